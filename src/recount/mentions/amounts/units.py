"""Units that belong to the words of an amount: currencies, percent, time, distance and other measures.

`unit_at` reads the unit that follows a number, `currency_at` a currency sign or code before it. The
currency table is the ISO 4217 list's everyday names; the measures are those of the SI brochure and the
customary ones of the press.
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


SYMBOLS = {
    "$": "dollar",
    "£": "pound",
    "€": "euro",
    "¥": "yen",
    "₹": "rupee",
    "₽": "rouble",
    "₺": "lira",
    "₪": "shekel",
    "₩": "won",
    "₦": "naira",
    "₴": "hryvnia",
    "₱": "peso",
    "฿": "baht",
}
PREFIXES = {
    "us": "",
    "a": "Australian ",
    "au": "Australian ",
    "c": "Canadian ",
    "ca": "Canadian ",
    "can": "Canadian ",
    "nz": "New Zealand ",
    "hk": "Hong Kong ",
    "s": "Singapore ",
    "nt": "Taiwan ",
    "r": "Brazilian ",
}
CODES = {
    "usd": "dollar",
    "eur": "euro",
    "gbp": "pound",
    "chf": "franc",
    "jpy": "yen",
    "cny": "yuan",
    "rmb": "yuan",
    "inr": "rupee",
    "rs": "rupee",
    "pkr": "rupee",
    "rub": "rouble",
    "try": "lira",
    "ils": "shekel",
    "nis": "shekel",
    "krw": "won",
    "zar": "rand",
    "ngn": "naira",
    "kes": "shilling",
    "aud": "Australian dollar",
    "cad": "Canadian dollar",
    "sek": "krona",
    "nok": "krone",
    "dkk": "krone",
    "pln": "zloty",
    "uah": "hryvnia",
    "rm": "ringgit",
    "myr": "ringgit",
    "idr": "rupiah",
    "aed": "dirham",
    "sar": "riyal",
    "btc": "bitcoin",
    "eth": "ether",
    "zmw": "kwacha",
    "ghs": "cedi",
    "tzs": "shilling",
    "ugx": "shilling",
    "bdt": "taka",
    "php": "peso",
    "brl": "real",
    "mxn": "peso",
    "sgd": "Singapore dollar",
    "hkd": "Hong Kong dollar",
    "nzd": "New Zealand dollar",
    "czk": "crown",
    "huf": "forint",
    "qar": "riyal",
    "kwd": "dinar",
    "egp": "Egyptian pound",
    "iqd": "dinar",
    "syp": "Syrian pound",
}
CURRENCY_WORDS = {
    word: unit
    for words, unit in (
        ("dollar dollars", "dollar"),
        ("euro euros", "euro"),
        ("pound pounds", "pound"),
        ("cent cents", "cent"),
        ("pence", "penny"),
        ("yen", "yen"),
        ("yuan renminbi", "yuan"),
        ("rupee rupees", "rupee"),
        ("rouble roubles ruble rubles", "rouble"),
        ("franc francs", "franc"),
        ("krona kronor", "krona"),
        ("krone kroner", "krone"),
        ("peso pesos", "peso"),
        ("real reais", "real"),
        ("rand", "rand"),
        ("lira liras lire", "lira"),
        ("dinar dinars", "dinar"),
        ("dirham dirhams", "dirham"),
        ("riyal riyals rial rials", "rial"),
        ("shekel shekels", "shekel"),
        ("naira", "naira"),
        ("shilling shillings", "shilling"),
        ("cedi cedis", "cedi"),
        ("baht", "baht"),
        ("ringgit", "ringgit"),
        ("rupiah", "rupiah"),
        ("zloty zlotys", "zloty"),
        ("forint forints", "forint"),
        ("hryvnia hryvnias", "hryvnia"),
        ("taka", "taka"),
        ("crown crowns", "crown"),
        ("bitcoin bitcoins", "bitcoin"),
    )
    for word in words.split()
}
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
_ON_FOOT = ("soldier", "soldiers", "patrol", "patrols", "bridge", "bridges", "officer", "officers")
_PERCENT = (("%",), ("percent",), ("per", "cent"), ("pct",))


def percent_at(tokens: tuple[Token, ...], place: int) -> int | None:
    """The place after "percent", "%" ...; None where it does not stand there."""
    after_hyphen = place + (lower_at(tokens, place) == "-")
    for phrase in _PERCENT:
        if tuple(lower_at(tokens, after_hyphen + step) for step in range(len(phrase))) == phrase:
            return after_hyphen + len(phrase)
    return None


def currency_at(tokens: tuple[Token, ...], place: int) -> tuple[str, int] | None:
    """The currency whose sign or code begins at a place, and the place of the number after it."""
    word = lower_at(tokens, place)
    if word in SYMBOLS:
        return SYMBOLS[word], place + 1
    after = lower_at(tokens, place + 1)
    if word in PREFIXES and after in SYMBOLS and tokens[place + 1].glued and tokens[place].text.isupper():
        unit = "real" if (word, after) == ("r", "$") else PREFIXES[word] + SYMBOLS[after]
        return unit, place + 2
    if word in CODES and (tokens[place].text.isupper() or tokens[place].text == "Rs"):
        step = place + 1 + (after == ".") + (after in SYMBOLS)
        if step < len(tokens) and tokens[step].kind == "number":
            return CODES[word], step
    return None


def currency_after(tokens: tuple[Token, ...], place: int) -> UnitWords | None:
    """The currency named after a number: "dollars", "US dollars", "Syrian pounds", "euros", "USD"."""
    word = lower_at(tokens, place)
    if word == "-" and lower_at(tokens, place + 1) in CURRENCY_WORDS and lower_at(tokens, place + 1) != "pound":
        return UnitWords(CURRENCY_WORDS[lower_at(tokens, place + 1)], "money", place + 2)
    if word in CODES and tokens[place].text.isupper():
        return UnitWords(CODES[word], "money", place + 1)
    if word in SYMBOLS and word != "$":
        return UnitWords(SYMBOLS[word], "money", place + 1)
    if word in CURRENCY_WORDS and _is_money(tokens, place):
        return UnitWords(CURRENCY_WORDS[word], "money", place + 1 + (lower_at(tokens, place + 1) == "sterling"))
    for step in (1, 2):
        named = lower_at(tokens, place + step)
        between = tokens[place : place + step]
        if named in CURRENCY_WORDS and len(between) == step and all(token.text[0].isupper() for token in between):
            words = " ".join(token.text for token in between)
            prefix = "" if words in ("US", "American", "British") else words + " "
            return UnitWords(prefix + CURRENCY_WORDS[named], "money", place + step + 1)
    return None


def _is_money(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether "pounds", "real", "won" and "rand" are money here and no weight or other word."""
    word = lower_at(tokens, place)
    if word in ("pound", "pounds"):
        return lower_at(tokens, place + 1) != "of" and lower_at(tokens, place - 1) != "-"
    return word != "real"


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
    if word not in _WORDS or (word == "foot" and lower_at(tokens, start + 1) in _ON_FOOT):
        return None
    unit, kind = _WORDS[word]
    return UnitWords(_SPELLING.get(unit, unit), kind, start + 1)
