"""The page as text: what stands on it, that it is safe, and that it is the same every time."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from itertools import combinations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_account import ACCOUNT, CLAIMS, LIVE, LIVE_TEXT, POST, WIRE, WIRE_TEXT, at

from recount.errors import RecordError
from recount.exports.page import render_page
from recount.exports.page.axis import percent, scale_of, tick_values
from recount.exports.page.directory import Directory
from recount.exports.page.figures_chart import figure_groups
from recount.exports.page.matrix import matrix
from recount.exports.page.origins_graph import origins_graph
from recount.exports.page.report_panes import Mark, pane_blocks, report_panes
from recount.exports.page.timeline_chart import timeline
from recount.exports.page.wording import days_words, range_words
from recount.records.account import Account, AccountSentence, TimelineEntry
from recount.records.claim import Claim
from recount.records.figure import Figure
from recount.records.point import OriginCount, Point, Relation
from recount.records.report import Block, Dropped, Report
from recount.records.spans import Span

PAGE = render_page(ACCOUNT)


class Reader(HTMLParser):
    """Reads a page as a browser does: every element with its attributes, and the words of one part."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        """Every value of an attribute."""
        return [value for _, attrs in self.elements if (value := attrs.get(name)) is not None]


def words_of(page: str) -> str:
    """The visible words of the page, white space made single."""
    body = re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)
    return " ".join("".join(Reader(body).words).split())


def account_with(**changes: object) -> Account:
    """The invented account with some of its parts exchanged."""
    return msgspec.structs.replace(ACCOUNT, **changes)


def test_every_sentence_stands_under_the_heading_of_its_kind_with_a_link_for_each_claim() -> None:
    headings = re.findall(r'<h3 id="kind-(\w+)">.*?</span> ([^<]+)</h3>', PAGE)
    assert headings == [
        ("agreed", "What the reports agree on"),
        ("disputed", "In dispute"),
        ("framed", "Told differently"),
        ("attributed", "According to the reports"),
        ("single", "According to one report"),
        ("note", "Notes"),
    ]
    sentences = re.findall(r'<li class="sentence".*?</p>', PAGE, flags=re.DOTALL)
    cited = {claim for sentence in sentences for claim in re.findall(r'href="#claim-([^"]+)"', sentence)}
    assert cited == {claim for sentence in ACCOUNT.account for claim in sentence.claims}
    assert "A ferry struck the pier at Skarn on 3 May 2031. Calder Post 1" in words_of(PAGE).replace("Post1", "Post 1")


def test_every_link_on_the_page_leads_somewhere_on_the_page() -> None:
    reader = Reader(PAGE)
    ids = reader.values("id")
    assert len(ids) == len(set(ids))
    targets = [href for href in reader.values("href") if href != "data:,"]
    assert targets
    assert all(href.startswith("#") and href[1:] in ids for href in targets)


def test_a_page_fetches_nothing_and_lets_no_script_but_its_own_run() -> None:
    reader = Reader(PAGE)
    assert reader.values("src") == []
    assert [tag for tag, _ in reader.elements if tag in ("iframe", "img", "object", "embed", "base", "form")] == []
    assert not re.search(r"@import|https?://", PAGE)
    policy = next(attrs["content"] for tag, attrs in reader.elements if attrs.get("http-equiv"))
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_markup_in_a_report_is_shown_and_never_run() -> None:
    assert [tag for tag, _ in Reader(PAGE).elements].count("script") == 1
    assert 'A reader sent <script>alert("x")</script> & a picture' in words_of(PAGE)
    assert 'Ferry "Alma" strikes pier at Skarn, dozens hurt' in words_of(PAGE)


def test_markup_in_every_other_text_is_shown_and_never_run() -> None:
    nasty = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
    claim = msgspec.structs.replace(CLAIMS[0], kind=nasty)
    report = msgspec.structs.replace(POST, title=nasty, outlet=nasty, byline=nasty, credits=(nasty,))
    page = render_page(
        account_with(
            reports=(report, WIRE, LIVE),
            claims=(claim, *CLAIMS[1:]),
            account=(AccountSentence(text=nasty, kind="note", claims=("c-struck",)),),
            warnings=(nasty,),
        )
    )
    assert [tag for tag, _ in Reader(page).elements].count("img") == 0
    assert [tag for tag, _ in Reader(page).elements].count("script") == 1


def test_the_same_account_gives_the_same_bytes_also_after_a_round_through_the_account_file() -> None:
    again = msgspec.json.decode(msgspec.json.encode(ACCOUNT), type=Account)
    assert render_page(again) == PAGE
    assert len(PAGE.encode()) < 150_000


def test_unknown_outlets_titles_and_dates_are_said_to_be_not_stated() -> None:
    words = words_of(PAGE)
    assert "title not stated Outlet: Northline Wire · Published: not stated · Credit: Northline" in words
    assert "Live: Skarn ferry accident Outlet: not stated · Published: not stated" in words
    assert "Outlet: Calder Post · Published: 4 May 2031" in words


def test_rejected_inputs_and_warnings_are_never_hidden() -> None:
    words = words_of(PAGE)
    assert "1 unit of the input could not be used." in words
    assert "broken.pdf failed at “read”: the file holds no text0 of 3 pages have text" in words
    assert words.count("Two reports state no date of publication.") == 2
    assert "Recount judges no truth" in words


def test_a_card_tells_whose_word_it_is_and_what_is_known() -> None:
    words = words_of(PAGE)
    assert "Whose word: Calder Post › Tor Vik (“said”)" in words
    assert "Figure“22”: 22 person (injure)" in words
    assert "Can also be read22 without the crew the sentence before counts passengers" in words
    assert "Time“Saturday morning”: 3 May 2031 (when it happened, inferred from another report)" in words
    assert "Originharbour authority's statement (official statement, on the side of the port)" in words
    assert "Surenessnegative: says that it is not so" in words
    assert "Surenesssaid to be possible" in words


def test_a_quote_that_is_not_in_its_report_stops_the_page() -> None:
    wrong = Claim(id="c-wrong", report=WIRE.id, spans=(Span(0, 5, "Shore"),))
    with pytest.raises(RecordError, match=r"quotes 'Shore' but report rwire has 'Share' at 0\.\.5"):
        render_page(account_with(claims=(*CLAIMS, wrong)))


def test_a_sentence_without_a_claim_or_with_an_unknown_one_stops_the_page() -> None:
    with pytest.raises(RecordError, match=r"account\[0\] cites no claims"):
        render_page(account_with(account=(AccountSentence(text="It happened.", kind="agreed", claims=()),)))
    with pytest.raises(RecordError, match=r"names 'c-gone', which 'claims' does not hold"):
        render_page(account_with(account=(AccountSentence(text="So.", kind="agreed", claims=("c-gone",)),)))


def test_an_empty_account_is_still_a_page() -> None:
    words = words_of(render_page(Account()))
    assert "What 0 reports say" in words
    assert "The account has no sentences" in words


def text_of(report: Report, directory: Directory) -> str:
    """A report's pane joined again."""
    pane = next(pane for pane in report_panes(directory) if pane.report.id == report.id)
    return "".join(piece.text for stretch in pane.stretches for block in stretch.blocks for piece in block.segments)


