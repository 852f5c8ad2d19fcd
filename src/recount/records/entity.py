"""Entity: who or what the reports of one event name, with every name they use for it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from recount.records.mention import EntityKind

PlacePrecision = Literal["point", "town", "district", "region", "country"]


class Alias(Struct, frozen=True, kw_only=True):
    """One name of an entity in one report, how often it stands there, and why it is taken for this entity."""

    text: str
    report: str
    count: int
    why: str


class Coordinates(Struct, frozen=True, kw_only=True):
    """Where a place is: degrees north and east, how exactly, and the gazetteer's id."""

    lat: float
    lon: float
    precision: PlacePrecision
    gazetteer: str


class Entity(Struct, frozen=True, kw_only=True):
    """A person, organisation, group, place, document or other thing, under a short neutral name."""

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[Alias, ...] = ()
    place: Coordinates | None = None
