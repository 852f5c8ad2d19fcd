"""Gaps: what each report leaves out, what changed on the way, what they share, and what remains open."""

from __future__ import annotations

from msgspec import Struct

from recount.exports.page.citations import PointLink, point_link
from recount.exports.page.directory import Directory, shortened
from recount.records.spans import ReportSpan

WORDS_LENGTH = 240
"""Characters of a shared passage shown in the list; the link shows the whole of it in its report."""


class LinkedWords(Struct, frozen=True, kw_only=True):
    """Words of a report and the link that shows them there."""

    report: str
    quote: str
    href: str


class SilentReport(Struct, frozen=True, kw_only=True):
    """A report and what it does not speak to."""

    report: str
    points: tuple[tuple[str, PointLink], ...]


class DriftRow(Struct, frozen=True, kw_only=True):
    """A wording that changed on its way."""

    before: LinkedWords
    after: LinkedWords
    lost: str
    why: str


class QuestionRow(Struct, frozen=True, kw_only=True):
    """An open question, what would settle it, and the points it belongs to."""

    text: str
    would_settle: str
    points: tuple[PointLink, ...]


class PassageRow(Struct, frozen=True, kw_only=True):
    """Words that two reports share."""

    left: LinkedWords
    right: LinkedWords
    kind: str
    direction: str
    why: str


class Gaps(Struct, frozen=True, kw_only=True):
    """All of it."""

    silences: tuple[SilentReport, ...]
    drift: tuple[DriftRow, ...]
    questions: tuple[QuestionRow, ...]
    passages: tuple[PassageRow, ...]


def gaps(directory: Directory) -> Gaps:
    """What the account says of silence, drift, open questions and shared passages."""
    account = directory.account
    return Gaps(
        silences=silences(directory),
        drift=tuple(
            DriftRow(
                before=linked(row.from_, directory),
                after=linked(row.to, directory),
                lost=row.lost,
                why=row.why,
            )
            for row in account.drift
        ),
        questions=tuple(
            QuestionRow(
                text=row.text,
                would_settle=row.would_settle,
                points=tuple(point_link(directory.point(point_id), directory) for point_id in row.points),
            )
            for row in account.open_questions
        ),
        passages=passages(directory),
    )


def silences(directory: Directory) -> tuple[SilentReport, ...]:
    """The silences report by report, in the account's order."""
    found: dict[str, list[tuple[str, PointLink]]] = {report.id: [] for report in directory.account.reports}
    for row in directory.account.silences:
        link = point_link(directory.point(row.point), directory)
        found[directory.report(row.report).id].append((row.text, link))
    return tuple(
        SilentReport(report=directory.short_names[report], points=tuple(rows)) for report, rows in found.items() if rows
    )


def passages(directory: Directory) -> tuple[PassageRow, ...]:
    """The shared passages, with the direction of copying in words where it is known."""
    found = []
    for row in directory.account.passages:
        left, right = linked(row.left, directory), linked(row.right, directory)
        directions = {
            "left_to_right": f"{right.report} has it from {left.report}",
            "right_to_left": f"{left.report} has it from {right.report}",
            None: "who has it from whom is not known",
        }
        kind = "word for word" if row.kind == "verbatim" else "rewritten"
        found.append(PassageRow(left=left, right=right, kind=kind, direction=directions[row.direction], why=row.why))
    return tuple(found)


def linked(span: ReportSpan, directory: Directory) -> LinkedWords:
    """Words with the link that shows them in their report."""
    return LinkedWords(
        report=directory.short_names[directory.report(span.report).id],
        quote=shortened(span.quote, WORDS_LENGTH),
        href=directory.words_href(span),
    )
