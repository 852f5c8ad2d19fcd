"""The whole flow, from files to the account: what must hold for any reports, and what a change of one thing changes."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from invented_event import CRASH, account_of, files_of, texts, told
from recount.exports.account_file import encode_account
from recount.pipeline import STAGES, Tools, run, stages
from recount.records import Account, Claim, Point

EXAMPLES = Path(__file__).parents[1] / "examples"
NAMES = ("accident", "conflict")
QUOTED = re.compile(r"“([^”]+)”")


def inputs(name: str) -> list[str]:
    """The reports of an example."""
    return sorted(str(path) for path in (EXAMPLES / name).iterdir() if path.suffix in {".txt", ".html"})


@pytest.fixture(scope="module", params=NAMES)
def example(request: pytest.FixtureRequest) -> str:
    """The name of an example."""
    return str(request.param)


@pytest.fixture(scope="module")
def account(example: str, tools: Tools) -> Account:
    """The account of an example."""
    return run(inputs(example), tools=tools)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory, tools: Tools) -> Account:
    """The account of the invented event."""
    return account_of(texts(), tmp_path_factory.mktemp("base"), tools)


@pytest.fixture
def told_of(tmp_path: Path, tools: Tools) -> Callable[..., Account]:
    """The account of the invented event with other fillings."""
    return lambda **fillings: account_of(texts(**fillings), tmp_path / "changed", tools)


# ---------------------------------------------------------------- for any reports


def test_the_same_reports_give_the_same_bytes_in_any_order(example: str, account: Account, tools: Tools) -> None:
    wanted = encode_account(account)
    assert encode_account(run(inputs(example), tools=tools)) == wanted
    for seed in range(3):
        shuffled = random.Random(seed).sample(inputs(example), len(inputs(example)))
        assert encode_account(run(shuffled, tools=tools)) == wanted


def test_where_the_files_lie_changes_nothing(example: str, account: Account, tools: Tools, tmp_path: Path) -> None:
    copies = [shutil.copy(path, tmp_path) for path in inputs(example)]
    assert encode_account(run([str(path) for path in copies], tools=tools)) == encode_account(account)


def anchored(account: Account) -> Iterator[tuple[str, Any]]:
    """Every span of an account with the report that it lies in."""
    for claim in account.claims:
        for span in (*claim.spans, *claim.parts, *(speaker.span for speaker in claim.speakers)):
            yield claim.report, span
        for when in claim.times:
            if when.anchor:
                yield when.anchor.report, when.anchor
    for origin in account.origins:
        for carrier in origin.reports:
            yield carrier.report, carrier.span
    for passage in account.passages:
        yield passage.left.report, passage.left
        yield passage.right.report, passage.right
    for drift in account.drift:
        yield drift.from_.report, drift.from_
        yield drift.to.report, drift.to


def test_every_quote_is_the_text_that_stands_there(account: Account) -> None:
    texts_of = {report.id: report.text for report in account.reports}
    found = [(report, span) for report, span in anchored(account) if span is not None]
    assert len(found) > 100
    for report, span in found:
        assert texts_of[report][span.start : span.end] == span.quote


def test_every_sentence_rests_on_claims(account: Account) -> None:
    known = {claim.id for claim in account.claims}
    assert account.account
    for entry in (*account.account, *account.timeline):
        assert entry.claims, entry.text
        assert set(entry.claims) <= known


def test_quotations_in_sentences_stand_in_the_cited_claims(account: Account) -> None:
    by_id = {claim.id: claim for claim in account.claims}
    for sentence in account.account:
        cited = " ".join(_plain(span.quote) for claim in sentence.claims for span in by_id[claim].spans)
        for words in QUOTED.findall(sentence.text):
            for piece in words.split(" … "):
                assert _plain(piece) in cited, sentence.text


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[“”\"‘’']", "", text))


def test_every_claim_is_in_one_point_and_told(account: Account) -> None:
    claims = sorted(claim.id for claim in account.claims)
    assert sorted(claim for point in account.points for claim in point.claims) == claims
    assert {claim for sentence in account.account for claim in sentence.claims} == set(claims)


def test_figures_stand_in_their_claims_and_times_in_their_reports(account: Account) -> None:
    texts_of = {report.id: report.text for report in account.reports}
    for claim in account.claims:
        for figure in claim.figures:
            assert figure.text in texts_of[claim.report]
        for when in claim.times:
            assert when.text in texts_of[claim.report]


def test_nothing_is_claimed_of_furniture(account: Account) -> None:
    dropped = {report.id: report.dropped for report in account.reports}
    for claim in account.claims:
        for span in claim.spans:
            for gone in dropped[claim.report]:
                assert span.end <= gone.start or span.start >= gone.end, span.quote


def test_every_input_is_a_report_or_rejected(example: str, account: Account) -> None:
    files = {Path(path).name for path in inputs(example)}
    assert {report.file for report in account.reports} | {Path(item.unit).name for item in account.rejected} == files


def test_an_input_that_cannot_be_read_changes_nothing_else(
    example: str, account: Account, tools: Tools, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    bad = [str(tmp_path / "empty.txt"), str(tmp_path / "broken.pdf"), str(tmp_path / "missing.txt")]
    found = run([bad[0], *inputs(example), *bad[1:]], tools=tools)
    assert {Path(item.unit).name for item in found.rejected} == {"empty.txt", "broken.pdf", "missing.txt"}
    assert all(item.reason for item in found.rejected)
    without = account_without_rejected(found)
    assert encode_account(without) == encode_account(account)


def account_without_rejected(account: Account) -> Account:
    """An account as if nothing had been rejected."""
    return replace(account, rejected=())


def test_a_report_alone(example: str, tools: Tools) -> None:
    for path in inputs(example):
        found = run([path], tools=tools)
        assert {report.file for report in found.reports} == {Path(path).name}
        assert found.claims
        assert not found.silences
        assert {point.verdict for point in found.points} <= {"single_report", "disputed"}
        assert not [sentence for sentence in found.account if sentence.kind == "agreed"]


def test_no_reports_at_all(tools: Tools) -> None:
    found = run([], tools=tools)
    assert found == Account(warnings=found.warnings)


def test_stages_can_be_stopped_at_any(tools: Tools) -> None:
    for name in STAGES:
        done = stages(inputs("conflict")[:1], upto=name, tools=tools)
        assert bool(done.account) is (name == "write")
        assert done.reports


def keys(point: Point, account: Account, *, only: frozenset[str] | None = None) -> frozenset[tuple[str, int, str]]:
    """A point's claims by file, place and words, which say the same in two accounts."""
    files = files_of(account)
    by_id = {claim.id: claim for claim in account.claims}
    members = [by_id[claim] for claim in point.claims]
    return frozenset(
        (files[claim.report], claim.spans[0].start, claim.quote)
        for claim in members
        if only is None or files[claim.report] in only
    )


