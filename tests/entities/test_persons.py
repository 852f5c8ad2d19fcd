"""Names of one person as different desks write them, and names of two persons that only look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lined_report import entities_of, together

from recount.entities.person_spellings import near_names, same_person, written_as_one

SAME = """
tariq al hadi | tarig elhadi
mohammed salim | muhammad salim
mohamed el amin | mohammed al amin
mohamed el amin | mohammed alamin
yousef darwish | youssef darwich
yusuf qasim | yousef kassem
abd al rahman nuri | abdul rahman nuri
abdelrahman nouri | abd al rahman nuri
osman digna | othman digna
hussein karar | husain karrar
khaled masri | khalid al masri
fatima zahra | fatma zahra
andriy melnyk | andrii melnik
dmitry orlovskiy | dmitri orlovsky
dmytro kovalenko | dmitry kovalenko
volodymyr lysenko | vladimir lysenko
sergei petrov | sergey petroff
oleksandr tkachenko | aleksandr tkatchenko
yevgeny morozov | evgeniy morozov
nour haddad | noor hadad
ahmad shah popal | ahmed shah popal
"""
DIFFERENT = """
mohammed salim | mahmoud salim
amir nasser | amira nasser
salah bakri | saleh bakri
hassan omar | hussein omar
john albright | john bright
andrei petrov | andrea petrov
ivan sokolov | igor sokolov
olena kravets | oleg kravets
ahmed salim | hamed salim
ali hassan | ali hussein
yulia marchenko | yuri marchenko
nasser amin | nasr amin
"""


def pairs(table: str) -> list[tuple[str, str]]:
    """The two names of each line."""
    return [(left, right) for left, right in (line.split(" | ") for line in table.strip().splitlines())]


@pytest.mark.parametrize(("left", "right"), pairs(SAME))
def test_romanisations_of_one_name(left: str, right: str) -> None:
    assert written_as_one(left, right)
    assert written_as_one(right, left)
    assert near_names(left, right)


@pytest.mark.parametrize(("left", "right"), pairs(DIFFERENT))
def test_names_of_two_persons(left: str, right: str) -> None:
    assert not same_person(left, right)
    assert not same_person(right, left)


NAMES = st.lists(st.sampled_from("abd al el amin salim salih abdul omar umar elhadi k".split()), min_size=1, max_size=4)


@given(NAMES.map(" ".join), NAMES.map(" ".join))
def test_likeness_of_persons_has_no_direction(left: str, right: str) -> None:
    assert same_person(left, right) == same_person(right, left)
    assert near_names(left, right) == near_names(right, left)


JOINED = [
    (["Gen. Tarig Elhadi spoke.", "General Tariq al-Hadi said no."], "Tarig Elhadi", "Tariq al-Hadi"),
    (["It was late, Andriy Melnyk said.", "It was late, Andrii Melnik said."], "Andriy Melnyk", "Andrii Melnik"),
    (["They met Abd al-Rahman Nuri.", "Abdul Rahman Nuri said no."], "Abd al-Rahman Nuri", "Abdul Rahman Nuri"),
    (["Surgeon Hiba Osman spoke.", "Dr Hiba Osman said no."], "Surgeon Hiba Osman", "Dr Hiba Osman"),
    (["It was over, said surgeon Hiba Osman.", "Hiba Othman said no."], "surgeon Hiba Osman", "Hiba Othman"),
    (["Baker Omar Nasr saw it.", "It was late, said baker Omar Nasr."], "Baker Omar Nasr", "Omar Nasr"),
    (["Munitions analyst Lena Ruhm spoke.", "Lena Ruhm said no."], "analyst Lena Ruhm", "Lena Ruhm"),
    (["Aid worker Rana Zaki fled.", "They met nurse Rana Zaki."], "nurse Rana Zaki", "Rana Zaki"),
    (
        ["It was late, its representative in Sudan, Marta Lindqvist, said."],
        "its representative",
        "Marta Lindqvist",
    ),
    (
        ["Marta Lindqvist, the agency's representative, said so."],
        "the agency's representative",
        "Marta Lindqvist",
    ),
]


@pytest.mark.parametrize(("texts", "one", "other"), JOINED)
def test_names_of_one_person_are_joined(texts: list[str], one: str, other: str) -> None:
    assert other in together(entities_of(*texts), one)


APART = [
    (["Col Salah Bakri spoke.", "Col Saleh Bakri said no."], "Salah Bakri", "Saleh Bakri"),
    (["Mr Mohammed Salim spoke.", "Mr Mahmoud Salim said no."], "Mohammed Salim", "Mahmoud Salim"),
    (["Mr Omar Salim spoke. Mr Umar Salim did not."], "Omar Salim", "Umar Salim"),
    (["Surgeon Hiba Osman spoke.", "Surgeon Huda Osman said no."], "Hiba Osman", "Huda Osman"),
]


@pytest.mark.parametrize(("texts", "one", "other"), APART)
def test_names_of_two_persons_stay_apart(texts: list[str], one: str, other: str) -> None:
    assert other not in together(entities_of(*texts), one)


def test_a_spelling_is_not_joined_where_a_third_person_has_a_near_name() -> None:
    texts = ["Col Sallah Bakri spoke.", "Col Salah Bakri spoke with Col Saleh Bakri."]
    assert "Salah Bakri" in together(entities_of(texts[0], "Col Salah Bakri spoke."), "Sallah Bakri")
    assert "Salah Bakri" not in together(entities_of(*texts), "Sallah Bakri")


def test_the_reason_of_a_spelling_is_said() -> None:
    (entity,) = entities_of("Gen. Tarig Elhadi spoke.", "General Tariq al-Hadi said no.")
    assert entity.kind == "person"
    assert "a spelling of “Tarig Elhadi”" in {alias.why for alias in entity.aliases}


SURNAMES = [
    # a report, a name, and every wording of its bearer
    ("Idris Al-Masri spoke. Al-Masri said no.", "Idris Al-Masri", {"Idris Al-Masri", "Al-Masri"}),
    ("Anna Smith-Jones spoke. Smith-Jones said no.", "Anna Smith-Jones", {"Anna Smith-Jones", "Smith-Jones"}),
    ("Pieter van der Berg spoke. Van der Berg left.", "Pieter van der Berg", {"Pieter van der Berg", "Van der Berg"}),
    (
        "Colonel Marek Park spoke. Park said no. Hours later Park left the park.",
        "Marek Park",
        {"Colonel Marek Park", "Marek Park", "Park"},
    ),
    ("Theresa May spoke on May 3. In May she left. May said no.", "Theresa May", {"Theresa May", "May"}),
    ("Michael Jordan spoke. Jordan said no.", "Michael Jordan", {"Michael Jordan", "Jordan"}),
    (
        "Gen. Chad Winter spoke. Rebels left in winter. Winter said no.",
        "Winter",
        {"Gen. Chad Winter", "Chad Winter", "Winter"},
    ),
    (
        "Ana Ruiz spoke. President Ruiz left. Ruiz said no.",
        "Ana Ruiz",
        {"Ana Ruiz", "President Ruiz", "Ruiz"},
    ),
    (
        "Englishman Robert Marsh climbed. Robert Marsh fell. Marsh said no.",
        "Marsh",
        {"Englishman Robert Marsh", "Robert Marsh", "Marsh"},
    ),
]


@pytest.mark.parametrize(("text", "name", "wordings"), SURNAMES)
def test_a_surname_is_its_one_bearers(text: str, name: str, wordings: set[str]) -> None:
    entities = entities_of(text)
    assert together(entities, name) == wordings
    assert [entity.kind for entity in entities if name in {alias.text for alias in entity.aliases}] == ["person"]


OPEN_SURNAMES = [
    ("Mr and Mrs Kunda fled. Kunda said no.", [{"Kunda"}, {"Mrs Kunda"}]),
    ("Mr Kunda fled. Mrs Kunda did not. Kunda said no.", [{"Kunda"}, {"Mr Kunda"}, {"Mrs Kunda"}]),
    (
        "Rui Moniz, no relation of Teresa Moniz, spoke. Moniz said no.",
        [{"Moniz"}, {"Rui Moniz"}, {"Teresa Moniz"}],
    ),
    ("Mrs Ruiz spoke. Tom Ruiz left.", [{"Mrs Ruiz", "Ruiz"}, {"Tom Ruiz"}]),
    ("Michael Jordan spoke in Jordan. Jordan said no.", [{"Jordan"}, {"Michael Jordan"}]),
]


@pytest.mark.parametrize(("text", "apart"), OPEN_SURNAMES)
def test_a_surname_that_two_bear_stays_open(text: str, apart: list[set[str]]) -> None:
    found = [{alias.text for alias in entity.aliases} for entity in entities_of(text)]
    assert sorted(map(sorted, found)) == sorted(map(sorted, apart))


def test_a_short_given_name_is_joined_across_reports() -> None:
    entities = entities_of("Maurice Lund spoke. Lund said no.", "Mo Lund said no.")
    assert together(entities, "Maurice Lund") == {"Maurice Lund", "Mo Lund", "Lund"}
