"""Antecedents: whom "he", "she", "it" or "they" stands for, among those named or heard before in a report.

Method: salience after Lappin and Leass (1994, https://aclanthology.org/J94-4002): each mention of somebody weighs by how
near it stands, as a subject, as a speaker, by name; the weights of all mentions of one are added. Number, kind and gender
rule candidates out; a gender that only a given name tells makes one less likely, since names cross borders.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from recount.language.genders import Gender, gender_of_name, gender_of_noun
from recount.language.reporting_verbs import CARRIER_HEADS
from recount.records import Manner, NameMention, Reading, Span, SyntaxWord

Kind = Literal["person", "body", "many", "any"]
PRONOUNS: dict[str, Kind] = {
    "he": "person", "she": "person", "i": "person", "who": "any", "it": "body", "they": "many", "we": "many",
    "which": "body", "both": "many", "that": "any", "this": "any",
}  # fmt: skip
GENDERED: dict[str, Gender] = {"he": "he", "she": "she"}
OTHER: dict[Gender, Gender] = {"he": "she", "she": "he"}
NEAREST = frozenset({"who", "which", "that"})
"""Pronouns that stand for the last thing named, not for the weightiest."""
NEAR, SUBJECT, OBJECT, SPEAKER, PROPER = 100, 80, 50, 60, 30
"""The first three as in the source; a speaker weighs much, as news goes on with one who was heard."""
FADING = 0.5
"""What is left of a weight a sentence later."""
REACH = 6
"""Sentences back beyond which nobody is meant."""
UNLIKELY = 0.2
"""What is left of a weight where a given name speaks for the other gender."""
QUOTED = 0.2
"""What is left of the weight of who is only named in somebody's quotation."""
MODIFYING = 0.1
"""What is left of the weight of a name that modifies a noun ("Morse code")."""
MANY = frozenset({"people", "police", "troops", "forces", "staff", "crew", "men", "women"})
BEFORE_NOUN = frozenset({"det", "amod", "compound", "nummod"})
"""Relations of the words before a noun that belong to its bare phrase."""
PLURAL_TAGS = frozenset({"NNS", "NNPS"})


MARKED = re.compile(r"[“\"][^”\"]*[”\"]?")


class _Mention(NamedTuple):
    start: int
    end: int
    name: str
    key: str
    kind: str | None
    proper: bool
    plural: bool
    subject: bool
    object: bool
    spoke: bool
    modifies: bool
    sentence: int


