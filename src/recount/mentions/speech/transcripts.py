"""Transcripts: turns of speech, each a paragraph that opens with who speaks in capitals ("MENSAH: We had no warning.")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from recount.records import Report, Sentence, Span, SpeechMention, span_of

LABEL = re.compile(r"\s*[\"“]?(?P<who>[A-Z][A-Z’'.-]+(?: [A-Z][A-Z’'.-]+){0,3})(?P<cue>:)\s+(?=\S)")
FEWEST = 2
"""Turns from which a report holds a transcript; a single label in capitals can be a heading ("UPDATE: …")."""
CLOSING = "\"”’' "


def turns_of(report: Report, sentences: Sequence[Sentence]) -> dict[int, SpeechMention]:
    """For each sentence of a turn, by its number: its words without the label, quoted from the speaker of the label."""
    labels = {
        number: match for number, block in enumerate(report.blocks) if (match := _label(report, block.start, block.end))
    }
    if len(labels) < FEWEST or max(Counter(match["who"] for match in labels.values()).values(), default=0) == len(
        labels
    ):
        return {}
    turns = {}
    for number, sentence in enumerate(sentences):
        label = labels.get(sentence.block)
        if label is None or sentence.kind != "body":
            continue
        start = max(sentence.start, label.end())
        end = sentence.start + len(report.text[sentence.start : sentence.end].rstrip(CLOSING))
        if start < end:
            turns[number] = SpeechMention(
                cue=_group(label, "cue"),
                speaker=_group(label, "who"),
                contents=(span_of(report.text, start, end),),
                manner="direct",
            )
    return turns


def _label(report: Report, start: int, end: int) -> re.Match[str] | None:
    return LABEL.match(report.text, start, end)


def _group(match: re.Match[str], name: str) -> Span:
    return Span(match.start(name), match.end(name), match[name])
