"""Lines and prefixes that are metadata: bylines, datelines, credits of agencies and of who reported and
edited."""

from __future__ import annotations

import re

from recount.language.calendar_words import MONTHS, WEEKDAYS
from recount.reports.agencies import agencies_in, agency_named
from recount.reports.dates import dates_in
from recount.reports.layout.promotions import NO_SIGN_OFF, TRAILING_SIGN_OFF, is_sign_off
from recount.reports.layout.shapes import CAPITAL, Line

NAME_WORD = rf"(?:[{CAPITAL}][\w.'’\-]*|de|van|von|der|den|al|el|bin|ibn|la|le|du|da|di|dos|del|ter|of)"
NAME = rf"[{CAPITAL}][\w.'’\-]*(?:[\s\xa0]+{NAME_WORD}){{0,5}}"
BY_CASED = re.compile(
    rf"(?i:(?:written|reported|posted|words|story|text|report|article|analysis|published"
    rf"|contributed|live (?:blog|updates?|coverage|reporting))\s+by|by|authors?\s*:)[\s\xa0:]+(?:(?i:the|our|a|staff)\b[\s\xa0]*)?(?:{NAME}"
    rf"|(?i:(?:own |staff |special |foreign |web )*(?:correspondents?|reporters?|staff|agencies|desk"
    rf"|editors?))\b)"
)
FROM_IN = re.compile(rf"(?i:from)\s+{NAME}(?:\s+and\s+{NAME})?\s+in\s+{NAME}")
INNER_BY = re.compile(rf"(?:^|[,|•·–—]\s*|\s-\s+)(?i:by)\s+{NAME}(?:\s*$|\s*[,|•·–—-])")
NAMES_IN = re.compile(
    rf"{NAME}(?:(?:,\s*|\s+and\s+|\s*&\s*){NAME})*\s+(?:in\s+{NAME}(?:,?\s+(?:and"
    rf"|with)\s+(?:news )?agencies)?|(?:and|with)\s+(?:news )?agencies)"
)
"""Names with the place they write from ("Ana Lee in Oslo"), or with "and agencies"; a headline has a verb in
small letters."""
PERSON = re.compile(rf"[{CAPITAL}][\w.'’\-]+(?:[\s\xa0]+{NAME_WORD}){{1,4}}")
ROLE = re.compile(
    r"(?:[\w'’.&-]+[\s,]+){0,6}(?:correspondents?|reporters?|editors?|staff(?: writer)?s?|writers?"
    r"|columnists?|news ?desk|desk|bureau(?: chief)?|analysts?|contributors?|producers?|journalists?"
    r"|photographers?|freelancers?|newsroom)(?:[\s,]+(?:in|for|at|of|and|the"
    r"|on)?\s*[A-Z][\w.'’-]+){0,4}",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"(?:[(\[—–-]\s*)?(?:(?:additional |further |extra |more )?(?:reporting|writing|editing|edited"
    r"|written|compiled|translated|translation|graphics?|research|fact-checking|production|rewriting"
    r"|input|copy|text|material|photography) (?:by|from)\b|reporting and (?:writing|editing) by\b"
    r"|with (?:additional )?(?:reporting|files|inputs?|contributions?|agency inputs?|agencies"
    r"|material|wire services)\b(?: (?:by|from))?"
    r"|(?:additional |further |extra )?(?:reporting|research|editing)\s*:\s*[A-Z]"
    r"|[(\[]?(?:web |chief |copy |news |photo |duty |assistant )?(?:editor|reporter|writer"
    r"|producer)s?\s*:\s*[A-Z]"
    r"|(?:copy|sources?|credits?|via|agency|wire|courtesy(?: of)?|from)\s*:\s*\S|source\s*[-–—]\s*\S"
    r"|\(?inputs? from\b|from (?:our )?(?:news )?agencies\b|\(?with agencies\b"
    r"|\(?agencies\)?$).{0,300}",
    re.IGNORECASE,
)
CONTRIBUTED = re.compile(
    r".{0,240}\b(?:contributed (?:to (?:this|the|our) (?:report|story|article|coverage|dispatch)"
    r"|reporting|from [A-Z])|assisted (?:with|in) (?:this|the) report|helped (?:with|to) report"
    r"|provided (?:additional )?reporting)\b.{0,120}"
    r"|[(\[]?(?:this|the) (?:story|article|report|piece|text|post|copy) (?:is|was|has been|first"
    r"|originally)\b.{0,40}\b(?:appeared|published|produced|written|compiled|edited|syndicated"
    r"|supplied|provided|translated|taken|sourced|generated|adapted|republished)\b.{0,200}",
    re.IGNORECASE,
)
TRAILING_CREDIT = re.compile(
    r"\s*(?P<credit>[(\[](?i:(?:additional |further )?(?:reporting|writing|editing|edited|written"
    r"|compiled|translated) by|with (?:inputs?|files|reporting|agencies)|inputs? from"
    r"|source:)[^()\[\]]{0,300}[)\]]\.?"
    r"|(?:(?:additional |further )?[Rr]eporting by|[Ee]diting by|[Ww]riting by|[Cc]ompiled by"
    r"|[Tt]ranslated by)\s+[A-Z][^.!?]{2,80}(?:[;,][^!?]{2,160})?)\s*$"
)
TRAILING_AGENCY = re.compile(
    r"(?<=[.!?”\"’'])\s*(?P<credit>(?:[(\[](?P<bracketed>[^()\[\]]{2,60})[)\]]"
    r"|[—–/-]\s*(?P<dashed>[A-Z][\w '’/&.-]{1,40}?))\.?)\s*$"
)