class Antecedents:
    """Those named or heard so far in one report. Speakers are added as they are met, in order."""

    def __init__(self, reading: Reading) -> None:
        self._sentences = reading.sentences
        self._starts = [sentence.start for sentence in reading.sentences]
        self._names = sorted(reading.names, key=lambda name: (name.start, -name.end))
        self._quoted = [place for m in reading.speech for c in m.contents for place in _quoted_in(c, m.manner)]
        outermost: list[NameMention] = []
        for name in self._names:
            if name.kind != "place" and not (outermost and name.end <= outermost[-1].end):
                outermost.append(name)
        self._mentions = [self._mention(Span(n.start, n.end, n.text), n.text, n) for n in outermost]
        self._mentions += self._described(outermost)
        self._pronouns = [
            Span(word.start, word.end, word.text)
            for sentence in reading.sentences
            for word in sentence.syntax
            if word.text.lower() in GENDERED and word.relation.startswith("nsubj")
        ]
        self._given: dict[str, set[Gender]] = defaultdict(set)
        for mention in self._mentions:
            gender = gender_of_name(mention.name.split()) if mention.proper and " " in mention.name else None
            if gender:
                self._given[mention.key].add(gender)

    def _described(self, named: Sequence[NameMention]) -> list[_Mention]:
        """Those whom common nouns name and the names do not hold: "a boy", and what words come through: "the report"."""
        found = []
        for sentence in self._sentences:
            for number, word in enumerate(sentence.syntax, start=1):
                in_place = word.upos == "NOUN" and word.relation.startswith(("nsubj", "obj", "obl", "root"))
                if not in_place or _kind_of(word, person=False) is None:
                    continue
                if not any(name.start <= word.start and word.end <= name.end for name in named):
                    own = (
                        one for one in sentence.syntax[:number] if one.head == number and one.relation in BEFORE_NOUN
                    )
                    start = min((one.start for one in own), default=word.start)
                    text = sentence.text[start - sentence.start : word.end - sentence.start]
                    found.append(self._mention(Span(start, word.end, text), text, None))
        return found

    def add_speaker(self, span: Span, name: str) -> None:
        """One who was heard, by the words that name them."""
        over = [known for known in self._names if known.start < span.end and span.start < known.end]
        head = self._head(span.start, span.end)
        named = [
            one for one in over if one.kind != "place" and head and one.start <= head.start and head.end <= one.end
        ]
        heard = self._mention(span, name, named[0] if named else None)._replace(spoke=True)
        self._mentions = [
            known for known in self._mentions if not (span.start <= known.start and known.end <= span.end)
        ] + [heard]

    def named_by(self, pronoun: Span, *, contents: Sequence[Span] = ()) -> str | None:
        """The name or words that a pronoun stands for; None where nobody fits. Who stands in what the pronoun's bearer
        says is not meant."""
        self._follow(pronoun.start)
        found = self._weightiest(pronoun, contents)
        return found and found[1]

    def _follow(self, place: int) -> None:
        """Settle every "he" and "she" that is a subject before a place, so that who is gone on about keeps his weight."""
        while self._pronouns and self._pronouns[0].start < place:
            pronoun = self._pronouns.pop(0)
            if not self._is_quoted(pronoun.start) and (found := self._weightiest(pronoun, ())):
                again = found[0]._replace(
                    start=pronoun.start, end=pronoun.end, subject=True, object=False, modifies=False, spoke=False,
                    sentence=self._sentence_at(pronoun.start),
                )  # fmt: skip
                self._mentions.append(again)

    def _weightiest(self, pronoun: Span, contents: Sequence[Span]) -> tuple[_Mention, str] | None:
        """The last mention of whom a pronoun stands for, and the name to call them by."""
        word = pronoun.quote.strip().lower()
        kind, gender = PRONOUNS[word], GENDERED.get(word)
        here = self._sentence_at(pronoun.start)
        weights: dict[str, float] = defaultdict(float)
        last: dict[str, _Mention] = {}
        for mention in self._mentions:
            back = here - mention.sentence
            before = mention.end <= pronoun.start and 0 <= back <= REACH
            within = any(content.start <= mention.start < content.end for content in contents)
            if not before or within or not _fits(mention, kind):
                continue
            share = self._share(mention, gender)
            if share:
                role = SUBJECT * mention.subject + OBJECT * mention.object
                weight = NEAR + role + SPEAKER * mention.spoke + PROPER * mention.proper
                weights[mention.key] += weight * share * FADING**back
                if mention.key not in last or mention.start > last[mention.key].start:
                    last[mention.key] = mention
        if not weights:
            return None
        if word in NEAREST:
            nearest = max(last.values(), key=lambda mention: mention.start)
            return nearest, nearest.name
        key = max(weights, key=lambda key: (weights[key], last[key].start))
        return last[key], self._fullest(key, gender) or last[key].name

    def _fullest(self, key: str, gender: Gender | None) -> str | None:
        """The longest name of one who is named: "Ana Ruiz" for "Ruiz"."""
        named = [
            mention.name
            for mention in self._mentions
            if mention.key == key and mention.proper and (gender is None or self._share(mention, gender) > UNLIKELY)
        ]
        return max(named, key=len, default=None)

    def _share(self, mention: _Mention, gender: Gender | None) -> float:
        """How much of a mention's weight its gender leaves, and its standing in somebody's quotation."""
        share = QUOTED if self._is_quoted(mention.start) else 1.0
        share *= MODIFYING if mention.modifies else 1.0
        if gender is None:
            return share
        words = mention.name.split()
        if any(said not in (None, gender) for said in map(gender_of_noun, self._nouns(mention))):
            return 0.0
        alone = gender_of_name(words) if mention.proper else None
        fuller: set[Gender | None] = {*self._given.get(mention.key, ())}
        given = {alone} if alone and (len(words) > 1 or not fuller) else fuller
        return share * (UNLIKELY if given == {OTHER[gender]} else 1.0)

    def _nouns(self, mention: _Mention) -> list[str]:
        """The head of a description, and the titles before a name: the words that can tell a gender."""
        head = self._head(mention.start, mention.end)
        words = mention.name.split()
        return [*(words[:-1] if mention.proper else ()), *([head.text] if head and not mention.proper else ())]

    def _is_quoted(self, place: int) -> bool:
        return any(start <= place < end for start, end in self._quoted)

    def _sentence_at(self, place: int) -> int:
        return max(0, bisect_right(self._starts, place) - 1)

    def _head(self, start: int, end: int) -> SyntaxWord | None:
        """The word of a span that hangs on none in it."""
        tree = self._sentences[self._sentence_at(start)].syntax
        inside = [n for n, word in enumerate(tree, start=1) if start <= word.start and word.end <= end]
        return next((tree[n - 1] for n in inside if tree[n - 1].head not in inside), None)

    def _mention(self, span: Span, name: str, named: NameMention | None) -> _Mention:
        head = self._head(span.start, span.end)
        proper = named is not None and named.proper
        words = (named.text if named else name).split()
        plural = bool(head and (head.tag in PLURAL_TAGS or head.text.lower() in MANY)) or " and " in name
        if proper and named is not None and named.kind == "person":
            plural = " and " in name
        person = named is None and head is not None and head.upos == "PROPN" and not head.text.isupper()
        return _Mention(
            start=span.start,
            end=span.end,
            name=name,
            key=_key(named, words, head),
            kind=named.kind if named else _kind_of(head, person=person),
            proper=proper,
            plural=plural,
            subject=bool(head and head.relation.startswith("nsubj")),
            object=bool(head and head.relation == "obj"),
            spoke=False,
            modifies=bool(head and head.relation == "compound"),
            sentence=self._sentence_at(span.start),
        )


