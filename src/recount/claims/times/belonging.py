"""Belonging: which times of a sentence are those of a claim, and whether they say when it happened or when it was said.

Takes the sentence, its times, what the claim says and the words that report it; gives the times with what they are of. In
"On Monday the mayor, who was elected in 2011, said the bridge had been shut since May", Monday is when it was said, 2011
belongs to the clause about the mayor, and "since May" to the shutting. The one decision: a time belongs to the claim whose
predicate it hangs on in the sentence's tree (Universal Dependencies), wherever it stands. It abstains on a base of comparison
("up from 29 a day earlier") and on a year that only tells which thing is meant ("a flaw from 2015"). Without a tree a claim
has the times among its words.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from recount.claims.times.bases import is_base_of_comparison, measures_superlative, only_names_thing
from recount.claims.times.hanging import (
    OBLIQUE,
    Hanging,
    children,
    climb,
    hanging_time,
    is_predicate,
    upward,
    words_in,
)
from recount.language.reporting_verbs import cue_table
from recount.records import Sentence, Span, SpeechMention, SyntaxWord, TimeMention
from recount.records.when import TimeOf

ASIDE = frozenset({"acl:relcl", "advcl:relcl"})
BESIDE = frozenset({"acl", "advcl"})
"""Relations of a clause that tells of the occasion on which something was said ("a statement released on Monday")."""
REASONS = frozenset("because although though whereas".split())
"""Words that open a clause whose time is none of the clause that it explains or limits."""
WHERE_SAID = frozenset("in at during on through via to".split())
"""Prepositions of the occasion on which something is said ("at a rally on Monday")."""
WHILE_SAID = frozenset("while when as".split())
SAME_NOUN = frozenset({"appos", "flat", "compound", "conj"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


class Saying(Struct, frozen=True, kw_only=True):
    """What a claim says: its own words, whether somebody says them, and the speech that brings them."""

    said: tuple[Span, ...]
    reported: bool
    speech: tuple[SpeechMention, ...] = ()


Chosen = tuple[TimeMention, TimeOf]


def times_of(saying: Saying, sentence: Sentence, times: Sequence[TimeMention]) -> tuple[Chosen, ...]:
    """The times of a claim in the order of the text, each with what it is of."""
    here = [time for time in times if sentence.start <= time.start and time.end <= sentence.end]
    view = _View(saying, sentence)
    chosen = [(time, of) for time in here if (of := view.of(time))]
    if not any(of != "report" for _, of in chosen):
        chosen += [(time, "event") for time in here if view.shares(time)]
    return tuple(sorted(chosen, key=lambda pair: pair[0].start))


class _View:
    """A sentence as one claim in it sees it."""

    def __init__(self, saying: Saying, sentence: Sentence) -> None:
        self.saying, self.sentence, self.tree = saying, sentence, sentence.syntax
        self.own = words_in(self.tree, saying.said)
        self.heads = _heads(self.tree, self.own)
        self.cues = _cues(self.tree, saying.speech) - self.own

    def of(self, time: TimeMention) -> TimeOf | None:
        """What a time says of the claim; None where it is no time of it."""
        if self._is_measure(time):
            return None
        hanging = hanging_time(self.sentence, time)
        inside = any(span.start <= time.start and time.end <= span.end for span in self.saying.said)
        flagged = time.expression.of == "report"
        if hanging is None:
            return self._plain(time, kept=inside) if inside else "report" if flagged and self.saying.reported else None
        if only_names_thing(self.tree, time, hanging.top) and not self._is_when_said(hanging, flagged=flagged):
            return None
        plain = self._plain(time, kept=inside and self.tree[hanging.predicate - 1].text.lower() in cue_table())
        if inside and not self._hangs_on_cue(hanging):
            return plain if self._holds(hanging.predicate) else None
        if self.saying.reported and self._is_when_said(hanging, flagged=flagged):
            return "report"
        if hanging.predicate not in self.heads or not self._stands_outside(time, hanging):
            return None
        return "report" if flagged and self.saying.reported else plain

    def _plain(self, time: TimeMention, *, kept: bool) -> TimeOf:
        """What a time is of where it does not date the saying of the claim."""
        said = time.expression.of == "report" and (self.saying.reported or not kept)
        return "event" if said else time.expression.of

    def _hangs_on_cue(self, hanging: Hanging) -> bool:
        """`claimed [responsibility on Monday]`: nothing but a thing is said, and the time is the saying's."""
        thing = not any(self.tree[number - 1].upos in ("VERB", "AUX") for number in self.own)
        return self.saying.reported and thing and hanging.predicate in self.cues and self._is_oblique(hanging)

    def _is_measure(self, time: TimeMention) -> bool:
        start = time.start - self.sentence.start
        return is_base_of_comparison(self.sentence.text, start) or measures_superlative(self.tree, time)

    def _stands_outside(self, time: TimeMention, hanging: Hanging) -> bool:
        """Whether a time opens or ends what the claim says, as in "On Monday [the mayor resigned]"."""
        first, last = min(span.start for span in self.saying.said), max(span.end for span in self.saying.said)
        return self._is_oblique(hanging) and not first <= time.start < last

    def shares(self, time: TimeMention) -> bool:
        """Whether a time tells of the claim's verb through the one that it is joined to.

        "On Monday they took the town and [burned the mill]"; "[ten were killed] and 40 injured on Monday".
        """
        hanging = hanging_time(self.sentence, time)
        if hanging is None or not self._is_oblique(hanging) or hanging.predicate in self.own:
            return False
        other = self.tree[hanging.predicate - 1]
        if self._is_measure(time):
            return False
        if other.relation == "conj" and other.head in self.heads:
            return other.tag == "VBN" and time.start > other.end and not _has(self.tree, hanging.predicate, "aux")
        subject = next((word for word in children(self.tree, hanging.predicate) if word.relation in SUBJECTS), None)
        fronted = subject is not None and time.end <= subject.start
        return fronted and any(self._joined(head, hanging.predicate) for head in self.heads)

    def _joined(self, head: int, other: int) -> bool:
        return self.tree[head - 1].head == other and _goes_on(self.tree, head)

    def _holds(self, predicate: int) -> bool:
        """Whether what is told under a predicate is told by the claim, and not aside from it."""
        for number in upward(self.tree, predicate):
            if number in self.heads:
                return True
            if self._is_aside(number):
                return False
        return True

    def _is_aside(self, number: int) -> bool:
        """Whether a clause is told beside the claim: about a noun in it, for a reason, or as what went before it."""
        word = self.tree[number - 1]
        if word.relation in ASIDE:
            return not self._is_cleft(word.head) and any(self._is_told(head) for head in self.heads)
        if word.relation != "advcl":
            return False
        opens = [other.text.lower() for other in children(self.tree, number) if other.tag in ("IN", "WRB")]
        before = word.start < self.tree[word.head - 1].start
        return any(mark in REASONS for mark in opens) or (before and not opens and word.tag == "VBN")

    def _is_cleft(self, noun: int) -> bool:
        """`There were 40 who died`, `the third is Ada Wick, who died`: the clause about the noun is what is told."""
        near = children(self.tree, noun) + children(self.tree, self.tree[noun - 1].head)
        if any(other.relation == "expl" or other.text.lower() == "it" for other in near):
            return True
        while self.tree[noun - 1].relation in SAME_NOUN:
            noun = self.tree[noun - 1].head
        return noun in self.heads

    def _is_told(self, head: int) -> bool:
        return self.tree[head - 1].upos in ("VERB", "AUX") or _has(self.tree, head, "cop")

    def _is_oblique(self, hanging: Hanging) -> bool:
        return bool(hanging.way) and self.tree[hanging.way[-1] - 1].relation in OBLIQUE

    def _is_when_said(self, hanging: Hanging, *, flagged: bool) -> bool:
        """Whether a time beside what is said dates the saying: it hangs on the cue, or on the occasion of it."""
        if not self.cues:
            return flagged
        path = (*hanging.way, hanging.predicate)
        if not self.cues & set(path) and self.tree[hanging.predicate - 1].relation in BESIDE:
            above = climb(self.tree, self.tree[hanging.predicate - 1].head)
            path = (*path, *above.way, above.predicate)
        place = next((place for place, number in enumerate(path) if number in self.cues), None)
        if place is None:
            return False
        return flagged or place == 0 or self._is_occasion(path[:place], path[place])

    def _is_occasion(self, way: Sequence[int], cue: int) -> bool:
        """`on Monday`, `in a statement released on Monday`, `while visiting the town on Monday`, `said the judge Monday`."""
        last = self.tree[way[-1] - 1]
        if last.relation not in OBLIQUE:
            behind = last.relation in SUBJECTS and last.start > self.tree[cue - 1].end
            bare = self.tree[way[0] - 1].relation == "nmod:unmarked"
            return bare and (behind or self.tree[cue - 1].upos == "NOUN")
        under = {word.text.lower() for word in children(self.tree, way[-1]) if word.relation in ("case", "mark")}
        return len(way) == 1 or under <= WHERE_SAID | WHILE_SAID


