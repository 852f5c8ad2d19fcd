"""Openings: where an amount can begin, so that the grammars are not tried at every word.

Exact, not a guess: each grammar begins with a number, with a word of its own table, or, for the nouns of mass ("an
enormous amount of"), at most three words before one. A test holds it against reading at every place.
"""

from __future__ import annotations

from collections.abc import Iterator

from recount.mentions.amounts.ages import AGED
from recount.mentions.amounts.currencies import CODES, LETTERS, PREFIXES, SYMBOLS
from recount.mentions.amounts.number_words import STARTS
from recount.mentions.amounts.ordinals import ORDINALS
from recount.mentions.amounts.shares import FOLDS
from recount.mentions.amounts.tokens import Token
from recount.mentions.amounts.vague import ALONE, BEFORE_NOUN, MASS

_BEFORE_MASS = 3
"""Words: an article or "the" and two more."""
_OPENINGS = frozenset(
    (*STARTS, *AGED, *ORDINALS, *FOLDS, "twice", *SYMBOLS, *PREFIXES, *CODES, *LETTERS, *ALONE, *BEFORE_NOUN)
) | {"most", "no", "nobody", "none", "both"}


def openings(tokens: tuple[Token, ...]) -> Iterator[int]:
    """The places where an amount can begin, in order."""
    mass = {
        head - step
        for head, following in enumerate(tokens[1:])
        if following.lower == "of" and tokens[head].lower in MASS
        for step in range(_BEFORE_MASS + 1)
    }
    for place, token in enumerate(tokens):
        if token.kind == "number" or token.lower in _OPENINGS or place in mass:
            yield place
