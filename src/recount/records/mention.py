"""Mentions: what `find` sees in a report, each with its place in the text; and the Reading that holds them.

Starts and ends are code points of the report's text. A mention says what the words are, never yet what they mean
across reports: times are unresolved expressions, names are not merged.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from recount.records.figure import Qualifier
from recount.records.report import BlockKind
from recount.records.spans import Span
from recount.records.when import TimeExpression

EntityKind = Literal["person", "organisation", "group", "place", "document", "other"]
AmountKind = Literal[
    "count", "share", "money", "age", "distance", "duration", "measure", "ratio", "ordinal", "score", "vague"
]
Manner = Literal["direct", "indirect", "mixed"]


class Word(Struct, frozen=True, gc=False):
    """A word or a mark as it stands in the text, with its part of speech as a Penn Treebank tag."""

    start: int
    end: int
    text: str
    tag: str


class SyntaxWord(Struct, frozen=True, gc=False):
    """A word of a sentence's tree, as Universal Dependencies has it: compounds and short forms are cut ("US - led").

    `tag` is the Penn Treebank tag. `head` is the number of the word that it hangs on in its sentence, counted from 1; 0
    for the root.
    """

    start: int
    end: int
    text: str
    upos: str
    tag: str
    head: int
    relation: str


class Sentence(Struct, frozen=True):
    """A sentence, the kind of block that it stands in, and that block's place among the report's blocks.

    `words` are the words as the rules take them, compounds in one piece; `syntax` are those of the tree.
    """

    start: int
    end: int
    text: str
    kind: BlockKind
    block: int
    words: tuple[Word, ...]
    syntax: tuple[SyntaxWord, ...] = ()


class NameMention(Struct, frozen=True, kw_only=True):
    """A name or a description that stands for a party ("the task force", "Kurdish officials").

    `head` is the last content word, lower case, in the singular where it is a common noun. `proper` is False for a
    description. `bare_start` is where the name itself begins behind a title ("Gen. [Ana Ruiz]"); None without title.
    A name may lie inside a longer name or description.
    """

    start: int
    end: int
    text: str
    kind: EntityKind
    head: str
    proper: bool = True
    bare_start: int | None = None


class TimeMention(Struct, frozen=True, kw_only=True):
    """A time expression as it stands, and how it reads before it is anchored to any date."""

    start: int
    end: int
    text: str
    expression: TimeExpression


class AmountMention(Struct, frozen=True, kw_only=True):
    """An amount: its words (qualifier and number, with the unit for shares, money and measures), its interval and what is counted.

    `low` and `high` bound the amount (None: no bound known); an open bound is not itself reached. `unit` is the
    counted noun phrase in the singular ("fighting position"), "percent" for shares, the currency or unit of measure
    else. `unit_end` is where the counted noun ends in the text (equal to `end` where there is none).
    `of` is what a share is a share of ("the town"), None where it is not said. `implied_unit` is True where the unit
    is no word of the phrase but understood from the verb ("killed 27": person).
    """

    start: int
    end: int
    text: str
    kind: AmountKind
    low: float | None
    high: float | None
    open_low: bool
    open_high: bool
    qualifier: Qualifier
    unit: str
    unit_end: int
    of: str | None = None
    implied_unit: bool = False


class SpeechMention(Struct, frozen=True, kw_only=True):
    """A speaker, a cue and what is said. `speaker` is None where the words hide it ("it was reported").

    `contents` holds the parts of what is said, in order; a quotation broken by "he said" has two. `carriers` are
    what the speaker's words come through ("a video released by ..."), outermost first.
    """

    cue: Span
    speaker: Span | None
    contents: tuple[Span, ...]
    manner: Manner
    carriers: tuple[Span, ...] = ()


class HappeningMention(Struct, frozen=True, kw_only=True):
    """A word that tells of a happening, and its kind in the field's words ("air strike", "withdrawal")."""

    start: int
    end: int
    text: str
    kind: str


class Reading(Struct, frozen=True, kw_only=True):
    """What was seen in one report. Furniture and metadata blocks have no sentences."""

    report: str
    sentences: tuple[Sentence, ...] = ()
    names: tuple[NameMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    amounts: tuple[AmountMention, ...] = ()
    speech: tuple[SpeechMention, ...] = ()
    happenings: tuple[HappeningMention, ...] = ()
