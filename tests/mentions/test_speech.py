"""Who says what, by which word: each row of `speech.txt` is a text with its speech marked as a careful reader would.

`speaker`, `cue` and `carrier` are what they say; what is said is marked with its manner: `indirect`, `direct` or
`mixed`. A mention without a speaker is one whose words hide him. Text without marks says nothing on anybody's word.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from marked_text import Marked, marked, reading_of
from recount.records import Span, SpeechMention

MANNERS = ("direct", "indirect", "mixed")
ROWS = [
    line
    for line in (Path(__file__).parent / "speech.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("## ")
]


class Speech(NamedTuple):
    """A speech mention in the order in which a failing test is best read."""

    speaker: Span | None
    cue: Span
    manner: str
    contents: tuple[Span, ...]
    carriers: tuple[Span, ...]


def expected(text: Marked) -> list[Speech]:
    """The speech that is marked in a text."""
    return [_expected(text, number) for number in sorted({mark.number for mark in text.marks})]


def _expected(text: Marked, number: int) -> Speech:
    manner = next(label for label in MANNERS if text.spans(label, number))
    speaker = (*text.spans("speaker", number), None)[0]
    (cue,) = text.spans("cue", number)
    return Speech(speaker, cue, manner, text.spans(manner, number), text.spans("carrier", number))


def found(mentions: tuple[SpeechMention, ...]) -> list[Speech]:
    """The speech that is found, alike."""
    return [Speech(m.speaker, m.cue, m.manner, m.contents, m.carriers) for m in mentions]


@pytest.mark.parametrize("row", ROWS)
def test_who_says_what(row: str) -> None:
    text = marked(row)
    assert found(reading_of(text.report).speech) == expected(text)


def test_there_are_enough_constructions() -> None:
    assert len(ROWS) >= 150


@pytest.mark.parametrize(
    "text",
    [
        # A transcript: each turn is quoted from its label.
        """[MENSAH|speaker1][:|cue1] [We had no warning.|direct1]
[ROE|speaker2][:|cue2] [You were told in May.|direct2]
[MENSAH|speaker3][:|cue3] [Nobody told us.|direct3]""",
        # What follows a quotation in the next paragraph goes on in the same voice until another speaker comes.
        """[“The tunnel is closed,”|direct] [the minister|speaker12] [said|cue12].
[“It is not safe.”|direct2]""",
        """[“The tunnel is closed,”|direct] [the minister|speaker] [said|cue].
The repairs took a month.""",
        # A speaker told of in another paragraph does not speak a quotation that is introduced anew.
        """[The minister|speaker] [said|cue] [the tunnel was closed|indirect].
[“We were never told,”|direct2] [said|cue2] [Omar Said|speaker2], a driver.""",
        # Headline and body each report; editors' quotation marks in a headline are no speech.
        """# [Minister|speaker][:|cue] [tunnel is ‘not safe’|mixed]
[The minister|speaker2] [said|cue2] [the tunnel was closed|indirect2].""",
        # Nothing is read in furniture.
        """- Police said a man was held.
[The minister|speaker] [said|cue] [the tunnel was closed|indirect].
= The editor said so""",
    ],
)
def test_speech_over_paragraphs(text: str) -> None:
    told = marked(text)
    assert found(reading_of(told.report).speech) == expected(told)


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""', "‘’", "''"])
def test_all_quotation_marks_are_alike(opening: str, closing: str) -> None:
    row = (
        f"[{opening}The tunnel is closed to all traffic,{closing}|direct] [the minister|speaker] [said|cue] on Monday."
    )
    text = marked(row)
    assert found(reading_of(text.report).speech) == expected(text)


@pytest.mark.parametrize("row", [row for row in ROWS if ("’" in row or "“" in row) and row[0] != "#"])
def test_straight_marks_say_the_same(row: str) -> None:
    straight = row.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    text = marked(straight)
    assert found(reading_of(text.report).speech) == expected(text)


@pytest.mark.parametrize("row", ROWS[::4])
def test_what_stands_before_moves_only_places(row: str) -> None:
    text = marked("The road to Harl runs along the river.\n" + row)
    assert found(reading_of(text.report).speech) == expected(text)
