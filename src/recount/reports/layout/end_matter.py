"""What stands below a report: who signed and issued it, who the body is that issued it, the foot of a post,
policies on letters, when to listen.

Takes the lines and what is settled of them; gives bylines and credits for who signed and issued, furniture for
the rest. The one decision: whether a line tells of the event or of who publishes. Only the last lines count,
and a paragraph goes only on several signs.
"""

from __future__ import annotations

import re
from itertools import pairwise

from recount.reports.layout.bylines import is_person_line
from recount.reports.layout.labels import Label, Labels, first_paragraph
from recount.reports.layout.shapes import Line

LAST_LINES = 8
"""Free lines at the end among which these stand."""
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
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|said|says|told|denied|killed|shows?|showed)\b"
)
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
COMPANY_SIGNS = (
    r"\b(?:is |are )?headquartered (?:in|at)\b",
    r"\bemploys? (?:around|about|some|approximately|more than|over|nearly|almost)?\s*\d[\d,.]*",
    r"\b(?:subsidiaries|offices|branches|operations|customers|members|plants) in (?:more than |over |some )?\d+ countries\b",
    r"\b(?:is|are) an? (?:[\w-]+ ){0,4}(?:provider|supplier|manufacturer|operator|maker|developer|distributor"
    r"|producer|company|group|organi[sz]ation|charity|non-?profit|foundation|network|association)\b",
    r"\b(?:is|are) (?:the |an? )?(?:\w+['’]s )?(?:leading|largest|global|world['’]?s? leading|foremost|premier)\b",
    r"\b(?:is|are) (?:publicly )?(?:listed|traded) (?:on|at)\b|\bregistered shares\b|\bstock exchange\b|\bticker\b"
    r"|\b(?:NYSE|NASDAQ|LSE|SIX|ISIN)\s*:",
    r"\b(?:was )?(?:founded|established|set up|incorporated) in (?:1[6-9]|20)\d\d\b|\bsince (?:1[6-9]|20)\d\d\b",
    r"\bannual (?:revenues?|sales|turnover)\b|\b(?:revenues?|turnover|sales) of (?:around |about |over )?\S*\d",
    r"\bwww\.\S+|\bhttps?://\S+|\b(?:for more information|visit us|learn more|follow us)\b",
)
SIGNS_FEWEST = 4
"""Signs of a company's own description without an "About" heading."""
ADVERTISED = re.compile(
    r"\bwww\.\S+|\bhttps?://\S+|\b(?:for more information|visit us|learn more|follow us)\b|\bregistered shares\b|\bticker\b|\b(?:NYSE|NASDAQ|LSE|SIX|ISIN)\s*:"
)
"""One sign that no reporter writes; without it the same words are a business report's own background."""
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
    first = first_paragraph(lines, labels)
    tail = [line for line in lines[first + 1 :] if line.number not in labels][-LAST_LINES:]
    found = about_sections(lines, tail, labels) | company_notes(tail)
    for line in tail:
        if is_post_foot(line.text):
            found[line.number] = Label("furniture", POST_FOOT)
        elif is_issuer(line):
            found[line.number] = Label("credit", "who issued the statement")
        elif LETTERS.fullmatch(line.text):
            found[line.number] = Label("furniture", "how the paper takes letters")
        elif TUNE_IN.fullmatch(line.text) and len(line.words) <= 25:
            found[line.number] = Label("furniture", "when to listen or watch")
    closing = [line for line in tail if line.number not in found]
    return found | signatures(closing[-4:])


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
    return issued is not None and len(line.words) <= ISSUED_WORDS and not VERB.search(line.text)


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
