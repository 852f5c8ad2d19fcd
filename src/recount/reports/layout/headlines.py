"""The top of a report: headline and its repeats, masthead, standfirst, and the bare names beside a byline."""

from __future__ import annotations

import re

from recount.reports.layout.bylines import is_person_line, is_role_line
from recount.reports.layout.labels import Label, Labels, first_paragraph, kind_of, last_paragraph
from recount.reports.layout.pieces import BULLET
from recount.reports.layout.shapes import FINITE, INNER_BREAK, Line

CLOSED_WORDS = 20
"""Words of the longest headline with a full stop."""
LONGER = 4
"""Letters from which on a word has a capital in a title, and such words that a title in capitals has at least."""
OFFICIAL = re.compile(
    r"\b(?:statement|remarks|speech|address|communiqu[eé]|declaration|testimony|readout|announcement|message|letter)"
    r" (?:on|by|at|to|of|from|about|regarding)\b",
    re.IGNORECASE,
)
STANDFIRST_WORDS = 45
"""Words of the longest summaries under a headline; the lead of a report may be longer."""


def of_headline(lines: list[Line], labels: Labels) -> Labels:
    """The headline, its repeats, and a masthead or section name above it.

    The headline is the first line of title shape before the running text; a first line that ends in a full
    stop is one only where it is short and a byline or date follows.
    """
    if any(label.kind == "headline" for label in labels.values()):
        return repeats_of_headline(lines, labels)
    free = [line for line in lines[: first_paragraph(lines, labels) + 1] if line.number not in labels]
    candidates = [line for line in free if line.title_like and not BULLET.match(line.text)]
    if not candidates or (free[0].paragraph and free[0] is not candidates[0]):
        return closed_headline(lines, labels)
    chosen = candidates[0]
    above: Labels = {}
    if len(candidates) > 1 and is_masthead(chosen, candidates[1]):
        above = {chosen.number: Label("furniture", "a masthead or section name above the headline")}
        chosen = candidates[1]
    found = {**above, chosen.number: Label("headline")}
    return {**found, **continued(chosen, lines, labels), **repeats_of_headline(lines, {**labels, **found})}


def is_masthead(upper: Line, lower: Line) -> bool:
    """True for up to three capitalised words above a title of five or more."""
    return len(upper.words) <= 3 and upper.capitalised and len(lower.words) >= 5


def closed_headline(lines: list[Line], labels: Labels) -> Labels:
    """A short first line with a full stop, where a byline or date follows it at once, where its words have capitals, or where
    it names an official text and has no verb."""
    free = next((line for line in lines if line.number not in labels), None)
    if free is None or len(free.words) > CLOSED_WORDS or free.number + 1 >= len(lines):
        return {}
    following = labels.get(free.number + 1)
    if following and following.kind in ("byline", "dateline"):
        return {free.number: Label("headline", "a short line above the byline")}
    if is_in_title_case(free) or (OFFICIAL.search(free.text) and not FINITE.search(free.text)):
        return {free.number: Label("headline", "a first line written as a title")}
    return {}


def is_in_title_case(line: Line) -> bool:
    """True for one sentence of four words or more whose longer words all begin with a capital."""
    longer = [word for word in line.words if len(word) >= LONGER]
    return len(longer) >= LONGER and all(word[0].isupper() for word in longer) and not INNER_BREAK.search(line.text)


def continued(headline: Line, lines: list[Line], labels: Labels) -> Labels:
    """The line right below that goes on in small letters, where a headline breaks over two lines."""
    below = lines[headline.number + 1] if headline.number + 1 < len(lines) else None
    goes_on = (
        below
        and not below.piece.gap
        and below.text[0].islower()
        and below.number not in labels
        and len(below.words) <= 12
    )
    return {below.number: Label("headline", "the headline goes on")} if below and goes_on else {}


def repeats_of_headline(lines: list[Line], labels: Labels) -> Labels:
    """Later lines that say the headline again, word for word or with the site's name."""
    headline = next(line for line in lines if labels.get(line.number, Label("body")).kind == "headline")
    found: Labels = {}
    for line in lines[headline.number + 1 :]:
        shorter, longer = sorted((line.key, headline.key), key=len)
        again = len(shorter) >= 12 and (shorter == longer or (longer.startswith(shorter + " ") and len(shorter) >= 20))
        if line.number not in labels and again and not line.paragraph:
            found[line.number] = Label("headline", "the headline again")
    return found


def shortest_headline(lines: list[Line], labels: Labels) -> str:
    """The headline's words; the shorter of two where one is the other with the site's name after it."""
    headlines = [line.text for line in lines if labels[line.number].kind == "headline"]
    first = headlines[0]
    return next((other for other in headlines[1:] if first.startswith(other)), first)


def of_names(lines: list[Line], labels: Labels) -> Labels:
    """Bare names and roles between headline and running text, or beside a byline."""
    first = first_paragraph(lines, labels)
    second = first_paragraph(lines, {**labels, first: Label("body")})
    found: Labels = {}
    for line in lines[: second + 1]:
        if line.number in labels or BULLET.match(line.text):
            continue
        beside = {
            kind_of(lines[n], {**labels, **found}) for n in (line.number - 1, line.number + 1) if 0 <= n < len(lines)
        }
        near = bool(beside & {"byline", "dateline", "credit"})
        if is_person_line(line) and (
            line.text.rstrip().endswith(",") or near or (line.number < first and len(line.words) <= 4)
        ):
            found[line.number] = Label("byline", "a bare name near the top")
        elif near and line.number < first and line.capitalised and len(line.words) <= 5:
            found[line.number] = Label("byline", "capitalised words beside the byline")
        elif is_role_line(line) and (near or line.number < first):
            found[line.number] = Label("byline", "a reporter's work near the top")
    return found


def of_standfirst(lines: list[Line], labels: Labels) -> Labels:
    """A summary right below the headline: above the byline, without a full stop, or set off from the running
    text by a wider gap."""
    headlines = [number for number, label in labels.items() if label.kind == "headline"]
    if not headlines:
        return {}
    free = [line for line in lines[min(headlines) :] if line.number not in labels]
    if not free or len(free[0].words) > STANDFIRST_WORDS or len(free) < 2:
        return {}
    line = free[0]
    if len(line.words) < 5:
        return {}
    bylines = [n for n, label in labels.items() if label.kind in ("byline", "dateline") and n > min(headlines)]
    above_byline = any(line.number < number <= free[1].number for number in bylines)
    if above_byline and not any(number < line.number for number in bylines):
        return {line.number: Label("standfirst", "a summary between headline and byline")}
    closed = last_paragraph(lines, labels) >= 0
    if closed and not line.paragraph and len(line.words) > 5 and line.number <= max(headlines) + 4:
        return {line.number: Label("standfirst", "a line below the headline without a full stop")}
    usual = sorted(other.piece.gap for other in free[2:])[len(free[2:]) // 2] if free[2:] else 0
    below = lines[line.number + 1]
    if below is free[1] and below.piece.gap > max(usual, 1) and len(line.words) <= 35:
        return {line.number: Label("standfirst", "set off from the running text by a wider gap")}
    return {}
