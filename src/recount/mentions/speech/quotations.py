"""Quotations: stretches between quotation marks, and whether they are speech or only borrowed words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from recount.records import Block, Report, Sentence

QUOTED = re.compile(
    r"[“„](?P<curly>(?:[^”“]|(?<=[.!?] )“(?=[A-Z]))*)(?P<curly_close>”|\Z)"
    r'|"(?P<straight>(?:[^"]|(?<=[.!?] )"(?=[A-Z]))*)(?P<straight_close>"|\Z)'
    r"|(?<!\w)‘(?=\S)(?P<single>(?:[^’]|’(?=\w))*)(?P<single_close>’(?!\w))"
    r"|(?<!\w)'(?=\S)(?P<prime>(?:[^'\n]|'(?=\w))+)(?P<prime_close>'(?!\w))"
)
"""A mark that opens a sentence inside a quotation opens it again, as before each of its paragraphs, and closes nothing."""
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
BORROWED_WORDS = 4
"""A quoted stretch of so few words inside a sentence is borrowed wording, even where it holds a verb."""


class Quotation(NamedTuple):
    """Words between quotation marks: with the marks (start, end), `closed` where the closing mark stands."""

    start: int
    end: int
    closed: bool
    speech: bool


def find_quotations(report: Report, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """The quotations of a report in order. One that its block does not close runs to the block's end.

    `speech` is True for whole sentences or clauses, and False for borrowed words ("an 'orderly pause'") and for
    everything quoted in headlines and captions, which are written by editors.
    """
    found = []
    for block in report.blocks:
        if block.kind in {"body", "standfirst", "bullet"}:
            found += _of_block(report, block, sentences)
    return tuple(found)


def _of_block(report: Report, block: Block, sentences: Sequence[Sentence]) -> list[Quotation]:
    found = []
    broken = False
    for match in QUOTED.finditer(report.text[block.start : block.end]):
        start, end = block.start + match.start(), block.start + match.end()
        closed = any(match[name] for name in ("curly_close", "straight_close", "single_close", "prime_close"))
        whole = match[0].strip("“”„\"‘’' ")
        if whole:
            introduced = report.text[max(0, start - 2) : start].rstrip().endswith(":") and block.kind == "body"
            goes_on, broken = broken, _is_broken(report.text, end, match[0])
            speech = introduced or goes_on or broken or _is_speech(start, end, sentences)
            found.append(Quotation(start, end, closed, speech))
    return found


def _is_broken(text: str, end: int, quoted: str) -> bool:
    """`"Nobody," she said, "is safe."`: a first part ended by a comma, with a second in the same sentence."""
    return bool(re.search(r",[”\"’']$", quoted)) and bool(re.match(r"[^.!?“\"\n]{2,60}, [“\"‘'][a-z]", text[end:]))


def _is_speech(start: int, end: int, sentences: Sequence[Sentence]) -> bool:
    inside = [
        word
        for sentence in sentences
        if sentence.start < end and start < sentence.end
        for word in sentence.words
        if start <= word.start and word.end <= end
    ]
    spoken = [word for word in inside if word.tag not in {'"', ",", ".", ":"}]
    verbs = any(word.tag in FINITE_TAGS for word in inside)
    ended = any(word.tag in {".", ","} for word in inside[-2:])
    capital = bool(spoken) and spoken[0].text[:1].isupper()
    if verbs:
        return len(spoken) > BORROWED_WORDS or (capital and (ended or len(spoken) >= 3))
    return len(spoken) > 2 and ended and capital
