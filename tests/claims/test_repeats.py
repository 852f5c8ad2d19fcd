"""Repeats: headline, bullets and captions that say what the body says are further spans of one claim.

Behind each text stand its claims: the best wording, then behind ` = ` what says it again.
"""

from __future__ import annotations

import pytest

from marked_text import reading_of, report_of
from recount.claims.drafts import draft_claims
from recount.claims.repeats import content_stems, fold_repeats, wording
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
]


@pytest.mark.parametrize(("text", "claims"), ROWS)
def test_a_report_says_a_thing_once(text: str, claims: list[str], encoder: Encoder) -> None:
    report = report_of(text)
    reading = reading_of(report)
    told = fold_repeats(draft_claims(report, reading), reading, encoder=encoder)
    shown = [" = ".join([wording(one.draft), *(span.quote for span in one.repeats)]) for one in told]
    assert shown == claims
    assert all(report.text[s.start : s.end] == s.quote for one in told for s in (one.draft.span, *one.repeats))


def test_content_words_see_through_inflection() -> None:
    assert content_stems("The bombers bombed") == content_stems("bombing")
    assert content_stems("12 schools") != content_stems("120 schools")
    assert content_stems("It was said that they say") == frozenset()
