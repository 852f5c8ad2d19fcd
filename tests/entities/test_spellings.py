"""Spellings of one name, and names that only look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.entities.person_spellings import same_person
from recount.entities.spellings import initials_of, same_spelling, skeleton

WORDS = st.text(alphabet="abcdeghijklmoruwyz", min_size=1, max_size=7)
NAMES = st.lists(WORDS, min_size=1, max_size=2).map(" ".join)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("zhavlik", "javlik", True),
        ("osterkaai", "osterkai", True),
        ("gaddafi", "ghaddafi", True),
        ("sharm el sheikh", "sharm el sheik", True),
        ("iran", "iraq", False),
        ("austria", "australia", False),
        ("niger", "nigeria", False),
        ("karvel", "marvel", False),
        ("route 12", "route 13", False),
        ("basra", "basrah north", False),
        ("paris", "pares", True),
        ("hama", "homs", False),
    ],
)
def test_spellings(left: str, right: str, same: bool) -> None:
    assert same_spelling(left, right) == same
    assert same_spelling(right, left) == same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("jonas pell", "jonas pehl", True),
        ("ilse kovarik", "ilse kovarick", True),
        ("j smith", "john smith", True),
        ("ida k lund", "ida lund", True),
        ("john smith", "joan smith", False),
        ("mark jones", "mark bones", False),
        ("maria lopez", "marie lopez", False),
    ],
)
def test_full_names(left: str, right: str, same: bool) -> None:
    assert same_person(left, right) == same
    assert same_person(right, left) == same


@given(NAMES)
def test_a_skeleton_is_its_own_skeleton_in_length(name: str) -> None:
    assert len(skeleton(name)) <= len(name)


@given(NAMES, NAMES)
def test_likeness_has_no_direction(left: str, right: str) -> None:
    assert same_spelling(left, right) == same_spelling(right, left)


def test_initials_leave_out_small_words_and_legal_forms() -> None:
    assert initials_of("Society for the Study of Rivers Inc") == {"SFTSORI", "SFTSOR", "SSRI", "SSR"}
