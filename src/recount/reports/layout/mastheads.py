"""The top of a page above the headline: the name of the paper, its motto, the edition, the slug of a take, the letterhead
and title of an official text, the label of a release.

Takes the lines and what is settled of them; gives furniture, and datelines, credits and bylines where such a line has a day
or names who wrote. The one decision: whether a line names what is published ("TARN-FLOOD/RESCUE (UPDATE 2)"), or tells
what happened. A headline is never given up for it unless another line can be the headline, or the line is plainly the label
of a release.
"""

from __future__ import annotations

import re
from itertools import pairwise

from recount.reports.agencies import agencies_in
from recount.reports.dates import is_date_line
from recount.reports.layout.bylines import is_byline
from recount.reports.layout.datelines import is_dateline_line
from recount.reports.layout.furniture import SECTION_WORDS
from recount.reports.layout.labels import Label, Labels, first_paragraph
from recount.reports.layout.pieces import BULLET
from recount.reports.layout.shapes import FINITE, Line

TOP_LINES = 7
"""Free lines from the top among which these stand."""
TITLE_WORDS, HEAD_WORDS = 18, 10
"""Words of the longest title of an official text, and of the longest line of its letterhead."""
NAME_WORDS = 6
MOTTO_WORDS = 12
PAPERS = frozenset(
    "advertiser advocate argus banner bulletin chronicle citizen courant courier daily democrat dispatch echo enquirer "
    "examiner express gazette globe guardian herald independent inquirer intelligencer journal ledger leader mail "
    "mercury messenger mirror monitor nation news newspaper observer outlook packet patriot post press record "
    "recorder register reporter republican review sentinel standard star statesman sun telegraph times today "
    "tribune union voice weekly witness world".split()
)
"""Last words of the names of newspapers in English the world over."""
SMALL_WORDS = frozenset("a an and at by de for from in la le of on or the to & -".split())
EDITION = re.compile(
    r"(?:(?:[\w'’-]+ ){1,3}edition"
    r"|(?:vol(?:ume\b|\.)?\s*[\divxlc]+[\s,;:|–-]*)?(?:issue|no\.|nr\.?|number|edition)\s*(?:no\.?\s*)?\d+)"
    r"(?:[\s,;:|·•–—-]+(?P<rest>\S.*))?",
    re.IGNORECASE,
)
PERIODICAL = re.compile(
    r"(?:(?:an?|the|your|our) )?(?:[\w'’-]+[ ,]+){0,3}(?:daily|weekly|fortnightly|monthly|bi-?monthly|bi-?weekly"
    r"|quarterly|annual|yearly|independent|local|community|regional|online)(?:[ ,]+[\w'’-]+){0,2} (?:reviews?"
    r"|newspapers?|journals?|magazines?|bulletins?|newsletters?|digests?|papers?|gazettes?|chronicles?|blogs?"
    r"|periodicals?|sheets?|voices?|reports?|news|notes)(?: (?:of|on|for|about|from|in|since|to)\b.{1,60})?",
    re.IGNORECASE,
)
DESCRIBED = re.compile(
    r"(?P<name>[^\s–—|:-](?:[^–—|:]*[^\s–—|:])?)\s+(?:--+|[-–—|]|::)\s+(?P<described>[a-zà-þ][^.!?:;]{2,70})"
)
"""A name, a dash, and in small letters what is published under it: "tidemark -- notes on harbours"."""
KIND = (
    r"(?:statement|communiqu[eé]|declaration|situation report|sitrep|press release|news release|media release|press statement"
    r"|public notice|press notice|advisory|resolution|open letter|bulletin)"
)
TITLE = re.compile(
    rf"(?:(?:official|joint|press|public|media|final|interim)\s+)*{KIND}(?:\s+(?:on|by|of|from|regarding|concerning)\b.*"
    rf"|\s*(?:no\.?|nr\.?|number|#)\s*\d+.*)?"
    rf"|.{{3,60}}\b(?:situation report|sitrep|communiqu[eé]|bulletin)\s+(?:no\.?|nr\.?|number|#)\s*\d+"
    r"|(?:[\w-]+ ){0,3}(?:note|report|bulletin|notice|update|brief(?:ing)?|alert|circular|memo(?:randum)?)\s+(?-i:[A-Z]{1,6}[-/]?\d[\w/-]*)",
    re.IGNORECASE,
)
"""The title of an official text that names its kind, or its kind and the number in its file ("Field note TR-2019-04")."""
WIRE_HEAD = re.compile(
    r"[A-Z][A-Z0-9 .&/-]{1,40}[ (](?:URGENT|FLASH|BULLETIN|SNAP|ALERT|NEWSALERT|BREAKING|UPDATE \d+|\d(?:ST|ND|RD|TH) LEAD)\)?"
    r"(?:\s+\d{1,2}[:.]?\d{2}(?:\s*GMT)?)?"
)
SLUG = re.compile(
    r"(?:(?:BC|AM|PM)-)?[A-Z0-9.&']+(?: [A-Z0-9.&']+){0,2}(?:[-/][A-Z0-9.&']+(?: [A-Z0-9.&']+){0,2})+\s*\([A-Z0-9 ,./&-]+\)"
    r"|(?:BC|AM|PM)-[A-Z0-9.&']+(?:[-/][A-Z0-9.&']+)*|[A-Z][A-Z0-9.&'-]{2,}/[A-Z][A-Z0-9.&'-]{2,}"
)
"""The key words of a take in capitals with strokes, perhaps with what it is: "TARN-FLOOD/RESCUE (UPDATE 2)"."""
PERIOD = re.compile(
    r"(?:period covered|reporting period|date of issue|date issued|issued(?: on| at| in)?|as of)\b.*\d.*", re.IGNORECASE
)
TRANSLATED = re.compile(r"[(\[][^)\]]*\btranslat(?:ed|ion)\b[^)\]]*[)\]]", re.IGNORECASE)
LIVE_BYLINE = re.compile(r"live (?:updates?|coverage|blog|reporting)? ?(?:by|with|from) [A-Z].{2,80}", re.IGNORECASE)
ISSUE = re.compile(
    r".{3,40}, (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn"
    r"|winter)(?: \d{4})? (?:issue|number|edition)",
    re.IGNORECASE,
)
JOTTINGS = re.compile(
    r"[^:–—]{2,40}(?:: | [–—-]+ )(?:an?|the|my|our)? ?.{0,40}\b(?:notebook|blog|weblog|diary|journal|newsletter|column|notes)",
    re.IGNORECASE,
)
RELEASE_KIND = (
    r"(?:statements?|releases?|bulletins?|communiqu[eé]s?|notices?|notes?|briefings?|information|updates?|advisor(?:y|ies)"
    r"|announcements?|circulars?|situation reports?|messages?|declarations?)"
)
NUMBERED = r"(?:[\s,:;(–—-]+(?:update|version|no\.?|nr\.?|number|#|bulletin|part)\s*\d+\)?)"
ADDRESSED = (
    r"(?:press|media|public|journalists?|editors?|patients|relatives|famil(?:y|ies)|residents|customers|passengers"
    r"|travellers|travelers|members|staff|parents|visitors|investors|shareholders|citizens|subscribers|users|clients)"
)
RELEASE_LABEL = re.compile(
    rf"(?:(?:official|joint|press|media|public|news|emergency|service|situation|safety)\s+){{1,3}}{RELEASE_KIND}{NUMBERED}?"
    rf"|{RELEASE_KIND}{NUMBERED}"
    r"|(?:not )?for (?:immediate|general|urgent|further) (?:release|use|publication|distribution|circulation|broadcast)"
    rf"|{RELEASE_KIND} (?:for|to) (?:the |our |all )?{ADDRESSED}(?:(?:,| and|, and) (?:the |our |all )?{ADDRESSED})*"
    rf"{NUMBERED}?",
    re.IGNORECASE,
)


