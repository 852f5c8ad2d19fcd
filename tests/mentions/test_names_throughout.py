"""Names throughout a text: one kind for the same words, and a name wherever its words stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked_text import reading_of, report_of
from recount.language.reader import load_reader
from recount.language.seen import Seen, SeenName
from recount.mentions.names.throughout import names_throughout
from recount.mentions.names.told_kinds import kind_told_by, nouns_said_of

READER = load_reader()
FAMILY = [
    "Brannick fell by a third on Monday.",
    "Brannick, a mining company, said nothing.",
    "The mine is owned by Brannick.",
]


def shown(sentences: Sequence[str]) -> list[list[tuple[str, str]]]:
    """The proper names of each sentence with their kinds."""
    seen = [READER.see(sentence) for sentence in sentences]
    return [
        [(sentence[name.start : name.end], name.kind) for name in names if name.proper]
        for sentence, names in zip(sentences, names_throughout(seen), strict=True)
    ]


def alone(sentence: str) -> set[str]:
    return {name.kind for name in READER.see(sentence).names if name.proper}


def test_what_a_sentence_says_that_a_name_is_holds_throughout() -> None:
    assert [alone(sentence) for sentence in FAMILY] != [{"organisation"}] * 3
    assert shown(FAMILY) == [[("Brannick", "organisation")]] * 3


def test_a_name_seen_once_is_one_wherever_it_stands() -> None:
    text = ["The village of Ostrov was hit.", "What the Ostrov video does not show", "OSTROV FALLS"]
    assert shown(text)[:2] == [[("Ostrov", "place")], [("Ostrov", "place")]]


def test_part_of_a_persons_name_is_the_person() -> None:
    text = ["Anna Halden-Varga runs the mill.", "Halden-Varga said so."]
    assert {kind for names in shown(text) for _, kind in names} == {"person"}


def test_a_month_is_no_surname() -> None:
    assert shown(["Theresa May left.", "She left on May 3."])[1] == []


def test_titles_are_no_part_of_a_name() -> None:
    assert shown(["Gov. Tomas Ruhm signed it."]) == [[("Tomas Ruhm", "person")]]


def test_adjectives_of_two_nations_are_one_name() -> None:
    assert shown(["The German-American painter Ida Lund died."])[0][0] == ("German-American", "other")


def test_descriptions_stay_as_they_are() -> None:
    sentence = "The task force and its fighters left."
    described = tuple(name for name in READER.see(sentence).names if not name.proper)
    assert described
    assert names_throughout([READER.see(sentence)])[0] == described


def test_a_longer_name_takes_the_place_of_a_part_of_it() -> None:
    sure = READER.see("The Ostrov River Board met.")
    whole = SeenName(4, 22, "organisation", True, 0.99)
    part = SeenName(4, 10, "place", True, 0.6)
    found = names_throughout([Seen(sure.words, names=(whole,)), Seen(sure.words, names=(part,))])
    assert [[(name.start, name.end, name.kind) for name in names] for names in found] == [[(4, 22, "organisation")]] * 2


@pytest.mark.parametrize(
    ("sentence", "name", "nouns"),
    [
        ("Ostrov is a village.", "Ostrov", ["village"]),
        ("Brannick, a mining company, denied it.", "Brannick", ["company"]),
        ("They came on the ferry Astrid.", "Astrid", ["ferry"]),
        ("The villages Ostrov, Pelm and Harne were hit.", "Harne", ["villages"]),
        ("The drones were in Ostrov.", "Ostrov", []),
        ("Ostrov lost a village.", "Ostrov", []),
    ],
)
def test_nouns_said_of_a_name(sentence: str, name: str, nouns: list[str]) -> None:
    words = READER.see(sentence).words
    place = [word.text for word in words].index(name)
    assert list(nouns_said_of(words, place, place)) == nouns


@pytest.mark.parametrize(
    ("noun", "kind"),
    [("series", "other"), ("Brothers", "person"), ("hospital", "organisation"), ("source", None), ("question", None)],
)
def test_what_a_noun_tells(noun: str, kind: str | None) -> None:
    assert kind_told_by(noun) == kind


@given(
    st.lists(st.sampled_from([*FAMILY, "Ida Brannick wept.", "Brannick City FC won.", "The Brannick.", ""]), max_size=6)
)
def test_the_same_words_have_one_kind_in_a_text_and_none_overlap(text: list[str]) -> None:
    found = names_throughout([READER.see(sentence) for sentence in text])
    kinds: dict[str, str] = {}
    for sentence, names in zip(text, found, strict=True):
        proper = [name for name in names if name.proper]
        assert all(one.end <= other.start for one, other in pairwise(proper))
        for name in proper:
            assert kinds.setdefault(sentence[name.start : name.end], name.kind) == name.kind


def test_find_uses_it() -> None:
    reading = reading_of(report_of("\n".join(FAMILY)))
    assert {name.kind for name in reading.names if name.proper and name.text == "Brannick"} == {"organisation"}
