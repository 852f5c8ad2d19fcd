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
        ("It was seen by Arizona, Arkansas, California and Ohio.", "Arkansas", ("region", 35.2, -92.7)),
        ("Residents fled Murzuq: in Sabha, Murzuq and Ghat, Libya was lost.", "Ghat", ("town", 25.0, 10.2)),
        ("The ship was west of Stockholm, a Swedish town.", "Stockholm", ("town", 59.3, 18.1)),
        ("Calgary residents fled, Canada said.", "Calgary", ("town", 51.0, -114.1)),
        ("They met in the capital, Juba. South Sudan agreed.", "Juba", ("town", 4.9, 31.6)),
        ("It left Beijing, China said.", "Beijing", ("town", 39.9, 116.4)),
        ("She came from Nashville, Tenn., on Monday.", "Nashville", ("town", 36.2, -86.8)),
        ("He was from Springfield, Illinois.", "Springfield", ("town", 39.8, -89.6)),
        ("He died at Salina, in Saline County, Kansas.", "Salina", ("town", 38.8, -97.6)),
        ("They met in Washington, D.C., on Monday.", "Washington", ("town", 38.9, -77.0)),
        ("The farms of England were closed.", "England", ("region", 52.3, -1.1)),
        ("Troops left Queensland, Australia said.", "Queensland", ("region", -26.6, 152.3)),
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
        ("They fled to Africa.", "Africa"),  # a continent; a town in Tunisia has the name
        ("They fled to Asia. The Philippines helped.", "Asia"),  # a continent; a town in the Philippines has the name
        ("They met in Punjab.", "Punjab"),  # of two countries
        ("They met in Paris. The governor of Texas said so.", "Paris"),  # Texas has one
        ("It began in Surrey, UK. Canada helped.", "Surrey"),  # a county; Canada has a town of the name
        ("According to Stockholm, it was late.", "Stockholm"),  # nothing shows a place
        ("They met at the Ain al-Sira base.", "the Ain al-Sira base"),
    ],
)
def test_an_open_place_stays_open(text: str, name: str) -> None:
    entities = [one for one in entities_of(text) if name in {alias.text for alias in one.aliases}]
    assert [entity.place for entity in entities] == [None]


def test_a_region_outside_the_united_states_has_the_code_of_geonames() -> None:
    (entity,) = entities_of("They met in Queensland.")
    assert entity.place is not None
    assert entity.place.gazetteer == "geonames:AU.04"
