"""Affiliations: for which authority a speaker speaks, as the words that describe him say.

"PHF commander X", "the union's branch secretary", "a doctor at the hospital", "US Lieutenant-General X":
each names an office and whose it is. Where the words do not say whose, the affiliation keeps the kind of
office only, and `families.py` decides from the whole event. No affiliation at all is the answer for
everybody who speaks for himself.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from recount.language.gazetteer import country_of, is_demonym, nations
from recount.language.name_words import singular
from recount.origins.bodies import ARTICLE, Bodies, plain
from recount.origins.offices import (
    CLOSE_MODIFIERS,
    GENERIC_BODIES,
    GROUP_NOUNS,
    GUARDED,
    MEMBERS,
    NAME_WORDS,
    PLAIN_MODIFIERS,
    RANKS,
    SEATS,
    SECTORS,
    SPEAKS_FOR,
    Sector,
)

SPLIT = re.compile(r"[\s\xa0]+")
HOSPITAL = re.compile(r"\b(?:hospital|clinic|infirmary|medical)\b", re.IGNORECASE)
LED_BY = re.compile(r"(.+?)[-‑]led\b")
LINK = frozenset({"of", "for", "at", "from", "in", "with"})


class Affiliation(NamedTuple):
    """An office: its kind, whose it is (ISO code, place or name; None where not said), the body's key, and
    why.
    """

    sector: Sector
    owner: str | None
    body: str | None
    why: str


class Where(NamedTuple):
    """Where words stand: the report, and the place from which "its" and "the group" look back."""

    report: str
    place: int


def affiliation_of(words: str, where: Where, bodies: Bodies) -> Affiliation | None:
    """Whose office the words describe; None where they describe none ("a witness", "Anna Roe")."""
    parts = [part for part in SPLIT.split(straight(words)) if part]
    office = next((n for n, part in enumerate(parts) if _plain_office(part) in SPEAKS_FOR | RANKS), None)
    if office is None:
        return body_of(words, where, bodies)
    linked = len(parts) > office + 2 and parts[office + 1].lower() in LINK and not parts[office].endswith(",")
    found = _linked(parts, office, where, bodies) if linked else None
    found = found or _before(parts, office, where, bodies, linked=linked)
    found = found or _of_rank_or_nation(parts, office) or _member(parts[office], where, bodies)
    return found._replace(why=f"“{words}”: {found.why}") if found else None


def straight(words: str) -> str:
    """Words with straight marks, without the marks that stand around them."""
    return " ".join(
        part.strip('.;:"“”()') if len(part) > 5 else part.strip(';:"“”()')
        for part in SPLIT.split(words.replace("’", "'"))
    )


def _linked(parts: list[str], office: int, where: Where, bodies: Bodies) -> Affiliation | None:
    """`a doctor at the hospital`, `a spokesman for the ministry`."""
    return body_of(" ".join(parts[office + 2 :]).split(",")[0], where, bodies)


def _before(parts: list[str], office: int, where: Where, bodies: Bodies, *, linked: bool) -> Affiliation | None:
    """`PHF commander`, `the union's branch secretary`, `Fire Chief`, `its spokesman`."""
    before = parts[:office]
    if not before:
        return None if linked else body_of(parts[office], where, bodies)
    if before[0].lower() == "its":
        named = bodies.organisation_before(where.report, where.place)
        return Affiliation("body", None, named.key, f"it looks back to {named.words}") if named else None
    group = bodies.entity(" ".join(before))
    if group is not None and group.id in bodies.all_groups():
        return Affiliation("group", None, group.id, f"{group.name} is named")
    whole = None if linked else body_of(" ".join(parts[: office + 1]).strip(","), where, bodies, office_only=True)
    while before and before[-1].lower() in PLAIN_MODIFIERS and len(before) > 1 and not _is_sector(before[-1]):
        before = before[:-1]
    return whole or body_of(" ".join(before), where, bodies)


def _is_sector(word: str) -> bool:
    return any(pattern.fullmatch(word) for _, pattern in SECTORS)


def body_of(words: str, where: Where, bodies: Bodies, *, office_only: bool = False) -> Affiliation | None:
    """The authority that words name: a seat of power, a kind of office, a nation, a named body, or one named
    before.
    """
    name = plain(words)
    entity = bodies.entity(words)
    known = entity if entity is not None and bodies.is_body(entity) else None
    for said in dict.fromkeys((words, *((known.name,) if known else ()))):
        found = _seat(said) or _office(said, bodies)
        if found is not None:
            return _hospital_before(found, where, bodies) or found
    if office_only or not name:
        return None
    nation = country_of(ARTICLE.sub("", words))
    if nation is not None:
        return Affiliation("state", nation, None, f"{nation_name(nation)} is named")
    return _named(words, bodies) or _generic(words, where, bodies)


def _hospital_before(found: Affiliation, where: Where, bodies: Bodies) -> Affiliation | None:
    """`the hospital`, where one with a name of its own stands before it."""
    if found.sector != "hospital" or found.owner or found.body:
        return None
    named = bodies.organisation_before(where.report, where.place, HOSPITAL)
    return Affiliation("body", None, named.key, f"it looks back to {named.words}") if named else None


def _seat(words: str) -> Affiliation | None:
    name = plain(words)
    nation = next((code for seat, code in SEATS.items() if name == seat or name.startswith(seat + " ")), None)
    return (
        Affiliation("military", nation, None, f"{words} stands for the authorities of {nation_name(nation)}")
        if nation
        else None
    )


def _office(words: str, bodies: Bodies) -> Affiliation | None:
    plainly = ARTICLE.sub("", straight(words))
    entity = bodies.entity(words)
    proper = entity is not None and bodies.is_body(entity)
    if entity is not None and entity.id in bodies.all_groups():
        return None
    for sector, pattern in SECTORS:
        match = pattern.search(plainly)
        if match is None or (sector in GUARDED and _is_anothers(plainly, match, sector)):
            continue
        if sector == "hospital" and entity is not None and proper:
            return Affiliation("body", None, entity.id, f"{entity.name} is named")
        leader = LED_BY.match(plainly) if sector == "coalition" else None
        if leader and country_of(leader[1]):
            return Affiliation("military", country_of(leader[1]), None, f"“{leader[0]}” names who leads")
        owner = _owner(plainly, match, sector, bodies)
        whose = f" of {owner_name(owner, bodies)}" if owner else ""
        return Affiliation(sector, owner, None, f"“{match[0]}” is an office{whose}")
    return None


def _is_anothers(words: str, match: re.Match[str], sector: Sector) -> bool:
    """Whether the word before makes it somebody else's: a club president, an opposition coalition, a named
    coalition.
    """
    before = words[: match.start()].split()
    if sector == "coalition":
        proper = [w for w in before if w[:1].isupper() and "-led" not in w and w.lower() not in PLAIN_MODIFIERS]
        if proper and country_of(" ".join(proper)) is None:
            return True
    last = before[-1].lower() if before else ""
    common = bool(last) and before[-1][:1].islower() and "-" not in last
    return common and last not in CLOSE_MODIFIERS and not last.endswith("'s")


def owner_name(owner: str, bodies: Bodies) -> str:
    """Whose office it is, as shown: a nation, an entity's name, or the word as it stands."""
    if len(owner) == 2 and owner.isupper():
        return nation_name(owner)
    name = bodies.name(owner)
    return name if name != owner or owner[:1].isupper() else owner.title()


