"""Bodies: the organisations and groups that one event's reports name, and where each report names them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recount.language.gazetteer import country_of, is_demonym
from recount.language.name_words import BODIES, PEOPLE, singular
from recount.origins.offices import GENERIC_BODIES, MEMBERS, PLAIN_MODIFIERS, SECTORS
from recount.records import Entity, Report

MEMBER_NOUNS = "|".join(sorted({*MEMBERS, *(noun + "s" for noun in MEMBERS), "militiamen"})) + "|commanders?"
NAME = r"(?:[A-ZÀ-Þ][\w’'-]*|[A-Z]{2,})(?:[ \xa0](?:[A-ZÀ-Þ][\w’'-]*|of|the|al|for))*?"
GROUP_NAMED = re.compile(rf"(?P<name>{NAME})[ \xa0](?:{MEMBER_NOUNS})\b")
ARTICLE = re.compile(r"^(?:the|a|an|an?other|its|his|her|their|our|this|both)\s+", re.IGNORECASE)
PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
SUFFIX = re.compile(r"\s+(?:group|organi[sz]ation|movement)$", re.IGNORECASE)
NOUNS = "|".join(GENERIC_BODIES)
DESCRIBED = re.compile(
    rf"\b(?P<noun>{NOUNS})[ \xa0](?P<after>{NAME})(?![\w-]|[ \xa0][A-Z])"
    rf"|(?<![\w-])(?P<before>{NAME}), (?:an?|the) (?:[\w’'-]+ ){{0,4}}?(?P<called>{NOUNS})\b"
)
LED = re.compile(r"(?P<leader>(?:[A-Z][\w.]*[ \xa0])?[A-Z][\w.]*)[-‑– ]led\b")


class Named(NamedTuple):
    """A body as a report names it: its key across the event, the words, and where they stand."""

    key: str
    words: str
    start: int
    end: int


def plain(name: str) -> str:
    """A name without article, possessive mark, trailing "group", case and curly marks.

    >>> plain("The Red Dawn group’s")
    'red dawn'
    """
    straight = re.sub(r"\s+", " ", name.replace("’", "'").replace("‘", "'")).strip(" ,.;:'\"“”")
    straight = re.sub(r"'s?$", "", ARTICLE.sub("", straight))
    return SUFFIX.sub("", straight).casefold()


class Bodies:
    """Every body that the event's reports name, looked up by name or by what stands before a place in a
    text.
    """

    def __init__(self, reports: Sequence[Report], entities: Iterable[Entity]) -> None:
        self._texts = {report.id: report.text for report in reports}
        self._entities: dict[str, Entity] = {}
        for entity in sorted(entities, key=lambda entity: entity.id):
            for name in (entity.name, *(alias.text for alias in entity.aliases)):
                self._entities.setdefault(plain(name), entity)
        self._armed = frozenset(
            plain(self._without_people(match["name"]))
            for text in self._texts.values()
            for match in GROUP_NAMED.finditer(text)
        )
        self._described = self._descriptions()
        self._organisations = {report: self._organisations_in(report) for report in self._texts}
        self._group_keys = frozenset(key for report in self._texts for key in self._groups_in(report))

    def entity(self, name: str) -> Entity | None:
        """The entity that bears a name, whatever its article and case; None where none does."""
        return self._entities.get(plain(name))

    def entity_in(self, words: str) -> Entity | None:
        """The entity that words name, if need be by their last words ("Army spokesman Col. Ana Roe", "the
        union UPW").
        """
        parts = words.replace(",", "").split()
        tails = [" ".join(parts[start:]) for start in range(1, len(parts)) if parts[start][:1].isupper()]
        found = (self.entity(tail) for tail in tails)
        return self.entity(words) or next((entity for entity in found if entity and self.is_proper(entity.name)), None)

    def name(self, key: str) -> str:
        """The name shown for a key."""
        return next((entity.name for entity in self._entities.values() if entity.id == key), key)

    def names(self, key: str) -> frozenset[str]:
        """All names of a key in plain form."""
        own = frozenset(name for name, entity in self._entities.items() if entity.id == key)
        return own | {key} | {noun for name in own for noun in self._described.get(name, ())}

    def is_body(self, entity: Entity) -> bool:
        """Whether an entity is an organisation or a group under a name of its own.

        A place without coordinates is one where a report speaks of its fighters or commanders.
        """
        if not self.is_proper(entity.name):
            return False
        unplaced = entity.kind in ("place", "other") and entity.place is None
        return entity.kind in ("organisation", "group") or (unplaced and plain(entity.name) in self._armed)

    def _descriptions(self) -> dict[str, frozenset[str]]:
        """What the reports call a body beside its name: "the union UPW", "Brightwater, the operator"."""
        found: dict[str, set[str]] = {}
        for text in self._texts.values():
            for match in DESCRIBED.finditer(text):
                name = plain(match["before"] or match["after"])
                found.setdefault(name, set()).add((match["noun"] or match["called"]).lower())
        return {name: frozenset(nouns) for name, nouns in found.items()}

    @staticmethod
    def is_proper(name: str) -> bool:
        """Whether words are a name and not a description ("Labour Inspectorate", not "Kurdish officials" or
        "Investigators").
        """
        words = ARTICLE.sub("", name).split()
        plain_noun = len(words) == 1 and singular(words[0].lower()) in PEOPLE | BODIES
        return bool(words) and words[-1][:1].isupper() and not plain_noun

    def group_before(self, report: str, place: int) -> Named | None:
        """The armed group that "the group" or "one fighter" looks back to: the one named in the nearest
        paragraph before that names any, else in the first behind. None where that paragraph names
        several.
        """
        text = self._texts[report]
        groups = [named for named in self._organisations[report] if named.key in self._group_keys]
        before = [group for group in groups if group.end <= place]
        nearest = before or groups
        if not nearest:
            return None
        anchor = before[-1] if before else groups[0]
        line = text.count("\n", 0, anchor.start)
        beside = {group.key for group in nearest if text.count("\n", 0, group.start) == line}
        return anchor if len(beside) == 1 else None

    def all_groups(self) -> frozenset[str]:
        """The keys of every armed group that the reports name."""
        return self._group_keys

    def only_group(self) -> str | None:
        """The key of the only armed group that the reports name; None where they name several or none."""
        return next(iter(self._group_keys)) if len(self._group_keys) == 1 else None

    def organisation_before(self, report: str, place: int, fits: re.Pattern[str] | None = None) -> Named | None:
        """The organisation named last before a place in the same paragraph or the one before it, if its name
        fits.
        """
        before = self._texts[report][:place]
        paragraphs = [match.start() for match in PARAGRAPH.finditer(before)]
        floor = paragraphs[-2] if len(paragraphs) > 1 else 0
        named = [n for n in self._organisations[report] if floor <= n.start and n.end <= place]
        fitting = [n for n in named if fits is None or any(fits.search(name) for name in self.names(n.key))]
        return fitting[-1] if fitting else None

    def keys_fitting(self, fits: re.Pattern[str]) -> frozenset[str]:
        """The keys of all named organisations one of whose names fits."""
        found = {n.key for named in self._organisations.values() for n in named}
        return frozenset(key for key in found if any(fits.search(name) for name in self.names(key)))

    def leader(self) -> tuple[str, str, int, int] | None:
        """The nation that the reports say leads ("US-led"), with report and place; None where they name
        several or none.
        """
        found = [
            (
                country_of(match["leader"].split()[-1]) or country_of(match["leader"]),
                report,
                match.start(),
                match.end(),
            )
            for report, text in sorted(self._texts.items())
            for match in LED.finditer(text)
        ]
        nations = [(nation, *where) for nation, *where in found if nation]
        return nations[0] if len(Counter(row[0] for row in nations)) == 1 else None  # type: ignore[return-value]

    def _groups_in(self, report: str) -> list[str]:
        """The keys of the bodies that a report names with fighters or commanders of their own."""
        found = (self._without_people(match["name"]) for match in GROUP_NAMED.finditer(self._texts[report]))
        entities = [self.entity(words) for words in found if words and not is_office(words)]
        return [entity.id for entity in entities if entity and self.is_body(entity)]

    @staticmethod
    def _without_people(words: str) -> str:
        """A group's name without adjectives of nationality in front: those tell whose people it is, not
        which group.
        """
        parts = words.split()
        while (
            parts and (is_demonym(parts[0]) or country_of(parts[0]) or parts[0] in ("The", "A")) and not is_name(parts)
        ):
            parts.pop(0)
        return " ".join(parts)

    def _organisations_in(self, report: str) -> list[Named]:
        names = {
            alias.text: entity
            for entity in self._entities.values()
            if self.is_body(entity)
            for alias in entity.aliases
            if alias.report == report and self.is_proper(alias.text)
        }
        if not names:
            return []
        words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)")
        return [
            Named(names[m[0]].id, m[0], m.start(), m.end())
            for m in pattern.finditer(self._texts[report])
            if m[0] in names
        ]


def is_office(words: str) -> bool:
    """Whether words name an office of the state or of a town ("Iraqi Army"), and no group ("Free Syrian
    Army").
    """
    match = next((found for _, pattern in SECTORS if (found := pattern.search(words))), None)
    if match is None:
        return False
    rest = f"{words[: match.start()]} {words[match.end() :]}".split()
    return all(is_demonym(word) or country_of(word) or word.lower() in PLAIN_MODIFIERS for word in rest)


def is_name(parts: Sequence[str]) -> bool:
    """Whether a people's adjective begins a group's own name ("Islamic State", "Tamil Tigers"): a capital
    follows it.
    """
    return len(parts) > 1 and parts[1][:1].isupper() and not parts[1].isupper()
