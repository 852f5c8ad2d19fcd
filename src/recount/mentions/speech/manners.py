"""Manners of speech: direct where nearly all is quoted, mixed where some is, indirect where nothing is."""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.phrases import Place
from recount.records import Manner, Word


def manner_of(words: Sequence[Word], masked: Sequence[bool], places: Sequence[Place]) -> Manner:
    """The manner of what is said; `masked` are the words between quotation marks."""
    quoted = sum(masked[place] for start, end in places for place in range(start, end))
    total = sum(end - start for start, end in places)
    manner: Manner = "direct" if quoted >= 0.8 * total else "mixed" if quoted else "indirect"
    if manner == "indirect" and any(words[p].tag == '"' for start, end in places for p in range(start, end)):
        return "mixed"
    return manner
