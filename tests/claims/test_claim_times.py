"""Times of claims: a table of sentences with the days they mean, and what must hold for every day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_report import Told, appeared, told
from msgspec.structs import replace

import recount
from recount.claims.times import resolve_again, resolve_times
from recount.records import Claim, Published, Reading, ReportSpan, When, span_of
from recount.records.days import day_of

TABLE = [
    [cell.strip() for cell in line.split(" | ")]
    for line in (Path(__file__).parent / "times.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


def days_of(story: Told, **more: object) -> tuple[When, ...]:
    return resolve_times(story.times, report=story.report, sentences=story.sentences, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]} {row[1][:60]}")
def test_days_of_a_marked_time(row: list[str]) -> None:
    published, marked, *expected = row
    story = told(marked.replace("[", "").replace("]", ""), published=appeared(published))
    start, end = marked.index("["), marked.index("]") - 1
    (when,) = [
        when for time, when in zip(story.times, days_of(story), strict=True) if (time.start, time.end) == (start, end)
    ]
    found = (when.of, when.earliest or "-", when.latest or "-", when.edtf or "-", when.granularity or "-")
    assert found == tuple(expected)
    assert when.text == marked[start + 1 : end + 1]
    assert when.why


def test_the_table_is_long_enough() -> None:
    assert len(TABLE) >= 120


def test_every_time_has_a_record_and_a_reason() -> None:
    story = told("On Friday, days after the vote, they left at noon for two weeks.", "Now it still rains.")
    whens = days_of(story)
    assert [when.text for when in whens] == ["Friday", "days after", "noon", "for two weeks", "Now", "still"]
    assert all(when.earliest is None and when.latest is None and when.why for when in whens)


def test_a_stated_date_is_the_anchor() -> None:
    story = told(
        "HOLM, 21 September 2017 (Wire)",
        "The bridge fell on Tuesday.",
        published=Published(text="21 September 2017", earliest="2017-09-21", latest="2017-09-21"),
    )
    when = days_of(story)[-1]
    assert when == When(
        text="Tuesday", of="event", earliest="2017-09-19", latest="2017-09-19", edtf="2017-09-19",
        granularity="day", how="stated", anchor=ReportSpan("a", 6, 23, "21 September 2017"),
        why="counted from the report's day, 2017-09-21",
    )  # fmt: skip


def test_an_inferred_date_makes_an_inferred_time() -> None:
    story = told("They left on Tuesday.")
    anchor = ReportSpan("b", 0, 6, "Sunday")
    (when,) = days_of(story, published=Published(None, "2013-10-19", "2013-10-20", "why"), anchor=anchor)
    assert (when.earliest, when.how, when.anchor) == ("2013-10-15", "inferred", anchor)


def test_a_time_that_leans_on_another_is_anchored_in_it() -> None:
    story = told("He fell on Sunday and died the next day.", published=appeared("2014-10-15"))
    when = days_of(story)[1]
    assert (when.earliest, when.how) == ("2014-10-13", "inferred")
    assert when.anchor == ReportSpan("a", 11, 17, "Sunday")


def test_the_next_day_does_not_reach_far_back() -> None:
    story = told("He fell on Sunday.", "A.", "B.", "C.", "He died the next day.", published=appeared("2014-10-15"))
    assert days_of(story)[1].earliest is None


def test_at_the_time_resumes_what_was_told() -> None:
    lines = ("The dam broke on Sunday.", "Two died.", "It was being mended at the time.")
    assert days_of(told(*lines, published=appeared("2014-10-15")))[1].earliest == "2014-10-12"


def test_a_weekday_that_its_date_contradicts_is_not_resolved() -> None:
    (when,) = days_of(told("They left on Monday (October 15).", published=appeared("2013-10-19")))
    assert when.earliest is None
    assert "no Monday falls on that day" in when.why
    (when,) = days_of(told("They left on Thursday, 18 October 2013."))
    assert when.why == "the words say Thursday, but 2013-10-18 is a Friday"


def test_times_are_resolved_again_by_their_words() -> None:
    story = told("They left on Friday.", "They came on Friday.")
    before = days_of(story)
    claim = Claim(id="c1", report="a", spans=(span_of(story.report.text, 0, 20),), times=(before[0],))
    after = days_of(story, published=Published(None, "2013-10-19", "2013-10-19", "x"))
    reading = Reading(report="a", sentences=story.sentences, times=story.times)
    (again,) = resolve_again([claim], reading=reading, times=after)
    assert again == replace(claim, times=(after[0],))


DAYS = st.dates(date(1990, 1, 10), date(2090, 1, 1))
LEANING = [
    "They left on Friday.", "They left last Monday.", "They will meet on Sunday.", "They left yesterday.",
    "They left two days ago.", "They left last week.", "They left over the weekend.",
    "Ten died since Tuesday.", "Ten died in the past 24 hours.", "They left overnight.",
    "They stayed from Monday to Wednesday.",
]  # fmt: skip


@given(DAYS, st.integers(-40, 40), st.sampled_from(LEANING))
def test_weeks_later_the_same_words_mean_weeks_later(day: date, weeks: int, line: str) -> None:
    shift = timedelta(weeks=weeks)
    first = days_of(told(line, published=appeared(str(day))))
    second = days_of(told(line, published=appeared(str(day + shift))))
    for left, right in zip(first, second, strict=True):
        assert left.earliest
        assert right.earliest
        assert day_of(left.earliest) + shift == day_of(right.earliest)  # type: ignore[operator]
        assert day_of(left.latest) + shift == day_of(right.latest)  # type: ignore[operator]


@given(DAYS, st.integers(0, 6))
def test_doubt_about_the_report_s_day_holds_every_certain_answer(day: date, doubt: int) -> None:
    line = "They left on Friday."
    last = day + timedelta(days=doubt)
    (unsure,) = days_of(told(line), published=Published(None, str(day), str(last), "x"))
    for step in range(doubt + 1):
        (sure,) = days_of(told(line, published=appeared(str(day + timedelta(days=step)))))
        assert str(unsure.earliest) <= str(sure.earliest) <= str(unsure.latest)


def test_nothing_in_the_package_asks_what_day_it_is() -> None:
    clock = re.compile(r"\b(?:date\.today|datetime\.(?:now|utcnow|today)|time\.time|localtime)\(")
    package = Path(recount.__file__).parent
    rooms = ("records", "mentions", "claims", "entities")
    files = [path for room in rooms for path in (package / room).glob("*.py")]
    assert len(files) > 20
    assert [path.name for path in files if clock.search(path.read_text(encoding="utf-8"))] == []
