"""Joints: what a joining word joins in the tree, so that a list, a name or a relative clause is never cut in two."""

from __future__ import annotations

from typing import Literal

from recount.language.phrases import Place
from recount.records import Sentence

Joint = Literal["clauses", "predicates", "participles", "phrases", "subordinate"]
"""Two clauses, two verbs of one subject, two participles beside a clause, two phrases, or what lies inside a lesser clause."""
SUBORDINATE = frozenset({"acl", "acl:relcl", "advcl", "advcl:relcl", "xcomp", "ccomp", "csubj", "csubj:pass"})
"""Relations of the verb of a clause inside a clause."""
OF_PREDICATE = ("nsubj", "csubj", "cop", "aux", "expl")
"""Relations of what hangs on a word that is the predicate of a clause."""


def joint_at(sentence: Sentence, place: int, stretch: Place) -> Joint | None:
    """What the joining word at `place` joins, in a stretch of the sentence's words; None where the tree does not say.

    "the mayor and the warden were cleared" joins phrases; "a rack that holds jars and keeps them dry" a subordinate clause.
    """
    tree = sentence.syntax
    here = next((n for n, word in enumerate(tree, start=1) if word.start == sentence.words[place].start), 0)
    if not here or tree[here - 1].relation != "cc":
        return None
    right = tree[here - 1].head
    left = tree[right - 1].head
    if tree[right - 1].relation != "conj" or not left or tree[left - 1].start > sentence.words[place].start:
        return None
    if not (_is_predicate(sentence, left) and _is_predicate(sentence, right)):
        return "phrases" if all(_hangs_on(sentence, between, left) for between in range(left + 1, here)) else None
    if _has(sentence, right, ("nsubj", "csubj", "expl")):
        return "clauses"
    above = _first_of_row(sentence, left)
    governor = tree[tree[above - 1].head - 1].start if tree[above - 1].head else -1
    inside = sentence.words[stretch[0]].start <= governor < sentence.words[stretch[1] - 1].end
    if inside and tree[above - 1].relation in SUBORDINATE:
        beside = tree[above - 1].relation == "advcl" or (left > 1 and tree[left - 2].text == ",")
        participles = beside and tree[left - 1].tag == "VBG" == tree[right - 1].tag
        return "participles" if participles else "subordinate"
    return "predicates"


def opens_clause(sentence: Sentence, place: int) -> bool:
    """Whether the word at `place` opens a lesser clause with a subject of its own ("as 30 countries and the union sent aid")."""
    here = next((word for word in sentence.syntax if word.start == sentence.words[place].start), None)
    if here is None or here.relation != "mark" or not here.head:
        return False
    return sentence.syntax[here.head - 1].relation == "advcl" and _has(sentence, here.head, ("nsubj", "expl"))


def is_listed(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words `start` to `end` are a member of a list, as their head hangs on another member."""
    words, tree = sentence.words[start:end], sentence.syntax
    if not words:
        return False
    inside = [n for n, word in enumerate(tree, start=1) if words[0].start <= word.start and word.end <= words[-1].end]
    head = next((n for n in inside if tree[n - 1].head not in inside), 0)
    return bool(head) and tree[head - 1].relation == "conj"


def _hangs_on(sentence: Sentence, number: int, above: int) -> bool:
    while number and number != above:
        number = sentence.syntax[number - 1].head
    return number == above


def _first_of_row(sentence: Sentence, number: int) -> int:
    """The first of the words that are joined with a word."""
    while sentence.syntax[number - 1].relation == "conj" and sentence.syntax[number - 1].head:
        number = sentence.syntax[number - 1].head
    return number


def _is_predicate(sentence: Sentence, number: int) -> bool:
    return sentence.syntax[number - 1].tag.startswith("VB") or _has(sentence, number, OF_PREDICATE)


def _has(sentence: Sentence, number: int, relations: tuple[str, ...]) -> bool:
    return any(word.head == number and word.relation.startswith(relations) for word in sentence.syntax)
