"""Ages: "aged 34", "34-year-old", "Smith, 34,", "between the ages of 5 and 12"."""

from __future__ import annotations

from recount.language.name_words import word_set
from recount.mentions.amounts import noun_words as table
from recount.mentions.amounts.found import Found
from recount.mentions.amounts.noun_words import STOPS
from recount.mentions.amounts.number_words import Number, read_number
from recount.mentions.amounts.qualified import LIMITS, Qualified, qualifier_before
from recount.mentions.amounts.tokens import Token, lower_at
from recount.records.figure import Qualifier
from recount.records.interval import Interval, qualified

OLDEST = 122  # the highest age of a person on record
_TIME_UNITS = {
    "year": "year",
    "years": "year",
    "month": "month",
    "months": "month",
    "week": "week",
    "weeks": "week",
    "day": "day",
    "days": "day",
}
_OLD = ("old", "olds")
_COMPARED: dict[str, Qualifier] = {"younger": "less than", "older": "more than"}
_PERSONS = word_set("those people anyone everyone adults children kids girls boys women men persons pupils")
AGED = ("aged", "ages", "age")


def read_age(tokens: tuple[Token, ...], place: int, floor: int) -> Found | None:
    """The age that begins at a place."""
    return (
        _aged(tokens, place)
        or _years_old(tokens, place, floor)
        or _after_name(tokens, place)
        or _as_young_as(tokens, place)
        or _persons_over(tokens, place)
    )


def _aged(tokens: tuple[Token, ...], place: int) -> Found | None:
    """ "aged 34", "aged between 18 and 30", "ages 5 to 12", "age of 34"."""
    word = lower_at(tokens, place)
    if word not in AGED:
        return None
    start = place + 1
    first = place
    if lower_at(tokens, start) == "of" and word in ("ages", "age"):
        start += 1
        first = start
    if lower_at(tokens, start) in ("between", "from"):
        start += 1
    qualifier_end = _skip_qualifier(tokens, start)
    number = read_number(tokens, qualifier_end)
    if number is None or number.value > OLDEST or number.scale != 1:
        return None
    before = qualifier_before(tokens, qualifier_end, start) if qualifier_end > start else None
    if before is None and word != "aged":
        before = _limit(tokens, place)
        first = before.first if before else first
    high, end = _upper(tokens, number)
    return _age(first, end, (number.value, high), before, "year")


def _limit(tokens: tuple[Token, ...], place: int) -> Qualified | None:
    """ "under age 20", "over the age of 65": the limit before the word "age" at a place."""
    word = place - 1 - (lower_at(tokens, place - 1) == "the")
    qualifier = LIMITS.get(lower_at(tokens, word))
    return Qualified(qualifier, word, place) if qualifier else None


def _skip_qualifier(tokens: tuple[Token, ...], place: int) -> int:
    """The place of the number after "over", "under", "at least" ... within three words."""
    for step in range(3):
        if read_number(tokens, place + step) is not None:
            return place + step
    return place


def _upper(tokens: tuple[Token, ...], number: Number) -> tuple[float, int]:
    """The upper end of a range of ages, and where it ends."""
    if lower_at(tokens, number.end) in ("to", "and", "-", "–", "or"):
        upper = read_number(tokens, number.end + 1)
        if upper is not None and number.value < upper.value <= OLDEST:
            return upper.value, upper.end
    return number.value, number.end


def _age(first: int, end: int, ends: tuple[float, float], before: Qualified | None, unit: str) -> Found:
    qualifier: Qualifier = before.qualifier if before else ("exact" if ends[0] == ends[1] else "about")
    interval = qualified(qualifier, ends[0], ends[1], whole=True)
    return Found(first, end, "age", interval, qualifier, unit)


def _years_old(tokens: tuple[Token, ...], place: int, floor: int) -> Found | None:
    """ "34-year-old", "34 years old", "three-month-old", "18 to 25-year-olds"."""
    number = read_number(tokens, place)
    if number is None:
        return None
    high, end = _upper(tokens, number)
    unit = end + (lower_at(tokens, end) in ("-", "‑"))
    old = unit + 1 + (lower_at(tokens, unit + 1) in ("-", "‑"))
    if lower_at(tokens, unit) not in _TIME_UNITS or lower_at(tokens, old) not in _OLD:
        return None
    before = qualifier_before(tokens, place, floor)
    name = _TIME_UNITS[lower_at(tokens, unit)]
    return _age(before.first if before else place, old + 1, (number.value, high), before, name)


def _as_young_as(tokens: tuple[Token, ...], place: int) -> Found | None:
    """ "children as young as 10"."""
    if (lower_at(tokens, place - 2), lower_at(tokens, place - 1)) not in (("young", "as"), ("old", "as")):
        return None
    number = read_number(tokens, place)
    if number is None or number.value > OLDEST or number.scale != 1:
        return None
    return _age(place, number.end, (number.value, number.value), None, "year")


def _persons_over(tokens: tuple[Token, ...], place: int) -> Found | None:
    """ "people over 65", "children under 5", "anyone younger than 18": a limit with no noun of its own."""
    word = lower_at(tokens, place - 1)
    first = place - 1 - (word == "than")
    qualifier = _COMPARED.get(lower_at(tokens, first)) if word == "than" else LIMITS.get(word)
    if qualifier is None or (word != "than" and lower_at(tokens, first - 1) not in _PERSONS):
        return None
    number = read_number(tokens, place)
    if number is None or not 1 <= number.value <= OLDEST or number.scale != 1 or number.rounded:
        return None
    following = tokens[number.end] if number.end < len(tokens) else None
    if following is not None and following.kind != "mark" and following.lower not in STOPS:
        return None
    if following is not None and following.glued and following.text in "-%°$/":
        return None
    before = Qualified(qualifier, first, place)
    return _age(first, number.end, (number.value, number.value), before, "year")


def _after_name(tokens: tuple[Token, ...], place: int) -> Found | None:
    """ "Ana Lopez, 34, said": a whole number between commas right after a name."""
    token = tokens[place]
    if place < 2 or token.kind != "number" or lower_at(tokens, place - 1) != ",":
        return None
    name, value = tokens[place - 2], token.text
    if name.kind != "word" or not name.text[0].isupper() or name.text.isupper() or name.lower in table.TIMES:
        return None
    if not (value.isdigit() and 1 <= int(value) <= OLDEST) or lower_at(tokens, place + 1) not in (",", "."):
        return None
    following = tokens[place + 2] if place + 2 < len(tokens) else None
    if following is not None and following.kind == "number":
        return None
    return Found(place, place + 1, "age", Interval(float(value), float(value)), "exact", "year")
