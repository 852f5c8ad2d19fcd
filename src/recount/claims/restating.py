"""Restating: how surely a headline, bullet or caption says again what another wording says, as a sum of named terms.

"Toll rises to 14 in Harl fire" says "Fourteen people have now died in the fire at Harl" again. The terms are the cosine of
the two wordings' vectors, the shares of their content words that the other has (rare words of the report weigh more), the
place of the sentence, figures that agree or are missing, shared kinds of happening and a stranger as speaker. The weights
were fitted on the twelve older example events (conditional logit over the claims of the report and none of them) and
measured on others.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recount.claims.drafts import Draft
from recount.language.encoder import Encoder
from recount.records import AmountMention, BlockKind, Reading, Sentence, SyntaxWord
from recount.records.interval import meets

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "ADP", "X"})
STOP = frozenset(
    "and the for that with from they were was are has have had his her its their this who which said says say tell told "
    "after over into than but not been will would about more out off all she him our you also just now upon onto".split()
)
WORD = re.compile(r"[^\W_]+")
YEAR = re.compile(r"1[89]\d\d|20\d\d")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
TITLES: frozenset[BlockKind] = frozenset({"headline", "standfirst"})
PEOPLE = frozenset({"pers", "peop", "deat", "dead", "vict"})
TEN, SMALL = 10, 0.5
"""Counts below ten are often the same by chance."""
NEVER = -math.inf
NAMED_ALIKE = 0.6
"""Cosine that two wordings must have which share names and nothing else."""
LIKELIEST = 0.85
"""No cosine of two wordings of one thing is much larger; what would not do even with it is not encoded."""


class Terms(NamedTuple):
    """What is compared of a pair, and in WEIGHTS how much each counts."""

    cosine: float
    held: float
    """Share of the content words that the other wording has."""
    filled: float
    """Share of the other's content words that are here."""
    first: float
    """A title over the report's first sentence."""
    early: float
    """A title over the second or third."""
    figure: float
    """A figure of the one is a figure of the other."""
    figure_missing: float
    """There are figures here, and none of them in the other's sentence."""
    happening: float
    """Share of the kinds of happening that the other has."""
    stranger: float
    """Told of somebody who is not the other's speaker."""


WEIGHTS = Terms(
    cosine=5.2,
    held=2.9,
    filled=4.0,
    first=2.1,
    early=1.9,
    figure=2.3,
    figure_missing=-1.0,
    happening=2.0,
    stranger=-0.8,
)
ENOUGH = 5.1
"""The sum from which a wording rather is a repeat than not."""


class Wording(NamedTuple):
    """A draft, its words with one weekday for all, what is compared of it, and the place of its sentence in the body (None
    outside it).
    """

    draft: Draft
    text: str
    kind: BlockKind
    words: frozenset[str]
    names: frozenset[str]
    """Those of its words that are parts of names."""
    amounts: tuple[AmountMention, ...]
    amounts_nearby: tuple[AmountMention, ...]
    happenings: frozenset[str]
    place: int | None


