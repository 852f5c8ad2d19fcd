"""Ranges and scores: "between 200 and 300", "20-30", "two or three", and "52-48", "beat them 3-2".

A range rises. "Rose from 39 to 41" is a change between two amounts and no range; two numbers that fall, or
stand beside a vote or a match, are a score.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from recount.language.name_words import word_set
from recount.mentions.amounts.currencies import currency_at
from recount.mentions.amounts.found import Found
from recount.mentions.amounts.number_words import Number, read_number
from recount.mentions.amounts.tokens import Token, lower_at
from recount.mentions.amounts.units import percent_at
from recount.records.interval import Interval

LARGEST_SCORE = 1000.0  # votes of the largest parliaments stay below; so do the results of matches
_DASHES = ("-", "–", "—", "‑")
_CHANGE = re.compile(
    r"(?:rose|ris(?:e|es|en|ing)|increas\w*|gr[eo]w\w*|climb\w*|jump\w*|soar\w*|surg\w*|"
    r"f[ae]ll\w*|drop\w*|cut\w*|"
    r"reduc\w*|declin\w*|lower\w*|rais\w*|revis\w*|went|go(?:es|ing)?|chang\w*|doubl\w*|tripl\w*|"
    r"shr[aiu]nk\w*|widen\w*|"
    r"expand\w*|up|down|slip\w*|narrow\w*|eas(?:e|ed|ing)|extend\w*|upgrad\w*|downgrad\w*)$"
)
_SCORE_BEFORE = word_set("""
    won win winning wins lost losing beat beats beating defeated defeat vote votes voted voting score scored
    drew draw draws ruled led lead leads leading victory passed approved thrashed trailed trailing
""")
_SCORE_AFTER = word_set("""
    vote votes win victory defeat loss draw lead ruling decision majority record split thriller triumph rout
""")


class Range(NamedTuple):
    """The two ends of a range, their last token's end, and where "between" or "from" begins."""

    low: Number
    high: Number
    first: int


def read_range(tokens: tuple[Token, ...], number: Number, place: int) -> Range | None:
    """The range whose lower end is `number`; `place` is where its words or its currency sign begin."""
    joint = percent_at(tokens, number.end) or number.end
    upper = _second(tokens, joint, lower_at(tokens, place - 1) == "between")
    if upper is None or (joint > number.end and percent_at(tokens, upper.end) is None):
        return None
    if place == number.first and upper.first > joint + 1:  # "12 to $45": a sign of currency on the second only
        return None
    low = number
    if low.scale == 1 and upper.scale > 1 and low.value < upper.value / upper.scale:
        low = low._replace(value=round(low.value * upper.scale, 6), scale=upper.scale)
    word = lower_at(tokens, place - 1)
    countable = (
        lower_at(tokens, place) == tokens[number.first].lower
        and upper.value < LARGEST_SCORE
        and not percent_at(tokens, upper.end)
    )
    if not low.value < upper.value or (word != "between" and countable and _score_cue(tokens, place, upper.end)):
        return None
    if lower_at(tokens, joint) == "to" and word == "from" and _changes(tokens, place):
        return None
    return Range(low, upper, place - (word in ("between", "from") and place > 0))


def _second(tokens: tuple[Token, ...], joint: int, between: bool) -> Number | None:
    """The number after the joint of a range, its currency sign skipped."""
    word = lower_at(tokens, joint)
    if word not in ("to", "or", *_DASHES) and not (word == "and" and between):
        return None
    if word in _DASHES and not tokens[joint].glued:
        return None
    start = joint + 1
    sign = currency_at(tokens, start) if start < len(tokens) else None
    return read_number(tokens, sign[1] if sign else start)


def _changes(tokens: tuple[Token, ...], place: int) -> bool:
    return any(_CHANGE.match(lower_at(tokens, place - step)) for step in range(1, 10))


def _score_cue(tokens: tuple[Token, ...], place: int, end: int) -> bool:
    after = end + (lower_at(tokens, end) in ("in", "against"))
    return lower_at(tokens, after) in _SCORE_AFTER or any(
        lower_at(tokens, place - step) in _SCORE_BEFORE for step in range(1, 4)
    )


def read_score(tokens: tuple[Token, ...], place: int) -> Found | None:
    """The result of a vote or a match at a place; its two numbers are no bounds, so both stay empty."""
    number = read_number(tokens, place)
    if number is None or number.scale != 1 or number.value != int(number.value):
        return None
    dash = lower_at(tokens, number.end) in _DASHES and tokens[number.end].glued
    if not dash and lower_at(tokens, number.end) != "to":
        return None
    other = read_number(tokens, number.end + 1)
    if other is None or other.scale != 1 or (dash and not tokens[number.end + 1].glued):
        return None
    cue = _score_cue(tokens, place, other.end)
    falls = dash and number.value >= other.value and not number.in_words and number.value < 100
    if not (cue or falls) or percent_at(tokens, other.end):
        return None
    return Found(place, other.end, "score", Interval())
