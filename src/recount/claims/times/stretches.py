"""Stretches of time: since, until, from ... to, for four months, in the 24 hours to Wednesday.

Takes the expression and its ends as already settled; gives what lies between, with the reason.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from recount.claims.times.reckoned import granularity_of, stretch_before
from recount.claims.times.settled import VAGUE_PARTS, Setting, Settled, closed, opened, words_of
from recount.records import How, ReportSpan, TimeExpression
from recount.records.days import Days, moved, one_day, weekday_on_or_after, weekday_on_or_before


def settled_bound(expression: TimeExpression, point: TimeExpression, single: Settled, setting: Setting) -> Settled:
    """Since, until, by, before, after: the side of a settled point that stays open, or ends with the
    report."""
    if expression.bound == "since":
        return _since(expression, single, setting)
    if single.days is None:
        return replace(single, expression=expression)
    limit = _limit(expression, point, single.days)
    mark = "~" if point.approximate or point.part in VAGUE_PARTS else ""
    base = replace(single, expression=expression, granularity=granularity_of(expression, None))
    if expression.bound == "after":
        return replace(base, earliest=limit, latest=None, edtf=f"{limit}{mark}/..")
    return replace(base, earliest=None, latest=limit, edtf=f"../{limit}{mark}")


def _limit(expression: TimeExpression, point: TimeExpression, days: Days) -> date:
    """The last day that "before", "by", "until" allow, the first that "after" does."""
    if expression.bound == "before" and not (point.clock or point.day_part):
        return days.earliest - timedelta(days=1)
    return days.latest


def _since(expression: TimeExpression, start: Settled, setting: Setting) -> Settled:
    """From the start up to the day of saying in the same sentence, else up to the report itself."""
    if start.days is None:
        return replace(start, expression=expression)
    if not expression.reaches_now:
        return _from_then_on(expression, start, start.days)
    said, published = setting.said(), setting.published
    anchor: ReportSpan | None
    if said and said[1].latest and said[1].latest >= start.days.earliest:
        end, anchor, why = said[1].latest, setting.here(said[0]), f"up to when it was said ({said[0].text})"
    elif published:
        end = published.earliest if published.earliest >= start.days.latest else published.latest
        anchor, why = setting.anchor, f"up to the report, which appeared {words_of(published)}"
    else:
        edtf = f"{start.edtf}/.." if start.edtf else None
        return replace(
            start,
            expression=expression,
            latest=None,
            edtf=edtf,
            why=f"{start.why}; the report's own day is unknown",
        )
    if end < start.days.earliest:
        return opened(expression, f"it would start on {start.days.earliest}, after the report's own day")
    days = Days(start.days.earliest, end)
    made = closed(expression, days, f"{start.why}; {why}")
    first = start.edtf if start.edtf and "[" not in start.edtf and "/" not in start.edtf else str(days.earliest)
    how: How = "stated" if setting.stated else "inferred"
    return replace(made, edtf=f"{first}/{end}", granularity=start.granularity, how=how, anchor=anchor)


def _from_then_on(expression: TimeExpression, start: Settled, days: Days) -> Settled:
    """From a time on, with no end that the words tell."""
    edtf = start.edtf if start.edtf and "[" not in start.edtf and "/" not in start.edtf else str(days.earliest)
    why = f"{start.why}; when it ends is not told"
    return replace(start, expression=expression, earliest=days.earliest, latest=None, edtf=f"{edtf}/..", why=why)


def settled_between(expression: TimeExpression, first: Settled, last: Settled) -> Settled:
    """From ... to ..., between ... and ...: weekdays that would run backwards belong to one week."""
    weekdays = expression.start is not None and expression.start.form == "weekday"
    if first.days is None or last.days is None:
        return replace(first if first.days is None else last, expression=expression)
    start, end = first.days.earliest, last.days.latest
    if end < start and weekdays:
        if expression.direction == "future":
            end = weekday_on_or_after(start, end.weekday())
        else:
            start = weekday_on_or_before(end, start.weekday())
    if end < start:
        return opened(expression, f"it would run from {start} back to {end}")
    return replace(
        closed(expression, Days(start, end), f"{first.why}; {last.why}" if first.why != last.why else first.why),
        edtf=f"{start}/{end}" if start != end else str(start),
        how=last.how if first.how == "stated" else first.how,
        anchor=last.anchor or first.anchor,
    )


def settled_span(expression: TimeExpression, end: Settled | None, setting: Setting) -> Settled:
    """A stretch of time, placed by what it runs up to or starts from."""
    if end is not None:
        if end.days is None:
            return replace(end, expression=expression)
        return _placed(expression, end.days, f"up to the time named as its end; {end.why}", end)
    said, published = setting.said(), setting.published
    ahead = expression.towards == "future" or (expression.direction == "future" and expression.of == "event")
    if ahead:
        return _ahead(expression, setting)
    if expression.reaches_now and said and said[1].days:
        return _placed(
            expression,
            said[1].days,
            f"up to when it was said ({said[0].text})",
            said[1],
            setting.here(said[0]),
        )
    if expression.reaches_now:
        if published is None:
            return opened(expression, "it runs up to the day the report appeared, which the report does not tell")
        end_days = one_day(published.earliest) if expression.of == "state" else published
        made = _placed(
            expression,
            end_days,
            f"up to the report, which appeared {words_of(published)}",
            None,
            setting.anchor,
        )
        return made if setting.stated or made.earliest is None else replace(made, how="inferred")
    if expression.of == "event" and expression.direction == "past":
        return _within(expression, setting)
    return opened(expression, "the words give a length of time and not when it began or ended")


def _placed(
    expression: TimeExpression, end: Days, why: str, source: Settled | None, anchor: ReportSpan | None = None
) -> Settled:
    """The stretch that ends with `end`; where its length is vague only its end is known."""
    days = stretch_before(expression, end)
    how: How = source.how if source else "stated"
    anchor = anchor or (source.anchor if source else None)
    if days is None:
        return Settled(
            expression=expression, latest=end.latest, edtf=f"../{end.latest}",
            granularity=granularity_of(expression, None),
            how=how, anchor=anchor, why=f"{why}; its length is not told",
        )  # fmt: skip
    made = closed(expression, days, why)
    if expression.unit in ("month", "year", "decade", "quarter"):
        form = "%Y-%m" if expression.unit in ("month", "quarter") else "%Y"
        made = replace(made, edtf=f"{days.earliest.strftime(form)}~/{days.latest.strftime(form)}~")
    return replace(made, how=how, anchor=anchor)


def _ahead(expression: TimeExpression, setting: Setting) -> Settled:
    published = setting.published
    if published is None or expression.high is None:
        return opened(expression, "it starts on the day the report appeared, and that day or its length is not told")
    end = moved(published.latest, expression.high, expression.unit or "day")
    made = closed(expression, Days(published.earliest, end), f"from the report's day, {words_of(published)}")
    return replace(made, how="stated" if setting.stated else "inferred", anchor=setting.anchor)


def _within(expression: TimeExpression, setting: Setting) -> Settled:
    """A bare stretch ("in just 24 hours"): the one before the day of saying, or inside the time beside it."""
    others = [pair for pair in setting.beside if pair[1].days and pair[0].expression.form not in ("clock", "now")]
    said = setting.said()
    if said and said[1].days and len(others) == 1:
        made = _placed(expression, said[1].days, f"taken as just before it was said ({said[0].text})", said[1])
        return replace(made, how="inferred", anchor=setting.here(said[0]))
    events = [pair for pair in others if pair[0].expression.of == "event"]
    if len(events) == 1 and events[0][1].days:
        mention, other = events[0]
        made = closed(expression, events[0][1].days, f"within the time named beside it ({mention.text})")
        return replace(
            made, edtf=other.edtf, granularity=other.granularity, how="inferred", anchor=setting.here(mention)
        )
    return opened(expression, "the words give a length of time and not when it began or ended")
