"""Tell a report's blocks apart: headline, standfirst, bullet, caption, crosshead, body, byline, dateline,
credit, furniture.

Takes a text and its pieces; gives blocks that hold every character outside white space once, the stretches
dropped as furniture with their reasons, and the title. The one decision: what of a page is the report. In
doubt a line is kept: furniture that stays can still be ignored, words that are lost cannot be found again.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from recount.records.report import Block, Dropped
from recount.reports.intake import Piece
from recount.reports.layout.bylines import (
    has_date,
    is_byline,
    is_credit,
    is_person_line,
)
from recount.reports.layout.caption_lines import of_captions
from recount.reports.layout.captions import (
    CREDIT_LABEL_LINE,
    is_archive_picture,
    is_photo_credit,
    names_only,
)
from recount.reports.layout.datelines import is_dateline_line, is_timeless_stamp
from recount.reports.layout.end_matter import of_end_matter
from recount.reports.layout.furniture import EMPTY_LABEL, furniture_reason
from recount.reports.layout.headlines import of_headline, of_names, of_standfirst, shortest_headline
from recount.reports.layout.inner_blocks import blocks_within
from recount.reports.layout.labels import Label, Labels, first_paragraph, kind_of, last_paragraph
from recount.reports.layout.mastheads import of_mastheads
from recount.reports.layout.page_ends import of_page_end
from recount.reports.layout.picture_credits import CREDIT_REASON, of_picture_credits, portraits
from recount.reports.layout.pieces import BULLET
from recount.reports.layout.promotions import holds_reading_time, is_prompt
from recount.reports.layout.recommendations import is_heading, section_after, teasers_at_end
from recount.reports.layout.shapes import Line, lines_of

LISTED = "in a list of other reports"
LIST_HEADING = "the heading of a list of other reports"
BULLET_SIGNS = "•‣◦▪●■∙⁃◆►▶➤✔✓·"
CROSSHEAD_WORDS = 10
LABELLED = re.compile(r"(?:[^\s:]+\s+){0,5}[^\s:]+:\s")
"""A label and a colon: an entry of a list, where nothing shows a picture."""


class Layout(Struct, frozen=True):
    """The blocks of a report in order, the stretches dropped from it, and its title."""

    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...]
    title: str | None


def layout_of(text: str, pieces: tuple[Piece, ...], *, title: str | None = None) -> Layout:
    """The layout of a report from its pieces; `title` is the headline as stated elsewhere (metadata), if it
    is."""
    lines = lines_of(text, pieces)
    labels: Labels = {}
    for step in STEPS:
        labels = {**step(lines, labels), **labels}
        if step is of_recommendations:
            labels = {**labels, **bullets_in_lists(lines, labels)}
            labels = {**labels, **dates_in_lists(lines, labels)}
    labels = {**labels, **portraits(lines, labels)}
    headline = next((line for line in lines if labels[line.number].kind == "headline"), None)
    named = shortest_headline(lines, labels) if headline else None
    blocks = tuple(blocks_within(text, lines, labels))
    dropped = tuple(Dropped(b.start, b.end, b.why or "page furniture") for b in blocks if b.kind == "furniture")
    return Layout(blocks, dropped, named or title)


def hinted_first(lines: list[Line], labels: Labels) -> Labels:
    """The headline and the furniture that the markup shows."""
    return {
        line.number: Label(line.piece.hint, line.piece.why)
        for line in lines
        if line.piece.hint in ("headline", "furniture")
    }


def hinted(lines: list[Line], labels: Labels) -> Labels:
    """What else the markup says, where it says more than that a line is a paragraph."""
    return {
        line.number: Label(line.piece.hint, line.piece.why)
        for line in lines
        if line.piece.hint and line.piece.hint != "body"
    }


def of_furniture(lines: list[Line], labels: Labels) -> Labels:
    """Lines that are furniture by their own words, archive pictures and credits of pictures; dates after an
    empty label are kept."""
    first, last = first_paragraph(lines, labels), last_paragraph(lines, labels)
    found: Labels = {}
    seen_words = False
    for line in lines:
        if line.number in labels:
            continue
        if is_archive_picture(line):
            found[line.number] = Label("furniture", "a picture from an archive, no evidence of what is reported")
        elif is_photo_credit(line) or is_credit_below_label(line, lines):
            found[line.number] = Label("furniture", CREDIT_REASON)
        elif reason := furniture_reason(without_bullet(line.text), within_body=first < line.number < last):
            found[line.number] = labelled_date(line, lines) or dated_reading_time(line) or Label("furniture", reason)
        elif is_timeless_stamp(line.text) and not EMPTY_LABEL.fullmatch(line.text.strip()):
            found[line.number] = Label("furniture", "a time stamp that states no day")
        elif seen_words and is_prompt(line.text):
            found[line.number] = Label("furniture", "a pointer to another page")
        else:
            seen_words = True
    return found


def without_bullet(words: str) -> str:
    """The words behind the bullet that a line begins with."""
    bullet = BULLET.match(words)
    return words[bullet.end() :] if bullet else words


def is_credit_below_label(line: Line, lines: list[Line]) -> bool:
    """True for the name below a label such as "Image source,"."""
    above = lines[line.number - 1].text if line.number else ""
    return bool(CREDIT_LABEL_LINE.fullmatch(above)) and names_only(line.text)


def labelled_date(line: Line, lines: list[Line]) -> Label | None:
    """A dateline, where an empty label ("Published on") has its date or name on the line below it."""
    below = lines[line.number + 1] if line.number + 1 < len(lines) else None
    if below is None or not EMPTY_LABEL.fullmatch(line.text.strip()):
        return None
    if is_dateline_line(below) and not is_timeless_stamp(below.text):
        return Label("dateline", "the label of the date below it")
    return (
        Label("byline", "the label of the name below it")
        if line.key in ("by", "author", "authors", "written by") and is_person_line(below)
        else None
    )


def dated_reading_time(line: Line) -> Label | None:
    """A dateline or byline, where a reading time stands beside the date or behind "By" and a name."""
    if not holds_reading_time(line.text):
        return None
    if has_date(line):
        return Label("dateline")
    return Label("byline") if line.key.startswith("by ") and is_byline(line) else None


def of_metadata(lines: list[Line], labels: Labels) -> Labels:
    """Bylines, dates, datelines and credits: at the top, and below the last paragraph."""
    first, last = first_paragraph(lines, labels), last_paragraph(lines, labels)
    found: Labels = {}
    paragraphs = 0
    for line in lines:
        if line.number in labels or BULLET.match(line.text):
            continue
        top, bottom = paragraphs < 3, line.number >= last
        if is_dateline_line(line) and (top or bottom):
            found[line.number] = Label("dateline")
        elif is_credit(line) and (bottom or top or line.number > first):
            found[line.number] = Label("credit")
        elif (top or bottom) and is_byline(line):
            found[line.number] = Label("byline")
        paragraphs += line.paragraph and line.number not in found
    return found


def of_recommendations(lines: list[Line], labels: Labels) -> Labels:
    """Lists of other reports: a heading and the titles below it, or three and more titles at the end."""
    first = first_paragraph(lines, labels)
    found: Labels = {}
    for line in lines[first + 1 :]:
        if (
            line.number in found
            or kind_of(line, labels) not in (None, "furniture", "crosshead")
            or not is_heading(line)
        ):
            continue
        found[line.number] = Label("furniture", LIST_HEADING)
        for number in section_after(lines, line.number, set(labels)):
            found[number] = Label("furniture", LISTED)
    settled = {*labels, *found}
    tail = {
        number: Label("furniture", "one of several titles of other reports at the end")
        for number in teasers_at_end(lines, settled)
    }
    return {**found, **tail}


def bullets_in_lists(lines: list[Line], labels: Labels) -> Labels:
    """Entries of a list, by the markup, right below the heading of a list of other reports."""
    found: Labels = {}
    for line in lines[1:]:
        above = found.get(line.number - 1) or labels.get(line.number - 1)
        listed = above and above.why in (LISTED, LIST_HEADING)
        if listed and kind_of(line, labels) == "bullet" and line.title_like:
            found[line.number] = Label("furniture", LISTED)
    return found


def dates_in_lists(lines: list[Line], labels: Labels) -> Labels:
    """Dates and names between the titles of other reports: they are those reports', so furniture like
    them."""
    found: Labels = {}
    for line in lines[1:]:
        above = found.get(line.number - 1) or labels[line.number - 1] if line.number - 1 in labels else None
        if above and above.why == LISTED and kind_of(line, labels) in ("dateline", "byline"):
            found[line.number] = Label("furniture", LISTED)
    return found


def of_bullets(lines: list[Line], labels: Labels) -> Labels:
    """Lines that begin with a bullet; a dash counts only beside another line that begins with one."""
    marked = {line.number for line in lines if BULLET.match(line.text) and line.number not in labels}
    return {
        number: Label("bullet")
        for number in marked
        if lines[number].text[0] in BULLET_SIGNS or number - 1 in marked or number + 1 in marked
    }


def of_the_rest(lines: list[Line], labels: Labels) -> Labels:
    """Short lines between paragraphs are crossheads, longer ones without a full stop captions, all else is
    body."""
    last = last_paragraph(lines, labels)
    found: Labels = {}
    for line in lines:
        if line.number in labels:
            continue
        short = (
            len(line.words) <= CROSSHEAD_WORDS
            and not line.ends_sentence
            and not line.paragraph
            and line.piece.hint != "body"
        )
        between = line.number < last
        open_ended = (
            line.title_like
            and line.piece.hint != "body"
            and len(line.words) >= 4
            and (line.number > last or not LABELLED.match(line.text))
        )
        if not line.words:
            found[line.number] = Label("furniture", "no words")
        elif short and between and (line.title_like or line.text.rstrip().endswith(":")):
            found[line.number] = Label("crosshead")
        elif open_ended and not line.ends_sentence and last >= 0:
            found[line.number] = Label("caption", "no full stop at the end, among paragraphs that have one")
        else:
            found[line.number] = Label("body")
    return found


STEPS: tuple[Callable[[list[Line], Labels], Labels], ...] = (
    hinted_first,
    of_furniture,
    hinted,
    of_mastheads,
    of_picture_credits,
    of_end_matter,
    of_metadata,
    of_headline,
    of_recommendations,
    of_page_end,
    of_names,
    of_bullets,
    of_captions,
    of_standfirst,
    of_the_rest,
)
