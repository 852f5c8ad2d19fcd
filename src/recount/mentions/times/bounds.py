"""Bounds: stretches of which the words name one end: "since Friday", "until 5 May", "by noon on Tuesday", "from 2013 onward".

Takes a sentence and a time in it as joined so far; gives it with the word that leaves a side open, or as it was. "Not until
Friday" is Friday: what had not begun begins then. A stretch "since" a time runs up to now; one that begins ahead, or goes
"on", has no known end.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from recount.mentions.times.calendar import Seen
from recount.mentions.times.context import clause_before, lies_ahead
from recount.mentions.times.words import APOSTROPHE, S
from recount.records.when import Bound, TimeExpression

_SINCE = re.compile(
    rf"\b(?:(?i:ever{S})?(?P<word>(?i:since|until|till|through|up{S}to|by|before|after|following)))(?:{S}"
    rf"(?:at{S}least|about|around))?{S}(?:the{S})?$"
)
_BOUNDS: dict[str, Bound] = {
    "since": "since", "after": "after", "until": "until", "till": "until", "through": "until", "up to": "until",
    "by": "by", "before": "before",
}  # fmt: skip
_FROM = re.compile(
    rf"\b(?P<word>(?i:from|as{S}of|as{S}from|starting|beginning|effective))(?:{S}(?:on|in|from|at))?{S}(?:the{S})?$"
)
_ONWARD = re.compile(rf"{S}on(?:wards?\b|\b(?!{S}[a-z]))")
_NEGATED = re.compile(r"\bnot\b|n['\u2019]t\b|\bno\b|\bnever\b", re.IGNORECASE)


def with_bound(text: str, seen: Seen) -> Seen:
    """A time with the word before it that leaves one side open: "since Friday", "until 5 May", "by noon on Tuesday"."""
    expression = seen.expression
    opening = _from_then_on(text, seen)
    if opening:
        return opening
    match = _SINCE.search(text, 0, seen.start)
    if match is None or not (is_point(expression) or expression.form in ("ago", "now", "shifted")):
        return seen
    word = re.sub(r"\s+", " ", match["word"].lower())
    if word not in _BOUNDS or _only_names_what_follows(text, seen, match, word):
        return seen
    bound = _BOUNDS[word]
    if word in ("until", "till") and expression.form != "now" and _NEGATED.search(clause_before(text, match.start())):
        return Seen(match.start(), seen.end, expression)
    if bound in ("since", "after"):
        made = TimeExpression(form="range", start=expression, bound=bound, reaches_now=bound == "since")
    else:
        end = replace(expression, reaches_now=True) if expression.form == "now" else expression
        made = TimeExpression(form="range", end=end, bound=bound)
    return Seen(match.start(), seen.end, made)


def _from_then_on(text: str, seen: Seen) -> Seen | None:
    """A stretch that begins with a time and is told ahead, or to go on: "will close from Monday", "from 2013 onward"."""
    match = _FROM.search(text, 0, seen.start)
    if match is None or not is_point(seen.expression) or seen.expression.form == "clock":
        return None
    onward = _ONWARD.match(text, seen.end)
    begins = re.sub(r"\s+", " ", match["word"].lower()) not in ("from", "as of")
    if re.match(rf"{APOSTROPHE}s?\b", text[seen.end :]):
        return None
    if not (onward or begins or lies_ahead(text, match.start(), seen.end)):
        return None
    made = TimeExpression(form="range", start=seen.expression, bound="since")
    return Seen(match.start(), onward.end() if onward else seen.end, made)


def _only_names_what_follows(text: str, seen: Seen, match: re.Match[str], word: str) -> bool:
    """Whether the time belongs to the noun after it ("after Friday's vote", "before the Friday vote")."""
    if re.match(rf"{APOSTROPHE}s?{S}", text[seen.end :]):
        return word not in ("until", "till", "up to")
    if word == "by":
        return seen.expression.form == "now"
    if word not in ("before", "after"):
        return False
    modifier = match[0].rstrip().endswith("the") and re.match(rf"{S}[a-z]", text[seen.end :])
    return bool(modifier or seen.expression.form in ("ago", "now") or _follows_number(text, match.start()))


def _follows_number(text: str, place: int) -> bool:
    """Whether the words before "after" count units ("two days after")."""
    return re.search(rf"\b(?:minute|hour|day|night|week|month|year|decade)s?{S}$", text[:place]) is not None


def is_point(expression: TimeExpression) -> bool:
    """Whether a time is one that a stretch can begin or end with."""
    return expression.form in ("date", "weekday", "day", "unit", "clock")
