"""Names from GUM: the run of capitals around the head of an entity, whatever their first tags."""

from __future__ import annotations

from collections import defaultdict

import pytest
from training.corpora.labels import KINDS
from training.corpora.names import _named_sentence

STATES = """
1 They they PRON PRP _ 2 nsubj _ Entity=(1-person-new-1-coref)
2 left leave VERB VBD _ 0 root _ _
3 the the DET DT _ 5 det _ Entity=(2-place-new-3-sgl
4 United Unite VERB NNP _ 5 amod _ _
5 States State PROPN NNPS _ 2 obj _ Entity=2)
"""
BOARD = """
1 The the DET DT _ 4 det _ Entity=(1-organization-new-4-sgl
2 Ostrov Ostrov PROPN NNP _ 4 compound _ Entity=(2-place-new-1-sgl)
3 River River PROPN NNP _ 4 compound _ _
4 Board Board PROPN NNP _ 5 nsubj _ Entity=1)
5 met meet VERB VBD _ 0 root _ _
"""
TOWN = """
1 The the DET DT _ 2 det _ Entity=(1-place-new-2-sgl
2 town town NOUN NN _ 3 nsubj _ Entity=1)
3 fell fall VERB VBD _ 0 root _ _
"""


@pytest.mark.parametrize(
    ("table", "names"),
    [
        (STATES, [("United States", "place")]),
        (BOARD, [("Ostrov River Board", "organisation"), ("Ostrov", "place")]),
        (TOWN, []),
    ],
)
def test_a_name_is_the_run_of_capitals_around_its_head(table: str, names: list[tuple[str, str]]) -> None:
    sentence = _named_sentence([row.split() for row in table.strip().splitlines()], defaultdict(list))
    found = [
        (" ".join(sentence.words[name.start - 1 : name.end - 1]), KINDS[name.kind]) for name in sentence.names or ()
    ]
    assert sorted(found) == sorted(names)
