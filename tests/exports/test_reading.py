"""The views of one report: what a person sees of each stage, whole, with and without colour."""

from __future__ import annotations

import re
from functools import partial
from io import StringIO

import pytest
from rich.console import Console
from small_account import RADIO, SMALL, at, small_report

from recount.exports.found import FoundKind, narrowed_reading
from recount.exports.reading import show_claims, show_reading, show_report
from recount.records.mention import (
    AmountMention,
    HappeningMention,
    NameMention,
    Reading,
    Sentence,
    SpeechMention,
    SyntaxWord,
    TimeMention,
    Word,
)
from recount.records.when import TimeExpression

HEADING = """
radio.txt
outlet     Valley Radio
title      not stated
byline     not stated
published  not stated
credits    Norline
language   not stated
address    not stated

"""


def sentence(words: str, block: int) -> Sentence:
    """A sentence of the radio report."""
    span = at(RADIO, words)
    return Sentence(span.start, span.end, words, "body", block, ())


def place(words: str) -> dict[str, object]:
    """Start, end and text of a mention."""
    span = at(RADIO, words)
    return {"start": span.start, "end": span.end, "text": words}


READING = Reading(
    report=RADIO.id,
    sentences=(
        sentence("A slope above Orvik slid onto the coast road on 6 June.", 0),
        sentence("About 30 houses in the whole valley were emptied, police said.", 1),
    ),
    names=(NameMention(**place("Orvik"), kind="place", head="orvik"),),  # type: ignore[arg-type]
    times=(TimeMention(**place("6 June"), expression=TimeExpression(form="date", month=6, day=6)),),  # type: ignore[arg-type]
    amounts=(
        AmountMention(
            **place("About 30"),  # type: ignore[arg-type]
            kind="count",
            low=27,
            high=33,
            open_low=False,
            open_high=False,
            qualifier="about",
            unit="house",
            unit_end=at(RADIO, "About 30 houses").end,
        ),
    ),
    speech=(
        SpeechMention(
            cue=at(RADIO, "said"),
            speaker=at(RADIO, "police"),
            contents=(at(RADIO, "About 30 houses in the whole valley were emptied"),),
            manner="indirect",
        ),
    ),
    happenings=(HappeningMention(**place("slid"), kind="landslide"),),  # type: ignore[arg-type]
)


def printed(show: object, *records: object, colour: str | None = None) -> str:
    """What a view prints at 80 columns."""
    page = StringIO()
    console = Console(file=page, width=80, color_system=colour, force_terminal=colour is not None, highlight=False)  # type: ignore[arg-type]
    show(*records, console)  # type: ignore[operator]
    return page.getvalue()


def test_report_with_its_furniture() -> None:
    assert printed(show_report, RADIO) == HEADING + (
        "body       A slope above Orvik slid onto the coast road on 6 June.\n"
        "body       About 30 houses in the whole valley were emptied, police said.\n"
        "body       Nobody was hurt, police said.\n"
        "furniture  Read next: *Ten* [walks] <b>for</b> spring  (teaser)\n"
    )


def test_reading_with_everything_found() -> None:
    assert printed(show_reading, RADIO, READING) == HEADING + (
        "   1  A slope above Orvik slid onto the coast road on 6 June.\n"
        "      name      Orvik (place)\n"
        "      time      6 June (date)\n"
        "      happening slid (landslide)\n"
        "   2  About 30 houses in the whole valley were emptied, police said.\n"
        "      amount    About 30 (count, about: 27 to 33 house)\n"
        "      speech    police | said | About 30 houses in the whole valley were emptied\n"
    )


def test_mentions_are_coloured_to_the_character() -> None:
    page = printed(show_reading, RADIO, READING, colour="standard")
    line = next(row for row in page.splitlines() if "A slope above" in row)
    assert re.findall(r"\x1b\[([\d;]+)m([^\x1b]+)\x1b", line) == [
        ("2", "   1  "),
        ("1;36", "Orvik"),
        ("1;32", "slid"),
        ("1;35", "6 June"),
    ]


@pytest.mark.parametrize(
    ("only", "first", "second"),
    [
        ({FoundKind.NAMES}, "      name      Orvik (place)\n", ""),
        ({FoundKind.AMOUNTS}, "", "      amount    About 30 (count, about: 27 to 33 house)\n"),
        (
            {FoundKind.SPEECH, FoundKind.TIMES},
            "      time      6 June (date)\n",
            "      speech    police | said | About 30 houses in the whole valley were emptied\n",
        ),
        ({FoundKind.HAPPENINGS}, "      happening slid (landslide)\n", ""),
    ],
)
def test_reading_with_some_kinds_alone(only: set[FoundKind], first: str, second: str) -> None:
    assert printed(partial(show_reading, only=only), RADIO, READING) == HEADING + (
        "   1  A slope above Orvik slid onto the coast road on 6 June.\n"
        + first
        + "   2  About 30 houses in the whole valley were emptied, police said.\n"
        + second
    )


def test_only_the_kinds_asked_for_are_coloured() -> None:
    page = printed(partial(show_reading, only=[FoundKind.TIMES]), RADIO, READING, colour="standard")
    line = next(row for row in page.splitlines() if "A slope above" in row)
    assert re.findall(r"\x1b\[([\d;]+)m([^\x1b]+)\x1b", line) == [("2", "   1  "), ("1;35", "6 June")]


BULLETIN = small_report(
    "bulletin.txt",
    "Road shut\nPolice closed Østerbergsdatterveien-Lilleström.\nHouses [bold]slid[/bold], too.\n",
)
TREE = """\
    Police                 NOUN   NNS  2  nsubj
    closed                 VERB   VBD  0  root
    Østerbergsdatterveien  PROPN  NNP  2  obj
    -                      PUNCT  HYPH 5  punct
    Lilleström             PROPN  NNP  3  flat
    .                      PUNCT  .    2  punct
"""


