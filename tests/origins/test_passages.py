"""Passages: what two reports share, found exactly, in place, and in any order."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.origins.made_events import make_claim, make_report

from recount.origins.copying import find_copying
from recount.origins.passages import find_passages
from recount.origins.shingles import SEED, tokens_of
from recount.records import Published, Report

FERRY = (
    "The ferry Nordlys ran aground off Velk early on Monday morning in fog with 212 people "
    "on board, the harbour master said."
)


def shared(*reports: Report) -> list[tuple[str, str, str]]:
    return [(passage.kind, passage.left.quote, passage.right.quote) for passage in find_passages(reports)]


def test_case_quotes_and_white_space_do_not_count_and_spans_are_the_untouched_words() -> None:
    wire = make_report(
        "wire",
        "“It’s over for the Nordlys, we left her to the sea,” the captain of the ferry told reporters.",
    )
    copy = make_report(
        "copy",
        ('"IT\'S over for the\u00a0Nordlys, we left her to the sea," the captain of the ferry told reporters.'),
    )
    [passage] = find_passages([wire, copy])
    texts = {wire.id: wire.text, copy.id: copy.text}
    assert passage.kind == "verbatim"
    assert {passage.left.quote, passage.right.quote} == {
        "It’s over for the Nordlys, we left her to the sea,” the captain of the ferry told reporters",
        "IT'S over for the\u00a0Nordlys, we left her to the sea,\" the captain of the ferry told reporters",
    }
    assert all(texts[side.report][side.start : side.end] == side.quote for side in (passage.left, passage.right))


def test_small_edits_make_it_rewritten_and_do_not_break_it() -> None:
    left = make_report("a", FERRY)
    right = make_report("b", FERRY.replace("ran aground", "went aground").replace("212 people", "210 people"))
    [(kind, *quotes)] = shared(left, right)
    assert kind == "rewritten"
    assert set(quotes) == {left.text.strip()[:-1], right.text.strip()[:-1]}


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "On board the ferry were 212 people, most of them asleep when she ran aground near Velk.",
            id="own words",
        ),
        pytest.param("The ferry Nordlys ran aground off Velk.", id="fewer than eight words"),
    ],
)
def test_what_is_told_in_own_words_or_too_short_is_no_passage(other: str) -> None:
    assert shared(make_report("a", FERRY), make_report("b", other)) == []


def test_furniture_bylines_and_credits_are_not_compared() -> None:
    tail = "Sign up here to get our morning newsletter with all the news of the coast"
    left = make_report(
        "a",
        FERRY,
        ("furniture", tail),
        ("credit", "Reporting by Ida Holm and Per Lund; editing by Siv Berg in Velk"),
    )
    right = make_report(
        "b",
        ("furniture", tail),
        ("credit", "Reporting by Ida Holm and Per Lund; editing by Siv Berg in Velk"),
    )
    assert shared(left, right) == []


def test_a_quotation_that_both_give_is_marked_and_shows_no_copying() -> None:
    said = "“We had four minutes to get everybody off that ship and we used every one of them,”"
    left = make_report("a", f"{said} Captain Roe said in Velk.", "The sea was calm.")
    right = make_report("b", f"Speaking at the pier, Captain Roe looked tired. {said} she told this paper.")
    claim = make_claim(left, said)
    copying = find_copying([left, right], [claim])
    [passage] = copying.passages
    assert "both quote the same" in passage.why
    assert copying.sharing == {}


def test_two_passages_in_other_order_are_two_passages() -> None:
    second = "Divers will go down on Tuesday to see whether her tanks are leaking, the coastguard added."
    left, right = make_report("a", f"{FERRY} {second}"), make_report("b", f"{second} {FERRY}")
    assert len(find_passages([left, right])) == 2


def test_direction_needs_a_credit_to_the_others_outlet_that_the_dates_do_not_speak_against() -> None:
    wire = make_report("wire", FERRY, outlet="Coast Wire", credits=("Coast Wire",))
    copy = make_report("copy", FERRY, "By Coast Wire", outlet="Velk Post", credits=("Coast Wire",))
    [passage] = find_copying([wire, copy], []).passages
    assert passage.direction == ("left_to_right" if passage.left.report == wire.id else "right_to_left")
    assert "credits Coast Wire" in passage.why
    bare = make_report("bare", FERRY, outlet="Velk Post")
    assert find_copying([wire, bare], []).passages[0].direction is None
    early = make_report("early", FERRY, "By Coast Wire", outlet="Velk Post", credits=("Coast Wire",))
    early = _published(early, "2021-05-02")
    assert find_copying([_published(wire, "2021-05-04"), early], []).passages[0].direction is None


def _published(report: Report, day: str) -> Report:
    import msgspec

    return msgspec.structs.replace(report, published=Published(day, day, day, "stated"))


WORDS = st.sampled_from("ferry rock storm pier crew deck hull radio dawn light coast tide".split())
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_reports_makes_no_difference(texts: list[list[str]], random: object) -> None:
    reports = [make_report(f"r{number}", *lines) for number, lines in enumerate(texts)]
    mixed = list(reports)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert find_passages(mixed) == find_passages(reports)


@settings(max_examples=80, deadline=None)
@given(TEXTS, TEXTS)
def test_every_shared_run_of_eight_words_is_covered_and_every_passage_holds_one(
    left: list[str], right: list[str]
) -> None:
    """The slow obvious version: all pairs of eight-word runs."""
    reports = [make_report("a", *left), make_report("b", *right)]
    runs = [
        {tuple(t.word for t in block[n : n + SEED]) for block in tokens_of(r) for n in range(len(block) - SEED + 1)}
        for r in reports
    ]
    passages = find_passages(reports)
    assert bool(runs[0] & runs[1]) == bool(passages)
    for passage in passages:
        words = passage.left.quote.split()
        if len(words) < SEED:
            assert passage.left.quote in left
            assert passage.right.quote in right
            continue
        assert any(tuple(words[n : n + SEED]) in runs[0] & runs[1] for n in range(len(words)))


def test_a_long_copy_is_found_in_a_moment() -> None:
    lines = [
        f"On day {n} the crew of ship {n * 7} saw light number {n * 13} over the bay of {n * 3} again"
        for n in range(1500)
    ]
    reports = [make_report("a", *lines), make_report("b", *lines[::-1])]
    before = time.perf_counter()
    assert len(find_passages(reports)) == 1500
    assert time.perf_counter() - before < 5
