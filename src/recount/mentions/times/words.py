"""The words of time expressions: months, weekdays, numbers, units, zones. General tables, whole.

Patterns are pieces for larger ones and have no groups of their own unless they say so. White space in a text
may be a no-break space or a line break, so pieces are joined with `S`.
"""

from __future__ import annotations

import re

from recount.records.days import MONTHS, WEEKDAYS
from recount.records.when import DayPart, TimeUnit

S = r"(?:\s+)"
"""White space between words."""
DASH = r"[-\u2010-\u2014]"
APOSTROPHE = r"['\u2019]"

MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBERS |= {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
_FULL_MONTHS = "|".join(f"{name}|{name.upper()}" for name in MONTHS)
_SHORT_MONTHS = "|".join(f"{name[:3]}|{name[:3].upper()}" for name in MONTHS if name != "May")
MONTH = rf"(?:{_FULL_MONTHS}|Sept\b\.?|SEPT\b\.?|(?:{_SHORT_MONTHS})\b\.?)"
"""A month, full or as news agencies shorten it; capitalised, so that "may" and "march" are no months."""

WEEKDAY_NUMBERS = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
WEEKDAY = "(?:" + "|".join(f"{name}|{name.upper()}" for name in WEEKDAYS) + ")"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)"

DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS = {word: number for number, word in enumerate(_ONES, 1)}
NUMBER_WORDS |= {word: number * 10 for number, word in enumerate(_TENS, 2)} | {
    "a": 1,
    "an": 1,
    "a hundred": 100,
}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_NUMBER_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:{DASH}(?:{'|'.join(_ONES[:9])}))?|{'|'.join(reversed(_ONES))})"
VAGUE = rf"(?i:(?:a{S})?(?:few|couple(?:{S}of)?)|several|many|some)"
NUMBER = rf"(?i:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{_NUMBER_WORD}|an?)"
COUNT = (
    rf"(?:(?P<low>{NUMBER})(?:{S}(?:to|or){S}|{DASH})(?P<high>{NUMBER})|(?P<number>{NUMBER})|"
    rf"(?P<vague>{VAGUE}))"
)
"""How many: groups low and high ("two or three"), number, or vague ("several")."""
HEDGE = (
    rf"(?i:(?:just|only|about|around|some|nearly|almost|roughly|approximately|barely|at{S}least|at{S}most|up{S}to|over"
    rf"|more{S}than|less{S}than|fewer{S}than|(?:little|just|well){S}(?:over|under|more{S}than)){S})"
)
INEXACT = re.compile(r"about|around|some|nearly|almost|roughly|approximately|over|more|less|fewer|under|least|most|up")

UNITS: dict[str, TimeUnit] = {
    "minute": "minute", "hour": "hour", "day": "day", "night": "night", "week": "week", "weekend": "weekend",
    "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
}  # fmt: skip
UNIT = r"(?:minute|hour|day|night|weekend|week|fortnight|month|year|decade)"
DAY_PARTS: dict[str, DayPart] = {
    "morning": "morning", "lunchtime": "noon", "noon": "noon", "midday": "noon", "afternoon": "afternoon",
    "evening": "evening", "night": "night", "midnight": "midnight", "dawn": "morning", "dusk": "evening",
    "early hours": "morning", "small hours": "morning",
}  # fmt: skip
DAY_PART = r"(?:morning|lunchtime|noon|midday|afternoon|evening|night|midnight)"

ZONES = {
    "GMT": 0, "UTC": 0, "UT": 0, "Z": 0, "WAT": 60, "CET": 60, "CEST": 120, "SAST": 120,
    "CAT": 120, "EET": 120, "EEST": 180, "MSK": 180, "EAT": 180, "TRT": 180, "PKT": 300, "HKT": 480,
    "SGT": 480, "AWST": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "EDT": -240, "EST": -300, "CDT": -300,
    "MDT": -360, "MST": -420, "PDT": -420, "PST": -480, "BRT": -180,
}  # fmt: skip
"""Minutes east of UTC (IANA abbreviations). Those that several zones share (IST, CST, BST, AST, ET) give no
offset."""
ZONE = r"(?:GMT|UTC|[A-Z]{2,4}T|[CMPE]T|Z)\b"


def number_of(words: str) -> int | None:
    """The whole number that digits or words write, None for anything else.

    >>> number_of("twenty-four"), number_of("1,500"), number_of("an")
    (24, 1500, 1)
    """
    words = words.lower().replace(",", "")
    if words.isdigit():
        return int(words)
    if words in NUMBER_WORDS:
        return NUMBER_WORDS[words]
    tens, _, ones = re.sub(DASH, "-", words).partition("-")
    return NUMBER_WORDS[tens] + NUMBER_WORDS[ones] if tens in NUMBER_WORDS and ones in NUMBER_WORDS else None


def counts_of(match: re.Match[str]) -> tuple[int | None, int | None]:
    """The least and the largest number that a match of COUNT stands for; a couple is two, "several" has no
    bounds."""
    groups = match.groupdict()
    if groups.get("number"):
        number = number_of(groups["number"])
        return number, number
    if groups.get("low") and groups.get("high"):
        return number_of(groups["low"]), number_of(groups["high"])
    return (2, 2) if "couple" in (groups.get("vague") or "").lower() else (None, None)


def month_of(word: str) -> int:
    """The number of a month, 1 to 12, from its name or its short form."""
    return MONTH_NUMBERS[word.rstrip(".").lower()]


def weekday_of(word: str) -> int:
    """The number of a weekday, 0 for Monday, from its name or its short form."""
    return next(number for name, number in WEEKDAY_NUMBERS.items() if name.startswith(word.rstrip(".").lower()[:3]))
