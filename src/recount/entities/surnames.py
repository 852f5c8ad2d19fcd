"""Surnames: which bare words of a report are the surname of a person whom it names in full or with a title.

Takes the names and sentences of one report. The one decision made here is whether a word that is also a place or an
ordinary word ("Jordan", "Park", "May") stands for the person there; where the report uses it as a place too, only
uses with a title do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from recount.language.genders import Gender, gender_of_noun
from recount.language.name_words import NOT_NAMES, PARTICLES, PERSON_CUES, PLACE_WORDS, SURNAME_WORDS
from recount.records import NameMention, Reading, Sentence, Word

DATED = frozenset(("in", "on", "since", "until", "by", "from", "of", "last", "next", "this", "late", "early", "mid"))
"""Words behind which a month is a month."""


def is_surname(text: str) -> bool:
    """Whether a name is one word, hyphens and small words before it included.

    >>> is_surname("Al-Masri"), is_surname("Van der Berg"), is_surname("Ana Ruiz")
    (True, True, False)
    """
    return all(word.lower() in PARTICLES for word in text.split()[:-1])


def surnames_borne(names: Sequence[NameMention]) -> frozenset[str]:
    """The surnames of the persons that a report names in full or with a title, as written."""
    found = set()
    for name in names:
        bare = bare_text(name).removesuffix("'s").removesuffix("’s").split()
        if name.proper and name.kind == "person" and (len(bare) > 1 or name.bare_start is not None):
            found.add(bare[-1])
    return frozenset(found)


def bare_text(mention: NameMention) -> str:
    """The words of a mention without the titles in front of the name."""
    return mention.text if mention.bare_start is None else mention.text[mention.bare_start - mention.start :]


def surnames_unseen(reading: Reading) -> Iterator[NameMention]:
    """Mentions of persons by a surname that is an ordinary word too, which no name in the reading covers."""
    words = {word for word in surnames_borne(reading.names) if word.lower() in SURNAME_WORDS}
    if not words:
        return
    covered = {place for name in reading.names for place in range(name.start, name.end) if name.proper}
    for sentence in reading.sentences:
        for place, word in enumerate(sentence.words):
            if word.text in words and word.start not in covered and _stands_for_person(sentence, place):
                yield NameMention(start=word.start, end=word.end, text=word.text, kind="person", head=word.text.lower())


def _stands_for_person(sentence: Sentence, place: int) -> bool:
    """Whether a capitalised surname is the person here: by what stands beside it, or by a capital that nothing else
    explains.
    """
    words = sentence.words
    lower = words[place].text.lower()
    before = words[place - 1].text if place else ""
    after = words[place + 1] if place + 1 < len(words) else None
    if after is not None and (after.text[0].isupper() or after.text[0].isdigit()):
        return False
    if after is not None and after.text.lower() in PERSON_CUES:
        return True
    if place and before[-1:].isalpha() and before.lower() not in DATED | PERSON_CUES:
        return lower not in NOT_NAMES and before.islower() and before not in ("the", "a", "an")
    if before.lower() in PERSON_CUES:
        return True
    return not place and lower in PLACE_WORDS and not lower.endswith("s") and _is_verb(after)


def _is_verb(word: Word | None) -> bool:
    return word is not None and word.tag in ("VBD", "VBZ", "MD")


def genders_of_titles(titles: Iterable[str]) -> frozenset[Gender]:
    """What titles say of who bears them ("Mrs", "Sir"); nothing from most."""
    return frozenset(gender for title in titles if (gender := gender_of_noun(title)))


def as_person(mention: NameMention) -> NameMention:
    """A mention taken for a place whose words are a person's surname in its report; others stay ("Ford", the firm)."""
    return replace(mention, kind="person") if mention.kind == "place" else mention