def nation_name(code: str) -> str:
    """The English short name of a nation by its code; the code itself where the table lacks it."""
    return next((nation.names[0] for nation in nations() if nation.code == code), code)


def _owner(words: str, match: re.Match[str], sector: Sector, bodies: Bodies) -> str | None:
    """Whose office it is: the nation, place or name in front of the words for the office, or behind "of" or
    "in".
    """
    after = re.match(r"\s+(?:of|in|for|at)\s+(?P<owner>.+)", words[match.end() :])
    said = f"{words[: match.start()]} {after['owner'] if after else ''}"
    parts = [re.sub(r"'s?$", "", part).strip(",.") for part in SPLIT.split(ARTICLE.sub("", said).strip())]
    for number, part in enumerate(parts):
        nation = country_of(part) or country_of(" ".join(parts[number : number + 2]))
        if nation is not None or is_demonym(part):
            return nation or part
    proper = [part for part in parts if part[:1].isupper() and part.lower() not in PLAIN_MODIFIERS | SPEAKS_FOR | RANKS]
    if not proper or (sector in ("state", "military", "coalition") and len(proper) > 1):
        return None
    found = bodies.entity(" ".join(proper)) or bodies.entity(proper[0])
    return None if found and found.kind == "person" else found.id if found else proper[0].casefold()


