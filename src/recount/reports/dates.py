"""When a report appeared: absolute dates as stated, with their precision; never the clock, never a relative
word.

A date is taken from metadata, a "Published ..." line, a line that is a date, a byline or a dateline, in that
order; the day of a last change counts only where nothing else is stated. Where only a day without a year
stands, the words are kept and the days stay unknown: settling them is the work of `resolve`.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date

from recount.language.calendar_words import DAY, MONTH, MONTHS, NO_YEAR, NOT_INSIDE, WEEKDAYS
from recount.records.report import Published

YEAR = r"(?P<year>1[5-9]\d\d|20\d\d|21\d\d)"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|mon|tues?|wed|thurs?|fri|sat|sun)\b\.?"
WEEKDAY_AND_DAY = re.compile(
    rf"{WEEKDAY}[\s,]+(?:the )?(?:{NO_YEAR.pattern})|(?:{NO_YEAR.pattern.replace('?P<', '?P<before_')})(?:[\s,]+{WEEKDAY}|\s+\({WEEKDAY}\))",
    re.IGNORECASE,
)
"""A day and month with the weekday beside it, in either order."""
TIME = r"(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
ZONE = (
    r"(?:\(?(?:GMT|UTC|BST|CET|CEST|EET|EEST|MSK|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|IST|PKT|HKT|SGT"
    r"|JST|KST|AEST|AEDT|NZST|NZDT|EAT|CAT|WAT|SAST|Z)\)?|[+-]\d{2}:?\d{2})"
)

ABSOLUTE = tuple(
    re.compile(NOT_INSIDE + pattern, re.IGNORECASE)
    for pattern in (
        YEAR + r"-(?P<number>\d{1,2})-" + r"(?P<day>\d{1,2})(?!\d)",
        YEAR + r"[/.](?P<number>\d{1,2})[/.](?P<day>\d{1,2})(?!\d)",
        DAY + r"(?:\s+of)?[\s-]+" + MONTH + r"[\s,-]+" + YEAR + r"(?!\d|\.\d)",
        MONTH + r"\s*" + DAY + r"(?:\s*,\s*|\s+)" + YEAR + r"(?:(?=\d{1,2}:\d\d)|(?!\d|\.\d))",
    )
)
NUMERIC = re.compile(
    NOT_INSIDE + r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)" + YEAR + r"(?!\d|\.\d)"
)
MONTH_ONLY = re.compile(NOT_INSIDE + MONTH + r",?\s+" + YEAR + r"(?!\d|\.\d)", re.IGNORECASE)
BARE = re.compile(r"(?P<year>\d{4})(?:-?(?P<number>\d{2}))?(?:-?(?P<day>\d{2}))?(?:T?\d{4,6}Z?)?")
RELATIVE = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|several|a few)\s+(?:sec(?:ond)?|min(?:ute)?|hour|hr"
    r"|day|week|month|year)s?\s+ago\b|\b(?:just now|yesterday|today)\b",
    re.IGNORECASE,
)

PUBLISHED_LABEL = re.compile(
    r"(?:first |originally |date |article |story )?(?:published|posted|issued|created"
    r"|publication date|date|uploaded|added|filed)\b",
    re.IGNORECASE,
)
UPDATED_LABEL = re.compile(r"(?:last[ -])?(?:updated?|modified|revised|edited|changed)\b", re.IGNORECASE)
FILLER = re.compile(
    rf"{TIME}|{ZONE}|\b(?:{'|'.join(WEEKDAYS)}|mon|tues?|wed|thurs?|fri|sat|sun)\b\.?|\b(?:on|at|by"
    rf"|in|the|of|local time|hrs|hours|and|am|pm|first|last)\b|{PUBLISHED_LABEL.pattern}"
    rf"|{UPDATED_LABEL.pattern}|[\s,.;:|/•·()\-–—]",
    re.IGNORECASE,
)


def dates_in(words: str) -> list[tuple[int, int, Published]]:
    """The absolute dates that stand in the words, in order: where each stands, and the first and last day it
    can mean."""
    found = [(match.start(), match.end(), day_of(match)) for pattern in ABSOLUTE for match in pattern.finditer(words)]
    found += [(match.start(), match.end(), numeric(match)) for match in NUMERIC.finditer(words)]
    months = [
        (match.start(), match.end(), month_of(match))
        for match in MONTH_ONLY.finditer(words)
        if not re.search(r"\d(?:st|nd|rd|th)?(?:\s+of)?[\s-]*$", words[: match.start()])
    ]
    sure = [(start, end, published) for start, end, published in [*found, *months] if published]
    kept: list[tuple[int, int, Published]] = []
    for start, end, published in sorted(sure, key=lambda row: (row[0], -row[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, published))
    return kept


def day_of(match: re.Match[str]) -> Published | None:
    """The day of a match that names day, month and year; None where there is no such day."""
    groups = match.groupdict()
    month = int(groups["number"]) if groups.get("number") else MONTHS[groups["month"].lower()]
    return single_day(match[0], int(groups["year"]), month, int(groups["day"]))


def single_day(text: str, year: int, month: int, day: int) -> Published | None:
    """A published day; None where the calendar has no such day."""
    try:
        stated = date(year, month, day).isoformat()
    except ValueError:
        return None
    return Published(text, stated, stated)


def month_of(match: re.Match[str]) -> Published:
    """The whole month of a match that names month and year."""
    return whole_month(match[0], int(match["year"]), MONTHS[match["month"].lower()])


def whole_month(text: str, year: int, month: int) -> Published:
    """From the first to the last day of a month."""
    last = calendar.monthrange(year, month)[1]
    return Published(text, date(year, month, 1).isoformat(), date(year, month, last).isoformat(), "to the month only")


def numeric(match: re.Match[str]) -> Published | None:
    """A date in figures: day first or month first where only one fits or a full stop shows it, else both
    ends of what it can mean."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    day_first = single_day(match[0], year, second, first)
    month_first = single_day(match[0], year, first, second) if match["mark"] != "." else None
    readings = sorted({reading.earliest or "" for reading in (day_first, month_first) if reading})
    if len(readings) < 2:
        return day_first or month_first
    return Published(match[0], readings[0], readings[-1], "day and month can be read either way round")


