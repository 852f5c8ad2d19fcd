"""Datelines: the place, day and agency that open a report, as a prefix of a paragraph or a line of their
own."""

from __future__ import annotations

import re

from recount.reports.agencies import BROADCASTERS, agency_named
from recount.reports.dates import RELATIVE, TIME, ZONE, is_date_line
from recount.reports.layout.shapes import CAPITAL, Line, word_set

PLACE_WORD = rf"[{CAPITAL}][{CAPITAL}'’\-]*[{CAPITAL}]"
UPPER_PLACE = rf"(?:(?:ST|MT|FT)\.\s)?{PLACE_WORD}(?:[\s/]{PLACE_WORD}){{0,3}}"
MIXED_PLACE = rf"[{CAPITAL}][\w'’\-]+(?:[\s/](?:(?:al|el|de|la|on|of|the|upon)\s)?[{CAPITAL}][\w'’\-]+){{0,3}}"
MONTH_WORD = (
    r"(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]une?|[Jj]uly?|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov"
    r"|[Dd]ec)[a-z]*\.?|(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*\.?"
)
DAY_WORDS = (
    rf"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:(?:{MONTH_WORD})\s+\d{{1,2}}(?:st|nd|rd"
    rf"|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH_WORD}))(?:,?\s+\d{{4}})?|(?:Mon|Tues|Wednes|Thurs|Fri"
    rf"|Satur|Sun)day)"
)
REGION = rf"[{CAPITAL}][\w.'’\-]*(?:\s[{CAPITAL}][\w.'’\-]*){{0,3}}"
PARTS = rf"(?P<parts>(?:,?\s+{DAY_WORDS}|,\s*{REGION}){{0,4}})"
BRACKET = r"(?:[,.]?\s*[(\[/](?P<agency>[^()\[\]/]{2,60})[)\]/]\.?)?"
"""The agency in brackets, or between strokes as agencies of eastern Europe set it ("MINSK, May 3. /Belta/.")."""
DASH = r"(?P<dash>\s*(?:--+|[-–—‑―])(?=\s|[A-Z\"“‘'])|\s*:(?=\s)|\s*\|(?=\s))?"
UPPER_DATELINE = re.compile(rf"(?P<place>{UPPER_PLACE}){PARTS}{BRACKET}{DASH}\s*")
MIXED_DATELINE = re.compile(rf"(?P<place>{MIXED_PLACE}){PARTS}{BRACKET}{DASH}\s*")
DAY_DATELINE = re.compile(rf"(?P<place>)(?P<parts>{DAY_WORDS}){BRACKET}{DASH}\s*")
BRACKETED_DATELINE = re.compile(
    rf"\((?P<place>{MIXED_PLACE}"
    rf"|{UPPER_PLACE})(?P<parts>(?:,\s*{REGION}){{0,2}},?\s+{DAY_WORDS})(?P<agency>)\){DASH}\s*"
)
AGENCY_DATELINE = re.compile(
    r"(?P<place>)(?P<parts>)[(\[](?P<agency>[^()\[\]]{2,40})[)\]](?P<dash>\s*(?:--+|[-–—])(?=\s))?\s*"
)
LABELS = word_set(
    "BREAKING UPDATE UPDATED EXCLUSIVE WATCH LIVE VIDEO FACTBOX ANALYSIS OPINION TIMELINE EXPLAINER "
    "CORRECTED FLASH URGENT FILE NOTE CORRECTION PHOTO PHOTOS INTERVIEW FEATURE COLUMN BRIEF NEWS ALERT "
    "WARNING ADVISORY LEAD WRAPUP RECAP READ RELATED LATEST REPORT COMMENT EDITORIAL REVIEW PROFILE "
    "BACKGROUND QUOTE PREVIEW DEVELOPING EDITOR'S EDITORS EDITOR’S KEY FACTS POLL SURVEY STUDY WHO "
    "WHAT WHERE WHEN WHY HOW QUESTION ANSWER POLICE ARMY MINISTER GOVERNMENT SUMMARY JUST IN "
    "ADVERTISEMENT"
)

COLON_WORDS = 12
"""Words that must follow a place in capitals and a colon; after a label ("ARMY: 40 dead") a title follows."""
SHORTEST_PLACE = 4
"""Letters; shorter capitals before a dash are more often an organisation ("WHO - ...") than a town."""
LARGE_TOWN = 100_000
"""People. Smaller towns share their names with too many words and persons to be taken for places unseen."""
SMALL_CAPITALS = word_set(
    "A AN AND ARE AS AT BUT BY FOR FROM HAS HAVE HIS IN IS ITS NOT OR OUR OVER SAY SAYS THE TO WAS WHO WHY WILL WITH"
)
"""Small words that a headline in capitals has and a place name has not."""


