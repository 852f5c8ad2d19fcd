"""Bare objects: a reporting verb with a noun behind it and no clause, which seldom tells that something was said."""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.phrases import Place, has_finite, lower
from recount.language.reporting_verbs import COUNTING_VERBS, force_of, speech_table
from recount.mentions.speech.cue_subjects import can_speak
from recount.records import Sentence, Span, SpeechMention, Word

Words = Sequence[Word]
WITH_NOUN = frozenset(
    "announce deny dispute refute rebut disavow blame accuse estimate promise pledge suspect fear predict forecast allege claim "
    "confirm condemn criticise criticize denounce praise hail complain describe demand urge warn report declare appeal acknowledge concede".split()
)
"""Verbs that report with a noun alone where somebody who can speak is their subject."""
JUDGING = frozenset("call recognise recognize welcome hail brand slam appeal".split())
"""Verbs that tell what somebody wants of others, or as what he sees a thing."""
TURNED_DOWN = frozenset({"reject", "dismiss"})
STATEMENTS = frozenset(
    "claim allegation accusation assertion suggestion report charge criticism complaint rumour rumor story idea notion theory talk "
    "finding conclusion description call demand appeal blame responsibility argument version concern fear warning comment remark statement prospect".split()
)
"""What is said: to reject such a thing is to speak against it, where to reject an offer is a deed."""
TURNING = frozenset("but who which that whose where while".split())
"""Words that open a clause of which the bare object is no subject."""
OPENS_CLAUSE = frozenset("that whether if how why what who when where to".split())


def says_nothing(sentence: Sentence, mention: SpeechMention, *, seen: bool) -> bool:
    """Whether a mention's verb and bare object are a deed or a state, and no speech: "the city added $80,000".

    `seen` tells that the reader took the words for speech too, and is then believed but for what is turned down.
    """
    words = sentence.words
    contents = [place for content in mention.contents if (place := _place(words, content))]
    if mention.manner != "indirect" or mention.speaker is None or not contents:
        return False
    lemma = speech_table().get(lower(words[_first(words, mention.cue)]), ("",))[0]
    if any(is_clause(words, place) for place in contents):
        return False
    if lemma in JUDGING and any(lower(word) in {"as", "to"} for place in contents for word in words[slice(*place)]):
        return False  # "called on both sides to halt", "recognised the vote as fair"
    if lemma == "call" and words[contents[-1][1] - 1].tag.startswith("JJ"):
        return False  # "a rate it called shameful"
    if lemma in TURNED_DOWN:
        return not any(_is_statement(word) for place in contents for word in words[place[0] : place[0] + 6])
    if seen or not lemma or mention.cue.quote.lower() in COUNTING_VERBS:
        return False
    speaker = _place(words, mention.speaker)
    if words[contents[0][0]].tag in {"RB", "TO", "VBD"}:
        return True  # "reported daily to the founder"
    judged = force_of(mention.cue.quote) == "judge"
    return lemma not in WITH_NOUN or speaker is None or not (judged or can_speak(words, speaker))


def is_clause(words: Words, place: Place) -> bool:
    """A subject and its verb, or what opens a clause; "launched a programme" has no subject of its own."""
    first = words[place[0]]
    if lower(first) in OPENS_CLAUSE or first.tag in {"MD", "TO"}:
        return True
    if first.tag in {"IN", "RB"} and any(lower(word) == "that" for word in words[place[0] : place[0] + 5]):
        return True  # "on Sunday that nine had died"
    turns = (p for p in range(place[0] + 1, place[1]) if lower(words[p]) in TURNING)
    return first.tag not in {"VBD", "VBZ", "VBP", "VBN", "RB"} and has_finite(words, place[0], next(turns, place[1]))


def _is_statement(word: Word) -> bool:
    return lower(word) in STATEMENTS or lower(word).removesuffix("s") in STATEMENTS


def _first(words: Words, span: Span) -> int:
    return next((number for number, word in enumerate(words) if word.end > span.start), 0)


def _place(words: Words, span: Span) -> Place | None:
    inside = [number for number, word in enumerate(words) if span.start <= word.start and word.end <= span.end]
    return (inside[0], inside[-1] + 1) if inside else None
