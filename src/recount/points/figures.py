"""Figures against figures: whether two amounts count the same thing in the same scope, and if so whether they agree."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from recount.points.counted_classes import counted_class, deed_of, in_unit_of, said_words, same_counting
from recount.records import Claim, Figure, RelationLabel
from recount.records.interval import meets

REVISED = re.compile(
    r"\b(?:revis\w*|correct(?:ed|ion)|rais(?:ed|ing)|rose|risen|climb\w*|lower(?:ed|ing)|updat\w*|earlier (?:figure|toll|count)|"
    r"first (?:gave|said|reported|put)|initial(?:ly)?|withdrew|counted twice|entered twice|previous\w*|now (?:says?|puts?|stands?))\b",
    re.IGNORECASE,
)
"""Words by which a report says that a figure takes the place of an older one."""
AS_OF = re.compile(
    r"\b(?:noon|midday|midnight|morning|afternoon|evening|night|tonight|a\.?m|p\.?m|GMT|o['’]clock)\b|\d[:.]\d\d",
    re.IGNORECASE,
)


class Comparison(NamedTuple):
    """What two figures are to each other, whether that is certain, and why."""

    label: RelationLabel
    certain: bool
    why: str


class Setting(NamedTuple):
    """What two figures are compared in: names of entities, whether one authority gives both, and when each report appeared."""

    names: Mapping[str, str]
    one_authority: bool
    published: tuple[str | None, str | None] = (None, None)
    located: frozenset[str] = frozenset()


def compare_figures(left: Claim, right: Claim, *, setting: Setting) -> tuple[Comparison, ...]:
    """The comparisons of every pair of figures that count the same thing; empty where nothing can be compared.

    `setting.published` holds the ISO day of each report, left and right, None where unknown.
    """
    found = []
    for ours in left.figures:
        for theirs in right.figures:
            comparison = _compare((ours, theirs), (left, right), setting)
            if comparison is not None:
                found.append(comparison)
    agreed = [comparison for comparison in found if comparison.label == "agree"]
    alike = [comparison for comparison in found if COUNT_DIFFERENTLY not in comparison.why]
    return tuple(agreed or alike or found)


def _compare(figures: tuple[Figure, Figure], claims: tuple[Claim, Claim], setting: Setting) -> Comparison | None:
    (ours, theirs), (left, right) = figures, claims
    same_unit = in_unit_of(ours, theirs)
    counting = same_counting(ours, same_unit, left, right)
    if counting is None:
        return None
    pair = f"{ours.text!r} and {theirs.text!r}"
    if counting:
        return Comparison("different_scope", True, f"{pair} {COUNT_DIFFERENTLY}: {counting}")
    known = ours.low is not None or ours.high is not None
    if known and (ours.low, ours.high, ours.qualifier) == (theirs.low, theirs.high, theirs.qualifier):
        return Comparison("agree", True, f"{pair} are the same amount of the same thing")
    theirs = same_unit
    if part := _part_of_event(left, right):
        return Comparison("different_scope", True, f"{pair} cover different scopes: {part}")
    scope = scopes_differ(ours, theirs, left, right, setting)
    met = meets(_comparable(ours, left), _comparable(theirs, right))
    if met is None:
        return None
    if not met and (_revises(left) or _revises(right)):
        return Comparison("update", True, f"{pair} differ, and one wording says that it revises an earlier figure")
    if scope:
        return Comparison("different_scope", True, f"{pair} cover different scopes: {scope}")
    if met and same_unit is not figures[1] and ours.qualifier == theirs.qualifier:
        return Comparison("agree", True, f"{pair} are the same amount in other units")
    if met:
        return Comparison("refine", True, f"{pair} count the same thing and can both hold")
    if _grew(figures, claims, setting.published):
        return Comparison(
            "update", False, f"{pair} differ in the way that such a count changes from the earlier report to the later"
        )
    return _clash(pair, left, right, setting.one_authority)


WHERE = re.compile(
    r"\b(?:at|in|inside|aboard|on|near|to|into)\s+(?:the\s+|two\s+|a\s+)?"
    r"(?P<spot>(?:[A-Z]\w+\s+){0,3}(?:site|scene|hospital|General|ward|camp|station|school|ship|bridge|hall|market))s?\b"
)
"""Where some of those counted are; a count with such a place and one without are a part and a whole."""
COUNT_DIFFERENTLY = "count differently"
WIDER = re.compile(
    r"\b(?:the (?:\w+ )?(?:war|conflict|fighting|insurgency|epidemic|campaign)|nationwide|across the (?:country|nation|region)|worldwide|"
    r"this year|last year|in total|over the (?:past|last)|since (?:the )?(?:war|start|beginning|outbreak|\w+ \d{4}|\d{4}))\b",
    re.IGNORECASE,
)
"""Words of a count over more than the event."""
SO_FAR = re.compile(
    r"\b(?:so far|confirm\w*|verif\w*|identified|recovered|registered|documented|recorded)\b", re.IGNORECASE
)
"""Words of a count that is not finished: what it gives is the least."""
NEARLY = 0.75
"""The share of n that "nearly n" is taken to reach at least, when two figures are set against each other."""
FALLING = frozenset({"missing"})


def _grew(
    figures: tuple[Figure, Figure], claims: tuple[Claim, Claim], published: tuple[str | None, str | None]
) -> bool:
    """Whether the later report's figure is one that the earlier one's can have become: a toll grows, the missing grow fewer."""
    (ours, theirs), (left, right) = figures, claims
    hours = (_as_of(left), _as_of(right))
    if left.report != right.report and bool(hours[0]) != bool(hours[1]):
        return True
    if published[0] is None or published[1] is None or published[0] == published[1]:
        return False
    early, late = (ours, theirs) if published[0] < published[1] else (theirs, ours)
    falling = deed_of(ours, said_words(left)) in FALLING
    low, high = (late, early) if falling else (early, late)
    return (low.high or low.low or 0) <= (high.low or high.high or 0)


def _clash(pair: str, left: Claim, right: Claim, one_authority: bool) -> Comparison:
    """What two figures of one scope that do not meet are: an older and a newer one, or a conflict of two authorities."""
    if one_authority and left.report == right.report:
        why = f"{pair} are both given by one authority in one report, so they count different parts or moments"
        return Comparison("different_scope", False, why)
    people = any(counted_class(figure) for claim in (left, right) for figure in claim.figures)
    if one_authority and not people:
        why = f"{pair} come from one authority, so they count different times or places"
        return Comparison("different_scope", False, why)
    if one_authority:
        return Comparison("update", False, f"{pair} come from one authority and cannot both hold at one time")
    return Comparison(
        "conflict", False, f"{pair} count the same thing, with no difference of place or period stated, and do not meet"
    )


def _comparable(figure: Figure, claim: Claim) -> Figure:
    """A figure as it is set against another: "nearly 900" is close to 900, "29 confirmed" is at least 29."""
    if figure.qualifier == "nearly" and figure.low is None and figure.high is not None:
        return replace(figure, low=NEARLY * figure.high)
    if SO_FAR.search(f"{_cue(claim)} {said_words(claim)}") and figure.qualifier == "exact":
        return replace(figure, high=None)
    return figure


def _cue(claim: Claim) -> str:
    return (claim.speakers[-1].cue or "") if claim.speakers else ""


def _revises(claim: Claim) -> bool:
    return bool(REVISED.search(said_words(claim)))


def _part_of_event(left: Claim, right: Claim) -> str | None:
    """In words, how one count is of more than the event or of a part of it; None where neither says so."""
    wide = [found[0] if (found := WIDER.search(said_words(claim))) else "" for claim in (left, right)]
    if bool(wide[0]) != bool(wide[1]):
        return f"one counts over more than the event (“{wide[0] or wide[1]}”)"
    spots = [found["spot"] if (found := WHERE.search(said_words(claim))) else "" for claim in (left, right)]
    if spots[0].lower() != spots[1].lower():
        return " and ".join(f"counted at the {spot}" if spot else "counted without such a place" for spot in spots)
    return None


def scopes_differ(ours: Figure, theirs: Figure, left: Claim, right: Claim, setting: Setting) -> str | None:
    """In words, how the places or periods of two figures differ; None where no difference is stated.

    Places told apart only by name keep counts of deeds apart ("strikes near A", "strikes in B"); counts of people only
    where a gazetteer knows both, since reports name the place of one disaster in many ways.
    """
    names, places = setting.names, (_places(left), _places(right))
    people = counted_class(ours) is not None
    apart = bool(places[0] and places[1]) and not places[0] & places[1]
    if apart and (not people or places[0] | places[1] <= setting.located):
        return f"{_named(places[0], names)} and {_named(places[1], names)}"
    days = event_days(left), event_days(right)
    if days[0] and days[1] and (days[0][1] < days[1][0] or days[1][1] < days[0][0]):
        return f"{days[0][2]!r} and {days[1][2]!r}"
    if _span_words(left) != _span_words(right) and (_span_words(left) and _span_words(right)):
        return f"{_span_words(left)} and {_span_words(right)}"
    hours = (_as_of(left), _as_of(right))
    if hours[0] != hours[1] and hours[0] and hours[1]:
        return f"as of {hours[0]!r} and as of {hours[1]!r}"
    if bool(_span_words(left)) != bool(_span_words(right)):
        return f"one is given for {_span_words(left) or _span_words(right)!r}, the other without a period"
    if bool(places[0]) != bool(places[1]) and (ours.cumulative or theirs.cumulative):
        return f"one is given for {_named(places[0] or places[1], names)}, the other without a place"
    return None


def event_days(claim: Claim) -> tuple[str, str, str] | None:
    """First and last day of what a claim tells, with its words, where both are known to a month or better."""
    for when in claim.times:
        fine = when.granularity in {"minute", "hour", "day", "week", "month"}
        if when.of == "event" and fine and when.earliest and when.latest:
            return when.earliest, when.latest, when.text
    return None


def _as_of(claim: Claim) -> str:
    """The time of day that a count is given for, in the words of the report; empty where none is."""
    return next((when.text for when in claim.times if AS_OF.search(when.text)), "")


def _places(claim: Claim) -> frozenset[str]:
    return frozenset(place.entity for place in claim.places)


def _named(places: frozenset[str], names: Mapping[str, str]) -> str:
    return " and ".join(sorted(names.get(place, place) for place in places))


PERIODS = ("since", "in the", "in just", "over the", "during", "within", "between", "from", "for the", "past", "last")


def _span_words(claim: Claim) -> str:
    """The words that give a claim's figures a period of their own ("since Friday", "in the 24 hours to Monday")."""
    return next(
        (when.text for when in claim.times if when.of != "report" and when.text.lower().startswith(PERIODS)), ""
    )
