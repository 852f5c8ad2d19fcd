"""Captions of pictures and videos, their credits, archive pictures, and lines that only repeat what a
paragraph says."""

from __future__ import annotations

import re

from recount.reports.agencies import AGENCIES, agency_named
from recount.reports.layout.shapes import CAPITAL, FINITE, Line, word_set

ARCHIVE_WORDS = r"(?:files?|archives?|archived|library|stock|representational|representative|illustrative|illustration)"
PICTURE_WORDS = r"(?:photo(?:graph)?s?|images?|pictures?|pics?|footage|handouts?|videos?|shot)"
ARCHIVE = re.compile(
    rf"(?P<bracketed>.{{0,500}}[(\[](?:[^()\[\]]{{0,80}}[\s/,|:;–—-])?{ARCHIVE_WORDS}(?:[\s-]*{PICTURE_WORDS})?(?:\s*[:/,;|–—-][^()\[\]]{{0,60}}|\s+(?:by|from|via|courtesy)\s[^()\[\]]{{0,60}})?[)\]]\W*)"
    rf"|(?:FILE|ARCHIVE)(?:\s+{PICTURE_WORDS.upper()})?\s*[-–—:.].{{0,600}}"
    rf"|(?:{ARCHIVE_WORDS}[\s-]+{PICTURE_WORDS})(?:\s*[-–—:.,(].{{0,600}}|\s+(?:of|from|shows?"
    rf"|showing|taken|by|dated|used)\b.{{0,600}}|\W*)"
    rf"|.{{0,500}}[\s,;.–—-]{ARCHIVE_WORDS}[\s-]+{PICTURE_WORDS}\W*|File\s*[:/].{{0,200}}"
    rf"|.{{0,500}}/\s*[\w .'’-]{{2,40}}\sfiles?\W*",
    re.IGNORECASE,
)
"""Pictures from an archive: taken at another time, so no evidence of what the report tells."""

CREDIT_LABEL = (
    r"(?:(?:main|lead|cover|top|header|featured?|hero|front) )?(?:photo(?:graph|graphie|grafie)?s?|fotos?|fotograf(?:ie|ía|ia|o|a)s?|bild(?:er)?|imagen|pictures?|images?"
    r"|pics?|video|graphics?|illustrations?|maps?|footage|credits?|photographer|camera)"
)
LABELLED = re.compile(
    rf"(?:{CREDIT_LABEL}(?:[\s-]+(?:credits?|by|source|courtesy(?: of)?|copyright|from"
    rf"|via))*\s*[:,/|©–—-]+\s*|{CREDIT_LABEL}(?:\s+data)?\s*©\s*"
    rf"|{CREDIT_LABEL}\s+(?:by|credits?|courtesy(?: of)?|source|copyright"
    rf"|from|via)\s+:?\s*|©\s*|courtesy(?: of)?:?\s+)(?P<rest>\S.*)",
    re.IGNORECASE,
)
NAME_PARTICLES = word_set(
    "via by of for the and from courtesy handout screenshot screengrab screen grab pool de van von al "
    "el bin der la le on social media through supplied provided file a contributors contributor"
)
PHOTO_HOUSES = frozenset(
    name.lower()
    for name in (
        "Getty", "Getty Images", "AP Photo", "AFP/Getty Images", "EPA", "EPA-EFE", "EPA/EFE", "Shutterstock",
        "iStock", "Alamy", "Alamy Stock Photo",
        "Rex Features", "REX", "Corbis", "WireImage", "Zuma Press", "Zuma", "NurPhoto", "Sipa", "Sipa USA",
        "Sipa Press", "Magnum Photos", "Picture Alliance",
        "Picture-alliance", "Imago", "Imago Images", "Planet Labs", "Maxar", "Maxar Technologies",
        "PA Images", "PA Wire", "Handout", "Screenshot",
        "Screengrab", "Screen grab", "Pool", "Unsplash", "Pexels", "Pixabay", "Flickr", "Wikimedia",
        "Wikimedia Commons", "Wikipedia", "Creative Commons",
        "Supplied", "Contributed", "Social media", "Twitter", "Facebook", "Instagram", "YouTube", "Telegram",
        "Xinhua", "Anadolu Agency", "Middle East Images",
        "SOPA Images", "LightRocket", "Bloomberg", "Contour", "Hulton Archive", "Bettmann", "Newscom",
        "Polaris", "VII", "Panos", "Eyevine", "Splash News",
    )
)  # fmt: skip
TRAILING = re.compile(
    rf"(?P<credit>\(?(?<![\w]){CREDIT_LABEL}(?:[\s-]+(?:credits?|by|source"
    rf"|courtesy(?: of)?))*\s*[:/|©]\s*(?P<labelled>(?:[^.!?:]|(?<=\b[A-Z])\.){{2,90}}(?:[;,] ?\w+: ?[^.!?:]{{2,60}})?\.?[)\]]?))$"
    rf"|(?<=[.!?”\"] )(?P<capitals>(?-i:[{CAPITAL}][{CAPITAL} .'’-]+/[{CAPITAL}][{CAPITAL} .'’-]+)[)\]]?)$"
    r"|(?P<bracket>[(\[](?P<inside>[^()\[\]]{2,90})[)\]]\.?)$"
    r"|(?P<house>(?:(?<!\w)-\s*|[–—|/©]\s*)(?P<named>[^.!?:\-–—|©]{2,60}))$",
    re.IGNORECASE,
)
PREFIX = re.compile(
    r"[(\[]?(?:(?:image|media|photo|picture|video|figure) caption[,:]?\s+|(?:photos?|pictures?|images?|video"
    r"|above|below|pictured|left|right|top|main picture|main image)\s*:\s+|(?:pictured"
    r"|seen here)[:,]\s+|(?:figure|fig\.) \d+\s*[.:]\s+)",
    re.IGNORECASE,
)
SUPPLIED = re.compile(
    r"(?:(?-i:[A-Z])[\w'’&-]+ ){1,3}(?:pictures?|photo(?:graph)?s?|images?)"
    r"|(?:pictures?|photo(?:graph)?s?|images?) (?:by|courtesy of|supplied by|via) .{2,40}",
    re.IGNORECASE,
)
"""Who supplied a picture, in words: "Gazette picture", "Photo courtesy of the family"."""
CAPTION_LABEL_LINE = re.compile(r"(?:image|media|photo|picture|video|figure) caption\s*[,:]?", re.IGNORECASE)
CREDIT_LABEL_LINE = re.compile(
    r"(?:image|media|photo|picture|video) (?:source|credit|copyright)s?\s*[,:]?", re.IGNORECASE
)
KICKER = re.compile(r"[^\s:.!?•](?:[^:.!?\n]{0,45}):\s+(?=[A-ZÀ-Þ\"“‘'\d])")

