"""The top of a page above the headline: the name of the paper, its motto, the edition, the label of a release.

Takes the lines and what is settled of them; gives furniture, and datelines where an edition is dated. The one
decision: whether a line names what is published, or tells what happened. A headline is never given up for it
unless another line can be the headline, or the line is plainly the label of a release.
"""

from __future__ import annotations

import re
from itertools import pairwise

from recount.reports.dates import is_date_line
from recount.reports.layout.bylines import is_byline
from recount.reports.layout.datelines import is_dateline_line
from recount.reports.layout.labels import Label, Labels, first_paragraph
from recount.reports.layout.pieces import BULLET
from recount.reports.layout.shapes import Line

TOP_LINES = 6
"""Free lines from the top among which these stand."""
NAME_WORDS = 6
MOTTO_WORDS = 12
PAPERS = frozenset(
    "advertiser advocate argus banner bulletin chronicle citizen courier daily democrat dispatch echo enquirer "
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


def of_mastheads(lines: list[Line], labels: Labels) -> Labels:
    """Names, mottos, editions and labels of releases above the headline, where no markup shows the headline."""
    if any(label.kind == "headline" for label in labels.values()):
        return {}
    top = top_lines(lines, labels)
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
        if PERIODICAL.fullmatch(words):
            return Label("furniture", "what the paper says of itself")
        if (match := DESCRIBED.fullmatch(words)) and is_short_name(match["name"]):
            return Label("furniture", "a masthead above the headline")
    return None


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
