"""Cuts: where in a sentence one clause ends and the next begins, and of what kind the next is.

Rules over the parts of speech propose; the tree tells lists and lesser clauses, which are not cut, from clauses that are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from recount.claims.joints import is_listed, joint_at, opens_clause
from recount.language.phrases import NOUN, WEEKDAYS, Place, has_finite, is_verb, lower, noun_phrase_from
from recount.records import Sentence, Word

Words = Sequence[Word]
ClauseKind = Literal["main", "coordinate", "shared_subject", "participle", "timing", "relative", "apposition"]
COORDINATORS = frozenset(
    {"and", "but", "or", "yet", "while", "whereas", "so", "although", "though", "as", "after", "because"}
)
TIMING = frozenset("after before until since once".split())
"""Words that tie a clause to the time of another: it is told with that other, as alone it would not read."""
MEASURES = frozenset(
    "second minute hour day week fortnight month year decade seconds minutes hours days weeks months years decades moment moments "
    "shortly soon immediately just long".split()
)
NOT_CLAUSAL_PARTICIPLES = frozenset(
    "including according following regarding concerning excluding during pending".split()
)
OPENING_MARKS = frozenset("“‘\"'")
DASHES = frozenset({"-", "–", "—"})
OPENERS = frozenset(
    "after before when while as since because although though once following just days hours weeks until "
    "despite".split()
)
SMALLEST = 3
"""A clause of fewer words than this stays with its neighbour: it would not read alone."""


def find_cuts(sentence: Sentence, start: int, end: int) -> list[tuple[int, ClauseKind]]:
    """The words of `start` to `end` before which a clause begins, with its kind, in order; the first clause has no cut."""
    words = sentence.words
    cuts: list[tuple[int, ClauseKind]] = []
    closed = 0
    for place in range(start + 1, end - 1):
        last = cuts[-1][0] if cuts else start
        inserted = bool(cuts) and cuts[-1][1] in {"relative", "apposition"}
        dashed = any(kind in {"relative", "apposition"} and is_dash(words, cut - 1) for cut, kind in cuts[closed:])
        resumed = inserted and _resumes(words, place, dashed=dashed)
        kind = "main" if resumed else _cut_before(words, place, last, end)
        if _breaks_phrase(sentence, place, (start, end), kind):
            continue
        kind = kind or _by_tree(sentence, place, (start, end))
        smallest = SMALLEST + 1 if kind == "shared_subject" else SMALLEST
        if kind is not None and place - last >= smallest and _rest(words, place, end) >= (1 if resumed else SMALLEST):
            cuts.append((place, kind))
            closed = len(cuts) if resumed and dashed else closed
    opening = _opening_end(words, start, end)
    if opening is not None:
        cuts = [(opening, "main"), *(cut for cut in cuts if cut[0] > opening)]
    return cuts


def _by_tree(sentence: Sentence, place: int, stretch: Place) -> ClauseKind | None:
    """The kind of a clause that only the tree shows: behind a comma, a joining word and a verb with its own subject."""
    word, before = sentence.words[place], sentence.words[place - 1]
    if before.tag != ",":
        return None
    if word.tag == "CC":
        return "coordinate" if joint_at(sentence, place, stretch) == "clauses" else None
    return "coordinate" if lower(word) in COORDINATORS - TIMING and opens_clause(sentence, place) else None


def _breaks_phrase(sentence: Sentence, place: int, stretch: Place, kind: ClauseKind | None) -> bool:
    """Whether a cut would part a list, a name with two halves, or a lesser clause from its second verb."""
    if kind == "apposition":
        stop = next((p for p in range(place, stretch[1]) if sentence.words[p].tag == ","), stretch[1])
        return is_listed(sentence, place, stop)
    if kind is None or sentence.words[place].tag != "CC":
        return False
    joint = joint_at(sentence, place, stretch)
    return joint in {"phrases", "subordinate"} or (joint == "participles" and kind != "participle")


def _resumes(words: Words, place: int, *, dashed: bool) -> bool:
    """Whether the clause around an insertion goes on here: a verb or a time right after the comma that closes it, or
    anything after the second of two dashes where the first is still open.
    """
    if is_dash(words, place - 1):
        return dashed
    timed = words[place].tag == "IN" and place + 1 < len(words) and lower(words[place + 1]) in WEEKDAYS
    if words[place - 1].tag == "," and (timed or words[place].text in OPENING_MARKS):
        return True
    return words[place - 1].tag == "," and (
        words[place].tag in {"VBD", "VBZ", "VBP", "MD"} or words[place].tag == "VBN"
    )


def _rest(words: Words, place: int, end: int) -> int:
    return sum(1 for word in words[place:end] if word.tag not in {",", ".", ":", '"'})


def _cut_before(words: Words, place: int, last: int, end: int) -> ClauseKind | None:
    """The kind of clause that begins at `place`, None where none does."""
    word, before = words[place], words[place - 1]
    if before.text == ";":
        return "coordinate"
    if is_dash(words, place - 1):
        if word.tag in {"WDT", "WP", "WP$"} and has_finite(words, place, end):
            return "relative"
        return "apposition" if any(is_dash(words, later) for later in range(place, end)) else "coordinate"
    if before.tag == ",":
        return _cut_after_comma(words, place, last, end)
    if (
        word.tag == "CC"
        and lower(word) in {"and", "but"}
        and (has_finite(words, last, place) or words[last].tag == "VBG")
    ):
        return _cut_at_coordinator(words, place, end)
    if lower(word) == "where" and has_finite(words, place, end) and before.tag in NOUN:
        return "relative"
    if lower(word) == "while" and subject_and_verb(words, place + 1, end) and has_finite(words, last, place):
        return "coordinate"
    return None


def _cut_after_comma(words: Words, place: int, last: int, end: int) -> ClauseKind | None:
    word = words[place]
    if opens_timing(words, place, end):
        return "timing"
    if word.tag in {"WDT", "WP", "WP$", "WRB"} and has_finite(words, place, end):
        return "relative"
    if word.tag == "IN" and place + 1 < end and words[place + 1].tag in {"WDT", "WP"}:
        return "relative"
    if word.tag == "VBG" and lower(word) not in NOT_CLAUSAL_PARTICIPLES:
        return "participle"
    if lower(word) in {"thereby", "thus"} and place + 1 < end and words[place + 1].tag == "VBG":
        return "participle"
    if lower(word) in COORDINATORS:
        inserted = has_finite(words, last, place)
        if subject_and_verb(words, place + 1, end, inserted=inserted):
            return "coordinate"
        if word.tag == "CC" and (has_finite(words, last, place) or words[last].tag == "VBG"):
            return _cut_at_coordinator(words, place, end)
    return "apposition" if _is_apposition(words, place, end) else None


def opens_timing(words: Words, place: int, end: int) -> bool:
    """Whether a clause begins here that tells when something was: "after it left", "less than a week before he spoke"."""
    measured = False
    for stop in range(place, min(place + 7, end - 1)):
        word = words[stop]
        if lower(word) in TIMING:
            bare = stop == place or measured or words[stop - 1].tag == "RB"
            return bare and subject_and_verb(words, stop + 1, end)
        measured |= lower(word) in MEASURES
        if word.tag not in {"RB", "RBR", "CD", "DT", "JJ", "JJR", "NN", "NNS"} and lower(word) not in {"than", "just"}:
            return False
    return False


def _cut_at_coordinator(words: Words, place: int, end: int) -> ClauseKind | None:
    follower = place + 1
    while follower < end and words[follower].tag == "RB":
        follower += 1
    if follower >= end:
        return None
    if lower(words[follower]) == "that" or subject_and_verb(words, follower, end):
        return "coordinate"
    if words[follower].tag == "VBP" and _goes_on_infinitive(words, place):
        return None
    if words[follower].tag in {"VBD", "VBZ", "VBP", "MD", "VBN"} and _rest(words, follower, end) >= SMALLEST:
        return "shared_subject"
    if words[follower].tag == "VBG" and any(word.tag == "VBG" for word in words[max(0, place - 12) : place]):
        return "participle"
    return None


def _goes_on_infinitive(words: Words, place: int) -> bool:
    """`trying to save face and brush off the defeat`: a plain verb that can go on with "to", and no verb of its own."""
    before = words[max(0, place - 8) : place]
    return any(one.tag == "TO" and two.tag == "VB" for one, two in pairwise(before))


def subject_and_verb(words: Words, place: int, end: int, *, inserted: bool = False) -> bool:
    """Whether a noun phrase and then a finite verb stand at `place`, with at most a short phrase between, or with
    `inserted` what stands between two commas or dashes.
    """
    while place < end and (
        words[place].tag in {"RB", "IN"} and lower(words[place]) in {"then", "also", "that", "now", "once", "later"}
    ):
        place += 1
    place = _past_adverbial(words, place, end)
    phrase = noun_phrase_from(words, place, ceiling=end)
    if phrase is None:
        return (
            lower(words[place]) == "there" and has_finite(words, place, min(place + 2, end)) if place < end else False
        )
    behind = _past_insertion(words, phrase[1], end) if inserted else phrase[1]
    for follower in range(behind, min(behind + 8, end)):
        if words[follower].tag in {"VBD", "VBZ", "VBP", "MD"}:
            return True
        if words[follower].tag not in {"RB", "IN", "DT", "NN", "NNS", "NNP", "JJ", "CD", "POS"}:
            return False
    return False


def _past_insertion(words: Words, place: int, end: int) -> int:
    """Past what stands between two commas or dashes behind a subject, where its verb follows ("the army – led by Ruiz – left")."""
    if place >= end or not (words[place].tag == "," or is_dash(words, place)):
        return place
    closing = next((p for p in range(place + 2, min(place + 14, end - 1)) if words[p].text == words[place].text), None)
    return closing + 1 if closing and words[closing + 1].tag in {"VBD", "VBZ", "VBP", "MD"} else place


def _past_adverbial(words: Words, place: int, end: int) -> int:
    """Past a phrase of time or place that opens a clause ("and at ten o'clock they raised the flag")."""
    if place >= end or words[place].tag != "IN":
        return place
    phrase = noun_phrase_from(words, place + 1, ceiling=end)
    behind = phrase[1] if phrase else end
    while behind < end and words[behind].tag in {"RB", ","}:
        behind += 1
    return behind if behind < end and noun_phrase_from(words, behind, ceiling=end) else place


def _is_apposition(words: Words, place: int, end: int) -> bool:
    """`…, a city near the border`: an indefinite or definite phrase right after a name, to the end or the next
    comma.
    """
    if words[place].tag != "DT" or words[place - 2].tag not in {"NNP", "NNPS"}:
        return False
    stop = next((p for p in range(place, end) if words[p].tag == ","), end)
    inner = words[place:stop]
    return stop - place >= SMALLEST + 1 and not any(word.tag in {"CC", "VBD", "MD"} for word in inner[:6])


def _opening_end(words: Words, start: int, end: int) -> int | None:
    """Where the main clause begins after an opening subordinate clause that tells something of its own."""
    first = start + (words[start].tag in {"CC", "RB"})
    opens = first < end and (
        lower(words[first]) in OPENERS or words[first].tag == "VBG" or opens_timing(words, first, end)
    )
    if not opens:
        return None
    commas = [place for place in range(first + SMALLEST, end - SMALLEST) if words[place].tag == ","]
    for comma in commas:
        if any(is_verb(word) for word in words[first:comma]) and subject_and_verb(words, comma + 1, end):
            return comma + 1
    return None


def is_dash(words: Words, place: int) -> bool:
    """A dash between clauses, not the hyphen of a compound."""
    if words[place].text not in DASHES or place == 0:
        return False
    return words[place].text != "-" or words[place - 1].end < words[place].start
