"""Counts whose noun was said before: "raided 17 depots, closing five of them".

The unit is taken from the nearest count before it in the same sentence, and only where the number is tied to
that count: by "of them", or by a comma, "and" or a participle with no noun of its own. In "16 and 40 jobs" it
is taken from the count after. "A 200-seat hall" gives no noun to a count after it. It is marked as implied.
"""

from __future__ import annotations

from itertools import zip_longest

from recount.mentions.amounts.found import Found
from recount.mentions.amounts.noun_words import STOPS
from recount.mentions.amounts.tokens import Token, lower_at

_THEM = ("them", "whom", "which")
_JOINED = frozenset((",", "and", "or", "but", ";", "–", "—"))


def with_elided_units(tokens: tuple[Token, ...], found: list[Found]) -> list[Found]:
    """The amounts in order, with the unit that a bare count takes from the count before it."""
    done: list[Found] = []
    counted: list[Found] = []
    for one, following in zip_longest(found, found[1:]):
        if following is not None and _shares_noun(tokens, one, following):
            one = one._replace(unit=following.unit, implied=True)
        if one.kind in ("count", "vague") and not one.unit and one.of is None and _elided(tokens, one):
            unit = _unit_before(tokens, one, counted)
            one = one._replace(unit=unit, implied=one.implied or bool(unit))
        if one.kind in ("count", "vague") and one.unit and lower_at(tokens, one.end - 2) not in ("-", "‑"):
            counted.append(one)
        done.append(one)
    return done


def _unit_before(tokens: tuple[Token, ...], one: Found, counted: list[Found]) -> str:
    """The unit of the nearest count before; "14 of them" are of something of which there are 14 or more."""
    low = one.interval.low if lower_at(tokens, one.end) == "of" else None
    fit = (
        before.unit
        for before in reversed(counted)
        if low is None or before.interval.high is None or before.interval.high >= low
    )
    return next(fit, "")


def _shares_noun(tokens: tuple[Token, ...], one: Found, following: Found) -> bool:
    """ "1,600 and 400 jobs": two counts joined, the noun after the second."""
    return (
        one.kind == following.kind == "count"
        and not one.unit
        and bool(following.unit)
        and not following.implied
        and following.first == one.end + 1
        and lower_at(tokens, one.end) in ("and", "or")
    )


def _elided(tokens: tuple[Token, ...], one: Found) -> bool:
    if one.unit_end > one.end:
        return False
    if lower_at(tokens, one.end) == "of":
        return lower_at(tokens, one.end + 1) in _THEM
    following = tokens[one.end] if one.end < len(tokens) else None
    if following is not None and following.kind != "mark" and following.lower not in STOPS:
        return False
    before = lower_at(tokens, one.first - 1)
    return before in _JOINED or (len(before) > 4 and before.endswith(("ed", "ing")))
