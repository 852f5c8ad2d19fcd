"""Joining: which names are one thing, with the reason for each join, and joins that are refused."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from recount.entities.person_spellings import same_person, without_titles
from recount.entities.surnames import genders_of_titles, is_surname
from recount.entities.uses import Node, Use
from recount.language.gazetteer import country_of
from recount.language.genders import Gender, gender_of_name


class Joiner:
    """Sets of names that are one thing; a set never holds two countries or two people.

    Works on the numbers of the nodes, so that the result does not depend on the order of the joins that are
    made in one step, and remembers for each node why it was joined.
    """

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self._parent = list(range(len(nodes)))
        self._why: dict[int, str] = {}
        self.reports = sorted({report for node in nodes for report in node.reports})
        self._sets = [[number] for number in range(len(nodes))]
        self._starts: dict[tuple[str, int], int] = {}
        self._ends: dict[tuple[str, int], tuple[int, int]] = {}
        self._with_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, node in enumerate(nodes):
            for word in {*node.key.replace("'s", "").split(), *node.titles}:
                self._with_word[word].append(number)
            for use in node.uses:
                self._index(number, use, proper=node.proper)

    def find(self, number: int) -> int:
        """The smallest number of the set that a node is in."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def same(self, left: int, right: int) -> bool:
        """Whether two nodes are one thing."""
        return self.find(left) == self.find(right)

    def join(self, alias: int, name: int, why: str) -> bool:
        """Take an alias for what another node names; False where the two sets cannot be one."""
        left, right = self.find(alias), self.find(name)
        if left == right:
            return True
        if not self._fits(left, right):
            return False
        self._why.setdefault(alias, why)
        kept, gone = min(left, right), max(left, right)
        self._parent[gone] = kept
        self._sets[kept] = sorted(self._sets[kept] + self._sets[gone])
        return True

    def may_join(self, left: int, right: int) -> bool:
        """Whether two nodes are one thing, or could be."""
        return self.same(left, right) or self._fits(self.find(left), self.find(right))

    def why(self, number: int) -> str | None:
        """Why a node was taken for the rest of its set; None for the node the others were joined to."""
        return self._why.get(number)

    def members(self, number: int) -> list[int]:
        """The nodes that are one thing with a node, in order."""
        return self._sets[self.find(number)]

    def proper(self) -> Iterator[tuple[int, Node]]:
        """The proper names with their numbers."""
        return ((number, node) for number, node in enumerate(self.nodes) if node.proper)

    def described(self) -> Iterator[tuple[int, Node]]:
        """The descriptions with their numbers."""
        return ((number, node) for number, node in enumerate(self.nodes) if not node.proper)

    def by_key(self) -> dict[str, int]:
        """Every proper name's number under its key."""
        return {node.key: number for number, node in self.proper()}

    def with_word(self, word: str) -> list[int]:
        """The nodes with a word in their key or among their titles."""
        return self._with_word.get(word, [])

    def named_behind(self, use: Use, between: str) -> int | None:
        """The proper name that stands behind a use and the words that a pattern describes."""
        found = re.match(between, use.after)
        return self._starts.get((use.report, use.mention.end + found.end())) if found else None

    def ending_near(self, report: str, end: int) -> int | None:
        """The longest name or description that ends at a place of a report, or two characters before."""
        found = (self._ends.get((report, place)) for place in (end, end - 1, end - 2))
        return next((longest[1] for longest in found if longest is not None), None)

    def _index(self, number: int, use: Use, *, proper: bool) -> None:
        mention, length = use.mention, use.mention.end - use.mention.start
        if proper:
            for start in (mention.start, mention.bare_start):
                if start is not None:
                    self._starts.setdefault((use.report, start), number)
        self._ends[use.report, mention.end] = max(self._ends.get((use.report, mention.end), (0, 0)), (length, number))

    def sets(self) -> list[list[int]]:
        """Every set, ordered by its smallest number."""
        return [numbers for number, numbers in enumerate(self._sets) if self.find(number) == number]

    def one_set(self, numbers: Iterable[int]) -> int | None:
        """A node of the set that all numbers are in; None where they are in none or in several."""
        roots = {self.find(number): number for number in sorted(numbers, reverse=True)}
        return next(iter(roots.values())) if len(roots) == 1 else None

    def _fits(self, left: int, right: int) -> bool:
        ones, others = self.members(left), self.members(right)
        if len(self._countries(ones) | self._countries(others)) > 1:
            return False
        people = [(one, other) for one in self._people(ones) for other in self._people(others)]
        return all(same_person(one, other) for one, other in people) and not self._differ_in_sex(ones, others)

    def _differ_in_sex(self, ones: list[int], others: list[int]) -> bool:
        """Whether titles and given names make one set a man and the other a woman."""
        genders = {self._gender(ones), self._gender(others)}
        return genders >= {"he", "she"}

    def _gender(self, numbers: list[int]) -> Gender | None:
        """What the titles and given names of a person's names say; None where they say nothing, or both."""
        persons = (self.nodes[number] for number in numbers if self.nodes[number].proper)
        found = {gender for node in persons if node.kind == "person" for gender in _genders(node)}
        return found.pop() if len(found) == 1 else None

    def _countries(self, numbers: list[int]) -> set[str]:
        named = (self.nodes[number] for number in numbers)
        return {code for node in named if node.proper and node.kind != "person" and (code := country_of(node.key))}

    def _people(self, numbers: list[int]) -> list[str]:
        return [
            without_titles(node.key)
            for node in map(self.nodes.__getitem__, numbers)
            if node.proper and node.kind == "person" and not is_surname(node.text)
        ]


def _genders(node: Node) -> frozenset[Gender]:
    """What a name's titles say of its bearer; where they say nothing, its given name."""
    named = None if is_surname(node.text) else gender_of_name(node.text.split())
    return genders_of_titles(node.titles) or frozenset((named,) if named else ())
