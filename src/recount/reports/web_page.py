"""HTML: all visible text in document order by our own routine, with what the markup says of each line.

`VISIBLE_TEXT_VERSION` names the routine: offsets into a page's text hold for one version of it. The routine:
scripts, styles, templates, form fields, embedded media and hidden elements have no text; block elements and
`<br>` end a line; white space inside a line is one space, except in `<pre>`; no-break spaces stay;
alternative texts of images are left out; lines are set apart by one line feed. The walk does not recurse, so
no depth of nesting ends it.
"""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct

from recount.errors import MalformedInput
from recount.reports.decoding import BYTE_ORDER_MARKS, decoded
from recount.reports.intake import Intake
from recount.reports.layout.shapes import word_set
from recount.reports.main_text import pieces_of_page
from recount.reports.page_metadata import stated_by_page

VISIBLE_TEXT_VERSION = 1
DEEPEST_NESTING = 100_000
"""Elements inside one another. The parser's time grows with the square of the depth (50,000 take four
seconds); real pages stay below 100."""

PATH_KEPT = 30
"""Elements around a line that are kept with it; what tells blocks apart lies nearer."""

SKIPPED = word_set(
    "head script style noscript template iframe object embed applet svg canvas audio video select "
    "option datalist textarea input progress meter rp map area param track source frameset noframes"
)
BLOCK_ELEMENTS = word_set(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frame h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol "
    "p pre search section summary table caption tbody td th thead tfoot tr ul"
)
HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
SPACES = re.compile(r"[ \t\n\r\f]+")
OPENING_OR_CLOSING = re.compile(
    rb"<(/?)(?:div|span|section|article|table|tbody|tr|td|ul|ol|blockquote|b|i|em|strong|font|a|main"
    rb"|center)\b",
    re.IGNORECASE,
)
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:-]+)", re.IGNORECASE)


class PageLine(Struct, frozen=True):
    """A line of a page's text: its place, the nearest block elements around it from the outermost on, how
    many there are in all, and whether all of its words are bold, and links to other pages."""

    start: int
    end: int
    path: tuple[PageElement, ...]
    depth: int
    bold: bool = False
    linked: bool = False


class PageElement(Struct, frozen=True):
    """An element as far as blocks are told apart by it: its tag, its class and id words, and what tells it
    from others."""

    tag: str
    words: str
    number: int


def read_web_page(raw: bytes, name: str, sha256: str) -> Intake:
    """One HTML page as an intake. Raises UnreadableInput for what is no text, MalformedInput for a page
    without visible words."""
    from selectolax.lexbor import LexborHTMLParser

    if nesting(raw) > DEEPEST_NESTING:
        raise MalformedInput(f"{name} nests more than {DEEPEST_NESTING} elements; save the page again from a browser")
    html = decoded(raw, name, declared=None if has_mark(raw) else declared_charset(raw), markup=True).removeprefix(
        "\ufeff"
    )
    page = LexborHTMLParser(html)
    text, lines = visible_text(page.body) if page.body is not None else ("", [])
    if not text.strip():
        raise MalformedInput(
            f"{name} is an HTML page without visible words; save the page with its text and give it again"
        )
    stated = stated_by_page(page)
    return Intake(name=name, sha256=sha256, text=text, pieces=pieces_of_page(html, text, lines, stated), stated=stated)


def has_mark(raw: bytes) -> bool:
    """True where the bytes begin with a byte order mark, which outranks what the page declares."""
    return any(raw.startswith(mark) for mark, _ in BYTE_ORDER_MARKS)


def declared_charset(raw: bytes) -> str | None:
    """The encoding that the page's own meta element names; Latin-1 is read as Windows-1252, as browsers
    do."""
    match = CHARSET.search(raw[:4096])
    charset = match[1].decode("ascii", "replace").lower() if match else None
    return "cp1252" if charset in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii") else charset