def metadata_date(words: str) -> Published | None:
    """The date of a metadata field: as `dates_in`, and also bare years, months and digit runs such as
    20150131T1200Z."""
    found = dates_in(words)
    if found:
        return found[0][2]
    match = BARE.fullmatch(words.strip())
    if match is None or not 1500 <= int(match["year"]) <= 2199:
        return None
    year, month, day = int(match["year"]), int(match["number"] or 0), int(match["day"] or 0)
    if not month:
        return Published(words, f"{year:04}-01-01", f"{year:04}-12-31", "to the year only")
    if not 1 <= month <= 12:
        return None
    return single_day(words, year, month, day) if day else whole_month(words, year, month)


def is_date_line(line: str) -> bool:
    """True where a line holds a date or a relative day, a time perhaps, and no other words."""
    if len(line) > 160:
        return False
    stripped = RELATIVE.sub(" ", line)
    for start, end, _ in reversed(dates_in(stripped)):
        stripped = stripped[:start] + " " + stripped[end:]
    stripped = NO_YEAR.sub(" ", stripped)
    return stripped != line and not FILLER.sub("", stripped)


def published_of(
    fields: Iterable[tuple[str, str]], updated: Iterable[tuple[str, str]], lines: Iterable[str]
) -> Published:
    """When a report appeared: from metadata fields (words, where they stand), else from its byline, date and
    dateline lines.

    `updated` holds the fields that state a last change. Abstains (all None) where nothing is stated.
    """
    lines = list(lines)
    stated = [*from_fields(fields), *from_lines(lines)]
    changed = [*from_fields(updated), *from_updated_lines(lines)]
    sure = [published for published in stated if published.earliest]
    if sure:
        return sure[0]
    late = [explained(published, "; only the day of the last change is stated") for published in changed]
    return next(iter([*(published for published in late if published.earliest), *stated, *late]), Published())


def explained(published: Published, why: str) -> Published:
    """The same date with more of the reason."""
    return Published(published.text, published.earliest, published.latest, (published.why or "") + why)


def from_fields(fields: Iterable[tuple[str, str]]) -> list[Published]:
    """The dates of metadata fields, each with the field as its reason."""
    found = []
    for words, place in fields:
        published = metadata_date(words)
        why = f"stated in {place}"
        if published:
            found.append(Published(words, published.earliest, published.latest, joined(why, published.why)))
        elif words.strip():
            found.append(Published(words.strip(), None, None, f"{why}, but it is no absolute date"))
    return found


def joined(why: str, more: str | None) -> str:
    """A reason with its limit, where there is one."""
    return f"{why}; {more}" if more else why


def from_lines(lines: list[str]) -> list[Published]:
    """The dates that lines state: labelled as publication first, then bare, then in a byline or dateline."""
    labelled: list[Published] = []
    bare: list[Published] = []
    partial: list[Published] = []
    for line in lines:
        label, words = publication_part(line)
        if words is None:
            continue
        found = dates_in(words)
        where = (
            "the line that says when it was published" if label else "the report's own date line, byline or dateline"
        )
        if found:
            published = found[0][2]
            why = joined(f"stated in {where}", joined_weekday(words, published))
            (labelled if label else bare).append(Published(published.text, published.earliest, published.latest, why))
        elif match := WEEKDAY_AND_DAY.search(words) or NO_YEAR.search(words) or RELATIVE.search(words):
            partial.append(Published(match[0], None, None, f"stated in {where}, without a year or a day to count from"))
    return [*labelled, *bare, *partial]


def joined_weekday(words: str, published: Published) -> str | None:
    """The date's own limit, and a note where the weekday beside it is another day's."""
    if not published.earliest or published.earliest != published.latest:
        return published.why
    actual = WEEKDAYS[date.fromisoformat(published.earliest).weekday()]
    named = [weekday for weekday in WEEKDAYS if re.search(rf"\b{weekday}\b", words, re.IGNORECASE)]
    return (
        f"the weekday beside it does not fit: that day was a {actual.title()}"
        if named and actual not in named
        else published.why
    )


def publication_part(line: str) -> tuple[bool, str | None]:
    """Whether the line is labelled as publication, and its words up to a label of change; None where it
    states only a change."""
    published = PUBLISHED_LABEL.search(line)
    updated = UPDATED_LABEL.search(line)
    if published and (not updated or published.start() < updated.start()):
        return True, line[published.end() : updated.start() if updated else None]
    if published:
        return True, line[published.end() :]
    if updated:
        return False, line[: updated.start()] or None
    return False, line


def from_updated_lines(lines: list[str]) -> list[Published]:
    """The dates of lines that state a last change."""
    found = []
    for line in lines:
        label = UPDATED_LABEL.search(line)
        days = dates_in(line[label.end() :]) if label else []
        found += [
            Published(day.text, day.earliest, day.latest, "stated in the line that says when it was last changed")
            for _, _, day in days[:1]
        ]
    return found
