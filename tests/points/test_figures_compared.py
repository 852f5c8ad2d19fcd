"""Figures against figures: the same count, another count, news, or two counts that cannot both hold."""

from __future__ import annotations

import pytest

from made_claims import counted, on, said, told
from recount.points.figures import Setting, compare_figures
from recount.records import Claim, Figure


def dead(
    words: str,
    *,
    report: str,
    who: str | None = None,
    verb: str = "kill",
    sentence: str = "{} were killed",
    **more: object,
) -> Claim:
    """A claim that so many died."""
    clause = sentence.format(words)
    return (
        said(who, clause, report=report, counts=(words, verb), **more)
        if who
        else told(clause, report=report, counts=(words, verb), **more)
    )


def labels(
    left: Claim, right: Claim, *, one_authority: bool = False, published: tuple[str | None, str | None] = (None, None)
) -> set[str]:
    """The labels of all comparisons, which must not depend on which claim stands first."""
    ways = [
        {c.label for c in compare_figures(a, b, setting=Setting({"p1": "Orvik", "p2": "Selje"}, one_authority, days))}
        for a, b, days in ((left, right, published), (right, left, published[::-1]))
    ]
    assert ways[0] == ways[1]
    return ways[0]


RIDGE = [on("since Friday", "2031-05-02", "2031-05-05")]
WEEK = [on("in the past week", "2031-04-28", "2031-05-05")]
ROWS = [
    ("same amount", dead("12 people", report="a"), dead("12 people", report="b", verb="die"), {"agree"}),
    ("one more careful", dead("at least 12 people", report="a"), dead("14 people", report="b"), {"refine"}),
    ("ranges that meet", dead("10 to 15 people", report="a"), dead("12 people", report="b"), {"refine"}),
    ("other people", dead("12 rebels", report="a"), dead("3 soldiers", report="b"), {"different_scope"}),
    (
        "other periods",
        told("24 strikes were flown since Friday", report="a", counts=("24 strikes", "fly"), times=RIDGE),
        told("70 strikes were flown in the past week", report="b", counts=("70 strikes", "fly"), times=WEEK),
        {"different_scope"},
    ),
    (
        "over the whole war",
        dead("12 people", report="a"),
        dead("9,000 people", report="b", sentence="{} have been killed since the start of the conflict"),
        {"different_scope"},
    ),
    (
        "revised in words",
        dead("12 people", report="a"),
        dead("9 people", report="b", sentence="the toll was revised down to {}"),
        {"update"},
    ),
    (
        "opposed",
        dead("15 rebels", report="a", who="Vask"),
        dead("at least 40 rebels", report="b", who="Sool"),
        {"conflict"},
    ),
    ("no bounds", dead("dozens of rebels", report="a"), dead("12 rebels", report="b"), set()),
    (
        "nothing shared",
        dead("12 rebels", report="a"),
        told("12 lorries burned", report="b", counts=("12 lorries", "burn")),
        set(),
    ),
]


@pytest.mark.parametrize(("left", "right", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_two_figures_are_to_each_other(left: Claim, right: Claim, wanted: set[str]) -> None:
    assert labels(left, right) == wanted


def test_a_toll_that_grows_from_day_to_day_is_an_update() -> None:
    early, late = dead("12 people", report="a"), dead("19 people", report="b")
    assert labels(early, late, published=("2031-05-04", "2031-05-06")) == {"update"}
    assert labels(early, late, published=("2031-05-04", "2031-05-04")) == {"conflict"}


def test_a_toll_that_shrinks_without_a_word_is_no_update() -> None:
    early, late = dead("19 people", report="a"), dead("12 people", report="b")
    assert labels(early, late, published=("2031-05-04", "2031-05-06")) == {"conflict"}


def test_the_missing_grow_fewer() -> None:
    early = told("30 people are missing", report="a", counts="30 people")
    late = told("4 people are missing", report="b", counts="4 people")
    assert labels(early, late, published=("2031-05-04", "2031-05-06")) == {"update"}


def test_one_authority_does_not_contradict_itself() -> None:
    left, right = dead("15 rebels", report="a", who="Sool"), dead("40 rebels", report="b", who="Roe")
    assert "conflict" not in labels(left, right, one_authority=True)
    assert labels(left, right) == {"conflict"}


def test_a_part_is_no_conflict_with_its_whole() -> None:
    whole = dead("12 people", report="a")
    part = told(
        "3 of the dead were nurses",
        report="b",
        counts=[Figure(text="3", low=3, high=3, unit="person", verb="die", part=True)],
    )
    assert labels(whole, part) == {"different_scope"}


def test_the_reason_names_both_figures() -> None:
    for _, left, right, wanted in ROWS:
        for comparison in compare_figures(left, right, setting=Setting({}, False)):
            assert left.figures[0].text in comparison.why
            assert right.figures[0].text in comparison.why
        assert bool(wanted) == bool(compare_figures(left, right, setting=Setting({}, False)))


def test_nearly_is_close_to_its_number() -> None:
    left = told("nearly 900 tonnes of fuel were stored", report="a", counts=[counted("nearly 900 tonnes")])
    right = told("500 tonnes of fuel were stored", report="b", counts=[counted("500 tonnes")])
    assert labels(left, right) == {"conflict"}
    assert labels(left, told("850 tonnes of fuel were stored", report="b", counts=[counted("850 tonnes")])) == {
        "refine"
    }
