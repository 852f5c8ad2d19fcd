"""Wording: whether a clause affirms or denies, and how surely, in the words themselves.

The values follow FactBank (Saurí and Pustejovsky 2009), with its probable and possible kept apart, and intended and
counterfactual for what has not happened.
"""

from __future__ import annotations

import re

from recount.language.reporting_verbs import Force
from recount.records import Modality, Polarity

NEGATION = re.compile(
    r"\b(?:not|never|no one|nobody|none|neither|nor|cannot|no longer|without)\b|n['’]t\b"
    r"|\bno (?!doubt|more than|fewer than|less than|later than|sooner)\w+"
    r"|\bfail(?:ed|s|ing|ure)?\s+to\b|\bunable to\b|\brefus(?:ed|es|ing|al)\s+to\b"
    r"|(?<!\bbeen )(?<!\bbe )(?<!\bwas )(?<!\bwere )\bprevent(?:ed|s|ing)\b",
    re.IGNORECASE,
)
"""Words that deny; what could have been prevented happened, so the passive of "prevent" denies nothing."""
NOT_NEGATION = re.compile(r"\bnot only\b|\bno doubt\b|\bnot just\b|\bwhether or not\b|\bif not\b", re.IGNORECASE)
COUNTERFACTUAL = re.compile(
    r"\b(?:would|could|might|should) (?:not )?have\b|\bhad .{0,40}\bnot\b.{0,60}\bwould\b"
    r"|\bfail(?:ed|s|ing|ure)?\s+to\b|\bprevent(?:ed|s|ing)\b|\b(?:nearly|almost) (?:\w+ed|was|were)\b",
    re.IGNORECASE,
)
POSSIBLE = re.compile(
    r"\b(?:may|might|could|possible|possibly|perhaps|maybe|potentially|up in the air|cannot rule out|not ruled out)\b",
    re.IGNORECASE,
)
QUESTION = re.compile(r"[\W_]*(?:whether|if|how (?:many|much|long|far|often))\b(?!.*[,;])", re.IGNORECASE)
"""A clause that asks something ("whether the strike would go ahead") asserts nothing."""
PROBABLE = re.compile(
    r"\b(?:likely|probably|presumably|apparently|appear(?:s|ed)? to|appeared|seem(?:s|ed)?|believed? to"
    r"|thought to|suspected"
    r"|feared|expected to have|believe[sd]?|think[s]?|suspects?)\b",
    re.IGNORECASE,
)
INTENDED = re.compile(
    r"\b(?:will|shall|won['’]t|going to|plan(?:s|ned|ning)? to|intend(?:s|ed)? to|aim(?:s|ed)? to|vow(?:s|ed"
    r"|ing)? to|due to be"
    r"|is to|are to|pledg(?:ed|es|ing)|promis(?:ed|es|ing)|threaten(?:s|ed|ing)? to|would(?! have))\b|['’]ll\b"
    r"|\b(?:is|are|was|were) (?:set|expected|scheduled|due|preparing) to\b",
    re.IGNORECASE,
)


def polarity_of(clause: str, *, force: Force | None = None) -> Polarity:
    """negative where the clause denies its own predicate, or where its speaker denies it.

    A negation inside a denial ("denied that no one was told") is left as a denial: what is denied is not asserted.
    """
    negated = bool(NEGATION.search(NOT_NEGATION.sub("", clause)))
    return "negative" if negated or force == "deny" else "positive"


def modality_of(clause: str, *, force: Force | None = None) -> Modality:
    """How surely the clause holds: the strongest mark of unreality in its words wins; "may" as a month does not
    count.
    """
    if QUESTION.match(clause) and force != "ask":
        return "possible"
    words = re.sub(r"\b(?:in|of|on|since|until|late|early|mid-?|\d+)\s*May\b|\bMay \d", "", clause)
    if re.search(r"\b(?:would|could|might|should) (?:not )?have\b", words, re.IGNORECASE):
        return "counterfactual"
    if POSSIBLE.search(words):
        return "possible"
    if force in {"intend", "ask"} or INTENDED.search(words):
        return "intended"
    if force == "believe" or PROBABLE.search(words):
        return "probable"
    return "asserted"
