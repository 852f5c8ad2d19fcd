"""Claim: one thing said, by whom, in which words, how surely."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from recount.errors import RecordError
from recount.records.figure import Figure
from recount.records.spans import Span
from recount.records.when import When

Attribution = Literal["direct", "indirect", "mixed", "unattributed", "own_voice"]
Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "probable", "possible", "intended", "counterfactual"]
PlaceRelation = Literal["in", "near", "around", "outside"]


class Speaker(Struct, frozen=True, kw_only=True):
    """Whose words: the name as understood, the entity once resolved, the cue ("said") and the words that name the speaker."""

    name: str
    entity: str | None = None
    cue: str | None = None
    span: Span | None = None


class Actor(Struct, frozen=True):
    """An entity that takes part in what a claim tells."""

    entity: str
    role: str


class ClaimPlace(Struct, frozen=True):
    """A place of a claim, and how what happened lies to it."""

    entity: str
    relation: PlaceRelation


class Alternative(Struct, frozen=True, kw_only=True):
    """Another way to read a claim: what would change, and why it can be read so."""

    text: str
    changes: dict[str, Any] = {}
    why: str


class Claim(Struct, frozen=True, kw_only=True):
    """One thing said in one report.

    `spans`: the best wording first, then further spans of the same report that say the same (headline, bullet, caption).
    `parts`: the pieces of the first wording where it is broken by "he said". `speakers`: outermost to innermost; empty
    for the report's own voice and where the words hide the speaker. Made only with a span.
    """

    id: str
    report: str
    spans: tuple[Span, ...]
    parts: tuple[Span, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    attribution: Attribution = "own_voice"
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    kind: str | None = None
    actors: tuple[Actor, ...] = ()
    places: tuple[ClaimPlace, ...] = ()
    times: tuple[When, ...] = ()
    figures: tuple[Figure, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    origins: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.spans:
            raise RecordError(f"claim {self.id} of report {self.report} has no span; a claim rests on words")
        if self.speakers and self.attribution in ("own_voice", "unattributed"):
            raise RecordError(f"claim {self.id} has speakers but is {self.attribution}; give one or the other")

    @property
    def quote(self) -> str:
        """The best wording."""
        return self.spans[0].quote
