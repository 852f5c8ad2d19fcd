"""Official texts, wire takes and live pages: their letterhead, title, period, translation note, signature and "more follows".

Takes the lines and what is settled of them; gives furniture, datelines, credits and bylines. The one decision: whether a line
at the top or at the foot belongs to the form of such a text, or tells what happened.
"""

from __future__ import annotations

import re

from recount.reports.layout.bylines import is_person_line
from recount.reports.layout.end_matter import VERB
from recount.reports.layout.labels import Label, Labels, first_paragraph
from recount.reports.layout.mastheads import is_capitalised
from recount.reports.layout.shapes import Line

TOP_LINES, LAST_LINES = 7, 6
NOTE_WITHIN = 12
"""Free lines from the top within which a note on how to read a live page stands."""
HEAD_WORDS = 10
"""Words of the longest line of a letterhead."""
TITLE_WORDS = 18
KIND = (
    r"(?:statement|communiqu[eé]|declaration|situation report|sitrep|press release|news release|media release|press statement"
    r"|public notice|press notice|advisory|resolution|open letter|bulletin)"
)
TITLE = re.compile(
    rf"(?:(?:official|joint|press|public|media|final|interim)\s+)*{KIND}(?:\s+(?:on|by|of|from|regarding|concerning)\b.*"
    rf"|\s*(?:no\.?|nr\.?|number|#)\s*\d+.*)?"
    rf"|.{{3,60}}\b(?:situation report|sitrep|communiqu[eé]|bulletin)\s+(?:no\.?|nr\.?|number|#)\s*\d+",
    re.IGNORECASE,
)
WIRE_HEAD = re.compile(
    r"[A-Z][A-Z0-9 .&/-]{1,40}[ (](?:URGENT|FLASH|BULLETIN|SNAP|ALERT|NEWSALERT|BREAKING|UPDATE \d+|\d(?:ST|ND|RD|TH) LEAD)\)?"
    r"(?:\s+\d{1,2}[:.]?\d{2}(?:\s*GMT)?)?"
)
PERIOD = re.compile(
    r"(?:period covered|reporting period|date of issue|date issued|issued(?: on| at| in)?|as of)\b.*\d.*", re.IGNORECASE
)
TRANSLATED = re.compile(r"[(\[][^)\]]*\btranslat(?:ed|ion)\b[^)\]]*[)\]]", re.IGNORECASE)
LIVE_BYLINE = re.compile(r"live (?:updates?|coverage|blog|reporting)? ?(?:by|with|from) [A-Z].{2,80}", re.IGNORECASE)
LIVE_NOTE = re.compile(
    r"(?:(?:please )?(?:refresh|reload) (?:this|the|your) page\b|(?:all )?times (?:are|in) (?:local|gmt|utc|bst|cet|est)\b).{0,80}",
    re.IGNORECASE,
)
ISSUE = re.compile(
    r".{3,40}, (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn"
    r"|winter)(?: \d{4})? (?:issue|number|edition)",
    re.IGNORECASE,
)
JOTTINGS = re.compile(
    r"[^:–—]{2,40}(?:: | [–—-]+ )(?:an?|the|my|our)? ?.{0,40}\b(?:notebook|blog|weblog|diary|journal|newsletter|column|notes)",
    re.IGNORECASE,
)
MORE = re.compile(
    r"[(\[-]*\s*(?:more (?:follows|to follow|to come|soon)|more|ends?|developing(?: story)?|(?:more )?(?:updates?|details) (?:to follow|soon))"
    r"\s*[)\]-]*\.?",
    re.IGNORECASE,
)
NEWSROOM = re.compile(r"\((?=[^)]*\b(?:newsroom|bureau|desk|newsdesk|correspondents?)\b)[^)]{3,80}\)", re.IGNORECASE)
SIGNED = re.compile(
    r"(?:for|on behalf of|signed(?: by| for)?)[ :,]\s*(?:the )?[^.!?:]{3,60}(?:,|:\s*(?P<who>[A-ZÀ-Þ][^.!?]{3,60}))",
    re.IGNORECASE,
)
DONE = re.compile(
    r"(?:done|given|signed|issued) (?:at|in) [A-ZÀ-Þ][^,]{2,30},? (?:on )?(?:the )?\d{1,2}\b.{3,20}", re.IGNORECASE
)


