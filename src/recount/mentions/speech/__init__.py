"""Speech: who says what, and by which word that is told, sentence by sentence.

Rules over the parts of speech: a cue (a reporting verb or "according to"), the noun phrase that is its subject, and
what stands to its right or left. Where the words hide the speaker ("it was reported") the mention has none.
Quotations that run over sentences keep the speaker of the cue that introduces, follows or precedes them in the
paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recount.language.phrases import Place
from recount.mentions.speech.contents import tells, tells_left, tells_right, trimmed, without_remarks
from recount.mentions.speech.cue import Cue
from recount.mentions.speech.cue_adjuncts import trailing_carrier
from recount.mentions.speech.cues import find_cues
from recount.mentions.speech.quotations import Quotation
from recount.records import Manner, Report, Sentence, Span, SpeechMention, Word, span_of

Words = Sequence[Word]


class _Content(NamedTuple):
    places: tuple[Place, ...]
    manner: Manner


def find_speech(
    report: Report, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> tuple[SpeechMention, ...]:
    """The speech of a report, in order of the cues; contents and speakers are spans of its text."""
    spoken = [quotation for quotation in quotations if quotation.speech]
    found: list[SpeechMention] = []
    last: SpeechMention | None = None
    for number, sentence in enumerate(sentences):
        own = _of_sentence(report, sentence, spoken)
        if not own:
            carried = _carried_on(report, sentences, number, spoken, last)
            own = [carried] if carried else []
        found += own
        last = _speaker_to_keep(own) or last
    return tuple(found)


def _speaker_to_keep(own: Sequence[SpeechMention]) -> SpeechMention | None:
    return next((mention for mention in reversed(own) if mention.speaker is not None), None)


def _of_sentence(report: Report, sentence: Sentence, spoken: Sequence[Quotation]) -> list[SpeechMention]:
    words = sentence.words
    masked = [any(q.start <= word.start and word.end <= q.end for q in spoken) for word in words]
    cues = find_cues(words, masked, sentence.kind)
    mentions = []
    for place, cue in enumerate(cues):
        ceiling = _ceiling(cue, cues[place + 1 :], len(words))
        content = _content_of(words, masked, cue, ceiling)
        if content is not None:
            mentions.append(_mention(report, words, *_without_carrier(words, cue, content)))
    return mentions


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
        return _Content(places, _manner(words, masked, places)) if len(places) == 2 else None
    if left and not cue.hidden and not (cue.takes_left and tells_left(words, masked, left, right)):
        left = None
    if left and right and not cue.hidden and not any(masked[slice(*left)]):
        left, right = (None, right) if cue.force_right or tells_right(words, left, right) else (left, None)
    places = tuple(place for place in (left, right) if place)
    return _Content(places, _manner(words, masked, places)) if places else None


def _right_of(words: Words, masked: Sequence[bool], cue: Cue, ceiling: int) -> Place | None:
    right = trimmed(words, (cue.content, ceiling)) if cue.content < ceiling else None
    if right is None or not tells(words, masked, right, cue):
        return None
    quoted = any(masked[slice(*right)])
    if cue.takes_left and not cue.broken and words[cue.content].tag == "," and not quoted:
        return None
    return right if quoted else without_remarks(words, right)


def _manner(words: Words, masked: Sequence[bool], places: Sequence[Place]) -> Manner:
    quoted = sum(masked[place] for start, end in places for place in range(start, end))
    total = sum(end - start for start, end in places)
    manner: Manner = "direct" if quoted >= 0.8 * total else "mixed" if quoted else "indirect"
    if manner == "indirect" and any(words[p].tag == '"' for start, end in places for p in range(start, end)):
        return "mixed"
    return manner


def _carried_on(
    report: Report, sentences: Sequence[Sentence], number: int, spoken: Sequence[Quotation], last: SpeechMention | None
) -> SpeechMention | None:
    """A sentence that is all quotation and has no cue of its own: whose words it carries on with, if that can be
    told.
    """
    sentence = sentences[number]
    inside = [q for q in spoken if q.start <= sentence.start + 1 and sentence.end - 1 <= q.end]
    if not inside:
        return None
    source = _cue_after(report, sentences, number, inside[0], spoken) or last
    content = (span_of(report.text, sentence.start, sentence.end),)
    if source is None or source.speaker is None:
        return SpeechMention(cue=content[0], speaker=None, contents=content, manner="direct")
    return SpeechMention(
        cue=source.cue, speaker=source.speaker, contents=content, manner="direct", carriers=source.carriers
    )


def _cue_after(
    report: Report, sentences: Sequence[Sentence], number: int, quotation: Quotation, spoken: Sequence[Quotation]
) -> SpeechMention | None:
    """The cue of a later sentence that the same quotation runs into ("… We did," she said)."""
    for later in sentences[number + 1 :]:
        if later.start >= quotation.end:
            return None
        own = _of_sentence(report, later, spoken)
        named = [mention for mention in own if mention.speaker is not None]
        if named:
            return named[0]
    return None
