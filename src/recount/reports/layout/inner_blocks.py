"""What stands inside a line beside its own words: the headline said again, the dateline, a credit, a pointer.

Takes the lines with their labels; gives blocks in order that hold every character of the lines but white space between them.
"Dam holds. TARN, May 3 (Agency) - The dam held. (See map.)" under the headline "Dam holds" is a headline, a dateline, a body
and furniture. The one decision: how far such words go at either end of a line.
"""

from __future__ import annotations

from collections.abc import Iterator

from recount.records.report import Block
from recount.reports.layout.bylines import trailing_credit
from recount.reports.layout.captions import trailing_photo_credit
from recount.reports.layout.datelines import dateline_end
from recount.reports.layout.desk_notes import trailing_pointer
from recount.reports.layout.labels import Label, Labels
from recount.reports.layout.picture_credits import CREDIT_REASON
from recount.reports.layout.pieces import trimmed
from recount.reports.layout.shapes import Line

OPENINGS_WITHIN = 3
"""Paragraphs at the top of which a dateline is looked for; reports joined from several datelines begin anew
that early."""
CREDITS_WITHIN = 3
"""Paragraphs from the end in which a credit after the last sentence is looked for."""
AGAIN = Label("headline", "the headline again, at the top of the text")
POINTER = Label("furniture", "a pointer to pictures or pages")
CREDITED = Label("furniture", CREDIT_REASON)
TITLE_FEWEST = 3
"""Words of the shortest headline that is looked for at the top of the text."""


def blocks_within(text: str, lines: list[Line], labels: Labels) -> Iterator[Block]:
    """The blocks of all lines, split where something stands beside a line's own words."""
    bodies = [line.number for line in lines if labels[line.number].kind == "body"]
    opening, closing = set(bodies[:OPENINGS_WITHIN]), set(bodies[-CREDITS_WITHIN:])
    headlines = [line for line in lines if labels[line.number].kind == "headline"]
    for line in lines:
        start, end = line.piece.start, line.piece.end
        if line.number in opening:
            for cut, label in openings(text, line, headlines):
                yield block(text, start, cut, label)
                start, _ = trimmed(text, cut, end)
        own = labels[line.number]
        ending = ending_of(text[start:end], own, closes=line.number in closing)
        if ending is None:
            yield Block(start, end, own.kind, own.why)
        else:
            cut, label = start + ending[0], ending[1]
            yield block(text, start, cut, own)
            yield Block(cut, end, label.kind, label.why)


def block(text: str, start: int, end: int, label: Label) -> Block:
    """A block without the white space at its ends."""
    return Block(*trimmed(text, start, end), label.kind, label.why)


def openings(text: str, line: Line, headlines: list[Line]) -> Iterator[tuple[int, Label]]:
    """Where the headline said again and the dateline at the top of a paragraph end, in the text."""
    start = line.piece.start
    if again := headline_end(line, headlines):
        yield start + again, AGAIN
        start, _ = trimmed(text, start + again, line.piece.end)
    if cut := dateline_end(line.text[start - line.piece.start :], text):
        yield start + cut, Label("dateline")


def headline_end(line: Line, headlines: list[Line]) -> int | None:
    """Where the headline ends that a paragraph begins with, a full stop after it; None where it begins otherwise."""
    for headline in headlines:
        words = headline.text.rstrip(". ")
        rest = line.text[len(words) :]
        if (
            len(headline.words) >= TITLE_FEWEST
            and line.text.startswith(words)
            and rest.startswith(". ")
            and rest[2:].strip()
        ):
            return len(words) + 1
    return None


def ending_of(words: str, own: Label, *, closes: bool) -> tuple[int, Label] | None:
    """Where a credit or a pointer at the end of a line begins, and what it is; `closes`: the line is one of the last."""
    if own.kind == "caption" and (cut := trailing_photo_credit(words)):
        return cut, CREDITED
    if closes and own.kind == "body" and (cut := trailing_credit(words)):
        return cut, Label("credit")
    if own.kind in ("body", "standfirst") and (cut := trailing_pointer(words)):
        return cut, POINTER
    return None
