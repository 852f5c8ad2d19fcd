"""The top and the end of a report: mastheads, editions and labels above the headline; signatures, issuers and
what publishers say of themselves below the last paragraph; and lines that only look like them."""

import io

import pytest

from recount.records.report import Report
from recount.reports.layout.blocks import layout_of
from recount.reports.layout.pieces import pieces_of
from recount.reports.read import units_in

PARAGRAPHS = """A tanker ran aground off Marsk Point on Monday night and leaked oil into the bay, the coast guard said.

Booms were laid across the mouth of the bay at dawn, its spokesman told reporters at the harbour.

Fishing is forbidden until the beaches have been tested, the county said on Tuesday."""


def kinds_of(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in layout_of(text, pieces_of(text)).blocks]


def read(text: str) -> Report:
    ((_, report),) = units_in(io.BytesIO(text.encode()), "a.txt", "a.txt")
    assert isinstance(report, Report)
    return report


TOPS = {
    "a paper with its edition": """
furniture| THE SALTMARSH AND COAST HERALD
furniture| Late city edition
headline| Tanker leaks oil into Marsk bay
""",
    "an edition with its date": """
furniture| Northern Coast Weekly
dateline| Summer edition, 4 July 2009
headline| Tanker leaks oil into Marsk bay
byline| By Ida Lund
""",
    "a review with its motto": """
furniture| COASTAL LEDGER
furniture| Quarterly journal of shipping and law
headline| The tanker and the tide
""",
    "a notebook with a name in small letters": """
furniture| tidemark -- jottings on harbours
dateline| Tue 7 July 2009
headline| Who owns the tanker on the rocks?
""",
    "a described name in capitals": """
furniture| MARSK VOICES - letters from the shore
dateline| Tuesday 7 July
headline| The oil is here
""",
    "a release with a number": """
furniture| COAST AND HARBOUR WORKERS' UNION
furniture| Press Statement No. 12
dateline| Tuesday, 7 July 2009, 20:00 hours
headline| MARSK: PAY THE CREWS
""",
    "a release for its readers": """
furniture| MARSK HARBOUR BOARD
furniture| Information for residents and the media – update 3
dateline| 7 July 2009, 4 p.m.
""",
    "a courant, above the date": """
furniture| THE MARSK COURANT
dateline| Tuesday 7 July 2009
headline| Tanker leaks oil into Marsk bay
""",
    "a page of its readers": """
furniture| THE FAR QUAY
furniture| The unofficial home of ferry crews, since 2006
headline| Thirty hours and still no tug
""",
    "a section and a part of it": """
furniture| THE TARN ECHO
furniture| World | The Sunday essay
headline| What the tide left behind
byline| By Ida Lund
""",
    "a paper by its name, above the date": """
furniture| The Marsk Bay Evening Echo
dateline| Tuesday 7 July 2009
headline| Tanker leaks oil into Marsk bay
byline| By Ida Lund
""",
}


@pytest.mark.parametrize("name", TOPS)
def test_what_stands_above_the_headline(name: str) -> None:
    expected = [tuple(line.split("| ", 1)) for line in TOPS[name].strip().splitlines()]
    text = "\n".join(words for _, words in expected) + "\n\n" + PARAGRAPHS
    assert kinds_of(text) == [*expected, *(("body", line) for line in PARAGRAPHS.split("\n\n"))]


@pytest.mark.parametrize(
    "top",
    [
        "Tanker leaks oil into Marsk bay — coast guard\n7 July 2009",
        "Tanker leaks oil into bay\n7 July 2009\nBeaches shut as booms are laid at dawn",
        "Press releases flood in as tanker sinks\nBy Ida Lund",
        "Weekly review of harbour safety ordered after spill\nBy Ida Lund",
        "Marsk - oil reaches the beach",
        "The worst spill in Marsk since 1953\nBeaches shut as booms are laid at dawn",
        "First edition of law book burnt in blaze on tanker\nBy Ida Lund",
    ],
)
def test_a_headline_is_never_taken_for_a_masthead(top: str) -> None:
    assert kinds_of(f"{top}\n\n{PARAGRAPHS}")[0] == ("headline", top.split("\n")[0])


def test_the_date_of_an_edition_is_the_reports() -> None:
    report = read(f"Northern Coast Weekly\nSummer edition, 4 July 2009\n\nTanker leaks oil\n\n{PARAGRAPHS}")
    assert (report.title, report.published.earliest) == ("Tanker leaks oil", "2009-07-04")


