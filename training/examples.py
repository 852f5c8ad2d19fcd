"""Training examples: labelled sentences as numbers, written to and read from one file per corpus.

    python -m training.examples DATA_FOLDER OUT_FOLDER [--without-polnear]

Writes the examples of every corpus and part, the label sets, and the base network's weights in half precision, without
the word table: that comes from the encoder in the package. Together they are small enough to carry to another machine.
"""

from __future__ import annotations

import argparse
import lzma
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from recount.language.pieces import PieceTable
from training.corpora.attributions import read_speech
from training.corpora.happenings import read_ecbplus, read_meantime
from training.corpora.labels import Labelled
from training.corpora.names import (
    read_gum,
    read_re3d,
    read_tweets,
    read_wikigold,
    split_as_ours,
    with_other_names,
)
from training.corpora.universal_dependencies import read_trees, treebank_files

VOCABULARY = Path(__file__).resolve().parents[1] / "src/recount/language/weights/tokenizer.json"
LONGEST = 250
"""Pieces of a sentence to train on; the few that are longer are left out."""
UNKNOWN = -1

SWAPPED = 4
"""How often wikigold, the smallest of the corpora of names, is read again with other names in its sentences."""


class Example(Struct, array_like=True):
    """One sentence as numbers. Word 0 is the mark of beginning; each list of words has a place for it.

    `rows` are pairs of an anchor and a label for each word; `spans` are (layer * kinds + kind, start, end) with the
    last word included; `happenings` are (start, end, factuality or UNKNOWN), `roles` like `rows`.
    """

    ids: list[int]
    shapes: list[int]
    firsts: list[int]
    upos: list[int] | None = None
    tags: list[int] | None = None
    heads: list[int] | None = None
    relations: list[int] | None = None
    rows: list[tuple[int, list[int]]] | None = None
    spans: list[tuple[int, int, int]] | None = None
    span_kinds: list[int] | None = None
    happenings: list[tuple[int, int, int]] | None = None
    roles: list[tuple[int, list[int]]] | None = None


class LabelSets(Struct):
    """The labels of the syntax heads, by number."""

    upos: list[str]
    tags: list[str]
    relations: list[str]


ACRONYMS = tuple("US IS WHO IT ICE NOW AID CARE ARM AIM ACT ALL PAN OR AS WE".split())
"""Names of bodies that are also ordinary words: only their capitals tell them apart."""
WITH_ACRONYM, SHOUTED = 0.05, 0.02
"""Shares of the treebank sentences that are also read with an acronym for a name, and all in capitals."""


def with_capitals(sentences: Sequence[Labelled], order: random.Random) -> Iterator[Labelled]:
    """The sentences of a treebank, and some of them again with an acronym in place of a name or all in capitals."""
    for sentence in sentences:
        yield sentence
        tags = sentence.tree.tags if sentence.tree else ()
        names = [place for place, tag in enumerate(tags) if tag == "NNP"]
        if names and order.random() < WITH_ACRONYM / 0.3:  # some three in ten sentences hold a name
            words = list(sentence.words)
            words[order.choice(names)] = order.choice(ACRONYMS)
            yield replace(sentence, words=tuple(words))
        elif order.random() < SHOUTED:
            yield replace(sentence, words=tuple(word.upper() for word in sentence.words))


def label_sets(sentences: Iterable[Labelled]) -> LabelSets:
    """Every label of the treebanks, sorted."""
    trees = [sentence.tree for sentence in sentences if sentence.tree]
    return LabelSets(
        sorted({one for tree in trees for one in tree.upos}),
        sorted({one for tree in trees for one in tree.tags}),
        sorted({one for tree in trees for one in tree.relations}),
    )


def example_of(sentence: Labelled, *, table: PieceTable, labels: LabelSets, kinds: int) -> Example | None:
    """The sentence as numbers; None where it is too long."""
    pieces = table.pieces_of(sentence.words)
    if len(pieces.ids) > LONGEST:
        return None
    example = Example(pieces.ids, pieces.shapes, pieces.firsts)
    if tree := sentence.tree:
        example.upos = [UNKNOWN, *map(_number(labels.upos), tree.upos)]
        example.tags = [UNKNOWN, *map(_number(labels.tags), tree.tags)]
        example.heads = [UNKNOWN, *tree.heads]
        example.relations = [UNKNOWN, *map(_number(labels.relations), tree.relations)]
    if sentence.speech is not None:
        example.rows = [(row.anchor, [0, *row.labels]) for row in sentence.speech]
    if sentence.names is not None:
        example.spans = [(name.layer * kinds + name.kind, name.start, name.end - 1) for name in sentence.names]
        example.span_kinds = [layer * kinds + kind for layer, kind in sentence.name_kinds]
    if (happenings := sentence.happenings) is not None:
        example.happenings = [
            (one.start, one.end - 1, UNKNOWN if one.factuality is None else one.factuality) for one in happenings
        ]
        rows = [(one.start, [0, *one.roles]) for one in happenings if one.roles is not None]
        example.roles = rows or None
    return example


def _number(labels: Sequence[str]):  # type: ignore[no-untyped-def]
    place = {label: number for number, label in enumerate(labels)}
    return lambda label: place.get(label, UNKNOWN)


def corpora(data: Path, part: str, *, polnear: bool) -> Iterator[tuple[str, list[Labelled]]]:
    """The sentences of a part (`train` or `dev`) by corpus."""
    order = random.Random(part)
    for name, trees in (
        ("ewt", list(read_trees(treebank_files(data, part)[:1]))),
        ("gum", list(read_gum(data, part))),
    ):
        yield name, list(with_capitals(trees, order)) if part == "train" else trees
    if polnear:
        yield "polnear", list(read_speech(data / "polnear" / part))
    wikigold = [split_as_ours(one) for one in read_wikigold(data, part)]
    swapped = [one for _ in range(SWAPPED) for one in with_other_names(wikigold, order)] if part == "train" else []
    yield "wikigold", [*wikigold, *swapped]
    yield "tweets", [split_as_ours(one) for one in read_tweets(data, part)]
    yield "re3d", list(read_re3d(data, part))
    yield "ecbplus", list(read_ecbplus(data, part))
    yield "meantime", list(read_meantime(data, part))


def main() -> None:
    """Write the examples and the base weights."""
    from training.starting_weights import write_base

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--without-polnear", action="store_true", help="leave out the corpus that states no licence")
    options = parser.parse_args()
    from training.corpora.labels import KINDS

    options.out.mkdir(parents=True, exist_ok=True)
    table = PieceTable(VOCABULARY.read_text(encoding="utf-8"))
    train = dict(corpora(options.data, "train", polnear=not options.without_polnear))
    labels = label_sets([*train["ewt"], *train["gum"]])
    (options.out / "labels.json").write_bytes(msgspec.json.encode(labels))
    for part, sets in (("train", train), ("dev", dict(corpora(options.data, "dev", polnear=True)))):
        for name, sentences in sets.items():
            rows = [example_of(one, table=table, labels=labels, kinds=len(KINDS)) for one in sentences]
            kept = [row for row in rows if row is not None]
            file = options.out / f"{name}.{part}.msgpack.xz"
            file.write_bytes(lzma.compress(msgspec.msgpack.encode(kept), preset=6))
            print(f"{name} {part}: {len(kept)} of {len(rows)} sentences, {sum(len(row.ids) for row in kept)} pieces")
    write_base(options.out / "base.msgpack.xz")


if __name__ == "__main__":
    main()
