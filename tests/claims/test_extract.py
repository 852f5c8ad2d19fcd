"""Claims of whole reports, what must hold for any text, and how claims change when the text changes."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from marked_text import reading_of, report_of
from recount.claims.extract import extract_claims
from recount.language.encoder import Encoder
from recount.records import Claim, Report, Span

PIECES = st.sampled_from(
    [
        "The mayor", "Dr. Ana Ruiz", "she", "said", "told reporters", "denied", "was reported to have", "that",
        "nine people", "12 houses", "at least 40%", "on Monday", "in a video released by the group",
        "according to", "and", "but", "which", "the roof fell in", "had drowned", "killing", "“", "”", '"',
        "'", "’s", ".", "...", ",", ";", ":", " – ", "?", "again", "\u00a0", "🚒", "e\u0301tat", "don’t",
        "\r\n", "\n", "\n# ", "\n* ", "\n~ ", "\n- ", "a school", "may", "not",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=30).map(" ".join)


def claims_of(text: str, encoder: Encoder) -> tuple[Report, tuple[Claim, ...]]:
    """A text as a report, and its claims."""
    report = report_of(text)
    return report, extract_claims(report, reading_of(report), encoder=encoder)


def spans_of(claim: Claim) -> list[Span]:
    """Every span of a claim."""
    return [*claim.spans, *claim.parts, *(speaker.span for speaker in claim.speakers if speaker.span)]


def shown(claim: Claim) -> str:
    """A claim in one line: whose, how surely, its words, its figures, and what says it again."""
    speakers = " > ".join(speaker.name for speaker in claim.speakers) or "-"
    figures = "".join(f" [{figure.text} = {figure.low:g}..{figure.high or 0:g}]" for figure in claim.figures)
    again = "".join(f" = {span.quote}" for span in claim.spans[1:])
    return f"{speakers}, {claim.attribution}, {claim.polarity}, {claim.modality}: {claim.quote}{figures}{again}"


FERRY = """# Ferry sinks off Harl
= By Ida Moss
The ferry Marigold sank off Harl on Monday, the coast guard said.
“We heard a bang,” said Petra Holm, a nurse. “Then the lights went out.”
The transport ministry denied that the ship had been overloaded.
The ship was built in 1998.
- Read more: the ferry that came back"""

STRIKE = """# Strike closes 12 schools
> Teachers say the strike will go on
A strike by teachers closed 12 schools in Tarn on Monday.
The teachers’ union said the strike would go on until Friday.
The council called the strike “reckless”.
It was reported that talks would resume."""


def test_the_claims_of_a_report(encoder: Encoder) -> None:
    assert [shown(claim) for claim in claims_of(FERRY, encoder)[1]] == [
        "the coast guard, indirect, positive, asserted:"
        " The ferry Marigold sank off Harl on Monday, the coast guard said"
        " = Ferry sinks off Harl",
        "Petra Holm, direct, positive, asserted: “We heard a bang,” said Petra Holm",
        "Petra Holm, direct, positive, asserted: “Then the lights went out.”",
        "The transport ministry, indirect, negative, asserted:"
        " The transport ministry denied that the ship had been overloaded",
        "-, own_voice, positive, asserted: The ship was built in 1998",
    ]


def test_the_claims_of_another(encoder: Encoder) -> None:
    assert [shown(claim) for claim in claims_of(STRIKE, encoder)[1]] == [
        "-, own_voice, positive, asserted: A strike by teachers closed 12 schools in Tarn on Monday"
        " [12 schools = 12..12] = Strike closes 12 schools",
        "The teachers’ union, indirect, positive, intended:"
        " The teachers’ union said the strike would go on until Friday"
        " = Teachers say the strike will go on",
        "The council, mixed, positive, asserted: The council called the strike “reckless”",
        "-, unattributed, positive, intended: talks would resume",
    ]


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
@example(text="The mayor – ... – ")
def test_every_claim_rests_on_words_of_the_report(text: str, encoder: Encoder) -> None:
    report, claims = claims_of(text, encoder)
    spoken = [block for block in report.blocks if block.kind not in ("furniture", "byline", "dateline", "credit")]
    for claim in claims:
        for span in spans_of(claim):
            assert report.text[span.start : span.end] == span.quote
        for span in claim.spans:
            assert any(block.start <= span.start and span.end <= block.end for block in spoken)
        for part in claim.parts:
            assert report.text[part.start : part.end] in report.text
    assert len({claim.id for claim in claims}) == len(claims)
    assert [claim.spans[0].start for claim in claims] == sorted(claim.spans[0].start for claim in claims)


@settings(max_examples=40, deadline=None)
@given(text=TEXTS)
def test_the_same_text_gives_the_same_claims(text: str, encoder: Encoder) -> None:
    assert claims_of(text, encoder) == claims_of(text, encoder)


@settings(max_examples=30, deadline=None)
@given(number=st.integers(2, 999), people=st.sampled_from(["schools", "bridges", "villages"]))
def test_another_number_changes_just_that_figure(number: int, people: str, encoder: Encoder) -> None:
    text = "Flood waters cut off {} {} in Tarn on Monday, the mayor said.\nThe council met for two hours."
    first, second = (claims_of(text.format(count, people), encoder)[1] for count in (1234, number))
    assert [bare(claim) for claim in first] == [bare(claim) for claim in second]
    (old,), (new,) = first[0].figures, second[0].figures
    assert (old.low, old.high) == (1234, 1234)
    assert (new.low, new.high) == (number, number)
    assert msgspec.structs.replace(old, text="", low=0, high=0) == msgspec.structs.replace(new, text="", low=0, high=0)


def bare(claim: Claim) -> tuple[object, ...]:
    """What of a claim must not change with a number in it."""
    speakers = [(speaker.name, speaker.cue) for speaker in claim.speakers]
    times = [(time.text, time.of) for time in claim.times]
    return speakers, claim.attribution, claim.polarity, claim.modality, claim.kind, times, len(claim.figures)


@pytest.mark.parametrize("name", ["the harbour master", "Petra Holm", "Colonel Idris Bello", "two witnesses", "UNICEF"])
def test_another_speaker_changes_just_the_speaker(name: str, encoder: Encoder) -> None:
    text = "Nine people drowned off Harl on Monday, {} said.\nThe ship was built in 1998."
    first, second = (claims_of(text.format(who), encoder)[1] for who in ("the mayor", name))
    assert [claim.speakers[0].name for claim in (first[0], second[0])] == ["the mayor", name]
    assert first[0].parts[0].quote == second[0].parts[0].quote == "Nine people drowned off Harl on Monday"
    assert [bare(claim)[1:] for claim in first] == [bare(claim)[1:] for claim in second]
    assert [claim.quote for claim in first[1:]] == [claim.quote for claim in second[1:]]


@pytest.mark.parametrize(
    "tail",
    ["\n- Sign up for our letter", "\n- Nine people drowned off Harl, the mayor said.", "\n= By Ida Moss", "\n\n"],
)
def test_furniture_at_the_end_changes_no_claim(tail: str, encoder: Encoder) -> None:
    assert claims_of(FERRY + tail, encoder)[1] == claims_of(FERRY, encoder)[1]


def test_a_report_of_furniture_claims_nothing(encoder: Encoder) -> None:
    assert claims_of("- Nine people drowned, the mayor said.\n= By Ida Moss", encoder)[1] == ()
    assert claims_of("", encoder)[1] == ()


def test_an_id_leans_on_the_place_alone(encoder: Encoder) -> None:
    named = [
        {claim.id for claim in extract_claims(report, reading_of(report), encoder=encoder)}
        for report in (report_of(FERRY, name="a"), report_of(FERRY, name="b"))
    ]
    assert len(named[0]) == len(named[1]) == 5
    assert not named[0] & named[1]


def test_a_crosshead_without_a_verb_tells_nothing(encoder: Encoder) -> None:
    _, found = claims_of("The dam burst at noon.\n+ A matter of minutes\nIt was built in 1950.", encoder)
    assert [claim.quote for claim in found] == ["The dam burst at noon", "It was built in 1950"]
