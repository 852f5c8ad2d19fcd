"""Plural nouns: whether a word can be one, and its singular.

By ending and by the tables of `noun_words`; where the ending leaves it open ("crashes", "caches") the
dictionary of lemmas decides.
"""

from __future__ import annotations

import re
from functools import cache

from recount.mentions.amounts import noun_words as table

_PLURAL_CODE = re.compile(r"^[A-Z][A-Z\d-]*\d?s$")


def is_plural(text: str) -> bool:
    """Whether a word can be a plural noun: by its ending, or by the tables of irregular and invariant
    plurals.
    """
    last = text.rsplit("-", 1)[-1]
    word = last.lower().replace("’", "'")
    if word in table.IRREGULAR or word in table.INVARIANT or last in table.NAMED_INVARIANT:
        return True
    if "'" in word or word in table.NOT_PLURAL or len(word) < 3:
        return bool(_PLURAL_CODE.match(last))
    if word.endswith("is"):
        return not word.endswith(("sis", "itis")) and word not in table.SINGULAR_IN_IS
    return word.endswith(("men", "children")) or (word.endswith("s") and not word.endswith(("ss", "us")))


def singular(word: str) -> str:
    """A noun in the singular; words that do not change ("police", "dead") stay."""
    if "-" in word:
        front, last = word.rsplit("-", 1)
        return f"{front}-{singular(last)}"
    lower = word.lower()
    if lower in table.INVARIANT | table.PLURAL_ONLY | table.STATES or word in table.NAMED_INVARIANT:
        return word
    if lower in table.IRREGULAR:
        return table.IRREGULAR[lower]
    if not is_plural(word):
        return word
    if lower.endswith("children"):
        return word[:-3]
    if lower.endswith("men"):
        return word[:-2] + "an"
    if lower.endswith("es"):
        return _without_es(word)
    return word[:-1]


@cache
def _without_es(word: str) -> str:
    """The singular of a plural in -es: by the dictionary ("crashes", "caches"), else by rule."""
    import simplemma

    lemma = simplemma.lemmatize(word.lower(), lang="en")
    for form in (word[:-1], word[:-2], word[:-3] + "y", word[:-3]):
        if form.lower() == lemma:
            return form
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) else word[:-1]
