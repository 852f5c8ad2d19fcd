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
        ("rain prevented the crews from landing", "positive"),
        ("they have won without losing a man", "positive"),
        ("the rule came in, but not without a quarrel", "positive"),
        ("the guards did not hesitate to fire", "positive"),
        ("they are not ruling out a leak", "positive"),
        ("the crews had no option but to swim", "positive"),
        ("the orders achieved nothing but chaos", "positive"),
        ("the sum can't just be counted in money", "positive"),
        ("don’t forget to close the gate", "positive"),
        ("he can’t stop wondering", "positive"),
        ("no matter how the vote goes, the mill closes", "positive"),
        ("the mill closed in no time", "positive"),
        ("the regular vote was not due until Friday", "positive"),
        ("he will raise tolls if no deal is reached", "positive"),
        ("If nobody had been there, the dam would have failed", "positive"),
        ("the council is unlikely to agree", "negative"),
        ("the work is anything but easy", "negative"),
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
        ("a report is expected within 60 days", None, "probable"),
        ("three larger pumps were expected from the port by Thursday", None, "probable"),
        ("he expects that to put pressure on the mill", None, "probable"),
        ("he anticipated them leaving on Monday", None, "probable"),
        ("the mill will probably close", None, "probable"),
        ("the town likely will have to pay", None, "probable"),
        ("it is likely the guards won’t return", None, "probable"),
        ("the guards believe the film will show a leak", None, "probable"),
        ("the toll will rise", "believe", "probable"),
        ("to have been built in 1820", "believe", "probable"),
        ("it would seem that the dam is safe", None, "probable"),
        ("the mill, seemingly safe, was closed", None, "probable"),
        ("the council wants schools to be a part of it", None, "intended"),
        ("we hope the fair provides jobs", None, "intended"),
        ("the firm offered to go on working", None, "intended"),
        ("Mill set to open today", None, "intended"),
        ("fans would have the right to meet her", None, "intended"),
        ("the verse promises hope to all", None, "asserted"),
        ("a promising design failed", None, "asserted"),
        ("the hall was made possible by a grant", None, "asserted"),
        ("it is possible that the dam will fail", None, "possible"),
        ("they could not check the figure", None, "asserted"),
        ("it is unclear if the town will appeal", None, "possible"),
        ("they are not ruling out a leak", None, "possible"),
        ("the town would not then accept the plan", None, "asserted"),
        ("he would not resign", "assert", "intended"),
        ("if they have a mill", "ask", "possible"),
        ("what he thought of the mill", "ask", "possible"),
        ("Will the dam hold?", None, "possible"),
        ("in May, when the firm named three mills", None, "asserted"),
        ("they wanted to know who had the key", None, "asserted"),
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


@pytest.mark.parametrize(
    ("clauses", "polarity", "modality"),
    [
        (("did not stay", "but left"), "positive", "asserted"),
        (("I don't think it is a strike", "; I think it is a walk"), "positive", "probable"),
        (("is not open", "was closed on Monday"), "negative", "asserted"),
        (("was open", "did not close"), "positive", "asserted"),
        (("is there", "may go on"), "positive", "possible"),
    ],
)
def test_several_clauses_of_one_claim(clauses: tuple[str, ...], polarity: str, modality: str) -> None:
    assert (polarity_of(clauses), modality_of(clauses)) == (polarity, modality)
