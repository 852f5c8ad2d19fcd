"""Lists: what one clause counts is one claim each, with the words that govern the list."""

from __future__ import annotations

import pytest

from marked_text import reading_of, report_of
from recount.claims.drafts import draft_claims
from recount.claims.lists import split_lists
from recount.claims.repeats import wording

ROWS = [
    (
        "The flood destroyed 40 houses, a school and three bridges.",
        ["The flood destroyed 40 houses", "The flood destroyed a school", "The flood destroyed three bridges"],
    ),
    (
        "The army seized 12 rifles, two lorries and a mortar.",
        ["The army seized 12 rifles", "The army seized two lorries", "The army seized a mortar"],
    ),
    ("Between 20 and 30 people were hurt.", ["Between 20 and 30 people were hurt"]),
    ("The fire killed two people or perhaps three.", ["The fire killed two people or perhaps three"]),
    # What stands between quotation marks is never put together anew.
    ("The note read “12 rifles, two lorries, a mortar”.", ["The note read “12 rifles, two lorries, a mortar”"]),
    ("The flood destroyed 40 houses.", ["The flood destroyed 40 houses"]),
    ("The flood destroyed homes, schools and bridges.", ["The flood destroyed homes, schools and bridges"]),
]


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_each_thing_counted_is_told_once(text: str, told: list[str]) -> None:
    report = report_of(text)
    reading = reading_of(report)
    assert [wording(draft) for draft in split_lists(report, reading, draft_claims(report, reading))] == told


def test_what_is_listed_keeps_its_speaker() -> None:
    report = report_of("The flood destroyed 40 houses, a school and three bridges, the mayor said.")
    reading = reading_of(report)
    drafts = split_lists(report, reading, draft_claims(report, reading))
    assert [[speaker.name for speaker in draft.speakers] for draft in drafts] == [["the mayor"]] * 3
    assert [draft.span.quote for draft in drafts] == ["The flood destroyed 40 houses", "a school", "three bridges"]
