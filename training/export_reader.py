"""Round the trained reader to eight bits and write it into the package.

    python -m training.export_reader DATA CHECKPOINT [--heads syntax,speech,names] [--out FOLDER] [--exact]

`DATA` is what `python -m training.examples` wrote, `CHECKPOINT` what `python -m training.train` did. Gives
`reader.onnx` and `reader.json`. `--exact` leaves the matrices in 32 bits, to compare with.
"""

from __future__ import annotations

import argparse
import json
import logging
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import torch
from torch.nn import functional

from recount.language.pieces import SHAPES
from training.batches import load_examples
from training.corpora.labels import FACTUALITIES, KINDS, LAYERS, ROLE_LABELS, SPEECH_LABELS
from training.examples import LabelSets
from training.network import DISTANCES, Network, distance_classes
from training.rounding import (
    DIMENSION,
    LAYER_NORM_EPSILON,
    MAXIMUM_PIECES,
    OPSET,
    Layer,
    balance_matrices,
    optimise_graph,
    quantise_matrices,
    sha256_of,
)
from training.starting_weights import WORDS, word_table
from training.train import sizes_of

OUT = WORDS.parent
HEADS = ("syntax", "speech", "names", "happenings")
SHIPPED = ("syntax", "speech", "names")
"""The heads that raise a score further down (docs/model.md)."""
FARTHEST = 200
"""Words between an anchor and a word beyond which all distances are one class."""


def layer_parameters(layer: Any, name: str) -> dict[str, Any]:
    """The weights of one trained layer under the published names, as `rounding.Layer` takes them."""
    found = {}
    for part, attend in zip(("query", "key", "value"), range(3), strict=True):
        rows = slice(attend * DIMENSION, (attend + 1) * DIMENSION)
        found[f"{name}.attention.self.{part}.weight"] = layer.attend.weight.data[rows]
        found[f"{name}.attention.self.{part}.bias"] = layer.attend.bias.data[rows]
    for part, module in {
        "attention.output.dense": layer.gather,
        "attention.output.LayerNorm": layer.gathered_norm,
        "intermediate.dense": layer.widen,
        "output.dense": layer.narrow,
        "output.LayerNorm": layer.narrowed_norm,
    }.items():
        found[f"{name}.{part}.weight"], found[f"{name}.{part}.bias"] = module.weight.data, module.bias.data
    return found


class Dense(torch.nn.Module):  # type: ignore[misc]
    """A linear layer, written as a product and a sum so that it is rounded."""

    def __init__(self, linear: Any) -> None:
        super().__init__()
        self.register_buffer("weight", linear.weight.data.T.contiguous())
        self.register_buffer("bias", linear.bias.data)

    def forward(self, words: Any) -> Any:
        return words @ self.weight + self.bias


class PairScores(torch.nn.Module):  # type: ignore[misc]
    """`network.Pair` for one sentence: words (w, 384) in, scores (w, labels, w) out."""

    def __init__(self, pair: Any) -> None:
        super().__init__()
        self.first, self.second = Dense(pair.first), Dense(pair.second)
        labels, width, _ = pair.weight.shape
        self.labels, self.width = labels, width
        weight = pair.weight.data.permute(1, 0, 2).reshape(width, labels * width)
        self.register_buffer("weight", weight[:-1].contiguous())
        self.register_buffer("bias", weight[-1].contiguous())

    def forward(self, words: Any) -> Any:
        first, second = functional.gelu(self.first(words)), functional.gelu(self.second(words))
        second = functional.pad(second, (0, 1), value=1.0)
        seen = (first @ self.weight + self.bias).view(-1, self.labels, self.width)
        return seen @ second.T


