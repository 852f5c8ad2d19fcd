"""Which lines of a page are the report: a library's extraction decides, the markup around each line mends
it."""

from __future__ import annotations

import logging
import re
from collections import Counter
from typing import TYPE_CHECKING

from recount.records.report import BlockKind
from recount.reports.intake import Piece, Stated
from recount.reports.layout.bylines import has_date, is_byline, is_credit, is_role_line
from recount.reports.layout.captions import ends_in_picture_credit
from recount.reports.layout.datelines import is_dateline_line
from recount.reports.layout.furniture import furniture_reason
from recount.reports.layout.recommendations import is_heading
from recount.reports.layout.shapes import WORD, Line

if TYPE_CHECKING:
    from recount.reports.web_page import PageLine

Hint = tuple[BlockKind | None, str | None]
BESIDE_TAGS = frozenset({"nav", "aside", "footer", "form", "menu", "dialog"})
BESIDE_WORDS = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|share|sharing|social|newsletter|comments?|promo\w*"
    r"|advert\w*|ads?|sponsor\w*|sidebar|breadcrumbs?|menu|navbar|cookie\w*|"
    r"consent|outbrain|taboola|trending|popular|most-?read|paywall|subscri\w*|banner|footer|tags?"
    r"|toolbar|pagination|disqus|polls?|quiz)(?:$|[\s_-])"
)
META_WORDS = re.compile(
    r"byline|author|publish|timestamp|dateline|pub-?date|post-?meta|article-?meta|entry-?meta|contributor"
)
STANDFIRST_WORDS = re.compile(r"standfirst|sub-?title|sub-?head|\bdeck?\b|summary|strapline|article__?lead|\blede\b")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BYLINE_START = re.compile(r"by\s+[A-Z][\w'’-]+\s+[A-Z]", re.IGNORECASE)
TEASER = "a link to another page, in no paragraph"
TEASER_WORDS = 3
INSIDE_WORDS = 6
"""Words from which on a line found inside a longer one of the extraction counts as found; shorter ones must
be a line of it."""
HOLDING_SHARE = 1 / 3
DEEPEST_FOR_LIBRARY = 400
"""Elements around a line beyond which the library, whose parser recurses, is not asked."""


def pieces_of_page(html: str, text: str, lines: list[PageLine], stated: Stated) -> tuple[Piece, ...]:
    """The page's lines as pieces, each with what the markup and the extraction say that it is."""
    shaped = [Line(number, Piece(line.start, line.end), text) for number, line in enumerate(lines)]
    main = main_lines(html, shaped, lines)
    headline = headline_of(shaped, lines, main, stated)
    running = [number for number in main if shaped[number].paragraph] or list(main)
    first = min([*running, headline if headline is not None else len(lines)], default=0)
    holding = shared_elements(lines, main) | around_headline(lines, headline)
    hints = [
        hint_of(
            shape, line, holding, main=shape.number in main, within=first <= shape.number <= max(running, default=-1)
        )
        for shape, line in zip(shaped, lines, strict=True)
    ]
    for number in teasers(shaped, lines, main, first):
        hints[number] = ("furniture", TEASER)
    if headline is not None:
        again = {line.number for line in shaped if line.key == shaped[headline].key}
        hints = [
            ("furniture", "the headline again, elsewhere on the page") if n in again else hint
            for n, hint in enumerate(hints)
        ]
        hints[headline] = ("headline", None)
        if (below := summary_below(shaped, lines, headline)) and hints[below][0] == "furniture":
            hints[below] = ("standfirst", "a sentence right below the headline, in one element with it")
    return tuple(Piece(line.start, line.end, 0, *hint) for line, hint in zip(lines, hints, strict=True))


def around_headline(lines: list[PageLine], headline: int | None) -> frozenset[int]:
    """The elements around the headline: what stands in one of them with it is not beside the report."""
    return frozenset() if headline is None else frozenset(element.number for element in lines[headline].path)


