"""Placing: where a place lies, if the gazetteer and the reports leave no doubt.

Takes the nodes of one entity and what the reports show around them, gives coordinates or None. The one decision
made here is which of the places that bear a name is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from recount.entities.uses import Node, Use, is_placed
from recount.language.gazetteer import Area, PlaceCandidate, area_of, country_of, find_place, key_of, state_in_short
from recount.language.name_words import REGIONS, word_set
from recount.records import Coordinates, Report

FAR_LARGER = 10
"""A place is meant where it has so many times the people of the next candidate."""
DWARFS = 100
"""A region is meant, whatever countries are named, where it has so many times the people of any town of its name."""
KNOWN_ABROAD = 100_000
"""A town of so many people is meant by its name though no report names its country."""
KNOWN_AT_HOME = 5_000
"""A town of so many people, in a region that the reports name, is as likely meant as a famous town abroad."""
FEATURES = word_set("""
    mount mountain mountains river lake sea ocean bay gulf cape desert valley strait park street road
    """)
"""Words for what the gazetteer, which holds towns, does not hold."""
METROPOLIS = 1_000_000
"""A town of so many people that stands out, in a country that the reports name, needs no word beside it that shows a
place.
"""
NAMES_BEHIND = re.compile(
    r",\s+(?:in\s+)?(?:[A-Z][\w-]+\s+(?:County|Parish),\s+)?((?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w.’'-]*)"
)
"""What goes on with the name of a town: the area that it lies in, a county left out."""
LISTED = re.compile(r"(?:,|,?\s+(?:and|or))\s+$")
"""What stands between two names of a list."""
UNPLACED_LANDS = frozenset(key_of(name) for name in REGIONS)
"""Parts of the world: where one is no region of the gazetteer, it stays open, whatever village has its name."""


class Surroundings(Struct, frozen=True):
    """What the reports show of places: the ISO codes of the countries that they name, the regions that they name, and
    the uses of names, by report and start, that place something there.
    """

    countries: frozenset[str]
    regions: frozenset[Area]
    placing: frozenset[tuple[str, int]]


def surroundings_of(nodes: Sequence[Node], reports: Sequence[Report]) -> Surroundings:
    """What the reports of an event show of places."""
    regions = {area for node in nodes if node.proper and node.kind == "place" for area in _regions_named(node)}
    countries = countries_named(nodes, reports)
    return Surroundings(countries, frozenset(regions), frozenset(_placing_uses(nodes, countries)))


def _regions_named(node: Node) -> Iterator[Area]:
    """The regions that a name bears and those that stand behind it."""
    yield from (Area(place.country, place.area) for place in find_place(node.key) if place.kind == "region")
    yield from (one.area for use in node.uses if (one := _area_behind(use)) and one.area.code)


def countries_named(nodes: Iterable[Node], reports: Sequence[Report]) -> frozenset[str]:
    """ISO codes of the countries that the reports name, by name or by adjective."""
    names = {node.key for node in nodes if node.proper}
    words = {word.strip(".,;:'\"()“”’‘") for report in reports for word in report.text.split() if word[:1].isupper()}
    return frozenset(code for name in names | words if (code := country_of(name)) and not _is_also_region(name))


def _is_also_region(name: str) -> bool:
    """Whether a country's name is also that of a part of another ("Georgia")."""
    return any(place.kind == "region" for place in find_place(name))


def _placing_uses(nodes: Sequence[Node], countries: frozenset[str]) -> Iterator[tuple[str, int]]:
    """Uses that the words beside them, an area behind them or the list they stand in show to be places."""
    uses = sorted(
        ((use, node) for node in nodes if node.proper and node.kind == "place" for use in node.uses),
        key=lambda one: (one[0].report, one[0].mention.start),
    )
    before: Use | None = None
    for use, node in uses:
        listed = before is not None and _goes_on_with(before, use)
        if listed or is_placed(use) or _area_behind(use) or _needs_no_words(node, countries):
            yield use.report, use.mention.start
            before = use
        else:
            before = None


def _goes_on_with(before: Use, use: Use) -> bool:
    """Whether a use goes on with the list that another stands in."""
    gap = use.mention.start - before.mention.end
    return before.report == use.report and 0 < gap <= 6 and LISTED.fullmatch(use.before[-gap:]) is not None


def _needs_no_words(node: Node, countries: frozenset[str]) -> bool:
    """Whether a name is a country's, a region's or a metropolis's, and so a place without a word that shows one."""
    candidates = find_place(node.key)
    if country_of(node.key) or any(place.kind == "region" for place in candidates):
        return True
    large = bool(candidates) and candidates[0].population >= METROPOLIS and _stands_out(candidates)
    return large and candidates[0].country in countries