PICTURED = re.compile(
    rf"[{CAPITAL}\d\"“'‘][^,;:.!?]{{2,70}}?,? (?!during|morning|evening|according|including|following|regarding"
    r"|building|meeting|hearing|being|having|something|nothing|anything|everything|warning|funding|housing"
    r"|training|shipping|ruling|wedding|beijing)[a-z]{3,}ing (?:[a-z]+|[A-Z\d]\w*)\b.*",
)
"""Someone or something, and what it is seen doing: "Fishermen carrying children ashore"."""

SPEECH = re.compile(
    r"\b(?:said|says|saying|told|tells|wrote|writes|tweeted|posted|added|adds|asked|asks|read|reads"
    r"|continued|replied|stated|reported)\b"
)
"""Before a colon these introduce a quotation of the running text, not a caption."""
REPEAT_SHARE = 88.0
"""Per cent of a line's characters found in order in a paragraph for it to be a repeat (rapidfuzz partial
ratio): captions that desks cut from a paragraph keep over nine tenths of it, two different sentences on
one matter stay under 75."""
TAIL = 140
"""Characters from the end of a caption within which its credit begins."""
SHORT_NAME = 4
"""Words of the longest name of a body in which small letters may stand: "SRA media office"."""
REPEAT_WORDS = 6
CAPTION_WORDS = 90
"""Words of the longest captions."""
MOST_LINES = 500
"""Lines; beyond this a text is no single report and repeats are not looked for, since every pair is
compared."""


def is_archive_picture(line: Line) -> bool:
    """True for the caption of a picture from an archive ("(file)", "FILE PHOTO: ...")."""
    return (
        len(line.words) <= CAPTION_WORDS
        and bool(ARCHIVE.fullmatch(line.text))
        and not (len(line.words) > 60 and line.paragraph)
    )


def is_photo_credit(line: Line) -> bool:
    """True for a line that only says who took or supplied a picture."""
    if len(line.words) > 14 or (line.words and line.words[0].lower() == "by"):
        return False
    if match := LABELLED.fullmatch(line.text):
        return names_only(match["rest"])
    stroked = "/" in line.text or re.search(r"\bvia\b|^[(\[©]|images|photo", line.text, re.IGNORECASE)
    return len(line.words) <= 10 and bool(stroked) and not line.ends_sentence and names_photo_house(line.text)


def names_only(words: str) -> bool:
    """True where the words are names and the small words between names ("Ana Lee / screenshot")."""
    parts = re.findall(r"[^\W_][\w.'’@-]*", words)
    return 0 < len(parts) <= 10 and all(
        part[0].isupper() or part[0].isdigit() or part.lower() in NAME_PARTICLES or part in AGENCIES for part in parts
    )


