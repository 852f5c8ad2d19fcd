"""Counts: when a number counts something, and what, where no noun follows it.

A number with no noun, no verb of harm and no toll beside it is kept only where it cannot be part of a
name: a missed count is forgiven, a count made of "Apollo 11" is not.
"""

from __future__ import annotations

from typing import NamedTuple

from recount.language.name_words import word_set
from recount.mentions.amounts import noun_words as table
from recount.mentions.amounts.counted_nouns import NounPhrase
from recount.mentions.amounts.found import Found
from recount.mentions.amounts.implied import implied_person, toll_unit
from recount.mentions.amounts.number_words import Number
from recount.mentions.amounts.tokens import Token, lower_at, titled

_TIED_NOUNS = word_set("member person people man woman seat bed vehicle nation country")
_ONE_IDIOMS = word_set("""
    day thing way side hand point time step such more last after by reason hundred example word stage answer
    moment eye kind sort party bit size big or and
""")
_NOT_BEFORE_ONE = word_set("the this that any every each no some another which big number day")
_YEAR_BEFORE = word_set("""
    the in by from of this since late early mid last next and to through until 's
""")
_LOWER_BEFORE = (
    table.TIMES | table.PREPOSITIONS | table.CONJUNCTIONS | table.AUXILIARIES | table.DETERMINERS | table.FINITE
)
_BEREAVED = word_set("lose loses lost losing bury buries buried burying mourn mourns mourned mourning")
_PERSONS = word_set("people persons men women children civilians")


class Words(NamedTuple):
    """The tokens of a number: where it begins, where its qualifier begins, and where it ends."""

    number: int
    first: int
    end: int


def is_tied(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether something is glued to the back of the number: "27-member", "3D", "20s", "7/7"."""
    if end >= len(tokens) or not tokens[end].glued:
        return False
    following = tokens[end]
    if following.kind in ("word", "name", "number", "time"):
        return True
    return following.text in "-‑/:°" and end + 1 < len(tokens) and tokens[end + 1].glued


def tied_unit(tokens: tuple[Token, ...], end: int) -> str:
    """The counted noun of "27-member"; "" where the compound counts nothing ("three-pronged")."""
    noun = lower_at(tokens, end + 1)
    return noun if lower_at(tokens, end) in ("-", "‑") and noun in _TIED_NOUNS else ""


def no_count(tokens: tuple[Token, ...], words: Words, number: Number, noun: NounPhrase | None) -> bool:
    """Whether the number is a year, a pronoun, a piece of a name or a bare decimal, and so counts nothing."""
    if number.letter in ("m", "b") and noun is None:
        return True
    text = tokens[words.number].text
    if len(text) > 1 and text[0] == "0" and text[1].isdigit():
        return True
    if words.number > 1 and tokens[words.number].glued and lower_at(tokens, words.number - 1) in ("-", "–"):
        return True
    if noun is None and number.value != int(number.value):
        return True
    return (
        _is_year(tokens, words, noun)
        or _is_pronoun(tokens, words, number, noun)
        or _is_name(tokens, words, noun)
        or _named_number(tokens, words)
    )


def _is_year(tokens: tuple[Token, ...], words: Words, noun: NounPhrase | None) -> bool:
    """Four digits from 1900 to 2100 without a qualifier: a count only right before a plural noun, and not
    after "in".
    """
    text = tokens[words.number].text
    if words.end != words.number + 1 or not (len(text) == 4 and text.isdigit()):
        return False
    if not 1900 <= int(text) <= 2100:
        return False
    if noun is None:
        return not implied_person(tokens, words.first, words.end)
    if words.first < words.number:
        return False
    if noun.end - words.end > 2:
        return True
    before = lower_at(tokens, words.number - 1)
    if before == "of" and lower_at(tokens, noun.end - 1) in _PERSONS:
        return False
    return (
        before in _YEAR_BEFORE
        or before.endswith("'s")
        or (words.number > 0 and tokens[words.number - 1].kind == "time")
    )


def _is_pronoun(tokens: tuple[Token, ...], words: Words, number: Number, noun: NounPhrase | None) -> bool:
    """ "one" and "the two" without a noun of their own."""
    before = lower_at(tokens, words.number - 1)
    following = lower_at(tokens, words.end)
    if number.value == 1 and number.in_words:
        if before in _NOT_BEFORE_ONE or following in _ONE_IDIOMS or (before == "only" and following == "of"):
            return True
        if following == "of" or noun is None:
            return following == "of" or not implied_person(tokens, words.first, words.end)
        return False
    named = noun is None and before in ("the", "these", "those", "its", "their", "his", "her")
    return named and number.in_words and number.scale == 1


def _is_name(tokens: tuple[Token, ...], words: Words, noun: NounPhrase | None) -> bool:
    """A number without a noun at the start of a sentence, or right after a name, a time or a capitalised
    word.
    """
    if words.first < words.number or noun is not None:
        return False
    if words.number == 0:
        joined = lower_at(tokens, words.end) in ("and", "or")
        return tokens[0].kind == "number" and not joined and not implied_person(tokens, 0, words.end)
    before = tokens[words.number - 1]
    if before.kind in ("name", "time") or before.text == ")":
        return not implied_person(tokens, words.number, words.end)
    if titled(tokens):
        return False
    if before.kind != "word" or not before.text[0].isupper() or before.lower in _LOWER_BEFORE:
        return False
    return not implied_person(tokens, words.number, words.end)


def _named_number(tokens: tuple[Token, ...], words: Words) -> bool:
    """A capitalised number word before a capitalised word within a sentence: "the Five Star Movement"."""
    token = tokens[words.number]
    if token.kind != "word" or not token.text[0].isupper() or words.number == 0 or titled(tokens):
        return False
    before, following = tokens[words.number - 1], tokens[words.end] if words.end < len(tokens) else None
    return before.kind == "word" and following is not None and following.text[:1].isupper()


def without_noun(tokens: tuple[Token, ...], found: Found, text: str) -> Found:
    """The count with the unit that its verb or its toll names."""
    if implied_person(tokens, found.first, found.end) or _persons_after(tokens, found.first, found.end):
        return found._replace(unit="person", implied=True)
    if lower_at(tokens, found.end) in ("voted", "abstained"):
        return found._replace(unit="vote", implied=True)
    return found._replace(unit=toll_unit(text[: tokens[found.first].start]))


def _persons_after(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """ "the 4 million who lost their homes", "one million in dire need": what is said only of persons."""
    if lower_at(tokens, end) == "of" and lower_at(tokens, end + 2) == "own":
        return lower_at(tokens, first - 1) in _BEREAVED and not _goes_on(tokens, end + 3)
    if lower_at(tokens, end) == "in":
        return "need" in (lower_at(tokens, end + 1), lower_at(tokens, end + 2))
    return lower_at(tokens, end) == "who"


def _goes_on(tokens: tuple[Token, ...], place: int) -> bool:
    return place < len(tokens) and tokens[place].kind != "mark" and tokens[place].lower not in table.STOPS


def others(tokens: tuple[Token, ...], found: Found, end: int) -> Found:
    """ "50 others": persons where a verb of harm says so, else unsaid; the noun ends at `end`."""
    person = implied_person(tokens, found.first, found.end)
    return found._replace(unit="person" if person else "", unit_end=end, implied=person)
