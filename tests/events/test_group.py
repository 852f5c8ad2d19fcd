"""Group: reports of one event come together, others stay apart, in any order."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked_text import reading_of, report_of
from recount.events.group import SAME_EVENT, group_reports
from recount.language.encoder import Encoder
from recount.records import Event, Reading, Report

SLIDE = [
    """# Slope slides onto coast road
A slope above the town of Orvik slid onto the coast road on Monday, the Selje county said. Twelve houses in Orvik were \
emptied. Police officer Ida Moen said nobody was hurt.""",
    """# Coast road buried near Orvik
Part of a hillside buried the coast road near Orvik on Monday after days of rain. Ida Moen of the police said that \
nobody was hurt. Selje county told residents of 30 houses to leave.""",
    """# Orvik road shut for a week
The coast road at Orvik will stay shut for a week after Monday's landslide, Selje county said. Geologist Per Aas said \
that the slope above the houses was still moving.""",
]
BANK = [
    """# Brandal Bank to shed 900 jobs
Brandal Bank will close 40 branches and shed 900 jobs, chief executive Liv Tangen said in Marn on Thursday. Shares in \
the bank rose four percent.""",
    """# Union condemns cuts at Brandal Bank
The finance workers' union in Marn condemned plans by Brandal Bank to cut 900 jobs. Liv Tangen, its chief executive, \
said that customers had moved online.""",
]
OTHER = [
    """# Rowers win in Tossa
The women's eight of Tossa won the river cup by two lengths. Coach Nan Bell wept at the finish."""
]
EVENTS = [{"r0", "r1", "r2"}, {"r3", "r4"}, {"r5"}]
Pair = tuple[Report, Reading]


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    """Six reports of three events, as read."""
    reports = [report_of(text, name=f"r{number}") for number, text in enumerate([*SLIDE, *BANK, *OTHER])]
    return [(report, reading_of(report)) for report in reports]


def grouped(pairs: Sequence[Pair], encoder: Encoder) -> tuple[Event, ...]:
    """The events of some reports."""
    return group_reports([report for report, _ in pairs], [reading for _, reading in pairs], encoder=encoder)


def test_reports_of_one_event_come_together(pairs: list[Pair], encoder: Encoder) -> None:
    assert sorted(map(sorted, (event.reports for event in grouped(pairs, encoder)))) == sorted(map(sorted, EVENTS))


def test_the_order_of_reports_changes_nothing(pairs: list[Pair], encoder: Encoder) -> None:
    events = grouped(pairs, encoder)
    for seed in range(4):
        assert grouped(random.Random(seed).sample(pairs, len(pairs)), encoder) == events


def test_every_event_has_a_name_and_a_reason(pairs: list[Pair], encoder: Encoder) -> None:
    for event in grouped(pairs, encoder):
        assert event.name
        assert event.why
        assert event.reports == tuple(sorted(event.reports))


def test_one_report_and_none(pairs: list[Pair], encoder: Encoder) -> None:
    assert grouped([], encoder) == ()
    (event,) = grouped(pairs[:1], encoder)
    assert event.reports == ("r0",)


def test_a_report_without_words_or_names_stands_alone(pairs: list[Pair], encoder: Encoder) -> None:
    empty = report_of("- Sign up here", name="r9")
    events = grouped([*pairs, (empty, reading_of(empty))], encoder)
    assert ("r9",) in {event.reports for event in events}


class Unit:
    """A vector for each report, from its number; what a text says does not matter."""

    def __init__(self, rows: dict[str, list[float]]) -> None:
        self.rows = rows

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """One row for each text."""
        return np.array([self.rows[text] for text in texts])


def slowly_grouped(rows: dict[str, list[float]]) -> set[frozenset[str]]:
    """Average linkage as it is defined, over the cosines alone."""
    groups = [frozenset({name}) for name in sorted(rows)]
    while True:
        means = {
            (left, right): sum(float(np.dot(rows[a], rows[b])) for a in left for b in right) / len(left) / len(right)
            for left, right in combinations(groups, 2)
        }
        if not means or max(means.values()) < SAME_EVENT:
            return set(groups)
        left, right = max(means, key=lambda pair: means[pair])
        groups = [group for group in groups if group not in (left, right)] + [left | right]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 8))
def test_events_are_those_of_the_slow_way(seed: int, count: int) -> None:
    draw = random.Random(seed)
    rows = {}
    for number in range(count):
        row = np.array([draw.gauss(0.4, 1) for _ in range(4)])
        rows[f"r{number}"] = list(row / np.linalg.norm(row))
    pairs = [
        (Report(id=name, file=name, sha256="", text_sha256="", text="", title=name), Reading(report=name))
        for name in rows
    ]
    events = grouped(pairs, cast(Encoder, Unit(rows)))
    assert {frozenset(event.reports) for event in events} == slowly_grouped(rows)
