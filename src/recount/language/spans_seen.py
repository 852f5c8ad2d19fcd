"""Scores into spans: rows of speech labels, triggers and names, each decoded to what can be said at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Run = tuple[int, int]
"""Words from the first to behind the last."""
LONGEST_NAME = 20
"""Words of a name or description; longer ones in the training corpora are slips of the annotation."""


def best_labels(scores: NDArray[np.float32], labels: Sequence[str]) -> list[int]:
    """The best label of each word, where "x" may stand only behind "x" or "x begins" (Viterbi 1967).

    `scores` has a row for each word and a column for each label.
    """
    return best_rows(scores[None], labels)[0]


def best_rows(scores: NDArray[np.float32], labels: Sequence[str]) -> list[list[int]]:
    """The best labels of each of several rows of words, as `best_labels` has them.

    `scores` has the shape (rows, words, labels). Where the labels that score best at each word may follow one another, no
    other path scores better, and the sums are not made.
    """
    before = _before(tuple(labels))
    strays = _strays(tuple(labels))
    best = scores.argmax(axis=2)
    stray = strays[best[:, :-1] + 1, best[:, 1:]].any(axis=1) | strays[0, best[:, 0]]
    return [
        _best_path(row.tolist(), before) if one else found
        for found, one, row in zip(best.tolist(), stray.tolist(), scores, strict=True)
    ]


def _best_path(rows: Sequence[Sequence[float]], before: Sequence[Sequence[int]]) -> list[int]:
    """The best label of each word, by the best sum of scores up to it.

    `before` says for each label which may stand in front of it; one that wants another in front cannot be the first.
    """
    total = [score if len(others) == len(before) else -inf for score, others in zip(rows[0], before, strict=True)]
    reached = []
    for row in rows[1:]:
        best = [max(others, key=total.__getitem__) for others in before]
        total = [total[other] + score for other, score in zip(best, row, strict=True)]
        reached.append(best)
    label = max(range(len(total)), key=total.__getitem__)
    found = [label]
    for best in reversed(reached):
        label = best[label]
        found.append(label)
    return found[::-1]


@cache
def _before(labels: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    """For each label the numbers of those that may stand in front of it: of "x" only itself and "x begins"."""
    return tuple(
        tuple(
            number
            for number, other in enumerate(labels)
            if f"{label} begins" not in labels or other in (label, f"{label} begins")
        )
        for label in labels
    )


@cache
def _strays(labels: tuple[str, ...]) -> NDArray[np.bool_]:
    """Where a label may not follow another; row 0 is the beginning of the sentence, then a row for each label."""
    import numpy as np

    allowed = _before(labels)
    table = [[len(others) < len(labels) for others in allowed]]
    table += [[number not in others for others in allowed] for number in range(len(labels))]
    return np.array(table)


def runs_of(found: Sequence[int], labels: Sequence[str], role: str) -> tuple[Run, ...]:
    """The runs of words that have a role, "x begins" opening a new one."""
    begins, inside = _labels_of(role, tuple(labels))
    if begins not in found and inside not in found:
        return ()
    runs: list[Run] = []
    for place, label in enumerate(found):
        if label == inside and runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        elif label in (begins, inside):
            runs.append((place, place + 1))
    return tuple(runs)


@cache
def _labels_of(role: str, labels: tuple[str, ...]) -> tuple[int | None, int | None]:
    """The numbers of the labels that begin a role and go on with it, None where there is no such label."""
    begins = f"{role} begins"
    return labels.index(begins) if begins in labels else None, labels.index(role) if role in labels else None


class ScoredSpan(NamedTuple):
    """Words from `first` to `last`, and the label that they have by a score."""

    score: float
    first: int
    label: int
    last: int


def likely_spans(scores: NDArray[np.float32], *, above: float) -> list[ScoredSpan]:
    """The spans that score above a bound, the best first.

    `scores` has the shape (words, labels, words): first word, label, last word. Word 0 is the mark of beginning, in no span.
    """
    import numpy as np

    hits = np.flatnonzero(scores > above)
    words = zip(*(axis.tolist() for axis in np.unravel_index(hits, scores.shape)), strict=True)
    found = (
        ScoredSpan(score, first, label, last)
        for score, (first, label, last) in zip(scores.ravel()[hits].tolist(), words, strict=True)
        if 0 < first <= last < first + LONGEST_NAME
    )
    return sorted(found, key=lambda span: (-span.score, span[1:]))


def best_spans(spans: Sequence[ScoredSpan], *, flat: bool) -> Iterator[ScoredSpan]:
    """Those of some spans, the best first, of which no two are at odds.

    Of two that share words, the better stays; where not `flat`, one may lie inside the other.
    """
    taken: list[Run] = []
    for span in spans:
        if not any(_at_odds((span.first, span.last), one, flat=flat) for one in taken):
            taken.append((span.first, span.last))
            yield span


def _at_odds(one: Run, other: Run, *, flat: bool) -> bool:
    """Whether two spans cannot both stand: they are the same, cross, or (where flat) share a word."""
    (a, b), (c, d) = one, other
    if b < c or d < a:
        return False
    inside = (a >= c and b <= d) or (c >= a and d <= b)
    return flat or not inside or one == other