def nesting(raw: bytes) -> int:
    """At least how many elements stand inside one another, counted over tags that must be closed."""
    depth = deepest = 0
    for match in OPENING_OR_CLOSING.finditer(raw):
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def visible_text(body: Any) -> tuple[str, list[PageLine]]:
    """The visible text under an element and its lines, in document order."""
    writer = TextWriter()
    node = body
    while node is not None:
        entered = enter(node, writer)
        if entered and node.child is not None:
            node = node.child
            continue
        if entered:
            leave(node, writer)
        while node is not None and node.next is None:
            node = None if node.mem_id == body.mem_id else node.parent
            if node is None or node.mem_id == body.mem_id:
                break
            leave(node, writer)
        node = node.next if node is not None and node.mem_id != body.mem_id else None
    writer.end_line()
    return "".join(writer.parts), writer.lines


def enter(node: Any, writer: TextWriter) -> bool:
    """Write what a node begins with; False where nothing under it is to be read."""
    tag = node.tag
    if node.is_text_node:
        writer.write(node.text_content or "")
        return False
    if tag in SKIPPED or not node.is_element_node or is_hidden(node):
        return False
    if tag in ("br", "hr"):
        writer.end_line()
    if tag in BLOCK_ELEMENTS:
        writer.end_line()
        attributes = node.attributes
        words = " ".join(attributes.get(key) or "" for key in ("class", "id", "role", "itemprop")).lower()
        writer.path.append(PageElement(tag, words, node.mem_id))
    writer.preformatted += tag == "pre"
    writer.bold += tag in ("b", "strong")
    writer.links += leads_away(node)
    return True


def leave(node: Any, writer: TextWriter) -> None:
    """End what `enter` began."""
    writer.preformatted -= node.tag == "pre"
    writer.bold -= node.tag in ("b", "strong")
    writer.links -= leads_away(node)
    if node.tag in BLOCK_ELEMENTS:
        writer.end_line()
        writer.path.pop()


def leads_away(node: Any) -> bool:
    """True for a link to another page; one within the page is a heading that can be reached."""
    address = (node.attributes.get("href") or "").strip() if node.tag == "a" else ""
    return bool(address) and not address.startswith("#")


def is_hidden(node: Any) -> bool:
    """True for an element that its own attributes hide."""
    attributes = node.attributes
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    if node.tag == "dialog" and "open" not in attributes:
        return True
    return bool(HIDDEN_STYLE.search(attributes.get("style") or ""))


class TextWriter:
    """The text written so far, line by line; white space is written only between words of one line."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.lines: list[PageLine] = []
        self.path: list[PageElement] = []
        self.preformatted = 0
        self.bold = 0
        self.links = 0
        self.position = 0
        self.line_start: int | None = None
        self.line_bold = True
        self.line_linked = True
        self.space = False

    def write(self, words: str) -> None:
        """Add the text of a node."""
        if self.preformatted:
            for number, line in enumerate(words.splitlines() or [""]):
                if number:
                    self.end_line()
                self.add(line)
            return
        collapsed = SPACES.sub(" ", words)
        bare = collapsed.strip(" ")
        if not bare:
            self.space = self.space or bool(collapsed)
            return
        self.space = self.space or collapsed[0] == " "
        self.add(bare)
        self.space = collapsed[-1] == " "

    def add(self, words: str) -> None:
        """Add words to the line, beginning one where none is open."""
        if not words:
            return
        if self.line_start is None:
            if self.lines:
                self.put("\n")
            self.line_start, self.line_bold, self.line_linked = self.position, True, True
        elif self.space:
            self.put(" ")
        self.space = False
        self.line_bold = self.line_bold and bool(self.bold)
        if any(character.isalnum() for character in words):
            self.line_linked = self.line_linked and bool(self.links)
        self.put(words)

    def put(self, characters: str) -> None:
        """Append characters as they are."""
        self.parts.append(characters)
        self.position += len(characters)

    def end_line(self) -> None:
        """Close the line, if one is open."""
        if self.line_start is not None:
            self.lines.append(
                PageLine(
                    self.line_start,
                    self.position,
                    tuple(self.path[-PATH_KEPT:]),
                    len(self.path),
                    self.line_bold,
                    self.line_linked,
                )
            )
        self.line_start, self.space = None, False
