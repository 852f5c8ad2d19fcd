"""HTML pages: all visible text in order, what of it is the report, and what the page states of itself."""

import time

import pytest

from recount.records.report import Published
from recount.reports.dates import published_of
from recount.reports.layout.blocks import layout_of
from recount.reports.web_page import read_web_page

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Dam holds as rain eases in Tarn | The Tarn Echo</title>
<meta property="og:site_name" content="The Tarn Echo">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
"headline": "Dam holds as rain eases in Tarn", "datePublished": "2020-02-11T23:30:00+01:00",
"dateModified": "2020-02-12", "author": [{"@type": "Person", "name": "Ana Lee"}, {"name": "Bo
Chen"}]}]}</script>
<link rel="canonical" href="https://echo.example/dam"><style>p{color:red}</style></head>
<body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
<main><article><h1>Dam holds as  rain
eases in Tarn</h1>
<p class="byline">By Ana Lee and Bo Chen</p><p><time datetime="2020-02-11">11 February 2020</time></p>
<figure><img alt="not shown"><figcaption>The dam on Tuesday. Photo: Lia Torv</figcaption></figure>
<p>The dam above Tarn held on Tuesday as the <b>rain eased</b>, engineers said, and 2,000 people were told to
go home.</p>
<p hidden>Nobody sees this.</p><div style="display: none">Nor this.</div>
<p>The water fell by 40&nbsp;centimetres within six hours, the river board said.
“We slept in our boots,” said its head.</p>
<h2>What comes next</h2>
<p>The gates will be opened on Friday, and the valley road stays closed until then, the police said.<br>No
one was hurt.</p>
<aside class="newsletter"><p>Sign up for the Echo's morning letter</p></aside>
<p>Last year a flood in the same valley cost four lives and swept two bridges away, and a third was never
built again.</p>
</article></main>
<section class="related"><h2>Read more</h2>
<ul><li><a href="/a">Council raises parking fees</a></li></ul></section>
<footer><p>© 2020 The Tarn Echo</p></footer></body></html>"""


def test_a_page_has_all_its_visible_text_and_the_report_in_it() -> None:
    intake = read_web_page(PAGE.encode(), "dam.html", "hash")
    blocks = layout_of(intake.text, intake.pieces, title=intake.stated.title).blocks
    assert [(block.kind, intake.text[block.start : block.end]) for block in blocks] == [
        ("furniture", "Home News"),
        ("headline", "Dam holds as rain eases in Tarn"),
        ("byline", "By Ana Lee and Bo Chen"),
        ("dateline", "11 February 2020"),
        ("caption", "The dam on Tuesday."),
        ("furniture", "Photo: Lia Torv"),
        (
            "body",
            "The dam above Tarn held on Tuesday as the rain eased, engineers said, and 2,000 people "
            "were told to go home.",
        ),
        (
            "body",
            "The water fell by 40\xa0centimetres within six hours, the river board said. “We slept "
            "in our boots,” said its head.",
        ),
        ("crosshead", "What comes next"),
        (
            "body",
            "The gates will be opened on Friday, and the valley road stays closed until then, the police said.",
        ),
        ("body", "No one was hurt."),
        ("furniture", "Sign up for the Echo's morning letter"),
        (
            "body",
            "Last year a flood in the same valley cost four lives and swept two bridges away, and a "
            "third was never built again.",
        ),
        ("furniture", "Read more"),
        ("furniture", "Council raises parking fees"),
        ("furniture", "© 2020 The Tarn Echo"),
    ]


def test_what_a_page_states_of_itself() -> None:
    stated = read_web_page(PAGE.encode(), "dam.html", "hash").stated
    assert (stated.title, stated.outlet, stated.byline) == (
        "Dam holds as rain eases in Tarn",
        "The Tarn Echo",
        "Ana Lee, Bo Chen",
    )
    assert stated.url == "https://echo.example/dam"
    assert published_of(stated.published, stated.updated, []) == Published(
        "2020-02-11T23:30:00+01:00",
        "2020-02-11",
        "2020-02-11",
        "stated in the page's JSON-LD (datePublished)",
    )


def test_white_space_is_collapsed_as_a_browser_does_and_kept_in_pre() -> None:
    html = (
        "<body><p> One \n two<i> three</i>four </p>text <b>bold</b><ul><li>a</li><li>b</li></ul><pre>x  "
        "y\n z</pre></body>"
    )
    assert read_web_page(html.encode(), "a.html", "hash").text == "One two threefour\ntext bold\na\nb\nx  y\n z"


def test_the_declared_encoding_is_used() -> None:
    html = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź fire kills two</p></body></html>'
    assert read_web_page(html.encode("iso-8859-2"), "a.html", "hash").text == "Łódź fire kills two"


def test_deep_nesting_and_broken_markup_are_read() -> None:
    deep = "<body>" + "<div>" * 5000 + "<p>Nine people were saved, the mayor said.</p>" + "</div>" * 5000
    broken = "<p>Nine people <div <b>were saved</p><<>><table><tr>the mayor said."
    began = time.monotonic()
    assert read_web_page(deep.encode(), "a.html", "hash").text == "Nine people were saved, the mayor said."
    assert "the mayor said." in read_web_page(broken.encode(), "a.html", "hash").text
    assert time.monotonic() - began < 20


def page_with(*parts: str) -> list[tuple[str, str]]:
    """The blocks of a page with further elements behind its paragraphs."""
    paragraphs = (
        "<p>The dam above Tarn held on Tuesday as the rain eased, engineers said, and 2,000 people were told to "
        "go home.</p><p>The water fell by 40 centimetres within six hours, the river board said, and its head spoke "
        "of luck.</p><p>The gates will be opened on Friday, and the valley road stays closed until then, the police "
        "said.</p>"
    )
    html = f"<html><body><main><h1>Dam holds in Tarn</h1>{paragraphs}{''.join(parts)}</main></body></html>"
    intake = read_web_page(html.encode(), "dam.html", "hash")
    blocks = layout_of(intake.text, intake.pieces, title=intake.stated.title).blocks
    return [(block.kind, intake.text[block.start : block.end]) for block in blocks]


TEASERS = {
    "entries of a list": "<ul><li><a href='/a'>Port fees to rise</a></li><li><a href='/b'>Quiz: know your rivers</a></li></ul>",
    "headings with a line each": (
        "<ul><li><h3><a href='/a'>Miller tells ferry story</a></h3><h4>The skipper of the Tarn boat once said no to a "
        "king</h4></li></ul>"
    ),
    "a paragraph": "<p><a href='/a'><strong>RIVER BOARD SEEKS NEW HEAD AFTER ROW OVER PAY</strong></a></p>",
    "entries below a heading, without links": (
        "<div><h3>Also on Tarn Radio</h3><ul><li>Rail strike: no trains to the coast</li><li>Quiz: how well do you "
        "know your hills?</li></ul></div>"
    ),
}


@pytest.mark.parametrize("name", TEASERS)
def test_lines_that_only_lead_to_other_pages_are_furniture(name: str) -> None:
    kinds = page_with(TEASERS[name])
    assert [kind for kind, _ in kinds[:4]] == ["headline", "body", "body", "body"]
    assert {kind for kind, _ in kinds[4:]} == {"furniture"}


@pytest.mark.parametrize(
    "part",
    [
        "<h2><a href='#gates'>Why the gates stayed shut</a></h2><p>They were rusted, the board said on Tuesday night.</p>",
        "<p><a href='/a'>The board's own report of 2016 had warned that the gates would rust.</a></p>",
        "<p>The board <a href='/a'>had warned of rust in 2016</a> and again a year later.</p>",
    ],
)
def test_links_within_the_report_are_kept(part: str) -> None:
    assert "furniture" not in {kind for kind, _ in page_with(part)}


def test_a_headline_in_an_element_for_authors_is_no_byline() -> None:
    teaser = "<div class='author-box'><span>UpdatedPolice name two found dead in the flat above the mill</span></div>"
    html = PAGE.replace("<p>The dam above", teaser + "<p>The dam above", 1)
    intake = read_web_page(html.encode(), "dam.html", "hash")
    blocks = layout_of(intake.text, intake.pieces, title=intake.stated.title).blocks
    kinds = {intake.text[block.start : block.end]: block.kind for block in blocks}
    assert kinds["UpdatedPolice name two found dead in the flat above the mill"] != "byline"


def test_a_poll_of_readers_is_furniture() -> None:
    kinds = page_with("<div class='poll'><p>2,318 readers of ours say that the dam is safe enough.</p></div>")
    assert kinds[-1] == ("furniture", "2,318 readers of ours say that the dam is safe enough.")


def test_a_credit_at_the_end_of_a_paragraph_shows_a_caption() -> None:
    kinds = page_with(
        "<p>The first map of the lake. (TRC/Torv-Geo/HSU)</p><p>The dam is older than the town, it said.</p>"
    )
    assert ("caption", "The first map of the lake.") in kinds
    assert ("furniture", "(TRC/Torv-Geo/HSU)") in kinds


SUMMARY = "Tarn has waited for two days, but the engineers may have good news at last."


@pytest.mark.parametrize(
    "page",
    [
        "<form><div class='top'><h1>Dam holds in Tarn</h1><p>{summary}</p></div><main><article>{paragraphs}</article></main></form>",
        "<div class='cell sidebar'><h1>Dam holds in Tarn</h1><div class='info'><h2 class='subtitle'>{summary}</h2></div></div>"
        "<main><article>{paragraphs}</article></main>",
    ],
)
def test_a_summary_below_the_headline_is_kept(page: str) -> None:
    paragraphs = "".join(
        f"<p>The dam above Tarn held on day {n} as the rain eased, engineers said.</p>" for n in range(6)
    )
    html = f"<html><body>{page.format(summary=SUMMARY, paragraphs=paragraphs)}</body></html>"
    intake = read_web_page(html.encode(), "dam.html", "hash")
    blocks = layout_of(intake.text, intake.pieces).blocks
    assert ("standfirst", SUMMARY) in [(block.kind, intake.text[block.start : block.end]) for block in blocks]
