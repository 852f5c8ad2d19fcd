"""Tag mending: tags that the words around them rule out, `word/tag>tag` where one is put right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.language.tag_mending import mended_tags

ROWS = [
    "Witnesses/VBZ>NNS described/VBD a/DT wall/NN",
    "She/PRP told/VBD reporters/VBZ>NNS the/DT dam/NN held/VBD",
    "that/IN refunds/VBZ>NNS would/MD take/VB a/DT month/NN",
    "The/DT airline/NN told/NN>VBD passengers/NNS",
    "One/CD survivor/NN told/VBN>VBD Reuters/NNP",
    "The/DT roof/NN fell/NN>VBD",
    "of/IN both/CC>DT parties/NNS",
    "Minister/NNP Theresa/NNP May/MD>NNP said/VBD",
    # What may be right stays as it is.
    "The/DT mayor/NN reports/VBZ losses/NNS",
    "He/PRP was/VBD told/VBN to/TO leave/VB",
    "The/DT mayor/NN may/MD resign/VB",
    "both/CC the/DT army/NN and/CC the/DT police/NN",
    "Says/VBZ he/PRP left/VBD",
]


@pytest.mark.parametrize("row", ROWS)
def test_what_is_put_right(row: str) -> None:
    pairs = [word.rsplit("/", 1) for word in row.split()]
    words = [word for word, _ in pairs]
    assert mended_tags(words, [tag.partition(">")[0] for _, tag in pairs]) == [
        tag.rpartition(">")[2] for _, tag in pairs
    ]


@given(st.lists(st.tuples(st.text(min_size=1), st.sampled_from("NN NNS VBZ VBD VBN CC MD DT".split()))))
def test_every_word_keeps_one_tag(pairs: list[tuple[str, str]]) -> None:
    words, tags = [word for word, _ in pairs], [tag for _, tag in pairs]
    assert len(mended_tags(words, tags)) == len(words)
