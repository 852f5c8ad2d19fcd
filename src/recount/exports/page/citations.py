"""Citations: the account's sentences in sections, each with its citations, and a card for each claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from recount.exports.page.directory import CitationGroup, Directory, claim_href, one_line, quoted
from recount.exports.page.wording import (
    ATTRIBUTION_WORDS,
    CORROBORATION_WORDS,
    HOW_WORDS,
    MODALITY_WORDS,
    NOT_STATED,
    ORIGIN_WORDS,
    RELATION_WORDS,
    TIME_OF_WORDS,
    VERDICT_WORDS,
    counted,
    days_words,
    is_share,
    range_words,
)
from recount.records.account import AccountSentence
from recount.records.claim import Claim
from recount.records.figure import Figure
from recount.records.origin import Origin
from recount.records.point import OriginCount, Point

REASONS_SHOWN = 6
"""Reasons shown under a sentence; the rest stand in the points' table, to which the sentence links."""

SECTION_HEADINGS = {
    "agreed": (
        "What the reports agree on",
        "=",
        "Said alike by more than one report. How many origins stand behind it is told under each sentence.",
    ),
    "disputed": (
        "In dispute",
        "≠",
        "These claims do not fit together as they stand. Both sides are shown and nothing is averaged.",
    ),
    "framed": (
        "Told differently",
        "≈",
        "The same happening in other words, or with the weight put elsewhere.",
    ),
    "attributed": (
        "According to the reports",
        "“",
        "Said by someone, and compatible with what the others say.",
    ),
    "single": (
        "According to one report",
        "1",
        "Only one report speaks to it: neither backed nor contradicted.",
    ),
    "note": ("Notes", "i", "What to keep in mind when using this account."),
}
"""Heading, sign and one line of meaning of each section, in the order in which they stand."""


class PointLink(Struct, frozen=True, kw_only=True):
    """A point as seen from a sentence or a claim."""

    href: str
    question: str
    verdict: str
    verdict_words: str
    support: str


class Reason(Struct, frozen=True, kw_only=True):
    """A relation under a sentence: what it is and why."""

    label: str
    words: str
    why: str


class CitedSentence(Struct, frozen=True, kw_only=True):
    """A sentence of the account with what it rests on."""

    number: int
    text: str
    citations: tuple[CitationGroup, ...]
    points: tuple[PointLink, ...]
    reasons: tuple[Reason, ...]


class Section(Struct, frozen=True, kw_only=True):
    """Sentences that hold in one way."""

    key: str
    heading: str
    sign: str
    meaning: str
    sentences: tuple[CitedSentence, ...]


class Fact(Struct, frozen=True):
    """A line of a claim's card: what it is, the words, and why they are read so."""

    label: str
    words: str
    why: str = ""


class ClaimCard(Struct, frozen=True, kw_only=True):
    """What is known of a claim, to be read beside its words."""

    link: str
    href: str
    number: int
    report: str
    quote: str
    chain: tuple[str, ...]
    facts: tuple[Fact, ...]
    points: tuple[PointLink, ...]
    sentences: tuple[int, ...]


def sections(directory: Directory) -> tuple[Section, ...]:
    """The account's sentences, section by section; sections without sentences are left out."""
    found: dict[str, list[CitedSentence]] = {key: [] for key in SECTION_HEADINGS}
    for number, sentence in enumerate(directory.account.account, start=1):
        found[section_of(sentence, directory)].append(cited_sentence(number, sentence, directory))
    return tuple(
        Section(key=key, heading=heading, sign=sign, meaning=meaning, sentences=tuple(found[key]))
        for key, (heading, sign, meaning) in SECTION_HEADINGS.items()
        if found[key]
    )


def section_of(sentence: AccountSentence, directory: Directory) -> str:
    """The section of a sentence: its kind, with what is told differently kept apart."""
    verdicts = [directory.point(point_id).verdict for point_id in sentence.points]
    return "framed" if sentence.kind == "attributed" and "framed_differently" in verdicts else sentence.kind


def cited_sentence(number: int, sentence: AccountSentence, directory: Directory) -> CitedSentence:
    """One sentence with its citations, points and reasons."""
    points = [directory.point(point_id) for point_id in dict.fromkeys(sentence.points)]
    return CitedSentence(
        number=number,
        text=sentence.text,
        citations=directory.citations(sentence.claims),
        points=tuple(point_link(point, directory) for point in points),
        reasons=tuple(reasons_of(points))[:REASONS_SHOWN],
    )


def reasons_of(points: Sequence[Point]) -> Iterator[Reason]:
    """Why claims differ, each reason once; conflicts first."""
    relations = [row for point in points for row in point.relations if row.label not in ("agree", "same_utterance")]
    seen = set()
    for row in sorted(relations, key=lambda row: row.label != "conflict"):
        if (row.label, row.why) not in seen:
            seen.add((row.label, row.why))
            sure = "" if row.certain else ", perhaps"
            yield Reason(label=row.label, words=RELATION_WORDS[row.label] + sure, why=row.why)


