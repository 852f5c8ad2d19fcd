"""Days: intervals of calendar days, first and last included, and how they are written in EDTF.

Arithmetic only: nothing here knows what day it is. Methods: the proleptic Gregorian calendar of `datetime`;
weeks start on Monday (ISO 8601); thirds of a month and of a year are the readings that date grammars such as
SUTime use for early, mid and late. EDTF is ISO 8601-2:2019, level 2
(https://www.loc.gov/standards/datetime/).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from recount.errors import RecordError
from recount.records.when import Season, TimePart, TimeUnit

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASON_CODES: dict[Season, int] = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
"""EDTF's numbers for seasons that are named without a hemisphere."""
SEASON_FIRST_MONTHS: dict[Season, int] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""Meteorological seasons of the northern hemisphere, where most news is written; `why` says so wherever it is
used."""

VAGUE_COUNTS: dict[TimeUnit, tuple[int, int]] = {
    "minute": (2, 59), "hour": (2, 23), "day": (2, 13), "night": (2, 13), "week": (2, 8), "weekend": (2, 8),
    "month": (2, 23), "quarter": (2, 8), "year": (2, 19), "decade": (2, 9),
}  # fmt: skip
"""What a bare plural covers: at least two, and fewer than would take the next larger word ("days" is under a
fortnight)."""


class Days(Struct, frozen=True, order=True):
    """The days from `earliest` to `latest`, both included. Raises RecordError where the order is reversed."""

    earliest: date
    latest: date

    def __post_init__(self) -> None:
        if self.latest < self.earliest:
            raise RecordError(f"days {self.earliest} to {self.latest} run backwards; give the earlier day first")

    def __iter__(self) -> Iterator[date]:
        """Every day, in order."""
        return (self.earliest + timedelta(days=step) for step in range(self.count))

    @property
    def count(self) -> int:
        """How many days these are, at least one."""
        return (self.latest - self.earliest).days + 1


def day_of(text: str | None) -> date | None:
    """The day that an ISO string names, None for None and for anything else.

    >>> day_of("2016-02-29")
    datetime.date(2016, 2, 29)
    >>> day_of("2015-02-29") is None
    True
    """
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def days_between(earliest: str | None, latest: str | None) -> Days | None:
    """The days between two ISO strings, None unless both are days and stand in order."""
    first, last = day_of(earliest), day_of(latest)
    return Days(first, last) if first and last and first <= last else None


def one_day(day: date) -> Days:
    """A single day."""
    return Days(day, day)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """A day of the calendar, None where there is none (30 February, 29 February of a common year)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_days(year: int, month: int) -> Days:
    """All days of a month."""
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_days(year: int) -> Days:
    """All days of a year."""
    return Days(date(year, 1, 1), date(year, 12, 31))


def decade_days(first_year: int) -> Days:
    """All days of the ten years that start with `first_year`."""
    return Days(date(first_year, 1, 1), date(first_year + 9, 12, 31))


def quarter_days(year: int, quarter: int) -> Days:
    """All days of a quarter, 1 to 4, of a calendar year."""
    return Days(date(year, quarter * 3 - 2, 1), month_days(year, quarter * 3).latest)


def season_days(year: int, season: Season) -> Days:
    """The three months of a northern season; the winter of a year begins in its December."""
    first = date(year, SEASON_FIRST_MONTHS[season], 1)
    last = moved(first, 2, "month")
    return Days(first, month_days(last.year, last.month).latest)


