"""Markdown: an account as a document with footnotes, for a wiki, a repository or a text editor.

CommonMark with the tables and footnotes that GitHub, GitLab, Pandoc and most wikis add. Words of reports
and of the account are escaped, so that none of them turns into a link, a heading or markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from recount.exports.outline import Line, Reference, Section, Table, outline_account
from recount.exports.outline.citing import in_quotes
from recount.exports.printable import printable
from recount.records.account import Account

MARKUP = re.compile(r"([\\`*_\[\]<>|~])")
ENTITY = re.compile(r"&(?=#?\w+;)")
LINE_START = re.compile(r"^(\s*)([#+\-=]|\d+[.)])")


def render_markdown(account: Account) -> str:
    """The account as a Markdown document; the same account gives the same characters.

    Raises RecordError where the account names a record that it does not hold.
    """
    outline = outline_account(account)
    blocks = [f"# {plain(outline.title)}"]
    for section in outline.sections:
        blocks += section_blocks(section)
    if outline.references:
        blocks.append("\n".join(footnote(reference) for reference in outline.references))
    return "\n\n".join(blocks) + "\n"


def section_blocks(section: Section) -> Iterator[str]:
    """A heading with its lines as a list and its tables."""
    yield f"## {plain(section.heading)}"
    if section.meaning:
        yield f"*{plain(section.meaning)}*"
    if section.lines:
        yield "\n".join(list_lines(section.lines, depth=0))
    for table in section.tables:
        if table.title:
            yield f"### {plain(table.title)}"
        yield "\n".join(table_lines(table))


def list_lines(lines: Iterable[Line], *, depth: int) -> Iterator[str]:
    """Lines as a list, those under a line one step in."""
    for line in lines:
        words = plain(line.text)
        words = {"question": f"**{words}**", "reason": f"*{words}*"}.get(line.kind, words)
        support = f" ({plain(line.support)})" if line.support else ""
        yield f"{'  ' * depth}- {words}{marks(line.citations)}{support}"
        yield from list_lines(line.under, depth=depth + 1)


def table_lines(table: Table) -> Iterator[str]:
    """A table; the marks stand behind the first cell of their row."""
    yield table_line(plain(column) for column in table.columns)
    yield table_line("---" for _ in table.columns)
    for row in table.rows:
        first, *others = (plain(cell) for cell in row.cells)
        yield table_line([first + marks(row.citations), *others])


def table_line(cells: Iterable[str]) -> str:
    """Cells between bars."""
    return f"| {' | '.join(cells)} |"


def footnote(reference: Reference) -> str:
    """The words that a mark leads to, with the report, its date, line and column."""
    outlet = f"{reference.outlet}, " if reference.outlet else ""
    place = f"{reference.file}, line {reference.line}, column {reference.column}"
    words = plain(in_quotes(reference.words))
    return f"[^{reference.number}]: {plain(f'{outlet}{place}; published: {reference.published}')}: {words}"


def marks(citations: tuple[int, ...]) -> str:
    """The footnote marks of a line."""
    return "".join(f"[^{number}]" for number in citations)


def plain(words: str) -> str:
    """Words on one line that Markdown shows as they are.

    >>> plain("1. [x] <b> & *co*")
    '1\\\\. \\\\[x\\\\] \\\\<b\\\\> & \\\\*co\\\\*'
    """
    words = MARKUP.sub(r"\\\1", printable(" ".join(words.split())))
    words = ENTITY.sub("&amp;", words)
    return LINE_START.sub(lambda found: found[1] + found[2][:-1] + "\\" + found[2][-1], words)
