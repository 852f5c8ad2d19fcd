"""What a reader of amounts hands over: a place in the tokens and the amount read there."""

from __future__ import annotations

from typing import NamedTuple

from recount.mentions.amounts.tokens import Token
from recount.records.figure import Qualifier
from recount.records.interval import Interval
from recount.records.mention import AmountKind, AmountMention


class Found(NamedTuple):
    """An amount over the tokens `first` to before `end`; its counted noun goes up to before `unit_end`."""

    first: int
    end: int
    kind: AmountKind
    interval: Interval
    qualifier: Qualifier = "exact"
    unit: str = ""
    unit_end: int = 0
    of: str | None = None
    implied: bool = False


def mention_of(found: Found, tokens: tuple[Token, ...], text: str, offset: int) -> AmountMention:
    """The mention of what was found, with positions moved by the offset."""
    start, end = tokens[found.first].start, tokens[found.end - 1].end
    unit_end = tokens[found.unit_end - 1].end if found.unit_end > found.end else end
    return AmountMention(
        start=offset + start,
        end=offset + end,
        text=text[start:end],
        kind=found.kind,
        low=found.interval.low,
        high=found.interval.high,
        open_low=found.interval.open_low,
        open_high=found.interval.open_high,
        qualifier=found.qualifier,
        unit=found.unit,
        unit_end=offset + unit_end,
        of=found.of,
        implied_unit=found.implied,
    )


def words_between(tokens: tuple[Token, ...], first: int, end: int, text: str) -> str | None:
    """The text from one token to before another, None where there is none."""
    return text[tokens[first].start : tokens[end - 1].end] if first < end else None
