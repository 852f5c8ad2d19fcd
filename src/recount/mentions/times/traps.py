"""Words that look like times and are none: names and sayings after days, repeated days, still pictures.

General: names of days that are proper names everywhere, and the kinds of thing that carry a weekday in their
name.
"""

from __future__ import annotations

import re

from recount.mentions.times.words import DASH, WEEKDAY, S

_NAMED_AFTER = re.compile(
    r"\s+(?:[Pp]rayers?|[Ss]ermons?|Mosque|Times|Telegraph|Mirror|Mail|Express|Post|Herald|Tribune|Independent|Mercury|World|People"
    r"|Sun|Star|Business|Age|Guardian|Review|Magazine|Agreement|Night\s+"
    r"(?:Live|Football|Fever|Lights|Massacre)|[Mm]ass\b|[Ss]chools?"
    r"|[Ll]unch|[Rr]oast|[Ll]eague|Club|Movement|Group|Massacre|Accords?|Service)\b"
)
_NAMED_BEFORE = re.compile(
    r"\b(?:Black|Good|Bloody|Super|Ash|Cyber|Palm|Easter|Holy|Maundy|Shrove|Spy|Giving|Fat|Blue|Whit|Man|Girl|Ruby|Sheffield"
    r"|Mardi|Divine|Low|Red|Freaky|Casual|[Ee]very|[Ee]ach|[Aa]ny|[Aa]lternate|[Mm]ost|[Oo]ne)\s+$"
)
_STILL = re.compile(
    r"\s+(?:image|picture|photo|photograph|frame|shot|life|water|camera|born|waters|images|photos|pictures)s?\b|\s*[.,;!?]|$"
)
_BEFORE_STILL = re.compile(
    r"\b(?:a|the|this|that|an|stand|stands|stood|standing|sit|sits|sat|sitting|lie|lay|lying|kept|keep|hold|held|video|stock|film)"
    r"\s+$", re.IGNORECASE
)  # fmt: skip
_JAILED = re.compile(
    rf"\b(?:jail(?:ed|s)?|sentenc\w*|imprison\w*|bann?(?:ed|s)?|suspend\w*|disqualif\w*|prison|term|ban|sentence)\b(?:{S}\w+){{0,4}}{S}?$",
    re.IGNORECASE,
)

_RATED = re.compile(rf"(?:[$£€¥]{S}?[\d.,]*\d|\b(?:million|billion|dollars|euros|pounds|times|hours|once|twice)){S}$")
_CLOCK = rf"\d{{1,2}}(?:[:.]\d\d)?{S}?[AaPp]\.?[Mm]\b\.?"
_TO = rf"(?:{S}(?:to|until|through){S}|{S}?{DASH}{S}?)"
_DAYS = rf"{WEEKDAY}s?{_TO}{WEEKDAY}s?"
_WEEKLY_HOURS = re.compile(
    rf"{_CLOCK}{_TO}{_CLOCK},?{S}(?:on{S}|from{S})?{_DAYS}|{_DAYS},?{S}(?:from{S})?{_CLOCK}{_TO}{_CLOCK}"
)


def is_named_after_day(sentence: str, start: int, end: int) -> bool:
    """Whether a weekday is part of a name or a habit ("Sunday Times", "Black Friday", "Friday prayers",
    "every Monday")."""
    return bool(_NAMED_AFTER.match(sentence, end) or _NAMED_BEFORE.search(sentence[:start]))


def is_no_deictic(sentence: str, start: int, end: int) -> bool:
    """Whether "still" is a picture or a posture, or "now" opens a clause or is part of another word."""
    word = sentence[start:end].lower()
    if word == "still":
        return bool(_STILL.match(sentence, end) or _BEFORE_STILL.search(sentence[:start]))
    return False


def is_compared(sentence: str, start: int) -> bool:
    """Whether "last year" only says which year's "same period" is meant."""
    return re.search(rf"\b[Ss]ame{S}\w+{S}(?:of{S}|in{S})?$", sentence[:start]) is not None


def is_rate(sentence: str, start: int, end: int) -> bool:
    """Whether "a week" is what an amount is paid or counted for ("$500 a week after that")."""
    return re.match(r"an?\b", sentence[start:end]) is not None and _RATED.search(sentence[:start]) is not None


def stands_in_weekly_hours(sentence: str, start: int) -> bool:
    """Whether a weekday or a clock time is of the hours of every week ("9 a.m. to 5 p.m. Monday through Friday")."""
    match = _WEEKLY_HOURS.search(sentence)
    return match is not None and match.start() <= start


def is_penalty(sentence: str, start: int) -> bool:
    """Whether a stretch of time is a sentence or a ban, which lies ahead and has no known start."""
    return bool(_JAILED.search(sentence[:start]))
