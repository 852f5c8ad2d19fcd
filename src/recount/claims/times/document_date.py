"""The day a report appeared, inferred from its own words where it does not state it.

Takes a report and its time mentions (none of which lie in furniture); gives when it appeared, as bounds
with the reason. The one decision: whether the words leave exactly one year. A weekday and a date given
together ("Friday (October 18)") fit one year in seven; of those it takes the first after the latest year
that the report names in its narrative, and only where that fit follows within eighteen months. It abstains
in every other case. Never uses the clock.

Bounds: on or after the latest day that is so named and told in the past; at most two days later, since news
names weekdays for the days around it (in the MEANTIME reports the last past weekday named lies at most two
days before the report in 26 cases of 29).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from recount.claims.times.reckoned import calendar_days
from recount.records import Published, Report, ReportSpan, TimeExpression, TimeMention
from recount.records.days import WEEKDAYS, calendar_day, years_when

LONGEST_GAP = timedelta(days=548)
"""Eighteen months between the latest year named and the day inferred; a longer gap would leave room for other
years."""
DAYS_AFTER = 2


def infer_document_date(report: Report, times: Sequence[TimeMention]) -> Published:
    """When the report appeared: as stated, else as its own words allow, else unknown with what is missing in
    `why`.

    A stated date is returned untouched, also where only its words are known.
    """
    if report.published.earliest or report.published.latest:
        return report.published
    inferred = _inferred(report, times)
    return inferred[0] if inferred else Published(text=report.published.text, why=_missing(times))


def date_anchor(report: Report, times: Sequence[TimeMention]) -> ReportSpan | None:
    """The words that an inferred date rests on, None where it is stated or cannot be inferred."""
    if report.published.earliest or report.published.latest:
        return None
    inferred = _inferred(report, times)
    return report.anchor(inferred[1].start, inferred[1].end) if inferred else None


def _inferred(report: Report, times: Sequence[TimeMention]) -> tuple[Published, TimeMention] | None:
    pairs = [mention for mention in times if _is_dated_weekday(mention.expression)]
    year_named = _latest_year(times)
    if not pairs or year_named is None:
        return None
    placed = _placed(pairs, year_named[1])
    if placed is None:
        return None
    last, mention = max(((day, mention) for day, mention in placed), key=lambda pair: (pair[0], -pair[1].start))
    why = (
        f"{mention.text!r} is the latest day told in the past; after {year_named[0].text!r}, which the "
        f"report names, it first falls on {WEEKDAYS[last.weekday()]} in {last.year}; news that gives "
        f"weekdays appears within {DAYS_AFTER} days"
    )
    latest = last + timedelta(days=DAYS_AFTER)
    return Published(text=None, earliest=str(last), latest=str(latest), why=why), mention


def _is_dated_weekday(expression: TimeExpression) -> bool:
    """A past day of the month with its weekday and without its year."""
    named = expression.form == "date" and expression.month and expression.day and expression.weekday is not None
    return bool(named and expression.year is None and expression.direction == "past")


def _latest_year(times: Sequence[TimeMention]) -> tuple[TimeMention, date] | None:
    """The mention that names the latest year in the past, and the last day of what it names."""
    found: list[tuple[date, int, TimeMention]] = []
    for mention in times:
        for expression in _with_ends(mention.expression):
            if expression.form == "date" and expression.year and expression.direction == "past":
                days = calendar_days(expression, expression.year)
                if days:
                    found.append((days.latest, -mention.start, mention))
    return max(
        ((mention, last) for last, _, mention in found),
        key=lambda pair: (pair[1], -pair[0].start),
        default=None,
    )


def _with_ends(expression: TimeExpression) -> tuple[TimeExpression, ...]:
    ends = [end for end in (expression.start, expression.end) if end]
    return (expression, *(inner for end in ends for inner in _with_ends(end)))


def _placed(pairs: Sequence[TimeMention], after: date) -> list[tuple[date, TimeMention]] | None:
    """The one day of each pair after the latest year named; None unless all have one, close together."""
    placed = []
    for mention in pairs:
        day = _first_fit(mention.expression, after)
        if day is None:
            return None
        placed.append((day, mention))
    days = [day for day, _ in placed]
    return placed if max(days) - min(days) <= timedelta(days=366) else None


def _first_fit(expression: TimeExpression, after: date) -> date | None:
    month, day, weekday = expression.month or 0, expression.day or 0, expression.weekday or 0
    years = years_when(month, day, weekday, range(after.year, after.year + 3))
    fitting = [found for year in years if (found := calendar_day(year, month, day)) and found > after]
    near = [found for found in fitting if found - after <= LONGEST_GAP]
    return near[0] if len(near) == 1 else None


def _missing(times: Sequence[TimeMention]) -> str:
    if not any(_is_dated_weekday(mention.expression) for mention in times):
        return "the report states no date, and no past day with its weekday to infer one from"
    return "the report states no date, and its words leave more than one year"
