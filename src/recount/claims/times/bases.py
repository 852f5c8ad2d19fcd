"""Bases: times that are named and are no time of what is claimed: what an amount is compared to, and which thing is meant.

"Sales were up 4 percent from March 2008" tells nothing that happened in March 2008, and "the 2020 Corvo has a new grill"
nothing of the year 2020. "The largest sale in nine years" took no nine years.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.records import SyntaxWord, TimeMention

_TO_TIME = r"(?:(?:[^,;]|,(?=\d))*\s)?"
COMPARED = re.compile(
    rf"\b(?:(?:as\s+)?compared\s+(?:to|with)|relative\s+to|versus|vs\.?)\s+{_TO_TIME}$"
    rf"|\b(?:up|down|percent|per\s+cent|%)\s+(?:[\w.,$%-]+\s+){{0,4}}?from\s+(?:[$£€]?\d[\w.,%]*\s+(?:\w+\s+){{0,3}})?$"
    r"|\bthan\s+(?:(?:it|they|he|she|there)\s+(?:was|were|did|had)\s+)?(?:in|on|at|during|for|the)?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before a time that an amount is measured against."""


def is_base_of_comparison(text: str, start: int) -> bool:
    """Whether the time at `start` is only what something is compared to ("down from 29 a day earlier")."""
    return COMPARED.search(text[:start]) is not None


def measures_superlative(tree: Sequence[SyntaxWord], time: TimeMention) -> bool:
    """Whether a length of time is only what something is the first or the most of ("the largest sale in nine years")."""
    if time.expression.form != "span" or time.expression.towards or time.expression.end:
        return False
    for word in reversed([word for word in tree if word.end <= time.start]):
        if word.tag in ("JJS", "RBS") or word.text.lower() == "first":
            return True
        if word.tag in ("VBD", "VBZ", "VBP", "MD", ",", ":"):
            return False
    return False


def only_names_thing(tree: Sequence[SyntaxWord], time: TimeMention, top: int) -> bool:
    """Whether a year or decade only tells which thing is meant: "the 2020 Corvo", "a 1990s band", "a flaw from 2015"."""
    expression, word = time.expression, tree[top - 1]
    if expression.bound == "since" and not expression.reaches_now and expression.start:
        expression = expression.start
    bare = expression.form == "date" and expression.month is None and expression.season is None
    if not bare or expression.quarter or expression.part or not word.head:
        return False
    named = tree[word.head - 1]
    if word.relation in ("compound", "nummod", "nmod:unmarked", "amod", "nmod") and named.start >= time.end:
        return expression.decade is not None or named.upos == "PROPN"
    cases = {other.text.lower() for other in tree if other.head == top and other.relation == "case"}
    return word.relation == "nmod" and cases == {"from"}
