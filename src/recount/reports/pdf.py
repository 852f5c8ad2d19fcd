"""PDF: the text as set on the pages, columns one after the other, lines and hyphens as they stand.

`PDF_TEXT_VERSION` names the routine. A page is read line by line from top to bottom; where a gutter divides
most of its lines, what stands above it in full width comes first, then the left column, then the right.
Words broken at line ends stay broken.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from msgspec import Struct

from recount.errors import MalformedInput, UnreadableInput
from recount.reports.intake import Intake, Piece
from recount.reports.layout.pieces import joined_wraps, lines_of

PDF_TEXT_VERSION = 1
MOST_PAGES = 500
"""Pages; a longer file is a book or a dump, not a report."""
SAME_LINE_SHARE = 0.5
"""Share of the smaller height by which two stretches must overlap to stand on one line."""
GUTTER_FEWEST = 4
"""Lines on each side of a gutter that make columns; fewer may be a table or a signature."""
PARAGRAPH_GAP = 0.9
"""Empty space between two lines, in line heights, from which on a paragraph ends; lines of one paragraph lie
within half."""


class Stretch(Struct, frozen=True):
    """Words set in one run, and the box they fill; y grows upwards, in points."""

    left: float
    bottom: float
    right: float
    top: float
    words: str


def read_pdf(raw: bytes, name: str, sha256: str) -> Intake:
    """One PDF as an intake. Raises MalformedInput where it is broken, locked or too long, UnreadableInput
    where no words can be had."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = (
            "is locked with a password; unlock it" if locked else "is a PDF that is broken or cut off; save it again"
        )
        raise MalformedInput(f"{name} {reason} and give it again") from error
    try:
        if len(document) > MOST_PAGES:
            raise MalformedInput(
                f"{name} has {len(document)} pages; give the {MOST_PAGES} or fewer that hold the report"
            )
        pages = [page_parts(document, number) for number in range(len(document))]
    finally:
        document.close()
    text = run_on([part for page in pages for part in page])
    if not text.strip():
        raise UnreadableInput(
            f"{name} is a PDF without words, a scan perhaps; recognise its text first and give it again"
        )
    return Intake(name=name, sha256=sha256, text=text, pieces=pieces_of_pdf(text))


def pieces_of_pdf(text: str) -> tuple[Piece, ...]:
    """The lines of the pages, with those of one paragraph joined."""
    return tuple(joined_wraps(text, lines_of(text), proportional=True))


def page_parts(document: Any, number: int) -> list[str]:
    """The words of one page, column by column: a line each, with an empty line where more space is left."""
    page = document[number]
    textpage = page.get_textpage()
    try:
        stretches = stretches_of(textpage)
    finally:
        textpage.close()
        page.close()
    return ["\n".join(spaced_lines(column)) for column in columns_of(stretches)]


def run_on(parts: list[str]) -> str:
    """Columns and pages as one text, an empty line between them, none where a paragraph runs on in small
    letters."""
    text = parts[0] if parts else ""
    for part in parts[1:]:
        runs_on = part[:1].islower() and not text.endswith((".", "!", "?", ":", "”", '"'))
        text += ("\n" if runs_on else "\n\n") + part
    return text


def stretches_of(textpage: Any) -> list[Stretch]:
    """The runs of words on a page. Characters that no file can hold (half surrogates, NUL) are replaced by
    U+FFFD."""
    stretches = []
    for index in range(textpage.count_rects()):
        left, bottom, right, top = textpage.get_rect(index)
        words = textpage.get_text_bounded(left, bottom, right, top).replace("\r\n", " ").replace("\0", "\ufffd")
        words = words.encode("utf-8", "replace").decode("utf-8").strip("\r\n")
        if words.strip():
            stretches.append(Stretch(left, bottom, right, top, words))
    return stretches


