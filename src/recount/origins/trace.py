"""Trace: takes the reports and claims of one event, gives the origins behind them and the passages that
reports share.

The one decision made here is whose word each claim is, so that outlets are not counted where origins should
be: three reports that carry one video, one wire or one spokesman rest on one origin. Every carrier says
whether its report states that or whether it is inferred, and why; what cannot be told stays apart.
`docs/trace.md` lists the reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import msgspec

from recount.origins.affiliations import affiliation_of, body_of
from recount.origins.bodies import Bodies
from recount.origins.copying import Copying, find_copying
from recount.origins.drafts import Draft, Key, origin_of, shared_families
from recount.origins.families import Family, Stated, settle_families
from recount.origins.grouping import Grouping
from recount.origins.narration import hidden_speakers, narrator_of, translators, wire_carriers
from recount.origins.recordings import Heard, hear_recordings
from recount.origins.utterances import SAME_QUOTE, SAME_QUOTE_WORDS, quoted_words, share_of
from recount.origins.voices import Voice, descriptions_of, hear
from recount.records import Claim, Entity, Origin, Passage, Report


class Traced(NamedTuple):
    """The origins of one event ordered by id, its claims as they came with `origins` set, and the shared
    passages.
    """

    origins: tuple[Origin, ...]
    claims: tuple[Claim, ...]
    passages: tuple[Passage, ...]


def trace_origins(reports: Sequence[Report], claims: Sequence[Claim], *, entities: Sequence[Entity]) -> Traced:
    """Whose word every claim of one event is, which reports carry it, and which words reports share.

    Claims come back in the order given, each with at least one origin, the innermost speaker's first. The
    result does not depend on the order of any input. Raises KeyError where a claim's report is not among the
    reports.
    """
    by_id = {report.id: report for report in reports}
    named = {entity.id: entity for entity in entities}
    bodies = Bodies(reports, entities)
    copying = find_copying(reports, claims)
    voices = hear(claims, by_id, bodies, copying.sharing, named)
    families = settle_families(_stated(voices, by_id, bodies, named), bodies)
    heard = hear_recordings(voices, by_id, families)
    hidden = hidden_speakers(claims, by_id, voices, copying)
    sources = _keys_of(claims, by_id, copying, voices, heard) | {
        claim_id: (_key(voice, heard),) for claim_id, (voice, _) in hidden.items()
    }
    drafts = _gather(claims, sources, voices, heard, hidden)
    _add_credits(drafts, by_id, copying)
    groups = _same_origins(drafts, families)
    shared = shared_families(drafts.values(), families)
    origins = {keys: _origin(keys, drafts, families, shared, named) for keys in groups}
    by_key = {key: origins[keys].id for keys in groups for key in keys}
    traced = [
        msgspec.structs.replace(claim, origins=tuple(dict.fromkeys(by_key[key] for key in sources[claim.id])))
        for claim in claims
    ]
    return Traced(tuple(sorted(origins.values(), key=lambda o: o.id)), tuple(traced), copying.passages)


def _stated(
    voices: Mapping[str, Sequence[Voice]],
    reports: Mapping[str, Report],
    bodies: Bodies,
    entities: Mapping[str, Entity],
) -> Iterable[Stated]:
    """What every speaker's own words, and every other description of a named person, say of his office."""
    people: set[str] = set()
    for voice in (voice for row in voices.values() for voice in row):
        if voice.affiliation is not None:
            place = voice.span.start if voice.span else voice.claim.spans[0].start
            paragraph = reports[voice.claim.report].text.rfind("\n", 0, place)
            yield Stated(voice.key, voice.claim.report, voice.affiliation, paragraph)
        entity = entities.get(voice.key.removeprefix("entity "))
        if entity is None or entity.kind != "person" or voice.key in people:
            continue
        people.add(voice.key)
        for words, where in descriptions_of(entity, reports):
            affiliation = affiliation_of(words, where, bodies) or body_of(words, where, bodies)
            if affiliation is not None:
                paragraph = reports[where.report].text.rfind("\n", 0, where.place)
                yield Stated(voice.key, where.report, affiliation, paragraph)


