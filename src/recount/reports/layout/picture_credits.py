"""Pictures beside the running text: credits that stand alone above or below a caption, and captions that only
show a person or an earlier picture.

A credit alone on its line is a name like any other; what stands around it decides. A caption that tells what
happened is evidence and stays, one that only says who is on the picture is none.
"""

from __future__ import annotations

import re

from recount.language.name_words import GIVEN_NAMES, ORGANISATION_WORDS
from recount.reports.agencies import agency_named
from recount.reports.layout.bylines import is_byline, is_person_line, is_role_line
from recount.reports.layout.captions import PHOTO_HOUSES, names_only, names_photo_house, trailing_photo_credit
from recount.reports.layout.datelines import is_dateline_line
from recount.reports.layout.labels import Label, Labels, first_paragraph, last_paragraph
from recount.reports.layout.pieces import BULLET
from recount.reports.layout.recommendations import is_heading
from recount.reports.layout.shapes import CAPITAL, Line, phrase_set

CREDIT_REASON = "a picture's credit"
MAP_PROVIDERS = phrase_set(
    "openstreetmap, openstreetmap contributors, osm, mapbox, google, google maps, google earth, bing maps, "
    "esri, arcgis, here, here maps, tomtom, carto, cartodb, maptiler, leaflet, natural earth, apple maps, "
    "planet, planet labs, planet labs pbc, maxar, maxar technologies, vantor, airbus, airbus ds, blacksky, "
    "copernicus, copernicus sentinel, sentinel hub, esa, nasa, nasa firms, noaa, usgs, landsat, umbra, "
    "datawrapper, flourish, statista, infogram, d-maps, geonames, liveuamap, acled, institute for the study of war"
)
"""Makers of maps, satellite pictures and charts, whose name alone stands below their work."""
CAPTION_FEWEST = 5
"""Words of the shortest line taken for a caption beside a name alone; shorter ones are crossheads."""
CREDIT_MOST = 6

DATED = (
    r"(?:in (?:an? )?(?:(?:early|late|mid|spring|summer|autumn|winter|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)[ -]?)*(?:19|20)\d\d\b|(?:earlier|last|in an?|on an?"
    r"|at (?:an?|his|her|the)|during (?:an?|his|her|the)|(?:some )?\w+ years? ago|here|left|right|cent(?:re|er)"
    r"|front|back|above|file|before)\b)"
)
SHOWN = re.compile(
    rf"(?:\bpictured|\bseen|\bphotographed|\bshown)\s*(?:,|\(|$|{DATED})"
    r"|\b(?:in|from) (?:this|an?) (?:undated|file|archive|earlier|handout|stock|library|recent)\b"
    r"[\w\s-]{0,20}\b(?:photo|photograph|picture|image|frame|handout|still|footage|portrait)",
    re.IGNORECASE,
)
"""Words that say when or how a picture shows someone, not what happened."""
GOES_ON = re.compile(r",[^,]*\b(?:has|have|had|is|are|was|were|will|would|could|may|says|said|denies|denied)\b")
"""A clause after that which says something of the person."""
POSES = re.compile(
    r"(?:^|\s)(?:speaks|speaking|talks|talking|addresses|addressing|attends|attending|attended|gestures|gesturing"
    r"|looks on|looking on|listens|listening|poses|posing|smiles|smiling|waves|waving|arrives for|arriving for"
    r"|sits|stands at|delivers (?:a|his|her|the) (?:speech|address|statement|remarks|press)|gives (?:a|an) "
    r"(?:speech|interview|press|news|statement)|holds (?:a|his|her) (?:press|news) conference"
    r"|(?:is |are )?(?:seen|pictured|photographed|shown))(?=[\s,.;]|$)"
)
PERSON_FIRST = re.compile(
    rf"(?:[\w'’.-]+\s+){{0,7}}?[{CAPITAL}][\w'’.-]+\s+(?:(?:al|el|bin|ibn|de|van|von|da)[\s-])?[{CAPITAL}][\w'’.-]+"
    r"(?:,[^,]{2,80},)?\s*(?:\([^()]{1,20}\)\s*)?,?\s*$"
)
"""What stands before the verb of a portrait: perhaps an office, then a name of two capitalised words."""
TELLING = re.compile(
    r"\b(?:kill|die|dead|death|wound|injur|hurt|attack|str[iu]ck|strike|bomb|shell|fired\b"
    r"|(?:open|on|under|cease|into|by) ?fire\b|burn|explo|blast|crash"
    r"|collaps|destroy|damag|arrest|flee|fled|rescu|evacuat|captur|seiz|clash|shot|shoot|flood|missing|victim"
    r"|surviv|hundreds|thousands|dozens|announce|vow|warn|resign|sign(?:s|ed) )",
    re.IGNORECASE,
)
"""Beginnings of words that tell what happened; a caption with one of them is no mere portrait."""
FIGURE = re.compile(r"\b(?!(?:19|20)\d\d\b)\d[\d,.]*\b(?!(?:st|nd|rd|th)?\s+(?:[A-Z][a-z]+))")
PORTRAIT_WORDS = 35


