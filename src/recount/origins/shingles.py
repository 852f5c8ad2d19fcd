"""Shingles: the words of a report, block by block, as they are compared with the words of another.

Case, marks, quotation signs and white space do not count; every word keeps its place in the untouched text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from recount.records import Block, Report

SEED = 8
"""Words in the same order that make two texts worth comparing: METER's annotators and plagiarism detection
(Clough et al. 2002) find that runs of seven words and more are seldom chance.
"""
SHORT = 3
"""Words of a block that stands whole in both, from which it counts where the reports share a seed
elsewhere.
"""
COMMON = 6
"""A run that one report holds more often than this is a formula of that report and no seed."""
UNCLAIMED = frozenset({"furniture", "byline", "dateline", "credit"})
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Token(NamedTuple):
    """A word in its plain form and where it stands in the report's text."""

    word: str
    start: int
    end: int


class Place(NamedTuple):
    """Where a run begins: the report's place in the list, the block's, and the word's."""

    report: int
    block: int
    word: int


def tokens_of(report: Report) -> tuple[tuple[Token, ...], ...]:
    """The words of each block of a report that says something; page furniture and metadata lines are left
    out.
    """
    return tuple(tokens for block in _said(report) if (tokens := _tokens(report.text, block)))


def _said(report: Report) -> Iterator[tuple[int, int]]:
    blocks: Sequence[Block] = report.blocks
    if not blocks:
        dropped = {place for part in report.dropped for place in range(part.start, part.end)}
        lines = ((line.start(), line.end()) for line in re.finditer(r"[^\n]+", report.text))
        yield from (line for line in lines if line[0] not in dropped)
    yield from ((block.start, block.end) for block in blocks if block.kind not in UNCLAIMED)


def _tokens(text: str, block: tuple[int, int]) -> tuple[Token, ...]:
    found = WORD.finditer(text, *block)
    return tuple(Token(re.sub(r"['’]", "", m[0]).casefold(), m.start(), m.end()) for m in found)


def seeds_of(texts: Sequence[Sequence[Sequence[Token]]]) -> dict[tuple[int, int], list[tuple[Place, Place]]]:
    """For each pair of reports, the places where eight words stand in the same order in both. Time grows
    with the text and with what is shared, not with the square of the text.
    """
    index: dict[tuple[str, ...], list[Place]] = {}
    for report, blocks in enumerate(texts):
        for block, tokens in enumerate(blocks):
            words = [token.word for token in tokens]
            for place in range(len(words) - SEED + 1):
                index.setdefault(tuple(words[place : place + SEED]), []).append(Place(report, block, place))
    found: dict[tuple[int, int], list[tuple[Place, Place]]] = {}
    for places in index.values():
        for left, right in _pairs(places):
            found.setdefault((left.report, right.report), []).append((left, right))
    for left_report, right_report in found:
        short = _short_blocks(texts, left_report, right_report)
        found[left_report, right_report] += short
    return found


def _short_blocks(texts: Sequence[Sequence[Sequence[Token]]], left: int, right: int) -> list[tuple[Place, Place]]:
    """Whole blocks too short for a seed that stand in both: copies too, as these reports share more
    elsewhere.
    """
    there = {tuple(token.word for token in tokens): block for block, tokens in enumerate(texts[right])}
    found = []
    for block, tokens in enumerate(texts[left]):
        words = tuple(token.word for token in tokens)
        if SHORT <= len(words) < SEED and words in there:
            found.append((Place(left, block, 0), Place(right, there[words], 0)))
    return found


def _pairs(places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    counts: dict[int, int] = {}
    for place in places:
        counts[place.report] = counts.get(place.report, 0) + 1
    kept = [place for place in places if counts[place.report] <= COMMON]
    for number, left in enumerate(kept):
        yield from ((left, right) for right in kept[number + 1 :] if right.report != left.report)
