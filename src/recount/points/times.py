"""Times against times: whether two claims put their happenings on days or hours that cannot both hold."""

from __future__ import annotations

import re

from recount.points.figures import Comparison
from recount.records import Claim, When

CLOCK = re.compile(
    r"\b(\d{1,2})(?:[.:](\d\d))?\s*(a\.?m\.?|p\.?m\.?)|\b(\d{1,2})[:.](\d\d)\b|\b(\d{2})(\d{2})\s*(?:GMT|UTC|hours)",
    re.IGNORECASE,
)
MINUTES_APART = 5
"""Clock times no further apart than this are one time, told roughly."""


def compare_times(left: Claim, right: Claim) -> Comparison | None:
    """A conflict where both claims date or time one thing and the two cannot both hold; None where they can."""
    if left.modality != right.modality or left.polarity != right.polarity:
        return None
    ours, theirs = _clock(left), _clock(right)
    if ours and theirs and abs(ours[0] - theirs[0]) > MINUTES_APART:
        return Comparison("conflict", False, f"they give different times of day: {ours[1]!r} and {theirs[1]!r}")
    days = _days(left), _days(right)
    if days[0] and days[1] and _apart(days[0], days[1]):
        return Comparison(
            "conflict",
            False,
            f"they give different days: {days[0].text!r} ({days[0].edtf}) and {days[1].text!r} ({days[1].edtf})",
        )
    return None


def _clock(claim: Claim) -> tuple[int, str] | None:
    """Minutes after midnight of the first clock time of what happened, and its words."""
    for when in claim.times:
        found = CLOCK.search(when.text) if when.of == "event" else None
        if found:
            hour = int(found[1] or found[4] or found[6])
            minute = int(found[2] or found[5] or found[7] or 0)
            if found[3]:
                hour = hour % 12 + 12 * found[3].lower().startswith("p")
            return 60 * hour + minute, when.text
    return None


def _days(claim: Claim) -> When | None:
    """The first time of what happened that is known to the day."""
    return next(
        (w for w in claim.times if w.of == "event" and w.granularity == "day" and w.earliest and w.latest), None
    )


def _apart(ours: When, theirs: When) -> bool:
    return (ours.latest or "") < (theirs.earliest or "") or (theirs.latest or "") < (ours.earliest or "")
