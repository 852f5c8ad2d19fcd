"""Voice: how a claim is said in the account, on whose word, in neutral verbs, true to its span."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from recount.account.neutral import loaded_words, neutral
from recount.language.reporting_verbs import COUNTING_VERBS, force_of, forms_of, is_reporting, speech_table, takes_noun
from recount.records import Claim, Entity, Report, Speaker

FINITE = re.compile(  # as good as a parser for the one use: is this content a clause or a noun phrase
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|came|went|took|left|fell"
    r"|began|made|gave|held|lost|broke|rose|saw|hit|put|told|fled|found|kept|ran|struck|shot|fought|drove|sought|won|stood|grew|spoke|wrote|led|met|paid|sent|felt|brought|knew|flew|threw|chose|rang|sank|cost|spread|beat|cut|\w{2,}ed|says|tells|speaks|holds|remains|continues|seems|appears|wants|needs|plans|owns|runs|makes|takes|gives|goes|comes"
    r"|lies|stands|shows|includes|covers|knows|believes|works|stops|allows|covers|means|belongs|depends|faces)\b|n['’]t\b|['’](?:s|re|ve|ll)\b"
)
LEADING = re.compile(
    r"^(?:[•▪◦*]\s*)|^(?:however|but|and|meanwhile|also|instead|still|in addition|moreover|update:|nevertheless|then|so),? (?=\w)",
    re.IGNORECASE,
)
"""Joining words that tie a sentence to the one before it in its report; out of place in an account."""
AUXILIARY_ENDS = re.compile(r"\b(?:have|has|had|was|were|is|are|be|been|will|would|could|may|might|must)$")
"""What a verb follows: no comma stands between the two."""
PARTICIPLE = re.compile(r"[a-z]+ing\b")
RELATIVE = re.compile(r"^([^,]+)(?:,| [-–—]) (?:who|which) ((?:\w+ )?\w+(?:ed|s|d|w|t|g)\b[^,]*)$")
"""`Militants, who once held half the town` told as a sentence of its own."""
FRAGMENT = re.compile(
    r"^(?:who|which|that|whose|where)\b|^\w+ing\b(?! (?:is|was|has))(?!.*, )"
    r"|^(?!(?:\S+ ){0,6}(?:after|before|until|since|once|when)\b|\w+ing\b)[^,]+, (?:the|an?|where|whose|which|who)\b",
    re.IGNORECASE,
)
REDUCED = re.compile(r"^(?:[\w,’'-]+ ){1,5}\w+(?:ed|wn) by\b")
AUXILIARY = re.compile(r"\b(?:was|were|is|are|be|been|being|had|has|have)\b", re.IGNORECASE)
"""`dozens wounded by a blast`: people and what was done to them, without the verb that another clause holds."""
REPORTS_OF = re.compile(
    r"^(?:\w+ ){0,3}(?:reports?|claims?|allegations?|accusations?|suggestions?|charges?|rumou?rs?|role|involvement|responsibility|that)\b",
    re.IGNORECASE,
)
"""What is denied by name ("denied reports that …", "denied any role"), and needs no "that" of its own."""
DESCRIBED = re.compile(r"^(?:the|an?|its|his|her|their|our)\b|^[a-z]", re.IGNORECASE)
LEANS = re.compile(
    r"^(?:it|they|he|she|neither|both|this|these|those|its|their|his|her|one of them|\w+ of them)\b", re.IGNORECASE
)
FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us|[Mm]y)\b|\bI (?=[a-z])")
FIRST_PERSON_HEADLINE = re.compile(r"\b(?:[Ww]e|[Oo]urs?|[Uu]s|[Mm]y|I)\b")
"""The first person as a headline writes it; "US" is a country."""
PUTS = frozenset({"put", "puts", "putting", "speaks of", "spoke of", "speak of"})
GRANTED = re.compile(r"(?:does|do|did) (?:not|n['’]t) (?P<verb>deny|dispute|reject|contest|refute)$", re.IGNORECASE)
"""A cue that grants a thing by not denying it; told so, since granting is less than saying."""
FEW = 6
"""Words up to which what was said without a verb stands behind "said" as it is ("said yes", "said at least 40")."""
QUOTE_MARKS = '“”"„«»'
ORDINARY = frozenset(
    "the a an at in on it its they their he she his her we our there some about no nobody none more than up to nearly almost most many "
    "several dozens hundreds thousands between since after before under by for from with during one two three four five six seven eight "
    "nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy "
    "eighty ninety this that these those all both each every another air strikes members people police residents witnesses "
    "officials soldiers troops fighters rebels government army following just airstrikes".split()
)


class Names(NamedTuple):
    """What the account calls reports and entities, by id."""

    reports: Mapping[str, str]
    entities: Mapping[str, Entity]
    headlines: frozenset[str] = frozenset()
    """Claims whose words are a headline's or a caption's: what stands in quotation marks there is nobody's quotation."""
    texts: Mapping[str, str] = {}
    """The reports' texts."""


