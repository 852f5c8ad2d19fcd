"""Uses of names: the mentions of one event gathered by what they say, before any two are joined."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from recount.entities.surnames import as_person, bare_text, genders_of_titles, surnames_borne, surnames_unseen
from recount.errors import RecordError
from recount.language.gazetteer import country_of, find_place, key_of
from recount.language.genders import Gender
from recount.records import EntityKind, NameMention, Reading, Report

KINDS: tuple[EntityKind, ...] = ("person", "organisation", "place", "group", "document", "other")
"""The order in which a tie between kinds is settled."""
ARTICLES = frozenset({"the", "a", "an"})
PLACE_SHARE = 4
"""A name unknown to the gazetteer is a place's where a quarter of its uses or more show one."""
UNNAMED = frozenset({"a", "an"})


class Use(Struct, frozen=True):
    """A mention in its report, with the words around it."""

    report: str
    mention: NameMention
    before: str
    after: str


class Node(Struct, frozen=True):
    """What is one name for certain: a proper name without case and marks, or a description in one report.

    `text` is its commonest spelling, `titles` the words that stood before the name of a person.
    """

    key: str
    proper: bool
    kind: EntityKind
    text: str
    titles: frozenset[str]
    uses: tuple[Use, ...]

    @property
    def reports(self) -> frozenset[str]:
        """The reports it stands in."""
        return frozenset(use.report for use in self.uses)

    @property
    def tokens(self) -> list[str]:
        """The words of its key."""
        return self.key.split()


def gather_nodes(readings: Sequence[Reading], reports: Sequence[Report]) -> tuple[Node, ...]:
    """The nodes of an event, the most used first; every mention is in exactly one.

    Raises RecordError where a reading's report is not among the reports.
    """
    texts = {report.id: report.text for report in reports}
    gathered: defaultdict[tuple[str, str], list[Use]] = defaultdict(list)
    for reading in sorted(readings, key=lambda reading: reading.report):
        if reading.report not in texts:
            raise RecordError(f"the reading of report {reading.report} came without its report; pass both")
        for use in _uses_of(reading, texts[reading.report]):
            gathered[_identity(use)].append(use)
    nodes = [_make_node(key, some) for (_, key), uses in gathered.items() for some in _persons_apart(key, uses)]
    return tuple(
        sorted(
            nodes,
            key=lambda node: (
                not node.proper,
                -len(node.reports),
                -len(node.uses),
                node.key,
                min(node.reports),
            ),
        )
    )


def _uses_of(reading: Reading, text: str) -> list[Use]:
    """The uses of a report's names in order, with those of surnames that only the whole report shows."""
    names = sorted((*reading.names, *surnames_unseen(reading)), key=lambda name: (name.start, -name.end))
    uses = [
        Use(
            reading.report,
            mention,
            text[max(0, mention.start - 80) : mention.start],
            text[mention.end : mention.end + 80],
        )
        for mention in names
    ]
    return _with_persons(uses, surnames_borne(names))


def _with_persons(uses: Sequence[Use], surnames: frozenset[str]) -> list[Use]:
    """The uses of one report, those of a place's name that is somebody's surname there taken for the person.

    Where the report places something there ("in Jordan"), its uses stay a place's.
    """
    placed = {use.mention.text for use in uses if use.mention.text in surnames and is_placed(use)}
    borne = surnames - placed
    return [
        replace(use, mention=as_person(use.mention)) if use.mention.proper and use.mention.text in borne else use
        for use in uses
    ]


def words_of(mention: NameMention) -> list[str]:
    """The words of a description in lower case, without its article."""
    words = mention.text.replace("’", "'").lower().split()
    return words[1:] if len(words) > 1 and words[0] in ARTICLES else words


def _identity(use: Use) -> tuple[str, str]:
    """Where a use is gathered: a proper name for the whole event, a description for its report, "a doctor" by
    itself.
    """
    mention = use.mention
    if not mention.proper:
        unnamed = mention.text.split()[0].lower() in UNNAMED
        return use.report + ("\x1f" if unnamed else ""), " ".join(words_of(mention))
    key = key_of(bare_text(mention).removesuffix("'s").removesuffix("’s"))
    return "", key or mention.text


