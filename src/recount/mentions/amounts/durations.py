"""Durations that say when and not how long: "the first three months", "its largest sale in nine years"."""

from __future__ import annotations

import re

from recount.language.name_words import word_set
from recount.mentions.amounts.noun_words import AUXILIARIES, FINITE
from recount.mentions.amounts.tokens import Token, lower_at

TO_A_TIME = ("ago", "later", "earlier", "hence")
"""After a duration these make it a time: "two days later"."""
_FROM_A_TIME = ("before", "after")
_MEASURED = ("second", "minute", "hour")
"""Units of a length that was measured, also where it counts from a happening ("38 minutes after the first call")."""
_ORDERED = word_set("first last next past previous preceding coming following final opening closing")
_SECURITIES = word_set("""
    note notes bond bonds bill bills yield yields gilt gilts treasury treasuries copper aluminium aluminum zinc
    nickel libor
""")
_REACH = 12  # words before "in nine years" in which a superlative makes it the span of the superlative


def says_when(tokens: tuple[Token, ...], first: int, end: int, unit: str) -> bool:
    """Whether the duration over the tokens says when something was, or names a security ("10-year notes")."""
    follows = lower_at(tokens, end)
    if follows in TO_A_TIME or (follows in _FROM_A_TIME and unit not in _MEASURED):
        return True
    if lower_at(tokens, first - 1) in ("to", "or", "-", "–"):  # the second of "the next two to three years"
        first -= 2
    if lower_at(tokens, first - 1) in _ORDERED or _spans_superlative(tokens, first):
        return True
    return lower_at(tokens, end - 2) in ("-", "‑") and follows in _SECURITIES


def _spans_superlative(tokens: tuple[Token, ...], first: int) -> bool:
    """ "the worst flood in 40 years", "the first strike for nine years"; no verb stands between."""
    if lower_at(tokens, first - 1) not in ("in", "for"):
        return False
    for place in range(first - 2, max(0, first - _REACH), -1):
        word = tokens[place]
        if word.kind == "mark" or word.lower in FINITE | AUXILIARIES or word.lower.endswith("ed"):
            return False
        if _superlative(word.lower) and _determines(lower_at(tokens, place - 1)):
            return True
    return False


def _determines(word: str) -> bool:
    return word in ("the", "its", "his", "her", "their", "our") or word.endswith("'s")


def _superlative(word: str) -> bool:
    if word in ("first", "most", "least", "best", "worst"):
        return True
    import simplemma

    return re.fullmatch(r"\w{2,}est", word) is not None and simplemma.lemmatize(word, lang="en") != word
