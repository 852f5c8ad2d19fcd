"""Quantities: a number with its qualifier and what makes it money, a share, a measure, a duration or a
count.
"""

from __future__ import annotations

from typing import NamedTuple

from recount.mentions.amounts.counted_nouns import after_participle, counted_noun
from recount.mentions.amounts.counts import Words, is_tied, no_count, others, tied_unit, without_noun
from recount.mentions.amounts.currencies import currency_after, currency_at, rate_at
from recount.mentions.amounts.durations import says_when
from recount.mentions.amounts.found import Found
from recount.mentions.amounts.noun_words import PREPOSITIONS, STOPS
from recount.mentions.amounts.number_words import SCALES, Number, read_number, with_fraction
from recount.mentions.amounts.plurals import singular
from recount.mentions.amounts.qualified import Qualified, during, qualifier_after, qualifier_before, within
from recount.mentions.amounts.ranges import Range, read_range
from recount.mentions.amounts.shares import share_found
from recount.mentions.amounts.tokens import Token, lower_at
from recount.mentions.amounts.units import UnitWords, percent_at, unit_at
from recount.records.figure import Qualifier
from recount.records.interval import qualified
from recount.records.mention import AmountKind


class Quantity(NamedTuple):
    """A number or range, its sign of currency, its qualifiers, and the tokens it takes so far."""

    first: int
    end: int
    low: float
    high: float
    number: Number
    currency: str
    before: Qualified | None
    after: Qualified | None


def read_quantity(tokens: tuple[Token, ...], place: int, floor: int, text: str) -> Found | None:
    """The quantity whose number or currency sign begins at a place."""
    if lower_at(tokens, place - 1) == "but" and lower_at(tokens, place - 2) in ("all", "every", "any", "last"):
        return None
    half = _and_a_half(tokens, place, floor)
    if half is not None:
        return half
    quantity = _quantity(tokens, place, floor)
    if quantity is None:
        return _one_unit(tokens, place, floor)
    if quantity.currency:
        return _found(tokens, quantity, "money", quantity.currency, quantity.end)
    percent = percent_at(tokens, quantity.end)
    if percent is not None:
        return _percent(tokens, quantity, percent, text)
    unit = (
        _magnitude(tokens, quantity)
        or currency_after(tokens, quantity.end)
        or rate_at(tokens, quantity.end)
        or _measure(tokens, quantity)
        or _index_level(tokens, quantity)
    )
    if unit is not None:
        return _with_unit(tokens, quantity, unit)
    return _count(tokens, quantity, text)


def _quantity(tokens: tuple[Token, ...], place: int, floor: int) -> Quantity | None:
    sign = currency_at(tokens, place)
    number = read_number(tokens, sign[1] if sign else place)
    if number is None:
        return None
    ranged = read_range(tokens, number, place)
    low, high, end, first = _ends(number, ranged, place)
    before = qualifier_before(tokens, first, floor)
    after = qualifier_after(tokens, end)
    return Quantity(
        first,
        after.end if after else end,
        low,
        high,
        ranged.high if ranged else number,
        sign[0] if sign else "",
        before,
        after,
    )


def _ends(number: Number, ranged: Range | None, place: int) -> tuple[float, float, int, int]:
    if ranged is None:
        return number.value, number.value, number.end, place
    return ranged.low.value, ranged.high.value, ranged.high.end, ranged.first


def _qualifier(quantity: Quantity, before: Qualified | None) -> Qualifier:
    if before is not None and before.qualifier != "exact":
        return before.qualifier
    if quantity.after is not None:
        return quantity.after.qualifier
    if quantity.low != quantity.high or quantity.number.rounded:
        return "about"
    return "exact"


