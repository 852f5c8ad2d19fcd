"""References: every record that another one names is there, once, and nothing rests on nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from msgspec import Struct

from recount.errors import RecordError
from recount.records.account import Account
from recount.records.claim import Claim
from recount.records.figure import Figure
from recount.records.point import Point
from recount.records.report import Block, Dropped, Report
from recount.records.when import When


class Named(Struct, frozen=True):
    """The list that must hold a record, the record's id, and the place in the file that names it."""

    held_in: str
    id: str
    place: str


def check_references(account: Account) -> None:
    """Raises RecordError for the first id that is there twice or leads nowhere, the first sentence or point
    without claims, and the first report whose text or marked stretches do not fit."""
    held = {
        "reports": _ids("reports", (row.id for row in account.reports)),
        "entities": _ids("entities", (row.id for row in account.entities)),
        "origins": _ids("origins", (row.id for row in account.origins)),
        "claims": _ids("claims", (row.id for row in account.claims)),
        "points": _ids("points", (row.id for row in account.points)),
    }
    for named in every_reference(account):
        if named.id not in held[named.held_in]:
            raise RecordError(
                f"{named.place} names {named.id!r}, which {named.held_in!r} does not hold; add it there or leave it out"
            )
    for problem in _problems(account):
        raise RecordError(problem)


def every_reference(account: Account) -> Iterator[Named]:
    """Every id by which one record of the account names another."""
    for index, claim in enumerate(account.claims):
        yield from _claim_references(claim, f"claims[{index}]")
    for index, point in enumerate(account.points):
        yield from _point_references(point, f"points[{index}]")
    for index, entity in enumerate(account.entities):
        for number, alias in enumerate(entity.aliases):
            yield Named("reports", alias.report, f"entities[{index}].aliases[{number}].report")
    for index, origin in enumerate(account.origins):
        for number, carrier in enumerate(origin.reports):
            yield Named("reports", carrier.report, f"origins[{index}].reports[{number}].report")
    yield from _told_references(account)


def _told_references(account: Account) -> Iterator[Named]:
    for index, sentence in enumerate(account.account):
        yield from _named("claims", sentence.claims, f"account[{index}].claims")
        yield from _named("points", sentence.points, f"account[{index}].points")
    for index, entry in enumerate(account.timeline):
        yield from _named("claims", entry.claims, f"timeline[{index}].claims")
    for index, silence in enumerate(account.silences):
        yield Named("reports", silence.report, f"silences[{index}].report")
        yield Named("points", silence.point, f"silences[{index}].point")
    for index, question in enumerate(account.open_questions):
        yield from _named("points", question.points, f"open_questions[{index}].points")


def _claim_references(claim: Claim, place: str) -> Iterator[Named]:
    yield Named("reports", claim.report, f"{place}.report")
    yield from _named("origins", claim.origins, f"{place}.origins")
    for index, speaker in enumerate(claim.speakers):
        if speaker.entity is not None:
            yield Named("entities", speaker.entity, f"{place}.speakers[{index}].entity")
    for index, actor in enumerate(claim.actors):
        yield Named("entities", actor.entity, f"{place}.actors[{index}].entity")
    for index, where in enumerate(claim.places):
        yield Named("entities", where.entity, f"{place}.places[{index}].entity")
    for index, figure in enumerate(claim.figures):
        if figure.place is not None:
            yield Named("entities", figure.place, f"{place}.figures[{index}].place")


def _point_references(point: Point, place: str) -> Iterator[Named]:
    yield from _named("claims", point.claims, f"{place}.claims")
    yield from _named("reports", point.silent, f"{place}.silent")
    for index, relation in enumerate(point.relations):
        yield Named("claims", relation.left, f"{place}.relations[{index}].left")
        yield Named("claims", relation.right, f"{place}.relations[{index}].right")


def _named(held_in: str, ids: Iterable[str], place: str) -> Iterator[Named]:
    for index, named in enumerate(ids):
        yield Named(held_in, named, f"{place}[{index}]")


def _ids(held_in: str, ids: Iterable[str]) -> frozenset[str]:
    """The ids of one list. Raises RecordError where two records share one."""
    seen: set[str] = set()
    for index, record_id in enumerate(ids):
        if record_id in seen:
            raise RecordError(f"{held_in}[{index}] has the id {record_id!r} of another record; give each its own")
        seen.add(record_id)
    return frozenset(seen)


def _problems(account: Account) -> Iterator[str]:
    """What contradicts itself, in words."""
    for index, report in enumerate(account.reports):
        yield from _report_problems(report, f"reports[{index}]")
    texts = {report.id: report.text for report in account.reports}
    for index, claim in enumerate(account.claims):
        yield from _words_problems(claim, texts[claim.report], f"claims[{index}]")
    for index, point in enumerate(account.points):
        if not point.claims:
            yield f"points[{index}] has no claims; a point is what claims speak to, so leave it out"
        if not 0 <= point.origins.min <= point.origins.max:
            counts = f"{point.origins.min} to {point.origins.max}"
            yield f"points[{index}].origins counts {counts}; give the smaller first"
    for index, sentence in enumerate(account.account):
        if not sentence.claims:
            yield f"account[{index}] cites no claims; leave the sentence out or cite the claims it rests on"
    for index, entry in enumerate(account.timeline):
        if not entry.claims:
            yield f"timeline[{index}] cites no claims; leave the entry out or cite the claims it rests on"


def _report_problems(report: Report, place: str) -> Iterator[str]:
    if sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest() != report.text_sha256:
        yield (
            f"{place}.text_sha256 is not the hash of the text of {report.file}; "
            f"the text was altered, so make the account again from the reports"
        )
    marked: dict[str, tuple[Dropped | Block, ...]] = {"dropped": report.dropped, "blocks": report.blocks}
    for name, stretches in marked.items():
        for index, stretch in enumerate(stretches):
            if not 0 <= stretch.start < stretch.end <= len(report.text):
                yield (
                    f"{place}.{name}[{index}] runs from {stretch.start} to {stretch.end} in a text of "
                    f"{len(report.text)} characters; mark only what is there"
                )


def _words_problems(claim: Claim, text: str, place: str) -> Iterator[str]:
    """Figures and times are given in the report's words."""
    given: dict[str, tuple[Figure | When, ...]] = {"figures": claim.figures, "times": claim.times}
    for name, rows in given.items():
        for index, row in enumerate(rows):
            if row.text not in text:
                yield (
                    f"{place}.{name}[{index}].text is {row.text!r}, which report {claim.report} lacks; "
                    f"give the words as they stand there"
                )
