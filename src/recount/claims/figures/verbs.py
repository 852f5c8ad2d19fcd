"""The verb that governs an amount in its clause, found without parts of speech.

An amount right after a verb is its object ("destroyed nine barns"); one right before a verb or its
auxiliaries is its subject ("27 people were killed"). Otherwise the nearest verb of happening before it
governs it, unless a conjunction or a relative word stands between; then the nearest after it. Where none
is found the verb stays unknown.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recount.claims.figures import words as table

REACH = 14  # words looked at to either side of an amount; a clause that runs further has verbs nearer by


class ClauseWord(NamedTuple):
    """A word or mark of a clause and its place in the clause's text."""

    start: int
    end: int
    text: str
    lower: str


class Verb(NamedTuple):
    """A verb by its lemma, with its particle ("carry out"), and the words it takes."""

    lemma: str
    first: int
    end: int
    passive: bool


_WORD = re.compile(r"\d[\d,.]*|[^\W\d_]+(?:['’‑-][^\W\d_]+)*|[^\w\s]")
_Spans = tuple[tuple[int, int], ...]


def clause_words(text: str) -> tuple[ClauseWord, ...]:
    """The words and marks of a clause."""
    return tuple(
        ClauseWord(found.start(), found.end(), found[0], found[0].lower().replace("’", "'"))
        for found in _WORD.finditer(text)
    )


@cache
def verb_lemma(word: str) -> str | None:
    """The lemma of a word in lower case that can be a verb of happening; None where it can be none."""
    if word in table.IRREGULAR:
        return table.IRREGULAR[word]
    import simplemma

    lemma = str(simplemma.lemmatize(word, lang="en"))
    return lemma if lemma in table.VERBS else None


def verb_at(words: tuple[ClauseWord, ...], place: int, taken: _Spans = ()) -> Verb | None:
    """The verb at a place; forms that are nouns as often count only after "to" or an auxiliary, or before an
    object. Words of an amount ("delivered over 20 loads") are no particle of it.
    """
    word = words[place]
    lemma = verb_lemma(word.lower) if word.text[0].islower() or place == 0 else None
    if lemma is None:
        return None
    before = words[place - 1].lower if place else ""
    if before in table.ADVERBS or before.endswith("ly"):
        before = words[place - 2].lower if place > 1 else ""
    helped = before in table.AUXILIARIES
    if before in table.DETERMINERS or (word.lower in table.NOUN_LIKE and not helped):
        return None
    if word.lower == lemma and lemma not in table.IRREGULAR and not (helped or _subject(before)) and place:
        return None
    after = place + 1
    particle = after < len(words) and words[after].lower in table.PARTICLES and not _inside(words[after], taken)
    passive = before in ("is", "are", "was", "were", "been", "being", "be")
    return Verb(f"{lemma} {words[after].lower}" if particle else lemma, place, after + particle, passive)


def _subject(before: str) -> bool:
    """Whether the word before a bare verb can be its plural subject, or joins it to another verb."""
    return before in ("and", ",", "they", "we", "you", "i", "who") or bool(re.fullmatch(r"\w{3,}[^su]s", before))


def governing_verb(words: tuple[ClauseWord, ...], span: tuple[int, int], taken: _Spans) -> Verb | None:
    """The verb that governs the amount at `span`; no verb stands in `taken`, the spans of all amounts."""
    before = _before(words, span, taken)
    if before is not None and _adjacent(words, before.end, span[0]):
        return before
    after = _after(words, span, taken)
    if after is not None and _follows_subject(words, span[1], after.first):
        return after
    if before is not None and not _bounded(words, before.end, span[0]):
        return before
    apart = after is not None and any(word.text == "," for word in words[: after.first] if word.start >= span[1])
    return None if apart else after


def object_of(text: str, words: tuple[ClauseWord, ...], span: tuple[int, int], taken: _Spans) -> str | None:
    """What the verb acted on where the amount is its subject; None where the amount is acted on itself."""
    verb = governing_verb(words, span, taken)
    if verb is None or verb.passive or words[verb.first].start < span[1]:
        return None
    if words[verb.first].lower.endswith("ed") and words[verb.first].start == span[1] + 1 and verb.end < len(words):
        following = words[verb.end].lower
        if following in table.STOPS or not following[0].isalnum():
            return None
    return noun_phrase(text, list(words[verb.end :]))


def noun_phrase(text: str, words: list[ClauseWord]) -> str | None:
    """The words of the noun phrase that opens a list of words, its determiners and numbers left out."""
    start = 0
    opening = table.DETERMINERS | table.BEFORE_NUMBERS
    while start < len(words) and (words[start].lower in opening or words[start].text[0].isdigit()):
        if words[start].lower == "to" and start == 0:
            return None
        start += 1
    end = start
    while end < len(words) and end - start < 6:
        word = words[end]
        if not word.text[0].isalnum() or (word.lower in table.STOPS and not word.text.isupper()):
            break
        if end > start and word.text.islower() and word.lower.endswith(("ed", "ing")) and verb_lemma(word.lower):
            break
        end += 1
    return text[words[start].start : words[end - 1].end] if end > start else None


def _before(words: tuple[ClauseWord, ...], span: tuple[int, int], taken: _Spans) -> Verb | None:
    places = [place for place, word in enumerate(words) if word.end <= span[0] and not _inside(word, taken)]
    for place in reversed(places[-REACH:]):
        verb = verb_at(words, place, taken)
        if verb is not None:
            return verb
    return None


def _after(words: tuple[ClauseWord, ...], span: tuple[int, int], taken: _Spans) -> Verb | None:
    places = [place for place, word in enumerate(words) if word.start >= span[1] and not _inside(word, taken)]
    for place in places[:REACH]:
        if words[place].lower in table.BOUNDARIES | table.SUBJECTS or words[place].text in ";:":
            return None
        verb = verb_at(words, place, taken)
        if verb is not None:
            return verb
    return None


def _inside(word: ClauseWord, taken: _Spans) -> bool:
    return any(start <= word.start < end for start, end in taken)


def _adjacent(words: tuple[ClauseWord, ...], place: int, start: int) -> bool:
    """Whether nothing but determiners and adverbs stands between a verb and an amount."""
    between = [word for word in words[place:] if word.end <= start]
    return all(
        word.lower in table.DETERMINERS | table.ADVERBS | {"another", "further", "total", "of"} for word in between
    )


def _follows_subject(words: tuple[ClauseWord, ...], end: int, verb: int) -> bool:
    """Whether a verb after the amount has it as subject: auxiliaries lead to it, or it comes right after the
    noun.
    """
    between = [word for word in words[:verb] if word.start >= end]
    if not between:
        return True
    if any(word.text in ",;:" for word in between):
        return False
    return between[-1].lower in table.AUXILIARIES | table.ADVERBS or not any(word.lower == "and" for word in between)


def _bounded(words: tuple[ClauseWord, ...], place: int, start: int) -> bool:
    between = [word for word in words[place:] if word.end <= start]
    return any(word.lower in table.BOUNDARIES or word.text in ";:" for word in between)
