"""Report panes: each report's untouched text, cut where marks begin and end, furniture with its reason.

Takes an account's directory, gives a pane for each report. Joined in order, the pieces of a pane are the
report's text to the character: marks may overlap in any way, and cross from one block into the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Literal

from msgspec import Struct

from recount.exports.page.directory import Directory, main_spans
from recount.exports.page.wording import BLOCK_WORDS, published_words
from recount.records.report import Block, Report
from recount.records.spans import Span

FOLD_FROM_BLOCKS = 4
"""Furniture blocks in a row from which they are folded: fewer take little more room than the fold's line."""

Role = Literal["main", "also", "speaker"]


class Mark(Struct, frozen=True, order=True):
    """A stretch of a report that can be lit up, the link that lights it, and its part in that."""

    start: int
    end: int
    link: str
    role: Role


class Segment(Struct, frozen=True, kw_only=True):
    """Text over which nothing changes: the links that light it, and why it is no part of the report."""

    text: str
    anchors: tuple[str, ...] = ()
    main: str = ""
    also: str = ""
    speaker: str = ""
    furniture: str | None = None

    @property
    def plain(self) -> bool:
        """Whether the piece is nothing but text."""
        return not (self.main or self.also or self.speaker or self.furniture)


class PaneBlock(Struct, frozen=True, kw_only=True):
    """A block of a report, or the white space between two (kind "gap")."""

    kind: str
    label: str
    furniture: str | None
    segments: tuple[Segment, ...]


class Stretch(Struct, frozen=True, kw_only=True):
    """Blocks in a row that are all report or all furniture; long furniture is folded."""

    folded: bool
    count: int
    reasons: str
    blocks: tuple[PaneBlock, ...]


class ReportPane(Struct, frozen=True, kw_only=True):
    """A report as the page shows it. `furniture` counts the blocks that are no part of the report."""

    report: Report
    short: str
    published: str
    furniture: int
    stretches: tuple[Stretch, ...]


def report_panes(directory: Directory) -> tuple[ReportPane, ...]:
    """A pane for each report, in the account's order."""
    marks = marks_by_report(directory)
    return tuple(pane_of(report, marks[report.id], directory) for report in directory.account.reports)


def pane_of(report: Report, marks: Sequence[Mark], directory: Directory) -> ReportPane:
    """One report's pane."""
    blocks = tuple(pane_blocks(report, marks))
    return ReportPane(
        report=report,
        short=directory.short_names[report.id],
        published=published_words(report.published),
        furniture=sum(1 for block in blocks if block.furniture and block.kind != "gap"),
        stretches=tuple(stretches_of(blocks)),
    )


def marks_by_report(directory: Directory) -> dict[str, list[Mark]]:
    """Every mark of every report: claims by their place in the account, other words by their link."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for number, claim in enumerate(directory.account.claims):
        link, main = f"c{number}", main_spans(claim)
        also = [span for span in (*claim.spans, *claim.parts) if span not in main]
        if claim.parts:  # the first wording spans its parts and the words between them: no further place
            also = [span for span in also if span != claim.spans[0]]
        speakers = [speaker.span for speaker in claim.speakers if speaker.span]
        roles: tuple[tuple[Role, Sequence[Span]], ...] = (
            ("main", main),
            ("also", also),
            ("speaker", speakers),
        )
        for role, spans in roles:
            found[claim.report] += [Mark(span.start, span.end, link, role) for span in spans]
    for span, link in directory.marked_words.items():
        found[span.report].append(Mark(span.start, span.end, link, "main"))
    return found


def pane_blocks(report: Report, marks: Sequence[Mark]) -> Iterator[PaneBlock]:
    """The report's blocks and the gaps between them, each cut into segments."""
    cuts = sorted({place for mark in marks for place in (mark.start, mark.end)}
                  | {place for row in report.dropped for place in (row.start, row.end)})  # fmt: skip
    starts = first_starts(marks)
    for start, end, block in tiles(report):
        edges = [start, *(cut for cut in cuts if start < cut < end), end]
        near = [mark for mark in marks if mark.start < end and mark.end > start]
        segments = tuple(segment_of(report, near, starts, left, right) for left, right in pairwise(edges))
        reasons = {segment.furniture for segment in segments if segment.text.strip()}
        reason = " / ".join(sorted(filter(None, reasons))) if reasons and None not in reasons else None
        if reason is None and block is not None and block.kind == "furniture":
            reason = block.why or "page furniture"
        kind = block.kind if block else "gap"
        yield PaneBlock(kind=kind, label=BLOCK_WORDS.get(kind, ""), furniture=reason, segments=segments)


def segment_of(report: Report, marks: Sequence[Mark], starts: dict[int, list[str]], left: int, right: int) -> Segment:
    """The piece of text from `left` to `right`, over which no mark begins or ends."""
    links: dict[Role, dict[str, None]] = {"main": {}, "also": {}, "speaker": {}}
    for mark in marks:
        if mark.start <= left and right <= mark.end:
            links[mark.role][mark.link] = None
    words = report.text[left:right]
    furniture = (row.reason for row in report.dropped if row.start <= left and right <= row.end)
    return Segment(
        text=words,
        anchors=tuple(starts.get(left, ())),
        main=" ".join(links["main"]),
        also=" ".join(links["also"]),
        speaker=" ".join(links["speaker"]),
        furniture=next(furniture, None) if words.strip() else None,
    )


def first_starts(marks: Sequence[Mark]) -> dict[int, list[str]]:
    """Where each link's own words begin; links lead there even without the page's script."""
    first: dict[str, int] = {}
    for mark in marks:
        if mark.role == "main":
            first[mark.link] = min(mark.start, first.get(mark.link, mark.start))
    starts: dict[int, list[str]] = defaultdict(list)
    for link, start in first.items():
        starts[start].append(link)
    return starts


def tiles(report: Report) -> Iterator[tuple[int, int, Block | None]]:
    """The whole text as blocks and gaps in order. A report without blocks is taken line by line."""
    place = 0
    for block in sorted(report.blocks, key=lambda block: (block.start, block.end)) or lines_of(report.text):
        start, end = max(block.start, place), min(block.end, len(report.text))
        if start >= end:
            continue
        if start > place:
            yield from between(report.text, place, start)
        yield start, end, block
        place = end
    if place < len(report.text):
        yield from between(report.text, place, len(report.text))


def between(text: str, start: int, end: int) -> Iterator[tuple[int, int, Block | None]]:
    """Text outside every block: a gap where it is white space, else shown as running text, never lost."""
    yield start, end, None if text[start:end].isspace() else Block(start, end, "body")


def lines_of(text: str) -> list[Block]:
    """A block for each line that holds words."""
    found, place = [], 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = place + line.index(words)
            found.append(Block(start, start + len(words), "body"))
        place += len(line)
    return found


def stretches_of(blocks: Sequence[PaneBlock]) -> Iterator[Stretch]:
    """The blocks in stretches of report and of furniture; a gap goes with what stands before it."""
    kinds: list[bool] = []
    for block in blocks:
        kinds.append(kinds[-1] if block.kind == "gap" and kinds else block.furniture is not None)
    for furniture, pairs in groupby(zip(kinds, blocks, strict=True), key=lambda pair: pair[0]):
        members = tuple(block for _, block in pairs)
        count = sum(1 for block in members if block.kind != "gap")
        reasons = dict.fromkeys(block.furniture for block in members if block.furniture)
        yield Stretch(
            folded=furniture and count >= FOLD_FROM_BLOCKS,
            count=count,
            reasons="; ".join(reasons),
            blocks=members,
        )
