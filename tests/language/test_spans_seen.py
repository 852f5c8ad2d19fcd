"""Scores into spans: what a row of scores amounts to, against a slow search over every sequence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from recount.language.spans_seen import (
    _before,
    _best_path,
    best_labels,
    best_rows,
    best_spans,
    likely_spans,
    runs_of,
)

SCORES = st.one_of(st.floats(-9, 9, width=32), st.sampled_from((0.0, 0.009, 0.011, 5.0)).map(np.float32))
LABELS = ("none", "cue", "speaker begins", "speaker")


def allowed(found: tuple[int, ...]) -> bool:
    inside, begins = LABELS.index("speaker"), LABELS.index("speaker begins")
    return all(label != inside or (place and found[place - 1] in (inside, begins)) for place, label in enumerate(found))


def total(scores: np.ndarray, found: Sequence[int]) -> float:
    return float(sum(scores[place, label] for place, label in enumerate(found)))


@given(st.integers(1, 4).flatmap(lambda n: arrays.arrays(np.float32, (n, 4), elements=st.floats(-9, 9, width=16))))
def test_the_best_labels_are_found(scores: np.ndarray) -> None:
    best = max(total(scores, found) for found in product(range(4), repeat=len(scores)) if allowed(found))
    found = tuple(best_labels(scores, LABELS))
    assert allowed(found)
    assert total(scores, found) == pytest.approx(best, abs=1e-4)


@given(
    st.tuples(st.integers(1, 3), st.integers(1, 9)).flatmap(
        lambda n: arrays.arrays(np.float32, (*n, 4), elements=SCORES)
    )
)
def test_no_path_is_better_than_the_short_way(scores: np.ndarray) -> None:
    """The short way, where the best label of each word will do, gives as good a sum as the long one."""
    for row, found in zip(scores, best_rows(scores, LABELS), strict=True):
        slowly = _best_path(row.tolist(), _before(LABELS))
        assert allowed(tuple(found))
        assert total(row, found) == pytest.approx(total(row, slowly), abs=1e-4)


def test_runs_are_cut_where_a_new_one_begins() -> None:
    assert runs_of([2, 3, 2, 0, 3, 1], LABELS, "speaker") == ((0, 2), (2, 3), (4, 5))


@given(arrays.arrays(np.float32, (5, 2, 5), elements=st.floats(-9, 9, width=16)), st.booleans())
def test_no_two_spans_are_at_odds(scores: np.ndarray, flat: bool) -> None:
    likely = likely_spans(scores, above=0.0)
    assert len(likely) == sum(scores[a, k, b] > 0 for a in range(1, 5) for b in range(a, 5) for k in range(2))
    assert [span.score for span in likely] == sorted((span.score for span in likely), reverse=True)
    spans = list(best_spans(likely, flat=flat))
    assert spans[:1] == likely[:1]
    for place, (score, start, label, end) in enumerate(spans):
        assert score == float(scores[start, label, end]) > 0
        assert 0 < start <= end
        for _, first, _, last in spans[:place]:
            apart = end < first or last < start
            nested = not flat and ((first <= start and end <= last) or (start <= first and last <= end))
            assert apart or (nested and (first, last) != (start, end))
