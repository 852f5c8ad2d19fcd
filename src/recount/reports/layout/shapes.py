"""The shape of a line: does it read as a paragraph, a title, a name; shape only, no furniture and no
meaning."""

from __future__ import annotations

import re
from functools import cached_property

from recount.reports.intake import Piece
from recount.reports.layout.promotions import TRAILING_SIGN_OFF

CLOSERS = "\"'”’»)]}*"
SENTENCE_END = ".!?…。"
CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŴŶŸŹŻŽ"
"""Capital letters of European names, for patterns."""
INNER_BREAK = re.compile(r"[.!?…][\"'”’)]*\s+[\"'“‘(]?[A-ZÀ-Þ0-9]")
BREAK = re.compile(r"[\r\n\v\f\x85\u2028\u2029]")
TRAILING_BRACKET = re.compile(r"([.!?…][\"'”’]?)\s*[(\[][^()\[\]]{1,60}[)\]]\s*$")
WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
ABBREVIATION_END = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Maj|Rep|Sen|Gov|Jr|Sr|Inc|Ltd|Co|Corp|No|Nos|vs|etc"
    r"|a\.m|p\.m|[A-Z]\.[A-Z])\.$"
)

FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|could|can|may|might|must|shall|should|do|does|did|says?|said"
    r"|told|denied|killed|shows?|showed|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|won['’]t)\b"
)
"""Auxiliaries and the commonest verbs of reports: without one of them a line is a name, a title or a label."""
PARAGRAPH_WORDS = 8
"""A line that ends as a sentence does is a paragraph from this many words; shorter ones may be slogans or
captions."""
LONG_WORDS = 40
"""A line of this many words is a paragraph however it ends; headlines stay below 30."""
TITLE_WORDS = 30


class Line:
    """A piece with its words and shape; shapes are worked out once, when first asked for.

    `text` has a space for each character of a line break inside a wrapped paragraph, so places in it stay
    places in the report.
    """

    def __init__(self, number: int, piece: Piece, text: str) -> None:
        self.number = number
        self.piece = piece
        self.text = BREAK.sub(" ", text[piece.start : piece.end])

    @cached_property
    def words(self) -> list[str]:
        """The words, without marks."""
        return WORD.findall(self.text)

    @cached_property
    def key(self) -> str:
        """The words in lower case with one space between: what two wordings are compared by."""
        return " ".join(word.lower().replace("’", "'") for word in self.words)

    @cached_property
    def ends_sentence(self) -> bool:
        """True where the line ends as a sentence does, closing marks, a credit in brackets and
        initials left out."""
        unsigned = TRAILING_SIGN_OFF.sub("", self.text)
        bare = TRAILING_BRACKET.sub(r"\1", unsigned).rstrip(CLOSERS + " \xa0")
        return bare.endswith(tuple(SENTENCE_END)) and not (len(self.words) < 6 and ABBREVIATION_END.search(bare))

    @cached_property
    def paragraph(self) -> bool:
        """True where the line reads as running text: a whole sentence, several, or the lead-in of a
        quotation."""
        count = len(self.words)
        if count >= LONG_WORDS or (count >= 15 and INNER_BREAK.search(self.text)):
            return True
        introduces = self.text.rstrip().endswith(":") and count >= PARAGRAPH_WORDS
        asks = self.text.rstrip(CLOSERS + " ").endswith("?") and not self.text.rstrip().endswith(tuple("\"”’'"))
        return introduces or (self.ends_sentence and count >= PARAGRAPH_WORDS and not (asks and count <= 20))

    @cached_property
    def title_like(self) -> bool:
        """True where the line could be a headline: one stretch of few words with no sentence end but "?" or
        "!"."""
        bare = self.text.rstrip(CLOSERS + " \xa0")
        starts = self.text.lstrip("\"'“‘«(¿¡ ")[:1]
        return (
            0 < len(self.words) <= TITLE_WORDS
            and not self.paragraph
            and not bare.endswith((".", ",", ";", ":"))
            and not (starts.islower() and len(self.words) > 1 and self.words[0].islower())
        )

    @cached_property
    def capitalised(self) -> bool:
        """True where every word begins with a capital letter or a digit."""
        return bool(self.words) and all(word[0].isupper() or word[0].isdigit() for word in self.words)


def word_set(words: str) -> frozenset[str]:
    """The words of a table written as one text."""
    return frozenset(words.split())


def phrase_set(phrases: str) -> frozenset[str]:
    """The phrases of a table written as one text with commas."""
    return frozenset(phrase.strip() for phrase in phrases.split(","))


def lines_of(text: str, pieces: tuple[Piece, ...]) -> list[Line]:
    """The pieces as lines, numbered."""
    return [Line(number, piece, text) for number, piece in enumerate(pieces)]
