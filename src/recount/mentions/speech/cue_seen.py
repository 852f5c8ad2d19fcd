"""Cues seen: whether the words that the reader takes for a cue report something, and whether they hide who says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.language.phrases import AUXILIARIES, Place, is_verb, lower
from recount.language.reporting_verbs import NEEDS_THAT, PHRASAL, TAKES_ADDRESSEE, TAKES_NOUN, speech_table
from recount.mentions.speech.cue_verbs import follows_clause, passive
from recount.records import Word

Words = Sequence[Word]
ANSWERING = frozenset({"say", "answer", "reply", "respond"})
YES_OR_NO = frozenset({"yes", "no"})
NEGATIONS = frozenset("not n't never no neither nor".split())
KNOWING = re.compile(
    r"(?:know|remember|want|like|love|wish|decid|plan|see|saw|mean|prefer|forg[eo]t|car(?:e|ed|es)$|intend|stand|quot|ha[sd]|do)"
)
"""Verbs of knowing, wanting and doing, which tell of a mind and of no words."""
WITH_NOUN = re.compile(r"(?:cit|attribut)(?:e|es|ed|ing)$")
"""Verbs that report with a noun alone where the reader is sure, beside those of saying ("cited the cold")."""
DEEDS = frozenset("reject dismiss welcome recognise recognize order document verify register".split())
"""Verbs that with a noun alone tell of a deed ("rejected the offer") more often than of words."""


def _grants(words: Words, cue: Place) -> bool:
    """`does not dispute that …`: who does not deny a thing grants it; "could not confirm or deny" says nothing."""
    verbs = [speech_table()[lower(word)][1] for word in words[slice(*cue)] if lower(word) in speech_table()]
    plain = any(lower(word) in {"not", "n't", "never"} for word in words[slice(*cue)])
    either = any(lower(word) in {"neither", "nor"} for word in words[max(0, cue[0] - 3) : cue[1]])
    return plain and not either and bool(verbs) and set(verbs) == {"deny"}


def hides_speaker(words: Words, cue: Place) -> bool:
    """`a man, said to be the father`, `people have been asked whether …`: the subject is whom it is said of or asked."""
    lemma, follower = speech_table().get(lower(words[cue[0]]), ("",))[0], words[cue[1] : cue[1] + 2]
    if [lower(word) for word in follower[:1]] == ["to"] and len(follower) > 1 and lower(follower[1]) in {"be", "have"}:
        return lemma in {"say", "believe", "think", "report", "suspect", "allege", "understand"} and cue[0] > 0
    return lemma in TAKES_ADDRESSEE | {"ask"} and passive(words, cue[0]) and "by" not in map(lower, follower)


def reporting(words: Words, cue: Place | None, *, sure: bool) -> Place | None:
    """The word of a cue that reports, or "according to"; None where it reports nothing or nothing was said.

    Where the reader is `sure`, a verb that is no verb of saying by itself reports too ("worry", "crowed", "show").
    """
    if cue is None:
        return None
    around = [lower(word) for word in words[max(0, cue[0] - 3) : cue[1]]]
    if any(word in NEGATIONS for word in around[-(cue[1] - cue[0]) :]) or {"neither", "nor"} & set(around):
        return cue if _grants(words, cue) else None
    for place in range(*cue):
        if lower(words[place]) in speech_table() and not _describes(words, place) and not _perceives(words, place):
            return place, place + 1
        if tuple(map(lower, words[place : place + 2])) in PHRASAL:
            return place, place + 2
        if lower(words[place]) == "according":
            return place, min(place + 2, cue[1])
    verb = next((place for place in range(cue[1] - 1, cue[0] - 1, -1) if is_verb(words[place])), None)
    if not sure or verb is None or words[verb].tag in {"VB", "VBN"} or _describes(words, verb):
        return None
    word = lower(words[verb])
    return None if word in AUXILIARIES or word in speech_table() or KNOWING.match(word) else (verb, verb + 1)


def _describes(words: Words, place: int) -> bool:
    """Whether a word that looks like a verb of saying is a name or stands before its noun ("the stated aim")."""
    before = words[place - 1].tag if place else ""
    return words[place].tag.startswith("NNP") or (words[place].tag in {"VBN", "JJ"} and before in {"DT", "PRP$"})


def reports_noun(words: Words, cue: Place, *, able: bool) -> bool:
    """`Drivers reported faults`, `called for a vote`: a verb that reports with a noun behind it, its subject `able` to speak."""
    lemma = speech_table().get(lower(words[cue[0]]), ("",))[0]
    if lemma == "call":
        return able and cue[1] < len(words) and lower(words[cue[1]]) == "for"
    return (able and lemma in TAKES_NOUN and lemma not in DEEDS) or bool(WITH_NOUN.match(lower(words[cue[0]])))


def _perceives(words: Words, place: int) -> bool:
    """`heard tapping`, `found a body`: verbs of finding and hearing report only where a clause follows."""
    lemma = speech_table()[lower(words[place])][0]
    return lemma in NEEDS_THAT and not follows_clause(words, place)


def answers(words: Words, cue: Place, place: Place) -> bool:
    """`says at least 40`, `said yes`: an amount, or yes or no, is all that is said."""
    said = speech_table().get(lower(words[cue[0]]), ("",))[0] in ANSWERING
    return said and any(word.tag == "CD" or lower(word) in YES_OR_NO for word in words[slice(*place)])
