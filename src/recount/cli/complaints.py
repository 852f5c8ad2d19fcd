"""Complaints: what is said on standard error, and the exit codes that say the same to a program."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from recount.errors import RecountError, SettingsError
from recount.exports.printable import printable
from recount.records.report import Rejected

DONE, FAILED, WRONG_USAGE, SOME_REJECTED, INTERRUPTED = 0, 1, 2, 3, 130
EXIT_CODES = {
    DONE: "done",
    FAILED: "nothing was made: no input could be used, or recount failed",
    WRONG_USAGE: "wrong usage: an option, a missing argument, an output that cannot be written",
    SOME_REJECTED: "done, but some inputs were turned away; they are named on standard error",
    INTERRUPTED: "interrupted",
}
"""What each exit code means."""


def complain(words: str) -> None:
    """One line on standard error."""
    print(f"recount: {printable(' '.join(words.split()))}", file=sys.stderr)


def complain_rejected(rejected: Sequence[Rejected], *, used: int) -> int:
    """Says what was turned away, a line each, and gives the exit code: 1 where nothing at all was used."""
    for row in rejected:
        complain(row.reason if row.unit in row.reason else f"{row.unit}: {row.reason}")
    if not used:
        complain("no report could be used, so nothing was made; see the lines above, or give other files")
        return FAILED
    return SOME_REJECTED if rejected else DONE


def failure_words(error: Exception) -> tuple[int, str]:
    """The exit code and the line for an exception: wrong usage, an error on purpose, a fault of ours."""
    if isinstance(error, SettingsError):
        return WRONG_USAGE, str(error)
    if isinstance(error, RecountError):
        return FAILED, str(error)
    if hasattr(error, "format_message"):
        return WRONG_USAGE, usage_words(error)
    if isinstance(error, OSError) and error.filename:
        return FAILED, f"{error.filename}: {(error.strerror or str(error)).lower()}; see to it and run again"
    return FAILED, (
        f"this is a fault of recount: {type(error).__name__}: {error}; "
        f"report it with the output of the same command under RECOUNT_TRACEBACK=1"
    )


def usage_words(error: Exception) -> str:
    """A complaint of the command-line parser in one line, with the command whose help tells more."""
    message = str(error.format_message()).rstrip(".")  # type: ignore[attr-defined]
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "recount"
    return f"{message[:1].lower()}{message[1:]}; see {command} --help"