def is_dateline_line(line: Line) -> bool:
    """True for a line that is a date, or a place with an agency or a day, and nothing else."""
    parts = [part.strip() for part in re.split(r"[|•·]", line.text) if part.strip()]
    if is_date_line(line.text) or (len(parts) > 1 and set_beside_a_date(parts)):
        return True
    if match := UPPER_DATELINE.fullmatch(line.text):
        return bool(match["agency"]) or bool(re.search(DAY_WORDS, match["parts"]))
    match = MIXED_DATELINE.fullmatch(line.text)
    if match is None:
        return False
    dated = bool(re.search(DAY_WORDS, match["parts"])) and bool(re.search(r"[,\d]", match["parts"]))
    return dated or agency_named(match["agency"] or "") is not None


STAMP = re.compile(
    rf"(?:(?:(?:last )?(?:updated?|modified|published|posted|edited)|as of|at)\b[\s:–—-]*)?(?:\(?(?:{RELATIVE.pattern}"
    rf"|{TIME}\s*(?:hrs?|hours)?\s*(?:{ZONE}|local time)?)\)?[\s,|•·/–—-]*)+",
    re.IGNORECASE,
)

STAMP_SIGN = re.compile(rf"updated?|modified|published|posted|edited|\bago\b|just now|\d\s*{ZONE}", re.IGNORECASE)


def is_timeless_stamp(words: str) -> bool:
    """True for a line that is a time of day or a time ago and names no day ("2 hours ago", "Updated 14:05
    GMT"); such a stamp counts from when the page was seen, which nobody knows. A bare time of day heads the
    entry of a live page and is none."""
    bare = words.strip().strip("()[]")
    return len(bare) <= 80 and bool(STAMP_SIGN.search(bare)) and bool(STAMP.fullmatch(bare))


def set_beside_a_date(parts: list[str]) -> bool:
    """True where of several short parts one is a date and the others are names: "PTI | Orlan | Updated: 3
    March 2021"."""
    others = [part for part in parts if not is_date_line(part)]
    return len(others) < len(parts) and all(len(part.split()) <= 4 and part[:1].isupper() for part in others)


def dateline_end(text: str, report: str = "") -> int | None:
    """Where the dateline that a paragraph begins with ends, its dash included; None where it begins with
    none.

    Abstains where capitals and a dash could be a name set off by dashes ("UNICEF - the agency - said"), and
    before a colon where nothing shows that the capitals are a place ("ANA LEE: Do you ...") in the gazetteer
    or in `report`.
    """
    for pattern in (UPPER_DATELINE, MIXED_DATELINE, DAY_DATELINE, BRACKETED_DATELINE, AGENCY_DATELINE):
        match = pattern.match(text)
        if match is None or not 0 < match.end() < len(text):
            continue
        if opens_report(match, text[match.end() :], report, upper=pattern is UPPER_DATELINE):
            return match.end()
    return None


def opens_report(match: re.Match[str], after: str, report: str, *, upper: bool) -> bool:
    """True where place, day, agency and dash together can only be a dateline."""
    place, agency, dash = match["place"], match["agency"], match["dash"]
    if is_label(match) or not (after[0].isupper() or after[0].isdigit() or after[0] in "\"“‘'«[("):
        return False
    if agency and is_agency(agency):
        return bool(dash) or upper or not place or agency in BROADCASTERS
    stroked = bool(agency) and re.search(r"/[^/]+/\.?\s*$", match[0]) is not None
    if not dash and not (stroked and upper):
        return False
    day = bool(re.search(DAY_WORDS, match["parts"]))
    if day or (upper and agency):
        return upper or bool(place or agency)
    if not upper or len(place) < SHORTEST_PLACE or "|" in dash:
        return False
    if ":" in dash:
        return len(after.split()) >= COLON_WORDS and is_place(place, after + report)
    return not re.search(r"\s[-–—]\s", after[:80])


def is_label(match: re.Match[str]) -> bool:
    """True where the capitals are a label ("BREAKING") or words of a headline set in capitals."""
    capitals = set(match["place"].split()) | set(match["parts"].replace(",", " ").split())
    first_word = match["place"].split()[0].rstrip(".") if match["place"] else ""
    return first_word in LABELS or bool(capitals & SMALL_CAPITALS)


def is_agency(words: str) -> bool:
    """True for the name of an agency, or of a broadcaster that signs as agencies do."""
    return agency_named(words) is not None or any(part in BROADCASTERS for part in re.split(r"[/ ]", words))


def is_place(capitals: str, report: str) -> bool:
    """True where the capitals name a town of some size, or stand after "in", "at" or "near" in the report."""
    from recount.language.gazetteer import find_place

    after_preposition = rf"\b(?:in|at|near|around|outside)\s+{re.escape(capitals)}\b"
    if re.search(after_preposition, report, re.IGNORECASE):
        return True
    return any(place.population >= LARGE_TOWN for place in find_place(capitals))
