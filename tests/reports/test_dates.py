"""When a report appeared: tables of what is stated and what it means."""

import pytest

from recount.records.report import Published
from recount.reports.dates import dates_in, metadata_date, published_of


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("3 March 2021", "2021-03-03", "2021-03-03"),
        ("March 3, 2021", "2021-03-03", "2021-03-03"),
        ("Sept. 20, 2017", "2017-09-20", "2017-09-20"),
        ("3rd of March, 2021", "2021-03-03", "2021-03-03"),
        ("2021-03-03T10:15:00Z", "2021-03-03", "2021-03-03"),
        ("25/12/2020", "2020-12-25", "2020-12-25"),
        ("12/25/2020", "2020-12-25", "2020-12-25"),
        ("03.04.2021", "2021-04-03", "2021-04-03"),
        ("03/04/2021", "2021-03-04", "2021-04-03"),
        ("February 2020", "2020-02-01", "2020-02-29"),
    ],
)
def test_absolute_dates_keep_their_precision(words: str, earliest: str, latest: str) -> None:
    [(_, _, published)] = dates_in(f"Posted on {words}")
    assert (published.earliest, published.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "words", ["31 February 2021", "on Saturday", "3 March", "13 of 2021", "version 1.2.2021.4", "room 2020"]
)
def test_what_is_no_absolute_date_is_none(words: str) -> None:
    assert dates_in(words) == []


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("20150131T1200Z", "2015-01-31", "2015-01-31"),
        ("2015", "2015-01-01", "2015-12-31"),
        ("2015-02", "2015-02-01", "2015-02-28"),
    ],
)
def test_fields_of_metadata_may_be_shorter(words: str, earliest: str, latest: str) -> None:
    published = metadata_date(words)
    assert published is not None
    assert (published.earliest, published.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("lines", "text", "earliest"),
    [
        (["Published 3 March 2021, updated 5 March 2021"], "3 March 2021", "2021-03-03"),
        (["UPDATED: March 4, 2021 | PUBLISHED: March 3, 2021"], "March 3, 2021", "2021-03-03"),
        (["By Ana Lee, 2 May 2019", "Published on 3 May 2019"], "3 May 2019", "2019-05-03"),
        (["Updated 3 March 2021 14:05 GMT"], "3 March 2021", "2021-03-03"),
        (["KARTUM, 3 March (Agency) -"], "3 March", None),
        (["Thursday 13 October"], "Thursday 13 October", None),
        (["Post of Wednesday, 17 June"], "Wednesday, 17 June", None),
        (["LAPAS, Fri Nov 10 (LPA) -"], "Fri Nov 10", None),
        (["October 13 (Thursday), evening"], "October 13 (Thursday)", None),
        (["15 October"], "15 October", None),
        (["3 hours ago"], "3 hours ago", None),
        (["LINDAVAR -"], None, None),
        ([], None, None),
    ],
)
def test_the_day_of_publication_from_lines(lines: list[str], text: str | None, earliest: str | None) -> None:
    published = published_of((), (), lines)
    assert (published.text, published.earliest) == (text, earliest)


def test_a_last_change_counts_only_alone_and_says_so() -> None:
    published = published_of((), (), ["Updated 3 March 2021 14:05 GMT"])
    assert published.why is not None
    assert "last change" in published.why


def test_metadata_outranks_lines_and_a_useless_field_gives_way() -> None:
    lines = ["Published on 3 May 2019"]
    field = ("2019-05-02T23:00:00+02:00", "the page's JSON-LD (datePublished)")
    assert published_of([field], (), lines).earliest == "2019-05-02"
    assert published_of([("today", "a field")], (), lines).earliest == "2019-05-03"
    assert published_of([("today", "a field")], (), []) == Published(
        "today", None, None, "stated in a field, but it is no absolute date"
    )


def test_a_weekday_that_does_not_fit_is_said() -> None:
    why = published_of((), (), ["Published Monday, 15 March 2023"]).why
    assert why is not None
    assert "was a Wednesday" in why
