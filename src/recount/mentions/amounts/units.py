"""Units that belong to the words of an amount: percent, time, distance and other measures.

`unit_at` reads the unit that follows a number. The measures are those of the SI brochure and the customary
ones of the press and the kitchen.
"""

from __future__ import annotations

from typing import NamedTuple

from recount.mentions.amounts.tokens import Token, lower_at, words_at
from recount.records.mention import AmountKind


class UnitWords(NamedTuple):
    """A unit, its kind of amount, and the place after its last token."""

    unit: str
    kind: AmountKind
    end: int


# Words in both numbers; the second form is the abbreviation, which must not be read as a unit where it
# could be a word.
_TABLE: tuple[tuple[AmountKind, str], ...] = (
    (
        "duration",
        "second seconds sec secs|minute minutes min mins|hour hours hr hrs|day days|night nights|"
        "week weeks|fortnight fortnights|month months|year years yr yrs|decade decades|century centuries",
    ),
    (
        "distance",
        "kilometre kilometres kilometer kilometers km kms|mile miles mi|"
        "metre metres meter meters|yard yards yd yds|"
        "foot feet ft|inch inches|centimetre centimetres centimeter centimeters cm|"
        "millimetre millimetres millimeter "
        "millimeters mm",
    ),
    (
        "measure",
        "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs|gram grams gramme grammes g|"
        "milligram milligrams mg|"
        "tonne tonnes|ton tons|ounce ounces oz|lb lbs|hectare hectares ha|acre acres|"
        "litre litres liter liters|"
        "tablespoon tablespoons tbsp tbsps|teaspoon teaspoons tsp tsps|horsepower bhp|"
        "gallon gallons|degree degrees|magnitude|mph|kph|knot knots|megawatt megawatts mw|"
        "gigawatt gigawatts gw|"
        "kilowatt kilowatts kw|watt watts|volt volts|gigabyte gigabytes gb|megabyte megabytes mb|"
        "terabyte terabytes tb|"
        "decibel decibels db|calorie calories|hertz|kiloton kilotons|megaton megatons|"
        "sievert sieverts|millisievert "
        "millisieverts",
    ),
)
_WORDS: dict[str, tuple[str, AmountKind]] = {
    word: (entry.split()[0], kind) for kind, entries in _TABLE for entry in entries.split("|") for word in entry.split()
}
_SPELLING = {
    "kilometer": "kilometre",
    "meter": "metre",
    "centimeter": "centimetre",
    "millimeter": "millimetre",
    "liter": "litre",
}
_PHRASES: tuple[tuple[tuple[str, ...], str, AmountKind], ...] = (
    (("nautical", "miles"), "nautical mile", "distance"),
    (("nautical", "mile"), "nautical mile", "distance"),
    (("light", "-", "years"), "light-year", "distance"),
    (("light", "years"), "light-year", "distance"),
    (("metric", "tons"), "tonne", "measure"),
    (("metric", "tonnes"), "tonne", "measure"),
    (("percentage", "points"), "percentage point", "measure"),
    (("percentage", "point"), "percentage point", "measure"),
    (("basis", "points"), "basis point", "measure"),
    (("km", "/", "h"), "kilometre per hour", "measure"),
    (("m", "/", "s"), "metre per second", "measure"),
    (("km", "/", "hr"), "kilometre per hour", "measure"),
    (("km", "per", "hour"), "kilometre per hour", "measure"),
    (("km", "an", "hour"), "kilometre per hour", "measure"),
    (("miles", "per", "hour"), "mile per hour", "measure"),
    (("miles", "an", "hour"), "mile per hour", "measure"),
    (("kilometres", "per", "hour"), "kilometre per hour", "measure"),
    (("kilometers", "per", "hour"), "kilometre per hour", "measure"),
    (("kilometres", "an", "hour"), "kilometre per hour", "measure"),
    (("kilometers", "an", "hour"), "kilometre per hour", "measure"),
    (("degrees", "celsius"), "degree Celsius", "measure"),
    (("degrees", "c"), "degree Celsius", "measure"),
    (("degrees", "fahrenheit"), "degree Fahrenheit", "measure"),
    (("degrees", "f"), "degree Fahrenheit", "measure"),
    (("°", "c"), "degree Celsius", "measure"),
    (("°", "f"), "degree Fahrenheit", "measure"),
    (("°",), "degree", "measure"),
    (("sq", "km"), "square kilometre", "measure"),
    (("sq", "ft"), "square foot", "measure"),
    (("sq", "miles"), "square mile", "measure"),
)
_PHRASES_FROM = {phrase[0]: tuple(row for row in _PHRASES if row[0][0] == phrase[0]) for phrase, *_ in _PHRASES}
_CASED = {"Nm": "newton metre", "PS": "metric horsepower"}
_ON_FOOT = ("soldier", "soldiers", "patrol", "patrols", "bridge", "bridges", "officer", "officers")
_PERCENT = (("%",), ("percent",), ("per", "cent"), ("pct",))


def percent_at(tokens: tuple[Token, ...], place: int) -> int | None:
    """The place after "percent", "%" ...; None where it does not stand there."""
    after_hyphen = place + (lower_at(tokens, place) == "-")
    for phrase in _PERCENT:
        if tuple(lower_at(tokens, after_hyphen + step) for step in range(len(phrase))) == phrase:
            return after_hyphen + len(phrase)
    return None


def unit_at(tokens: tuple[Token, ...], place: int) -> UnitWords | None:
    """The measure, distance or duration named at a place, with a hyphen before it or none."""
    start = place + (lower_at(tokens, place) in ("-", "‑"))
    word = lower_at(tokens, start)
    for phrase, unit, kind in _PHRASES_FROM.get(word, ()):
        if words_at(tokens, start, phrase):
            return UnitWords(unit, kind, start + len(phrase))
    if word in ("square", "cubic", "sq", "cu"):
        following = _WORDS.get(lower_at(tokens, start + 1))
        if following is None or following[1] != "distance":
            return None
        name = f"{'cubic' if word in ('cubic', 'cu') else 'square'} {_SPELLING.get(following[0], following[0])}"
        return UnitWords(name, "measure", start + 2)
    if word in ("pound", "pounds") and (start > place or lower_at(tokens, start + 1) == "of"):
        return UnitWords("pound", "measure", start + 1)
    if word in ("g", "ha", "min", "mi", "sec", "mb", "db") and not tokens[start].glued:
        return None
    if word == "g" and tokens[start].text == "G":  # a generation of telephones
        return None
    if start < len(tokens) and tokens[start].text in _CASED:
        return UnitWords(_CASED[tokens[start].text], "measure", start + 1)
    if word not in _WORDS or (word == "foot" and lower_at(tokens, start + 1) in _ON_FOOT):
        return None
    unit, kind = _WORDS[word]
    return UnitWords(_SPELLING.get(unit, unit), kind, start + 1)
