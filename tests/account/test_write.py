"""Write: the account of an event holds all that it was given, in one order, and what stays open."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from made_claims import Setup, points_of, quoted, reports_of, said, told
from recount.account.write import write_account
from recount.language.encoder import Encoder
from recount.records import Account, Claim, Entity, Origin, Rejected

ORIGINS = [
    Origin(id="o2", name="Vask", kind="named_person", party="rebels"),
    Origin(id="o1", name="Army", kind="official_statement", party="government", family="f1"),
]
EVENT = [
    said("The army", "40 rebels were killed at the ford", report="a", counts=("40 rebels", "kill"), origins=("o1",)),
    said("Odd Vask", "15 rebels were killed at the ford", report="b", counts=("15 rebels", "kill"), origins=("o2",)),
    quoted("Odd Vask", "Nobody chased us", report="b", origins=("o2",)),
    told("heavy rain had fallen for six days", report="a"),
]
ENTITIES = [Entity(id="e2", name="Odd Vask", kind="person"), Entity(id="e1", name="Army", kind="organisation")]
REJECTED = [
    Rejected(stage="read", unit="z.pdf", reason="it holds no text"),
    Rejected(stage="read", unit="b.bin", reason="it holds no text"),
]


def account_of(encoder: Encoder, *, backwards: bool = False, **more: Any) -> Account:
    """The account of the event; report c is silent on all of it."""
    points = points_of(EVENT, encoder, Setup(origins=ORIGINS), also=["c"])
    step = -1 if backwards else 1
    given: dict[str, Any] = {
        "reports": reports_of(EVENT, also=["c"])[::step],
        "entities": ENTITIES[::step],
        "origins": ORIGINS[::step],
        "claims": EVENT[::step],
        "rejected": REJECTED[::step],
        "warnings": ("one report is undated",),
    }
    return write_account(points[::step], **{**given, **more})


@pytest.fixture(scope="module")
def account(encoder: Encoder) -> Account:
    """The account of the event."""
    return account_of(encoder)


def test_the_order_of_input_changes_nothing(account: Account, encoder: Encoder) -> None:
    assert account_of(encoder, backwards=True) == account


def test_all_that_was_given_is_there(account: Account) -> None:
    assert {claim.id for claim in account.claims} == {claim.id for claim in EVENT}
    assert [report.id for report in account.reports] == ["a", "b", "c"]
    assert [entity.id for entity in account.entities] == ["e1", "e2"]
    assert [origin.id for origin in account.origins] == ["o1", "o2"]
    assert [item.unit for item in account.rejected] == ["b.bin", "z.pdf"]
    assert account.warnings == ("one report is undated",)


def test_sentences_and_timeline_cite_claims_of_the_account(account: Account) -> None:
    known = {claim.id for claim in account.claims}
    assert account.account
    for entry in (*account.account, *account.timeline):
        assert entry.claims
        assert set(entry.claims) <= known


def test_a_dispute_stays_an_open_question(account: Account) -> None:
    (question,) = account.open_questions
    (disputed,) = [point for point in account.points if point.verdict == "disputed"]
    assert question.points == (disputed.id,)
    assert "40 rebels" in question.would_settle


def test_silence_is_noted_only_of_reports_that_do_not_speak(account: Account) -> None:
    reports = {claim.id: claim.report for claim in EVENT}
    by_id = {point.id: point for point in account.points}
    assert account.silences
    for silence in account.silences:
        assert silence.report not in {reports[claim] for claim in by_id[silence.point].claims}
        assert by_id[silence.point].question in silence.text


def test_nobody_is_silent_on_what_one_report_alone_tells(account: Account) -> None:
    alone = {point.id for point in account.points if len({_report(claim) for claim in point.claims}) == 1}
    assert not [silence for silence in account.silences if silence.point in alone]


def _report(claim: str) -> str:
    return next(one.report for one in EVENT if one.id == claim)


def test_two_reports_of_one_outlet_are_told_apart(encoder: Encoder) -> None:
    one, two, three = reports_of(EVENT, also=["c"])
    same = [replace(report, outlet="The Argus") for report in (one, two)]
    texts = " ".join(sentence.text for sentence in account_of(encoder, reports=[*same, three]).account)
    assert "a.txt" in texts
    assert "b.txt" in texts


def test_an_account_of_nothing_is_empty() -> None:
    assert write_account([], reports=[], entities=[], origins=[], claims=[]) == Account()


def test_claims_stand_in_the_order_of_their_reports(account: Account) -> None:
    places: list[tuple[str, int]] = [(claim.report, claim.spans[0].start) for claim in account.claims]
    assert places == sorted(places)
    assert all(isinstance(claim, Claim) for claim in account.claims)
