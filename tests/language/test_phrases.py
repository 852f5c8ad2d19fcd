"""Phrases: `[...]` is the noun phrase that ends, or begins, where the bar `|` stands."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.language.phrases import (
    base_noun_phrase_ending,
    has_finite,
    is_finite,
    is_verb,
    lower,
    noun_phrase_ending,
    noun_phrase_from,
)
from recount.language.reader import load_reader
from recount.records import Word

READER = load_reader()
TAGS = "DT NN NNS NNP PRP PRP$ POS CD JJ VBD VBN VBG MD IN CC , . RB PDT $ WP".split()


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text that is spaced as words are, tagged."""
    seen = READER.see_words(text, [word.span() for word in re.finditer(r"\S+", text)])
    return tuple(Word(word.start, word.end, word.text, word.tag) for word in seen.words)


def bracketed(words: tuple[Word, ...], place: tuple[int, int] | None) -> str | None:
    """The words of a phrase."""
    return None if place is None else " ".join(word.text for word in words[slice(*place)])


@pytest.mark.parametrize(
    ("text", "whole", "base"),
    [
        ("The mayor | said", "The mayor", "The mayor"),
        (
            "On Monday the deputy head of the port authority | said",
            "the deputy head of the port authority",
            "the port authority",
        ),
        ("She | said", "She", "She"),
        ("Two doctors at the clinic | said", "Two doctors at the clinic", "the clinic"),
        ("the town ’s former mayor | said", "the town ’s former mayor", "the town ’s former mayor"),
        ("Officials from the health ministry | said", "Officials from the health ministry", "the health ministry"),
        ("Ana Ruiz and Omar Haddad | said", "Ana Ruiz and Omar Haddad", "Omar Haddad"),
        ("The captured town | fell", "The captured town", "The captured town"),
        ("He left and | said", None, None),
    ],
)
def test_the_noun_phrase_before_a_place(text: str, whole: str | None, base: str | None) -> None:
    end = text.split().index("|")
    words = words_of(text.replace("| ", ""))
    assert bracketed(words, noun_phrase_ending(words, end)) == whole
    assert bracketed(words, base_noun_phrase_ending(words, end)) == base


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("said | the minister on Monday", "the minister"),
        ("said | Ana Ruiz , a nurse", "Ana Ruiz"),
        ("according to | the head of the rescue service .", "the head of the rescue service"),
        ("said | he was", "he"),
        ("told | reporters that", "reporters"),
        ("said | on Monday", None),
    ],
)
def test_the_noun_phrase_after_a_place(text: str, phrase: str | None) -> None:
    start = text.split().index("|")
    words = words_of(text.replace("| ", ""))
    assert bracketed(words, noun_phrase_from(words, start, ceiling=len(words))) == phrase


def test_verbs_and_tense() -> None:
    words = words_of("They have been told to leave .")
    assert [is_verb(word) for word in words] == [False, True, True, True, False, True, False]
    assert [is_finite(words, place) for place in range(len(words))] == [False, True, *[False] * 5]
    assert has_finite(words, 0, 2)
    assert not has_finite(words, 2, 7)


def test_lower_case_has_straight_marks() -> None:
    assert lower(Word(0, 2, "’S", "POS")) == "'s"


@given(st.lists(st.sampled_from(TAGS), min_size=1, max_size=12), st.data())
def test_phrases_stay_inside_their_bounds(tags: list[str], data: st.DataObject) -> None:
    words = tuple(Word(place * 2, place * 2 + 1, "a", tag) for place, tag in enumerate(tags))
    end = data.draw(st.integers(0, len(words)))
    floor = data.draw(st.integers(0, end))
    for place in (noun_phrase_ending(words, end, floor=floor), base_noun_phrase_ending(words, end, floor)):
        assert place is None or floor <= place[0] < place[1] == end
    found = noun_phrase_from(words, floor, ceiling=end)
    assert found is None or floor == found[0] < found[1] <= end
