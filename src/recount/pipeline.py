"""The eight verbs in order: read, find, group, extract, resolve, trace, align, write.

Stages are pure functions from records to records; this file only passes records on. What fails for one unit becomes a
`Rejected` record and the run goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import NamedTuple

from msgspec.structs import replace

from recount.account.write import write_account
from recount.claims.extract import extract_claims
from recount.claims.times import resolve_again, resolve_times
from recount.claims.times.document_date import infer_document_date
from recount.entities.happenings import pair_happenings
from recount.entities.resolve import resolve_entities
from recount.entities.scopes import settle_scopes
from recount.entities.times import settle_dates
from recount.errors import StageError
from recount.events.group import group_reports
from recount.language.encoder import Encoder, load_encoder
from recount.language.reader import Reader, load_reader
from recount.origins.trace import trace_origins
from recount.points.align import align_points
from recount.processes import read_all, rejected_at
from recount.records import (
    Account,
    Claim,
    Entity,
    Event,
    Origin,
    Passage,
    Point,
    Published,
    Reading,
    Rejected,
    Report,
    ReportSpan,
)
from recount.reports import read_reports

STAGES = ("read", "find", "extract", "resolve", "trace", "align", "write")
Progress = Callable[[str], None]


class Tools(NamedTuple):
    """What the stages are given: what sees a text, what turns a sentence into a vector, how many processes read."""

    reader: Reader
    encoder: Encoder
    jobs: int = 1


class Stages(NamedTuple):
    """What each stage gave; what a run did not reach is empty, and `account` is None."""

    reports: tuple[Report, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    readings: tuple[Reading, ...] = ()
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    origins: tuple[Origin, ...] = ()
    passages: tuple[Passage, ...] = ()
    points: tuple[Point, ...] = ()
    account: Account | None = None


def load_tools(*, jobs: int = 1) -> Tools:
    """The models shipped in the package, to read reports in so many processes.

    Raises WeightsError where a model's files are missing or altered.
    """
    return Tools(load_reader(), load_encoder(), jobs)


def run(
    inputs: Sequence[str], *, tools: Tools | None = None, progress: Progress | None = None, stdin: bytes | None = None
) -> Account:
    """One account of the reports, taken as telling of one event; a warning where they seem to tell of several."""
    account = stages(inputs, upto="write", tools=tools, progress=progress, stdin=stdin).account
    assert account is not None
    return account


def stages(
    inputs: Sequence[str],
    *,
    upto: str,
    tools: Tools | None = None,
    progress: Progress | None = None,
    stdin: bytes | None = None,
) -> Stages:
    """What the stages give, up to and with the one named in `upto` (one of STAGES)."""
    if upto not in STAGES:
        raise StageError(f"there is no stage {upto!r}; name one of {', '.join(STAGES)}")
    tell = progress or (lambda message: None)
    last = STAGES.index(upto)
    tell("read")
    reports, rejected = read_reports(inputs, stdin=None if stdin is None else BytesIO(stdin))
    reports = tuple(sorted(reports, key=lambda report: report.id))
    done = Stages(reports=reports, rejected=rejected)
    if last == 0:
        return done
    tools = tools or load_tools()
    for place, step in enumerate((_find, _extract, _resolve, _trace, _align, _write), 1):
        if place > last:
            break
        tell(STAGES[place])
        done = step(done, tools)
    return done


def group(
    inputs: Sequence[str], *, tools: Tools | None = None, stdin: bytes | None = None
) -> tuple[tuple[Event, ...], tuple[Report, ...], tuple[Rejected, ...]]:
    """The events that a collection of reports tells of."""
    tools = tools or load_tools()
    found = stages(inputs, upto="find", tools=tools, stdin=stdin)
    return group_reports(found.reports, found.readings, encoder=tools.encoder), found.reports, found.rejected


def _find(done: Stages, tools: Tools) -> Stages:
    found = list(zip(done.reports, read_all(done.reports, reader=tools.reader, jobs=tools.jobs), strict=True))
    return done._replace(
        reports=tuple(report for report, one in found if isinstance(one, Reading)),
        readings=tuple(one for _, one in found if isinstance(one, Reading)),
        rejected=(*done.rejected, *(one for _, one in found if isinstance(one, Rejected))),
    )


def _extract(done: Stages, tools: Tools) -> Stages:
    claims: list[Claim] = []
    reports: list[Report] = []
    rejected = list(done.rejected)
    for report, reading in zip(done.reports, done.readings, strict=True):
        try:
            dated = replace(report, published=infer_document_date(report, reading.times))
            claims += extract_claims(dated, reading, encoder=tools.encoder)
            reports.append(dated)
        except Exception as error:
            rejected.append(rejected_at("extract", report, error))
            reports.append(report)
    return done._replace(reports=tuple(reports), claims=tuple(claims), rejected=tuple(rejected))


def _resolve(done: Stages, tools: Tools) -> Stages:
    readings = {reading.report: reading for reading in done.readings}

    def read_again(report: Report, published: Published, anchor: ReportSpan) -> Sequence[Claim]:
        reading = readings[report.id]
        times = resolve_times(
            reading.times, report=report, sentences=reading.sentences, published=published, anchor=anchor
        )
        own = [claim for claim in done.claims if claim.report == report.id]
        return resolve_again(own, reading=reading, times=times)

    dated = settle_dates(
        done.claims,
        reports=done.reports,
        resolve=read_again,
        same_happening=pair_happenings(done.claims, encoder=tools.encoder),
    )
    entities, claims = resolve_entities(dated, readings=done.readings, reports=done.reports)
    return done._replace(entities=entities, claims=settle_scopes(claims, reports=done.reports))


def _trace(done: Stages, tools: Tools) -> Stages:
    traced = trace_origins(done.reports, done.claims, entities=done.entities)
    return done._replace(origins=traced.origins, claims=traced.claims, passages=traced.passages)


def _align(done: Stages, tools: Tools) -> Stages:
    points = align_points(
        done.claims,
        entities=done.entities,
        origins=done.origins,
        passages=done.passages,
        reports=done.reports,
        encoder=tools.encoder,
    )
    return done._replace(points=points)


def _write(done: Stages, tools: Tools) -> Stages:
    account = write_account(
        done.points,
        reports=done.reports,
        entities=done.entities,
        origins=done.origins,
        claims=done.claims,
        passages=done.passages,
        warnings=_warnings(done, tools),
        rejected=done.rejected,
    )
    return done._replace(account=account)


def _warnings(done: Stages, tools: Tools) -> tuple[str, ...]:
    events = group_reports(done.reports, done.readings, encoder=tools.encoder)
    undated = [report.file for report in done.reports if report.published.earliest is None]
    warnings = []
    if len(events) > 1:
        files = {report.id: report.file for report in done.reports}
        told = "; ".join(", ".join(files[report] for report in event.reports) for event in events)
        warnings.append(f"the reports seem to tell of {len(events)} events: {told}; split them with 'recount group'")
    if undated:
        warnings.append(f"these reports do not state when they appeared: {', '.join(sorted(undated))}")
    return tuple(warnings)
