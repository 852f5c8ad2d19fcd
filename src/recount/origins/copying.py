"""Copying: which reports tell part of the event in the same words, what they credit, and who took it from
whom.

Reports that share passages depend on one origin for what they share. Who copied is said only with evidence:
a report credits the other's outlet and did not appear before it. Everything else stays open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from recount.origins.grouping import Grouping
from recount.origins.passages import find_passages, is_quotation
from recount.records import Claim, Passage, Report, Span, covered_share, span_of

COPIED = 0.6
"""Share of a claim's characters inside shared passages from which the claim counts as copied: METER calls a
text derived where more than half of it is.
"""
CREDIT_BLOCKS = frozenset({"byline", "dateline", "credit"})


class Copying(NamedTuple):
    """The shared passages, and for each copied claim all the reports that share words with its report."""

    passages: tuple[Passage, ...]
    sharing: dict[str, frozenset[str]]


def find_copying(reports: Sequence[Report], claims: Sequence[Claim]) -> Copying:
    """What the reports share, and which claims stand in shared words. Words of a quoted speaker alone show
    no copying.
    """
    by_id = {report.id: report for report in reports}
    found = find_passages(reports)
    copied = [passage for passage in found if not is_quotation(passage, by_id)]
    grouping = Grouping(by_id)
    sides: dict[str, list[Span]] = {}
    for passage in copied:
        grouping.join(passage.left.report, passage.right.report)
        for side in (passage.left, passage.right):
            sides.setdefault(side.report, []).append(Span(side.start, side.end, side.quote))
    together = {report: group for group in grouping.groups() for report in group}
    sharing = {
        claim.id: together[claim.report]
        for claim in claims
        if claim.report in sides and covered_share(claim.spans[0], sides[claim.report]) >= COPIED
    }
    directed = tuple(with_direction(passage, by_id) if passage in copied else passage for passage in found)
    return Copying(directed, sharing)


def with_direction(passage: Passage, reports: Mapping[str, Report]) -> Passage:
    """The passage with who took it from whom, where one report credits the other's outlet; else as it is."""
    left, right = reports[passage.left.report], reports[passage.right.report]
    if _credits(right, left) and not _credits(left, right) and not _appeared_before(right, left):
        why = f"{passage.why}; the right one credits {left.outlet}"
        return msgspec.structs.replace(passage, direction="left_to_right", why=why)
    if _credits(left, right) and not _credits(right, left) and not _appeared_before(left, right):
        why = f"{passage.why}; the left one credits {right.outlet}"
        return msgspec.structs.replace(passage, direction="right_to_left", why=why)
    return passage


def _credits(report: Report, other: Report) -> bool:
    """Whether a report credits the other's outlet and is not that outlet's own."""
    if not other.outlet or report.outlet == other.outlet:
        return False
    outlet = other.outlet.casefold()
    named = {credit.casefold() for credit in report.credits}
    return outlet in named or outlet in (report.byline or "").casefold()


def _appeared_before(report: Report, other: Report) -> bool:
    latest, earliest = report.published.latest, other.published.earliest
    return latest is not None and earliest is not None and latest < earliest


def credit_span(report: Report, agency: str) -> Span | None:
    """The words that credit an agency, in a byline, dateline or credit line; None where none of these holds
    its name.
    """
    words = re.compile(rf"(?<!\w){re.escape(agency)}(?!\w)", re.IGNORECASE)
    for block in report.blocks:
        if block.kind in CREDIT_BLOCKS and words.search(report.text, block.start, block.end):
            return span_of(report.text, block.start, block.end)
    return None
