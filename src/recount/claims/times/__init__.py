"""Times of claims: the days that a report's time expressions mean, each with what ties it down and why.

Takes the time mentions of one report in order, its sentences and when it appeared; gives one `When` per
mention, none dropped. Decides what each expression leans on: itself, the report's day, the day of saying in
its own sentence, or the day named before it. It abstains (earliest and latest None, `why` says what is
missing) where the report's day is unknown or leaves several days, where a weekday and its date disagree, and
where a stretch has no stated start. Never uses the clock.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from recount.claims.times.leaning import settled
from recount.claims.times.settled import Setting, Settled
from recount.records import Claim, Published, Reading, Report, ReportSpan, Sentence, Span, TimeMention, When
from recount.records.days import days_between


def resolve_times(
    mentions: Sequence[TimeMention],
    *,
    report: Report,
    sentences: Sequence[Sentence],
    published: Published | None = None,
    anchor: ReportSpan | None = None,
) -> tuple[When, ...]:
    """The days of a report's times, in the order of `mentions`, which is that of the text.

    `published` stands in for the report's own where it was inferred; `anchor` is then the span that it rests
    on. A day that rests on an inferred date, or on a time named before it, is `inferred`; all else is
    `stated`.
    """
    published = published or report.published
    starts = [sentence.start for sentence in sentences]
    places = [bisect_right(starts, mention.start) - 1 for mention in mentions]
    setting = Setting(
        report=report,
        published=days_between(published.earliest, published.latest),
        stated=published.text is not None,
        anchor=anchor or _stated_date(report, published),
    )
    done: dict[int, Settled] = {}
    for number in _order(mentions, places):
        done[number] = settled(mentions[number].expression, setting.at(number, mentions, places, done))
    return tuple(done[number].when(mention) for number, mention in enumerate(mentions))


def resolve_again(claims: Sequence[Claim], *, reading: Reading, times: Sequence[When]) -> tuple[Claim, ...]:
    """The claims of one report with their times as in `times`, which lie parallel to `reading.times`.

    A claim's time is found again by its words among the mentions of the claim's own sentences; one that is
    not found stays.
    """
    return tuple(replace(claim, times=_again(claim, reading, times)) for claim in claims)


def _again(claim: Claim, reading: Reading, times: Sequence[When]) -> tuple[When, ...]:
    near = [sentence for sentence in reading.sentences if any(_touches(span, sentence) for span in claim.spans)]
    fresh: dict[str, When] = {}
    for mention, when in zip(reading.times, times, strict=True):
        if any(sentence.start <= mention.start < sentence.end for sentence in near):
            fresh.setdefault(mention.text, when)
    return tuple(replace(fresh[old.text], of=old.of) if old.text in fresh else old for old in claim.times)


def _touches(span: Span, sentence: Sentence) -> bool:
    return span.start < sentence.end and sentence.start < span.end


def _order(mentions: Sequence[TimeMention], places: Sequence[int]) -> list[int]:
    """Sentences in order; within one, days that stand on their own before those that lean on them."""
    leaning = ("range", "span", "shifted", "now", "clock")
    return sorted(
        range(len(mentions)),
        key=lambda number: (places[number], mentions[number].expression.form in leaning, number),
    )


def _stated_date(report: Report, published: Published) -> ReportSpan | None:
    """Where the report's text states its date, None where it does not."""
    start = report.text.find(published.text) if published.text and published.text.strip() else -1
    return report.anchor(start, start + len(published.text or "")) if start >= 0 else None