def summary_below(shaped: list[Line], lines: list[PageLine], headline: int) -> int | None:
    """The number of the line right below the headline, where it is a sentence in the same element, no link and no
    furniture by its words."""
    below = headline + 1
    if below >= len(lines) or parent_of(lines[below]) != parent_of(lines[headline]):
        return None
    shape = shaped[below]
    signed = is_byline(shape) or is_credit(shape) or is_dateline_line(shape) or BYLINE_START.match(shape.text)
    plain = shape.paragraph and not lines[below].linked and not furniture_reason(shape.text)
    return below if plain and not signed else None


def main_lines(html: str, shaped: list[Line], lines: list[PageLine]) -> set[int]:
    """The numbers of the lines that are the report's running text.

    Lines of the extraction, and paragraphs among them under one parent that it passed over; where it finds
    nothing, paragraphs that stand in no part of the page set aside for something else.
    """
    whole, inside = extraction(html, max((line.depth for line in lines), default=0))
    found = {line.number for line in shaped if is_extracted(line, whole, inside)}
    if not found:
        return {line.number for line in shaped if line.paragraph and not is_beside(lines[line.number], frozenset())}
    around = shared_elements(lines, found)
    found = {number for number in found if not is_beside(lines[number], around)}
    parents = {parent_of(lines[number]) for number in found if lines[number].path[-1].tag == "p"}
    paragraphs = {lines[number].path[-1].number for number in found if lines[number].path[-1].tag == "p"}
    found |= {line.number for line in shaped if lines[line.number].path[-1].number in paragraphs}
    between = [line for line in shaped[min(found, default=0) : max(found, default=0)] if line.paragraph]
    missed = {
        line.number
        for line in between
        if is_sibling(lines[line.number], parents) and not is_beside(lines[line.number], around)
    }
    return found | missed


def teasers(shaped: list[Line], lines: list[PageLine], main: set[int], first: int) -> set[int]:
    """The numbers of lines below the first of the report that only lead to other pages: entries of lists,
    headings and paragraphs whose every word is a link and that end as no sentence does; with such a heading,
    all that stands in its list entry."""
    found = {n for n in range(first + 1, len(lines)) if is_teaser(shaped[n], lines[n])}
    entries = {
        element.number
        for number in found
        if lines[number].path[-1].tag in HEADINGS
        for element in lines[number].path
        if element.tag == "li"
    }
    return {n for n in main if n in found or any(element.number in entries for element in lines[n].path)}


def is_teaser(shape: Line, line: PageLine) -> bool:
    """True for a line that is nothing but a link and has the shape of a title."""
    fewest = TEASER_WORDS if line.path[-1].tag in (*HEADINGS, "li") else TEASER_WORDS + 2
    return line.linked and len(shape.words) >= fewest and shape.title_like


def is_sibling(line: PageLine, parents: set[int]) -> bool:
    """True for a paragraph, or one quoted in a block, under an element that holds paragraphs of the
    report."""
    if line.path[-1].tag not in ("p", "blockquote"):
        return False
    quoted = len(line.path) > 2 and line.path[-2].tag == "blockquote" and line.path[-3].number in parents
    return quoted or parent_of(line) in parents


def shared_elements(lines: list[PageLine], found: set[int]) -> frozenset[int]:
    """The elements that stand around at least a third of the extracted lines: they hold the report, whatever
    they are called."""
    counts = Counter(element.number for number in found for element in lines[number].path)
    return frozenset(number for number, count in counts.items() if count >= len(found) * HOLDING_SHARE)


def extraction(html: str, depth: int) -> tuple[set[str], str]:
    """The library's main text: the keys of its lines, and all of it as one key; empty where it finds none or
    fails."""
    if depth >= DEEPEST_FOR_LIBRARY:
        return set(), ""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        extracted = trafilatura.extract(html, include_comments=False, include_tables=True) or ""
    except Exception:  # the library's parser fails in many ways on broken pages; the markup alone then decides
        return set(), ""
    keys = [key_of(line) for line in extracted.splitlines()]
    return {key for key in keys if key}, f" {' '.join(keys)} "