def of_releases(lines: list[Line], labels: Labels) -> Labels:
    """The form of official texts, wire takes and live pages, at the top and at the foot."""
    first = first_paragraph(lines, labels)
    free = [line for line in lines if line.number not in labels and line.words]
    top = [line for line in free if line.number < first][:TOP_LINES]
    notes = {
        line.number: Label("furniture", "how to read the live page")
        for line in free[:NOTE_WITHIN]
        if LIVE_NOTE.fullmatch(line.text.strip())
    }
    return notes | of_top(top) | of_foot([line for line in free if line.number > first][-LAST_LINES:])


def of_top(top: list[Line]) -> Labels:
    """The head of a take, a letterhead with its title, the period covered, notes on translation and on live pages."""
    found: Labels = {}
    for line in top:
        words = line.text.strip()
        if WIRE_HEAD.fullmatch(words):
            found[line.number] = Label("credit", "the head of an agency's take")
        elif TRANSLATED.fullmatch(words):
            found[line.number] = Label("credit", "a note on the translation")
        elif PERIOD.fullmatch(words) and not line.ends_sentence:
            found[line.number] = Label("dateline", "the period or day of issue")
        elif LIVE_BYLINE.fullmatch(words):
            found[line.number] = Label("byline", "who writes the live page")
        elif (ISSUE.fullmatch(words) or JOTTINGS.fullmatch(words)) and line is not top[-1]:
            found[line.number] = Label("furniture", "a masthead above the headline")
    return found | letterhead(top)


def letterhead(top: list[Line]) -> Labels:
    """The title of an official text, where it names its kind, and the names of bodies above it."""
    title = next(
        (
            place
            for place, line in enumerate(top)
            if TITLE.fullmatch(line.text.strip()) and len(line.words) <= TITLE_WORDS and not line.ends_sentence
        ),
        None,
    )
    if title is None:
        return {}
    above = [
        line
        for line in top[:title]
        if len(line.words) <= HEAD_WORDS and not line.ends_sentence and (line.text.isupper() or is_name_of_body(line))
    ]
    if title == 0 and len(top) == 1:
        return {}
    found = {top[title].number: Label("furniture", "the title of an official text")}
    return found | {line.number: Label("furniture", "a letterhead") for line in above}


def is_name_of_body(line: Line) -> bool:
    """True for capitals, or a capital and an "of" and no verb: "Association of relatives of the guests of Hotel X"."""
    described = line.words[0][0].isupper() and "of" in line.words[1:3] and not VERB.search(line.text)
    return is_capitalised(line.words) or described


def of_foot(tail: list[Line]) -> Labels:
    """More to follow, the newsroom in brackets, where and by whom a text was signed."""
    found: Labels = {}
    for place, line in enumerate(tail):
        words = line.text.strip()
        if MORE.fullmatch(words):
            found[line.number] = Label("furniture", "a note that more follows, or nothing does")
        elif NEWSROOM.fullmatch(words):
            found[line.number] = Label("credit", "the newsroom")
        elif DONE.fullmatch(words):
            found[line.number] = Label("dateline", "where and when the text was signed")
        elif (signed := SIGNED.fullmatch(words)) and not line.ends_sentence:
            found[line.number] = Label("byline", "who signed the text")
            below = tail[place + 1] if place + 1 < len(tail) else None
            if not signed["who"] and below is not None and is_person_line(below):
                found[below.number] = Label("byline", "who signed the text")
    return found