def names_photo_house(words: str) -> bool:
    """True for "Ana Lee/Reuters", "AFP via Getty Images", "(AP Photo/Ana Lee)": names, one of them an agency
    or picture library."""
    bare = words.strip("()[] ©.")
    parts = [part.strip() for part in re.split(r"\s*(?:[/|,;]|\bvia\b|\s[–—-]\s|\bfor\b)\s*", bare) if part.strip()]
    housed = any(part.lower() in PHOTO_HOUSES or agency_named(part) for part in parts)
    return housed and names_only(bare)


def trailing_photo_credit(text: str) -> int | None:
    """Where the credit of a picture begins at the end of a caption; None where the line ends in none or is one."""
    tail = text[-TAIL:]
    position = 0
    while match := TRAILING.search(tail, position):
        start = max(0, len(text) - TAIL) + match.start()
        if start and is_trailing_credit(match, text[start - 1]):
            return start
        position = match.start() + 1
    return None


def is_trailing_credit(match: re.Match[str], before: str) -> bool:
    """True where the end of a caption names who took or supplied the picture; `before`: the character above it."""
    group = next(name for name in ("credit", "capitals", "bracket", "house") if match[name])
    words = match["labelled"] or match["capitals"] or match["inside"] or match["named"]
    if group == "credit" and before not in ' \xa0\t.!?”"’([':
        return False
    return credits_picture(group, words, bracketed=match[group].startswith(("(", "[")))


def credits_picture(group: str, words: str, *, bracketed: bool) -> bool:
    """True where the words at the end of a caption name who took or supplied the picture: a house, names behind a label or
    in capitals, names with a stroke between them or a short name in brackets ("[Ana Lee/The Courier]", "(Photo: SRA media
    office)"), or "Courier picture"."""
    if group == "capitals":
        return not all(agency_named(part.strip("])")) for part in words.split("/"))
    if names_photo_house(words):
        return True
    if group == "credit":
        names = re.sub(r"[;,] ?\w+:", "", words)
        return names_only(names) or (bracketed and len(names.split()) <= SHORT_NAME and names[:1].isupper())
    labelled = LABELLED.fullmatch(words)
    return bool(
        SUPPLIED.fullmatch(words)
        or (labelled and names_only(labelled["rest"]))
        or (bracketed and "/" in words and names_only(words))
    )


def ends_in_picture_credit(line: Line) -> bool:
    """True where a line is a caption by the credit at its end: labelled, or in brackets after words that end
    no sentence."""
    start = trailing_photo_credit(line.text)
    if start is None or len(line.words) > CAPTION_WORDS:
        return False
    before = line.text[:start].rstrip()
    credit = line.text[start:]
    labelled = re.match(rf"\(?{CREDIT_LABEL}\b", credit, re.IGNORECASE) or re.search(
        r"photo|images|/|getty", credit, re.IGNORECASE
    )
    return bool(labelled) or not before.endswith((".", "!", "?", "”", '"', "’"))


def without_kicker(line: Line) -> str | None:
    """The words after a caption's kicker ("Final word: ..."), None where there is no kicker."""
    match = KICKER.match(line.text)
    if match is None or len(match[0].split()) > 6 or SPEECH.search(match[0]):
        return None
    return line.text[match.end() :]


def describes_picture(words: str) -> bool:
    """True for words that tell what is seen and not what happened: a present participle and no other verb of
    its own ("Fishermen carrying children ashore")."""
    return bool(PICTURED.fullmatch(words)) and not FINITE.search(words)


def repeated_in(words: str, others: list[Line]) -> Line | None:
    """The line among `others`, a whole sentence at least nearly as long, that says what `words` say in
    nearly the same wording."""
    from rapidfuzz import fuzz

    key = " ".join(re.findall(r"[^\W_]+(?:['’.\-][^\W_]+)*", words)).lower().replace("’", "'")
    if not REPEAT_WORDS <= len(key.split()) <= CAPTION_WORDS:
        return None
    for other in others:
        long_enough = other.ends_sentence and len(other.key) >= 0.8 * len(key)
        if long_enough and fuzz.partial_ratio(key, other.key, score_cutoff=REPEAT_SHARE):
            return other
    return None


def is_pulled_out(line: Line, others: list[Line]) -> bool:
    """True where the line's words stand word for word inside a longer line: a whole sentence or a quotation
    in its marks, set large beside the text."""
    quoted = line.text.lstrip().startswith(tuple("\"“‘'«")) and line.text.rstrip().endswith(tuple("\"”’'»"))
    if len(line.words) < REPEAT_WORDS or not (quoted or line.ends_sentence):
        return False
    return any(len(other.key) > 1.1 * len(line.key) and f" {line.key} " in f" {other.key} " for other in others)
