"""Small invented events for the tests of origins: reports in plain lines, claims marked by their words."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from recount.records import (
    Alias,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Entity,
    EntityKind,
    Report,
    Speaker,
    id_of,
    span_of,
)


def make_report(
    name: str, *lines: str | tuple[BlockKind, str], credits: tuple[str, ...] = (), outlet: str | None = None
) -> Report:
    """A report of one block per line; a plain line is body text."""
    text, blocks = "", []
    for line in lines:
        kind, words = ("body", line) if isinstance(line, str) else line
        blocks.append(Block(len(text), len(text) + len(words), kind))
        text += words + "\n\n"
    digest = sha256(text.encode()).hexdigest()
    return Report(
        id=id_of("r", digest, name),
        file=name,
        sha256=digest,
        text_sha256=digest,
        text=text,
        outlet=outlet,
        credits=credits,
        blocks=tuple(blocks),
    )


def make_claim(
    report: Report,
    words: str,
    *speakers: tuple[str, str],
    attribution: Attribution | None = None,
    kind: str | None = None,
) -> Claim:
    """The claim that stands on some words; speakers, outermost first, as (words, cue)."""
    start = report.text.index(words)
    chain = tuple(_speaker(report, said, cue, start) for said, cue in speakers)
    how: Attribution = attribution or ("indirect" if chain else "own_voice")
    spans = (span_of(report.text, start, start + len(words)),)
    return Claim(
        id=id_of("c", report.id, start, words),
        report=report.id,
        spans=spans,
        speakers=chain,
        attribution=how,
        kind=kind,
    )


def _speaker(report: Report, words: str, cue: str, near: int) -> Speaker:
    places = [n for n in range(len(report.text)) if report.text.startswith(words, n)]
    start = min(places, key=lambda place: abs(place - near))
    return Speaker(name=words, cue=cue, span=span_of(report.text, start, start + len(words)))


def make_entity(kind: EntityKind, name: str, reports: Sequence[Report], *aliases: str) -> Entity:
    """An entity with those of its names that stand in the reports."""
    rows = [
        Alias(text=alias, report=report.id, count=report.text.count(alias), why="given")
        for report in reports
        for alias in (name, *aliases)
        if alias in report.text
    ]
    return Entity(id=id_of("e", name), name=name, kind=kind, aliases=tuple(rows))
