"""Grouping: which claims speak to one question. Agglomeration over likeness, cut at one threshold.

How near two groups are is the mean likeness of their pairs (average linkage) and the likeness of their nearest pair (single
linkage), half and half: the first alone leaves a denial outside the group of what it denies, the second alone chains.
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.points.likeness import Alikeness
from recount.records import Claim

NEAREST = 0.5
"""The part of the nearest pair in the nearness of two groups."""
SAME_QUESTION = 0.52
"""Nearness from which two groups of claims are one point; between 0.46 and 0.54 the scores of the example events hardly move."""


def group_claims(claims: Sequence[Claim], alikeness: Alikeness) -> tuple[tuple[str, ...], ...]:
    """Claims by id, in groups that speak to one question; every claim is in exactly one. Order of input changes nothing.

    Two claims by one speaker in one report are joined only through a claim of another report or speaker: what one voice says
    in different sentences differs on purpose. Ties go to the groups whose first ids come first.
    """
    import numpy as np

    ordered = sorted(claims, key=lambda claim: claim.id)
    count = len(ordered)
    groups = {place: [place] for place in range(count)}
    voices = [{(claim.report, voice_of(claim))} for claim in ordered]
    sums = np.zeros((count, count))
    for a in range(count):
        for b in range(a + 1, count):
            sums[a, b] = sums[b, a] = alikeness.of(ordered[a].id, ordered[b].id).total
    sizes = np.ones(count)
    nearest = sums.copy()
    means = sums.copy()
    for a in range(count):
        _close(means, a, [b for b in range(count) if b == a or len(voices[a] | voices[b]) < 2])
    while count > 1:
        a, b = (int(place) for place in divmod(int(means.argmax()), count))
        if means[a, b] < SAME_QUESTION:
            break
        a, b = min(a, b), max(a, b)
        groups[a] = sorted(groups[a] + groups.pop(b))
        voices[a] |= voices[b]
        sums[a] += sums[b]
        sums[:, a] = sums[a]
        sizes[a] += sizes[b]
        nearest[a] = nearest[:, a] = np.maximum(nearest[a], nearest[b])
        means[a] = (1 - NEAREST) * sums[a] / (sizes[a] * sizes) + NEAREST * nearest[a]
        gone = [place for place in range(count) if place not in groups]
        _close(means, a, [a, *gone, *(other for other in groups if len(voices[a] | voices[other]) < 2)])
        means[:, a] = means[a]
        means[b] = means[:, b] = -1.0
    return tuple(sorted(tuple(ordered[place].id for place in group) for group in groups.values()))


def _close(means: object, row: int, places: Sequence[int]) -> None:
    """Marks pairs that may not be joined."""
    means[row, list(places)] = -1.0  # type: ignore[index]


def voice_of(claim: Claim) -> str:
    """Who speaks in a claim: the entity, else the name, else nobody but the report."""
    return (claim.speakers[-1].entity or claim.speakers[-1].name) if claim.speakers else ""
