"""Recordings: speakers who are heard in a video, a clip or another recording, and which reports carry the
same one.

A speaker is heard in a recording where his sentence says so ("said in a video posted on Tuesday", "In a clip
released by …, a fighter says"), and goes on being heard until another occasion is named ("told reporters").
Recordings of one side about one event are taken for one; so are those of one publisher. A report that names
none may still carry it: members of the same side, unnamed in both, say the same there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from recount.origins.bodies import plain
from recount.origins.families import Family
from recount.origins.utterances import tells_the_same
from recount.origins.voices import Voice
from recount.records import Claim, Report, Span, span_of

NOUN = r"(?:video|audio|film)?[- ]?(?:videos?|clips?|footage|recordings?|videotapes?|audiotapes?)"
PUT_OUT = (
    r"(?:released|published|posted|issued|broadcast|aired|distributed|circulated|put out|"
    r"uploaded|shared|shown|made)"
)
RECORDING = re.compile(
    rf"\b(?:in|on|via|through) (?:(?:an?|the|this|that|both|two|three|several|some|another|"
    rf"one|its|his|her|their|a series of)\b[ \xa0]?)?(?:[\w’'-]+[ \xa0]){{0,4}}?{NOUN}\b"
    rf"(?P<more>[^.;“”\"\n]{{0,120}})",
    re.IGNORECASE,
)
ONLY_SEEN = re.compile(
    r"\b(?:seen|shown|appear\w*|caught|captured|filmed|visible|recorded|pictured|identified)\s+$",
    re.IGNORECASE,
)
BY = re.compile(
    rf"\b{PUT_OUT}\b(?: \w+)?(?: \w+)? by (?:the )?(?P<by>[A-Z][\w’'.-]*(?:[- "
    rf"](?:[a-z]+-)?[A-Z][\w’'.-]*)*(?:-[a-z]+(?: [A-Z][\w’'.-]*)+)?)"
)
CHANNEL = re.compile(
    r"\bon (?:the )?(?:[\w’']+ )?(?P<by>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*) (?:channel|"
    r"network|page|website|account|station)\b"
)
ELSEWHERE = re.compile(
    r"\b(?:told (?:reporters|journalists|the|a|[A-Z])|press conference|news conference|"
    r"briefing|interview|by (?:tele)?phone|in a statement|said in a (?:statement|letter|"
    r"report)|wrote|tweeted|testified|parliament)",
)
SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'(A-ZÀ-Þ0-9])|\n")


NEAR = 400
"""Characters after a sentence that opens with a recording within which an unnamed member of a side is taken
to speak in it: two paragraphs of news text.
"""


class Heard(NamedTuple):
    """A voice in a recording: the recording's key, whether its report says so, the words or reason, and who
    put it out.
    """

    recording: str
    stated: bool
    why: str
    span: Span | None
    publisher: str | None


class Mention(NamedTuple):
    """Words of a report that speak of a recording in which somebody talks."""

    start: int
    end: int
    sentence: tuple[int, int]
    publisher: str | None


def hear_recordings(
    voices: Mapping[str, Sequence[Voice]], reports: Mapping[str, Report], families: Mapping[str, Family]
) -> dict[tuple[str, str], Heard]:
    """For each claim and speaker heard in a recording: which. Speakers are told apart by (claim id, speaker
    key).
    """
    mentions = {report.id: _mentions(report) for report in reports.values()}
    ordered = sorted(
        (voice for row in voices.values() for voice in row),
        key=lambda v: (v.claim.report, v.claim.spans[0].start, v.claim.id, v.key),
    )
    found: dict[tuple[str, str], Heard] = {}
    open_at: dict[tuple[str, str], Heard] = {}
    for voice in ordered:
        side = families[voice.key].key if voice.key in families else voice.key
        heard = _stated(voice, side, reports, mentions, families) or _going_on(voice, side, reports, open_at)
        heard = heard or _announced(voice, side, mentions, families)
        if heard is not None:
            found[voice.claim.id, voice.key] = heard
            open_at[voice.claim.report, side if voice.kind == "unnamed_source" else voice.key] = heard
    return _carried(found, ordered, families)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or sentences that hold a stretch of text."""
    line = text.rfind("\n", 0, start) + 1
    begins = [match.end() for match in SENTENCE_END.finditer(text, line, start)]
    stop = SENTENCE_END.search(text, end)
    return (begins[-1] if begins else line), (stop.start() + 1 if stop else len(text))