def _found(tokens: tuple[Token, ...], quantity: Quantity, kind: AmountKind, unit: str, end: int) -> Found:
    """The quantity as an amount of a kind that ends at a token."""
    before = quantity.before
    if kind in ("duration", "distance"):
        before = before or within(tokens, quantity.first, 0)
        if kind == "duration" and before is not None and during(tokens, before):
            before = None
    qualifier = _qualifier(quantity, before)
    interval = qualified(qualifier, quantity.low, quantity.high, whole=kind in ("count", "age"))
    return Found(before.first if before else quantity.first, end, kind, interval, qualifier, unit, end)


def _percent(tokens: tuple[Token, ...], quantity: Quantity, end: int, text: str) -> Found | None:
    if lower_at(tokens, end) in ("point", "points"):
        return _found(tokens, quantity, "measure", "percentage point", end + 1)
    after = qualifier_after(tokens, end)
    end = after.end if after else end
    before = quantity.before
    if after is not None and (before is None or before.qualifier == "exact"):
        before = Qualified(after.qualifier, before.first if before else quantity.first, end)
    ends = (round(quantity.low / 100, 8), round(quantity.high / 100, 8))
    return share_found(tokens, (quantity.first, end), ends, before, text)


def _magnitude(tokens: tuple[Token, ...], quantity: Quantity) -> UnitWords | None:
    """ "magnitude 6.1", "6.1-magnitude", "6.1 on the Richter scale"."""
    before = lower_at(tokens, quantity.first - 1)
    if before == "magnitude" or (before == "of" and lower_at(tokens, quantity.first - 2) == "magnitude"):
        return UnitWords("magnitude", "measure", quantity.end)
    if [lower_at(tokens, quantity.end + step) for step in range(3)] == ["on", "the", "richter"]:
        return UnitWords("magnitude", "measure", quantity.end)
    if _is_magnitude(tokens, quantity):
        return UnitWords("magnitude", "measure", quantity.end)
    return None


