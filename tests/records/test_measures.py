"""Measures: units of one kind set against each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.mentions.amounts.currencies import CODES, CURRENCY_WORDS, SYMBOLS
from recount.records.interval import Interval, contains, scaled
from recount.records.measures import converted, measure_of

LENGTHS = ["metre", "kilometre", "mile", "yard", "foot", "inch"]


@pytest.mark.parametrize(
    ("amount", "unit", "into", "exact"),
    [
        (10_000, "acre", "hectare", 4046.86),
        (35, "kilometre", "mile", 21.75),
        (2, "week", "day", 14),
        (71, "mph", "kilometre per hour", 114.26),
        (5, "foot", "metre", 1.524),
    ],
)
def test_amounts_in_other_units(amount: float, unit: str, into: str, exact: float) -> None:
    found = converted(Interval(amount, amount), unit, into=into)
    assert found is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low < exact < found.high
    assert found.high - found.low < 0.07 * exact


@pytest.mark.parametrize(
    ("unit", "into"), [("acre", "mile"), ("miner", "people"), ("dollar", "euro"), ("mile", "mile"), ("", "metre")]
)
def test_what_cannot_be_set_against_each_other(unit: str, into: str) -> None:
    assert converted(Interval(10, 10), unit, into=into) is None


@given(st.sampled_from(LENGTHS), st.sampled_from(LENGTHS), st.floats(1e-3, 1e9), st.floats(0, 1e6))
def test_there_and_back_holds_the_amount(unit: str, other: str, low: float, width: float) -> None:
    amount = Interval(low, low + width)
    there = converted(amount, unit, into=other)
    if there is None:
        assert unit == other
        return
    back = converted(there, other, into=unit)
    assert back is not None
    assert contains(back, scaled(amount, 1.0))


def test_every_currency_is_money() -> None:
    units = {*SYMBOLS.values(), *CODES.values(), *CURRENCY_WORDS.values()}
    assert {unit for unit in units if (found := measure_of(unit)) is None or found.kind != "money"} == set()


def test_people_are_no_measure() -> None:
    assert measure_of("miner") is None
