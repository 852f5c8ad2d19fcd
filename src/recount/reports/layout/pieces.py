"""Cut a text into lines, and join the lines of hard-wrapped paragraphs; no character moves."""

from __future__ import annotations

import re
from itertools import pairwise

from recount.reports.intake import Piece

LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
BULLET = re.compile(r"(?:[•‣◦▪●■∙⁃◆►▶➤✔✓·]|[-–—*](?=\s))\s*(?=\S)")
BYTE_ORDER_MARK = "\ufeff"

WRAP_NARROWEST = 45
WRAP_WIDEST = 120
"""Columns. Hard-wrapped text (wire copy, mail, PDF) breaks between these; a news paragraph left whole is
longer."""
COLUMN_NARROWEST = 22
"""Characters of a line in the narrowest newspaper columns."""
WRAP_FEWEST = 3
"""Lines that must look wrapped before any are joined: one or two long headlines are no wrapping."""
SENTENCE_ENDS = '.!?”"'
"""A text whose full lines all end so has short paragraphs, one to a line, and is not hard-wrapped."""
WRAP_TOLERANCE = 1.35
"""How much shorter a wrapped line may be in a proportional font, where columns are only roughly equal."""


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The lines of a plain text, with hard-wrapped paragraphs joined.

    Guarantees: pieces lie in order, do not overlap, begin and end outside white space, and hold every
    character that is not white space. A byte order mark is a piece of its own.
    """
    return tuple(joined_wraps(text, lines_of(text)))


def lines_of(text: str) -> list[Piece]:
    """Every line that holds more than white space, with the number of blank lines above it."""
    lines: list[Piece] = []
    last_end = 0
    for match in LINE.finditer(text):
        start, end = trimmed(text, match.start(), match.end())
        if start == end:
            continue
        gap = max(0, len(BREAK.findall(text, last_end, start)) - 1) if lines else 0
        last_end = match.end()
        if text[start] == BYTE_ORDER_MARK and not lines:
            lines.append(Piece(start, start + 1, 0, "furniture", "a byte order mark, no part of the words"))
            start, end = trimmed(text, start + 1, end)
        if start < end:
            lines.append(Piece(start, end, gap))
    return lines


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without white space at its ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def joined_wraps(text: str, lines: list[Piece], *, proportional: bool = False) -> list[Piece]:
    """Lines with those of one hard-wrapped paragraph joined; the same lines where the text is not
    hard-wrapped.

    A line is taken as wrapped where the first word of the next would not have fitted on it. `proportional`
    widens what counts as full, for text set in a proportional font.
    """
    width = wrap_width(text, lines, narrowest=COLUMN_NARROWEST if proportional else WRAP_NARROWEST)
    if width is None:
        return lines
    tolerance = WRAP_TOLERANCE if proportional else 1.0
    wrapped = [is_wrapped(text, upper, lower, width / tolerance) for upper, lower in pairwise(lines)]
    broken = [text[upper.end - 1] not in SENTENCE_ENDS for upper in lines[:-1]]
    if sum(broken[number] for number, continues in enumerate(wrapped) if continues) < WRAP_FEWEST:
        return lines
    joined = lines[:1]
    for line, continues in zip(lines[1:], wrapped, strict=True):
        if continues:
            joined[-1] = Piece(joined[-1].start, line.end, joined[-1].gap)
        else:
            joined.append(line)
    return joined


def wrap_width(text: str, lines: list[Piece], *, narrowest: int) -> int | None:
    """The width at which a text is hard-wrapped, None where a line is too long for it to be wrapped at
    all."""
    lengths = sorted(columns(text, line) for line in lines)
    if not lengths:
        return None
    widest = lengths[-1 - len(lengths) // 50]
    return widest if narrowest <= widest <= WRAP_WIDEST else None


def is_wrapped(text: str, upper: Piece, lower: Piece, width: float) -> bool:
    """True where the upper line goes on in the lower one because the lower one's first word did not fit."""
    if lower.gap or upper.hint or lower.hint or BULLET.match(text, lower.start, lower.end):
        return False
    first_word = text[lower.start : lower.end].split(maxsplit=1)[0]
    length, indent = columns(text, upper), columns(text, lower) - (lower.end - lower.start)
    if indent > length - (upper.end - upper.start) + 1:
        return False
    starts_anew = text[upper.end - 1] in SENTENCE_ENDS and length < width * 0.8
    return length >= width * 0.6 and length + 1 + len(first_word) > width and not starts_anew


def columns(text: str, line: Piece) -> int:
    """The column at which a line ends, the white space it begins with included."""
    before = text[max(0, line.start - WRAP_WIDEST) : line.start]
    return line.end - line.start + len(before) - len(before.rstrip(" \t\xa0\u3000"))
