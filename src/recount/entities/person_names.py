"""Rules that join the names of persons as different desks romanise them.

Two full names are joined only where they stand in different reports and nobody else in the event bears a
name that could be taken for either.
"""

from __future__ import annotations

from itertools import combinations

from recount.entities.joining import Joiner
from recount.entities.person_spellings import (
    forms,
    is_attached,
    near_names,
    parts_of,
    same_person,
    sound_of,
    written_as_one,
)
from recount.entities.spellings import same_spelling
from recount.entities.uses import Node
from recount.language.name_words import GIVEN_NAMES, ORGANISATION_WORDS, PLACE_WORDS

Numbered = tuple[int, Node]


def join_person_spellings(joiner: Joiner) -> None:
    """Join a person's name with its other spellings ("Tariq al-Hadi", "Tarig Elhadi")."""
    alike: dict[str, list[Numbered]] = {}
    for number, node in joiner.proper():
        if len(node.tokens) > 1 and may_be_person(node):
            alike.setdefault(_family_of(node), []).append((number, node))
    for some in alike.values():
        for (number, node), (other, later) in combinations(some, 2):
            if _is_spelling(node, later) and not any(_is_rival(one, node, later) for _, one in some):
                joiner.join(other, number, f"a spelling of “{node.text}”")


def may_be_person(node: Node) -> bool:
    """Whether a name of several words is a person's, or may be: no word of a body or a place in it."""
    plain = len(parts_of(node.key)) < 4 and not set(node.tokens) & (ORGANISATION_WORDS | PLACE_WORDS)
    return node.kind == "person" or (node.kind == "other" and plain)


def _family_of(node: Node) -> str:
    """What two spellings of a family name surely share: its first letter by sound, without an article."""
    word, _ = parts_of(node.key)[-1]
    return sound_of(word[2:] if is_attached(word) else word)[:1]


def _is_spelling(node: Node, other: Node) -> bool:
    shown = "person" in (node.kind, other.kind) or all(_begins_as_person(one) for one in (node, other))
    if node.reports & other.reports:
        return False
    return written_as_one(node.key, other.key) if shown else same_spelling(node.key, other.key)


def _begins_as_person(node: Node) -> bool:
    first = parts_of(node.key)[0][0]
    return first in GIVEN_NAMES or first in forms() or first.startswith("abd")


def _is_rival(one: Node, node: Node, other: Node) -> bool:
    """Whether a third name could be taken for either of two and is not a further spelling or a fuller form of
    both.
    """
    if one.key in (node.key, other.key):
        return False
    if not (near_names(one.key, node.key) or near_names(one.key, other.key)):
        return False
    if not (same_person(one.key, node.key) and same_person(one.key, other.key)):
        return True
    fuller = len(one.tokens) not in (len(node.tokens), len(other.tokens))
    return not fuller and bool(one.reports & (node.reports | other.reports))
