"""Votes in words: "voted 17 to 9", "by 101 votes to 96" are two counts of votes, not one score."""

from __future__ import annotations

from recount.language.name_words import word_set
from recount.mentions.amounts.found import Found
from recount.mentions.amounts.number_words import read_number
from recount.mentions.amounts.tokens import Token, lower_at
from recount.records.interval import Interval

_REACH = 4
_CAST = word_set("vote votes voted voting ballot passed approved rejected ratified")


def with_votes(tokens: tuple[Token, ...], found: list[Found]) -> list[Found]:
    """The amounts in order, with each result of a vote that is said in words as its two counts."""
    counted: list[Found] = []
    for one in found:
        before = counted[-1] if counted else None
        if one.kind == "score" and _is_vote(tokens, one):
            counted += _two_counts(tokens, one)
        elif before is not None and before.unit == "vote" and _follows(tokens, before, one):
            counted.append(one._replace(unit="vote", implied=True))
        else:
            counted.append(one)
    return counted


def _is_vote(tokens: tuple[Token, ...], score: Found) -> bool:
    """Whether a score has "to" between its numbers and a word of voting beside it."""
    first = read_number(tokens, score.first)
    beside = (*range(score.first - _REACH, score.first), score.end, score.end + 1)
    return (
        first is not None
        and lower_at(tokens, first.end) == "to"
        and any(lower_at(tokens, place) in _CAST for place in beside)
    )


def _two_counts(tokens: tuple[Token, ...], score: Found) -> list[Found]:
    first = read_number(tokens, score.first)
    second = read_number(tokens, first.end + 1) if first else None
    return [
        Found(number.first, number.end, "count", Interval(number.value, number.value), "exact", "vote", implied=True)
        for number in (first, second)
        if number is not None
    ]


def _follows(tokens: tuple[Token, ...], votes: Found, one: Found) -> bool:
    """ "101 votes to 96": a bare count after the votes and "to"."""
    bare = one.kind == "count" and not one.unit
    return bare and one.first == votes.unit_end + 1 and lower_at(tokens, votes.unit_end) == "to"
