"""The day a report appeared, from its own words: when it can be told, and when it must not be."""

from __future__ import annotations

import pytest
from marked_report import told

from recount.claims.times.document_date import date_anchor, infer_document_date
from recount.records import Published, ReportSpan

STORY = (
    "The spillway was shut on Friday evening (October 18).",
    "The lower town was cleared on Tuesday (October 15).",
    "Repairs began in mid-March 2013.",
)


def test_a_weekday_with_its_date_after_the_latest_year_named() -> None:
    story = told(*STORY)
    published = infer_document_date(story.report, story.times)
    assert published == Published(
        text=None,
        earliest="2013-10-18",
        latest="2013-10-20",
        why="'Friday evening (October 18)' is the latest day told in the past; after 'mid-March 2013', "
        "which the report names, it first falls on Friday in 2013; news that gives "
        "weekdays appears within 2 days",
    )
    anchor = date_anchor(story.report, story.times)
    assert anchor == ReportSpan("a", 25, 52, "Friday evening (October 18)")


def test_a_stated_date_is_kept() -> None:
    stated = Published(text="3 March 2009", earliest="2009-03-03", latest="2009-03-03")
    story = told(*STORY, published=stated)
    assert infer_document_date(story.report, story.times) == stated
    assert date_anchor(story.report, story.times) is None


@pytest.mark.parametrize(
    "lines",
    [
        STORY[:2],  # 2013, 2019 and 2024 all fit
        ("They left on Friday.", "It began in March 2013."),
        ("They left on October 18.", "It began in March 2013."),
        ("They left on Friday (October 18).", "It began in 2009."),
        (
            "They left on Friday (October 18).",
            "They came on Tuesday (October 16).",
            "It began in June 2013.",
        ),
        ("They will meet on Friday (October 18).", "It began in March 2013."),
        ("They left on Friday (October 18).", "It will end in March 2013."),
        ("They left.",),
    ],
)
def test_it_abstains(lines: tuple[str, ...]) -> None:
    story = told(*lines)
    published = infer_document_date(story.report, story.times)
    assert (published.earliest, published.latest) == (None, None)
    assert published.why
    assert date_anchor(story.report, story.times) is None


def test_years_in_furniture_do_not_count() -> None:
    """Furniture has no sentences, so a year that stands only there is never among the times."""
    story = told(*STORY[:2], "Six jailed over deadly 2012 strikes")
    body = [time for time in story.times if "2012" not in time.text]
    assert infer_document_date(story.report, body).earliest is None


def test_a_leap_day_fits_leap_years_only() -> None:
    story = told("The dam broke on Monday (February 29).", "It was mended in August 2015.")
    assert infer_document_date(story.report, story.times).earliest == "2016-02-29"
    story = told("The dam broke on Monday (February 29).", "It was mended in June 2014.")
    assert infer_document_date(story.report, story.times).earliest is None
