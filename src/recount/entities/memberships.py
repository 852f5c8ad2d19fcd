"""Rules for parts and unions of parties: a body's fighters, a state's forces, a leader's coalition."""

from __future__ import annotations

import re

from recount.entities.armies import state_served
from recount.entities.joining import Joiner
from recount.entities.uses import Node
from recount.language.gazetteer import country_of, is_demonym, key_of
from recount.language.name_words import GROUP_WORDS, singular, word_set

FIGHTERS = word_set("""
    fighter militant militiaman rebel insurgent gunman jihadi jihadist extremist terrorist member
    combatant guerrilla
    """)
"""Words for the armed members of a body that is no state."""
FORCES = word_set("force troop")
SOLDIERS = word_set("soldier serviceman")
"""Words for the armed forces of a state and for their members; an army as a body is the matter of `armies`."""
PLAIN_MODIFIERS = word_set("ground armed lightly-armed heavily-armed masked regular")
"""Words that do not tell one part of a force from another."""


def _owner(joiner: Joiner, names: dict[str, int], words: str) -> str | None:
    """Whose members or forces words speak of: a joined name, a country, or a people."""
    name = names.get(key_of(words))
    country = country_of(words)
    if country:
        return f"country {country}"
    if name is not None and joiner.nodes[name].kind in ("organisation", "other", "group"):
        return f"name {joiner.find(name)}"
    return f"people {words.lower()}" if words and (is_demonym(words) or words[:1].isupper()) else None


def _membership(joiner: Joiner, names: dict[str, int], node: Node) -> str | None:
    """Whose armed people a description stands for, of which sort; None where a word narrows them."""
    text = re.sub(r"^(?:the|a|an)\s+", "", " ".join(node.text.split()), flags=re.IGNORECASE)
    inverted = re.match(r"(\w+) of (?:the )?(.+)$", text)
    head, modifiers = (inverted[1], inverted[2].split()) if inverted else (text.split()[-1], text.split()[:-1])
    modifiers = [word for word in modifiers if word.lower() not in PLAIN_MODIFIERS]
    common = singular(head.lower())
    if inverted and modifiers[-1:] and modifiers[-1].lower() in GROUP_WORDS:
        modifiers = modifiers[:-1]
    owner = _owner(joiner, names, " ".join(modifiers)) if modifiers else None
    if owner is None and len(modifiers) > 1 and is_demonym(modifiers[0]):
        owner = _owner(joiner, names, " ".join(modifiers[1:]))
    if owner is None or head.lower() == common or state_served(node):
        return None
    state = owner.startswith("country") or common == "troop"
    if common in SOLDIERS:
        return f"{owner}, soldiers"
    if common in FORCES:
        return f"{owner}, {'forces' if state else 'fighters'}"
    return f"{owner}, fighters" if common in FIGHTERS else None


def join_members(joiner: Joiner) -> None:
    """Fighters of one body under its several names; the forces of one state."""
    names, first = joiner.by_key(), dict[str, int]()
    for number, node in joiner.described():
        membership = _membership(joiner, names, node)
        if membership:
            one = first.setdefault(membership, number)
            joiner.join(number, one, f"the same party's people as “{joiner.nodes[one].text}”")


def join_coalitions(joiner: Joiner) -> None:
    """Join a coalition under its leader's name ("the French-led coalition", "France and its allies")."""
    first: dict[str, int] = {}
    for number, node in joiner.described():
        led = re.search(r"([\w.]+)-led (?:military |international )?(?:coalition|alliance)$", node.text)
        allied = re.match(
            r"(?:the )?(.+?) and (?:(?:its|their) )?(?:coalition )?(?:allies|partners)$",
            node.text,
            re.IGNORECASE,
        )
        leader = led or allied
        if leader:
            one = first.setdefault(country_of(leader[1]) or key_of(leader[1]), number)
            joiner.join(number, one, f"the same leader and allies as “{joiner.nodes[one].text}”")