MOTTO_SINCE = re.compile(r"(?:the|your|our|an?) [^.!?:;]{3,70}, since (?:1[6-9]|20)\d\d", re.IGNORECASE)


def of_mastheads(lines: list[Line], labels: Labels) -> Labels:
    """The form of official texts, takes and live pages; and, where no markup shows the headline, names, mottos, editions
    and labels of releases above it."""
    first = first_paragraph(lines, labels)
    free = [line for line in lines[:first] if line.number not in labels and line.words]
    found = of_forms(free[:TOP_LINES])
    if any(label.kind == "headline" for label in labels.values()):
        return found
    return found | of_papers(top_lines(lines, {**labels, **found}))


def of_forms(top: list[Line]) -> Labels:
    """The head of a take, a letterhead with its title, the period covered, notes on translation and on live pages."""
    found: Labels = {}
    for line in top:
        words = line.text.strip()
        if SLUG.fullmatch(words) and not agencies_in(words.replace("/", ",")):
            found[line.number] = Label("furniture", "the slug of an agency's take")
        elif WIRE_HEAD.fullmatch(words):
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
    described = line.words[0][0].isupper() and "of" in line.words[1:3] and not FINITE.search(line.text)
    return is_capitalised(line.words) or described


def of_papers(top: list[Line]) -> Labels:
    """Names, mottos, editions, sections and labels of releases above the headline."""
    found: Labels = {}
    for place, line in enumerate(top):
        if label := own_label(line, later=top[place + 1 :]):
            found[line.number] = label
    for upper, lower in pairwise(top):
        named = upper.number not in found and is_name(upper)
        if upper is top[0] and named and (lower.number in found or (is_paper(upper) and any_headline(top[1:]))):
            found[upper.number] = Label("furniture", "a masthead above the headline")
    return found