class AreaBehind(Struct, frozen=True):
    """The area that stands behind a town: how it is written, and which it is."""

    name: str
    area: Area

    @property
    def is_also_town(self) -> bool:
        """Whether it may be the next town of a list ("London, New York and Paris")."""
        return any(place.kind == "town" and place.population >= KNOWN_ABROAD for place in find_place(self.name))


def _area_behind(use: Use) -> AreaBehind | None:
    """The country or region that stands behind a town ("Delmar, Md.")."""
    found = NAMES_BEHIND.match(use.after)
    words = found[1].split() if found else []
    for length in range(len(words), 0, -1):
        written = " ".join(words[:length])
        for name in (written, written.removesuffix("'s").removesuffix("’s").rstrip(".")):
            if area := area_of(name):
                return AreaBehind(name, area)
    return None


def place_of(nodes: Iterable[Node], around: Surroundings) -> Coordinates | None:
    """Where an entity's names say it lies; None where they name no place or leave open which.

    A base, a camp, a part of a country ("northern Chad") and a place under a name of another kind stay
    without.
    """
    names = [node for node in nodes if node.proper and node.kind == "place" and not FEATURES & set(node.tokens)]
    if not any((use.report, use.mention.start) in around.placing for node in names for use in node.uses):
        return None
    meant = {place.number: place for node in names for place in _places_meant(node, around)}
    if len(meant) != 1:
        return None
    (place,) = meant.values()
    number = str(place.number) if place.number > 0 else f"{place.country}.{place.area}"
    return Coordinates(lat=place.lat, lon=place.lon, precision=place.kind, gazetteer=f"geonames:{number}")


def _places_meant(node: Node, around: Surroundings) -> list[PlaceCandidate]:
    """The places that a name is shown to mean: those in the areas behind it, else the one that stands out.

    None where the areas behind it hold no place of that name.
    """
    candidates = _candidates(node)
    towns = [place for place in candidates if place.kind == "town"]
    behind = [one for use in node.uses if (one := _area_behind(use))] if towns else []
    if towns and candidates[0].kind != "town":
        behind = [one for one in behind if state_in_short(one.name)]
    inside = [[place for place in towns if area.holds(place)] for area in {one.area for one in behind}]
    if any(inside):
        return [some[0] for some in inside if some and _stands_out(some)]
    if any(not one.is_also_town for one in behind):
        return []
    meant = meant_place(candidates, around.countries)
    return [meant] if meant and not _has_rival(meant, towns, around) else []


def _has_rival(meant: PlaceCandidate, towns: Sequence[PlaceCandidate], around: Surroundings) -> bool:
    """Whether a town of the same name lies in a region that the reports name, and nothing in them points to its
    namesake's country ("Paris" beside "Texas").
    """
    if meant.kind != "town" or meant.country in around.countries:
        return False
    rivals = (place for place in towns if place != meant and place.population >= KNOWN_AT_HOME)
    return any(region.holds(place) for place in rivals for region in around.regions)


def _candidates(node: Node) -> tuple[PlaceCandidate, ...]:
    """The places that a name may mean where it stands; a state in short only behind a town."""
    state = state_in_short(node.text) or state_in_short(f"{node.text}.")
    if state and all(use.before.endswith(", ") for use in node.uses):
        return tuple(place for place in find_place(state.name) if place.kind == "region")
    candidates = find_place(node.key)
    if node.key in UNPLACED_LANDS:
        return tuple(place for place in candidates if place.kind != "town")
    return candidates


def meant_place(candidates: Sequence[PlaceCandidate], countries: frozenset[str]) -> PlaceCandidate | None:
    """The candidate that is clearly meant, given the countries that the reports name; None where none is."""
    if candidates and candidates[0].kind == "country":
        return candidates[0] if len(candidates) == 1 or candidates[1].kind == "town" else None
    some = sorted(candidates, key=lambda place: -place.population)
    if some and some[0].kind == "region" and _stands_out(some, by=DWARFS):
        return some[0]
    near = [place for place in some if place.country in countries]
    if near:
        return near[0] if _stands_out(near) and near[0].population * FAR_LARGER >= some[0].population else None
    large = some and some[0].kind == "town" and some[0].population >= KNOWN_ABROAD
    return some[0] if large and _stands_out(some) else None


def _stands_out(candidates: Sequence[PlaceCandidate], *, by: int = FAR_LARGER) -> bool:
    return len(candidates) == 1 or candidates[0].population >= by * max(1, candidates[1].population)
