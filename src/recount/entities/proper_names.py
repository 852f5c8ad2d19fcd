"""Rules that join proper names: surnames, acronyms, short forms, places under two names, spellings, naming
in words.

Each rule looks for the one thing a name can stand for and abstains where there are two. The order goes
from what the reports say to what letters suggest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from itertools import combinations

from recount.entities.joining import Joiner
from recount.entities.person_names import join_person_spellings, may_be_person
from recount.entities.person_spellings import without_titles
from recount.entities.spellings import initials_of, same_spelling, skeleton, without_legal_form
from recount.entities.surnames import bare_text, is_surname
from recount.entities.uses import Node, stands_for_place
from recount.language.gazetteer import PlaceCandidate, country_of, find_place
from recount.language.name_words import (
    BODIES,
    DIRECTIONS,
    FUNCTION_WORDS,
    GROUP_WORDS,
    ORGANISATION_WORDS,
    PERSON_CUES,
    PLACE_WORDS,
    TITLE_MODIFIERS,
    word_set,
)
from recount.language.organisations import known_body

LEAST_OVER_NEXT = 10
"""A town is meant where it has so many times the people of the next of that name."""
TYPES_IN_NAMES = word_set("province region district governorate village town oblast prefecture")
"""Words a place's name may drop ("Basra province"); a city and a state of one name are two things."""


PARTS = DIRECTIONS | word_set("""
    wing faction branch command youth brigade brigades military political council government north south east west
    women veterans
    """)
"""Words that make of a body's name that of a part of it."""


def join_proper_names(joiner: Joiner) -> None:
    """Apply every rule, the surest first."""
    rules: tuple[Callable[[Joiner], None], ...] = (
        _join_known_bodies, _join_countries, _join_bracketed_acronyms, _join_places, _join_legal_forms,
        _join_initials, _join_types, _join_spellings, join_person_spellings, _join_longer_names,
        _join_full_names, _join_surnames, _join_short_forms,
    )  # fmt: skip
    for rule in rules:
        rule(joiner)


def _join_known_bodies(joiner: Joiner) -> None:
    first: dict[str, int] = {}
    for number, node in joiner.proper():
        body = known_body(node.text)
        if body and node.kind in ("organisation", "other", "group"):
            joiner.join(number, first.setdefault(body, number), f"a well-known name of {body}")


def _join_countries(joiner: Joiner) -> None:
    first: dict[str, int] = {}
    for number, node in joiner.proper():
        code = country_of(node.key)
        if code and node.kind == "place" and _first_place(node) is not None:
            joiner.join(number, first.setdefault(code, number), "two names of one country")


def _first_place(node: Node) -> PlaceCandidate | None:
    """The place a name means by itself: the only one, or one far larger than the next."""
    found = find_place(node.key)
    clear = len(found) == 1 or (found and found[0].kind == "country") or (
        len(found) > 1 and found[0].population >= LEAST_OVER_NEXT * max(1, found[1].population)
    )  # fmt: skip
    return found[0] if found and clear else None


def _join_places(joiner: Joiner) -> None:
    """Two names of one place, one of which means that place only, both of it first of all."""
    places = [
        (number, node)
        for number, node in joiner.proper()
        if node.kind in ("place", "other") and not country_of(node.key)
    ]
    first: dict[int, int] = {}
    for number, node in places:
        place = _first_place(node)
        if place and node.kind == "place":
            joiner.join(number, first.setdefault(place.number, number), "the gazetteer has both names for one place")
    for number, node in places:
        found = find_place(node.key)
        if found and found[0].number in first:
            joiner.join(number, first[found[0].number], "the gazetteer has both names for one place")


def _join_bracketed_acronyms(joiner: Joiner) -> None:
    """Join an acronym in brackets: "Long Name (LN)" and "LN (Long Name)"."""
    by_text = {bare_text(use.mention): number for number, node in joiner.proper() for use in node.uses}
    for number, node in joiner.proper():
        for use in node.uses:
            inside = re.match(r"(?:['’]s?)?\s*[(\[]\s*[“\"‘']?([A-Z][\w.&-]{1,9})[”\"’']?\s*[)\],;]", use.after)
            other = by_text.get(inside[1]) if inside else None
            if other is not None and _may_abbreviate(inside[1] if inside else "", node):
                joiner.join(other, number, f"“{node.text} ({joiner.nodes[other].text})” in the report")


