"""When: times as understood, and the expressions they are read from."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from recount.records.spans import ReportSpan

Granularity = Literal["minute", "hour", "day", "week", "month", "season", "year", "decade"]
TimeOf = Literal["event", "state", "report"]
How = Literal["stated", "inferred", "inferred_across"]

TimeForm = Literal["date", "weekday", "day", "unit", "ago", "shifted", "span", "range", "now", "recent", "clock"]
"""How a time expression ties itself to the calendar.

date: calendar fields, with or without the year ("18 October", "mid-March 2013", "spring")
weekday: a weekday without a date ("on Friday", "last Monday", "Tuesday of last week")
day: a day counted from the report's ("today", "yesterday", "last night")
unit: a calendar unit counted from the report's ("last week", "this month", "the weekend")
ago: a distance from the report ("two days ago", "in three weeks' time")
shifted: a distance from another time, its own (`start`) or one named before ("a week earlier", "that day")
span: a stretch of time ("for four months", "in the 24 hours to Wednesday"; `end` is what it runs up to)
range: from `start` to `end`, either may be open ("since Friday", "from Monday to Wednesday", "by noon")
now, recent: the time of writing, the time shortly before it
clock: a time of day alone, on a day that other words name ("at noon")
"""
TimeUnit = Literal["minute", "hour", "day", "night", "week", "weekend", "month", "quarter", "year", "decade"]
TimePart = Literal["start", "early", "mid", "late", "end", "last day", "earlier", "later"]
DayPart = Literal["morning", "noon", "afternoon", "evening", "night", "midnight"]
Season = Literal["spring", "summer", "autumn", "winter"]
Towards = Literal["past", "future"]
Bound = Literal["since", "after", "until", "by", "before"]


class TimeExpression(Struct, frozen=True, kw_only=True):
    """How a time expression reads before it is anchored to any date.

    Calendar fields hold what the words name and nothing more: "October 18" has no year. `weekday` counts from
    0, Monday. `part` is a stretch of a unit: one of its thirds (early, mid, late), its edges (start, end), or
    what of it lies before or after the report (earlier, later). `clock` is "18:15" or "18" and `zone` its
    offset ("Z", "+02:00"), None where the words give none or one that several countries use. `steps` counts
    units from the report's own (last -1, this 0, next 1); on a date, years ("October of last year"). `low`
    and `high` count units; both None for "days", "many months". `towards` says on which side of its anchor
    the time lies, `direction` in which tense the words around it stand. `bound` is the word that leaves a
    range open; `from_happening` is True for a distance from a happening that the words name ("days after the
    vote"). `reaches_now` is True for a stretch that runs up to the time of writing. `of` is what the time
    belongs to: what happened, a state, or the saying.
    """

    form: TimeForm
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: Season | None = None
    quarter: int | None = None
    decade: int | None = None
    part: TimePart | None = None
    day_part: DayPart | None = None
    clock: str | None = None
    zone: str | None = None
    unit: TimeUnit | None = None
    steps: int | None = None
    low: int | None = None
    high: int | None = None
    towards: Towards | None = None
    direction: Towards = "past"
    reaches_now: bool = False
    approximate: bool = False
    bound: Bound | None = None
    from_happening: bool = False
    start: TimeExpression | None = None
    end: TimeExpression | None = None
    of: TimeOf = "event"


class When(Struct, frozen=True, kw_only=True):
    """A time of a claim. `of`: when it happened, how long a state held, or when it was said (report).

    Days are ISO; None where unknown. `how`: stated in the words themselves (with the report's own date),
    inferred from this report, or inferred across reports; then `anchor` is the span that ties it down. `why`
    is a sentence.
    """

    text: str
    of: TimeOf
    earliest: str | None = None
    latest: str | None = None
    edtf: str | None = None
    granularity: Granularity | None = None
    how: How = "stated"
    anchor: ReportSpan | None = None
    why: str = ""
