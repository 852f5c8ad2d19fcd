"""Drafts: the things said in each sentence, with who says them, before figures and times are read from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from recount.claims.clauses import Clause, split_clauses
from recount.claims.speakers import SpeakerBook
from recount.language.phrases import Place, is_verb, lower
from recount.language.reporting_verbs import Force, force_of
from recount.records import Attribution, Reading, Report, Sentence, Span, Speaker, SpeechMention, span_of

SOURCING_REMARK = re.compile(
    r"\b(?:not to be (?:named|identified)|condition of anonymity|declined to be (?:named|identified)"
    r"|not authori[sz]ed to"
    r"|asked for anonymity|spoke anonymously)\b",
    re.IGNORECASE,
)
"""A clause that only says on which terms somebody spoke."""
PARTITIVE = re.compile(
    r"(?:\w+\s+)?of\s+(?:whom|which|them|those)\b|(?:\w+\s+){1,3}of\s+(?:whom|which|them|those)\b", re.IGNORECASE
)
"""`46 people, of whom 31 were taken to hospital`: a part of what somebody counted is counted by them, and no gloss."""
SHORTEST_REMAINDER = 4
"""Words that a stretch beside a reported clause must have to be a claim of the report's own."""


LEADING_ON = frozenset("after as when while because before since though although until where".split())
"""Words that lead from a clause to what somebody says."""
LONG_QUOTATION = 28
"""Words from which a quotation is taken apart into its clauses."""
CREDIT_WORDS = 7
"""Words of a bracket, its marks counted, that can be the credit of a picture."""
KICKER_WORDS = 6
"""Words within which a caption's kicker ends with its colon."""
NEAR = 40
"""Characters between "he said" and what he said within which one span holds both ("he said on Monday in a statement
that").
"""


class Draft(NamedTuple):
    """A thing said: its best span, its parts where it is not in one piece, and how it is attributed."""

    sentence: int
    span: Span
    parts: tuple[Span, ...]
    speakers: tuple[Speaker, ...]
    attribution: Attribution
    force: Force | None
    gloss: tuple[Speaker, ...] = ()
    """The speakers it would have if a clause taken for the writer's gloss were reported after all."""
    apart: bool = False
    """Whether the words that it leans on are only there to be read with it: their times and their "not" are not its own."""


class _Said(NamedTuple):
    mention: SpeechMention
    places: tuple[Place, ...]
    outer: SpeechMention | None
    inner: tuple[SpeechMention, ...] = ()
    """What is told of somebody's words inside what this speaker says."""


def draft_claims(report: Report, reading: Reading) -> tuple[Draft, ...]:
    """The things said in a report's sentences, in order of their place."""
    book = SpeakerBook(reading)
    drafts: list[Draft] = []
    for number, sentence in enumerate(reading.sentences):
        said = _said_in(sentence, reading.speech)
        chains = _chains(said, book)
        for item in said:
            drafts += _reported(report, number, sentence, item, chains)
        drafts += _own(report, number, sentence, said, reading)
    return tuple(sorted(drafts, key=lambda draft: (draft.span.start, draft.span.end)))


def _said_in(sentence: Sentence, speech: Sequence[SpeechMention]) -> list[_Said]:
    here = [mention for mention in speech if sentence.start <= mention.contents[0].start < sentence.end]
    said = []
    for mention in here:
        places = tuple(_place(sentence, content) for content in mention.contents)
        wider = [other for other in here if other is not mention and _holds(other, mention)]
        inner = tuple(other for other in here if other is not mention and _holds(mention, other))
        said.append(_Said(mention, places, min(wider, key=_width, default=None), inner))
    return said


def _width(mention: SpeechMention) -> int:
    return sum(content.end - content.start for content in mention.contents)


def _holds(outer: SpeechMention, inner: SpeechMention) -> bool:
    return any(
        content.start <= inner.cue.start and inner.cue.end <= content.end and content != inner.contents[0]
        for content in outer.contents
    )


