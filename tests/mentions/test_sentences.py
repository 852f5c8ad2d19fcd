"""Where sentences and words begin and end: `|` marks each end."""

from __future__ import annotations

import pytest

from marked_text import reading_of, report_of

SENTENCES = [
    "Dr. Ana Ruiz arrived at 5 p.m. on Monday.|She left on Tuesday.",
    "Gen. Tomas Varga said no.|He left.",
    "The U.S. Army left.|It took a day.",
    "“Get out!” he shouted.|They ran.",
    "“We left.|They stayed,” he said.",
    "The No. 2 reactor failed.|Prices rose 3.5 percent to $1.2m.|Then they fell.",
    "He met J. K. Ott at St. Mary’s.|They talked.",
    "Who did it?|Nobody knows...|The case is open.",
    "It fell (see below).|The town, e.g. its mill, burned.",
    "He works for Harl Inc. in Tarn.|It pays well.",
    "Sept. 5 was hot.|Jan. 6 was not.",
    "The mayor etc. left.|All was quiet.",
    "A boy led us to the wall.|“They come at night,” he told us.",
    "A headline without a stop",
    "Sen. Ott and Rep. Lim met Prof. Sethi.|Lt. Col. Bello came too.",
]


@pytest.mark.parametrize("row", SENTENCES)
def test_where_sentences_end(row: str) -> None:
    reading = reading_of(report_of(row.replace("|", " ")))
    assert "|".join(sentence.text for sentence in reading.sentences) == row


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r\n\r\n", "\n \n"])
def test_a_line_end_ends_a_sentence(ends: str) -> None:
    reading = reading_of(report_of(f"# Ferry sinks off Harl{ends}Nine people are missing{ends}The search goes on."))
    assert [sentence.text for sentence in reading.sentences] == [
        "Ferry sinks off Harl",
        "Nine people are missing",
        "The search goes on.",
    ]
    assert [sentence.kind for sentence in reading.sentences] == ["headline", "body", "body"]
    assert [sentence.block for sentence in reading.sentences] == [0, 1, 2]


WORDS = [
    "They|do|n't|want|the|U.S.|aid|—|it|’s|a|22-year-old|’s|3.5%|plan|.",
    "Mr.|Ott|’s|£|1,200|cheque|(|No.|7|)|came|at|10:30|.",
    "See|www.example.org/a|or|a.b@example.org",
    "The|Al-Qaeda-linked|group|’s|co-founder|ca|n't|come|.",
    "I|'ll|go|;|we|’ve|won|.",
    "The|12th|Army|lost|4,000|troops|and|$|3m|in|the|1990s|.",
    "An|18-minute|“|video|”|…|was|posted|.",
    "Ötzi|’s|café|in|São|Tomé|closed|.",
    "The|driver|did|n’t|stop|!",
    "Liam|O’Brien|and|Omar|Al-Sha'er|met|in|N’Djamena|.",
    "Brig.|Gen.|Varga|met|John|F.|Ott|.",
    "The|mayor|said|no|.",
]


@pytest.mark.parametrize("row", WORDS)
def test_where_words_end(row: str) -> None:
    text = _joined(row.split("|"))
    (sentence,) = reading_of(report_of(text)).sentences
    assert "|".join(word.text for word in sentence.words) == row


def _joined(words: list[str]) -> str:
    """The words as they are written: marks and short forms glued to their neighbour."""
    text = " ".join(words)
    for mark in (".", ";", ",", ")", "’s", "n't", "n’t", "'ll", "’ve", "”", "!", "…"):
        text = text.replace(" " + mark, mark)
    for mark in ("(", "$", "£", "“"):
        text = text.replace(mark + " ", mark)
    return text


def test_words_know_their_part_of_speech_and_place() -> None:
    report = report_of("\u00a0The IMF told us “no”.")
    (sentence,) = reading_of(report).sentences
    assert [(word.text, word.tag) for word in sentence.words] == [
        ("The", "DT"),
        ("IMF", "NNP"),
        ("told", "VBD"),
        ("us", "PRP"),
        ("“", '"'),
        ("no", "UH"),
        ("”", '"'),
        (".", "."),
    ]
    assert all(report.text[word.start : word.end] == word.text for word in sentence.words)
    assert sentence.start == 1
