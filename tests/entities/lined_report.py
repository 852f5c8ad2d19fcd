"""Reports made by hand, one body block to a line, and their readings."""

from __future__ import annotations

import re

from recount.entities.resolve import resolve_entities
from recount.language.reader import load_reader
from recount.mentions.names import find_names
from recount.mentions.sentences import split_sentences
from recount.records import Block, Entity, Reading, Report

READER = load_reader()


def lined_report(name: str, text: str) -> Report:
    """A report whose lines are body blocks."""
    blocks = tuple(Block(line.start(), line.end(), "body") for line in re.finditer(r"\S.*\S", text))
    return Report(id=name, file=name, sha256="", text_sha256="", text=text, blocks=blocks)


def read_names(report: Report) -> Reading:
    """The sentences and names of a report."""
    sentences = split_sentences(report, reader=READER)
    return Reading(report=report.id, sentences=sentences, names=find_names(sentences, reader=READER))


def entities_of(*texts: str) -> tuple[Entity, ...]:
    """The entities of reports named a, b, c ... with these texts."""
    reports = [lined_report("abcdefgh"[place], text) for place, text in enumerate(texts)]
    return resolve_entities((), readings=[read_names(report) for report in reports], reports=reports)[0]


def together(entities: tuple[Entity, ...], text: str) -> set[str]:
    """Every wording of the one entity that bears a name, in any report."""
    bearing = [entity for entity in entities if text in {alias.text for alias in entity.aliases}]
    assert len(bearing) == 1, f"{text!r} is a name of {len(bearing)} entities"
    return {alias.text for alias in bearing[0].aliases}
