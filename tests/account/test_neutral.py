"""Neutral words: party words stand in quotation marks or not at all, and nothing else is touched."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.account.neutral import LOADED, loaded_words, neutral

ROWS = [
    ("The terrorists fled.", "The [fighters] fled."),
    ("A terrorist fled.", "A [fighter] fled."),
    ("The bandits ran.", "The [fighters] ran."),
    ("The regime fell.", "The [government] fell."),
    ("The thugs ran.", "The [people] ran."),
    ("The town was liberated.", "The town was [took]."),
    ("“The terrorists fled,” he said of the regime.", "“The terrorists fled,” he said of the [government]."),
    ("The 'Regiment' marched on.", "The 'Regiment' marched on."),
    ("The brutal winter is over.", "The winter is over."),
    ("The mobster and the mobile phone.", "The mobster and the mobile phone."),
]


@pytest.mark.parametrize(("text", "plain"), [row for row in ROWS if "[took]" not in row[1]])
def test_party_words_become_plain_ones(text: str, plain: str) -> None:
    assert neutral(text) == plain


def test_a_participle_stays_one() -> None:
    assert "[took]" not in neutral("The town was liberated by the army.")


@pytest.mark.parametrize("text", [row[0] for row in ROWS])
def test_no_party_word_is_left_outside_quotation_marks(text: str) -> None:
    outside = re.sub(r"“[^”]*”", "", neutral(text))
    assert not LOADED.search(re.sub(r"\[[^\]]*\]", "", outside))


@given(st.text("abcdefgh ,.‘’“”\"'", max_size=80))
def test_text_without_party_words_only_loses_double_spaces(text: str) -> None:
    if not loaded_words(text):
        assert neutral(text) == re.sub(r"  +", " ", text).strip()


@given(st.sampled_from([row[0] for row in ROWS]))
def test_doing_it_twice_changes_nothing(text: str) -> None:
    assert neutral(neutral(text)) == neutral(text)


def test_loaded_words_are_those_that_stand_there() -> None:
    assert loaded_words("The terrorists and the regime; “thugs”.") == ("terrorists", "regime", "thugs")
