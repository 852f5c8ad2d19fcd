"""Questions: a point's question in plain words, made from its claims alone."""

from __future__ import annotations

from itertools import permutations

import pytest

from made_claims import said, told
from recount.points.questions import question_of
from recount.records import Claim

NAMES = {"p1": "Orvik"}
POINTS = [
    [
        told("24 houses burned", counts=("24 houses", "burn")),
        told("30 houses burned", report="b", counts=("30 houses", "burn")),
    ],
    [told("Troops retreated from the town", places=["p1"]), told("The town was recaptured", report="b", places=["p1"])],
    [told("Nine miners died"), told("The toll is nine", report="b")],
    [said("Roe", "the orchestra played outdoors")],
    [told("The band, which had come from the far end of the valley, " + "played on and on " * 9)],
]


@pytest.mark.parametrize("claims", POINTS)
def test_a_question_is_one_short_line_whatever_the_order(claims: list[Claim]) -> None:
    questions = {question_of(order, names=NAMES) for order in permutations(claims)}
    assert len(questions) == 1
    (question,) = questions
    assert question.endswith("?")
    assert not question.endswith(("??", ".?", ",?"))
    assert "\n" not in question
    assert len(question) < 160


def test_a_shared_unit_is_asked_for() -> None:
    assert "house" in question_of(POINTS[0], names=NAMES)


def test_the_place_is_named_where_the_claims_have_one() -> None:
    assert "Orvik" in question_of(POINTS[1], names=NAMES)


def test_units_of_measure_are_no_question() -> None:
    claims = [
        told("It lies 14 km from the port", counts="14 kilometres"),
        told("It is 15 km away", report="b", counts="15 kilometres"),
    ]
    assert "kilometre" not in question_of(claims, names=NAMES)


def test_no_place_is_invented() -> None:
    question = question_of([told("Troops retreated"), told("They were driven out", report="b")], names=NAMES)
    assert "Orvik" not in question
    assert "None" not in question


def test_a_question_is_made_of_a_whole_sentence() -> None:
    claims = [told("The band, which sang"), told("The band played outdoors until the rain came", report="b")]
    assert question_of(claims, names=NAMES) == "Is it so that the band played outdoors until the rain came?"