def name_report(report: Report) -> str:
    """The outlet as stated, else the report's file name without its ending; never guessed from style."""
    return report.outlet or re.sub(r"\.\w{1,6}$", "", report.file.rsplit("/", 1)[-1]) or report.file


def name_speaker(speaker: Speaker, names: Names) -> str:
    """What the account calls a speaker: the words of the report, filled out where they are a surname or a short form."""
    entity = names.entities.get(speaker.entity or "")
    name = re.sub(r"\s+", " ", speaker.name).strip(" ,")
    described, _, proper = name.partition(", ")
    if proper[:1].isupper() and DESCRIBED.match(described):
        name = proper
    if entity is not None and name.lower() not in entity.name.lower() and len(name.split()) == 1 and name[:1].islower():
        return entity.name
    if entity is not None and len(name.split()) == 1 and name.lower() in entity.name.lower().split():
        return entity.name
    return neutral(name)


def said_text(claim: Claim) -> str:
    """What the claim says, white space made single, without "he said"."""
    if not claim.parts:
        return re.sub(r"\s+", " ", claim.quote).strip()
    text = claim.parts[0].quote
    for before, part in zip(claim.parts, claim.parts[1:], strict=False):
        opened = before.quote.count(",") % 2 == 1 and not AUXILIARY_ENDS.search(before.quote)
        opened = opened and not part.quote.startswith("to ") and not FINITE.match(part.quote)
        gap = part.start - before.end
        comma = gap == len(", ") or (gap > len(", ") and (opened or bool(PARTICIPLE.match(part.quote))))
        text = text.rstrip(",") + (", " if comma else " ") + part.quote
    return re.sub(r"\s+", " ", text).strip()


def sentence_of(claim: Claim, names: Names) -> str:
    """The claim as one sentence: its speaker, if it has one, and what it says; ends with a full stop."""
    if is_headline_in_first_person(claim, names):
        return finished(_capital(neutral(without_marks(re.sub(r"\s+", " ", claim.quote).strip()))))
    if not claim.speakers:
        text = RELATIVE.sub(r"\1 \2", LEADING.sub("", balanced(said_text(claim))))
        return finished(_capital(neutral(without_marks(text) if claim.id in names.headlines else text)))
    return finished(_capital(_spoken(claim, names)))


def _spoken(claim: Claim, names: Names) -> str:
    speaker = claim.speakers[-1]
    who = name_speaker(speaker, names)
    through = _through(claim, names)
    if claim.attribution == "direct":
        quotes = " … ".join(f"“{bare_quote(part)}”" for part in _quoted_parts(claim))
        return f"{who} said{through}: {quotes}"
    content = neutral(LEADING.sub("", balanced(said_text(claim)))).removeprefix("that ")
    if claim.id in names.headlines:
        content = without_marks(content)
    cue = (speaker.cue or "said").lower()
    if force_of(cue) == "deny":
        return f"{who} denied{through} {_denied(content, names)}"
    if (
        content.lower().startswith("to ")
        or cue in PUTS | COUNTING_VERBS
        or (takes_noun(cue) and not FINITE.search(content))
        or force_of(cue) in {"judge", "ask"}
    ):
        return f"{who} {past(cue)} {content}{through}"
    if denied := GRANTED.match(cue):
        return f"{who} did not {denied['verb']}{through} that {lowered(content, names)}"
    if force_of(cue) == "assert" and not FINITE.search(content) and len(content.split()) <= FEW:
        return f"{who} said{through} {lowered(content, names)}"
    if REDUCED.match(content) and not AUXILIARY.search(content):
        return f"{who} spoke{through} of {lowered(content, names)}"
    verb = past(cue) if force_of(cue) == "believe" else "said"
    return f"{who} {verb}{through} that {lowered(content, names)}"


