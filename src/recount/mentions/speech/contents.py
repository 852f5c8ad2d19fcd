"""Contents of speech: whether a stretch beside a cue tells what is said, and where what is said ends."""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.phrases import Place, base_noun_phrase_from, has_finite, is_verb, lower
from recount.mentions.speech.cue import Cue
from recount.records import Word

Words = Sequence[Word]
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
DECLINING = frozenset("gave gives giving declined declines refused refuses offered provided provides".split())
"""What a speaker does beside speaking ("but gave no details"); it is not what he says."""
REMARKS = frozenset({"claim", "allegation", "assertion", "accusation", "charge"})
"""Heads of the writer's remark on what was said (", a claim that could not be verified")."""
CONDITIONS = frozenset({"if", "once", "when", "while", "although", "despite", "after"})
CLOSING = frozenset({"while", "whereas", "although", "as", "though"})
SMALLEST_LEFT = 3
"""Words before ", according to" or ", officials said" at a sentence's end that tell something without any verb seen."""


def tells(words: Words, masked: Sequence[bool], right: Place, cue: Cue) -> bool:
    """Whether what stands behind a cue is what it reports."""
    if any(masked[right[0] : right[1]]):
        return True
    first = words[right[0]]
    if cue.that or cue.noun_content or cue.broken or first.tag == '"':
        return True
    if cue.infinitive and first.tag == "TO":
        return True
    counted = any(word.tag == "CD" for word in words[right[0] : min(right[1], right[0] + 4)])
    if counted and first.tag != "TO" and not cue.takes_left:
        return True
    if not cue.takes_left and first.tag not in {"IN", "CC", ",", "TO", ".", "WDT", "WP", "WRB"}:
        return has_verb(words, right) or any(word.tag == "CD" for word in words[slice(*right)])
    clause = has_finite(words, *right) and first.tag not in {"IN", "CC", ",", "WDT", "WP", "WRB"}
    return clause or _conditional(words, right)


def has_verb(words: Words, place: Place) -> bool:
    """Any verb will do to the left of a comma and "he said": many past tenses are taken for participles."""
    return any(is_verb(word) for word in words[slice(*place)])


def _conditional(words: Words, right: Place) -> bool:
    return lower(words[right[0]]) in CONDITIONS and has_finite(words, *right)


def tells_left(words: Words, masked: Sequence[bool], left: Place, right: Place | None) -> bool:
    """Whether what stands before ", he said" is what is said: a quotation, a clause, or all that there is."""
    if has_verb(words, left) or any(masked[slice(*left)]):
        return True
    nouns = words[left[0]].tag not in {"IN", "RB", "TO"} and lower(words[left[0]]) != "according"
    return right is None and nouns and left[1] - left[0] >= SMALLEST_LEFT


def tells_right(words: Words, left: Place, right: Place) -> bool:
    """Whether of two sides the right one is what is said: a clause behind a phrase or clause that only opens the
    sentence.
    """
    first = words[left[0]]
    opens = first.tag in {"IN", "WRB", "VBG", "VBN", "TO", "RB"} or lower(first) in {"asked", "according"}
    if not opens and has_finite(words, *left):
        return False
    subject = base_noun_phrase_from(words, right[0], ceiling=right[1])
    return subject is not None and has_finite(words, subject[1], right[1])


def without_remarks(words: Words, place: Place) -> Place:
    """The place without what the writer adds: ", a claim that could not be verified", "but gave no details"."""
    start, end = place
    for stop in range(start + 2, end - 1):
        word, after = words[stop], words[stop + 1]
        if word.tag == "," and after.tag == "DT" and stop + 2 < end and lower(words[stop + 2]) in REMARKS:
            return start, stop
        if lower(word) in {"but", "and"} and _declines(words, stop + 1, end):
            return trimmed(words, (start, stop)) or place
    return place


def _declines(words: Words, place: int, end: int) -> bool:
    """`gave no details`, `did not elaborate`: a verb without subject that goes on with the speaker."""
    if lower(words[place]) in {"did", "does", "would", "could"} and place + 1 < end:
        return lower(words[place + 1]) in {"not", "n't"} and any(
            lower(word) in {"elaborate", "say", "give", "provide", "comment", "specify", "name", "identify"}
            for word in words[place + 2 : place + 4]
        )
    none = any(lower(word) in {"no", "to", "few", "little", "any"} for word in words[place + 1 : place + 3])
    return lower(words[place]) in DECLINING and none


def trimmed(words: Words, place: Place) -> Place | None:
    """The place without commas, full stops and joining words at its ends; None where nothing is left."""
    start, end = place
    while start < end and (words[start].tag in {",", ".", ":", "-"} or words[start].tag == "CC"):
        start += 1
    while end > start and (words[end - 1].tag in {",", ".", ":", "CC"} or lower(words[end - 1]) in CLOSING):
        end -= 1
    return (start, end) if end > start else None
