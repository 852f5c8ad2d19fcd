"""Times found in sentences: marked text, traps, and written forms that must read back."""

from __future__ import annotations

import re
from datetime import date
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.mentions import times
from recount.mentions.times import find_times
from recount.records import TimeExpression

MARKED = """
Police said [Friday]'s blast killed two, [hours after] a warning.
After the [Friday evening (October 18)] storm, schools shut until the thaw of [Tuesday (October 22)].
The dam broke at [4.50 a.m. on 3 May 2016], [20 minutes before] the siren.
It was the worst flood [since the 1930s], and worse than in [March 2011] or [the winter of 2013].
The ceasefire took effect at [06:00 local time (0300 GMT) on Sunday] and has held [for two days].
The hospital treated 40 people [between Monday night and Wednesday morning].
Nine flights left [in the 24 hours to Tuesday evening], 31 [since Saturday].
The three were arrested on [Thursday] and will appear in court on [Monday].
[By Friday] 12 bodies had been found.
[An hour later] the roof fell.
On [Sunday] the ministry said [now] was the time.
He left [two or three weeks ago], in [early 2012] and again [a couple of days later].
The firm, founded in [1962], lost money in [the first quarter of last year].
The [18 October] vote and the [1987] riots were [last month].
The gate will shut [from Monday], the mill [from October onward] and the fair ran [Monday through Friday].
The tomb dates from [between 250 and 100 B.C.] and the hut from the [1800s].
Sales fell in [the first three months of 2008], in [the first half of the year] and as recently as [May of this year].
We lost ten on [9/11] and meet on [Thursday next].
The bridge will not open [until Friday], and the camp stays [through 3 May 2012].
[Since the beginning of the 21st century] nights are lighter.
[Until now] no one has been charged [over the past two years].
The store will be inspected [within a month] or [by the end of the year].
"""

TRAPS = """
The Sunday Times and the Friday Mosque closed on Black Friday.
After Friday prayers the men may march.
Theresa May said it was a second chance.
The paper is called 24 Hours.
About 2000 troops and 1900 people fled; the 1500 marchers stayed.
A 22-year-old man, aged 22 years old, fled a 24-hour curfew.
The score was 10:15 and the ratio 2:1.
A still image shows the cars of tomorrow.
They meet every Monday and on Sundays.
They paid $500 a week after that and met twice a year before.
The hall is open from 10 a.m. to 5 p.m. Monday through Friday and 9 a.m. to noon Saturday.
The Boeing 747 cost $2015 and flew 2015 km to Expo 2015.
"""


def marked(sentence: str) -> str:
    """The sentence with brackets around what is found."""
    for mention in reversed(find_times(sentence)):
        sentence = f"{sentence[: mention.start]}[{mention.text}]{sentence[mention.end :]}"
    return sentence


@pytest.mark.parametrize("line", MARKED.strip().splitlines())
def test_marked_times(line: str) -> None:
    assert marked(re.sub(r"[\[\]]", "", line)) == line


@pytest.mark.parametrize("line", TRAPS.strip().splitlines())
def test_what_looks_like_a_time_and_is_none(line: str) -> None:
    assert marked(line) == line


def only(sentence: str) -> TimeExpression:
    (mention,) = find_times(sentence)
    return mention.expression


def test_a_day_named_twice_is_one_time() -> None:
    assert only("It came out on Friday evening (October 18).") == TimeExpression(
        form="date", month=10, day=18, weekday=4, day_part="evening"
    )


def test_the_local_hour_takes_its_offset_from_gmt() -> None:
    assert only("It began at 14:30 (1130 GMT) on Monday.") == TimeExpression(
        form="weekday", weekday=0, clock="14:30", zone="+03:00"
    )
    assert only("It began at 23:45 (0345 GMT) on Monday.").zone == "-04:00"


