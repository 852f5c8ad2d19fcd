"""What must hold for the reading of any text, and for the readings of like texts."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked_text import reading_of, report_of
from recount.language.reader import Reader
from recount.mentions.find import find_mentions
from recount.records import Block, Reading, Report, Span

SHORT_FORM = re.compile(r"['’](?:s|S|re|ve|ll|d|m)\b")
SILENT = ("furniture", "byline", "dateline", "credit")
PIECES = st.sampled_from(
    [
        "The mayor", "Dr. Ana Ruiz", "Gen. Ötzi", "she", "said", "told reporters", "denied",
        "was reported to have", "that", "nine people", "12,000", "at least 40%", "on Monday",
        "in a video released by the group", "according to", "and", "but", "the U.S. army", "the roof fell in",
        "had drowned", "‘", "’", "“", "”", '"', "'", ".", "...", "…", ",", ";", ":", " – ", "—", "?", "!", "(",
        ")", "•", "\u00a0", "\u2009", "🚒", "👩🏽‍🚒", "e\u0301tat", "a\u0308", "naïve", "don’t", "can't", "\r\n",
        "\n", "\n\n", "\t", "http://example.org/a?b=1", "a.b@example.org", "№ 7", "東京", "\u200b", "$3.5m",
        "10-year-old", "# ", "* ", "~ ", "- ", "= ",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=40).map(" ".join) | st.text(max_size=120)


def spans_of(reading: Reading) -> list[Span]:
    """Every span that a reading holds, mentions as spans of their own text."""
    told = [*reading.names, *reading.times, *reading.amounts, *reading.happenings]
    words = [word for sentence in reading.sentences for word in sentence.words]
    spans = [Span(mention.start, mention.end, mention.text) for mention in (*reading.sentences, *words, *told)]
    for mention in reading.speech:
        spans += [mention.cue, *mention.contents, *mention.carriers]
        spans += [mention.speaker] if mention.speaker else []
    return spans


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_mention_stands_in_the_text_to_the_character(text: str) -> None:
    report = report_of(text)
    for span in spans_of(reading_of(report)):
        assert report.text[span.start : span.end] == span.quote


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_sentences_lie_in_their_blocks_and_cover_every_word(text: str) -> None:
    report = report_of(text)
    sentences = reading_of(report).sentences
    for sentence in sentences:
        block = report.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        assert sentence.kind == block.kind not in SILENT
    for before, after in pairwise(sentences):
        assert before.end <= after.start
    covered = {place for sentence in sentences for place in range(sentence.start, sentence.end)}
    # A short form without its word ("’s" alone) is no sentence.
    clitics = {place for found in SHORT_FORM.finditer(report.text) for place in range(*found.span())}
    for block in report.blocks:
        letters = {place for place in range(block.start, block.end) if report.text[place].isalnum()} - clitics
        assert letters <= covered if block.kind not in SILENT else not letters & covered


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_words_cover_a_sentence_but_for_white_space(text: str) -> None:
    for sentence in reading_of(report_of(text)).sentences:
        covered = {place for word in sentence.words for place in range(word.start, word.end)}
        inked = {
            place
            for place in range(sentence.start, sentence.end)
            if not sentence.text[place - sentence.start].isspace()
        }
        assert inked <= covered
        for before, after in pairwise(sentence.words):
            assert before.end <= after.start


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_speech_names_words_of_the_report_and_no_content_twice(text: str) -> None:
    for mention in reading_of(report_of(text)).speech:
        assert mention.contents
        ends = [(content.start, content.end) for content in mention.contents]
        assert ends == sorted(ends)
        assert all(left[1] <= right[0] for left, right in pairwise(ends))
        if mention.speaker is not None:
            assert all(not (c.start < mention.speaker.end and mention.speaker.start < c.end) for c in mention.contents)


REPORT = """# Ferry sinks off Harl
The ferry Marigold sank off Harl on Monday, killing at least 12 people, the coast guard said.
“We heard a bang,” said Petra Holm, a nurse. “Then the lights went out.”
The transport ministry denied that the ship had been overloaded."""


@settings(max_examples=30, deadline=None)
@given(
    st.text(st.characters(categories=("L", "Zs", "P")), min_size=1, max_size=60).filter(str.strip), st.integers(0, 4)
)
def test_what_is_furniture_changes_nothing(words: str, line: int) -> None:
    plain = report_of(REPORT)
    lines = REPORT.split("\n")
    furnished = report_of("\n".join([*lines[:line], "- " + words, *lines[line:]]))
    assert [_shown(mention) for mention in _mentions(furnished)] == [_shown(mention) for mention in _mentions(plain)]


def _mentions(report: Report) -> list[Span]:
    return spans_of(reading_of(report))


def _shown(span: Span) -> str:
    return span.quote


def test_a_reading_is_the_same_each_time(reader: Reader) -> None:
    report = report_of(REPORT)
    assert find_mentions(report, reader=reader) == find_mentions(report, reader=reader) == reading_of(report)


def test_all_that_is_seen_in_a_report() -> None:
    reading = reading_of(report_of(REPORT))
    assert reading.report == "a"
    assert [sentence.kind for sentence in reading.sentences] == ["headline", *["body"] * 4]
    speakers = [mention.speaker.quote if mention.speaker else None for mention in reading.speech]
    assert speakers == ["the coast guard", "Petra Holm", "Petra Holm", "The transport ministry"]
    assert [mention.manner for mention in reading.speech] == ["indirect", "direct", "direct", "indirect"]
    assert [amount.text for amount in reading.amounts] == ["at least 12"]
    assert [time.text for time in reading.times] == ["Monday"]
    assert "Petra Holm" in [name.text for name in reading.names]
    assert ("killing", "killing") in [(happening.text, happening.kind) for happening in reading.happenings]


@pytest.mark.parametrize("kind", SILENT)
def test_nothing_is_read_in_metadata_and_furniture(kind: str) -> None:
    text = "The mayor said on Monday that nine people had died."
    block = Block(0, len(text), kind)  # type: ignore[arg-type]
    report = Report(id="a", file="a", sha256="", text_sha256="", text=text, blocks=(block,))
    assert reading_of(report) == Reading(report="a")


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\n\n", "\r\n\r\n"])
def test_line_ends_change_only_places(ends: str) -> None:
    plain, other = report_of(REPORT), report_of(REPORT.replace("\n", ends))
    assert [_shown(span) for span in _mentions(other)] == [_shown(span) for span in _mentions(plain)]
