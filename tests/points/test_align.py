"""Align: the points of an event: every claim in one, verdicts that follow from relations, who is silent."""

from __future__ import annotations

import random

import pytest
from msgspec.structs import replace

from made_claims import Setup, points_of, quoted, reports_of, said, told
from recount.language.encoder import Encoder
from recount.points.align import align_points, authorities_of, verdict_of, without_headlines
from recount.records import Block, Claim, Origin, Point, Relation

ORIGINS = [
    Origin(id="o1", name="Army", kind="official_statement", party="government", family="f1"),
    Origin(id="o2", name="Vask", kind="named_person", party="rebels"),
    Origin(id="o3", name="own voice of a", kind="own_voice"),
]
EVENT = [
    said("The army", "40 rebels were killed at the ford", report="a", counts=("40 rebels", "kill"), origins=("o1",)),
    said("Odd Vask", "15 rebels were killed at the ford", report="b", counts=("15 rebels", "kill"), origins=("o2",)),
    said("The army", "the rebels were driven out of the town of Orvik", report="a", origins=("o1",)),
    said("Odd Vask", "his men withdrew from the town of Orvik", report="b", origins=("o2",)),
    quoted("Odd Vask", "We shall come back before the harvest", report="a", modality="intended", origins=("o2",)),
    quoted("Odd Vask", "Before the harvest we will be back", report="b", modality="intended", origins=("o2",)),
    told("Heavy rain had fallen for six days", report="a", origins=("o3",)),
]
SETUP = Setup(origins=ORIGINS)


@pytest.fixture(scope="module")
def points(encoder: Encoder) -> tuple[Point, ...]:
    """The points of the event above; report c says nothing."""
    return points_of(EVENT, encoder, SETUP, also=["c"])


def point_with(points: tuple[Point, ...], claim: Claim) -> Point:
    """The point that holds a claim."""
    (point,) = [point for point in points if claim.id in point.claims]
    return point


def test_every_claim_is_in_exactly_one_point(points: tuple[Point, ...]) -> None:
    assert sorted(claim for point in points for claim in point.claims) == sorted(claim.id for claim in EVENT)


@pytest.mark.parametrize(
    ("left", "right", "verdict"), [(0, 1, "disputed"), (2, 3, "framed_differently"), (4, 5, "agreed")]
)
def test_pairs_come_together_with_their_verdict(points: tuple[Point, ...], left: int, right: int, verdict: str) -> None:
    point = point_with(points, EVENT[left])
    assert set(point.claims) == {EVENT[left].id, EVENT[right].id}
    assert point.verdict == verdict


def test_what_one_report_alone_tells_stands_alone(points: tuple[Point, ...]) -> None:
    point = point_with(points, EVENT[6])
    assert point.claims == (EVENT[6].id,)
    assert point.verdict == "single_report"
    assert point.silent == ("b", "c")


def test_silent_reports_are_those_without_a_claim(points: tuple[Point, ...]) -> None:
    by_id = {claim.id: claim for claim in EVENT}
    for point in points:
        speaking = {by_id[claim].report for claim in point.claims}
        assert set(point.silent) == {"a", "b", "c"} - speaking


def test_relations_stay_within_their_point_and_point_one_way(points: tuple[Point, ...]) -> None:
    for point in points:
        for relation in point.relations:
            assert {relation.left, relation.right} <= set(point.claims)
            assert relation.left < relation.right
        pairs = [(relation.left, relation.right) for relation in point.relations]
        assert len(pairs) == len(set(pairs))


def test_origins_are_counted(points: tuple[Point, ...]) -> None:
    assert point_with(points, EVENT[0]).origins.min == 2
    assert point_with(points, EVENT[4]).origins.max == 1
    for point in points:
        assert 0 <= point.origins.min <= point.origins.max


def test_the_order_of_everything_changes_nothing(points: tuple[Point, ...], encoder: Encoder) -> None:
    for seed in range(3):
        shuffled = random.Random(seed).sample(EVENT, len(EVENT))
        again = align_points(
            shuffled,
            entities=(),
            origins=ORIGINS[::-1],
            passages=(),
            reports=reports_of(EVENT, also=["c"])[::-1],
            encoder=encoder,
        )
        assert again == points


def test_no_claims_make_no_points(encoder: Encoder) -> None:
    assert points_of([], encoder) == ()


def _relation(label: str) -> Relation:
    return Relation(left="c1", right="c2", label=label, certain=True, why="they differ")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("labels", "verdict"),
    [
        (["agree"], "agreed"),
        (["different_scope", "agree"], "compatible"),
        (["update"], "compatible"),
        (["framing", "different_scope"], "framed_differently"),
        (["conflict", "framing", "agree"], "disputed"),
    ],
)
def test_the_gravest_relation_is_the_verdict(labels: list[str], verdict: str) -> None:
    claims = [told("one", report="a"), told("two", report="b")]
    assert verdict_of(claims, [_relation(label) for label in labels]) == verdict


def test_one_report_agrees_with_nobody() -> None:
    assert verdict_of([told("one"), told("two")], [_relation("agree")]) == "single_report"
    assert verdict_of([told("one"), told("two")], [_relation("conflict")]) == "disputed"


def test_a_headline_without_speaker_is_no_narration_of_its_own() -> None:
    headline, body = told("Slope buries coast road", report="a"), told("A slope buried the coast road", report="a")
    (bare,) = reports_of([headline])
    blocks = (Block(headline.spans[0].start, headline.spans[0].end, "headline"),)
    report = replace(bare, blocks=blocks)
    assert without_headlines([headline, body], [report]) == [body]
    assert without_headlines([headline], [report]) == [headline]


def test_offices_of_one_family_are_one_authority() -> None:
    found = authorities_of(EVENT, ORIGINS)
    assert found[EVENT[0].id] == {"f1"}
    assert found[EVENT[1].id] == {"o2"}
    assert found[EVENT[6].id] == frozenset()
