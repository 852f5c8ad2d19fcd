"""Lines that are furniture, bylines, datelines, credits or captions by their own words, and lines that only
look like it."""

import pytest

from recount.reports.intake import Piece
from recount.reports.layout.bylines import is_byline, is_credit, trailing_credit
from recount.reports.layout.captions import is_archive_picture, is_photo_credit, trailing_photo_credit
from recount.reports.layout.datelines import dateline_end, is_dateline_line
from recount.reports.layout.furniture import furniture_reason
from recount.reports.layout.promotions import is_prompt
from recount.reports.layout.shapes import Line


def line(words: str) -> Line:
    return Line(0, Piece(0, len(words)), words)


@pytest.mark.parametrize(
    "words",
    [
        "Share this articleComments",
        "Share this articleClose Button",
        "Facebook Twitter WhatsApp Email",
        "12 comments",
        "Share this | Comments (214)",
        "Print",
        "Home | World | Sport | Weather",
        "Skip to main content",
        "Published on",
        "Last updated:",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Scroll down for video",
        "Watch the full video",
        "Sign up to our newsletter 📰",
        "Enjoyed this? Subscribe to our newsletter",
        "Get the day's top stories in your inbox every morning",
        "Follow us on Twitter and Facebook",
        "Download our app for the latest news",
        "We use cookies to improve your experience on our site.",
        "© 2021 The Orlan Post. All rights reserved.",
        "5 min read",
        "Tags: floods, Orlan, river",
        "* * *",
        "https://example.com/a/b",
        # notes of the desk
        "(Adds fire chief, road closure; changes slug)",
        "(This version of the story corrects the number of lorries in paragraph 4)",
        "This article was amended on 3 May 2021. An earlier version gave the depth as 12 metres.",
        "This report was updated at 14:20 to add the words of the harbour master.",
        "Last updated at 18:05",
        "Posted on Saturday by Tove Ask | 14 comments | Filed under: harbours",
        "For more information on this topic, please contact:",
        "This is a summary of what was said by harbour office spokesperson Ida Lund at a briefing today in Marsk",
        "NPA0417 4 i gen 0388 MARSK-FERRY-FIRE 2ndld",
        "NPA 081932 MAR 13",
        "Home > Press room > Statements",
        "MARSK FERRIES | Press room",
        "Your harbour, your paper - R4.50",
        "More pictures: pages 2, 3 and 5",
        "Liked this? Share it, or subscribe by e-mail.",
        "Earlier: Who inspects the piers? | Sand and stone | The winter of 1963",
        "Correction 4 May: An earlier version of this story said that the pier had six lamps. It has eight.",
        "Owing to an editing error, an earlier version of this article named the wrong street.",
        "CORRECTION: Our early edition named the ship as the Orla. The error is regretted.",
        "This note replaces all earlier versions.",
        "((ida.lund@harlwire.example; +44 20 5550 1234; Harl Terminal: ida.lund))",
        "Press office: 020 5550 1234",
        "Ida Lund, ida.lund@harbour.example, +44 20 5550 1234",
        "Were YOU on the ferry? Ring our newsdesk on 0800 555 0100. We pay for pictures.",
        "Share what you think. The comments below have not been read by us.",
        "Get Echo SMS alerts: text FERRY to 5050. 10p per message.",
        "The Long Quay: sign up for our weekly letter from all of our correspondents on the coast, at echo.example/longquay",
        "Tarn Daily, our free newsletter: five stories before work",
        'PICTURES: For related pictures, search "Harl" on Harl Connect',
        "(Graphic: Ferry sinkings since 1990 - here)",
        "(See accompanying map.)",
        "Follow the count in Tarn minute by minute",
        "That's all from us tonight. Thank you for reading; we are back at 7 a.m. with more from Tarn.",
        "+4",
        "copyright Harl Review 2019 - ISSN: 1234-5678",
        '<embed-post post-id="12345"></embed-post>.',
        "What we know so far",
    ],
)
def test_furniture_by_its_own_words(words: str) -> None:
    assert furniture_reason(words)


