"""Utterances: whether two claims give the same words of a speaker, or tell the same in other words."""

from __future__ import annotations

import re

from recount.language.name_words import FUNCTION_WORDS, singular
from recount.records import Claim

SAME_QUOTE = 0.7
"""Share of the content words of the shorter quotation that must stand in the longer: two translations of one
sentence share about that much, two sentences of one speaker on one subject seldom half.
"""
SAME_QUOTE_WORDS = 5
SAME_TELLING = 0.4
SAME_TELLING_WORDS = 4
QUOTED = re.compile(r"[“\"]([^”\"\n]+)[”\"]?")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SAYING = frozenset("said say says according told added fighter militant group official".split())


def content_words(text: str) -> frozenset[str]:
    """The words of a text that carry its content, in a plain form."""
    words = (word.lower().replace("’", "'") for word in WORD.findall(text))
    return frozenset(
        singular(word) for word in words if word not in FUNCTION_WORDS and word not in SAYING and len(word) > 2
    )


def quoted_words(claim: Claim) -> frozenset[str]:
    """The content words that a claim gives in quotation marks; a direct claim without marks is all
    quotation.
    """
    quoted = " ".join(QUOTED.findall(claim.quote))
    return content_words(quoted or (claim.quote if claim.attribution == "direct" else ""))


def tells_the_same(left: Claim, right: Claim) -> bool:
    """Whether two claims share two in five of the shorter one's content words, and four of them at least."""
    words, others = content_words(left.quote), content_words(right.quote)
    return len(words & others) >= SAME_TELLING_WORDS and share_of(words, others) >= SAME_TELLING


def share_of(left: frozenset[str], right: frozenset[str]) -> float:
    """The share, 0 to 1, of the shorter list of words that stands in the longer."""
    return len(left & right) / max(1, min(len(left), len(right)))