def test_the_panes_hold_each_report_to_the_character() -> None:
    directory = Directory(ACCOUNT)
    assert [text_of(report, directory) for report in ACCOUNT.reports] == [row.text for row in ACCOUNT.reports]
    assert PAGE.count("&#13;") == LIVE_TEXT.count("\r")


def test_overlapping_claims_are_each_lit_exactly() -> None:
    directory = Directory(ACCOUNT)
    for place, claim in enumerate(CLAIMS):
        pane = next(pane for pane in report_panes(directory) if pane.report.id == claim.report)
        pieces = [piece for row in pane.stretches for block in row.blocks for piece in block.segments]
        lit = "".join(piece.text for piece in pieces if f"c{place}" in piece.main.split())
        assert lit == ("".join(part.quote for part in claim.parts) or claim.spans[0].quote), claim.id


TEXT = "Alpha beta.\n\nGamma  delta\r\nepsilon.\n\n\nZeta 🚢 eta theta.\n"
PLACES = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).filter(lambda pair: pair[0] < pair[1])


@settings(max_examples=60, deadline=None)
@given(
    marks=st.lists(PLACES, max_size=6),
    dropped=st.lists(PLACES, max_size=3),
    blocks=st.lists(PLACES, max_size=4),
)
def test_any_marks_furniture_and_blocks_leave_the_text_whole(
    marks: list[tuple[int, int]], dropped: list[tuple[int, int]], blocks: list[tuple[int, int]]
) -> None:
    report = Report(
        id="r", file="r.txt", sha256="", text_sha256="", text=TEXT,
        dropped=tuple(Dropped(*pair, "furniture") for pair in dropped),
        blocks=tuple(Block(*pair, "body") for pair in blocks),
    )  # fmt: skip
    rows = [Mark(start, end, f"c{place}", "main") for place, (start, end) in enumerate(marks)]
    pieces = [piece for block in pane_blocks(report, rows) for piece in block.segments]
    assert "".join(piece.text for piece in pieces) == TEXT
    for place, (start, end) in enumerate(marks):
        assert "".join(piece.text for piece in pieces if f"c{place}" in piece.main.split()) == TEXT[start:end]


