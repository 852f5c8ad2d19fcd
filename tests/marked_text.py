"""Reports made from marked text, so that a test shows its spans in the sentence itself.

`The [mayor|speaker] [said|cue] [the bridge was safe|indirect].` is the text without brackets and the three spans.
Marks may nest; digits behind a label tell the mentions of one text apart (`[said|cue2]`; `[He|speaker12]`
speaks in both). A line is a block; what it begins with says which kind: `# ` headline, `> ` standfirst, `* `
bullet, `~ ` caption, `+ ` crosshead, `= ` byline, `- ` furniture, and nothing for the body.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recount.language.reader import Reader, load_reader
from recount.mentions.find import find_mentions
from recount.records import Block, BlockKind, Reading, Report, Span

KINDS: dict[str, BlockKind] = {
    "# ": "headline",
    "> ": "standfirst",
    "* ": "bullet",
    "~ ": "caption",
    "+ ": "crosshead",
    "= ": "byline",
    "- ": "furniture",
}
LABEL = re.compile(r"\|(?P<label>[a-z]+)(?P<numbers>\d*)\]")


class Mark(NamedTuple):
    """A marked stretch: what it is, of which mention, and where."""

    label: str
    number: int
    span: Span


class Marked(NamedTuple):
    """The report of a marked text and its marks, in order of their first character."""

    report: Report
    marks: tuple[Mark, ...]

    def spans(self, label: str, number: int = 1) -> tuple[Span, ...]:
        """The marked spans with a label that belong to one mention."""
        return tuple(mark.span for mark in self.marks if (mark.label, mark.number) == (label, number))


def marked(text: str, *, name: str = "a") -> Marked:
    """The report and the marks of a marked text."""
    plain, places = _without_marks(text)
    text, blocks, moved = _without_kinds(plain)
    marks = [
        Mark(label, number, Span(moved[start], moved[end - 1] + 1, text[moved[start] : moved[end - 1] + 1]))
        for label, number, start, end in places
    ]
    report = Report(id=name, file=name, sha256="", text_sha256="", text=text, blocks=blocks)
    return Marked(report, tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))))


def report_of(text: str, *, name: str = "a") -> Report:
    """The report of a text, whose lines are blocks; brackets are kept as they stand."""
    plain, blocks, _ = _without_kinds(text)
    return Report(id=name, file=name, sha256="", text_sha256="", text=plain, blocks=blocks)


@cache
def the_reader() -> Reader:
    """The reader that the package ships, loaded once."""
    return load_reader()


def reading_of(report: Report) -> Reading:
    """What the shipped reader sees in a report."""
    return find_mentions(report, reader=the_reader())


def _without_marks(text: str) -> tuple[str, list[tuple[str, int, int, int]]]:
    plain, open_marks, places, place = "", [], [], 0
    while place < len(text):
        if text[place] == "[":
            open_marks.append(len(plain))
            place += 1
        elif open_marks and (label := LABEL.match(text, place)):
            start = open_marks.pop()
            places += [(label["label"], int(number), start, len(plain)) for number in label["numbers"] or "1"]
            place = label.end()
        else:
            plain += text[place]
            place += 1
    assert not open_marks, f"a bracket is never closed with a label: {text}"
    return plain, places


def _without_kinds(plain: str) -> tuple[str, tuple[Block, ...], list[int]]:
    """The text without what its lines begin with, its blocks, and where each character went."""
    text, blocks, moved = "", [], []
    for line in plain.splitlines(keepends=True):
        kind = KINDS.get(line[:2], "body")
        lead = 2 if kind != "body" else 0
        moved += [len(text)] * lead + [len(text) + step for step in range(len(line) - lead)]
        words = line[lead:]
        if words.strip():
            start = len(text) + len(words) - len(words.lstrip())
            blocks.append(Block(start, start + len(words.strip()), kind))
        text += words
    return text, tuple(blocks), moved
