"""Lines of scraped pages that are no part of the report, each in a page around it, and lines that only look
like them."""

import pytest

from recount.reports.layout.blocks import layout_of
from recount.reports.layout.datelines import dateline_end
from recount.reports.layout.furniture import furniture_reason
from recount.reports.layout.pieces import pieces_of

TOP = """Grain silo bursts in Halvik, burying two workers
By Mara Quist
4 May 2021
Two workers were buried when a grain silo burst in the port of Halvik on Monday, the fire service said.
"""
MIDDLE = """Divers and dogs were brought in from the capital during the night, its chief told reporters.
"""
END = """The owner of the silo has not answered our questions about its last inspection in 2019.
"""


def kinds_with(*, top: str = "", middle: str = "", end: str = "") -> list[tuple[str, str]]:
    """The blocks of a page with further lines below its date, among its paragraphs and at its end."""
    headline, byline, date, lead, _ = TOP.split("\n")
    parts = [headline, byline, date, top, lead, middle, MIDDLE, END, end]
    text = "\n".join(part for part in parts if part)
    return [(block.kind, text[block.start : block.end]) for block in layout_of(text, pieces_of(text)).blocks]


FURNITURE_IN_THE_MIDDLE = """
Getty Images
AFP via Getty Images
PHOTO | AFP
Foto: Polizei Halvik
Bild: Lia Torv/dpa
Image source, Getty
Image source, Mara Quist
Reuters
OpenStreetMap
Mapbox
Maxar Technologies
Map data © OpenStreetMap contributors
Anadolu via Reuters
Michael Conway, AP
Get the day's top stories on our WhatsApp channel
Get all the latest updates straight to your phone
Follow our WhatsApp channel for breaking news
Join our Telegram
Join our Telegram channel to never miss a story.
Download the app
Download our free app to read more stories offline
Subscribe for 1 euro a month
Support our journalism
Help us keep our journalism independent
Become a member
Become a supporter today
Stay up to date with the Halvik Post
Turn on notifications
Key points
Summary
In brief
Key takeaways
At a glance
Highlights
Share
Save
Listen
3 min read
Reading time: 2 min
Halvik Post — Staff reporter | Reading time: 2 min
Mara Quist · 4 min read
Updated 14:05 GMT
Last updated 2 hours ago
5 hours ago
Sponsored
Presented by Karsa Bank
Ida Lund, pictured in 2019
Port director Ida Lund, seen here in March
Port director Ida Lund speaks to the press in Halvik (SUNA)
Fire chief Jon Abel attends a ceremony in the capital [AFP]
Fire chief Jon Abel addresses reporters in Halvik | AP Photo
The silo in 2014 (archive)
The port of Halvik. (File photo)
""".strip().splitlines()

FURNITURE_AT_THE_END = """
abc-def/gh
xy/zw
mk/rb (AFP)
World
Africa
Politics
Tags
Topics
In the headlines
Top stories
More from Halvik Post
Also in the news
Editor's picks
What others are reading
Around the web
Sponsored
""".strip().splitlines()

KEPT_IN_THE_MIDDLE = """
Rescuers get daily updates on the search through a Telegram channel, the fire service said.
Support for the port's owner has fallen, a poll for the local paper found on Tuesday.
Families were told to join a Telegram group for news of the two men.
The reading took 2 minutes.
The news agency Reuters said that it had seen the plans.
He works as a firefighter and/or diver.
“Get out,” the captain told us.
The body was found at 14:05.
""".strip().splitlines()

CAPTIONS_KEPT = """
Fire crews dig through the grain in Halvik (SUNA)
Mayor Ida Lund visits the burst silo in Halvik on Tuesday (Photo: Lia Torv)
Mayor Ida Lund speaks in Halvik, where two workers died when a silo burst (AFP)
Ida Lund, pictured in 2019, has said that she will resign over the silo
Two workers are carried from the port of Halvik on Monday | AP Photo
""".strip().splitlines()


@pytest.mark.parametrize("line", FURNITURE_IN_THE_MIDDLE)
def test_furniture_between_paragraphs_is_dropped(line: str) -> None:
    assert ("furniture", line) in kinds_with(middle=line)


@pytest.mark.parametrize("line", FURNITURE_AT_THE_END)
def test_furniture_below_the_last_paragraph_is_dropped(line: str) -> None:
    kinds = kinds_with(end=line)
    assert ("furniture", line) in kinds or ("credit", line) in kinds
    assert kinds[:-1] == kinds_with()


@pytest.mark.parametrize("line", KEPT_IN_THE_MIDDLE)
def test_sentences_of_the_report_are_kept(line: str) -> None:
    assert ("body", line) in kinds_with(middle=line)


@pytest.mark.parametrize("line", CAPTIONS_KEPT)
def test_captions_that_tell_what_happened_are_kept(line: str) -> None:
    assert [kind for kind, words in kinds_with(middle=line) if line.startswith(words[:20])] == ["caption"]


@pytest.mark.parametrize("name", ["AFP", "Reuters", "Ada Torv", "Halvik Fire Service", "Planet Labs"])
@pytest.mark.parametrize("above", [True, False])
def test_a_name_alone_above_or_below_a_caption_is_its_credit(name: str, above: bool) -> None:
    caption = "Grain covers the quay where the men were working"
    kinds = kinds_with(middle=f"{name}\n{caption}" if above else f"{caption}\n{name}")
    assert ("furniture", name) in kinds
    assert ("caption", caption) in kinds


