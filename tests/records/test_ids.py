"""Ids are short hashes: the same parts give the same id everywhere, other parts another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recount.records import id_of

PARTS = st.lists(st.one_of(st.integers(0, 10**6), st.text(st.characters(exclude_characters="\x1f"))), min_size=1)


def test_an_id_never_changes() -> None:
    # An account made with one version must name the same claims as one made with the next.
    assert id_of("c", "r1", 0, 12) == "c0788bf0a77fa"
    assert id_of("r", "storm.txt", "ab" * 32) == "ra36519dbf0bc"


@given(PARTS, PARTS)
def test_ids_differ_where_parts_differ(left: list[object], right: list[object]) -> None:
    same = list(map(str, left)) == list(map(str, right))
    assert (id_of("c", *left) == id_of("c", *right)) == same


@given(PARTS)
def test_an_id_is_its_kind_and_twelve_hexadecimal_digits(parts: list[object]) -> None:
    made = id_of("p", *parts)
    assert made[0] == "p"
    assert len(made) == 13
    assert set(made[1:]) <= set("0123456789abcdef")
    assert made[1:] == id_of("e", *parts)[1:]


@given(st.text(min_size=1), st.text(min_size=1))
def test_parts_are_told_apart_by_position(left: str, right: str) -> None:
    if "\x1f" not in left + right:
        assert id_of("c", left, right) != id_of("c", left + right)
        assert (id_of("c", left, right) == id_of("c", right, left)) == (left == right)


def test_half_a_surrogate_pair_can_be_part_of_an_id() -> None:
    assert id_of("c", "a\ud83d") != id_of("c", "a")
