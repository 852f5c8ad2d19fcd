"""Word pieces: case is kept in the shapes, and every word has a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.language.pieces import PIECES_OF_A_WORD, PieceTable, shape_of
from recount.language.weight_files import WEIGHTS

TABLE = PieceTable((WEIGHTS / "tokenizer.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("capital", "small"), [("US", "us"), ("IS", "is"), ("WHO", "who"), ("May", "may")])
def test_only_the_shape_tells_a_name_from_a_word(capital: str, small: str) -> None:
    one, other = TABLE.pieces_of([capital]), TABLE.pieces_of([small])
    assert one.ids == other.ids
    assert one.shapes != other.shapes


def test_a_curly_mark_is_a_straight_one() -> None:
    assert TABLE.pieces_of(["“", "O’Neill"]).ids == TABLE.pieces_of(['"', "O'Neill"]).ids


@given(st.lists(st.text(max_size=30), max_size=12))
def test_every_word_has_its_own_pieces(words: list[str]) -> None:
    pieces = TABLE.pieces_of(words)
    assert len(pieces.ids) == len(pieces.shapes)
    assert pieces.firsts == sorted(set(pieces.firsts))
    assert len(pieces.firsts) == len(words) + 1
    ends = [*pieces.firsts[2:], len(pieces.ids) - 1] if words else []
    for word, start, end in zip(words, pieces.firsts[1:], ends, strict=True):
        assert 1 <= end - start <= PIECES_OF_A_WORD
        assert set(pieces.shapes[start:end]) == {shape_of(word)}