def _place(sentence: Sentence, span: Span) -> Place:
    inside = [n for n, word in enumerate(sentence.words) if word.start >= span.start and word.end <= span.end]
    return inside[0], inside[-1] + 1


def _chains(said: Sequence[_Said], book: SpeakerBook) -> dict[int, tuple[Speaker, ...]]:
    chains: dict[int, tuple[Speaker, ...]] = {}
    for item in sorted(said, key=lambda item: (item.outer is not None, item.mention.cue.start)):
        outer = chains.get(id(item.outer), ()) if item.outer else ()
        chains[id(item.mention)] = book.chain_of(item.mention, outer)
    return chains


def _reported(
    report: Report, number: int, sentence: Sentence, item: _Said, chains: dict[int, tuple[Speaker, ...]]
) -> Iterator[Draft]:
    mention, speakers = item.mention, chains[id(item.mention)]
    if _is_writer(mention) and item.outer is None:
        speakers = ()
    if SOURCING_REMARK.search(f"{mention.cue.quote} {mention.contents[0].quote}"):
        return
    force = force_of(mention.cue.quote)
    attribution: Attribution = mention.manner if speakers else "own_voice" if _is_writer(mention) else "unattributed"
    if len(runs := _unbroken(report, mention.contents)) > 1:
        for run in runs:
            told = replace(mention, contents=run)
            part = item._replace(mention=told, places=tuple(_place(sentence, content) for content in run))
            yield from _reported(report, number, sentence, part, {id(part.mention): speakers})
        return
    if len(item.places) > 1:
        whole = _words_span(report, sentence, (item.places[0][0], item.places[-1][1]))
        yield Draft(number, whole, mention.contents, speakers, attribution, force)
        return
    clauses = _clauses(sentence, item.places[0])
    broken = any(clause.leans for clause in clauses) or not _worth_splitting(sentence, item.places[0])
    if mention.manner == "direct" and len(clauses) > 1 and broken:
        clauses = (Clause(*item.places[0], "main"),)
    if any(clause.kind == "relative" and _tells_of(report, sentence, clause, item.inner) for clause in clauses):
        clauses = (Clause(*item.places[0], "main"),)
    for clause in clauses:
        gloss = clause.kind in {"relative", "apposition"} and mention.manner == "indirect"
        gloss = gloss and not PARTITIVE.match(report.text[sentence.words[clause.start].start :])
        span, parts = _spans_of(report, sentence, clause)
        if len(clauses) == 1 or (clause == clauses[0] and mention.cue.start < span.start and not parts):
            span, parts = _with_attribution(report, sentence, mention, span)
        apart = clause.kind == "timing"
        if gloss:
            yield Draft(number, span, parts, (), "own_voice", None, gloss=speakers)
        else:
            yield Draft(number, span, parts, speakers, attribution, force, apart=apart)


def _is_writer(mention: SpeechMention) -> bool:
    """`I say boil it`, outside quotation marks: the one who says it is the one who writes."""
    spoken = mention.speaker is not None and mention.speaker.quote.lower() in {"i", "we"}
    return bool(spoken) and mention.manner == "indirect"


def _tells_of(report: Report, sentence: Sentence, clause: Clause, inner: Sequence[SpeechMention]) -> bool:
    """`the town, which the group calls Harl Gate`: a clause that tells of others' words is no gloss of the writer's."""
    span, _ = _spans_of(report, sentence, clause)
    return any(span.start <= mention.cue.start < span.end for mention in inner)


def _unbroken(report: Report, contents: Sequence[Span]) -> list[tuple[Span, ...]]:
    """The contents in runs: a comma before a part goes on with the last ("..., he said, ..."), a colon begins anew."""
    runs: list[tuple[Span, ...]] = []
    for content in contents:
        between = report.text[runs[-1][-1].end : content.start].rstrip(" \n\u00a0“\"‘'") if runs else ""
        if runs and between[-1:] not in {":", ";", "."}:
            runs[-1] = (*runs[-1], content)
        else:
            runs.append((content,))
    return runs


