"""Speech: who says what, and by which word that is told, sentence by sentence.

The trained reader sees cue, speaker and content; rules add what it was never taught, and say where the words hide the
speaker ("it was reported"). Quotations that run over sentences keep the speaker of the cue that introduces, follows or
precedes them in the paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from recount.language.reader import Reader
from recount.mentions.speech.by_rules import speech_by_rules
from recount.mentions.speech.cited import with_cited
from recount.mentions.speech.cue_subjects import can_speak
from recount.mentions.speech.quotations import Quotation
from recount.mentions.speech.relatives import within_relative
from recount.mentions.speech.seen import seen_speech
from recount.mentions.speech.together import together
from recount.mentions.speech.transcripts import turns_of
from recount.records import Report, Sentence, SpeechMention, span_of

PARTIES = frozenset({"person", "organisation", "group", "nationality", "document"})
"""Kinds of names that can stand before a colon as speakers."""


def find_speech(
    report: Report, sentences: Sequence[Sentence], quotations: Sequence[Quotation], *, reader: Reader
) -> tuple[SpeechMention, ...]:
    """The speech of a report, in order of the cues; contents and speakers are spans of its text."""
    spoken = [quotation for quotation in quotations if quotation.speech]
    by_sentence = [_of_sentence(report, sentence, spoken, reader=reader) for sentence in sentences]
    found: list[SpeechMention] = []
    last: SpeechMention | None = None
    turns = turns_of(report, sentences)
    for number, sentence in enumerate(sentences):
        own = [turns[number]] if number in turns else by_sentence[number]
        if not own and (quotation := _quotation_around(sentence, spoken)):
            later = zip(sentences[number + 1 :], by_sentence[number + 1 :], strict=True)
            own = [_carried_on(report, sentence, _cue_after(quotation, later) or last)]
        found += own
        last = next((mention for mention in reversed(own) if mention.speaker is not None), last)
    return tuple(found)


def _of_sentence(
    report: Report, sentence: Sentence, spoken: Sequence[Quotation], *, reader: Reader
) -> list[SpeechMention]:
    masked = [any(q.start <= word.start and word.end <= q.end for q in spoken) for word in sentence.words]
    ruled = speech_by_rules(report, sentence, masked)
    if "names" in reader.heads:
        ruled = [mention for mention in ruled if not _is_heading(sentence, mention, reader=reader)]
    if "speech" in reader.heads:
        ruled = together(sentence, seen_speech(report, sentence, masked, reader=reader), ruled)
    told = [with_cited(report, sentence, mention) for mention in ruled]
    return [kept for mention in told if (kept := within_relative(report, sentence, mention)) is not None]


def _is_heading(sentence: Sentence, mention: SpeechMention, *, reader: Reader) -> bool:
    """`Cholera: please read this`: before a colon stands what the text is about, unless it names or means somebody."""
    speaker = mention.speaker
    if speaker is None or mention.cue.quote != ":":
        return False
    heard = [word for word in sentence.words if speaker.start <= word.start < speaker.end]
    if (
        not heard
        or all(word.text.isupper() and len(word.text) <= 5 for word in heard)
        or can_speak([*heard[:-1], replace(heard[-1], tag="NN")], (0, len(heard)))
    ):
        return False
    start, end = speaker.start - sentence.start, speaker.end - sentence.start
    return not any(
        name.start < end and start < name.end and name.kind in PARTIES for name in reader.see(sentence.text).names
    )


def _quotation_around(sentence: Sentence, spoken: Sequence[Quotation]) -> Quotation | None:
    """The quotation that a whole sentence stands in."""
    return next((q for q in spoken if q.start <= sentence.start + 1 and sentence.end - 1 <= q.end), None)


def _carried_on(report: Report, sentence: Sentence, teller: SpeechMention | None) -> SpeechMention:
    """A sentence that is all quotation and has no cue of its own, as the words that a teller carries on with."""
    content = span_of(report.text, sentence.start, sentence.end)
    if teller is None or teller.speaker is None:
        return SpeechMention(cue=content, speaker=None, contents=(content,), manner="direct")
    return SpeechMention(
        cue=teller.cue, speaker=teller.speaker, contents=(content,), manner="direct", carriers=teller.carriers
    )


def _cue_after(quotation: Quotation, later: Iterable[tuple[Sentence, Sequence[SpeechMention]]]) -> SpeechMention | None:
    """The cue of a later sentence that the same quotation runs into ("… We did," she said)."""
    for sentence, mentions in later:
        if sentence.start >= quotation.end:
            return None
        if named := next((mention for mention in mentions if mention.speaker is not None), None):
            return named
    return None
