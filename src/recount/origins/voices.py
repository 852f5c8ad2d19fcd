"""Voices: for every claim, whose word it is, as its report puts it.

The innermost speaker counts. A publisher, translator or outlet around him passes the words on and is no
second voice; a speaker who passes on what somebody unnamed holds ("investigators believe, the fire chief
said") is one, because the claim may rest on his word alone. "Activists and officials said" is two voices in
one claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from recount.language.name_words import BODIES, PEOPLE, singular
from recount.origins.affiliations import Affiliation, Where, affiliation_of, body_of
from recount.origins.bodies import ARTICLE, Bodies, plain
from recount.origins.offices import MEMBERS, RANKS, SECTORS, SPEAKS_FOR
from recount.records import Claim, Entity, OriginKind, Report, Span, Speaker

PASSES_ON = re.compile(
    r"\b(?:releas|publish|post|issu|broadcast|air|translat|distribut|circulat|carr|quot|"
    r"show|shown|put out|upload|shar|reprint|cit)\w*",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"^(?:i|he|she|it|they|we|who|which|that|this|one|another|both|others?|some)$", re.IGNORECASE)
ANONYMOUS = re.compile(
    r"\b(?:not to be (?:named|identified)|(?:declined|refused|unwilling|"
    r"did not want) to (?:be (?:named|identified)|give (?:his|her|their) names?)"
    r"|on (?:the )?condition(?:s)? of anonymity|anonymous(?:ly)?|unnamed|unidentified|"
    r"masked|not authori[sz]ed to (?:speak|talk|comment)"
    r"|whose names? (?:was|were|has|have|could) not)\b",
    re.IGNORECASE,
)
AND = re.compile(r",?\s+(?:and|as well as|along with)\s+|,\s+(?=\w)")
OFFICES = frozenset(
    "state military coalition police fire city region prosecution health court parliament coastguard".split()
)
OUTLET = re.compile(
    r"\b(?:news|(?:news )?agency|times|post|herald|tribune|gazette|journal|tv|television|"
    r"radio|newspaper|daily|broadcaster|channel|press|wire|telegraph|guardian|observer|"
    r"courier|mail|magazine|outlet|website|media)\b",
    re.IGNORECASE,
)
"""Words in the names of outlets and agencies, and for them."""
HEADS = re.compile(
    r",\s+who\s+(?:heads|leads|runs|directs|commands|chairs|speaks for|works (?:for|"
    r"at))\s+(?P<post>[^,.;:]+)"
)
APPOSED = re.compile(r",\s+(?P<post>(?!who\b|which\b|said\b)[^,.;:“”\"]{3,80})")


class Voice(NamedTuple):
    """One speaker of one claim: the key that is his across the event, and the words and place that name
    him.
    """

    key: str
    claim: Claim
    words: str
    span: Span | None
    kind: OriginKind
    named: bool
    affiliation: Affiliation | None


def hear(
    claims: Sequence[Claim],
    reports: Mapping[str, Report],
    bodies: Bodies,
    sharing: Mapping[str, frozenset[str]],
    entities: Mapping[str, Entity],
) -> dict[str, tuple[Voice, ...]]:
    """The voices of every claim that has any, the innermost first, by claim id."""
    found: dict[str, tuple[Voice, ...]] = {}
    for claim in claims:
        carriers = sharing.get(claim.id, frozenset((claim.report,)))
        hearing = Hearing(reports[claim.report], bodies, entities, min(carriers))
        voices = tuple(hearing.voices_of(claim))
        if voices:
            found[claim.id] = voices
    return found


class Hearing(NamedTuple):
    """What is needed to tell the speakers of one claim: its report, the bodies and entities, and where
    unnamed ones are at home.
    """

    report: Report
    bodies: Bodies
    entities: Mapping[str, Entity]
    home: str

    def voices_of(self, claim: Claim) -> Iterator[Voice]:
        """The voices of a claim, the innermost first, each once."""
        if not claim.speakers:
            return
        inner, outer = claim.speakers[-1], claim.speakers[:-1]
        voices = [self._voice(claim, inner, words) for words in self._apart(inner)]
        around = [self._voice(claim, speaker, said_words(speaker, self)) for speaker in outer if speaks(speaker)]
        if not any(voice.named for voice in voices) and voices[0].kind == "unnamed_source":
            voices += [voice for voice in around if voice.named and not is_outlet(voice)]
        yield from {voice.key: voice for voice in reversed(voices)}.values().__reversed__()

    def _apart(self, speaker: Speaker) -> list[str]:
        """The speakers that "X and Y" joins; one where the words are one name or the second is the first's
        own.
        """
        words = said_words(speaker, self)
        entity = self.bodies.entity(words)
        if (" and " not in words and " as well as " not in words) or (entity and self.bodies.is_proper(entity.name)):
            return [words]
        parts = [part for part in AND.split(words) if part]
        joined = all(self._is_party(part) and not re.match(r"(?:its|his|her|their)\b", part) for part in parts)
        return parts if joined else [words]

    def _is_party(self, words: str) -> bool:
        nouns = {singular(word.lower()) for word in re.findall(r"[\w-]+", words)}
        return bool(nouns & (PEOPLE | BODIES)) or self.bodies.entity(words) is not None

    def _voice(self, claim: Claim, speaker: Speaker, words: str) -> Voice:
        entity = self.bodies.entity_in(words)
        own = self.entities.get(speaker.entity or "")
        if own is not None and (words == said_words(speaker, self)):
            entity = own
        where = Where(claim.report, speaker.span.start if speaker.span else claim.spans[0].start)
        affiliation = affiliation_of(unnamed_part(words, entity), where, self.bodies) or body_of(
            words, where, self.bodies
        )
        named = is_named(words, entity, self.bodies)
        kind = self._kind(words, entity, affiliation, self._is_anonymous(speaker))
        key = self._key(words, entity, kind, named=named)
        return Voice(key, claim, words, speaker.span, kind, named, affiliation)

    def _key(self, words: str, entity: Entity | None, kind: OriginKind, *, named: bool) -> str:
        if kind == "unnamed_source":
            return f"unnamed {self.home} {plain(words)}"
        if entity is not None and (named or entity.kind in ("organisation", "document")):
            return f"entity {entity.id}"
        return f"office {plain(words)}"

    def _is_anonymous(self, speaker: Speaker) -> bool:
        if speaker.span is None:
            return False
        end = re.compile(r"[.!?]|\n").search(self.report.text, speaker.span.end)
        near = self.report.text[speaker.span.start : end.start() if end else speaker.span.end + 120]
        return bool(ANONYMOUS.search(near) or ANONYMOUS.search(speaker.name))

    def _kind(self, words: str, entity: Entity | None, affiliation: Affiliation | None, anonymous: bool) -> OriginKind:
        if anonymous:
            return "unnamed_source"
        if entity is not None and entity.kind == "document":
            return "document"
        if any(words_in(credit, words) for credit in self.report.credits):
            return "wire"
        if is_named(words, entity, self.bodies):
            person = entity is not None and entity.kind == "person"
            return "named_person" if affiliation is None and person else "official_statement"
        if affiliation is not None and affiliation.sector in OFFICES:
            return "official_statement"
        if speaks_as_body(words) and (affiliation is not None or ARTICLE.match(words)):
            return "official_statement"
        return "unnamed_source"


def said_words(speaker: Speaker, hearing: Hearing) -> str:
    """The words that name a speaker: those of the text, or where these only point back, the name that was
    settled.
    """
    if speaker.span is None:
        return speaker.name
    quote = speaker.span.quote
    head = re.sub(r"['’]s?$", "", quote.split()[-1]).lower()
    points_back = bool(PRONOUN.match(quote)) or (len(quote.split()) == 2 and head in speaker.name.lower().split()[:-1])
    entity = hearing.entities.get(speaker.entity or "")
    settled = entity is not None and plain(quote) in {plain(alias.text) for alias in entity.aliases} | {
        plain(entity.name)
    }
    if settled and entity is not None and PRONOUN.match(quote):
        return entity.name
    return speaker.name if points_back and not settled else quote


def speaks(speaker: Speaker) -> bool:
    """Whether an outer speaker says the words himself and does not only pass them on."""
    return not (speaker.cue and PASSES_ON.match(speaker.cue))


def is_outlet(voice: Voice) -> bool:
    """Whether a speaker is an agency, a paper or a broadcaster, which passes on what it was told."""
    return voice.kind == "wire" or bool(OUTLET.search(voice.words))


def is_named(words: str, entity: Entity | None, bodies: Bodies) -> bool:
    """Whether words or their entity are a name of a person or a body, not a description."""
    name = entity.name if entity is not None else words
    if entity is not None and entity.kind == "person":
        last = name.split()[-1]
        return any(sign.isupper() for sign in last) and singular(last.lower()) not in PEOPLE
    return bodies.is_proper(name) and not any(pattern.fullmatch(name) for _, pattern in SECTORS)


def unnamed_part(words: str, entity: Entity | None) -> str:
    """The words without a person's own name, which may hold words of offices ("Col. Marshall")."""
    if entity is None or entity.kind != "person":
        return words
    names = sorted({entity.name, *(alias.text for alias in entity.aliases)}, key=len, reverse=True)
    bare = [name for name in names if name[:1].isupper() and not _has_office(name)]
    for name in bare:
        if name in words and words != name:
            return words.replace(name, "").strip(" ,") or words
    return words


