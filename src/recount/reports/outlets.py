"""Who publishes a report, who signs it, and which agencies it credits: only as stated, never from style.

The outlet comes from a page's metadata, a field of a JSON line or a copyright line; a byline from a "By ..."
line or the metadata; credits from bylines, datelines and credit lines. Agencies of the table are given by
their short name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from recount.reports.agencies import agencies_in, agencies_mentioned, agency_named
from recount.reports.dates import ABSOLUTE, NUMERIC, PUBLISHED_LABEL, UPDATED_LABEL

BY = re.compile(
    r"^.*?\b(?:(?:written|reported|posted|words|story|text|report|article|analysis|published"
    r"|contributed)\s+)?(?:by|authors?\s*:)[\s\xa0:]+",
    re.IGNORECASE,
)
WITH = re.compile(r"[\s,(|]+(?:with|and|via|for)[\s\xa0]+(?P<names>[^()]+)\)?$", re.IGNORECASE)
BRACKETED = re.compile(r"[(\[](?P<names>[^()\[\]]{2,60})[)\]]")
LABELLED = re.compile(
    r"^\W*(?:copy|sources?|credits?|via|agency|wire"
    r"|from)\s*[:–—-]\s*(?P<names>[^.;]+?)(?:,?\s+(?:with|and)\s+(?:additional|further|extra).*)?\W*$",
    re.IGNORECASE,
)
LAST_LINES = 12
"""Lines at the end of a report among which its own copyright line stands."""
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[,\s]*(?P<name>[^.,|©\d][^.,|©]{1,50}?)"
    r"(?:\s*\d{4})?\s*(?:[.,|]|all rights reserved|$)",
    re.IGNORECASE,
)
NO_OUTLET = re.compile(
    r"\b(?:all rights|rights reserved|reserved|copyright|the author|notice|policy|this|may not)\b",
    re.IGNORECASE,
)
AFTER_NAMES = re.compile(r"\s*(?:[|•·–—]|\s-\s|\(|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b).*$", re.IGNORECASE)


def byline_of(lines: Iterable[str]) -> str | None:
    """Who signs the report, as stated, agencies and dates left out; None where nobody signs or only an
    agency does."""
    for line in lines:
        names = signed(line)
        if names and not agency_named(names):
            return names
    return None


def signed(line: str) -> str | None:
    """The names of a byline, as they stand there."""
    words = BY.sub("", line.strip(), count=1) if BY.match(line) else line
    for pattern in (PUBLISHED_LABEL, UPDATED_LABEL, *ABSOLUTE, NUMERIC):
        match = pattern.search(words)
        words = words[: match.start()] if match else words
    words = AFTER_NAMES.sub("", words)
    match = WITH.search(words)
    if match and agencies_in(match["names"]):
        words = words[: match.start()]
    parts = words.split(",")
    while len(parts) > 1 and agency_named(parts[-1]):
        parts.pop()
    return ",".join(parts).strip(" \xa0,;:|") or None


def credits_of(bylines: Iterable[str], datelines: Iterable[str], notes: Iterable[str]) -> tuple[str, ...]:
    """The agencies a report credits, in the order bylines, datelines, credit lines, each once."""
    found: list[str] = []
    for line in bylines:
        found += agencies_of_byline(line)
    for line in datelines:
        found += [name for part in re.split(r"[|•·]", line)[:-1] if (name := agency_named(part))]
        found += [name for match in BRACKETED.finditer(line) if (name := in_brackets(match["names"]))]
    for line in notes:
        found += agencies_of_note(line)
    return tuple(dict.fromkeys(found))


def agencies_of_byline(line: str) -> list[str]:
    """The agencies that sign, alone or beside a name."""
    words = BY.sub("", line.strip(), count=1) if BY.match(line) else line
    return list(agencies_in(re.sub(r"[()\[\]\xa0]", " ", words)))


def in_brackets(names: str) -> str | None:
    """The agency in the brackets of a dateline: known by name, or else as stated, where it is no place or
    day."""
    return agency_named(names) or (names.strip() if re.fullmatch(r"[A-ZÀ-Þ][\w.'’&/ -]+", names.strip()) else None)


def agencies_of_note(line: str) -> list[str]:
    """The agencies that a credit line names: after a label, as a bare list, or inside its sentence."""
    if match := LABELLED.match(line):
        stated = [
            part.strip(" ()") for part in re.split(r"\s*(?:[,/&|]|\band\b)\s*", match["names"]) if part.strip(" ()")
        ]
        return [agency_named(part) or part for part in stated]
    mentioned, listed = agencies_mentioned(line), agencies_in(line.strip("()[]—–-/ ."))
    return list(mentioned if len(mentioned) >= len(listed) else listed)


def outlet_of(lines: Iterable[str]) -> str | None:
    """The outlet that a copyright line names ("© 2021 The Courier"); None where none does.

    Only the last lines count: a mark of copyright further up credits a picture.
    """
    for line in [line for line in lines if line.strip()][-LAST_LINES:]:
        match = COPYRIGHT.search(line)
        if (
            match
            and not agency_named(match["name"])
            and not NO_OUTLET.search(match["name"])
            and match["name"].strip()[:1].isupper()
            and "/" not in match["name"]  # "© Ana Ruiz/Agency" credits a picture
        ):
            return " ".join(match["name"].split())
    return None
