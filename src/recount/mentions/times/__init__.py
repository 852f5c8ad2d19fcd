"""Times: the time expressions of a sentence, read but not yet anchored.

Takes one sentence and where it starts in the report; gives `TimeMention`s in order, none overlapping, each
over the words that make the time ("Friday evening (October 18)", "since Friday", "in the 24 hours to
Wednesday"). Decides which words are a time at all and how they read; `claims.times` decides which days that
is. Method: a grammar of small patterns, the longest at each place, then joined. It abstains on names of days,
counts that look like years, feasts that move, and repeated days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from recount.mentions.times.calendar import CALENDAR_RULES, Reads, Rules, Seen
from recount.mentions.times.clock import CLOCK_RULES
from recount.mentions.times.context import (
    counts_from_happening,
    is_in_past,
    is_told_as_new,
    lies_ahead,
    reaches_now,
    tells_when_said,
)
from recount.mentions.times.joined import join_times
from recount.mentions.times.relative import RELATIVE_RULES
from recount.mentions.times.traps import (
    is_compared,
    is_named_after_day,
    is_no_deictic,
    is_penalty,
    is_rate,
    stands_in_weekly_hours,
)
from recount.records import TimeExpression, TimeMention
from recount.records.when import Towards

_RULES: tuple[Rules, ...] = (*CALENDAR_RULES, *RELATIVE_RULES, *CLOCK_RULES)
_HINT = re.compile(
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|year|month|week|day|hour|minute|decade|night|noon|morning|evening|time"
    "|tomorrow|still|now|current|present|moment|century|recent|lately|quarter|fortnight|spring|summer|autumn|winter|fall"
    "|christmas|clock"
)
_FIGURE = re.compile(r"\d")
"""Every time has a figure or one of these words, in any case; sentences without are passed over unread."""


def find_times(text: str, offset: int = 0) -> tuple[TimeMention, ...]:
    """The times that a sentence names, in order; `offset` is where the sentence starts in its report.

    >>> [mention.text for mention in find_times("They left on Friday evening (October 18), two days ago.")]
    ['Friday evening (October 18)', 'two days ago']
    >>> find_times("Strikes since Friday went on.", 100)[0].start
    108
    """
    if not (_FIGURE.search(text) or _HINT.search(text.lower())):
        return ()
    joined = join_times(text, _longest(_candidates(text)))
    return tuple(
        TimeMention(
            start=offset + seen.start,
            end=offset + seen.end,
            text=text[seen.start : seen.end],
            expression=_in_context(text, seen, after_day=any(map(_names_day, joined[:number]))),
        )
        for number, seen in enumerate(joined)
    )


def _candidates(text: str) -> Iterable[Seen]:
    """All that the rules read, in their order."""
    lower = text.lower()
    for needs, in_lower_case, rules in _RULES:
        if needs.search(lower if in_lower_case else text):
            for pattern, reads in rules:
                for match in pattern.finditer(text):
                    if seen := _read(text, match, reads):
                        yield seen


def _read(text: str, match: re.Match[str], reads: Reads) -> Seen | None:
    start, end = match.span("time" if "time" in match.re.groupindex else 0)
    expression = reads(match)
    trap = expression is None or _is_trap(text, start, end, expression)
    return None if expression is None or trap else Seen(start, end, expression)


def _is_trap(text: str, start: int, end: int, expression: TimeExpression) -> bool:
    if expression.form in ("weekday", "clock") and stands_in_weekly_hours(text, start):
        return True
    if expression.form == "weekday":
        return is_named_after_day(text, start, end)
    if expression.form in ("shifted", "ago") and is_rate(text, start, end):
        return True
    if expression.form in ("unit", "ago"):
        return is_compared(text, start)
    return expression.form == "now" and is_no_deictic(text, start, end)


def _longest(candidates: Iterable[Seen]) -> list[Seen]:
    """Candidates from left to right; of those that overlap the earliest, then the longest, then the first
    rule's."""
    kept: list[Seen] = []
    for seen in sorted(candidates, key=lambda seen: (seen.start, -seen.end)):
        if not kept or seen.start >= kept[-1].end:
            kept.append(seen)
    return kept


def _names_day(seen: Seen) -> bool:
    expression = seen.expression
    return expression.form in ("weekday", "day") or bool(expression.form == "date" and expression.day)


def _in_context(text: str, seen: Seen, *, after_day: bool) -> TimeExpression:
    """The expression with what the words around it say: whose time, past or future, up to now or not."""
    expression, (start, end) = seen.expression, (seen.start, seen.end)
    if expression.form == "span":
        return _span_in_context(text, seen)
    if expression.form == "shifted" and counts_from_happening(text, start, end, expression.start is not None):
        if is_told_as_new(text, start, end):
            towards: Towards = "past" if text[start:end].endswith("after") else "future"
            return replace(expression, form="shifted" if after_day else "ago", towards=towards)
        return replace(expression, from_happening=True)
    if expression.form == "now":
        ahead = re.search(r"\b(?:will|would)\b(?:\s+\w+)?\s+$", text[:start]) is not None
        past = ahead or is_in_past(text, start, end)
        return replace(expression, reaches_now=not past, direction="future" if ahead else "past")
    if tells_when_said(text, start, end):
        return replace(expression, of="report")
    if _looks_ahead(expression) or lies_ahead(text, start, end):
        return replace(expression, direction="future")
    return expression


def _looks_ahead(expression: TimeExpression) -> bool:
    later = expression.towards == "future" and expression.form in ("ago", "date")
    return later or (expression.form != "range" and (expression.steps or 0) > 0)


def _span_in_context(text: str, seen: Seen) -> TimeExpression:
    expression, (start, end) = seen.expression, (seen.start, seen.end)
    if expression.reaches_now or expression.towards or expression.end:
        return expression
    if is_penalty(text, start):
        return replace(expression, direction="future")
    ahead = lies_ahead(text, start, end)
    superlative = re.search(r"\b(?:first|worst|most|least|best|\w+est)\b[^,;]*\s$", text[:start]) is not None
    present = not ahead and (reaches_now(text, start, end) if expression.of == "state" else superlative)
    return replace(expression, direction="future" if ahead else "past", reaches_now=present)
