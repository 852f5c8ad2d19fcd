"""The reader's network: six layers fine-tuned from all-MiniLM-L6-v2, a shape for each word piece, and the heads.

Every head works on words: the vector of a word is that of its first piece; word 0 is the mark of beginning. The tree is
scored as Dozat and Manning (2017) do (biaffine arcs and labels), names as spans by a biaffine of first and last word
(Yu, Bohnet and Poesio 2020), speech as a row of labels for each cue.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn
from torch.nn import functional

from recount.language.pieces import SHAPES
from training.starting_weights import POSITIONS

DIMENSION, LAYERS, ATTENTION_HEADS, WIDE = 384, 6, 12, 1536
ARC, LABEL, NAME, SPEECH = 256, 128, 128, 192
DISTANCES = 16
"""Classes of the distance between an anchor and a word, with its sign: see `distance_classes`."""


class SharedDropout(nn.Module):  # type: ignore[misc]
    """Dropout with one draw for all pieces of a sentence: as good here, and cheap where random numbers are not."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, hidden: Any) -> Any:
        if not self.training:
            return hidden
        kept = torch.rand(hidden.shape[0], 1, hidden.shape[2], device=hidden.device) >= self.share
        return hidden * (kept / (1 - self.share)).to(hidden.dtype)


class Layer(nn.Module):  # type: ignore[misc]  # torch is optional, so untyped here
    """One BERT layer: attend, gather, widen, narrow."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attend = nn.Linear(DIMENSION, 3 * DIMENSION)
        self.gather = nn.Linear(DIMENSION, DIMENSION)
        self.gathered_norm = nn.LayerNorm(DIMENSION, eps=1e-12)
        self.widen = nn.Linear(DIMENSION, WIDE)
        self.narrow = nn.Linear(WIDE, DIMENSION)
        self.narrowed_norm = nn.LayerNorm(DIMENSION, eps=1e-12)
        self.dropout = SharedDropout(dropout)

    def forward(self, hidden: Any, mask: Any) -> Any:
        count, length, _ = hidden.shape
        parts = self.attend(hidden).split(DIMENSION, dim=-1)
        query, key, value = (part.view(count, length, ATTENTION_HEADS, -1).transpose(1, 2) for part in parts)
        weights = (query * (DIMENSION // ATTENTION_HEADS) ** -0.5) @ key.transpose(-1, -2)
        attention = torch.softmax(weights + mask, dim=-1).to(value.dtype) @ value
        gathered = self.gather(attention.transpose(1, 2).reshape(count, length, DIMENSION))
        hidden = self.gathered_norm(hidden + self.dropout(gathered))
        return self.narrowed_norm(hidden + self.dropout(self.narrow(functional.gelu(self.widen(hidden)))))


class Stack(nn.Module):  # type: ignore[misc]
    """Pieces and shapes in, one vector for each piece out. The word table is frozen, as the package shares it."""

    def __init__(self, words: Any, dropout: float) -> None:
        super().__init__()
        self.register_buffer("words", words, persistent=False)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, DIMENSION))
        self.shapes = nn.Parameter(torch.zeros(len(SHAPES), DIMENSION))
        self.norm = nn.LayerNorm(DIMENSION, eps=1e-12)
        self.dropout = SharedDropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: Any, shapes: Any, mask: Any) -> Any:
        places = self.positions[: ids.shape[1]]
        hidden = functional.embedding(ids, self.words) + functional.embedding(shapes, self.shapes) + places
        hidden = self.dropout(self.norm(hidden))
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden

    def take_base(self, base: Any) -> None:
        """Start from the published weights."""

        def put(module: Any, *names: str) -> None:
            for part in ("weight", "bias"):
                value = torch.cat([torch.from_numpy(base[f"{name}.{part}"]).float() for name in names])
                getattr(module, part).data.copy_(value)

        self.positions.data.copy_(torch.from_numpy(base["positions"]).float())
        put(self.norm, "embeddings.LayerNorm")
        for number, layer in enumerate(self.layers):
            name = f"encoder.layer.{number}"
            put(layer.attend, *(f"{name}.attention.self.{part}" for part in ("query", "key", "value")))
            put(layer.gather, f"{name}.attention.output.dense")
            put(layer.gathered_norm, f"{name}.attention.output.LayerNorm")
            put(layer.widen, f"{name}.intermediate.dense")
            put(layer.narrow, f"{name}.output.dense")
            put(layer.narrowed_norm, f"{name}.output.LayerNorm")


class Pair(nn.Module):  # type: ignore[misc]
    """Scores of every pair of words (i, j) for each label, shape (sentences, labels, words, words)."""

    def __init__(self, width: int, labels: int, dropout: float) -> None:
        super().__init__()
        self.first, self.second = nn.Linear(DIMENSION, width), nn.Linear(DIMENSION, width)
        self.weight = nn.Parameter(torch.zeros(labels, width + 1, width + 1))
        self.dropout = SharedDropout(dropout)

    def parts(self, words: Any) -> tuple[Any, Any]:
        """The two vectors of each word, with a one at the end."""
        found = (self.dropout(functional.gelu(part(words))) for part in (self.first, self.second))
        first, second = (functional.pad(part, (0, 1), value=1.0) for part in found)
        return first, second

    def forward(self, words: Any) -> Any:
        first, second = self.parts(words)
        return (first[:, None] @ self.weight) @ second[:, None].transpose(-1, -2)


class Rows(nn.Module):  # type: ignore[misc]
    """Labels of all words seen from an anchor word: a sum of three vectors (anchor, word, distance), then a layer."""

    def __init__(self, labels: int, dropout: float) -> None:
        super().__init__()
        self.anchor, self.word = nn.Linear(DIMENSION, SPEECH), nn.Linear(DIMENSION, SPEECH)
        self.distance = nn.Parameter(torch.zeros(2 * DISTANCES + 1, SPEECH))
        self.score = nn.Linear(SPEECH, labels)
        self.dropout = SharedDropout(dropout)

    def forward(self, words: Any, sentences: Any, anchors: Any) -> Any:
        """Scores of shape (rows, words, labels) for anchor word `anchors[r]` of sentence `sentences[r]`."""
        near = distance_classes(anchors, words.shape[1])
        seen = self.anchor(words[sentences, anchors])[:, None] + self.word(words)[sentences]
        return self.score(self.dropout(functional.relu(seen + functional.embedding(near, self.distance))))


def distance_classes(anchors: Any, words: int) -> Any:
    """How far each word is from its row's anchor, exactly up to 8 words, then in steps that double; by number."""
    distance = torch.arange(words)[None].to(anchors.device) - anchors[:, None]
    far = distance.abs()
    coarse = torch.where(far <= 8, far, 8 + torch.log2(far.clamp(min=1).float() / 8).ceil().long())
    return distance.sign() * coarse.clamp(max=DISTANCES) + DISTANCES