def of_picture_credits(lines: list[Line], labels: Labels) -> Labels:
    """Names alone on a line that are credits of pictures, by what stands around them."""
    first, last = first_paragraph(lines, labels), last_paragraph(lines, labels)
    found: Labels = {}
    for line in lines[:last]:
        settled = {**labels, **found}
        if line.number in labels or not is_bare_name(line):
            continue
        credited = inside_body(line, lines, settled) if line.number > first else at_top(line, lines, settled)
        if credited:
            found[line.number] = Label("furniture", CREDIT_REASON)
    return found


def is_bare_name(line: Line) -> bool:
    """True for a short line of names and nothing else."""
    return (
        0 < len(line.words) <= CREDIT_MOST
        and not line.ends_sentence
        and not line.text.rstrip().endswith(":")
        and not BULLET.match(line.text)
        and not re.match(r"(?:by|from|with|source|sources|copy)\b", line.key)
        and (names_only(line.text) or is_house(line))
    )


def is_house(line: Line) -> bool:
    """True for the name of an agency, a picture library or a maker of maps, or of several with a stroke."""
    parts = [part.strip() for part in re.split(r"\s*[/|,]\s*|\s+via\s+", line.text.strip("()[]© "))]
    return names_photo_house(line.text) or all(
        part.lower() in MAP_PROVIDERS or part.lower() in PHOTO_HOUSES or agency_named(part) is not None
        for part in parts
    )


def inside_body(line: Line, lines: list[Line], labels: Labels) -> bool:
    """True between paragraphs, for a house's name anywhere, for other names right above or below a caption or
    where a given name shows a person that the next paragraph does not speak of."""
    if is_house(line):
        return True
    if any(is_open_caption(other, labels) for other in beside(line, lines)):
        return is_personal_name(line) or is_body_name(line)
    below = lines[line.number + 1]
    person = is_person_line(line) and line.words[0].lower() in GIVEN_NAMES
    return person and below.paragraph and line.words[-1].lower() not in below.key.split()


def is_personal_name(line: Line) -> bool:
    """True for two to four capitalised words that begin with a given name or hold one that is no English
    word; a heading in title case is made of English words."""
    import simplemma

    if not is_person_line(line) or line.text.isupper() or len(line.words) > 4:
        return False
    given = line.words[0].lower() in GIVEN_NAMES
    return given or any(not simplemma.is_known(word.lower(), lang="en") for word in line.words if len(word) > 2)


def is_body_name(line: Line) -> bool:
    """True for the name of a body by its words ("Ministry of Defence", "Orlan Fire Service")."""
    lower = [word.lower() for word in line.words]
    return not line.text.isupper() and len(lower) > 1 and (lower[-1] in ORGANISATION_WORDS or lower[0] == "ministry")


def at_top(line: Line, lines: list[Line], labels: Labels) -> bool:
    """True above the running text for a house's name beside a caption, or a body's above one, where a byline
    or date has come before: an agency right below the headline signs the report."""
    signed = any(is_byline(other) or is_dateline_line(other) or is_role_line(other) for other in lines[: line.number])
    caption = any(is_open_caption(other, labels) for other in beside(line, lines) if other.number > 1)
    mapped = line.key in MAP_PROVIDERS and agency_named(line.text) is None and bool(line.number)
    below = lines[line.number + 1] if line.number + 1 < len(lines) else None
    supplied = is_body_name(line) and signed and below is not None and is_open_caption(below, labels)
    return (is_house(line) and ((signed and caption) or mapped)) or supplied


def beside(line: Line, lines: list[Line]) -> list[Line]:
    """The lines right above and below."""
    return [lines[n] for n in (line.number - 1, line.number + 1) if 0 <= n < len(lines)]


def is_open_caption(line: Line, labels: Labels) -> bool:
    """True for a line that may be a caption: words of a title's shape, five or more, without a full stop."""
    label = labels.get(line.number)
    return (
        label is None
        and line.title_like
        and not line.ends_sentence
        and len(line.words) >= CAPTION_FEWEST
        and not line.capitalised
        and not is_heading(line)
        and not (is_byline(line) or is_dateline_line(line))
    )


def portraits(lines: list[Line], labels: Labels) -> Labels:
    """Captions that only say who is on a picture, or when an earlier one was taken."""
    found: Labels = {}
    for line in lines:
        label = labels[line.number]
        bracketed = label.kind == "body" and bool(re.search(r"[)\]]\.?$", line.text))
        if label.kind not in ("caption", "crosshead") and not bracketed:
            continue
        start = trailing_photo_credit(line.text)
        credited = start is not None or any(labels[other.number].why == CREDIT_REASON for other in beside(line, lines))
        if (label.kind != "body" or start is not None) and is_portrait(line.text[:start], credited=credited):
            found[line.number] = Label("furniture", "a picture of a person or from before, not of what happened")
    return found


def is_portrait(words: str, *, credited: bool) -> bool:
    """True for "Ida Lund, pictured in 2019" and, with a credit, "Ida Lund speaks to the press"; never where
    the words tell of harm, a figure or another happening."""
    if len(words.split()) > PORTRAIT_WORDS or TELLING.search(words) or FIGURE.search(words):
        return False
    shown = SHOWN.search(words)
    if shown:
        return not GOES_ON.search(words[shown.end() :])
    pose = POSES.search(words)
    return credited and pose is not None and bool(PERSON_FIRST.match(words[: pose.start()]))
