"""Report: one text by one outlet, untouched, with what is known of it and what of it is furniture."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from recount.records.spans import ReportSpan, Span, span_of

BlockKind = Literal[
    "headline", "standfirst", "bullet", "caption", "crosshead", "body", "byline", "dateline", "credit", "furniture"
]
"""What a block of a report's text is.

headline, standfirst (summary under the headline), bullet (summary point), caption (of a picture or video) and
crosshead (a heading inside the body) may say again what the body says; body is the running text; byline, dateline
and credit are metadata and never claimed; furniture is text of the page that is no part of the report.
"""


class Published(Struct, frozen=True):
    """When a report appeared: `text` as stated, and the earliest and latest day (ISO) that it can mean."""

    text: str | None = None
    earliest: str | None = None
    latest: str | None = None
    why: str | None = None


class Dropped(Struct, frozen=True, order=True):
    """A stretch of a report's text that is no part of the report, and why."""

    start: int
    end: int
    reason: str


class Block(Struct, frozen=True, order=True):
    """A line or paragraph of a report, and what it is. `why` says how that was seen, where it was not plain."""

    start: int
    end: int
    kind: BlockKind
    why: str | None = None


class Report(Struct, frozen=True, kw_only=True):
    """One report as it came. `text` is never altered: furniture is marked in `dropped`, not cut.

    `id` is a hash of the raw bytes and the name they came under. Blocks lie in order and do not overlap;
    every character outside white space lies in exactly one block.
    """

    id: str
    file: str
    sha256: str
    text_sha256: str
    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    credits: tuple[str, ...] = ()
    published: Published = Published()
    dropped: tuple[Dropped, ...] = ()
    blocks: tuple[Block, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The words from `start` to `end`, white space at both ends left out."""
        return span_of(self.text, start, end)

    def anchor(self, start: int, end: int) -> ReportSpan:
        """As `span`, naming this report."""
        span = self.span(start, end)
        return ReportSpan(self.id, span.start, span.end, span.quote)


class Rejected(Struct, frozen=True, kw_only=True):
    """A unit of work that failed: the stage, the unit, a reason for people and a detail for whoever mends it."""

    stage: str
    unit: str
    reason: str
    detail: str = ""
