"""Happenings: each marked word tells what happened, with its kind behind it."""

from __future__ import annotations

import re

import pytest

from marked_text import reading_of, report_of

ROWS = [
    "The [quake=natural disaster] [killed=killing] nine people and [injured=injury] 40.",
    "The ferry [capsized=accident] and [survivors=rescue] were taken to Harl.",
    "The [strike=strike] closed 12 schools.",
    "Police [arrested=arrest] two men after the [protest=protest].",
    "The [vote=vote] was held on Sunday.",
    "[Cholera=disease] has reached three towns.",
    "An [air strike=air strike] hit the market.",
    "In İzmir an [AIR STRIKE=air strike] [killed=killing] nine.",
    "The choir sang for an hour.",
    "The [fire=fire] [destroyed=destruction] 12 homes.",
    "The army [withdrew=withdrawal] and rebels [seized=capture of territory] the port.",
    "He [succumbed to his injuries=killing] on Monday.",
    "The list of the [dead=killing] has grown to 26.",
    "A suicide [bombing=explosion] closed the road.",
    "Jets [bombed=air strike] the port.",
    "Soldiers [fought=clash] rebels at the gate.",
    "The [attack=clash] closed the port.",
    "The [wildfire=fire] reached Harl.",
    "The bridge [collapsed=destruction] at noon.",
    "The town went [to the polls=vote] on Sunday.",
    "Peace [talks=negotiation] began in Harl.",
    "The firms signed a [deal=negotiation] on Monday.",
    "They [agreed to=negotiation] a [truce=negotiation].",
    "The kidnappers [freed=rescue] two [hostages=rescue].",
    "The judge [ruled=verdict] on Monday that the mill must close.",
    "He got a [sentence=verdict] of six years.",
    "Three [cases=disease] of measles were found.",
    "The [outbreak=disease] closed four schools.",
    "[Hurricane=natural disaster] Odrun reached Harl.",
    "A boat [sank=accident] off Harl.",
    "The bank's [shares=business deal] rose by 4 per cent.",
    "The drivers' [union=labour dispute] asks for higher wages.",
    "Bad weather hampers the [relief efforts=shortage or aid].",
    "The ministry said in a [statement=statement] that it had no [supplies=shortage or aid] of [food aid=shortage or aid].",
]
OTHER_SENSES = [
    "The sales of March were up on those of March 2008.",
    "A rural poll asks what farmers think.",
    "The keyboard is a big deal, and they will deal with a great deal of dust.",
    "He heard harsh talk and nodded in agreement.",
    "The firm released a film and a new lamp.",
    "The town is not hostage to a calendar.",
    "The items came from Harl Union Carbide.",
    "The European Union sent a letter.",
    "A dead swan lay near 14 other dead birds.",
    "The lamp maker is all but dead.",
    "He died of a heart attack.",
    "The club took a moon shot.",
    "The mayor has come under fire for his speech.",
    "Fire departments came from Harl.",
    "Warnings of extreme fire weather were sent out.",
    "He burned his passport.",
    "They are active in the fight against poverty.",
    "The super fund runs an ad attack.",
    "The officials are not ruling out a leak.",
    "The ruling party meets on Monday.",
    "This epidemic of hacking must stop.",
    "Both countries share their view in a bid to calm the town.",
    "The shop is a non-profit.",
    "Football food is good food.",
    "A large relief map hangs in the hall.",
    "The necklaces were made of ocean shells.",
    "The show will be broadcast with a video.",
    "The ball struck the bar.",
    "The player has not been cleared to return.",
    "The bill was withdrawn.",
    "The coalition may collapse.",
    "The car has a collision warning.",
    "The step is seen as a vote of confidence.",
    "She appealed to the family.",
    "The club beat the Harl Hurricanes.",
]


@pytest.mark.parametrize("row", ROWS)
def test_what_happened(row: str) -> None:
    reading = reading_of(report_of(re.sub(r"\[(.*?)=.*?\]", r"\1", row)))
    assert [(h.text, h.kind) for h in reading.happenings] == re.findall(r"\[(.*?)=(.*?)\]", row)


@pytest.mark.parametrize("sentence", OTHER_SENSES)
def test_words_in_another_sense_tell_of_nothing(sentence: str) -> None:
    assert reading_of(report_of(sentence)).happenings == ()


def test_kinds_are_found_in_any_case() -> None:
    assert [h.kind for h in reading_of(report_of("# EXPLOSION ROCKS HARL")).happenings] == ["explosion"]
