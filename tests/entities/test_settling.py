"""Claims with their speakers, actors and places settled."""

from __future__ import annotations

import pytest
from lined_report import lined_report, read_names

from recount.entities.resolve import resolve_entities
from recount.records import Claim, Span, Speaker

TEXT = """The army of Chad shelled hills near Sabha and in and around the town of Delmar, the ministry said.
Red Dawn fighters were driven out of Delmar by the French army, Gen. Ana Ruiz said.
Red Dawn killed ten soldiers outside Delmar.
Fire chief Karin Holtby met rebel commander Yusuf Hill. Anna Kessler of the Health Workers' Union said so. Rebels from Sabha agreed.
"""


def settled(words: str, *, speaker: str | None = None, spanned: bool = True) -> tuple[list[str], list[str], list[str]]:
    """The names of the speakers, actors (with role) and places (with relation) of a claim on the words."""
    report = lined_report("a", TEXT)
    start = TEXT.index(words)
    speakers: tuple[Speaker, ...] = ()
    if speaker:
        at = TEXT.index(speaker) if spanned else 0
        speakers = (Speaker(name=speaker, span=Span(at, at + len(speaker), speaker) if spanned else None),)
    claim = Claim(
        id="c",
        report="a",
        spans=(Span(start, start + len(words), words),),
        speakers=speakers,
        attribution="indirect" if speakers else "own_voice",
    )
    entities, (claim,) = resolve_entities([claim], readings=[read_names(report)], reports=[report])
    names = {entity.id: entity.name for entity in entities}
    return (
        [names[one.entity] if one.entity else "nobody" for one in claim.speakers],
        [f"{names[actor.entity]} {actor.role}" for actor in claim.actors],
        [f"{place.relation} {names[place.entity]}" for place in claim.places],
    )


def test_the_passive_turns_actors_round_and_who_is_driven_out_was_in() -> None:
    words = "Red Dawn fighters were driven out of Delmar by the French army"
    speakers, actors, places = settled(words, speaker="Gen. Ana Ruiz")
    assert speakers == ["Ana Ruiz"]
    assert actors == ["Red Dawn fighters patient", "French army agent"]
    assert places == ["in Delmar"]


def test_the_words_before_a_place_give_the_relation() -> None:
    words = "The army of Chad shelled hills near Sabha and in and around the town of Delmar"
    assert settled(words)[2] == ["near Sabha", "around Delmar"]
    assert settled("Red Dawn killed ten soldiers outside Delmar") == (
        [],
        ["Red Dawn agent", "soldiers patient"],
        ["outside Delmar"],
    )


@pytest.mark.parametrize(
    ("words", "entity"),
    [
        ("Fire chief Karin Holtby", "Karin Holtby"),
        ("rebel commander Yusuf Hill", "Yusuf Hill"),
        ("Anna Kessler of the Health Workers' Union", "Anna Kessler"),
    ],
)
def test_a_speaker_with_an_office_is_the_person_named(words: str, entity: str) -> None:
    assert settled("hills near Sabha", speaker=words)[0] == [entity]


def test_a_place_behind_a_preposition_is_no_speaker() -> None:
    assert settled("hills near Sabha", speaker="Rebels from Sabha")[0] == ["Rebels"]


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("the ministry", "ministry"),
        ("Ana Ruiz", "Ana Ruiz"),
        ("Fire chief Karin Holtby", "Karin Holtby"),
        ("Rebel commander Yusuf Hill", "Yusuf Hill"),
        ("Anna Kessler of the Health Workers' Union", "Anna Kessler"),
        ("An aide to Karin Holtby", "nobody"),
    ],
)
def test_a_speaker_without_span_is_found_by_name(name: str, entity: str) -> None:
    assert settled("hills near Sabha", speaker=name, spanned=False)[0] == [entity]
