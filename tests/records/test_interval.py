"""Intervals: a table of what qualifiers allow, and the laws of their arithmetic."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from recount.errors import RecordError
from recount.records import Figure
from recount.records.figure import Qualifier
from recount.records.interval import (
    Interval,
    about,
    common,
    contains,
    hull,
    interval_of,
    meets,
    part_fits,
    qualified,
    scaled,
)

BOUND = st.one_of(st.none(), st.integers(0, 12).map(float))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    try:
        return Interval(draw(BOUND), draw(BOUND), draw(st.booleans()), draw(st.booleans()))
    except RecordError:
        assume(False)
        raise


def values(interval: Interval) -> set[float]:
    """The slow way: the quarters from -1 to 13 that an interval allows."""
    return {
        number / 4
        for number in range(-4, 53)
        if (interval.low is None or number / 4 > interval.low or (number / 4 == interval.low and not interval.open_low))
        and (
            interval.high is None
            or number / 4 < interval.high
            or (number / 4 == interval.high and not interval.open_high)
        )
    }


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "expected"),
    [
        ("exact", 27, 27, Interval(27, 27)),
        ("at least", 27, 27, Interval(27, None)),
        ("more than", 650, 650, Interval(650, None, open_low=True)),
        ("nearly", 100, 100, Interval(None, 100, open_high=True)),
        ("less than", 20, 20, Interval(None, 20, open_high=True)),
        ("up to", 350, 350, Interval(None, 350)),
        ("about", 100, 100, Interval(90, 110)),
        ("about", 13, 13, Interval(12, 14)),
        ("about", 3, 3, Interval(2, 4)),
        ("about", 24, 24, Interval(21, 27)),
        ("about", 200, 300, Interval(200, 300)),
        ("at least", 20, 30, Interval(20, None)),
        ("up to", 20, 30, Interval(None, 30)),
        ("vague", 12, 12, Interval()),
    ],
)
def test_what_a_qualifier_allows(qualifier: Qualifier, low: float, high: float, expected: Interval) -> None:
    assert qualified(qualifier, low, high, whole=True) == expected


def test_about_a_measure_is_not_rounded() -> None:
    assert about(4.5, whole=False) == Interval(4.05, 4.95)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Interval(27, 27), Interval(20, None), True),
        (Interval(650, None, open_low=True), Interval(650, 650), False),
        (Interval(None, 100, open_high=True), Interval(100, None), False),
        (Interval(None, 100), Interval(100, None), True),
        (Interval(12, 14), Interval(13, 13), True),
        (Interval(12, 14), Interval(15, 15), False),
        (Interval(), Interval(15, 15), None),
    ],
)
def test_whether_two_amounts_can_both_be_true(left: Interval, right: Interval, expected: bool | None) -> None:
    assert meets(left, right) is expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (Interval(9, 9), Interval(310, None, open_low=True), True),
        (Interval(40, 40), Interval(27, 27), False),
        (Interval(40, None), Interval(None, 40, open_high=True), False),
        (Interval(40, None), Interval(None, 40), True),
        (Interval(40, 40), Interval(), None),
    ],
)
def test_a_part_may_not_exceed_its_whole(part: Interval, whole: Interval, expected: bool | None) -> None:
    assert part_fits(part, whole) is expected


@pytest.mark.parametrize(("low", "high", "open_low"), [(3, 2, False), (2, 2, True)])
def test_an_interval_with_nothing_in_it_is_refused(low: float, high: float, open_low: bool) -> None:
    with pytest.raises(RecordError, match="no amount lies between"):
        Interval(low, high, open_low)


def test_figures_are_read_as_intervals() -> None:
    figure = Figure(text="more than 650", low=650, high=None, open_low=True, qualifier="more than")
    assert interval_of(figure) == Interval(650, None, open_low=True)
    assert meets(figure, Interval(13, 13)) is False


@given(intervals(), intervals())
def test_meeting_is_symmetric_and_as_the_slow_way_says(left: Interval, right: Interval) -> None:
    assert meets(left, right) is meets(right, left)
    if left.known and right.known:
        assert meets(left, right) is bool(values(left) & values(right))


@given(intervals(), intervals())
def test_what_is_common_is_what_both_allow(left: Interval, right: Interval) -> None:
    both = common(left, right)
    assert (both is not None) is bool(meets(left, right))
    if both is not None:
        assert values(both) == values(left) & values(right)
        assert contains(left, both) is not False
        assert common(right, left) == both


@given(intervals(), intervals())
def test_containing_is_as_the_slow_way_says(outer: Interval, inner: Interval) -> None:
    told = contains(outer, inner)
    assert told is None or told is (values(inner) <= values(outer))
    assert contains(outer, outer) is (True if outer.known else None)


@given(intervals(), intervals())
def test_the_hull_holds_both(left: Interval, right: Interval) -> None:
    assert values(left) | values(right) <= values(hull(left, right))
    assert hull(left, right) == hull(right, left)


@given(intervals(), intervals())
def test_what_meets_fits(part: Interval, whole: Interval) -> None:
    if meets(part, whole):
        assert part_fits(part, whole) is True
    if part_fits(part, whole) is False:
        assert part_fits(whole, part) is True


@given(intervals(), intervals(), st.sampled_from([0.5, 2.0, 1024.0]))
def test_another_unit_changes_no_answer(left: Interval, right: Interval, factor: float) -> None:
    assert meets(scaled(left, factor), scaled(right, factor)) is meets(left, right)
    assert scaled(scaled(left, factor), 1 / factor) == left


@given(st.integers(0, 10**7))
def test_about_holds_its_number_and_stays_near(number: int) -> None:
    interval = about(float(number), whole=True)
    assert interval.low is not None
    assert interval.high is not None
    assert interval.low <= number <= interval.high
    assert interval.high - number <= max(1, number * 0.1 + 1)
    assert number >= 20 or interval.high - number <= 1
