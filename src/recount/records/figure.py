"""Figures: counted or measured amounts, as intervals with a scope."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Qualifier = Literal["exact", "about", "at least", "more than", "nearly", "less than", "up to", "vague"]


class Period(Struct, frozen=True):
    """The days, first and last included, that a figure covers; None where unknown."""

    earliest: str | None = None
    latest: str | None = None


class Figure(Struct, frozen=True, kw_only=True):
    """An amount in a claim: its words, its interval, what is counted, and the scope it holds for.

    `text` stands in the claim's own sentence to the character. `low` and `high` are None where the words give no
    bound ("dozens" has neither); an open bound is not itself reached ("more than 700": low 700, open). Shares lie
    between 0 and 1. `verb` keeps hit apart from destroyed; `cumulative` is True where the words sum up a period. `part` is True where the
    words make the amount a part of a larger one ("eight of the dead", "including six nurses").
    """

    text: str
    low: float | None
    high: float | None
    open_low: bool = False
    open_high: bool = False
    qualifier: Qualifier = "exact"
    unit: str = ""
    verb: str | None = None
    object: str | None = None
    cumulative: bool = False
    place: str | None = None
    period: Period | None = None
    scope_inherited: bool = False
    part: bool = False
