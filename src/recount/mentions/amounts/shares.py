"""Shares and ratios in words: "nearly half of the town", "two thirds of", "one in four", "three times as
many".

Percentages are read with the other quantities. A fraction is a share only where the words make it one:
"of" or a determiner after it, or a qualifier before; "the third quarter" and "a third man" are none.
"""

from __future__ import annotations

from typing import NamedTuple

from recount.language.name_words import word_set
from recount.mentions.amounts import noun_words as table
from recount.mentions.amounts.counted_nouns import noun_words_at
from recount.mentions.amounts.found import Found, words_between
from recount.mentions.amounts.number_words import Number, read_number
from recount.mentions.amounts.qualified import Qualified, qualifier_before
from recount.mentions.amounts.tokens import Token, lower_at
from recount.mentions.amounts.units import unit_at
from recount.records.interval import Interval, qualified

FRACTIONS = {
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
FOLDS = {"twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "sixfold": 6.0, "tenfold": 10.0}
_COMPARED = word_set("""
    as more higher larger greater bigger faster stronger less lower the that its their smaller longer worse
""")
_NOT_HALF_AFTER = word_set("""
    first second other latter final this a an the each last opening one better upper lower top bottom front
    back left right inner outer near far northern southern eastern western
""")
_TAKING = word_set("""
    receive receives received receiving get gets got getting take takes took taking keep keeps kept keeping
    own owns owned owning lose loses lost losing
""")
_ROUND_WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10000, 100000, 1e6))


class _Fraction(NamedTuple):
    value: float
    end: int
    firm: bool  # cannot be an ordinal: "two thirds"


def read_share(tokens: tuple[Token, ...], place: int, floor: int, text: str) -> Found | None:
    """The fraction or proportion that begins at a place."""
    return _proportion(tokens, place, floor, text) or _fraction_share(tokens, place, floor, text)


def share_found(
    tokens: tuple[Token, ...],
    span: tuple[int, int],
    value: tuple[float, float],
    before: Qualified | None,
    text: str,
) -> Found:
    """A share over the tokens of a span, with its qualifier and what it is a share of."""
    first, end = span
    qualifier = before.qualifier if before else ("exact" if value[0] == value[1] else "about")
    interval = qualified(qualifier, value[0], value[1], whole=False)
    if qualifier == "about" and interval.high is not None and value[1] <= 1:
        interval = Interval(interval.low, min(1.0, interval.high))
    return Found(
        before.first if before else first,
        end,
        "share",
        interval,
        qualifier,
        "percent",
        of=_of_what(tokens, end, text),
    )


def _of_what(tokens: tuple[Token, ...], end: int, text: str) -> str | None:
    """What stands after "of", or right after "half" and "one in four"."""
    start = end + (lower_at(tokens, end) == "of")
    if start == end and lower_at(tokens, end - 1) in ("percent", "cent", "%", "pct"):
        return None
    if lower_at(tokens, start) in table.PRONOUNS | {"which", "whom", "those", "that"}:
        return None
    return words_between(tokens, start, noun_words_at(tokens, start), text)


def _fraction(tokens: tuple[Token, ...], place: int) -> _Fraction | None:
    if lower_at(tokens, place) == "half":
        return _Fraction(0.5, place + 1, True)
    opening = lower_at(tokens, place)
    number = Number(place, place + 1, 1.0) if opening in ("a", "one") else read_number(tokens, place)
    if number is None or number.value not in range(1, 10) or number.scale != 1:
        return None
    after = number.end + (lower_at(tokens, number.end) in ("-", "‑"))
    word = lower_at(tokens, after)
    several = number.value > 1
    name = word.removesuffix("s") if several and word.endswith("s") else word
    if name == "half" and not several and opening == "one":
        return _Fraction(0.5, after + 1, True)
    if name not in FRACTIONS or (several and not word.endswith("s")):
        return None
    return _Fraction(round(number.value / FRACTIONS[name], 6), after + 1, several)


