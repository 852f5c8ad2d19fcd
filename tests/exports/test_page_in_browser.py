"""The page in a browser: every citation lights exactly its words, by mouse, by key, on a phone, offline."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from invented_account import ACCOUNT, CLAIMS, LIVE_TEXT, POST, WIRE

from recount.exports.page import render_page

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(
    BROWSER is None,
    reason="no chromium, chromium-browser or google-chrome on PATH: the page is not tried in a browser",
)
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LIT = '[...document.querySelectorAll(".seg.cited")].map(seg => seg.textContent).join("")'
ALSO = '[...document.querySelectorAll(".seg.also")].map(seg => seg.textContent).join("|")'
CLAIM = {claim.id: claim for claim in CLAIMS}


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "account.html"
    path.write_bytes(render_page(ACCOUNT).encode("utf-8"))
    return Path(path).as_uri()


@pytest.fixture
def visit(browser: sync_api.Browser, address: str) -> Iterator[object]:
    """Opens the page in a window of its own; no request but for the file, no error, may be seen."""
    requests: list[str] = []
    errors: list[str] = []
    contexts = []

    def open_page(width: int = 1360, height: int = 900, *, part: str = "", **settings: object) -> sync_api.Page:
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, **settings))
        page = contexts[-1].new_page()
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address + part)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [url for url in requests if not url.startswith(("file://", "data:"))] == []
    assert errors == []


def wanted(claim_id: str) -> str:
    """The words that a citation of the claim must light."""
    claim = CLAIM[claim_id]
    return "".join(part.quote for part in claim.parts) if claim.parts else claim.spans[0].quote


def test_each_citation_lights_exactly_the_cited_words(visit) -> None:
    page = visit()
    links = page.locator('.sentence a.cite[href^="#claim-"]')
    seen = set()
    for place in range(links.count()):
        claim_id = links.nth(place).get_attribute("href").removeprefix("#claim-")
        links.nth(place).click()
        assert page.evaluate(LIT) == wanted(claim_id), claim_id
        report = CLAIM[claim_id].report
        assert page.locator(".report.active").get_attribute("id") == f"report-{report}"
        assert page.locator(".seg.cited").first.is_visible()
        seen.add(claim_id)
    assert seen == {claim for sentence in ACCOUNT.account for claim in sentence.claims}
    assert "\r\n" in wanted("c-fog")


def test_the_lit_words_are_scrolled_into_view_and_their_card_stands_beside_them(visit) -> None:
    page = visit(1360, 500)
    page.locator('.sentence a[href="#claim-c-police-22"]').first.click()
    words = page.locator(".seg.cited").first.bounding_box()
    view = page.locator(".columns").bounding_box()
    assert view["y"] <= words["y"] <= view["y"] + view["height"] - words["height"]
    card = page.locator("#slot").inner_text()
    assert "Calder Post › police (“put”)" in card.replace("\n", "")
    assert "police (official statement)" in card
    assert "22 without the crew" in card


def test_other_wordings_of_the_claim_are_lit_lightly(visit) -> None:
    page = visit()
    page.locator('.sentence a[href="#claim-c-struck"]').first.click()
    assert page.evaluate(ALSO) == 'Ferry "Alma" strikes pier at Skarn'
    assert page.locator(".seg.speaker").all_inner_texts() == ["the harbour authority"]
    page.locator('.sentence a[href="#claim-c-bang"]').first.click()
    assert page.evaluate(ALSO) == ""


def test_the_browser_holds_every_report_to_the_character(visit) -> None:
    page = visit()
    texts = page.evaluate('[...document.querySelectorAll(".report .text")].map(text => text.textContent)')
    assert texts == [report.text for report in ACCOUNT.reports]
    assert "<script>" in LIVE_TEXT


def test_back_and_forward_follow_the_citations(visit) -> None:
    page = visit()
    page.locator('.sentence a[href="#claim-c-struck"]').first.click()
    page.locator('.sentence a[href="#claim-c-no-fog"]').first.click()
    page.go_back()
    assert page.evaluate(LIT) == wanted("c-struck")
    page.go_back()
    assert page.evaluate(LIT) == ""
    assert not page.locator("#close").is_visible()
    page.go_forward()
    assert page.evaluate(LIT) == wanted("c-struck")


def test_an_address_with_a_claim_opens_it(visit) -> None:
    page = visit(part="#" + quote("claim-c-more-than-20"))
    assert page.evaluate(LIT) == wanted("c-more-than-20")
    sentence = page.locator(".sentence", has_text="At least 14 people were injured")
    assert 0 <= sentence.bounding_box()["y"] < 900


def test_the_keyboard_alone_is_enough(visit) -> None:
    page = visit()
    focused = "document.activeElement.id"
    page.keyboard.press("j")
    assert page.evaluate(focused) == "sentence-1"
    page.keyboard.press("j")
    assert page.evaluate(focused) == "sentence-3"
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    assert page.evaluate(LIT) == wanted("c-struck")
    assert page.evaluate(focused) == "slot"
    page.keyboard.press("Escape")
    assert page.evaluate(LIT) == ""
    assert page.evaluate("document.activeElement.hash") == "#claim-c-struck"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate(LIT) == wanted("c-wire-struck")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("/")
    page.keyboard.type("fog")
    assert page.locator(".sentence:visible").count() == 1
    assert "1 sentence, 1 point, 2 claims" in page.locator("#found").inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".sentence:visible").count() == len(ACCOUNT.account)


def test_focus_is_visible_and_the_first_tab_skips_to_the_account(visit) -> None:
    page = visit()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the account"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_click_on_words_opens_the_claim_they_carry(visit) -> None:
    page = visit()
    page.locator(".report .seg", has_text="14 passengers were taken to hospital").click()
    assert page.evaluate(LIT) == wanted("c-hospital")


def test_matrix_figures_origins_and_gaps_lead_to_the_same_words(visit) -> None:
    page = visit()
    for part, words in (
        ("#points .cell a.cite[href='#claim-c-no-fog']", wanted("c-no-fog")),
        ("#figures tbody th a[href='#claim-c-dozens']", wanted("c-dozens")),
        ("#timeline a.cite[href='#claim-c-hospital']", wanted("c-hospital")),
        ("#drift a.words >> nth=0", "at least 14 people"),
    ):
        page.locator(part).first.click()
        assert page.evaluate(LIT) == words
        page.keyboard.press("Escape")
        assert page.locator(part).first.is_visible()


def test_a_card_leads_back_to_its_sentence(visit) -> None:
    page = visit()
    page.locator('.sentence a[href="#claim-c-no-fog"]').click()
    page.locator("#slot a", has_text="Sentence 3 of the account").click()
    page.wait_for_function("document.activeElement.id === 'sentence-3'")
    assert page.evaluate(LIT) == ""


def test_on_a_phone_nothing_runs_out_of_the_page_and_reports_stand_in_tabs(visit) -> None:
    page = visit(375, 800, has_touch=True)
    fits = "document.documentElement.scrollWidth <= innerWidth"
    assert page.evaluate(fits)
    assert page.locator(".report:visible").count() == 1
    page.locator('[role="tab"]', has_text="Northline Wire").click()
    assert page.locator(".report:visible").get_attribute("id") == f"report-{WIRE.id}"
    page.keyboard.press("ArrowLeft")
    assert page.locator(".report:visible").get_attribute("id") == f"report-{POST.id}"
    page.locator('.sentence a[href="#claim-c-bang"]').click()
    assert page.evaluate(LIT) == wanted("c-bang")
    assert page.locator(".seg.cited").first.is_visible()
    assert page.evaluate(fits)
    page.locator("#close").click()
    assert page.locator('.sentence a[href="#claim-c-bang"]').is_visible()
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert page.evaluate(fits)


def test_wide_screens_show_the_reports_in_columns(visit) -> None:
    page = visit()
    tops = {round(page.locator(".report").nth(place).bounding_box()["y"]) for place in range(3)}
    assert len(tops) == 1


def test_light_and_dark_follow_the_system_and_the_button(visit) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light, dark = "rgb(252, 251, 248)", "rgb(22, 24, 27)"
    assert visit(color_scheme="light").evaluate(paper) == light
    page = visit(color_scheme="dark")
    assert page.evaluate(paper) == dark
    page.locator("#theme").click()
    assert page.locator("#theme").inner_text() == "Theme: light"
    assert page.evaluate(paper) == light
    page.reload()
    assert page.evaluate(paper) == light
    page.locator("#theme").click()
    assert page.evaluate(paper) == dark


def test_no_motion_where_none_is_wanted(visit) -> None:
    moves = "getComputedStyle(document.querySelector('.seg.cited')).animationName"
    still, moving = visit(reduced_motion="reduce"), visit(reduced_motion="no-preference")
    for page in (still, moving):
        page.locator(".sentence a.cite").first.click()
    assert (still.evaluate(moves), moving.evaluate(moves)) == ("none", "light")


def test_on_paper_every_report_stands_and_no_control(visit) -> None:
    page = visit()
    page.emulate_media(media="print")
    assert page.locator(".report:visible").count() == 3
    assert not page.locator(".bar").is_visible()
    assert page.pdf()[:4] == b"%PDF"


def test_without_its_script_the_page_still_leads_to_the_words(visit) -> None:
    page = visit(java_script_enabled=False)
    assert page.locator(".report:visible").count() == 3
    page.locator('.sentence a[href="#claim-c-no-fog"]').click()
    assert page.url.endswith("#claim-c-no-fog")
    words = page.locator(".seg", has_text="Fog had nothing to do with it").bounding_box()
    assert 0 <= words["y"] < 900
