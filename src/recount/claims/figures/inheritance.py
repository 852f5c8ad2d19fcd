"""Inheritance: an amount said without its noun or verb takes them from the claim before ("… says at least 40")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from recount.language.name_words import singular
from recount.records import Claim, Figure, Report
from recount.records.measures import measure_of

OWN_VERB = re.compile(
    r"\b(?:was|were|is|are|had|has|have|be|been|\w+ed|went|came|fell|fled|died|left|took)\b", re.IGNORECASE
)
PART_AFTER = re.compile(r"^\W*of (?:the|them|those|these)\b", re.IGNORECASE)
PART_BEFORE = re.compile(
    r"\b(?:including|among them|of whom|among the (?:dead|injured|victims))\W+(?:\w+\W+){0,4}$", re.IGNORECASE
)
"""Words around an amount that make it a part of another."""
BARE_VERBS = frozenset({None, "say", "put", "raise", "speak", "give", "stand", "revise", "count", "be"})
"""Verbs that tell nothing of what was done to those counted."""
NUMBER_OF = re.compile(
    r"\bnumber of (?P<noun>\w+)(?: \w+){0,2}? ?(?P<deed>killed|wounded|injured|missing|arrested|detained|displaced|dead)?\b",
    re.IGNORECASE,
)
TOLL = re.compile(r"\b(?:death )?toll\b", re.IGNORECASE)
CONTRAST = re.compile(r";|\b(?:but|while|who)\b", re.IGNORECASE)
"""Between two amounts of one claim these begin a part that counts something else."""
APART = re.compile(rf"{CONTRAST.pattern}|\band\b", re.IGNORECASE)
"""Between a toll and an amount these begin a part that the toll does not count."""
TIED = re.compile(r"\S+[-‑]\w+")
"""`200-seat`: the noun of a thing's size, which no other amount is counted in."""
BY = re.compile(r"\bby\W*$", re.IGNORECASE)
"""Before an amount: how much something changed, and so never counted in what changed."""
SINGULAR = {
    "people": "person",
    "dead": "death",
    "deaths": "death",
    "killed": "death",
    "children": "child",
    "women": "woman",
    "men": "man",
}
PEOPLE = frozenset({"person", "people", "death", "dead"})


def inherit_units(claims: Sequence[Claim], report: Report) -> tuple[Claim, ...]:
    """The claims of one report in order, figures without noun or verb filled from the figure before in the same paragraph.

    What is filled is marked `scope_inherited`; a figure that the paragraph gives nothing to stays as it is.
    """
    filled: list[Claim] = []
    last: tuple[int, Figure] | None = None
    for claim in claims:
        block = _block(claim, report)
        figures = []
        for figure in claim.figures:
            before = last[1] if last is not None and last[0] == block and _takes_over(figure, last[1], claim) else None
            figure = _filled(_parted(_tolled(figure, claim), claim), before, elided=_is_elided(figure, claim))
            figures.append(figure)
            if figure.unit and figure.unit != "percent":
                last = (block, figure) if _is_counted(figure) and not TIED.fullmatch(figure.text) else last
        filled.append(replace(claim, figures=tuple(figures)) if claim.figures else claim)
    return tuple(filled)


def _tolled(figure: Figure, claim: Claim) -> Figure:
    """`the number of people killed … has risen to 41`, `raised the toll to 14`, `raising to 14 the number of men`: the unit stands by the verb."""
    if figure.unit or (figure.low is None and figure.high is None):
        return figure
    words = claim.spans[0].quote
    apposed = re.search(rf"\b(\w+s), {re.escape(figure.text)}\b", words)
    if apposed:
        return replace(figure, unit=singular(apposed[1].lower()))
    place = max(words.find(figure.text), 0)
    reached = place + len(figure.text) + len(" the death")
    number = NUMBER_OF.search(words)
    if number and number.start() < reached:
        noun = number["noun"].lower()
        return replace(figure, unit=SINGULAR.get(noun, noun.removesuffix("s")), verb=number["deed"] or figure.verb)
    told = TOLL.search(words)
    apart = told is None or told.start() > reached or APART.search(words, told.end(), place)
    return figure if apart else replace(figure, unit="death", verb="die")


def _parted(figure: Figure, claim: Claim) -> Figure:
    """`eight of the dead`, `including six nurses`: the figure marked as a part of a larger one."""
    text = claim.spans[0].quote
    place, number = text.find(figure.text), figure.text.split()[0] if figure.text else ""
    if place < 0 or not number:
        return figure
    after = text[place + len(figure.text) :], text[place + len(number) :]
    return (
        replace(figure, part=True) if PART_BEFORE.search(text[:place]) or any(map(PART_AFTER.match, after)) else figure
    )


def _block(claim: Claim, report: Report) -> int:
    start = claim.spans[0].start
    return next((n for n, block in enumerate(report.blocks) if block.start <= start < block.end), -1)


def _is_counted(figure: Figure) -> bool:
    """Whether a figure counts things, so that "two of them" can be two of those: nobody is two of so many metres."""
    return measure_of(figure.unit) is None


def _takes_over(figure: Figure, before: Figure, claim: Claim) -> bool:
    """Whether an amount can count what the one before counts: not one by which something changed ("the 90 towns shrank
    by 281"), and none that a contrast parts from one before it in its claim.
    """
    text = claim.spans[0].quote
    place = max(text.find(figure.text), 0)
    told = text.find(before.text, 0, place)
    parted = told >= 0 and CONTRAST.search(text, told + len(before.text), place)
    return not parted and BY.search(text, 0, place) is None


def _is_elided(figure: Figure, claim: Claim) -> bool:
    """Whether the words after an amount have no verb of their own ("… and two in the hall")."""
    text = claim.spans[0].quote
    return not OWN_VERB.search(text[text.find(figure.text) + len(figure.text) :])


def _filled(figure: Figure, before: Figure | None, *, elided: bool) -> Figure:
    if before is None or figure.qualifier == "vague":
        return figure
    if (not figure.unit and figure.low is not None) or (not figure.unit and figure.high is not None):
        verb = before.verb if figure.verb in BARE_VERBS else figure.verb
        return replace(figure, unit=before.unit, verb=verb, scope_inherited=True, part=figure.part or before.part)
    if (
        elided
        and figure.verb is None
        and (figure.unit == before.unit or (figure.unit in PEOPLE and before.unit in PEOPLE))
    ):
        return replace(figure, verb=before.verb, scope_inherited=True)
    return figure
