"""Amounts measured on the development reports of MEANTIME: are they found, and where they begin and end?

    python -m benchmarks.amounts [--data ../shared/data] [--errors 50]

Reads the VALUE marks of topic `corpus_gm` (Minard et al. 2016, http://www.newsreader-project.eu/results/data/wikinews,
CC BY 4.0) in the first six sentences of each report, the only ones that are annotated. `overlap` counts amounts that
share a character with a mark, `exact` the same words but for words in front that say how exactly ("about"). Of marks
one inside another each counts. An amount that overlaps a time of the corpus ("two years") is left out: there it is a
duration. The corpus marks no ordinals and no words like "several", which count as found here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.measures import Place, Score, evenly, found_corpus, read_options
from benchmarks.printed import Printed, marked_in, read_printed

from recount.mentions.amounts import find_amounts
from recount.records import AmountMention

ANNOTATED = range(6)
"""Headline, and the first five sentences."""
QUALIFIERS = re.compile(
    r"(?:(?:about|around|over|some|nearly|almost|roughly|approximately|only|just|more than|less than|at least|up to"
    r"|as much as|as many as|close to|an estimated|an additional|another|the|of|net) )+",
    re.IGNORECASE,
)


class Mark(NamedTuple):
    """A VALUE of the corpus: where it stands, and its type."""

    place: Place
    kind: str


class Measured(NamedTuple):
    """A report with its marks, and the amounts that are found in its annotated part."""

    printed: Printed
    marks: tuple[Mark, ...]
    found: tuple[AmountMention, ...]


def find_in(printed: Printed) -> Measured:
    """A report with what is found in it."""
    sentences = [place for number, place in printed.sentences.items() if number in ANNOTATED]
    marked = [(element, place) for element, place in marked_in(printed) if place[0] < sentences[-1][1]]
    times = [place for element, place in marked if element.tag == "TIMEX3"]
    marks = (Mark(place, element.get("type") or "") for element, place in marked if element.tag == "VALUE")
    found = (amount for start, end in sentences for amount in find_amounts(printed.text[start:end], start))
    return Measured(
        printed,
        tuple(sorted(marks)),
        tuple(amount for amount in found if not any(_meet(_place(amount), time) for time in times)),
    )


def _place(amount: AmountMention) -> Place:
    return amount.start, amount.end


def _meet(ours: Place, theirs: Place) -> bool:
    return ours[0] < theirs[1] and theirs[0] < ours[1]


def core(text: str, place: Place) -> Place:
    """The place without words in front that say how exactly."""
    start, end = place
    match = QUALIFIERS.match(text, start, end)
    return (match.end() if match else start), end


def score_overlap(texts: Iterable[Measured], kind: str | None = None) -> Score:
    """How amounts are found that share a character with a mark; with a kind, marks of that kind only."""
    total = Score()
    for one in texts:
        marks = [mark.place for mark in one.marks if kind in (None, mark.kind)]
        total.count_fitting([_place(amount) for amount in one.found], marks, fits=_meet)
    return total


def score_exact(texts: Iterable[Measured], kind: str | None = None) -> Score:
    """How amounts are found with the same words."""
    total = Score()
    for one in texts:
        text = one.printed.text
        marks = [core(text, mark.place) for mark in one.marks if kind in (None, mark.kind)]
        total.count([core(text, _place(amount)) for amount in one.found], marks)
    return total


def errors(one: Measured) -> Iterator[tuple[str, str]]:
    """The sort of each error of a report, and its words."""
    text = one.printed.text
    for mark in one.marks:
        meeting = [amount for amount in one.found if _meet(_place(amount), mark.place)]
        words = f"{text[slice(*mark.place)]!r} {mark.kind}"
        if not meeting:
            yield "missed", f"{words} ~ {_around(text, mark.place)}"
        elif core(text, mark.place) not in {core(text, _place(amount)) for amount in meeting}:
            found = ", ".join(f"{amount.text!r} {amount.kind}" for amount in meeting)
            yield "other words", f"{words}, found {found} ~ {_around(text, mark.place)}"
    for amount in one.found:
        if not any(_meet(_place(amount), mark.place) for mark in one.marks):
            yield f"extra {amount.kind}", f"{amount.text!r} of {amount.unit!r} ~ {_around(text, _place(amount))}"


def _around(text: str, place: Place) -> str:
    return " ".join(text[max(0, place[0] - 60) : place[1] + 40].split())


def print_errors(texts: list[Measured], most: int) -> None:
    """The sorts of errors with their counts, and some errors spread over the corpus."""
    rows = [row for one in texts for row in errors(one)]
    counts = Counter(sort for sort, _ in rows)
    print("wrong: " + ", ".join(f"{count} {sort}" for sort, count in counts.most_common()))
    for sort, line in evenly(sorted(rows), most):
        print(f"  {sort}: {line}")


def read_reports(corpus: Path) -> list[Measured]:
    """The reports of a folder, in order of their names."""
    return [find_in(read_printed(path)) for path in sorted(corpus.glob("*.xml"))]


def main() -> None:
    """Measures and prints."""
    options = read_options(__doc__)
    where_from = "http://www.newsreader-project.eu/results/data/wikinews"
    texts = read_reports(found_corpus(options.data / "meantime/corpus_gm", where_from))
    print(f"{len(texts)} reports")
    print(f"overlap  {score_overlap(texts).line()}")
    print(f"exact    {score_exact(texts).line()}")
    for kind in sorted({mark.kind for one in texts for mark in one.marks}):
        overlap, exact = score_overlap(texts, kind), score_exact(texts, kind)
        print(f"  {kind:9} found {overlap.marked_right} of {overlap.marked}, with the same words {exact.marked_right}")
    if options.errors:
        print_errors(texts, options.errors)


if __name__ == "__main__":
    main()