def test_vague_counts_stay_open() -> None:
    assert only("It fell several days ago.") == TimeExpression(form="ago", unit="day", towards="past", approximate=True)


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("He will appear in court on Monday.", "future"),
        ("The vote is due to be held on Monday.", "future"),
        ("Schools could reopen on Monday.", "future"),
        ("They agreed to meet on Monday.", "future"),
        ("The talks, which collapsed on Monday, will resume.", "past"),
        ("He was arrested on Monday.", "past"),
        ("She expects the pumps to be up and running again on Monday.", "future"),
        ("The bank is set to officially announce the terms on Monday.", "future"),
        ("Judge Wick will be sworn in on Monday.", "future"),
        ("He may have left on Monday.", "past"),
        ("The court said on Monday it will rule.", "past"),
        ("The paper, which is new, says the truce would begin on Monday.", "future"),
    ],
)
def test_the_tense_around_a_time(sentence: str, direction: str) -> None:
    assert only(sentence).direction == direction


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("Two died, police said on Saturday.", "report"),
        ("Two died, it was reported on Saturday.", "report"),
        ("The general told reporters in the capital late Saturday that two died.", "report"),
        ("Officials on Saturday said two died.", "report"),
        ("On Saturday, the ministry said two died.", "report"),
        ("In a statement on Saturday, the bank denied it.", "report"),
        ("PORT HOLM, Skane, Sept. 20, 2017 (Wire) - Two died.", "report"),
        ("MOSCOW, 5 March (Wire) \u2014 Two died.", "report"),
        ("Police said Saturday's blast killed two.", "event"),
        ("A bomb struck the market on Saturday, said Dr Moll.", "event"),
        ("The notice was posted on Saturday.", "event"),
        ("Fighting continued on Saturday.", "event"),
        ("Two died on Saturday, police said.", "event"),
        ("The bank is set to announce on Saturday that it will close.", "event"),
        ("Judge Wick is to be sworn in on Saturday.", "event"),
        ("Fighting has raged for four months.", "state"),
        ("Fighting still rages.", "state"),
    ],
)
def test_whose_time_it_is(sentence: str, of: str) -> None:
    assert only(sentence).of == of


@pytest.mark.parametrize(
    ("sentence", "reaches_now"),
    [
        ("Officials are now concerned.", True),
        ("The lane is still lined with elms.", True),
        ("Officials were still worried.", False),
        ("I boiled mine for 20 minutes, and it is good.", False),
        ("The mine has burned for 20 years.", True),
    ],
)
def test_what_holds_up_to_now(sentence: str, reaches_now: bool) -> None:
    assert only(sentence).reaches_now == reaches_now


@given(st.text(max_size=80), st.integers(0, 1000))
def test_mentions_stand_where_they_say(text: str, offset: int) -> None:
    sentence = f"On Friday, 3 May 2013 {text} two days ago in 2012"
    end = offset
    for mention in find_times(sentence, offset):
        assert offset <= mention.start < mention.end <= offset + len(sentence)
        assert sentence[mention.start - offset : mention.end - offset] == mention.text
        assert mention.start >= end
        end = mention.end


def ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


SHORT = {1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec."}
FORMS = {
    "18 October 2013": lambda day: f"{day.day} {day:%B} {day.year}",
    "October 18, 2013": lambda day: f"{day:%B} {day.day}, {day.year}",
    "Oct. 18, 2013": lambda day: f"{SHORT.get(day.month, f'{day:%B}')} {day.day}, {day.year}",
    "18th of October 2013": lambda day: f"{ordinal(day.day)} of {day:%B} {day.year}",
    "October 18th, 2013": lambda day: f"{day:%B} {ordinal(day.day)}, {day.year}",
    "Friday 18 October 2013": lambda day: f"{day:%A} {day.day} {day:%B} {day.year}",
    "Fri, 18 Oct 2013": lambda day: f"{day:%a}, {day.day} {day:%b} {day.year}",
    "Friday, October 18, 2013": lambda day: f"{day:%A}, {day:%B} {day.day}, {day.year}",
    "Friday (October 18, 2013)": lambda day: f"{day:%A} ({day:%B} {day.day}, {day.year})",
    "2013-10-18": lambda day: day.isoformat(),
    "18-Oct-2013": lambda day: f"{day.day}-{day:%b}-{day.year}",
}


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(FORMS)))
def test_every_written_date_reads_back(day: date, form: str) -> None:
    written = FORMS[form](day)
    sentence = f"The bridge fell on\u00a0{written}, at the end."
    (mention,) = find_times(sentence)
    assert mention.text == written
    expression = mention.expression
    assert (expression.year, expression.month, expression.day) == (day.year, day.month, day.day)
    assert expression.weekday in (None, day.weekday())


OTHERS = """
    two Minutes later DAYS ago hours after a year from now in a week's time overnight noon clock o'clock at present New Year's Day
    Boxing Q1 2014 spring of still nowadays Sept. MAR 12:30 10 pm GMT last NIGHT recently Tomorrow sATURDAY FRIDAY the small hours
""".split()


@given(st.lists(st.sampled_from([*re.sub(r"[\[\]]", "", MARKED).split(), *OTHERS]), max_size=16).map(" ".join))
def test_no_time_is_lost_by_passing_rules_over(text: str) -> None:
    """A rule that is passed over, since the text has nothing that it needs, would have found nothing."""
    every = tuple(rules._replace(needs=re.compile("")) for rules in times._RULES)
    with mock.patch.object(times, "_RULES", every):
        slowly = find_times(text)
    assert find_times(text) == slowly