def test_furniture_is_greyed_with_its_reason_and_folded_where_it_is_long() -> None:
    assert '<p class="block b-furniture furniture" title="Not part of the report: page furniture">' in PAGE
    assert PAGE.count('<details class="fold">') == 1
    assert 'data-count="4"' in PAGE


def test_the_matrix_marks_who_speaks_and_who_is_silent() -> None:
    rows = {row.question: row for row in (*matrix(Directory(ACCOUNT)).shared, *matrix(Directory(ACCOUNT)).single)}
    assert list(rows) == [
        "Was there fog?",
        "What was it like on board?",
        "Where did the ferry strike?",
        "How many people were hurt?",
        "Was the captain drunk?",
    ]
    fog = rows["Was there fog?"]
    assert [(cell.state, [row.number for row in cell.citations]) for cell in fog.cells] == [
        ("silent", []),
        ("speaks", [5]),
        ("speaks", [3]),
    ]
    assert (fog.origins, fog.corroboration) == ("1–2 origins", "contested")
    assert "conflict (not certain)" in words_of(PAGE)
    assert "one denies the fog that the other tells of" in words_of(PAGE)


def test_figures_are_drawn_as_ranges_with_open_and_vague_ends() -> None:
    person = next(group for group in figure_groups(Directory(ACCOUNT)) if group.unit == "person")
    drawn = [
        (
            row.words,
            row.understood,
            [end.hollow for end in row.drawing.ends],
            row.drawing.arrow_right is not None,
        )
        for row in person.rows
    ]
    assert drawn == [
        ("at least 14 people", "14 or more", [False], True),
        ("more than 20 people", "more than 20", [True], True),
        ("22", "22", [False], False),
        ("dozens of people", "no number given", [], False),
    ]
    assert [tick.words for tick in person.ticks] == ["0", "10", "20", "30"]
    assert person.rows[0].scope == "injure · Skarn · 3 May 2031"
    assert person.rows[2].scope == "injure · place and period not stated"
    share = next(group for group in figure_groups(Directory(ACCOUNT)) if group.unit == "share of a whole")
    assert [row.understood for row in share.rows] == ["40% to less than 50%"]


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(text="700", low=700, high=None, open_low=True), "more than 700"),
        (Figure(text="x", low=None, high=1250000, open_high=True), "less than 1,250,000"),
        (Figure(text="x", low=26.5, high=29), "26.5 to 29"),
        (Figure(text="x", low=0.7, high=0.7, unit="percent"), "70%"),
        (Figure(text="x", low=None, high=None, qualifier="vague"), "no number given"),
    ],
)
def test_ranges_in_words(figure: Figure, words: str) -> None:
    assert range_words(figure) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2031-05-04", "2031-05-04", "4 May 2031"),
        ("2031-04-30", "2031-05-02", "30 April – 2 May 2031"),
        ("2030-12-31", "2031-01-01", "31 December 2030 – 1 January 2031"),
        (None, "2031-05-04", "4 May 2031 or earlier"),
        (None, None, "not stated"),
        ("someday", "someday", "someday"),
    ],
)
def test_days_in_words(earliest: str | None, latest: str | None, words: str) -> None:
    assert days_words(earliest, latest) == words


