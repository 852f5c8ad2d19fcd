"""Happenings: takes a sentence, gives the words in it that tell what happened, each with its kind in the field's words.

The one decision made here is whether a word is meant in a sense that tells of a happening: of "Under fire, he left the
burning mill after a great deal of talk" only "burning" is one. `happening_senses` holds the senses.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from recount.mentions.happening_senses import SENSES, Sense
from recount.records import HappeningMention, Sentence


@cache
def _pattern() -> re.Pattern[str]:
    """All words as one pattern in lower case (five times as fast), the longest first at any place."""
    words = sorted((word for sense in SENSES for word in _alternatives(sense.words)), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def _alternatives(words: str) -> list[str]:
    """The words of a pattern one by one, at the bars that stand outside brackets."""
    found, depth = [""], 0
    for sign in words:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            found.append("")
        else:
            found[-1] += sign
    return found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


@lru_cache(maxsize=2_000)
def _senses_of(word: str) -> tuple[Sense, ...]:
    """The senses that a word can have, as it stands in the text."""
    return tuple(sense for sense in SENSES if _compiled(sense.words).fullmatch(word))


@cache
def _phrase(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


def find_happenings(sentence: Sentence) -> tuple[HappeningMention, ...]:
    """The happening words of one sentence, in order of their place, each with one kind, none inside a longer one."""
    found = []
    for match in _pattern().finditer(_in_lower_case(sentence.text)):
        word, place = sentence.text[match.start() : match.end()], match.span()
        kind = next((sense.kind for sense in _senses_of(word) if _is_meant(sense, place, sentence)), None)
        if kind:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            found.append(HappeningMention(start=start, end=end, text=word, kind=kind))
    return tuple(found)


def _in_lower_case(text: str) -> str:
    """The text in lower case, each letter at its place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(letter.lower()[0] for letter in text)


def _is_meant(sense: Sense, place: tuple[int, int], sentence: Sentence) -> bool:
    start, end = place
    tag = _tag(sentence, sentence.start + end - 1)
    name = tag.startswith("NNP") and sentence.text[start:end].istitle() and sentence.kind != "headline"
    if (name and (not sense.named or tag == "NNPS")) or (
        tag and sense.tags and not re.fullmatch(sense.tags, tag.replace("NNP", "NN"))
    ):
        return False
    return _fits(sense, place, sentence.text)


def _tag(sentence: Sentence, place: int) -> str:
    """The tag of the word at a place, empty without a tree."""
    return next((word.tag for word in sentence.syntax if word.start <= place < word.end), "")


def _fits(sense: Sense, place: tuple[int, int], text: str) -> bool:
    """Whether the words around it allow the sense."""
    start, end = place
    rest = text[:start] + "," + text[end:]
    if sense.near and not _compiled(sense.near).search(rest):
        return False
    if sense.unless and _compiled(sense.unless).search(rest):
        return False
    other = _phrase(sense.never).finditer(text) if sense.never else ()
    return not any(one.start() < end and start < one.end() for one in other)
