"""Drafts of origins: what is gathered for each origin before it becomes a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from recount.origins.bodies import ARTICLE
from recount.origins.families import Family
from recount.origins.recordings import Heard
from recount.origins.voices import Voice
from recount.records import Carrier, Claim, Entity, Origin, OriginKind, id_of

Key = tuple[str, ...]
"""What tells origins apart: ("speaker", …), ("recording", …), ("wire", agency), ("translation", name),
("shared", reports …) or ("own", report).
"""
FIRST: tuple[OriginKind, ...] = ("document", "wire", "official_statement", "named_person", "unnamed_source")
"""Where voices of one origin are of several kinds, the kind that says most."""


@dataclass
class Draft:
    """An origin in the making: who speaks, from where, for which claims; and the carriers known without
    speakers.
    """

    key: Key
    spoken: list[tuple[Voice, Heard | None]] = field(default_factory=list)
    inferred: list[tuple[Claim, str]] = field(default_factory=list)
    narrated: list[Claim] = field(default_factory=list)
    carriers: tuple[Carrier, ...] = ()

    def add(self, other: Draft) -> None:
        """Take over all that another draft gathered."""
        self.spoken += other.spoken
        self.inferred += other.inferred
        self.narrated += other.narrated
        self.carriers += other.carriers

    def ordered(self) -> list[tuple[Voice, Heard | None]]:
        """The voices by report and place."""
        return sorted(self.spoken, key=lambda row: (row[0].claim.report, row[0].claim.spans[0], row[0].key))


def origin_of(
    keys: Iterable[Key],
    draft: Draft,
    *,
    families: Mapping[str, Family],
    shared: frozenset[str],
    entities: Mapping[str, Entity],
) -> Origin:
    """The record of an origin. `shared` are the keys of the families that more than one origin belongs to."""
    family = family_of(draft, families)
    kind = kind_of(draft, family)
    return Origin(
        id=id_of("o", *(part for key in sorted(keys) for part in key)),
        name=name_of(draft, kind, family, entities),
        kind=kind,
        party=family.party if family else None,
        family=family.name if family and family.key in shared else None,
        reports=tuple(carriers_of(draft, families)),
    )


def family_of(draft: Draft, families: Mapping[str, Family]) -> Family | None:
    """The authority that an origin's speakers belong to; None where they are of none or of several."""
    found = {families[voice.key].key: families[voice.key] for voice, _ in draft.ordered() if voice.key in families}
    return next(iter(found.values())) if len(found) == 1 else None


def kind_of(draft: Draft, family: Family | None) -> OriginKind:
    """What an origin is: a recording, a wire, a report's own voice, else what its speakers are."""
    if draft.key[0] == "recording":
        return "video"
    if draft.key[0] in ("wire", "translation"):
        return "wire" if draft.key[0] == "wire" else "translation"
    kinds = {voice.kind for voice, _ in draft.spoken}
    if "named_person" in kinds and family is not None:
        kinds.add("official_statement")
    return next((kind for kind in FIRST if kind in kinds), "own_voice")


def name_of(draft: Draft, kind: OriginKind, family: Family | None, entities: Mapping[str, Entity]) -> str:
    """A short name for readers."""
    if kind in ("wire", "translation") and not draft.spoken:
        return draft.key[1]
    if not draft.spoken:
        return "own voice" if draft.key[0] == "own" else "words that several reports share"
    speaker = _speaker_name(draft, entities)
    if kind != "video":
        return speaker
    publishers = Counter(heard.publisher for _, heard in draft.spoken if heard and heard.publisher)
    if publishers:
        return f"video released by {min(publishers, key=lambda name: (-publishers[name], name))}"
    return f"video of {family.name if family and family.party else speaker}"


def _speaker_name(draft: Draft, entities: Mapping[str, Entity]) -> str:
    voice = draft.ordered()[0][0]
    entity = entities.get(voice.key.removeprefix("entity "))
    return ARTICLE.sub("", entity.name if entity is not None else voice.words)


def carriers_of(draft: Draft, families: Mapping[str, Family]) -> Iterator[Carrier]:
    """One row for each report that carries an origin: as the report states it, where it does, else as
    inferred.
    """
    rows: dict[str, list[Carrier]] = {}
    for carrier in draft.carriers:
        rows.setdefault(carrier.report, []).append(carrier)
    for voice, heard in draft.ordered():
        rows.setdefault(voice.claim.report, []).append(_carrier(voice, heard, families))
    for claim, why in draft.inferred:
        rows.setdefault(claim.report, []).append(
            Carrier(report=claim.report, how="inferred", why=why, span=claim.spans[0])
        )
    for claim in sorted(draft.narrated, key=lambda claim: claim.spans[0]):
        rows.setdefault(claim.report, []).append(_narrated(draft, claim))
    for report in sorted(rows):
        yield min(rows[report], key=lambda carrier: carrier.how != "stated")


def _carrier(voice: Voice, heard: Heard | None, families: Mapping[str, Family]) -> Carrier:
    report = voice.claim.report
    if heard is not None:
        return Carrier(report=report, how="stated" if heard.stated else "inferred", why=heard.why, span=heard.span)
    family = families.get(voice.key)
    of = f"; {family.name}: {family.why}" if family else ""
    return Carrier(
        report=report, how="stated", why=f"the report names {voice.words} as the speaker{of}", span=voice.span
    )


def _narrated(draft: Draft, claim: Claim) -> Carrier:
    if draft.key[0] == "own":
        why = "the report names no speaker"
        return Carrier(report=claim.report, how="stated", why=why, span=claim.spans[0])
    why = "the report names no speaker and shares these words with another"
    return Carrier(report=claim.report, how="inferred", why=why, span=claim.spans[0])


def shared_families(drafts: Iterable[Draft], families: Mapping[str, Family]) -> frozenset[str]:
    """The keys of the families that more than one origin belongs to."""
    counts = Counter(family.key for draft in drafts if (family := family_of(draft, families)))
    return frozenset(key for key, count in counts.items() if count > 1)