@given(st.lists(st.floats(0, 1e9, allow_nan=False), min_size=1, max_size=8))
def test_every_value_lies_on_its_axis_in_order(values: list[float]) -> None:
    scale = scale_of(values)
    places = [scale.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    assert 2 <= len(tick_values(scale)) <= 7
    assert percent(places[0]).endswith("%")


def test_the_timeline_draws_what_is_dated_and_lists_the_rest_apart() -> None:
    drawn = timeline(Directory(ACCOUNT))
    assert [(row.text, row.days, row.exact, row.arrow_right is not None) for row in drawn.rows] == [
        ("The ferry strikes the pier.", "3 May 2031", True, False),
        ("Passengers are taken to hospital.", "3–5 May 2031", False, False),
        ("Police count the injured.", "4 May 2031 or later", False, True),
        ("Calder Post appears", "4 May 2031", True, False),
    ]
    assert [row.text for row in drawn.undated] == ["A reader takes a picture."]
    assert [tick.words for tick in drawn.ticks] == ["3 May 2031", "4 May", "5 May"]


def test_a_far_day_is_an_arrow_at_the_edge_and_does_not_press_the_others_together() -> None:
    old = TimelineEntry(earliest="1998-01-01", latest="1998-01-01", edtf=None, text="Built.", claims=("c-carries",))
    drawn = timeline(Directory(account_with(timeline=(*ACCOUNT.timeline, old))))
    assert drawn.cut
    assert (drawn.rows[0].days, drawn.rows[0].arrow_left is not None) == ("1 January 1998", True)
    assert drawn.ticks[0].words == "3 May 2031"


def test_origins_are_boxed_by_authority_and_their_lines_say_how_and_why() -> None:
    graph = origins_graph(Directory(ACCOUNT))
    assert [(box.label) for box in graph.families] == ["one authority, 2 offices"]
    lines = {line.title: line.how for line in graph.lines}
    assert lines["Northline Wire to harbour office, inferred: the same words"] == "inferred"
    assert lines["Calder Post to police, stated: names them"] == "stated"
    tops = [node.y for node in graph.origins]
    assert all(
        after - before >= node.height for before, after, node in zip(tops, tops[1:], graph.origins, strict=False)
    )
    assert graph.origins[-1].kind == "own_voice"


def test_gaps_drift_and_passages_lead_to_their_words() -> None:
    words = words_of(PAGE)
    assert "Was there fog at the pier?" in words
    assert "Would settle it: the harbour's weather log of 3 May" in words
    assert "live-skarn: silent on 1 point" in words
    assert "at least 14 people became Northline Wire dozens of people" in words
    assert "Word for word; who has it from whom is not known. 26 characters alike" in words
    drift = Directory(ACCOUNT).words_href(ACCOUNT.drift[0].to)
    assert f'id="{drift[1:]}"' in PAGE
    assert at(WIRE_TEXT, "dozens of people").quote == ACCOUNT.drift[0].to.quote


def test_two_reports_of_one_outlet_are_told_apart() -> None:
    twin = msgspec.structs.replace(LIVE, outlet="Calder Post")
    assert Directory(account_with(reports=(POST, WIRE, twin))).short_names == {
        POST.id: "Calder Post",
        WIRE.id: "Northline Wire",
        LIVE.id: "Calder Post (2)",
    }


def five_reports() -> Account:
    """Five reports of twenty sentences, each a claim with a figure, and twenty points to which all speak."""
    reports, claims = [], []
    for outlet in ("North", "South", "East", "West", "Centre"):
        lines = [f"Officials in {outlet} said that {n + 20} houses on street {n} had been damaged." for n in range(20)]
        text, place = "\n\n".join(lines), 0
        reports.append(
            Report(
                id=outlet,
                file=f"{outlet}.txt",
                sha256="",
                text_sha256=sha256(text.encode()).hexdigest(),
                text=text,
                outlet=outlet,
            )
        )
        for number, line in enumerate(lines):
            figure = Figure(text=f"{number + 20} houses", low=number + 20, high=number + 20, unit="house")
            span = Span(place, place + len(line), line)
            claims.append(Claim(id=f"{outlet}-{number}", report=outlet, spans=(span,), figures=(figure,)))
            place += len(line) + 2
    points, sentences = [], []
    for number in range(20):
        members = tuple(f"{report.id}-{number}" for report in reports)
        points.append(
            Point(
                id=f"p{number}", question=f"How many houses on street {number}?", claims=members,
                verdict="agreed", origins=OriginCount(1, 5), corroboration="multi_origin",
                relations=tuple(
                    Relation(left=left, right=right, label="agree", certain=True, why="the same number")
                    for left, right in combinations(members, 2)
                ),
            )
        )  # fmt: skip
        sentences.append(AccountSentence(text="So.", kind="agreed", claims=members, points=(f"p{number}",)))
    return Account(reports=tuple(reports), claims=tuple(claims), points=tuple(points), account=tuple(sentences))


def test_a_page_of_five_short_reports_stays_small() -> None:
    assert len(render_page(five_reports()).encode()) < 400_000


def luminance(colour: str) -> float:
    """The relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


PAIRS = [
    *((ink, paper) for ink in ("ink", "quiet", "link") for paper in ("paper", "raised")),
    *((hue, "paper") for hue in ("agreed", "disputed", "framed", "attributed", "single", "note")),
    *((hue, f"{hue}-wash") for hue in ("agreed", "disputed", "framed", "attributed", "single")),
    ("cited-ink", "cited"),
    ("ink", "also"),
    ("ink", "disputed-wash"),
]


def test_every_pair_of_colours_is_readable_in_both_themes() -> None:
    styles = files("recount.exports.page").joinpath("styles.css").read_text(encoding="utf-8")
    themes = re.findall(r":root(?:\[data-theme=\"dark\"\]|:not\([^)]*\))? \{(.*?)\}", styles, flags=re.DOTALL)[:3]
    colours = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", theme)) for theme in themes]
    assert colours[1] == colours[2]
    for theme in colours:
        for ink, paper in PAIRS:
            light, dark = sorted((luminance(theme[ink]), luminance(theme[paper])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, paper, json.dumps(theme))
