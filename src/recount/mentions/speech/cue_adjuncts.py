"""Adjuncts of cues: when, where, to whom and through what something is said; they stand between a cue and what it
reports.
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.phrases import Place, base_noun_phrase_from, has_finite, lower, noun_phrase_from
from recount.language.reporting_verbs import CARRIER_HEADS, TAKES_ADDRESSEE, speech_table
from recount.records import Word

Words = Sequence[Word]
WHERE_OR_WHEN = frozenset("in on at to by during from via through late after for before outside".split())
PUT_OUT = frozenset(
    "posted released published issued broadcast aired distributed circulated translated carried made".split()
)
QUESTIONS = frozenset({"how", "whether", "why", "when", "where", "what", "who", "if", "which"})
TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight morning afternoon evening night "
    "week month year january february march april may june july august september october november december "
    "later".split()
)


def skip_adjuncts(words: Words, place: int) -> tuple[int, tuple[Place, ...]]:
    """Past "on Monday", "in a statement", "told reporters", "at the time" after a cue; and the carriers among them."""
    parenthesis = _parenthesis(words, place)
    if parenthesis is not None:
        return parenthesis
    carriers: list[Place] = []
    while place < len(words):
        past = _phrase_past(words, place, carriers) or _addressee_past(words, place)
        if past is None and _is_time(words, place):
            past = place + 1
        if past is None and words[place].tag == "POS":  # "told Tuesday's press conference"
            owned = noun_phrase_from(words, place + 1, ceiling=len(words))
            past = owned[1] if owned and not _begins_clause(words, owned) else None
        if past is None and carriers:
            past = _carrier_past(words, place, carriers)
        if past is None:
            break
        place = past
    return place, tuple(carriers)


def _parenthesis(words: Words, place: int) -> tuple[int, tuple[Place, ...]] | None:
    """`said, in a message translated by …, that`: an insertion between commas before "that"."""
    if place + 2 >= len(words) or words[place].tag != "," or words[place + 1].tag not in {"IN", "VBG"}:
        return None
    closing = next((p for p in range(place + 2, min(place + 18, len(words) - 1)) if words[p].tag == ","), None)
    if closing is None or lower(words[closing + 1]) != "that" or has_finite(words, place + 1, closing):
        return None
    _, carriers = skip_adjuncts(words, place + 1)
    return closing + 1, carriers


def _phrase_past(words: Words, place: int, carriers: list[Place]) -> int | None:
    """Past a prepositional phrase that tells when, where or through what."""
    if words[place].tag not in {"IN", "TO", "RB"} or lower(words[place]) not in WHERE_OR_WHEN:
        return None
    phrase = noun_phrase_from(words, place + 1, ceiling=len(words)) or _time_phrase(words, place + 1)
    if phrase is None or _begins_clause(words, phrase):
        return None
    if names_carrier(words, phrase):
        carriers.append(phrase)
    return phrase[1]


def names_carrier(words: Words, phrase: Place) -> bool:
    """Whether a noun phrase names something that words come through."""
    return any(lower(word) in CARRIER_HEADS for word in words[slice(*phrase)])


def _carrier_past(words: Words, place: int, carriers: list[Place]) -> int | None:
    """Past what is told of a carrier: "posted online", "with a daily"; who put it out becomes part of it."""
    word = words[place]
    if word.tag in {"VBN", "VBD"} and lower(word) in PUT_OUT | {"obtained", "seen", "given", "sent", "read", "shown"}:
        by = place + 1
        agent = (
            noun_phrase_from(words, by + 1, ceiling=len(words))
            if by < len(words) and lower(words[by]) == "by"
            else None
        )
        if agent and not _begins_clause(words, agent):
            carriers[-1] = (carriers[-1][0], agent[1])
            return agent[1]
        return place + 1
    if lower(word) in {"online", "there"}:
        return place + 1
    if lower(word) in {"with", "about", "of"} and (phrase := noun_phrase_from(words, place + 1, ceiling=len(words))):
        return None if _begins_clause(words, phrase) else phrase[1]
    return None


def _addressee_past(words: Words, place: int) -> int | None:
    """Past the one who is told: the first noun phrase after "told", "warned" and the like, where something follows
    it.
    """
    entry = speech_table().get(lower(words[place - 1])) if place else None
    if entry is None or entry[0] not in TAKES_ADDRESSEE or words[place].tag == "IN":
        return None
    phrase = base_noun_phrase_from(words, place, ceiling=len(words))
    if phrase is None or _begins_clause(words, phrase):
        return None
    whole = noun_phrase_from(words, place, ceiling=len(words)) or phrase
    end = phrase[1] if _begins_clause(words, whole) else whole[1]
    return end if entry[0] == "tell" or _something_told(words, end) else None


def _something_told(words: Words, end: int) -> bool:
    if end >= len(words) or words[end].tag in {".", ","}:
        return False
    return words[end].tag in {"TO", "IN", "RB", ":", '"', "WRB", "WP", "DT", "PRP", "NNP", "WDT"}


def _is_time(words: Words, place: int) -> bool:
    return lower(words[place]) in TIME_WORDS or (
        lower(words[place]) in {"early", "late", "last", "this", "earlier"}
        and place + 1 < len(words)
        and lower(words[place + 1]) in TIME_WORDS | {"on"}
    )


def _time_phrase(words: Words, place: int) -> Place | None:
    end = place
    while end < len(words) and (lower(words[end]) in TIME_WORDS or (end > place and words[end].tag == "CD")):
        end += 1
    return (place, end) if end > place else None


def _begins_clause(words: Words, phrase: Place) -> bool:
    """Whether the noun phrase is the subject of a verb and so belongs to what is said."""
    if phrase[1] >= len(words) or lower(words[phrase[1] - 1]) in TIME_WORDS:
        return False
    follower = phrase[1]
    while follower + 1 < len(words) and words[follower].tag == "RB":
        follower += 1
    return words[follower].tag in {"VBD", "VBZ", "VBP", "MD"}


def leading_carrier(words: Words, zone: int, subject: int) -> Place | None:
    """`In a video released by …, a man says`: the carrier that opens the clause."""
    if zone >= subject or lower(words[zone]) != "in":
        return None
    phrase = noun_phrase_from(words, zone + 1, ceiling=subject)
    if phrase is None or not names_carrier(words, phrase):
        return None
    comma = next((place for place in range(phrase[1], subject) if words[place].tag == ","), phrase[1])
    return phrase[0], comma


def trailing_carrier(words: Words, content: Place) -> tuple[Place, Place | None]:
    """`claimed responsibility in a statement`: what is said without the carrier behind it, and the carrier."""
    for place in range(content[1] - 2, content[0], -1):
        if words[place].tag == "IN" and lower(words[place]) in {"in", "via", "through"}:
            phrase = noun_phrase_from(words, place + 1, ceiling=content[1])
            if (
                phrase is None
                or lower(words[phrase[1] - 1]) not in CARRIER_HEADS
                or has_finite(words, place, content[1])
            ):
                continue
            return (content[0], place), phrase
    return content, None


def noun_follows(words: Words, place: int) -> bool:
    """Whether something stands there that can open a noun phrase."""
    return place < len(words) and words[place].tag not in {".", ",", "CC", "IN", ":", "WDT", "WP", "WRB", "TO"}


def past_verdict(words: Words, place: int) -> int:
    """Past `as "fabrications"` in `dismissed as "fabrications" reports that …`: the speaker's word for it, not what
    it is.
    """
    if place + 1 >= len(words) or lower(words[place]) != "as":
        return place
    if words[place + 1].tag == '"':
        return next((p + 1 for p in range(place + 2, len(words)) if words[p].tag == '"'), place)
    word = place + 1
    while word < len(words) and words[word].tag in {"JJ", "DT", "VBN"}:
        word += 1
    return word if word > place + 1 and word < len(words) and words[word].tag.startswith("NN") else place
