"""Speakers: the chain of those whose words a claim is, outermost to innermost, with "he" and "the general" settled."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.claims.antecedents import PRONOUNS, Antecedents
from recount.language.reporting_verbs import CARRIER_HEADS
from recount.records import Reading, Span, Speaker, SpeechMention

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
        self._antecedents = Antecedents(reading)

    def chain_of(self, mention: SpeechMention, outer: Sequence[Speaker] = ()) -> tuple[Speaker, ...]:
        """The speakers of one mention, outermost first; empty where the words hide the speaker."""
        if mention.speaker is None:
            return ()
        carriers = [who for span in mention.carriers if (who := carrier_speaker(span) or self._party(span))]
        name = self._settle(mention)
        innermost = Speaker(name=name, cue=mention.cue.quote, span=mention.speaker)
        if not is_pronoun(mention.speaker.quote):
            self._antecedents.add_speaker(mention.speaker, name)
        return (*outer, *(carrier for carrier in carriers if carrier.span != mention.speaker), innermost)

    def _party(self, span: Span) -> Speaker | None:
        """`quoted by Reuters`: a carrier that is itself a party, by its name or description."""
        words = {word.strip(".,").lower() for word in span.quote.split()}
        named = any(name.start < span.end and span.start < name.end and name.kind != "place" for name in self._names)
        described = bool(words & {"media", "television", "agency", "newspaper", "radio", "broadcaster"})
        if words & CARRIER_HEADS or not (named or described):
            return None
        return Speaker(name=TITLES.sub("", span.quote), cue=None, span=span)

    def _settle(self, mention: SpeechMention) -> str:
        """The name a pronoun or a bare description stands for where one is plain, else the words themselves."""
        span = mention.speaker
        assert span is not None
        words = span.quote.strip()
        if is_pronoun(words):
            return self._antecedents.named_by(span, contents=mention.contents) or words
        if words.lower().startswith(("the ", "this ")) and len(words.split()) <= 3 and words.split()[-1].islower():
            return self._titled(span, words.split()[-1].lower()) or words
        return words

    def _titled(self, span: Span, head: str) -> str | None:
        """`the general` after `General Ada Roe`: the last name whose title holds that word."""
        for name in reversed(self._names):
            words = name.text.split()
            titled = name.end <= span.start and head in (word.lower() for word in words[:-1])
            if titled and (words[0][:1].isupper() or name.kind == "person"):
                return name.text if words[-1][:1].isupper() else None
        return None


def is_pronoun(words: str) -> bool:
    """Whether the words are a pronoun; "WHO" and "IT" in capitals are names.

    >>> is_pronoun("who"), is_pronoun("WHO"), is_pronoun("I")
    (True, False, True)
    """
    return words.strip().lower() in PRONOUNS and (len(words.strip()) == 1 or not words.strip().isupper())


def carrier_speaker(span: Span) -> Speaker | None:
    """`a video released by the Harbour Agency`: who put out what the words come through; None where it is not said."""
    agent = AGENT.search(span.quote)
    if agent is None:
        return None
    name = agent["by"].strip(" ,.")
    start = span.start + span.quote.rindex(name)
    return Speaker(name=TITLES.sub("", name), cue=agent[0].split()[0], span=Span(start, start + len(name), name))
