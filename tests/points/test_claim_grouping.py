"""Grouping: the claims of one event in points. Checked against a slow way that recomputes every mean each time."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, cast

from hypothesis import given, settings
from hypothesis import strategies as st

from made_claims import alike, said, told
from recount.language.encoder import Encoder
from recount.points.grouping import NEAREST, SAME_QUESTION, group_claims
from recount.points.likeness import Alikeness
from recount.records import Claim

VOICES = [("a", None), ("a", "Roe"), ("b", None), ("b", "Roe"), ("c", "Vask")]


class Score(NamedTuple):
    """A likeness that is nothing but its total."""

    total: float


class Table:
    """Likenesses as a table of pairs."""

    def __init__(self, scores: Mapping[frozenset[str], float]) -> None:
        self.scores = scores

    def of(self, left: str, right: str) -> Score:
        return Score(self.scores[frozenset((left, right))])


def as_alikeness(table: Table) -> Alikeness:
    """A table where a likeness is wanted; only `of` is used."""
    return cast(Alikeness, table)


def nearness(likenesses: Sequence[float]) -> float:
    """Half the mean of the pairs of two groups, half the nearest pair."""
    return (1 - NEAREST) * sum(likenesses) / len(likenesses) + NEAREST * max(likenesses)


def slowly_grouped(claims: Sequence[Claim], table: Table) -> set[frozenset[str]]:
    """The rule as it is defined: join the two nearest groups until none are near enough, all recomputed each time."""
    voice = {claim.id: (claim.report, claim.speakers[-1].entity if claim.speakers else "") for claim in claims}
    groups = [frozenset({claim.id}) for claim in sorted(claims, key=lambda claim: claim.id)]
    while True:
        means = {
            (left, right): nearness([table.of(a, b).total for a in left for b in right])
            for left, right in combinations(groups, 2)
            if len({voice[one] for one in left | right}) > 1
        }
        if not means or max(means.values()) < SAME_QUESTION:
            return set(groups)
        left, right = max(means, key=lambda pair: means[pair])
        groups = [group for group in groups if group not in (left, right)] + [left | right]


@st.composite
def events(draw: st.DrawFn) -> tuple[list[Claim], Table]:
    """Up to nine claims of several voices and a table of likenesses without ties."""
    count = draw(st.integers(0, 9))
    claims = []
    for number in range(count):
        report, who = draw(st.sampled_from(VOICES))
        words = f"sentence {number}"
        claims.append(said(who, words, report=report) if who else told(words, report=report))
    seed = random.Random(draw(st.integers(0, 10**6)))
    pairs = [frozenset((left.id, right.id)) for left, right in combinations(claims, 2)]
    return claims, Table({pair: seed.random() for pair in pairs})


@settings(max_examples=150, deadline=None)
@given(events())
def test_groups_are_those_of_the_slow_way(event: tuple[list[Claim], Table]) -> None:
    claims, table = event
    assert {frozenset(group) for group in group_claims(claims, as_alikeness(table))} == slowly_grouped(claims, table)


@settings(max_examples=100, deadline=None)
@given(events(), st.randoms(use_true_random=False))
def test_order_changes_nothing_and_every_claim_is_in_one_group(
    event: tuple[list[Claim], Table], shuffle: random.Random
) -> None:
    claims, table = event
    groups = group_claims(claims, as_alikeness(table))
    assert sorted(one for group in groups for one in group) == sorted(claim.id for claim in claims)
    shuffled = shuffle.sample(claims, len(claims))
    assert group_claims(shuffled, as_alikeness(table)) == groups


def test_what_one_voice_says_is_joined_only_through_another() -> None:
    ours = [told("the bridge fell", report="a"), told("the bridge collapsed", report="a")]
    near = Table({frozenset((ours[0].id, ours[1].id)): 0.99})
    assert len(group_claims(ours, as_alikeness(near))) == 2
    third = told("the bridge came down", report="b")
    all_near = Table({frozenset(pair): 0.99 for pair in combinations([claim.id for claim in (*ours, third)], 2)})
    assert len(group_claims([*ours, third], as_alikeness(all_near))) == 1


def test_nothing_gives_nothing() -> None:
    assert group_claims([], as_alikeness(Table({}))) == ()


def test_real_claims_on_one_question_come_together(encoder: Encoder) -> None:
    toll = [
        told("12 people were killed in the landslide", report="a", counts=("12 people", "kill")),
        told("The landslide killed 14 people", report="b", counts=("14 people", "kill")),
    ]
    road = [
        told("The coast road will stay closed until Friday", report="a", modality="intended"),
        told("The coast road remains shut at least until Friday", report="b"),
    ]
    weather = [told("Heavy rain had fallen for six days", report="a")]
    claims = [*toll, *road, *weather]
    groups = {frozenset(group) for group in group_claims(claims, alike(claims, encoder))}
    assert groups == {frozenset(claim.id for claim in group) for group in (toll, road, weather)}
