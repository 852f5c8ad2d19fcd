"""Settling: the claims of an event with the entities that speak, act and lie behind their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from recount.language.gazetteer import key_of
from recount.language.name_words import word_set
from recount.records import Actor, Claim, ClaimPlace, Entity, PlaceRelation, Reading, Span, Speaker, Word

RELATIONS: tuple[tuple[str, PlaceRelation], ...] = (
    (r"\bin and around\s+(?:the\s+)?$", "around"),
    (r"\b(?:near|close to|next to|beside)\s+(?:the\s+)?$", "near"),
    (r"\b(?:around|surrounding)\s+(?:the\s+)?$", "around"),
    (r"\b(?:outside|outside of|beyond|away from|out of)\s+(?:the\s+)?$", "outside"),
)
"""The words right before a place that say how what happened lies to it; "in" else. "driven out of" is in:
see below.
"""
PLACED = re.compile(
    r"\b(?:in|at|on|near|of|from|to|into|inside|across|around|outside|over|through|toward|towards|within|throughout)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
LISTED = re.compile(r"(?:,|\band|\bor)\s+(?:the\s+)?$", re.IGNORECASE)
LEFT = re.compile(
    r"\b(?:driv|push|forc|pull|withdr|chas|expel|flee|fled|left|moved|thrown|came|drove)\w*"
    r"\s+(?:[\w-]+\s+){0,6}out of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Who is driven out of a town was in it: what happened lies in the town."""
OTHERS = re.compile(r"(?:\b(?:of|for|to|by|from|with|and|against|about|on)|['’]s)\s")
"""Words before a person's name that make somebody else the speaker ("a spokesman for Ida Lund")."""
WHERE_FROM = re.compile(r"\b(?:in|from|at|near|of|around|outside|across)\s+(?:the\s+)?$", re.IGNORECASE)
PARTIES = frozenset({"person", "organisation", "group"})


class Standing(Struct, frozen=True):
    """An entity where its name stands in a report."""

    start: int
    end: int
    entity: Entity


def settle_claims(
    claims: Sequence[Claim],
    *,
    readings: Mapping[str, Reading],
    texts: Mapping[str, str],
    standings: Mapping[str, Sequence[Standing]],
) -> tuple[Claim, ...]:
    """The claims with speakers, actors and places settled; what they had already stays."""
    settled = []
    for claim in claims:
        here, text = standings.get(claim.report, ()), texts[claim.report]
        within = list(_outermost(standing for standing in here if _inside(claim, standing)))
        words = (
            [word for sentence in readings[claim.report].sentences for word in sentence.words]
            if claim.report in readings
            else []
        )
        settled.append(
            replace(
                claim,
                speakers=tuple(_settle_speaker(speaker, here, standings) for speaker in claim.speakers),
                actors=claim.actors or tuple(_actors(claim, within, words)),
                places=claim.places or tuple(_places(within, text, claim)),
            )
        )
    return tuple(settled)


def _inside(claim: Claim, standing: Standing) -> bool:
    return any(span.start <= standing.start and standing.end <= span.end for span in (claim.parts or claim.spans[:1]))


def _outermost(standings: Iterator[Standing]) -> Iterator[Standing]:
    """The standings that lie in no longer one."""
    end = -1
    for standing in sorted(standings, key=lambda standing: (standing.start, -standing.end)):
        if standing.end > end:
            end = standing.end
            yield standing


def _settle_speaker(
    speaker: Speaker, here: Sequence[Standing], all_standings: Mapping[str, Sequence[Standing]]
) -> Speaker:
    """The speaker with the person that the words name, else the entity whose words overlap its span most, else the one
    that bears its name.
    """
    if speaker.entity is not None:
        return speaker
    if speaker.span is not None:
        span = speaker.span
        shared = [
            (
                min(span.end, one.end) - max(span.start, one.start),
                one.end - one.start,
                -one.start,
                one.entity.id,
            )
            for one in here
            if one.start < span.end and span.start < one.end and not _only_where(one, span)
        ]
        if shared:
            return replace(speaker, entity=_person_in(span, here) or max(shared)[3])
    named = _named(speaker.name, here) or _named(speaker.name, [one for some in all_standings.values() for one in some])
    return replace(speaker, entity=named)


def _only_where(one: Standing, span: Span) -> bool:
    """`rebels from eastern Chad`: a place behind a preposition says where the speakers are from, not who they are."""
    before = span.quote[: max(0, one.start - span.start)]
    return one.entity.kind == "place" and WHERE_FROM.search(before) is not None


