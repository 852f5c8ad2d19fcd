"""Calendar dates: days, months, seasons, quarters, years and decades that the words name themselves.

Takes a sentence; gives the places where such a date stands and what it names. A number is a year only where
the words around it make it one ("in 2014", "the 1987 riots", but not "2000 troops"); a bare month needs a
word that makes it a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from recount.mentions.times.words import (
    DASH,
    DAY_NUMBER,
    MONTH,
    NUMBER,
    ORDINALS,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    S,
    month_of,
    number_of,
    weekday_of,
)  # fmt: skip
from recount.records.days import MONTHS, calendar_day
from recount.records.when import Season, TimeExpression


class Seen(NamedTuple):
    """A stretch of a sentence, by its own characters, and the time that it reads as."""

    start: int
    end: int
    expression: TimeExpression


Reads = Callable[[re.Match[str]], TimeExpression | None]
"""What a match reads as; None where it is no time after all."""
Written = tuple[tuple[str, Reads], ...]
"""Patterns as they are written, each with how it reads."""


class Rules(NamedTuple):
    """Patterns in the order in which they count, and one that is found wherever any of them is: `needs` is quick.

    It is looked for in the text as it stands or, where `in_lower_case`, in lower case, which is quicker than to look for both.
    """

    needs: re.Pattern[str]
    in_lower_case: bool
    rules: tuple[tuple[re.Pattern[str], Reads], ...]


def compiled(written: Iterable[tuple[str, Written]]) -> tuple[Rules, ...]:
    """Rules as they are written, each group with what it needs."""
    return tuple(
        Rules(
            re.compile(needs.removeprefix("(?i)")),
            needs.startswith("(?i)"),
            tuple((re.compile(pattern), reads) for pattern, reads in rules),
        )
        for needs, rules in written
    )


_SEASONS: dict[str, Season] = {
    "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter",
}  # fmt: skip
_FEASTS = {"christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year": (1, 1)}
_COUNTED = (
    r"(?:people|persons?|men|women|children|troops|soldiers|fighters|police|officers|civilians|refugees|migrants|workers"
    r"|jobs|homes|houses|buildings|families|residents|members|staff|students|tons|tonnes|kilomet\w+|km|miles|met(?:er|re)s"
    r"|feet|euros?|dollars?|pounds|percent|per\s+cent|votes|seats|shares|points|units|cars|vehicles|hours|years|days)"
)
_COUNTED_WORD = re.compile(_COUNTED)
_NOUN = re.compile(rf"{S}(?P<noun>[a-z]{{3,}})\b")
_IN = re.compile(rf"\b(?:[Ii]n|[Dd]uring){S}$")
_YEAR_BEFORE = (
    r"(?:in|since|by|until|till|from|during|of|through|throughout|before|after|between|late|early|mid"
    r"|circa|the)"
)


def _full_date(match: re.Match[str]) -> TimeExpression | None:
    groups = match.groupdict()
    if groups["year"] is None and _IN.search(match.string[: match.start()]) and _NOUN.match(match.string, match.end()):
        return None  # "in October 18 people were ..."
    day = int(re.sub(r"\D", "", groups["day"]))
    year = int(groups["year"]) if groups["year"] else None
    month = month_of(groups["month"])
    if calendar_day(year or 2000, month, day) is None:
        return None
    weekday = weekday_of(groups["weekday"]) if groups.get("weekday") else None
    return TimeExpression(form="date", year=year, month=month, day=day, weekday=weekday)


def _first_or_last(match: re.Match[str]) -> TimeExpression:
    month, year = month_of(match["month"]), int(match["year"]) if match["year"] else None
    if match["edge"].lower() == "last":
        return TimeExpression(form="date", year=year, month=month, part="last day")
    return TimeExpression(form="date", year=year, month=month, day=1)


def _numbered_day(match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="date", day=int(re.sub(r"\D", "", match["day"])))


def _day_range(match: re.Match[str]) -> TimeExpression | None:
    month, year = month_of(match["month"]), int(match["year"]) if match["year"] else None
    days = [int(re.sub(r"\D", "", match[name])) for name in ("first", "last")]
    if days[0] >= days[1] or calendar_day(year or 2000, month, days[1]) is None:
        return None
    start, end = (TimeExpression(form="date", year=year, month=month, day=day) for day in days)
    return TimeExpression(form="range", start=start, end=end)


def _iso(match: re.Match[str]) -> TimeExpression | None:
    day = calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return TimeExpression(form="date", year=day.year, month=day.month, day=day.day) if day else None


def _slashed(match: re.Match[str]) -> TimeExpression | None:
    """Day and month of "18/10/2013"; where either may come first ("7/8/2007") nothing is read but the
    year."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    readings = {(first, second), (second, first)} if match["mark"] != "." else {(first, second)}
    fitting = [(day, month) for day, month in readings if calendar_day(year, month, day)]
    if len(fitting) != 1:
        return TimeExpression(form="date", year=year) if fitting else None
    return TimeExpression(form="date", year=year, month=fitting[0][1], day=fitting[0][0])


