"""Joins: what neighbouring time words make together.

"Friday evening (October 18)" is one day named twice, "at 9 p.m. on Friday" a time of that day, "early", "the
end of" a part of what follows, "from ... to" and "between ... and" a stretch, "two days after Monday's vote" a distance
from it. Stretches with one end open are joined in `bounds`.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from recount.mentions.times.bounds import is_point, with_bound
from recount.mentions.times.calendar import Seen
from recount.mentions.times.relative import ENDING_SPAN, ending_span
from recount.mentions.times.words import DASH, DAY_PART, DAY_PARTS, S
from recount.records.when import TimeExpression, TimePart, Towards

_PARTS: dict[str, TimePart] = {
    "early": "early", "start": "start", "beginning": "start", "first": "start", "opening": "start",
    "mid": "mid", "middle": "mid", "late": "late", "end": "end", "last": "end", "closing": "end",
    "close": "end", "earlier": "earlier", "later": "later", "so far": "earlier",
}  # fmt: skip
_PART_BEFORE = re.compile(
    rf"\b(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)(?:{DASH}|{S})(?:in{S})?(?:the{S})?"
    rf"|(?:[Tt]he{S})?(?:very{S})?(?P<edge>start|beginning|end|middle|close){S}of{S}"
    rf"(?:the{S})?"
    rf"|[Tt]he{S}(?P<week>first|last|opening|closing){S}(?:week|weeks|days|months|month){S}of{S}(?:the{S})?"
    rf"|(?P<side>[Ee]arlier|[Ll]ater|[Ss]o{S}far){S}(?:in{S}|on{S})?)$"
)
_DAY_PART_BEFORE = re.compile(
    rf"\b(?:(?P<edge>[Ll]ate|[Ee]arly)(?:{S}on)?{S}"
    rf"|(?:the{S})?(?:early{S}|late{S})?(?P<part>{DAY_PART}|early{S}hours|small{S}hours)(?:{S}of|{S}on)?{S}"
    rf"(?:the{S})?)$"
)
_DAY_PART_AFTER = re.compile(rf"{S}(?:early{S}|late{S})?(?:in{S}the{S}|at{S})?(?P<part>{DAY_PART})\b")
_SAME_DAY = re.compile(rf"{S}?\({S}?|,{S}?(?:the{S})?|{S}(?:the{S})?|{S}?{DASH}{S}?")
_CLOCK_GAP = re.compile(
    rf"(?:,?{S}(?:(?:on|at|around|about|by|shortly{S}(?:before|after)|just{S}(?:before|after)){S})?"
    rf"(?:the{S})?)|{S}\(|,{S}"
)
_HEDGED = re.compile(
    rf"\b(?P<hedge>(?i:around|about|circa|shortly{S}(?:before|after)|just{S}"
    rf"(?:before|after)|soon{S}after|roughly|approximately)){S}$"
)
_FROM = re.compile(rf"\b(?i:from|between)(?:{S}the)?{S}$")
_TO = re.compile(rf"{S}(?:and|to|until|till|through|into)(?:{S}the)?{S}|{S}?[\u2013\u2014-]{S}?")
_THROUGH = re.compile(rf"{S}through{S}")
"""Makes a stretch of the days on both sides of it, with no "from" before the first."""
_NOUN_PHRASE = re.compile(rf"{S}(?:the{S}|a{S}|an{S}|their{S}|its{S}|his{S}|her{S})?$")
_DAYS = ("date", "weekday", "day")


def join_times(text: str, found: list[Seen]) -> list[Seen]:
    """The times of a sentence with neighbours joined, in order."""
    found = [_with_part(text, seen, _previous_end(found, place)) for place, seen in enumerate(found)]
    found = [_with_next(text, seen) for seen in found]
    found = _joined_days(text, _joined_years(text, found))
    found = [_with_day_part(text, seen, _previous_end(found, place)) for place, seen in enumerate(found)]
    found = _joined_pairs(text, _joined_pairs(text, found))
    found = [_with_hedge(text, seen) for seen in found]
    found = _joined_stretches(text, found)
    return _joined_shifts(text, [with_bound(text, seen) for seen in found])


def _previous_end(found: list[Seen], place: int) -> int:
    return found[place - 1].end if place else 0


def _with_part(text: str, seen: Seen, limit: int) -> Seen:
    """A part of the unit that follows: "early", "mid-", "the end of", "earlier"."""
    expression = seen.expression
    whole = expression.form == "unit" or (expression.form == "date" and not expression.day)
    match = _PART_BEFORE.search(text, limit, seen.start)
    if match is None or (not whole and not match["side"]):
        return seen
    if match["side"] and (
        expression.form not in ("unit", "day", "weekday", "shifted", "date") or (expression.steps or 0) < 0
    ):
        return seen
    word = match["part"] or match["edge"] or match["week"] or match["side"]
    if expression.form in ("date", "unit", "day") or not match["side"]:
        expression = replace(expression, part=_PARTS[re.sub(r"\s+", " ", word.lower())])
    return Seen(match.start(), seen.end, expression)


def _with_next(text: str, seen: Seen) -> Seen:
    """The month or season on one side of the report: "last November", "next summer"."""
    expression = seen.expression
    match = re.search(rf"\b(?i:(?P<which>last|next)){S}$", text[: seen.start])
    bare = (
        expression.form == "date"
        and not expression.day
        and expression.year is None
        and (expression.month or expression.season)
    )
    if match is None or not bare:
        return seen
    towards: Towards = "past" if match["which"].lower() == "last" else "future"
    return Seen(match.start(), seen.end, replace(expression, towards=towards))


def _joined_years(text: str, found: list[Seen]) -> list[Seen]:
    """A date and the year it leans on: "October of next year", "the first quarter of last year"."""
    kept: list[Seen] = []
    for seen in found:
        left, year = kept[-1] if kept else None, seen.expression
        date = left.expression if left else None
        leans = year.form == "unit" and year.unit == "year" and year.steps is not None and year.part is None
        yearless = date and date.form == "date" and date.year is None and date.decade is None
        if left and date and leans and yearless and re.fullmatch(rf"{S}(?:of{S})?", text[left.end : seen.start]):
            kept[-1] = Seen(left.start, seen.end, replace(date, steps=year.steps))
        else:
            kept.append(seen)
    return kept


def _joined_days(text: str, found: list[Seen]) -> list[Seen]:
    """A weekday beside its date: "Tuesday (October 15)", "Friday, 18 October 2013", "October 18, a
    Friday"."""
    kept: list[Seen] = []
    for seen in found:
        before = kept[-1] if kept else None
        joined = _same_day(text, before, seen) if before else None
        if joined:
            kept[-1] = joined
        else:
            kept.append(seen)
    return kept