def _mentions(report: Report) -> list[Mention]:
    dropped = [(part.start, part.end) for part in report.dropped]
    found = []
    for match in RECORDING.finditer(report.text):
        seen = ONLY_SEEN.search(report.text[max(0, match.start() - 20) : match.start()])
        if seen or any(start <= match.start() < end for start, end in dropped):
            continue
        by = BY.search(match[0]) or CHANNEL.search(match[0])
        end = match.start("more") + (by.end() - (match.start("more") - match.start()) if by else 0)
        sentence = sentence_around(report.text, match.start(), match.start("more"))
        found.append(Mention(match.start(), max(end, match.start("more")), sentence, by["by"] if by else None))
    return found


def _stated(
    voice: Voice,
    side: str,
    reports: Mapping[str, Report],
    mentions: Mapping[str, Sequence[Mention]],
    families: Mapping[str, Family],
) -> Heard | None:
    text = reports[voice.claim.report].text
    for mention in mentions[voice.claim.report]:
        if not _speaks_in(voice, mention, text):
            continue
        party = families[voice.key].party if voice.key in families else None
        key = (
            f"side {side}"
            if party
            else f"publisher {plain(mention.publisher)}"
            if mention.publisher
            else f"speaker {voice.key}"
        )
        span = span_of(text, mention.start, mention.end)
        return Heard(key, True, f"the report says that {voice.words} speaks “{span.quote}”", span, mention.publisher)
    return None


def _speaks_in(voice: Voice, mention: Mention, text: str) -> bool:
    """Whether the recording opens the speaker's sentence or follows his cue."""
    if voice.span is None or not mention.sentence[0] <= voice.span.start < mention.sentence[1]:
        return False
    opens = _opens(mention) and mention.end <= voice.span.start + 1
    between = text[voice.span.end : mention.start] if voice.span.end <= mention.start else None
    follows = between is not None and len(between.split()) <= 6 and not re.search(r"\w[,;]\s|\bthat\b", between)
    return opens or follows


def _going_on(
    voice: Voice, side: str, reports: Mapping[str, Report], open_at: dict[tuple[str, str], Heard]
) -> Heard | None:
    """The recording a speaker was heard in before, unless his sentence names another occasion, which ends
    it.
    """
    key = (voice.claim.report, side if voice.kind == "unnamed_source" else voice.key)
    heard = open_at.get(key)
    if heard is None:
        return None
    text = reports[voice.claim.report].text
    first = voice.claim.spans[0]
    places = [first.start, first.end, *([voice.span.start, voice.span.end] if voice.span else [])]
    start, end = sentence_around(text, min(places), max(places))
    if ELSEWHERE.search(text[start:end]):
        del open_at[key]
        return None
    why = (
        f"{voice.words} goes on speaking after “{heard.span.quote if heard.span else ''}” and "
        f"no other occasion is named"
    )
    return heard._replace(stated=False, why=why, span=voice.span)


def _announced(
    voice: Voice, side: str, mentions: Mapping[str, Sequence[Mention]], families: Mapping[str, Family]
) -> Heard | None:
    """The recording that a sentence shortly before opened with, for a member of a side who is not named."""
    if voice.kind != "unnamed_source" or voice.span is None or voice.key not in families:
        return None
    place = voice.span.start
    near = [m for m in mentions[voice.claim.report] if m.sentence[1] <= place <= m.sentence[1] + NEAR and _opens(m)]
    if not near or families[voice.key].party is None:
        return None
    mention = near[-1]
    why = f"{voice.words} is told of right after the report names a recording in which the same side speaks"
    return Heard(f"side {side}", False, why, voice.span, mention.publisher)


def _opens(mention: Mention) -> bool:
    return mention.start - mention.sentence[0] <= 12


def _carried(
    found: dict[tuple[str, str], Heard], voices: Sequence[Voice], families: Mapping[str, Family]
) -> dict[tuple[str, str], Heard]:
    """Adds unnamed members of a side who say the same in a report that names no recording."""
    unnamed = [voice for voice in voices if voice.kind == "unnamed_source" and voice.key in families]
    heard_in = {voice.claim.report for voice in voices if (voice.claim.id, voice.key) in found}
    told: dict[str, list[tuple[Claim, Heard]]] = {}
    for voice in unnamed:
        heard = found.get((voice.claim.id, voice.key))
        if heard is not None:
            told.setdefault(families[voice.key].key, []).append((voice.claim, heard))
    same: dict[tuple[str, str], Heard] = {}
    for voice in unnamed:
        side = families[voice.key].key
        where = voice.claim.report, side
        if voice.claim.report not in heard_in and where not in same:
            match = next((heard for claim, heard in told.get(side, ()) if tells_the_same(claim, voice.claim)), None)
            same |= {where: match} if match else {}
    why = "unnamed members of the same side say the same here as in the recording that another report names"
    more = dict(found)
    for voice in unnamed:
        heard = same.get((voice.claim.report, families[voice.key].key))
        if heard is not None:
            more[voice.claim.id, voice.key] = heard._replace(stated=False, why=why, span=voice.span)
    return more
