"""What the benchmarks of entities share: the names of reports, each with the entity that it is taken for."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from recount.entities.resolve import resolve_entities
from recount.language.reader import Reader
from recount.mentions.find import find_mentions
from recount.records import Entity, NameMention, Report
from recount.reports import read_reports


class ResolvedName(NamedTuple):
    """A name or a description in a report, and its entity."""

    report: str
    mention: NameMention
    entity: Entity


def read_text(text: str) -> Report | None:
    """A plain text as a report, as the command reads it; None where it is turned away."""
    reports, _ = read_reports(["-"], stdin=BytesIO(text.encode()))
    return reports[0] if reports else None


def resolved_names(reports: Sequence[Report], reader: Reader) -> list[ResolvedName]:
    """The names of the reports of one event.

    Entities come of readings alone, so no claims are extracted. Where several entities have the same words in a report
    ("a doctor" twice), a name is given the one that has them most often.
    """
    readings = [find_mentions(report, reader=reader) for report in reports]
    entities, _ = resolve_entities((), readings=readings, reports=reports)
    aliases = sorted(((alias, entity) for entity in entities for alias in entity.aliases), key=lambda one: one[0].count)
    entity_of = {(alias.report, plain(alias.text)): entity for alias, entity in aliases}
    return [
        ResolvedName(reading.report, mention, entity_of[reading.report, plain(mention.text)])
        for reading in readings
        for mention in reading.names
    ]


def plain(text: str) -> str:
    """Words without case, curled marks and an article in front, as aliases are told apart."""
    words = text.replace("’", "'").casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)
