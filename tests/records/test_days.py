"""Days: arithmetic of intervals, parts of units, leap years, EDTF."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.errors import RecordError
from recount.records.days import (
    Days,
    calendar_day,
    day_of,
    days_between,
    decade_days,
    edtf_of,
    edtf_one_of,
    hull,
    intersect,
    month_days,
    moved,
    one_day,
    part_days,
    quarter_days,
    season_days,
    unit_days,
    weekday_on_or_after,
    weekday_on_or_before,
    year_days,
    years_when,
)  # fmt: skip

DAYS = st.dates(date(1600, 1, 1), date(2400, 1, 1))
INTERVALS = st.tuples(DAYS, DAYS).map(lambda pair: Days(min(pair), max(pair)))
UNITS = st.sampled_from(["day", "week", "month", "quarter", "year", "decade"])


def span(first: str, last: str) -> Days:
    days = days_between(first, last)
    assert days
    return days


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        (month_days(2016, 2), "2016-02-01", "2016-02-29"),
        (month_days(1900, 2), "1900-02-01", "1900-02-28"),
        (year_days(2014), "2014-01-01", "2014-12-31"),
        (decade_days(1990), "1990-01-01", "1999-12-31"),
        (quarter_days(2009, 4), "2009-10-01", "2009-12-31"),
        (season_days(2015, "winter"), "2015-12-01", "2016-02-29"),
        (season_days(2019, "summer"), "2019-06-01", "2019-08-31"),
        (unit_days(date(2013, 10, 19), "week"), "2013-10-14", "2013-10-20"),
        (unit_days(date(2013, 10, 16), "weekend"), "2013-10-19", "2013-10-20"),
        (unit_days(date(2013, 10, 16), "quarter"), "2013-10-01", "2013-12-31"),
        (part_days(month_days(2013, 3), "mid"), "2013-03-11", "2013-03-20"),
        (part_days(month_days(2016, 2), "late"), "2016-02-21", "2016-02-29"),
        (part_days(month_days(2014, 5), "start"), "2014-05-01", "2014-05-10"),
        (part_days(year_days(2012), "early"), "2012-01-01", "2012-04-30"),
        (part_days(year_days(2012), "mid"), "2012-05-01", "2012-08-31"),
        (part_days(year_days(2012), "end"), "2012-11-01", "2012-12-31"),
        (part_days(unit_days(date(2013, 10, 16), "week"), "late"), "2013-10-18", "2013-10-20"),
    ],
)
def test_units_and_their_parts(days: Days, first: str, last: str) -> None:
    assert days == span(first, last)


@pytest.mark.parametrize(
    ("day", "steps", "unit", "expected"),
    [
        (date(2013, 10, 31), -8, "month", date(2013, 2, 28)),
        (date(2016, 2, 29), 1, "year", date(2017, 2, 28)),
        (date(2016, 2, 29), -4, "year", date(2012, 2, 29)),
        (date(2015, 12, 31), 2, "month", date(2016, 2, 29)),
        (date(2016, 3, 1), -1, "day", date(2016, 2, 29)),
        (date(2015, 3, 1), -1, "day", date(2015, 2, 28)),
        (date(2015, 3, 1), 48, "hour", date(2015, 3, 3)),
        (date(2015, 3, 1), 5, "hour", date(2015, 3, 1)),
        (date(2015, 3, 1), -1, "decade", date(2005, 3, 1)),
    ],
)
def test_moved(day: date, steps: int, unit: str, expected: date) -> None:
    assert moved(day, steps, unit) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "approximate", "expected"),
    [
        (one_day(date(2013, 10, 18)), False, "2013-10-18"),
        (span("2013-10-18", "2013-10-19"), False, "2013-10-18/2013-10-19"),
        (month_days(2014, 9), True, "2014-09~"),
        (year_days(2014), False, "2014"),
        (span("2013-03-11", "2013-03-20"), True, "2013-03-11~/2013-03-20~"),
    ],
)
def test_edtf(days: Days, approximate: bool, expected: str) -> None:
    assert edtf_of(days, approximate=approximate) == expected


def test_which_of_several_days() -> None:
    assert edtf_one_of([date(2013, 10, 19), date(2013, 10, 12)]) == "[2013-10-12,2013-10-19]"
    assert edtf_one_of([date(2013, 10, 18) + timedelta(days=step) for step in range(3)]) == "[2013-10-18..2013-10-20]"
    assert edtf_one_of([date(2013, 10, 18)] * 2) == "2013-10-18"


def test_what_is_no_day() -> None:
    assert day_of("2015-02-29") is None
    assert day_of("spring") is None
    assert day_of(None) is None
    assert calendar_day(2015, 2, 29) is None
    assert days_between("2013-10-19", "2013-10-18") is None
    with pytest.raises(RecordError, match="run backwards"):
        Days(date(2015, 1, 2), date(2015, 1, 1))


def test_years_that_fit_a_weekday() -> None:
    assert years_when(10, 18, 4, range(2005, 2030)) == [2013, 2019, 2024]
    assert years_when(2, 29, 0, range(2000, 2030)) == [2016]


@given(INTERVALS, INTERVALS)
def test_intersection_and_hull(left: Days, right: Days) -> None:
    both = intersect(left, right)
    assert both == intersect(right, left)
    whole = hull([left, right])
    assert intersect(whole, left) == left
    if both:
        assert both.count + whole.count == left.count + right.count
    else:
        assert whole.count > left.count + right.count or whole.count == left.count + right.count


@given(DAYS, st.integers(0, 6))
def test_nearest_weekdays(day: date, weekday: int) -> None:
    before, after = weekday_on_or_before(day, weekday), weekday_on_or_after(day, weekday)
    assert before.weekday() == after.weekday() == weekday
    assert day - timedelta(days=6) <= before <= day <= after <= day + timedelta(days=6)
    assert (after - before).days == (0 if day.weekday() == weekday else 7)


@given(DAYS, UNITS)
def test_a_day_lies_in_its_unit_and_units_follow_on(day: date, unit: str) -> None:
    days = unit_days(day, unit)  # type: ignore[arg-type]
    assert days.earliest <= day <= days.latest
    following = unit_days(days.latest + timedelta(days=1), unit)  # type: ignore[arg-type]
    assert following.earliest == days.latest + timedelta(days=1)


@given(DAYS, st.integers(-500, 500), UNITS)
def test_moving_there_and_back(day: date, steps: int, unit: str) -> None:
    if unit == "decade":
        steps //= 10
    there = moved(day, steps, unit)  # type: ignore[arg-type]
    back = moved(there, -steps, unit)  # type: ignore[arg-type]
    assert back == day or (there.day < day.day and (back.year, back.month) == (day.year, day.month))
