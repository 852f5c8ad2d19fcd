"""Numbers in figures and in words: "1,200", "3.2 million", "two and a half thousand", "a hundred and five".

A number is read from one place in the tokens, as far as it goes. Fractions ("a third") are read apart, in
`amounts_shares`; what the number counts is not looked at here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from recount.mentions.amounts.tokens import Token, lower_at

UNITS = {
    word: float(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: float(10 * place)
    for place, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
GLUED_SCALES = {
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "mn": 1e6,
    "mln": 1e6,
    "m": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
QUARTERS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
HALVES = {("and", "a", "half"): 0.5, ("and", "a", "quarter"): 0.25, ("and", "three", "quarters"): 0.75}


STARTS = frozenset((*UNITS, *TENS, "a", "an", "half", "quarter"))
"""The words that a number in words can begin with."""
_AFTER_ARTICLE = frozenset((*SCALES, "dozen", "half", "quarter"))
"""With one of these after it, "a" may begin a number."""
_DOTTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_PARTS = re.compile(r"(\d*)[ -]?(\d)/(\d)")
_SCALES_APART = SCALES | {"bn": 1e9, "mn": 1e6}


class Number(NamedTuple):
    """A number and the tokens it takes, `first` to before `end`.

    `scale` is the last scale word's factor (1 where there is none); `rounded` is True for dozens, which
    are about. `in_words` is True where it is written without figures.
    """

    first: int
    end: int
    value: float
    scale: float = 1.0
    rounded: bool = False
    in_words: bool = False
    letter: str = ""


def read_number(tokens: tuple[Token, ...], place: int) -> Number | None:
    """The number that begins at a place; None where none does, or where it is a piece of another word."""
    if place >= len(tokens):
        return None
    token = tokens[place]
    if (token.kind != "number" and token.lower not in STARTS) or _inside_a_word(tokens, place):
        return None
    if token.kind == "number":
        return _read_figures(tokens, place)
    if token.lower in ("a", "an") and lower_at(tokens, place + 1) not in _AFTER_ARTICLE:
        return None
    return _read_dozen(tokens, place) or _read_words(tokens, place)


def _inside_a_word(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether letters, a hyphenated word or another number's mark are glued to the front."""
    if not tokens[place].glued or place == 0:
        return False
    before = tokens[place - 1]
    if before.kind in ("word", "name", "time", "number"):
        following = lower_at(tokens, place + 1)
        if before.text in ("K", "R"):  # kwacha and rand
            return "," not in tokens[place].text and following not in SCALES
        return before.lower not in ("rs", "rm", "usd", "eur", "gbp", "chf")
    if before.text in "-‑":
        return before.glued and place > 1 and tokens[place - 2].kind in ("word", "name", "time")
    return before.text in "./:#_°"


def _read_figures(tokens: tuple[Token, ...], place: int) -> Number | None:
    value = _figures_value(tokens[place].text) * (1000 if _dotted_thousands(tokens, place) else 1)
    end = place + 1
    value, end = with_fraction(tokens, value, end)
    scale, letter = 1.0, ""
    following = tokens[end] if end < len(tokens) else None
    if following is not None and following.kind == "word":
        if following.glued and following.lower in GLUED_SCALES:
            scale, letter, end = GLUED_SCALES[following.lower], following.lower, end + 1
        elif not following.glued and following.lower in _SCALES_APART:
            scale, end = _SCALES_APART[following.lower], end + 1
    if scale == 1.0 and lower_at(tokens, end) == "-" and lower_at(tokens, end + 1) in SCALES:
        scale, end = SCALES[lower_at(tokens, end + 1)], end + 2
    if scale in (1e2, 1e3, 1e5, 1e6) and not letter and lower_at(tokens, end) in ("million", "billion", "crore"):
        scale, end = scale * SCALES[lower_at(tokens, end)], end + 1
    return Number(place, end, round(value * scale, 6), scale, letter=letter)


