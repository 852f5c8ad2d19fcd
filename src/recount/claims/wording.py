"""Wording: whether a clause affirms or denies, and how surely, in the words themselves.

The values follow FactBank (Saurí and Pustejovsky 2009), with its probable and possible kept apart, and intended and
counterfactual for what has not happened.
"""

from __future__ import annotations

import re

from recount.language.reporting_verbs import Force
from recount.records import Modality, Polarity

NEGATION = re.compile(
    r"\b(?:not|never|no one|nobody|nothing|none|neither|nor|cannot|no longer|without)\b|n['’]t\b"
    r"|\bno (?!doubt|more than|fewer than|less than|later than|sooner)\w+"
    r"|\bfail(?:ed|s|ing|ure)?\s+to\b|\bunable to\b|\bden(?:y|ies|ied)\b|\brefus(?:ed|es|ing|al)\s+to\b"
    r"|(?<!\bbeen )(?<!\bbe )(?<!\bwas )(?<!\bwere )\bprevent(?:ed|s|ing)\b",
    re.IGNORECASE,
)
"""Words that deny; what could have been prevented happened, so the passive of "prevent" denies nothing."""
NOT_NEGATION = re.compile(r"\bnot only\b|\bno doubt\b|\bnot just\b|\bwhether or not\b|\bif not\b", re.IGNORECASE)
UNREAL = re.compile(
    r"\b(?:would|should) (?:\w+ly )?(?:not )?have\b|\bcould (?:not )?have been (?:prevented|avoided|saved|averted|stopped)\b|\b(?:was|were) (?:due |meant |supposed )?to have \w+",
    re.IGNORECASE,
)
"""What did not come about; "might have fallen" leaves open whether it did."""
POSSIBLE = re.compile(
    r"\b(?:may|might|could|possible|possibly|perhaps|maybe|potentially|up in the air|cannot rule out|not ruled out)\b",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"[\W_]*(?:if|unless|should)\b.*,|.*\bonly if\b|either (?!way\b|side\b).*\bor\b", re.IGNORECASE | re.DOTALL
)
"""What hangs on a condition that opens the sentence is not asserted."""
UNREAL_CONDITION = re.compile(
    r"\b(?:would|could|might|should) (?:not )?(?:be|have)\b.*\bif\b.*\b(?:had|were)\b"
    r"|^[\W_]*(?:if\b.*\b(?:had|were)|had)\b.*,.*\b(?:would|could|might)\b",
    re.IGNORECASE | re.DOTALL,
)
PERCEIVED = re.compile(
    r"\bcould (?:still |also |already )?(?:be )?(?:heard|seen|felt|smelt|hear|see|feel|smell)\b", re.IGNORECASE
)
"""What could be heard was there to hear."""
QUESTION = re.compile(r"[\W_]*(?:whether|if|how (?:many|much|long|far|often))\b(?!.*[,;])", re.IGNORECASE)
"""A clause that asks something ("whether the strike would go ahead") asserts nothing."""
PROBABLE = re.compile(
    r"\b(?:likely|probably|presumably|apparently|appear(?:s|ed)? to|appeared|seem(?:s|ed)?|believed? to"
    r"|thought to|suspected(?! (?:and|or|cases?|infections?|patients?|carriers?|deaths?)\b)"
    r"|feared|expected to have|believe[sd]?|think[s]?|suspects?)\b",
    re.IGNORECASE,
)
INTENDED = re.compile(
    r"\b(?:will|shall|won['’]t|going to|plan(?:s|ned|ning)? to|intend(?:s|ed)? to|aim(?:s|ed)? to|vow(?:s|ed"
    r"|ing)? to|due to be"
    r"|is to|are to|hop(?:es|ed|ing)? to|expect(?:s|ed)?(?: \w+){0,8}? to|pledg(?:ed|es|ing)|promis(?:ed|es|ing)|threaten(?:s|ed|ing)? to|would(?! have))\b|['’]ll\b"
    r"|\b(?:is|are|was|were) (?:set|expected|scheduled|due|preparing|supposed|meant) to\b"
    r"|\b(?:is|are|was|were) (?:expected|due|planned|scheduled) (?:within|in|on|by|at|from|later|next|soon|early|tomorrow|today|tonight)\b",
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
    words = PERCEIVED.sub("", clause)
    words = re.sub(r"\b(?:in|of|on|since|until|late|early|mid-?|\d+)\s*May\b|\bMay \d", "", words)
    if UNREAL.search(words) or UNREAL_CONDITION.search(words):
        return "counterfactual"
    if POSSIBLE.search(words) or CONDITION.match(words):
        return "possible"
    hoped = force == "believe" and clause.lower().startswith("to ")
    if force in {"intend", "ask"} or hoped or INTENDED.search(words):
        return "intended"
    if force == "believe" or PROBABLE.search(words):
        return "probable"
    return "asserted"
