"""Shape: what an outline is made of."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from recount.exports.outline.citing import Reference

LineKind = Literal["told", "question", "reason", "remark"]
"""told: a sentence of the account or a like line; question: what the lines under it speak to; reason: why
they differ; remark: said about the account, not in it."""


class Line(Struct, frozen=True, kw_only=True):
    """A line, the references it rests on, and the lines that belong under it."""

    text: str
    kind: LineKind = "told"
    citations: tuple[int, ...] = ()
    support: str = ""
    under: tuple[Line, ...] = ()


class Row(Struct, frozen=True, kw_only=True):
    """A row of a table and the references it rests on."""

    cells: tuple[str, ...]
    citations: tuple[int, ...]


class Table(Struct, frozen=True, kw_only=True):
    """Rows under named columns; the title says what they have in common."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Section(Struct, frozen=True, kw_only=True):
    """Lines and tables under one heading, and one line on how to read them."""

    key: str
    heading: str
    meaning: str = ""
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()


class Outline(Struct, frozen=True, kw_only=True):
    """A whole account in reading order."""

    title: str
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]
