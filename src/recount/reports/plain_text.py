"""Plain text: the decoded file, otherwise untouched; its lines, with hard-wrapped paragraphs joined."""

from __future__ import annotations

from recount.reports.decoding import decoded
from recount.reports.intake import Intake
from recount.reports.layout.pieces import pieces_of


def read_plain_text(raw: bytes, name: str, sha256: str) -> Intake:
    """One plain text as an intake: offsets into it are offsets into the decoded file, line ends and byte
    order mark included.

    Raises UnreadableInput for what is empty, binary, or in no encoding that gives text.
    """
    text = decoded(raw, name)
    return Intake(name=name, sha256=sha256, text=text, pieces=pieces_of(text))
