"""The Markdown document: the whole of it, and words that stay words."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from small_account import SMALL

from recount.exports.markdown import plain, render_markdown
from recount.exports.printable import printable

GOLDEN = Path(__file__).parent / "golden"
MARKED = st.text(st.sampled_from("ab1 .)(*_`#[]<>|~&;\\+-=!\"'$^:\n"), max_size=40)


def test_whole_document() -> None:
    assert render_markdown(SMALL) == (GOLDEN / "account.md").read_text(encoding="utf-8")


def test_every_mark_has_its_footnote() -> None:
    document = render_markdown(SMALL)
    footnotes = re.findall(r"^\[\^(\d+)\]: ", document, re.MULTILINE)
    marks = re.findall(r"\[\^(\d+)\](?!:)", document)
    assert len(footnotes) == len(set(footnotes))
    assert set(marks) == set(footnotes)


def test_rows_have_as_many_cells_as_columns() -> None:
    tables = re.findall(r"(?:^\|.*\|\n)+", render_markdown(SMALL), re.MULTILINE)
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1


@given(st.one_of(MARKED, st.text(max_size=40)))
def test_words_are_shown_as_they_are(words: str) -> None:
    """Rendered as a list item, as every line is, the words come out as one paragraph of plain text."""
    words = f"a{words}z" if not words.strip() else words
    rendered = MarkdownIt("commonmark").enable("table").enable("strikethrough").render(f"- {plain(words)}\n")
    found = re.fullmatch(r"<ul>\n<li>(.*)</li>\n</ul>\n", rendered, re.DOTALL)
    assert found is not None, rendered
    assert "<" not in found[1]
    assert unescape(found[1]) == printable(" ".join(words.split()))
