"""Clauses: the things said in one stretch of a sentence, each with the words that it leans on.

Rules over the parts of speech. A stretch is cut at semicolons and dashes, before coordinate clauses and verb phrases,
before participle clauses, relative clauses and appositions set off by commas, and after an opening subordinate
clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from recount.language.phrases import (
    AUXILIARIES,
    NOUN,
    WEEKDAYS,
    Place,
    base_noun_phrase_ending,
    has_finite,
    is_verb,
    lower,
    noun_phrase_from,
)
from recount.records import Word

Words = Sequence[Word]
ClauseKind = Literal["main", "coordinate", "shared_subject", "participle", "timing", "relative", "apposition"]

COORDINATORS = frozenset(
    {"and", "but", "or", "yet", "while", "whereas", "so", "although", "though", "as", "after", "because"}
)
TIMING = frozenset("after before until since once".split())
"""Words that tie a clause to the time of another: it is told with that other, as alone it would not read."""
LINKS = frozenset("that as while whereas although though because so".split())
"""Joining words without which their clause says the same: a claim begins behind them."""
MEASURES = frozenset(
    "second minute hour day week fortnight month year decade seconds minutes hours days weeks months years decades moment moments "
    "shortly soon immediately just long".split()
)
NOT_CLAUSAL_PARTICIPLES = frozenset(
    "including according following regarding concerning excluding during pending".split()
)
CORRELATIVES = frozenset({"neither", "nor", "either", "both"})
"""Joining words that tell something themselves: without "nor" a clause would say the opposite."""
DASHES = frozenset({"-", "–", "—"})
OPENERS = frozenset(
    "after before when while as since because although though once following just days hours weeks until "
    "despite".split()
)
SMALLEST = 3
"""A clause of fewer words than this stays with its neighbour: it would not read alone."""


class Clause(NamedTuple):
    """A clause in places of a sentence's words; `leans` are the words outside it that it needs to be understood."""

    start: int
    end: int
    kind: ClauseKind
    leans: tuple[Place, ...] = ()


def split_clauses(words: Words, start: int, end: int) -> tuple[Clause, ...]:
    """The clauses of `words[start:end]` in order of their first word, covering it but for commas and joining words."""
    cuts = _cuts(words, start, end)
    bounds = [start, *(place for place, _ in cuts), end]
    kinds: list[ClauseKind] = ["main", *(kind for _, kind in cuts)]
    clauses: list[Clause] = []
    for left, right, kind in zip(bounds[:-1], bounds[1:], kinds, strict=True):
        place = _trim(words, left, right)
        if place is None:
            continue
        if kind == "relative" and clauses and clauses[-1].kind == "apposition" and words[place[0] - 1].tag != ",":
            clauses.append(Clause(clauses[-1].start, place[1], kind, clauses[-1].leans))
            continue
        if not (kind == "main" and _closes_insertion(words, place, clauses)):
            clauses.append(_leaning(words, place, kind, clauses, start))
    if len(clauses) > 1 and (opening := _leaning_opening(words, clauses[0], clauses[1])):
        clauses[0] = opening
    return tuple(clauses)


def _leaning_opening(words: Words, first: Clause, following: Clause) -> Clause | None:
    """`Days after the ship sank, divers found the hull`: an opening clause without a sentence of its own, with the main one
    behind it that it needs.
    """
    timed = _timing(words, first.start, first.end)
    if first.kind != "main" or first.leans or following.kind != "main":
        return None
    if not timed and words[first.start].tag != "VBG" and lower(words[first.start]) not in {"when", "once"}:
        return None
    kind: ClauseKind = "participle" if words[first.start].tag == "VBG" else "timing"
    return Clause(first.start, first.end, kind, following.leans or ((following.start, following.end),))