def _persons_apart(key: str, uses: list[Use]) -> list[list[Use]]:
    """The uses of one name, those for a person apart from those for a country of that name, and those for a man apart
    from those for a woman ("Mr and Mrs Roe").
    """
    if not uses[0].mention.proper:
        return [uses]
    persons = [use for use in uses if use.mention.kind == "person"]
    others = [use for use in uses if use.mention.kind != "person"]
    if country_of(key):
        return [some for some in (persons, others) if some]
    sexes: defaultdict[frozenset[Gender], list[Use]] = defaultdict(list)
    for use in uses:
        titles = [*_titles_of(use.mention), *re.findall(r"\b(\w+)\.? and $", use.before)]
        sexes[genders_of_titles(titles)].append(use)
    both = len(sexes) - (frozenset() in sexes) > 1 or any(len(sex) > 1 for sex in sexes)
    return list(sexes.values()) if both else [uses]


def _make_node(key: str, uses: list[Use]) -> Node:
    mentions = [use.mention for use in uses]
    proper = mentions[0].proper
    texts = Counter(bare_text(mention) if proper else mention.text for mention in mentions)
    titles = frozenset(word for mention in mentions for word in _titles_of(mention))
    text = min(texts, key=lambda text: (text.isupper() and len(text) > 5, -texts[text], text))
    return Node(key, proper, _kind_of(key, mentions), text, titles, tuple(uses))


def is_definite(node: Node) -> bool:
    """Whether a description stands with "the" somewhere."""
    return any(use.mention.text.lower().startswith("the ") for use in node.uses)


def is_unnamed(node: Node) -> bool:
    """Whether a description leaves open who is meant ("a doctor")."""
    return not node.proper and node.text.split()[0].lower() in UNNAMED


LOCATED = re.compile(
    r"(?:\b(?:[Ii]n|[Nn]ear|[Aa]t|[Aa]round|[Oo]utside|[Ii]nside|[Ff]rom|(?<![Aa]ccording )to|[Ii]nto|[Aa]cross|[Tt]owards?"
    r"|[Tt]hroughout)"
    r"|\b(?:town|city|village|port|state|province|region|district|suburb|outskirts|streets|capital|north|south|east|west"
    r"|(?:north|south)-?(?:east|west)) of)\s+(?:the\s+)?$",
)
"""Words before a name that show a place; who a report speaks "according to" is none."""
CALLED_PLACE = re.compile(
    r"\b(?:capital|town|city|village|suburb|port)(?:\s+city)?(?:,|\s+of)?\s+$|\b(?:town|city|village)\s+called\s+$",
    re.IGNORECASE,
)
"""Words before a name that say which sort of place it is ("the capital, Juba")."""
LIVED_IN = re.compile(r"\s+(?:residents?|suburbs?|outskirts|airport|area)\b")
"""Words behind a name that show a place ("Calgary residents")."""


def is_placed(use: Use) -> bool:
    """Whether the words beside a name show that it is a place."""
    return any(pattern.search(use.before) for pattern in (LOCATED, CALLED_PLACE)) or bool(LIVED_IN.match(use.after))


def stands_for_place(node: Node) -> bool:
    """Whether half a name's uses or more stand behind a word that places something there."""
    located = sum(LOCATED.search(use.before) is not None for use in node.uses)
    return 2 * located >= len(node.uses)


def _titles_of(mention: NameMention) -> list[str]:
    if mention.bare_start is None:
        return []
    return [word.lower().rstrip(".") for word in mention.text[: mention.bare_start - mention.start].split()]


def _kind_of(key: str, mentions: list[NameMention]) -> EntityKind:
    """The kind most mentions have; `other` only where none says more."""
    if mentions[0].proper and country_of(key) and not all(mention.kind == "person" for mention in mentions):
        return "place" if not all(mention.kind == "group" for mention in mentions) else "group"
    votes: Counter[EntityKind] = Counter(mention.kind for mention in mentions if mention.kind != "other")
    if votes["place"] * PLACE_SHARE < len(mentions) and not find_place(key):
        del votes["place"]
    return min(votes, key=lambda kind: (-votes[kind], KINDS.index(kind))) if votes else "other"
