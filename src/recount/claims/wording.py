"""Wording: whether a clause affirms or denies, and how surely, in the words themselves.

Takes a clause's words, as they stand or bare of what does not bear on it ("own words"). The values follow FactBank (Saurí
and Pustejovsky 2009), with its probable and possible kept apart, and intended and counterfactual for what has not
happened: "the mill will probably close" is probable, "the mill would have closed" counterfactual.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.language.reporting_verbs import Force
from recount.records import Modality, Polarity

NOT = r"(?:\b(?:not|never|cannot|nobody|no one|none)|n['’]t)"
NEGATION = re.compile(
    r"\b(?:not|never|no one|nobody|nothing|none|neither|nor|cannot|no longer|unlikely|anything but)\b|n['’]t\b"
    r"|\bno (?!doubt|more than|fewer than|less than|later than|sooner|matter|time$)\w+"
    r"|\bfail(?:ed|s|ing|ure)?\s+to\b|\bunable to\b|\bden(?:y|ies|ied)\b|\brefus(?:ed|es|ing|al)\s+to\b",
    re.IGNORECASE,
)
"""Words that deny. Who prevented or rejected a thing did so, and what happened without another thing happened."""
NOT_NEGATION = re.compile(
    r"\b(?:not|n['’]t) (?:only|just|merely|simply|solely)\b|\bno doubt\b|\bwhether or not\b|\bif not\b|\b(?:or|may may) not\b|\bnot without\b"
    r"|n['’]t (?:\w+ )?(?:only|just|merely|simply|solely) be\b"
    rf"|{NOT} (?:\w+ ){{0,2}}?(?:hesitat\w+|rul\w+ out|exclud\w+|fail\w* to|forget\w* to|unable|unlikely|uncommon|unusual|without"
    r"|den(?:y|ied)|refus\w+ to|(?:stop|help) \w+ing)\b"
    r"|\bnothing (?:but|short of|less than)\b|\bno \w+ but\b|\bno (?:choice|option|alternative)s? other than\b"
    rf"|{NOT} (?:have|has|had)?(?: (?:a|any|much))? ?(?:choice|option|alternative)s? but\b",
    re.IGNORECASE,
)
"""Negations that deny nothing: they add ("not only"), cancel out ("did not hesitate to"), or leave one way only."""
UNTIL = re.compile(r"\b(?:did|was|were|had|is|are)(?: not|n['’]t)\b(?=.*\buntil\b)", re.IGNORECASE)
"""What did not happen until a day happened that day."""
CONTRAST = re.compile(r"^(?:[\w'’]+ ){0,3}?(?:but|yet)\b|^;|;$", re.IGNORECASE)
CONDITION_WORDS = re.compile(
    r"^[\W_]*(?:if|unless)\b[^,]*,(?=.*\w)|(?<=\w) (?:if|unless) .*$", re.IGNORECASE | re.DOTALL
)
PERFECT = r"have\b(?=\W+\w)(?!\W+(?:an?|the|to|no|any|some|more|many|it|th[eo]se?|his|her|its|their|our|my|your)\b)"
"""The helping verb: "would have the right" tells of having."""
UNREAL = re.compile(
    rf"\b(?:would|should) (?:\w+ly )?(?:not )?{PERFECT}|\bcould (?:not )?have been (?:prevented|avoided|saved|averted|stopped)\b"
    r"|\b(?:was|were) (?:due |meant |supposed )?to have \w+",
    re.IGNORECASE,
)
"""What did not come about; "might have fallen" leaves open whether it did."""
POSSIBLE = re.compile(
    r"\b(?:may|might|could(?! ?n['’]t| not)|possibly|perhaps|maybe|potentially|up in the air)\b"
    r"|(?:\b(?:is|are|was|were|be|been|remains?|seems?|looks?)|['’]s) (?:\w+ )?possible\b"
    r"|\b(?:unclear|uncertain|unsure|not sure) (?:if|whether|when|how|who|what)\b"
    rf"|{NOT} (?:\w+ )?(?:rul\w+ out|exclud\w+)",
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
NO_HEDGE = re.compile(
    r"\bcould (?:\w+ )?(?:be )?(?:heard|seen|felt|smelt|hear|see|feel|smell)\b|\bma(?:de|kes?|king) (?:it )?possible\b"
    rf"|{NOT} want\w*",
    re.IGNORECASE,
)
"""What could be heard was there to hear, what was made possible was done, and who does not want a thing plans none."""
MAY = re.compile(r"(?<=[a-z] )May\b|\b(?:\d+\s*|mid-?)May\b|\bMay \d")
"""The month, which alone begins with a capital inside a sentence."""
QUESTION = re.compile(
    r"[\W_]*(?:whether|if|how (?:many|much|long|far|often))\b(?!.*[,;])|.*\?[\W_]*$", re.IGNORECASE | re.DOTALL
)
"""A clause that asks something ("whether the strike would go ahead") asserts nothing."""
ASKED = re.compile(r"[\W_]*(?:what|who|whom|whose|which|why|where|when|how)\b", re.IGNORECASE)
LIKELY = re.compile(
    r"\b(?:probably|presumably|apparently|likely) (?:not )?(?:will|would|wo|have to)\b"
    r"|(?:\b(?:will|would|wo)|['’]ll)(?: not|n['’]t)? (?:\w+ )?(?:probably|presumably|likely|appear|seem)\b"
    r"|\b(?:un)?likely (?:that\b|to\b|\w+ (?:will|would|wo)\b)|\b(?:is|are|was|were|be|more|most) (?:un)?likely\b"
    r"|\b(?:think|thinks|thought|believe[sd]?|fears?|feared|suspects?|guess|bet|expect(?:s|ed)?|anticipate[sd]?)\b"
    r"(?=.*(?:\b(?:will|would|wo|to)\b|['’]ll))",
    re.IGNORECASE,
)
"""What somebody holds to be coming, which nobody need intend."""
PROBABLE = re.compile(
    r"\b(?:likely|unlikely|probably|presumably|apparently|seemingly|appear(?:s|ed)? to|appeared|seem(?:s|ed)?|believed? to"
    r"|thought to|suspected(?! (?:and|or|cases?|infections?|patients?|carriers?|deaths?)\b)"
    r"|feared|expected(?: to)?|anticipate[sd]?|believe[sd]?(?! in\b)|(?<!to )(?<!\w of )think[s]?|suspects? (?:that|it|he|she|they))\b",
    re.IGNORECASE,
)
INTENDED = re.compile(
    r"\bwo(?=n['’]t)|\b(?:will|shall|going to|plan(?:s|ned|ning)? to|intend(?:s|ed)? to|aim(?:s|ed)? to|vow(?:s|ed|ing)?|due to be"
    r"|is to|are to|hop(?:es|ed|ing)? to|hop(?:es|ed|ing) that|(?:I|we|they|you) hope"
    r"|want(?:s|ed)?(?: \w+){0,4}? to(?! (?:know|see|hear|say|thank|ask))|offer(?:s|ed|ing) to|pledg(?:ed|es|ing)|promis(?:ed|es|ing) (?:to|that|he|she|it|they)"
    r"|threaten(?:s|ed|ing)? to|would)\b|['’]ll\b"
    r"|^[\W_]*hop(?:es?|ed|ing)\b|\bset to (?!work\b)\w"
    r"|\b(?:is|are|was|were) (?:scheduled|due|preparing|supposed|meant) to\b"
    r"|\b(?:is|are|was|were) (?:due|planned|scheduled) (?:for|within|in|on|by|at|from|later|next|soon|early|tomorrow|today|tonight)\b",
    re.IGNORECASE,
)
WISH = re.compile(r"to (?!have\b|be\b)", re.IGNORECASE)
"""What somebody "hopes to" do; "to have" and "to be" after believing tell what is thought to be so."""
REFUSED = re.compile(r"\bwould(?: \w+)?(?: not|n['’]t)(?! (?:only|be|have)\b)", re.IGNORECASE)
"""In a report's own words who would not do a thing did not do it."""
STRENGTH: tuple[Modality, ...] = ("counterfactual", "possible", "intended", "probable", "asserted")
"""From the value that takes a clause furthest from fact."""


