"""The army of a state under its names, and armies and members that are others."""

from __future__ import annotations

import pytest
from lined_report import entities_of, together

JOINED = [
    (["The Sudanese army struck.", "It was late, Sudan's army said."], "The Sudanese army", "Sudan's army"),
    (["The Sudanese Armed Forces spoke.", "The Sudanese army left."], "Sudanese Armed Forces", "Sudanese army"),
    (["The army of Chad struck.", "The Chadian military denied it."], "The army of Chad", "Chadian military"),
    (["The Chadian army struck.", "It was late, the army said."], "The Chadian army", "the army"),
    (["The Chadian army struck.", "It was late, the military said."], "The Chadian army", "the military"),
    (["It was late, the army said.", "It was over, the military said."], "the army", "the military"),
    (["The Ruritanian army struck.", "It was late, Ruritania's army said."], "Ruritanian army", "Ruritania's army"),
    (["Red Dawn struck.", "The Red Dawn movement left."], "Red Dawn", "Red Dawn movement"),
    (["Red Dawn struck.", "The Red Dawn militia left."], "Red Dawn", "Red Dawn militia"),
    (["Red Dawn struck.", "The Red Dawn party left."], "Red Dawn", "Red Dawn party"),
]
APART = [
    (["The Chadian army struck. The French army did not."], "Chadian army", "French army"),
    (["The Chadian army and the French army met.", "It was late, the military said."], "French army", "military"),
    (["The Chadian army struck. Chadian soldiers fled."], "Chadian army", "Chadian soldiers"),
    (["The Chadian army struck.", "The Free Chadian Army denied it."], "Chadian army", "Free Chadian Army"),
    (["Chadian forces struck. The Army of Dawn fled.", "The army denied it."], "Chadian forces", "The army"),
    (["The Chadian army struck. Its northern command did not."], "Chadian army", "Its northern command"),
    (["Red Dawn struck. Red Dawn fighters fled."], "Red Dawn", "Red Dawn fighters"),
]


def plain(texts: set[str]) -> set[str]:
    """Wordings in lower case without the article."""
    return {text.lower().removeprefix("the ") for text in texts}


def wordings(texts: list[str], name: str) -> set[str]:
    """Every wording of the entity that bears a name, plain."""
    bearing = [
        plain({alias.text for alias in entity.aliases})
        for entity in entities_of(*texts)
        if name.lower().removeprefix("the ") in plain({alias.text for alias in entity.aliases})
    ]
    assert len(bearing) == 1
    return bearing[0]


@pytest.mark.parametrize(("texts", "one", "other"), JOINED)
def test_names_of_one_body_are_joined(texts: list[str], one: str, other: str) -> None:
    assert other.lower().removeprefix("the ") in wordings(texts, one)


@pytest.mark.parametrize(("texts", "one", "other"), APART)
def test_other_bodies_and_members_stay_apart(texts: list[str], one: str, other: str) -> None:
    assert other.lower().removeprefix("the ") not in wordings(texts, one)


def test_the_reason_names_the_state_or_the_only_army() -> None:
    entities = entities_of("The Sudanese army struck.", "It was late, Sudan's military said. The army left.")
    assert together(entities, "The army") >= {"The Sudanese army", "Sudan's military"}
    whys = {alias.why for entity in entities for alias in entity.aliases}
    assert any(why.startswith("the armed forces of the same state as “") for why in whys)
    assert any(why.endswith("” is the only army of a state in the reports") for why in whys)
