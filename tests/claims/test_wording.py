"""Wording: whether a clause affirms or denies, and how surely."""

from __future__ import annotations

import pytest

from recount.claims.wording import modality_of, polarity_of
from recount.language.reporting_verbs import Force


@pytest.mark.parametrize(
    ("clause", "polarity"),
    [
        ("the bridge was safe", "positive"),
        ("the bridge was not safe", "negative"),
        ("nobody was hurt", "negative"),
        ("no one had been told", "negative"),
        ("the siren never sounded", "negative"),
        ("the crew didn’t answer", "negative"),
        ("the crew didn't answer", "negative"),
        ("they cannot land", "negative"),
        ("neither man was armed", "negative"),
        ("the army failed to take the port", "negative"),
        ("he refused to leave", "negative"),
        ("the ship is no longer afloat", "negative"),
        ("it hit not only the port but the mill", "positive"),
        ("it was hit not just once but twice", "positive"),
        ("there is no doubt that the dam failed", "positive"),
        ("no fewer than 12 people died", "positive"),
        ("no more than 12 people died", "positive"),
        ("notable homes in Northgate burned", "positive"),
        ("the knot came loose", "positive"),
        ("the fire could have been prevented", "positive"),
        ("rain prevented the crews from landing", "negative"),
        ("there is nothing to suggest that files were stolen", "negative"),
        ("the firm “categorically denies” that its software was to blame", "negative"),
        ("the vote is valid whether or not turnout is low", "positive"),
    ],
)
def test_polarity_in_the_words(clause: str, polarity: str) -> None:
    assert polarity_of(clause) == polarity


@pytest.mark.parametrize(
    ("clause", "force", "polarity"),
    [
        ("the bridge was unsafe", "deny", "negative"),
        ("any wrongdoing", "deny", "negative"),
        ("no one was told", "deny", "negative"),
        ("the bridge was safe", "assert", "positive"),
        ("to rebuild the port", "intend", "positive"),
        ("not to return", "intend", "negative"),
        ("the toll will rise", "believe", "positive"),
    ],
)
def test_polarity_by_what_the_speaker_does(clause: str, force: Force, polarity: str) -> None:
    assert polarity_of(clause, force=force) == polarity


@pytest.mark.parametrize(
    ("clause", "force", "modality"),
    [
        ("the bridge fell", None, "asserted"),
        ("whether the strike would go ahead", "assert", "possible"),
        ("how many were on board", "assert", "possible"),
        ("how the sirens had failed", "assert", "asserted"),
        ("the bridge fell", "assert", "asserted"),
        ("the bridge may fall", None, "possible"),
        ("the bridge might have fallen", None, "possible"),
        ("clearing it would probably not have prevented the flood", None, "counterfactual"),
        ("the campaign was to have begun on Monday", None, "counterfactual"),
        ("If the pumps had come in time, we would be safe now", None, "counterfactual"),
        ("The rebels had taken the town, and said they would march north", None, "intended"),
        ("the fire could have started in the kitchen", None, "possible"),
        ("the fire could have been prevented", None, "counterfactual"),
        ("Either way, no one was hurt or missing", None, "asserted"),
        ("If they are right, the list is too short", None, "possible"),
        ("Either the price went up or somebody is bluffing", None, "possible"),
        ("gunfire could still be heard at dusk", None, "asserted"),
        ("the inquiry is supposed to start on Monday", None, "intended"),
        ("a report is expected within 60 days", None, "intended"),
        ("three larger pumps were expected from the port by Thursday", None, "intended"),
        ("the operator hopes to reopen the line", None, "intended"),
        ("to reopen the line", "believe", "intended"),
        ("447 cases, suspected and confirmed, were seen", None, "asserted"),
        ("a suspected gas leak closed the school", None, "probable"),
        ("3,000 people would have died", None, "counterfactual"),
        ("the bridge could fall", None, "possible"),
        ("perhaps 40 people slept there", None, "possible"),
        ("the bridge fell in May", None, "asserted"),
        ("the bridge fell on 3 May", None, "asserted"),
        ("the bridge fell on May 3", None, "asserted"),
        ("he has held office since May", None, "asserted"),
        ("the driver probably fell asleep", None, "probable"),
        ("the crew appeared to have slept", None, "probable"),
        ("nine people are feared dead", None, "probable"),
        ("the glacier is shrinking", "believe", "probable"),
        ("the plant will close", None, "intended"),
        ("the army plans to leave", None, "intended"),
        ("the talks are due to be held in Oslo", None, "intended"),
        ("the army is to leave by June", None, "intended"),
        ("we won’t leave", None, "intended"),
        ("we'll return", None, "intended"),
        ("to rebuild the port", "intend", "intended"),
        ("the council to reopen the school", "ask", "intended"),
        ("the talks might fail, and the army will stay", None, "possible"),
        ("the willow fell on a maypole", None, "asserted"),
    ],
)
def test_how_surely(clause: str, force: Force | None, modality: str) -> None:
    assert modality_of(clause, force=force) == modality
