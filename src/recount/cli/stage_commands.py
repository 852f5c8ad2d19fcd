"""Stage commands: the work up to one stage, as JSON lines for a program or with `--show` for a person."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from recount.cli.account_commands import terminal
from recount.cli.complaints import complain_rejected
from recount.cli.inputs import Reports, checked_inputs
from recount.cli.progress import progress_shown

if TYPE_CHECKING:
    from recount.pipeline import Stages

Show = Annotated[bool, typer.Option("--show", help="Print for a person, marked in colour, instead of JSON lines.")]


def read(reports: Reports = None, show: Show = False) -> int:
    """Read reports, block by block, page furniture marked.

    The text stays as it came, to the character.
    """
    return stage_printed("read", reports, show=show)


def find(reports: Reports = None, show: Show = False) -> int:
    """Find names, times, amounts, speech and happenings."""
    return stage_printed("find", reports, show=show)


def extract(reports: Reports = None, show: Show = False) -> int:
    """Extract who says what, in which words, how surely.

    Each claim with its speakers, figures, times, and the other places of the report that say it again.
    """
    return stage_printed("extract", reports, show=show)


def resolve(reports: Reports = None, show: Show = False) -> int:
    """Resolve names, places and dates across the reports.

    Gives entities, and the claims with who, where and when settled.
    """
    return stage_printed("resolve", reports, show=show)


def trace(reports: Reports = None, show: Show = False) -> int:
    """Trace whose word each claim is, and who carries it.

    Gives origins, passages that reports share, and the claims with their origins.
    """
    return stage_printed("trace", reports, show=show)


def align(reports: Reports = None, show: Show = False) -> int:
    """Align claims that speak to one question.

    Gives points: how the claims relate and why, and which reports are silent.
    """
    return stage_printed("align", reports, show=show)


def write(reports: Reports = None, show: Show = False) -> int:
    """Write the account.

    Prints the account file; with --show, the account as `run` prints it.
    """
    return stage_printed("write", reports, show=show)


def stage_printed(stage: str, reports: list[str] | None, *, show: bool) -> int:
    """Runs the stages up to this one and prints what it gave."""
    inputs = checked_inputs(reports)
    with progress_shown("starting") as progress:
        from recount.pipeline import stages

        done = stages(inputs, upto=stage, progress=progress)
    code = complain_rejected(done.rejected, used=len(done.reports))
    if done.reports:
        if show:
            show_stage(stage, done)
        else:
            print_stage(stage, done)
    return code


def print_stage(stage: str, done: Stages) -> None:
    """Prints the records that a stage gave, one to a line; the last stage's account as its file."""
    from recount.cli.records_printed import print_records
    from recount.exports.account_file import encode_account

    if stage == "write":
        assert done.account is not None
        sys.stdout.buffer.write(encode_account(done.account))
        return
    given = {
        "read": (("report", done.reports),),
        "find": (("reading", done.readings),),
        "extract": (("claim", done.claims),),
        "resolve": (("entity", done.entities), ("claim", done.claims)),
        "trace": (("origin", done.origins), ("passage", done.passages), ("claim", done.claims)),
        "align": (("point", done.points),),
    }
    for name, records in given[stage]:
        print_records(name, records)


def show_stage(stage: str, done: Stages) -> None:
    """Prints what a stage gave for a person."""
    if stage in ("read", "find", "extract"):
        show_reports(stage, done)
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


def show_reports(stage: str, done: Stages) -> None:
    """Prints each report with what was seen in it."""
    from recount.exports.reading import show_claims, show_reading, show_report

    console = terminal()
    readings = {reading.report: reading for reading in done.readings}
    for report in done.reports:
        if stage == "read":
            show_report(report, console)
        elif stage == "find":
            show_reading(report, readings[report.id], console)
        else:
            show_claims(report, readings[report.id], done.claims, console)
