"""Times of day: clock times with their zones, noon and midnight, and the parts of a day.

Takes a sentence; gives where a time of day stands alone. Which day it belongs to is joined on later. Digits
are a clock time only with a.m. or p.m., a zone, "hours", "o'clock" or a word such as "at" before them, so
that scores and ratios are left alone.
"""

from __future__ import annotations

import re

from recount.mentions.times.calendar import Written, compiled
from recount.mentions.times.words import APOSTROPHE, DAY_PARTS, NUMBER_WORDS, ZONE, ZONES, S
from recount.records.when import TimeExpression


def zone_of(words: str | None) -> str | None:
    """The offset of a zone, "Z" for none: "GMT+8" is +08:00; None for local time and names that several zones
    share.

    >>> zone_of("GMT"), zone_of("CEST"), zone_of("GMT +8"), zone_of("IST")
    ('Z', '+02:00', '+08:00', None)
    """
    match = re.search(
        r"(?P<name>[A-Z]+)\s*(?:(?P<sign>[+\-\u2212])\s*(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?)?",
        words or "",
    )
    if match is None or match["name"] not in ZONES:
        return None
    minutes = ZONES[match["name"]]
    if match["sign"]:
        shift = int(match["hours"]) * 60 + int(match["minutes"] or 0)
        minutes += shift if match["sign"] == "+" else -shift
    if minutes == 0:
        return "Z"
    hours, rest = divmod(abs(minutes), 60)
    return f"{'+' if minutes > 0 else '-'}{hours:02}:{rest:02}"


def _clock(match: re.Match[str]) -> TimeExpression | None:
    groups = match.groupdict()
    words = groups["hour"].lower()
    hour = int(words) if words.isdigit() else NUMBER_WORDS.get(words, 99)
    minute, half = groups.get("minute"), (groups.get("half") or "").lower().replace(".", "").strip()
    if half.startswith(("p", "a")) and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half.startswith("p") else 0) if half else hour
    if hour > 23 or int(minute or 0) > 59:
        return None
    clock = f"{hour:02}:{minute}" if minute else f"{hour:02}"
    return TimeExpression(form="clock", clock=clock, zone=zone_of(groups.get("zone")))


def _spoken(match: re.Match[str]) -> TimeExpression | None:
    """An hour by name ("nine o'clock"): of morning or evening only where the words say so."""
    part = (match["part"] or "").lower()
    hour = int(match["hour"]) if match["hour"].isdigit() else NUMBER_WORDS.get(match["hour"].lower(), 99)
    if not 1 <= hour <= 12:
        return None
    if not part:
        return TimeExpression(form="clock")
    late = part in ("afternoon", "evening") or (part == "night" and hour > 5 and hour != 12)
    return TimeExpression(form="clock", clock=f"{hour % 12 + (12 if late else 0):02}", day_part=DAY_PARTS[part])


def _named(match: re.Match[str]) -> TimeExpression:
    part = DAY_PARTS[match["part"].lower()]
    clock = {"noon": "12", "midnight": None}.get(part) if match["part"].lower() != "lunchtime" else None
    return TimeExpression(form="clock", clock=clock, day_part=part, zone=zone_of(match.groupdict().get("zone")))


def _part(match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="clock", day_part=DAY_PARTS[re.sub(r"\s+", " ", match["part"].lower())])


_ZONE = (
    rf"(?:{S}?(?P<open>\()?(?P<zone>{ZONE}(?:{S}?[+\-\u2212]{S}?\d{{1,2}}(?::?\d\d)?)?)(?"
    rf"(open)\))|{S}local(?:{S}time)?)"
)
_HALF = r"(?P<half>[AaPp]\.?[Mm]\b\.?)"
_AT = rf"\b(?i:at|by|around|about|before|after|until|till|from|since|between|and|to){S}"
_NOT_OF = rf"(?!{S}(?:of|on)\b)"
_WRITTEN: tuple[tuple[str, Written], ...] = (
    (r"\d", (
        (rf"(?<![\d.:,$£€])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s?{_HALF}(?:{_ZONE})?",
         _clock),
        (rf"(?<![\d.:,$£€])(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?::\d\d)?{_ZONE}", _clock),
        (rf"(?<![\d.:,$£€])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:{S}?h(?:ou)?rs?\b)?{_ZONE}", _clock),
        (rf"(?<![\d.:,$£€])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d){S}?h(?:ou)?rs\b", _clock),
        (rf"{_AT}(?P<time>(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d))(?![:\d])(?!{S}"
         rf"(?:lead|win|odds))", _clock),
    )),
    ("clock", (
        (rf"\b(?P<hour>\d{{1,2}}|"
         rf"(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)){S}o{APOSTROPHE}clock"
         rf"(?:{S}(?:in{S}the|at){S}(?P<part>morning|afternoon|evening|night))?", _spoken),
    )),
    ("(?i)noon|midday|night|morning|evening|hours", (
        (rf"\b(?P<part>(?i:noon|midday|midnight))\b(?:{_ZONE})?", _named),
        (rf"\b(?i:in|during){S}the{S}(?:early{S}|late{S})?"
         rf"(?P<part>morning|afternoon|evening|night)\b{_NOT_OF}", _part),
        (rf"\b(?i:in){S}the{S}(?P<part>early{S}hours|small{S}hours)\b{_NOT_OF}", _part),
    )),
)  # fmt: skip
CLOCK_RULES = compiled(_WRITTEN)