def _person_in(span: Span, here: Sequence[Standing]) -> str | None:
    """The one person whose name the words begin with, titles and offices left out ("Ida Lund of the dockers' union").

    None where the words before the name are another's ("a spokesman for Mayor Ida Lund").
    """
    for one in _outermost(one for one in here if one.entity.kind == "person"):
        inside = span.start <= one.start and one.end <= span.end
        if inside and " " in one.entity.name:
            return None if OTHERS.search(span.quote[: one.start - span.start]) else one.entity.id
    return None


def _named(name: str, standings: Sequence[Standing]) -> str | None:
    wanted = _plain(name)
    entities = {one.entity.id: one.entity for one in standings}
    names = {
        key: {_plain(entity.name), *(_plain(alias.text) for alias in entity.aliases)}
        for key, entity in entities.items()
    }
    bearing = {key for key, own in names.items() if wanted in own}
    if not bearing:
        people = {key for key, entity in entities.items() if entity.kind == "person"}
        bearing = {key for key in people if any(_holds_name(wanted, name) for name in names[key])}
    return bearing.pop() if len(bearing) == 1 else None


def _holds_name(words: str, name: str) -> bool:
    """Whether words are a full name behind an office or before a body ("fire chief ida lund", "ida lund of the union")."""
    if " " not in name:
        return False
    behind = words.endswith(f" {name}") and not OTHERS.search(words.removesuffix(name))
    return behind or re.match(rf"{re.escape(name)} (?:of|from|for|with|at) ", words) is not None


@lru_cache(maxsize=50_000)
def _plain(name: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", key_of(name))


BE = word_set("is are was were be been being gets got")
NOT_PLACING = word_set("by against that because after while as whether than since")
"""Words tagged like prepositions behind which a name still acts or is acted on."""


def _actors(claim: Claim, within: Sequence[Standing], words: Sequence[Word]) -> Iterator[Actor]:
    """The party before the verb acts on the first one behind it; in the passive the other way round.

    Abstains on words without a verb, and on whoever stands behind a preposition of place.
    """
    span = claim.spans[0]
    inside = [word for word in words if span.start <= word.start and word.end <= span.end]
    verb = _verb_of(inside)
    if verb is None:
        return
    passive = _is_passive(inside, verb)
    parties = [one for one in within if _is_party(one, inside)]
    subject = next((one for one in parties if one.end <= inside[verb].start), None)
    behind = (one for one in parties if one.start >= inside[verb].end)
    other = next((one for one in behind if not passive or _word_before(one, inside) == "by"), None)
    if subject is not None:
        yield Actor(subject.entity.id, "patient" if passive else "agent")
    if other is not None and (subject is None or other.entity.id != subject.entity.id):
        yield Actor(other.entity.id, "agent" if passive else "patient")


def _verb_of(words: Sequence[Word]) -> int | None:
    """The first finite verb, else the first participle (many a past tense is taken for one)."""
    for tags in (("VBD", "VBZ", "VBP"), ("VBN",)):
        found = next((place for place, word in enumerate(words) if word.tag in tags), None)
        if found is not None:
            return found
    return None


def _is_passive(words: Sequence[Word], verb: int) -> bool:
    following = words[verb + 1 : verb + 4]
    participle = any(word.tag in ("VBN", "VBD") for word in following)
    return (words[verb].text.lower() in BE and participle) or "been" in [word.text for word in following[:2]]


def _is_party(standing: Standing, words: Sequence[Word]) -> bool:
    """Whether an entity can act where it stands: a party, or a name of unknown kind or a place as subject."""
    placed = _word_before(standing, words, tags=("IN", "TO"))
    kind = standing.entity.kind
    return (kind in PARTIES or kind in ("place", "other")) and (placed is None or placed in NOT_PLACING)


def _word_before(standing: Standing, words: Sequence[Word], *, tags: tuple[str, ...] = ()) -> str | None:
    """The word before a name, its article left out, lower case; with `tags`, only a word with one of them."""
    before = [word for word in words if word.end <= standing.start and word.tag != "DT"]
    return before[-1].text.lower() if before and (not tags or before[-1].tag in tags) else None


def _places(within: Sequence[Standing], text: str, claim: Claim) -> Iterator[ClaimPlace]:
    """The places behind a preposition or in a list that begins so, each once, with the words' relation."""
    relation: PlaceRelation | None = None
    seen = set()
    for one in within:
        before = text[max(0, one.start - 80) : one.start]
        if one.entity.kind != "place":
            continue
        if PLACED.search(before):
            relation = _relation(before)
        elif not (LISTED.search(before) and relation):
            relation = None if one.start == claim.spans[0].start else relation
            continue
        if relation and one.entity.id not in seen:
            seen.add(one.entity.id)
            yield ClaimPlace(one.entity.id, relation)


def _relation(before: str) -> PlaceRelation:
    if LEFT.search(before):
        return "in"
    return next((relation for words, relation in RELATIONS if re.search(words, before, re.IGNORECASE)), "in")
