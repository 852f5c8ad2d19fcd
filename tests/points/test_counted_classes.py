"""Counted classes: what is counted, what was done to it, and whether two figures count the same."""

from __future__ import annotations

import pytest

from made_claims import counted, quoted, said, told
from recount.points.counted_classes import counted_class, deed_of, said_words, same_counting
from recount.records import Claim, Figure

CLASS_ROWS = [
    ("12 people", "people"),
    ("12 rebel fighters", "fighters"),
    ("12 insurgents", "fighters"),
    ("12 soldiers", "troops"),
    ("12 police officers", "police"),
    ("12 factory workers", "workers"),
    ("12 residents", "civilians"),
    ("12 schoolchildren", None),
    ("12 hostages", "prisoners"),
    ("12 lorries", None),
    ("12 tonnes", None),
]


@pytest.mark.parametrize(("words", "name"), CLASS_ROWS)
def test_the_counted_noun_tells_the_class(words: str, name: str | None) -> None:
    assert counted_class(counted(words)) == name


@pytest.mark.parametrize(
    ("clause", "words", "name"),
    [
        ("the army's losses at 7 dead", "7 dead", "troops"),
        ("the rebels’ dead at 15", "15 dead", "fighters"),
        ("15 of his men died", "15 men", "fighters"),
        ("7 dead were found", "7 dead", "people"),
    ],
)
def test_whose_dead_they_are_stands_in_the_clause(clause: str, words: str, name: str) -> None:
    figure = counted("15 man") if words == "15 men" else counted(words)
    assert counted_class(figure, clause) == name


DEED_ROWS = [
    ("12 people", "kill", "12 people were killed", "killed"),
    ("12 people", None, "12 people lost their lives", "killed"),
    ("12 people", "hurt", "12 people were hurt", "injured"),
    ("12 people", None, "12 people are unaccounted for", "missing"),
    ("12 people", "arrest", "12 people were arrested", "held"),
    ("12 houses", "destroy", "12 houses were destroyed", "destroyed"),
    ("12 houses", "build", "12 houses were built", None),
]


@pytest.mark.parametrize(("words", "verb", "clause", "deed"), DEED_ROWS)
def test_the_deed_is_in_the_verb_or_near(words: str, verb: str | None, clause: str, deed: str | None) -> None:
    assert deed_of(counted(words, verb), clause) == deed


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (told("Nine miners died"), "Nine miners died"),
        (said("Roe", "nine miners died in the shaft"), "nine miners died in the shaft"),
        (said("Roe", "to rebuild the quay", cue="vowed"), "Roe vowed to rebuild the quay"),
        (said("The firm", "its pumps had failed", cue="denied"), "The firm denied its pumps had failed"),
        (quoted("Roe", "Nobody ordered us to leave"), "“Nobody ordered us to leave,”"),
    ],
)
def test_what_is_said_leaves_out_he_said_unless_it_is_needed(claim: Claim, words: str) -> None:
    assert said_words(claim) == words


def _told(words: str, figure: str, verb: str) -> Claim:
    return told(words, counts=(figure, verb))


PART = Figure(text="3", low=3, high=3, unit="person", verb="die", part=True)
COUNTING_ROWS = [
    (_told("12 rebels were killed", "12 rebels", "kill"), _told("15 insurgents died", "15 insurgents", "die"), ""),
    (_told("12 rebels were killed", "12 rebels", "kill"), _told("15 rebels were wounded", "15 rebels", "wound"), None),
    (_told("12 houses burned", "12 houses", "burn"), _told("9 lorries burned", "9 lorries", "burn"), None),
    (_told("12 strikes hit the port", "12 strikes", "hit"), _told("15 strikes on the port", "15 strikes", "be"), ""),
]


@pytest.mark.parametrize(("left", "right", "counting"), COUNTING_ROWS)
def test_same_people_and_same_deed_count_the_same(left: Claim, right: Claim, counting: str | None) -> None:
    assert same_counting(left.figures[0], right.figures[0], left, right) == counting


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_told("12 rebels were killed", "12 rebels", "kill"), _told("15 soldiers were killed", "15 soldiers", "kill")),
        (_told("12 people were killed", "12 people", "kill"), told("3 of the dead were nurses", counts=PART)),
        (_told("17 bunkers were hit", "17 bunkers", "hit"), _told("5 bunkers were destroyed", "5 bunkers", "destroy")),
    ],
)
def test_counting_differently_has_a_reason_either_way_round(left: Claim, right: Claim) -> None:
    for ours, theirs in ((left, right), (right, left)):
        assert same_counting(ours.figures[0], theirs.figures[0], ours, theirs)


def test_a_share_is_not_set_against_a_number_of_people() -> None:
    share = told("40 percent of the town was held by rebels", counts=counted("40 percent"))
    people = told("40 people were killed", counts=("40 people", "kill"))
    assert same_counting(share.figures[0], people.figures[0], share, people) is None


def test_shares_of_different_doings_are_told_apart() -> None:
    held = told("the rebels hold 40 percent of the town", counts=counted("40 percent"))
    lost = told("the rebels were driven from 60 percent of the town", counts=counted("60 percent"))
    assert same_counting(held.figures[0], lost.figures[0], held, lost)
    assert same_counting(held.figures[0], held.figures[0], held, held) == ""
