"""Rules for the armed forces of states: "the Sudanese army", "Sudan's military", "the army", one body.

An army is joined with its other names by the state that it serves, its troops and forces as a whole
included. The bare words ("the army") are joined only where the event has the army of one state; its
soldiers, its commands and the army of a movement that is no state are others.
"""

from __future__ import annotations

import re

from recount.entities.joining import Joiner
from recount.entities.uses import Node, is_definite
from recount.language.gazetteer import country_of, is_demonym, is_people

ARMY = (
    r"(?:(?:national|regular|federal|state|government|royal|people['’]?s|united) )*"
    r"(?:army|military|armed forces|defen[cs]e forces?|army forces|armed force)"
)
LED = re.compile(
    rf"(?:the )?(?P<state>.+?)(?P<owned>['’]s)? (?:{ARMY}|(?:ground |armed |regular )?(?:forces|troops))$",
    re.IGNORECASE,
)
OF = re.compile(rf"(?:the )?{ARMY} of (?:the )?(?P<state>.+)$", re.IGNORECASE)
PLAIN_FORCES = re.compile(r"(?<!armed )(?<!defence )(?<!defense )forces$", re.IGNORECASE)
BARE = re.compile(
    r"(?:the )?(?:(?:national|regular|country['’]s|nation['’]s) )?(?:army|military|armed forces)$", re.IGNORECASE
)
ADJECTIVES = ("ian", "ean", "ese", "ish", "ani", "iri", "emi", "eli", "ghan")
STEM = 5
"""Letters that the name of a state and its adjective share."""
NO_PART = re.compile(
    r"\b(?:former|ex|northern|southern|eastern|western|central|private|rebel|retired)\b", re.IGNORECASE
)
"""Words that make an army's name another body's."""


def join_armies(joiner: Joiner) -> None:
    """Join the names of each state's army, and "the army" where only one state's is in the event."""
    states: dict[str, int] = {}
    for number, node in enumerate(joiner.nodes):
        state = state_served(node)
        if state:
            one = states.setdefault(state, number)
            joiner.join(number, one, f"the armed forces of the same state as “{joiner.nodes[one].text}”")
    armies = [number for number, node in enumerate(joiner.nodes) if is_state_army(node)]
    others = any(
        node.proper and "army" in node.tokens and not state_served(node) and not is_bare_army(node)
        for node in joiner.nodes
    )
    if len(states) > 1 or (others and not armies):
        return
    bare = [number for number, node in enumerate(joiner.nodes) if is_bare_army(node)]
    for number in bare:
        one = (armies or bare)[0]
        if number != one and _is_free(joiner, number, one):
            why = f"“{joiner.nodes[one].text}” is the only army of a state in the reports"
            joiner.join(number, one, why)


def is_state_army(node: Node) -> bool:
    """Whether a name is a state's army by its words, not only its troops or forces."""
    return bool(state_served(node)) and node.tokens[-1] not in ("troops",) and not PLAIN_FORCES.search(node.text)


def state_served(node: Node) -> str | None:
    """The code of the state whose armed forces a name stands for as a whole; None for any other name."""
    if node.kind not in ("organisation", "other") or NO_PART.search(node.text):
        return None
    words = " ".join(node.text.split())
    for pattern in (OF, LED):
        found = pattern.match(words)
        if found and (state := country_of(found["state"]) or _unlisted_state(found["state"], words)):
            return state
    return None


def _unlisted_state(state: str, words: str) -> str | None:
    """The beginning of the name of a state that no list has ("Ruritanian", "Ruritania's"), before small
    letters; a movement's army bears capitals ("Red Dawn Army").
    """
    army_is_small = words.rsplit(" ", 1)[-1].islower()
    adjective = state.endswith(ADJECTIVES) or f"{state}'s" in words.replace("’", "'")
    shaped = state.isalpha() and state[:1].isupper() and len(state) > STEM
    listed = is_people(state) or is_demonym(state)
    return state[:STEM].lower() if army_is_small and adjective and shaped and not listed else None


def is_bare_army(node: Node) -> bool:
    """Whether a name is "the army", "the military" or "the armed forces" and says no state."""
    definite = node.proper or is_definite(node)
    return definite and node.kind in ("organisation", "other") and bool(BARE.match(" ".join(node.text.split())))


def _is_free(joiner: Joiner, number: int, one: int) -> bool:
    """Whether bare words were not joined already with a body that is no state's army."""
    others = [joiner.nodes[other] for other in joiner.members(number)]
    return joiner.same(number, one) or all(is_bare_army(node) or state_served(node) for node in others)