def _month_year(match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="date", year=int(match["year"]), month=month_of(match["month"]))


def _bare_month(match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="date", month=month_of(match["month"]))


def _season(match: re.Match[str]) -> TimeExpression:
    year = match.groupdict().get("year")
    return TimeExpression(form="date", season=_SEASONS[match["season"].lower()], year=int(year) if year else None)


def _quarter(match: re.Match[str]) -> TimeExpression:
    words, year = match["quarter"].lower(), match["year"]
    quarter = ORDINALS.get(words, 4) if not words[-1].isdigit() else int(words[-1])
    return TimeExpression(form="date", quarter=quarter, year=int(year) if year else None)


def _year(match: re.Match[str]) -> TimeExpression | None:
    """A year, unless a noun after it shows a round or early number to be a count ("the 1500 marchers")."""
    year, noun = int(match["year"]), _NOUN.match(match.string, match.end())
    if noun and (
        _COUNTED_WORD.fullmatch(noun["noun"]) or year < 1900 or (year % 50 == 0 and noun["noun"].endswith("s"))
    ):
        return None
    return TimeExpression(form="date", year=year)


def _years(match: re.Match[str]) -> TimeExpression | None:
    first, last = int(match["year"]), int(match["last"])
    last += first // 100 * 100 if last < 100 else 0
    if not first < last <= first + 60:
        return None
    start, end = (TimeExpression(form="date", year=year) for year in (first, last))
    return TimeExpression(form="range", start=start, end=end)


def _decade(match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="date", decade=int(match["decade"]))


def _century(match: re.Match[str]) -> TimeExpression:
    """ "The 1800s": the hundred years that begin with it."""
    first = int(match["hundred"])
    start, end = (TimeExpression(form="date", year=year) for year in (first, first + 99))
    return TimeExpression(form="range", start=start, end=end)


def _turn_of_century(match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="date", year=int(match["ordinal"]) * 100 - 99, approximate=True)


def _before_christ(match: re.Match[str]) -> TimeExpression:
    """A year before our era, counted below zero."""
    last = TimeExpression(form="date", year=-int(match["year"]))
    if not match["first"]:
        return last
    return TimeExpression(form="range", start=TimeExpression(form="date", year=-int(match["first"])), end=last)


_OF_YEAR = {"the": 0, "this": 0, "last": -1, "next": 1}


def _months_of_year(match: re.Match[str]) -> TimeExpression | None:
    """The first or last months of a year, and its halves."""
    groups = match.groupdict()
    count = 6 if not groups.get("count") else number_of(groups["count"])
    if count is None or not 1 < count < 12:
        return None
    months = (1, count) if match["edge"].lower() == "first" else (13 - count, 12)
    year = int(match["year"]) if match["year"] else None
    steps = _OF_YEAR[match["which"].lower()] if match["which"] else None
    start, end = (TimeExpression(form="date", month=month, year=year, steps=steps) for month in months)
    return TimeExpression(form="range", start=start, end=end)


def _eleventh_of_september(_match: re.Match[str]) -> TimeExpression:
    return TimeExpression(form="date", year=2001, month=9, day=11)


