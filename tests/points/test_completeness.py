"""Completeness: the whole of it, said against a part of it."""

from __future__ import annotations

import pytest

from recount.points.completeness import completeness_clash

CLASHES = [
    ("The whole town is in army hands", "Militiamen still held the quarry on Thursday"),
    ("The city has been fully retaken", "Fighting continued in the port district"),
    ("The district was cleared of rebels", "Pockets of rebels remain"),
    ("The battle is over", "Clashes continue near the mill"),
    ("All of the island is under control", "About 30 percent of the island is not"),
]
NO_CLASHES = [
    ("The whole town is in army hands", "The entire town was taken at noon"),
    ("The whole town is in army hands", "They once held 30 percent of the town"),
    ("The whole town is in army hands", "Militiamen had held half of it, 40 percent of the town"),
    ("The army entered the town", "Militiamen still held the quarry"),
    ("The town is not entirely secured", "Militiamen still held the quarry"),
]


@pytest.mark.parametrize(("left", "right"), CLASHES)
def test_the_whole_against_a_part(left: str, right: str) -> None:
    reason = completeness_clash(left, right)
    assert reason
    assert completeness_clash(right, left) == reason


@pytest.mark.parametrize(("left", "right"), NO_CLASHES)
def test_no_clash(left: str, right: str) -> None:
    assert completeness_clash(left, right) is None
    assert completeness_clash(right, left) is None
