"""Treebanks in CoNLL-U: UD English EWT and GUM."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from training.corpora.labels import Labelled, Tree


def treebank_files(data: Path, part: str) -> list[Path]:
    """The files of a part (`train` or `dev`) of both treebanks, in order."""
    return [data / "ud_ewt" / f"{part}.conllu", *sorted((data / "gum" / part).glob("*.conllu"))]


def read_trees(files: Iterable[Path]) -> Iterator[Labelled]:
    """Every sentence of the files; empty nodes and the written forms of contractions are left out."""
    for file in files:
        yield from map(labelled_tree, sentence_rows(file))


def sentence_rows(file: Path) -> Iterator[list[list[str]]]:
    """The rows of each sentence of a file, one for each word."""
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        rows = [row for row in rows if row[0].isdigit()]
        if rows:
            yield rows


def labelled_tree(rows: list[list[str]]) -> Labelled:
    """The words and the tree of a sentence."""
    tree = Tree(
        upos=tuple(row[3] for row in rows),
        tags=tuple(row[4] for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        relations=tuple(row[7] for row in rows),
    )
    return Labelled(words=tuple(row[1] for row in rows), tree=tree)
