"""Command line: one command for the whole job, one for grouping, one for each stage.

Words for a person go to standard output, complaints to standard error, one line each, with what to do about
it. Nothing heavy is imported before a command runs, so that `recount --help` answers at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer

from recount.cli.account_commands import group, run
from recount.cli.complaints import DONE, EXIT_CODES, FAILED, INTERRUPTED, WRONG_USAGE, complain, failure_words
from recount.cli.stage_commands import align, extract, find, read, resolve, trace, write

EPILOG = "Exit codes: " + "; ".join(f"{code} {words}" for code, words in EXIT_CODES.items()) + "."

app = typer.Typer(
    name="recount",
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
)
for command in (run, group, read, find, extract, resolve, trace, align, write):
    app.command(epilog=EPILOG)(command)


def show_version(wanted: bool) -> None:
    """Prints the version and ends."""
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            typer.echo(f"recount {version('recount')}")
        except PackageNotFoundError:
            typer.echo("recount, run from its folder without being installed")
        raise typer.Exit


@app.callback()
def recount(
    version: bool = typer.Option(
        False, "--version", callback=show_version, is_eager=True, help="Print the version and end."
    ),
) -> None:
    """Reads several reports of one event and writes one account in which every sentence is cited.

    REPORT is a file of plain text, HTML, PDF or JSON lines, or - for standard input. Nothing leaves this
    machine.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and ends the process with one of EXIT_CODES."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(exit_code(list(sys.argv[1:] if arguments is None else arguments)))


def exit_code(arguments: list[str]) -> int:
    """Runs one command and gives its exit code; whatever goes wrong becomes one line on standard error."""
    try:
        code = app(arguments or ["--help"], prog_name="recount", standalone_mode=False)
        sys.stdout.flush()
        if code == INTERRUPTED:
            raise KeyboardInterrupt
        return (code or DONE) if arguments else WRONG_USAGE
    except (KeyboardInterrupt, typer.Abort):
        complain("interrupted; nothing more was written")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if "RECOUNT_TRACEBACK" in os.environ:
            raise
        code, words = failure_words(error)
        complain(words)
        return code if code in EXIT_CODES else FAILED
