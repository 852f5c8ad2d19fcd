"""Which names are one thing, which stay apart, and why."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lined_report import entities_of, lined_report, read_names, together

from recount.entities.resolve import resolve_entities
from recount.errors import RecordError
from recount.records import Reading, Report

JOINED = [
    # texts of the reports, a name, and every wording of the same thing
    (["Gen. Ana Ruiz spoke. Ruiz said no."], "Ruiz", {"Gen. Ana Ruiz", "Ana Ruiz", "Ruiz"}),
    (
        ["Gen. Ana Ruiz spoke.", "General Ruiz said no."],
        "Ana Ruiz",
        {"Gen. Ana Ruiz", "Ana Ruiz", "General Ruiz", "Ruiz"},
    ),
    (["He met Ida K. Lund.", "Ida Lund said no."], "Ida Lund", {"Ida K. Lund", "Ida Lund"}),
    (["The Harbour Safety Board (HSB) met.", "The HSB said no."], "HSB", {"Harbour Safety Board", "HSB"}),
    (["The Harbour Safety Board met.", "The HSB said no."], "HSB", {"Harbour Safety Board", "HSB"}),
    (
        ["The World Health Organization warned.", "The WHO said so."],
        "WHO",
        {"World Health Organization", "WHO"},
    ),
    (
        ["It belongs to Norde Chemical Works Ltd, which is shut. Norde said no."],
        "Norde",
        {"Norde Chemical Works Ltd", "Norde"},
    ),
    (["They hold Zhavlik.", "They left Javlik."], "Javlik", {"Javlik", "Zhavlik"}),
    (["They live in Britain.", "They left the United Kingdom."], "Britain", {"Britain", "United Kingdom"}),
    (["They fought in Bombay.", "They left Mumbai in May."], "Mumbai", {"Bombay", "Mumbai"}),
    (
        ["The town of Delmar fell. They shelled the town, which the group calls Dawn Gate, all day."],
        "Dawn Gate",
        {"The town", "Delmar", "Dawn Gate"},
    ),
    (
        ["The Red Dawn group said so. Red Dawn militants fled."],
        "Red Dawn",
        {"The Red Dawn group", "Red Dawn"},
    ),
    (
        ["Red Dawn fighters fled.", "Members of Red Dawn spoke."],
        "Red Dawn fighters",
        {"Red Dawn fighters", "Members of Red Dawn"},
    ),
    (
        ["The Joint Relief Board met. It was late, the relief board said."],
        "the relief board",
        {"Joint Relief Board", "the relief board"},
    ),
    (
        ["The Ministry of Transport met. It was late, the ministry said."],
        "the ministry",
        {"Ministry of Transport", "the ministry"},
    ),
    (["It was late, the mayor, Ida Lund, said."], "Ida Lund", {"the mayor", "Ida Lund"}),
    (
        ["It was late, said Ida Lund, the union’s secretary."],
        "Ida Lund",
        {"the union’s secretary", "Ida Lund"},
    ),
    (
        ["Mayor Ida Lund spoke.", "It was late, the mayor said."],
        "the mayor",
        {"Mayor Ida Lund", "Ida Lund", "the mayor"},
    ),
    (
        ["The French-led coalition struck.", "France and its allies struck."],
        "France and its allies",
        {"The French-led coalition", "France and its allies"},
    ),
    (
        ["They hit Karsk's only hospital.", "The hospital in Karsk was hit."],
        "The hospital in Karsk",
        {"Karsk's only hospital", "The hospital in Karsk"},
    ),
    (["They fled Basra province for Basra."], "Basra", {"Basra province", "Basra"}),
    (
        ["The U.S. Naval Harbour Command's (NAVHARB) ships left."],
        "NAVHARB",
        {"U.S. Naval Harbour Command", "NAVHARB"},
    ),
    (["The San Diego Raiders won. The Raiders said so."], "Raiders", {"San Diego Raiders", "Raiders"}),
    (["A militia called Red Lance fled."], "Red Lance", {"A militia", "Red Lance"}),
    (["Ida Lund, also called Jackson, left."], "Jackson", {"Ida Lund", "Jackson"}),
]

APART = [
    (["They fled Iran.", "They fled Iraq."], "Iran", "Iraq"),
    (["They fled Niger.", "They fled Nigeria."], "Niger", "Nigeria"),
    (["They fled Austria.", "They fled Australia."], "Austria", "Australia"),
    (["Ana Ruiz and Tom Ruiz spoke. Ruiz said no."], "Ruiz", "Ana Ruiz"),
    (["John Smith spoke.", "Joan Smith spoke."], "John Smith", "Joan Smith"),
    (["They hold Karvel and Kervel."], "Karvel", "Kervel"),
    (["Kurdish officials met Kurdish fighters."], "Kurdish officials", "Kurdish fighters"),
    (["The Polish army met. Its northern command did not."], "The Polish army", "Its northern command"),
    (["Red Dawn spoke. Red Dawn fighters fled."], "Red Dawn", "Red Dawn fighters"),
    (
        ["The Ministry of Health and the Ministry of Justice met. The ministry said no."],
        "The ministry",
        "Ministry of Health",
    ),
    (["Police searched the Old Port district of Varna."], "the Old Port district", "Varna"),
    (["Lund, the mayor and the council met."], "the council", "the mayor"),
    (["Officials in Paris spoke. The French government did not."], "Paris", "The French government"),
    (["Marsh called Jackson on Monday. Marsh left."], "Jackson", "Marsh"),
    (
        ["The Kesh Liberation Army struck. The Kesh Liberation Army Northern Wing did not."],
        "Kesh Liberation Army",
        "Kesh Liberation Army Northern Wing",
    ),
    (["The health ministry met. The defence ministry did not."], "The health ministry", "The defence ministry"),
    (["The San Diego Raiders met the Oakland Raiders. The Raiders won."], "Raiders", "San Diego Raiders"),
    (["Enzo Marsh built Marsh Motors Ltd. Police met Enzo Marsh."], "Marsh Motors Ltd", "Enzo Marsh"),
    (["They fled Kobane. The Kobane canton government stayed."], "Kobane", "The Kobane canton government"),
]


@pytest.mark.parametrize(("texts", "name", "wordings"), JOINED)
def test_names_of_one_thing_are_joined(texts: list[str], name: str, wordings: set[str]) -> None:
    assert together(entities_of(*texts), name) == wordings


@pytest.mark.parametrize(("texts", "one", "other"), APART)
def test_names_of_two_things_stay_apart(texts: list[str], one: str, other: str) -> None:
    entities = entities_of(*texts)
    assert other not in together(entities, one)
    assert one not in together(entities, other)


def test_every_alias_says_where_how_often_and_why() -> None:
    (entity,) = entities_of("Gen. Ana Ruiz spoke.", "Ruiz said no. Later Ruiz left.")
    assert entity.name == "Ana Ruiz"
    assert entity.kind == "person"
    assert [(alias.text, alias.report, alias.count, alias.why) for alias in entity.aliases] == [
        ("Ana Ruiz", "a", 1, "the name as it stands in the report"),
        ("Gen. Ana Ruiz", "a", 1, "the name as it stands in the report"),
        ("Ruiz", "b", 2, "the surname of “Ana Ruiz”, the only one of that name in the reports"),
    ]


def test_the_name_shown_is_the_commonest_and_never_one_that_a_party_gave() -> None:
    entities = entities_of(
        "The town of Delmar fell. They left the town, which the group calls Dawn Gate. Dawn Gate burns. "
        "Dawn Gate is lost.",
        "Nobody lives in Delmar.",
    )
    assert [entity.name for entity in entities if "Dawn Gate" in {alias.text for alias in entity.aliases}] == ["Delmar"]


TEXT = """Gen. Ana Ruiz said the Harbour Safety Board (HSB) had met in Bergen, Norway.
Red Dawn fighters left the town of Delmar, Ruiz said. The board agreed with French officials.
"""
OTHER = """The HSB denied it. Residents of Delmar said Red Dawn militants were still in the town.
US and allies struck the group in northern Chad, the French army said.
"""


def test_the_order_of_reports_and_readings_makes_no_difference() -> None:
    reports = [lined_report("a", TEXT), lined_report("b", OTHER)]
    readings = [read_names(report) for report in reports]
    forward = resolve_entities((), readings=readings, reports=reports)
    assert forward == resolve_entities((), readings=readings[::-1], reports=reports[::-1])


LINES = (TEXT + OTHER).splitlines()


@given(st.lists(st.lists(st.sampled_from(LINES), min_size=1, max_size=3), min_size=1, max_size=3))
@settings(max_examples=40, deadline=None)
def test_every_mention_is_in_exactly_one_entity(drawn: list[list[str]]) -> None:
    reports = [lined_report(f"r{place}", "\n".join(lines)) for place, lines in enumerate(drawn)]
    readings = [read_names(report) for report in reports]
    entities, _ = resolve_entities((), readings=readings, reports=reports)
    words = {(plain(name.text), reading.report) for reading in readings for name in reading.names}
    aliases = [(plain(alias.text), alias.report) for entity in entities for alias in entity.aliases]
    assert words <= set(aliases)
    assert max(Counter(aliases).values()) == 1
    assert len({entity.id for entity in entities}) == len(entities)


def plain(text: str) -> str:
    """A wording without case and the definite article, which one alias stands for."""
    return re.sub(r"^the ", "", text.lower())


def test_a_reading_without_its_report_is_refused() -> None:
    reading = read_names(lined_report("a", TEXT))
    with pytest.raises(RecordError, match="reading of report a came without its report"):
        resolve_entities((), readings=[reading], reports=list[Report]())


def test_no_names_no_entities() -> None:
    report = lined_report("a", "It rained.")
    assert resolve_entities((), readings=[Reading(report="a")], reports=[report]) == ((), ())