def _cuts(words: Words, start: int, end: int) -> list[tuple[int, ClauseKind]]:
    cuts: list[tuple[int, ClauseKind]] = []
    closed = 0
    for place in range(start + 1, end - 1):
        last = cuts[-1][0] if cuts else start
        inserted = bool(cuts) and cuts[-1][1] in {"relative", "apposition"}
        dashed = any(kind in {"relative", "apposition"} and _is_dash(words, cut - 1) for cut, kind in cuts[closed:])
        resumed = inserted and _resumes(words, place, dashed=dashed)
        kind = "main" if resumed else _cut_before(words, place, last, end)
        smallest = SMALLEST + 3 if kind == "shared_subject" else SMALLEST
        if kind is not None and place - last >= smallest and _rest(words, place, end) >= (1 if resumed else SMALLEST):
            cuts.append((place, kind))
            closed = len(cuts) if resumed and dashed else closed
    opening = _opening_end(words, start, end)
    if opening is not None:
        cuts = [(opening, "main"), *(cut for cut in cuts if cut[0] > opening)]
    return cuts


def _resumes(words: Words, place: int, *, dashed: bool) -> bool:
    """Whether the clause around an insertion goes on here: a verb or a time right after the comma that closes it, or
    anything after the second of two dashes where the first is still open.
    """
    if _is_dash(words, place - 1):
        return dashed
    timed = words[place].tag == "IN" and place + 1 < len(words) and lower(words[place + 1]) in WEEKDAYS
    if words[place - 1].tag == "," and timed:
        return True
    return words[place - 1].tag == "," and (
        words[place].tag in {"VBD", "VBZ", "VBP", "MD"} or words[place].tag == "VBN"
    )


def _is_dash(words: Words, place: int) -> bool:
    """A dash between clauses, not the hyphen of a compound."""
    if words[place].text not in DASHES or place == 0:
        return False
    return words[place].text != "-" or words[place - 1].end < words[place].start


def _rest(words: Words, place: int, end: int) -> int:
    return sum(1 for word in words[place:end] if word.tag not in {",", ".", ":", '"'})


def _cut_before(words: Words, place: int, last: int, end: int) -> ClauseKind | None:
    """The kind of clause that begins at `place`, None where none does."""
    word, before = words[place], words[place - 1]
    if before.text == ";":
        return "coordinate"
    if _is_dash(words, place - 1):
        if word.tag in {"WDT", "WP", "WP$"} and has_finite(words, place, end):
            return "relative"
        return "apposition" if any(_is_dash(words, later) for later in range(place, end)) else "coordinate"
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
    if lower(word) == "while" and _subject_and_verb(words, place + 1, end) and has_finite(words, last, place):
        return "coordinate"
    return None


def _cut_after_comma(words: Words, place: int, last: int, end: int) -> ClauseKind | None:
    word = words[place]
    if _timing(words, place, end):
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
        if _subject_and_verb(words, place + 1, end, inserted=inserted):
            return "coordinate"
        if word.tag == "CC" and (has_finite(words, last, place) or words[last].tag == "VBG"):
            return _cut_at_coordinator(words, place, end)
    return "apposition" if _is_apposition(words, place, end) else None


def _timing(words: Words, place: int, end: int) -> bool:
    """Whether a clause begins here that tells when something was: "after it left", "less than a week before he spoke"."""
    measured = False
    for stop in range(place, min(place + 7, end - 1)):
        word = words[stop]
        if lower(word) in TIMING:
            bare = stop == place or measured or words[stop - 1].tag == "RB"
            return bare and _subject_and_verb(words, stop + 1, end)
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
    if lower(words[follower]) == "that" or _subject_and_verb(words, follower, end):
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


def _subject_and_verb(words: Words, place: int, end: int, *, inserted: bool = False) -> bool:
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
    if place >= end or not (words[place].tag == "," or _is_dash(words, place)):
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
    opens = first < end and (lower(words[first]) in OPENERS or words[first].tag == "VBG" or _timing(words, first, end))
    if not opens:
        return None
    commas = [place for place in range(first + SMALLEST, end - SMALLEST) if words[place].tag == ","]
    for comma in commas:
        if any(is_verb(word) for word in words[first:comma]) and _subject_and_verb(words, comma + 1, end):
            return comma + 1
    return None


