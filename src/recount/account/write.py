"""Write: takes the points of one event and what they rest on, gives the Account.

The one decision made here is how a thing is said: whose word, in neutral verbs, each sentence on the claims it cites.
What is left out by whom, what stays open and what was rejected are part of the account.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.account.drift import find_drift
from recount.account.sentences import write_sentences
from recount.account.timeline import write_timeline
from recount.account.voice import Names, name_report
from recount.records import (
    Account,
    Claim,
    Entity,
    OpenQuestion,
    Origin,
    Passage,
    Point,
    Rejected,
    Report,
    Silence,
)

MARKED = re.compile(r"(?:[“\"]|(?<!\w)[‘'])([^”\"’‘“]{2,}?)(?:[”\"]|[’'](?!\w))")
"""Words between quotation marks."""


def write_account(
    points: Sequence[Point],
    *,
    reports: Sequence[Report],
    entities: Sequence[Entity],
    origins: Sequence[Origin],
    claims: Sequence[Claim],
    passages: Sequence[Passage] = (),
    warnings: Sequence[str] = (),
    rejected: Sequence[Rejected] = (),
) -> Account:
    """The account of one event. Reports stand in order of their ids, claims in the order they stand in each."""
    by_id = {claim.id: claim for claim in claims}
    names = Names(
        distinct_names(reports),
        {entity.id: entity for entity in entities},
        headline_claims(reports, claims),
        {report.id: report.text for report in reports},
    )
    return Account(
        reports=tuple(sorted(reports, key=lambda report: report.id)),
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        origins=tuple(sorted(origins, key=lambda origin: origin.id)),
        claims=tuple(sorted(claims, key=lambda claim: (claim.report, claim.spans[0].start, claim.id))),
        points=tuple(sorted(points, key=lambda point: point.id)),
        account=write_sentences(sorted(points, key=lambda point: point.id), by_id, names=names),
        timeline=write_timeline(sorted(points, key=lambda point: point.id), by_id, names=names),
        passages=tuple(sorted(passages, key=lambda passage: (passage.left, passage.right))),
        drift=find_drift(sorted(claims, key=lambda claim: claim.id)),
        silences=_silences(points, names),
        open_questions=_open_questions(points),
        warnings=tuple(warnings),
        rejected=tuple(sorted(rejected, key=lambda item: (item.stage, item.unit, item.reason))),
    )


def headline_claims(reports: Sequence[Report], claims: Sequence[Claim]) -> frozenset[str]:
    """The claims whose best wording an editor wrote: in a headline, a crosshead or a caption, and in a summary or bullet whose
    quotation marks hold words that the body does not quote.
    """
    edited = {
        (report.id, block.start, block.end): block.kind
        for report in reports
        for block in report.blocks
        if block.kind in {"headline", "crosshead", "caption", "standfirst", "bullet"}
    }
    bodies = {
        report.id: " ".join(report.text[block.start : block.end] for block in report.blocks if block.kind == "body")
        for report in reports
    }

    def is_edited(claim: Claim) -> bool:
        kinds = {
            kind
            for (report, start, end), kind in edited.items()
            if claim.report == report and start <= claim.spans[0].start < end
        }
        if kinds & {"standfirst", "bullet"}:
            quoted = MARKED.findall(claim.quote)
            return any(words and not _is_quoted(words, bodies[claim.report]) for words in quoted)
        return bool(kinds)

    return frozenset(claim.id for claim in claims if is_edited(claim))


def _is_quoted(words: str, body: str) -> bool:
    """Whether a text holds words inside quotation marks of any kind."""
    return re.search(r"[“\"‘'][^”\"]*" + re.escape(words.strip(" ,.")), body) is not None


def distinct_names(reports: Sequence[Report]) -> dict[str, str]:
    """What each report is called: its outlet, with the file name where two reports of one outlet would be confused."""
    plain = {report.id: name_report(report) for report in reports}
    twice = {name for name in plain.values() if list(plain.values()).count(name) > 1}
    return {
        report.id: f"{plain[report.id]} ({report.file})" if plain[report.id] in twice else plain[report.id]
        for report in reports
    }


def _silences(points: Sequence[Point], names: Names) -> tuple[Silence, ...]:
    """Who does not speak to a point that at least two reports speak to."""
    shared = [point for point in points if len(names.reports) - len(point.silent) > 1]
    return tuple(
        Silence(report=report, point=point.id, text=f"{names.reports[report]} does not speak to this: {point.question}")
        for point in sorted(shared, key=lambda point: point.id)
        for report in point.silent
    )


def _open_questions(points: Sequence[Point]) -> tuple[OpenQuestion, ...]:
    disputed = [point for point in sorted(points, key=lambda point: point.id) if point.verdict == "disputed"]
    return tuple(
        OpenQuestion(
            text=f"The reports do not settle it: {point.question}",
            points=(point.id,),
            would_settle=next(relation.why for relation in point.relations if relation.label == "conflict")
            + "; a record made at the time, or the words of whoever counted or saw it, would settle it",
        )
        for point in disputed
    )
