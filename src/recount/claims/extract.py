"""Extract: takes a report and its reading, gives its claims: who says what, in which words, how surely.

The one decision made here is what counts as one thing said. A claim rests on the words of its report; headline, bullets and
captions that say it again are further spans of it, not further claims.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from recount.claims.drafts import Draft, draft_claims
from recount.claims.figures import figures_of
from recount.claims.figures.inheritance import inherit_units
from recount.claims.lists import split_lists
from recount.claims.own_words import own_words
from recount.claims.repeats import Told, fold_repeats, wording
from recount.claims.times import resolve_times
from recount.claims.times.belonging import Chosen, Saying, times_of
from recount.claims.times.document_date import date_anchor
from recount.claims.wording import modality_of, polarity_of
from recount.language.encoder import Encoder
from recount.records import (
    Alternative,
    AmountMention,
    Claim,
    Figure,
    Reading,
    Report,
    Span,
    TimeMention,
    When,
    id_of,
)

PERIOD = re.compile(
    r"(?:in|within|over|during|for)\s+(?:the|this|that|these|those|his|her|its|their|recent|past)\b"
    r"|(?:since|by|after|before|over|during)\b|.*\b(?:ago|later|earlier)$",
    re.IGNORECASE,
)
"""Words that make a length of time the period or the place of a happening in time."""


def extract_claims(report: Report, reading: Reading, *, encoder: Encoder) -> tuple[Claim, ...]:
    """The claims of one report in order of their place; empty where the report says nothing that is not furniture.

    Times are resolved against the report's own date, stated or inferred from its words; a time that nothing here ties
    down keeps its words and has no days.
    """
    drafts = split_lists(report, reading, draft_claims(report, reading))
    whens = resolve_times(
        reading.times,
        report=report,
        sentences=reading.sentences,
        anchor=date_anchor(report, reading.times),
    )
    dated = dict(zip(reading.times, whens, strict=True))
    told = fold_repeats(drafts, reading, encoder=encoder)
    taken: Counter[tuple[int, int]] = Counter()
    claims = []
    for item in told:
        place = (item.draft.span.start, item.draft.span.end)
        claims.append(_claim(report, reading, item, taken[place], dated))
        taken[place] += 1
    return inherit_units(claims, report)


def _claim(report: Report, reading: Reading, told: Told, place: int, dated: dict[TimeMention, When]) -> Claim:
    draft = told.draft
    said = draft.parts or (draft.span,)
    text = wording(draft)
    own = own_words(reading.sentences[draft.sentence], (draft.span,) if draft.apart else said)
    kind = next((h.kind for h in reading.happenings if _inside(h.start, h.end, said)), None)
    return Claim(
        id=id_of("c", report.id, draft.span.start, draft.span.end, place),
        report=report.id,
        spans=(draft.span, *told.repeats),
        parts=draft.parts,
        speakers=draft.speakers,
        attribution=draft.attribution,
        polarity=polarity_of(own, force=draft.force),
        modality=modality_of(own, force=draft.force),
        kind=kind,
        times=tuple(replace(dated[time], of=of) for time, of in _times(reading, draft)),
        figures=_figures(report, reading, draft, said),
        alternatives=_alternatives(draft, text),
    )


def _figures(report: Report, reading: Reading, draft: Draft, said: Sequence[Span]) -> tuple[Figure, ...]:
    """The figures of what is said; the verb of a listed item stands before the item, so the words from there on are given."""
    sentence = reading.sentences[draft.sentence]
    start, end = min(span.start for span in (draft.span, *said)), max(span.end for span in (draft.span, *said))
    return figures_of(
        _amounts(reading, said, span=draft.span),
        sentence_text=sentence.text,
        clause_text=report.text[start:end],
        sentence_start=sentence.start,
    )


def _inside(start: int, end: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)


def _amounts(reading: Reading, said: Sequence[Span], *, span: Span) -> tuple[AmountMention, ...]:
    """The amounts of what is said itself; what it leans on is counted in the claim that says it."""
    own = [part for part in said if _inside(part.start, part.end, (span,))] or said[-1:]
    return tuple(
        amount
        for amount in reading.amounts
        if _inside(amount.start, amount.end, own) and not _is_period(amount, reading.times)
    )


def _is_period(amount: AmountMention, times: Sequence[TimeMention]) -> bool:
    """`in the 24 hours to Monday` is when, not how much."""
    return amount.kind == "duration" and any(
        time.start <= amount.start and amount.end <= time.end and PERIOD.match(time.text) for time in times
    )


def _times(reading: Reading, draft: Draft) -> tuple[Chosen, ...]:
    """The times of what is said, and those of the saying."""
    said = (draft.span,) if draft.apart or not draft.parts else draft.parts
    speech = tuple(
        mention for mention in reading.speech if any(_inside(span.start, span.end, mention.contents) for span in said)
    )
    reported = bool(draft.speakers) or draft.attribution == "unattributed"
    saying = Saying(said=said, reported=reported, speech=speech)
    return times_of(saying, reading.sentences[draft.sentence], reading.times)


def _alternatives(draft: Draft, text: str) -> tuple[Alternative, ...]:
    if not draft.gloss:
        return ()
    name = draft.gloss[-1].name
    return (
        Alternative(
            text=text,
            changes={"speakers": [speaker.name for speaker in draft.gloss]},
            why=f"a clause added to reported speech may be the report's own or part of what {name} said",
        ),
    )
