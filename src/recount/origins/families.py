"""Families: which speakers are offices of one authority, and whose side they are on.

An army, its ministry, its spokesman and its generals speak with one voice; so do a company and its
spokesman, a group and its commander. Speakers are put into one family only for a reason that can be said;
where two authorities of a kind appear and the words do not say which is meant, a speaker stays apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from recount.language.gazetteer import is_demonym
from recount.origins.affiliations import Affiliation, kind_of_body, nation_name, owner_name
from recount.origins.bodies import Bodies
from recount.origins.offices import Sector

EXECUTIVE = frozenset({"state", "military"})
SIDES = frozenset({"state", "military", "coalition", "group", "union", "company"})
"""Kinds of authority that are a side in what they talk about; rescue services, courts and hospitals are
taken as neutral.
"""
SECTOR_NAMES: dict[Sector, str] = {
    "state": "the government",
    "military": "the armed forces",
    "coalition": "the coalition",
    "police": "the police",
    "fire": "the fire service",
    "city": "the city authorities",
    "region": "the regional authorities",
    "prosecution": "the prosecution",
    "health": "the health authorities",
    "court": "the courts",
    "parliament": "parliament",
    "coastguard": "the coastguard",
    "hospital": "the hospital",
}


class Family(NamedTuple):
    """An authority: its key, the name shown, the side it is (None where neutral), and why the speaker
    belongs to it.
    """

    key: str
    name: str
    party: str | None
    why: str


class Stated(NamedTuple):
    """What one description of a speaker says of whose office it is, in which report and paragraph."""

    speaker: str
    report: str
    affiliation: Affiliation
    paragraph: int = 0


def settle_families(stated: Iterable[Stated], bodies: Bodies) -> dict[str, Family]:
    """The family of every speaker whose authority the event's reports tell; speakers left out stay apart."""
    told = sorted(set(stated), key=lambda r: (r.speaker, r.report, r.paragraph, _sort_key(r.affiliation)))
    rows = [_led(row, bodies) for row in told]
    best: dict[str, Stated] = {}
    for row in rows:
        held = best.get(row.speaker)
        if held is None or _rank(row.affiliation) > _rank(held.affiliation):
            best[row.speaker] = row
    families = {speaker: _family(row, rows, bodies) for speaker, row in best.items()}
    return {speaker: family for speaker, family in families.items() if family is not None}


def _sort_key(affiliation: Affiliation) -> tuple[str, ...]:
    return tuple(part or "" for part in affiliation)


def _rank(affiliation: Affiliation) -> int:
    """A named body says most, then an office with its owner, then a bare office."""
    return 3 if affiliation.body else 2 if affiliation.owner else 1


def _led(row: Stated, bodies: Bodies) -> Stated:
    """A coalition or task force of which the reports name one leader belongs to that leader's armed
    forces.
    """
    leader = bodies.leader()
    if row.affiliation.sector != "coalition" or row.affiliation.body or leader is None:
        return row
    why = f"{row.affiliation.why}; the reports name {nation_name(leader[0])} as the one nation that leads"
    return row._replace(affiliation=Affiliation("military", leader[0], None, why))


def _family(row: Stated, rows: list[Stated], bodies: Bodies) -> Family | None:
    sector, owner, body, why = row.affiliation
    if body is not None:
        kind = kind_of_body(body, bodies)
        name = bodies.name(body)
        sectors = {kind, *(other.affiliation.sector for other in rows if other.affiliation.body == body)}
        party = name if sectors & SIDES else None
        return Family(f"body {body}", name, party, why)
    alike = EXECUTIVE if sector in EXECUTIVE else frozenset({sector})
    owners = _owners(rows, alike)
    if owner is None and len(owners) > 1:
        report = [other for other in rows if other.report == row.report]
        owners = _owners(report, alike)
    if owner is None and len(owners) > 1:
        owners = _owners([other for other in report if other.paragraph == row.paragraph], alike)
        if len(owners) != 1:
            return None
    if owner is None and owners:
        owner = next(iter(owners))
        why = f"{why}; the reports name only one authority of that kind, {owner_name(owner, bodies)}"
    office = "executive" if sector in EXECUTIVE else sector
    return Family(f"{office} {owner or ''}", _name(sector, owner, rows, bodies), _party(sector, owner, bodies), why)


def _owners(rows: Iterable[Stated], alike: frozenset[str]) -> set[str]:
    return {
        row.affiliation.owner
        for row in rows
        if row.affiliation.sector in alike and row.affiliation.owner and not row.affiliation.body
    }


def _name(sector: Sector, owner: str | None, rows: Iterable[Stated], bodies: Bodies) -> str:
    """A short name for the authority: armed forces where all its offices are military, authorities else."""
    if sector in EXECUTIVE:
        kinds = {
            r.affiliation.sector
            for r in rows
            if r.affiliation.sector in EXECUTIVE and r.affiliation.owner in (owner, None)
        }
        sector = "military" if kinds == {"military"} else "state"
        if owner and sector == "state":
            return f"{owner} authorities" if is_demonym(owner) else f"authorities of {owner_name(owner, bodies)}"
    name = SECTOR_NAMES[sector]
    return f"{name.removeprefix('the ')} of {owner_name(owner, bodies)}" if owner else name


def _party(sector: Sector, owner: str | None, bodies: Bodies) -> str | None:
    if sector not in SIDES:
        return None
    return owner_name(owner, bodies) if owner else "government" if sector in EXECUTIVE else None