def _feast(match: re.Match[str]) -> TimeExpression | None:
    name = re.sub(r"['\u2019]s", "", re.sub(r"\s+", " ", match["feast"].lower()))
    month, day = (
        (12, 31) if name == "new year eve" else _FEASTS.get(name.removesuffix(" day"), _FEASTS.get(name, (0, 0)))
    )
    year = match["year"]
    return TimeExpression(form="date", month=month, day=day, year=int(year) if year else None) if month else None


_WEEKDAY_FIRST = rf"(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}\.?)(?:,{S}?|{S})(?:the{S})?)?"
_YEAR_LAST = rf"(?:{S}?,?{S}(?P<year>{YEAR})\b)?"
_THAT_YEAR = rf"(?:(?P<year>{YEAR})|(?P<which>the|this|last|next){S}year)\b"
_CERTAIN_MONTH = "(?:January|February|September|October|November|December)"
_AFTER_MONTH = rf"(?!\w)(?!{S}[A-Z][a-z]+{S}(?:said|says|told))"
_BEFORE_MONTH = rf"\b(?i:in|since|until|till|last|next|this|early|mid|late|during|through|throughout)(?:{S}|{DASH})"
_BEFORE_NAMELIKE = rf"\b(?i:from|by|of|to|between|and|or|before|after)(?:{S}|{DASH})"
_TO = rf"(?:{S}?{DASH}{S}?|{S}(?:to|through|and|until){S}(?:the{S})?)"
_MONTH_BEGINS = "|".join(form for name in MONTHS for form in (name[:3], name[:3].upper()))
_AFTER_NUMBERED = r"(?:but|at|after|before|because|when|if|until|as|so|with)"
"""Words that can follow "on the 26th" where it is a day and not the 26th of something."""
_BEFORE_SEASON = rf"\b(?i:in|this|last|next|by|since|until|during)(?:{S}the)?{S}"

