"""The printed account: whole outputs at two widths, and no words that a terminal would obey."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.console import Console
from small_account import GAZETTE, GAZETTE_TEXT, SMALL, small_report

from recount.exports.outline import outline_account
from recount.exports.outline.citing import position
from recount.exports.printable import printable
from recount.exports.terminal import show_account
from recount.records.account import Account, AccountSentence

GOLDEN = Path(__file__).parent / "golden"


def printed(account: Account, *, width: int, colour: str | None = None) -> str:
    """What `show_account` prints, blanks at the ends of lines left out."""
    page = StringIO()
    console = Console(file=page, width=width, color_system=colour, force_terminal=colour is not None, highlight=False)  # type: ignore[arg-type]
    show_account(account, console)
    return "".join(line.rstrip() + "\n" for line in page.getvalue().splitlines())


@pytest.mark.parametrize("width", [100, 48])
def test_whole_account(width: int) -> None:
    assert printed(SMALL, width=width) == (GOLDEN / f"terminal-{width}.txt").read_text(encoding="utf-8")


def test_no_line_is_wider_than_the_terminal() -> None:
    assert max(len(line) for line in printed(SMALL, width=48).splitlines()) <= 48


def test_colour_changes_nothing_but_colour() -> None:
    coloured = printed(SMALL, width=100, colour="standard")
    assert "\x1b[" in coloured
    plain = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == printed(SMALL, width=100).splitlines()


def test_every_mark_leads_to_a_reference() -> None:
    outline = outline_account(SMALL)
    page = printed(SMALL, width=100)
    told, references = page.split("\nReferences\n")
    marks = {int(number) for found in re.findall(r"\[(\d+(?:, \d+)*)\]", told) for number in found.split(", ")}
    assert marks == {reference.number for reference in outline.references}
    assert [int(number) for number in re.findall(r"^\[(\d+)\]", references, re.MULTILINE)] == sorted(marks)


def test_a_reference_names_line_and_column_of_the_words() -> None:
    houses = next(row for row in outline_account(SMALL).references if row.words.startswith("At least 12"))
    assert (houses.file, houses.line, houses.column) == ("gazette.txt", 4, 1)
    assert GAZETTE_TEXT.splitlines()[houses.line - 1][houses.column - 1 :].startswith(houses.words)


@given(st.text(max_size=40), st.data())
def test_position_counts_as_an_editor_does(words: str, data: st.DataObject) -> None:
    report = small_report("any.txt", words + "x")
    start = data.draw(st.integers(0, len(words)))
    line, column = position(report, start)
    lines = report.text.split("\n")
    assert sum(len(row) + 1 for row in lines[: line - 1]) + column - 1 == start


@given(st.text())
def test_printable_leaves_no_control_and_moves_nothing(words: str) -> None:
    shown = printable(words)
    assert len(shown) == len(words)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", shown)


def test_escape_sequences_of_a_report_are_shown_and_not_obeyed() -> None:
    report = small_report("evil.txt", "He said \x1b[2J[bold red]so[/].\n")
    claim = replace(SMALL.claims[3], report=report.id, spans=(report.span(0, len(report.text)),), origins=())
    sentence = AccountSentence(text="He said so.", kind="single", claims=(claim.id,))
    page = printed(Account(reports=(report,), claims=(claim,), account=(sentence,)), width=100)
    assert "\x1b" not in page
    assert "“He said ␛[2J[bold red]so[/].”" in page


def test_an_account_with_nothing_in_it_says_so_briefly() -> None:
    assert printed(Account(), width=80) == "Account of 0 reports\n"


def test_silences_are_cut_short_aloud() -> None:
    many = tuple(SMALL.silences[0] for _ in range(20))
    page = printed(replace(SMALL, silences=many), width=100)
    assert page.count("  • What slid? [1, 2]\n") == 12
    assert "8 more points that several reports speak to" in page


def test_the_small_account_is_whole() -> None:
    assert GAZETTE.text == GAZETTE_TEXT
