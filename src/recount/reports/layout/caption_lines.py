"""Captions among the lines of a report: what shows that a line stands under a picture.

Takes the lines and what is settled of them; gives captions, and quotations pulled out of a paragraph. The one
decision: whether there is evidence of a picture. A label and a colon, or a missing full stop, is none.
"""

from __future__ import annotations

from recount.reports.layout.captions import (
    CAPTION_LABEL_LINE,
    MOST_LINES,
    PREFIX,
    describes_picture,
    ends_in_picture_credit,
    is_pulled_out,
    repeated_in,
    without_kicker,
)
from recount.reports.layout.datelines import dateline_end
from recount.reports.layout.labels import Label, Labels
from recount.reports.layout.picture_credits import CREDIT_REASON, beside, is_open_caption
from recount.reports.layout.shapes import Line

KICKED_REPEAT = "a kicker, and words that a paragraph says too"


def of_captions(lines: list[Line], labels: Labels) -> Labels:
    """Captions, by a label, prefix or credit, or by repeating a paragraph; quotations set large beside the text,
    which are summary points like bullets."""
    free = [line for line in lines if line.number not in labels]
    paragraphs = [line for line in free if line.paragraph] if len(lines) <= MOST_LINES else []
    found: Labels = {}
    for line in free:
        if is_pulled_out(line, [other for other in paragraphs if other is not line]):
            found[line.number] = Label("bullet", "its words stand in a longer paragraph")
        elif why := caption_reason(line, lines, labels, paragraphs):
            found[line.number] = Label("caption", why)
    settled = {**labels, **found}
    return {**found, **kicked_captions(free, lines, settled)}


def kicked_captions(free: list[Line], lines: list[Line], labels: Labels) -> Labels:
    """Lines with a kicker and no full stop, where something else shows a caption: a picture's credit or a
    caption beside them, a caption with a kicker elsewhere on the page, or the words of a picture."""
    styled = any(label.kind == "caption" and label.why == KICKED_REPEAT for label in labels.values())
    found: Labels = {}
    for line in free:
        bare = kicked_words(line, lines)
        if line.number in labels or bare is None or line.ends_sentence or len(bare.split()) < 5:
            continue
        pictured = any(
            (label := labels.get(other.number)) and (label.kind == "caption" or label.why == CREDIT_REASON)
            for other in beside(line, lines)
        )
        if line.piece.hint != "body" and (styled or pictured or describes_picture(bare)):
            found[line.number] = Label("caption", "a kicker, no full stop at the end, and a sign of a picture")
    return found


def caption_reason(line: Line, lines: list[Line], labels: Labels, paragraphs: list[Line]) -> str | None:
    """Why a line is a caption, or None."""
    if line.number and CAPTION_LABEL_LINE.fullmatch(lines[line.number - 1].text):
        return "the label of a caption stands above it"
    if PREFIX.match(line.text) and len(line.words) <= 60:
        return "it begins as a caption does"
    if ends_in_picture_credit(line):
        return "a picture's credit stands at its end"
    below = labels.get(line.number + 1)
    close = line.number + 1 < len(lines) and not lines[line.number + 1].piece.gap
    if below and below.why == CREDIT_REASON and close and not line.ends_sentence:
        return "a picture's credit stands below it"
    above = labels.get(line.number - 1)
    if above and above.why == CREDIT_REASON and is_open_caption(line, labels):
        return "a picture's credit stands above it"
    return repeat_reason(line, [other for other in paragraphs if other is not line], lines)


def repeat_reason(line: Line, others: list[Line], lines: list[Line]) -> str | None:
    """Why a line is a caption by its wording: it says what a paragraph says, behind a kicker or without a
    full stop."""
    bare = kicked_words(line, lines)
    if bare is not None and repeated_in(bare, others):
        return KICKED_REPEAT
    if not line.ends_sentence and repeated_in(line.text, others):
        return "it says again what a paragraph says, without a full stop"
    return None


def kicked_words(line: Line, lines: list[Line]) -> str | None:
    """The words behind a caption's kicker; None without one, behind a dateline, and where other lines begin
    with the same words and a colon ("Q: ...", "A: ..."): those are labels."""
    bare = None if dateline_end(line.text) or len(line.words) > 60 else without_kicker(line)
    if bare is None:
        return None
    label = line.text[: len(line.text) - len(bare)]
    same = sum(other.text.startswith(label) for other in lines)
    return bare if same == 1 and len(label.split()[0].strip("():[]")) > 1 else None
