"""Clauses: the things said in one stretch of a sentence, each with the words that it leans on.

Where they are cut is in `cuts`. A stretch is cut at semicolons and dashes, before coordinate clauses and verb phrases,
before participle clauses, relative clauses and appositions set off by commas, and after an opening subordinate
clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recount.claims.cuts import SMALLEST, ClauseKind, find_cuts, is_dash, opens_timing, subject_and_verb
from recount.language.phrases import AUXILIARIES, NOUN, Place, base_noun_phrase_ending, is_verb, lower
from recount.records import Sentence, Word

Words = Sequence[Word]

LINKS = frozenset("that as while whereas although though because so".split())
"""Joining words without which their clause says the same: a claim begins behind them."""
CORRELATIVES = frozenset({"neither", "nor", "either", "both"})
"""Joining words that tell something themselves: without "nor" a clause would say the opposite."""


class Clause(NamedTuple):
    """A clause in places of a sentence's words; `leans` are the words outside it that it needs to be understood."""

    start: int
    end: int
    kind: ClauseKind
    leans: tuple[Place, ...] = ()


def split_clauses(sentence: Sentence, start: int, end: int) -> tuple[Clause, ...]:
    """The clauses of the words `start` to `end` in order of their first word, covering it but for commas and joining words."""
    words = sentence.words
    cuts = find_cuts(sentence, start, end)
    bounds = [start, *(place for place, _ in cuts), end]
    kinds: list[ClauseKind] = ["main", *(kind for _, kind in cuts)]
    clauses: list[Clause] = []
    for left, right, kind in zip(bounds[:-1], bounds[1:], kinds, strict=True):
        place = _trim(words, left, right)
        if place is None:
            continue
        if kind == "relative" and clauses and clauses[-1].kind == "apposition" and words[place[0] - 1].tag != ",":
            clauses.append(Clause(clauses[-1].start, place[1], kind, clauses[-1].leans))
            continue
        if not (kind == "main" and _closes_insertion(words, place, clauses)):
            clauses.append(_leaning(words, place, kind, clauses, start))
    if len(clauses) > 1 and (opening := _leaning_opening(words, clauses[0], clauses[1])):
        clauses[0] = opening
    return tuple(clauses)


def _leaning_opening(words: Words, first: Clause, following: Clause) -> Clause | None:
    """`Days after the ship sank, divers found the hull`: an opening clause without a sentence of its own, with the main one
    behind it that it needs.
    """
    timed = opens_timing(words, first.start, first.end)
    if first.kind != "main" or first.leans or following.kind != "main":
        return None
    unsaid = any(
        lower(words[p]) in {"after", "before", "since", "while", "when"}
        and any(w.tag == "VBG" for w in words[p + 1 : p + 3])
        for p in range(first.start, min(first.start + 5, first.end))
    )  # "days after being driven out": whose
    if not (timed or unsaid) and words[first.start].tag != "VBG" and lower(words[first.start]) not in {"when", "once"}:
        return None
    kind: ClauseKind = "participle" if words[first.start].tag == "VBG" else "timing"
    return Clause(first.start, first.end, kind, following.leans or ((following.start, following.end),))


def _trim(words: Words, start: int, end: int) -> Place | None:
    while start < end and (
        (words[start].tag in {",", ".", ":", "CC"} and lower(words[start]) not in CORRELATIVES)
        or words[start].text in {"-", "–", "—"}
    ):
        start += 1
    if end - start > SMALLEST and lower(words[start]) in LINKS and subject_and_verb(words, start + 1, end):
        start += 1
    while end > start and (words[end - 1].tag in {",", ":", "CC"} or words[end - 1].text in {"-", "–", "—"}):
        end -= 1
    return (start, end) if end > start else None


def _leaning(words: Words, place: Place, kind: ClauseKind, before: Sequence[Clause], floor: int) -> Clause:
    start, end = place
    if kind == "relative" and (antecedent := _antecedent(words, start, floor)):
        return Clause(antecedent[0], end, kind)
    if kind == "apposition" and (antecedent := _antecedent(words, start, floor)):
        return Clause(start, end, kind, (antecedent,))
    if kind in {"participle", "timing"} and before:
        main = _main_before(words, before)
        return Clause(start, end, kind, main.leans or ((main.start, main.end),))
    if kind == "shared_subject" and before:
        main = _main_before(words, before)
        subject = main.leans[0] if main.leans else subject_of(words, main)
        return Clause(start, end, kind, (subject,) if subject else ())
    return Clause(start, end, kind)


def _antecedent(words: Words, start: int, floor: int) -> Place | None:
    """The noun phrase that a relative clause or apposition is about, an age between commas passed over."""
    end = start - 1 if words[start - 1].tag == "," or is_dash(words, start - 1) else start
    phrase = base_noun_phrase_ending(words, end, floor)
    if phrase and words[phrase[0]].tag == "CD" and phrase[1] - phrase[0] == 1 and words[phrase[0] - 1].tag == ",":
        older = base_noun_phrase_ending(words, phrase[0] - 1, floor)
        return (older[0], phrase[1]) if older else phrase
    return phrase


def _main_before(words: Words, before: Sequence[Clause]) -> Clause:
    """The clause that a later one hangs on: the last with a subject of its own."""
    mains = [clause for clause in before if clause.kind in {"main", "coordinate"}] or list(before)
    while len(mains) > 1 and is_verb(words[mains[-1].start]):
        mains.pop()
    return mains[-1]


def subject_of(words: Words, clause: Clause) -> Place | None:
    """The words before a clause's first finite verb and its auxiliaries: the subject with what belongs to it."""
    verb = next((place for place in range(clause.start, clause.end) if _carries(words, place)), None)
    if verb is None or verb == clause.start:
        return None
    while verb > clause.start and (words[verb - 1].tag == "RB" or lower(words[verb - 1]) in AUXILIARIES):
        verb -= 1
    return _trim(words, clause.start, verb)


def _carries(words: Words, place: int) -> bool:
    if words[place].tag in {"VBD", "VBZ", "VBP", "MD"}:
        return True
    before = words[place - 1].tag if place else ""
    return words[place].tag == "VBN" and before in NOUN | {"PRP"}


def _closes_insertion(words: Words, place: Place, clauses: list[Clause]) -> bool:
    """`The plant, which made paint, closed.`: what follows an inserted clause and has a verb but no subject goes on with the
    clause that was broken; True where there is one, which then holds both.
    """
    start, end = place
    if not clauses or clauses[-1].kind not in {"relative", "apposition"} or subject_and_verb(words, start, end):
        return False
    whole = [n for n, clause in enumerate(clauses[:-1]) if clause.kind != "apposition"]
    if not whole:
        return False
    broken = max(whole, key=lambda n: clauses[n].end)
    before = clauses[broken]
    pieces = before.leans if before.kind == "main" and before.leans else ((before.start, before.end),)
    clauses[broken] = Clause(before.start, end, before.kind, (*pieces, place))
    return True