def _is_magnitude(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """`measured it at 6.4`, `5.9 is a local magnitude`: a number with one decimal beside such words, and no other noun."""
    if quantity.low == int(quantity.low) or not 0 < quantity.low < 10 or quantity.low != quantity.high:
        return False
    near = [lower_at(tokens, place) for place in range(quantity.end, quantity.end + 7)]
    before = [lower_at(tokens, place) for place in range(max(0, quantity.first - 5), quantity.first)]
    follows = near[0] if near else ""
    apart = follows in ("", ".", ",", ";", ")", "is", "was", "and", "but")
    return apart and ("magnitude" in near or ("at" in before and "measured" in before))


def _measure(tokens: tuple[Token, ...], quantity: Quantity) -> UnitWords | None:
    end = quantity.end
    following = tokens[end] if end < len(tokens) else None
    if following is not None and following.glued and following.text in ("C", "F"):
        return UnitWords("degree Celsius" if following.text == "C" else "degree Fahrenheit", "measure", end + 1)
    if quantity.number.letter in ("m", "b"):
        noun = counted_noun(tokens, end)
        if noun is None and quantity.number.letter == "m":
            return UnitWords("metre", "distance", end)
        return None
    unit = unit_at(tokens, end)
    if unit is not None and unit.unit == "millimetre" and following is not None and following.glued:
        after = tokens[unit.end] if unit.end < len(tokens) else None
        if after is not None and after.kind == "word" and after.lower not in STOPS:  # a calibre: "7.62mm rounds"
            return None
    return unit


def _with_unit(tokens: tuple[Token, ...], quantity: Quantity, unit: UnitWords) -> Found | None:
    opening = quantity.before.first if quantity.before else quantity.first
    if unit.kind == "duration" and says_when(tokens, opening, unit.end, unit.unit):
        return None
    if unit.unit.startswith("degree") and lower_at(tokens, quantity.first - 1) in ("minus", "-", "−"):
        quantity = quantity._replace(first=quantity.first - 1, low=-quantity.high, high=-quantity.low)
    if quantity.number.letter == "m" and unit.unit == "metre":
        factor = quantity.number.scale
        quantity = quantity._replace(low=quantity.low / factor, high=quantity.high / factor)
    if unit.kind == "duration" and quantity.low == 1 and lower_at(tokens, unit.end - 1) in ("day", "night", "second"):
        return None
    after = qualifier_after(tokens, unit.end)
    if after is not None and quantity.after is None:
        quantity = quantity._replace(after=after)
        return _found(tokens, quantity, unit.kind, unit.unit, after.end)
    return _found(tokens, quantity, unit.kind, unit.unit, unit.end)


def _index_level(tokens: tuple[Token, ...], quantity: Quantity) -> UnitWords | None:
    """ "rose 0.4 percent to 18,934.02": thousands with two decimals and no noun, after "to" or "at", are points."""
    text, end = tokens[quantity.number.first].text, quantity.end
    following = tokens[end] if end < len(tokens) else None
    alone = following is None or following.kind == "mark" or following.lower in STOPS
    led = lower_at(tokens, quantity.first - 1) in ("to", "at")
    if not (led and alone and "," in text and text[-3] == "." and quantity.number.scale == 1):
        return None
    return UnitWords("point", "measure", end)


def _and_a_half(tokens: tuple[Token, ...], place: int, floor: int) -> Found | None:
    """ "an hour and a half", "about two cups and a half": the fraction after the noun."""
    one = lower_at(tokens, place) in ("a", "an")
    number = Number(place, place + 1, 1.0, in_words=True) if one else read_number(tokens, place)
    if number is None or number.scale != 1 or not number.in_words:
        return None
    part, end = with_fraction(tokens, number.value, number.end + 1)
    noun = tokens[number.end] if number.end < len(tokens) else None
    if noun is None or end == number.end + 1 or noun.kind != "word" or noun.lower in STOPS | SCALES.keys():
        return None
    before = qualifier_before(tokens, place, floor)
    quantity = Quantity(place, number.end, part, part, number, "", before, None)
    unit = unit_at(tokens, number.end)
    if unit is None:
        return _found(tokens, quantity, "count", singular(noun.lower), number.end)._replace(end=end)
    return _with_unit(tokens, quantity, unit._replace(end=end))


def _one_unit(tokens: tuple[Token, ...], place: int, floor: int) -> Found | None:
    """ "more than a week": "a" is one only with a qualifier before and a unit after."""
    before = qualifier_before(tokens, place, floor)
    if lower_at(tokens, place) not in ("a", "an") or before is None or before.qualifier in ("exact", "about"):
        return None
    unit = unit_at(tokens, place + 1)
    if unit is None:
        return None
    one = Number(place, place + 1, 1.0, in_words=True)
    return _with_unit(tokens, Quantity(place, place + 1, 1.0, 1.0, one, "", before, None), unit)


def _count(tokens: tuple[Token, ...], quantity: Quantity, text: str) -> Found | None:
    """The quantity as a count of the noun after it; None where the number is no count."""
    if is_tied(tokens, quantity.end):
        unit = tied_unit(tokens, quantity.end)
        return _found(tokens, quantity, "count", unit, quantity.end + 2) if unit else None
    noun = counted_noun(tokens, quantity.end, single=quantity.high == 1)
    words = Words(quantity.first, quantity.before.first if quantity.before else quantity.first, quantity.end)
    if noun is None and lower_at(tokens, words.first - 1) in PREPOSITIONS:
        noun = after_participle(tokens, quantity.end)
    if no_count(tokens, words, quantity.number, noun):
        return None
    if noun is not None:
        after = qualifier_after(tokens, noun.end)
        if after is not None and quantity.after is None:
            quantity = quantity._replace(after=after)
        found = _found(tokens, quantity, "count", "", quantity.end)
        if noun.unit in ("other", "others"):
            return others(tokens, found, noun.end)
        return found._replace(unit=noun.unit, unit_end=noun.end)
    return without_noun(tokens, _found(tokens, quantity, "count", "", quantity.end), text)
