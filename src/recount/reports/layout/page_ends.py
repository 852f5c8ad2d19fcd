"""The end of a page: initials of who wrote and edited, names of authors, and one or two titles of other
reports below the last sentence."""

from __future__ import annotations

from itertools import pairwise

from recount.reports.layout.bylines import is_person_line, is_role_line
from recount.reports.layout.labels import Label, Labels, first_paragraph, kind_of, last_paragraph
from recount.reports.layout.promotions import is_sign_off
from recount.reports.layout.recommendations import is_teaser, longer_words
from recount.reports.layout.shapes import Line

PARAGRAPHS_FEWEST = 3
"""Paragraphs that must stand before a title that is taken for another report's; fewer share too few words."""
LONE_MOST = 2
LONE_FEWEST_LONGER_WORDS = 2
"""Longer words that a lone title must have before their absence from the report tells anything."""
STEM = 5
"""Letters by which two words are compared, so that "attacked" and "attack" are one."""


def of_page_end(lines: list[Line], labels: Labels) -> Labels:
    """What the lines below the last paragraph are: initials, an author with a role, titles of other
    reports."""
    first, last = first_paragraph(lines, labels), last_paragraph(lines, labels)
    if last < 0:
        return {}
    after = lines[last + 1 :]
    found: Labels = {}
    for line in lines[first + 1 :]:
        if kind_of(line, labels) is None and is_sign_off(line.text):
            found[line.number] = Label("furniture", "initials of who wrote and edited")
    for upper, lower in pairwise(after):
        if is_person_line(upper) and is_role_line(lower) and kind_of(lower, labels) in (None, "byline"):
            found |= {line.number: Label("byline", "a name with a reporter's work") for line in (upper, lower)}
    return {**found, **lone_titles(lines, {**labels, **found})}


def lone_titles(lines: list[Line], labels: Labels) -> Labels:
    """One or two titles below the last sentence that share no longer word with the report."""
    paragraphs = [line for line in lines if line.paragraph and line.number not in labels]
    if len(paragraphs) < PARAGRAPHS_FEWEST:
        return {}
    after = [line for line in lines[paragraphs[-1].number + 1 :] if line.number not in labels]
    if not 0 < len(after) <= LONE_MOST or not all(is_teaser(line) for line in after):
        return {}
    told = {
        stem(word)
        for line in lines[: paragraphs[-1].number + 1]
        if kind_of(line, labels) != "furniture"
        for word in longer_words(line)
    }
    strange = all(
        len(longer_words(line)) >= LONE_FEWEST_LONGER_WORDS and not {stem(word) for word in longer_words(line)} & told
        for line in after
    )
    reason = "the title of another report at the end, none of its words in this one"
    return {line.number: Label("furniture", reason) for line in after} if strange else {}


def stem(word: str) -> str:
    """The first letters of a word."""
    return word[:STEM]
