"""Spans: places in a report's text, with the words that stand there.

Positions are Unicode code points of the report's untouched text, start included, end excluded.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from recount.errors import RecordError


class Span(Struct, frozen=True, order=True):
    """Words of one report and where they stand; whoever holds the span knows the report."""

    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.quote) != self.end - self.start:
            raise RecordError(
                f"a span {self.start}..{self.end} of {self.end - self.start} characters cannot hold "
                f"{self.quote!r}; make it with span_of(text, start, end)"
            )


class ReportSpan(Struct, frozen=True, order=True):
    """A span that names its report, for records that point into several."""

    report: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.quote) != self.end - self.start:
            raise RecordError(
                f"a span {self.start}..{self.end} of report {self.report} cannot hold {self.quote!r}; "
                f"make it with report_span_of(report, start, end)"
            )


def span_of(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end`, with white space at both ends left out.

    Raises RecordError where nothing but white space is left.

    >>> span_of("He said so. ", 3, 12)
    Span(start=3, end=11, quote='said so.')
    """
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    if not words:
        raise RecordError(f"characters {start}..{end} hold no words; give a span over words")
    return Span(start, start + len(words), words)


def overlap(left: Span, right: Span) -> int:
    """How many characters two spans of one report share."""
    return max(0, min(left.end, right.end) - max(left.start, right.start))


def covered_share(span: Span, others: Iterable[Span]) -> float:
    """The share of a span's characters, 0 to 1, that lies on the other spans."""
    places = {place for other in others for place in range(max(span.start, other.start), min(span.end, other.end))}
    return len(places) / (span.end - span.start)
