"""Dates across reports: what an undated report gets from another that tells of the same event."""

from __future__ import annotations

from itertools import permutations

from msgspec.structs import replace

from recount.entities.times import bare_weekday, date_across, settle_dates
from recount.records import Claim, Published, Report, ReportSpan, Span, When


def report(name: str, day: str | None, last: str | None = None) -> Report:
    published = Published(text=day, earliest=day, latest=last or day) if day else Published()
    return Report(id=name, file=f"{name}.txt", sha256="", text_sha256="", text="", published=published)


def claim(name: str, of_report: str, quote: str, *times: When, intended: bool = False) -> Claim:
    return Claim(
        id=name, report=of_report, spans=(Span(10, 10 + len(quote), quote),), times=times,
        modality="intended" if intended else "asserted",
    )  # fmt: skip


def on(text: str, day: str | None = None, of: str = "event") -> When:
    return When(text=text, of=of, earliest=day, latest=day, edtf=day, why="counted")  # type: ignore[arg-type]


HARBOUR = claim("h1", "harbour", "The ferry sank on Sunday", on("Sunday", "2019-06-02"))
VALLEY = claim("v1", "valley", "The Linnet went down on Sunday", on("Sunday"))
LATER = claim("v2", "valley", "Divers found it on Monday", on("Monday"))
REPORTS = [report("harbour", "2019-06-03"), report("valley", None)]


def resolve(to: Report, published: Published, anchor: ReportSpan) -> list[Claim]:
    """Stands for the claims room: each bare weekday becomes the day that it is in these tests."""
    days = {"Sunday": "2019-06-02", "Monday": "2019-06-03"}
    return [
        replace(each, times=tuple(on(when.text, days[when.text]) for when in each.times))
        for each in (VALLEY, LATER)
        if each.report == to.id
    ]


def test_a_happening_that_both_name_dates_the_report() -> None:
    dated = date_across([HARBOUR, VALLEY], reports=REPORTS, same_happening=[(VALLEY, HARBOUR)])["valley"]
    assert dated.published == Published(
        text=None,
        earliest="2019-06-02",
        latest="2019-06-04",
        why="'Sunday' is taken for Sunday 2019-06-02, by 'Sunday' in another report of the event; a "
        "report that gives bare weekdays appears within 2 days of the last",
    )
    assert dated.anchor == ReportSpan("harbour", 28, 34, "Sunday")


def test_times_that_become_known_are_marked_and_the_rest_is_left() -> None:
    settled = settle_dates(
        [HARBOUR, VALLEY, LATER], reports=REPORTS, resolve=resolve, same_happening=[(HARBOUR, VALLEY)]
    )
    assert settled[0] == HARBOUR
    (when,) = settled[2].times
    assert (when.earliest, when.how, when.anchor) == (
        "2019-06-03", "inferred_across", ReportSpan("harbour", 28, 34, "Sunday"),
    )  # fmt: skip
    assert when.why.startswith("counted; 'Sunday' is taken for Sunday 2019-06-02")


def test_another_weekday_settles_nothing_by_a_pair() -> None:
    tuesday = replace(VALLEY, times=(on("Tuesday"),))
    far = replace(HARBOUR, times=(on("Sunday", "2019-06-02", "state"),))
    assert date_across([far, tuesday], reports=REPORTS, same_happening=[(far, tuesday)]) == {}


def test_pairs_that_disagree_settle_nothing() -> None:
    other = claim("h2", "harbour", "It was raised on Monday", on("Monday", "2019-06-17"))
    pairs = [(HARBOUR, VALLEY), (other, LATER)]
    assert date_across([HARBOUR, other, VALLEY, LATER], reports=REPORTS, same_happening=pairs) == {}


def test_without_a_pair_every_weekday_must_fall_once_in_the_days_told() -> None:
    dated = date_across([HARBOUR, VALLEY, LATER], reports=REPORTS)["valley"]
    assert (dated.published.earliest, dated.published.latest) == ("2019-06-03", "2019-06-05")
    thursday = replace(LATER, times=(on("Thursday"),))
    assert date_across([HARBOUR, VALLEY, thursday], reports=REPORTS) == {}
    week_long = claim("h3", "harbour", "It left on 27 May", on("27 May", "2019-05-27"))
    assert date_across([HARBOUR, week_long, VALLEY, LATER], reports=REPORTS) == {}


def test_dated_reports_of_different_weeks_date_nothing_without_a_pair() -> None:
    reports = [*REPORTS, report("coast", "2019-06-11")]
    assert date_across([HARBOUR, VALLEY, LATER], reports=reports) == {}


def test_what_is_intended_or_only_a_start_is_no_clue() -> None:
    ahead = claim("v3", "valley", "The inquiry will open on Monday", on("Monday"), intended=True)
    since = claim("v4", "valley", "Two have been missing since Sunday", on("since Sunday"))
    assert date_across([HARBOUR, ahead, since], reports=REPORTS) == {}


def test_the_order_of_reports_and_claims_does_not_matter() -> None:
    reports = [*REPORTS, report("coast", None)]
    coast = claim("c1", "coast", "It sank on Sunday", on("Sunday"))
    expected = date_across([HARBOUR, VALLEY, LATER, coast], reports=reports)
    assert sorted(expected) == ["coast", "valley"]
    for claims in permutations([HARBOUR, VALLEY, LATER, coast]):
        assert date_across(claims, reports=reports[::-1]) == expected


def test_bare_weekdays() -> None:
    texts = ["Friday", "late on Saturday", "Monday night", "in the 24 hours to Tuesday evening"]
    assert [bare_weekday(on(text)) for text in texts] == [4, 5, 0, 1]
    for text in [
        "since Friday",
        "last Friday",
        "Friday (October 18)",
        "Friday, 18 October",
        "today",
        "until Sunday",
    ]:
        assert bare_weekday(on(text)) is None


def test_a_day_without_a_year_takes_the_year_of_the_other_reports() -> None:
    stated = replace(REPORTS[1], published=Published(text="June 4"))
    dated = date_across([HARBOUR, VALLEY], reports=[REPORTS[0], stated])["valley"]
    assert dated.published == Published(
        text="June 4",
        earliest="2019-06-04",
        latest="2019-06-04",
        why="'June 4' is taken for 2019-06-04, by 'Sunday' in another report of the event",
    )
    assert dated.anchor == ReportSpan("harbour", 28, 34, "Sunday")


def test_a_day_far_from_the_other_reports_stays_without_a_year() -> None:
    stated = replace(REPORTS[1], published=Published(text="12 October"))
    quiet = replace(VALLEY, times=())
    assert date_across([HARBOUR, quiet], reports=[REPORTS[0], stated]) == {}


def test_a_day_that_nobody_tells_of_stays_without_a_year() -> None:
    stated = replace(REPORTS[1], published=Published(text="June 4"))
    untold = replace(HARBOUR, times=())
    assert date_across([untold, replace(VALLEY, times=())], reports=[REPORTS[0], stated]) == {}
