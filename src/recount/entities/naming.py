"""Naming: the name an entity is shown under, its kind, and its aliases."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from recount.entities.joining import Joiner
from recount.entities.surnames import bare_text, is_surname
from recount.entities.uses import KINDS, Node, Use
from recount.language.name_words import TITLES
from recount.records import Alias, EntityKind

AS_IT_STANDS = "the name as it stands in the report"
GIVEN_BY_A_PARTY = "the report says"
"""A name that a report puts in someone's mouth ("which the group calls") is an alias, never the neutral
name.
"""


def surnames_shared(joiner: Joiner) -> frozenset[tuple[str, str]]:
    """The names without title, by report, that two entities bear there ("Mr Roe", "Mrs Roe")."""
    bearers: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, node in joiner.proper():
        for use in node.uses:
            bearers[use.report, _folded(bare_text(use.mention))].add(joiner.find(number))
    return frozenset(name for name, some in bearers.items() if len(some) > 1)


def aliases_of(joiner: Joiner, numbers: Sequence[int], shared: frozenset[tuple[str, str]]) -> tuple[Alias, ...]:
    """Every wording of an entity in every report, once each without case, with how often and why.

    A name that stands behind a title is no alias by itself where it is shared.
    """
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    whys: dict[tuple[str, str], str] = {}
    for number in numbers:
        for use in joiner.nodes[number].uses:
            for text in wordings(use):
                key = (use.report, _folded(text))
                if key in shared and text != use.mention.text:
                    continue
                counts[key][text] += 1
                whys.setdefault(key, joiner.why(number) or AS_IT_STANDS)
    aliases = [
        Alias(text=_commonest(texts), report=report, count=texts.total(), why=whys[report, key])
        for (report, key), texts in counts.items()
    ]
    return tuple(sorted(aliases, key=lambda alias: (alias.report, -alias.count, alias.text)))


def _commonest(texts: Counter[str]) -> str:
    return min(texts, key=lambda text: (-texts[text], text))


def wordings(use: Use) -> list[str]:
    """A mention's own words, and the same with fewer titles: "mayor Ida Lund", "Ida Lund"."""
    mention = use.mention
    words = mention.text
    found = [words]
    bare = bare_text(mention)
    while mention.bare_start is not None and len(words) > len(bare) and _is_droppable(words, bare):
        words = words.split(maxsplit=1)[1]
        found.append(words)
    return list(dict.fromkeys([*found, bare_text(mention)]))


def _is_droppable(words: str, bare: str) -> bool:
    """Whether the first of several words before a name may go: a title, or a small noun before an
    occupation ("munitions analyst Lena Ruhm").
    """
    first, _, rest = words.partition(" ")
    return first in TITLES or (first.islower() and rest != bare and rest.split()[0].islower())


def _folded(text: str) -> str:
    """A wording without case and article."""
    words = text.replace("’", "'").casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


def name_of(joiner: Joiner, numbers: Sequence[int]) -> str:
    """The name that most reports use, then the commonest.

    A full name goes before an acronym or a surname, a name before a description; a name that a party gave is
    taken only where there is no other. Without article.
    """
    person = kind_of([joiner.nodes[number] for number in numbers]) == "person"
    text = joiner.nodes[min(numbers, key=lambda number: _rank(joiner, number, person=person))].text
    first, _, rest = text.partition(" ")
    return rest if first.lower() in ("the", "a", "an") and rest else text


def _rank(joiner: Joiner, number: int, *, person: bool) -> tuple[bool, bool, bool, int, int, int, str]:
    node = joiner.nodes[number]
    party = (joiner.why(number) or "").startswith(GIVEN_BY_A_PARTY)
    short = is_surname(node.text) if person else node.text.isupper() and len(node.text) <= 6 and node.kind != "place"
    words = node.text.removeprefix("The ").removeprefix("A ").removeprefix("An ")
    plain = short if node.proper else words.islower()
    return (not node.proper, party, plain, -len(node.reports), -len(node.uses), len(node.text), node.text)


def kind_of(nodes: Sequence[Node]) -> EntityKind:
    """The kind of the names, of the descriptions where no name shows one.

    A full name of a person outvotes its surname.
    """
    if any(node.proper and node.kind == "person" and " " in node.key for node in nodes):
        return "person"
    for proper in (True, False):
        votes: Counter[EntityKind] = Counter()
        for node in nodes:
            if node.proper == proper and node.kind != "other":
                votes[node.kind] += len(node.uses)
        if votes:
            return min(votes, key=lambda kind: (-votes[kind], KINDS.index(kind)))
    return "other"