def _worth_splitting(sentence: Sentence, place: Place) -> bool:
    """A quotation is taken apart only where it counts something or is long, and no part leans on another; else it stays as it
    was spoken.
    """
    words = sentence.words[place[0] : place[1]]
    return len(words) > LONG_QUOTATION or any(word.tag == "CD" for word in words)


def _clauses(sentence: Sentence, place: Place) -> tuple[Clause, ...]:
    """The clauses of a stretch; headlines, bullets and captions are written as one thing and stay whole but for
    semicolons, and a crosshead without a verb ("A matter of minutes") tells nothing.
    """
    if sentence.kind not in {"headline", "bullet", "caption", "crosshead"}:
        return split_clauses(sentence, *place)
    if sentence.kind == "crosshead" and not any(is_verb(word) for word in sentence.words[slice(*place)]):
        return ()
    stops = [p for p in range(*place) if sentence.words[p].text == ";"]
    first = _after_kicker(sentence, place) if sentence.kind == "caption" else place[0]
    last = _before_credit(sentence, place) if sentence.kind == "caption" else place[1]
    bounds = [first, *(stop + 1 for stop in stops), last]
    return tuple(Clause(left, right, "main") for left, right in pairwise(bounds) if right - left > 1)


def _before_credit(sentence: Sentence, place: Place) -> int:
    """Before the credit in brackets that ends a caption ("… leaves the court (Reuters)")."""
    words = sentence.words[place[0] : place[1]]
    opening = next((n for n in range(len(words) - 1, 0, -1) if words[n].text in {"(", "["}), None)
    if opening is None or len(words) - opening > CREDIT_WORDS:
        return place[1]
    named = all(word.text[:1].isupper() or not word.text[:1].isalpha() for word in words[opening:])
    return place[0] + opening if named else place[1]


def _after_kicker(sentence: Sentence, place: Place) -> int:
    """Past the label of a caption ("Final blow: the bridge fell"), which an editor sets and nobody claims."""
    colon = next(
        (p for p in range(place[0], min(place[1], place[0] + KICKER_WORDS)) if sentence.words[p].text == ":"), None
    )
    return place[0] if colon is None or any(is_verb(word) for word in sentence.words[place[0] : colon]) else colon + 1


def _with_attribution(
    report: Report, sentence: Sentence, mention: SpeechMention, content: Span
) -> tuple[Span, tuple[Span, ...]]:
    """The content with "he said" where they stand side by side in the sentence; the content alone as its part."""
    speaker = mention.speaker
    if speaker is None or not sentence.start <= mention.cue.start < sentence.end:
        return content, ()
    start, end = mention.cue.start, mention.cue.end
    if min(abs(speaker.end - start), abs(speaker.start - end)) <= NEAR:
        start, end = min(start, speaker.start), max(end, speaker.end)
    if max(content.start - end, start - content.end) > NEAR or (start >= content.start and end <= content.end):
        return content, ()
    whole = span_of(report.text, min(start, content.start), max(end, content.end))
    return whole, (content,)


def _spans_of(report: Report, sentence: Sentence, clause: Clause) -> tuple[Span, tuple[Span, ...]]:
    span = _words_span(report, sentence, (clause.start, clause.end))
    if not clause.leans:
        return span, ()
    leans = [_words_span(report, sentence, place) for place in clause.leans]
    inside = all(span.start <= lean.start and lean.end <= span.end for lean in leans)
    return span, tuple(leans) if inside else tuple(sorted((*leans, span)))


def _words_span(report: Report, sentence: Sentence, place: Place) -> Span:
    words = sentence.words
    end = words[place[1] - 1].end
    if words[place[1] - 1].tag == "." and place[1] - place[0] > 1:
        end = words[place[1] - 2].end
    return span_of(report.text, words[place[0]].start, end)


