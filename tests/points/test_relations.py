"""Relations: how two claims on one question relate, and why, for claims as the news words them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from made_claims import Setup, alike, label_of, on, points_of, quoted, related, said, told
from recount.language.encoder import Encoder
from recount.points.relations import Circumstances, relate_all
from recount.records import Claim, Figure, Origin

PERIODS = (
    told(
        "The air force flew 24 sorties over the valley since Friday",
        report="a",
        counts=("24 sorties", "fly"),
        times=[on("since Friday", "2031-05-02", "2031-05-05")],
    ),
    told(
        "The air force flew 70 sorties over the valley in the past month",
        report="b",
        counts=("70 sorties", "fly"),
        times=[on("in the past month", "2031-04-05", "2031-05-05")],
    ),
)
TOLLS = (
    said("General Roe", "40 rebels were killed at the ford", report="a", counts=("40 rebels", "kill")),
    said("Commander Vask", "15 rebels were killed at the ford", report="b", counts=("15 rebels", "kill")),
)
REVISED = (
    told("12 people were killed in the mine", report="a", counts=("12 people", "kill")),
    told("The toll in the mine was revised to 9 people killed", report="b", counts=("9 people", "kill")),
)
PART = (
    told("12 people died in the ferry", report="a", counts=("12 people", "die")),
    told(
        "3 of the dead in the ferry were children",
        report="b",
        counts=[Figure(text="3", low=3, high=3, unit="person", verb="die", part=True)],
    ),
)
DENIED = (
    said("The union", "the pumps in the mine had been switched off", report="a"),
    said("The company", "the pumps in the mine had been switched off", report="b", cue="denied", polarity="negative"),
)
UTTERED = (
    quoted("Odd Vask", "We shall come back before the harvest", report="a", modality="intended"),
    quoted("Odd Vask", "Before the harvest we will be back", report="b", modality="intended"),
)
FRAMED = (
    said("Vask", "his men withdrew from the town of Orvik", report="a"),
    said("General Roe", "the rebels were driven out of the town of Orvik", report="b"),
)
WHOLE = (
    said("General Roe", "the whole town of Orvik was in army hands", report="a"),
    said("A baker", "rebels still held the mill in the town of Orvik", report="b"),
)
HOURS = (
    said("The fire service", "the first call came at 5.10 a.m.", report="a", times=[on("at 5.10 a.m.", None)]),
    said("A nurse", "the first call came at 4.50 a.m.", report="b", times=[on("at 4.50 a.m.", None)]),
)
SAME = (
    told("The bridge over the Selje was destroyed by the flood", report="a"),
    told("The flood destroyed the bridge over the Selje", report="b"),
)
GUESSED = (
    told("A spark from a grinder set the barn on fire", report="a"),
    told("A spark from a grinder may have set the barn on fire", report="b", modality="possible"),
)
ROWS = [
    ("different periods", PERIODS, "different_scope"),
    ("opposed tolls of two parties", TOLLS, "conflict"),
    ("a revised toll", REVISED, "update"),
    ("a part and its whole", PART, "different_scope"),
    ("a denial", DENIED, "conflict"),
    ("one utterance in two wordings", UTTERED, "same_utterance"),
    ("withdrew or driven out", FRAMED, "framing"),
    ("the whole town or not", WHOLE, "conflict"),
    ("two hours", HOURS, "conflict"),
    ("the same in other words", SAME, "agree"),
    ("certain and possible", GUESSED, "refine"),
]


@pytest.mark.parametrize(("pair", "label"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_how_two_claims_relate(pair: tuple[Claim, Claim], label: str, encoder: Encoder) -> None:
    assert label_of(*pair, encoder) == label


@pytest.mark.parametrize("pair", [row[1] for row in ROWS], ids=[row[0] for row in ROWS])
def test_the_order_of_the_two_changes_nothing(pair: tuple[Claim, Claim], encoder: Encoder) -> None:
    left, right = pair
    relation = related(left, right, encoder)
    assert relation is not None
    assert relation == related(right, left, encoder)
    assert relation.left < relation.right
    assert relation.why.strip()


def test_reasons_name_what_differs(encoder: Encoder) -> None:
    reason = related(*TOLLS, encoder)
    assert reason is not None
    assert "40 rebels" in reason.why
    assert "15 rebels" in reason.why
    hours = related(*HOURS, encoder)
    assert hours is not None
    assert "5.10" in hours.why
    assert "4.50" in hours.why


def test_no_conflict_within_one_authority(encoder: Encoder) -> None:
    office = [
        Origin(id="o1", name="Army", kind="official_statement", family="f1"),
        Origin(id="o2", name="Defence ministry", kind="official_statement", family="f1"),
    ]
    claims = [
        said(
            "The army", "40 rebels were killed at the ford", report="a", counts=("40 rebels", "kill"), origins=("o1",)
        ),
        said(
            "The defence ministry",
            "15 rebels were killed at the ford",
            report="b",
            counts=("15 rebels", "kill"),
            origins=("o2",),
        ),
    ]
    assert label_of(*claims, encoder) == "conflict"
    assert label_of(*claims, encoder, Setup(origins=office)) != "conflict"


def test_a_failure_denies_nothing(encoder: Encoder) -> None:
    failed = told("The army failed to reopen the Selje bridge", report="a", polarity="negative")
    other = told("The rebels mined the Selje bridge before they left", report="b")
    assert label_of(failed, other, encoder) != "conflict"


def test_a_plan_is_not_denied_by_what_is_not_yet_so(encoder: Encoder) -> None:
    plan = said("Vask", "we will not leave the town of Orvik", report="a", polarity="negative", modality="intended")
    past = said("Roe", "the rebels left the town of Orvik", report="b")
    assert label_of(plan, past, encoder) != "conflict"


def test_two_speakers_do_not_make_one_utterance(encoder: Encoder) -> None:
    ours = quoted("Ada Roe", "We will be back before the harvest", report="a", modality="intended")
    theirs = quoted("Odd Vask", "We will be back before the harvest", report="b", modality="intended")
    assert label_of(ours, theirs, encoder) != "same_utterance"


def test_one_report_does_not_repeat_an_utterance(encoder: Encoder) -> None:
    ours, theirs = (quoted("Odd Vask", words, report="a") for words in ("Nobody pushed us", "Nobody has pushed us"))
    assert label_of(ours, theirs, encoder) != "same_utterance"


@pytest.mark.parametrize("dated", [False, True])
def test_figures_of_other_happenings_do_not_conflict(dated: bool, encoder: Encoder) -> None:
    tuesday, april = on("on Tuesday", "2031-05-06"), on("in April", "2031-04-01", "2031-04-30", granularity="month")
    fire = told(
        "12 people were killed when the paint factory burned on Tuesday",
        report="a",
        counts=("12 people", "kill"),
        times=[tuesday] if dated else [],
    )
    crash = told(
        "31 people were killed in April when a bus crashed in the capital",
        report="b",
        counts=("31 people", "kill"),
        times=[april] if dated else [],
    )
    relations = [relation for point in points_of([fire, crash], encoder) for relation in point.relations]
    assert not [relation for relation in relations if relation.label == "conflict"]


def test_all_relations_are_found_in_order_and_once(encoder: Encoder) -> None:
    claims = [*TOLLS, *FRAMED, *DENIED]
    given = Circumstances(alike(claims, encoder), {}, {}, {})
    relations = relate_all(claims, given=given)
    pairs = [(relation.left, relation.right) for relation in relations]
    assert all(before < after for before, after in pairwise(pairs))
    assert all(left < right for left, right in pairs)
    assert relations == relate_all(claims[::-1], given=given)
