"""Drift: the careful words that a headline, bullet or caption leaves out of what the body says."""

from __future__ import annotations

import pytest

from made_claims import claim
from recount.account.drift import find_drift
from recount.records import Span


def repeated(body: str, headline: str) -> tuple[tuple[str, str, str], ...]:
    """What is lost from the body to the headline: the fuller words, the shorter, and what is missing."""
    one = claim(body, report="a", repeats=[Span(0, len(headline), headline)])
    return tuple((drift.from_.quote, drift.to.quote, drift.lost) for drift in find_drift([one]))


@pytest.mark.parametrize(
    ("body", "headline", "lost"),
    [
        ("Nearly 900 tonnes of fuel burned", "900 tonnes of fuel burned", "nearly"),
        ("At least 12 people were killed", "12 killed in blast", "at least"),
        ("A heater may have caused the fire", "Heater caused fire", "may"),
        ("The firm allegedly dumped some 40 barrels", "Firm dumped 40 barrels", "allegedly"),
    ],
)
def test_lost_care_is_seen(body: str, headline: str, lost: str) -> None:
    ((fuller, shorter, missing),) = repeated(body, headline)
    assert (fuller, shorter) == (body, headline)
    assert lost in missing


@pytest.mark.parametrize(
    ("body", "headline"),
    [
        ("At least 12 people were killed", "At least 12 dead"),
        ("12 people were killed", "12 dead"),
        ("A heater may have caused the fire", "Heater might have caused fire"),
        ("Nearly 900 tonnes burned", "Nearly 900 tonnes lost"),
    ],
)
def test_kept_care_is_no_drift(body: str, headline: str) -> None:
    assert repeated(body, headline) == ()


def test_what_is_said_once_cannot_drift() -> None:
    assert find_drift([claim("At least 12 people were killed")]) == ()


def test_the_reason_names_what_is_lost() -> None:
    (drift,) = find_drift([claim("About 40 barrels leaked", repeats=[Span(0, 17, "40 barrels leaked")])])
    assert "about" in drift.why.lower()
    assert drift.from_.report == drift.to.report == "a"
