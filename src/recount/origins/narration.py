"""Narration: what a report says in its own voice, and what of it is not its own.

Sentences that no speaker is named for rest on the report itself, on the wire whose copy they are, or on the
words of a speaker that another report of the same copy names. Where "it was reported" hides a speaker, the
report may still show him.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from recount.origins.copying import Copying, credit_span
from recount.origins.voices import Voice
from recount.records import Carrier, Claim, Report

GOES_ON = re.compile(r"^\s*(?:in addition|additionally|moreover|furthermore|besides)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
TRANSLATED = re.compile(r"\btranslated by (?:the )?(?P<by>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)")
NEXT = 120
"""Characters between a sentence and the one that goes on from it: never a whole sentence in between."""


def hidden_speakers(
    claims: Sequence[Claim],
    reports: Mapping[str, Report],
    voices: Mapping[str, Sequence[Voice]],
    copying: Copying,
) -> dict[str, tuple[Voice, str]]:
    """For claims without a speaker whose speaker can be told all the same: his voice, and why it is taken
    for his.
    """
    ordered = sorted(claims, key=lambda claim: (claim.report, claim.spans[0].start, claim.id))
    attributed = [claim for claim in ordered if claim.id in voices]
    found: dict[str, tuple[Voice, str]] = {}
    for claim in ordered:
        if claim.id in voices:
            continue
        shown = _same_copy(claim, attributed, copying)
        why = "the same words stand in a copy that names the speaker"
        if shown is None and claim.attribution == "unattributed":
            beside = [other for other in attributed if other.report == claim.report]
            shown, why = (
                _goes_on(claim, beside, reports[claim.report].text),
                "the next sentence goes on with his words",
            )
            if shown is None:
                shown = _same_count(claim, beside, voices)
                why = "every other count of that kind in the report is his"
        if shown is not None:
            found[claim.id] = (voices[shown.id][0], why)
    return found


def _same_copy(claim: Claim, attributed: Iterable[Claim], copying: Copying) -> Claim | None:
    """The claim with the same words in a report that shares this one's copy."""
    together = copying.sharing.get(claim.id)
    if together is None:
        return None
    words = _plain(claim.quote)
    attributed = list(attributed)
    if any(other.report == claim.report and _within(words, _plain(other.quote)) for other in attributed):
        return None  # its own report names that speaker for the sentence around it, and narrates this
    others = (other for other in attributed if other.report in together and other.report != claim.report)
    return next((other for other in others if _within(words, _plain(other.quote))), None)


def _within(words: str, others: str) -> bool:
    shorter, longer = sorted((words, others), key=len)
    return len(shorter.split()) > 1 and f" {shorter} " in f" {longer} "


def _plain(words: str) -> str:
    return " ".join(WORD.findall(words.casefold().replace("’", "'").replace("'", "")))


def _goes_on(claim: Claim, beside: Sequence[Claim], text: str) -> Claim | None:
    """`X were reportedly destroyed. In addition, the ministry says ...`."""
    end = claim.spans[0].end
    for other in beside:
        start = other.spans[0].start
        if not end <= start <= end + NEXT or "\n" in text[end:start]:
            continue
        between = re.split(r"(?<=[.!?])\s", text[end:start] + other.quote)
        if any(GOES_ON.match(part.lstrip('.!?”" ')) for part in between[:2]):
            return other
    return None


def _same_count(claim: Claim, beside: Sequence[Claim], voices: Mapping[str, Sequence[Voice]]) -> Claim | None:
    """The official whose counts of the same thing are the only others in the report."""
    units = {(claim.kind, figure.unit) for figure in claim.figures if claim.kind and figure.unit}
    alike = [other for other in beside if units & {(other.kind, figure.unit) for figure in other.figures}]
    speakers = {voices[other.id][0].key for other in alike}
    official = all(voices[other.id][0].kind == "official_statement" for other in alike)
    return alike[0] if alike and len(speakers) == 1 and official else None


def narrator_of(claim: Claim, reports: Mapping[str, Report], copying: Copying) -> tuple[str, ...]:
    """Who narrates a claim without speaker: ("wire", agency), ("shared", reports …) or ("own", report)."""
    together = sorted(copying.sharing.get(claim.id, ()))
    if not together:
        return ("own", claim.report)
    credited = {credit for report in together for credit in reports[report].credits}
    return ("wire", next(iter(credited))) if len(credited) == 1 else ("shared", *together)


def wire_carriers(agency: str, reports: Mapping[str, Report], copying: Copying) -> tuple[Carrier, ...]:
    """The reports that carry an agency's copy: those that credit it, and those that share words with one
    that does.
    """
    stated = {report.id for report in reports.values() if agency in report.credits}
    carriers = [
        Carrier(
            report=report,
            how="stated",
            why=f"the report credits {agency}",
            span=credit_span(reports[report], agency),
        )
        for report in stated
    ]
    for together in set(copying.sharing.values()):
        if together & stated and len({c for report in together for c in reports[report].credits}) == 1:
            why = f"the report shares passages with one that credits {agency}"
            carriers += [Carrier(report=report, how="inferred", why=why) for report in together - stated]
    return tuple(sorted(set(carriers), key=lambda carrier: carrier.report))


def translators(reports: Mapping[str, Report]) -> Iterator[tuple[str, Carrier]]:
    """Whoever a report says translated the words it gives, with the words that say so."""
    for report in sorted(reports.values(), key=lambda report: report.id):
        dropped = [(part.start, part.end) for part in report.dropped]
        for match in TRANSLATED.finditer(report.text):
            if not any(start <= match.start() < end for start, end in dropped):
                why = f"the report says that {match['by']} translated the words"
                span = report.span(match.start(), match.end())
                yield match["by"], Carrier(report=report.id, how="stated", why=why, span=span)
