"""Find: takes a report, gives its Reading: sentences, words, names, times, amounts, speech and happenings.

The one decision made here is what a stretch of the text is; what it means across reports is decided later. Furniture
and metadata (byline, dateline, credit) are not read.
"""

from __future__ import annotations

from recount.language.reader import Reader, load_reader
from recount.mentions.amounts import find_amounts
from recount.mentions.happenings import find_happenings
from recount.mentions.names import find_names
from recount.mentions.sentences import split_sentences
from recount.mentions.speech import find_speech
from recount.mentions.speech.quotations import find_quotations
from recount.mentions.times import find_times
from recount.records import Reading, Report

__all__ = ["Reader", "find_mentions", "load_reader"]


def find_mentions(report: Report, *, reader: Reader) -> Reading:
    """What can be seen in one report. Every start and end is a code point of the report's text."""
    sentences = split_sentences(report, reader=reader)
    quotations = find_quotations(report, sentences)
    return Reading(
        report=report.id,
        sentences=sentences,
        names=find_names(sentences, reader=reader),
        times=tuple(time for sentence in sentences for time in find_times(sentence.text, sentence.start)),
        amounts=tuple(amount for sentence in sentences for amount in find_amounts(sentence.text, sentence.start)),
        speech=find_speech(report, sentences, quotations, reader=reader),
        happenings=tuple(happening for sentence in sentences for happening in find_happenings(sentence)),
    )
