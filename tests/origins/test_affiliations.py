"""Affiliations: whose office the words name."""

from __future__ import annotations

import pytest
from tests.origins.made_events import make_entity, make_report

from recount.origins.affiliations import Where, affiliation_of
from recount.origins.bodies import Bodies

REPORT = make_report(
    "a",
    "Fighters of the Dawn Brigade entered Ostra. Dawn Brigade fighters burned the depot.",
    "The Dock Labourers Union called a strike. It was over pay.",
    "Brightwater Ltd runs the depot in Ostra.",
    "END",
)
ENTITIES = [
    make_entity("group", "Dawn Brigade", [REPORT], "the Dawn Brigade"),
    make_entity("organisation", "Dock Labourers Union", [REPORT]),
    make_entity("organisation", "Brightwater Ltd", [REPORT]),
    make_entity("place", "Ostra", [REPORT]),
]
BODIES = Bodies([REPORT], ENTITIES)
HERE = Where(REPORT.id, REPORT.text.index("END"))
BRIGADE, UNION, COMPANY, OSTRA = (entity.id for entity in ENTITIES)


@pytest.mark.parametrize(
    ("words", "sector", "owner", "body"),
    [
        ("the Pentagon", "military", "US", None),
        ("Kremlin spokesman Oleg Petrov", "military", "RU", None),
        ("Downing Street", "military", "GB", None),
        ("the French army", "military", "FR", None),
        ("US Lieutenant-General Ray Poole", "state", "US", None),
        ("a spokesman for the Kenyan defence ministry", "military", "KE", None),
        ("the Saudi-led coalition", "military", "SA", None),
        ("Peru", "state", "PE", None),
        ("Kurdish officials", "state", "Kurdish", None),
        ("Army spokesman Col. Ana Roe", "military", None, None),
        ("General Ana Roe", "military", None, None),
        ("Prime Minister Ana Roe", "state", None, None),
        ("Fire Chief Ana Roe", "fire", None, None),
        ("two firefighters", "fire", None, None),
        ("the mayor's office", "city", None, None),
        ("the city crisis office", "city", None, None),
        ("Ostra police", "police", OSTRA, None),
        ("a doctor at Ostra's only hospital", "hospital", OSTRA, None),
        ("the governor of Ostra", "region", OSTRA, None),
        ("a Dawn Brigade commander", "group", None, BRIGADE),
        ("members of the Dawn Brigade", "group", None, BRIGADE),
        ("one of the group's fighters", "group", None, BRIGADE),
        ("the rebels", "group", None, BRIGADE),
        ("the union's branch secretary", "union", None, UNION),
        ("a Dock Labourers Union official", "union", None, UNION),
        ("its managing director", "body", None, COMPANY),
        ("the company", "company", None, COMPANY),
    ],
)
def test_whose_office(words: str, sector: str, owner: str | None, body: str | None) -> None:
    found = affiliation_of(words, HERE, BODIES)
    assert found is not None
    assert (found.sector, found.owner, found.body) == (sector, owner, body)


@pytest.mark.parametrize(
    "words",
    [
        "Ana Roe",
        "a witness",
        "activists",
        "her family",
        "the club president",
        "the president of the chess club",
        "the opposition coalition",
        "central bank governor Ana Roe",
        "a shopkeeper in Ostra",
        "investigators",
    ],
)
def test_whoever_speaks_for_himself_has_none(words: str) -> None:
    assert affiliation_of(words, HERE, BODIES) is None


def test_an_army_by_name_with_fighters_of_its_own_is_a_group_and_no_office_of_state() -> None:
    report = make_report("b", "Free Harbour Army fighters crossed the bridge.", "END")
    army = make_entity("group", "Free Harbour Army", [report])
    found = affiliation_of("a Free Harbour Army commander", Where(report.id, 60), Bodies([report], [army]))
    assert found is not None
    assert (found.sector, found.body) == ("group", army.id)


def test_two_groups_in_one_paragraph_leave_open_whose_fighter_spoke() -> None:
    report = make_report("b", "Dawn Brigade fighters and Red Valley fighters met at the bridge.", "END")
    entities = [make_entity("group", name, [report]) for name in ("Dawn Brigade", "Red Valley")]
    assert affiliation_of("one fighter", Where(report.id, 66), Bodies([report], entities)) is None
