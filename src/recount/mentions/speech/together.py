"""Speech seen and speech by rule, brought together: one mention for each cue.

Measured on eight events, three of them unseen: of the speakers there, rules alone got 0.825 right, the reader's where both
see a cue and the rules' where it sees none 0.881 (docs/model.md).
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from recount.language.reporting_verbs import TAKES_ADDRESSEE, force_of, speech_table
from recount.mentions.speech.bare_objects import says_nothing
from recount.records import Sentence, Span, SpeechMention

DOUBTFUL = frozenset({"ask", "intend"})
"""Forces of verbs that the rules take for speech too often in a sentence where the reader sees other speech."""
DOUBTFUL_VERBS = frozenset({"continue"})
"""Verbs of which the same holds: rain continues too."""
RELATIVE = frozenset({"who", "which", "that"})
"""Words that stand for a speaker named before them in the sentence, whom the rules name."""


def together(sentence: Sentence, seen: Sequence[SpeechMention], ruled: Sequence[SpeechMention]) -> list[SpeechMention]:
    """The mentions of one sentence, in order of their cues.

    Where both see a cue, speaker and content are the reader's, cue and carriers the rules'; where either says that the
    words hide the speaker, the rules' mention stands. What only the rules see stands unless its verb is doubtful.
    """
    found: list[SpeechMention] = []
    for one in seen:
        rule = next((rule for rule in ruled if _meet(one.cue, rule.cue)), None)
        if says_nothing(sentence, one, seen=True):
            continue
        if rule is not None:
            found.append(_agreed(one, rule, ruled))
        elif not _carries(one, ruled):
            found.append(one)
    for rule in ruled:
        alone = not any(_meet(one.cue, rule.cue) for one in seen)
        empty = bool(found and _is_doubtful(rule)) or says_nothing(sentence, rule, seen=False)
        if alone and not empty and not _told(rule, found, ruled):
            found.append(rule)
    by_cue = {(mention.cue.start, mention.cue.end): mention for mention in reversed(found)}
    return sorted(by_cue.values(), key=lambda mention: mention.cue.start)


def _is_doubtful(rule: SpeechMention) -> bool:
    lemma, force = speech_table().get(rule.cue.quote.lower(), ("", force_of(rule.cue.quote)))
    return force in DOUBTFUL or lemma in DOUBTFUL_VERBS


def _told(rule: SpeechMention, found: Sequence[SpeechMention], ruled: Sequence[SpeechMention]) -> bool:
    """Whether what only the rules see stands inside what somebody says, and the rules don't know that."""
    return any(_within(rule.cue, one) for one in found) and not any(
        _within(rule.cue, other) for other in ruled if other is not rule
    )


def _agreed(seen: SpeechMention, rule: SpeechMention, ruled: Sequence[SpeechMention]) -> SpeechMention:
    if rule.speaker is None or seen.speaker is None:
        return rule
    if rule.cue.quote.lower() == "according to" and not _meet(rule.speaker, seen.speaker):
        return rule  # the speaker stands right behind these words
    speaker = rule.speaker if seen.speaker.quote.lower() in RELATIVE or _names(rule, seen) else seen.speaker
    if _swallows(seen, rule, ruled) or _addresses(seen, rule):
        return replace(rule, speaker=speaker)
    return replace(seen, cue=rule.cue, speaker=speaker, carriers=rule.carriers)


def _names(rule: SpeechMention, seen: SpeechMention) -> bool:
    """`her neighbour, Omar Said`: the rules give the name behind a description that is seen alone."""
    if rule.speaker is None or seen.speaker is None or not rule.speaker.quote.startswith(seen.speaker.quote):
        return False
    behind = rule.speaker.quote[len(seen.speaker.quote) :]
    return rule.speaker.start == seen.speaker.start and behind[:2] == ", " and behind[2:3].isupper()


def _swallows(seen: SpeechMention, rule: SpeechMention, ruled: Sequence[SpeechMention]) -> bool:
    """`Police said two men were held and the hospital said …`: what is seen runs on into the words of another."""
    return any(
        _within(other.cue, seen) and not _within(other.cue, rule) and not _is_doubtful(other)
        for other in ruled
        if other is not rule
    )


def _addresses(seen: SpeechMention, rule: SpeechMention) -> bool:
    """`warned customers not to open it`: what is seen begins with the one who is told; `called on both to halt`: without them."""
    if rule.contents[0].quote.lower().startswith(("on ", "upon ")) and rule.contents[-1].end == seen.contents[-1].end:
        return True
    return (
        speech_table().get(rule.cue.quote.lower(), ("",))[0] in TAKES_ADDRESSEE
        and seen.contents[0].start < rule.contents[0].start
        and seen.contents[-1].end == rule.contents[-1].end
    )


def _carries(seen: SpeechMention, ruled: Sequence[SpeechMention]) -> bool:
    """`According to the agency, the minister said …`: the rules know that the agency only carries it."""
    speaker = seen.speaker
    return speaker is not None and any(_meet(speaker, carrier) for rule in ruled for carrier in rule.carriers)


def _within(span: Span, mention: SpeechMention) -> bool:
    return any(_meet(span, content) for content in mention.contents)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
