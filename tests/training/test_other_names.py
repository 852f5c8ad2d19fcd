"""Sentences with other names in them: the words around stay, each name is one of its kind."""

from __future__ import annotations

import random

from training.corpora.labels import KINDS, Labelled, NameSpan
from training.corpora.names import with_other_names

PERSON, PLACE = KINDS.index("person"), KINDS.index("place")
SENTENCES = [
    Labelled(
        words=("Ana", "Ruiz", "left", "Harl", "."),
        names=(NameSpan(0, PERSON, 1, 3), NameSpan(0, PLACE, 4, 5)),
        name_kinds=((0, PERSON), (0, PLACE)),
    ),
    Labelled(words=("Rain", "fell", "."), names=(), name_kinds=((0, PERSON), (0, PLACE))),
    Labelled(
        words=("In", "New", "Tarn", ",", "Roe", "spoke", "."),
        names=(NameSpan(0, PLACE, 2, 4), NameSpan(0, PERSON, 5, 6)),
        name_kinds=((0, PERSON), (0, PLACE)),
    ),
]
STOCK = {PERSON: {("Ana", "Ruiz"), ("Roe",)}, PLACE: {("Harl",), ("New", "Tarn")}}


def around(sentence: Labelled) -> list[str]:
    """The words of a sentence with its names struck out."""
    named = {place for name in sentence.names or () for place in range(name.start, name.end)}
    return [word for place, word in enumerate(sentence.words, start=1) if place not in named]


def test_only_names_change_and_keep_their_kind() -> None:
    seen = set()
    for seed in range(20):
        for before, after in zip(SENTENCES, with_other_names(SENTENCES, random.Random(seed)), strict=True):
            assert around(after) == around(before)
            assert [name.kind for name in after.names or ()] == [name.kind for name in before.names or ()]
            assert after.name_kinds == before.name_kinds
            for name in after.names or ():
                words = after.words[name.start - 1 : name.end - 1]
                assert words in STOCK[name.kind]
                seen.add(words)
    assert seen == set.union(*STOCK.values())
