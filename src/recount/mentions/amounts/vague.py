"""Amounts without a number: "dozens", "tens of thousands", "several", "an enormous amount of"; and "no",
"both".

Vague words keep both bounds empty, whatever they may suggest: "dozens" is never twelve. "No casualties" is
nought, "both bridges" two; "no one" and "none" are nought only beside a verb of harm, since "no one knows"
counts nothing.
"""

from __future__ import annotations

from recount.language.name_words import word_set
from recount.mentions.amounts import noun_words as table
from recount.mentions.amounts.counted_nouns import NounPhrase, counted_noun, noun_words_at
from recount.mentions.amounts.durations import TO_A_TIME
from recount.mentions.amounts.found import Found, words_between
from recount.mentions.amounts.implied import implied_person
from recount.mentions.amounts.plurals import is_plural
from recount.mentions.amounts.tokens import Token, lower_at, phrase_at, phrase_table
from recount.mentions.amounts.units import unit_at
from recount.records.interval import Interval

ALONE = phrase_table(
    "tens of thousands|hundreds of thousands|tens of millions|hundreds of millions|tens of billions|"
    "hundreds of billions|thousands upon thousands|dozens and dozens|several tens of thousands|"
    "dozens|hundreds|thousands|millions|billions|"
    + "|".join(
        f"{few} {scale}"
        for few in ("several", "many", "few", "some", "a few", "a couple", "a couple of")
        for scale in ("dozen", "hundred", "thousand", "million", "billion")
    )
)
"""Stand for an amount whatever follows."""
BEFORE_NOUN = phrase_table(
    "several|many|numerous|countless|innumerable|multiple|some|a few|few|lots of|plenty of|scores of|"
    "a handful of|a couple of|a lot of|swathes of|swaths of|a good many|a great many|"
    "an untold number of|untold"
)
"""Stand for an amount before a plural or "of the"."""
MASS = word_set("""
    amount amounts number numbers quantity quantities majority minority proportion swathe swath swathes
    swaths multitude raft host array series string spate chunk fraction portion bulk
""")
"""Stand for an amount before "of", up to three words after its first."""
_NO_NOUN_AFTER_NO = word_set("""
    grounds plans signs reports details doubts comments illusions indications words means reasons
    circumstances conditions terms talks claims intentions longer links ties matters excuses limits
    guarantees regrets sides others results news things ways
""")
_ASKING = word_set("how as so too that not this")


def read_vague(tokens: tuple[Token, ...], place: int, text: str) -> Found | None:
    """The vague amount that begins at a place."""
    if lower_at(tokens, place - 1) in _ASKING and lower_at(tokens, place) in ("many", "few"):
        return None
    if _is_time(tokens, place):
        return None
    phrase = phrase_at(tokens, place, ALONE)
    if phrase is not None and lower_at(tokens, place + len(phrase)) != "-":
        return _vague(tokens, place, place + len(phrase), _noun(tokens, place + len(phrase)))
    if lower_at(tokens, place) == "scores" and implied_person(tokens, place, place + 1):
        return _vague(tokens, place, place + 1, None)
    return _before_noun(tokens, place) or _mass(tokens, place, text) or _most(tokens, place, text)


def _is_time(tokens: tuple[Token, ...], place: int) -> bool:
    """ "some months ago", "a few years later": when, not how long."""
    phrase = phrase_at(tokens, place, ALONE) or phrase_at(tokens, place, BEFORE_NOUN)
    unit = unit_at(tokens, place + len(phrase)) if phrase else None
    return unit is not None and unit.kind == "duration" and lower_at(tokens, unit.end) in TO_A_TIME


def _vague(tokens: tuple[Token, ...], place: int, end: int, noun: NounPhrase | None) -> Found:
    if noun is not None and noun.unit != "other":
        return Found(place, end, "vague", Interval(), "vague", noun.unit, noun.end)
    person = implied_person(tokens, place, end)
    return Found(
        place,
        end,
        "vague",
        Interval(),
        "vague",
        "person" if person else "",
        noun.end if noun else end,
        implied=person,
    )


def _noun(tokens: tuple[Token, ...], end: int) -> NounPhrase | None:
    unit = unit_at(tokens, end)
    if unit is not None:
        return NounPhrase(unit.unit, unit.end, True)
    return counted_noun(tokens, end)