def _named(words: str, bodies: Bodies) -> Affiliation | None:
    """A body that bears a name of its own, perhaps behind a word for what it is ("the union UPW", "the
    insurer, Mutual").
    """
    parts = straight(words).replace(",", "").split()
    tails = [" ".join(parts[start:]) for start in range(len(parts)) if parts[start][:1].isupper() or not start]
    for tail in (words, *tails):
        entity = bodies.entity(re.sub(r"'s\b.*$", "", tail))
        if entity and bodies.is_body(entity):
            return Affiliation(kind_of_body(entity.id, bodies), None, entity.id, f"{entity.name} is named")
    return None


def kind_of_body(key: str, bodies: Bodies) -> Sector:
    """What a named body is, by its names: an armed group, a union, a company, or just a body."""
    if key in bodies.all_groups():
        return "group"
    names = " ".join(bodies.names(key))
    kinds: tuple[Sector, ...] = ("union", "company")
    return next((kind for kind in kinds if re.search(NAME_WORDS[kind], names, re.IGNORECASE)), "body")


def _generic(words: str, where: Where, bodies: Bodies) -> Affiliation | None:
    """`the union`, `the rebels`: a body named before."""
    head = re.sub(r"'s?$", "", straight(words).split()[-1].lower()).strip(",.")
    if singular(head) in GROUP_NOUNS:
        return _group(where, bodies)
    if head not in GENERIC_BODIES:
        return None
    sector = GENERIC_BODIES[head]
    fits = re.compile(NAME_WORDS.get(sector, rf"\b{head}\b") + rf"|\b{head}\b", re.IGNORECASE)
    named = bodies.organisation_before(where.report, where.place, fits)
    named = named if named and named.key not in bodies.all_groups() else None
    keys = {named.key} if named else bodies.keys_fitting(fits) - bodies.all_groups()
    key = next(iter(keys)) if len(keys) == 1 else None
    return Affiliation(sector, None, key, f"“{head}” looks back to {bodies.name(key)}") if key else None


def _group(where: Where, bodies: Bodies) -> Affiliation | None:
    named = bodies.group_before(where.report, where.place)
    key = named.key if named else bodies.only_group()
    if key is None:
        return None
    return Affiliation("group", None, key, f"{bodies.name(key)} is the armed group named before")


CIVIL_AFTER_RANK = frozenset(
    "manager secretary director counsel practitioner prosecutor auditor surgeon superintendent".split()
)
"""Words behind "general" and "major" that make it no rank ("general manager")."""


def _of_rank_or_nation(parts: list[str], office: int) -> Affiliation | None:
    """`US Lieutenant-General X`, `General X`, `Syrian officials`."""
    before = [part for part in parts[:office] if part.lower() not in PLAIN_MODIFIERS]
    nation = next((country_of(part) or (part if is_demonym(part) else None) for part in reversed(before)), None)
    civil = office + 1 < len(parts) and parts[office + 1].lower().strip(",.") in CIVIL_AFTER_RANK
    if _plain_office(parts[office]) in RANKS and not civil:
        return Affiliation("military", nation, None, f"“{parts[office]}” is a military rank")
    if nation is not None and _plain_office(parts[office]) in ("official", "officials"):
        return Affiliation("state", nation, None, f"officials of {nation_name(nation)}")
    return None


def _member(office: str, where: Where, bodies: Bodies) -> Affiliation | None:
    return _group(where, bodies) if singular(_plain_office(office)) in MEMBERS else None


def _plain_office(part: str) -> str:
    return part.lower().strip(",").removesuffix("'s")
