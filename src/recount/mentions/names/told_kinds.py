"""What a sentence says that a name is: "Brannick, a mining company", "Ostrov is a village", "the ferry Astrid".

Takes the tree of a sentence and the words of a name, gives the nouns that stand for what it names, and the kind of thing
that a noun stands for. Nothing is guessed: a noun that no table knows tells no kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.language.name_words import BODIES, SETTLEMENTS, SITES, singular, word_set
from recount.mentions.names.occupations import OCCUPATIONS
from recount.records import SyntaxWord

KIN = word_set("""
    son daughter wife husband brother sister father mother friend uncle aunt cousin nephew niece widow grandson
    granddaughter partner lover fiancee girlfriend boyfriend parent man woman boy girl boxer winner champion
    businessman businesswoman inventor author drummer bassist rapper guitarist communist
    """)
"""People by whom they belong to and by what they are called besides occupations."""
NAMED_BODIES = word_set("""
    band label brand studio orchestra choir corporation magazine chain retailer supplier trio quartet duo ensemble
    startup conglomerate publisher subsidiary
    """)
"""Bodies besides those that act in the news."""
LANDSCAPE = word_set("""
    river mountain lake country street road sea avenue park region area valley hill volcano forest desert lane canal
    reef glacier waterfall
    """)
WORKS = word_set("""
    album song film movie novel book series game opera train ship boat ferry vessel aircraft plane missile rocket
    war battle festival award prize language disease virus software programme show treaty law act poem painting
    single sequel video soundtrack car motorcycle storm hurricane cyclone typhoon satellite spacecraft drug vaccine
    """)
"""Works, makes, events and whatever else bears a name."""

KINDS = {
    "person": OCCUPATIONS | KIN,
    "organisation": BODIES | NAMED_BODIES,
    "place": SITES | SETTLEMENTS | LANDSCAPE,
    "other": WORKS,
}
"""The reader's kinds with the nouns that tell them; a noun of two kinds ("a school") tells the first."""


def kind_told_by(noun: str) -> str | None:
    """The reader's kind of what a common noun stands for; None where the tables do not know it.

    >>> [kind_told_by(noun) for noun in ("companies", "village", "poet", "album", "matter")]
    ['organisation', 'place', 'person', 'other', None]
    """
    forms = {noun.lower(), singular(noun.lower())}
    return next((kind for kind, nouns in KINDS.items() if not nouns.isdisjoint(forms)), None)


def nouns_said_of(words: Sequence[SyntaxWord], first: int, last: int) -> Iterator[str]:
    """The common nouns that a sentence says the name in its words `first` to `last` is.

    "X is a noun", "X, a noun", "the noun X", and for each name of a list "the nouns X, Y and Z".
    """
    inside = range(first + 1, last + 2)
    heads = [number for number in inside if words[number - 1].head not in inside]
    if len(heads) != 1:
        return
    for number in _said_of(words, heads[0]):
        if number not in inside:
            yield words[number - 1].text


def _said_of(words: Sequence[SyntaxWord], number: int) -> Iterator[int]:
    """The numbers of the words that the tree sets beside the name whose head has a number."""
    head = words[number - 1]
    above = words[head.head - 1] if head.head else None
    if above is None:
        return
    stated = head.relation.startswith("nsubj") and any(
        word.head == head.head and word.relation == "cop" for word in words
    )
    if stated and above.tag == "NN":
        yield head.head
    for beside, word in enumerate(words, start=1):
        if word.head == number and word.relation == "appos" and word.tag == "NN":
            yield beside
    if head.relation == "appos" and above.tag in {"NN", "NNS"}:
        yield head.head
    if head.relation == "conj" and above.relation == "appos" and words[above.head - 1].tag == "NNS":
        yield above.head
