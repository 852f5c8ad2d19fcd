"""Drafts: what each sentence tells, and on whose word.

A row is a text and its drafts: `speakers (attribution, force): wording`, `-` where nobody else speaks.
"""

from __future__ import annotations

import pytest

from marked_text import reading_of, report_of
from recount.claims.drafts import Draft, draft_claims
from recount.claims.repeats import wording

ROWS = [
    ("The mayor said the bridge was safe.", ["The mayor (indirect, assert): the bridge was safe"]),
    ("The bridge was safe.", ["- (own_voice, None): The bridge was safe"]),
    ("“The bridge is safe,” the mayor said.", ["the mayor (direct, assert): “The bridge is safe,”"]),
    ("The mayor called the bridge “a wreck”.", ["The mayor (mixed, judge): the bridge “a wreck”"]),
    ("It was reported that nine people had died.", ["- (unattributed, assert): nine people had died"]),
    ("The firm denied that its pipes leaked.", ["The firm (indirect, deny): its pipes leaked"]),
    ("The president vowed to rebuild the port.", ["The president (indirect, intend): to rebuild the port"]),
    ("Scientists believe the glacier is shrinking.", ["Scientists (indirect, believe): the glacier is shrinking"]),
    (
        "The mayor said the bridge was safe and that it would open on Friday.",
        [
            "The mayor (indirect, assert): the bridge was safe",
            "The mayor (indirect, assert): it would open on Friday",
        ],
    ),
    (
        "The army said it killed 30 rebels, but the rebels said they lost only four men.",
        [
            "The army (indirect, assert): it killed 30 rebels",
            "the rebels (indirect, assert): they lost only four men",
        ],
    ),
    (
        "Rescuers found 12 bodies, and the search went on into the night.",
        [
            "- (own_voice, None): Rescuers found 12 bodies",
            "- (own_voice, None): the search went on into the night",
        ],
    ),
    (
        "The Interior Ministry said in a statement that nine people had died.",
        ["The Interior Ministry (indirect, assert): nine people had died"],
    ),
    (
        "In a video released by the Falcon Brigade, a masked man says the hostages are alive.",
        ["Falcon Brigade > a masked man (indirect, assert): the hostages are alive"],
    ),
    # What leads on to speech is told without the word that leads on; an adjunct before it tells nothing.
    (
        "Oil fell after two traders told the agency that the talks had failed.",
        ["- (own_voice, None): Oil fell", "two traders (indirect, assert): the talks had failed"],
    ),
    (
        "After the debate in Harl last week, the mayor said the road was open.",
        ["the mayor (indirect, assert): the road was open"],
    ),
    # Who speaks beside doing something keeps what he does.
    (
        "The rebels shrugged off the loss, vowing to return.",
        ["- (own_voice, None): The rebels shrugged off the loss", "The rebels (indirect, intend): to return"],
    ),
    # Who quotes, or whose report it comes through, stands outside the one who speaks.
    (
        "Reuters quoted a police officer as saying that the road was open.",
        ["Reuters > a police officer (indirect, assert): the road was open"],
    ),
    (
        "The general was quoted by state media as saying the road was open.",
        ["state media > The general (indirect, assert): the road was open"],
    ),
    (
        "The agency reported that the minister had said the road was open.",
        [
            "The agency (indirect, assert): the minister had said the road was open",
            "The agency > the minister (indirect, assert): the road was open",
        ],
    ),
    # What was not said is the report's own.
    (
        "The airline did not say how many were on board.",
        ["- (own_voice, None): The airline did not say how many were on board"],
    ),
    (
        "No group claimed responsibility for the bombing.",
        ["- (own_voice, None): No group claimed responsibility for the bombing"],
    ),
    # The writer's remark on what is said is none of the speaker's words.
    (
        "The army said it had killed 30 rebels, a claim that could not be verified.",
        [
            "The army (indirect, assert): it had killed 30 rebels",
            "- (own_voice, None): a claim that could not be verified",
        ],
    ),
    (
        "The mayor, who took office in May, said the bridge was safe.",
        ["- (own_voice, None): The mayor, who took office in May", "The mayor (indirect, assert): the bridge was safe"],
    ),
    (
        "“The tunnel,” the minister said, “is closed until spring.”",
        ["the minister (direct, assert): “The tunnel,” “is closed until spring.”"],
    ),
    # On which terms somebody spoke, and what is asked, is nothing told.
    (
        "A spokesman, who asked not to be named, said the talks had failed.",
        ["A spokesman (indirect, assert): the talks had failed"],
    ),
    ("Why did the dam fail?", []),
    # A quotation stays as it was spoken unless it counts something.
    (
        "“We ran and the roof fell in,” he said.",
        ["he (direct, assert): “We ran and the roof fell in,”"],
    ),
]


def shown(draft: Draft) -> str:
    """A draft as the table above writes it."""
    speakers = " > ".join(speaker.name for speaker in draft.speakers) or "-"
    return f"{speakers} ({draft.attribution}, {draft.force}): {wording(draft)}"


@pytest.mark.parametrize(("text", "drafts"), ROWS)
def test_what_is_told_and_on_whose_word(text: str, drafts: list[str]) -> None:
    report = report_of(text)
    assert [shown(draft) for draft in draft_claims(report, reading_of(report))] == drafts


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("The mayor said on Monday that the bridge was safe.", "The mayor said on Monday that the bridge was safe"),
        ("The bridge was safe, the mayor said.", "The bridge was safe, the mayor said"),
        ("“The bridge is safe,” said the mayor.", "“The bridge is safe,” said the mayor"),
        ("According to the mayor, the bridge was safe.", "According to the mayor, the bridge was safe"),
    ],
)
def test_the_best_wording_holds_who_said_it_where_they_stand_side_by_side(text: str, best: str) -> None:
    report = report_of(text)
    (draft,) = draft_claims(report, reading_of(report))
    assert draft.span.quote == best
    assert len(draft.parts) == 1


def test_a_gloss_may_be_the_report_s_own_or_reported() -> None:
    report = report_of("The minister said the army, which has 4,000 troops in the region, would leave by June.")
    gloss, said = draft_claims(report, reading_of(report))
    assert gloss.attribution == "own_voice"
    assert [speaker.name for speaker in gloss.gloss] == ["The minister"]
    assert [speaker.name for speaker in said.speakers] == ["The minister"]
    assert not said.gloss
