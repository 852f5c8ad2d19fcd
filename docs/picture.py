"""Take the picture of the page that the README shows: an account beside a report, one citation open.

    .venv/bin/recount run -q examples/conflict/*.txt examples/conflict/*.html --html build/conflict.html
    .venv/bin/python docs/picture.py build/conflict.html docs/page.png

Needs Chromium at /usr/bin/chromium (or name it with --chromium).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
WIDTH, HEIGHT = 1440, 800


def open_first_citation(page: Page) -> None:
    """Opens the first citation of the account, its sentence brought near the top."""
    citation = page.locator("#account a.cite").first
    citation.evaluate("cite => cite.closest('.sentence').scrollIntoView({block: 'start'})")
    page.evaluate("window.scrollBy(0, -150)")
    citation.click()
    page.wait_for_timeout(800)  # the report scrolls to its words


def take_picture(account: Path, picture: Path, *, chromium: str) -> None:
    """Writes the picture; the page is shown in its light theme."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(account.resolve().as_uri())
        open_first_citation(page)
        page.screenshot(path=picture)
        browser.close()


def main() -> None:
    """Reads the command line and takes the picture."""
    parser = argparse.ArgumentParser(description="Take the picture of the page that the README shows.")
    parser.add_argument("account", type=Path, help="a page that `recount run --html` wrote")
    parser.add_argument("picture", type=Path, help="the PNG file to write")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    given = parser.parse_args()
    take_picture(given.account, given.picture, chromium=given.chromium)


if __name__ == "__main__":
    main()
