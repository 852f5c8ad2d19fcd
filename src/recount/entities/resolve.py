"""Resolve: takes the claims and readings of one event, gives its entities and the claims with who and
where settled.

The one decision made here is which names are one thing. Two names are joined only for a reason that can
be said in a sentence, which the alias keeps; where two things fit a name, it stays apart.
`docs/resolve.md` lists the reasons.
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.entities.descriptions import join_descriptions
from recount.entities.joining import Joiner
from recount.entities.naming import aliases_of, kind_of, name_of, surnames_shared
from recount.entities.placing import Surroundings, place_of, surroundings_of
from recount.entities.proper_names import join_proper_names
from recount.entities.settling import Standing, settle_claims
from recount.entities.uses import gather_nodes
from recount.records import Alias, Claim, Entity, Reading, Report, id_of


def resolve_entities(
    claims: Sequence[Claim], *, readings: Sequence[Reading], reports: Sequence[Report]
) -> tuple[tuple[Entity, ...], tuple[Claim, ...]]:
    """The entities of one event, ordered by id, and its claims with speakers, actors and places settled.

    Every name and description of the readings belongs to exactly one entity. The order of the inputs makes no
    difference. Raises RecordError where a reading comes without its report.
    """
    nodes = gather_nodes(readings, reports)
    joiner = Joiner(nodes)
    join_proper_names(joiner)
    join_descriptions(joiner)
    around = surroundings_of(nodes, reports)
    sets = joiner.sets()
    shared = surnames_shared(joiner)
    entities = [make_entity(joiner, numbers, aliases_of(joiner, numbers, shared), around) for numbers in sets]
    settled = settle_claims(
        claims,
        readings={reading.report: reading for reading in readings},
        texts={report.id: report.text for report in reports},
        standings=_standings(joiner, sets, entities),
    )
    return tuple(sorted(entities, key=lambda entity: entity.id)), settled


def make_entity(joiner: Joiner, numbers: Sequence[int], aliases: tuple[Alias, ...], around: Surroundings) -> Entity:
    """The entity that a set of names with these aliases is."""
    nodes = [joiner.nodes[number] for number in numbers]
    kind = kind_of(nodes)
    return Entity(
        id=id_of("e", *sorted(f"{alias.text}\x1f{alias.report}" for alias in aliases)),
        name=name_of(joiner, numbers),
        kind=kind,
        aliases=aliases,
        place=place_of(nodes, around) if kind == "place" else None,
    )


def _standings(joiner: Joiner, sets: Sequence[Sequence[int]], entities: Sequence[Entity]) -> dict[str, list[Standing]]:
    """Where each entity stands, report by report."""
    found: dict[str, list[Standing]] = {}
    for numbers, entity in zip(sets, entities, strict=True):
        for number in numbers:
            for use in joiner.nodes[number].uses:
                found.setdefault(use.report, []).append(Standing(use.mention.start, use.mention.end, entity))
    return found
