"""Clauses: ` / ` marks where a sentence is taken apart; behind ` < ` stand the words that a clause leans on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked_text import reading_of, report_of
from recount.claims.clauses import Clause, split_clauses, subject_of
from recount.records import Sentence, Word

ROWS = [
    ("The mayor left and the guard stayed.", ["main: The mayor left", "coordinate: the guard stayed"]),
    (
        "The army left, but the rebels held the bridge.",
        ["main: The army left", "coordinate: the rebels held the bridge"],
    ),
    (
        "Troops entered the city, and at ten o'clock they raised the flag.",
        ["main: Troops entered the city", "coordinate: at ten o'clock they raised the flag"],
    ),
    ("Neither the firm nor its broker has been charged.", ["main: Neither the firm nor its broker has been charged"]),
    ("The town fell; the port held.", ["main: The town fell", "coordinate: the port held"]),
    ("The ship sank – nobody was hurt.", ["main: The ship sank", "coordinate: nobody was hurt"]),
    (
        "Rescuers found 12 bodies, and the search went on into the night.",
        ["main: Rescuers found 12 bodies", "coordinate: the search went on into the night"],
    ),
    (
        "The army attacked while the talks were going on.",
        ["main: The army attacked", "coordinate: the talks were going on"],
    ),
    (
        "The president signed the law on Monday and left for Oslo.",
        ["main: The president signed the law on Monday", "shared_subject: left for Oslo < The president"],
    ),
    (
        "The plant, which employs 300 people, closed on Monday.",
        [
            "main: The plant, which employs 300 people, closed on Monday < The plant < closed on Monday",
            "relative: The plant, which employs 300 people",
        ],
    ),
    (
        "The fire spread to the mill, where 40 people worked.",
        ["main: The fire spread to the mill", "relative: the mill, where 40 people worked"],
    ),
    (
        "He lives in Harl, a town near the border.",
        ["main: He lives in Harl", "apposition: a town near the border < Harl"],
    ),
    (
        "When the rain stopped, crews found that the bridge had gone.",
        [
            "timing: When the rain stopped < crews found that the bridge had gone",
            "main: crews found that the bridge had gone",
        ],
    ),
    (
        "After the quake struck at noon, residents fled to the hills.",
        ["timing: After the quake struck at noon < residents fled to the hills", "main: residents fled to the hills"],
    ),
    (
        "He met Ana Ruiz, the mayor of Harl, on Monday.",
        [
            "main: He met Ana Ruiz, the mayor of Harl, on Monday < He met Ana Ruiz < on Monday",
            "apposition: the mayor of Harl < Ana Ruiz",
        ],
    ),
    (
        "The ship – which carried grain – sank.",
        [
            "main: The ship – which carried grain – sank < The ship < sank",
            "relative: The ship – which carried grain",
        ],
    ),
    # What hangs on a clause is told with that clause alone, not with what hangs on it beside.
    (
        "The plant, which made paint, closed on Monday, throwing 40 people out of work, and was sold.",
        [
            "main: The plant, which made paint, closed on Monday < The plant < closed on Monday",
            "relative: The plant, which made paint",
            "participle: throwing 40 people out of work, and was sold < The plant < closed on Monday",
        ],
    ),
    (
        "The clinic opened again on Friday, two days after thieves emptied its stores.",
        [
            "main: The clinic opened again on Friday",
            "timing: two days after thieves emptied its stores < The clinic opened again on Friday",
        ],
    ),
    (
        "Three days after the barge went down, divers found its hull.",
        ["timing: Three days after the barge went down < divers found its hull", "main: divers found its hull"],
    ),
    (
        "Days after being driven out of the port, the rebels are trying to save face.",
        [
            "timing: Days after being driven out of the port < the rebels are trying to save face",
            "main: the rebels are trying to save face",
        ],
    ),
    # A relative clause between dashes, itself after one behind a comma: the words go on with the clause that was broken.
    (
        "He left the town, where troops had trapped the miners – who had no water – to die of thirst.",
        [
            "main: He left the town",
            "relative: the town, where troops had trapped the miners – who had no water – to die of thirst"
            " < the town, where troops had trapped the miners < to die of thirst",
            "relative: the miners – who had no water",
        ],
    ),
    (
        "The guards – stationed near the mill, where fires still burned – were seen leaving.",
        [
            "main: The guards – stationed near the mill, where fires still burned – were seen leaving < The guards"
            " < were seen leaving",
            "apposition: stationed near the mill < The guards",
            "relative: the mill, where fires still burned",
        ],
    ),
    # Lists, names with two halves and the second verb of a lesser clause are not cut.
    (
        "The halls were built between 250 and 100 B.C. by people of the valley.",
        ["main: The halls were built between 250 and 100 B.C. by people of the valley"],
    ),
    (
        "It was unclear whether the United States and China could agree to end the war.",
        ["main: It was unclear whether the United States and China could agree to end the war"],
    ),
    (
        "The stove comes with a rack that makes lifting jars easier and keeps them from touching.",
        ["main: The stove comes with a rack that makes lifting jars easier and keeps them from touching"],
    ),
    (
        "Roads were opened again, as 30 countries including Iran, Syria and the US sent aid.",
        ["main: Roads were opened again", "coordinate: as 30 countries including Iran, Syria and the US sent aid"],
    ),
    (
        "The mayor closed the bridge and told drivers to stay at home.",
        ["main: The mayor closed the bridge", "shared_subject: told drivers to stay at home < The mayor"],
    ),
    (
        "His men quit the town, which the group calls Askar Gate, “in an orderly way”.",
        [
            "main: His men quit the town, which the group calls Askar Gate, “in an orderly way” < His men quit the town"
            " < “in an orderly way”",
            "relative: the town, which the group calls Askar Gate",
        ],
    ),
    # Two subjects with what describes them and one verb are one clause.
    (
        "Ana Ruiz, the warden, and Ivo Gold, head of the firm that ran the mine, were cleared.",
        ["main: Ana Ruiz, the warden, and Ivo Gold, head of the firm that ran the mine, were cleared"],
    ),
    (
        "They are trying to save face and brush off the loss.",
        ["main: They are trying to save face and brush off the loss"],
    ),
    # An if-clause is nothing told by itself.
    (
        "If the dam had failed, 3,000 people would have died.",
        ["main: If the dam had failed, 3,000 people would have died"],
    ),
    # Nothing is cut where a phrase, not a clause, is joined or inserted.
    ("Prices and wages rose.", ["main: Prices and wages rose"]),
    (
        "The mayor of Harl and the head of the port resigned.",
        ["main: The mayor of Harl and the head of the port resigned"],
    ),
    ("The dam, built in 1968, burst at dawn.", ["main: The dam, built in 1968, burst at dawn"]),
    ("A red-brick mill burned down.", ["main: A red-brick mill burned down"]),
    ("On Monday, after a week of rain, the dam burst.", ["main: On Monday, after a week of rain, the dam burst"]),
]


def sentence_of(text: str) -> Sentence:
    """The one sentence of a text."""
    (sentence,) = reading_of(report_of(text)).sentences
    return sentence


def shown(sentence: Sentence, clause: Clause) -> str:
    """A clause as the table above writes it."""
    places = [(clause.start, clause.end), *clause.leans]
    quotes = [_quote(sentence, words) for words in (sentence.words[slice(*place)] for place in places)]
    return f"{clause.kind}: " + " < ".join(quotes)


def _quote(sentence: Sentence, words: tuple[Word, ...]) -> str:
    return sentence.text[words[0].start - sentence.start : words[-1].end - sentence.start].rstrip(" .")


@pytest.mark.parametrize(("text", "clauses"), ROWS)
def test_what_a_sentence_tells(text: str, clauses: list[str]) -> None:
    sentence = sentence_of(text)
    found = split_clauses(sentence, 0, len(sentence.words))
    assert sorted(shown(sentence, clause) for clause in found) == sorted(clauses)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The mayor of Harl has resigned.", "The mayor of Harl"),
        ("Nine people were later found.", "Nine people"),
        ("Leave at once!", None),
    ],
)
def test_the_subject_of_a_clause(text: str, subject: str | None) -> None:
    sentence = sentence_of(text)
    place = subject_of(sentence.words, Clause(0, len(sentence.words), "main"))
    assert (place and _quote(sentence, sentence.words[slice(*place)])) == subject


TAGS = "DT NN NNS NNP PRP VBD VBZ VBN VBG MD IN CC , . : RB WDT WRB CD JJ".split()
TEXTS = {
    ",": ",", ".": ".", ":": "–", "CC": "and", "WDT": "which", "WRB": "where", "IN": "while", "RB": "then", "DT": "the",
}  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(TAGS), min_size=1, max_size=25))
def test_clauses_stay_inside_and_lose_no_noun_number_or_verb(tags: list[str]) -> None:
    words = tuple(Word(place * 6, place * 6 + 5, TEXTS.get(tag, "abcde"), tag) for place, tag in enumerate(tags))
    text = " ".join(word.text for word in words)
    clauses = split_clauses(Sentence(0, len(text), text, "paragraph", 0, words), 0, len(words))
    covered = set()
    for clause in clauses:
        assert 0 <= clause.start < clause.end <= len(words)
        covered |= {place for left, right in (clause[:2], *clause.leans) for place in range(left, right)}
        assert all(0 <= left < right <= len(words) for left, right in clause.leans)
    assert {place for place, tag in enumerate(tags) if tag[:1] in "NVMP" or tag == "CD"} <= covered
