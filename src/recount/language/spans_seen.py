"""Scores into spans: rows of speech labels, triggers and names, each decoded to what can be said at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Run = tuple[int, int]
"""Words from the first to behind the last."""
CLEAR = 0.01
"""A lead that no rounding takes away: sums over 256 words stay below 20,000, where single precision steps by 0.002."""
LONGEST_NAME = 20
"""Words of a name or description; longer ones in the training corpora are slips of the annotation."""


def best_labels(scores: NDArray[np.float32], labels: Sequence[str]) -> list[int]:
    """The best label of each word, where "x" may stand only behind "x" or "x begins" (Viterbi 1967).

    `scores` has a row for each word and a column for each label.
    """
    return best_rows(scores[None], labels)[0]


def best_rows(scores: NDArray[np.float32], labels: Sequence[str]) -> list[list[int]]:
    """The best labels of each of several rows of words, as `best_labels` has them.

    `scores` has the shape (rows, words, labels). Where the label that scores best at each word does so clearly, and all of
    them may follow one another, no other path scores as well, and the sums are not made.
    """
    import numpy as np

    allowed = _may_follow(tuple(labels))
    best = scores.argmax(axis=2)
    strays = allowed[best[:, :-1] + 1, best[:, 1:]].any(axis=1) | (allowed[0, best[:, 0]] < 0)
    two = np.partition(scores, -2, axis=2)[:, :, -2:]
    clear = (two[:, :, 1] - two[:, :, 0]).min(axis=1) > CLEAR
    return [
        found if at_once else _best_path(row, allowed)
        for found, at_once, row in zip(best.tolist(), (clear & ~strays).tolist(), scores, strict=True)
    ]


def _best_path(scores: NDArray[np.float32], allowed: NDArray[np.float32]) -> list[int]:
    """The best label of each word, by the best sum of scores up to it."""
    import numpy as np

    total = scores[0] + allowed[0]
    before = []
    for row in scores[1:]:
        reached = total[:, None] + allowed[1:]
        before.append(reached.argmax(axis=0))
        total = np.maximum.reduce(reached) + row
    label = int(np.argmax(total))
    found = [label]
    for labels_before in reversed(before):
        label = int(labels_before[label])
        found.append(label)
    return found[::-1]


@cache
def _may_follow(labels: tuple[str, ...]) -> NDArray[np.float32]:
    """0 where a label may follow another, much less than 0 else; row 0 is the beginning of the sentence."""
    import numpy as np

    table = np.zeros((len(labels) + 1, len(labels)), dtype=np.float32)
    for column, label in enumerate(labels):
        if f"{label} begins" in labels:
            for row, before in enumerate(("", *labels)):
                if before not in (label, f"{label} begins"):
                    table[row, column] = -1e4
    return table


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


def best_spans(scores: NDArray[np.float32], *, flat: bool) -> Iterator[tuple[int, int, int, float]]:
    """Kind, first word, last word and score of the spans that score above 0, best first, no two at odds.

    `scores` has the shape (words, kinds, words): first word, kind, last word. Of two that share words, the better
    stays; where not `flat`, one may lie inside the other.
    """
    import numpy as np

    found = np.unravel_index(np.flatnonzero(scores > 0), scores.shape)
    places = zip(*(words.tolist() for words in found), strict=True)
    taken: list[Run] = []
    for score, (start, kind, end) in sorted(zip((-scores[found]).tolist(), places, strict=True)):
        if end < start or end - start >= LONGEST_NAME or any(_at_odds((start, end), one, flat=flat) for one in taken):
            continue
        taken.append((start, end))
        yield kind, start, end, -score


def _at_odds(one: Run, other: Run, *, flat: bool) -> bool:
    """Whether two spans cannot both stand: they are the same, cross, or (where flat) share a word."""
    (a, b), (c, d) = one, other
    if b < c or d < a:
        return False
    inside = (a >= c and b <= d) or (c >= a and d <= b)
    return flat or not inside or one == other
