"""The gazetteer: names in any spelling, candidates in order, and nations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.language.gazetteer import Area, area_of, country_of, find_place, is_demonym, is_people, key_of, nations
from recount.language.organisations import known_body


@pytest.mark.parametrize("name", ["Mumbai", "Bombay", "Mumbaī", "MUMBAI"])
def test_a_place_is_found_under_all_its_names(name: str) -> None:
    assert find_place(name)[0].number == 1275339


def test_countries_come_first_then_the_largest_towns() -> None:
    georgia = find_place("Georgia")
    assert [(place.kind, place.country) for place in georgia[:2]] == [("country", "GE"), ("region", "US")]
    tripoli = find_place("Tripoli")
    assert [place.country for place in tripoli[:2]] == ["LY", "LB"]
    assert [place.population for place in tripoli] == sorted((place.population for place in tripoli), reverse=True)
    assert find_place("Qwghlm") == ()


@given(st.text(max_size=20))
def test_any_text_may_be_asked_for(name: str) -> None:
    assert key_of(key_of(name)) == key_of(name)
    assert all(-90 <= place.lat <= 90 and -180 <= place.lon <= 180 for place in find_place(name))


def test_every_country_with_a_name_is_in_the_gazetteer() -> None:
    unknown = [nation.names[0] for nation in nations() if nation.code and not find_place(nation.names[0])]
    assert unknown == []
    assert all(find_place(nation.names[0])[0].country == nation.code for nation in nations() if nation.code)


@pytest.mark.parametrize(
    ("word", "code"),
    [("US", "US"), ("the United States", "US"), ("Syrian", "SY"), ("Congolese", None), ("Kurdish", None)],
)
def test_words_of_one_country_name_it(word: str, code: str | None) -> None:
    assert country_of(word) == code


@pytest.mark.parametrize(
    ("name", "country", "area"),
    [("England", "GB", "ENG"), ("Bavaria", "DE", "02"), ("Queensland", "AU", "04"), ("Jiangsu", "CN", "04")],
)
def test_regions_of_the_world_come_before_towns(name: str, country: str, area: str) -> None:
    first = find_place(name)[0]
    assert (first.kind, first.country, first.area) == ("region", country, area)
    assert first.number < 0


@pytest.mark.parametrize("name", ["Aleppo", "Lagos", "Istanbul"])
def test_a_region_named_for_its_town_is_left_to_the_town(name: str) -> None:
    assert find_place(name)[0].kind == "town"


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("Tenn.", Area("US", "TN")),
        ("TX", Area("US", "TX")),
        ("D.C.", Area("US", "DC")),
        ("Lebanon", Area("LB")),
        ("Ontario", Area("CA", "08")),
        ("Bergen", None),
        ("Georgia", None),
        ("Punjab", None),
    ],
)
def test_what_stands_behind_a_town_is_an_area(name: str, area: Area | None) -> None:
    assert area_of(name) == area


def test_adjectives_and_peoples() -> None:
    assert is_demonym("Kurdish")
    assert not is_demonym("Kurds")
    assert is_people("Kurds")
    assert not is_people("Harbour")


def test_well_known_bodies_have_several_names() -> None:
    assert known_body("NATO") == known_body("North Atlantic Treaty Organisation")
    assert known_body("Médecins Sans Frontières") == known_body("MSF")
    assert known_body("nato") is None
