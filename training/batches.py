"""Batches: examples of one corpus and like length, padded, in a seeded order; and the losses of what the corpus marks."""

from __future__ import annotations

import lzma
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import torch
from torch.nn import functional

from training.examples import UNKNOWN, Example


class Batch(NamedTuple):
    """Padded sentences: pieces (b, p), places of words (b, w), which words are real (b, w), and the examples.

    `mask` is what is added to an attention weight: nothing, or so much less that a padded piece gets none.
    """

    ids: Any
    shapes: Any
    firsts: Any
    mask: Any
    real: Any
    examples: list[Example]


def load_examples(file: Path) -> list[Example]:
    """The examples of a corpus and part."""
    return msgspec.msgpack.decode(lzma.decompress(file.read_bytes()), type=list[Example])


def batches_of(examples: Sequence[Example], pieces: int, order: random.Random) -> list[list[Example]]:
    """All examples once, those of like length together, at most `pieces` word pieces in a batch with its padding."""
    ranked = sorted(examples, key=lambda example: len(example.ids) + order.random() * 3)
    groups: list[list[Example]] = [[]]
    for example in ranked:
        if groups[-1] and (len(groups[-1]) + 1) * len(example.ids) > pieces:
            groups.append([])
        groups[-1].append(example)
    order.shuffle(groups)
    return groups


def pad(examples: Sequence[Example], device: str) -> Batch:
    """The examples as tensors."""
    ids = _table([example.ids for example in examples], device)
    real_pieces = _table([[1] * len(example.ids) for example in examples], device).bool()
    firsts = [example.firsts for example in examples]
    return Batch(
        ids,
        _table([example.shapes for example in examples], device),
        _table(firsts, device),
        torch.zeros(real_pieces.shape, device=device).masked_fill(~real_pieces, -1e9)[:, None, None, :],
        _table([[1] * len(row) for row in firsts], device).bool(),
        list(examples),
    )


def _table(rows: Sequence[Any], device: str, fill: int = 0) -> Any:
    width = max(map(len, rows))
    return torch.tensor([[*row, *[fill] * (width - len(row))] for row in rows], device=device)


def losses(network: Any, batch: Batch) -> Iterator[tuple[str, Any]]:
    """The loss of each head that the corpus of this batch has labels for."""
    words = network.words(batch.ids, batch.shapes, batch.firsts, batch.mask)
    dropped = network.head_dropout(words)
    first = batch.examples[0]
    if first.heads is not None:
        yield from _syntax(network, batch, words, dropped)
    if first.rows is not None:
        yield from _speech(network, batch, words, dropped)
    if first.spans is not None:
        yield "names", _names(network, batch, words)
    if first.happenings is not None:
        yield from _happenings(network, batch, words, dropped)


def _syntax(network: Any, batch: Batch, words: Any, dropped: Any) -> Iterator[tuple[str, Any]]:
    device = words.device.type
    for name in ("upos", "tags"):
        gold = _table([getattr(example, name) for example in batch.examples], device, UNKNOWN)
        yield name, _cross_entropy(network.heads[name](dropped), gold)
    heads = _table([example.heads for example in batch.examples], device, UNKNOWN)
    arcs = network.heads["arcs"](words)[:, 0].masked_fill(~batch.real[:, None, :], -1e9)
    yield "arcs", _cross_entropy(arcs, heads)
    relations = _table([example.relations for example in batch.examples], device, UNKNOWN)
    pair = network.heads["relations"]
    first, second = pair.parts(words)
    chosen = second.gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, second.shape[-1]))
    known = relations != UNKNOWN
    scores = torch.einsum("nx,rxy,ny->nr", first[known], pair.weight, chosen[known])
    yield "relations", functional.cross_entropy(scores, relations[known])


def _speech(network: Any, batch: Batch, words: Any, dropped: Any) -> Iterator[tuple[str, Any]]:
    device = words.device.type
    cues = [[0] * len(example.firsts) for example in batch.examples]
    where, anchors, labels = [], [], []
    for number, example in enumerate(batch.examples):
        for anchor, row in example.rows or ():
            cues[number][anchor] = 1
            where.append(number)
            anchors.append(anchor)
            labels.append([UNKNOWN, *row[1:]])
    scores = network.heads["cues"](dropped)[..., 0]
    counted = batch.real.clone()
    counted[:, 0] = False
    gold = _table(cues, device).float()
    yield "cues", 4 * functional.binary_cross_entropy_with_logits(scores[counted], gold[counted])
    rows = network.heads["speech"](words, torch.tensor(where, device=device), torch.tensor(anchors, device=device))
    gold = functional.pad(_table(labels, device, UNKNOWN), (0, words.shape[1] - max(map(len, labels))), value=UNKNOWN)
    yield "speech", _cross_entropy(rows, gold)


def _names(network: Any, batch: Batch, words: Any) -> Any:
    scores = network.heads["names"](words)
    gold, known = torch.zeros_like(scores), torch.zeros_like(scores, dtype=torch.bool)
    order = torch.ones(scores.shape[-2:], device=scores.device).triu().bool()
    real = batch.real[:, None, :, None] & batch.real[:, None, None, :] & order
    real[:, :, 0, :] = False
    for number, example in enumerate(batch.examples):
        known[number, example.span_kinds] = real[number, 0]
        for kind, start, end in example.spans or ():
            gold[number, kind, start, end] = 1
    loss = functional.binary_cross_entropy_with_logits(scores[known], gold[known], reduction="sum")
    return 1.5 * loss / batch.real.sum()


def _happenings(network: Any, batch: Batch, words: Any, dropped: Any) -> Iterator[tuple[str, Any]]:
    device = words.device.type
    tags = [[UNKNOWN] + [0] * (len(example.firsts) - 1) for example in batch.examples]
    real = [[UNKNOWN] * len(example.firsts) for example in batch.examples]
    where, anchors, labels = [], [], []
    for number, example in enumerate(batch.examples):
        for start, end, factuality in example.happenings or ():
            tags[number][start : end + 1] = [1] + [2] * (end - start)
            real[number][start] = factuality
        for anchor, row in example.roles or ():
            where.append(number)
            anchors.append(anchor)
            labels.append([UNKNOWN, *row[1:]])
    yield "triggers", 2 * _cross_entropy(network.heads["triggers"](dropped), _table(tags, device, UNKNOWN))
    known = _table(real, device, UNKNOWN)
    if (known != UNKNOWN).any():
        yield "factuality", 0.3 * _cross_entropy(network.heads["factuality"](dropped), known)
    if where:
        rows = network.heads["roles"](words, torch.tensor(where, device=device), torch.tensor(anchors, device=device))
        missing = words.shape[1] - max(map(len, labels))
        gold = functional.pad(_table(labels, device, UNKNOWN), (0, missing), value=UNKNOWN)
        yield "roles", _cross_entropy(rows, gold)


def _cross_entropy(scores: Any, gold: Any) -> Any:
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN)