def _through(claim: Claim, names: Names) -> str:
    outer = [name_speaker(speaker, names) for speaker in claim.speakers[:-1]]
    if not outer:
        return ""
    told = all(is_reporting(speaker.cue or "") for speaker in claim.speakers[:-1])
    return f", according to {listed(outer)}," if told else f", as carried by {listed(outer)},"


def _denied(content: str, names: Names) -> str:
    if REPORTS_OF.match(content) or not FINITE.search(content):
        return content
    return f"that {lowered(content, names)}"


def _quoted_parts(claim: Claim) -> list[str]:
    return [part.quote for part in claim.parts] if claim.parts else [claim.quote]


def bare_quote(text: str) -> str:
    """A quotation without its marks and the comma before them: the words themselves, white space made single."""
    words = re.sub(r"\s+", " ", text).strip()
    return words.strip(QUOTE_MARKS + "‘’ ").rstrip(",").strip()


def balanced(text: str) -> str:
    """The text without a quotation mark that has no partner in it."""
    for opening, closing in (("“", "”"), ("‘", "’")):
        if text.count(opening) > text.count(closing):
            text = text.replace(opening, "", 1)
        elif opening == "“" and text.count(closing) > text.count(opening):
            text = text.replace(closing, "", 1)
    return text if text.count('"') % 2 == 0 else text.replace('"', "", 1)


def without_marks(text: str) -> str:
    """A headline's words without its quotation marks, which an editor sets."""
    return re.sub(r"[“”„\"]|(?<!\w)[‘']|[’'](?!\w)", "", text)


def is_headline_in_first_person(claim: Claim, names: Names) -> bool:
    """`Fighters: air strikes forced us out` as a headline: an editor's words for somebody's, which nobody spoke so."""
    return claim.id in names.headlines and bool(FIRST_PERSON_HEADLINE.search(said_text(claim)))


def is_fragment(claim: Claim) -> bool:
    """Whether what the claim says has no verb that carries a tense, so that it can only be told in passing."""
    text = said_text(claim)
    return not claim.speakers and (not FINITE.search(text) or bool(FRAGMENT.search(text)))


def needs_quoting(claim: Claim) -> bool:
    """Whether a report's own words lean on what stands before them ("It may not …") or speak as "we": then they are quoted."""
    text = claim.quote
    plain = not claim.speakers and not claim.parts and not loaded_words(text) and not re.search(r"[“”\"]", text)
    return plain and bool(LEANS.search(text) or FIRST_PERSON.search(text))


def lowered(text: str, names: Names) -> str:
    """The text with a small first letter, unless its first word begins a name of the event or is no ordinary capital."""
    first = re.match(r"[A-Za-z’'-]+", text)
    if first is None or not first[0][0].isupper() or first[0] == "I" or first[0][1:].lower() != first[0][1:]:
        return text
    named = any(alias.text.startswith(first[0]) for entity in names.entities.values() for alias in entity.aliases)
    return text if named and first[0].lower() not in ORDINARY else text[:1].lower() + text[1:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def finished(text: str) -> str:
    """The text with one full stop at its end, and no comma before the mark that closes it."""
    text = re.sub(r",(?=[”\"]$)", "", text.rstrip(" ,;:–—-"))
    if text.endswith((".", "!", "?", "…")) or re.search(r"[.!?…][”\"’')\]]$", text):
        return text
    return text + "."


def past(cue: str) -> str:
    """The cue as it may stand in the account: as reported, "says" and the like as "said", "vowing" as "vowed"."""
    lemma = speech_table().get(cue, ("",))[0]
    if cue.endswith("ing") and lemma and cue != "saying":
        return forms_of(lemma)[2]
    return {
        "say": "said",
        "says": "said",
        "puts": "put",
        "claims": "claimed",
        "saying": "said",
        "according to": "said",
        ":": "said",
    }.get(cue, cue)


def listed(items: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
