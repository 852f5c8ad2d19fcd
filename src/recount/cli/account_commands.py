"""Account commands: `run`, the whole job, and `group`, which reports tell of one event."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from recount.cli.complaints import complain, complain_rejected
from recount.cli.inputs import Jobs, Reports, checked_inputs
from recount.cli.progress import progress_shown
from recount.records.account import Account
from recount.records.event import Event
from recount.records.report import Report

if TYPE_CHECKING:
    from rich.console import Console


def run(
    reports: Reports = None,
    json: Annotated[
        str | None,
        typer.Option("--json", metavar="FILE", help="Write the account file; - for standard output."),
    ] = None,
    html: Annotated[
        str | None,
        typer.Option("--html", metavar="FILE", help="Write one self-contained page; - for standard output."),
    ] = None,
    markdown: Annotated[
        str | None,
        typer.Option("--markdown", metavar="FILE", help="Write a document with footnotes; - for standard output."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not print the account.")] = False,
    jobs: Jobs = 1,
) -> int:
    """Write one cited account of several reports.

    REPORT is a file of plain text, HTML, PDF or JSON lines, or - for standard input. The account is
    printed: what the reports agree on, what differs and why, what is in dispute, what one report alone
    says, who is silent, the figures side by side, the timeline, and whose word it all is. Every line has
    marks that lead to report, line and words.
    """
    from recount.cli.outputs import check_outputs, wanted_outputs, write_outputs

    inputs = checked_inputs(reports)
    outputs = wanted_outputs(json=json, html=html, markdown=markdown)
    check_outputs(outputs, inputs)
    account = account_of(inputs, jobs=jobs)
    code = complain_rejected(account.rejected, used=len(account.reports))
    if not account.reports:
        return code
    if not quiet and not any(output.to_stdout for output in outputs):
        from recount.exports.terminal import show_account

        show_account(account, terminal())
    for path in write_outputs(outputs, account):
        if not quiet:
            complain(f"wrote {path}")
    return code


def account_of(inputs: Sequence[str], *, jobs: int) -> Account:
    """The account of the inputs, held against itself before anyone sees it."""
    with progress_shown("starting") as progress:
        from recount.exports.account_file import check_account
        from recount.pipeline import load_tools
        from recount.pipeline import run as run_stages

        account = run_stages(inputs, progress=progress, tools=load_tools(jobs=jobs))
        check_account(account)
        return account


def group(
    reports: Reports = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON lines, one event each.")] = False,
    jobs: Jobs = 1,
) -> int:
    """Show which reports tell of one event, and why.

    REPORT is a file of plain text, HTML, PDF or JSON lines, or - for standard input. `run` takes its
    reports as one event; where a collection holds several, group it first.
    """
    inputs = checked_inputs(reports)
    with progress_shown("comparing the reports"):
        from recount.pipeline import group as group_reports
        from recount.pipeline import load_tools

        events, known, rejected = group_reports(inputs, tools=load_tools(jobs=jobs))
    code = complain_rejected(rejected, used=len(known))
    if json:
        from recount.cli.records_printed import print_records

        print_records("event", events)
    elif events:
        show_events(events, {report.id: report for report in known})
    return code


def show_events(events: Sequence[Event], reports: dict[str, Report]) -> None:
    """Prints each event with its reports and the reasons."""
    from recount.exports.terminal import Hanging, text

    console = terminal()
    for number, event in enumerate(events, start=1):
        console.print(Hanging(f"{number}. ", text(event.name, "bold")))
        for report_id in event.reports:
            report = reports[report_id]
            console.print(Hanging("   • ", text(f"{report.file}: {report.title}" if report.title else report.file)))
        for why in event.why:
            console.print(Hanging("   ↳ ", text(why, "italic")))


def terminal() -> Console:
    """Standard output at its width and with its colours; plain text where it is a file or a pipe."""
    from rich.console import Console

    return Console(file=sys.stdout, highlight=False)
