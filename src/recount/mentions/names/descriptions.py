"""Descriptions: noun phrases that stand for a party or a site without being its name."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from recount.language.name_words import (
    BODIES,
    FUNCTION_WORDS,
    GROUP_WORDS,
    NEEDS_MODIFIER,
    NOT_NAMES,
    PEOPLE,
    SITES,
    singular,
    word_set,
)
from recount.records import EntityKind, NameMention, Sentence, Word

MODIFIER_TAGS = frozenset({"JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "HYPH", "AFX"})
DETERMINERS = word_set("the a an its his her their our my your this that these those")
QUANTITIES = word_set("""
    many several other more few own most all some any such numerous countless both another dozens
    hundreds thousands scores dead last next same various certain hundred thousand million only
    different further additional
    """)
"""Words that say how many or which and are no part of who."""
OF_HEADS = word_set("""
    army military navy police parliament king queen prince embassy ambassador
    member fighter soldier resident spokesman spokeswoman spokesperson leader commander head chief
    minister president mayor governor survivor relative victim troop supporter ally governor director
    chairman secretary militant owner people general-secretary ministry government hospital branch
    """)
"""Heads after which "of" and what follows belong to the description ("members of the group")."""
AGES = frozenset({"year-old", "month-old", "years-old"})
PLACED = word_set("""
    hospital airport market school prison camp base church mosque factory plant port station university
    hotel
    """)
"""Sites that a place behind "in" tells apart ("the hospital in Riga")."""
ALLIES = frozenset(["ally", "partner"])
NOT_PARTIES = word_set("in on at to from off")


def find_descriptions(sentence: Sentence, proper: Sequence[NameMention]) -> Iterator[NameMention]:
    """The descriptions of a sentence in order of their heads; `proper` are its proper names."""
    words = sentence.words
    starts = {name.start for name in proper}
    inside = {place for name in proper for place, word in enumerate(words) if name.start <= word.start < name.end}
    allies = tuple(_find_allies(sentence, proper))
    yield from allies
    for place, word in enumerate(words):
        kind = kind_of_head(words, place)
        if kind is None or place in inside or _is_before_name(words, place, starts) or _lies_in(word, allies):
            continue
        begin, end = left_end(words, place, inside), right_end(words, place, proper)
        if end > place + 1 or is_description(words, begin, place):
            yield _make(sentence, (begin, end), place, kind)


def kind_of_head(words: Sequence[Word], place: int) -> EntityKind | None:
    """The kind of thing that a noun stands for as head of its phrase; None where it is no such head."""
    word = words[place]
    if not word.tag.startswith(("NN", "JJ")):
        return None
    following = words[place + 1] if place + 1 < len(words) else None
    ends = following is None or following.tag[:2] in ("VB", "PO", "MD", "IN", "CC", ",", ".")
    noun = word.tag.startswith("NN") or (word.tag == "JJ" and ends and place > 0 and _opens_phrase(words[place - 1]))
    if not noun or not word.text[0].isalpha():
        return None
    if following is not None and _goes_on(following):
        return None
    common = singular(word.text.lower())
    plural = common != word.text.lower()
    before = words[place - 1].text.lower() if place else ""
    if common in ("force", "troop") and (plural or _is_force(words, place)):
        return "organisation"
    if common == "fighter" and before in ("jet", "plane", "aircraft", "stealth"):
        return None
    if common in PEOPLE:
        return "group" if plural or word.tag == "NNS" else "person"
    if common in SITES and not plural and common not in ("embassy", "university"):
        return "place"
    return "organisation" if common in BODIES and common != "force" else None


IRREGULAR_PASTS = word_set("""
    met struck hit fled shot fell held led kept built sent spent won lost sought fought brought caught taught
    thought told came went began took gave saw broke chose drew drove ate flew froze grew knew rode rose spoke
    stole swore threw wore woke wrote bore beat bid cut left let put quit set shut split made paid found heard
    """)
"""Verbs in the past that are taken for nouns behind a noun."""


def _goes_on(word: Word) -> bool:
    """Whether a compound goes on with a word, so that the noun before it is no head."""
    lower = word.text.lower()
    return word.tag in ("NN", "NNS") and lower[0].isalpha() and lower not in IRREGULAR_PASTS and lower[-2:] != "ed"


def _is_force(words: Sequence[Word], place: int) -> bool:
    """Whether "force" is a body of people here ("the task force", "the relief force")."""
    before = words[place - 1] if place else None
    return before is not None and before.tag.startswith("NN") and before.text.lower() not in ("labour", "labor", "work")


def _opens_phrase(word: Word) -> bool:
    return word.text.lower() in ("the", "only", "its", "their", "his", "her") or word.tag == "POS"


def _lies_in(word: Word, mentions: Sequence[NameMention]) -> bool:
    return any(mention.start <= word.start < mention.end for mention in mentions)


def _is_before_name(words: Sequence[Word], place: int, starts: set[int]) -> bool:
    """Whether a role stands right before a name and belongs to it ("spokesman Ivo Brandt")."""
    following = words[place + 1] if place + 1 < len(words) else None
    return (
        following is not None
        and following.start in starts
        and singular(words[place].text.lower()) == words[place].text.lower()
    )


def left_end(words: Sequence[Word], head: int, inside: Container[int] = ()) -> int:
    """Where the noun phrase of a head begins: modifiers, names (`inside`), a possessor and the determiner."""
    place = head
    while place > 0:
        before = words[place - 1]
        lower = before.text.lower()
        if lower in DETERMINERS:
            return place - 1
        if before.tag == "POS" and place > 1 and words[place - 2].tag.startswith("NN"):
            place -= 2
        elif place - 1 in inside or (lower == "only" and place > 1 and words[place - 2].tag == "POS"):
            place -= 1
        elif (
            lower in AGES
            or lower in NOT_NAMES
            or (
                (lower in QUANTITIES and before.tag != "NNP")
                or lower in FUNCTION_WORDS - {"small", "big", "old", "new", "live"}
            )
        ):
            break
        elif (before.tag in MODIFIER_TAGS and before.text[0].isalpha()) or _is_participle(words, place - 1):
            place -= 1
        else:
            break
    return place


def _is_participle(words: Sequence[Word], place: int) -> bool:
    """Whether a verb form is used as an adjective here ("the displaced residents")."""
    if words[place].tag not in ("VBN", "VBG") or place == 0:
        return False
    before = words[place - 1]
    return before.text.lower() in DETERMINERS or (before.tag in ("JJ", "CD", "RB") and "-" not in before.text)


def right_end(words: Sequence[Word], head: int, proper: Sequence[NameMention]) -> int:
    """Where the description ends: its head, or what "of" adds to it."""
    common = singular(words[head].text.lower())
    link = words[head + 1].text if head + 2 < len(words) else ""
    if not (
        (link == "of" and common in OF_HEADS)
        or (link == "in" and common in PLACED and head and words[head - 1].text.lower() == "the")
    ):
        return head + 1
    place = head + 2
    while place < len(words) and (
        words[place].text.lower() in DETERMINERS or words[place].tag in ("JJ", "NNP", "NNPS", "NN", "NNS")
    ):
        for name in proper:
            if name.start == words[place].start:
                end = next(
                    (after for after in range(place, len(words)) if words[after].start >= name.end),
                    len(words),
                )
                return end + (end < len(words) and words[end].text in GROUP_WORDS)
        if (
            link == "of"
            and words[place].tag in ("NN", "NNS")
            and not (place + 1 < len(words) and words[place + 1].tag in ("NN", "NNS"))
        ):
            return place + 1
        place += 1
    return head + 1


def is_description(words: Sequence[Word], begin: int, head: int) -> bool:
    """Whether a phrase says enough to stand for a party."""
    first, common = words[begin].text.lower(), singular(words[head].text.lower())
    before = words[begin - 1].text.lower() if begin else ""
    if begin == head:
        plural = words[head].text.lower() != common
        bare = (plural and common in PEOPLE and common not in NEEDS_MODIFIER) or common in ("police", "troop")
        return bare and not (words[head].text[0].isupper() and head > 0 and words[head].tag == "NNP")
    if common == "front" and before in NOT_PARTIES:
        return False
    if first in ("this", "that", "my", "your"):
        return False
    possessed = any(word.tag == "POS" for word in words[begin:head])
    if words[head].text.lower() == common and common in PEOPLE and first not in DETERMINERS and not possessed:
        return False
    only_determiner = head - begin == 1 and first in DETERMINERS
    if common in SITES:
        return first in DETERMINERS - {"a", "an"} or any(
            word.tag in ("NNP", "NNPS", "POS") for word in words[begin:head]
        )
    return not (only_determiner and common in NEEDS_MODIFIER and first != "the")


def _find_allies(sentence: Sentence, proper: Sequence[NameMention]) -> Iterator[NameMention]:
    """A name joined with its allies ("France and its partners")."""
    words = sentence.words
    for name in proper:
        after = next((place for place, word in enumerate(words) if word.start >= name.end), len(words))
        tail = [word.text.lower() for word in words[after : after + 4]]
        if tail[:1] != ["and"]:
            continue
        for length in (2, 3, 4):
            if len(tail) >= length and singular(tail[length - 1]) in ALLIES:
                begin = next(place for place, word in enumerate(words) if word.start == name.start)
                begin -= bool(begin and words[begin - 1].text.lower() == "the")
                yield _make(sentence, (begin, after + length), after + length - 1, "group")
                break


def _make(sentence: Sentence, extent: tuple[int, int], head: int, kind: EntityKind) -> NameMention:
    words = sentence.words
    start, end = words[extent[0]].start, words[extent[1] - 1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    return NameMention(
        start=start, end=end, text=text, kind=kind, head=singular(words[head].text.lower()), proper=False
    )
