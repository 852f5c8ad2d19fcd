"""Tokens for amounts: a sentence cut into numbers, words and marks, with what cannot be an amount hidden.

Dates, clock times, addresses, phone numbers and names that hold a number ("Flight 302", "MH17") are hidden
before the grammar of amounts sees them, each as one token; positions stay those of the sentence.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from recount.mentions.amounts.hidden import FRACTION, NAME_MARK, TIME_MARK, hide

TokenKind = Literal["number", "word", "mark", "name", "time"]

MIXED_MARKS = r"[1-9]\d{0,2}(?:(?:\.\d{3})+,|\.\d{3}(?:,\d{3})+\.)\d\d(?!\d)"
"""Thousands and cents with their marks the other way round, or a slip: "1.650,20", "1.650,300.20"."""
_TOKEN = re.compile(
    rf"""(?P<word>(?:[^\W\d_]\.){{2,}}|[^\W\d_]+(?:['’][^\W\d_]+)*|[½¼¾⅓⅔])
    | (?P<name>{NAME_MARK}+)
    | (?P<time>{TIME_MARK}+)
    | (?P<number>{FRACTION} | {MIXED_MARKS}
        | \d{{1,2}}(?:,\d\d)+,\d{{3}}(?![\d,]) | \d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?
        | \d{{1,3}}(?:[\u0020\u00a0\u2009\u202f]\d{{3}})+(?![\d.,]?\d) | \d+(?:\.\d+)?)
    | (?P<mark>\S)""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """A number, word or mark of a sentence; `glued` where no space stands before it."""

    start: int
    end: int
    text: str
    lower: str
    kind: TokenKind
    glued: bool


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a sentence in order; `text[token.start:token.end] == token.text` for each."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(hide(text)):
        start, end = found.span()
        kind: TokenKind = found.lastgroup  # type: ignore[assignment]
        glued = bool(tokens) and tokens[-1].end == start
        words = text[start:end]
        tokens.append(Token(start, end, words, words.lower().replace("’", "'"), kind, glued))
    return tuple(tokens)


def titled(tokens: tuple[Token, ...]) -> bool:
    """Whether the sentence is a headline in title case, where a capital says nothing about names."""
    words = [token.text for token in tokens[1:] if token.kind == "word" and len(token.text) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def lower_at(tokens: tuple[Token, ...], place: int) -> str:
    """The token at a place in lower case, "" outside the sentence."""
    return tokens[place].lower if 0 <= place < len(tokens) else ""


def words_at(tokens: tuple[Token, ...], place: int, phrase: tuple[str, ...]) -> bool:
    """Whether the words of a phrase, in lower case, stand from a place on."""
    if lower_at(tokens, place) != phrase[0] or (len(phrase) > 1 and lower_at(tokens, place + 1) != phrase[1]):
        return False
    return all(lower_at(tokens, place + step) == word for step, word in enumerate(phrase))


def phrase_table(phrases: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of a table, written with bars between them, by their first word, the longest first."""
    rows = sorted((tuple(phrase.split()) for phrase in phrases.split("|")), key=len, reverse=True)
    return {first: tuple(row for row in rows if row[0] == first) for first in {row[0] for row in rows}}


def phrase_at(
    tokens: tuple[Token, ...], place: int, table: dict[str, tuple[tuple[str, ...], ...]]
) -> tuple[str, ...] | None:
    """The longest phrase of a table that stands from a place on."""
    phrases = table.get(lower_at(tokens, place), ())
    return next((phrase for phrase in phrases if words_at(tokens, place, phrase)), None)
