"""Point: the claims, across reports, that speak to one question, and how they relate."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Verdict = Literal["agreed", "compatible", "disputed", "framed_differently", "single_report"]
RelationLabel = Literal["agree", "refine", "update", "different_scope", "conflict", "framing", "same_utterance"]
Corroboration = Literal[
    "opposing_parties", "multi_origin", "contested", "single_authority_family", "single_origin_multi_outlet",
    "single_outlet_attributed", "multi_outlet_unattributed", "single_outlet_unattributed",
]  # fmt: skip


class Relation(Struct, frozen=True, kw_only=True):
    """How two claims relate, whether that is certain, and one plain sentence of reason."""

    left: str
    right: str
    label: RelationLabel
    certain: bool
    why: str


class OriginCount(Struct, frozen=True):
    """Independent origins behind a point: at least `min`, at most `max`."""

    min: int
    max: int


class Point(Struct, frozen=True, kw_only=True):
    """A question, the claims that speak to it, how they relate, and the reports of the event that are silent on it."""

    id: str
    question: str
    claims: tuple[str, ...]
    verdict: Verdict
    relations: tuple[Relation, ...] = ()
    origins: OriginCount
    corroboration: Corroboration
    silent: tuple[str, ...] = ()
