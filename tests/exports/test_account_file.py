"""The account file: the same account out as in, and nothing that contradicts itself in either direction."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec.structs import replace
from small_account import SMALL, small_report

from recount.errors import MalformedInput, RecordError
from recount.exports.account_file import account_schema, check_account, decode_account, encode_account
from recount.records.account import Account, AccountSentence
from recount.records.claim import Claim, Speaker
from recount.records.figure import Figure
from recount.records.point import OriginCount, Point

WORDS = st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=30)
BOUNDS = st.one_of(st.none(), st.integers(0, 10**6), st.floats(0, 10**6), st.sampled_from([2.5e17, 0.1]))


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    """An account of one to three reports of any words, each with a claim on any stretch of it."""
    reports = [small_report(f"{n}.txt", draw(WORDS) + "\n") for n in range(draw(st.integers(1, 3)))]
    claims = []
    for report in reports:
        start = draw(st.integers(0, len(report.text) - 1))
        end = draw(st.integers(start + 1, len(report.text)))
        words = report.text[start:end]
        if not words.strip():
            continue
        span = report.span(start, end)
        figure = Figure(text=span.quote, low=draw(BOUNDS), high=draw(BOUNDS), unit=draw(WORDS))
        claims.append(
            Claim(
                id=f"c{report.id}",
                report=report.id,
                spans=(span,),
                attribution="indirect",
                speakers=(Speaker(name=draw(WORDS), span=span),),
                figures=(figure,),
            )
        )
    ids = tuple(claim.id for claim in claims)
    point = Point(
        id="p",
        question="?",
        claims=ids,
        verdict="agreed",
        origins=OriginCount(1, 1),
        corroboration="contested",
    )
    sentence = AccountSentence(text=draw(WORDS), kind="single", claims=ids, points=("p",))
    told = {"points": (point,), "account": (sentence,)} if ids else {}
    return Account(reports=tuple(reports), claims=tuple(claims), **told)  # type: ignore[arg-type]


@given(accounts())
def test_what_is_read_is_what_was_written(account: Account) -> None:
    raw = encode_account(account)
    assert decode_account(raw) == account
    assert encode_account(decode_account(raw)) == raw
    Draft202012Validator(account_schema()).validate(json.loads(raw))


def test_small_account_survives_and_fits_the_schema() -> None:
    raw = encode_account(SMALL)
    assert decode_account(raw) == SMALL
    assert raw.endswith(b"}\n")
    assert b'"low": 12,' in raw  # whole numbers have no fraction
    assert b"\\u" not in raw  # characters stand as themselves
    Draft202012Validator.check_schema(account_schema())
    Draft202012Validator(account_schema()).validate(json.loads(raw))


def test_every_field_is_written_in_the_order_of_the_format() -> None:
    data = json.loads(encode_account(Account()))
    assert list(data) == list(Account.__struct_fields__)
    assert data["format"] == "recount/account"


def test_fields_that_are_not_known_are_passed_over() -> None:
    data = json.loads(encode_account(SMALL))
    data["claims"][0]["mood"] = "calm"
    assert decode_account(json.dumps(data).encode()) == SMALL


def changed(path: str, value: Any) -> bytes:
    """The small account's file with one place changed; `path` as in `claims.0.report`."""
    data = deepcopy(json.loads(encode_account(SMALL)))
    *inner, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place: Any = data
    for step in inner:
        place = place[step]
    place[last] = value
    return json.dumps(data).encode()


