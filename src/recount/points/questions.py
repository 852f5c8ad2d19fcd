"""Questions: the question that a point's claims speak to, in plain words made from what they share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from recount.points.counted_classes import counted_class, deed_of, said_words
from recount.points.topics import QUESTIONS, topics_of
from recount.records import Claim

LONGEST = 90
PART = re.compile(
    r"(?:,| [–—-]) (?:who|which|where|whose)\b|^(?:is|are|was|were|has|had|have|\w+ing|who|which|that|to)\b",
    re.IGNORECASE,
)
"""Wordings that hang on a sentence ("Roe, who had denied it"), which make a question that nobody would ask."""
MEASURES = frozenset(
    "percent second minute hour day night week month year decade metre kilometre mile foot kilogram tonne degree dollar euro pound".split()
)
"""Units that say how a thing is measured, not what is asked."""


def question_of(claims: Sequence[Claim], *, names: Mapping[str, str]) -> str:
    """`How many air strikes?` where the claims share a counted noun, else `What is said of …?` with what happened and where."""
    classes = Counter(
        kind for claim in claims for figure in claim.figures if (kind := counted_class(figure, said_words(claim)))
    )
    deeds = Counter(
        deed for claim in claims for figure in claim.figures if (deed := deed_of(figure, said_words(claim)))
    )
    if classes and deeds and classes.most_common(1)[0][1] >= max(2, len(claims) / 2):
        who = max(classes, key=lambda name: (classes[name], name))
        deed = max(deeds, key=lambda name: (deeds[name], name))
        if deed in {"killed", "injured", "missing", "held", "displaced", "rescued"}:
            return f"How many {who} were {'detained' if deed == 'held' else deed}?"
    units = Counter(
        figure.unit for claim in claims for figure in claim.figures if figure.unit and figure.unit not in MEASURES
    )
    if units and units.most_common(1)[0][1] >= max(2, len(claims) / 2):
        unit = max(units, key=lambda name: (units[name], -len(name), name))
        return f"How many: {unit}?"
    topics = Counter(topic for claim in claims for topic in topics_of(said_words(claim)))
    places = Counter(names[place.entity] for claim in claims for place in claim.places if place.entity in names)
    if len(claims) > 1 and topics and topics.most_common(1)[0][1] >= len(claims) / 2:
        topic = max(topics, key=lambda name: (topics[name], name))
        where = max(places, key=lambda name: (places[name], name)) if places else "the place"
        return QUESTIONS[topic].format(place=where) + "?"
    wordings = [said_words(claim) for claim in claims]
    whole = [text for text in wordings if not PART.search(text)]
    shortest = min(whole or wordings, key=lambda text: (len(text), text)).strip("“”\"‘’' ,.")
    words = shortest if len(shortest) <= LONGEST else shortest[: shortest.rfind(" ", 0, LONGEST)] + " …"
    return f"Is it so that {_lowered(words)}?"


def _lowered(words: str) -> str:
    first, _, rest = words.partition(" ")
    ordinary = first.lower() in {
        "the",
        "a",
        "an",
        "some",
        "at",
        "in",
        "it",
        "they",
        "we",
        "there",
        "about",
        "no",
        "its",
        "their",
        "his",
        "her",
    }
    return f"{first.lower()} {rest}" if ordinary else words
