"""Word pieces: what the reader's network is given of each word of a sentence.

The vocabulary is lower case, so a shape goes with every piece: "US" and "us" have the same pieces and different
shapes. Training and reading share this file, so they cannot differ.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tokenizers import Tokenizer

SHAPES = ("mark", "lower", "Title", "UPPER", "Initial", "mixed", "digits", "digits and more", "edge")
"""The shapes, by number: `edge` belongs to the marks of beginning and end."""
EDGE = SHAPES.index("edge")
PIECES_OF_A_WORD = 8
"""What is read of one word: names and long words have fewer; what has more is an address or noise."""
CACHED_WORDS = 20_000
"""Most words of a sentence were met before: of those in the 804 reports of FA-KES, 96 in 100."""
YEAR = re.compile("(?:19|20)[0-9]{2}")
DIGIT = re.compile("[0-9]")
STRAIGHT = str.maketrans("“”„«»‘’‚‹›‐‑–", "\"\"\"\"\"'''''---")
"""Marks as the training texts have them; each is one character for one, so no position moves."""


class Pieces(NamedTuple):
    """The pieces of a sentence with the marks of beginning and end, a shape for each, and where each word begins.

    `firsts` has one place more than there are words: the first is that of the mark of beginning.
    """

    ids: list[int]
    shapes: list[int]
    firsts: list[int]


def shape_of(word: str) -> int:
    """The number of the word's shape among SHAPES.

    >>> [SHAPES[shape_of(word)] for word in ("US", "us", "A", "McCain", "2015", "F-16", "-")]
    ['UPPER', 'lower', 'Initial', 'mixed', 'digits', 'digits and more', 'mark']
    """
    if any(map(str.isdigit, word)):
        return SHAPES.index("digits and more" if any(map(str.isalpha, word)) else "digits")
    letters = [letter for letter in word if letter.isalpha()]
    if not letters:
        return SHAPES.index("mark")
    if len(letters) == 1 and letters[0].isupper():
        return SHAPES.index("Initial")
    if all(letter.isupper() for letter in letters):
        return SHAPES.index("UPPER")
    if not any(letter.isupper() for letter in letters):
        return SHAPES.index("lower")
    later = any(letter.isupper() for letter in letters[1:])
    return SHAPES.index("mixed" if later or not letters[0].isupper() else "Title")


class PieceTable:
    """Cuts words into pieces of the shipped vocabulary."""

    def __init__(self, vocabulary: str) -> None:
        self._tokenizer = Tokenizer.from_str(vocabulary)
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        start, end, unknown = (self._tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]", "[UNK]"))
        if start is None or end is None or unknown is None:
            raise ValueError("the vocabulary has no [CLS], [SEP] or [UNK]; take the tokenizer.json of the package")
        self._start, self._end, self._unknown = start, end, unknown

        self._of_word = lru_cache(maxsize=CACHED_WORDS)(self._cut)

    def pieces_of(self, words: Sequence[str]) -> Pieces:
        """The pieces of the words of one sentence; a word that has none (an emoji, a control mark) is unknown."""
        ids, shapes, firsts = [self._start], [EDGE], [0]
        for word in words:
            pieces, shape = self._of_word(word)
            firsts.append(len(ids))
            ids += pieces
            shapes += shape
        return Pieces([*ids, self._end], [*shapes, EDGE], firsts)

    def _cut(self, word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The pieces of one word, and its shape for each: they hang on no other word."""
        encoding = self._tokenizer.encode([_encodable(word)], is_pretokenized=True, add_special_tokens=False)
        pieces = tuple(encoding.ids[:PIECES_OF_A_WORD]) or (self._unknown,)
        return pieces, (shape_of(word),) * len(pieces)


def _with_like_digits(word: str) -> str:
    """A year as one year and other numbers as one number of their length: what is seen must not turn on the figure.

    >>> [_with_like_digits(word) for word in ("1998", "2030", "27", "3,150", "B-52", "1")]
    ['2015', '2015', '44', '4,444', 'B-44', '1']
    """
    if YEAR.fullmatch(word):
        return "2015"
    return word if word == "1" else DIGIT.sub("4", word)


def _encodable(word: str) -> str:
    """The word with straight marks and like digits, half a surrogate pair (broken JSON has them) made a replacement mark."""
    return _with_like_digits(word).translate(STRAIGHT).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
