"""Rules that read what a report says itself: "the mayor, Ida Lund," and "the town, which the group calls
Dawn Gate".
"""

from __future__ import annotations

import re

from recount.entities.described_places import settlement_meant
from recount.entities.joining import Joiner
from recount.entities.uses import Node, Use, is_unnamed

NAMING = re.compile(
    r"[,(]?\s*(?:(?:who|which|that)\s+(?:is|was|are|were)\s+)?(?:also|better|formerly|previously|locally|officially|widely|now|once|sometimes)?"
    r"\s*(?:known|referred\s+to)\s+(?:\w+\s+){0,3}?as\s+(?:the\s+)?[“\"‘'(]?$"
    r"|,?\s*(?:(?:who|which|that)?\s+(?:is|was|are|were)\s+)?(?:also|formerly|previously|locally|now|since)?"
    r"\s*(?:called|renamed|nicknamed|dubbed)\s+(?:the\s+)?[“\"‘'(]?$"
    r"|,\s*which\s+(?:[\w'’-]+\s+){1,4}calls?\s+(?:the\s+)?[“\"‘'(]?$"
    r"|\s*\(\s*(?:aka|a\.k\.a\.|formerly|also)\s+(?:the\s+)?[“\"‘']?$"
)
"""The words by which a report gives a thing another name, up to that name."""
BARE_CALLED = re.compile(r"\s*called\s+(?:the\s+)?$")
"""Without a comma or a quotation mark these words also say who rang whom ("the mayor called Lund")."""

FARTHEST_NAME = 50
"""Characters between an office and its holder: "its representative in the far north, Ida Lund,"."""


def join_renamings(joiner: Joiner) -> None:
    """Join a name that a report gives as another name ("the town, which the group calls Dawn Gate")."""
    for number, node in enumerate(joiner.nodes):
        for use in node.uses if node.proper else ():
            found = NAMING.search(use.before)
            if found is None:
                continue
            named = joiner.ending_near(use.report, use.mention.start - len(use.before) + found.start())
            if named is None or named == number or not _is_named_so(joiner.nodes[named], found[0]):
                continue
            place = settlement_meant(joiner, named, use.report)
            words = " ".join(found[0].split()).strip(' ,("“‘')
            joiner.join(number, named if place is None else place, f"the report says “{words}”")


def _is_named_so(node: Node, words: str) -> bool:
    """Whether words give a thing a name and do not say that somebody calls somebody ("a militia called Dawn")."""
    return not BARE_CALLED.match(words) or (not node.proper and (is_unnamed(node) or node.kind == "place"))


def join_appositions(joiner: Joiner) -> None:
    """Join a description to the name beside it ("the mayor, Ida Lund," and "Ida Lund, the mayor,")."""
    for number, node in joiner.described():
        if node.kind not in ("person", "organisation") or len(node.uses) > 8:
            continue
        found = {name for use in node.uses if (name := _apposed(joiner, node, use)) is not None}
        one = joiner.one_set(found)
        if one is not None:
            joiner.join(number, one, f"“{node.text}” stands beside “{joiner.nodes[one].text}” in the report")


def _apposed(joiner: Joiner, node: Node, use: Use) -> int | None:
    closed = re.match(r"\s*(?:,(?!\s*(?:and|or)\b)|[.;)]|(?:who|that|which)\b|$)", use.after)
    if closed is None and node.kind == "person":
        closed = re.match(r"\s*(?:said|says|told)\b", use.after)
    if node.kind == "person":
        name = joiner.named_behind(use, r"(?:\s+(?:in|for|to|at|on)\s+(?:the\s+)?[\w'’ -]{2,40})?,\s+")
        if name is not None and joiner.nodes[name].kind == "person" and _is_closed(joiner, name, use):
            return name
    opened = re.search(r",\s+$", use.before)
    if opened is None or closed is None:
        return None
    name = joiner.ending_near(use.report, use.mention.start - len(opened[0]))
    fits = name is not None and joiner.nodes[name].proper and joiner.nodes[name].kind in (node.kind, "other")
    definite = node.kind == "person" or use.mention.text.lower().startswith("the ")
    return name if fits and definite else None


def _is_closed(joiner: Joiner, number: int, use: Use) -> bool:
    """Whether the name behind "the mayor, " is followed by a comma or an end, not by a further member of a
    list.
    """
    for other in joiner.nodes[number].uses:
        if other.report == use.report and 0 <= other.mention.start - use.mention.end <= FARTHEST_NAME:
            return re.match(r"\s*(?:[,.;)”\"]|who\b|$)", other.after) is not None
    return False
