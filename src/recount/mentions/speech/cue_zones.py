"""Zones: where the clause around a cue begins, and whether something sets the cue off from what stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.phrases import is_verb, lower
from recount.records import Word

Words = Sequence[Word]
JOINING = frozenset({"and", "but", "while", "yet", "or", "whereas"})


def zone_start(words: Words, place: int) -> int:
    """Where the clause that holds `place` can begin: after the last ", and", ", but", ";" or the sentence's start."""
    for start in range(place - 1, 0, -1):
        if words[start].text == ";":
            return start + 1
        if words[start - 1].tag in {",", '"'} and lower(words[start]) in JOINING and not is_verb(words[start + 1]):
            return start + 1
    return 0


def zone_of_subject(words: Words, subject: int) -> int:
    """Where the clause of a subject before its verb can begin: at the subject, where "and" or "but" joins it on."""
    if subject > 1 and lower(words[subject - 1]) in JOINING - {"or"} and words[subject - 1].tag in {"CC", "IN"}:
        return subject
    return zone_start(words, subject)


def after_last_comma(words: Words, place: int) -> int:
    """The place after the last comma or joining word before a verb."""
    return next((p + 1 for p in range(place - 1, 0, -1) if words[p].tag in {",", "CC"}), place)


def after_comma(words: Words, place: int) -> bool:
    """Whether a comma stands right before."""
    return place > 0 and words[place - 1].tag == ","


def after_quotation(words: Words, masked: Sequence[bool], place: int) -> bool:
    """Whether a quotation ends right before."""
    return place > 0 and (masked[place - 1] or words[place - 1].tag == '"')


def after_break(words: Words, masked: Sequence[bool], place: int) -> bool:
    """Whether what stands before is set off by a comma, a dash or a closing quotation mark."""
    dashed = place > 0 and words[place - 1].text in {"–", "—"}
    return dashed or after_comma(words, place) or after_quotation(words, masked, place)
