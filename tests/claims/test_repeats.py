"""Repeats: headline, bullets and captions that say what the body says are further spans of one claim; what says more is not.

Behind each text stand its claims: the best wording, then behind ` = ` what says it again.
"""

from __future__ import annotations

import pytest

from marked_text import reading_of, report_of
from recount.claims.drafts import draft_claims
from recount.claims.repeats import fold_repeats, wording
from recount.claims.restating import Restating
from recount.language.encoder import Encoder

ROWS = [
    (
        """# Two die in mill fire
Two people died when fire swept through a mill in Harl on Monday.
The mill employed 200 people.""",
        [
            "Two people died when fire swept through a mill in Harl on Monday = Two die in mill fire",
            "The mill employed 200 people",
        ],
    ),
    (
        """# Twelve dead in mill fire
* 12 people died in the blaze
* Owner denies doors were locked
A fire at a mill in Harl killed 12 people on Monday, police said.
The owner denied that the doors had been locked.
~ The mill in Harl after the fire that killed 12 people""",
        [
            "A fire at a mill in Harl killed 12 people on Monday = Twelve dead in mill fire"
            " = 12 people died in the blaze = The mill in Harl after the fire that killed 12 people",
            "the doors had been locked = Owner denies doors were locked",
        ],
    ),
    # A headline that says more than the body is a claim of its own.
    (
        """# Mill fire kills 12
The choir sang in the square on Sunday.""",
        ["Mill fire kills 12", "The choir sang in the square on Sunday"],
    ),
    # A quotation in the headline that somebody says in the body, and a headline on a bare office's word.
    (
        """# ‘It was like church’: daughter hears the verdict on the mill
Ana Ruiz said: “It was like church in there.”""",
        ["“It was like church in there.” = ‘It was like church’: daughter hears the verdict on the mill"],
    ),
    (
        """# Mill owner found guilty over deaths - court
The owner of the mill was found guilty over the deaths on Monday.""",
        [
            "The owner of the mill was found guilty over the deaths on Monday = Mill owner found guilty over deaths - court"
        ],
    ),
    # One that affirms does not repeat one that denies.
    (
        """# Doors of mill were locked
The owner denied that the doors of the mill had been locked.""",
        ["Doors of mill were locked", "the doors of the mill had been locked"],
    ),
    # Two sentences of the body are two claims, however alike.
    (
        """Nine people drowned off Harl on Monday.
Nine people drowned off Tarn on Tuesday.""",
        ["Nine people drowned off Harl on Monday", "Nine people drowned off Tarn on Tuesday"],
    ),
    # The very same sentence in the body is one claim.
    (
        """The dam at Harl burst on Monday.
The river rose fast.
The dam at Harl burst on Monday.""",
        ["The dam at Harl burst on Monday = The dam at Harl burst on Monday", "The river rose fast"],
    ),
    # What else the body denies there, the headline does not speak of.
    (
        """# She held his hand
Ana Ruiz held his hand until she could not feel her own.""",
        ["Ana Ruiz held his hand until she could not feel her own = She held his hand"],
    ),
    (
        """* Guards fired gas over the queue
"No gas was fired at Harl," the chief of the guards said.
"They shot gas over the queue," said Ana Ruiz.""",
        ['"No gas was fired at Harl,"', '"They shot gas over the queue," = Guards fired gas over the queue'],
    ),
    # Other words for it, over the report's first sentence.
    (
        """# Oversupply angst drags oil lower
Oil prices fell sharply on Tuesday on oversupply concerns.
Shares rose.""",
        ["Oil prices fell sharply on Tuesday on oversupply concerns = Oversupply angst drags oil lower", "Shares rose"],
    ),
    # A title that stands once more above the body is no home for the headline.
    (
        """# Harl Bridge set to open today
Harl Bridge set to open today.
The new bridge in Harl opens to traffic today after two years of work.""",
        [
            "The new bridge in Harl opens to traffic today after two years of work"
            " = Harl Bridge set to open today = Harl Bridge set to open today"
        ],
    ),
    # The items of a list are things of their own, however alike.
    (
        """* 1 spoon of salt
* 1 spoon of sugar
* 2 spoons of sugar
The bakers of Harl mixed a cake.""",
        ["1 spoon of salt", "1 spoon of sugar", "2 spoons of sugar", "The bakers of Harl mixed a cake"],
    ),
    # A figure or a year that the body does not give is more than the body says, and so is another count of one thing.
    (
        """* 2009: 19 people killed in fire at Harl mill
Nineteen people were killed in a fire at a mill on Monday.""",
        ["2009: 19 people killed in fire at Harl mill", "Nineteen people were killed in a fire at a mill on Monday"],
    ),
    (
        """~ The guesthouse sold 90 rooms to the ministry
The guesthouse sold rooms to the ministry on Monday.""",
        ["The guesthouse sold 90 rooms to the ministry", "The guesthouse sold rooms to the ministry on Monday"],
    ),
    (
        """* Rescuers reach 9 miners at Tarn
On Monday rescuers reached 14 miners at Tarn.
The pit has 9 lifts.""",
        ["Rescuers reach 9 miners at Tarn", "On Monday rescuers reached 14 miners at Tarn", "The pit has 9 lifts"],
    ),
    # A name alone is not what is said.
    (
        """# All-new Orla is what we wanted from Tarn Motors
Tarn Motors builds cars.
The Orla gets a larger grill.""",
        ["All-new Orla is what we wanted from Tarn Motors", "Tarn Motors builds cars", "The Orla gets a larger grill"],
    ),
    # A heading that only names what follows is neither a claim nor a repeat; one that says something is.
    (
        """+ The vote
The government lost the vote on Monday.
+ How the party split
+ Making up for it
+ Party splits over mine
The party split over the sale of the mine.""",
        [
            "The government lost the vote on Monday",
            "The party split over the sale of the mine = Party splits over mine",
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), ROWS)
def test_a_report_says_a_thing_once(text: str, claims: list[str], encoder: Encoder) -> None:
    report = report_of(text)
    reading = reading_of(report)
    told = fold_repeats(draft_claims(report, reading), reading, encoder=encoder)
    shown = [" = ".join([wording(one.draft), *(span.quote for span in one.repeats)]) for one in told]
    assert shown == claims
    assert all(report.text[s.start : s.end] == s.quote for one in told for s in (one.draft.span, *one.repeats))


def test_a_number_is_the_same_in_words_and_figures(encoder: Encoder) -> None:
    report = report_of("Twelve bombers bombed 120 schools.\nThe bombing of 12 schools.")
    reading = reading_of(report)
    restating = Restating(reading, kinds=["body", "body"], body=[0, 1], encoder=encoder)
    verb, noun = (restating.wording_of(draft, wording(draft)) for draft in draft_claims(report, reading)[:2])
    assert verb.words == {"12", "bomb", "120", "scho"}
    assert noun.words == {"bomb", "12", "scho"}
    assert restating.share(noun.words, verb.words) == 1.0
    assert restating.share(verb.words, noun.words) < 1.0
