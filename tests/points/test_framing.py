"""Framing: one fact in two lights, seen whichever wording stands first."""

from __future__ import annotations

import pytest

from recount.points.framing import framing_of

TWO_LIGHTS = [
    ("The garrison withdrew from the fort", "The garrison was driven out of the fort"),
    ("Our men pulled back to the ridge", "The army expelled them from the valley"),
    ("We left the town in good order", "Troops retook the town"),
    ("The city was liberated", "The city was occupied"),
    ("It was a tragic accident", "It was a crime against the town"),
    ("Thousands joined the peaceful march to demonstrate", "A mob rioted through the centre"),
    ("Police dispersed the crowd", "Police beat people in the square"),
    ("The rebels agreed to a truce", "The rebels surrendered"),
    ("The bank will restructure its branches", "The bank announced job cuts"),
]
ONE_LIGHT = [
    ("The garrison withdrew from the fort", "The garrison pulled back"),
    ("The garrison withdrew from the fort", "Nobody drove us out"),
    ("The garrison withdrew from the fort", "The garrison was never defeated"),
    ("The troops were driven out", "The troops were expelled"),
    ("The fort burned", "The fort was hit by shells"),
    ("The occupants of the house slept", "The house was freed of damp"),
]


@pytest.mark.parametrize(("left", "right"), TWO_LIGHTS)
def test_two_lights_are_seen_either_way_round(left: str, right: str) -> None:
    reason = framing_of(left, right)
    assert reason
    assert framing_of(right, left) == reason


@pytest.mark.parametrize(("left", "right"), ONE_LIGHT)
def test_no_framing_where_there_is_one_light(left: str, right: str) -> None:
    assert framing_of(left, right) is None
    assert framing_of(right, left) is None


@pytest.mark.parametrize("text", sorted({text for pair in TWO_LIGHTS + ONE_LIGHT for text in pair}))
def test_a_wording_is_not_framed_against_itself(text: str) -> None:
    assert framing_of(text, text) is None