def tree_words(start: int, rows: str) -> tuple[SyntaxWord, ...]:
    """The words of a tree written down as rows, from this place of the bulletin on."""
    words = []
    for word, upos, tag, head, relation in (row.split() for row in rows.splitlines()):
        start = BULLETIN.text.index(word, start)
        words.append(SyntaxWord(start, start + len(word), word, upos, tag, int(head), relation))
        start += len(word)
    return tuple(words)


def bulletin_sentence(number: int, *, words: str = "", tree: str = "") -> Sentence:
    """A line of the bulletin as a sentence, its words given as `Houses/NNS` or as a tree."""
    block = BULLETIN.blocks[number]
    found = [word.rpartition("/") for word in words.split()]
    tagged = tuple(Word(block.start, block.end, word, tag) for word, _, tag in found)
    text = BULLETIN.text[block.start : block.end]
    return Sentence(block.start, block.end, text, block.kind, number, tagged, tree_words(block.start, tree))


BULLETIN_READING = Reading(
    report=BULLETIN.id,
    sentences=(
        bulletin_sentence(0),
        bulletin_sentence(1, tree=TREE),
        bulletin_sentence(2, words="Houses/NNS [bold]slid[/bold]/VBD ,/, too/RB ./."),
    ),
    names=(NameMention(start=24, end=56, text="Østerbergsdatterveien-Lilleström", kind="place", head="lilleström"),),
)
SYNTAX = """
bulletin.txt
outlet     not stated
title      not stated
byline     not stated
published  not stated
credits    not stated
language   not stated
address    not stated

   1  Road shut
        #  word                  part of speech

   2  Police closed Østerbergsdatterveien-Lilleström.
        #  word                  part of speech  relation       head word
        1  Police                NOUN            nsubj          2 closed
        2  closed                VERB            root
        3  Østerbergsdattervei…  PROPN           obj            2 closed
        4  -                     PUNCT           punct          5 Lilleström
        5  Lilleström            PROPN           flat           3 Østerbergsdat…
        6  .                     PUNCT           punct          2 closed

   3  Houses [bold]slid[/bold], too.
        #  word                  part of speech
        1  Houses                NNS
        2  [bold]slid[/bold]     VBD
        3  ,                     ,
        4  too                   RB
        5  .                     .

"""


def unpadded(page: str) -> str:
    """What is printed without the blanks that fill the cells of a table."""
    return "".join(line.rstrip() + "\n" for line in page.splitlines())


def test_syntax_as_a_table_for_each_sentence() -> None:
    page = printed(partial(show_reading, only=[FoundKind.SYNTAX]), BULLETIN, BULLETIN_READING)
    assert unpadded(page) == SYNTAX
    assert max(len(line) for line in page.splitlines()) == 80


def test_colour_changes_no_letter_of_the_table() -> None:
    coloured = printed(partial(show_reading, only=[FoundKind.SYNTAX]), BULLETIN, BULLETIN_READING, colour="standard")
    assert "\x1b" in coloured
    assert unpadded(re.sub(r"\x1b\[[\d;]*m", "", coloured)) == SYNTAX


def test_mentions_stand_above_the_table() -> None:
    only = [FoundKind.SYNTAX, FoundKind.NAMES]
    name = "      name      Østerbergsdatterveien-Lilleström (place)\n"
    sentence_line = "   2  Police closed Østerbergsdatterveien-Lilleström.\n"
    expected = SYNTAX.replace(sentence_line, sentence_line + name)
    assert unpadded(printed(partial(show_reading, only=only), BULLETIN, BULLETIN_READING)) == expected


def test_a_narrowed_reading_keeps_its_sentences() -> None:
    places = (
        {"start": 0, "end": 9, "text": "Road shut", "kind": "body", "block": 0},
        {"start": 10, "end": 57, "text": BULLETIN_READING.sentences[1].text, "kind": "body", "block": 1},
        {"start": 58, "end": 88, "text": BULLETIN_READING.sentences[2].text, "kind": "body", "block": 2},
    )
    assert narrowed_reading(BULLETIN_READING, [FoundKind.TIMES]) == {
        "report": "r-bulletin",
        "sentences": places,
        "times": (),
    }
    whole = narrowed_reading(BULLETIN_READING, [])
    assert list(whole) == list(Reading.__struct_fields__)
    assert narrowed_reading(BULLETIN_READING, list(FoundKind)) == whole
    assert narrowed_reading(BULLETIN_READING, [FoundKind.SYNTAX]) == {
        "report": "r-bulletin",
        "sentences": whole["sentences"],
    }


def test_every_kind_but_the_syntax_is_a_field_of_a_reading() -> None:
    assert {*FoundKind, "report", "sentences"} == {*Reading.__struct_fields__, FoundKind.SYNTAX}


def test_claims_under_their_sentences() -> None:
    assert printed(show_claims, RADIO, READING, SMALL.claims) == HEADING + (
        "   1  A slope above Orvik slid onto the coast road on 6 June.⟨1⟩\n"
        "      ⟨1⟩ the report's own voice\n"
        "   2  About 30 houses in the whole valley were emptied⟨2⟩, police said.\n"
        "      ⟨2⟩ reported speech; police (“said”)\n"
        "      ⟨2⟩ figure: “About 30 houses” = 27 to 33 house (empty)\n"
    )


def test_a_report_without_blocks_is_shown_whole() -> None:
    report = small_report("bare.txt", "\n")
    assert "body" in printed(show_report, report)
