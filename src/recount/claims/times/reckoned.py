"""Reckoning: which days a time expression means when the report appeared on one given day.

Pure calendar arithmetic on one expression and one day; what is not known of the day is settled by the caller,
which asks for every day on which the report can have appeared. None where the words fit no day.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil

from recount.records import TimeExpression
from recount.records.days import (
    VAGUE_COUNTS,
    Days,
    calendar_day,
    decade_days,
    hull,
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
from recount.records.when import Granularity, TimeUnit

LONG_PAST, SOON = 180, 92
"""Days. A date without a year that no word puts in the future is left open where its last occurrence lies
further back than the first and its next one nearer than the second: in all six such cases of the MEANTIME
reports the coming one was meant ("a June 1 deadline"), though nothing but that nearness told it from a past
one."""


def calendar_days(expression: TimeExpression, year: int) -> Days | None:
    """The days that calendar fields name in one year, None where that year has no such day.

    >>> calendar_days(TimeExpression(form="date", month=3, part="mid"), 2013)
    Days(earliest=datetime.date(2013, 3, 11), latest=datetime.date(2013, 3, 20))
    """
    if year < 1 and has_year(expression) and expression.decade is None:
        return None
    if expression.decade is not None:
        days = decade_days(expression.decade)
    elif expression.season:
        days = season_days(year, expression.season)
    elif expression.quarter:
        days = quarter_days(year, expression.quarter)
    elif expression.month is None:
        days = year_days(year)
    elif expression.day is None:
        days = month_days(year, expression.month)
    else:
        day = calendar_day(year, expression.month, expression.day)
        return one_day(day) if day else None
    return part_days(days, expression.part) if expression.part not in (None, "earlier", "later") else days


def has_year(expression: TimeExpression) -> bool:
    """Whether a date needs no other day to be placed."""
    return expression.year is not None or expression.decade is not None


def reckoned(expression: TimeExpression, day: date) -> Days | None:
    """The days an expression means in a report of `day`; None for forms that lean on anything else, and where
    none fits."""
    if expression.form == "date":
        return _yearless(expression, day)
    if expression.form == "weekday":
        return _weekday(expression, day)
    if expression.form == "day":
        return _day(expression, day)
    if expression.form == "unit":
        return _unit(expression, day)
    if expression.form == "ago":
        return distance(expression, day)
    return None


def _yearless(expression: TimeExpression, day: date) -> Days | None:
    if expression.steps is not None:
        return calendar_days(expression, day.year + expression.steps)
    if expression.weekday is not None and expression.month and expression.day:
        return _by_weekday(expression, day)
    if expression.day and not expression.month:
        return _numbered_day(expression, day)
    every = [found for year in range(day.year - 4, day.year + 5) if (found := calendar_days(expression, year))]
    past = [days for days in every if days.earliest <= day]
    ahead = [days for days in every if days.latest >= day]
    if expression.direction == "future":
        return ahead[0] if ahead else None
    if not past:
        return None
    last = past[-1]
    coming = next((days for days in ahead if days.earliest > day), None)
    unclear = (day - last.latest).days > LONG_PAST and coming and (coming.earliest - day).days <= SOON
    return None if unclear and expression.towards != "past" else last


def _numbered_day(expression: TimeExpression, day: date) -> Days | None:
    """A day by its number alone ("the 26th"): the next in the future, else the last, that the calendar has."""
    number = expression.day or 0
    sign = 1 if expression.direction == "future" else -1
    months = (moved(day.replace(day=1), sign * step, "month") for step in range(3))
    days = (calendar_day(month.year, month.month, number) for month in months)
    return next((one_day(found) for found in days if found and (found - day).days * sign >= 0), None)


def _by_weekday(expression: TimeExpression, day: date) -> Days | None:
    """A date with its weekday: the nearest year, of the three around, in which the two agree."""
    month, number, weekday = expression.month or 0, expression.day or 0, expression.weekday or 0
    years = years_when(month, number, weekday, range(day.year - 1, day.year + 2))
    fitting = [found for year in years if (found := calendar_day(year, month, number))]
    near = [found for found in fitting if abs((found - day).days) <= 366]
    return one_day(min(near, key=lambda found: abs((found - day).days))) if near else None


def _weekday(expression: TimeExpression, day: date) -> Days | None:
    weekday = expression.weekday
    assert weekday is not None
    if expression.unit == "week":
        monday = unit_days(moved(day, expression.steps or 0, "week"), "week").earliest
        return one_day(monday + timedelta(days=weekday))
    if expression.steps == -1:
        return one_day(weekday_on_or_before(day - timedelta(days=1), weekday))
    if expression.steps == 1:
        return one_day(weekday_on_or_after(day + timedelta(days=1), weekday))
    if expression.direction == "future":
        return one_day(weekday_on_or_after(day, weekday))
    return one_day(weekday_on_or_before(day, weekday))


def other_weekday(expression: TimeExpression, day: date) -> date | None:
    """The second day that "last Friday" or "next Friday" may mean, where one lies in the report's own
    week."""
    if expression.form != "weekday" or expression.unit == "week" or expression.steps not in (-1, 1):
        return None
    assert expression.weekday is not None
    if expression.steps == -1 and expression.weekday < day.weekday():
        return day - timedelta(days=day.weekday() - expression.weekday + 7)
    if expression.steps == 1 and expression.weekday > day.weekday():
        return day + timedelta(days=expression.weekday - day.weekday() + 7)
    return None


def _day(expression: TimeExpression, day: date) -> Days:
    meant = day + timedelta(days=expression.steps or 0)
    return Days(meant - timedelta(days=1), meant) if expression.unit == "night" else one_day(meant)


def _unit(expression: TimeExpression, day: date) -> Days | None:
    unit, steps = expression.unit or "day", expression.steps
    if unit == "weekend" and steps is None:
        steps = 0 if day.weekday() >= 5 or expression.direction == "future" else -1
    days = unit_days(moved(day, steps or 0, unit), unit)
    if expression.part == "earlier":
        return Days(days.earliest, day) if days.earliest <= day else None
    if expression.part == "later":
        return Days(day, days.latest) if day <= days.latest else None
    return part_days(days, expression.part) if expression.part else days


def distance(expression: TimeExpression, day: date) -> Days:
    """The days that lie the expression's distance from `day`, as exactly as its unit is meant.

    Days are exact; weeks give or take three days; months, years and decades are whole ones; minutes and hours
    are that day and the next or the one before, as far as they reach. A bare plural ("days ago") spans its
    usual counts, see VAGUE_COUNTS.
    """
    unit, sign = expression.unit or "day", -1 if expression.towards == "past" else 1
    low, high = (expression.low, expression.high) if expression.low is not None else VAGUE_COUNTS[unit]
    assert low is not None
    high = low if high is None else max(low, high)
    if unit in ("minute", "hour"):
        reach = ceil(high / (24 if unit == "hour" else 1440))
        return hull(
            [
                one_day(moved(day, sign * (low // (24 if unit == "hour" else 1440)), "day")),
                one_day(day + timedelta(days=sign * reach)),
            ]
        )
    near, far = (_around(moved(day, sign * count, unit), unit) for count in (low, high))
    return hull([near, far])


def _around(day: date, unit: TimeUnit) -> Days:
    if unit in ("week", "weekend"):
        return Days(day - timedelta(days=3), day + timedelta(days=3))
    return unit_days(day, unit) if unit in ("month", "quarter", "year", "decade") else one_day(day)


HOURS = {"morning": 9, "noon": 12, "afternoon": 15, "evening": 18, "night": 22}
"""The hour by which a part of a day has come, for counting hours back from it."""


def stretch_before(expression: TimeExpression, end: Days) -> Days | None:
    """The stretch of the expression's length that ends with `end`; None where the words give no length.

    24 hours to a day start on the day before it, 36 hours to its evening too; seven days to it include it. Months and years start with a
    whole one, since "for four months" is no more exact.
    """
    count, unit = expression.high, expression.unit or "day"
    if count is None or count == 0:
        return None
    last = end.latest
    if unit in ("minute", "hour"):
        hours = count if unit == "hour" else count / 60
        ended = HOURS.get((expression.end.day_part if expression.end else None) or "", 0)
        return Days(end.earliest - timedelta(days=ceil(max(0, hours - ended) / 24)), last)
    if unit in ("month", "quarter", "year", "decade"):
        if unit == "month" and end == month_days(last.year, last.month):
            return Days(moved(end.earliest, 1 - count, "month"), last)
        first = moved(end.earliest, -count, unit)
        return Days(unit_days(first, "month" if unit in ("month", "quarter") else "year").earliest, last)
    if expression.end is None:
        return Days(moved(end.earliest, -count, unit), last)
    return Days(moved(end.earliest, -count, unit) + timedelta(days=1), last)


def granularity_of(expression: TimeExpression, days: Days | None) -> Granularity:
    """How exact the words are: minute, hour, day, week, month, season, year or decade."""
    if expression.clock and days and days.count == 1:
        return "minute" if ":" in expression.clock else "hour"
    if expression.form == "range":
        ends = [part for part in (expression.start, expression.end) if part]
        return max((granularity_of(part, None) for part in ends), key=_COARSENESS.index)
    if expression.form == "span" and expression.unit in ("minute", "hour") and (expression.high or 0) >= 24:
        return "day"
    if expression.form in ("unit", "ago", "shifted", "span") and expression.unit:
        return _UNIT_GRANULARITY[expression.unit]
    if expression.form != "date" or expression.day or expression.part == "last day":
        return "day"
    if expression.decade is not None:
        return "decade"
    if expression.season or expression.quarter:
        return "season"
    return "month" if expression.month else "year"


_COARSENESS: list[Granularity] = ["minute", "hour", "day", "week", "month", "season", "year", "decade"]
_UNIT_GRANULARITY: dict[TimeUnit, Granularity] = {
    "minute": "minute", "hour": "hour", "day": "day", "night": "day", "week": "week", "weekend": "day",
    "month": "month",
    "quarter": "season", "year": "year", "decade": "decade",
}  # fmt: skip
