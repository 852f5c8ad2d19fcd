"""Dates across reports: a report that does not tell its day gets one through what another report dates.

Takes the claims of one event's reports, the reports with what is known of their days, and pairs of claims
that were judged to speak of the same happening. Gives the days of undated reports, with the span in the other
report that ties each down. Three steps, the surest first:

1. The undated report states its day without a year ("Nov 10"), and tells of a happening that a dated one tells of, or
   a dated one tells of a day in the week around it: then it is the one year in which that day lies within a month of the
   dated reports.
2. A pair: the dated report places the happening on a day, the undated one names its weekday alone. Then the
   undated report appeared on that day or within the two after it.
3. No pair: all dated reports appeared within three days of each other. Each bare weekday of the undated
   report is looked up between the first day that they tell of and two days after the last of them; every one
   must fall there exactly once.

It abstains where days disagree, where a weekday falls twice or not at all, and where the undated report has
no bare weekday. Days found here never date a third report, so the order of reports does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from recount.language.calendar_words import month_and_day
from recount.records import Claim, Published, Report, ReportSpan, When
from recount.records.days import WEEKDAYS, Days, calendar_day, day_of, days_between, hull, intersect

DAYS_AFTER = 2
"""Days between the last past weekday that a report names and the report: at most two in 26 of the 29 MEANTIME
reports with one."""
CLOSE = 3
"""Dated reports further apart than this many days are no one news day that an undated report can belong
to."""
REACH = 31
"""Days between a stated day and the dated reports of its event, at most, for their year to be its own."""
BACK = 7
"""Days before the first dated report over which a bare weekday can reach back."""
_BARE = re.compile(
    rf"(?:(?:on|late|early|around|the|morning|afternoon|evening|night|hours|of)\s+|.*\bhours\s+to\s+)*({'|'.join(WEEKDAYS)})\b(?!\s*[(,]|.*\d)",
    re.IGNORECASE,
)
_SHIFTED = re.compile(r"\b(?:last|next|following|previous|same|week|after|before|coming)\b", re.IGNORECASE)

Resolve = Callable[[Report, Published, ReportSpan], Sequence[Claim]]
"""Gives the claims of a report with their times read again, as if it had appeared on the days given, which
rest on the span."""


class DatedAcross(Struct, frozen=True, kw_only=True):
    """When an undated report appeared, by another report; and the words there that show it."""

    published: Published
    anchor: ReportSpan


class _Clue(NamedTuple):
    """A day that a bare weekday of the undated report is, and the dated report's words for it."""

    day: date
    anchor: ReportSpan
    weekday: int


def settle_dates(
    claims: Sequence[Claim],
    *,
    reports: Sequence[Report],
    resolve: Resolve,
    same_happening: Sequence[tuple[Claim, Claim]] = (),
) -> tuple[Claim, ...]:
    """The claims of one event, those of undated reports with the times that other reports settle, in the
    order given. A time that was unknown and is now known is `inferred_across`, anchored in the other report;
    times known before stay as they were.
    """
    settled: dict[str, Claim] = {}
    dated = date_across(claims, reports=reports, same_happening=same_happening)
    for report in reports:
        if report.id in dated:
            found = dated[report.id]
            settled |= {claim.id: claim for claim in resolve(report, found.published, found.anchor)}
    return tuple(_merged(claim, settled.get(claim.id), dated) for claim in claims)


def date_across(
    claims: Sequence[Claim],
    *,
    reports: Sequence[Report],
    same_happening: Sequence[tuple[Claim, Claim]] = (),
) -> dict[str, DatedAcross]:
    """When each undated report appeared, by report id, for those that the others settle."""
    known = {report.id: days for report in reports if (days := _published(report))}
    found = {}
    for report in sorted(reports, key=lambda report: report.id):
        if report.id in known:
            continue
        own = [claim for claim in claims if claim.report == report.id]
        clues = _paired_clues(report.id, known, same_happening) or _window_clues(own, claims, reports, known)
        dated = _with_year(report, claims, known, same_happening) or _dated(clues, own)
        if dated:
            found[report.id] = dated
    return found


def _published(report: Report) -> Days | None:
    return days_between(report.published.earliest, report.published.latest)


def _merged(claim: Claim, again: Claim | None, dated: Mapping[str, DatedAcross]) -> Claim:
    """A claim with the times that were unknown taken from its second reading."""
    if again is None or claim.report not in dated:
        return claim
    times = [_newly_known(old, new, dated[claim.report]) for old, new in zip(claim.times, again.times, strict=True)]
    return replace(claim, times=tuple(times))


def _newly_known(old: When, new: When, dated: DatedAcross) -> When:
    gained = (old.earliest is None and new.earliest is not None) or (old.latest is None and new.latest is not None)
    if not gained:
        return old
    why = f"{new.why}; {dated.published.why}" if new.why else dated.published.why or ""
    return replace(new, how="inferred_across", anchor=dated.anchor, why=why)


def bare_weekday(when: When) -> int | None:
    """The weekday that a time names alone ("on Monday night"), 0 for Monday; None where it names more, none,
    or only a start or end.

    >>> bare_weekday(When(text="late on Saturday", of="event"))
    5
    >>> bare_weekday(When(text="last Friday", of="event")) is None
    True
    """
    match = _BARE.match(when.text.strip())
    if match is None or _SHIFTED.search(when.text):
        return None
    return [name.lower() for name in WEEKDAYS].index(match[1].lower())


def _past_weekdays(claim: Claim) -> list[int]:
    """The bare weekdays of a claim that tells of the past."""
    if claim.modality == "intended":
        return []
    return [weekday for when in claim.times if (weekday := bare_weekday(when)) is not None]


