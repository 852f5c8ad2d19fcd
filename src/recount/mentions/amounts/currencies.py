"""Currencies: the sign or code before a number ("$40", "Rs 500", "K12,000"), and the name after it ("40 euros").

The table is the ISO 4217 list's everyday names. A single letter is a currency only right before a number with
thousands or a scale, since "R2" and "K9" name things.
"""

from __future__ import annotations

from recount.mentions.amounts.number_words import SCALES
from recount.mentions.amounts.tokens import Token, lower_at
from recount.mentions.amounts.units import UnitWords

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
LETTERS = {"k": "kwacha", "r": "rand"}
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
        ("crown crowns koruna korunas koruny", "crown"),
        ("bitcoin bitcoins", "bitcoin"),
    )
    for word in words.split()
}


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
    return _letter_at(tokens, place)


def _letter_at(tokens: tuple[Token, ...], place: int) -> tuple[str, int] | None:
    """ "K12,000", "R40 million": a letter glued to a number with thousands or a scale."""
    number = tokens[place + 1] if place + 1 < len(tokens) else None
    if lower_at(tokens, place) not in LETTERS or number is None or number.kind != "number" or not number.glued:
        return None
    if not tokens[place].text.isupper() or ("," not in number.text and lower_at(tokens, place + 2) not in SCALES):
        return None
    return LETTERS[tokens[place].lower], place + 1


def rate_at(tokens: tuple[Token, ...], place: int) -> UnitWords | None:
    """A rate of exchange: "24.60 per euro", "1.31 to the dollar"."""
    start = place + 1 if lower_at(tokens, place) == "per" else place + 2
    if start > place + 1 and (lower_at(tokens, place), lower_at(tokens, place + 1)) != ("to", "the"):
        return None
    name = CURRENCY_WORDS.get(lower_at(tokens, start))
    return UnitWords(f"per {name}", "measure", start + 1) if name and name != "cent" else None


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
