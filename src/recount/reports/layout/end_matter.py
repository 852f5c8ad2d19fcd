"""What stands below a report: that more follows, who signed and issued it, who the reporter is, who the body is that issued
it, the foot of a post, policies on letters, when to listen.

Takes the lines and what is settled of them; gives bylines and credits for who signed and issued, furniture for
the rest. The one decision: whether a line tells of the event or of who publishes. Only the last lines count,
and a paragraph goes only on several signs.
"""

from __future__ import annotations

import re
from itertools import pairwise

from recount.reports.layout.bylines import PERSON, is_byline, is_person_line
from recount.reports.layout.labels import Label, Labels, first_paragraph
from recount.reports.layout.shapes import FINITE, Line

LAST_LINES, FOOT_LINES = 8, 6
"""Free lines at the end among which these stand, and among which a text is signed."""
NOTES_HEADING = re.compile(r"notes? (?:to|for) (?:the )?editors?:?", re.IGNORECASE)
ABOUT_MOST = 5
"""Paragraphs under an "About X" heading; more are a part of the report."""
POST_FOOT = "the foot of a post: who wrote it, replies, reporting"

OFFICE = re.compile(
    r"(?:(?:the|acting|interim|deputy|vice|assistant|associate|executive|managing|senior|general|chief|first|former"
    r"|regional|national|press|communications?|media|medical|nursing|operations|public|external|corporate"
    r"|information)[\s-]+)*(?:director|president|chair(?:man|woman|person)?|chief(?: executive| of [\w ]{2,20})?|ceo"
    r"|coordinator|secretary|spokes(?:man|woman|person)|head|manager|officer|minister|mayor|governor"
    r"|commissioner|principal|rector|dean|prefect|superintendent|convenor|convener|representative|administrator"
    r"|treasurer|registrar|ombudsman|bishop|archbishop|commander|captain|colonel|general)(?:[\s-]+general)?"
    r"(?:(?:,| of| for| and|,? on behalf of)\s+(?:the )?[\w'’&.,\- ]{2,60})?",
    re.IGNORECASE,
)
"""The office of who signs a statement, with the body perhaps."""
ISSUED = re.compile(
    r"(?i:(?:issued|released|distributed|signed|communicated|statement) (?:by|for|on behalf of))[\s:]+(?:the )?"
    r"[A-ZÀ-Þ][^.!?;:]{2,140}\.?"
)
ISSUED_WORDS = 25
FOOT_START = re.compile(
    r"(?:posted|written|submitted|started|published|uploaded|shared) by\b|(?:\d+ )?(?:comments?|replies|reactions?"
    r"|shares?|likes?|views?)\b|(?:permalink|reply|report|share|flag|edit|tags?)\b",
    re.IGNORECASE,
)
FOOT_PART = re.compile(
    r"(?:no |\d[\d,.]*\s*)(?:comments?|replies|reply|reactions?|shares?|likes?|views?|votes?|points?|responses?)"
    r"|(?:comments?|replies|reactions?|shares?|likes?|views?|responses?)\s*[:(]\s*\d[\d,.]*\s*\)?"
    r"|(?:report|flag)(?: (?:this|the|a))?(?: (?:post|comment|abuse|message|spam|topic|thread|problem))?"
    r"|(?:share|reply|quote|permalink|permanent link|link|like|save|edit|print|e-?mail|follow|subscribe|comment"
    r"|add (?:a )?comment|share this(?: post)?)",
    re.IGNORECASE,
)
ABOUT = re.compile(r"(?:about|notes? (?:on|about)|background on) (?:the |us\b)?[^.!?]{0,60}:?", re.IGNORECASE)
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