def _dotted_thousands(tokens: tuple[Token, ...], place: int) -> bool:
    """ "1.000 lamps", "12.500 people": a point before three noughts or whole persons, where no scale follows."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if _DOTTED.fullmatch(tokens[place].text) is None or following is None or following.kind != "word":
        return False
    if following.glued or following.lower in _SCALES_APART:
        return False
    return tokens[place].text.endswith("000") or following.lower in ("people", "persons")


def _figures_value(text: str) -> float:
    """The value of a number in figures; where a comma comes after a point, the last mark parts whole and cents."""
    if "/" in text:
        whole, part, parts = _PARTS.fullmatch(text).groups()  # type: ignore[union-attr]
        return int(whole or 0) + int(part) / int(parts)
    if 0 < text.find(".") < text.rfind(","):
        text = re.sub(r"[.,]", "", text[:-3]) + "." + text[-2:]
    return float("".join(character for character in text if character.isdigit() or character == "."))


def with_fraction(tokens: tuple[Token, ...], value: float, end: int) -> tuple[float, int]:
    """ "2½", "2 and a half": the fraction added, and where it ends."""
    if lower_at(tokens, end) in QUARTERS:
        return value + QUARTERS[lower_at(tokens, end)], end + 1
    if lower_at(tokens, end) != "and":
        return value, end
    for words, part in HALVES.items():
        if tuple(lower_at(tokens, end + step) for step in range(3)) == words and lower_at(tokens, end + 3) != "dozen":
            return value + part, end + 3
    return value, end


def _read_dozen(tokens: tuple[Token, ...], place: int) -> Number | None:
    """ "a dozen", "half a dozen", "two dozen": rounded numbers."""
    for words, value in ((("half", "a", "dozen"), 6.0), (("half-dozen",), 6.0), (("a", "dozen"), 12.0)):
        if tuple(lower_at(tokens, place + step) for step in range(len(words))) == words:
            return Number(place, place + len(words), value, rounded=True, in_words=True)
    if [lower_at(tokens, place + step) for step in range(4)] == ["a", "half", "-", "dozen"]:
        return Number(place, place + 4, 6.0, rounded=True, in_words=True)
    count = _small(tokens, place)
    if count is None:
        return None
    after = count.end + (lower_at(tokens, count.end) == "-")
    if lower_at(tokens, after) != "dozen":
        return None
    return Number(place, after + 1, 12 * count.value, rounded=True, in_words=True)


def _small(tokens: tuple[Token, ...], place: int) -> Number | None:
    """A number word below a hundred: "seven", "forty", "twenty-seven", "twenty seven"."""
    word = lower_at(tokens, place)
    if word in UNITS:
        return Number(place, place + 1, UNITS[word], in_words=True)
    if word not in TENS:
        return None
    after = place + 1 + (lower_at(tokens, place + 1) in ("-", "‑"))
    unit = UNITS.get(lower_at(tokens, after), 0.0)
    if 1 <= unit <= 9:
        return Number(place, after + 1, TENS[word] + unit, in_words=True)
    return Number(place, place + 1, TENS[word], in_words=True)


def _read_words(tokens: tuple[Token, ...], place: int) -> Number | None:
    """A run of number words; "a" and "half a", "quarter of a" count as a number only before a scale."""
    start, value = _opening(tokens, place)
    if value is None:
        return None
    end, total, current, scale, last = start, 0.0, value, 1.0, float("inf")
    if start > place or lower_at(tokens, place) not in ("a", "an"):
        current, end = with_fraction(tokens, current, end)
    while True:
        step = end + (lower_at(tokens, end) in ("-", "‑") and tokens[end].glued)
        word = lower_at(tokens, step)
        if word == "hundred" and 0 < current < 100 and scale < last:
            current, scale, end = current * 100, 100.0, step + 1
            current, end = _below_hundred(tokens, current, end)
        elif word in SCALES and word != "hundred" and current and SCALES[word] < last:
            total, current, last = total + current * SCALES[word], 0.0, SCALES[word]
            scale, end = SCALES[word], step + 1
            current, end = _next_group(tokens, end)
        else:
            break
    if scale > 100 and end > start and not current:
        part, end = with_fraction(tokens, 0.0, end)
        total += part * scale
    return Number(place, end, round(total + current, 6), scale, in_words=True)


def _opening(tokens: tuple[Token, ...], place: int) -> tuple[int, float | None]:
    """The first part of a run and where it ends; None where no number begins here."""
    for words, value in (
        (("half", "a"), 0.5),
        (("a", "quarter", "of", "a"), 0.25),
        (("quarter", "of", "a"), 0.25),
    ):
        after = place + len(words)
        if tuple(lower_at(tokens, place + step) for step in range(len(words))) == words:
            return (after, value) if lower_at(tokens, after) in SCALES else (place, None)
    if lower_at(tokens, place) in ("a", "an"):
        return (place + 1, 1.0) if lower_at(tokens, place + 1) in SCALES else (place, None)
    small = _small(tokens, place)
    if small is None:
        return place, None
    return small.end, small.value


def _below_hundred(tokens: tuple[Token, ...], value: float, end: int) -> tuple[float, int]:
    """ "... and five" or "... five" after a hundred."""
    after = end + (lower_at(tokens, end) == "and")
    small = _small(tokens, after)
    if small is None or not small.value:
        return value, end
    if after > end and lower_at(tokens, small.end) in ("hundred", "dozen", "of", "-"):
        return value, end
    return value + small.value, small.end


def _next_group(tokens: tuple[Token, ...], end: int) -> tuple[float, int]:
    """The group after a thousand or a million: "... two hundred"; not after "and", which may begin another
    amount.
    """
    small = _small(tokens, end)
    if small is None or not small.value:
        return 0.0, end
    if lower_at(tokens, small.end) == "hundred" and small.value < 10:
        return _below_hundred(tokens, small.value * 100, small.end + 1)
    return small.value, small.end
