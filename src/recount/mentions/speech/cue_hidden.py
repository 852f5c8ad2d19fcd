"""Hidden speakers: cues that tell that something is said and not by whom ("it was reported", "is believed to")."""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.phrases import AUXILIARIES, lower, noun_phrase_from
from recount.language.reporting_verbs import speech_table
from recount.mentions.speech.cue import Cue
from recount.mentions.speech.cue_zones import after_comma, zone_start
from recount.records import Word

Words = Sequence[Word]
HIDING = frozenset(
    "say report claim allege announce believe think understand estimate confirm suggest fear expect suspect "
    "acknowledge rumour rumor".split()
)
"""Verbs whose passive tells that something is said and hides by whom ("is believed to", "was reported")."""
HIDDEN_ADVERBS = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
STATES = frozenset({"killed", "dead", "missing", "wounded", "injured"})
"""States that follow such a passive without "to be" ("six are feared dead")."""


def hidden_adverb(words: Words, place: int) -> Cue | None:
    """`allegedly stole two cars`; not before an adjective ("the allegedly stolen cars")."""
    if lower(words[place]) not in HIDDEN_ADVERBS or (place + 1 < len(words) and words[place + 1].tag.startswith("JJ")):
        return None
    zone = zone_start(words, place)
    if place == 0 and len(words) > 1 and words[1].tag == ",":
        return Cue(0, 1, None, 0, 0, 2, takes_left=False, that=True, hidden=True)
    return Cue(place, place + 1, None, zone, place, place + 1, takes_left=True, that=True, hidden=True)


def hidden_passive(words: Words, place: int) -> Cue | None:
    """`it was reported`, `is believed to`, `were said to have`: the speaker is not told, unless by "by"."""
    if speech_table()[lower(words[place])][0] not in HIDING or _is_planned(words, place):
        return None
    start = place
    while start > 0 and (lower(words[start - 1]) in AUXILIARIES or words[start - 1].tag == "RB"):
        start -= 1
    impersonal = start > 0 and lower(words[start - 1]) == "it"
    start -= impersonal
    zone = zone_start(words, start)
    following = lower(words[place + 1]) if place + 1 < len(words) else ""
    if following == "by" and (by := noun_phrase_from(words, place + 2, ceiling=len(words))):
        return Cue(place, place + 1, by, zone, start, by[1], takes_left=True, force_right=False)
    that = following == "that"
    if impersonal:
        left = not that and after_comma(words, start)
        right = place + 1 + that
        return Cue(start, place + 1, None, zone, start, right, left, that=that, hidden=True, force_right=not left)
    if following in STATES or (following == "to" and _infinitive_follows(words, place + 2)):
        return Cue(place, place + 1, None, zone, start, place + 1, True, that=True, hidden=True)
    return None


def _is_planned(words: Words, place: int) -> bool:
    """`the minister is expected to visit the site`: a plan told in the report's own voice; "expected to have left" is a guess."""
    ahead = [lower(word) for word in words[place + 1 : place + 3]]
    return lower(words[place]) == "expected" and ahead[:1] == ["to"] and ahead[1:] != ["have"]


def _infinitive_follows(words: Words, place: int) -> bool:
    return place < len(words) and (words[place].tag.startswith("VB") or lower(words[place]) in {"be", "have"})
