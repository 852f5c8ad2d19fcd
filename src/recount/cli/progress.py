"""Progress: what is being done, on standard error, when a person watches and it takes a while."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE_S = 1.0
"""Seconds before anything is shown: shorter work needs no comfort."""
DOING = {
    "read": "reading the reports",
    "find": "finding names, times, amounts and speech",
    "extract": "extracting who claims what",
    "resolve": "settling names, places and dates",
    "trace": "tracing whose word it is",
    "align": "comparing what the reports say",
    "write": "writing the account",
}
"""The stages in words."""


@contextmanager
def progress_shown(doing: str) -> Iterator[Callable[[str], None]]:
    """Gives what to call with the name of each stage; it shows a line that goes away in the end.

    Nothing is shown where standard error is no terminal, nor in the first second.
    """
    if not sys.stderr.isatty():
        yield lambda stage: None
        return
    from threading import Timer

    from rich.console import Console

    status = Console(stderr=True).status(doing)
    timer = Timer(PATIENCE_S, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda stage: status.update(DOING.get(stage, stage))
    finally:
        timer.cancel()
        timer.join()
        status.stop()