def _fraction_share(tokens: tuple[Token, ...], place: int, floor: int, text: str) -> Found | None:
    fraction = _fraction(tokens, place)
    if fraction is None:
        return None
    before = qualifier_before(tokens, place, floor)
    following = lower_at(tokens, fraction.end)
    article = fraction.end + (following == "of")
    if lower_at(tokens, article) in ("a", "an"):
        return _part_of_unit(tokens, place, fraction, before)
    if lower_at(tokens, place) == "half" and lower_at(tokens, place - 1) in _NOT_HALF_AFTER:
        return None
    if following == "-" or not (
        following == "of"
        or (fraction.firm and following in table.DETERMINERS | table.AUXILIARIES)
        or (following in ("", ".", ",", ";") and lower_at(tokens, place - 1) in _TAKING)
        or (before and before.qualifier != "exact" and (fraction.firm or not _noun_follows(tokens, fraction.end)))
    ):
        return None
    return share_found(tokens, (place, fraction.end), (fraction.value, fraction.value), before, text)


def _noun_follows(tokens: tuple[Token, ...], place: int) -> bool:
    return place < len(tokens) and tokens[place].kind == "word" and tokens[place].lower not in table.STOPS


def _part_of_unit(tokens: tuple[Token, ...], place: int, fraction: _Fraction, before: Qualified | None) -> Found | None:
    """ "half an hour", "a quarter of a mile"."""
    start = fraction.end + (lower_at(tokens, fraction.end) == "of") + 1
    unit = unit_at(tokens, start)
    if unit is None:
        return None
    qualifier = before.qualifier if before else "exact"
    interval = qualified(qualifier, fraction.value, fraction.value, whole=False)
    return Found(before.first if before else place, unit.end, unit.kind, interval, qualifier, unit.unit)


def _proportion(tokens: tuple[Token, ...], place: int, floor: int, text: str) -> Found | None:
    """ "one in four", "nine out of ten"."""
    part = read_number(tokens, place)
    if part is None:
        return None
    joint = part.end
    if lower_at(tokens, joint) == "in":
        joint += 1
    elif (lower_at(tokens, joint), lower_at(tokens, joint + 1)) == ("out", "of"):
        joint += 2
    else:
        return None
    whole = read_number(tokens, joint + (lower_at(tokens, joint) == "every"))
    if whole is None or not 0 < part.value < whole.value or whole.value not in _ROUND_WHOLES:
        return None
    in_digits = lower_at(tokens, part.end) == "in" and part.value > 1 and whole.value > 10
    if in_digits or unit_at(tokens, whole.end) or lower_at(tokens, place - 1) in ("killing", "killed", "of"):
        return None
    value = round(part.value / whole.value, 6)
    return share_found(tokens, (place, whole.end), (value, value), qualifier_before(tokens, place, floor), text)


def read_ratio(tokens: tuple[Token, ...], place: int, floor: int) -> Found | None:
    """ "twice as many", "three times higher", "a tenfold rise"; "twice" alone tells of two occasions and is
    left.
    """
    word = lower_at(tokens, place)
    value, end = 0.0, place + 1
    if word == "twice" and lower_at(tokens, end) in _COMPARED:
        value = 2.0
    elif word in FOLDS:
        value = FOLDS[word]
    else:
        number_read = read_number(tokens, place)
        if number_read is None:
            return None
        value, end = number_read.value, number_read.end
        if lower_at(tokens, end) == "times" and lower_at(tokens, end + 1) in _COMPARED:
            end += 1
        elif lower_at(tokens, end) == "-" and lower_at(tokens, end + 1) == "fold":
            end += 2
        else:
            return None
    if not value:
        return None
    before = qualifier_before(tokens, place, floor)
    qualifier = before.qualifier if before else "exact"
    interval = qualified(qualifier, value, value, whole=False)
    return Found(before.first if before else place, end, "ratio", interval, qualifier)
