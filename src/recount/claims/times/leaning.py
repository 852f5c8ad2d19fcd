"""What a time leans on: the report's day, the day of saying beside it, a day named before it, or itself.

`settled` gives the days of an expression where it stands, with the reason in words.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from msgspec.structs import replace

from recount.claims.times.reckoned import distance, has_year
from recount.claims.times.settled import Setting, Settled, closed, from_report, opened, own_date, words_of
from recount.claims.times.stretches import settled_between, settled_bound, settled_span
from recount.records import TimeExpression
from recount.records.days import Days, hull, one_day, unit_days, weekday_on_or_after, weekday_on_or_before
from recount.records.when import Towards

REACH = 2
"""Sentences that "the next day" or "at noon" look back over; further back another day may have been meant."""
FAR_REACH = 6
"""The same for "at the time", which resumes what was told before."""


def settled(expression: TimeExpression, setting: Setting) -> Settled:
    """The days that an expression means where it stands, or the reason why they cannot be known."""
    if expression.form == "date" and has_year(expression):
        return own_date(expression)
    if expression.form == "range":
        return _range(expression, setting)
    if expression.form == "span":
        end = settled(expression.end, setting) if expression.end else None
        return settled_span(expression, end, setting)
    if expression.form == "shifted":
        return _shifted(expression, setting)
    if expression.form == "clock":
        return _clock(expression, setting)
    if expression.form == "now":
        return _now(expression, setting)
    if expression.form == "recent":
        return _recent(expression, setting)
    return _of_year_named(expression, setting) or from_report(expression, setting)


def _of_year_named(expression: TimeExpression, setting: Setting) -> Settled | None:
    """A day of a month whose year was named shortly before ("... on Dec. 6, 2008. ... On Dec. 6 they ..."), where the
    report tells no day of its own.
    """
    if (
        setting.published is not None
        or expression.form != "date"
        or not expression.month
        or expression.steps is not None
    ):
        return None
    for back, mention, _ in reversed(setting.before):
        dated = mention.expression
        if back <= FAR_REACH and dated.form == "date" and dated.year and dated.day and dated.month == expression.month:
            made = own_date(replace(expression, year=dated.year))
            why = f"in the year of {mention.text!r} before it"
            return replace(made, how="inferred", anchor=setting.here(mention), why=why) if made.days else None
    return None


def _range(expression: TimeExpression, setting: Setting) -> Settled:
    """A stretch with its ends settled first, both in the tense that the stretch stands in."""
    towards: Towards = "future" if expression.direction == "future" else "past"
    if expression.start and expression.end:
        first = settled(replace(expression.start, direction=towards), setting)
        last = settled(replace(expression.end, direction=towards), setting)
        return settled_between(expression, first, last)
    point = expression.start or expression.end
    assert point is not None
    if expression.start and (expression.reaches_now or expression.bound == "after"):
        point = replace(point, direction="past", towards="past" if point.form == "date" else point.towards)
    else:
        point = replace(point, direction=expression.direction)
    return settled_bound(expression, point, settled(point, setting), setting)


def _shifted(expression: TimeExpression, setting: Setting) -> Settled:
    """A distance from the date beside it, else from the day named last before."""
    if expression.from_happening:
        return opened(expression, "it counts from a happening whose day the words do not name")
    if expression.start:
        base = settled(expression.start, setting)
        if base.days is None:
            return replace(base, expression=expression)
        return _distance_from(expression, base.days, f"counted from the date beside it; {base.why}", base)
    resumes = expression.low == 0 and expression.unit == "day" and expression.weekday is None
    named = setting.named(FAR_REACH if resumes else REACH, expression.unit or "day")
    if named is None or named[1].days is None:
        return opened(expression, "it leans on a time named before, and none is known")
    made = _distance_from(expression, named[1].days, f"counted from {named[0].text!r} before it", named[1])
    return replace(made, how="inferred", anchor=setting.here(named[0])) if made.days else made


def _distance_from(expression: TimeExpression, base: Days, why: str, source: Settled) -> Settled:
    if expression.weekday is not None:
        day = _weekday_from(expression, base.earliest)
        return closed(expression, one_day(day), why) if day else opened(expression, f"{why}, which is another weekday")
    if expression.low == 0:
        days = hull([unit_days(base.earliest, expression.unit or "day"), base])
    else:
        days = hull([distance(expression, base.earliest), distance(expression, base.latest)])
    approximate = expression.unit not in ("day", "night") and expression.low != 0
    return replace(closed(expression, days, why, approximate=approximate), how=source.how, anchor=source.anchor)


def _weekday_from(expression: TimeExpression, base: date) -> date | None:
    weekday = expression.weekday or 0
    step: dict[str | None, Callable[[], date | None]] = {
        "future": lambda: weekday_on_or_after(base + timedelta(days=1), weekday),
        "past": lambda: weekday_on_or_before(base - timedelta(days=1), weekday),
        None: lambda: base if base.weekday() == weekday else None,
    }
    return step[expression.towards]()


def _clock(expression: TimeExpression, setting: Setting) -> Settled:
    """A time of day alone: on the one day that its sentence names, else on the day named last before."""
    beside = [
        pair for pair in setting.beside if pair[1].days and pair[1].days.count == 1 and pair[0].expression.form != "now"
    ]
    same = [pair for pair in beside if pair[0].expression.of == expression.of] or beside
    named = same[0] if len(same) == 1 else None if same else setting.named(REACH, "day")
    if named is None or named[1].days is None:
        return opened(expression, "the words give a time of day and not the day")
    made = closed(expression, named[1].days, f"on the day named by {named[0].text!r}")
    return replace(made, how="inferred", anchor=setting.here(named[0]))


def _now(expression: TimeExpression, setting: Setting) -> Settled:
    """Now and still: the day of saying in the sentence, else the report's own day where it is told in the
    present."""
    if expression.direction == "future":
        return opened(expression, "it is told of a time to come, whose day the words do not name")
    said = setting.said()
    if said and said[1].days:
        made = closed(expression, said[1].days, f"as it stood when it was said ({said[0].text})")
        return replace(made, how=said[1].how, anchor=setting.here(said[0]))
    days = [pair for pair in setting.beside if pair[1].days and pair[1].days.count == 1]
    if not expression.reaches_now and len(days) == 1 and days[0][1].days:
        made = closed(expression, days[0][1].days, f"on the day named beside it ({days[0][0].text})")
        return replace(made, how="inferred", anchor=setting.here(days[0][0]))
    if not expression.reaches_now:
        return opened(expression, "it is told in the past, and the day that it speaks of is not named")
    if setting.published is None:
        return opened(expression, "it speaks of the day the report appeared, which the report does not tell")
    made = closed(expression, setting.published, f"as of the report, which appeared {words_of(setting.published)}")
    return replace(made, how="stated" if setting.stated else "inferred", anchor=setting.anchor)


def _recent(expression: TimeExpression, setting: Setting) -> Settled:
    if setting.published is None:
        return opened(expression, "it leans on the day the report appeared, which the report does not tell")
    last = setting.published.latest
    return Settled(
        expression=expression, latest=last, edtf=f"../{last}", anchor=setting.anchor,
        how="stated" if setting.stated else "inferred",
        why="shortly before the report; how long before is not told",
    )  # fmt: skip
