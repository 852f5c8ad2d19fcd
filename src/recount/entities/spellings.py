"""Spellings: when two written names are one name, by their letters alone."""

from __future__ import annotations

import re
from functools import lru_cache

from recount.language.gazetteer import country_of, find_place
from recount.language.name_words import CORPORATE_ENDINGS, word_set

SOUNDS = (
    ("sch", "sh"), ("tch", "ch"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"),
    ("ck", "k"), ("q", "k"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ey", "i"), ("w", "v"), ("y", "i"), ("o", "u"), ("e", "i"),
)  # fmt: skip
"""Letters that stand for one sound in common romanisations of Arabic, Cyrillic, Kurdish, Persian and
Turkish names.
"""
SHORTEST = 5
"""Names of fewer letters are never taken for variants: too many short names differ in one letter."""
LONG_NAME = 7
"""From so many letters on, one letter may differ beyond what romanisation explains."""
SMALL_WORDS = word_set("of for the and in on to de la al")


@lru_cache(maxsize=20_000)
def skeleton(key: str) -> str:
    """A name's key with letters of one sound made alike, doubled letters single, silent h gone.

    >>> skeleton("murzuq") == skeleton("mourzouk"), skeleton("osama") == skeleton("usama")
    (True, True)
    """
    for written, sound in SOUNDS:
        key = key.replace(written, sound)
    return re.sub(r"(?<=[aiu])h(?![aiu])", "", re.sub(r"(.)\1+", r"\1", key))


def same_spelling(left: str, right: str, *, person: bool = False) -> bool:
    """Whether two keys are variants of one name; never a country and another, nor two places known apart.

    Full names of persons are the matter of `person_spellings`.
    """
    if min(len(left), len(right)) < SHORTEST or left.count(" ") != right.count(" "):
        return False
    if re.findall(r"\d", left) != re.findall(r"\d", right) or known_apart(left, right):
        return False
    if " " in left:
        return not person and _same_words(left.split(), right.split())
    if skeleton(left) == skeleton(right):
        return True
    return not person and one_letter_off(left, right) and min(len(left), len(right)) >= LONG_NAME


def known_apart(left: str, right: str) -> bool:
    """Whether the gazetteer shows two names to be different places: either is a country, or no place bears
    both.
    """
    if country_of(left) or country_of(right):
        return country_of(left) != country_of(right)
    ones, others = find_place(left), find_place(right)
    return bool(ones and others) and not {place.number for place in ones} & {place.number for place in others}


def _same_words(ones: list[str], others: list[str]) -> bool:
    differing = [(one, other) for one, other in zip(ones, others, strict=True) if skeleton(one) != skeleton(other)]
    if not differing:
        return True
    one, other = differing[0]
    return len(differing) == 1 and min(len(one), len(other)) >= SHORTEST and one_letter_off(one, other)


def one_letter_off(left: str, right: str) -> bool:
    """Whether one letter tells two words apart, not the first one."""
    from rapidfuzz.distance import Levenshtein

    return left[0] == right[0] and Levenshtein.distance(left, right, score_cutoff=1) <= 1


def initials_of(text: str) -> frozenset[str]:
    """The acronyms a name of several words may have: with and without its small words and its legal form.

    >>> sorted(initials_of("Organisation for Harbour Safety Ltd"))
    ['OFHS', 'OFHSL', 'OHS', 'OHSL']
    """
    words = [word for word in re.split(r"[\s\-–/&]+", text.replace("’", "'").replace("'s", "")) if word[:1].isalpha()]
    found = set()
    for legal in (True, False):
        kept = [word for word in words if legal or word.lower().rstrip(".") not in CORPORATE_ENDINGS]
        for small in (True, False):
            found.add("".join(word[0].upper() for word in kept if small or word.lower() not in SMALL_WORDS))
    return frozenset(acronym for acronym in found if len(acronym) > 1)


def without_legal_form(tokens: list[str]) -> list[str]:
    """The words of a company's key without "ltd", "inc" and the like at its end."""
    while len(tokens) > 1 and tokens[-1] in CORPORATE_ENDINGS:
        tokens = tokens[:-1]
    return tokens
