"""Claims made by hand from short wordings, so that a test of points or of the account reads like the news it is about.

`said("Sool", "12 fighters were killed", counts=("12 fighters", "kill"))` is the claim of a report in which Sool said
so; `told("12 fighters were killed")` is the report's own voice. Where a claim stands in its report follows from its
words alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, NamedTuple
from zlib import crc32

from recount.language.encoder import Encoder
from recount.points.align import align_points, authorities_of
from recount.points.likeness import Alikeness
from recount.points.relations import Circumstances, relate
from recount.records import (
    Claim,
    ClaimPlace,
    Entity,
    Figure,
    Origin,
    Point,
    Published,
    Relation,
    Report,
    Span,
    Speaker,
    When,
    id_of,
)
from recount.records.interval import qualified

QUALIFIERS = ("at least", "more than", "nearly", "less than", "up to", "about")
AMOUNT = re.compile(
    rf"(?P<qualifier>{'|'.join(QUALIFIERS)})? ?(?P<low>[\d,]+)(?: to (?P<high>[\d,]+))? ?(?P<unit>.*)", re.IGNORECASE
)


def counted(words: str, verb: str | None = None, **scope: Any) -> Figure:
    """The figure that words such as "at least 40 fighters" give; "dozens of rebels" gives one without bounds."""
    found = AMOUNT.fullmatch(words)
    if found is None:
        return Figure(text=words, low=None, high=None, qualifier="vague", unit=_one(words.split()[-1]), verb=verb)
    low = float(found["low"].replace(",", ""))
    high = float((found["high"] or found["low"]).replace(",", ""))
    qualifier: Any = (found["qualifier"] or "exact").lower()
    unit = _one(found["unit"])
    if unit == "percent":
        low, high = low / 100, high / 100
    bounds = qualified(qualifier, low, high, whole=unit != "percent")
    return Figure(
        text=words,
        low=bounds.low,
        high=bounds.high,
        open_low=bounds.open_low,
        open_high=bounds.open_high,
        qualifier=qualifier,
        unit=unit,
        verb=verb,
        **scope,
    )


def _one(noun: str) -> str:
    return {"people": "person", "percent": "percent", "dead": "dead"}.get(noun, noun.removesuffix("s"))


def on(words: str, first: str | None, last: str | None = None, **more: Any) -> When:
    """A time of what happened: its words, its first day, and its last where that is another."""
    last = last or first
    edtf = first if first == last else f"{first}/{last}"
    fields: dict[str, Any] = {"of": "event", "edtf": edtf if first else None, "granularity": "day" if first else None}
    return When(text=words, earliest=first, latest=last, **{**fields, **more})


def claim(
    words: str, *, report: str = "a", lead: str = "", tail: str = "", speakers: Sequence[Speaker] = (), **fields: Any
) -> Claim:
    """A claim that reads `lead` + `words` + `tail`; `counts` and `times` may be one or several."""
    counts, quote = fields.pop("counts", ()), lead + words + tail
    figures = tuple(_figure(count) for count in (counts if isinstance(counts, list) else [counts] if counts else []))
    places = tuple(ClaimPlace(place, "in") for place in fields.pop("places", ()))
    start = crc32(quote.encode()) % 100_000
    part = Span(start + len(lead), start + len(lead) + len(words), words)
    made = {
        "id": id_of("c", report, quote),
        "spans": (Span(start, start + len(quote), quote), *fields.pop("repeats", ())),
        "parts": (part,) if lead or tail else (),
        "origins": tuple(fields.pop("origins", ())),
    }
    return Claim(report=report, speakers=tuple(speakers), figures=figures, places=places, **{**made, **fields})


def _figure(count: Figure | str | tuple[str, str]) -> Figure:
    return count if isinstance(count, Figure) else counted(count) if isinstance(count, str) else counted(*count)


def told(words: str, **fields: Any) -> Claim:
    """A claim in a report's own voice."""
    return claim(words, **fields)


def said(who: str, words: str, *, cue: str = "said", entity: str | None = None, **fields: Any) -> Claim:
    """A claim reported of a speaker: `Sool said the bridge was open`."""
    speaker = Speaker(name=who, entity=entity or f"e {who.split()[-1]}", cue=cue)
    return claim(words, lead=f"{who} {cue} ", speakers=[speaker], **{"attribution": "indirect", **fields})


def quoted(who: str, words: str, *, cue: str = "said", entity: str | None = None, **fields: Any) -> Claim:
    """A claim in a speaker's own words: `“The bridge is open,” Sool said`."""
    speaker = Speaker(name=who, entity=entity or f"e {who.split()[-1]}", cue=cue)
    return claim(f"“{words},”", tail=f" {who} {cue}", speakers=[speaker], **{"attribution": "direct", **fields})


class Setup(NamedTuple):
    """What claims are compared in; nothing is known beyond the claims unless it is given."""

    entities: Sequence[Entity] = ()
    origins: Sequence[Origin] = ()
    published: dict[str, str] = {}  # noqa: RUF012 - never altered


BARE = Setup()


def related(left: Claim, right: Claim, encoder: Encoder, setup: Setup = BARE) -> Relation | None:
    """How two claims of one point relate."""
    claims = sorted((left, right), key=lambda one: one.id)
    authorities = authorities_of(claims, setup.origins)
    alikeness = Alikeness(claims, setup.entities, authorities=authorities, encoder=encoder)
    published = {one.report: setup.published.get(one.report) for one in claims}
    names = {entity.id: entity.name for entity in setup.entities}
    return relate(left, right, given=Circumstances(alikeness, names, authorities, published))


def label_of(left: Claim, right: Claim, encoder: Encoder, setup: Setup = BARE) -> str | None:
    """The label of the relation of two claims, None where they have none."""
    relation = related(left, right, encoder, setup)
    return relation.label if relation else None


def alike(claims: Sequence[Claim], encoder: Encoder, setup: Setup = BARE) -> Alikeness:
    """The likeness of the claims of one event."""
    authorities = authorities_of(claims, setup.origins)
    return Alikeness(claims, setup.entities, authorities=authorities, encoder=encoder)


def reports_of(
    claims: Sequence[Claim], published: dict[str, str] | None = None, also: Sequence[str] = ()
) -> tuple[Report, ...]:
    """A bare report for each report that the claims name, and for those in `also`."""
    ids = sorted({*(one.report for one in claims), *also})
    return tuple(
        Report(
            id=name,
            file=f"{name}.txt",
            sha256=sha256(name.encode()).hexdigest(),
            text_sha256=sha256(name.encode()).hexdigest(),
            text="",
            outlet=f"The {name.capitalize()}",
            published=Published(earliest=(published or {}).get(name), latest=(published or {}).get(name)),
        )
        for name in ids
    )


def points_of(
    claims: Sequence[Claim],
    encoder: Encoder,
    setup: Setup = BARE,
    also: Sequence[str] = (),
) -> tuple[Point, ...]:
    """The points of one event that the claims alone make up."""
    return align_points(
        claims,
        entities=setup.entities,
        origins=setup.origins,
        passages=(),
        reports=reports_of(claims, setup.published, also),
        encoder=encoder,
    )