def _quoted_in(content: Span, manner: Manner) -> Iterator[tuple[int, int]]:
    """The places of a content that are somebody's own words: all of it, or what stands between its quotation marks."""
    if manner == "direct":
        yield content.start, content.end
    elif manner == "mixed":
        yield from (
            (content.start + quoted.start(), content.start + quoted.end()) for quoted in MARKED.finditer(content.quote)
        )


def _key(named: NameMention | None, words: Sequence[str], head: SyntaxWord | None) -> str:
    """What the mentions of one share: a person's last name, a body's whole name, the noun of a description."""
    if named is None or not named.proper:
        return (head.text if head else words[-1]).lower()
    if named.kind == "person":
        return words[-1].lower()
    return " ".join(words).lower().removeprefix("the ")


def _kind_of(head: SyntaxWord | None, *, person: bool) -> str | None:
    """What a common noun stands for: somebody, or what words come through."""
    if head is not None and gender_of_noun(head.text):
        return "person"
    if head is not None and head.text.lower() in CARRIER_HEADS:
        return "document"
    return "person" if person else None


def _fits(mention: _Mention, kind: Kind) -> bool:
    """Whether a pronoun of this kind can stand for a mention, by number and by what it names."""
    if kind == "person":
        return not mention.plural and mention.kind in {"person", None}
    if kind == "many":
        return mention.plural or mention.kind in {"group", "organisation"}
    return kind == "any" or (mention.kind in {"organisation", "group", "document", None} and not mention.plural)
