"""Negations: whether of two wordings one denies what the other says.

"The doors were not locked" denies what "Doors were locked" says; "I held his hand until I could not feel my own" does not
deny what "I held his hand" says, since its "not" stands in a clause that the other does not speak of.
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.drafts import Draft
from recount.claims.restating import Wording, stem_of
from recount.claims.wording import polarity_of
from recount.records import Polarity, Sentence, SyntaxWord

CLAUSES = frozenset({"advcl", "acl", "ccomp", "parataxis", "csubj"})
"""Relations whose subtree is a clause of its own; what is joined to a verb by "and" is one as well."""


def oppose(ours: Wording, theirs: Wording, sentences: Sequence[Sentence]) -> bool:
    """Whether one denies and the other says what both speak of."""
    if _polarity(ours) == _polarity(theirs):
        return False
    denying, saying = (ours, theirs) if _polarity(ours) == "negative" else (theirs, ours)
    if denying.draft.force == "deny":
        return True
    return polarity_of(clauses_about(denying.draft, sentences[denying.draft.sentence], saying.words)) == "negative"


def _polarity(wording: Wording) -> Polarity:
    return polarity_of(wording.text, force=wording.draft.force)


def clauses_about(draft: Draft, sentence: Sentence, words: frozenset[str]) -> str:
    """The clauses of a draft that hold one of the content words, without the others; all of it without a tree."""
    spans = draft.parts or (draft.span,)
    here = [
        number
        for number, word in enumerate(sentence.syntax, start=1)
        if any(span.start <= word.start and word.end <= span.end for span in spans)
    ]
    if not here:
        return draft.span.quote
    clause = {number: _clause_of(sentence.syntax, number) for number in here}
    about = {clause[number] for number in here if stem_of(sentence.syntax[number - 1]) in words}
    return " ".join(sentence.syntax[number - 1].text for number in here if clause[number] in about)


def _clause_of(tree: Sequence[SyntaxWord], number: int) -> int:
    """The number of the word that heads the innermost clause around a word."""
    while tree[number - 1].head and not _heads_clause(tree, number):
        number = tree[number - 1].head
    return number


def _heads_clause(tree: Sequence[SyntaxWord], number: int) -> bool:
    """A verb that hangs on another word, and what is told to be missing ("without delay")."""
    word = tree[number - 1]
    joined = word.relation == "conj" and word.upos in {"VERB", "AUX"}
    missing = any(other.head == number and other.text.lower() == "without" for other in tree)
    return joined or missing or word.relation.partition(":")[0] in CLAUSES
