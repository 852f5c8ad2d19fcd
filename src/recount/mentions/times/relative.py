"""Times that lean on another day: weekdays, last week, two days ago, a week later, for four months, now.

Takes a sentence; gives the places where such words stand. What they lean on (the report's day, a day named
before) is not decided here.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from recount.mentions.times.calendar import Written, compiled
from recount.mentions.times.words import (
    COUNT,
    DASH,
    DAY_PART,
    DAY_PARTS,
    HEDGE,
    INEXACT,
    UNIT,
    UNITS,
    WEEKDAY,
    S,
    counts_of,
    weekday_of,
)  # fmt: skip
from recount.records.when import TimeExpression, TimePart, TimeUnit, Towards

_STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "same": 0,
    "that": 0,
}
_NOT_OLD = rf"(?!{S}?{DASH}?\s?(?:old\b|of{S}age))"


def _steps(words: str | None) -> int | None:
    """Units to go for "last", "this coming", "next"; None without such a word."""
    return _STEPS[re.split(r"\s+", words.strip().lower())[-1]] if words else None


def _fortnights(match: re.Match[str], unit: TimeUnit) -> tuple[int | None, int | None]:
    low, high = counts_of(match)
    if match["unit"].lower() == "fortnight":
        return (low or 1) * 2, (high or 1) * 2
    if not any(match.groupdict().get(name) for name in ("number", "low", "vague")) and unit and not match["plural"]:
        return 1, 1
    return low, high


def _distance(match: re.Match[str], **fields: object) -> TimeExpression:
    """An expression with the counted unit of a match: its unit, its least and largest number, whether
    hedged."""
    unit = UNITS[match["unit"].lower()]
    low, high = _fortnights(match, unit)
    hedge = match.groupdict().get("hedge") or ""
    approximate = bool(INEXACT.search(hedge.lower())) or low is None
    return TimeExpression(unit=unit, low=low, high=high, approximate=approximate, **fields)  # type: ignore[arg-type]


def _weekday(match: re.Match[str]) -> TimeExpression:
    which = (match["which"] or "").lower()
    if re.search("following|previous|same", which):
        towards: Towards | None = "future" if "following" in which else "past" if "previous" in which else None
        return TimeExpression(form="shifted", weekday=weekday_of(match["weekday"]), unit="day", towards=towards)
    return TimeExpression(form="weekday", weekday=weekday_of(match["weekday"]), steps=_steps(which))


def _weekday_of_week(match: re.Match[str]) -> TimeExpression:
    return TimeExpression(
        form="weekday", weekday=weekday_of(match["weekday"]), unit="week", steps=_steps(match["which"])
    )


_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _day(match: re.Match[str]) -> TimeExpression:
    word = match["word"].lower()
    day_part = DAY_PARTS[match["part"].lower()] if match["part"] else "night" if word == "tonight" else None
    return TimeExpression(form="day", steps=_DAY_WORDS[word], day_part=day_part)


def _day_beyond(match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="day", steps=-2 if match["word"].lower() == "yesterday" else 2)


def _part_of_day(match: re.Match[str]) -> TimeExpression:
    """A part of the report's day ("this morning") or of the one before ("last night")."""
    return TimeExpression(form="day", steps=_steps(match["which"]), day_part=DAY_PARTS[match["part"].lower()])


def _overnight(_match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="day", steps=0, unit="night", day_part="night")


def _unit(match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="unit", unit=UNITS[match["unit"].lower()], steps=_steps(match["which"]))


_EDGES: dict[str, TimePart] = {
    "start": "start",
    "beginning": "start",
    "middle": "mid",
    "end": "end",
    "close": "end",
}


def _edge_of_unit(match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="unit", unit=UNITS[match["unit"].lower()], steps=0, part=_EDGES[match["edge"].lower()])


def _weekend(_match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="unit", unit="weekend")


def _ago(match: re.Match[str]) -> TimeExpression:
    """A distance back; "nearly five years ago" is less than five, and more than four."""
    made = _distance(match, form="ago", towards="past")
    nearly = re.search("nearly|almost|barely", (match["hedge"] or "").lower())
    return replace(made, low=made.low - 1) if nearly and made.low and made.low > 1 else made


