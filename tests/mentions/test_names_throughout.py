"""Names throughout a text: one kind for the same words, and a name wherever its words stand.

What the reader sees is told by hand here, so that only what is made of it can pass: `see("Ostrov fell.", ("Ostrov", "place", 0.9))`.
"""

from __future__ import annotations

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
Told = tuple[str, str, float]


def see(sentence: str, *names: Told) -> Seen:
    """The tree of a sentence, with these names and no others: their words, kind and probability."""
    found = (SeenName(at := sentence.index(text), at + len(text), kind, True, sure) for text, kind, sure in names)
    return Seen(READER.see(sentence).words, names=tuple(found))


def joined(*sentences: tuple[str, tuple[Told, ...]]) -> list[list[tuple[str, str, float]]]:
    """The names of sentences with what is told of them: words, kind, probability."""
    found = names_throughout([see(sentence, *names) for sentence, names in sentences])
    return [
        [(sentence[name.start : name.end], name.kind, name.probability) for name in names]
        for (sentence, _), names in zip(sentences, found, strict=True)
    ]


def kinds(*sentences: tuple[str, tuple[Told, ...]]) -> list[list[tuple[str, str]]]:
    return [[(text, kind) for text, kind, _ in names] for names in joined(*sentences)]


PERSON = (("Brannick", "person", 0.9),)


def test_what_a_sentence_says_that_a_name_is_holds_throughout() -> None:
    text = (
        ("Brannick fell by a third.", PERSON),
        ("Brannick, a mining company, said nothing.", PERSON),
        ("It is Brannick.", PERSON),
    )
    assert kinds(*text) == [[("Brannick", "organisation")]] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "Brannick was in court on Tuesday.",
        "Brannick is in hospital.",
        "Brannick was on a ship.",
        "Brannick was never a company.",
        "Brannick is not a bank.",
        "If Brannick were a company, it would fail.",
        "Is Brannick a village?",
        "Brannick left the company.",
    ],
)
def test_what_is_not_said_plainly_tells_nothing(sentence: str) -> None:
    assert kinds((sentence, PERSON), ("Brannick denied it.", PERSON)) == [[("Brannick", "person")]] * 2


def test_the_surer_mentions_settle_the_kind() -> None:
    text = ("Ostrov fell.", (("Ostrov", "person", 0.6),)), ("They fled Ostrov.", (("Ostrov", "place", 0.9),))
    assert kinds(*text) == [[("Ostrov", "place")]] * 2
    unsure = [("Ostrov fell.", (("Ostrov", "person", 0.5),))] * 3
    assert kinds(*unsure, ("They fled Ostrov.", (("Ostrov", "place", 0.95),)))[0] == [("Ostrov", "place")]


def test_a_name_is_one_wherever_its_words_stand() -> None:
    text = ("They fled Ostrov.", (("Ostrov", "place", 0.9),)), ("The mayor left Ostrov in May.", ())
    assert joined(*text)[1] == [("Ostrov", "place", 0.9)]
    assert kinds(("They fled Ostrov.", (("Ostrov", "place", 0.5),)), text[1])[1] == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Banks", "Banks were closed across the city."),
        ("Young", "Young people left."),
        ("Fields", "Fields were flooded on Monday."),
        ("May", "She left on May 3."),
        ("Banks", "Big Banks Closed Across The Whole City"),
    ],
)
def test_ordinary_words_stay_what_they_are(name: str, sentence: str) -> None:
    assert kinds((f"Anna {name} resigned.", ((name, "person", 0.9),)), (sentence, ()))[1] == []


def test_part_of_a_persons_name_is_the_person() -> None:
    text = ("Ana Harl spoke.", (("Ana Harl", "person", 0.9),)), ("Harl left.", (("Harl", "place", 0.6),))
    assert kinds(*text)[1] == [("Harl", "person")]
    other = ("Harl Bank spoke.", (("Harl Bank", "organisation", 0.9),))
    assert kinds(other, text[1])[1] == [("Harl", "place")]


def test_a_longer_name_takes_the_place_of_a_part_of_it() -> None:
    whole = ("The Ostrov River Board met.", (("Ostrov River Board", "organisation", 0.99),))
    assert kinds(whole, ("The Ostrov River Board left.", (("Ostrov", "place", 0.6),)))[1] == [
        ("Ostrov River Board", "organisation")
    ]
    unsure = ("The Ostrov River Board met.", (("Ostrov River Board", "organisation", 0.5),))
    assert kinds(unsure, ("The Ostrov River Board left.", (("Ostrov", "place", 0.6),)))[1] == [("Ostrov", "place")]


def test_a_name_that_a_sentence_breaks_off_is_none() -> None:
    text = (
        ("Ostrov River rose.", (("Ostrov River", "place", 0.9),)),
        ("They fled to Ostrov", (("Ostrov", "place", 0.9),)),
    )
    assert kinds(*text)[1] == [("Ostrov", "place")]


def test_adjectives_of_two_nations_are_one_name() -> None:
    assert kinds(("The German-American painter died.", (("German", "other", 0.9),))) == [[("German-American", "other")]]


def test_descriptions_stay_as_they_are() -> None:
    seen = READER.see("The task force and its fighters left.")
    described = tuple(name for name in seen.names if not name.proper)
    assert described
    assert names_throughout([seen])[0] == described


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


WORDS = ["Brannick", "Ida", "City", "River", "Ostrov"]
TOLD = st.tuples(st.sampled_from(WORDS), st.sampled_from(["person", "place"]), st.sampled_from([0.3, 0.6, 0.95]))


@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5), st.lists(TOLD, max_size=2)), max_size=5
    )
)
def test_the_same_words_have_one_kind_in_a_text_and_none_overlap(text: list[tuple[list[str], list[Told]]]) -> None:
    sentences = []
    for words, told in text:
        own = {name: (name, kind, sure) for name, kind, sure in told if name in words}
        sentences.append((" ".join(words), tuple(own.values())))
    found = names_throughout([see(sentence, *names) for sentence, names in sentences])
    kept: dict[str, str] = {}
    for (sentence, told_names), names in zip(sentences, found, strict=True):
        assert len(names) >= len(told_names)
        assert all(one.end <= other.start for one, other in pairwise(names))
        for name in names:
            assert kept.setdefault(sentence[name.start : name.end], name.kind) == name.kind


def test_find_uses_it() -> None:
    text = (
        "Brannick fell by a third on Monday.\nBrannick, a mining company, said nothing.\nThe mine is owned by Brannick."
    )
    found = [name.kind for name in reading_of(report_of(text)).names if name.text == "Brannick"]
    assert found == ["organisation"] * 3
    assert "organisation" not in {name.kind for name in READER.see("Brannick fell by a third on Monday.").names}


def test_a_small_letter_is_no_name_by_itself() -> None:
    text = ("The digilogue label closed.", (("digilogue", "organisation", 0.9),)), ("They made digilogue music.", ())
    assert kinds(*text)[1] == []