def _own(report: Report, number: int, sentence: Sentence, said: Sequence[_Said], reading: Reading) -> Iterator[Draft]:
    """What the report says in its own voice beside what it reports."""
    for place in _remainders(sentence, said):
        for clause in _clauses(sentence, _without_links(sentence, place) if said else place):
            if _is_own_claim(sentence, clause, bool(said), reading):
                span, parts = _spans_of(report, sentence, _after_carrier(sentence, clause, said))
                yield Draft(number, span, parts, (), "own_voice", None, apart=clause.kind == "timing")


def _after_carrier(sentence: Sentence, clause: Clause, said: Sequence[_Said]) -> Clause:
    """`posted on Tuesday` after "in a video", `who took office in May` after "The mayor": begins with what it tells
    of.
    """
    start = sentence.words[clause.start].start
    relative = sentence.words[clause.start].tag in {"WP", "WDT", "WP$"}
    for item in said:
        speakers = (item.mention.speaker,) if item.mention.speaker and relative else ()
        for about in (*item.mention.carriers, *speakers):
            if 0 < start - about.end <= (12 if about not in speakers else 2):
                first = next(place for place, word in enumerate(sentence.words) if word.start >= about.start)
                return Clause(first, clause.end, clause.kind)
    return clause


def _remainders(sentence: Sentence, said: Sequence[_Said]) -> list[Place]:
    taken = [False] * len(sentence.words)
    for item in said:
        for start, end in item.places:
            taken[start:end] = [True] * (end - start)
        beside = None if _has_own_verb(sentence, item.mention) else item.mention.speaker
        marks = (item.mention.cue, beside, *item.mention.carriers)
        for place, word in enumerate(sentence.words):
            taken[place] |= any(span and span.start <= word.start and word.end <= span.end for span in marks)
    places: list[Place] = []
    opened: int | None = None
    for place, used in enumerate([*taken, True]):
        if not used and opened is None:
            opened = place
        elif used and opened is not None:
            places.append((opened, place))
            opened = None
    return places


def _has_own_verb(sentence: Sentence, mention: SpeechMention) -> bool:
    """`The rebels shrugged off the loss, vowing to return`: the speaker is the subject of a clause before the cue, too."""
    speaker, cue = mention.speaker, mention.cue
    if speaker is None or cue.start < speaker.end:
        return False
    between = [word for word in sentence.words if speaker.end <= word.start and word.end <= cue.start]
    return any(word.tag == "," for word in between) and any(word.tag in {"VBD", "VBZ", "VBP", "MD"} for word in between)


def _without_links(sentence: Sentence, place: Place) -> Place:
    """`Oil fell after` before what sources said: without the words that lead on to it, and the comma that ends it."""
    start, end = place
    words = sentence.words
    while end - start > 1 and words[start].tag in {",", ":"}:
        start += 1
    while end - start > 1 and (words[end - 1].tag in {"CC", ",", ":"} or lower(words[end - 1]) in LEADING_ON):
        end -= 1
    return start, end


def _is_own_claim(sentence: Sentence, clause: Clause, beside_speech: bool, reading: Reading) -> bool:
    words = sentence.words[clause.start : clause.end]
    spoken = [word for word in words if word.text[:1].isalnum()]
    text = sentence.text[words[0].start - sentence.start : words[-1].end - sentence.start]
    if SOURCING_REMARK.search(text) or sentence.text.rstrip("”\"’' ").endswith("?"):
        return False
    if not beside_speech:
        return len(spoken) >= 2
    if len(spoken) < SHORTEST_REMAINDER:
        return (
            len(spoken) > 1
            and words[0].tag in {"NN", "NNS", "NNP", "NNPS", "PRP", "DT"}
            and words[-1].tag in {"VBD", "VBZ", "VBP"}
        )
    return any(is_verb(word) and word.tag != "VBN" for word in words)