class Restating:
    """The wordings of one report, with the rarity of their words; each wording is encoded at most once."""

    def __init__(self, reading: Reading, *, kinds: Sequence[BlockKind], body: Sequence[int], encoder: Encoder) -> None:
        self._reading = reading
        self._kinds = kinds
        self._encoder = encoder
        self._places = {number: place for place, number in enumerate(body)}
        self._seen = Counter(word for number in body for word in self._words_of(number))
        self._sentences = len(body)
        self._told = [
            amount
            for number in body
            for amount in self._amounts(reading.sentences[number].start, reading.sentences[number].end)
        ]

    def wording_of(self, draft: Draft, text: str) -> Wording:
        """A draft and its words, taken apart for comparison."""
        sentence = self._reading.sentences[draft.sentence]
        words = [
            (stem, word.upos == "PROPN")
            for part in draft.parts or (draft.span,)
            for stem, word in self._content(sentence, part.start, part.end)
        ]
        return Wording(
            draft,
            WEEKDAY.sub("Monday", text),
            self._kinds[draft.sentence],
            frozenset(stem for stem, _ in words),
            frozenset(stem for stem, is_name in words if is_name),
            self._amounts(draft.span.start, draft.span.end),
            self._amounts(sentence.start, sentence.end),
            frozenset(
                happening.kind
                for happening in self._reading.happenings
                if draft.span.start <= happening.start and happening.end <= draft.span.end
            ),
            self._places.get(draft.sentence),
        )

    def adds_figure(self, ours: Wording, theirs: Wording) -> bool:
        """Whether a figure or a year of ours is nowhere in the body, or for a wording beside the body not in the other:
        that is more than is said there.
        """
        given = theirs.amounts if theirs.place is None else self._told
        numbers = theirs.words if theirs.place is None else self._seen
        bounds = {f"{bound:g}" for amount in given for bound in (amount.low, amount.high) if bound is not None}
        years = {word for word in ours.words if YEAR.fullmatch(word)}
        return any(year not in bounds and year not in numbers for year in years) or any(
            amount.high != 0
            and not any(_is_same(amount, other) for other in given)
            and f"{amount.low or amount.high:g}" not in numbers
            for amount in ours.amounts
        )

    def score(self, ours: Wording, theirs: Wording, *, stranger: bool) -> float:
        """How surely ours says theirs again: above 0 where it rather does than not."""
        terms = self.terms(ours, theirs, stranger=stranger)
        if _sum(terms._replace(cosine=LIKELIEST)) <= 0 or _differs(ours.amounts, theirs.amounts):
            return NEVER
        if self.adds_figure(ours, theirs):
            return NEVER
        cosine = self._cosine(ours, theirs)
        if cosine < NAMED_ALIKE and _shares_only_names(ours, theirs, terms):
            return NEVER
        return _sum(terms._replace(cosine=cosine))

    def terms(self, ours: Wording, theirs: Wording, *, stranger: bool) -> Terms:
        """The terms of a pair, but for the cosine, which is dear."""
        title = ours.kind in TITLES and theirs.place is not None
        return Terms(
            cosine=0.0,
            held=self.share(ours.words, theirs.words),
            filled=self.share(theirs.words, ours.words),
            first=float(title and theirs.place == 0),
            early=float(title and theirs.place in (1, 2)),
            figure=_agreement(ours.amounts, theirs.amounts),
            figure_missing=float(bool(ours.amounts) and not _agreement(ours.amounts, theirs.amounts_nearby)),
            happening=len(ours.happenings & theirs.happenings) / max(1, len(ours.happenings)),
            stranger=float(stranger),
        )

    def share(self, words: frozenset[str], others: frozenset[str]) -> float:
        """The share of the words that are among the others, rare ones weighing more; 0 for no words."""
        weight = sum(map(self._rarity, words))
        return sum(map(self._rarity, words & others)) / weight if weight else 0.0

    def _rarity(self, word: str) -> float:
        return math.log((self._sentences + 1) / (self._seen[word] + 0.5)) + 0.1

    def _cosine(self, ours: Wording, theirs: Wording) -> float:
        left, right = self._encoder.encode([ours.text, theirs.text])
        return float(left @ right)

    def _words_of(self, number: int) -> frozenset[str]:
        sentence = self._reading.sentences[number]
        return frozenset(stem for stem, _ in self._content(sentence, sentence.start, sentence.end))

    def _content(self, sentence: Sentence, start: int, end: int) -> Iterable[tuple[str, SyntaxWord]]:
        for word in sentence.syntax:
            if start <= word.start and word.end <= end and (stem := self._value(word) or stem_of(word)):
                yield stem, word

    def _value(self, word: SyntaxWord) -> str | None:
        """`12` for `twelve`: a number is the same in words and in figures."""
        if word.upos != "NUM":
            return None
        amounts = self._amounts(word.start, word.end, around=True)
        exact = [amount.low for amount in amounts if amount.low is not None and amount.low == amount.high]
        return f"{exact[0]:g}" if exact else None

    def _amounts(self, start: int, end: int, *, around: bool = False) -> tuple[AmountMention, ...]:
        return tuple(
            amount
            for amount in self._reading.amounts
            if (amount.low, amount.high) != (None, None)
            and (amount.start <= start and end <= amount.end if around else start <= amount.start and amount.end <= end)
        )


def stem_of(word: SyntaxWord) -> str | None:
    """The first four letters of a content word, a number whole: enough to see through inflection; None for other words."""
    text = word.text.lower()
    if text.isdigit():
        return text
    return text[:4] if word.upos in CONTENT and len(text) > 2 and text not in STOP else None


def _shares_only_names(ours: Wording, theirs: Wording, terms: Terms) -> bool:
    return not (ours.words & theirs.words) - ours.names - theirs.names and not terms.figure and not terms.happening


def _sum(terms: Terms) -> float:
    return sum(weight * term for weight, term in zip(WEIGHTS, terms, strict=True)) - ENOUGH


def _agreement(ours: Sequence[AmountMention], theirs: Sequence[AmountMention]) -> float:
    """1 where a figure of the one is a figure of the other, SMALL where only a count below ten is."""
    same = [left for left in ours for right in theirs if _is_same(left, right)]
    if not same:
        return 0.0
    return 1.0 if any(amount.kind != "count" or (amount.low or amount.high or 0) >= TEN for amount in same) else SMALL


def _is_same(left: AmountMention, right: AmountMention) -> bool:
    """`at least 11 dead` is `11 people were killed`, `about 20` is `20`; a tonne is no mile."""
    bounds = (left.low, left.high, right.low, right.high)
    same = (left.low == right.low is not None) or (left.high == right.high is not None)
    close = None not in bounds and meets(left, right)
    return bool(same or close) and (_counts_alike(left, right) or (left.kind == right.kind == "count" and same))


def _counts_alike(left: AmountMention, right: AmountMention) -> bool:
    """Whether one thing can be counted: people are counted under many names, other things share a word."""
    if left.kind != right.kind or left.kind in {"measure", "money"}:
        return left.unit == right.unit
    ours, theirs = ({word[:4] for word in WORD.findall(amount.unit.lower())} for amount in (left, right))
    people = left.implied_unit or right.implied_unit or bool(PEOPLE & (ours | theirs))
    return not ours or not theirs or people or bool(ours & theirs)


def _differs(ours: Sequence[AmountMention], theirs: Sequence[AmountMention]) -> bool:
    """Whether both count one thing, and no figure is the same."""
    alike = any(left.unit and right.unit and _counts_alike(left, right) for left in ours for right in theirs)
    return alike and not any(_is_same(left, right) for left in ours for right in theirs)
