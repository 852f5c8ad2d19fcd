"""Inputs: what a command is given to read, looked at before the work begins."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from recount.cli.complaints import complain
from recount.errors import SettingsError

STANDARD_INPUT = "-"

Jobs = Annotated[
    int,
    typer.Option("--jobs", metavar="N", min=1, help="Read the reports in N processes; the result is the same."),
]
"""The option of every command that reads with the model."""
Reports = Annotated[list[str] | None, typer.Argument(metavar="REPORT", show_default=False, hidden=True)]
"""The argument of every command."""


def checked_inputs(reports: Sequence[str] | None) -> list[str]:
    """The inputs as given. Raises SettingsError where there are none, or standard input is named twice."""
    inputs = list(reports or ())
    if not inputs:
        raise SettingsError("no reports were given; name files, or - for reports on standard input")
    if inputs.count(STANDARD_INPUT) > 1:
        raise SettingsError("standard input (-) is named twice but can be read once; leave one out")
    if STANDARD_INPUT in inputs and sys.stdin.isatty():
        complain("reading reports from the keyboard; end them with Ctrl-D")
    return inputs