def agreed(account: Account) -> set[frozenset[str]]:
    """The claims of each sentence that is told as agreed, by their words."""
    quotes = {claim.id: claim.quote for claim in account.claims}
    return {
        frozenset(quotes[claim] for claim in sentence.claims)
        for sentence in account.account
        if sentence.kind == "agreed"
    }


def test_a_report_under_a_second_name_is_no_second_origin(
    example: str, account: Account, tools: Tools, tmp_path: Path
) -> None:
    for path in inputs(example):
        copy = tmp_path / f"copy-of-{Path(path).name}"
        shutil.copy(path, copy)
        found = run([*inputs(example), str(copy)], tools=tools)
        firsts = frozenset(Path(one).name for one in inputs(example))
        before = {keys(point, account): point.origins.min for point in account.points}
        after = {keys(point, found, only=firsts): point.origins.min for point in found.points}
        raised = [members for members, count in after.items() if count > before.get(members, count)]
        assert not raised
        copy.unlink()


def test_two_copies_of_one_report_agree_on_nothing(example: str, tools: Tools, tmp_path: Path) -> None:
    for path in inputs(example):
        copy = tmp_path / f"copy-of-{Path(path).name}"
        shutil.copy(path, copy)
        alone, doubled = run([path], tools=tools), run([path, str(copy)], tools=tools)
        assert not agreed(doubled)
        assert max(point.origins.min for point in doubled.points) <= max(point.origins.min for point in alone.points)
        copy.unlink()


# ---------------------------------------------------------------- what a change changes


def substance(claim: Claim) -> tuple[Any, ...]:
    """What a claim says, without ids, places in the text and figures."""
    speakers = tuple(speaker.name for speaker in claim.speakers)
    times = tuple((when.text, when.earliest, when.latest) for when in claim.times)
    return claim.quote, speakers, claim.attribution, claim.polarity, claim.modality, claim.kind, times


def figures(claim: Claim) -> list[tuple[Any, ...]]:
    """A claim's figures without ids."""
    return [(figure.text, figure.low, figure.high, figure.unit, figure.verb) for figure in claim.figures]


def grouped(account: Account) -> set[frozenset[int]]:
    """The points as sets of places in the order of claims."""
    places = {claim.id: place for place, (_, claim) in enumerate(told(account))}
    return {frozenset(places[claim] for claim in point.claims) for point in account.points}


def relations(account: Account) -> dict[frozenset[int], str]:
    """The label of each pair of related claims, by their places."""
    places = {claim.id: place for place, (_, claim) in enumerate(told(account))}
    return {
        frozenset((places[relation.left], places[relation.right])): relation.label
        for point in account.points
        for relation in point.relations
    }


def test_the_invented_event_is_understood(base: Account) -> None:
    labels = set(relations(base).values())
    assert "conflict" in labels
    assert {"Norrail", "Ida Roskam", "Tor Hellem"} <= {
        claim.speakers[-1].name for claim in base.claims if claim.speakers
    }


