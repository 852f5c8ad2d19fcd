"""Syntax table: the words of one sentence with what each is and which word it hangs on, for a person."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from recount.exports.page.directory import one_line
from recount.exports.terminal import text
from recount.records.mention import Sentence, SyntaxWord

if TYPE_CHECKING:
    from rich.table import Table

COLUMN_WIDTHS = {"#": 9, "word": 20, "part of speech": 14, "relation": 13, "head word": 16}
"""The same for every sentence, and with the blanks between them 80 columns; what is wider is cut."""
COLUMNS_WITHOUT_TREE = 3


def syntax_table(sentence: Sentence) -> Table:
    """A row for each word of a sentence: number, word, part of speech, relation, and the word that it hangs on.

    Parts of speech and relations are those of Universal Dependencies. Where the sentence has no tree, the words that
    the rules take, with their Penn Treebank tags, and no more columns than that.
    """
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    columns = COLUMN_WIDTHS.items()
    for name, width in columns if sentence.syntax else islice(columns, COLUMNS_WITHOUT_TREE):
        justify = "right" if name == "#" else "left"
        table.add_column(name, width=width, justify=justify, no_wrap=True, overflow="ellipsis")  # type: ignore[arg-type]
    for number, cells in enumerate(word_rows(sentence), start=1):
        table.add_row(text(str(number), "dim"), *(text(one_line(cell)) for cell in cells))
    return table


def word_rows(sentence: Sentence) -> Iterator[tuple[str, ...]]:
    """The cells of each word, its number left out."""
    for word in sentence.syntax:
        yield word.text, word.upos, word.relation, head_words(word, sentence)
    if not sentence.syntax:
        for tagged in sentence.words:
            yield tagged.text, tagged.tag


def head_words(word: SyntaxWord, sentence: Sentence) -> str:
    """The number and the text of the word that this one hangs on; nothing for the root."""
    return f"{word.head} {sentence.syntax[word.head - 1].text}" if word.head else ""