def _has_office(name: str) -> bool:
    return any(word.lower().strip(".,") in SPEAKS_FOR | RANKS for word in name.split()) or any(
        pattern.search(name) for _, pattern in SECTORS
    )


def words_in(name: str, words: str) -> bool:
    """Whether words are a name, whatever its article and case."""
    return plain(name) == plain(words)


def speaks_as_body(words: str) -> bool:
    """Whether words stand for a body as a whole or for whoever speaks for it ("the union", "its
    spokesman").
    """
    nouns = [singular(word.lower()) for word in re.findall(r"[\w-]+", ARTICLE.sub("", words))]
    return any(
        noun in BODIES or noun in ("spokesman", "spokeswoman", "spokesperson", "statement", "office") for noun in nouns
    ) and not any(noun in MEMBERS or noun in ("doctor", "source", "member", "employee", "worker") for noun in nouns)


def descriptions_of(entity: Entity, reports: Mapping[str, Report]) -> Iterator[tuple[str, Where]]:
    """What the reports call a person besides the name: other names that were joined, and what stands beside
    the name.
    """
    for alias in sorted(entity.aliases, key=lambda alias: (alias.report, alias.text)):
        report = reports.get(alias.report)
        place = report.text.find(alias.text) if report else -1
        if report is None or place < 0:
            continue
        yield unnamed_part(alias.text, entity), Where(report.id, place)
        for pattern in (HEADS, APPOSED):
            for match in re.finditer(re.escape(alias.text) + pattern.pattern, report.text):
                yield match["post"], Where(report.id, match.start("post"))
