"""Figures: which amounts of a clause become figures, and the verb, object and sum that scope them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked_text import report_of
from recount.claims.figures import figures_of
from recount.claims.figures.inheritance import inherit_units
from recount.mentions.amounts import find_amounts
from recount.records import Claim, Figure, span_of


def figures(sentence: str, clause: str | None = None) -> tuple[Figure, ...]:
    return figures_of(
        find_amounts(sentence, 50), sentence_text=sentence, clause_text=clause or sentence, sentence_start=50
    )


def scopes(sentence: str) -> list[tuple[str, str, str | None, str | None, bool]]:
    return [(one.text, one.unit, one.verb, one.object, one.cumulative) for one in figures(sentence)]


def test_a_figure_in_full() -> None:
    assert figures("The navy has sunk more than 40 smuggling boats since March.") == (
        Figure(
            text="more than 40 smuggling boats",
            low=40.0,
            high=None,
            open_low=True,
            qualifier="more than",
            unit="smuggling boat",
            verb="sink",
            cumulative=True,
        ),
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The raid hit 17 depots and destroyed five of them.",
            [("17 depots", "depot", "hit", None, False), ("five", "depot", "destroy", None, False)],
        ),
        (
            "The storm destroyed nine barns, a chapel and three bridges.",
            [
                ("nine barns", "barn", "destroy", None, False),
                ("a chapel", "chapel", "destroy", None, False),
                ("three bridges", "bridge", "destroy", None, False),
            ],
        ),
        (
            "At least 27 people were killed in the landslide.",
            [("At least 27 people", "person", "kill", None, False)],
        ),
        ("Officials said 27 people died.", [("27 people", "person", "die", None, False)]),
        (
            "The blast killed 27 and wounded at least 40 others.",
            [("27", "person", "kill", None, False), ("at least 40 others", "person", "wound", None, False)],
        ),
        (
            "27 people were killed and 30 wounded.",
            [("27 people", "person", "kill", None, False), ("30 wounded", "wounded", "wound", None, False)],
        ),
        (
            "The air force carried out 16 sorties against rebel positions near the river.",
            [("16 sorties", "sortie", "carry out", "rebel positions", False)],
        ),
        (
            "Some 13 rockets damaged homes in the port.",
            [("Some 13 rockets", "rocket", "damage", "homes", False)],
        ),
        (
            "Since August, more than 650 flights have delivered aid.",
            [("more than 650 flights", "flight", "deliver", "aid", True)],
        ),
        ("They hold nearly half of the town.", [("nearly half", "percent", "hold", "the town", False)]),
        ("A total of 300 tonnes of rice arrived.", [("300 tonnes", "tonne", "arrive", None, True)]),
        ("So far, 12 bodies have been recovered.", [("12 bodies", "body", "recover", None, True)]),
        ("Since he left, 12 shops have closed.", [("12 shops", "shop", "close", None, False)]),
        ("The fund delivered over 20 loads.", [("over 20 loads", "load", "deliver", None, False)]),
        ("Two men came in and said we must leave.", [("Two men", "man", None, None, False)]),
        ("The towns lost 240 people collectively.", [("240 people", "person", "lose", None, True)]),
        ("No one was missing, she added.", [("No one", "person", None, None, False)]),
        ("It was the third attack, and the vote was 52-48.", []),
    ],
)
def test_verbs_objects_and_sums(sentence: str, expected: list[tuple[str, str, str | None, str | None, bool]]) -> None:
    assert scopes(sentence) == expected


def inherited(*sentences: str) -> list[tuple[str, str, bool]]:
    """The figures of a paragraph with one claim a sentence: words, unit, and whether something was inherited."""
    report = report_of(" ".join(sentences))
    claims = []
    for sentence in sentences:
        start = report.text.find(sentence)
        span = span_of(report.text, start, start + len(sentence))
        figured = figures_of(find_amounts(sentence), sentence_text=sentence, clause_text=sentence)
        claims.append(Claim(id=str(start), report=report.id, spans=(span,), figures=figured))
    filled = inherit_units(claims, report)
    return [(one.text, one.unit, one.scope_inherited) for claim in filled for one in claim.figures]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ("The quake killed 30 people.", "A ministry spoke of 41."),
            [("30 people", "person", False), ("41", "person", True)],
        ),
        (
            ("The 90 towns shrank by 281.",),
            [("90 towns", "town", False), ("281", "", False)],
        ),
        (
            ("The 200-seat hall was full.", "The mayor spoke of 150."),
            [("200-seat", "seat", False), ("150", "", False)],
        ),
        (
            ("The find raised to 34 the number of men trapped.",),
            [("34", "man", False)],
        ),
        (
            ("The toll stands at 23,000, but aid is needed by the 4,000.",),
            [("23,000", "death", False), ("4,000", "", False)],
        ),
    ],
)
def test_the_unit_that_a_bare_amount_takes_over(
    sentences: tuple[str, ...], expected: list[tuple[str, str, bool]]
) -> None:
    assert inherited(*sentences) == expected


def test_only_the_amounts_of_the_clause_count() -> None:
    sentence = "Two trains collided, the mayor said, and 14 passengers were hurt."
    assert [one.text for one in figures(sentence, "14 passengers were hurt")] == ["14 passengers"]
    assert [one.text for one in figures(sentence, "Two trains collided")] == ["Two trains"]


def test_vague_words_stay_without_numbers() -> None:
    (figure,) = figures("Dozens of houses burned down.")
    assert (figure.text, figure.low, figure.high, figure.qualifier) == (
        "Dozens of houses",
        None,
        None,
        "vague",
    )


@settings(deadline=None)  # the first example loads the dictionary
@given(
    st.integers(2, 5000).filter(lambda number: not 1900 <= number <= 2100),
    st.sampled_from(["wrecked", "seized", "repaired"]),
)
def test_the_words_of_a_figure_stand_in_its_clause(number: int, verb: str) -> None:
    clause = f"workers {verb} about {number} fishing boats"
    (figure,) = figures(f"On Monday, {clause}, the union said.", clause)
    assert figure.text in clause
    assert figure.low is not None
    assert figure.high is not None
    assert figure.low <= number <= figure.high
    assert figure.verb == {"wrecked": "wreck", "seized": "seize", "repaired": "repair"}[verb]
