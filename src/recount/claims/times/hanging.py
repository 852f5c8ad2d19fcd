"""Hanging: the predicate that a time hangs on in its sentence's tree, and the way up to it.

Takes a sentence and a time in it; gives the predicate as a word's number, counted from 1, and the words on the way. In "The
mayor, elected in 2011, resigned after Monday's vote" the year hangs on "elected", and Monday through the vote on "resigned".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from recount.records import Sentence, Span, SyntaxWord, TimeMention

CLAUSES = frozenset("root ccomp xcomp advcl advcl:relcl acl acl:relcl csubj csubj:pass parataxis".split())
"""Relations of a word that a clause hangs by."""
OBLIQUE = frozenset("obl obl:unmarked obl:tmod advmod nmod:unmarked advcl".split())
"""Relations by which a time hangs on its predicate with nothing between them but what it is part of."""


class Hanging(Struct, frozen=True):
    """The predicate of a time, and the words from the time up to it, without it."""

    predicate: int
    way: tuple[int, ...]

    @property
    def top(self) -> int:
        """The uppermost word of the time itself."""
        return self.way[0] if self.way else self.predicate


def hanging_of(tree: Sequence[SyntaxWord], start: int, end: int) -> Hanging | None:
    """What the words at `start`..`end` hang on, None without a tree; "days before he left" hangs on what happened then."""
    inside = [number for number, word in enumerate(tree, start=1) if start <= word.start and word.end <= end]
    if not inside:
        return None
    top = min(inside, key=lambda number: (len(list(upward(tree, number))), number))
    opens = next((n for n in inside if tree[n - 1].relation == "mark"), None)
    if opens is not None and tree[tree[opens - 1].head - 1].relation == "advcl":
        top = tree[opens - 1].head
    if not tree[top - 1].head:
        return Hanging(top, ())
    above = climb(tree, tree[top - 1].head)
    return Hanging(above.predicate, (top, *above.way))


def climb(tree: Sequence[SyntaxWord], number: int) -> Hanging:
    """The predicate that a word stands under, itself where it is one, and the words on the way from it."""
    way: tuple[int, ...] = ()
    while not is_predicate(tree, number):
        way = (*way, number)
        number = tree[number - 1].head
    return Hanging(number, way)


def is_predicate(tree: Sequence[SyntaxWord], number: int) -> bool:
    """Whether a clause stands under a word: by its relation, or as a verb joined to another."""
    word = tree[number - 1]
    return word.relation in CLAUSES or (word.relation == "conj" and _tells(tree, number))


def _tells(tree: Sequence[SyntaxWord], number: int) -> bool:
    return tree[number - 1].upos == "VERB" or any(
        child.relation in ("cop", "nsubj") for child in children(tree, number)
    )


def upward(tree: Sequence[SyntaxWord], number: int) -> Iterator[int]:
    """A word and all that it hangs on, from below."""
    while number:
        yield number
        number = tree[number - 1].head


def children(tree: Sequence[SyntaxWord], number: int) -> list[SyntaxWord]:
    """The words that hang on a word."""
    return [word for word in tree if word.head == number]


def words_in(tree: Sequence[SyntaxWord], spans: Sequence[Span]) -> frozenset[int]:
    """The numbers of the words that lie in spans."""
    return frozenset(
        number
        for number, word in enumerate(tree, start=1)
        if any(span.start <= word.start and word.end <= span.end for span in spans)
    )


def hanging_time(sentence: Sentence, time: TimeMention) -> Hanging | None:
    """What a time of a sentence hangs on."""
    return hanging_of(sentence.syntax, time.start, time.end)
