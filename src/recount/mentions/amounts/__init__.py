"""Find amounts: the numbers of a sentence with their qualifiers, intervals and what is counted.

Takes the text of one sentence; gives its amounts in order, none over another. The one decision made here
is which grammar reads the words at a place: ratio, share, age, score, vague amount, quantity or ordinal,
in that order. What is no amount (dates, clock times, names with numbers) is hidden before, in
`amounts_hidden`.
"""

from __future__ import annotations

from recount.mentions.amounts.ages import read_age
from recount.mentions.amounts.conversions import with_conversions
from recount.mentions.amounts.elided import with_elided_units
from recount.mentions.amounts.found import Found, mention_of
from recount.mentions.amounts.listed import listed_singles
from recount.mentions.amounts.openings import openings
from recount.mentions.amounts.ordinals import read_ordinal
from recount.mentions.amounts.quantities import read_quantity
from recount.mentions.amounts.ranges import read_score
from recount.mentions.amounts.shares import read_ratio, read_share
from recount.mentions.amounts.tokens import Token, tokens_of
from recount.mentions.amounts.vague import read_both, read_none, read_vague
from recount.mentions.amounts.votes import with_votes
from recount.records.mention import AmountMention


def find_amounts(text: str, offset: int = 0) -> tuple[AmountMention, ...]:
    """The amounts of one sentence, in order of place.

    Each mention's text is `text[start - offset:end - offset]`. Abstains on numbers in dates, clock times and
    names, on "one" as a pronoun, and on a bare number beside a name. Words that give no bound have none.

    >>> (amount,) = find_amounts("At least 27 miners died.")
    >>> amount.text, amount.low, amount.high, amount.unit
    ('At least 27', 27.0, None, 'miner')
    """
    tokens = tokens_of(text)
    found = _found(tokens, text)
    if not found:
        return ()
    found = with_votes(tokens, with_conversions(tokens, found))
    found = with_elided_units(tokens, found)
    found += listed_singles(tokens, found)
    mentions = (mention_of(one, tokens, text, offset) for one in found)
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _found(tokens: tuple[Token, ...], text: str) -> list[Found]:
    """What the grammars read, left to right; `floor` is where the last amount ended."""
    found: list[Found] = []
    floor = 0
    for place in openings(tokens):
        if place >= floor and (one := _read(tokens, place, floor, text)):
            found.append(one)
            floor = max(one.end, place + 1)
    return found


def _read(tokens: tuple[Token, ...], place: int, floor: int, text: str) -> Found | None:
    """The amount whose number, or whose first word where it has none, stands at a place."""
    if tokens[place].kind in ("name", "time"):
        return None
    return (
        read_ratio(tokens, place, floor)
        or read_share(tokens, place, floor, text)
        or read_age(tokens, place, floor)
        or read_score(tokens, place)
        or read_vague(tokens, place, text)
        or read_none(tokens, place)
        or read_both(tokens, place)
        or read_ordinal(tokens, place)
        or read_quantity(tokens, place, floor, text)
    )
