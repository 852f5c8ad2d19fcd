"""Genders: whether "he" or "she" can stand for somebody, by the words that name or describe them.

Titles and nouns that say it, and given names (`given_names.txt`, made by `training/given_names.py`). Where words say
nothing, or one thing and the other, nothing is decided.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

from recount.language.name_words import TITLES

Gender = Literal["he", "she"]

MALE = frozenset(
    "mr sir lord king prince duke baron count sheikh imam monsignor father brother son husband uncle grandfather "
    "grandson nephew widower stepfather man boy lad guy gentleman monk priest gunman dad bridegroom actor waiter "
    "landlord schoolboy cowboy boyfriend".split()
)
FEMALE = frozenset(
    "mrs ms miss madam madame dame lady queen princess duchess baroness mother sister daughter wife aunt grandmother "
    "granddaughter niece widow stepmother woman girl nun midwife mum mom bride actress waitress landlady "
    "schoolgirl girlfriend heroine".split()
)
NOT_MALE = frozenset(("human", "german", "roman", "norman", "woman", "ottoman", "layman"))
"""Words in "-man" that name no man."""


@cache
def given_names() -> dict[str, Gender]:
    """The given names that are a man's or a woman's and not both."""
    lines = files("recount.language").joinpath("given_names.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, Gender] = {}
    for line in lines:
        gender, *names = line.split()
        found |= dict.fromkeys(names, "she" if gender == "she" else "he")
    return found


def gender_of_noun(word: str) -> Gender | None:
    """What a title or noun says ("Mrs", "spokesman", "widow").

    >>> gender_of_noun("spokeswoman"), gender_of_noun("Mr."), gender_of_noun("doctor")
    ('she', 'he', None)
    """
    plain = word.lower().rstrip(".")
    if plain in FEMALE or plain.endswith("woman"):
        return "she"
    return "he" if plain in MALE or (plain.endswith("man") and plain not in NOT_MALE) else None


def _given(word: str) -> Gender | None:
    """What a given name tells; "General" and "Prince" are ranks first."""
    return None if word.lower() in TITLES else given_names().get(word)


def gender_of_name(words: Sequence[str]) -> Gender | None:
    """What titles and given names say of a person's name; the last word counts only where it stands alone.

    >>> gender_of_name(["Dr", "Grace", "Roe"]), gender_of_name(["Mrs", "Roe"]), gender_of_name(["Roe"])
    ('she', 'she', None)
    """
    titled = next((gender for word in words[:-1] if (gender := gender_of_noun(word))), None)
    given = next((gender for word in words[: len(words) - 1 or 1] if (gender := _given(word))), None)
    return titled or given
