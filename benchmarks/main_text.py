"""Main text measured on 181 saved pages: is what is kept of a page the report, and all of it?

    python -m benchmarks.main_text [--data ../shared/data] [--errors 30]

Reads the pages and gold texts of the article extraction benchmark
(https://github.com/scrapinghub/article-extraction-benchmark, MIT) and measures as it does: runs of four words are
counted as often as they stand in both texts; precision is the mean over the pages with some text found, recall over
those with gold, F1 is taken of the two means, `exact` is the share of pages without any error. `kept` is every block
but furniture, so also headline, byline and captions, which gold texts mostly lack; `running` only body, bullets,
crossheads and standfirst. `trafilatura` is that library's own text of the same pages. A page that is turned away (20
are in other languages than English, which is right) counts as empty; then only the pages that are read are measured.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import trafilatura
from benchmarks.measures import evenly, found_corpus, read_options

from recount.records import Block, Report
from recount.reports.read import units_in

RUNNING = frozenset({"body", "bullet", "crosshead", "standfirst"})
RUN_LENGTH = 4
LEAST_WORDS = 4
"""Shorter blocks are not printed as errors."""
Runs = Counter[tuple[str, ...]]


class Page(NamedTuple):
    """A page with its gold text, our report of it (None where it was turned away) and the library's text."""

    url: str
    gold: str
    report: Report | None
    library: str


class Match(NamedTuple):
    """How many runs of words stand in both texts, only in the found one, only in the gold one."""

    both: int
    extra: int
    missed: int


def read_pages(corpus: Path) -> Iterator[Page]:
    """The pages in order of their names."""
    for name, gold in sorted(json.loads((corpus / "ground-truth.json").read_text(encoding="utf-8")).items()):
        raw = gzip.decompress((corpus / f"html/{name}.html.gz").read_bytes())
        ((_, read),) = units_in(BytesIO(raw), f"{name}.html", name)
        html = raw.decode("utf-8", errors="replace")
        library = trafilatura.extract(html, include_comments=False) or ""
        yield Page(gold["url"], gold["articleBody"], read if isinstance(read, Report) else None, library)


def texts_of(page: Page) -> dict[str, str]:
    """What is found of a page, by way."""
    blocks = page.report.blocks if page.report else ()
    kept = [block for block in blocks if block.kind != "furniture"]
    running = [block for block in kept if block.kind in RUNNING]
    return {"kept": _joined(page, kept), "running": _joined(page, running), "trafilatura": page.library}


def _joined(page: Page, blocks: Sequence[Block]) -> str:
    return "\n".join(page.report.text[block.start : block.end] for block in blocks) if page.report else ""


def runs_in(text: str) -> Runs:
    """Each run of four words with how often it stands in a text; a shorter text is one run."""
    words = re.findall(r"\w+", text)
    starts = range(max(1, len(words) - RUN_LENGTH + 1)) if words else ()
    return Counter(tuple(words[start : start + RUN_LENGTH]) for start in starts)


def match(found: str, gold: str) -> Match:
    """What two texts share."""
    ours, theirs = runs_in(found), runs_in(gold)
    return Match((ours & theirs).total(), (ours - theirs).total(), (theirs - ours).total())


def line(matches: Sequence[Match]) -> str:
    """Means over the pages, in percent."""
    precision = mean(one.both / (one.both + one.extra) for one in matches if one.both + one.extra)
    recall = mean(one.both / (one.both + one.missed) for one in matches if one.both + one.missed)
    exact = mean(not one.extra and not one.missed for one in matches)
    f1 = 2 * precision * recall / (precision + recall)
    return f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}  exact {100 * exact:5.1f}"


def errors(page: Page) -> Iterator[tuple[str, str]]:
    """Blocks kept though nothing of them is gold, paragraphs of the gold text that are not kept, pages turned away."""
    if page.report is None:
        yield "turned away", page.url
        return
    gold = runs_in(page.gold)
    for block in page.report.blocks:
        words = page.report.text[block.start : block.end]
        runs = runs_in(words)
        shared = (runs & gold).total()
        if block.kind in RUNNING and not shared and len(words.split()) >= LEAST_WORDS:
            yield f"extra {block.kind}", f"{words[:100]!r} {page.url[:70]}"
        if block.kind not in RUNNING and shared and shared >= runs.total() / 2 and len(words.split()) >= LEAST_WORDS:
            yield f"missed, taken for {block.kind}", f"{words[:100]!r} ({block.why}) {page.url[:70]}"
    seen = runs_in(page.report.text)
    for paragraph in filter(None, map(str.strip, page.gold.splitlines())):
        if len(paragraph.split()) >= LEAST_WORDS and not runs_in(paragraph) & seen:
            yield "missed, not in the text", f"{paragraph[:100]!r} {page.url[:70]}"


def print_errors(pages: Sequence[Page], most: int) -> None:
    """The sorts of errors with their counts and pages, and some errors of each, spread over the corpus."""
    rows = [(sort, text, page.url) for page in pages for sort, text in errors(page)]
    counts = Counter(sort for sort, _, _ in rows)
    for sort, count in counts.most_common():
        of_sort = [row for row in rows if row[0] == sort]
        print(f"  {count} {sort}, on {len({url for _, _, url in of_sort})} pages")
        for _, text, _ in evenly(of_sort, max(1, most // len(counts))):
            print(f"    {text}")


def main() -> None:
    """Measures and prints."""
    options = read_options(__doc__)
    where_from = "https://github.com/scrapinghub/article-extraction-benchmark"
    pages = list(read_pages(found_corpus(options.data / "article_extraction", where_from)))
    print(f"{len(pages)} pages, {sum(page.report is None for page in pages)} turned away")
    for name, measured in {"all": pages, "read": [page for page in pages if page.report]}.items():
        found = [texts_of(page) for page in measured]
        for way in found[0]:
            matches = [match(texts[way], page.gold) for texts, page in zip(found, measured, strict=True)]
            print(f"{name:5} {way:12} {line(matches)}")
    if options.errors:
        print_errors(pages, options.errors)


if __name__ == "__main__":
    main()
