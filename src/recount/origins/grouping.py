"""Grouping: which things belong together, joined pair by pair."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Grouping(Generic[Thing]):
    """Things in groups that grow as pairs are joined (union-find); a thing never joined stands alone.

    The groups do not depend on the order in which pairs are joined.
    """

    def __init__(self, things: Iterable[Thing] = ()) -> None:
        self._above: dict[Thing, Thing] = {thing: thing for thing in things}

    def join(self, left: Thing, right: Thing) -> None:
        """Put two things, and all that are with them, into one group."""
        self._above[self._top(left)] = self._top(right)

    def together(self, left: Thing, right: Thing) -> bool:
        """Whether two things are in one group."""
        return self._top(left) == self._top(right)

    def groups(self) -> list[frozenset[Thing]]:
        """Every group, in no order that means anything."""
        found: dict[Thing, set[Thing]] = {}
        for thing in list(self._above):
            found.setdefault(self._top(thing), set()).add(thing)
        return [frozenset(group) for group in found.values()]

    def _top(self, thing: Thing) -> Thing:
        above = self._above.setdefault(thing, thing)
        while above != thing:
            self._above[thing] = self._above[above]
            thing, above = above, self._above[above]
        return thing
