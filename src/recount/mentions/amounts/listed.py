"""One of a list: in "12 trucks and a crane" the crane is counted too.

"A" is a count only inside a coordinated list that holds a real number, and only where the list goes on or
the clause ends after the noun: ", a spokesman said" opens a new clause.
"""

from __future__ import annotations

from recount.language.name_words import word_set
from recount.mentions.amounts import noun_words as table
from recount.mentions.amounts.counted_nouns import NounPhrase, counted_noun
from recount.mentions.amounts.found import Found
from recount.mentions.amounts.plurals import is_plural
from recount.mentions.amounts.tokens import Token, lower_at
from recount.records.interval import Interval

_ENDS = frozenset(".;:)!?—–")
_GOES_ON = frozenset((",", "and", "&"))
_ONE = Interval(1.0, 1.0)
_LOOK = 8  # words after a preposition in which a finite verb would make the noun a subject
_PLACED = word_set("in near at on by during from inside outside around along with across")


def listed_singles(tokens: tuple[Token, ...], found: list[Found]) -> list[Found]:
    """The "a" and "an" of lists that hold one of the counts found."""
    counted = {one.first: one for one in found if one.kind == "count" and one.unit and not one.implied}
    if not counted:
        return []
    ends = {one.unit_end for one in counted.values()}
    singles: list[Found] = []
    for place in _articles(tokens, found):
        noun = counted_noun(tokens, place + 1, single=True)
        if noun is None or not _list_goes_on(tokens, noun, place):
            continue
        if _after_item(tokens, place, ends) or _item_after(tokens, noun, counted):
            singles.append(Found(place, place + 1, "count", _ONE, "exact", noun.unit, noun.end))
            ends.add(noun.end)
    return singles


def _articles(tokens: tuple[Token, ...], found: list[Found]) -> list[int]:
    taken = {place for one in found for place in range(one.first, one.end)}
    return [place for place, token in enumerate(tokens) if token.lower in ("a", "an") and place not in taken]


def _after_item(tokens: tuple[Token, ...], place: int, ends: set[int]) -> bool:
    """Whether a counted item ends right before the comma or "and" in front of the article."""
    before = place - 1
    if lower_at(tokens, before) == "and" and lower_at(tokens, before - 1) == ",":
        before -= 1
    return lower_at(tokens, before) in _GOES_ON and before in ends


def _item_after(tokens: tuple[Token, ...], noun: NounPhrase, counted: dict[int, Found]) -> bool:
    """Whether a count follows right after the comma or "and" behind the noun: "a staging area and three
    buildings".
    """
    after = noun.end
    if lower_at(tokens, after) not in _GOES_ON:
        return False
    while lower_at(tokens, after) in _GOES_ON:
        after += 1
    return after in counted


def _list_goes_on(tokens: tuple[Token, ...], noun: NounPhrase, place: int) -> bool:
    """Whether the words after the noun let it be an item: the clause ends, the list goes on, or a place
    follows.
    """
    after = lower_at(tokens, noun.end)
    if after == "" or after in _ENDS:
        return True
    rest = [lower_at(tokens, noun.end + step) for step in range(_LOOK)]
    if after == "," and lower_at(tokens, place - 1) == ",":
        return _item_starts(tokens, noun.end + 1)
    if after in _GOES_ON:
        return True
    if after not in _PLACED:
        return False
    return not any(word in table.AUXILIARIES | table.FINITE for word in _clause(rest))


def _item_starts(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether another item of a list can begin at a place: a number, an article, "and", or a plural."""
    if place >= len(tokens):
        return False
    token = tokens[place]
    if token.lower == "and":
        return lower_at(tokens, place + 1) not in table.AUXILIARIES | table.FINITE
    return token.kind == "number" or token.lower in ("a", "an") or is_plural(token.text) or token.lower in _NUMBERS


_NUMBERS = word_set("""
    two three four five six seven eight nine ten eleven twelve dozens several
""")


def _clause(words: list[str]) -> list[str]:
    """The words up to the next mark."""
    for index, word in enumerate(words):
        if word in (",", ".", ";"):
            return words[:index]
    return words
