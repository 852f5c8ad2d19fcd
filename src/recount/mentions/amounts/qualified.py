"""Qualifiers of an amount: the words before and after a number that make it "at least", "about", "nearly" ...

`qualifier_before` reads backwards from the number, `qualifier_after` forwards. A qualifier counts only
where it stands beside the number, or parted from it by what only adds ("up to an additional 40") or by the noun
of a bound ("a maximum fine of $400"); "over" and "under" before a time ("over three days") are not taken
for one.
"""

from __future__ import annotations

from typing import NamedTuple

from recount.language.name_words import word_set
from recount.mentions.amounts.tokens import Token, lower_at, phrase_at, phrase_table, words_at
from recount.records.figure import Qualifier


class Qualified(NamedTuple):
    """A qualifier and the tokens it takes: from `first` where it stands before, up to `end` where after."""

    qualifier: Qualifier
    first: int
    end: int


_BEFORE: dict[Qualifier, str] = {
    "more than": "more than|over|above|in excess of|upwards of|upward of|greater than|exceeding|"
    "north of|higher than|larger than|>",
    "at least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|"
    "minimum of|at the very least|≥",
    "nearly": "nearly|almost|close to|virtually|just under|just below|just short of|approaching|"
    "nearing|a little under|"
    "slightly under|slightly less than|slightly fewer than|a little less than|just less than|just shy of",
    "less than": "less than|fewer than|under|below|lower than|smaller than|<",
    "up to": "up to|as many as|as much as|no more than|not more than|no greater than|at most|"
    "at the most|a maximum of|"
    "maximum of|as high as|as far as|as long as|as large as|≤",
    "about": "about|around|some|approximately|approx|approx .|roughly|an estimated|estimated|circa|c .|~|≈|"
    "somewhere around|something like|in the region of|perhaps|maybe|possibly|probably|or so|an approximate",
    "exact": "exactly|precisely|only|just|a mere|merely|a total of exactly|as few as|as little as",
}
_STRENGTH = word_set("well just slightly far significantly considerably substantially much somewhat way")
_ADDED = word_set("additional another further extra combined total overall estimated")
_BOUNDS: dict[str, Qualifier] = {"maximum": "up to", "max": "up to", "minimum": "at least"}
_A_LITTLE = (("a", "little"), ("a", "bit"))
_AFTER: dict[Qualifier, str] = {
    "at least": "or more|or above|or over|- plus|+|at least|at the least|and counting",
    "about": "or so|or thereabouts|- odd|odd|give or take",
    "up to": "or fewer|or less|or under|at most|at the most|max|maximum",
}
LIMITS: dict[str, Qualifier] = {"under": "less than", "below": "less than", "over": "more than", "above": "more than"}
"""The words before an age that bound it."""
_OVER_BEFORE = word_set("""
    for after of is was were are took take takes lasted lasting lasts spent than well just slightly far
    little considerably significantly be been and by to at now in
""")
_BEFORE_PHRASES: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}  # by last word, the longest first
for _qualifier, _phrases in _BEFORE.items():
    for _phrase in _phrases.split("|"):
        _words = tuple(_phrase.split())
        _BEFORE_PHRASES.setdefault(_words[-1], []).append((_words, _qualifier))
for _rows in _BEFORE_PHRASES.values():
    _rows.sort(key=lambda row: -len(row[0]))
_AFTER_TABLES = [(phrase_table(phrases), qualifier) for qualifier, phrases in _AFTER.items()]


def qualifier_before(tokens: tuple[Token, ...], place: int, floor: int) -> Qualified | None:
    """The qualifier of the number at a place, which begins no earlier than `floor`."""
    adding = _adding(tokens, place)
    found = _right_before(tokens, place, floor) or (_right_before(tokens, adding, floor) if adding < place else None)
    return found or _bound_noun(tokens, place, floor)


def _adding(tokens: tuple[Token, ...], place: int) -> int:
    """Where "an additional", "another", "a combined total of" before a place begins; the place where none stands there."""
    first = place - (lower_at(tokens, place - 1) == "of" and lower_at(tokens, place - 2) == "total")
    while lower_at(tokens, first - 1) in _ADDED:
        first -= 1
    return first - (first < place and lower_at(tokens, first - 1) in ("a", "an"))


def _bound_noun(tokens: tuple[Token, ...], place: int, floor: int) -> Qualified | None:
    """ "a maximum fine of $400", "a minimum stay of two nights": the noun of the bound, up to two words before "of".

    A minimum wage is what is paid, and no bound.
    """
    if lower_at(tokens, place - 1) != "of":
        return None
    for first in range(place - 3, max(floor, place - 5) - 1, -1):
        if lower_at(tokens, first) in _BOUNDS:
            fixed = tokens[first].glued or lower_at(tokens, first + 1) in ("wage", "wages")
            return None if fixed else Qualified(_BOUNDS[lower_at(tokens, first)], first, place)
        if tokens[first].kind != "word":
            return None
    return None


def _right_before(tokens: tuple[Token, ...], place: int, floor: int) -> Qualified | None:
    """The qualifier that ends right before a place."""
    for phrase, qualifier in _BEFORE_PHRASES.get(lower_at(tokens, place - 1), ()):
        first = place - len(phrase)
        if first >= floor and words_at(tokens, first, phrase):
            return Qualified(qualifier, _with_strength(tokens, first, floor, qualifier), place)
    return None


def _with_strength(tokens: tuple[Token, ...], first: int, floor: int, qualifier: Qualifier) -> int:
    """ "well over", "slightly more than", "a little over": the word of degree belongs to the qualifier."""
    if qualifier not in ("more than", "less than", "nearly"):
        return first
    if first - 1 >= floor and lower_at(tokens, first - 1) in _STRENGTH:
        return first - 1
    if first - 2 >= floor and (lower_at(tokens, first - 2), lower_at(tokens, first - 1)) in _A_LITTLE:
        return first - 2
    return first


def during(tokens: tuple[Token, ...], found: Qualified) -> bool:
    """Whether "over", "under" or "around" before a duration means during and not more than."""
    if found.end - found.first != 1:
        return False
    word = lower_at(tokens, found.first)
    return word in ("over", "under", "above", "below") and lower_at(tokens, found.first - 1) not in _OVER_BEFORE


def within(tokens: tuple[Token, ...], place: int, floor: int) -> Qualified | None:
    """ "within" before a distance or a duration: up to."""
    if place - 1 >= floor and lower_at(tokens, place - 1) == "within":
        return Qualified("up to", place - 1, place)
    return None


def qualifier_after(tokens: tuple[Token, ...], place: int) -> Qualified | None:
    """The qualifier that begins at a place; "at least" and "at most" only where no other number follows
    them.
    """
    for table, qualifier in _AFTER_TABLES:
        phrase = phrase_at(tokens, place, table)
        if phrase is None:
            continue
        end = place + len(phrase)
        following = tokens[end] if end < len(tokens) else None
        if phrase[0] in ("-", "+") and not tokens[place].glued:
            continue
        if phrase[0] == "at" and following is not None and following.kind != "mark":
            continue
        if following is not None and following.kind == "number":
            continue
        return Qualified(qualifier, place, end)
    return None