COMPANY_SIGNS = (
    r"\b(?:is |are )?headquartered (?:in|at)\b",
    r"\bemploys? (?:around|about|some|approximately|more than|over|nearly|almost)?\s*\d[\d,.]*",
    r"\b(?:subsidiaries|offices|branches|operations|customers|members|plants) in (?:more than |over |some )?\d+ countries\b",
    r"\b(?:is|are) an? (?:[\w-]+ ){0,4}(?:provider|supplier|manufacturer|operator|maker|developer|distributor"
    r"|producer|company|group|organi[sz]ation|charity|non-?profit|foundation|network|association)\b",
    r"\b(?:is|are) (?:the |an? )?(?:\w+['’]s )?(?:leading|largest|global|world['’]?s? leading|foremost|premier)\b",
    r"\b(?:is|are) (?:publicly )?(?:listed|traded) (?:on|at)\b|\bregistered shares\b|\bstock exchange\b|\bticker\b"
    r"|\b(?:NYSE|NASDAQ|LSE|SIX|ISIN)\s*:",
    r"\b(?:was )?(?:founded|established|set up|incorporated) (?:in [A-Z][\w'’-]+ )?in (?:1[6-9]|20)\d\d\b"
    r"|\bsince (?:1[6-9]|20)\d\d\b",
    r"\b(?:is|are) an? (?:[\w-]+,? ){0,3}(?:independent|non-?profit|not-for-profit|charitable|non-partisan|impartial|voluntary)\b",
    r"\bannual (?:revenues?|sales|turnover)\b|\b(?:revenues?|turnover|sales) of (?:around |about |over )?\S*\d",
    r"\bwww\.\S+|\bhttps?://\S+|(?<![\w.-])[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.[a-z]{2,10}/\w|\b(?:for more information|visit us|learn more|follow us)\b",
)
SIGNS_FEWEST = 4
"""Signs of a company's own description without an "About" heading."""
ADVERTISED = re.compile(
    r"\bwww\.\S+|\bhttps?://\S+|\b(?:for more information|visit us|learn more|follow us)\b|\bregistered shares\b|\bticker\b|\b(?:NYSE|NASDAQ|LSE|SIX|ISIN)\s*:"
)
"""One sign that no reporter writes; without it the same words are a business report's own background."""
BIOGRAPHY = re.compile(
    rf"(?:about (?:the author,? )?)?(?P<name>(?-i:{PERSON.pattern}))(?:\s*[:,–—-]\s|\s(?:is|are|was|has been|covers|writes|reports"
    r"|edits|works|joined|teaches|blogs|lives)\b(?! said| told))",
    re.IGNORECASE,
)
BIOGRAPHY_WORDS = 70
LETTERS = re.compile(
    r"(?=.*\bletters?\b)(?=.*\b(?:we|our|us|you|your|the editor)\b)(?:(?:the|our) [\w .'’&-]{1,40} |we )(?:is committed to"
    r"|are committed to|welcomes?|accepts?|invites?|encourages?|publish(?:es)?|reserves?)\b.{0,400}",
    re.IGNORECASE,
)
TUNE_IN = re.compile(
    r"(?:listen (?:to|live)|tune in|watch|catch|hear) .{0,80}\b(?:live (?:at|on|every|from|weekdays?|each)|listen back"
    r"|(?:every|each|on) (?:weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|day|morning|evening)"
    r"|weekdays?|on (?:fm|dab|am)\b|\d{2,3}(?:\.\d)? ?fm)\b.{0,120}",
    re.IGNORECASE,
)


def of_end_matter(lines: list[Line], labels: Labels) -> Labels:
    """Signatures, issuers, the foot of a post, and what the publisher says of itself, below the report."""
    free = [line for line in lines[first_paragraph(lines, labels) + 1 :] if line.number not in labels and line.words]
    foot = of_foot(free[-FOOT_LINES:])
    tail = [line for line in free if line.number not in foot][-LAST_LINES:]
    found = (
        foot | about_sections(lines, tail, {**labels, **foot}) | company_notes(tail) | notes_to_editors(lines, labels)
    )
    signed = signers(lines, labels)
    for line in tail:
        if is_post_foot(line.text):
            found[line.number] = Label("furniture", POST_FOOT)
        elif is_biography(line, signed):
            found[line.number] = Label("furniture", "who the reporter is")
        elif is_issuer(line):
            found[line.number] = Label("credit", "who issued the statement")
        elif LETTERS.fullmatch(line.text):
            found[line.number] = Label("furniture", "how the paper takes letters")
        elif TUNE_IN.fullmatch(line.text) and len(line.words) <= 25:
            found[line.number] = Label("furniture", "when to listen or watch")
    closing = [line for line in tail if line.number not in found]
    return found | signatures(closing[-4:])


def of_foot(tail: list[Line]) -> Labels:
    """More to follow, the newsroom in brackets, where and by whom a text was signed."""
    found: Labels = {}
    for place, line in enumerate(tail):
        words = line.text.strip()
        if MORE.fullmatch(words):
            found[line.number] = Label("furniture", "a note that more follows, or nothing does")
        elif NEWSROOM.fullmatch(words):
            found[line.number] = Label("furniture", "the newsroom")
        elif DONE.fullmatch(words):
            found[line.number] = Label("dateline", "where and when the text was signed")
        elif (signed := SIGNED.fullmatch(words)) and not line.ends_sentence:
            found[line.number] = Label("byline", "who signed the text")
            below = tail[place + 1] if place + 1 < len(tail) else None
            if not signed["who"] and below is not None and is_person_line(below):
                found[below.number] = Label("byline", "who signed the text")
    return found