def _may_abbreviate(acronym: str, node: Node) -> bool:
    """Whether a bracketed acronym can be that of a name: by its letters, or foreign and of a body."""
    if sum(letter.isupper() for letter in acronym) < 2 or len(node.tokens) < 2 or country_of(acronym):
        return False
    if acronym.replace(".", "") in initials_of(node.text):
        return True
    letters = iter(node.key)
    spelled = node.key[0] == acronym[0].lower() and all(
        letter in letters for letter in acronym.lower() if letter.isalpha()
    )
    return spelled or (
        node.kind == "organisation" and len(acronym) > 2 and known_body(acronym) in (None, known_body(node.text))
    )


def _join_legal_forms(joiner: Joiner) -> None:
    keys = {node.key: number for number, node in joiner.proper()}
    for number, node in joiner.proper():
        short = keys.get(" ".join(without_legal_form(node.tokens)))
        if short not in (None, number) and node.kind != "person":
            joiner.join(short, number, f"“{node.text}” without its legal form")


def _join_initials(joiner: Joiner) -> None:
    """An acronym and the one body whose initials it has."""
    for number, node in joiner.proper():
        acronym = node.text.replace(".", "")
        if not (acronym.isupper() and 2 <= len(acronym) <= 7) or country_of(node.key) or known_body(node.text):
            continue
        full = [
            other
            for other, long in joiner.proper()
            if len(long.tokens) > 1
            and long.kind in ("organisation", "other", "group")
            and acronym in initials_of(long.text)
        ]
        one = joiner.one_set(full)
        if one is not None:
            joiner.join(number, one, f"the initials of “{joiner.nodes[one].text}”")


def _join_types(joiner: Joiner) -> None:
    """A place with and without the word for what it is ("Basra Province", "Basra")."""
    keys = {node.key: number for number, node in joiner.proper()}
    for number, node in joiner.proper():
        tokens = node.tokens
        if len(tokens) > 1 and tokens[-1] in TYPES_IN_NAMES and node.kind == "place":
            bare = keys.get(" ".join(tokens[:-1]))
            if bare is not None and joiner.nodes[bare].kind in ("place", "other"):
                joiner.join(number, bare, f"“{joiner.nodes[bare].text}” with the word for what it is")


def _join_spellings(joiner: Joiner) -> None:
    """Names that differ as spellings of one name do, never both in one report."""
    alike: defaultdict[tuple[str, int], list[tuple[int, Node]]] = defaultdict(list)
    for number, node in joiner.proper():
        alike[skeleton(node.key)[:1], len(node.tokens)].append((number, node))
    for some in alike.values():
        for (number, node), (other, later) in combinations(some, 2):
            people = len(node.tokens) > 1 and may_be_person(node) and may_be_person(later)
            if people or node.reports & later.reports or not _kinds_agree(node, later):
                continue
            if same_spelling(node.key, later.key, person="person" in (node.kind, later.kind)):
                joiner.join(other, number, f"a spelling of “{node.text}”")


def _kinds_agree(left: Node, right: Node) -> bool:
    return left.kind == right.kind or "other" in (left.kind, right.kind)


def _join_full_names(joiner: Joiner) -> None:
    """Join a full name with and without what stands between its ends ("Ida K. Lund", "Ida Lund")."""
    full = [(number, node) for number, node in joiner.proper() if len(node.tokens) > 1 and may_be_person(node)]
    for number, node in full:
        longer = [other for other, long in full if _says_more_of(long, node)]
        one = joiner.one_set(longer)
        if one is not None:
            joiner.join(number, one, f"“{joiner.nodes[one].text}” without what stands between")


