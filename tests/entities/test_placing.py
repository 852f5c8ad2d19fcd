"""Coordinates only where one place is clearly meant."""

from __future__ import annotations

import pytest
from lined_report import entities_of


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("The strikes hit areas near Mosul, in Iraq.", "Mosul", ("town", 36.3, 43.1)),
        ("They met in Tripoli, in Libya.", "Tripoli", ("town", 32.9, 13.2)),
        ("They met in Tripoli, in Lebanon.", "Tripoli", ("town", 34.4, 35.8)),
        ("Nobody was seen in Niger.", "Niger", ("country", 14.1, 5.1)),
    ],
)
def test_a_clear_place_is_placed(text: str, name: str, where: tuple[str, float, float]) -> None:
    (entity,) = (entity for entity in entities_of(text) if entity.name == name)
    assert entity.place is not None
    assert (entity.place.precision, round(entity.place.lat, 1), round(entity.place.lon, 1)) == where
    assert entity.place.gazetteer.startswith("geonames:")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met in Georgia.", "Georgia"),  # a country and a state
        ("They met in Springfield.", "Springfield"),  # dozens of towns
        ("They met in northern Mali.", "northern Mali"),  # a part without a point
        ("They met on Mount Cook in New Zealand.", "Mount Cook"),  # the gazetteer holds a suburb of that name
        ("They met in Lindmark.", "Lindmark"),  # no country is named
        ("They met at the Ain al-Sira base.", "the Ain al-Sira base"),
    ],
)
def test_an_open_place_stays_open(text: str, name: str) -> None:
    entities = [one for one in entities_of(text) if name in {alias.text for alias in one.aliases}]
    assert [entity.place for entity in entities] == [None]
