"""Speech by rules over the parts of speech: cues, their subjects, and what stands to their right or left.

What the reader was never taught is seen here: labels ("General: ..."), amounts put by somebody ("put its losses at
seven"), carriers ("in a video released by ..."), and passives that hide the speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from recount.language.phrases import Place
from recount.mentions.speech.contents import tells, tells_left, tells_right, trimmed, without_remarks
from recount.mentions.speech.cue import Cue
from recount.mentions.speech.cue_adjuncts import trailing_carrier
from recount.mentions.speech.cue_subjects import can_speak
from recount.mentions.speech.cues import find_cues
from recount.mentions.speech.manners import manner_of
from recount.records import Manner, Report, Sentence, Span, SpeechMention, Word, span_of

Words = Sequence[Word]


class _Content(NamedTuple):
    places: tuple[Place, ...]
    manner: Manner


def speech_by_rules(report: Report, sentence: Sentence, masked: Sequence[bool]) -> list[SpeechMention]:
    """The speech of one sentence; `masked` are its words between quotation marks."""
    words = sentence.words
    cues = find_cues(words, masked, sentence.kind)
    if (len(cues) > 1 and _is_topic(report, words, cues)) or (
        cues and words[cues[0].start].text == ":" and _is_common(report, words, cues[0])
    ):
        cues = cues[1:]
    mentions = []
    for place, cue in enumerate(cues):
        ceiling = _ceiling(cue, cues[place + 1 :], len(words))
        content = _content_of(words, masked, cue, ceiling)
        if content is not None:
            mentions.append(_mention(report, words, *_without_carrier(words, cue, content)))
    return mentions


def _is_topic(report: Report, words: Words, cues: Sequence[Cue]) -> bool:
    """`Hospital: a nurse says …`: where somebody is named behind it, a label in common words says what it is about."""
    return (
        words[cues[0].start].text == ":"
        and cues[1].subject is not None
        and _is_common(report, words, cues[0], people=True)
    )


def _is_common(report: Report, words: Words, label: Cue, *, people: bool = False) -> bool:
    """Whether the label is a common word, by its small letter elsewhere in the report, and no word for people."""
    if label.subject is None:
        return False
    if label.subject[1] - label.subject[0] > 1:
        return words[label.subject[1] - 1].text.islower() and not can_speak(words, label.subject)
    word = words[label.subject[0]].text
    common = re.search(rf"(?<![.!?]\s)\b{re.escape(word.lower())}\b", report.text) is not None
    return common and (people or not can_speak(words, label.subject))


def _without_carrier(words: Words, cue: Cue, content: _Content) -> tuple[Cue, _Content]:
    """`claimed responsibility in a statement`: the carrier behind what is said is taken out of it."""
    last = content.places[-1]
    if content.manner != "indirect" or len(content.places) > 1 or last[0] < cue.start:
        return cue, content
    shorter, carrier = trailing_carrier(words, last)
    if carrier is None:
        return cue, content
    return cue._replace(carriers=(*cue.carriers, carrier)), content._replace(places=(shorter,))


def _ceiling(cue: Cue, later: Sequence[Cue], end: int) -> int:
    """Where what the cue reports must end: before the next clause with a cue of its own, or before ", he said"."""
    for follower in later:
        if follower.zone > cue.start:
            return follower.zone
        if not follower.nested or follower.takes_left:
            return follower.left_end
    return end


def _mention(report: Report, words: Words, cue: Cue, content: _Content) -> SpeechMention:
    return SpeechMention(
        cue=_span(report, words, (cue.start, cue.end)),
        speaker=_span(report, words, cue.subject) if cue.subject else None,
        contents=tuple(_span(report, words, place) for place in content.places),
        manner=content.manner,
        carriers=tuple(_span(report, words, place) for place in cue.carriers),
    )


def _span(report: Report, words: Words, place: Place) -> Span:
    return span_of(report.text, words[place[0]].start, words[place[1] - 1].end)


def _content_of(words: Words, masked: Sequence[bool], cue: Cue, ceiling: int) -> _Content | None:
    """What the cue reports: to its right, to its left, or on both sides where a quotation is broken by it."""
    ceiling = min(ceiling, cue.stop or ceiling)
    right = _right_of(words, masked, cue, ceiling)
    left = trimmed(words, (cue.zone, cue.left_end)) if cue.left_end > cue.zone else None
    if cue.broken:
        places = tuple(place for place in (left, right) if place)
        return _Content(places, manner_of(words, masked, places)) if len(places) == 2 else None
    if left and not cue.hidden and not (cue.takes_left and tells_left(words, masked, left, right)):
        left = None
    if left and right and not cue.hidden and not any(masked[slice(*left)]):
        left, right = (None, right) if cue.force_right or tells_right(words, left, right) else (left, None)
    places = tuple(place for place in (left, right) if place)
    return _Content(places, manner_of(words, masked, places)) if places else None


def _right_of(words: Words, masked: Sequence[bool], cue: Cue, ceiling: int) -> Place | None:
    right = trimmed(words, (cue.content, ceiling)) if cue.content < ceiling else None
    if right is None or not tells(words, masked, right, cue):
        return None
    quoted = any(masked[slice(*right)])
    if cue.takes_left and not cue.broken and words[cue.content].tag == "," and not quoted:
        return None
    return right if quoted else without_remarks(words, right)
