"""Trees: one root, no cycle, and no better tree (networkx tries every root)."""

from __future__ import annotations

import networkx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from recount.language.trees import best_tree

SCORES = st.integers(2, 8).flatmap(
    lambda size: arrays.arrays(np.float32, (size, size), elements=st.floats(-20, 20, width=16))
)


def total(scores: np.ndarray, heads: list[int]) -> float:
    return float(sum(np.float64(scores[word, head]) for word, head in enumerate(heads) if word))


def best_total(scores: np.ndarray) -> float:
    """The sum of the best tree with one root, by the library."""
    size, sums = len(scores), []
    for root in range(1, size):
        graph = networkx.DiGraph()
        graph.add_edge(0, root, weight=float(scores[root, 0]))
        for word in range(1, size):
            for head in range(1, size):
                if head != word != root:
                    graph.add_edge(head, word, weight=float(scores[word, head]))
        tree = networkx.maximum_spanning_arborescence(graph) if size > 2 else graph
        sums.append(sum(weight for *_, weight in tree.edges(data="weight")))
    return max(sums)


@settings(deadline=None)
@given(SCORES)
def test_the_best_tree_is_found(scores: np.ndarray) -> None:
    heads = best_tree(scores)
    tree = networkx.DiGraph((head, word) for word, head in enumerate(heads) if word)
    assert networkx.is_arborescence(tree)
    assert heads[1:].count(0) == 1
    assert total(scores, heads) == pytest.approx(best_total(scores), abs=1e-3)


def test_no_words_make_no_tree() -> None:
    assert best_tree(np.zeros((1, 1), dtype=np.float32)) == [0]
