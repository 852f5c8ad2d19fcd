"""Align: takes the claims, entities and origins of one event, gives its Points.

The one decision made here is which claims speak to one question, and how any two of them relate. A point joins claims across
reports; a claim that nothing joins is a point of its own. Who is silent on a point is part of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from recount.language.encoder import Encoder
from recount.points.grouping import group_claims
from recount.points.likeness import Alikeness
from recount.points.questions import question_of
from recount.points.relations import Circumstances, relate_all
from recount.records import Claim, Entity, Origin, Passage, Point, Relation, Report, Verdict, id_of
from recount.records.origin_counts import corroboration_of, count_origins

EDITED = frozenset({"headline", "standfirst", "bullet", "caption", "crosshead"})
"""Blocks in which an editor sums up what the body says."""


def align_points(
    claims: Sequence[Claim],
    *,
    entities: Sequence[Entity],
    origins: Sequence[Origin],
    passages: Sequence[Passage],
    reports: Sequence[Report],
    encoder: Encoder,
) -> tuple[Point, ...]:
    """The points of one event, in order of their ids; every claim is in exactly one."""
    by_id = {claim.id: claim for claim in claims}
    authorities = authorities_of(claims, origins)
    ordered = sorted(claims, key=lambda claim: claim.id)
    alikeness = Alikeness(ordered, entities, authorities=authorities, encoder=encoder)
    names = {entity.id: entity.name for entity in entities}
    published = {report.id: report.published.latest for report in reports}
    located = frozenset(e.id for e in entities if e.place is not None and e.place.precision != "country")
    given = Circumstances(alikeness, names, authorities, published, located, edited_claims(claims, reports))
    points = []
    for group in group_claims(claims, alikeness):
        members = [by_id[claim] for claim in group]
        points.append(_point(members, relate_all(members, given=given), names, origins, passages, reports))
    return tuple(sorted(heard_by_question(points, by_id), key=lambda point: point.id))


def _point(
    members: Sequence[Claim],
    relations: tuple[Relation, ...],
    names: Mapping[str, str],
    origins: Sequence[Origin],
    passages: Sequence[Passage],
    reports: Sequence[Report],
) -> Point:
    verdict = verdict_of(members, relations)
    counted = without_headlines(members, reports)
    count = count_origins(counted, origins, passages)
    speaking = {claim.report for claim in members}
    return Point(
        id=id_of("p", *(claim.id for claim in members)),
        question=question_of(members, names=names),
        claims=tuple(claim.id for claim in members),
        verdict=verdict,
        relations=relations,
        origins=count,
        corroboration=corroboration_of(counted, origins, count, verdict=verdict),
        silent=tuple(sorted(report.id for report in reports if report.id not in speaking)),
    )


def heard_by_question(points: Sequence[Point], claims: Mapping[str, Claim]) -> list[Point]:
    """The points with nobody called silent who speaks to the same question in another point."""
    speaking: dict[str, set[str]] = {}
    for point in points:
        speaking.setdefault(point.question, set()).update(claims[claim].report for claim in point.claims)
    return [
        replace(point, silent=tuple(report for report in point.silent if report not in speaking[point.question]))
        for point in points
    ]


def without_headlines(members: Sequence[Claim], reports: Sequence[Report]) -> list[Claim]:
    """The claims without those of headlines, bullets and captions that name no speaker: an editor's summary is no narration.

    Where nothing else speaks, they stay.
    """
    edited = edited_claims(members, reports)
    return [claim for claim in members if claim.id not in edited] or list(members)


def edited_claims(claims: Sequence[Claim], reports: Sequence[Report]) -> frozenset[str]:
    """The claims of headlines, bullets and captions that name no speaker."""
    return frozenset(
        claim.id
        for report in reports
        for block in report.blocks
        if block.kind in EDITED
        for claim in claims
        if claim.report == report.id and not claim.speakers and block.start <= claim.spans[0].start < block.end
    )


def authorities_of(claims: Sequence[Claim], origins: Sequence[Origin]) -> dict[str, frozenset[str]]:
    """For each claim the authorities behind it: the family of an origin where it has one, else the origin itself."""
    named = {origin.id: origin.family or origin.id for origin in origins if origin.kind != "own_voice"}
    return {claim.id: frozenset(named[origin] for origin in claim.origins if origin in named) for claim in claims}


def verdict_of(members: Sequence[Claim], relations: Sequence[Relation]) -> Verdict:
    """What the relations of a point's claims come to: the gravest of them, told only where two reports speak."""
    labels = {relation.label for relation in relations}
    same = labels & {"agree", "same_utterance"}
    if "conflict" in labels:
        return "disputed"
    if len({claim.report for claim in members}) == 1:
        return "single_report"
    if "framing" in labels:
        return "framed_differently"
    return "agreed" if same and not labels & {"different_scope", "update"} else "compatible"
