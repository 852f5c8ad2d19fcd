"""Lists: one clause that counts several things is several claims ("hit 12 posts, a depot and two lorries")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.claims.drafts import Draft
from recount.records import AmountMention, Reading, Report, Span, Word, span_of

LISTED = frozenset({"count", "vague", "money", "measure"})


def split_lists(report: Report, reading: Reading, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, with each clause that lists amounts taken apart: one draft for each amount, each with the verb it
    hangs on.
    """
    return tuple(part for draft in drafts for part in _split(report, reading, draft))


def _split(report: Report, reading: Reading, draft: Draft) -> Iterator[Draft]:
    clause = draft.span if draft.span in draft.parts or not draft.parts else draft.parts[-1]
    words = [w for w in reading.sentences[draft.sentence].words if clause.start <= w.start and w.end <= clause.end]
    amounts = [a for a in reading.amounts if clause.start <= a.start and a.unit_end <= clause.end and a.kind in LISTED]
    later = [amount for amount in amounts[1:] if _is_listed(words, amount)]
    if not amounts or not later or amounts[0] in later or _is_quoted(report, reading, draft, later[0]):
        yield draft
        return
    starts = [amount.start for amount in later]
    tail = _tail(report, words, clause, later[-1])
    first = span_of(report.text, clause.start, _end_before(words, starts[0]))
    lead = draft.parts[:-1]
    outer = (
        span_of(report.text, min(draft.span.start, first.start), first.end)
        if draft.span.start <= first.start
        else first
    )
    shared = (tail,) if tail else ()
    yield draft._replace(span=outer, parts=(*lead, first, *shared) if (lead or shared or outer != first) else ())
    head = _head(report, words, clause, amounts[0])
    for start, stop in zip(starts, [*starts[1:], None], strict=True):
        item = span_of(report.text, start, _end_before(words, stop) if stop else clause.end)
        yield draft._replace(span=item, parts=(*lead, *((head,) if head else ()), item))


def _is_quoted(report: Report, reading: Reading, draft: Draft, amount: AmountMention) -> bool:
    """Whether an amount stands in somebody's own words, which are never put together anew."""
    before = report.text[reading.sentences[draft.sentence].start : amount.start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return quoted or draft.attribution == "direct"


def _tail(report: Report, words: Sequence[Word], clause: Span, last: AmountMention) -> Span | None:
    """`ten killed and dozens wounded by a bomb`: what follows the last item with "by" belongs to every item."""
    after = [word for word in words if word.start >= last.unit_end]
    by = next((word for word in after[:3] if word.text.lower() == "by"), None)
    return span_of(report.text, by.start, clause.end) if by else None


def _is_listed(words: Sequence[Word], amount: AmountMention) -> bool:
    before = [word for word in words if word.end <= amount.start]
    return bool(before) and (before[-1].tag in {",", "CC"} and before[-1].text.lower() not in {"or", "but"})


def _end_before(words: Sequence[Word], start: int) -> int:
    """Where the item before `start` ends: its comma and its "and" left out."""
    before = [word for word in words if word.end <= start]
    while before and before[-1].tag in {",", "CC"}:
        before.pop()
    return before[-1].end if before else start


def _head(report: Report, words: Sequence[Word], clause: Span, first: AmountMention) -> Span | None:
    """The words that govern the list: the subject and verb before its first amount; None where the amount opens the
    clause.
    """
    before = [word for word in words if word.end <= first.start]
    if not any(word.tag.startswith("VB") for word in before):
        return None
    return span_of(report.text, clause.start, before[-1].end)