def test_a_body_named_above_a_caption_at_the_top_supplied_the_picture() -> None:
    kinds = kinds_with(
        top="Ruth Smith\nHarbour correspondent, Halvik\nHalvik Rescue Committee\nGrain covers the quay on Monday"
    )
    assert ("furniture", "Halvik Rescue Committee") in kinds


@pytest.mark.parametrize(
    "lines",
    [
        "Q: How deep was the grain?\nA: Nine metres at the wall, four at the gate",
        "Shift A: Olsen, Brekke, Haugen and the two men who died",
        "What the owner owes: two months of wages and the cost of the funerals",
    ],
)
def test_a_label_and_a_colon_make_no_caption(lines: str) -> None:
    kinds = {words: kind for kind, words in kinds_with(middle=lines)}
    assert {kinds[line] for line in lines.split("\n")} <= {"body", "crosshead"}


@pytest.mark.parametrize(
    "line",
    [
        "Long night: Divers searching the flooded pit below the silo for the two men",
        "Buried: Two workers were buried when a grain silo burst in the port of Halvik on Monday, the fire service said",
    ],
)
def test_a_kicker_with_the_words_of_a_picture_or_of_a_paragraph_makes_a_caption(line: str) -> None:
    assert ("caption", line) in kinds_with(middle=line)


def test_a_line_longer_than_captions_are_is_none_where_it_says_a_paragraph_again() -> None:
    words = "The divers went down to the men below the grain and came up again " * 8
    kinds = kinds_with(middle=f"{words.strip()}.\n{words.strip()}")
    assert "caption" not in [kind for kind, _ in kinds]


def test_entries_of_a_recipe_repeated_without_a_full_stop_are_no_captions() -> None:
    entry = "Rations for the divers: two loaves of bread, one tin of fish, a flask of tea"
    assert [kind for kind, words in kinds_with(middle=f"{entry}\n{entry}") if words == entry] == ["body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "“Divers and dogs were brought in from the capital”",
        "Two workers were buried when a grain silo burst in the port of Halvik.",
    ],
)
def test_words_pulled_out_of_a_paragraph_are_a_summary_point(line: str) -> None:
    assert ("bullet", line) in kinds_with(middle=line)


def test_a_hyphen_inside_a_name_opens_no_credit() -> None:
    line = "Port director Ida al-Lund speaks to the press in Halvik (SUNA)"
    assert ("furniture", line) in kinds_with(middle=line)


@pytest.mark.parametrize(
    "line",
    ["Also on halvikpost.example Minister and his brother resign over a contract for the new port of the capital"],
)
def test_a_pointer_to_a_named_site_is_furniture(line: str) -> None:
    assert ("furniture", line) in kinds_with(middle=line)


def test_an_agency_below_the_headline_signs_the_report() -> None:
    text = f"Silo bursts in Halvik, burying two\nReuters\n{MIDDLE}{END}"
    assert [block.kind for block in layout_of(text, pieces_of(text)).blocks] == [
        "headline",
        "credit",
        "body",
        "body",
    ]


def test_a_heading_in_title_case_is_no_credit() -> None:
    assert ("crosshead", "A Sudden Roar") in kinds_with(middle="A Sudden Roar")


def test_a_name_and_a_role_below_the_report_are_its_byline() -> None:
    kinds = kinds_with(end="Ruth Smith\nAfrica correspondent, Nairobi")
    assert kinds[-2:] == [("byline", "Ruth Smith"), ("byline", "Africa correspondent, Nairobi")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Best ovens for small kitchens", "furniture"),
        ("Singer cancels summer tour over knee trouble", "furniture"),
        ("Second silo in Halvik searched", "caption"),
        ("Owner of silo fined in 2016", "caption"),
    ],
)
def test_a_lone_title_at_the_end_is_dropped_where_it_shares_no_word_with_the_report(line: str, kind: str) -> None:
    assert kinds_with(end=line)[-1] == (kind, line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Nov 18, 2019 at 9:24 pm ET • 2 min read", "dateline"),
        ("By Mara Quist | 3 min read", "byline"),
        ("Halvik Post | Staff reporter | 3 min read", "furniture"),
        ("14 March 2024", "dateline"),
        ("Last updated: 3 May 2022 16:40 GMT", "dateline"),
        ("Ruth Smith", "byline"),
    ],
)
def test_lines_of_metadata_below_the_date(line: str, kind: str) -> None:
    assert (kind, line) in kinds_with(top=line)


def test_initials_behind_the_last_sentence_are_split_off() -> None:
    text = TOP + MIDDLE + END.strip() + " ab/cd"
    blocks = layout_of(text, pieces_of(text)).blocks
    assert [(block.kind, text[block.start : block.end]) for block in blocks][-2:] == [
        ("body", END.strip()),
        ("credit", "ab/cd"),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("You can read this text because 2,400 readers pay for it. Become one of them.", "a request for support"),
        ("TAGS Halvik", "a list of tags or topics"),
        ("EN | FR   Newsletter   Donate", "a menu of the site"),
    ],
)
def test_requests_tags_and_language_menus_are_furniture(line: str, reason: str) -> None:
    assert furniture_reason(line) == reason


@pytest.mark.parametrize(
    "line", ["Readers paid 40 crowns for the book, the court heard.", "Tags were found on the birds"]
)
def test_words_like_them_in_a_report_are_kept(line: str) -> None:
    assert furniture_reason(line) is None


def test_an_agency_between_strokes_ends_a_dateline() -> None:
    text = "HALVIK, November 21. /Nordana/. Divers found the ship on Monday."
    assert text[dateline_end(text) :].lstrip() == "Divers found the ship on Monday."
