"""Timeline: what happened when, with its uncertainty, each entry on the claims that date it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from recount.account.sentences import best_of, statements_of
from recount.account.voice import Names, sentence_of
from recount.records import Claim, Point, TimelineEntry, When

LONGEST_DAYS = 400
"""A time known no better than this says nothing on a timeline of one event."""


def write_timeline(points: Sequence[Point], claims: Mapping[str, Claim], *, names: Names) -> tuple[TimelineEntry, ...]:
    """One entry for each statement whose happening is dated, in order of days; what will not happen or did not is left out."""
    entries = []
    for point in points:
        for statement in statements_of([claims[claim] for claim in point.claims], point.relations):
            dated = [claim for claim in statement if _event_time(claim)]
            if dated and all(claim.modality == "asserted" for claim in dated):
                entries.append(_entry(dated, names))
    ordered = sorted(entries, key=lambda e: (e.earliest or "", e.latest or "", e.text))
    return tuple(entry for entry in ordered if not any(_within(entry, other) for other in ordered))


def _within(entry: TimelineEntry, other: TimelineEntry) -> bool:
    """Whether another entry of the same days tells all that this one tells, and more."""
    same_days = (entry.earliest, entry.latest) == (other.earliest, other.latest)
    return (
        same_days and entry is not other and len(entry.text) < len(other.text) and entry.text.rstrip(".") in other.text
    )


def _entry(dated: Sequence[Claim], names: Names) -> TimelineEntry:
    best = best_of(dated)
    when = _event_time(best)
    assert when is not None
    return TimelineEntry(
        earliest=when.earliest,
        latest=when.latest,
        edtf=when.edtf,
        text=sentence_of(best, names),
        claims=tuple(sorted(claim.id for claim in dated)),
    )


def _event_time(claim: Claim) -> When | None:
    """The narrowest time of what a claim tells, None where it has no days."""
    known = [when for when in claim.times if when.of == "event" and when.earliest and when.latest]
    narrow = [when for when in known if _days(when) <= LONGEST_DAYS]
    return min(narrow, key=_days, default=None)


def _days(when: When) -> int:
    return (date.fromisoformat(when.latest or "9999-12-31") - date.fromisoformat(when.earliest or "0001-01-01")).days
