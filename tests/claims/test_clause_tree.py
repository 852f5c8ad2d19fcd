"""Clause tree: a claim's words in the tree of its sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recount.claims.clause_tree import ClauseTree
from recount.records import SyntaxWord, span_of


def tree_of(*rows: tuple[str, str, int, str]) -> ClauseTree:
    """A tree of words, each with its part of speech, head and relation, whose part is the whole."""
    words, at = [], 0
    for text, upos, head, relation in rows:
        words.append(SyntaxWord(at, at + len(text), text, upos, "", head, relation))
        at += len(text) + 1
    return ClauseTree(words, [span_of("x" * at, 0, at)])


HAD = tree_of(
    ("Had", "AUX", 3, "aux"), ("guards", "NOUN", 3, "nsubj"), ("come", "VERB", 5, "advcl"),
    ("we", "PRON", 5, "nsubj"), ("left", "VERB", 0, "root"),
)  # fmt: skip


def test_what_hangs_on_a_word() -> None:
    assert (HAD.under(3), HAD.below(5), HAD.related(5, {"nsubj"})) == ([1, 2], [1, 2, 3, 4, 5], [4])
    assert [number for number in range(1, 6) if HAD.is_clause(number)] == [3, 5]
    assert (HAD.is_inverted(3), HAD.is_inverted(5)) == (True, False)


def test_only_the_words_in_the_spans_are_of_the_part() -> None:
    part = ClauseTree(HAD.words, [span_of("Had guards come we left", 4, 15)])
    assert (part.part, part.on(3), part.under(3)) == ({2, 3}, [2], [1, 2])


def test_words_are_joined_as_they_stand() -> None:
    words = [SyntaxWord(0, 2, "do", "AUX", "VBP", 3, "aux"), SyntaxWord(2, 5, "n't", "PART", "RB", 3, "advmod"),
             SyntaxWord(6, 10, "stay", "VERB", "VB", 0, "root")]  # fmt: skip
    assert ClauseTree(words, [span_of("don't stay", 0, 10)]).joined([3, 1, 2]) == "don't stay"


@given(st.integers(1, 3000))
def test_a_long_chain_of_words_is_walked(length: int) -> None:
    rows = [("word", "NOUN", number, "nmod") for number in range(length)]
    assert tree_of(*rows).below(1) == list(range(1, length + 1))
