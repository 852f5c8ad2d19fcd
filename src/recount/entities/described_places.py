"""Rules that join words for places to the places: "Basra province", "the town", "the hospital in Tell"."""

from __future__ import annotations

import re

from recount.entities.joining import Joiner
from recount.entities.uses import Node, is_definite
from recount.language.gazetteer import is_demonym, key_of
from recount.language.name_words import DIRECTIONS, SETTLEMENTS, SITES, singular, word_set

NAMED_WHOLE = word_set("""
    town city village province region island hamlet municipality settlement republic state county
    peninsula port
    """)
"""Kinds of place that "of" gives a name ("the town of Tell"); a district or a suburb of Tell is a part of
it.
"""
DIVISIONS = word_set("province region district governorate oblast prefecture municipality island peninsula")
"""Words that follow a place's name and say what it is; "the Basra town" is a town of that place and not
the place.
"""


def join_named_sites(joiner: Joiner) -> None:
    """Join a place with the word for what it is ("Basra province", "the border town of Tell")."""
    names = joiner.by_key()
    for number, node in joiner.described():
        words = node.key.split()
        named_first = not node.text.lower().startswith(("a ", "an "))
        if len(words) > 1 and (words[-1] in DIVISIONS or (words[-1] in ("town", "village") and node.text[0].isupper())):
            name = names.get(key_of(" ".join(words[:-1]))) if named_first else None
            if name is not None and joiner.nodes[name].kind in ("place", "other"):
                joiner.join(number, name, f"“{joiner.nodes[name].text}” with the word for what it is")
        if words[-1] in NAMED_WHOLE and not _is_part(node):
            followed = {joiner.named_behind(use, r"\s+of\s+") for use in node.uses}
            if len(followed) == 1 and (name := followed.pop()) is not None:
                joiner.join(number, name, f"“{node.text} of {joiner.nodes[name].text}” in the report")


def _is_part(node: Node) -> bool:
    """Whether a description of a place names a part of what follows ("the Old Port district", "the northern
    province").
    """
    words = re.sub(r"^(?:the|a|an)\s+", "", node.text, flags=re.IGNORECASE).split()
    return any(word[:1].isupper() and not is_demonym(word) for word in words) or bool(
        DIRECTIONS & {word.lower() for word in words}
    )


def join_sites(joiner: Joiner) -> None:
    """Join the ways to tell a site by its place ("Tell's only hospital", "the hospital in Tell")."""
    names, first = joiner.by_key(), dict[tuple[int, str], int]()
    for number, node in joiner.described():
        text = " ".join(node.text.replace("’", "'").split())
        found = re.match(
            r"[Tt]he (?P<site>\w+) in (?P<place>.+)$|(?P<owner>.+)'s (?:only |main )?(?P<owned>\w+)$", text
        )
        site = found and (found["site"] or found["owned"])
        name = names.get(key_of(found["place"] or found["owner"])) if found else None
        if site and site in SITES and name is not None and joiner.nodes[name].kind in ("place", "other"):
            one = first.setdefault((joiner.find(name), site), number)
            joiner.join(number, one, f"the {site} of the same place")


def join_settlements(joiner: Joiner) -> None:
    """Join "the town" to the one place that the report calls a town."""
    for number, node in joiner.described():
        word = singular(node.key.split()[-1])
        if word in SETTLEMENTS and len(node.key.split()) == 1 and is_definite(node):
            (report,) = node.reports
            one = _only_of_type(joiner, word, report)
            if one is not None:
                joiner.join(number, one, f"“{joiner.nodes[one].text}” is the only {word} that the report names so")


def settlement_meant(joiner: Joiner, number: int, report: str) -> int | None:
    """The one place of a report that "the town" means; None for any other words."""
    node = joiner.nodes[number]
    word = singular(node.key.split()[-1])
    if node.proper or word not in SETTLEMENTS:
        return None
    return _only_of_type(joiner, word, report)


def _only_of_type(joiner: Joiner, word: str, report: str) -> int | None:
    """The one place that a report calls a town; where it has none, the one it names that others call so."""
    here = joiner.one_set(_of_type(joiner, word, report))
    if here is not None or _of_type(joiner, word, report):
        return here
    everywhere = {joiner.find(number) for use in joiner.reports for number in _of_type(joiner, word, use)}
    named = [number for number, node in enumerate(joiner.nodes) if node.proper and report in node.reports]
    return joiner.one_set(number for number in named if joiner.find(number) in everywhere)


def _of_type(joiner: Joiner, word: str, report: str) -> list[int]:
    """The proper names that a report calls a town, a city ...: "the town of X", "X, a border town", "X
    province".
    """
    if word not in NAMED_WHOLE | DIVISIONS:
        return []
    before = re.compile(rf"\b{word}\s+of\s+$", re.IGNORECASE)
    after = re.compile(rf"(?:,?\s+an?\s+(?:[\w-]+\s+){{0,3}}|\s+){word}\b", re.IGNORECASE)
    return [
        number
        for number, node in enumerate(joiner.nodes)
        if node.proper
        and node.kind in ("place", "other")
        and any(use.report == report and (before.search(use.before) or after.match(use.after)) for use in node.uses)
    ]
