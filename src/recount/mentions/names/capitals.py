"""Capitals: which capital letters are a name's, and which come from a sentence's first word or a
title-case line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from recount.language.gazetteer import find_place, is_demonym, is_people
from recount.language.name_words import (
    BODIES,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    NOT_NAMES,
    PARTICLES,
    PEOPLE,
    PERSON_CUES,
    PERSONAL_TITLES,
    PLACE_WORDS,
    SITES,
    SURNAME_WORDS,
    TITLES,
    singular,
    word_set,
)
from recount.language.organisations import known_body
from recount.records import Word

OPENINGS = frozenset("“\"‘'«:;•-–—.?!…")
"""Behind these a capital may be that of a sentence's first word."""
TITLE_CASE_SHARE = 0.7
"""From this share of capitals on, a line is set in title case and its capitals show nothing; set on
headlines read.
"""
DOTTED = re.compile(r"(?:[A-Z]\.){2,}$")
SAINTS = frozenset({"St", "Mt", "Ft", "Saint", "Mount", "Fort"})
LED = word_set("""
    led area registered flagged operated sponsored bound occupied era
    affiliated backed based born linked style held controlled run owned wide made funded trained
    ruled
    """)
"""Second parts that make a compound with a name an adjective ("US-led")."""
LARGE = 100_000
"""A place of so many people is meant by its name even where the name is a word ("Nice", "Reading")."""


def is_title_case(words: Sequence[Word]) -> bool:
    """Whether a line is set in title case or all capitals, so that a capital tells nothing of a word."""
    content = [word for word in words if word.text[0].isalpha() and word.text.lower() not in FUNCTION_WORDS]
    capital = sum(word.text[0].isupper() for word in content)
    ended = bool(words) and words[-1].text in ".?!"
    if len(content) < 3 or ended:
        return False
    return capital == len(content) or (len(content) > 4 and capital / len(content) >= TITLE_CASE_SHARE)


def is_capital(words: Sequence[Word], place: int) -> bool:
    """Whether the word at a place has a name's capital: not a sentence's first capital, a time, or a compound
    adjective.
    """
    word = words[place]
    if word.text[0].islower() and "-" not in word.text:
        return False
    lower = word.text.lower().rstrip(".")
    if word.text.rstrip(".") in SAINTS and place + 1 < len(words):
        return words[place + 1].text[0].isupper()
    if is_borne_word(words, place):
        return True
    if not word.text[0].isalpha() or (lower in NOT_NAMES and word.text not in ("US", "MR")):
        return lower in TITLES and word.text[0].isupper()
    if word.text[0].islower():
        return "-" in word.text and word.text.split("-")[0] in PARTICLES and word.text.split("-")[1][:1].isupper()
    if "-" in word.text and word.text.rpartition("-")[2].islower() and not is_demonym(word.text):
        return word.tag in ("NNP", "NNPS") and word.text.rpartition("-")[2] not in LED
    if not word.text[0].isupper():  # a script without capitals
        return False
    if word.text.isupper() and len(word.text) > 1:
        return _is_acronym(words, place, lower) and not _is_kicker(words, place)
    if is_opening(words, place):
        return _is_name_at_opening(words, place, lower)
    return lower not in FUNCTION_WORDS or (word.tag in ("NNP", "NNPS") and lower in ("new", "first", "live", "post"))


def is_borne_word(words: Sequence[Word], place: int) -> bool:
    """Whether a word that is a surname too stands behind a title or a given name ("Mrs May", "Theresa May"), and is
    no date ("told Joan May 3").
    """
    word = words[place]
    if word.text.lower() not in SURNAME_WORDS or not word.text.istitle() or not place:
        return False
    dated = place + 1 < len(words) and words[place + 1].text[0].isdigit()
    return not dated and (stands_behind_title(words, place) or _stands_behind_given_name(words, place))


def stands_behind_title(words: Sequence[Word], place: int) -> bool:
    """Whether a word stands right behind a title that only persons bear ("Mr. [May]", "Colonel [Park]")."""
    before = words[place - 1] if place else None
    if before is not None and before.text == "." and place > 1:
        before = words[place - 2]
    if before is None:
        return False
    title = before.text.rstrip(".")
    return title.lower() in PERSONAL_TITLES and title[0].isupper()


def _stands_behind_given_name(words: Sequence[Word], place: int) -> bool:
    before = words[place - 1].text
    given = before.lower() in GIVEN_NAMES and before.lower() not in NOT_NAMES
    return before.istitle() and (given or stands_behind_title(words, place - 1))


def _is_acronym(words: Sequence[Word], place: int, lower: str) -> bool:
    """Whether a word in capitals is an acronym and no ordinary word that is shouted ("WHO" is both)."""
    if lower not in FUNCTION_WORDS or words[place].text == "US":
        return True
    introduced = words[place].tag == "NNP" or (place > 0 and words[place - 1].text.lower() == "the")
    return known_body(words[place].text) is not None and introduced


def is_opening(words: Sequence[Word], place: int) -> bool:
    """Whether a capital may come from its place: first in the sentence, behind a quotation mark or dash, or behind a
    "U.S." that ended a sentence unseen ("across the U.S. Usually it kills").
    """
    if place == 0 or words[place - 1].text in OPENINGS or words[place - 1].tag == "LS":
        return True
    return DOTTED.match(words[place - 1].text) is not None and words[place].tag[0] not in "NJC"


def _is_kicker(words: Sequence[Word], place: int) -> bool:
    """Whether a word in capitals is a label ("UPDATE:") or one of several shouted words."""
    following = words[place + 1].text if place + 1 < len(words) else ""
    return following == ":" and is_opening(words, place) and not find_place(words[place].text)


def _is_name_at_opening(words: Sequence[Word], place: int, lower: str) -> bool:
    word = words[place]
    following = words[place + 1].text if place + 1 < len(words) else ""
    capital_follows = following[:1].isupper() and following.lower() not in NOT_NAMES
    if lower in FUNCTION_WORDS:
        return capital_follows and (lower == "new" or (lower in GIVEN_NAMES and word.tag == "NNP"))
    if lower in TITLES or is_demonym(word.text) or lower in GIVEN_NAMES:
        return capital_follows or (word.tag in ("NNP", "NNPS") and lower not in TITLES)
    if is_people(word.text):
        return True
    common = singular(lower)
    if (common in PEOPLE or common in BODIES or common in SITES or lower in PLACE_WORDS) and not capital_follows:
        return False
    if capital_follows:
        return word.tag in ("NNP", "NNPS") or (
            words[place + 1].tag in ("NNP", "NNPS") and word.tag in ("JJ", "NN", "NNS", "VBN")
        )
    if is_dictionary_word(lower) and not any(place.population > LARGE for place in find_place(word.text)):
        return word.tag in ("NNP", "NNPS") and following.lower() in PERSON_CUES
    return word.tag.startswith(("NN", "JJ", "FW", "VB")) and len(lower) > 2


@lru_cache(maxsize=4_000)
def is_dictionary_word(lower: str) -> bool:
    """Whether the English word list (that of `simplemma`) knows a word that is written small."""
    import simplemma

    return bool(simplemma.is_known(lower, lang="en"))