def _from_now(match: re.Match[str]) -> TimeExpression:
    return _distance(match, form="ago", towards="future")


def _shifted(match: re.Match[str]) -> TimeExpression:
    towards: Towards = "future" if re.match("later|after", match["side"].lower()) else "past"
    return _distance(match, form="shifted", towards=towards)


def _neighbour(match: re.Match[str]) -> TimeExpression:
    """Beside a time named before: "the next day", "the week before", "that night"."""
    groups = match.groupdict()
    word = (groups.get("unit") or groups["part"]).lower()
    day_part = DAY_PARTS.get(word) if word not in UNITS or word == "night" else None
    steps = _steps(groups["which"]) if groups.get("which") else {"before": -1, "after": 1}[match["side"].lower()]
    towards: Towards | None = {-1: "past", 0: None, 1: "future"}[steps or 0]
    unit: TimeUnit = "day" if day_part else UNITS[word]
    number = abs(steps or 0)
    return TimeExpression(form="shifted", unit=unit, low=number, high=number, towards=towards, day_part=day_part)


def _at_the_time(_match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="shifted", unit="day", low=0, high=0)


def _span_to_now(match: re.Match[str]) -> TimeExpression:
    side: Towards = "future" if match["which"].lower() in ("next", "coming") else "past"
    return _distance(match, form="span", towards=side, reaches_now=side == "past")


def _span_for(match: re.Match[str]) -> TimeExpression:
    return _distance(match, form="span", of="state")


def _span_within(match: re.Match[str]) -> TimeExpression:
    return _distance(match, form="span")


def _now(_match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="now", of="state")


def _recent(_match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="recent")


_HEDGED = rf"(?P<hedge>{HEDGE}{{0,2}})"
_UNITS = rf"(?P<unit>{UNIT})(?P<plural>s?)\b"
_COUNTED = rf"{_HEDGED}(?:{COUNT}{S})?{_UNITS}"
_SIDE = r"(?P<side>later|earlier|before|after|afterwards?|beforehand)\b"

