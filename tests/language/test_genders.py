"""Genders: what titles, nouns and given names tell, and that they tell nothing where they do not agree."""

from __future__ import annotations

import pytest

from recount.language.genders import gender_of_name, gender_of_noun, given_names


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("widow", "she"), ("spokesman", "he"), ("Mrs", "she"), ("Mr.", "he"), ("policewoman", "she"), ("human", None),
        ("doctor", None), ("German", None), ("Fisherman", "he"), ("minister", None),
    ],
)  # fmt: skip
def test_what_a_noun_or_title_tells(noun: str, gender: str | None) -> None:
    assert gender_of_noun(noun) == gender


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Dr Grace Roe", "she"), ("Colonel Igor Bello", "he"), ("Mrs Omar", "she"), ("Ruiz", None), ("Milan", "he"),
        ("General Ott", None),
    ],
)  # fmt: skip
def test_what_a_name_tells(name: str, gender: str | None) -> None:
    assert gender_of_name(name.split()) == gender


def test_the_list_is_long_and_gives_each_name_one_gender() -> None:
    names = given_names()
    assert len(names) > 15_000
    assert set(names.values()) == {"he", "she"}
    assert not [name for name in names if not name[0].isupper() or " " in name]
