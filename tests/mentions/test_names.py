"""Names and descriptions in marked sentences: [words|kind] is a proper name, {words|kind} a description."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.language.reader import load_reader
from recount.language.seen import SeenName
from recount.mentions.names import find_names
from recount.mentions.names.seen import with_seen_names
from recount.mentions.sentences import split_sentences
from recount.records import Block, NameMention, Report

READER = load_reader()
SENTENCES = """
[Lieutenant-General Ruth Abara|person] said the [Relief Command|organisation] had reached [Kisumu|place].
The [Ministry of Health|organisation] and the [Observatory for Human Rights|organisation] gave no figure.
The [Harbour Workers' Union|organisation] ([HWU|organisation]) rejected the offer.
The [People's Valley Front|organisation] denied it on Monday.
{Swedish officials|group} told {the company|organisation} that [Lindqvist|person] had left in March.
{Members of [Red Dawn|other]|group} fled towards the border.
"We saw nothing," said [Ida Lund|person], {a nurse|person} from [Bergen|place].
{Residents of [Bergen|place]|group} heard two bangs.
{The Italian-led coalition|organisation} struck {the group's fighters|group} near [Sabha|place].
{France and its allies|group} sent {troops|organisation}.
More than 40 {rebels|group} were killed, the [Interior Ministry|organisation] said.
It said [mayor Ilse Brandt|person] had met {an unnamed fighter|person}.
He blamed the [Kremlin|organisation] and the [Syrian Observatory for Human Rights|organisation].
{The Syrian town|place} was quiet, and nobody spoke English there in October.
{[Varna|place] airport|place} was shut, as was {[Varna|place]'s only hospital|place}.
Fighting went on in [northern Chad|place], [N'Djamena|place] and [al-Qusayr|place].
The [Kurds|group] and the [Americans|group] agreed.
It was over, said [baker Omar Nasr|person].
[Surgeon Hiba Osman|person] said no.
[Dr Hiba Osman|person] said no.
They met [munitions analyst Lena Ruhm|person] and [nurse Rana Zaki|person].
[Truck driver Jonas Pell|person] fled to [Bergen|place].
It was late, [Analyst Lena Ruhm|person] said.
She called [epidemiologist Ruth Abara|person] on Monday.
They asked [shopkeeper Ida Lund|person] and [resident Peter Marsh|person].
{Its representative|person} in [Sudan|place], [Marta Lindqvist|person], said so.
{[Worker Safety Board|organisation] inspectors|group} came.
The [Miller Park Stadium|place] burned.
{The Red Dawn party|organisation} left on Monday.
[Colonel Marek Park|person] said the road was open.
[Mrs May|person] said no, and [Theresa May|person] left on May 3.
[Dr Winter|person] met [Col. March|person] in March.
[Gen. Chad Winter|person] left [Miller Park|place] in winter.
It was late, said [mayor Ilse Park|person].
The disease was seen across the [U.S.|place] Usually it kills.
The disease was seen across the [U.S. Navy|organisation] bases.
The [Dock Workers' and Allied Union|organisation] ([DWAU|organisation]) met.
[Médecins Sans Frontières|organisation] left, and [Doctors Without Walls|organisation] stayed.
The [Ministry of Health and Population|organisation] said so.
They met [Englishman Robert Marsh|person] on Monday.
She came from [Nashville|place], [Tenn|place]., on Monday.
"""


def reading_of(text: str) -> tuple[NameMention, ...]:
    """Every name of a text that is one block."""
    report = Report(id="r", file="r", sha256="", text_sha256="", text=text, blocks=(Block(0, len(text), "body"),))
    return find_names(split_sentences(report, reader=READER), reader=READER)


def unmark(marked: str) -> str:
    return re.sub(r"\|[a-z]+[\]}]|[\[{]", "", marked)


def mark(text: str, names: tuple[NameMention, ...]) -> str:
    """The text with every name marked as in the table above."""
    opened = [(name.start, -name.end, "[" if name.proper else "{") for name in names]
    closed = [(name.end, name.start, f"|{name.kind}" + ("]" if name.proper else "}")) for name in names]
    marks = [(place, 1, inner, sign) for place, inner, sign in opened]
    marks += [(place, 0, -start, sign) for place, start, sign in closed]
    for place, _, _, sign in sorted(marks, reverse=True):
        text = text[:place] + sign + text[place:]
    return text


@pytest.mark.parametrize("marked", SENTENCES.strip().splitlines())
def test_names_and_descriptions_are_found_with_their_kinds(marked: str) -> None:
    text = unmark(marked)
    names = reading_of(text)
    outer = tuple(name for name in names if not any(lies_in(name, other) for other in names))
    assert mark(text, outer) == without_inner_marks(marked)


def lies_in(name: NameMention, other: NameMention) -> bool:
    return other is not name and other.start <= name.start and name.end <= other.end


def without_inner_marks(marked: str) -> str:
    return re.sub(r"(?<=[{\[])([^\[\]{}|]*)\[([^|]*)\|[a-z]+\]", r"\1\2", marked)


def test_a_title_stays_in_the_mention_and_the_name_begins_behind_it() -> None:
    (name,) = (one for one in reading_of("It was clear, Fire Chief Ana Moreau said.") if one.proper)
    assert (name.text, name.kind) == ("Fire Chief Ana Moreau", "person")
    assert name.text[name.bare_start - name.start :] == "Ana Moreau"


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("It was over, said baker Omar Nasr.", "Omar Nasr"),
        ("Baker Omar Nasr saw it.", "Omar Nasr"),
        ("They met aid worker Rana Zaki.", "Rana Zaki"),
        ("They met Dr Hiba Osman.", "Hiba Osman"),
        ("Police shot student Ida Marsh.", "Ida Marsh"),
        ("It was late, Truck Driver Jonas Pell said.", "Jonas Pell"),
    ],
)
def test_the_name_begins_behind_an_occupation(text: str, bare: str) -> None:
    (name,) = (one for one in reading_of(text) if one.proper)
    assert name.bare_start is not None
    assert name.text[name.bare_start - name.start :] == bare


@pytest.mark.parametrize("text", ["They praised local White Helmets.", "They left Taylor Marsh behind."])
def test_words_that_are_no_occupation_stay_out(text: str) -> None:
    assert [name.bare_start for name in reading_of(text) if name.proper] == [None]


@pytest.mark.parametrize(
    ("description", "head"),
    [("the militiamen", "militiaman"), ("Dutch officials", "official"), ("the task force", "force")],
)
def test_the_head_of_a_description_is_a_singular_noun(description: str, head: str) -> None:
    (name,) = (one for one in reading_of(f"On Friday {description} left the camp road.") if one.text == description)
    assert name.head == head


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE: This post first gave another count.",
        "Airstrikes went on for days.",
        "They said it was over, and I agreed.",
        "On Tuesday in May, nobody came.",
        "Storm Warning Lifted After Night Of Heavy Rain",
    ],
)
def test_ordinary_words_with_capitals_are_no_names(text: str) -> None:
    assert [name.text for name in reading_of(text) if name.proper] == []


def test_a_name_inside_a_description_is_a_mention_of_its_own() -> None:
    names = reading_of("Fighting began when Red Dawn militants entered Delmar.")
    assert [(name.text, name.proper) for name in names] == [
        ("Red Dawn militants", False),
        ("Red Dawn", True),
        ("Delmar", True),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Queensland Premier Peter Marsh said so.", ["Queensland", "Queensland Premier Peter Marsh"]),
        ("United States President Ida K. Lund came.", ["United States", "United States President Ida K. Lund"]),
        ("Athens City Council met on Monday.", ["Athens", "Athens City Council"]),
    ],
)
def test_a_place_before_an_office_is_a_name_of_its_own(text: str, names: list[str]) -> None:
    found = [name for name in reading_of(text) if name.proper]
    assert sorted(name.text for name in found) == names
    assert [name.kind for name in found if name.text == names[0]] == ["place"]


WORDS = [
    "The",
    "army",
    "Ruiz",
    "US",
    "'s",
    "of",
    "Gen.",
    "said",
    "Kurdish",
    "and",
    "allies",
    "(",
    ")",
    "-",
    "é",
    "St",
]


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_mentions_are_words_of_the_text_in_order(text: str) -> None:
    names = reading_of(text)
    assert all(text[name.start : name.end] == name.text for name in names)
    assert all(name.bare_start is None or name.start < name.bare_start < name.end for name in names)
    assert [(name.start, -name.end) for name in names] == sorted({(name.start, -name.end) for name in names})


def test_a_name_beside_a_word_for_a_body_names_a_body() -> None:
    names = reading_of("Last night bosses at her firm, Brannick, said nothing.")
    assert [name.kind for name in names if name.text == "Brannick"] == ["organisation"]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Governor Ilse Brandt", "Ilse Brandt"),
        ("Gov. Ilse Brandt", "Ilse Brandt"),
        ("Prime Minister Ilse Brandt", "Ilse Brandt"),
        ("Minister of Works Ilse Brandt", "Ilse Brandt"),
        ("Ilse Brandt", None),
    ],
)
def test_a_name_that_only_the_reader_sees_begins_behind_its_title(text: str, bare: str | None) -> None:
    report = Report(
        id="r", file="r", sha256="", text_sha256="", text=f"{text} left.", blocks=(Block(0, len(text) + 6, "body"),)
    )
    (sentence,) = split_sentences(report, reader=READER)
    (name,) = with_seen_names(sentence, (), [SeenName(0, len(text), "person", True, 0.9)])
    assert name.text == text
    assert (None if name.bare_start is None else name.text[name.bare_start :]) == bare
