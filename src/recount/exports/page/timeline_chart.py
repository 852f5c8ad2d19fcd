"""Timeline chart: what happened when, each entry as a bar over the days it can have happened on.

Entries without any day are listed apart. Where most entries lie close together and a few far away, the axis
keeps to the close ones and the far ones are arrows at its edge with their days in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil
from typing import Literal

from msgspec import Struct

from recount.exports.page.axis import LEFT_PERCENT, MOST_TICKS, RIGHT_PERCENT, Scale, Tick, percent
from recount.exports.page.directory import CitationGroup, Directory
from recount.exports.page.wording import MONTHS, as_day, days_words, published_words
from recount.records.account import TimelineEntry
from recount.records.report import Report

CORE_SHARE = 0.6
"""Share of the days that must lie close together for the axis to keep to them: a majority with a margin."""
FAR_FACTOR = 6
"""How many times longer than that the whole must be: below it, single days stay wide enough to read."""
ARROW_PERCENT = 1.8
"""How far beyond the axis the tip of an arrow stands, clear of the bar."""
SHORTEST_CORE_DAYS = 4
"""Fewer days than this are no stretch to keep to."""


class TimelineRow(Struct, frozen=True, kw_only=True):
    """An entry, its days in words, and its bar from `x` over `width`; arrows where it goes on beyond."""

    kind: Literal["happening", "report"]
    days: str
    text: str
    edtf: str | None
    citations: tuple[CitationGroup, ...]
    x: str = ""
    width: str = ""
    centre: str = ""
    exact: bool = False
    arrow_left: str | None = None
    arrow_right: str | None = None


class Timeline(Struct, frozen=True, kw_only=True):
    """The drawn entries with their axis, and those without a day."""

    ticks: tuple[Tick, ...]
    cut: bool
    rows: tuple[TimelineRow, ...]
    undated: tuple[TimelineRow, ...]


class Stretch(Struct, frozen=True):
    """The days of an entry, None where an end is open."""

    first: date | None
    last: date | None

    @property
    def days(self) -> list[date]:
        """The ends that are known."""
        return [day for day in (self.first, self.last) if day]


def timeline(directory: Directory) -> Timeline:
    """The account's timeline, with the days on which its reports appeared."""
    undated = [row_of(entry, directory) for entry in directory.account.timeline if not stretch_of(entry).days]
    drawn = [(stretch_of(entry), row_of(entry, directory)) for entry in directory.account.timeline]
    for report in directory.account.reports:
        stretch = Stretch(as_day(report.published.earliest), as_day(report.published.latest))
        drawn.append((stretch, report_row(report, directory)))
    drawn = [(stretch, row) for stretch, row in drawn if stretch.days]
    drawn.sort(key=lambda pair: (min(pair[0].days), max(pair[0].days), pair[1].kind, pair[1].text))
    first, last, cut = axis_days([stretch for stretch, _ in drawn])
    scale = Scale(0, max(1, (last - first).days + 1))
    return Timeline(
        ticks=tuple(ticks_of(first, last, scale)) if drawn else (),
        cut=cut,
        rows=tuple(placed(row, stretch, first, scale) for stretch, row in drawn),
        undated=tuple(undated),
    )


def stretch_of(entry: TimelineEntry) -> Stretch:
    """The days of an entry."""
    return Stretch(as_day(entry.earliest), as_day(entry.latest))


def row_of(entry: TimelineEntry, directory: Directory) -> TimelineRow:
    """An entry in words."""
    return TimelineRow(
        kind="happening",
        days=days_words(entry.earliest, entry.latest),
        text=entry.text,
        edtf=entry.edtf,
        citations=directory.citations(entry.claims),
    )


def report_row(report: Report, directory: Directory) -> TimelineRow:
    """A report's appearance in words."""
    name = directory.short_names[report.id]
    return TimelineRow(
        kind="report", days=published_words(report.published), text=f"{name} appears", edtf=None, citations=()
    )


def axis_days(stretches: Sequence[Stretch]) -> tuple[date, date, bool]:
    """The first and last day of the axis, and whether entries lie beyond it."""
    days = sorted(day for stretch in stretches for day in stretch.days)
    if not days:
        return date.min, date.min, False
    needed = max(1, ceil(len(days) * CORE_SHARE))
    windows = [(days[place + needed - 1] - days[place], place) for place in range(len(days) - needed + 1)]
    width, place = min(windows)
    core_days = max(width.days, SHORTEST_CORE_DAYS)
    if (days[-1] - days[0]).days <= FAR_FACTOR * core_days:
        return days[0], days[-1], False
    margin = core_days // 2
    near = [day for day in days if -margin <= (day - days[place]).days <= width.days + margin]
    return near[0], near[-1], True


def placed(row: TimelineRow, stretch: Stretch, first: date, scale: Scale) -> TimelineRow:
    """The row with its bar: whole days, the last one included."""
    start = None if stretch.first is None else (stretch.first - first).days
    end = None if stretch.last is None else (stretch.last - first).days + 1
    left = scale.at(start) if start is not None else LEFT_PERCENT
    right = scale.at(end) if end is not None else RIGHT_PERCENT
    beyond_left = start is None or start < scale.low
    beyond_right = end is None or end > scale.high
    changes = {
        "x": percent(left),
        "width": percent(max(right - left, 0.0)),
        "centre": percent((left + right) / 2),
        "exact": stretch.first is not None and stretch.first == stretch.last,
        "arrow_left": percent(LEFT_PERCENT - ARROW_PERCENT) if beyond_left else None,
        "arrow_right": percent(RIGHT_PERCENT + ARROW_PERCENT) if beyond_right else None,
    }
    return TimelineRow(**{field: getattr(row, field) for field in row.__struct_fields__} | changes)


def ticks_of(first: date, last: date, scale: Scale) -> list[Tick]:
    """The days that the axis names, at most `MOST_TICKS`, each where it begins."""
    total = (last - first).days
    step = max(1, ceil((total + 1) / MOST_TICKS))
    return [
        Tick(percent(scale.at(days)), tick_words(first + timedelta(days), total > 300 or days == 0))
        for days in range(0, total + 1, step)
    ]


def tick_words(day: date, with_year: bool) -> str:
    """A day in few characters."""
    words = f"{day.day} {MONTHS[day.month - 1][:3]}"
    return f"{words} {day.year}" if with_year else words
