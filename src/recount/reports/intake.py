"""What every kind of input comes down to before its blocks are told apart: one text and what the input
states about it."""

from __future__ import annotations

from msgspec import Struct

from recount.records.report import BlockKind


class Piece(Struct, frozen=True, order=True):
    """A line or paragraph as it stands, not yet told apart.

    `gap`: blank lines above it. `hint` and `why`: what the input's own markup says that it is, where it says
    so.
    """

    start: int
    end: int
    gap: int = 0
    hint: BlockKind | None = None
    why: str | None = None


class Stated(Struct, frozen=True, kw_only=True):
    """What an input says of itself outside its running text: metadata of a page, fields of a JSON line.

    `published` and `updated` are pairs of the words as stated and where they stand, the most trusted first.
    """

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: tuple[tuple[str, str], ...] = ()
    updated: tuple[tuple[str, str], ...] = ()


class Intake(Struct, frozen=True, kw_only=True):
    """One report's text, its pieces in order, what is stated beside it, and the hash of its raw bytes."""

    name: str
    sha256: str
    text: str
    pieces: tuple[Piece, ...]
    stated: Stated = Stated()
