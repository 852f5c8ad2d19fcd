"""The views of one report: what a person sees of each stage, whole, with and without colour."""

from __future__ import annotations

import re
from io import StringIO

from rich.console import Console
from small_account import RADIO, SMALL, at, small_report

from recount.exports.reading import show_claims, show_reading, show_report
from recount.records.mention import (
    AmountMention,
    HappeningMention,
    NameMention,
    Reading,
    Sentence,
    SpeechMention,
    TimeMention,
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
