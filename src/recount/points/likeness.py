"""Likeness: how much two claims look like answers to one question, as a sum of named terms.

The terms are the cosine of the sentence vectors (names made alike first), the shared content words weighted by their rarity in
the event, a shared topic, and figures that count the same thing. Their weights were fitted on the example reports
(benchmarks/accuracy.py prints what they give).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from recount.language.encoder import Encoder
from recount.language.reporting_verbs import force_of
from recount.points.counted_classes import countings, said_words
from recount.points.topics import topics_of
from recount.records import Claim, Entity, Speaker

VOICE_WEIGHT = 0.06
"""Added where two reports have it from one speaker; three times that where both quote him directly, four times where both
have him deny something."""
DENIAL_WEIGHT = 0.30
DENIED = 0.70
"""Added where one claim denies something and the other says it, to a cosine of DENIED or more."""
NEAR_ENOUGH = 0.35
"""Cosine from which two quotations of one speaker can be about one thing."""
COSINE_WEIGHT = 0.62
WORDS_WEIGHT = 0.38
POINTING = frozenset({"that", "this", "it", "so", "these", "those"})
"""Words that stand for what was said right before."""
TOPIC_WEIGHT = 0.10
"""Added for a shared topic, and once more where the two also share a named party or place."""
STATES = {"control": 0.40, "hold": 0.25, "responsibility": 0.25}
"""Added instead for a topic that is one question for the whole event."""
FIGURE_WEIGHT = 0.25
"""Added where figures count the same thing; taken off where both count people, but not the same people."""
WORD = re.compile(r"[^\W_]+")
STOP = frozenset(
    "the and for that with from they were was are has have had his her its their this who which said says say after over into than "
    "but not been will would about more out off all she him our you one two according reported there them also when where what "
    "did does how a an of in on at to by is it he we us be as or if so no".split()
)


class Likeness(NamedTuple):
    """The terms of one pair; `total` is what is compared with the threshold."""

    cosine: float
    words: float
    topic: float
    figure: float
    voice: float
    denial: float = 0.0

    @property
    def total(self) -> float:
        return (
            COSINE_WEIGHT * self.cosine
            + WORDS_WEIGHT * self.words
            + self.topic
            + self.figure
            + self.voice
            + self.denial
        )


def _denied_words(claim: Claim, claims: Sequence[Claim]) -> str:
    """What a denial denies: its content, or for "rejects that" what its report said right before."""
    words = " ".join(part.quote for part in claim.parts)
    if words.lower() not in POINTING:
        return words
    start = claim.spans[0].start
    before = [other for other in claims if other.report == claim.report and other.spans[0].start < start]
    return max(before, key=lambda other: (other.spans[0].start, other.id)).quote if before else words


class Alikeness:
    """The likeness of any two claims of one event; made once for the event, since rarity is rarity among its claims."""

    def __init__(
        self,
        claims: Sequence[Claim],
        entities: Sequence[Entity],
        *,
        authorities: Mapping[str, frozenset[str]],
        encoder: Encoder,
    ) -> None:
        self._authorities = authorities
        self._claims = {claim.id: claim for claim in claims}
        self.texts = {claim.id: plain_wording(claim, entities) for claim in claims}
        self._topics = {key: topics_of(text) for key, text in self.texts.items()}
        self._parties = {claim.id: named_in(claim) for claim in claims}
        self._stems = {key: stems(text) for key, text in self.texts.items()}
        self._places = {key: place for place, key in enumerate(self.texts)}
        self._vectors = encoder.encode(list(self.texts.values()))
        denied = [
            claim
            for claim in claims
            if claim.parts and claim.speakers and force_of(claim.speakers[-1].cue or "") == "deny"
        ]
        bare = encoder.encode([_denied_words(claim, claims) for claim in denied])
        self._denied = {claim.id: (row,) for claim, row in zip(denied, bare, strict=True)}
        spread = Counter(stem for found in self._stems.values() for stem in found)
        self._rarity = {stem: math.log(1 + len(claims) / count) for stem, count in spread.items()}

    def of(self, left: str, right: str) -> Likeness:
        """The likeness of two claims, by id; the order makes no difference."""
        left, right = min(left, right), max(left, right)
        return Likeness(
            round(self._cosine(left, right), 4),
            round(self._words(left, right), 4),
            self._topic(left, right),
            self._figure(left, right),
            self._voice(left, right),
            self._denial(left, right),
        )

    def _cosine(self, left: str, right: str) -> float:
        """The cosine of what is said; of a denial also of what is denied, whichever is nearer."""
        ours = [self._vectors[self._places[left]], *self._denied.get(left, ())]
        theirs = [self._vectors[self._places[right]], *self._denied.get(right, ())]
        return max(float(one @ other) for one in ours for other in theirs)

    def _words(self, left: str, right: str) -> float:
        ours, theirs = self._stems[left], self._stems[right]
        weights = sorted((self._weight(ours), self._weight(theirs)))
        return self._weight(ours & theirs) / math.sqrt(weights[0] * weights[1]) if weights[0] else 0.0

    def _weight(self, found: frozenset[str]) -> float:
        return sum(self._rarity[stem] for stem in sorted(found))

    def _topic(self, left: str, right: str) -> float:
        shared = self._topics[left] & self._topics[right]
        if not shared:
            return 0.0
        if shared & STATES.keys():
            return max(STATES[topic] for topic in shared & STATES.keys())
        return TOPIC_WEIGHT * (2 if self._parties[left] & self._parties[right] else 1)

    def _figure(self, left: str, right: str) -> float:
        counted = countings(self._claims[left], self._claims[right])
        if "" in counted:
            return FIGURE_WEIGHT
        return -FIGURE_WEIGHT if any(reason.startswith("one counts") for reason in counted) else 0.0

    def _denial(self, left: str, right: str) -> float:
        """One claim denies what the other says: they answer one question, whatever else is alike."""
        one_denies = (left in self._denied) != (right in self._denied)
        return DENIAL_WEIGHT if one_denies and self._cosine(left, right) >= DENIED else 0.0

    def _voice(self, left: str, right: str) -> float:
        ours, theirs = self._claims[left], self._claims[right]
        if ours.report == theirs.report or not ours.speakers or not theirs.speakers:
            return 0.0
        one_authority = bool(self._authorities.get(left, frozenset()) & self._authorities.get(right, frozenset()))
        if not one_authority and not one_person(ours.speakers[-1], theirs.speakers[-1]):
            return 0.0
        both_quoted = ours.attribution == theirs.attribution == "direct"
        both_deny = all(force_of(claim.speakers[-1].cue or "") == "deny" for claim in (ours, theirs))
        near = self._cosine(left, right) >= NEAR_ENOUGH
        return VOICE_WEIGHT * (4 if both_deny else 3 if both_quoted and near else 1)


def one_person(ours: Speaker, theirs: Speaker) -> bool:
    """Whether two speakers are one: one entity, or one surname."""
    if ours.entity is not None and ours.entity == theirs.entity:
        return True
    last = ours.name.split()[-1]
    return last[:1].isupper() and len(last) > 3 and last == theirs.name.split()[-1]


def named_in(claim: Claim) -> frozenset[str]:
    """The entities that act or are places in a claim."""
    return frozenset((*(actor.entity for actor in claim.actors), *(place.entity for place in claim.places)))


def stems(text: str) -> frozenset[str]:
    """Content words by their first five letters; numbers whole."""
    words = (word.lower() for word in WORD.findall(text))
    return frozenset(word if word.isdigit() else word[:5] for word in words if word not in STOP)


def plain_wording(claim: Claim, entities: Sequence[Entity]) -> str:
    """What the claim says, with every name of an entity replaced by the entity's own name."""
    text = said_words(claim)
    names = [
        (alias.text, entity.name)
        for entity in entities
        for alias in entity.aliases
        if alias.text != entity.name and alias.text[:1].isupper() and len(alias.text) > 1
    ]
    for alias, name in sorted(set(names), key=lambda pair: (-len(pair[0]), pair)):
        if alias in text and name not in text:
            text = re.sub(rf"(?<!\w){re.escape(alias)}(?!\w)", name, text)
    return text
