"""Own words: takes a claim's place in its sentence, gives its clauses, each bare of all that does not tell whether it holds.

Of "A possible leak at the mill was not found without help, but the guards may stay" remain "was not found" and "but may
stay": the predicates that the claim rests on, with their helping words, what negates them, the predicates under them
that carry on ("is expected to resign", "I think it will close"), and the conditions that they hang on. Adjectives inside
noun phrases, phrases of place and manner, relative clauses and reasons say something on their own account and are left
out. Method: the sentence's tree and its relations (Universal Dependencies).
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.clause_tree import AUXILIARIES, SUBJECTS, ClauseTree
from recount.language.reporting_verbs import forms_of
from recount.records import Sentence, Span

HELPERS = AUXILIARIES | {"mark", "case", "compound:prt", "fixed", "cc:preconj", "advmod"}
ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj", "expl", "det"})
COORDINATED = frozenset({"conj", "parataxis"})
BESIDE_OBJECTS = frozenset({"det", "advmod", "cc:preconj"})
MODIFYING = ("acl:relcl", "advcl:relcl", "acl", "conj", "parataxis", "appos", "advcl", "nmod")
"""How a clause hangs on a noun that a claim leans on, from the nearest to the loosest."""
NEGATIVES = frozenset("no not n't n’t never neither none nobody nothing nor".split())
MARKS = frozenset({"?", "nor", "neither", "but", "yet", ";"})
"""What shows a question, or one clause set against another."""
VERBS = (
    "think believe expect hope fear know say mean show suspect guess bet feel anticipate realise realize see seem appear "
    "find wish want understand suppose assume doubt tell"
)
CARRIED = frozenset(form for verb in VERBS.split() for form in forms_of(verb)) | frozenset(
    "likely unlikely possible probable sure certain clear unclear uncertain unknown known true thought knew said meant "
    "felt saw found understood told".split()
)
"""Predicates that leave it to the clause under them what is told."""


def own_words(sentence: Sentence, spans: Sequence[Span]) -> tuple[str, ...]:
    """The clauses that the words in the spans rest on, bare, in order of their place; without a tree the words as they
    stand.
    """
    tree = ClauseTree(sentence.syntax, spans)
    if not tree.part:
        return (" ".join(span.quote for span in spans),)
    predicates = _predicates(tree)
    kept = [_bare(tree, one) for one in predicates]
    if len(predicates) == 1 and tree.is_clause(predicates[0]):
        kept[0] |= {n for n in tree.part if tree.text(n) in NEGATIVES and tree[n].head not in tree.part}
    return tuple(tree.joined(numbers) for numbers in kept)


def _predicates(tree: ClauseTree) -> list[int]:
    """The words that the clauses hang on: the topmost with a clause of their own, and what is coordinated with them."""
    tops = [number for number in sorted(tree.part) if tree[number].head not in tree.part]
    below = [child for top in tops for child in tree.on(top) if tree.is_clause(child)]
    nearest = next((relation for relation in MODIFYING if any(tree[n].relation == relation for n in below)), None)
    found = [top for top in tops if tree.is_clause(top)]
    found = found or [number for number in below if tree[number].relation == nearest] or tops
    found = [_told_by(tree, top) for top in found]
    for number in found:
        coordinated = (other for other in tree.on(number) if tree[other].relation in COORDINATED)
        found += [other for other in coordinated if tree.is_clause(other) and other not in found]
    whole = [number for number in found if _is_whole(tree, number)]
    whole += [other for other in found if tree[other].relation == "conj" and tree[other].head in whole]
    return sorted(set(whole) or found)


def _is_whole(tree: ClauseTree, number: int) -> bool:
    """Not so a label ("Missing: nobody answers"), an adjunct ("clearing it"), or a question before its answer."""
    asks = any(tree[other].tag == "WRB" and other < number for other in tree.under(number))
    return bool(tree.related(number, SUBJECTS)) and not asks


def _told_by(tree: ClauseTree, number: int) -> int:
    """`There were 40 who did not survive`, `it was the guards who …`: the clause behind the noun is what is told."""
    children = tree.on(number)
    empty = any(tree[child].relation == "expl" or tree.text(child) in {"there", "it"} for child in children)
    if not empty or any(tree[child].relation in {"aux", "advmod", "advcl"} for child in children):
        return number
    nouns = [number, *(child for child in children if tree[child].relation == "nsubj")]
    relative = [child for noun in nouns for child in tree.on(noun) if tree[child].relation == "acl:relcl"]
    told = [child for child in relative if tree[tree.below(child)[0]].tag in {"WP", "WDT"}]
    return told[0] if told else number


def _bare(tree: ClauseTree, number: int) -> set[int]:
    """A predicate, what tells whether it holds, and the predicates under it that carry on."""
    kept = {number} if _may_speak(tree, number) else set()
    if tree[number].relation.startswith("acl") and tree[number].head in tree.part:
        kept |= _argument(tree, tree[number].head)
    for child in tree.on(number) + _shared(tree, number):
        relation = tree[child].relation
        if relation in HELPERS or tree.text(child) in MARKS or _is_condition(tree, child):
            kept |= set(tree.below(child))
        elif relation in ARGUMENTS:
            kept |= _argument(tree, child)
        elif relation.startswith("obl"):
            kept |= _circumstance(tree, child)
        elif _carries_on(tree, child):
            kept |= _bare(tree, child)
    return kept


def _may_speak(tree: ClauseTree, number: int) -> bool:
    """Nouns say nothing of how sure a thing is ("the suspects", "a plan"), but for one that is denied ("no doubt")."""
    noun = tree[number].upos in {"NOUN", "PROPN", "NUM"}
    return not noun or any(tree.text(child) in NEGATIVES for child in tree.on(number))


def _argument(tree: ClauseTree, number: int) -> set[int]:
    """Of a subject or object the pronoun, or the noun that is denied with what denies it and what is excepted."""
    kept = {number} if _may_speak(tree, number) else set()
    for child in tree.on(number):
        texts = {tree.text(other): other for other in tree.on(child)}
        if tree.text(child) in NEGATIVES or (tree[number].relation == "obj" and tree[child].relation in BESIDE_OBJECTS):
            kept.add(child)
        elif "but" in texts and kept:
            kept |= {child, *(other for other in tree.on(child) if other < child)}
        elif "not" in texts and tree[child].relation == "amod" and child < number:
            kept.add(texts["not"])
    return kept


def _circumstance(tree: ClauseTree, number: int) -> set[int]:
    """Of a phrase of place or time its preposition; all that denies where the verb is turned for it ("at no time did")."""
    children = tree.on(number)
    if any(tree.text(child) == "no" for child in children) and tree.is_inverted(tree[number].head, after=number):
        return {number, *children}
    return {child for child in children if tree[child].relation == "case"}


def _shared(tree: ClauseTree, number: int) -> list[int]:
    """What a coordinated verb shares with the first: its subject, and in the same form its helping verbs and its "not"
    ("would be freed and sent home", "did not see or hear"); a clause of its own shares "either … or".
    """
    word = tree[number]
    if word.relation != "conj":
        return []
    before = [other for other in tree.under(word.head) if other < word.head] + _shared(tree, word.head)
    either = [other for other in before if tree.text(other) == "either"]
    if tree.related(number, SUBJECTS | AUXILIARIES):
        return either + [other for other in tree.under(number) if either and tree.text(other) == "or"]
    shared = [other for other in before if tree[other].relation in SUBJECTS]
    if tree[word.head].tag != word.tag or word.tag in {"VBD", "VBZ", "VBP"}:
        return shared
    contrast = any(tree.text(other) == "but" for other in tree.under(number))
    kept = ("aux",) if contrast else ("aux", "advmod", "obl")
    return shared + [other for other in before if tree[other].relation.startswith(kept)]


def _carries_on(tree: ClauseTree, number: int) -> bool:
    """Whether the clause under a predicate goes on with what the predicate tells: "to resign", "that it will close"."""
    relation, head = tree[number].relation, tree[number].head
    if relation == "advcl":
        return tree[head].upos == "ADJ" and tree.opens_with(number, {"to"})
    told = tree.text(head) in CARRIED or tree.opens_with(number, {"that"})
    return relation == "xcomp" or (relation.startswith(("ccomp", "csubj")) and told)


def _is_condition(tree: ClauseTree, number: int) -> bool:
    """`if the dam had held`, `had the dam held`."""
    clause = tree[number].relation == "advcl"
    return clause and (tree.opens_with(number, {"if", "unless"}) or tree.is_inverted(number))
