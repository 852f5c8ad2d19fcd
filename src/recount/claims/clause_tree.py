"""Clause tree: takes a sentence's tree and a claim's spans, gives the claim's words in it and what hangs on each.

Words go by their number in the sentence, counted from 1 as their heads are. In "The mayor did not stay" with the span of
"did not stay" the part holds 3 to 5, and `on(5)` is 3 and 4: the subject hangs on "stay" outside the part.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from recount.records import Span, SyntaxWord

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "expl"})
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
NO_CLAUSE = frozenset({"amod", "case", "mark"}) | AUXILIARIES


class ClauseTree:
    """The words of a claim in the tree of its sentence."""

    def __init__(self, words: Sequence[SyntaxWord], spans: Sequence[Span]) -> None:
        self.words = words
        self.part = frozenset(
            number
            for number, word in enumerate(words, start=1)
            if any(span.start <= word.start and word.end <= span.end for span in spans)
        )
        self._under: dict[int, list[int]] = {}
        for number, word in enumerate(words, start=1):
            self._under.setdefault(word.head, []).append(number)

    def __getitem__(self, number: int) -> SyntaxWord:
        return self.words[number - 1]

    def text(self, number: int) -> str:
        """The word in lower case."""
        return self[number].text.lower()

    def under(self, number: int) -> list[int]:
        """The words of the whole sentence that hang on a word, in order of place."""
        return self._under.get(number, [])

    def on(self, number: int) -> list[int]:
        """The words of the part that hang on a word."""
        return [other for other in self.under(number) if other in self.part]

    def below(self, number: int) -> list[int]:
        """A word and all that hangs on it or on these, in order of place."""
        found = [number]
        for one in found:
            found += self.under(one)
        return sorted(found)

    def related(self, number: int, relations: Collection[str]) -> list[int]:
        """The words that hang on a word in one of the relations."""
        return [other for other in self.under(number) if self[other].relation in relations]

    def opens_with(self, number: int, mark: Collection[str]) -> bool:
        """Whether one of these words opens the clause ("if", "that", "to")."""
        return any(self.text(other) in mark for other in self.related(number, {"mark"}))

    def is_clause(self, number: int) -> bool:
        """Whether a clause hangs on the word: a verb, or anything with a subject or a copula."""
        if self[number].upos in {"VERB", "AUX"}:
            return self[number].relation not in NO_CLAUSE
        return bool(self.related(number, SUBJECTS | {"cop"}))

    def is_inverted(self, number: int, *, after: int = 0) -> bool:
        """Whether a helping verb stands before the subject of a clause ("had the dam held"), behind a certain word."""
        helper, subject = self.related(number, AUXILIARIES), self.related(number, SUBJECTS)
        return bool(helper and subject and after < helper[0] < subject[0])

    def joined(self, numbers: Collection[int]) -> str:
        """The words as one text, in order of place; cut forms stay together ("don't")."""
        text, reached = "", 0
        for number in sorted(numbers):
            text += " " * (self[number].start > reached and bool(text)) + self[number].text
            reached = self[number].end
        return text
