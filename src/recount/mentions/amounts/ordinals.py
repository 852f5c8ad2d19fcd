"""Ordinals: "the third attack", "3rd"; not in names ("3rd Battalion"), dates and fractions."""

from __future__ import annotations

from recount.mentions.amounts.counted_nouns import counted_noun
from recount.mentions.amounts.found import Found
from recount.mentions.amounts.noun_words import DETERMINERS
from recount.mentions.amounts.tokens import Token, lower_at
from recount.records.interval import Interval

ORDINALS = {
    word: float(value)
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
}
_SUFFIXES = ("st", "nd", "rd", "th")


def read_ordinal(tokens: tuple[Token, ...], place: int) -> Found | None:
    """The ordinal at a place; "first" and "second" only after a determiner, since they are adverbs and times
    too.
    """
    token = tokens[place]
    if token.kind == "number":
        if lower_at(tokens, place + 1) not in _SUFFIXES or not tokens[place + 1].glued or not token.text.isdigit():
            return None
        return _ordinal(tokens, place, place + 2, float(token.text))
    value = ORDINALS.get(token.lower)
    if value is None or (value < 3 and lower_at(tokens, place - 1) not in DETERMINERS):
        return None
    return _ordinal(tokens, place, place + 1, value)


def _ordinal(tokens: tuple[Token, ...], place: int, end: int, value: float) -> Found | None:
    if end < len(tokens) and tokens[end].kind == "word" and tokens[end].text[0].isupper() and place > 0:
        return None
    if lower_at(tokens, end) == "-" or lower_at(tokens, place - 1) in ("-", "‑"):
        return None
    noun = counted_noun(tokens, end, single=True)
    unit, unit_end = (noun.unit, noun.end) if noun else ("", end)
    return Found(place, end, "ordinal", Interval(value, value), "exact", unit, unit_end)
