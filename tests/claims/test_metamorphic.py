"""Reports told over with one thing changed: their claims change in just that way, and in no other.

Every property but the last is one equation: the claims of the changed reports are the claims of the reports, changed.
The reports are those of `retold_reports.txt`, invented, read as files are and resolved with the others of their event. A
claim is compared whole: its places in the text, its speakers, figures and times, and the entities that it was given.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked_text import the_reader
from recount.language.encoder import load_encoder
from recount.pipeline import Stages, Tools, stages

Files = tuple[tuple[str, str], ...]

TEXTS = Path(__file__).with_name("retold_reports.txt").read_text(encoding="utf-8")
EVENTS: dict[str, Files] = {}
for _event, *_report in re.findall(r"^=== (\w+)/(\S+)\n(.*?)(?=^=== |\Z)", TEXTS, re.MULTILINE | re.DOTALL):
    EVENTS[_event] = (*EVENTS.get(_event, ()), (_report[0], _report[1]))


class Change(NamedTuple):
    """What becomes of any words, and of the bounds of a figure whose own words change."""

    words: Callable[[str], str]
    bound: Callable[[float], float] = float


class Told(NamedTuple):
    """What the reports of an event tell: the claims by file, in their order, and the names of each entity."""

    claims: list[tuple[str, Any]]
    entities: list[Any]


UNCHANGED = Change(str)


# ---------------------------------------------------------------- the equation


def assert_retold(event: str, change: Change) -> None:
    """What the changed reports tell is what the reports tell, changed."""
    files = tuple((file, change.words(text)) for file, text in EVENTS[event])
    assert files != EVENTS[event]
    assert told(files) == told(EVENTS[event], change)


def told(files: Files, change: Change = UNCHANGED) -> Told:
    """What reports tell, as it must be after a change; reports and entities stand under their names, not their ids."""
    done = resolved(files)
    names = {report.id: report.file for report in done.reports} | {one.id: one.name for one in done.entities}
    texts = {report.id: report.text for report in done.reports}

    def retold(part: Any, here: str) -> Any:
        match part:
            case {"start": start, "end": end, "quote": quote}:
                there = part.get("report", here)
                before, after = (len(change.words(texts[there][:place])) for place in (start, end))
                return names[there], before, after, change.words(quote)
            case {"text": text, "low": low, "high": high} if change.words(text) != text:
                bounds = {"low": low, "high": high}
                moved = {key: None if bound is None else change.bound(bound) for key, bound in bounds.items()}
                return {key: moved[key] if key in moved else retold(value, here) for key, value in part.items()}
            case dict():
                return {key: retold(value, here) for key, value in part.items() if key != "id"}
            case list() | tuple():
                return [retold(one, here) for one in part]
            case str():
                return change.words(names.get(part, part))
        return part

    claims = [(names[claim["report"]], retold(claim, claim["report"])) for claim in msgspec.to_builtins(done.claims)]
    entities = [
        (change.words(one.name), one.kind, sorted((change.words(alias.text), alias.count) for alias in one.aliases))
        for one in done.entities
    ]
    return Told(sorted(claims, key=lambda pair: pair[0]), sorted(entities))


@cache
def resolved(files: Files) -> Stages:
    """The claims and entities of reports that are read and resolved together."""
    with TemporaryDirectory() as folder:
        for file, text in files:
            (Path(folder) / file).write_text(text, encoding="utf-8")
        return stages([str(Path(folder) / file) for file, _ in files], upto="resolve", tools=the_tools())


@cache
def the_tools() -> Tools:
    """The models that the package ships, loaded once."""
    return Tools(the_reader(), load_encoder())


def replaced(words: Mapping[str, str]) -> Callable[[str], str]:
    """Puts other words for some, all at once, so that two may change places; what stands in capitals stays so."""
    table = {**words, **{old.upper(): new.upper() for old, new in words.items()}}
    pattern = re.compile(rf"(?<![\w,.-])(?:{'|'.join(sorted(table, key=len, reverse=True))})(?![,.]?\d)(?![\w-])")
    return lambda text: pattern.sub(lambda found: table[found[0]], text)


def test_the_reports_hold_what_is_changed_in_them() -> None:
    claims = [claim for event in EVENTS for _, claim in told(EVENTS[event]).claims]
    assert len(claims) > 55
    assert sum(len(claim["figures"]) for claim in claims) > 25
    assert sum(len(claim["times"]) for claim in claims) > 20
    assert {claim["attribution"] for claim in claims} == {"direct", "indirect", "own_voice", "unattributed"}
    assert {claim["modality"] for claim in claims} >= {"asserted", "possible", "intended"}
    assert {when["how"] for claim in claims for when in claim["times"]} == {"stated", "inferred", "inferred_across"}


# ---------------------------------------------------------------- numbers

DIGITS = {
    "strike": "27 31 63 140 18 11".split(),
    "fire": "86 350 512".split(),
    "ballot": "2,340 1,870 50 400 1,205 960".split(),
}
IN_WORDS = {
    "strike": "two forty eight".split(),
    "fire": "four nine nineteen".split(),
    "ballot": "thirty three six".split(),
}
SHARES = {"fire": ["70"], "ballot": ["81", "4"]}
RANGE = [("fire", "24", "19"), ("fire", "24", "7"), ("fire", "33", "58"), ("fire", "33", "140")]
ONES = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SPELT = {word: number for number, word in enumerate(ONES, 2)} | {
    f"{ten}-{one}" if one else ten: 10 * tens + ones
    for tens, ten in enumerate(TENS, 2)
    for ones, one in enumerate(["", "one", *ONES[:8]])
}
MADE_OF_NUMBERS = (1, 0.9, 1.1, 0.01, 1_000_000)
"""What a bound can be times the number in its words: itself, "about", a share, a million."""


def numbered(old: str, new: str) -> Change:
    """One number in the place of another, as it is written."""
    before, after = (SPELT.get(number) or float(number.replace(",", "")) for number in (old, new))

    def bound(value: float) -> float:
        times = round(value / before, 9)
        if times not in MADE_OF_NUMBERS:
            return value
        moved = round(after * times, 6)
        return moved if times == 0.01 else float(-(-moved // 1) if times > 1 else moved // 1)

    return Change(replaced({old: new}), bound)


def drawn(table: Mapping[str, Iterable[str]], draw: Callable[[str, random.Random], Iterable[str]]) -> list[Any]:
    """Each number of a table with others, which are always the same."""
    olds = [(event, old) for event, numbers in table.items() for old in numbers]
    return [(event, old, new) for event, old in olds for new in draw(old, random.Random(f"{event} {old}"))]


def as_long_and_not(old: str, draw: random.Random) -> Iterable[str]:
    """A number of as many digits, and one of more or fewer."""
    digits = len(old.replace(",", ""))
    lengths = digits, draw.choice([other for other in (2, 3, 4, 5) if other != digits])
    return [f"{draw.randrange(2 * 10 ** (length - 1), 10**length):,}" for length in lengths]


@pytest.mark.parametrize(
    ("event", "old", "new"),
    [
        *drawn(DIGITS, as_long_and_not),
        *drawn(SHARES, lambda old, draw: map(str, draw.sample(range(2, 100), 2))),
        *drawn(IN_WORDS, lambda old, draw: ["sixty" if old == "forty" else draw.choice(sorted(SPELT))]),
        *RANGE,
    ],
)
def test_another_number_changes_the_figures_that_hold_it(event: str, old: str, new: str) -> None:
    assert_retold(event, numbered(old, new))


# ---------------------------------------------------------------- names

PERSONS = {
    "strike": ["Idris Bello", "Marek Sorin", "Yusuf Dayan"],
    "fire": ["Tomas Relling", "Peter Vasko", "Karin Holtby"],
    "ballot": ["Anna Kessler", "Clara Novak", "Paul Renner"],
}
BODIES_AND_TOWNS = [
    ("strike", "interior", "health"),
    ("strike", "Karsa", "Tolmin"),
    ("fire", "Water", "Health"),
    ("fire", "Brenholm", "Lindeby"),
    ("ballot", "Velden", "Hallen"),
]
PAIRS = [(event, *pair) for event, persons in PERSONS.items() for pair in combinations(persons, 2)]


@pytest.mark.parametrize(("event", "one", "other"), PAIRS)
def test_persons_who_change_places_change_places_only(event: str, one: str, other: str) -> None:
    swapped = zip(f"{one} {other}".split(), f"{other} {one}".split(), strict=True)
    assert_retold(event, Change(replaced(dict(swapped))))


@pytest.mark.parametrize(("event", "one", "other"), BODIES_AND_TOWNS)
def test_bodies_and_towns_that_change_places_change_places_only(event: str, one: str, other: str) -> None:
    assert_retold(event, Change(replaced({one: other, other: one})))


NAMES = [
    (
        "Idris Marek Yusuf Tomas Peter Paul",
        "Daniel Viktor Samuel Erik Jonas Hassan Andrew Hugo Omar Mark Bill Frank Wei Hiroshi José Søren",
    ),
    (
        "Lena Karin Anna Clara",
        "Maria Helen Sofia Ingrid Amina Rosa Emma Olga Hope Grace Victoria Georgia Zoë Fatima",
    ),
    (
        "Moritz Bello Sorin Dayan Holtby Relling Vasko Kessler Renner Novak",
        "Lindqvist Haddad Moreau Petrov Okafor Brandt Keller Tanaka Weber Rahimi Costa Larsen Mendes Dunmore Osman Young "
        "King Baker Cook Price Grant Rivers Ford Jones Davis Rose Lee Wu Khan Nguyen O'Brien McKay Ünal Żak Šimić",
    ),
    (
        "Karsa Tolmin Brenholm Lindeby Velden Hallen",
        "Marnby Zelvik Dorrim Askerby Halmora Torvel Kestrin Varnow Oldrath Sarmin Jelgor Mirovac",
    ),
    ("Ferrotec Metroline", "Norrail Stratex Velotrans Kemira Ostline Quantec Petrolux Aerodan Transvia"),
]
OTHER_NAMES = st.tuples(*(st.permutations(others.split()) for _, others in NAMES)).map(
    lambda others: {
        old: new
        for (olds, _), news in zip(NAMES, others, strict=True)
        for old, new in zip(olds.split(), news, strict=False)
    }
)


@pytest.mark.parametrize("event", EVENTS)
@settings(derandomize=True, deadline=None, database=None, max_examples=4)
@given(names=OTHER_NAMES)
def test_other_names_change_the_names_only(event: str, names: dict[str, str]) -> None:
    assert_retold(event, Change(replaced(names)))


# ---------------------------------------------------------------- years

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
WEEKDAYS_AGAIN = 28
"""Years after which every date falls on its weekday again, from 1901 to 2099."""


def shifted(years: int) -> Change:
    """Every year that is named, in words and in days, so many years later."""
    return Change(lambda text: YEAR.sub(lambda year: str(int(year[0]) + years), text))


@pytest.mark.parametrize("times", [-4, -1, 1, 2])
@pytest.mark.parametrize("event", ["strike", "ballot"])
def test_years_later_every_day_is_as_many_years_later(event: str, times: int) -> None:
    assert_retold(event, shifted(times * WEEKDAYS_AGAIN))


@pytest.mark.parametrize("years", [-61, -4, -1, 1, 3, 60])
def test_where_no_weekday_is_named_by_any_number_of_years(years: int) -> None:
    assert_retold("fire", shifted(years))


# ---------------------------------------------------------------- the end

UNRELATED = [
    "The town library will open on Saturdays from next month.",
    "Tickets for the flower show cost 12 euros, the organisers said.",
    "“It was a good year for apples,” said Rosa Ekberg, a farmer.",
    "A museum of clocks opened in the capital on 2 May 2030, and 640 visitors came.",
    "It was reported that the theatre would not close.",
]


@pytest.mark.parametrize("paragraph", UNRELATED)
@pytest.mark.parametrize(("event", "file"), [(event, file) for event in EVENTS for file, _ in EVENTS[event]])
def test_a_paragraph_at_the_end_adds_claims_at_the_end(event: str, file: str, paragraph: str) -> None:
    before = told(EVENTS[event]).claims
    after = told(tuple((name, ended(text, paragraph) if name == file else text) for name, text in EVENTS[event])).claims
    for name, _ in EVENTS[event]:
        claims, kept = ([claim for there, claim in some if there == name] for some in (after, before))
        assert claims[: len(kept)] == kept
        assert (len(claims) > len(kept)) == (name == file)


def ended(text: str, paragraph: str) -> str:
    """A report with a further paragraph."""
    if "</article>" in text:
        return text.replace("</article>", f"<p>{paragraph}</p>\n</article>")
    return f"{text.rstrip()}\n\n{paragraph}\n"