def _says_more_of(long: Node, short: Node) -> bool:
    """Whether a name is the other with further names or initials in the middle."""
    ends = (long.tokens[0], long.tokens[-1]) == (short.tokens[0], short.tokens[-1])
    initials = all(len(token) == 1 for token in long.tokens[1:-1])
    people = long.kind == "person" and short.kind == "person"
    return len(long.tokens) > len(short.tokens) == 2 and ends and (people or initials)


def _join_longer_names(joiner: Joiner) -> None:
    """Join a full name with the same behind a word that is no given name ("Englishman Ivo Brandt", "Ivo Brandt")."""
    full = [(number, node) for number, node in joiner.proper() if len(node.tokens) > 1 and may_be_person(node)]
    for number, node in full:
        if node.kind != "person" or is_surname(node.text):
            continue
        for other, long in full:
            if long.key.endswith(f" {node.key}") and without_titles(long.key) == node.key:
                joiner.join(other, number, f"“{node.text}” with what its bearer is")


def _join_surnames(joiner: Joiner) -> None:
    """A surname and the one person in the reports who bears it; those with a title first."""
    full = [(number, node) for number, node in joiner.proper() if not is_surname(node.text) and may_be_person(node)]
    alone = [(number, node) for number, node in joiner.proper() if _may_be_surname(node)]
    for number, node in sorted(alone, key=lambda one: not one[1].titles):
        bearers = [other for other, long in full if other != number and long.key.endswith(" " + node.key)]
        if not _speaks(node):
            bearers = [other for other in bearers if joiner.nodes[other].kind == "person"]
        fitting = [other for other in bearers if joiner.may_join(number, other)]
        namesakes = [other for other, same in alone if same.key == node.key and same.titles and not node.titles]
        one = joiner.one_set([*fitting, *namesakes]) if fitting else None
        if one is not None:
            joiner.join(
                number,
                one,
                f"the surname of “{joiner.nodes[one].text}”, the only one of that name in the reports",
            )


def _may_be_surname(node: Node) -> bool:
    """Whether a name is one word, with small words or hyphens in it, that no country and no body bears."""
    if node.kind in ("organisation", "group", "document") or (country_of(node.key) and node.kind != "person"):
        return False
    return (bool(node.titles) or is_surname(node.text)) and (node.kind == "person" or not stands_for_place(node))


def _speaks(node: Node) -> bool:
    """Whether a name says something or has a title somewhere, as a person does."""
    heard = re.compile(rf"\s+(?:{'|'.join(sorted(PERSON_CUES))})\b")
    return bool(node.titles) or any(heard.match(use.after) for use in node.uses)


def _join_short_forms(joiner: Joiner) -> None:
    """The beginning of a body's name, or its end behind a place, where only one body has it."""
    bodies = [
        (number, node) for number, node in joiner.proper() if node.kind == "organisation" and len(node.tokens) > 1
    ]
    for number, node in joiner.proper():
        if not _may_be_short(node):
            continue
        longer = [other for other, long in bodies if other != number and _is_short_for(node, long)]
        one = joiner.one_set(longer)
        if one is not None:
            joiner.join(number, one, f"short for “{joiner.nodes[one].text}”")


def _is_short_for(node: Node, long: Node) -> bool:
    """Whether a body's name begins with a shorter one, or ends with it behind a place ("San Diego Chargers")."""
    if long.key.startswith(node.key + " "):
        return not PARTS & set(long.tokens[len(node.tokens) :])
    lead = long.key.removesuffix(" " + node.key)
    plain = set(node.tokens) & (ORGANISATION_WORDS | PLACE_WORDS | BODIES | GROUP_WORDS)
    return lead != long.key and not plain and bool(find_place(lead)) and node.text[:1].isupper()


def _may_be_short(node: Node) -> bool:
    tokens = node.tokens
    if node.kind in ("person", "group", "document") or len(node.key) < 4:
        return False
    if len(tokens) > 1:
        return not find_place(node.key)
    plain = tokens[0] in FUNCTION_WORDS | ORGANISATION_WORDS | TITLE_MODIFIERS | {
        "national",
        "united",
        "royal",
        "international",
    }
    return node.kind != "place" and not plain and not find_place(node.key)
