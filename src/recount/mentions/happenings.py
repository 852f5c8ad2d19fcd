"""Happenings: takes a sentence, gives the words in it that tell what happened, each with its kind in the field's words.

The one decision made here is whether a word is meant in a sense that tells of a happening: of "Under fire, he left the
burning mill after a great deal of talk" only "burning" is one. `happening_senses` holds the senses.
"""

from __future__ import annotations

import re
from functools import cache

from recount.mentions.happening_senses import SENSES, Sense
from recount.records import HappeningMention, Sentence


@cache
def _pattern() -> re.Pattern[str]:
    """All words as one pattern, the longest first at any place, so that the sentence is read once."""
    words = sorted((word for sense in SENSES for word in _alternatives(sense.words)), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


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


@cache
def _phrase(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


def find_happenings(sentence: Sentence) -> tuple[HappeningMention, ...]:
    """The happening words of one sentence, in order of their place, each with one kind, none inside a longer one."""
    found = []
    for match in _pattern().finditer(sentence.text):
        kind = next((sense.kind for sense in SENSES if _is_meant(sense, match, sentence)), None)
        if kind:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            found.append(HappeningMention(start=start, end=end, text=match[0], kind=kind))
    return tuple(found)


def _is_meant(sense: Sense, match: re.Match[str], sentence: Sentence) -> bool:
    if not _compiled(sense.words).fullmatch(match[0]):
        return False
    tag = _tag(sentence, sentence.start + match.end() - 1)
    name = tag.startswith("NNP") and match[0].istitle() and sentence.kind != "headline"
    if (name and (not sense.named or tag == "NNPS")) or (
        tag and sense.tags and not re.fullmatch(sense.tags, tag.replace("NNP", "NN"))
    ):
        return False
    return _fits(sense, match, sentence.text)


def _tag(sentence: Sentence, place: int) -> str:
    """The tag of the word at a place, empty without a tree."""
    return next((word.tag for word in sentence.syntax if word.start <= place < word.end), "")


def _fits(sense: Sense, match: re.Match[str], text: str) -> bool:
    """Whether the words around it allow the sense."""
    rest = text[: match.start()] + "," + text[match.end() :]
    if sense.near and not _compiled(sense.near).search(rest):
        return False
    if sense.unless and _compiled(sense.unless).search(rest):
        return False
    other = _phrase(sense.never).finditer(text) if sense.never else ()
    return not any(one.start() < match.end() and match.start() < one.end() for one in other)
