"""Own words: what a claim says itself, without the clauses in it that say something else."""

from __future__ import annotations

import pytest

from marked_text import reading_of, report_of
from recount.claims.own_words import own_words
from recount.claims.wording import modality_of, polarity_of
from recount.records import span_of

ROWS = [
    ("The guard who did not wake up was forty.", "positive", "asserted"),
    ("The dam failed because nobody had opened the gates.", "positive", "asserted"),
    ("The mayor, who may resign next week, opened the bridge.", "positive", "asserted"),
    ("The mayor, who opened the bridge, may resign next week.", "positive", "possible"),
    ("There were 40 people who did not survive.", "negative", "asserted"),
    ("It was the guards who did not open the gates.", "negative", "asserted"),
    ("The dam did not fail when the river rose.", "negative", "asserted"),
    ("If the gates had been open, the dam would have held.", "positive", "counterfactual"),
]


@pytest.mark.parametrize(("sentence", "polarity", "modality"), ROWS)
def test_asides_do_not_tell_how_a_claim_is_meant(sentence: str, polarity: str, modality: str) -> None:
    report = report_of(sentence)
    (told,) = reading_of(report).sentences
    words = own_words(told, [span_of(report.text, told.start, told.end)])
    assert (polarity_of(words), modality_of(words)) == (polarity, modality)


def test_without_an_aside_the_words_are_whole() -> None:
    report = report_of("The mayor opened the bridge on Monday.")
    (told,) = reading_of(report).sentences
    assert own_words(told, [span_of(report.text, 0, len(told.text))]) == told.text
