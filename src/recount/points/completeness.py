"""Completeness: one wording tells the whole, the other that part of it is not so or not over."""

from __future__ import annotations

import re

WHOLE = re.compile(
    r"\b(?:the (?:whole|entire) (?:of )?(?:\w+ )?(?:town|city|village|area|district|region|site|building)|all of|fully|completely|entirely|"
    r"cleared of|in full control|is over|has ended|no longer holds?)\b",
    re.IGNORECASE,
)
"""Words that tell a state of the whole; "not … entirely" is caught by PARTLY first."""
PARTLY = re.compile(
    r"\bstill (?:hold|held|rag|fight|burn|control|resist|ongoing|under way|continu)\w*|\b(?:fighting|clashes|battles?) (?:continue[sd]?|went on|goes on)"
    r"|\bnot (?:have )?\w* ?(?:entirely|fully|completely)\b|\bpockets? of\b"
    r"|\b(?:[1-9]\d?|[a-z]+) ?(?:percent|per cent|%) of\b",
    re.IGNORECASE,
)
ONCE = re.compile(
    r"\b(?:once|had (?:held|controlled|occupied)|were (?:holding|occupying)|used to|at one point|before|ago)\b",
    re.IGNORECASE,
)


def completeness_clash(left: str, right: str) -> str | None:
    """A sentence of reason where one text tells the whole and the other a part, of one time; None otherwise."""
    for whole, part in ((left, right), (right, left)):
        told = WHOLE.search(whole)
        partly = PARTLY.search(part)
        if told and partly and not PARTLY.search(whole) and not ONCE.search(part) and not ONCE.search(whole):
            return f"one tells the whole (“{told[0]}”), the other that it is not complete or not over (“{partly[0]}”)"
    return None
