"""Speakers: the chain of those whose words a claim is, outermost to innermost, with "he" and "the general" settled."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.language.reporting_verbs import CARRIER_HEADS, force_of
from recount.records import Reading, Span, Speaker, SpeechMention

PRONOUNS = {
    "he": "person", "she": "person", "i": "person", "who": "any", "it": "body", "they": "many", "we": "many",
    "which": "body", "another": "any", "both": "many", "that": "any", "this": "any",
}  # fmt: skip
PLURAL = re.compile(r"(?:s|men|women|people|police|forces|troops)$", re.IGNORECASE)
AGENT = re.compile(
    r"\b(?:released|published|posted|issued|broadcast|aired|translated|made|distributed|circulated|carried"
    r"|quoted|shown|put out)"
    r"(?: \w+){0,6}? by (?P<by>.+)$",
    re.IGNORECASE,
)
TITLES = re.compile(r"^(?:the|a|an|its|his|her|their|one)\s+", re.IGNORECASE)


class SpeakerBook:
    """Who has spoken or been named so far in one report, so that pronouns and descriptions can be settled in order."""

    def __init__(self, reading: Reading) -> None:
        self._names = sorted(reading.names, key=lambda name: name.start)
        self._spoken: list[tuple[Span, str]] = []

    def chain_of(self, mention: SpeechMention, outer: Sequence[Speaker] = ()) -> tuple[Speaker, ...]:
        """The speakers of one mention, outermost first; empty where the words hide the speaker."""
        if mention.speaker is None:
            return ()
        carriers = [who for span in mention.carriers if (who := carrier_speaker(span) or self._party(span))]
        name = self._settle(mention.speaker)
        innermost = Speaker(name=name, cue=mention.cue.quote, span=mention.speaker)
        if mention.speaker.quote.lower() not in PRONOUNS:
            self._spoken.append((mention.speaker, name))
        return (*outer, *(carrier for carrier in carriers if carrier.span != mention.speaker), innermost)

    def _party(self, span: Span) -> Speaker | None:
        """`quoted by Reuters`: a carrier that is itself a party, by its name or description."""
        words = {word.strip(".,").lower() for word in span.quote.split()}
        named = any(name.start < span.end and span.start < name.end and name.kind != "place" for name in self._names)
        described = bool(words & {"media", "television", "agency", "newspaper", "radio", "broadcaster"})
        if words & CARRIER_HEADS or not (named or described):
            return None
        return Speaker(name=TITLES.sub("", span.quote), cue=None, span=span)

    def _settle(self, span: Span) -> str:
        """The name a pronoun or a bare description stands for where one is plain, else the words themselves."""
        words = span.quote.strip()
        kind = PRONOUNS.get(words.lower())
        if kind is not None:
            return self._last(span, kind) or words
        if words.lower().startswith(("the ", "this ")) and len(words.split()) <= 3 and words.split()[-1].islower():
            return self._titled(span, words.split()[-1].lower()) or words
        return words

    def _last(self, span: Span, kind: str) -> str | None:
        for spoken, name in reversed(self._spoken):
            if self._fits(spoken.quote, self._kind_of(spoken), kind):
                return name
        named = [name for name in self._names if name.end <= span.start and self._fits(name.text, name.kind, kind)]
        return named[-1].text if named else None

    def _kind_of(self, span: Span) -> str | None:
        last = span.quote.split()[-1]
        over = [name for name in self._names if name.start < span.end and span.start < name.end]
        if any(name.kind == "person" and name.text.split()[-1] == last for name in self._names):
            return "person"
        if any(name.kind == "person" and name.proper and name.end == span.end for name in over):
            return "person"
        if "," in span.quote and last[:1].isupper() and not last.isupper():
            return "person"  # "its envoy, Ada Roe"
        return over[-1].kind if over else None

    @staticmethod
    def _fits(name: str, entity_kind: str | None, kind: str) -> bool:
        """Whether a pronoun of this kind can stand for a name of that kind, by number and by what it names."""
        last = name.split()[-1]
        proper_person = entity_kind == "person" and last[:1].isupper() and not last.isupper()
        plural = not proper_person and (bool(PLURAL.search(last)) or " and " in name)
        if kind == "person":
            return not plural and entity_kind in {"person", None} and not last.isupper()
        if kind == "many":
            return plural or entity_kind in {"group", "organisation"}
        return kind == "any" or (entity_kind in {"organisation", "group", None} and not proper_person)

    def _titled(self, span: Span, head: str) -> str | None:
        """`the general` after `General Ada Roe`: the last name whose title holds that word."""
        for name in reversed(self._names):
            words = name.text.split()
            titled = name.end <= span.start and head in (word.lower() for word in words[:-1])
            if titled and (words[0][:1].isupper() or name.kind == "person"):
                return name.text if words[-1][:1].isupper() else None
        return None


def carrier_speaker(span: Span) -> Speaker | None:
    """`a video released by the Harbour Agency`: who put out what the words come through; None where it is not said."""
    agent = AGENT.search(span.quote)
    if agent is None:
        return None
    name = agent["by"].strip(" ,.")
    start = span.start + span.quote.rindex(name)
    return Speaker(name=TITLES.sub("", name), cue=agent[0].split()[0], span=Span(start, start + len(name), name))


def force_of_mention(mention: SpeechMention) -> str:
    """What the speaker does with the words: assert, deny, intend, believe, ask or judge."""
    return force_of(mention.cue.quote)
