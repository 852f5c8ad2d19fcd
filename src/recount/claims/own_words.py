"""Own words: what a claim says itself, without the clauses in it that say something else of a noun or give a reason.

"The man who did not wake was 40" denies nothing, and "the dam failed because no one had opened the gates" tells of a dam
that failed. Method: subtrees of the sentence's tree, by their relation (Universal Dependencies). Conditions stay, since
what hangs on one is no plain assertion.
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.records import Sentence, Span, SyntaxWord

ASIDE = frozenset({"acl:relcl", "advcl:relcl"})
CIRCUMSTANCE = "advcl"
REASONS = frozenset("because since as after before while when where although though whereas until once".split())
"""Words that open a clause which holds, or not, on its own account."""


def own_words(sentence: Sentence, spans: Sequence[Span]) -> str:
    """The words in the spans, as one text, without asides; all of them where nothing else is left, or without a tree."""
    here = [
        number
        for number, word in enumerate(sentence.syntax, start=1)
        if any(span.start <= word.start and word.end <= span.end for span in spans)
    ]
    aside = {
        number for number in here if _is_aside(sentence.syntax, number) and sentence.syntax[number - 1].head in here
    }
    kept = [sentence.syntax[number - 1] for number in here if not aside & set(_upward(sentence.syntax, number))]
    if len(kept) == len(here) or not any(word.upos in ("VERB", "AUX") for word in kept):
        return " ".join(span.quote for span in spans)
    text, reached = "", kept[0].start
    for word in kept:
        text += " " * (word.start > reached) + word.text
        reached = word.end
    return text


def _is_aside(tree: Sequence[SyntaxWord], number: int) -> bool:
    word = tree[number - 1]
    if word.relation in ASIDE:
        return not _is_told_by(tree, word.head)
    if word.relation != CIRCUMSTANCE:
        return False
    return any(other.head == number and other.text.lower() in REASONS for other in tree)


def _is_told_by(tree: Sequence[SyntaxWord], noun: int) -> bool:
    """`There were 40 who did not survive`, `it was the guards who …`: the clause behind the noun is what is told."""
    near = {noun, tree[noun - 1].head}
    empty = {"there", "it"}
    return any(
        other.head in near and (other.relation == "expl" or (other.relation == "nsubj" and other.text.lower() in empty))
        for other in tree
    )


def _upward(tree: Sequence[SyntaxWord], number: int) -> list[int]:
    """A word and all that it hangs on."""
    path = []
    while number:
        path.append(number)
        number = tree[number - 1].head
    return path
