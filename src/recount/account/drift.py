"""Drift: what a wording loses on its way from the body into the headline, a bullet or a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recount.records import Claim, Drift, ReportSpan, Span

CAREFUL = re.compile(
    r"\b(?:nearly|almost|about|around|some|at least|up to|more than|less than|fewer than|no more than|reportedly|allegedly|alleged|"
    r"suspected|may|might|could|believe[sd]?|appear(?:s|ed)?|according to|likely|possibly|one of|partly|claimed|claims)\b",
    re.IGNORECASE,
)


def find_drift(claims: Sequence[Claim]) -> tuple[Drift, ...]:
    """For each claim that a headline, bullet or caption says again, the careful words that the repeat leaves out."""
    return tuple(drift for claim in claims for drift in _of_claim(claim))


def _of_claim(claim: Claim) -> Iterator[Drift]:
    first, *repeats = claim.spans
    careful = list(dict.fromkeys(match[0].lower() for match in CAREFUL.finditer(first.quote)))
    for repeat in repeats:
        lost = [word for word in careful if word not in repeat.quote.lower()]
        if lost and not CAREFUL.search(repeat.quote):
            words = ", ".join(f"“{word}”" for word in lost)
            why = f"the fuller wording has {words}; the shorter one says it without"
            yield Drift(from_=_anchored(claim, first), to=_anchored(claim, repeat), lost=", ".join(lost), why=why)


def _anchored(claim: Claim, span: Span) -> ReportSpan:
    return ReportSpan(claim.report, span.start, span.end, span.quote)