def _heads(tree: Sequence[SyntaxWord], own: frozenset[int]) -> frozenset[int]:
    """The words of a claim under which all others stand: its predicates where it has any."""
    tops = [number for number in own if tree[number - 1].head not in own]
    return frozenset([number for number in tops if is_predicate(tree, number)] or tops)


def _cues(tree: Sequence[SyntaxWord], speech: Sequence[SpeechMention]) -> frozenset[int]:
    """The words that report, and the verb of whose subject they come ("made a statement announcing ...")."""
    cues = set(words_in(tree, [mention.cue for mention in speech]))
    speakers = words_in(tree, [mention.speaker for mention in speech if mention.speaker])
    for number in list(cues):
        for above in upward(tree, number):
            subjects = {n for n, word in enumerate(tree, start=1) if word.head == above and word.relation in SUBJECTS}
            if subjects & speakers:
                cues.add(above)
            goes_on = _goes_on(tree, above) and tree[tree[above - 1].head - 1].text.lower() in cue_table()
            if tree[above - 1].relation == "case" or (above == number and goes_on):
                cues.add(tree[above - 1].head)
    return frozenset(cues)


def _goes_on(tree: Sequence[SyntaxWord], number: int) -> bool:
    """Whether a verb is joined to another of the same subject ("On Monday he denied it and said ...")."""
    return tree[number - 1].relation == "conj" and not _has(tree, number, "nsubj")


def _has(tree: Sequence[SyntaxWord], number: int, relation: str) -> bool:
    return any(word.relation.startswith(relation) for word in children(tree, number))
