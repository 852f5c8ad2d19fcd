"""Numbers that are no amounts: dates, clock times, names, addresses, phone numbers, list numbering.

`hide` overwrites them with marks from the private use area, so that positions stay. It errs on the side of
hiding: a number missed is forgiven, an amount made of a date or of a name is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

NAME_MARK, TIME_MARK = "\ue001", "\ue000"

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|Mar|April|Apr|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|"
    r"OCTOBER|NOVEMBER|DECEMBER)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_ZONE = r"(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|CST|CDT|MST|MDT|IST|AEST|AEDT|JST|MSK|Z)"
_TAIL = r"(?![\w%])(?![.,:]\d)"
_NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|twenty)"
)

FRACTION = (
    r"(?:(?:\d{1,2}[ -]?)?(?:1/2|1/3|2/3|[13]/4|[1357]/8)(?=[ -](?:cups?|tsps?|teaspoons?|tbsps?|tablespoons?|pints?|ounces?"
    r"|oz|pounds?|lbs?|inch(?:es)?|feet|yards?|miles?|acres?|minutes?|hours?|days?|weeks?|months?|years?|percent"
    r"|per cent|points?)\b))"
)
"""A fraction in figures, which only a unit after it tells from a date: "1/2 cup", "1-1/2 miles", "31/2 years"."""
_ERA = r"(?:B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.|C\.\s?E\.|BCE?\b|AD\b|CE\b)"

# Words that a number names: "Article 5", "room 12", "Boeing 737". Kinds of things that are numbered, and
# makers whose
# models are numbers; for the first kind a lower-case word will do.
_NUMBERED = (
    "article|section|chapter|paragraph|clause|amendment|rule|resolution|protocol|bill|page|pages|"
    "figure|table|annex|verse|"
    "room|gate|terminal|platform|pier|berth|bay|ward|runway|reactor|unit|block|lot|apartment|"
    "flat|suite|building|hangar|"
    "flight|highway|route|interstate|motorway|autoroute|road|street|avenue|line|bus|exit|"
    "junction|kilometer|kilometre|"
    "channel|level|phase|tier|stage|grade|class|category|type|model|series|mark|version|volume|"
    "episode|season|round|"
    "brigade|division|regiment|battalion|squadron|corps|company|platoon|army|fleet|task force|"
    "district|precinct|sector|zone|"
    "area|camp|checkpoint|point|hill|site|station|group of|day|week|game|number|numbers|no|nos|"
    "nr|case|count|title|part|"
    "plan|option|formula|group|team|seed|ranked|covid|windows|hotline|helpline"
)
_MAKERS = (
    "Boeing|Airbus|Tupolev|Ilyushin|Antonov|Sukhoi|Embraer|Bombardier|Cessna|Falcon|Apollo|Soyuz|"
    "Soyuz-MS|Ariane|Delta|"
    "Vega|Voyager|Mariner|Gemini|iPhone|iPad|iOS|Android|Galaxy|Xbox|PlayStation|Peugeot|Porsche|"
    "Ferrari|Mk|Mark|Covid|"
    "Euro|Agenda|Vision|Expo|Psalm|Studio|Pier|Radio|BBC|ITV|Area|Unit|Big|Group of|Pope|Class"
)

_TIMES = (
    rf"\b{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?\b",
    r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b",
    rf"(?<![\w.])(?!{FRACTION})\d{{1,2}}/\d{{1,2}}(?:/\d+)?\b",
    rf"(?<![\d.,])\d{{1,5}}(?:\s?(?:-|–|to|and|or)\s?\d{{1,5}})?\s?{_ERA}",
    r"\bA\.?D\.?\s\d{1,4}\b(?!,\d)",
    rf"\b{_DAY}(?:\s+of)?(?:\s*(?:-|–|and|to|or)\s*{_DAY}(?:\s+of)?)?\s+{_MONTH}\b\.?(?:,?\s+{_YEAR}\b)?",
    rf"\b{_MONTH}\.?\s+(?:the\s+)?{_DAY}(?:\s*(?:-|–|—|to|and|or)\s*(?:{_MONTH}\.?\s+)?{_DAY}"
    rf"(?!\s+(?:people|men|women|children|[a-z]+s)\b))?{_TAIL}(?:,?\s+{_YEAR}\b)?",
    rf"\b{_MONTH}\.?,?\s+{_YEAR}\b",
    r"(?<![\d.])(?:[01]?\d|2[0-4])[:.][0-5]\d\s*(?:[ap]\.?\s?m\b\.?|hrs?\b|[Hh]ours\b|"
    + _ZONE
    + r"\b)(?:\s+local time)?",
    r"(?<![\d.])\d{1,2}:\d\d(?::\d\d)?\b",
    r"(?<![\d.,])(?:1[0-2]|0?[1-9])\s?(?:[ap]\.\s?m\.?|[AaPp][Mm]\b)",
    r"\b(?:0?[1-9]|1[0-2])[0-5]\d\s?(?:[ap]m\b|[ap]\.m\.?)",
    rf"\b(?:[01]\d|2[0-4])[0-5]\d\s?(?:{_ZONE}|hrs|[Hh]ours|local time)\b",
    rf"\b(?:\d{{1,2}}|{_NUMBER_WORD})\s+o['’]clock\b",
    rf"\b(?:\d{{1,2}}|{_NUMBER_WORD})\s+in the (?:morning|afternoon|evening)\b",
    rf"\bat (?:1[0-2]|[1-9]|{_NUMBER_WORD})(?= on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    r"\b(?:the|early|late|mid)[ -](?:1[5-9]|20)?\d0['’]?s\b",
    r"\b(?:1[5-9]|20)?\d0['’]?s\b",
    rf"\b(?:mid|early|late|pre|post)-{_YEAR}\b",
    r"(?<![\d.,$£€])(?:19|20)\d\d[-–](?:(?:19|20)\d\d|\d\d)(?![\w%])(?![.,]\d)",
    rf"(?i:\b(?:in|since|until|till|by|from|during|before|after|around|circa|year|late|early|mid|"
    rf"of|for|the|this|and|to|for)\s+)"
    rf"{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)\b",
    rf"(?i:\b(?:in|since|until|till|during|before|year|late|early|mid)\s+){_YEAR}{_TAIL}",
    rf"(?i:\b(?:from|between)\s+){_YEAR}\s(?:to|and|until)\s{_YEAR}{_TAIL}",
    r"['’]\d\d(?!\w)(?=\s+(?:election|season|war|crisis)|[.,;)]|$)",
    r"\b\d{1,2}(?:st|nd|rd|th)[ -](?:century|centuries|anniversary|birthday)\b",
)
_ADDRESSES = r"https?://\S+|\bwww\.\S+|\S+@\S+\.\w+|[#@]\w+"
_WITHOUT_SIGNS = r"\bwww\.\S+|#\w+"
"""What is left of the addresses in a text without "://" and "@"."""
_NAMES = (
    r"(?<!\w)\+\d[\d ()/.-]{6,}\d|\(\d{2,4}\)\s?\d[\d -]{4,}\d|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|"
    r"\b0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}\b",
    r"(?i:\b(?:call|calls|called|calling|dial|dialled|dialed|phone|phoned)\s+)(?:911|999|112|\d{5,})\b",
    r"^\s*(?:\(?\d{1,2}[.)]|[•*-]\s*\d{1,2}[.)])\s(?=\S)",
    r"\[\d{1,3}\]|\(\d{1,3}\)",
    r"\b\d+(?:\.\d+){2,}\b",
    r"\b\d+(?:\.\d+)?°\s?(?:\d[\d.′″'’\" ]*|[NSEW]\b)[NSEW]?",
    r"\b\d+\s(?:[A-Z][\w'’]+\s){1,3}(?:Street|St\b|Road|Rd\b|Avenue|Ave\b|Boulevard|Drive|Lane|"
    r"Square|Place|Court|Way)\b",
    rf"\b(?:{_NUMBER_WORD.title().replace('(?:', '(?i:')}|\d+)\s(?:Downing Street)\b",
    r"(?<![\w$€£])(?!(?:USD|US|EUR|GBP|CHF|AUD|CAD|JPY|CNY|INR|RM|Rs|"
    r"R)\d|[A-Z]\d{1,3}(?:,\d{3})+\b)[A-Z][A-Za-z]*[-‑–]?\d+[A-Za-z\d]*(?:[-/]\d+)?\b",
    r"\b\d+[A-Za-z]+\d\w*\b|(?<!\w)\d{3}s\b",
    rf"\b(?=[A-Za-z]+(?:[ ][A-Za-z]+)?\.?[ \u00a0]+#?\d)(?i:\b(?:{_NUMBERED})\b\.?[ \u00a0]+#?)(?:\d+[A-Za-z]?(?:\([a-z\d]\))*(?:[ ]?(?:and|to|-|–|"
    rf"/)[ ]?\d+)?)(?!\w)(?!%|[.,]\d|[ ](?:percent|per cent|million|billion))",
    rf"\b(?:{_NUMBERED.title()})[ ](?i:{_NUMBER_WORD})\b(?![ -](?:million|billion|hundred|thousand|"
    rf"percent|per))",
    r"(?i:\b(?:gate|terminal|level|phase|stage|chapter|channel|category|grade|number|day|tier)[ ])"
    rf"{_NUMBER_WORD}\b(?![ -](?:million|billion|hundred|thousand|percent|per|of|people|(?!(?:is|was|has)\b)[a-z]+s\b))",
    r"\b(?:ISSN|ISBN|DOI|IMO|VIN|IBAN)(?: number)?:? [\d-]+[\dX]\b|(?<![\d.,])\d{13,}(?![\d.,]*\d)",
    rf"\b(?:{_MAKERS})[ -]\d+(?:-\d+)?[A-Za-z]{{0,2}}\b(?!%|[.,]\d|[ ](?:percent|per cent|million|billion))",
    rf"\b(?:Big|Group of|Famous|Gang of) (?:{_NUMBER_WORD.title().replace('(?:', '(?i:')})\b",
    r"(?:\bNo|\bNos|№|#)\.?\s?\d+\b",
    r"\b\d+(?:st|nd|rd|th)\b(?=[ -][A-Z][a-z])",
    r"\b9/11\b|\b24/7\b|\b50[-/]50\b",
    r"(?i:\bper\s+)(?:\d[\d,]*|hundred|thousand|million)\b",
)


def _any_of(patterns: Sequence[str], *, behind: str = "") -> re.Pattern[str]:
    """The first of the patterns that fits; `behind` is what every one of them begins with, to fail fast."""
    return re.compile(f"{behind}(?:{'|'.join(f'(?:{pattern})' for pattern in patterns)})")


_TIME = _any_of(_TIMES, behind=r"(?:\b(?=\w)|(?=[\d'’]))")
_NAME_OR_ADDRESS = _any_of((_ADDRESSES, *_NAMES))
_NAME = _any_of((_WITHOUT_SIGNS, *_NAMES), behind=r"(?:\b(?=\w)|(?=[#+(\[№])|^)")
_MAY_HIDE = re.compile(rf"\d|://|[@#]|\bwww\.|(?i:\bper\s|\b(?=[otfsen]){_NUMBER_WORD}\b)")
"""Whatever is hidden has a figure, a number word, "per", or the sign of an address."""
_IN_MONTH = re.compile(rf"\bIn {_MONTH} \d{{1,2}} (?!of\b|and\b|the\b)[a-z-]+")
_NUMBER = re.compile(rf"[#+(\[№]?\d[\w.,:/()\]°'’′″ -]*|\b(?i:{_NUMBER_WORD})\b.*", re.DOTALL)


def hide(text: str) -> str:
    """The text with every number that is no amount overwritten; same length, same positions."""
    if _MAY_HIDE.search(text) is None:
        return text
    text = _IN_MONTH.sub(lambda found: _cover_month(found[0]), text)
    text = _TIME.sub(lambda found: _cover(found[0], TIME_MARK), text)
    name = _NAME_OR_ADDRESS if "@" in text or "://" in text else _NAME
    return name.sub(lambda found: _cover(found[0], NAME_MARK), text)


def _cover(words: str, mark: str) -> str:
    """The words hidden from the first digit or number word on; a name that is one word, whole."""
    if " " not in words or "://" in words:
        return mark * len(words)
    found = _NUMBER.search(words)
    return mark * len(words) if not found else words[: found.start()] + mark * (len(words) - found.start())


def _cover_month(words: str) -> str:
    """ "In May 27 people": the month only, since a day would be "on May 27"."""
    month = words.split(" ")[1]
    return words.replace(month, TIME_MARK * len(month), 1)
