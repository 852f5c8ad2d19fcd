"""Quotes: every span of an account, found wherever it stands, held against the text of its report.

Works on the plain JSON form, so that a file is checked before its records are made and every message names
the place in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from recount.errors import RecordError

SHOWN_LENGTH = 80
"""Characters of a quote shown in a message."""


class PlacedQuote(Struct, frozen=True):
    """A span, the report it belongs to (None where nothing says which) and its place in the file."""

    place: str
    report: str | None
    start: Any
    end: Any
    quote: Any


def check_quotes(data: Mapping[str, Any]) -> None:
    """Raises RecordError for the first quote that is not its report's text from start to end."""
    texts = report_texts(data)
    for found in placed_quotes(data):
        if found.report not in texts:
            raise RecordError(
                f"{found.place} points into report {found.report!r}, which the account does not hold; "
                f"add the report to 'reports'"
            )
        if (problem := quote_problem(found, texts[found.report])) is not None:
            raise RecordError(problem)


def report_texts(data: Mapping[str, Any]) -> dict[Any, str]:
    """The text of each report by its id; what has neither is left to the check of types."""
    reports = data.get("reports")
    rows = [row for row in reports if isinstance(row, Mapping)] if isinstance(reports, list | tuple) else []
    return {row["id"]: row["text"] for row in rows if _is_text(row.get("id")) and _is_text(row.get("text"))}


def placed_quotes(value: Any, place: str = "", report: str | None = None) -> Iterator[PlacedQuote]:
    """Every object with a start, an end and a quote, in the order of the file."""
    if isinstance(value, Mapping):
        named = value.get("report")
        report = named if isinstance(named, str) else report
        if "quote" in value and "start" in value and "end" in value:
            yield PlacedQuote(place, report, value["start"], value["end"], value["quote"])
        for key, inner in value.items():
            yield from placed_quotes(inner, f"{place}.{key}" if place else str(key), report)
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from placed_quotes(inner, f"{place}[{index}]", report)


def quote_problem(found: PlacedQuote, text: str) -> str | None:
    """What is wrong with a quote and what to do; None where it is its report's text."""
    start, end, quote = found.start, found.end, found.quote
    if not (type(start) is int and type(end) is int and isinstance(quote, str) and 0 <= start < end):
        return (
            f"{found.place} has start {start!r} and end {end!r}; "
            f"give two whole numbers, 0 or more, the second above the first, and the words between them"
        )
    if end > len(text):
        return (
            f"{found.place} ends at {end}, but report {found.report} has {len(text)} characters; "
            f"make the account again from the reports"
        )
    if text[start:end] != quote:
        return (
            f"{found.place} quotes {shown(quote)} but report {found.report} has {shown(text[start:end])} at "
            f"{start}..{end}; make the account again from the reports"
        )
    return None


def number_problem(place: str, value: float) -> str:
    """What is wrong with a number that JSON cannot hold."""
    return f"{place} is {value}, which is no amount; leave it out (null) where it is not known"


def shown(words: str) -> str:
    """Words as a message shows them: quoted, line ends visible, the middle left out where they are long."""
    if len(words) <= SHOWN_LENGTH:
        return repr(words)
    half = SHOWN_LENGTH // 2
    return f"{words[:half]!r} … {words[-half:]!r}"


def _is_text(value: Any) -> bool:
    return isinstance(value, str)
