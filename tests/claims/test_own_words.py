"""Own words: what a claim says itself, without the clauses in it that say something else."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

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
    ("If there had not been a guard, we would be dead.", "positive", "counterfactual"),
    ("Had the road been closed, the fight would almost certainly have cost more lives.", "positive", "counterfactual"),
    ("The mayor will raise tolls if no deal is reached.", "positive", "intended"),
    ("The firm won the vote without a single speech.", "positive", "asserted"),
    ("With pear and clove, the jam will cheer you in no time.", "positive", "intended"),
    ("The mill was made possible by a grant.", "positive", "asserted"),
    ("The drill readied crews for a possible flood.", "positive", "asserted"),
    ("A suspected leak closed the school.", "positive", "asserted"),
    ("The crews fetched steel for the planned bridge.", "positive", "asserted"),
    ("The mayor resigned in May.", "positive", "asserted"),
    ("A lively but not very rich town held a fair.", "positive", "asserted"),
    ("The mayor blamed the fire on a lamp, not on the crew.", "positive", "asserted"),
    ("The mayor did not stay but left at noon.", "positive", "asserted"),
    ("The guards did not see or hear the blast.", "negative", "asserted"),
    ("At no time did the guards write, sign or send a letter.", "negative", "asserted"),
    ("Nobody saw or heard the blast.", "negative", "asserted"),
    ("At no other time were those letters read.", "negative", "asserted"),
    ("Nobody's life was in danger.", "negative", "asserted"),
    ("Not one of the guards fired.", "negative", "asserted"),
    ("The woman is in no hurry.", "negative", "asserted"),
    ("The lunch is agreed; the price was not.", "positive", "asserted"),
    ("The mayor said that the dam has still not been mended.", "negative", "asserted"),
    ("I think the mill will close.", "positive", "probable"),
    ("Police believe the film kept in the case will show a leak.", "positive", "probable"),
    ("The mayor is due to resign on Monday.", "positive", "intended"),
    ("It was odd to wonder why he drove where he might be seen.", "positive", "asserted"),
    ("Missing: nobody will give me a number.", "negative", "intended"),
    ("There will be one show, which can be seen by boat.", "positive", "intended"),
    ("He has not done this because he is a monk but because he is ill.", "positive", "asserted"),
    ("The thieves would be freed in May and sent home.", "positive", "intended"),
    ("The vote may have been fair, or it may not.", "positive", "possible"),
]


@pytest.mark.parametrize(("sentence", "polarity", "modality"), ROWS)
def test_asides_do_not_tell_how_a_claim_is_meant(sentence: str, polarity: str, modality: str) -> None:
    report = report_of(sentence)
    (told,) = reading_of(report).sentences
    words = own_words(told, [span_of(report.text, told.start, told.end)])
    assert (polarity_of(words), modality_of(words)) == (polarity, modality)


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("The mayor, who may resign, did not open the bridge on Monday.", ("did not open the on",)),
        ("A possible leak was found by the guards, but they may stay.", ("was found by", "but they may stay")),
        ("The mayor is expected to resign.", ("is expected to resign",)),
        ("There is no doubt that the dam failed.", ("There is no doubt",)),
        ("The crews would be freed and sent home.", ("would be freed", "would be sent home")),
    ],
)
def test_what_remains(sentence: str, clauses: tuple[str, ...]) -> None:
    report = report_of(sentence)
    (told,) = reading_of(report).sentences
    assert own_words(told, [span_of(report.text, told.start, told.end)]) == clauses


def test_a_part_of_a_sentence_keeps_the_not_that_stands_in_it() -> None:
    report = report_of("The sale was written into the deed of the town; the price was not.")
    (told,) = reading_of(report).sentences
    at = report.text.index("the price")
    assert polarity_of(own_words(told, [span_of(report.text, at, told.end)])) == "negative"


def test_without_a_tree_the_words_are_whole() -> None:
    report = report_of("The mayor may resign.")
    (told,) = reading_of(report).sentences
    assert own_words(replace(told, syntax=()), [span_of(report.text, 0, len(told.text))]) == (told.text,)
