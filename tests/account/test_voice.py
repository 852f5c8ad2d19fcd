"""Voice: a claim told on somebody's word: nobody is given words that are another's, and what is quoted stands there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from made_claims import claim, quoted, reports_of, said, told
from recount.account.voice import (
    Names,
    balanced,
    bare_quote,
    finished,
    is_fragment,
    listed,
    name_report,
    past,
    said_text,
    sentence_of,
    without_marks,
)
from recount.records import Claim, Entity, Span, Speaker

MOEN = Entity(id="e Moen", name="Colonel Ida Moen", kind="person")
NAMES = Names({"a": "The Argus", "b": "The Beacon"}, {MOEN.id: MOEN})

ROWS = [
    (told("Nine miners died underground"), "Nine miners died underground."),
    (told("but nine miners died underground"), "Nine miners died underground."),
    (said("The mayor", "Nine miners died underground"), "The mayor said that nine miners died underground."),
    (said("The mayor", "to rebuild the quay", cue="vowed"), "The mayor vowed to rebuild the quay."),
    (
        said("The firm", "its pumps had failed", cue="denied", polarity="negative"),
        "The firm denied that its pumps had failed.",
    ),
    (quoted("Ida Moen", "We saw nothing"), "Ida Moen said: “We saw nothing”."),
    (said("The mayor", "A rocket may have fallen short"), "The mayor said that a rocket may have fallen short."),
    (said("The mayor", "Twenty-six men left"), "The mayor said that twenty-six men left."),
    (said("The mayor", "at least 40", cue="says"), "The mayor said at least 40."),
    (said("The ministry", "yes", cue="says"), "The ministry said yes."),
    (
        said("The League", "more than 60 attacks since the war began", cue="recorded"),
        "The League recorded more than 60 attacks since the war began.",
    ),
    (said("The firm", "others had died", cue="does not dispute"), "The firm did not dispute that others had died."),
    (said("Moen", "the road was open"), "Colonel Ida Moen said that the road was open."),
]


@pytest.mark.parametrize(("one", "sentence"), ROWS)
def test_a_claim_as_a_sentence(one: Claim, sentence: str) -> None:
    assert sentence_of(one, NAMES) == sentence


@pytest.mark.parametrize("one", [row[0] for row in ROWS])
def test_the_speaker_is_named_and_nobody_else(one: Claim) -> None:
    told_text = sentence_of(one, NAMES)
    for speaker in one.speakers:
        assert speaker.name.split()[-1].lower() in told_text.lower()
    others = {"mayor", "firm", "moen"} - {speaker.name.split()[-1].lower() for speaker in one.speakers}
    assert not [name for name in others if name in told_text.lower()]


def test_denials_stay_denials() -> None:
    for cue in ("denied", "denies", "rejected"):
        one = said("The firm", "its pumps had failed", cue=cue, polarity="negative")
        assert "denied" in sentence_of(one, NAMES) or "rejected" in sentence_of(one, NAMES)


def test_a_belief_is_not_told_as_a_statement() -> None:
    one = said("The mayor", "the dam will hold", cue="believes", modality="probable")
    assert "believe" in sentence_of(one, NAMES)


def test_a_chain_of_speakers_names_all_of_them() -> None:
    chain = (Speaker(name="the wire agency", cue="reported"), Speaker(name="a witness", cue="said"))
    one = claim("the bridge fell", lead="a witness said ", speakers=chain, attribution="indirect")
    text = sentence_of(one, NAMES)
    assert text.lower().startswith("a witness")
    assert "the wire agency" in text


def test_words_in_quotation_marks_stand_in_the_claim() -> None:
    for one in (quoted("Ida Moen", "We saw nothing"), quoted("Ida Moen", "The thugs ran, and ran")):
        for words in re.findall(r"“([^”]*)”", sentence_of(one, NAMES)):
            assert words in one.quote


def test_party_words_are_changed_outside_quotations_only() -> None:
    assert "[fighters]" in sentence_of(said("The army", "the terrorists fled"), NAMES)
    assert "“The terrorists fled”" in sentence_of(quoted("Ida Moen", "The terrorists fled"), NAMES)
    assert "terrorists" not in sentence_of(told("the terrorists fled"), NAMES)


def test_a_broken_quotation_keeps_its_pieces_apart() -> None:
    text = "“The bandits ran,” the general said, “and they left their guns.”"
    start = 100
    parts = tuple(
        Span(start + text.index(piece), start + text.index(piece) + len(piece), piece)
        for piece in ("“The bandits ran,”", "“and they left their guns.”")
    )
    one = claim(text, speakers=[Speaker(name="the general", cue="said")], attribution="direct", parts=parts)
    assert sentence_of(one, NAMES) == "The general said: “The bandits ran” … “and they left their guns.”"


def test_said_text_has_no_line_breaks() -> None:
    assert said_text(told("nine miners\n  died   underground")) == "nine miners died underground"


@pytest.mark.parametrize(
    ("text", "ended"),
    [("Nine died", "Nine died."), ("Nine died,", "Nine died."), ("Who died?", "Who died?"), ("“Nine.”", "“Nine.”")],
)
def test_a_sentence_ends_once(text: str, ended: str) -> None:
    assert finished(text) == ended


def test_lists() -> None:
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


@given(st.text('ab “”‘’"', max_size=30))
def test_balanced_text_only_loses_marks(text: str) -> None:
    assert re.sub(r"[“”‘’\"]", "", balanced(text)) == re.sub(r"[“”‘’\"]", "", text)
    assert balanced(text).count('"') % 2 == 0


@given(st.text(max_size=60))
def test_finishing_twice_changes_nothing(text: str) -> None:
    assert finished(finished(text)) == finished(text)


def test_bare_quote_takes_off_marks_only() -> None:
    assert bare_quote("“We saw nothing,”") == "We saw nothing"
    assert bare_quote('"We saw nothing."') == "We saw nothing."


def test_headlines_lose_their_marks_and_keep_apostrophes() -> None:
    assert without_marks("‘Town’s free’: mayor’s joy") == "Town’s free: mayor’s joy"


def test_a_headline_in_the_first_person_is_told_as_the_headline_that_it_is() -> None:
    one = said("Fighters", "air strikes Forced Us Out", cue=":")
    one = replace(one, spans=(Span(0, 35, "Fighters: Air strikes Forced Us Out"),))
    assert sentence_of(one, NAMES._replace(headlines=frozenset({one.id}))) == "Fighters: Air strikes Forced Us Out."


@pytest.mark.parametrize(
    ("words", "fragment"),
    [("a baker from the old town", True), ("nine miners died", False), ("the road is open", False)],
)
def test_a_fragment_has_no_verb(words: str, fragment: bool) -> None:
    assert is_fragment(told(words)) is fragment


def test_reports_are_called_by_their_outlet_else_their_file() -> None:
    (report,) = reports_of([told("x", report="a")])
    assert name_report(report) == "The A"
    assert name_report(replace(report, outlet=None, file="dir/morning-post.txt")) == "morning-post"


def test_a_verb_is_not_cut_from_its_auxiliary() -> None:
    text = "Since May, 70 strikes have hit nine huts and destroyed two."
    parts = tuple(Span(text.index(words), text.index(words) + len(words), words) for words in (text[:26], text[45:58]))
    assert said_text(replace(told(text), parts=parts)) == "Since May, 70 strikes have destroyed two"


def test_a_quotation_ends_without_a_comma() -> None:
    assert finished('One calls it a "loss,"') == 'One calls it a "loss".'
    assert finished("He said: “No.”") == "He said: “No.”"


@pytest.mark.parametrize(
    ("cue", "verb"), [("vowing", "vowed"), ("saying", "said"), ("admitted", "admitted"), ("says", "said")]
)
def test_the_cue_in_the_past(cue: str, verb: str) -> None:
    assert past(cue) == verb