ENDS = {
    "a signature": "byline| Anna Roe\nbyline| Director General",
    "an issuer": "credit| Issued by the Information Desk, MHB, Marsk",
    "the foot of a post": "furniture| posted by Tove | 14 replies | report this post",
    "the foot of a blog": "furniture| Comments (8) - Report abuse",
    "when to listen": "furniture| Listen to Radio Marsk live at 12:45 and 17:45 weekdays - or listen back here.",
    "a policy on letters": (
        "furniture| The Courier is committed to publishing a diversity of letters to the editor. "
        "We’d like to hear what you think of this."
    ),
    "a company under its heading": (
        "furniture| About Orlan Shipping\n"
        "furniture| Orlan Shipping is a provider of coastal freight and employs 900 people.\n"
        "furniture| Its ships call at forty ports between Tarn and the delta every week."
    ),
    "a company without a heading": (
        "furniture| Orlan is a global provider of coastal freight for industry and for farms.\n"
        "furniture| Orlan is headquartered in Tarn, has subsidiaries in 15 countries, employs around 1,300 people and "
        "is listed on the Tarn exchange. For more information see www.orlan.example."
    ),
    "background that a reporter wrote": (
        "body| Acme, which was founded in 1921, is the country's largest maker of tyres and employs about 4,000 people with "
        "annual sales of $2bn."
    ),
}


@pytest.mark.parametrize("name", ENDS)
def test_what_stands_below_the_report(name: str) -> None:
    expected = [tuple(line.split("| ", 1)) for line in ENDS[name].splitlines()]
    text = "Tanker leaks oil into bay\n\n" + PARAGRAPHS + "\n\n" + "\n".join(words for _, words in expected)
    assert kinds_of(text)[4:] == expected


@pytest.mark.parametrize(
    "line",
    [
        "Orlan Shipping, which was founded in 1923, is a family company and employs 400 people.",
        "Letters that we have seen show that the board was warned about the rocks in May.",
        "Issued by the board in May, the warning was read by nobody, its head said.",
        "The talks go on live at noon, and they will be heard by a judge in Tarn.",
        "About 40 seals were washed clean by volunteers and put back into the sea on Tuesday.",
    ],
)
def test_the_last_paragraph_is_kept(line: str) -> None:
    text = f"Tanker leaks oil into bay\n\n{PARAGRAPHS}\n\n{line}"
    assert kinds_of(text)[-1] == ("body", line)


def test_a_section_about_those_hurt_is_no_boilerplate() -> None:
    text = (
        f"Tanker leaks oil\n\n{PARAGRAPHS}\n\nAbout the victims\n\nThe victims are two stokers from Tarn, police said."
    )
    assert kinds_of(text)[-1][0] == "body"


def test_who_posted_is_read_from_the_foot_of_a_post() -> None:
    report = read(f"Oil on the beach\n\n{PARAGRAPHS}\n\nPosted by Tove Ask | 14 comments | Share")
    assert report.byline == "Tove Ask"
    assert report.dropped[-1].reason.startswith("the foot of a post")


def test_who_signs_a_statement_is_its_byline() -> None:
    assert read(f"Oil on the beach\n\n{PARAGRAPHS}\n\nAnna Roe\nDirector General").byline == "Anna Roe"


@pytest.mark.parametrize(
    ("byline", "line", "kind"),
    [
        ("By Ida Lund", "Ida Lund is the Echo’s harbour correspondent and the author of Low Water.", "furniture"),
        ("By Ida Lund in Marsk", "Ida Lund covers ports and shipping. Her book on Marsk appears in May.", "furniture"),
        ("Posted by Tove Ask", "About Tove Ask: former pilot, bad swimmer. Like what I do? Buy me a tea.", "furniture"),
        ("By Ida Lund", "Jon Abel is the harbour master of Marsk and has held the office since May.", "body"),
        ("By Ida Lund", "Ida Lunden is the harbour master of Marsk and has held the office since May.", "body"),
    ],
)
def test_who_signs_is_told_apart_from_who_acts(byline: str, line: str, kind: str) -> None:
    assert kinds_of(f"Tanker leaks oil into bay\n{byline}\n\n{PARAGRAPHS}\n\n{line}")[-1] == (kind, line)


DISCLAIMER = "Disclaimer: the writer owned two shares of the tanker's owner when she filed this report."


def test_a_disclaimer_among_paragraphs_is_a_part_of_the_report() -> None:
    first, rest = PARAGRAPHS.split("\n\n", 1)
    text = f"Tanker leaks oil into bay\n\n{first}\n\n{DISCLAIMER}\n\n{rest}"
    assert ("body", DISCLAIMER) in kinds_of(text)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The judge said that the tapes of the crew may not be republished before the trial begins.", "body"),
        ("Reproduction of the chart was forbidden by the navy in 2004, the court was told on Monday.", "body"),
        ("This article and its photographs may not be reproduced without written consent.", "furniture"),
    ],
)
def test_a_legal_line_speaks_of_the_page_and_not_of_the_event(line: str, kind: str) -> None:
    first, rest = PARAGRAPHS.split("\n\n", 1)
    assert (kind, line) in kinds_of(f"Tanker leaks oil into bay\n\n{first}\n\n{line}\n\n{rest}")
