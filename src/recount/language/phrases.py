"""Phrases: noun phrases, verbs and clauses of a sentence, seen in the parts of speech of its words.

Positions here are places in a sentence's list of words, first included, last excluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.records import Word

Place = tuple[int, int]

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
INSIDE_NOUN_PHRASE = NOUN | {
    "DT",
    "PDT",
    "PRP$",
    "CD",
    "JJ",
    "JJR",
    "JJS",
    "POS",
    "VBN",
    "VBG",
    "HYPH",
    "$",
    "ADD",
    "AFX",
}
HEADS = NOUN | {"PRP", "CD", "DT", "JJ", "JJS"}
LINKS = frozenset({"of", "for", "from", "at", "in", "with", "to"})
"""Prepositions that join a speaker to what he speaks for or where ("a doctor at the hospital")."""

AUXILIARIES = frozenset(
    "is are was were be been being am has have had do does did will would can could may might must shall should "
    "'s 've 're 'll 'd".split()
)


def lower(word: Word) -> str:
    """The word in lower case with straight marks."""
    return word.text.lower().replace("’", "'")


def is_verb(word: Word) -> bool:
    """Whether a word is any form of a verb."""
    return word.tag.startswith("VB") or word.tag == "MD"


def is_finite(words: Sequence[Word], place: int) -> bool:
    """Whether the word carries tense and so makes a clause."""
    return words[place].tag in FINITE


def has_finite(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a stretch of words holds a finite verb."""
    return any(words[place].tag in FINITE for place in range(start, end))


def noun_phrase_ending(words: Sequence[Word], end: int, *, floor: int = 0) -> Place | None:
    """The noun phrase whose last word is the one before `end`, with "of …", "for …" and the like in front of it.

    None where that word ends no noun phrase. `floor` is the first place it may begin at.
    """
    base = base_noun_phrase_ending(words, end, floor)
    if base is None:
        return None
    start = _linked_start(words, base[0], floor)
    if start - 1 > floor and lower(words[start - 1]) in {"and", "or"}:
        partner = base_noun_phrase_ending(words, start - 1, floor)
        if partner is not None and words[start - 2].tag in NOUN:
            start = _linked_start(words, partner[0], floor)
    return start, end


def _linked_start(words: Sequence[Word], start: int, floor: int) -> int:
    """Where a noun phrase begins with the noun phrases that "of", "for" and the like join in front of it."""
    while start - 1 > floor and lower(words[start - 1]) in LINKS:
        before = base_noun_phrase_ending(words, start - 1, floor)
        if before is None or words[start - 2].tag == "PRP":
            break
        start = before[0]
    return start


def base_noun_phrase_ending(words: Sequence[Word], end: int, floor: int = 0) -> Place | None:
    """The noun phrase whose last word is the one before `end`, without any "of …" or "for …"; None where there is
    none.
    """
    if end <= floor or words[end - 1].tag not in HEADS:
        return None
    if words[end - 1].tag == "PRP":
        return end - 1, end
    start = end - 1
    while start > floor and _continues(words, start - 1, end):
        start -= 1
    while start < end - 1 and words[start].tag in {"POS", "VBG", "VBN"}:
        start += 1
    return start, end


def _continues(words: Sequence[Word], place: int, end: int) -> bool:
    tag, follower = words[place].tag, words[place + 1]
    if tag in {"DT", "PRP$", "PDT"} and follower.tag in {"DT", "PRP$"} and tag != "PDT":
        return False
    if tag in {"VBN", "VBG"}:  # "the captured town" but not "was captured town"
        return place > 0 and words[place - 1].tag in {"DT", "PRP$", "JJ", "CD", "POS"} and place + 1 < end
    if lower(follower) in {"a", "an", "the"} and tag not in {"PDT"}:
        return False
    if (
        lower(words[place]) in {"only", "then", "now", "most"}
        and place > 0
        and words[place - 1].tag in {"POS", "DT", "PRP$"}
    ):
        return True
    return tag in INSIDE_NOUN_PHRASE and not (tag == "NNP" and lower(words[place]) in WEEKDAYS)


WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())


def noun_phrase_from(words: Sequence[Word], start: int, *, ceiling: int) -> Place | None:
    """The noun phrase that begins at `start`, with "of …", "for …", "at …" and "who …" left to others.

    None where no noun phrase begins there.
    """
    base = base_noun_phrase_from(words, start, ceiling=ceiling)
    if base is None or words[base[0]].tag in {"PRP", "WP"}:
        return base
    end = base[1]
    while end + 1 < ceiling and lower(words[end]) in {"of", "for", "from", "at"}:
        joined = noun_phrase_from(words, end + 1, ceiling=ceiling)
        if joined is None:
            break
        end = joined[1]
    return start, end


def base_noun_phrase_from(words: Sequence[Word], start: int, *, ceiling: int) -> Place | None:
    """The noun phrase that begins at `start`, without any "of …" or "for …"; None where none begins there."""
    end = start
    while end < ceiling and _inside(words, end, start):
        end += 1
    while end > start and words[end - 1].tag not in HEADS:
        end -= 1
    if end == start:
        return (start, start + 1) if start < ceiling and words[start].tag in {"PRP", "WP"} else None
    return start, end


def _inside(words: Sequence[Word], place: int, start: int) -> bool:
    tag = words[place].tag
    if place > start and tag in {"DT", "PRP$"}:
        return False
    if tag in {"VBN", "VBG"}:
        return place == start or words[place - 1].tag in {"DT", "PRP$", "JJ", "CD", "POS", "RB"}
    return tag in INSIDE_NOUN_PHRASE and lower(words[place]) not in WEEKDAYS