def _key(voice: Voice, heard: Mapping[tuple[str, str], Heard]) -> Key:
    recording = heard.get((voice.claim.id, voice.key))
    return ("recording", recording.recording) if recording else ("speaker", voice.key)


def _keys_of(
    claims: Sequence[Claim],
    reports: Mapping[str, Report],
    copying: Copying,
    voices: Mapping[str, Sequence[Voice]],
    heard: Mapping[tuple[str, str], Heard],
) -> dict[str, tuple[Key, ...]]:
    """The origins of every claim by what tells them apart: its speakers, or whoever narrates it."""
    return {
        claim.id: tuple(_key(voice, heard) for voice in voices[claim.id])
        if claim.id in voices
        else (narrator_of(claim, reports, copying),)
        for claim in claims
    }


def _gather(
    claims: Sequence[Claim],
    sources: Mapping[str, Sequence[Key]],
    voices: Mapping[str, Sequence[Voice]],
    heard: Mapping[tuple[str, str], Heard],
    hidden: Mapping[str, tuple[Voice, str]],
) -> dict[Key, Draft]:
    drafts = {key: Draft(key) for claim in claims for key in sources[claim.id]}
    for claim in sorted(claims, key=lambda claim: (claim.report, claim.spans[0], claim.id)):
        for voice in voices.get(claim.id, ()):
            drafts[_key(voice, heard)].spoken.append((voice, heard.get((claim.id, voice.key))))
        if claim.id in hidden:
            drafts[sources[claim.id][0]].inferred.append((claim, hidden[claim.id][1]))
        elif claim.id not in voices:
            drafts[sources[claim.id][0]].narrated.append(claim)
    return drafts


def _add_credits(drafts: dict[Key, Draft], reports: Mapping[str, Report], copying: Copying) -> None:
    """The agencies that reports credit and the translators that they name, whether or not a claim rests on
    them alone.
    """
    for agency in {credit for report in reports.values() for credit in report.credits}:
        draft = drafts.setdefault(("wire", agency), Draft(("wire", agency)))
        draft.carriers += wire_carriers(agency, reports, copying)
    for translator, carrier in translators(reports):
        draft = drafts.setdefault(("translation", translator), Draft(("translation", translator)))
        draft.carriers += (carrier,)


def _same_origins(drafts: Mapping[Key, Draft], families: Mapping[str, Family]) -> list[frozenset[Key]]:
    """The groups of keys that are one origin: an unnamed speaker and another who is quoted with the same
    words.
    """
    grouping = Grouping(drafts)
    quoted = [
        (key, voice, words)
        for key, draft in sorted(drafts.items())
        for voice, _ in draft.ordered()
        if len(words := quoted_words(voice.claim)) >= SAME_QUOTE_WORDS
    ]
    for (left, voice, words), (right, other, others) in combinations(quoted, 2):
        sides = {families[v.key].key for v in (voice, other) if v.key in families}
        unnamed = "unnamed_source" in (voice.kind, other.kind)
        apart = voice.claim.report != other.claim.report and left != right
        if apart and unnamed and len(sides) < 2 and share_of(words, others) >= SAME_QUOTE:
            grouping.join(left, right)
    return sorted(grouping.groups(), key=sorted)


def _origin(
    keys: frozenset[Key],
    drafts: Mapping[Key, Draft],
    families: Mapping[str, Family],
    shared: frozenset[str],
    entities: Mapping[str, Entity],
) -> Origin:
    whole = Draft(min(keys, key=lambda key: (key[0] != "recording", key)))
    for key in sorted(keys):
        whole.add(drafts[key])
    return origin_of(keys, whole, families=families, shared=shared, entities=entities)
