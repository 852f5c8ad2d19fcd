"""Cited sources: `the paper said, quoting a rail source, that …` are the source's words, and the paper carries them."""

from __future__ import annotations

import re

from msgspec.structs import replace

from recount.language.phrases import noun_phrase_from
from recount.mentions.speech.cue_subjects import can_speak
from recount.records import Report, Sentence, SpeechMention, span_of

VERBS = frozenset({"quoting", "citing"})
CITING = re.compile(r"[,\s]*\b(?:quoting|citing)\b", re.IGNORECASE)


def with_cited(report: Report, sentence: Sentence, mention: SpeechMention) -> SpeechMention:
    """The mention with the source that its speaker quotes as speaker, and the speaker as carrier; as it is where none is
    quoted right behind the cue.
    """
    if mention.speaker is None or not CITING.match(report.text[mention.cue.end : sentence.end]):
        return mention
    words = sentence.words
    cited = next(
        (n for n, word in enumerate(words) if word.start >= mention.cue.end and word.text.lower() in VERBS), None
    )
    source = noun_phrase_from(words, cited + 1, ceiling=len(words)) if cited is not None else None
    if source is None or not can_speak(words, source):
        return mention
    speaker = span_of(report.text, words[source[0]].start, words[source[1] - 1].end)
    if any(content.start <= speaker.start and speaker.end <= content.end for content in mention.contents):
        return mention
    return replace(mention, speaker=speaker, carriers=(*mention.carriers, mention.speaker))
