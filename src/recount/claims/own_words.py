"""Own words: takes a claim's place in its sentence, gives its clauses, each bare of all that does not tell whether it holds.

Of "A possible leak at the mill was not found without help, but the guards may stay" remain "was not found" and "may stay":
the predicates that the claim rests on, with their helping words, what negates them, the predicates under them that
carry on ("is expected to resign", "I think it will close"), and the conditions that they hang on. Adjectives inside noun
phrases, phrases of place and manner, relative clauses and reasons say something on their own account and are left out.
Method: the sentence's tree and its relations (Universal Dependencies).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.records import Sentence, Span, SyntaxWord

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "expl"})
HELPERS = frozenset({"aux", "aux:pass", "cop", "mark", "case", "compound:prt", "fixed", "cc:preconj"})
ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj", "expl", "det", "nmod:unmarked"})
CLAUSES = ("ccomp", "csubj")
COORDINATED = frozenset({"conj", "parataxis"})
BESIDE_NOUNS = frozenset({"det", "advmod", "cc:preconj"})
MODIFYING = ("acl:relcl", "advcl:relcl", "acl", "conj", "parataxis", "appos", "advcl", "nmod")
"""How a clause hangs on a noun that a claim leans on, from the nearest to the loosest."""
NEGATIVES = frozenset("no not n't n’t never neither none nobody nothing nor".split())
MARKS = frozenset({"?", "nor", "neither", "but", "yet", ";"})
CONDITIONS = frozenset({"if", "unless"})
CARRIED = frozenset(
    "think believe expect hope fear know say mean show suspect guess bet feel anticipate realise realize see seem appear "
    "find wish want likely unlikely possible probable sure certain clear unclear uncertain unknown known true understand "
    "suppose assume doubt tell told say".split()
)
"""Predicates, by their plain form, whose own clause says how surely the clause under them holds."""
ENDINGS = ("", "s", "es", "d", "ed", "ing")
IRREGULAR = {"thought": "think", "knew": "know", "known": "know", "said": "say", "meant": "mean", "shown": "show",
             "saw": "see", "seen": "see", "found": "find", "felt": "feel", "understood": "understand"}  # fmt: skip


def own_words(sentence: Sentence, spans: Sequence[Span]) -> tuple[str, ...]:
    """The clauses that the words in the spans rest on, bare, in order of their place; without a tree the words as they
    stand.
    """
    tree = sentence.syntax
    here = {
        number
        for number, word in enumerate(tree, start=1)
        if any(span.start <= word.start and word.end <= span.end for span in spans)
    }
    if not here:
        return (" ".join(span.quote for span in spans),)
    predicates = _predicates(tree, here)
    kept = [_bare(tree, one, here) for one in predicates]
    if len(predicates) == 1 and _is_clause(tree, predicates[0]):
        kept[0] |= _loose(tree, here)
    return tuple(_text(tree, sorted(numbers)) for numbers in kept)


def _loose(tree: Sequence[SyntaxWord], here: set[int]) -> set[int]:
    """Negations that hang on a word outside the claim."""
    return {n for n in here if tree[n - 1].text.lower() in NEGATIVES and tree[n - 1].head not in here}


def _predicates(tree: Sequence[SyntaxWord], here: set[int]) -> list[int]:
    """The words that the clauses hang on: the topmost with a clause of their own, and what is coordinated with them."""
    tops = [number for number in sorted(here) if tree[number - 1].head not in here]
    found = [top for top in tops if _is_clause(tree, top)]
    for relation in MODIFYING if not found else ():
        found = found or [
            number
            for number in sorted(here)
            if tree[number - 1].relation == relation and tree[number - 1].head in tops and _is_clause(tree, number)
        ]
    found = [one for top in found or tops for one in _told_by(tree, top, here)]
    for number in found:
        found += [
            other
            for other in _children(tree, number, here)
            if tree[other - 1].relation in COORDINATED and _is_clause(tree, other) and other not in found
        ]
    whole = [number for number in found if _is_whole(tree, number)]
    whole += [other for other in found if tree[other - 1].relation == "conj" and tree[other - 1].head in whole]
    return sorted(set(whole) or found)


def _is_whole(tree: Sequence[SyntaxWord], number: int) -> bool:
    """Not so a label ("Missing: nobody answers"), an adjunct ("clearing it"), or a question before its answer."""
    children = [word for word in tree if word.head == number]
    asks = any(word.tag == "WRB" and word.start < tree[number - 1].start for word in children)
    return any(word.relation in SUBJECTS for word in children) and not asks


def _told_by(tree: Sequence[SyntaxWord], number: int, here: set[int]) -> list[int]:
    """`There were 40 who did not survive`, `it was the guards who …`: the clause behind the noun is what is told."""
    children = _children(tree, number, here)
    words = [tree[child - 1] for child in children]
    empty = any(word.relation == "expl" or word.text.lower() in {"there", "it"} for word in words)
    if not empty or any(word.relation in {"aux", "advmod", "advcl"} for word in words):
        return [number]
    nouns = [number, *(child for child in children if tree[child - 1].relation == "nsubj")]
    told = [child for noun in nouns for child in _children(tree, noun, here) if _is_told(tree, child)]
    return told[:1] or [number]


def _is_told(tree: Sequence[SyntaxWord], number: int) -> bool:
    """A relative clause right behind its noun that opens with its pronoun."""
    opening = tree[_below(tree, number)[0] - 1]
    return tree[number - 1].relation == "acl:relcl" and opening.tag in {"WP", "WDT"}


def _is_clause(tree: Sequence[SyntaxWord], number: int) -> bool:
    word = tree[number - 1]
    if word.upos in {"VERB", "AUX"}:
        return word.relation not in {"amod", "case", "aux", "aux:pass", "cop", "mark"}
    return any(other.head == number and (other.relation in SUBJECTS or other.relation == "cop") for other in tree)


def _bare(tree: Sequence[SyntaxWord], number: int, here: set[int]) -> set[int]:
    """A predicate, what tells whether it holds, and the predicates under it that carry on."""
    kept = {number} if _may_speak(tree, number, here) else set()
    if tree[number - 1].relation.startswith("acl") and tree[number - 1].head in here:
        kept |= _argument(tree, tree[number - 1].head, here)
    for child in _children(tree, number, here) + _shared(tree, number, here):
        word = tree[child - 1]
        if word.relation in HELPERS or word.relation == "advmod" or word.text.lower() in MARKS:
            kept |= set(_below(tree, child))
        elif word.relation in ARGUMENTS:
            kept |= _argument(tree, child, here)
        elif word.relation.startswith("obl"):
            kept |= _circumstance(tree, child, here)
        elif (
            word.relation == "xcomp"
            or _completes(tree, child)
            or (word.relation.startswith(CLAUSES) and _carries(tree, number, child))
        ):
            kept |= _bare(tree, child, here)
        elif word.relation == "advcl" and _is_condition(tree, child):
            kept |= set(_below(tree, child))
    return kept


def _may_speak(tree: Sequence[SyntaxWord], number: int, here: set[int]) -> bool:
    """Nouns say nothing of how sure a thing is ("the suspects", "a plan"), but for one that is denied ("no doubt")."""
    noun = tree[number - 1].upos in {"NOUN", "PROPN", "NUM"}
    return not noun or any(tree[child - 1].text.lower() in NEGATIVES for child in _children(tree, number, here))


def _argument(tree: Sequence[SyntaxWord], number: int, here: set[int]) -> set[int]:
    """Of a subject or object the pronoun, or the noun that is denied with what denies it and what is excepted."""
    kept = {number} if _may_speak(tree, number, here) else set()
    for child in _children(tree, number, here):
        word = tree[child - 1]
        if word.text.lower() in NEGATIVES or (word.relation in BESIDE_NOUNS and tree[number - 1].relation == "obj"):
            kept.add(child)
        elif any(tree[other - 1].text.lower() == "but" for other in _children(tree, child, here)) and number in kept:
            kept |= {other for other in _children(tree, child, here) if other < child} | {child}
        elif word.relation == "amod" and number > child:
            kept |= {other for other in _children(tree, child, here) if tree[other - 1].text.lower() == "not"}
    return kept


def _circumstance(tree: Sequence[SyntaxWord], number: int, here: set[int]) -> set[int]:
    """Of a phrase of place or time its preposition; all of it where the verb stands before its subject for its sake."""
    children = _children(tree, number, here)
    subjects = [other for other in _children(tree, tree[number - 1].head, here) if tree[other - 1].relation in SUBJECTS]
    helpers = [
        other for other in _children(tree, tree[number - 1].head, here) if tree[other - 1].relation.startswith("aux")
    ]
    denied = any(tree[child - 1].text.lower() == "no" for child in children)
    if denied and any(number < helper < subject for helper in helpers for subject in subjects):
        return {number, *children}
    return {child for child in children if tree[child - 1].relation == "case"}


def _shared(tree: Sequence[SyntaxWord], number: int, here: set[int]) -> list[int]:
    """What a coordinated verb shares with the first: its subject, and in the same form its helping verbs and its "not"
    ("would be freed and sent home", "did not see or hear").
    """
    word = tree[number - 1]
    own = {tree[other - 1].relation for other in _children(tree, number, here)}
    if word.relation != "conj":
        return []
    before = [n for n in range(1, word.head) if tree[n - 1].head == word.head] + _shared(tree, word.head, here)
    if own & (SUBJECTS | {"aux", "aux:pass", "cop"}):
        either = any(tree[n - 1].text.lower() == "either" for n in before)
        return [
            n
            for n, other in enumerate(tree, start=1)
            if either and (n in before or other.head == number) and other.text.lower() in {"either", "or"}
        ]
    shared = [n for n in before if tree[n - 1].relation in SUBJECTS]
    if tree[word.head - 1].tag != word.tag or word.tag in {"VBD", "VBZ", "VBP"}:
        return shared
    contrast = any(tree[other - 1].text.lower() == "but" for other in _below(tree, number)[:3])
    kept = ("aux",) if contrast else ("aux", "advmod", "obl")
    return shared + [n for n in before if tree[n - 1].relation.startswith(kept)]


def _carries(tree: Sequence[SyntaxWord], number: int, under: int) -> bool:
    """Whether what is told lies in the clause under a predicate, as it does where "that" opens it."""
    opened = any(word.head == under and word.relation == "mark" and word.text.lower() == "that" for word in tree)
    text = IRREGULAR.get(tree[number - 1].text.lower(), tree[number - 1].text.lower())
    return opened or any(text == plain + ending for plain in CARRIED for ending in ENDINGS)


def _completes(tree: Sequence[SyntaxWord], number: int) -> bool:
    """`due to begin`, `eager to leave`: the clause with "to" under an adjective."""
    word = tree[number - 1]
    opened = any(other.head == number and other.relation == "mark" and other.text.lower() == "to" for other in tree)
    return word.relation == "advcl" and opened and tree[word.head - 1].upos == "ADJ"


def _is_condition(tree: Sequence[SyntaxWord], number: int) -> bool:
    """`if the dam had held`, `had the dam held`."""
    children = [other for n, other in enumerate(tree, start=1) if other.head == number]
    if any(other.relation == "mark" and other.text.lower() in CONDITIONS for other in children):
        return True
    helper = next((other.start for other in children if other.relation in {"aux", "cop"}), None)
    subject = next((other.start for other in children if other.relation in SUBJECTS), None)
    return helper is not None and subject is not None and helper < subject


def _children(tree: Sequence[SyntaxWord], number: int, here: set[int]) -> list[int]:
    return [n for n, word in enumerate(tree, start=1) if word.head == number and n in here]


def _below(tree: Sequence[SyntaxWord], number: int) -> list[int]:
    """A word and all that hangs on it, in order of place."""
    return sorted(_walk(tree, number))


def _walk(tree: Sequence[SyntaxWord], number: int) -> Iterator[int]:
    yield number
    for n, word in enumerate(tree, start=1):
        if word.head == number:
            yield from _walk(tree, n)


def _text(tree: Sequence[SyntaxWord], numbers: Sequence[int]) -> str:
    text, reached = "", 0
    for number in numbers:
        word = tree[number - 1]
        text += " " * (word.start > reached and bool(text)) + word.text
        reached = word.end
    return text