def _trim(words: Words, start: int, end: int) -> Place | None:
    while start < end and (
        (words[start].tag in {",", ".", ":", "CC"} and lower(words[start]) not in CORRELATIVES)
        or words[start].text in {"-", "–", "—"}
    ):
        start += 1
    if end - start > SMALLEST and lower(words[start]) in LINKS and _subject_and_verb(words, start + 1, end):
        start += 1
    while end > start and (words[end - 1].tag in {",", ":", "CC"} or words[end - 1].text in {"-", "–", "—"}):
        end -= 1
    return (start, end) if end > start else None


def _leaning(words: Words, place: Place, kind: ClauseKind, before: Sequence[Clause], floor: int) -> Clause:
    start, end = place
    if kind == "relative" and (antecedent := _antecedent(words, start, floor)):
        return Clause(antecedent[0], end, kind)
    if kind == "apposition" and (antecedent := _antecedent(words, start, floor)):
        return Clause(start, end, kind, (antecedent,))
    if kind in {"participle", "timing"} and before:
        main = _main_before(words, before)
        return Clause(start, end, kind, main.leans or ((main.start, main.end),))
    if kind == "shared_subject" and before:
        main = _main_before(words, before)
        subject = main.leans[0] if main.leans else subject_of(words, main)
        return Clause(start, end, kind, (subject,) if subject else ())
    return Clause(start, end, kind)


def _antecedent(words: Words, start: int, floor: int) -> Place | None:
    """The noun phrase that a relative clause or apposition is about, an age between commas passed over."""
    end = start - 1 if words[start - 1].tag == "," or _is_dash(words, start - 1) else start
    phrase = base_noun_phrase_ending(words, end, floor)
    if phrase and words[phrase[0]].tag == "CD" and phrase[1] - phrase[0] == 1 and words[phrase[0] - 1].tag == ",":
        older = base_noun_phrase_ending(words, phrase[0] - 1, floor)
        return (older[0], phrase[1]) if older else phrase
    return phrase


def _main_before(words: Words, before: Sequence[Clause]) -> Clause:
    """The clause that a later one hangs on: the last with a subject of its own."""
    mains = [clause for clause in before if clause.kind in {"main", "coordinate"}] or list(before)
    while len(mains) > 1 and is_verb(words[mains[-1].start]):
        mains.pop()
    return mains[-1]


def subject_of(words: Words, clause: Clause) -> Place | None:
    """The words before a clause's first finite verb and its auxiliaries: the subject with what belongs to it."""
    verb = next((place for place in range(clause.start, clause.end) if _carries(words, place)), None)
    if verb is None or verb == clause.start:
        return None
    while verb > clause.start and (words[verb - 1].tag == "RB" or lower(words[verb - 1]) in AUXILIARIES):
        verb -= 1
    return _trim(words, clause.start, verb)


def _carries(words: Words, place: int) -> bool:
    if words[place].tag in {"VBD", "VBZ", "VBP", "MD"}:
        return True
    before = words[place - 1].tag if place else ""
    return words[place].tag == "VBN" and before in NOUN | {"PRP"}


def _closes_insertion(words: Words, place: Place, clauses: list[Clause]) -> bool:
    """`The plant, which made paint, closed.`: what follows an inserted clause and has a verb but no subject goes on with the
    clause that was broken; True where there is one, which then holds both.
    """
    start, end = place
    if not clauses or clauses[-1].kind not in {"relative", "apposition"} or _subject_and_verb(words, start, end):
        return False
    whole = [n for n, clause in enumerate(clauses[:-1]) if clause.kind != "apposition"]
    if not whole:
        return False
    broken = max(whole, key=lambda n: clauses[n].end)
    before = clauses[broken]
    pieces = before.leans if before.kind == "main" and before.leans else ((before.start, before.end),)
    clauses[broken] = Clause(before.start, end, before.kind, (*pieces, place))
    return True
