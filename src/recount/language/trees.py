"""Trees: the best tree over scored arcs (Chu and Liu 1965, Edmonds 1967), with one root."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def best_tree(scores: NDArray[np.float32]) -> list[int]:
    """The head of every word in the tree with the highest sum of scores and one word on the root.

    `scores[i, j]` says how well word i hangs on j, shape (n + 1, n + 1); row and column 0 are the root's. Gives n + 1
    heads, the first of them 0.
    """
    import numpy as np

    size = len(scores)
    if size == 1:
        return [0]
    exact = scores.astype(np.float64)
    np.fill_diagonal(exact, -np.inf)
    heads = exact.argmax(axis=1)
    heads[0] = 0
    if _cycle(heads) is not None:
        heads = _spanning(exact)
    if (heads[1:] == 0).sum() != 1:
        heads = _one_root(exact)
    found: list[int] = heads.tolist()
    return found


def _one_root(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """The best tree with one word on the root, where the best without that bound has several.

    No tree with a certain word on the root is better than that word there and every other on its best head among the
    words. The roots are tried from the best such bound on, until no other can be better than what was found.
    """
    import numpy as np

    words = np.arange(1, len(scores))
    heads: NDArray[np.int64] = scores[:, 1:].argmax(axis=1) + 1
    costs = scores[words, heads[1:]] - scores[1:, 0]
    best, lowest = heads, np.inf
    for root in (costs.argsort() + 1).tolist():
        if costs[root - 1] >= lowest:
            break
        tree = heads.copy()
        tree[[0, root]] = 0
        if _cycle(tree) is not None:
            rooted = scores.copy()
            rooted[1:, 0] = np.where(words == root, scores[1:, 0], -np.inf)
            tree = _spanning(rooted)
        cost = (scores[words, heads[1:]] - scores[words, tree[1:]]).sum()
        if cost < lowest:
            best, lowest = tree, cost
    return best


def _spanning(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """The best spanning tree: where the best heads form a cycle, it is made one word and the rest solved first."""
    import numpy as np

    heads: NDArray[np.int64] = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    outside = [word for word in range(len(scores)) if word not in cycle]
    ring = sorted(cycle)
    inner = scores[ring, heads[ring]]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    # Into the ring: the arc replaces the arc of the word that it enters by.
    into = scores[np.ix_(ring, outside)] - inner[:, None]
    small[-1, :-1] = into.max(axis=0)
    out = scores[np.ix_(outside, ring)]
    small[:-1, -1] = out.max(axis=1)
    small[0] = -np.inf
    solved = _spanning(small)
    found = heads.copy()
    for place, word in enumerate(outside[1:], start=1):
        head = solved[place]
        found[word] = ring[int(out[place].argmax())] if head == len(outside) else outside[head]
    entered = ring[int(into[:, solved[-1]].argmax())]
    found[entered] = outside[solved[-1]]
    found[0] = 0
    return found


def _cycle(heads: NDArray[np.int64]) -> set[int] | None:
    """The words of one cycle, None where there is none."""
    hangs_on: list[int] = heads.tolist()
    reached_from = [-1] + [0] * (len(hangs_on) - 1)  # the root is no part of a cycle
    for start in range(1, len(hangs_on)):
        word = start
        while not reached_from[word]:
            reached_from[word] = start
            word = hangs_on[word]
        if reached_from[word] == start:
            ring, step = {word}, hangs_on[word]
            while step != word:
                ring.add(step)
                step = hangs_on[step]
            return ring
    return None