def test_another_number_changes_its_figure_and_its_relations_only(
    base: Account, told_of: Callable[..., Account]
) -> None:
    changed = told_of(homes_radio="900")
    before, after = told(base), told(changed)
    assert [file for file, _ in before] == [file for file, _ in after]
    other = [
        place
        for place, (ours, theirs) in enumerate(zip(before, after, strict=True))
        if figures(ours[1]) != figures(theirs[1])
    ]
    (place,) = other
    assert [figure[1] for figure in figures(after[place][1])] != [figure[1] for figure in figures(before[place][1])]
    assert after[place][1].quote == before[place][1].quote.replace("400", "900")
    for number, ((_, ours), (_, theirs)) in enumerate(zip(before, after, strict=True)):
        assert number == place or substance(ours) == substance(theirs)
    assert grouped(base) == grouped(changed)
    old, new = relations(base), relations(changed)
    assert {pair for pair in old if old[pair] != new.get(pair)} <= {pair for pair in old if place in pair}
    assert {pair for pair in new if place not in pair} == {pair for pair in old if place not in pair}
    homes = {pair: (old[pair], new[pair]) for pair in old if place in pair and pair in new}
    assert ("agree", "agree") not in homes.values()


def test_actors_that_change_places_change_places_only(base: Account, told_of: Callable[..., Account]) -> None:
    swapped = {"Ida Roskam": "Tor Hellem", "Tor Hellem": "Ida Roskam", "Roskam": "Hellem", "Hellem": "Roskam"}
    changed = told_of(minister="Tor Hellem", minister_last="Hellem", driver="Ida Roskam")
    before, after = told(base), told(changed)
    assert [_renamed(claim, swapped) for _, claim in before] == [_renamed(claim, {}) for _, claim in after]


def test_a_person_of_another_name_speaks_in_just_that_way(base: Account, told_of: Callable[..., Account]) -> None:
    renamed = {"Ida Roskam": "Karin Holtby", "Roskam": "Holtby"}
    changed = told_of(minister="Karin Holtby", minister_last="Holtby")
    assert [_renamed(claim, renamed) for _, claim in told(base)] == [_renamed(claim, {}) for _, claim in told(changed)]
    assert grouped(base) == grouped(changed)
    assert relations(base) == relations(changed)


def _renamed(claim: Claim, names: dict[str, str]) -> tuple[Any, ...]:
    pattern = re.compile("|".join(sorted(names, key=len, reverse=True)) or r"\b\B")

    def there(text: str) -> str:
        return pattern.sub(lambda found: names[found[0]], text)

    speakers = tuple((there(speaker.name), speaker.cue) for speaker in claim.speakers)
    times = tuple((when.text, when.earliest, when.latest) for when in claim.times)
    said = (there(claim.quote), speakers, claim.attribution, claim.polarity, claim.modality, times)
    return *said, tuple((there(text), *rest) for text, *rest in figures(claim))


@pytest.mark.parametrize("year", [2030, 2032, 2029])
def test_a_year_later_every_day_is_a_year_later(base: Account, told_of: Callable[..., Account], year: int) -> None:
    crash = CRASH.replace(year=year)
    changed = told_of(crash=crash)
    shift = crash - CRASH
    before, after = told(base), told(changed)
    assert len(before) == len(after)
    shifted = 0
    for (_, ours), (_, theirs) in zip(before, after, strict=True):
        assert len(ours.times) == len(theirs.times), theirs.quote
        for old, new in zip(ours.times, theirs.times, strict=True):
            for was, now in ((old.earliest, new.earliest), (old.latest, new.latest)):
                assert now == _moved(was, shift), theirs.quote
                shifted += was is not None
    assert shifted > 5
    ours, theirs = ([(entry.earliest, entry.latest) for entry in one.timeline] for one in (base, changed))
    assert [tuple(_moved(day, shift) for day in days) for days in ours] == theirs


def _moved(day: str | None, shift: timedelta) -> str | None:
    return None if day is None else (date.fromisoformat(day) + shift).isoformat()


def test_the_dead_of_ones_own_side_are_no_part_of_the_others_count(tmp_path: Path, tools: Tools) -> None:
    said = {
        "argus.txt": "General Ada Roe said at least 40 rebels were killed at the ford.",
        "beacon.txt": "Rebel commander Odd Vask said 15 of his men were killed at the ford.",
    }
    reports = {name: f"Rebels lose ford\n\n6 May 2031\n\n{words}\n" for name, words in said.items()}
    assert set(relations(account_of(reports, tmp_path, tools)).values()) == {"conflict"}


FURNITURE = "\n\nSubscribe to our newsletter\n\nRead more\n\nBakery wins county prize\n\nShare this | Comments (12)\n"


def test_furniture_at_the_end_adds_nothing(base: Account, tmp_path: Path, tools: Tools) -> None:
    changed = account_of({name: text + FURNITURE for name, text in texts().items()}, tmp_path / "furnished", tools)
    assert [(file, substance(claim), claim.spans) for file, claim in told(base)] == [
        (file, substance(claim), claim.spans) for file, claim in told(changed)
    ]
    assert grouped(base) == grouped(changed)
    assert relations(base) == relations(changed)
    for report in changed.reports:
        assert any("newsletter" in report.text[gone.start : gone.end] for gone in report.dropped)
