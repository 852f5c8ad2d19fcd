"""Stage commands: the work up to one stage, as JSON lines for a program or with `--show` for a person."""

from __future__ import annotations

import sys
from collections.abc import Collection
from typing import TYPE_CHECKING, Annotated

import typer

from recount.cli.account_commands import terminal
from recount.cli.complaints import complain_rejected
from recount.cli.inputs import Jobs, Reports, checked_inputs
from recount.cli.progress import progress_shown
from recount.exports.found import FoundKind

if TYPE_CHECKING:
    from recount.pipeline import Stages

Show = Annotated[bool, typer.Option("--show", help="Print for a person, marked in colour, instead of JSON lines.")]
Only = Annotated[
    list[FoundKind] | None,
    typer.Option(
        "--only",
        metavar="KIND",
        help=f"Give this kind alone: {', '.join(FoundKind)}; may be given several times.",
    ),
]


def read(reports: Reports = None, show: Show = False) -> int:
    """Read reports, block by block, page furniture marked.

    The text stays as it came, to the character.
    """
    return stage_printed("read", reports, show=show)


def find(reports: Reports = None, show: Show = False, only: Only = None, jobs: Jobs = 1) -> int:
    """Find names, times, amounts, speech and happenings.

    Sentences are always given. With --show, the table of their words and syntax is printed only where --only asks
    for syntax.
    """
    return stage_printed("find", reports, show=show, only=only or (), jobs=jobs)


def extract(reports: Reports = None, show: Show = False, jobs: Jobs = 1) -> int:
    """Extract who says what, in which words, how surely.

    Each claim with its speakers, figures, times, and the other places of the report that say it again.
    """
    return stage_printed("extract", reports, show=show, jobs=jobs)


def resolve(reports: Reports = None, show: Show = False, jobs: Jobs = 1) -> int:
    """Resolve names, places and dates across the reports.

    Gives entities, and the claims with who, where and when settled.
    """
    return stage_printed("resolve", reports, show=show, jobs=jobs)


def trace(reports: Reports = None, show: Show = False, jobs: Jobs = 1) -> int:
    """Trace whose word each claim is, and who carries it.

    Gives origins, passages that reports share, and the claims with their origins.
    """
    return stage_printed("trace", reports, show=show, jobs=jobs)


def align(reports: Reports = None, show: Show = False, jobs: Jobs = 1) -> int:
    """Align claims that speak to one question.

    Gives points: how the claims relate and why, and which reports are silent.
    """
    return stage_printed("align", reports, show=show, jobs=jobs)


def write(reports: Reports = None, show: Show = False, jobs: Jobs = 1) -> int:
    """Write the account.

    Prints the account file; with --show, the account as `run` prints it.
    """
    return stage_printed("write", reports, show=show, jobs=jobs)


def stage_printed(
    stage: str, reports: list[str] | None, *, show: bool, only: Collection[FoundKind] = (), jobs: int = 1
) -> int:
    """Runs the stages up to this one and prints what it gave; of readings the kinds in `only`, or all."""
    inputs = checked_inputs(reports)
    with progress_shown("starting") as progress:
        from recount.pipeline import load_tools, stages

        done = stages(inputs, upto=stage, progress=progress, tools=load_tools(jobs=jobs) if stage != "read" else None)
    code = complain_rejected(done.rejected, used=len(done.reports))
    if done.reports:
        if show:
            show_stage(stage, done, only=only)
        else:
            print_stage(stage, done, only=only)
    return code


def print_stage(stage: str, done: Stages, *, only: Collection[FoundKind]) -> None:
    """Prints the records that a stage gave, one to a line; the last stage's account as its file."""
    from recount.cli.records_printed import print_readings, print_records
    from recount.exports.account_file import encode_account

    if stage == "write":
        assert done.account is not None
        sys.stdout.buffer.write(encode_account(done.account))
        return
    if stage == "find":
        print_readings(done.readings, only=only)
        return
    given = {
        "read": (("report", done.reports),),
        "extract": (("claim", done.claims),),
        "resolve": (("entity", done.entities), ("claim", done.claims)),
        "trace": (("origin", done.origins), ("passage", done.passages), ("claim", done.claims)),
        "align": (("point", done.points),),
    }
    for name, records in given[stage]:
        print_records(name, records)


def show_stage(stage: str, done: Stages, *, only: Collection[FoundKind]) -> None:
    """Prints what a stage gave for a person."""
    if stage in ("read", "find", "extract"):
        show_reports(stage, done, only=only)
        return
    from recount.exports.outline.stage_views import entities_view, origins_view, points_view
    from recount.exports.terminal import show_account, show_sections
    from recount.records.account import Account

    if stage == "write":
        assert done.account is not None
        show_account(done.account, terminal())
        return
    view = {"resolve": entities_view, "trace": origins_view, "align": points_view}[stage]
    account = Account(
        reports=done.reports,
        entities=done.entities,
        origins=done.origins,
        claims=done.claims,
        points=done.points,
        passages=done.passages,
    )
    sections, references = view(account)
    show_sections(sections, references, terminal())


def show_reports(stage: str, done: Stages, *, only: Collection[FoundKind]) -> None:
    """Prints each report with what was seen in it."""
    from recount.exports.reading import show_claims, show_reading, show_report

    console = terminal()
    readings = {reading.report: reading for reading in done.readings}
    for report in done.reports:
        if stage == "read":
            show_report(report, console)
        elif stage == "find":
            show_reading(report, readings[report.id], console, only=only)
        else:
            show_claims(report, readings[report.id], done.claims, console)
