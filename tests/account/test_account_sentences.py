"""Sentences: each on the claims that it cites, on the word of those who said it, quotations to the letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from invented_event import account_of
from made_claims import Setup, points_of, quoted, reports_of, said, told
from recount.account.sentences import best_of, statements_of, write_sentences
from recount.account.voice import Names
from recount.language.encoder import Encoder
from recount.pipeline import Tools
from recount.records import AccountSentence, Claim, Origin, Point, Relation

QUOTED = re.compile(r"“([^”]+)”")
ORIGINS = [
    Origin(id="o1", name="Army", kind="official_statement", party="government", family="f1"),
    Origin(id="o2", name="Vask", kind="named_person", party="rebels"),
    Origin(id="o3", name="Red Crescent", kind="named_person"),
    Origin(id="o4", name="County", kind="official_statement"),
]
EVENT = [
    said("The army", "40 rebels were killed at the ford", report="a", counts=("40 rebels", "kill"), origins=("o1",)),
    said("Odd Vask", "15 rebels were killed at the ford", report="b", counts=("15 rebels", "kill"), origins=("o2",)),
    said("The army", "the rebels were driven out of the town of Orvik", report="a", origins=("o1",)),
    said("Odd Vask", "his men withdrew from the town of Orvik", report="b", origins=("o2",)),
    quoted("Odd Vask", "Nobody chased those bandits", report="a", origins=("o2",)),
    said("Aid workers", "the Selje bridge was destroyed by the flood", report="a", origins=("o3",)),
    said("The county", "the Selje bridge was destroyed by the flood", report="b", origins=("o4",)),
    told("the terrorists had dug trenches along the mill race", report="b"),
]
SPEAKERS = ("army", "vask", "aid workers", "county")


@pytest.fixture(scope="module")
def points(encoder: Encoder) -> tuple[Point, ...]:
    """The points of the event."""
    return points_of(EVENT, encoder, Setup(origins=ORIGINS))


@pytest.fixture(scope="module")
def sentences(points: tuple[Point, ...]) -> tuple[AccountSentence, ...]:
    """The sentences of the event."""
    return written(points, EVENT)


def written(points: Sequence[Point], claims: Sequence[Claim]) -> tuple[AccountSentence, ...]:
    """The sentences of some points."""
    names = Names({report.id: report.outlet or "" for report in reports_of(claims)}, {})
    return write_sentences(points, {claim.id: claim for claim in claims}, names=names)


BY_ID = {claim.id: claim for claim in EVENT}


def test_no_sentence_stands_without_claims_and_a_point(sentences: tuple[AccountSentence, ...]) -> None:
    assert sentences
    for sentence in sentences:
        assert sentence.claims
        assert sentence.points
        assert set(sentence.claims) <= set(BY_ID)


def test_every_claim_is_told(sentences: tuple[AccountSentence, ...]) -> None:
    assert {claim for sentence in sentences for claim in sentence.claims} == set(BY_ID)


def test_a_sentence_cites_claims_of_its_own_point(
    points: tuple[Point, ...], sentences: tuple[AccountSentence, ...]
) -> None:
    by_point = {point.id: set(point.claims) for point in points}
    for sentence in sentences:
        assert set(sentence.claims) <= set().union(*(by_point[point] for point in sentence.points))


def test_only_speakers_of_cited_claims_are_named(sentences: tuple[AccountSentence, ...]) -> None:
    for sentence in sentences:
        cited = " ".join(speaker.name.lower() for claim in sentence.claims for speaker in BY_ID[claim].speakers)
        wording = " ".join(BY_ID[claim].quote.lower() for claim in sentence.claims)
        named = [name for name in SPEAKERS if name in sentence.text.lower()]
        assert all(name in cited or name in wording for name in named), sentence.text


def test_quotations_are_verbatim(sentences: tuple[AccountSentence, ...]) -> None:
    quotes = [(sentence, words) for sentence in sentences for words in QUOTED.findall(sentence.text)]
    assert any(words == "Nobody chased those bandits" for _, words in quotes)
    for sentence, words in quotes:
        assert any(words in BY_ID[claim].quote for claim in sentence.claims), words


def test_party_words_stand_in_brackets_or_quotations(sentences: tuple[AccountSentence, ...]) -> None:
    plain = " ".join(QUOTED.sub("", sentence.text) for sentence in sentences)
    assert "terrorist" not in plain
    assert "bandit" not in plain
    assert "[fighters]" in plain


def test_a_dispute_sets_both_sides_side_by_side(sentences: tuple[AccountSentence, ...]) -> None:
    (dispute,) = [sentence for sentence in sentences if sentence.kind == "disputed"]
    assert {EVENT[0].id, EVENT[1].id} <= set(dispute.claims)
    for words in ("40 rebels", "15 rebels", "army", "Vask"):
        assert words.lower() in dispute.text.lower()


def test_framing_is_told_with_both_wordings(sentences: tuple[AccountSentence, ...]) -> None:
    (framed,) = [sentence for sentence in sentences if {EVENT[2].id, EVENT[3].id} <= set(sentence.claims)]
    assert "driven out" in framed.text
    assert "withdrew" in framed.text


def test_only_independent_agreement_is_told_as_agreed(
    points: tuple[Point, ...], sentences: tuple[AccountSentence, ...]
) -> None:
    by_id = {point.id: point for point in points}
    agreed = [sentence for sentence in sentences if sentence.kind == "agreed"]
    for sentence in agreed:
        assert all(by_id[point].origins.min > 1 for point in sentence.points)
        assert len({BY_ID[claim].report for claim in sentence.claims}) > 1


def test_what_one_report_tells_names_the_report(sentences: tuple[AccountSentence, ...]) -> None:
    for sentence in sentences:
        if sentence.kind == "single":
            (report,) = {BY_ID[claim].report for claim in sentence.claims}
            assert f"The {report.capitalize()}" in sentence.text


def test_each_sentence_ends_once_and_is_one_line(sentences: tuple[AccountSentence, ...]) -> None:
    for sentence in sentences:
        assert re.search(r"[.!?…][”\"’')\]]?$", sentence.text), sentence.text
        assert not re.search(r"\.\.|  |\n|,\.|;\.", sentence.text), sentence.text


def test_agreed_stands_before_disputed_before_the_rest(sentences: tuple[AccountSentence, ...]) -> None:
    order = ["agreed", "disputed", "attributed", "single", "note"]
    places = [order.index(sentence.kind) for sentence in sentences]
    assert places == sorted(places)


def test_the_order_of_points_changes_nothing(points: tuple[Point, ...], sentences: tuple[AccountSentence, ...]) -> None:
    assert written(points[::-1], EVENT[::-1]) == sentences


def _agree(left: Claim, right: Claim, *, certain: bool) -> Relation:
    first, second = sorted((left.id, right.id))
    return Relation(left=first, right=second, label="agree", certain=certain, why="they say the same thing")


def test_the_same_words_of_one_speaker_make_one_statement() -> None:
    copies = [said("Odd Vask", "his men withdrew from the town", report=report) for report in ("a", "b")]
    assert statements_of(copies, [_agree(*copies, certain=True)]) == [copies]
    assert len(statements_of(copies, [_agree(*copies, certain=False)])) == 2
    assert len(statements_of(copies, [])) == 2


def test_two_speakers_never_share_a_statement() -> None:
    pair = [
        said("Odd Vask", "the bridge fell at noon", report="a"),
        said("Ada Roe", "the bridge fell at noon", report="b"),
    ]
    assert len(statements_of(pair, [_agree(*pair, certain=True)])) == 2
    voices = [told("the bridge fell at noon", report="a"), pair[1]]
    assert len(statements_of(voices, [_agree(*voices, certain=True)])) == 2


def test_every_claim_is_in_one_statement(points: tuple[Point, ...]) -> None:
    for point in points:
        members = [BY_ID[claim] for claim in point.claims]
        groups = statements_of(members, point.relations)
        assert sorted(claim.id for group in groups for claim in group) == sorted(point.claims)


def test_the_plainer_wording_is_told() -> None:
    loaded, plain = (
        told("the terrorists fled the town at noon", report="a"),
        told("the fighters fled the town", report="b"),
    )
    assert best_of([loaded, plain]) == plain
    assert best_of([plain, loaded]) == plain


def test_what_hangs_on_a_clause_is_told_with_it_once(tmp_path: Path, tools: Tools) -> None:
    """One breath of a report is one sentence of the account, on all its claims; a clause of time is never told alone."""
    text = (
        "The rebels attacked the port of Harl in May 2014, using captured guns and forcing 3,000 people to flee.\n\n"
        "The clinic opened again in July 2014, two days after thieves emptied its stores.\n"
    )
    account = account_of({"a.txt": text}, tmp_path, tools)
    told = {sentence.text: len(sentence.claims) for sentence in account.account}
    assert told == {
        "Only in a: The rebels attacked the port of Harl in May 2014, using captured guns and forcing 3,000 people to flee.": 3,
        "Only in a: The clinic opened again in July 2014, two days after thieves emptied its stores.": 2,
    }


def test_an_editor_s_quotation_marks_are_nobody_s_quotation(tmp_path: Path, tools: Tools) -> None:
    """What a summary quotes and the body does not is told without marks; what the body quotes too stays quoted."""
    text = (
        'Harl after the flood\nMayor calls the storm plan "a national disgrace"\n\nBy Ida Lund\n\n'
        "HARL, 4 May - The siren in the upper town had failed in March, mayor Ana Ruiz said on Monday.\n\n"
        '"It is a ruin and has been one for years," engineer Ivo Roe said of the dam above the town.\n'
    )
    account = account_of({"a.txt": text}, tmp_path, tools)
    told = [one.text for one in account.account if "national disgrace" in one.text]
    assert told
    assert not any(mark in text for text in told for mark in '“”"')
