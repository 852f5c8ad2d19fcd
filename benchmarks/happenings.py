"""Happenings measured on the development parts of ECB+ and MEANTIME: which words tell of one, how real, who takes part.

    python -m benchmarks.happenings [--data ../shared/data] [--weights FOLDER] [--errors 20]

Reads the validated sentences of ECB+ (Cybulska and Vossen 2014, http://www.newsreader-project.eu/results/data/the-ecb-corpus)
and the sentences of MEANTIME's topic `corpus_gm` that are marked in full (Minard et al. 2016,
http://www.newsreader-project.eu/results/data/wikinews). A happening is right where first and last word are. How real it
is is measured over the happenings that are found rightly. A role is right where happening, role and words are; it is
measured over all happenings of MEANTIME, and over those found rightly. The corpora's own words are given.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.measures import (
    Place,
    Score,
    commonest,
    evenly,
    found_corpus,
    open_reader,
    read_options,
    run_of,
    share,
    shown,
    spaced,
)
from training.corpora.happenings import ROLE_OF, read_ecbplus, read_meantime
from training.corpora.labels import FACTUALITIES, ROLE_LABELS, Happening, Labelled

from recount.language.reader import Reader
from recount.language.seen import SeenHappening
from recount.language.spans_seen import runs_of

ROLES = tuple(dict.fromkeys(ROLE_OF.values()))


class Corpus(NamedTuple):
    """Where a corpus lies, who reads it, and where it is to be had."""

    folder: str
    read: Callable[[Path, str], Iterator[Labelled]]
    where_from: str


CORPORA = {
    "ECB+": Corpus("ecbplus", read_ecbplus, "https://github.com/cltl/ecbPlus"),
    "MEANTIME": Corpus("meantime", read_meantime, "http://www.newsreader-project.eu/results/data/wikinews"),
}


class Measured(NamedTuple):
    """A sentence with the happenings that are found and marked, by their places."""

    sentence: Labelled
    text: str
    places: list[Place]
    found: dict[Place, SeenHappening]
    marked: dict[Place, Happening]


def find_happenings(reader: Reader, sentences: Iterable[Labelled]) -> Iterator[Measured]:
    """The sentences of a corpus with what the reader finds on their own words."""
    for sentence in sentences:
        text, places = spaced(sentence.words)
        found = {(one.start, one.end): one for one in reader.see_words(text, places).happenings}
        marked = {run_of(places, one.start, one.end): one for one in sentence.happenings or ()}
        yield Measured(sentence, text, places, found, marked)


def score_triggers(texts: Iterable[Measured]) -> Score:
    """How the words are found that tell of a happening."""
    total = Score()
    for one in texts:
        total.count(one.found, one.marked)
    return total


def factualities(texts: Iterable[Measured]) -> Counter[tuple[str, str]]:
    """What was marked and what found, of the happenings found rightly whose corpus says how real they are."""
    return Counter(
        (FACTUALITIES[happening.factuality], one.found[place].factuality)
        for one in texts
        for place, happening in one.marked.items()
        if place in one.found and happening.factuality is not None
    )


def score_roles(texts: Iterable[Measured], roles: Iterable[str], *, only_right: bool) -> Score:
    """How those who take part are found, of all happenings or of those found rightly."""
    wanted, total = tuple(roles), Score()
    for one in texts:
        counted = set(one.found) & set(one.marked) if only_right else set(one.found) | set(one.marked)
        total.count(
            [
                (place, role, part)
                for place, happening in one.found.items()
                if place in counted
                for role in wanted
                for part in getattr(happening, role)
            ],
            [
                (place, role, run_of(one.places, start + 1, end + 1))
                for place, happening in one.marked.items()
                if place in counted
                for role in wanted
                for start, end in runs_of(happening.roles or (), ROLE_LABELS, role)
            ],
        )
    return total


def print_factuality(texts: list[Measured]) -> None:
    """The share that is right, what always answering the commonest would give, and each marked with its share."""
    counts = factualities(texts)
    total = counts.total()
    right = sum(count for (marked, found), count in counts.items() if marked == found)
    of_marked: Counter[str] = Counter()
    for (marked, _), count in counts.items():
        of_marked[marked] += count
    always = max(of_marked.values(), default=0)
    print(
        f"  how real: {100 * share(right, total):.1f} % of {total} (always the commonest: {100 * share(always, total):.1f})"
    )
    for marked, count in of_marked.most_common():
        others = {found: number for (each, found), number in counts.items() if each == marked and found != marked}
        wrong = "".join(f", {number} taken for {found}" for found, number in sorted(others.items()))
        print(f"    {marked:15} {counts[marked, marked]} of {count} right{wrong}")


def print_errors(texts: list[Measured], most: int) -> None:
    """The words most often missed and wrongly found, then some sentences with what is wrong in them."""
    wrong: Counter[str] = Counter()
    for one in texts:
        wrong.update(f"missed {one.text[slice(*place)]!r}" for place in one.marked.keys() - one.found.keys())
        wrong.update(f"extra  {one.text[slice(*place)]!r}" for place in one.found.keys() - one.marked.keys())
    print("\n".join(commonest(wrong, most)))
    bad = [one for one in texts if one.found.keys() != one.marked.keys()]
    for number in evenly(range(len(bad)), most):
        one = bad[number]
        missed = [one.text[slice(*place)] for place in sorted(one.marked.keys() - one.found.keys())]
        extra = [one.text[slice(*place)] for place in sorted(one.found.keys() - one.marked.keys())]
        print(f"    missed {missed}, extra {extra}\n        ~ {shown(one.sentence)}")


def main() -> None:
    """Measures and prints."""
    options = read_options(__doc__)
    for corpus in CORPORA.values():
        found_corpus(options.data / corpus.folder, corpus.where_from)
    reader = open_reader(options.weights, "happenings")
    for name, corpus in CORPORA.items():
        texts = list(find_happenings(reader, corpus.read(options.data, "dev")))
        print(f"{name:9} happenings {score_triggers(texts).line()}  in {len(texts)} sentences")
        if name == "MEANTIME":
            print_factuality(texts)
            for only_right, of_what in ((False, "of all"), (True, "of those found")):
                for roles in (ROLES, *((role,) for role in ROLES)):
                    shown_roles = "all roles" if roles == ROLES else roles[0]
                    print(f"  {of_what:15} {shown_roles:10} {score_roles(texts, roles, only_right=only_right).line()}")
        if options.errors:
            print_errors(texts, options.errors)


if __name__ == "__main__":
    main()
