"""Kept: the values last asked for, never more than there is room for."""

from __future__ import annotations

from collections import OrderedDict

from hypothesis import given
from hypothesis import strategies as st

from recount.language.kept import Kept


def test_what_was_not_asked_for_the_longest_goes_first() -> None:
    kept: Kept[str, int] = Kept(2)
    kept.put("a", 1)
    kept.put("b", 2)
    assert kept.get("a") == 1
    kept.put("c", 3)
    assert [kept.get(name) for name in "abc"] == [1, None, 3]
    kept.clear()
    assert len(kept) == 0


def test_without_room_nothing_is_kept() -> None:
    kept: Kept[str, int] = Kept(0)
    kept.put("a", 1)
    assert kept.get("a") is None


@given(st.integers(1, 4), st.lists(st.tuples(st.booleans(), st.sampled_from("abcdef")), max_size=40))
def test_it_holds_what_a_plain_list_would(most: int, steps: list[tuple[bool, str]]) -> None:
    kept: Kept[str, str] = Kept(most)
    plain: OrderedDict[str, str] = OrderedDict()
    for put, name in steps:
        if put:
            kept.put(name, name.upper())
            plain[name] = name.upper()
        assert kept.get(name) == plain.get(name)
        if name in plain:
            plain.move_to_end(name)
        while len(plain) > most:
            plain.popitem(last=False)
        assert len(kept) == len(plain) <= most
