"""Wording: the labels, days and amounts of the records in plain words, the same on every part of the page."""

from __future__ import annotations

from datetime import date

from recount.records.figure import Figure
from recount.records.report import Published

NOT_STATED = "not stated"

VERDICT_WORDS = {
    "agreed": "agreed",
    "compatible": "compatible",
    "disputed": "in dispute",
    "framed_differently": "told differently",
    "single_report": "one report",
}
VERDICT_SIGNS = {
    "agreed": "=",
    "compatible": "∥",
    "disputed": "≠",
    "framed_differently": "≈",
    "single_report": "1",
}
CORROBORATION_WORDS = {
    "opposing_parties": "opposing parties say so",
    "multi_origin": "independent of one another",
    "contested": "contested",
    "single_authority_family": "offices of one authority",
    "single_origin_multi_outlet": "the same word, carried by several outlets",
    "single_outlet_attributed": "one outlet, with attribution",
    "multi_outlet_unattributed": "several outlets, none says whose word it is",
    "single_outlet_unattributed": "one outlet, without attribution",
}
RELATION_WORDS = {
    "agree": "agree",
    "refine": "one says more",
    "update": "update over time",
    "different_scope": "different scope",
    "conflict": "conflict",
    "framing": "told differently",
    "same_utterance": "same utterance",
}
ATTRIBUTION_WORDS = {
    "direct": "quoted directly",
    "indirect": "reported speech",
    "mixed": "partly quoted, partly reported speech",
    "unattributed": "unattributed: the words hide who says so",
    "own_voice": "the report's own voice",
}
MODALITY_WORDS = {
    "asserted": "asserted",
    "probable": "said to be probable",
    "possible": "said to be possible",
    "intended": "said to be intended",
    "counterfactual": "said not to be so in fact",
}
ORIGIN_WORDS = {
    "official_statement": "official statement",
    "video": "video",
    "wire": "wire copy",
    "document": "document",
    "named_person": "named person",
    "unnamed_source": "unnamed person",
    "translation": "translation",
    "own_voice": "the outlet's own narration",
}
TIME_OF_WORDS = {"event": "when it happened", "state": "how long it held", "report": "when it was said"}
HOW_WORDS = {
    "stated": "stated",
    "inferred": "inferred from this report",
    "inferred_across": "inferred from another report",
}
BLOCK_WORDS = {
    "headline": "headline",
    "standfirst": "summary under the headline",
    "bullet": "summary point",
    "caption": "caption",
    "crosshead": "heading",
    "body": "",
    "byline": "byline",
    "dateline": "dateline",
    "credit": "credit",
    "furniture": "page furniture",
}
MONTHS = ("January", "February", "March", "April", "May", "June",
          "July", "August", "September", "October", "November", "December")  # fmt: skip


def as_day(iso: str | None) -> date | None:
    """The day that an ISO date names, None where it names none."""
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None


def day_words(iso: str) -> str:
    """A day as people write it; what is no ISO day is left as it stands.

    >>> day_words("2031-05-04")
    '4 May 2031'
    """
    day = as_day(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else iso


def days_words(earliest: str | None, latest: str | None) -> str:
    """The days between two bounds in words; "not stated" where both are unknown.

    >>> days_words("2031-05-04", "2031-05-06")
    '4–6 May 2031'
    >>> days_words("2031-05-04", None)
    '4 May 2031 or later'
    """
    if earliest and latest:
        return both_days_words(earliest, latest)
    if earliest:
        return f"{day_words(earliest)} or later"
    return f"{day_words(latest)} or earlier" if latest else NOT_STATED


def both_days_words(earliest: str, latest: str) -> str:
    """The days from one to another, with what they share said once."""
    first, last = as_day(earliest), as_day(latest)
    if earliest == latest or first is None or last is None or first == last:
        return day_words(earliest) if earliest == latest or first == last else f"{earliest} – {latest}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(latest)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day_words(latest)}"
    return f"{day_words(earliest)} – {day_words(latest)}"


def published_words(published: Published) -> str:
    """When a report appeared: its own words and the days they mean; "not stated" where unknown."""
    days = days_words(published.earliest, published.latest)
    if published.text is None:
        return days
    words = " ".join(published.text.split())
    return words if days in (NOT_STATED, words) else f"{words} ({days})"


def number_words(number: float, *, share: bool = False) -> str:
    """A number with its thousands set apart, a share as a percentage.

    >>> number_words(1250000), number_words(2.5), number_words(0.7, share=True)
    ('1,250,000', '2.5', '70%')
    """
    amount = number * 100 if share else number
    words = f"{amount:,.2f}".rstrip("0").rstrip(".")
    return words + "%" if share else words


def is_share(figure: Figure) -> bool:
    """Whether a figure is a share of a whole, kept between 0 and 1."""
    return figure.unit == "percent" or figure.unit == "share"


def range_words(figure: Figure) -> str:
    """The interval of a figure in words, open ends said; "no number given" where it has no bound."""
    share = is_share(figure)
    low = None if figure.low is None else number_words(figure.low, share=share)
    high = None if figure.high is None else number_words(figure.high, share=share)
    if low is None and high is None:
        return "no number given"
    if high is None:
        return f"more than {low}" if figure.open_low else f"{low} or more"
    if low is None:
        return f"less than {high}" if figure.open_high else f"up to {high}"
    if low == high:
        return low
    above, below = ("more than " if figure.open_low else ""), ("less than " if figure.open_high else "")
    return f"{above}{low} to {below}{high}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number and the thing counted, in the singular or plural.

    >>> counted(1, "report"), counted(3, "entry", "entries")
    ('1 report', '3 entries')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"