@pytest.mark.parametrize(
    "words",
    [
        "Two people are missing.",
        "Share prices fell by a tenth on Tuesday, the exchange said.",
        "Subscribers lost service for nine hours, the company said.",
        "More than 700 people subscribe to the service, the firm said.",
        "Support for independent candidates grew, the poll found.",
        "This video is the first from the town since Friday, the ministry said.",
        "By using the site as a base, the rebels broke the truce.",
        "Have aid parcels been delivered? The ministry says they have not.",
        "Copyright lawyers said the ruling was a surprise.",
        "Email records show that the mayor knew.",
        "Print shops in the town worked through the night.",
        "The story continues to grip the country.",
        "“Follow us,” the soldier said.",
        "41 people were treated",
        "Contact with the boat was lost at noon.",
        "Watch: the police took his watch and his phone.",
        "Correction: the police now say that nine people died at the quay.",
        "This report was revised by the ministry after the inquiry, its author told the court.",
        "An earlier version of the bill gave the board no say.",
        "The correction of the toll was made on Monday, the mayor said.",
        "(Nine people are still missing)",
        "We are closing this page now. The death toll stands at 29, says the interior ministry.",
        "Yesterday, our podcast team was told that two men had been held.",
        "That is all we have left, she said.",
        "Copyright reform passed in 2019",
        "<The Palace: Tale of Orla>",
        "What the ministry knew",
        "News: 4,000 people have left the town.",
    ],
)
def test_running_text_is_no_furniture(words: str) -> None:
    assert furniture_reason(words) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Read more: Council delays vote on tram depot", True),
        ("Watch: Drone footage of the port", True),
        ("RELATED | Five maps of the border dispute", True),
        ("ALSO READ How to spot a fake banknote", True),
        (">> Read next: Ten quays that we would rather forget", True),
        ("You may also like: Council owes lamp makers", True),
        ("Watch: police took his phone and his passport.", False),
        ("Minister: we will rebuild", False),
    ],
)
def test_pointers_to_other_pages(words: str, expected: bool) -> None:
    assert is_prompt(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("By Ana Lee", True),
        ("By\xa0Euronews with\xa0AP, REUTERS", True),
        ("BY OUR CORRESPONDENT", True),
        ("Written by Ana Lee and Bo Chen", True),
        ("By Joris Haddel, safety editor", True),
        ("By Ana Lee | 3 March 2021", True),
        ("Lena Marsh in Tarn and agencies", True),
        ("Live blog by Ida Roe and Tom Lim", True),
        ("Field notes, 21 September 2017, by Jonas Abrecht", True),
        ("By Friday, 300 families had left", False),
        ("By the numbers", False),
        ("By March the dam was full", False),
        ("Two towns hit by Storm Ada", False),
        ("Police in Orlan arrest nine", False),
    ],
)
def test_bylines(words: str, expected: bool) -> None:
    assert is_byline(line(words)) is expected


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("LONDON, Jan 3 (Reuters) - Two men were held.", "LONDON, Jan 3 (Reuters) - "),
        ("KARTUM, 3 March (Agency) - Two men were held.", "KARTUM, 3 March (Agency) - "),
        (
            "LINDMARK, Marenia, March 14, 2023 (Merion Wire) - At least 11",
            "LINDMARK, Marenia, March 14, 2023 (Merion Wire) - ",
        ),
        ("ST. LOUIS (AP) — The river rose.", "ST. LOUIS (AP) — "),
        ("Beirut, Lebanon (CNN) -- The port", "Beirut, Lebanon (CNN) -- "),
        ("GAZA/JERUSALEM, Oct. 9 (Reuters) - The", "GAZA/JERUSALEM, Oct. 9 (Reuters) - "),
        ("(Reuters) - Oil fell.", "(Reuters) - "),
        ("LINDAVAR - Troops have", "LINDAVAR - "),
        ("KYIV, Ukraine — The city", "KYIV, Ukraine — "),
        (
            "NEW DELHI: A man of 34 was held on Wednesday after he stabbed three people at a station, police said.",
            "NEW DELHI: ",
        ),
        (
            "ORLAN: A man of 34 was held on Wednesday after he stabbed three people in Orlan, police said.",
            "ORLAN: ",
        ),
        ("ANA LEE: You told us on Wednesday that three people had been stabbed, and now you say nine.", None),
        ("UNICEF - the children's agency - said", None),
        ("BREAKING - Troops have", None),
        ("The People's Front (PHF) denied it.", None),
        ("NATO, the alliance of 30 states, said", None),
        ("COLD FRONT HITS THE NORTH, BUT SOUTH STAYS WARM - Forecasters", None),
        ("Pemba police - two of them injured - said", None),
        ("A 22-year-old man - a student - died", None),
    ],
)
def test_datelines_that_open_a_paragraph(text: str, dateline: str | None) -> None:
    end = dateline_end(text)
    assert (text[:end] if end else None) == dateline


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Wednesday, 15 March 2023", True),
        ("LINDMARK (Merion Wire)", True),
        ("KAMPORO, Tuesday", True),
        ("Tue 12 May 2020 14.05 BST", True),
        ("Published 2:15 pm Saturday, March 13, 2021", True),
        ("3 hours ago", True),
        ("Black Friday", False),
        ("Troops entered on 3 March 2021", False),
        ("12", False),
    ],
)
def test_lines_that_are_dates_or_places(words: str, expected: bool) -> None:
    assert is_dateline_line(line(words)) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Reporting by P. Adler; editing by S. Quint", True),
        ("(Additional reporting by Ana Lee in Oslo)", True),
        ("The Associated Press contributed to this report.", True),
        ("Copy: Merion Wire, with additional reporting by the Ostrell Courier", True),
        ("AP, Reuters", True),
        ("Source: news agencies", True),
        ("Additional reporting: Harl Wire", True),
        ("Heavy rain contributed to the collapse, the inquiry found.", False),
        ("This story has been updated to say that nine people died.", False),
    ],
)
def test_credits(words: str, expected: bool) -> None:
    assert is_credit(line(words)) is expected


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        (
            "The road is open again. (Reporting by Ana Lee; Editing by Bo Chen)",
            "(Reporting by Ana Lee; Editing by Bo Chen)",
        ),
        ("The road is open again. - AFP", "- AFP"),
        ("The road is open again. (AP)", "(AP)"),
        ("The minister met staff of the agency (AP)", None),
        ("The front seized the town (see map).", None),
    ],
)
def test_credits_at_the_end_of_a_paragraph(text: str, credit: str | None) -> None:
    start = trailing_credit(text)
    assert (text[start:] if start else None) == credit


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Coalition aircraft over the town (file)", True),
        ("A column on the Karsut road. (Harrow Wire/File)", True),
        ("FILE PHOTO: The refinery in 2014", True),
        ("File photo of the bridge", True),
        ("Smoke over the port on Tuesday [File: Ana Ruiz/Reuters]", True),
        ("The mayor filed a complaint (see below)", False),
        ("File a complaint within ten days, the court said.", False),
        ("Police said the stolen files had been found.", False),
    ],
)
def test_pictures_from_an_archive(words: str, expected: bool) -> None:
    assert is_archive_picture(line(words)) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Photo: Lia Torv", True),
        ("Photo: Summit Voice / screenshot", True),
        ("Image source, Getty Images", True),
        ("(AP Photo/Ana Lee)", True),
        ("Main image credit: Getty", True),
        ("Picture: A rescue worker at the pit", False),
        ("By Harrow Wire", False),
        ("Reuters", False),
        ("Ana Lee", False),
    ],
)
def test_credits_of_pictures(words: str, expected: bool) -> None:
    assert is_photo_credit(line(words)) is expected


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        (
            "A firefighter at the gate on Tuesday. Photo: RTV Tressel / K. Lund",
            "Photo: RTV Tressel / K. Lund",
        ),
        ("Smoke over the port on Tuesday [Ana Ruiz/Reuters]", "[Ana Ruiz/Reuters]"),
        ("Smoke over the port (AP Photo/Ana Lee)", "(AP Photo/Ana Lee)"),
        ("The quay on Tuesday. (Photo: SRA media office)", "(Photo: SRA media office)"),
        ("Nets on the quay. ADA TORV/THE TARN ECHO]", "ADA TORV/THE TARN ECHO]"),
        ("The quay on 3 May. Image: Torv Geo; notes: TRC]", "Image: Torv Geo; notes: TRC]"),
        ("The first map of the wreck. (TRC/Torv-Geo/HSU)", "(TRC/Torv-Geo/HSU)"),
        ("Tickets show that 900 were aboard. - Echo picture", "- Echo picture"),
        ("The late Ida Lund at school. - Picture courtesy of the family", "- Picture courtesy of the family"),
        ("A map of the wreck (Photo: divers found it on Monday)", None),
        ("Nine fighters left the town (PHF)", None),
        ("Nine people died at the port", None),
    ],
)
def test_credits_at_the_end_of_a_caption(text: str, credit: str | None) -> None:
    start = trailing_photo_credit(text)
    assert (text[start:] if start else None) == credit
