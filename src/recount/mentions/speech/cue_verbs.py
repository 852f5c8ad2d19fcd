"""Verbs of cues: whether a reporting verb tells of speech where it stands, and whether the words say that nothing
was said.
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.calendar_words import MONTHS, WEEKDAYS
from recount.language.phrases import AUXILIARIES, NOUN, Place, base_noun_phrase_from, lower
from recount.language.reporting_verbs import (
    CARRIER_HEADS,
    NEEDS_THAT,
    NOT_SPEECH_BEFORE_NOUN,
    SPEECH_OBJECTS,
    speech_table,
)
from recount.records import Word

Words = Sequence[Word]
FOR_WHAT = frozenset({"call", "appeal"})
"""Verbs that ask "for" something ("called for an inquiry")."""
BALLOT = frozenset({"vote", "votes", "ballot", "referendum", "majority"})
"""By what a thing is rejected where the rejecting is a vote ("by 1,205 votes to 960", "in a ballot")."""
NOT_SAID = frozenset({"not", "n't", "never", "neither", "nor", "hardly", "scarcely", "barely"})
NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})


def reports(words: Words, place: int) -> bool:
    """Whether the verb tells of speech here: it is no adjective before a noun and has no object it does not speak
    of.
    """
    tag, lemma = words[place].tag, speech_table()[lower(words[place])][0]
    if not _in_verb_position(words, place):
        return False
    following = words[place + 1] if place + 1 < len(words) else None
    if lemma in FOR_WHAT and following is not None and following.tag in {"IN", "RP", "TO", "."}:
        if lower(following) in ({"on", "upon"} if lemma == "call" else {"to"}):
            return any(word.tag == "TO" for word in words[place + 3 : place + 10])  # "called on them to leave"
        return lower(following) == "for" and place + 3 < len(words) and words[place + 3].tag != "."
    if lemma in NEEDS_THAT and not follows_clause(words, place):
        return False
    if lemma == "call" and tag == "VBN" and following is not None and following.tag == "NNP" and place > 0:
        return words[place - 1].tag not in NOUN  # "a fisherman called Ada Roe" has that name
    if lemma == "continue" and following is not None and following.tag == "TO":
        return False
    if lemma == "reject" and _by_vote(words, place):
        return False
    if lemma == "claim" and following is not None and tag != "VBG":
        return not _claims_a_thing(words, place)
    return True


def _in_verb_position(words: Words, place: int) -> bool:
    tag = words[place].tag
    if tag == "VBN" and not auxiliary_before(words, place) and not _past_tense(words, place):
        return False
    if tag == "VBG" and not (place > 0 and (words[place - 1].tag in {",", "CC", "IN"} or _after_noun(words, place))):
        return False
    if tag == "VBG" and lower(words[place - 1]) == "of":
        return False  # "that kind of thinking"
    return tag != "VB" or auxiliary_before(words, place)


def follows_clause(words: Words, place: int) -> bool:
    """Whether a verb of finding or counting reports where it stands: "that" or a clause without it follows ("found the
    valve was faulty"), or it is set off by commas.
    """
    noun = base_noun_phrase_from(words, place + 1, ceiling=len(words))
    bare = noun is not None and noun[1] < len(words) and words[noun[1]].tag in {"VBD", "VBZ", "VBP", "MD"}
    return bare or _that_follows(words, place) or _set_off(words, place)


def _by_vote(words: Words, place: int) -> bool:
    """`rejected the offer by 1,205 votes to 960`, `rejected it in a ballot`: a vote was held, nothing was said."""
    for by in range(place + 2, min(place + 10, len(words))):
        if lower(words[by]) in {"by", "in"} and any(lower(word) in BALLOT for word in words[by + 1 : by + 5]):
            return any(word.tag in {"CD", "DT"} for word in words[by + 1 : by + 3])
    return False


def _set_off(words: Words, place: int) -> bool:
    """`The valve was faulty, he found, and old`: a subject of one to three words and the verb between commas."""
    after = words[place + 1].text if place + 1 < len(words) else ""
    before = next((back for back in range(place - 2, max(-1, place - 5), -1) if words[back].text == ","), None)
    return before is not None and before > 2 and after in {",", ".", "”"}


def _that_follows(words: Words, place: int) -> bool:
    """Whether "that" or a passive "to" follows, with at most a few words of time or place between."""
    near = [lower(word) for word in words[place + 1 : place + 7]]
    if "that" not in near or {",", ".", ":"} & set(near[: near.index("that")]):
        return False
    before = words[place + near.index("that")]  # "found 17 deaths that …" tells of the deaths
    return not before.tag.startswith("NN") or lower(before) in WEEKDAYS or lower(before) in MONTHS


def _claims_a_thing(words: Words, place: int) -> bool:
    """`The blaze claimed two lives`, `the hotel claimed the top prize`: an object that nobody can assert."""
    objects = [lower(word) for word in words[place + 1 : place + 6]]
    if set(objects[:4]) & NOT_SPEECH_BEFORE_NOUN:
        return True
    if words[place + 1].tag not in {"DT", "PRP$", "CD", "JJ", "NN", "NNS"} or set(objects) & SPEECH_OBJECTS:
        return False
    stop = next((p for p in range(place + 1, len(words)) if words[p].tag in {",", ".", ":"}), len(words))
    return not any(word.tag in {"VBD", "VBZ", "VBP", "MD"} for word in words[place + 1 : stop])


def _past_tense(words: Words, place: int) -> bool:
    """Whether a form that was taken for a participle stands where a past tense stands: after a noun, before no
    noun.
    """
    following = words[place + 1].tag if place + 1 < len(words) else "."
    if lower(words[place - 1]) in CARRIER_HEADS:
        return False  # "a video posted on Monday"
    return _after_noun(words, place) and words[place].text.endswith("ed") and following not in {"CC", "VBN", "VBD"}


def _after_noun(words: Words, place: int) -> bool:
    return place > 0 and (words[place - 1].tag in {"NN", "NNS", "NNP", "NNPS", "PRP"})


def auxiliary_before(words: Words, place: int) -> bool:
    """Whether an auxiliary or a modal verb belongs to the verb."""
    before = place - 1
    while before >= 0 and words[before].tag.startswith("RB"):
        before -= 1
    return before >= 0 and (lower(words[before]) in AUXILIARIES or words[before].tag == "MD")


def passive(words: Words, place: int) -> bool:
    """Whether the verb is passive: a participle behind a form of "be"."""
    if words[place].tag not in {"VBN", "VBD", "JJ"}:
        return False
    before = [lower(word) for word in words[max(0, place - 4) : place] if not word.tag.startswith("RB")]
    return bool(before) and before[-1] in {"is", "are", "was", "were", "been", "be", "being"}


def negated(words: Words, place: int) -> bool:
    """`did not say`, `could not confirm`: the words tell that it was not said; "not only said" tells that it was."""
    for before in range(place - 1, -1, -1):
        word = lower(words[before])
        if word in NOT_SAID:
            return lower(words[before + 1]) not in {"only", "just", "merely"}
        if word == "cannot" or (word == "longer" and before > 0 and lower(words[before - 1]) == "no"):
            return True
        if word not in AUXILIARIES and words[before].tag != "MD" and not words[before].tag.startswith("RB"):
            return False
    return False


def not_yet_said(words: Words, place: int) -> bool:
    """`will announce`, `could say`: a modal verb before it leaves the saying open."""
    for before in range(place - 1, max(-1, place - 5), -1):
        if words[before].tag == "MD" or lower(words[before]) in {"'ll", "'d"}:
            return True
        if lower(words[before]) not in AUXILIARIES and not words[before].tag.startswith("RB"):
            return False
    return False


def is_date(words: Words, place: Place) -> bool:
    """`sent on 11 March, it describes …`: days are no speakers; "May said" and "Two said" are people."""
    inside = words[slice(*place)]
    if any(word.text[0].isalpha() and lower(word) not in MONTHS and lower(word) not in WEEKDAYS for word in inside):
        return False
    numbered = any(word.text[0].isdigit() for word in inside)
    behind = place[0] > 0 and words[place[0] - 1].tag == "IN"
    return numbered or behind or any(lower(word) in WEEKDAYS for word in inside)


def nobody_speaks(words: Words, subject: Place) -> bool:
    """`No group claimed …`, `Neither side confirmed …`: the subject counts nobody."""
    first = lower(words[subject[0]])
    if subject[0] and lower(words[subject[0] - 1]) == "not":
        return True  # "Not everyone agreed"
    if first == "no" and subject[1] - subject[0] > 1 and words[subject[0] + 1].tag == "CD":
        return lower(words[subject[0] + 1]) == "one"  # "No 10 said"
    return first in NOBODY
