"""Grouping, against networkx."""

from __future__ import annotations

import networkx
from hypothesis import given
from hypothesis import strategies as st

from recount.origins.grouping import Grouping

PAIRS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40)


@given(PAIRS)
def test_groups_are_the_connected_components(pairs: list[tuple[int, int]]) -> None:
    grouping, graph = Grouping(range(31)), networkx.Graph()
    graph.add_nodes_from(range(31))
    for left, right in pairs:
        grouping.join(left, right)
        graph.add_edge(left, right)
    assert set(grouping.groups()) == {frozenset(part) for part in networkx.connected_components(graph)}
    assert all(grouping.together(left, right) for left, right in pairs)
