"""Figures of a claim: the amounts in its clause, each with the verb that governs it and what that verb acts
on.

Takes the amounts found in a sentence; gives those inside one claim's clause as figures. The one decision
made here is which verb an amount belongs to, so that "hit" and "destroyed" are never compared. Place and
period are filled later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from recount.claims.figures import words as table
from recount.claims.figures.verbs import ClauseWord, clause_words, governing_verb, noun_phrase, object_of
from recount.records.figure import Figure
from recount.records.mention import AmountKind, AmountMention

FIGURE_KINDS: frozenset[AmountKind] = frozenset(
    ("count", "share", "money", "age", "distance", "duration", "measure", "ratio", "vague")
)
_SUM = re.compile(
    r"\b(?:so far|in total|in all|overall|a total of|to date|altogether|all told|until now|"
    r"up to now|cumulative(?:ly)?|collectively|the total number of|"
    r"bring(?:s|ing) (?:the|its) (?:\w+ )?(?:total|toll|number)|brought the (?:\w+ )?(?:total|toll|number)|"
    r"since(?! (?:" + "|".join(sorted(table.SINCE_NOT_TIME - {"the"})) + r")\b))\b",
    re.IGNORECASE,
)
_SUMMED: frozenset[AmountKind] = frozenset(("count", "money", "distance", "measure", "vague"))


class Clause(NamedTuple):
    """A clause as it stands in its sentence: its words and where they begin in the report."""

    text: str
    start: int
    words: tuple[ClauseWord, ...]


def figures_of(
    mentions: Iterable[AmountMention], *, sentence_text: str, clause_text: str, sentence_start: int = 0
) -> tuple[Figure, ...]:
    """The figures of a claim whose words are `clause_text`, in the order of their words.

    `sentence_start` is where the sentence begins in the text that the mentions' positions count from. An
    amount outside the clause gives nothing; so do ordinals and scores, which are no amounts. A clause that
    does not stand in the sentence (a claim of two sentences) is taken as the whole sentence. `text` is the
    qualifier, the number and the counted noun, to the character.
    """
    place = sentence_text.find(clause_text)
    start, text = (place, clause_text) if place >= 0 else (0, sentence_text)
    clause = Clause(text, sentence_start + start, clause_words(text))
    inside = [one for one in mentions if clause.start <= one.start and one.unit_end <= clause.start + len(text)]
    kept = [one for one in inside if one.kind in FIGURE_KINDS]
    return tuple(_figure(one, clause, inside) for one in kept)


def _figure(mention: AmountMention, clause: Clause, inside: list[AmountMention]) -> Figure:
    start, end = mention.start - clause.start, mention.unit_end - clause.start
    taken = tuple((one.start - clause.start, one.unit_end - clause.start) for one in inside)
    verb = governing_verb(clause.words, (start, end), taken)
    lemma = table.STATES.get(mention.unit, verb.lemma if verb else None)
    acted_on = _object(mention, clause, (start, end), taken)
    return Figure(
        text=clause.text[start:end],
        low=mention.low,
        high=mention.high,
        open_low=mention.open_low,
        open_high=mention.open_high,
        qualifier=mention.qualifier,
        unit=mention.unit,
        verb=lemma,
        object=acted_on,
        cumulative=mention.kind in _SUMMED and _sums_up(clause.text, start, end),
    )


def _object(
    mention: AmountMention, clause: Clause, span: tuple[int, int], taken: tuple[tuple[int, int], ...]
) -> str | None:
    """What a share is a share of; else what the amount's happening was against or its verb acted on."""
    if mention.of is not None:
        return mention.of
    if mention.kind not in ("count", "vague"):
        return None
    after = [word for word in clause.words if word.start >= span[1]]
    if after and after[0].lower in table.AGAINST:
        return noun_phrase(clause.text, after[1:])
    return object_of(clause.text, clause.words, span, taken)


def _sums_up(text: str, start: int, end: int) -> bool:
    """Whether the clause says that the amount adds up a period: "since", "so far", "a total of".

    In a clause of several parts the mark must stand in the amount's own part, or in the opening one before
    it.
    """
    parts = [(found.start(), found.end()) for found in re.finditer(r"[^,;]+(?:,\d[^,;]*)*", text)]
    for mark in _SUM.finditer(text):
        if mark[0].lower() == "a total of" and len(text[mark.end() : max(start, mark.end())].split()) > 3:
            continue
        if mark[0].lower() == "a total of" and mark.start() > start:
            continue
        part = next((part for part in parts if part[0] <= mark.start() < part[1]), (0, len(text)))
        opening = part == parts[0] and not re.search(r"\d", text[part[0] : mark.start()]) and part[1] <= start
        if part[0] <= start < part[1] or opening:
            return True
    return False