def _same_day(text: str, left: Seen, right: Seen) -> Seen | None:
    first, second = left.expression, right.expression
    start, gap = left.end, text[left.end : right.start]
    part = _DAY_PART_AFTER.match(gap)
    gap = gap[part.end() :] if part else gap
    day_part = DAY_PARTS[part["part"].lower()] if part else None
    names_day = first.form in ("weekday", "day") and first.steps in (None, 0) and first.unit is None
    if not (names_day and second.form == "date" and second.day and _SAME_DAY.fullmatch(gap) and start):
        return None
    if second.weekday not in (None, first.weekday):
        return None
    end = right.end
    if "(" in gap and text[end : end + 1] == ")":
        end += 1
    elif "(" in gap:
        return None
    weekday = first.weekday if first.form == "weekday" else second.weekday
    return Seen(left.start, end, replace(second, weekday=weekday, day_part=day_part or first.day_part))


def _with_day_part(text: str, seen: Seen, limit: int) -> Seen:
    """The part of a day beside it: "Friday evening", "late on Saturday", "the night of 18 October"."""
    expression = seen.expression
    if expression.form not in _DAYS or (expression.form == "date" and not expression.day) or expression.unit == "week":
        return seen
    after = _DAY_PART_AFTER.match(text, seen.end)
    if after and expression.day_part is None:
        seen = Seen(seen.start, after.end(), replace(expression, day_part=DAY_PARTS[after["part"].lower()]))
    before = _DAY_PART_BEFORE.search(text, limit, seen.start)
    if before is None:
        return seen
    expression = seen.expression
    if before["part"] and expression.day_part is None:
        expression = replace(expression, day_part=DAY_PARTS[re.sub(r"\s+", " ", before["part"].lower())])
    return Seen(before.start(), seen.end, expression)


def _joined_pairs(text: str, found: list[Seen]) -> list[Seen]:
    """A time of day and its day, whichever stands first; and two clocks of one moment ("14:30 (1130
    GMT)")."""
    kept: list[Seen] = []
    for seen in found:
        left = kept[-1] if kept else None
        joined = _clock_and_day(text, left, seen) if left else None
        if joined:
            kept[-1] = joined
        else:
            kept.append(seen)
    return kept