def _one_day(when: When) -> date | None:
    day = day_of(when.earliest)
    return day if day and when.earliest == when.latest else None


def _with_year(
    report: Report, claims: Sequence[Claim], known: Mapping[str, Days], same_happening: Sequence[tuple[Claim, Claim]]
) -> DatedAcross | None:
    """The stated day of a report in the year that dated reports of the event give it."""
    stated = month_and_day(report.published.text or "")
    if stated is None or not known:
        return None
    others = hull(known.values())
    near = Days(others.earliest - timedelta(days=REACH), others.latest + timedelta(days=REACH))
    days = [day for year in range(near.earliest.year, near.latest.year + 1) if (day := calendar_day(year, *stated))]
    days = [day for day in days if near.earliest <= day <= near.latest]
    if len(days) != 1:
        return None
    told = _days_told(claims, known, near.earliest, near.latest)
    anchor = _nearest(told, days[0])[1] if told else None
    both_tell = any(
        {left.report, right.report} & set(known) and report.id in (left.report, right.report)
        for left, right in same_happening
    )
    if anchor is None or not (both_tell or abs(_nearest(told, days[0])[0] - days[0]) <= timedelta(days=BACK)):
        return None
    why = f"{report.published.text!r} is taken for {days[0]}, by {anchor.quote!r} in another report of the event"
    return DatedAcross(
        published=Published(text=report.published.text, earliest=str(days[0]), latest=str(days[0]), why=why),
        anchor=anchor,
    )


def _paired_clues(
    undated: str, known: Mapping[str, Days], same_happening: Sequence[tuple[Claim, Claim]]
) -> list[_Clue]:
    """Days that pairs of claims give: the dated claim's day, where the undated one names its weekday."""
    clues = []
    for left, right in same_happening:
        for told, untold in ((left, right), (right, left)):
            if untold.report == undated and told.report in known:
                clues += _clues_of(told, untold)
    return sorted(clues)


def _clues_of(told: Claim, untold: Claim) -> list[_Clue]:
    weekdays = set(_past_weekdays(untold))
    clues = []
    for when in told.times:
        day = _one_day(when)
        if day and when.of != "state" and when.how != "inferred_across" and day.weekday() in weekdays:
            clues.append(_Clue(day, _where(told, when), day.weekday()))
    return clues


def _where(claim: Claim, when: When) -> ReportSpan:
    """The words of a time in its claim or in the part that the claim leans on; its best wording where they stand in neither."""
    for span in (*claim.spans, *claim.parts):
        if (place := span.quote.find(when.text)) >= 0:
            start = span.start + place
            return ReportSpan(claim.report, start, start + len(when.text), when.text)
    span = claim.spans[0]
    return ReportSpan(claim.report, span.start, span.end, span.quote)


def _window_clues(
    own: Sequence[Claim], claims: Sequence[Claim], reports: Sequence[Report], known: Mapping[str, Days]
) -> list[_Clue]:
    """Each bare weekday of the undated report in the days that the dated ones tell of; nothing unless all fit
    once."""
    if not known or len({report.id for report in reports}) < 2:
        return []
    published = hull(known.values())
    if published.count > CLOSE + max(days.count for days in known.values()):
        return []
    told = _days_told(claims, known, published.earliest - timedelta(days=BACK), published.latest)
    if not told:
        return []
    window = Days(min(told)[0], published.latest + timedelta(days=DAYS_AFTER))
    weekdays = sorted({weekday for claim in own for weekday in _past_weekdays(claim)})
    fitting = {weekday: [day for day in window if day.weekday() == weekday] for weekday in weekdays}
    if any(len(days) != 1 for days in fitting.values()):
        return []
    return [_Clue(days[0], _nearest(told, days[0])[1], weekday) for weekday, days in fitting.items()]


def _days_told(
    claims: Sequence[Claim], known: Mapping[str, Days], first: date, last: date
) -> list[tuple[date, ReportSpan]]:
    """The single days within bounds on which dated reports place what happened, with their words."""
    found = []
    for claim in claims:
        for when in claim.times:
            day = _one_day(when)
            if day and claim.report in known and when.of == "event" and first <= day <= last:
                found.append((day, _where(claim, when)))
    return sorted(found)


def _nearest(told: Sequence[tuple[date, ReportSpan]], day: date) -> tuple[date, ReportSpan]:
    """The day that lies nearest and its words, the earlier and first on a tie."""
    return min(told, key=lambda pair: (abs((pair[0] - day).days), pair))


def _dated(clues: Sequence[_Clue], own: Sequence[Claim]) -> DatedAcross | None:
    """When a report with these days in it appeared; None where they cannot lie in one week before it."""
    if not clues:
        return None
    stretch: Days | None = Days(clues[0].day, clues[0].day + timedelta(days=6))
    for clue in clues[1:]:
        stretch = intersect(stretch, Days(clue.day, clue.day + timedelta(days=6))) if stretch else None
    if stretch is None:
        return None
    last = max(clues, key=lambda clue: (clue.day, clue.anchor))
    latest = min(stretch.latest, last.day + timedelta(days=DAYS_AFTER))
    text = next(when.text for claim in own for when in claim.times if bare_weekday(when) == last.weekday)
    why = (
        f"{text!r} is taken for {WEEKDAYS[last.weekday]} {last.day}, by {last.anchor.quote!r} in another "
        f"report of the event; a report that gives bare weekdays appears within {DAYS_AFTER} days of the last"
    )
    return DatedAcross(
        published=Published(text=None, earliest=str(stretch.earliest), latest=str(latest), why=why),
        anchor=last.anchor,
    )
