"""Reporting verbs: their forms, and what each does to the words it brings."""

from __future__ import annotations

import pytest

from recount.language.reporting_verbs import (
    FINDING_VERBS,
    INVERTS,
    IRREGULAR,
    TAKES_INFINITIVE,
    TAKES_NOUN,
    VERBS,
    cue_table,
    force_of,
    forms_of,
    speech_table,
)

LEMMAS = [lemma for lemmas in VERBS.values() for lemma in lemmas.split()]


@pytest.mark.parametrize(
    "row",
    [
        "claim claims claimed claiming",
        "argue argues argued arguing",
        "say says said saying",
        "deny denies denied denying",
        "stress stresses stressed stressing",
        "admit admits admitted admitting",
        "swear swears swore sworn swearing",
        "post posts posted posting",
        "announce announces announced announcing",
        "write writes wrote written writing",
    ],
)
def test_forms_of_a_verb(row: str) -> None:
    assert " ".join(forms_of(row.split()[0])) == row


@pytest.mark.parametrize("lemma", LEMMAS)
def test_every_form_leads_back_to_its_verb(lemma: str) -> None:
    assert all(cue_table()[form][0] == lemma for form in forms_of(lemma))


def test_no_verb_stands_in_two_classes() -> None:
    everything = [*LEMMAS, *(lemma for lemmas in FINDING_VERBS.values() for lemma in lemmas.split())]
    assert len(everything) == len(set(everything))


def test_verbs_of_finding_speak_but_do_not_say() -> None:
    assert all(speech_table()[form] == entry for form, entry in cue_table().items())
    assert speech_table()["found"] == ("find", "assert")
    assert "found" not in cue_table()


def test_what_is_said_of_verbs_is_said_of_reporting_verbs() -> None:
    known = {lemma for lemma, _ in speech_table().values()}
    assert known >= set(IRREGULAR)
    assert known >= TAKES_NOUN
    assert known | {"hope", "offer"} >= TAKES_INFINITIVE
    assert known >= INVERTS


@pytest.mark.parametrize(
    ("cue", "force"),
    [
        ("said", "assert"),
        ("Denied", "deny"),
        ("vowed", "intend"),
        ("believed", "believe"),
        ("urged", "ask"),
        ("blamed", "judge"),
        ("is believed", "believe"),
        ("It was reported", "assert"),
        ("according to", "assert"),
        (":", "assert"),
        ("reportedly", "assert"),
        ("rejected", "deny"),
        ("threatens", "intend"),
    ],
)
def test_what_a_cue_does(cue: str, force: str) -> None:
    assert force_of(cue) == force