TAMPERED = [
    (
        "claims.5.spans.0.quote",
        "Anyone was hurt",
        "claims[5].spans[0] quotes 'Anyone was hurt' but report r-radio has 'Nobody was hurt' at 119..134; "
        "make the account again from the reports",
    ),
    (
        "claims.0.times.0.anchor.start",
        46,
        "claims[0].times[0].anchor quotes '6 June' but report r-radio has 'n 6 June' at 46..54; "
        "make the account again from the reports",
    ),
    (
        "passages.0.left.end",
        9999,
        "passages[0].left ends at 9999, but report r-gazette has 226 characters; "
        "make the account again from the reports",
    ),
    (
        "origins.0.reports.0.span.start",
        -1,
        "origins[0].reports[0].span has start -1 and end 102; give two whole numbers, 0 or more, the second "
        "above the first, and the words between them",
    ),
    (
        "drift.0.from.report",
        "r-gone",
        "drift[0].from points into report 'r-gone', which the account does not hold; add the report to 'reports'",
    ),
    (
        "account.1.claims",
        [],
        "account[1] cites no claims; leave the sentence out or cite the claims it rests on",
    ),
    (
        "account.1.claims.0",
        "c-gone",
        "account[1].claims[0] names 'c-gone', which 'claims' does not hold; add it there or leave it out",
    ),
    (
        "claims.2.figures.0.place",
        "Orvik",
        "claims[2].figures[0].place names 'Orvik', which 'entities' does not hold; add it there or leave it out",
    ),
    (
        "claims.2.figures.0.text",
        "At least 13 houses",
        "claims[2].figures[0].text is 'At least 13 houses', which report r-gazette lacks; "
        "give the words as they stand there",
    ),
    ("points.1.id", "p-slid", "points[1] has the id 'p-slid' of another record; give each its own"),
    ("points.0.origins.min", 3, "points[0].origins counts 3 to 2; give the smaller first"),
    (
        "silences.0.point",
        "p-gone",
        "silences[0].point names 'p-gone', which 'points' does not hold; add it there or leave it out",
    ),
    (
        "reports.2.text_sha256",
        "00",
        "reports[2].text_sha256 is not the hash of the text of post.txt; the text was altered, so make the "
        "account again from the reports",
    ),
    (
        "reports.1.dropped.0.end",
        9999,
        "reports[1].dropped[0] runs from 149 to 9999 in a text of 192 characters; mark only what is there",
    ),
    (
        "claims.0.kind",
        7,
        "the account file does not fit its format: claims[0].kind: expected `str | null`, got `int`; "
        "put that right or make the file again",
    ),
]


@pytest.mark.parametrize(("path", "value", "message"), TAMPERED, ids=[row[0] for row in TAMPERED])
def test_tampered_files_are_refused_with_the_place(path: str, value: Any, message: str) -> None:
    with pytest.raises(RecordError) as refused:
        decode_account(changed(path, value))
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("raw", "begins"),
    [
        (b"", "the account file is no JSON: "),
        (b"[1, 2", "the account file is no JSON: "),
        (b"[]", 'the file is no account: it does not say "format": "recount/account"; '),
        (
            b'{"format": "recount/case"}',
            'the file is no account: it does not say "format": "recount/account"; ',
        ),
        (
            changed("version", 2),
            "the account file has version 2, this is version 1; open it with the recount that",
        ),
    ],
)
def test_other_files_are_refused(raw: bytes, begins: str) -> None:
    with pytest.raises(MalformedInput) as refused:
        decode_account(raw)
    assert str(refused.value).startswith(begins)


def test_what_contradicts_itself_is_never_written() -> None:
    nothing_cited = replace(SMALL, account=(AccountSentence(text="So it was.", kind="agreed", claims=()),))
    for act in (encode_account, check_account):
        with pytest.raises(RecordError, match=r"account\[0\] cites no claims"):
            act(nothing_cited)


@pytest.mark.parametrize("bound", [float("inf"), float("nan")])
def test_amounts_that_json_cannot_hold_are_never_written(bound: float) -> None:
    claim = replace(SMALL.claims[2], figures=(replace(SMALL.claims[2].figures[0], high=bound),))
    account = replace(SMALL, claims=(*SMALL.claims[:2], claim, *SMALL.claims[3:]))
    with pytest.raises(RecordError, match=r"claims\[2\]\.figures\[0\]\.high is (inf|nan), which is no amount"):
        encode_account(account)