class Network(nn.Module):  # type: ignore[misc]
    """The stack and its heads."""

    def __init__(self, words: Any, sizes: dict[str, int], *, dropout: float = 0.1, head_dropout: float = 0.3) -> None:
        super().__init__()
        self.stack = Stack(words, dropout)
        self.heads = nn.ModuleDict(
            {
                "upos": nn.Linear(DIMENSION, sizes["upos"]),
                "tags": nn.Linear(DIMENSION, sizes["tags"]),
                "arcs": Pair(ARC, 1, head_dropout),
                "relations": Pair(LABEL, sizes["relations"], head_dropout),
                "cues": nn.Linear(DIMENSION, 1),
                "speech": Rows(sizes["speech"], head_dropout),
                "names": Pair(NAME, sizes["names"], head_dropout),
                "triggers": nn.Linear(DIMENSION, 3),
                "factuality": nn.Linear(DIMENSION, sizes["factuality"]),
                "roles": Rows(sizes["roles"], head_dropout),
            }
        )
        for name in ("arcs", "relations", "names"):
            nn.init.normal_(self.heads[name].weight, std=0.02)
        # Few spans are names: without this, the first steps would learn nothing else.
        self.heads["names"].weight.data[:, -1, -1] = -6.0
        self.head_dropout = SharedDropout(head_dropout)

    def words(self, ids: Any, shapes: Any, firsts: Any, mask: Any) -> Any:
        """The vectors of the words, shape (sentences, words, 384), before the heads."""
        hidden = self.stack(ids, shapes, mask).float()
        return hidden.gather(1, firsts[..., None].expand(-1, -1, DIMENSION))