def signatures(closing: list[Line]) -> Labels:
    """A name and an office on two lines below the last paragraph."""
    found: Labels = {}
    for upper, lower in pairwise(closing):
        if is_person_line(upper) and not upper.text.isupper() and is_office(lower) and upper.number not in found:
            found |= {
                line.number: Label("byline", "who signed the statement, and the office") for line in (upper, lower)
            }
    last = max((line.number for line in closing if line.paragraph), default=-1)
    return {number: label for number, label in found.items() if number > last}


def is_office(line: Line) -> bool:
    """True for a line that is only the name of an office ("Director General", "Head of Nursing, Orlan Clinic")."""
    return len(line.words) <= 12 and not line.ends_sentence and bool(OFFICE.fullmatch(line.text.strip(" ,")))


def is_issuer(line: Line) -> bool:
    """True for "Issued by the press office, Orlan": a body and a place, no sentence."""
    issued = ISSUED.fullmatch(line.text.strip())
    return issued is not None and len(line.words) <= ISSUED_WORDS and not FINITE.search(line.text)


def is_post_foot(words: str) -> bool:
    """True for the foot of a post: parts between bars, all of them counts, buttons or who posted it, one at
    least no name."""
    parts = [part for part in re.split(r"\s*[|•·]\s*|\s+[–—-]\s+", words.strip()) if part]
    if not 2 <= len(parts) <= 6 or not FOOT_START.match(parts[0]):
        return False
    rest = parts[1:] if re.match(r"(?:posted|written|submitted|started) by\b", parts[0], re.IGNORECASE) else parts
    return len(parts[0].split()) <= 8 and all(FOOT_PART.fullmatch(part) for part in rest)


def about_sections(lines: list[Line], tail: list[Line], labels: Labels) -> Labels:
    """A heading "About X", X a name, and the paragraphs below it, where the first of them begins with X and has
    a sign of a body's own description."""
    found: Labels = {}
    for line in tail:
        if line.paragraph or not ABOUT.fullmatch(line.text.strip()) or len(line.words) > 10:
            continue
        below = [other for other in lines[line.number + 1 :] if other.number not in labels]
        if 0 < len(below) <= ABOUT_MOST and company_signs(below[0].text) and speaks_of(line, below[0]):
            found |= {other.number: Label("furniture", "what the publisher says of itself") for other in (line, *below)}
            break
    return found


def notes_to_editors(lines: list[Line], labels: Labels) -> Labels:
    """The paragraphs right below "Notes to editors" in which the publisher describes itself: the first with two signs of
    such a description, those behind it with one."""
    found: Labels = {}
    for line in lines:
        if not NOTES_HEADING.fullmatch(line.text.strip()):
            continue
        for below in lines[line.number + 1 :][:ABOUT_MOST]:
            if below.number in labels or company_signs(below.text) < (1 if found else 2):
                break
            found[below.number] = Label("furniture", "what the publisher says of itself")
    return found


def signers(lines: list[Line], labels: Labels) -> str:
    """The words of the bylines of a report, in lower case, with spaces around."""
    return " ".join(
        f" {line.key} "
        for line in lines
        if (labels[line.number].kind == "byline" if line.number in labels else is_byline(line))
    )


def is_biography(line: Line, signed: str) -> bool:
    """True for a line that begins with the name of who signs the report and says who that is: "Ida Lund is the Echo's
    harbour correspondent." under "By Ida Lund"."""
    match = BIOGRAPHY.match(line.text.strip())
    return match is not None and len(line.words) <= BIOGRAPHY_WORDS and f" {match['name'].lower()} " in signed


def speaks_of(heading: Line, paragraph: Line) -> bool:
    """True where a paragraph begins with the name that its heading has."""
    named = [word for word in heading.words[1:] if word.lower() not in ("the", "about", "on")]
    opening = paragraph.words[: len(named) + 3]
    return bool(named) and named[0][0].isupper() and named[0] in opening


def company_notes(tail: list[Line]) -> Labels:
    """The last paragraphs, where one has several signs of a company's own description, and those above it about
    the same body with one such sign."""
    found: Labels = {}
    below: Line | None = None
    for line in reversed([line for line in tail if line.paragraph]):
        count = company_signs(line.text) if ADVERTISED.search(line.text) or below is not None else 0
        same = below is not None and count > 0 and line.words[0] == below.words[0]
        if "“" in line.text or '"' in line.text or not (count >= SIGNS_FEWEST or same):
            break
        found[line.number] = Label("furniture", "what the publisher says of itself")
        below = line
    return found


def company_signs(words: str) -> int:
    """How many signs of a company's own description the words have."""
    return sum(bool(re.search(sign, words)) for sign in COMPANY_SIGNS)