def top_lines(lines: list[Line], labels: Labels) -> list[Line]:
    """The free lines above the running text and the byline."""
    found: list[Line] = []
    for line in lines[: first_paragraph(lines, labels)]:
        if is_byline(line) or len(found) == TOP_LINES:
            break
        if line.number not in labels and line.words and not BULLET.match(line.text):
            found.append(line)
    return found


def own_label(line: Line, *, later: list[Line]) -> Label | None:
    """What a line is by its own words; a motto or a described name only where a line below can be the headline."""
    words = line.text.strip()
    if (match := EDITION.fullmatch(words)) and (not match["rest"] or is_date_line(match["rest"])):
        return Label("dateline" if match["rest"] else "furniture", "the edition of the paper")
    if RELEASE_LABEL.fullmatch(words):
        return Label("furniture", "the label of a release")
    if len(line.words) <= MOTTO_WORDS and any_headline(later):
        if PERIODICAL.fullmatch(words) or MOTTO_SINCE.fullmatch(words):
            return Label("furniture", "what the paper says of itself")
        if is_section(words):
            return Label("furniture", "a section of the paper above the headline")
        if (match := DESCRIBED.fullmatch(words)) and is_short_name(match["name"]):
            return Label("furniture", "a masthead above the headline")
    return None


def is_section(words: str) -> bool:
    """True for the name of a section and of a part of it: "World | The Sunday essay"."""
    entries = re.split(r"\s*[|›»>]\s*", words)
    return (
        2 <= len(entries) <= 4
        and all(0 < len(entry.split()) <= 4 for entry in entries)
        and any(entry.lower() in SECTION_WORDS for entry in entries)
    )


def any_headline(lines: list[Line]) -> bool:
    """True where one of the lines could be the headline."""
    return any(is_headline_like(line) for line in lines)


def is_headline_like(line: Line) -> bool:
    """True for a line that could be the headline: a title of three words or more that is no date, edition or
    label."""
    return (
        line.title_like
        and len(line.words) >= 3
        and not is_dateline_line(line)
        and not EDITION.fullmatch(line.text.strip())
        and not RELEASE_LABEL.fullmatch(line.text.strip())
    )


def is_name(line: Line) -> bool:
    """True for up to six words, each but the small ones with a capital: the name of a paper or a body."""
    return 0 < len(line.words) <= NAME_WORDS and is_capitalised(line.words) and not line.ends_sentence


def is_paper(line: Line) -> bool:
    """True for the name of a newspaper by its last word, with "The" or all in capitals: "Police Seize Newspaper" is a
    headline."""
    shaped = line.words[0].lower() == "the" or (line.text.isupper() and len(line.words) <= 3)
    return shaped and line.words[-1].lower() in PAPERS


def is_short_name(words: str) -> bool:
    """True for one word, or up to four that are all capitals or all begin with one."""
    parts = words.split()
    return len(parts) == 1 or (len(parts) <= 4 and is_capitalised(parts))


def is_capitalised(words: list[str]) -> bool:
    """True where every word but the small ones begins with a capital letter or a digit."""
    return all(word[0].isupper() or word[0].isdigit() or word in SMALL_WORDS for word in words)