def unit_days(day: date, unit: TimeUnit) -> Days:
    """The calendar unit that a day lies in; for a weekend, the one of its week (Saturday and Sunday)."""
    monday = day - timedelta(days=day.weekday())
    if unit == "week":
        return Days(monday, monday + timedelta(days=6))
    if unit == "weekend":
        return Days(monday + timedelta(days=5), monday + timedelta(days=6))
    if unit == "month":
        return month_days(day.year, day.month)
    if unit == "quarter":
        return quarter_days(day.year, (day.month + 2) // 3)
    if unit == "year":
        return year_days(day.year)
    if unit == "decade":
        return decade_days(day.year // 10 * 10)
    return one_day(day)


def moved(day: date, steps: int, unit: TimeUnit) -> date:
    """A day moved by whole units; a day that the month lacks becomes the month's last.

    Minutes and hours move by the days they fill (48 hours are two days, 5 hours none).

    >>> moved(date(2013, 10, 31), -8, "month")
    datetime.date(2013, 2, 28)
    >>> moved(date(2016, 2, 29), 1, "year")
    datetime.date(2017, 2, 28)
    """
    if unit in ("minute", "hour"):
        units_a_day = 24 if unit == "hour" else 1440
        return day + timedelta(days=int(steps / units_a_day))
    if unit in ("day", "night"):
        return day + timedelta(days=steps)
    if unit in ("week", "weekend"):
        return day + timedelta(days=7 * steps)
    months = steps * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def part_days(days: Days, part: TimePart) -> Days:
    """A part of a week, month, year or other stretch of whole units; `earlier` and `later` need a day and are
    the caller's. Early, mid and late are two, two and three days of a week, tens of days of a month, thirds
    of anything longer by its months; start and end are the same of a week or month, and a sixth of anything
    longer.
    """
    first, last = days.earliest, days.latest
    if part == "last day":
        return Days(last, last)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if days.count <= 7:
        cuts = [first + timedelta(days=2), first + timedelta(days=4)]
    elif months == 1:
        cuts = [first + timedelta(days=10), first + timedelta(days=20)]
    elif part in ("start", "end"):
        edge = max(1, months // 6)
        cuts = [moved(first, edge, "month"), moved(first, months - edge, "month")]
    else:
        cuts = [moved(first, months // 3, "month"), moved(first, 2 * months // 3, "month")]
    if part in ("start", "early"):
        return Days(first, cuts[0] - timedelta(days=1))
    if part == "mid":
        return Days(cuts[0], cuts[1] - timedelta(days=1))
    return Days(cuts[1], last)


def weekday_on_or_before(day: date, weekday: int) -> date:
    """The last day of that weekday, 0 for Monday, that is not after `day`."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekday_on_or_after(day: date, weekday: int) -> date:
    """The first day of that weekday, 0 for Monday, that is not before `day`."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def intersect(left: Days, right: Days) -> Days | None:
    """The days that lie in both, None where there are none."""
    earliest, latest = max(left.earliest, right.earliest), min(left.latest, right.latest)
    return Days(earliest, latest) if earliest <= latest else None


def hull(all_days: Iterable[Days]) -> Days:
    """The shortest stretch that holds all of them; there must be at least one."""
    listed = list(all_days)
    return Days(min(days.earliest for days in listed), max(days.latest for days in listed))


def years_when(month: int, day: int, weekday: int, years: range) -> list[int]:
    """The years of a range in which that day of the month falls on that weekday.

    >>> years_when(10, 18, 4, range(2005, 2030))
    [2013, 2019, 2024]
    """
    days = ((year, calendar_day(year, month, day)) for year in years)
    return [year for year, found in days if found is not None and found.weekday() == weekday]


def edtf_of(days: Days, *, approximate: bool = False) -> str:
    """Days in EDTF: the year, month or day where they are just that, else an interval; `~` marks what is
    approximate.

    >>> edtf_of(month_days(2014, 9))
    '2014-09'
    >>> edtf_of(Days(date(2013, 3, 11), date(2013, 3, 20)), approximate=True)
    '2013-03-11~/2013-03-20~'
    """
    first, last = days.earliest, days.latest
    mark = "~" if approximate else ""
    if first == last:
        return f"{first}{mark}"
    if days == month_days(first.year, first.month):
        return f"{first:%Y-%m}{mark}"
    if days == year_days(first.year):
        return f"{first:%Y}{mark}"
    return f"{first}{mark}/{last}{mark}"


def edtf_one_of(days: Iterable[date]) -> str:
    """One of several days, which of them is not known, in EDTF's set notation.

    >>> edtf_one_of([date(2013, 10, 12), date(2013, 10, 19)])
    '[2013-10-12,2013-10-19]'
    >>> edtf_one_of([date(2013, 10, 18), date(2013, 10, 19), date(2013, 10, 20)])
    '[2013-10-18..2013-10-20]'
    """
    listed = sorted(set(days))
    if len(listed) > 2 and (listed[-1] - listed[0]).days == len(listed) - 1:
        return f"[{listed[0]}..{listed[-1]}]"
    return f"[{','.join(str(day) for day in listed)}]" if len(listed) > 1 else str(listed[0])