def _before_noun(tokens: tuple[Token, ...], place: int) -> Found | None:
    phrase = phrase_at(tokens, place, BEFORE_NOUN)
    if phrase is None:
        return None
    end = place + len(phrase)
    kept = end - (phrase[-1] == "of")
    noun = _noun(tokens, kept)
    if noun is None and phrase[-1] == "of":
        noun = counted_noun(tokens, kept, single=True)
    person = phrase[0] in ("several", "many", "scores", "a", "few") and implied_person(tokens, place, end)
    return _vague(tokens, place, kept, noun) if noun is not None or person else None


def _mass(tokens: tuple[Token, ...], place: int, text: str) -> Found | None:
    """ "an enormous amount of", "large numbers of", "the vast majority of": up to two words before the noun
    of mass.
    """
    opened = lower_at(tokens, place) in ("a", "an") or (
        lower_at(tokens, place),
        lower_at(tokens, place + 2),
    ) in (
        ("the", "majority"),
        ("the", "bulk"),
    )
    start = place + opened if opened or lower_at(tokens, place) != "the" else place + 1
    for length in range(3):
        head = start + length
        if lower_at(tokens, head) in MASS and lower_at(tokens, head + 1) == "of":
            break
        word = tokens[head] if head < len(tokens) else None
        if word is None or word.kind != "word" or word.lower in table.STOPS or is_plural(word.text):
            return None
    else:
        return None
    the = lower_at(tokens, place) == "the"
    if the and lower_at(tokens, head) not in ("majority", "bulk"):
        return None
    if not opened and not the and not lower_at(tokens, head).endswith("s"):
        return None
    if lower_at(tokens, head) in ("majority", "bulk", "minority", "proportion", "portion", "fraction"):
        return _part(tokens, place, head + 1, text)
    noun = _noun(tokens, head + 1) or counted_noun(tokens, head + 1, single=True)
    return _vague(tokens, place, head + 1, noun)


def _part(tokens: tuple[Token, ...], place: int, end: int, text: str) -> Found:
    """A share without a number, and what it is a share of ("of" stands at `end`)."""
    whole = words_between(tokens, end + 1, noun_words_at(tokens, end + 1), text)
    return Found(place, end, "vague", Interval(), "vague", "", end, of=whole)


def _most(tokens: tuple[Token, ...], place: int, text: str) -> Found | None:
    """ "most of the town": a share without a number."""
    if lower_at(tokens, place) != "most" or lower_at(tokens, place + 1) != "of" or lower_at(tokens, place - 1) == "the":
        return None
    if lower_at(tokens, place + 2) in table.PRONOUNS | {"which", "whom", "all"}:
        return None
    return _part(tokens, place, place + 1, text)


def read_none(tokens: tuple[Token, ...], place: int) -> Found | None:
    """ "no casualties", "no one was killed", "none of the passengers"."""
    word, following = lower_at(tokens, place), lower_at(tokens, place + 1)
    nought = Interval(0.0, 0.0)
    if word in ("nobody", "none") or (word == "no" and following == "one"):
        end = place + 1 + (word == "no")
        noun = counted_noun(tokens, end) if word == "none" and following == "of" else None
        if noun is not None:
            return Found(place, end, "count", nought, "exact", noun.unit, noun.end)
        if implied_person(tokens, place, end):
            return Found(place, end, "count", nought, "exact", "person", end, implied=True)
        return None
    if word != "no" or place + 1 >= len(tokens) or tokens[place + 1].text in ".,":
        return None
    noun = counted_noun(tokens, place + 1)
    if noun is None or lower_at(tokens, noun.end - 1) in _NO_NOUN_AFTER_NO | table.STATES or noun.end - place > 4:
        return None
    return Found(place, place + 1, "count", nought, "exact", noun.unit, noun.end)


def read_both(tokens: tuple[Token, ...], place: int) -> Found | None:
    """ "both bridges", "both of the clips": two; not "both the army and the police"."""
    if lower_at(tokens, place) != "both":
        return None
    start = place + 1 + (lower_at(tokens, place + 1) in ("the", "these", "those", "his", "her", "their", "its"))
    noun = counted_noun(tokens, start)
    if noun is None or lower_at(tokens, noun.end) == "and" or noun.end - start > 5:
        return None
    return Found(place, place + 1, "count", Interval(2.0, 2.0), "exact", noun.unit, noun.end)