def polarity_of(clause: str | Sequence[str], *, force: Force | None = None) -> Polarity:
    """negative where the clause denies its own predicate, or where its speaker denies it; of several clauses the first
    counts, unless another is set against it ("did not mingle but left").

    A negation inside a denial ("denied that no one was told") is left as a denial: what is denied is not asserted.
    """
    clauses = [clause] if isinstance(clause, str) else clause
    contrasted = any(CONTRAST.search(one) and not _denies(one) for one in clauses[1:])
    return "negative" if force == "deny" or (_denies(clauses[0]) and not contrasted) else "positive"


def _denies(clause: str) -> bool:
    words = CONDITION_WORDS.sub("", clause)
    return bool(NEGATION.search(UNTIL.sub("", NOT_NEGATION.sub("", words))))


def modality_of(clause: str | Sequence[str], *, force: Force | None = None) -> Modality:
    """How surely the clause holds: the strongest mark of unreality in its words wins, and of several clauses the one
    furthest from fact.
    """
    clauses = [clause] if isinstance(clause, str) else clause
    return min((_modality_of(one, force) for one in clauses), key=STRENGTH.index)


def _modality_of(clause: str, force: Force | None) -> Modality:
    if QUESTION.match(clause) or (force == "ask" and ASKED.match(clause)):
        return "possible"
    words = NO_HEDGE.sub("", MAY.sub("", clause))
    words = words if force else REFUSED.sub("did not ", words)
    if UNREAL.search(words) or UNREAL_CONDITION.search(words):
        return "counterfactual"
    if POSSIBLE.search(words) or CONDITION.match(words):
        return "possible"
    hoped = force == "believe" and WISH.match(clause)
    if force in {"intend", "ask"} or hoped:
        return "intended"
    if force == "believe" or LIKELY.search(words):
        return "probable"
    if INTENDED.search(words):
        return "intended"
    return "probable" if PROBABLE.search(words) else "asserted"