def key_of(words: str) -> str:
    """The words in lower case with one space between."""
    return " ".join(word.lower().replace("’", "'") for word in WORD.findall(words))


def is_extracted(line: Line, whole: set[str], inside: str) -> bool:
    """True where the line, or a long stretch that holds it, is in the extraction."""
    return line.key in whole or (len(line.words) >= INSIDE_WORDS and f" {line.key} " in inside)


def is_beside(line: PageLine, holding: frozenset[int]) -> bool:
    """True where the line stands in a part of the page set aside for something else; elements that hold the
    report do not count."""
    inner = (element for element in line.path[1:] if element.number not in holding)
    return any(element.tag in BESIDE_TAGS or BESIDE_WORDS.search(element.words) for element in inner)


def parent_of(line: PageLine) -> int:
    """What tells the element around a line's own element from others."""
    return line.path[-2].number if len(line.path) > 1 else 0


def headline_of(shaped: list[Line], lines: list[PageLine], main: set[int], stated: Stated) -> int | None:
    """The number of the line that is the headline: a first-level heading, best one that the page's title
    repeats."""
    headings = [
        line for line in shaped if any(element.tag == "h1" for element in lines[line.number].path) and line.words
    ]
    title = key_of(stated.title or "")
    same = [line.number for line in headings if line.key and (line.key in title or (title and title in line.key))]
    if same:
        return same[0]
    last = max(main, default=len(lines))
    fitting = [line.number for line in headings if len(line.words) >= 4 and line.number < last]
    if fitting:
        return fitting[0]
    return next((line.number for line in shaped if title and line.key == title), None)


def hint_of(shape: Line, line: PageLine, holding: frozenset[int], *, main: bool, within: bool) -> Hint:
    """What the markup says a line is, and why; `holding`: the elements that hold the report; `within`: it stands between
    the first and the last line of the report."""
    tags = {element.tag for element in line.path}
    if "figcaption" in tags and within and not tags & {"nav", "footer"}:
        return "caption", "the caption of a figure"
    if not main:
        return beside_or_metadata(shape, line, holding, within=within)
    own = line.path[-1].tag if line.path else "p"
    if own in HEADINGS:
        return (None, None) if is_heading(shape) or furniture_reason(shape.text) else ("crosshead", None)
    if own == "li":
        return "bullet", None
    told_apart = line.bold or is_byline(shape) or ends_in_picture_credit(shape) or not shape.words
    return (None, None) if told_apart else ("body", None)


def may_sign(shape: Line) -> bool:
    """True for a line that may say who reported, where the page marks it so: a date, a name, an office; never
    a title, which has a verb or other small words."""
    small = sum(word.islower() for word in shape.words)
    return len(shape.words) <= 20 and (has_date(shape) or is_role_line(shape) or 3 * small <= len(shape.words))


def beside_or_metadata(shape: Line, line: PageLine, holding: frozenset[int], *, within: bool) -> Hint:
    """Metadata and standfirst between headline and text keep their kind; all else outside the main text is
    furniture."""
    words = " ".join(element.words for element in line.path[-3:])
    if within and not is_beside(line, holding):
        if is_dateline_line(shape):
            return "dateline", None
        if is_byline(shape) or is_credit(shape) or (META_WORDS.search(words) and may_sign(shape)):
            return "byline", None
        if STANDFIRST_WORDS.search(words) and len(shape.words) >= 5:
            return "standfirst", "the page marks it as a summary"
    for element in reversed(line.path):
        if element.tag in BESIDE_TAGS:
            place = {
                "nav": "the page's navigation",
                "footer": "the page's footer",
                "form": "a form",
                "aside": "a part beside the report",
            }
            return "furniture", f"it stands in {place.get(element.tag, 'a menu or dialogue')}"
    return "furniture", "it stands outside the page's main text"
