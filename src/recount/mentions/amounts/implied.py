"""Units that stand in no noun after the number: "killed 27" counts persons, "a toll of 41" deaths.

Persons are understood only beside a verb of harm or rescue that is said of persons alone; "destroyed 12"
stays without a unit.
"""

from __future__ import annotations

import re

from recount.language.name_words import word_set
from recount.mentions.amounts.plurals import is_plural, singular
from recount.mentions.amounts.tokens import Token, lower_at

_HARM_ACTIVE = word_set("""
    kill kills killed killing injure injures injured injuring wound wounds wounded wounding arrest arrests
    arrested arresting detain detains detained detaining displace displaces displaced displacing evacuate
    evacuated evacuating rescue rescued rescuing hospitalise hospitalised hospitalising hospitalize
    hospitalized hospitalizing execute executed executing behead beheaded beheading kidnap kidnapped
    kidnapping abduct abducted abducting martyred martyring
""")
_HARM_STATE = word_set("""
    killed injured wounded dead died hurt arrested detained displaced evacuated rescued hospitalised
    hospitalized missing executed beheaded kidnapped abducted drowned perished trapped fled
""")
_BETWEEN = word_set("""
    were was are is have has had been be being also reportedly others other more still remain remains
    remained feared believed confirmed reported then left allegedly seriously critically badly severely
    fatally lightly later of those them who whom the
""")
_JOINING = word_set("another a further")
_TOLL = re.compile(
    r"\b(?:(?P<toll>(?:death|casualty|fatality)?[ -]?toll|body count|death count)"
    r"|(?:the |total )?(?:numbers?|total) of (?:the )?(?P<noun>[^\W\d][\w’'-]*(?: [\w’'-]+){0,2}?))"
    r"(?:\s+(?!and\b|but\b|or\b|while\b|said\b|with\b)[\w’'-]+){0,14}?\s*"
    r"(?:(?<=[ ])(?:to|at|of|as|become|became|past|above|over|reached|reaches|exceeds|exceeded|was|is|hit|"
    r"passed|topped|stands|from|surpassed):?|:)\s*$",
    re.IGNORECASE,
)
_PUT_AT = re.compile(
    r"\b(?P<noun>(?P<crowd>crowds?|turnout|attendance|audience)|dead|injured|wounded|missing|deaths|fatalities|casualties|injuries|losses|"
    r"survivors|victims)(?: alone| so far| there)?\s+(?:at|to):?\s*$",
    re.IGNORECASE,
)


def implied_person(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether a verb of harm or rescue right before or after the number says that persons are counted."""
    before = first - 1
    while lower_at(tokens, before) in _JOINING:
        before -= 1
    if lower_at(tokens, before) in _HARM_ACTIVE:
        return True
    after = end
    while lower_at(tokens, after) in _BETWEEN and after < end + 6:
        after += 1
    return lower_at(tokens, after) in _HARM_STATE


def toll_unit(before: str) -> str:
    """What a bare number counts after "the death toll rose to" or "put the group's dead at"; "" where
    unsaid.
    """
    put = _PUT_AT.search(before)
    if put is not None:
        return "person" if put["crowd"] else singular(put["noun"].lower())
    found = _TOLL.search(before)
    if found is None:
        return ""
    if found["toll"]:
        return "casualty" if found["toll"].lower().startswith("casualty") else "death"
    words = before[found.start("noun") :].split()[:3]
    plural = next((place for place, word in enumerate(words) if is_plural(word)), found["noun"].count(" "))
    words = words[: plural + 1]
    return " ".join([*words[:-1], singular(words[-1])])
