"""Matrix: points by reports. A cell links to one report's claims on one point, or says that it is silent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from recount.exports.page.citations import origins_words
from recount.exports.page.directory import Citation, Directory
from recount.exports.page.wording import CORROBORATION_WORDS, RELATION_WORDS, VERDICT_SIGNS, VERDICT_WORDS
from recount.records.point import Point, Relation

VERDICT_ORDER = ("disputed", "framed_differently", "agreed", "compatible", "single_report")
"""What needs a reporter's eye comes first; what only one report says comes last, in its own table."""


class Cell(Struct, frozen=True, kw_only=True):
    """What one report says on one point. "none": it neither speaks to it nor is counted as silent."""

    report: str
    state: Literal["speaks", "silent", "none"]
    citations: tuple[Citation, ...]


class RelationRow(Struct, frozen=True, kw_only=True):
    """Two claims, how they relate, and why."""

    left: Citation
    right: Citation
    label: str
    words: str
    certain: bool
    why: str


class PointRow(Struct, frozen=True, kw_only=True):
    """A point's row."""

    number: int
    question: str
    verdict: str
    verdict_words: str
    sign: str
    origins: str
    corroboration: str
    cells: tuple[Cell, ...]
    relations: tuple[RelationRow, ...]
    relations_words: str


class Matrix(Struct, frozen=True, kw_only=True):
    """The points that several reports could speak to, and those that only one does."""

    shared: tuple[PointRow, ...]
    single: tuple[PointRow, ...]


def matrix(directory: Directory) -> Matrix:
    """The rows in the order of their verdicts, then of the account."""
    numbered = sorted(
        enumerate(directory.account.points, start=1), key=lambda pair: VERDICT_ORDER.index(pair[1].verdict)
    )
    rows = [row_of(number, point, directory) for number, point in numbered]
    return Matrix(
        shared=tuple(row for row in rows if row.verdict != "single_report"),
        single=tuple(row for row in rows if row.verdict == "single_report"),
    )


def row_of(number: int, point: Point, directory: Directory) -> PointRow:
    """One point's row."""
    return PointRow(
        number=number,
        question=point.question,
        verdict=point.verdict,
        verdict_words=VERDICT_WORDS[point.verdict],
        sign=VERDICT_SIGNS[point.verdict],
        origins=origins_words(point.origins),
        corroboration=CORROBORATION_WORDS[point.corroboration],
        cells=tuple(cell_of(report.id, point, directory) for report in directory.account.reports),
        relations=tuple(relation_row(relation, directory) for relation in point.relations),
        relations_words=labels_words(point.relations),
    )


def cell_of(report_id: str, point: Point, directory: Directory) -> Cell:
    """What one report says on the point."""
    said = [claim_id for claim_id in dict.fromkeys(point.claims) if directory.claim(claim_id).report == report_id]
    citations = tuple(directory.citation(claim_id) for claim_id in said)
    silent = report_id in point.silent
    return Cell(
        report=directory.short_names[report_id],
        state="speaks" if citations else "silent" if silent else "none",
        citations=tuple(sorted(citations, key=lambda citation: citation.number)),
    )


def relation_row(relation: Relation, directory: Directory) -> RelationRow:
    """A relation with links to both of its claims."""
    return RelationRow(
        left=directory.citation(relation.left),
        right=directory.citation(relation.right),
        label=relation.label,
        words=RELATION_WORDS[relation.label],
        certain=relation.certain,
        why=relation.why,
    )


def labels_words(relations: Iterable[Relation]) -> str:
    """How many relations there are of each label, in words.

    >>> labels_words([])
    'no relation'
    """
    labels = [relation.label for relation in relations]
    if not labels:
        return "no relation"
    counts = ", ".join(f"{labels.count(label)} {RELATION_WORDS[label]}" for label in dict.fromkeys(labels))
    return f"How they relate: {counts}"