def _clock_and_day(text: str, left: Seen, right: Seen) -> Seen | None:
    gap = text[left.end : right.start]
    if not _CLOCK_GAP.fullmatch(gap):
        return None
    first, second = left.expression, right.expression
    closing = 1 if "(" in gap and text[right.end : right.end + 1] == ")" else 0
    if ("(" in gap) != bool(closing):
        return None
    start, end = left.start, right.end + closing
    if first.form == "clock" and second.form == "clock":
        if not closing or not first.clock or not second.clock:
            return None
        return Seen(start, end, _in_zone_of(first, second))
    if first.form == "clock" and _is_day(second) and not (first.day_part and second.day_part):
        return Seen(start, end, _at_clock(second, first))
    if second.form == "clock" and _is_day(first) and (second.clock or second.day_part):
        return Seen(start, end, _at_clock(first, second))
    return None


def _in_zone_of(local: TimeExpression, universal: TimeExpression) -> TimeExpression:
    """A local time with the offset that the same moment in GMT shows ("06:00 (0300 GMT)" is +03:00)."""
    if local.zone or universal.zone != "Z" or not local.clock or not universal.clock:
        return local if local.zone or not universal.zone else universal
    minutes = (_minutes(local.clock) - _minutes(universal.clock) + 720) % 1440 - 720
    hours, rest = divmod(abs(minutes), 60)
    zone = f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}" if minutes else "Z"
    return replace(local, zone=zone)


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes or 0)


def _is_day(expression: TimeExpression) -> bool:
    return (
        expression.form in ("weekday", "day") or bool(expression.form == "date" and expression.day)
    ) and not expression.clock


def _at_clock(day: TimeExpression, clock: TimeExpression) -> TimeExpression:
    return replace(day, clock=clock.clock, zone=clock.zone, day_part=day.day_part or clock.day_part)


def _with_hedge(text: str, seen: Seen) -> Seen:
    match = _HEDGED.search(text, 0, seen.start)
    if match is None or seen.expression.form not in ("date", "clock", "weekday", "day"):
        return seen
    after = re.search("before|after", match["hedge"].lower())
    if after and not (seen.expression.clock or seen.expression.day_part):
        return seen
    return Seen(match.start(), seen.end, replace(seen.expression, approximate=True))


def _joined_stretches(text: str, found: list[Seen]) -> list[Seen]:
    """Stretches with both ends: "from Monday to Wednesday", "in the 24 hours to Tuesday evening"."""
    kept: list[Seen] = []
    for seen in found:
        ending = ENDING_SPAN.search(text, kept[-1].end if kept else 0, seen.start)
        left = kept[-1] if kept else None
        start = _FROM.search(text, kept[-2].end if len(kept) > 1 else 0, left.start) if left else None
        if ending and is_point(seen.expression):
            kept.append(Seen(ending.start(), seen.end, ending_span(ending, seen.expression)))
        elif (
            left
            and (start or _THROUGH.fullmatch(text[left.end : seen.start]))
            and _TO.fullmatch(text[left.end : seen.start])
            and _same_kind(left.expression, seen.expression)
        ):
            first = left.expression
            first = (
                _at_clock(seen.expression, first)
                if first.form == "clock" and seen.expression.form != "clock"
                else first
            )
            kept[-1] = Seen(start.start() if start else left.start, seen.end, _range(first, seen.expression))
        else:
            kept.append(seen)
    return kept


def _same_kind(first: TimeExpression, second: TimeExpression) -> bool:
    """Whether two points can bound one stretch; a clock time needs another to go with it."""
    clocks = (first.form == "clock", second.form == "clock" or bool(first.form == "clock" and second.clock))
    return is_point(first) and is_point(second) and (clocks[0] <= clocks[1])


def _range(first: TimeExpression, last: TimeExpression) -> TimeExpression:
    """A stretch; a year or month that only its second end names belongs to both ("from May to July 2014")."""
    if first.form == last.form == "date" and first.year is None and last.year and (first.month or first.season):
        later = (first.month or 0, first.day or 0) > (last.month or 12, last.day or 31)
        first = replace(first, year=last.year - 1 if later else last.year)
    return TimeExpression(form="range", start=first, end=last)


def _joined_shifts(text: str, found: list[Seen]) -> list[Seen]:
    """A distance from a date: "two days after Monday's vote", "a week before 5 May"."""
    kept: list[Seen] = []
    for seen in found:
        left = kept[-1] if kept else None
        takes = (
            left and left.expression.form == "shifted" and re.search(r"(?:before|after)$", text[left.start : left.end])
        )
        if left and takes and is_point(seen.expression) and _NOUN_PHRASE.fullmatch(text[left.end : seen.start]):
            kept[-1] = Seen(left.start, seen.end, replace(left.expression, start=seen.expression))
        else:
            kept.append(seen)
    return kept
