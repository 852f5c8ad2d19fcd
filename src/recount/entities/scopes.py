"""Scopes: the place and the period that a claim's figures hold for, from the claim itself, else from the one before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from recount.records import Claim, Figure, Period, Report

TOUCHING = 6
"""Characters between two claims of one sentence (", and ")."""
LONGEST_DAYS = 400
"""A time known no better than this is no period of a figure."""


def settle_scopes(claims: Sequence[Claim], *, reports: Sequence[Report]) -> tuple[Claim, ...]:
    """The claims in the order given, each figure with the place and period that its own claim names.

    A figure whose claim names none takes those of the claim before it in its report where both overlap or touch in the text
    (one sentence); that is marked `scope_inherited`. Where nothing is named they stay None.
    """
    texts = {report.id: report.text for report in reports}
    settled: dict[str, Claim] = {}
    for report in sorted({claim.report for claim in claims}):
        before: Claim | None = None
        for claim in sorted(
            (c for c in claims if c.report == report), key=lambda c: (c.spans[0].start, c.spans[0].end)
        ):
            settled[claim.id] = _scoped(claim, before, texts[report])
            before = claim
    return tuple(settled[claim.id] for claim in claims)


def _scoped(claim: Claim, before: Claim | None, text: str) -> Claim:
    if not claim.figures:
        return claim
    place, period = _place(claim), _period(claim)
    near = before is not None and _in_one_sentence(before, claim, text)
    inherited = near and before is not None and place is None and period is None and claim.speakers == before.speakers
    if inherited and before is not None:
        place, period = _place(before), _period(before)
    given = inherited and (place is not None or period is not None)
    return replace(claim, figures=tuple(_with(figure, place, period, given) for figure in claim.figures))


def _in_one_sentence(before: Claim, claim: Claim, text: str) -> bool:
    """Whether the claims overlap or only a few marks and words that end no sentence stand between them."""
    between = text[before.spans[0].end : claim.spans[0].start]
    return len(between) <= TOUCHING and not set(between) & set(".!?;\n")


def _with(figure: Figure, place: str | None, period: Period | None, inherited: bool) -> Figure:
    return replace(figure, place=place, period=period, scope_inherited=figure.scope_inherited or inherited)


def _place(claim: Claim) -> str | None:
    return claim.places[0].entity if claim.places else None


def _period(claim: Claim) -> Period | None:
    known = [
        w
        for w in claim.times
        if w.of != "report" and (w.earliest or w.latest) and _days(w.earliest, w.latest) <= LONGEST_DAYS
    ]
    return Period(known[0].earliest, known[0].latest) if known else None


def _days(earliest: str | None, latest: str | None) -> int:
    return (date.fromisoformat(latest) - date.fromisoformat(earliest)).days if earliest and latest else 0
