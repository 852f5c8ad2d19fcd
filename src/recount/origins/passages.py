"""Passages: words that two reports share closely enough that one was taken from the other, or both from a
third.

Method: seed and extend (as in plagiarism detection, Potthast et al. 2013): runs of eight words that stand in
both are the seeds; each grows to both sides over small edits for as long as the words go on matching. A
passage stays inside one block of each report. The order of the reports makes no difference.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from recount.origins.shingles import Token, seeds_of, tokens_of
from recount.records import Passage, Report
from recount.records.origin import PassageKind

EDIT = 4
"""Words that may be put in, left out or changed between two stretches that match."""
UNBOUNDED = sys.maxsize
AHEAD = 20
"""Words looked at behind an edit to tell equally small edits apart."""
REJOIN = 3
"""Words that must match after an edit for the passage to go on: two match by chance too often ("of the")."""
QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"|‘[^\n]*?’(?!\w)")


class Stretch(NamedTuple):
    """A shared stretch: first and last-but-one word in either block, and how many words match."""

    left: int
    left_end: int
    right: int
    right_end: int
    matched: int


def find_passages(reports: Sequence[Report]) -> tuple[Passage, ...]:
    """Every passage that two of the reports share, ordered by the reports' ids and places; `left` has the
    smaller id.

    Direction is left open here: words alone do not tell who copied (see `copying.py`).
    """
    ordered = sorted(reports, key=lambda report: report.id)
    texts = [tokens_of(report) for report in ordered]
    passages: list[Passage] = []
    for (left, right), seeds in seeds_of(texts).items():
        by_block: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for here, there in seeds:
            by_block.setdefault((here.block, there.block), []).append((here.word, there.word))
        for blocks, places in by_block.items():
            pair = texts[left][blocks[0]], texts[right][blocks[1]]
            stretches = _stretches(pair[0], pair[1], places)
            passages += [_passage((ordered[left], ordered[right]), pair, stretch) for stretch in stretches]
    return tuple(sorted(passages, key=lambda passage: (passage.left, passage.right)))


def is_quotation(passage: Passage, reports: Mapping[str, Report]) -> bool:
    """Whether a passage is only the words of a speaker whom both reports quote: no sign that one copied the
    other.
    """
    sides = (passage.left, passage.right)
    return all(_in_quotation(reports[side.report], side.start, side.end) for side in sides)


def _stretches(left: Sequence[Token], right: Sequence[Token], seeds: Iterable[tuple[int, int]]) -> list[Stretch]:
    ahead = [token.word for token in left], [token.word for token in right]
    back = ahead[0][::-1], ahead[1][::-1]
    grown: set[Stretch] = set()
    for seed in sorted(seeds):
        if any(_holds(stretch, seed) for stretch in grown):
            continue
        matched, left_end, right_end = _extend(ahead, seed)
        before, left_back, right_back = _extend(back, (len(left) - seed[0], len(right) - seed[1]))
        start = len(left) - left_back, len(right) - right_back
        grown.add(Stretch(start[0], left_end, start[1], right_end, matched + before))
    return _apart(grown)


def _holds(stretch: Stretch, seed: tuple[int, int]) -> bool:
    """Whether a seed lies inside a stretch on both sides and close to its diagonal, so that it would grow to
    the same.
    """
    inside = stretch.left <= seed[0] < stretch.left_end and stretch.right <= seed[1] < stretch.right_end
    drift = abs((stretch.left_end - stretch.left) - (stretch.right_end - stretch.right)) + EDIT
    return inside and abs((seed[0] - stretch.left) - (seed[1] - stretch.right)) <= drift


def _extend(words: tuple[list[str], list[str]], start: tuple[int, int]) -> tuple[int, int, int]:
    """How many words match from `start` onward over small edits, and where either side ends."""
    here, there = start
    total = 0
    while True:
        run = _run(words, here, there)
        here, there, total = here + run, there + run, total + run
        skip = _rejoined(words, here, there)
        if skip is None:
            return total, here, there
        here, there = here + skip[0], there + skip[1]


def _run(words: tuple[list[str], list[str]], here: int, there: int, most: int = UNBOUNDED) -> int:
    """How many words match one by one from two places on, `most` at most."""
    left, right = words
    longest = min(len(left) - here, len(right) - there, most)
    length = 0
    while length < longest and left[here + length] == right[there + length]:
        length += 1
    return length


def _rejoined(words: tuple[list[str], list[str]], here: int, there: int) -> tuple[int, int] | None:
    """The smallest edit after which the words match again; of equally small ones the one that matches
    longest.
    """
    for size in range(1, 2 * EDIT + 1):
        skips = [(size - b, b) for b in range(max(0, size - EDIT), min(size, EDIT) + 1)]
        runs = [(_run(words, here + a, there + b, AHEAD), -abs(a - b), (a, b)) for a, b in skips]
        best = max(runs, default=(0, 0, (0, 0)))
        if best[0] >= REJOIN:
            return best[2]
    return None


def _apart(grown: Iterable[Stretch]) -> list[Stretch]:
    """The longest stretches that do not share words on either side."""
    kept: list[Stretch] = []
    for stretch in sorted(grown, key=lambda s: (-s.matched, s)):
        clear = all(
            (stretch.left_end <= other.left or other.left_end <= stretch.left)
            and (stretch.right_end <= other.right or other.right_end <= stretch.right)
            for other in kept
        )
        if clear:
            kept.append(stretch)
    return kept


def _passage(
    reports: tuple[Report, Report], blocks: tuple[Sequence[Token], Sequence[Token]], stretch: Stretch
) -> Passage:
    left = blocks[0][stretch.left : stretch.left_end]
    right = blocks[1][stretch.right : stretch.right_end]
    sides = zip(reports, (left, right), strict=True)
    quoted = all(_in_quotation(report, tokens[0].start, tokens[-1].end) for report, tokens in sides)
    kind: PassageKind = "verbatim" if [t.word for t in left] == [t.word for t in right] else "rewritten"
    return Passage(
        left=reports[0].anchor(left[0].start, left[-1].end),
        right=reports[1].anchor(right[0].start, right[-1].end),
        kind=kind,
        why=_why(stretch, kind, quoted=quoted),
    )


def _in_quotation(report: Report, start: int, end: int) -> bool:
    line = report.text.rfind("\n", 0, start) + 1
    line_end = report.text.find("\n", end)
    found = QUOTED.finditer(report.text, line, line_end if line_end >= 0 else len(report.text))
    return any(match.start() <= start and end <= match.end() for match in found)


def _why(stretch: Stretch, kind: PassageKind, *, quoted: bool) -> str:
    if quoted:
        return (
            f"both quote the same {stretch.matched} words of a speaker; that alone is no sign that one copied the other"
        )
    if kind == "verbatim":
        return f"{stretch.matched} words stand in both in the same order"
    longer = max(stretch.left_end - stretch.left, stretch.right_end - stretch.right)
    return f"{stretch.matched} of {longer} words stand in both in the same order, with small edits between"
