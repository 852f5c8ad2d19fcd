"""Quotations: `{...}` is speech, `<...>` borrowed words; the marks stand inside."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked_text import reading_of, report_of
from recount.mentions.speech.quotations import Quotation, find_quotations
from recount.records import Report

ROWS = [
    "{“The tunnel is closed,”} he said.",
    "The <‘phased withdrawal’> began.",
    "He called it <“a disgrace”>.",
    "The <'new'> plan isn't the mayor's plan.",
    "* He said {“we will stay here until May”}",
    "He said: {“No.”}",
    "The film <“Dark Water”> opened.",
    "Rock ’n’ roll was played at the farmers’ market.",
    "{\"We left at once,\"} she said. {\"We had no choice.\"}",
    "She said it was <“not safe”> and <“far too late”>.",
    "{‘The tunnel is closed to all traffic,’} he said.",
    "{“They told us ‘do not come back’ and we left,”} she said.",
    '{"The series is old. "I hope it ends well,"} he said.',
    "{“The series is old. “I hope it ends well,”} he said. {“We shall see.”}",
    "# ‘No hope’ for miners, “says” nobody",
    "~ “We are here,” says a miner.",
]  # fmt: skip


def quotations_of(report: Report) -> tuple[Quotation, ...]:
    """The quotations of a report."""
    return find_quotations(report, reading_of(report).sentences)


@pytest.mark.parametrize("row", ROWS)
def test_what_is_quoted_and_what_is_borrowed(row: str) -> None:
    report = report_of(re.sub(r"[{}<>]", "", row))
    found = [(report.text[q.start : q.end], q.speech) for q in quotations_of(report)]
    expected = [(words[1:-1], words[0] == "{") for words in re.findall(r"\{.*?\}|<.*?>", row)]
    assert found == expected


def test_an_open_quotation_runs_to_the_end_of_its_block() -> None:
    report = report_of("She wrote: “We left and never came back.\nThe town is empty.")
    (quotation,) = quotations_of(report)
    assert not quotation.closed
    assert report.text[quotation.start : quotation.end] == "“We left and never came back."


@given(st.text(alphabet="“”\"‘’' ab.,\nA", max_size=60))
def test_quotations_lie_in_order_inside_one_block(text: str) -> None:
    report = report_of(text)
    found = quotations_of(report)
    for before, after in pairwise(found):
        assert before.end <= after.start
    for quotation in found:
        assert any(block.start <= quotation.start < quotation.end <= block.end for block in report.blocks)
