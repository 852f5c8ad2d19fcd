"""Scores into spans: what a row of scores amounts to, against a slow search over every sequence."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from recount.language.spans_seen import _best_path, _may_follow, best_labels, best_rows, best_spans, runs_of

SCORES = st.one_of(st.floats(-9, 9, width=32), st.sampled_from((0.0, 0.009, 0.011, 5.0)).map(np.float32))
LABELS = ("none", "cue", "speaker begins", "speaker")


def allowed(found: tuple[int, ...]) -> bool:
    inside, begins = LABELS.index("speaker"), LABELS.index("speaker begins")
    return all(label != inside or (place and found[place - 1] in (inside, begins)) for place, label in enumerate(found))


@given(st.integers(1, 4).flatmap(lambda n: arrays.arrays(np.float32, (n, 4), elements=st.floats(-9, 9, width=16))))
def test_the_best_labels_are_found(scores: np.ndarray) -> None:
    def total(found: tuple[int, ...]) -> float:
        return float(sum(scores[place, label] for place, label in enumerate(found)))

    best = max(total(found) for found in product(range(4), repeat=len(scores)) if allowed(found))
    found = tuple(best_labels(scores, LABELS))
    assert allowed(found)
    assert total(found) == pytest.approx(best, abs=1e-4)


@given(
    st.tuples(st.integers(1, 3), st.integers(1, 9)).flatmap(
        lambda n: arrays.arrays(np.float32, (*n, 4), elements=SCORES)
    )
)
def test_clear_labels_are_those_of_the_best_path(scores: np.ndarray) -> None:
    """The short way, where every word's label is clear, gives what the sums give."""
    slowly = [_best_path(row, _may_follow(LABELS)) for row in scores]
    assert best_rows(scores, LABELS) == slowly


def test_runs_are_cut_where_a_new_one_begins() -> None:
    assert runs_of([2, 3, 2, 0, 3, 1], LABELS, "speaker") == ((0, 2), (2, 3), (4, 5))


@given(arrays.arrays(np.float32, (5, 2, 5), elements=st.floats(-9, 9, width=16)), st.booleans())
def test_no_two_spans_are_at_odds(scores: np.ndarray, flat: bool) -> None:
    spans = list(best_spans(scores, flat=flat))
    for place, (kind, start, end, score) in enumerate(spans):
        assert score == float(scores[start, kind, end]) > 0
        assert start <= end
        for _, first, last, _ in spans[:place]:
            apart = end < first or last < start
            nested = not flat and ((first <= start and end <= last) or (start <= first and last <= end))
            assert apart or (nested and (first, last) != (start, end))
