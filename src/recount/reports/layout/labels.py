"""Labels of lines while a report is told apart: what is settled, where the running text begins and ends."""

from __future__ import annotations

from msgspec import Struct

from recount.records.report import BlockKind
from recount.reports.layout.pieces import BULLET
from recount.reports.layout.shapes import Line


class Label(Struct, frozen=True):
    """What a line is, and how that was seen."""

    kind: BlockKind
    why: str | None = None


Labels = dict[int, Label]


def first_paragraph(lines: list[Line], labels: Labels) -> int:
    """The number of the first line that reads as running text; the number of lines where none does."""
    found = (
        line.number for line in lines if line.paragraph and line.number not in labels and not BULLET.match(line.text)
    )
    return next(found, len(lines))


def last_paragraph(lines: list[Line], labels: Labels) -> int:
    """The number of the last line that reads as running text, -1 where none does."""
    return next((line.number for line in reversed(lines) if line.paragraph and line.number not in labels), -1)


def kind_of(line: Line, labels: Labels) -> str | None:
    """What a line is so far."""
    label = labels.get(line.number)
    return label.kind if label else None