_WRITTEN: tuple[tuple[str, Written], ...] = (
    ("(?i)recent|lately", (
        (rf"\b(?i:recently|lately|in{S}recent{S}(?:days|weeks|months|years|times|decades))\b(?!{S}as\b)", _recent),
    )),
    ("(?i)day|tonight|tomorrow", (
        (rf"\b(?P<weekday>{WEEKDAY}),?{S}(?:of{S})?(?P<which>last|next|this){S}week\b", _weekday_of_week),
        (rf"\b(?:(?P<which>(?i:(?:this{S})?(?:past|coming)|last|next|this|the{S}"
         rf"(?:previous|following|same))){S})?(?P<weekday>{WEEKDAY})"
         r"(?!\w)", _weekday),
        (rf"\b(?P<weekday>{WEEKDAY}){S}(?P<which>next)\b(?!{S}(?:to|door|week|month|year)\b|{DASH})", _weekday),
        (rf"\b(?i:the{S}day{S}(?:before|after){S}(?P<word>yesterday|tomorrow))\b", _day_beyond),
        (rf"\b(?P<word>(?i:today|tonight|yesterday|(?<!of\s)tomorrow))\b(?:{S}(?P<part>{DAY_PART})\b)?", _day),
    )),
    ("(?i)morning|noon|evening|lunchtime|night|week|month|quarter|year|decade", (
        (rf"\b(?P<which>(?i:this)){S}(?P<part>morning|afternoon|evening|lunchtime)\b", _part_of_day),
        (rf"\b(?P<which>(?i:last)){S}(?P<part>night|evening)\b", _part_of_day),
        (r"\b(?i:overnight)\b", _overnight),
        (rf"\b(?<!the\s)(?<!The\s)(?P<which>(?i:last|next|this(?:{S}(?:past|coming))?)){S}"
         rf"(?P<unit>week|weekend|month|quarter|year|decade)\b"
         rf"(?!{DASH}|{S}of{S}(?!the{S}(?:war|conflict)))", _unit),
        (rf"\b(?i:the{S}(?:very{S})?(?P<edge>start|beginning|middle|end|close){S}of{S}(?:the|this){S}(?P<unit>week|month|year|decade))\b",
         _edge_of_unit),
        (rf"\b(?i:(?:over|at|during|on|by|through|throughout|for)){S}the{S}weekend\b", _weekend),
    )),
    (r"\bago\b", (
        (rf"\b{_COUNTED}{S}ago\b", _ago),
    )),
    (r"\btime\b", (
        (rf"\b(?i:in){S}{_COUNTED}['\u2019]?{S}time\b", _from_now),
    )),
    (r"\bnow\b", (
        (rf"\b{_COUNTED}{S}from{S}now\b", _from_now),
    )),
    (rf"(?i){UNIT}s?{S}(?:later|earlier|before|after)", (
        (rf"\b{_HEDGED}(?:{COUNT}{S}(?P<unit>{UNIT})(?P<plural>s?)){S}{_SIDE}", _shifted),
        (rf"\b{_HEDGED}(?P<unit>(?i:{UNIT}))(?P<plural>s){S}{_SIDE}", _shifted),
    )),
    ("minute|hour|day|night|week|month|year|decade|morning|noon|evening|time", (
        (rf"\b(?i:the){S}(?P<which>next|following|previous|same){S}"
         rf"(?P<unit>day|night|week|weekend|month|year)\b(?!{DASH})"
         rf"(?!{S}(?:a|an|one|last|of|in|the{S}previous)\b)", _neighbour),
        (rf"\b(?i:the){S}(?P<which>next|following|previous|same){S}"
         rf"(?P<part>morning|afternoon|evening)\b", _neighbour),
        (rf"\b(?P<which>(?i:that)){S}(?P<unit>day|night|week|weekend|month|year)\b(?!{DASH})", _neighbour),
        (rf"\b(?P<which>(?i:that|same)){S}(?P<part>morning|afternoon|evening)\b", _neighbour),
        (rf"\b(?i:the){S}(?P<unit>day|night|week|month|year){S}(?P<side>before|after)\b", _neighbour),
        (rf"\b(?i:at){S}(?:the|that){S}time\b(?!{S}of\b)", _at_the_time),
        (rf"\b(?:(?i:for|in|over|during|within|throughout|across){S})?(?:the|these){S}"
         rf"(?P<which>past|last|next|coming){S}{_COUNTED}"
         rf"(?!{S}of{S})", _span_to_now),
        (rf"\b(?i:for){S}{_HEDGED}(?:{COUNT}{S}(?P<unit>{UNIT})(?P<plural>s?))\b{_NOT_OLD}", _span_for),
        (rf"\b(?i:for){S}{_HEDGED}(?P<unit>{UNIT})(?P<plural>s)\b{_NOT_OLD}", _span_for),
        (rf"\b(?i:in|within|inside|over){S}{_HEDGED}(?:{COUNT}{S}(?P<unit>{UNIT})"
         rf"(?P<plural>s?))\b{_NOT_OLD}", _span_within),
        (rf"\b(?i:in|within|inside){S}(?:just{S})?(?P<unit>{UNIT})(?P<plural>s)\b(?={S}of\b)", _span_within),
    )),
    ("(?i)now|current|present|moment|time|days", (
        (rf"\b(?i:now|currently|nowadays|presently|at{S}"
         rf"(?:present|the{S}moment|this{S}time|this{S}moment)|these{S}days)\b(?!{DASH})"
         rf"(?!{S}that\b)", _now),
    )),
    ("(?i)still", (
        (rf"\b(?i:still)\b(?!{DASH})", _now),
    )),
)  # fmt: skip
RELATIVE_RULES = compiled(_WRITTEN)
ENDING_SPAN = re.compile(
    rf"\b(?:(?i:in|over|during|for|within){S})?(?i:the){S}{_COUNTED}{S}"
    rf"(?:up{S}to|to|until|till|through|ending|ended|before)"
    rf"(?:{S}(?:on|in))?{S}(?:the{S})?$"
)
"""The words before the time that a stretch runs up to: "in the 24 hours to [Tuesday evening]"."""


def ending_span(match: re.Match[str], end: TimeExpression) -> TimeExpression:
    """The stretch that a match of ENDING_SPAN and the time after it make."""
    return _distance(match, form="span", towards="past", end=end)
