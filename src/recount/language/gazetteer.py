"""The gazetteer: which places a name can mean, and which words name a people.

Takes a name as it is written, gives the places that bear it; nothing is decided here. Places come from
GeoNames (CC BY 4.0, first-level areas, and towns of 1,000 people and more; `training/gazetteer.py` makes
the file); names of
countries and peoples from `nations.tsv`, which holds every country, then peoples and faiths that
reports name like nations. Names are looked up without case, accents, marks and the Arabic article's
forms, one small part of the file at a time.
"""

from __future__ import annotations

import io
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal
from zipfile import BadZipFile, ZipFile

import msgspec
from msgspec import Struct

from recount.errors import WeightsError

GAZETTEER = "gazetteer.zip"
SHARD_SIZE = 500
"""Places in one part of the file, a row of JSON for each: small enough to open in a millisecond."""
GRID = 1000
"""The file holds degrees as whole thousandths."""
PlaceKind = Literal["country", "region", "town"]


class PlaceCandidate(Struct, frozen=True, array_like=True):
    """A place that bears a name: GeoNames number, its own name, thousandths of degrees north and east,
    country, area, people, kind.

    Countries and regions stand at the mean of their towns, weighted by population. Regions outside the
    United States have negative numbers, since their GeoNames numbers are unknown.
    """

    number: int
    name: str
    north: int
    east: int
    country: str
    area: str
    population: int
    kind: PlaceKind

    @property
    def lat(self) -> float:
        """Degrees north."""
        return self.north / GRID

    @property
    def lon(self) -> float:
        """Degrees east."""
        return self.east / GRID


class Area(Struct, frozen=True):
    """A country (without `code`), or the first-level area of it that has a code."""

    country: str
    code: str | None = None

    def holds(self, place: PlaceCandidate) -> bool:
        """Whether a place lies in it."""
        return place.country == self.country and self.code in (None, place.area)


class State(Struct, frozen=True):
    """A state of the United States: its code, its name, and how the press shortens it behind a town."""

    code: str
    name: str
    shorts: tuple[str, ...]


class Nation(Struct, frozen=True):
    """A country or a people: ISO code (None for a people), names, adjectives, words for its people."""

    code: str | None
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]


def key_of(name: str) -> str:
    """A name in plain lower-case letters and digits, single spaces between its words.

    >>> key_of("‘Ayn ad-Dafālī"), key_of("Zürich"), key_of("U.S.")
    ('ayn ad dafali', 'zurich', 'us')
    """
    from anyascii import anyascii

    plain = re.sub(r"(?<=\b\w)\.", "", re.sub(r"['’‘`ʿʾʻʼ]", "", anyascii(re.sub(r"['’‘`ʿʾʻʼ]", "", name)).lower()))
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def shard_of(key: str) -> str:
    """The part of the file that holds a key, in a row of its own before a tab and the numbers of its places: its first two
    characters."""
    return key[:2].replace(" ", "_")


@lru_cache(maxsize=5_000)
def find_place(name: str) -> tuple[PlaceCandidate, ...]:
    """The places that bear a name: countries first, then regions, then towns, each by population; () where
    none does.

    >>> [place.country for place in find_place("Niger")][:1]
    ['NE']
    """
    key = key_of(name.removeprefix("the ").removeprefix("The "))
    return tuple(map(_place, _numbers(key))) if key else ()


def _numbers(key: str) -> tuple[int, ...]:
    """The numbers of the places that are found under a key."""
    rows, begins = _part(f"names/{shard_of(key)}"), f"\n{key}\t".encode()
    start = rows.find(begins) + len(begins)
    return tuple(map(int, rows[start : rows.index(b"\n", start)].split())) if start >= len(begins) else ()


def _place(number: int) -> PlaceCandidate:
    row = _part(f"places/{number // SHARD_SIZE}").splitlines()[number % SHARD_SIZE]
    return msgspec.json.decode(row, type=PlaceCandidate)


def country_of(name: str) -> str | None:
    """The ISO code of the country that a name or an adjective of nationality names; None for any other."""
    return _country_words().get(key_of(name.removeprefix("the ").removeprefix("The ")))


def area_of(name: str) -> Area | None:
    """The country or first-level area that a name or a state's abbreviation behind a town names ("Paris, Tex.").

    None for any other name, and for one that several areas bear.

    >>> area_of("Tenn."), area_of("Lebanon"), area_of("Bergen")
    (Area(country='US', code='TN'), Area(country='LB', code=None), None)
    """
    if state := state_in_short(name):
        return Area("US", state.code)
    areas = [place for place in find_place(name) if place.kind != "town"]
    if len(areas) != 1:
        return None
    return Area(areas[0].country, areas[0].area if areas[0].kind == "region" else None)


def state_in_short(name: str) -> State | None:
    """The state of the United States that a short form means behind a town ("Tenn.", "TX"); None for other words."""
    return _states_in_short().get(name)


def is_country(name: str) -> bool:
    """Whether a name is that of a country."""
    return any(place.kind == "country" for place in find_place(name))


def is_demonym(word: str) -> bool:
    """Whether a capitalised word is an adjective of a nation, a people or a faith ("Syrian", "Kurdish")."""
    return word in _adjectives()


def is_people(word: str) -> bool:
    """Whether a capitalised word names the people of a nation or a faith ("Kurds", "Americans")."""
    return word in _people()


@cache
def nations() -> tuple[Nation, ...]:
    """The table of nations and peoples."""
    rows = (files("recount.language") / "nations.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(_nation(*row.split("\t")) for row in rows if row)


def _nation(code: str, *fields: str) -> Nation:
    names, adjectives, people = (tuple(part for part in field.split("|") if part != "-") for field in fields)
    return Nation(None if code == "-" else code, names, adjectives, people)


@cache
def _states_in_short() -> dict[str, State]:
    rows = (files("recount.language") / "states.tsv").read_text(encoding="utf-8").splitlines()
    states = [
        State(code, name, tuple(short.split("|"))) for code, name, short in (row.split("\t") for row in rows if row)
    ]
    return {short: state for state in states for short in (state.code, *state.shorts) if short != "-"}


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(word for nation in nations() for word in nation.adjectives)


@cache
def _people() -> frozenset[str]:
    return frozenset(word for nation in nations() for word in nation.people)


@cache
def _country_words() -> dict[str, str]:
    """Names and adjectives of one country only ("Congolese" is of two and stays out)."""
    found: dict[str, set[str]] = {}
    for nation in nations():
        for word in (*nation.names, *nation.adjectives, *nation.people) if nation.code else ():
            found.setdefault(key_of(word), set()).add(nation.code or "")
    return {word: next(iter(codes)) for word, codes in found.items() if len(codes) == 1}


@cache
def _archive() -> ZipFile:
    try:
        return ZipFile(io.BytesIO((files("recount.language") / GAZETTEER).read_bytes()))
    except (OSError, BadZipFile) as error:
        raise WeightsError(f"the gazetteer {GAZETTEER} is missing from the package; install recount again") from error


@cache
def _part(name: str) -> bytes:
    """One part of the file, as it stands there: all together have 12 MB, and six times as much as objects."""
    try:
        return _archive().read(name)
    except KeyError:
        return b""
