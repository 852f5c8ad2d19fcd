"""Amounts: a table of sentences with every mention whole, and what holds for any sentence."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from unittest import mock

import pytest
from amount_table import line_of, rows
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.mentions import amounts
from recount.mentions.amounts import find_amounts, hidden, tokens
from recount.records import AmountMention

ROWS = rows()
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen "
    "eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
PIECES = [word for sentence, _ in ROWS for word in sentence.split(" ")]
HIDDEN = """
    10:30 pm a10:30 5 o'clock at six on Monday In May 27 people the 1990s '90s 9/11 per hundred x@y.com http://a.b
    xhttp://c www.x.y @me #7 +44 20 7946 0958 (4) [3] № 5 • Big Five Boeing 737 Flight 302 MH17 phase two 2) ſix
""".split()


@pytest.mark.parametrize(("sentence", "lines"), ROWS, ids=[sentence[:60] for sentence, _ in ROWS])
def test_amounts_of_a_sentence_whole(sentence: str, lines: list[str]) -> None:
    assert [line_of(mention, sentence) for mention in find_amounts(sentence)] == lines


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(ROWS) >= 180
    assert sum(not lines for _, lines in ROWS) >= 20


def test_one_mention_in_full() -> None:
    (mention,) = find_amounts("Rescuers freed more than 30 trapped miners.", offset=100)
    assert mention == AmountMention(
        start=115,
        end=127,
        text="more than 30",
        kind="count",
        low=30.0,
        high=None,
        open_low=True,
        open_high=False,
        qualifier="more than",
        unit="trapped miner",
        unit_end=142,
    )


def documented() -> list[tuple[str, str, str, str, str]]:
    """Each wording in the first table of docs/figures.md with its qualifier, low, high and open end."""
    page = (Path(__file__).parents[2] / "docs" / "figures.md").read_text(encoding="utf-8")
    lines = [line for line in page.splitlines() if line.startswith("|")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    table = [row for row in rows if len(row) == 5 and row[1].startswith("`")]
    found = []
    for wording, qualifier, *ends in table:
        words = wording.split(" · ")
        bounds = [end.split(" · ") * (1 if " · " in end else len(words)) for end in ends]
        found += [(word, qualifier.strip("`"), *end) for word, *end in zip(words, *bounds, strict=True)]
    return found


@pytest.mark.parametrize(("wording", "qualifier", "low", "high", "end"), documented())
def test_the_page_on_figures_tells_the_truth(wording: str, qualifier: str, low: str, high: str, end: str) -> None:
    noun = "" if wording.endswith(("casualties", "passengers")) else " boats"
    amount = find_amounts(f"They saw {wording}{noun}.")[0]
    bounds = ["–" if bound is None else f"{bound:g}" for bound in (amount.low, amount.high)]
    opened = "low" if amount.open_low else "high" if amount.open_high else ""
    assert (amount.qualifier, *bounds, opened) == (qualifier, low, high, end)


def spelled(number: int) -> str:
    """A number below a thousand in words, written the slow way."""
    if number < 20:
        return SMALL.split(" ")[number]
    if number < 100:
        rest = f"-{SMALL.split(' ')[number % 10]}" if number % 10 else ""
        return TENS.split(" ")[number // 10 - 2] + rest
    rest = f" and {spelled(number % 100)}" if number % 100 else ""
    return f"{SMALL.split(' ')[number // 100]} hundred{rest}"


@settings(deadline=None)  # the first example loads the dictionary
@given(st.integers(2, 999))
def test_numbers_in_words_are_read_back(number: int) -> None:
    (mention,) = find_amounts(f"The storm cut off {spelled(number)} villages.")
    assert (mention.text, mention.low, mention.high, mention.unit) == (
        spelled(number),
        number,
        number,
        "village",
    )


@settings(deadline=None)  # the first example loads the dictionary
@given(st.integers(2, 999), st.sampled_from(["thousand", "million", "billion"]))
def test_scales_multiply(number: int, scale: str) -> None:
    (mention,) = find_amounts(f"It moved {spelled(number)} {scale} bricks.")
    assert mention.low == mention.high == number * {"thousand": 1e3, "million": 1e6, "billion": 1e9}[scale]


@settings(deadline=None)  # the first example loads the dictionary
@given(st.integers(2, 10**9).filter(lambda number: not 1900 <= number <= 2100))
def test_figures_are_read_back(number: int) -> None:
    for written in (f"{number:,}", str(number)):
        (mention,) = find_amounts(f"The town counted {written} visitors.")
        assert (mention.text, mention.low, mention.high, mention.unit) == (written, number, number, "visitor")


@settings(deadline=None)  # the first example loads the dictionary
@given(st.integers(1, 31), st.sampled_from(["January", "May", "October"]), st.integers(1900, 2100))
def test_dates_hold_no_amounts(day: int, month: str, year: int) -> None:
    assert find_amounts(f"The bridge opened on {day} {month} {year}, not on {month} {day} or in {year}.") == ()


@settings(deadline=None)  # the first example loads the dictionary
@given(st.lists(st.sampled_from(PIECES), max_size=25), st.integers(0, 10_000))
def test_positions_are_exact_and_in_order_on_any_words(words: list[str], offset: int) -> None:
    text = " ".join(words)
    mentions = find_amounts(text, offset)
    for mention in mentions:
        assert mention.text == text[mention.start - offset : mention.end - offset]
        assert mention.start < mention.end <= mention.unit_end <= offset + len(text)
        assert mention.low is None or mention.high is None or mention.low <= mention.high
    assert all(left.end <= right.start for left, right in pairwise(mentions))


@settings(deadline=None)  # the first example loads the dictionary
@given(st.text(max_size=120), st.integers(0, 5))
def test_any_text_is_read_without_harm_and_moves_with_its_offset(text: str, offset: int) -> None:
    here, there = find_amounts(text), find_amounts(text, offset)
    assert [(one.start + offset, one.end + offset, one.text) for one in here] == [
        (one.start, one.end, one.text) for one in there
    ]


@settings(deadline=None)  # the first example loads the dictionary
@given(st.lists(st.sampled_from([*PIECES, *HIDDEN]), max_size=20).map(" ".join))
def test_no_amount_is_lost_by_passing_words_over(text: str) -> None:
    """What is found is what the grammars read at every place, and what every pattern hides at every character."""
    everywhere = mock.patch.object(amounts, "openings", lambda tokens: range(len(tokens)))
    with everywhere, mock.patch.object(tokens, "hide", hide_slowly):
        slowly = find_amounts(text)
    assert find_amounts(text) == slowly
    assert hidden.hide(text) == hide_slowly(text)


def hide_slowly(text: str) -> str:
    """As `hide`, with every pattern tried everywhere."""
    plainly = {
        "_MAY_HIDE": re.compile(""),
        "_TIME": re.compile("|".join(f"(?:{pattern})" for pattern in hidden._TIMES)),
        "_NAME": hidden._NAME_OR_ADDRESS,
    }
    with mock.patch.multiple(hidden, **plainly):
        return hidden.hide(text)
