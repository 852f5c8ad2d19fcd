"""Placing: where a place lies, if the gazetteer and the reports leave no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recount.entities.uses import Node, is_located
from recount.language.gazetteer import PlaceCandidate, country_of, find_place
from recount.language.name_words import word_set
from recount.records import Coordinates, Report

FAR_LARGER = 10
"""A place is meant where it has so many times the people of the next candidate."""
KNOWN_ABROAD = 100_000
"""A town of so many people is meant by its name though no report names its country."""
KNOWN_AT_HOME = 5_000
"""Smaller towns share their names with villages that the gazetteer lacks; in the United States, whose
states repeat each other's names, only large towns are taken.
"""
FEATURES = word_set("""
    mount mountain mountains river lake sea ocean bay gulf cape desert valley strait park street road
    """)
"""Words for what the gazetteer, which holds towns, does not hold."""


def countries_named(nodes: Iterable[Node], reports: Sequence[Report]) -> frozenset[str]:
    """ISO codes of the countries that the reports name, by name or by adjective."""
    names = {node.key for node in nodes if node.proper}
    words = {word.strip(".,;:'\"()“”’‘") for report in reports for word in report.text.split() if word[:1].isupper()}
    return frozenset(code for name in names | words if (code := country_of(name)) and not _is_also_region(name))


def _is_also_region(name: str) -> bool:
    """Whether a country's name is also that of a part of another ("Georgia")."""
    return any(place.kind == "region" for place in find_place(name))


def place_of(nodes: Iterable[Node], countries: frozenset[str]) -> Coordinates | None:
    """Where an entity's names say it lies; None where they name no place or leave open which.

    A base, a camp, a part of a country ("northern Chad") and a place under a name of another kind stay
    without.
    """
    names = [node for node in nodes if node.proper and node.kind == "place" and not FEATURES & set(node.tokens)]
    if not any(country_of(node.key) or is_located(node) for node in names):
        return None
    meant = {place.number: place for node in names if (place := meant_place(find_place(node.key), countries))}
    if len(meant) != 1:
        return None
    (place,) = meant.values()
    return Coordinates(lat=place.lat, lon=place.lon, precision=place.kind, gazetteer=f"geonames:{place.number}")


def meant_place(candidates: Sequence[PlaceCandidate], countries: frozenset[str]) -> PlaceCandidate | None:
    """The candidate that is clearly meant, given the countries that the reports name; None where none is."""
    if candidates and candidates[0].kind == "country" and (len(candidates) == 1 or candidates[1].kind == "town"):
        return candidates[0]
    near = [place for place in candidates if place.country in countries]
    if near:
        return near[0] if _stands_out(near) and near[0].population * FAR_LARGER >= candidates[0].population else None
    large = candidates and candidates[0].population >= KNOWN_ABROAD
    return candidates[0] if large and _stands_out(candidates) else None


def _stands_out(candidates: Sequence[PlaceCandidate]) -> bool:
    return len(candidates) == 1 or candidates[0].population >= FAR_LARGER * max(1, candidates[1].population)
