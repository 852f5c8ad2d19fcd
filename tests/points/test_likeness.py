"""Likeness: how much two claims look like answers to one question."""

from __future__ import annotations

from itertools import combinations

import pytest

from made_claims import Setup, alike, quoted, said, told
from recount.language.encoder import Encoder
from recount.points.likeness import one_person, plain_wording, stems
from recount.records import Alias, Claim, Entity, Origin, Speaker

ORVIK = Entity(
    id="e1",
    name="Orvik",
    kind="place",
    aliases=(
        Alias(text="Orvik", report="a", count=2, why="as written"),
        Alias(text="Oervik", report="b", count=1, why="another spelling"),
        Alias(text="the town", report="b", count=1, why="a description"),
    ),
)
EVENT = [
    told("A slope slid onto the coast road at Orvik", report="a"),
    told("Part of a hillside buried the coast road near Oervik", report="b"),
    told("12 houses were emptied", report="a", counts=("12 houses", "empty")),
    told("Some residents of 30 houses were told to leave", report="b", counts=("30 houses", "leave")),
    said("Ida Moen", "nobody was hurt", report="b", polarity="negative"),
    told("The road will stay closed until Friday", report="a", modality="intended"),
]


def test_likeness_does_not_depend_on_the_order(encoder: Encoder) -> None:
    one, other = alike(EVENT, encoder), alike(EVENT[::-1], encoder)
    for left, right in combinations(EVENT, 2):
        assert one.of(left.id, right.id) == one.of(right.id, left.id)
        assert one.of(left.id, right.id).total == pytest.approx(other.of(left.id, right.id).total, abs=1e-3)


def test_answers_to_one_question_are_more_alike_than_others(encoder: Encoder) -> None:
    likeness = alike(EVENT, encoder, Setup(entities=[ORVIK]))
    slide = likeness.of(EVENT[0].id, EVENT[1].id).total
    houses = likeness.of(EVENT[2].id, EVENT[3].id).total
    others = [
        likeness.of(left.id, right.id).total
        for left, right in combinations(EVENT, 2)
        if {left, right} not in ({EVENT[0], EVENT[1]}, {EVENT[2], EVENT[3]})
    ]
    assert slide > max(others)
    assert houses > max(others)


def test_two_spellings_of_one_name_are_made_alike(encoder: Encoder) -> None:
    left, right = told("Floods hit Orvik", report="a"), told("Floods hit Oervik", report="b")
    assert plain_wording(right, [ORVIK]) == "Floods hit Orvik"
    together = alike([left, right], encoder, Setup(entities=[ORVIK])).of(left.id, right.id)
    assert together.cosine == pytest.approx(1, abs=1e-3)
    assert together.words == pytest.approx(1, abs=1e-3)
    assert together.total > alike([left, right], encoder).of(left.id, right.id).total


def test_descriptions_and_parts_of_words_are_left_as_they_are() -> None:
    assert plain_wording(told("the town and Oerviksund flooded"), [ORVIK]) == "the town and Oerviksund flooded"


def test_the_total_is_the_sum_of_its_terms_and_each_term_is_shown(encoder: Encoder) -> None:
    likeness = alike(EVENT, encoder)
    for left, right in combinations(EVENT, 2):
        found = likeness.of(left.id, right.id)
        bare = found._replace(topic=0.0, figure=0.0, voice=0.0)
        assert found.total == pytest.approx(bare.total + found.topic + found.figure + found.voice)


def _pair(left: str, right: str, **figures: str) -> tuple[Claim, Claim]:
    return (
        told(left, report="a", counts=(figures["ours"], "kill")),
        told(right, report="b", counts=(figures["theirs"], "kill")),
    )


def test_figures_that_count_the_same_raise_it_and_other_people_lower_it(encoder: Encoder) -> None:
    same = _pair("12 rebels were killed", "15 rebels were killed", ours="12 rebels", theirs="15 rebels")
    other = _pair("12 rebels were killed", "15 soldiers were killed", ours="12 rebels", theirs="15 soldiers")
    assert alike(same, encoder).of(same[0].id, same[1].id).figure > 0
    assert alike(other, encoder).of(other[0].id, other[1].id).figure < 0


def test_one_voice_in_two_reports_counts_but_not_within_one(encoder: Encoder) -> None:
    here, there = quoted("Odd Vask", "We left", report="a"), quoted("Odd Vask", "We have gone", report="b")
    again = quoted("Odd Vask", "We will return", report="a")
    likeness = alike([here, there, again], encoder)
    assert likeness.of(here.id, there.id).voice > 0
    assert likeness.of(here.id, again.id).voice == 0


def test_offices_of_one_authority_are_one_voice(encoder: Encoder) -> None:
    office = [
        Origin(id="o1", name="Army", kind="official_statement", family="f"),
        Origin(id="o2", name="Ministry", kind="official_statement", family="f"),
    ]
    ours = said("The army", "the road is open", report="a", origins=("o1",))
    theirs = said("The ministry", "the road can be used", report="b", origins=("o2",))
    assert alike([ours, theirs], encoder, Setup(origins=office)).of(ours.id, theirs.id).voice > 0
    assert alike([ours, theirs], encoder).of(ours.id, theirs.id).voice == 0


@pytest.mark.parametrize(
    ("ours", "theirs", "one"),
    [
        (Speaker(name="Colonel Ada Moen", entity="e1"), Speaker(name="Moen", entity="e1"), True),
        (Speaker(name="Colonel Ada Moen"), Speaker(name="Ada Moen"), True),
        (Speaker(name="Ada Moen"), Speaker(name="Ida Roe"), False),
        (Speaker(name="the army spokesman"), Speaker(name="a police spokesman"), False),
    ],
)
def test_one_person_is_one_entity_or_one_surname(ours: Speaker, theirs: Speaker, one: bool) -> None:
    assert one_person(ours, theirs) is one
    assert one_person(theirs, ours) is one


def test_stems_hold_what_carries_meaning() -> None:
    assert stems("The floods had flooded 1200 houses") == {"flood", "1200", "house"}
    assert not stems("they said that it was")
