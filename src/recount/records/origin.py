"""Origin: whose word a claim is, and which reports carry it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from recount.records.spans import ReportSpan, Span

OriginKind = Literal[
    "official_statement", "video", "wire", "document", "named_person", "unnamed_source", "translation", "own_voice"
]


class Carrier(Struct, frozen=True, kw_only=True):
    """A report that carries an origin: as it states itself, or as inferred; why; and the words that show it."""

    report: str
    how: Literal["stated", "inferred"]
    why: str
    span: Span | None = None


class Origin(Struct, frozen=True, kw_only=True):
    """Where claims come from. `party`: whose side it is on. `family`: shared by offices of one authority."""

    id: str
    name: str
    kind: OriginKind
    party: str | None = None
    family: str | None = None
    reports: tuple[Carrier, ...] = ()


PassageKind = Literal["verbatim", "rewritten"]


class Passage(Struct, frozen=True, kw_only=True):
    """Words that two reports share closely enough that one was taken from the other, or both from a third."""

    left: ReportSpan
    right: ReportSpan
    kind: PassageKind
    direction: Literal["left_to_right", "right_to_left"] | None = None
    why: str