SIGNED_AGENCIES = re.compile(r"(?P<initials>[\w,.+&/-]{3,24})\s*[(\[](?P<names>[^()\[\]]{2,60})[)\]]")
"""Initials with the agencies that a desk drew on: "ab/cd (AFP, Reuters)"."""

LONGEST_BYLINE_WORDS = 25


def is_byline(line: Line) -> bool:
    """True for "By Name ...", "From Name in Place", a short line with ", by Name" in it."""
    words = line.words
    if len(words) > LONGEST_BYLINE_WORDS or (line.ends_sentence and len(words) > 8):
        return False
    if BY_CASED.match(line.text):
        return after_by(words) not in {*MONTHS, *WEEKDAYS} - {"may", "june", "april", "jan"} and not reads_on(line)
    if NAMES_IN.fullmatch(line.text) and len(words) <= 12:
        return True
    return bool(FROM_IN.fullmatch(line.text)) or (len(words) <= 15 and bool(INNER_BY.search(line.text)))


def after_by(words: list[str]) -> str:
    """The first word after "by", in lower case."""
    lower = [word.lower() for word in words]
    return lower[lower.index("by") + 1] if "by" in lower[:-1] else ""


def reads_on(line: Line) -> bool:
    """True where "By" opens a sentence or a heading: most words after the second are small ("By Friday the
    army had ...")."""
    small = [word for word in line.words[2:] if word.islower()]
    return len(small) > 6 or bool(
        re.search(r"\b(?:was|were|had|has|have|is|are|said|says|will|would|could)\b", line.text)
    )


def is_person_line(line: Line) -> bool:
    """True for a line that is nothing but a name of two to five capitalised words, a comma perhaps at its
    end."""
    bare = line.text.strip(" \xa0,|")
    return not line.ends_sentence and (
        bool(PERSON.fullmatch(bare)) and len(line.words) <= 5 and not any(character.isdigit() for character in bare)
    )


def is_role_line(line: Line) -> bool:
    """True for a line that names a reporter's work ("Diplomatic correspondent", "News desk, Nairobi")."""
    return len(line.words) <= 8 and not line.ends_sentence and bool(ROLE.fullmatch(line.text.strip(" ,|")))


def is_credit(line: Line) -> bool:
    """True for a line that only says who reported, edited or supplied a report."""
    if len(line.words) > 60:
        return False
    if agency_named(line.text) and len(line.words) <= 5:
        return True
    if (signed := SIGNED_AGENCIES.fullmatch(line.text.strip())) and is_sign_off(signed["initials"]):
        return bool(agencies_in(signed["names"]))
    parts = [part for part in re.split(r"\s*[,/|&]\s*|\s+and\s+", line.text.strip("()[] ")) if part]
    if len(parts) > 1 and all(agency_named(part) for part in parts):
        return True
    return bool(CREDIT.fullmatch(line.text)) or bool(
        CONTRIBUTED.fullmatch(line.text) and len(line.words) <= 40 and not line.text.startswith(("“", '"'))
    )


def trailing_credit(text: str) -> int | None:
    """Where a credit at the end of a paragraph begins: "(Reporting by ...)", "- AFP", "ab/cd"; None where
    there is none."""
    if (match := TRAILING_SIGN_OFF.search(text[-40:])) and not NO_SIGN_OFF.fullmatch(match["credit"]):
        return max(0, len(text) - 40) + match.start("credit")
    if match := TRAILING_CREDIT.search(text[-600:]):
        return max(0, len(text) - 600) + match.start("credit") if match.start("credit") else None
    if (match := TRAILING_AGENCY.search(text[-80:])) and match.start("credit"):
        named = agencies_in((match["bracketed"] or match["dashed"]).replace("/", ","))
        return max(0, len(text) - 80) + match.start("credit") if named else None
    return None


def has_date(line: Line) -> bool:
    """True where an absolute date stands in the line."""
    return bool(dates_in(line.text))