def point_link(point: Point, directory: Directory) -> PointLink:
    """The link to a point's row, with its verdict and what stands behind it."""
    return PointLink(
        href=f"#point-{directory.point_numbers[point.id]}",
        question=point.question,
        verdict=point.verdict,
        verdict_words=VERDICT_WORDS[point.verdict],
        support=f"{origins_words(point.origins)}, {CORROBORATION_WORDS[point.corroboration]}",
    )


def origins_words(origins: OriginCount) -> str:
    """How many independent origins, at least and at most."""
    if origins.min == origins.max:
        return counted(origins.min, "origin")
    return f"{origins.min}–{origins.max} origins"


def claim_cards(directory: Directory) -> dict[str, tuple[ClaimCard, ...]]:
    """The cards of each report's claims, in the order of its text."""
    places = {claim.id: place for place, claim in enumerate(directory.account.claims)}
    return {
        report: tuple(card_of(claim, f"c{places[claim.id]}", directory) for claim in claims)
        for report, claims in directory.claims_of_report.items()
    }


def card_of(claim: Claim, link: str, directory: Directory) -> ClaimCard:
    """The card of one claim."""
    return ClaimCard(
        link=link,
        href=claim_href(claim.id),
        number=directory.claim_numbers[claim.id],
        report=directory.short_names[claim.report],
        quote=quoted(claim),
        chain=speaker_chain(claim, directory),
        facts=tuple(facts_of(claim, directory)),
        points=tuple(point_link(point, directory) for point in directory.points_of_claim.get(claim.id, ())),
        sentences=directory.sentences_of_claim.get(claim.id, ()),
    )


def speaker_chain(claim: Claim, directory: Directory) -> tuple[str, ...]:
    """From the report inwards to the one whose word it is, each with the word that reports it."""
    speakers = [f"{row.name} (“{row.cue}”)" if row.cue else row.name for row in claim.speakers]
    if claim.attribution == "unattributed":
        speakers.append("someone unnamed")
    return (directory.short_names[claim.report], *speakers)


def facts_of(claim: Claim, directory: Directory) -> Iterator[Fact]:
    """The lines of a claim's card, without those of which nothing is known."""
    yield Fact("Attribution", ATTRIBUTION_WORDS[claim.attribution])
    for origin_id in claim.origins:
        if origin := directory.origin(origin_id):
            yield Fact("Origin", origin_words(origin))
    for figure in claim.figures:
        yield Fact("Figure", figure_words(figure, directory))
    for time in claim.times:
        days = days_words(time.earliest, time.latest)
        words = f"“{one_line(time.text)}”: {days} ({TIME_OF_WORDS[time.of]}, {HOW_WORDS[time.how]})"
        yield Fact("Time", words, time.why)
    places = [f"{row.relation} {directory.entity_name(row.entity)}" for row in claim.places]
    if places:
        yield Fact("Place", ", ".join(places))
    if (sureness := sureness_words(claim)) is not None:
        yield Fact("Sureness", sureness)
    for reading in claim.alternatives:
        yield Fact("Can also be read", reading.text, reading.why)
    for span in claim.spans[1:]:
        yield Fact("Said again", f"“{one_line(span.quote)}”")


def sureness_words(claim: Claim) -> str | None:
    """How surely and whether denied; None for what is plainly asserted."""
    words = [] if claim.modality == "asserted" else [MODALITY_WORDS[claim.modality]]
    if claim.polarity == "negative":
        words.append("negative: says that it is not so")
    return "; ".join(words) or None


def origin_words(origin: Origin) -> str:
    """An origin with its kind and whose side it is on."""
    party = f", on the side of {origin.party}" if origin.party else ""
    return f"{origin.name} ({ORIGIN_WORDS[origin.kind]}{party})"


def figure_words(figure: Figure, directory: Directory) -> str:
    """A figure as written, as understood, and the scope it holds for."""
    unit = "" if is_share(figure) else one_line(figure.unit)
    counted_thing = " ".join(part for part in (unit, figure.verb and f"({figure.verb})") if part)
    scope = scope_words(figure, directory)
    return f"“{one_line(figure.text)}”: {range_words(figure)} {counted_thing}".rstrip() + (
        f"; {scope}" if scope else ""
    )


def scope_words(figure: Figure, directory: Directory) -> str:
    """Of what, where and when a figure holds; empty where nothing of it is known."""
    days = days_words(figure.period.earliest, figure.period.latest) if figure.period else NOT_STATED
    parts = [
        f"of {figure.object}" if figure.object else "",
        directory.entity_name(figure.place) if figure.place else "",
        days if days != NOT_STATED else "",
    ]
    if figure.cumulative:
        parts.append("summed up over the period")
    if figure.scope_inherited:
        parts.append("scope taken from the words around")
    return ", ".join(part for part in parts if part)
