"""Terminal: an account for reading in a terminal, at its width, with or without colour.

Every line carries marks such as [3] that lead to the list of references at the end: the report, line and
column, and the words as they stand there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from recount.exports.outline import Line, Outline, Reference, Row, Section, Table, outline_account
from recount.exports.outline.citing import in_quotes
from recount.exports.printable import printable
from recount.records.account import Account

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
    from rich.text import Text

NARROW = 92
"""Columns below which a table of six columns breaks words; it becomes a list then."""
WHOLE = ("report", "when")
"""Columns that are not broken: short, and what a reader looks for."""
STYLES = {"told": "", "question": "bold", "reason": "italic", "remark": "dim"}
SIGNS = {"told": "•", "question": "?", "reason": "↳", "remark": "·"}
SECTION_STYLES = {
    "agreed": "bold green",
    "differs": "bold yellow",
    "disputed": "bold red",
    "warnings": "bold red",
    "rejected": "bold red",
}


def show_account(account: Account, console: Console) -> None:
    """Prints the account. Raises RecordError where it names a record that it does not hold."""
    outline = outline_account(account)
    for part in account_parts(outline, narrow=console.width < NARROW):
        console.print(part)


def show_sections(sections: tuple[Section, ...], references: tuple[Reference, ...], console: Console) -> None:
    """Prints some sections of an account with the references that they lead to."""
    outline = Outline(title="", sections=sections, references=references)
    for part in account_parts(outline, narrow=console.width < NARROW):
        console.print(part)


def account_parts(outline: Outline, *, narrow: bool) -> Iterator[RenderableType]:
    """The pieces of the printed account from top to bottom."""
    if outline.title:
        yield text(outline.title, "bold underline")
    for section in outline.sections:
        if section.lines or section.tables:
            yield from section_parts(section, narrow=narrow)
    if outline.references:
        yield text("\nReferences", "bold")
        for reference in outline.references:
            yield reference_part(reference)


def section_parts(section: Section, *, narrow: bool) -> Iterator[RenderableType]:
    """A heading with what stands under it."""
    yield text(f"\n{section.heading}", SECTION_STYLES.get(section.key, "bold"))
    if section.meaning:
        yield text(section.meaning, "dim")
    for line in section.lines:
        yield from line_parts(line, depth=0)
    for table in section.tables:
        yield from rows_as_list(table) if narrow else rows_as_table(table)


def line_parts(line: Line, *, depth: int) -> Iterator[RenderableType]:
    """A line, hanging under its sign, and the lines under it one step in."""
    words = text(line.text, STYLES[line.kind])
    words.append_text(marks(line.citations))
    if line.support:
        words.append(f"  ({printable(line.support)})", "dim")
    yield Hanging(f"{'  ' * depth}{SIGNS[line.kind]} ", words)
    for under in line.under:
        yield from line_parts(under, depth=depth + 1)


def rows_as_table(table: Table) -> Iterator[RenderableType]:
    """Rows side by side under the names of their columns."""
    from rich import box
    from rich.table import Table as RichTable

    drawn = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim", show_edge=False)
    for column in table.columns:
        drawn.add_column(column, overflow="fold", no_wrap=column in WHOLE)
    drawn.add_column("", no_wrap=True)
    for row in table.rows:
        drawn.add_row(*(text(cell) for cell in row.cells), marks(row.citations))
    if table.title:
        yield text(f"\n{table.title}", "bold")
    yield drawn


def rows_as_list(table: Table) -> Iterator[RenderableType]:
    """The same rows one under the other, for a narrow terminal."""
    if table.title:
        yield text(f"\n{table.title}", "bold")
    for row in table.rows:
        yield Hanging(f"{SIGNS['told']} ", row_words(row))


def row_words(row: Row) -> Text:
    """A row in one line, its first cell standing out."""
    words = text(row.cells[0], "bold")
    for cell in row.cells[1:]:
        words.append(f" · {printable(cell)}")
    words.append_text(marks(row.citations))
    return words


def reference_part(reference: Reference) -> RenderableType:
    """A reference: its mark, the report with line and column, and the words."""
    place = f"{reference.file}:{reference.line}:{reference.column}"
    words = text(place, "cyan")
    if reference.name not in reference.file:
        words.append(f" {printable(reference.name)}")
    words.append(f" {printable(in_quotes(reference.words))}")
    return Hanging(f"[{reference.number}] ", words, "cyan")


class Hanging:
    """Words whose further lines stand under the first, not under the sign; no blanks at the ends of lines."""

    def __init__(self, sign: str, words: Text, sign_style: str = "dim") -> None:
        self.sign, self.words, self.sign_style = sign, words, sign_style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines at the width there is."""
        room = max(options.max_width - len(self.sign), 10)
        for number, line in enumerate(self.words.wrap(console, room, overflow="fold")):
            line.rstrip()
            sign = self.sign if number == 0 else " " * len(self.sign)
            yield text("").append_text(text(sign, self.sign_style)).append_text(line)


def marks(citations: tuple[int, ...]) -> Text:
    """The marks of a line: ` [1, 4]`; nothing where it has none."""
    return text(f" [{', '.join(str(number) for number in citations)}]", "cyan") if citations else text("")


def text(words: str, style: str = "") -> Text:
    """Words as they are: nothing in them is taken for markup or obeyed."""
    from rich.text import Text

    return Text(printable(words), style=style)