def columns_of(stretches: list[Stretch]) -> list[list[Stretch]]:
    """The stretches in the order of reading: what spans the page above the columns, each column, what spans
    it below."""
    gutter = gutter_of(stretches)
    if gutter is None:
        return [stretches] if stretches else []
    crossing = [stretch for stretch in stretches if stretch.left < gutter < stretch.right]
    left = [stretch for stretch in stretches if stretch.right <= gutter]
    right = [stretch for stretch in stretches if stretch.left >= gutter]
    highest = max(stretch.top for stretch in [*left, *right])
    above = [stretch for stretch in crossing if stretch.top >= highest]
    below = [stretch for stretch in crossing if stretch.top < highest]
    return [column for column in (above, left, right, below) if column]


def gutter_of(stretches: list[Stretch]) -> float | None:
    """Where an empty strip divides the page into two columns; None where nothing shows one.

    At most the stretches above or below the columns may cross it, and both sides must hold several full
    lines.
    """
    if len(stretches) < 2 * GUTTER_FEWEST:
        return None
    edge, end = min(s.left for s in stretches), max(s.right for s in stretches)
    best: tuple[int, float] | None = None
    for step in range(30, 71, 2):
        place = edge + (end - edge) * step / 100
        left = [s for s in stretches if s.right <= place]
        right = [s for s in stretches if s.left >= place]
        crossing = [s for s in stretches if s.left < place < s.right]
        if min(count_lines(left), count_lines(right)) < GUTTER_FEWEST or not lie_outside(crossing, [*left, *right]):
            continue
        if min(width(left), width(right)) < 0.25 * (end - edge):
            continue
        score = (len(crossing), abs(place - (edge + end) / 2))
        best = min(best, score) if best else score
        if score == best:
            found = place
    return found if best else None


def lie_outside(crossing: list[Stretch], columns: list[Stretch]) -> bool:
    """True where every stretch that crosses the gutter lies above or below all that stands in the columns."""
    top, bottom = max(s.top for s in columns), min(s.bottom for s in columns)
    return all(s.bottom >= top - 2 or s.top <= bottom + 2 for s in crossing)


def width(stretches: list[Stretch]) -> float:
    """The width of the widest stretch."""
    return max(stretch.right - stretch.left for stretch in stretches)


def count_lines(stretches: list[Stretch]) -> int:
    """How many lines the stretches make."""
    return len(rows_of(stretches))


def rows_of(stretches: list[Stretch]) -> list[list[Stretch]]:
    """The stretches of each line, from top to bottom and left to right."""
    rows: list[list[Stretch]] = []
    for stretch in sorted(stretches, key=lambda s: (-s.top, s.left)):
        row = rows[-1] if rows else None
        if row and shares_line(row[0], stretch):
            row.append(stretch)
        else:
            rows.append([stretch])
    return [sorted(row, key=lambda s: s.left) for row in rows]


def shares_line(one: Stretch, other: Stretch) -> bool:
    """True where two stretches stand at one height."""
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared >= SAME_LINE_SHARE * min(one.top - one.bottom, other.top - other.bottom)


def spaced_lines(stretches: list[Stretch]) -> list[str]:
    """The lines of a column, with an empty one where the space between two shows a new paragraph."""
    rows = rows_of(stretches)
    lines = [words_of(row) for row in rows]
    spaced = lines[:1]
    for (upper, lower), line in zip(pairwise(rows), lines[1:], strict=True):
        height = max(stretch.top - stretch.bottom for stretch in upper)
        if min(s.bottom for s in upper) - max(s.top for s in lower) > PARAGRAPH_GAP * height:
            spaced.append("")
        spaced.append(line)
    return spaced


def words_of(row: list[Stretch]) -> str:
    """The words of a line, a space between stretches that do not touch."""
    words = row[0].words.strip()
    for before, stretch in pairwise(row):
        touching = (
            stretch.left - before.right < 0.15 * (stretch.top - stretch.bottom) and not stretch.words[:1].isspace()
        )
        words += ("" if touching and not before.words[-1:].isspace() else " ") + stretch.words.strip()
    return words
