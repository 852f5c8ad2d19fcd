"""What the benchmarks of the reader share: counts of right and wrong, and the reader and corpora to measure on."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from training.corpora.labels import Labelled

from recount.errors import WeightsError
from recount.language.reader import Reader, load_reader
from recount.language.weight_files import WEIGHTS

DATA = Path(__file__).resolve().parents[2] / "shared/data"
Place = tuple[int, int]
Thing = TypeVar("Thing", bound=Hashable)


class Score:
    """How many are right of those found and of those marked, counted text by text."""

    def __init__(self) -> None:
        self.found = self.found_right = self.marked = self.marked_right = 0

    def count(self, found: Iterable[Thing], marked: Iterable[Thing]) -> None:
        """Adds one text; only what is the same is right, and each thing counts once."""
        ours, theirs = set(found), set(marked)
        self._add(len(ours), len(ours & theirs), len(theirs), len(ours & theirs))

    def count_fitting(
        self, found: Iterable[Thing], marked: Iterable[Thing], *, fits: Callable[[Thing, Thing], bool]
    ) -> None:
        """Adds one text; right is what fits any thing of the other side, and each thing counts once."""
        ours, theirs = set(found), set(marked)
        found_right = sum(any(fits(one, other) for other in theirs) for one in ours)
        marked_right = sum(any(fits(one, other) for one in ours) for other in theirs)
        self._add(len(ours), found_right, len(theirs), marked_right)

    def _add(self, found: int, found_right: int, marked: int, marked_right: int) -> None:
        self.found += found
        self.found_right += found_right
        self.marked += marked
        self.marked_right += marked_right

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = share(self.found_right, self.found), share(self.marked_right, self.marked)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def line(self) -> str:
        """Precision, recall and F1 in percent, and how many were found and marked."""
        precision, recall = share(self.found_right, self.found), share(self.marked_right, self.marked)
        return (
            f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * self.f1:5.1f}"
            f"  {self.found:6} found {self.marked:6} marked"
        )


def share(right: int, total: int) -> float:
    """The part that is right; 0 of nothing."""
    return right / total if total else 0.0


def spaced(words: Sequence[str]) -> tuple[str, list[Place]]:
    """Words as a sentence with one space between them, and their places in it."""
    places: list[Place] = []
    start = 0
    for word in words:
        places.append((start, start + len(word)))
        start += len(word) + 1
    return " ".join(words), places


def run_of(places: Sequence[Place], start: int, end: int) -> Place:
    """The place of words numbered from 1, the last left out, as the corpora number them."""
    return places[start - 1][0], places[end - 2][1]


def shown(sentence: Labelled, *, most: int = 30) -> str:
    """The first words of a sentence, to print beside an error."""
    return " ".join(sentence.words[:most]) + (" …" if len(sentence.words) > most else "")


def read_options(documentation: str | None) -> argparse.Namespace:
    """The options that all these benchmarks take: `data`, `weights`, `errors`."""
    parser = argparse.ArgumentParser(description=documentation, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the corpora")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="the folder of the reader's weights")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="how many errors to print")
    return parser.parse_args()


def open_reader(weights: Path, head: str, *, cached_sentences: int = 0) -> Reader:
    """The reader of a folder of weights; ends the run where it cannot be read or has no such head."""
    try:
        reader = load_reader(weights, cached_sentences=cached_sentences)
    except WeightsError as error:
        sys.exit(str(error))
    if head not in reader.heads:
        sys.exit(
            f"the reader in {weights} has no head {head!r}, only {', '.join(reader.heads)}; "
            "name weights of a later stage with --weights"
        )
    return reader


def found_corpus(folder: Path, where_from: str) -> Path:
    """The folder (or file) of a corpus; ends the run where there is none."""
    if not folder.exists():
        sys.exit(
            f"there is no corpus at {folder}; get it from {where_from}, or name the folder of all corpora with --data"
        )
    return folder


def commonest(errors: Counter[str], most: int) -> Iterator[str]:
    """Lines for the commonest errors."""
    for error, count in errors.most_common(most):
        yield f"{count:6} {error}"


def evenly(rows: Sequence[Thing], most: int) -> Sequence[Thing]:
    """So many of the rows, spread over all of them."""
    step = max(1, len(rows) // max(1, most))
    return rows[::step][:most]
