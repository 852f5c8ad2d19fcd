"""Amounts said twice: in "up to $9m (£7m)" the sum in brackets has the bound of the one before it."""

from __future__ import annotations

from itertools import pairwise

from recount.mentions.amounts.found import Found
from recount.mentions.amounts.tokens import Token, lower_at
from recount.records.interval import Interval, qualified

_CONVERTED = ("money", "distance", "measure")


def with_conversions(tokens: tuple[Token, ...], found: list[Found]) -> list[Found]:
    """The amounts in order; one in brackets right after another of its kind takes over that one's qualifier."""
    pairs = list(pairwise(found))
    return [*found[:1], *(_converted(one, before) if _bracketed(tokens, before, one) else one for before, one in pairs)]


def _bracketed(tokens: tuple[Token, ...], before: Found, one: Found) -> bool:
    return (
        one.kind == before.kind
        and one.kind in _CONVERTED
        and one.unit != before.unit
        and one.qualifier == "exact" != before.qualifier
        and one.first == before.end + 1
        and lower_at(tokens, before.end) == "("
        and lower_at(tokens, one.end) == ")"
    )


def _converted(one: Found, before: Found) -> Found:
    low, high = one.interval.low, one.interval.high
    if low is None or high is None:
        return one
    interval: Interval = qualified(before.qualifier, low, high, whole=False)
    return one._replace(interval=interval, qualifier=before.qualifier)