_WRITTEN: tuple[tuple[str, Written], ...] = (
    (r"\d", (
        (r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])", _iso),
        (rf"\b(?i:on|until|till|by|since|(?:off|back|forward|postponed|moved|delayed|adjourned){S}to){S}(?P<time>the{S}(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)))"
         rf"(?=[.,;:)\"\u201d\u2019]|$|{S}{_AFTER_NUMBERED}\b)", _numbered_day),
        (r"(?<![\d/.])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)"
         r"(?![\d/])", _slashed),
    )),
    (_MONTH_BEGINS, (
        (rf"\b(?P<month>{MONTH}){S}(?P<first>{DAY_NUMBER}){_TO}(?P<last>{DAY_NUMBER})\b(?![:.,]?\d)(?!{S}{MONTH}){_YEAR_LAST}",
         _day_range),
        (rf"\b(?:(?:[Bb]etween|[Ff]rom){S}(?:the{S})?)?(?P<first>{DAY_NUMBER}){_TO}(?P<last>{DAY_NUMBER})"
         rf"(?:{S}of)?{S}"
         rf"(?P<month>{MONTH}){_YEAR_LAST}", _day_range),
        (rf"\b{_WEEKDAY_FIRST}(?P<month>{MONTH}){S}(?P<day>{DAY_NUMBER})\b"
         rf"(?![:.]\d|\d|,\d{{3}}\b){_YEAR_LAST}", _full_date),
        (rf"(?<![\d.,:$])\b{_WEEKDAY_FIRST}(?P<day>{DAY_NUMBER})(?:{S}of{S}|{S}|-)(?P<month>{MONTH})(?!\w)"
         rf"(?:(?:,?{S}|-)(?P<year>{YEAR})\b)?", _full_date),
        (rf"\b(?i:the){S}(?P<edge>(?i:first|last)){S}day{S}of{S}(?P<month>{MONTH})(?!\w){_YEAR_LAST}", _first_or_last),
        (rf"\b(?P<month>{MONTH})(?:{S}of{S}|,?{S}|{DASH})(?P<year>{YEAR})\b", _month_year),
        (rf"\b(?P<month>{_CERTAIN_MONTH})\b", _bare_month),
        (rf"{_BEFORE_MONTH}(?P<time>(?P<month>{MONTH})){_AFTER_MONTH}", _bare_month),
        (rf"{_BEFORE_NAMELIKE}(?P<time>(?P<month>(?!May|MAY){MONTH}))(?!\w)(?!{S}[A-Z][a-z])", _bare_month),
        (rf"\b(?P<month>May)(?={S}of{S}(?:this|last|next){S}year\b)", _bare_month),
        (rf"\b(?i:end|start|beginning|middle|rest){S}of{S}(?P<time>(?P<month>May))\b", _bare_month),
        (rf"\b[Ff]rom{S}(?P<time>(?P<month>May))(?={S}(?:to|until|through){S}{MONTH})", _bare_month),
    )),
    ("spring|summer|autumn|winter|fall|quarter", (
        (rf"\b(?:[Tt]he{S})?(?P<season>spring|summer|autumn|fall|winter)(?:{S}of)?{S}"
         rf"(?P<year>{YEAR})\b", _season),
        (rf"{_BEFORE_SEASON}(?P<time>(?P<season>spring|summer|autumn|winter))\b"
         rf"(?!{S}?[-\u2010-\u2014\w])", _season),
        (rf"{_BEFORE_SEASON}(?P<time>(?P<season>spring|summer|autumn|winter))(?={S}(?:of|and|when|as|but|the|if|he|she|it|they)\b)",
         _season),
        (rf"\b(?:[Tt]he{S})?(?P<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal){S}quarter(?:,?{S}(?:of{S})?(?P<year>{YEAR}))?\b",
         _quarter),
    )),
    ("months|half", (
        (rf"\b(?:[Tt]he{S})?(?P<edge>[Ff]irst|[Ll]ast){S}(?P<count>{NUMBER}){S}months{S}of{S}{_THAT_YEAR}", _months_of_year),
        (rf"\b(?:[Tt]he{S})?(?P<edge>[Ff]irst|[Ss]econd){S}half{S}of{S}{_THAT_YEAR}", _months_of_year),
    )),
    ("B|century|9/11|00s", (
        (rf"\b(?:(?:(?i:between|from){S})?(?P<first>\d{{1,4}})(?:{_TO}|{S}and{S}))?(?P<year>\d{{1,4}}){S}?B\.?C\b(?:\.?E\b)?(?:\.(?=\S|{S}[a-z]))?",
         _before_christ),
        (rf"\b(?i:the{S}(?:start|beginning|turn){S}of){S}the{S}(?P<ordinal>1[5-9]|2[01])(?:th|st){S}century\b", _turn_of_century),
        (rf"\b(?i:the){S}(?P<time>(?P<hundred>1[5-9]00)s)\b", _century),
        (rf"\b(?i:on|since|before|after|until){S}(?P<time>9/11)\b(?![/-])", _eleventh_of_september),
    )),
    (r"\d", (
        (rf"\b(?P<quarter>Q[1-4]),?{S}(?:of{S})?(?P<year>{YEAR})\b", _quarter),
        (rf"(?<![\w$£€#.,:/-])(?P<year>{YEAR})(?:{DASH}|/)(?P<last>\d\d(?:\d\d)?)(?![\w-]|[.,]\d)", _years),
        (r"(?<![\w$£€#.,:/])(?P<decade>(?:1[5-9]|20)\d0)s\b", _decade),
        (rf"\b(?i:{_YEAR_BEFORE})(?:{S}|{DASH})(?P<time>(?P<year>{YEAR}))"
         rf"(?![\w%]|[.,:/]\d|{S}?%|{DASH}\w)", _year),
        (rf"\b(?:19|20)\d\d,?{S}(?:and|or|to){S}(?P<time>(?P<year>{YEAR}))(?![\w%]|[.,:/]\d)", _year),
        (rf"\b(?i:the|over|after|during|from|since|for|in){S}[a-z]+{S}(?P<time>(?P<year>{YEAR}))"
         rf"(?={S}[a-z]{{3,}})", _year),
        (rf"(?<=\()(?P<year>{YEAR})(?=\))", _year),
    )),
    ("Christmas|Boxing|New", (
        (rf"\b(?P<feast>Christmas{S}(?:Day|Eve)|Boxing{S}Day|New{S}Year['\u2019]s{S}"
         rf"(?:Day|Eve))\b{_YEAR_LAST}", _feast),
    )),
)  # fmt: skip
CALENDAR_RULES = compiled(_WRITTEN)
"""Where a pattern has a group `time`, that is the mention, and the rest is what shows it to be one."""