class RowScores(torch.nn.Module):  # type: ignore[misc]
    """`network.Rows` for one sentence and every word as anchor: words (w, 384) in, scores (w, w, labels) out."""

    def __init__(self, rows: Any) -> None:
        super().__init__()
        self.anchor, self.word, self.score = Dense(rows.anchor), Dense(rows.word), Dense(rows.score)
        classes = distance_classes(torch.tensor([FARTHEST]), 2 * FARTHEST + 1)[0]
        self.register_buffer("distance", rows.distance.data[classes])
        assert int(classes.max()) <= 2 * DISTANCES

    def forward(self, words: Any, places: Any) -> Any:
        near = (places[None] - places[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        seen = self.anchor(words)[:, None] + self.word(words)[None] + functional.embedding(near, self.distance)
        return self.score(functional.relu(seen))


class ReaderNetwork(torch.nn.Module):  # type: ignore[misc]
    """Rows of the word table (1, p, 384), shapes (1, p) and first pieces (w,) in; the scores of the heads out."""

    def __init__(self, network: Any, heads: Sequence[str]) -> None:
        super().__init__()
        stack = network.stack
        self.register_buffer("shapes", stack.shapes.data)
        self.register_buffer("positions", stack.positions.data)
        self.norm = torch.nn.LayerNorm(DIMENSION, eps=LAYER_NORM_EPSILON)
        self.norm.load_state_dict(stack.norm.state_dict())
        self.layers = torch.nn.ModuleList(Layer(layer_parameters(layer, "layer"), "layer") for layer in stack.layers)
        self.wanted = tuple(heads)
        self.heads = torch.nn.ModuleDict()
        for name in outputs_of(heads):
            head = network.heads[name]
            kind = {"Pair": PairScores, "Rows": RowScores}.get(type(head).__name__, Dense)
            self.heads[name] = kind(head)

    def forward(self, rows: Any, shapes: Any, firsts: Any) -> tuple[Any, ...]:
        hidden = rows + functional.embedding(shapes, self.shapes) + self.positions[: rows.shape[1]]
        hidden = self.norm(hidden)
        for layer in self.layers:
            hidden = layer(hidden)
        words = hidden[0].index_select(0, firsts)
        places = torch.arange(firsts.shape[0])
        found = []
        for name, head in self.heads.items():
            scores = head(words, places) if isinstance(head, RowScores) else head(words)
            found.append(scores.argmax(dim=1) if name in {"upos", "tags", "relations"} else scores)
        return tuple(found)


def outputs_of(heads: Sequence[str]) -> tuple[str, ...]:
    """The outputs of the network for the heads that are wanted."""
    by_head = {
        "syntax": ("upos", "tags", "arcs", "relations"),
        "speech": ("cues", "speech"),
        "names": ("names",),
        "happenings": ("triggers", "factuality", "roles"),
    }
    return tuple(name for head in HEADS if head in heads for name in by_head[head])


def export(network: Any, heads: Sequence[str], data: Path, out: Path, *, exact: bool) -> None:
    """Write reader.onnx for the heads that are wanted."""
    reader = ReaderNetwork(network, heads).requires_grad_(False).eval()
    words, scales = (torch.from_numpy(part) for part in word_table())

    def inputs(example: Any) -> tuple[Any, Any, Any]:
        ids = torch.tensor(example.ids)
        return (words[ids] * scales[ids])[None], torch.tensor([example.shapes]), torch.tensor(example.firsts)

    examples = load_examples(data / "ewt.train.msgpack.xz")[:200] + load_examples(data / "gum.train.msgpack.xz")[:100]
    if not exact:

        def run_all() -> None:
            for example in examples:
                reader(*inputs(example))

        balance_matrices(reader, run_all)
    pieces = torch.export.Dim("pieces", min=3, max=MAXIMUM_PIECES)
    count = torch.export.Dim("words", min=2, max=MAXIMUM_PIECES)
    with tempfile.TemporaryDirectory() as scratch:
        plain, quantised = Path(scratch) / "plain.onnx", Path(scratch) / "quantised.onnx"
        torch.onnx.export(
            reader,
            inputs(next(example for example in examples if len(example.ids) - len(example.firsts) > 4)),
            str(plain),
            input_names=["rows", "shapes", "firsts"],
            output_names=list(outputs_of(heads)),
            dynamic_shapes=({1: pieces}, {1: pieces}, {0: count}),
            opset_version=OPSET,
            dynamo=True,
            external_data=False,
            verbose=False,
        )
        if exact:
            shutil.copy(plain, quantised)
        else:
            quantise_matrices(plain, quantised)
        optimise_graph(quantised, out / "reader.onnx")


def describe(labels: LabelSets, heads: Sequence[str], out: Path) -> dict[str, Any]:
    """What `reader.json` says: the heads, their labels, and what the files must hash to."""
    return {
        "model": "reader",
        "licence": "CC BY-SA 4.0",
        "heads": list(heads),
        "upos": labels.upos,
        "tags": labels.tags,
        "relations": labels.relations,
        "speech": SPEECH_LABELS,
        "layers": LAYERS,
        "kinds": KINDS,
        "factualities": FACTUALITIES,
        "roles": ROLE_LABELS,
        "shapes": SHAPES,
        "maximum_pieces": MAXIMUM_PIECES,
        "sha256": {name: sha256_of(out / name) for name in ("reader.onnx", "words.npz", "tokenizer.json")},
    }


def main() -> None:
    """Export one checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--heads", default=",".join(SHIPPED))
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--exact", action="store_true")
    options = parser.parse_args()
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    labels = msgspec.json.decode((options.data / "labels.json").read_bytes(), type=LabelSets)
    words, scales = word_table()
    network = Network(torch.from_numpy(words.astype("float32") * scales), sizes_of(labels))
    network.load_state_dict(torch.load(options.checkpoint, weights_only=True, map_location="cpu"))
    heads = [head for head in HEADS if head in options.heads.split(",")]
    options.out.mkdir(parents=True, exist_ok=True)
    for name in ("words.npz", "tokenizer.json"):
        if options.out != OUT:
            shutil.copy(OUT / name, options.out / name)
    export(network, heads, options.data, options.out, exact=options.exact)
    text = json.dumps(describe(labels, heads, options.out), indent=2) + "\n"
    (options.out / "reader.json").write_text(text, encoding="utf-8")
    print(f"reader.onnx: {(options.out / 'reader.onnx').stat().st_size / 2**20:.1f} MiB, heads {', '.join(heads)}")


if __name__ == "__main__":
    main()
