"""Topics: clauses that answer one standing question of the news share a topic, whatever their words."""

from __future__ import annotations

from itertools import combinations

import pytest

from recount.points.topics import QUESTIONS, TOPICS, topics_of

ONE_QUESTION = [
    (
        "Government troops retook the mill town at dawn",
        "The rebels withdrew from the village",
        "Militants were driven out of the district",
        "Soldiers recaptured the border post",
    ),
    (
        "Nine miners died underground",
        "The toll rose to nine",
        "Nine people were killed",
        "It was the deadliest day, with nine dead",
    ),
    ("Forty were injured", "Forty passengers were hurt", "The blast wounded forty"),
    ("Two divers are still missing", "Two divers are unaccounted for"),
    ("Police arrested the driver", "The driver was detained", "The driver is in custody"),
    ("Some 400 villagers fled", "Some 400 people were evacuated", "The flood made 400 people homeless"),
    ("The jet flew three sorties", "Three air strikes hit the ridge", "There were three airstrikes at dawn"),
    ("The fire was caused by a heater", "A heater may have been at fault"),
    ("The ministry denied it", "The firm denies any part in it"),
    ("Truce talks opened in the capital", "The two sides began to negotiate"),
    ("The coroner opened an inquiry", "Prosecutors are investigating"),
]
DIFFERENT = [
    ("Nine miners died underground", "Police arrested the driver"),
    ("Forty were injured", "The rebels withdrew from the village"),
    ("The flood destroyed the footbridge", "Truce talks opened in the capital"),
]


@pytest.mark.parametrize("clauses", ONE_QUESTION)
def test_answers_to_one_question_share_a_topic(clauses: tuple[str, ...]) -> None:
    for left, right in combinations(clauses, 2):
        assert topics_of(left) & topics_of(right), (left, right)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_answers_to_different_questions_share_none(left: str, right: str) -> None:
    assert topics_of(left)
    assert topics_of(right)
    assert not topics_of(left) & topics_of(right)


@pytest.mark.parametrize(
    "clause",
    ["The orchestra played outdoors", "The bakery sold out of rye bread", "The pupil studied the skilled trade"],
)
def test_other_clauses_have_no_topic(clause: str) -> None:
    assert not topics_of(clause)


def test_a_clause_may_speak_to_several() -> None:
    both = topics_of("Nine miners died and thirty were injured")
    assert both >= topics_of("Nine miners died") | topics_of("Thirty were injured")


def test_topics_do_not_depend_on_case() -> None:
    for clauses in ONE_QUESTION:
        for clause in clauses:
            assert topics_of(clause.upper()) == topics_of(clause)


def test_every_topic_has_a_question() -> None:
    assert set(QUESTIONS) == set(TOPICS)
