"""Outputs: files that a command writes, looked at before the work begins and written when it is done."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from recount.errors import SettingsError
from recount.exports.account_file import encode_account
from recount.records.account import Account

STANDARD_OUTPUT = "-"


class Output(Struct, frozen=True, kw_only=True):
    """An option, the file it names, and what makes the file's bytes."""

    option: str
    path: str
    render: Callable[[Account], bytes]

    @property
    def to_stdout(self) -> bool:
        """Whether it goes to standard output."""
        return self.path == STANDARD_OUTPUT


def wanted_outputs(*, json: str | None, html: str | None, markdown: str | None) -> list[Output]:
    """The outputs asked for, in the order in which they are written."""
    wanted = (
        ("--json", json, encode_account),
        ("--html", html, page_bytes),
        ("--markdown", markdown, markdown_bytes),
    )
    return [Output(option=option, path=path, render=render) for option, path, render in wanted if path is not None]


def page_bytes(account: Account) -> bytes:
    """The page as UTF-8."""
    from recount.exports.page import render_page

    return render_page(account).encode("utf-8")


def markdown_bytes(account: Account) -> bytes:
    """The Markdown document as UTF-8."""
    from recount.exports.markdown import render_markdown

    return render_markdown(account).encode("utf-8")


def check_outputs(outputs: Sequence[Output], inputs: Sequence[str]) -> None:
    """Raises SettingsError for an output that cannot be written or would overwrite a report or an output."""
    given = {Path(name).resolve(): name for name in inputs}
    taken: dict[object, str] = {}
    for output in outputs:
        place = output.path if output.to_stdout else Path(output.path).resolve()
        if (other := taken.setdefault(place, output.option)) != output.option:
            raise SettingsError(f"{other} and {output.option} both name {output.path}; give each its own file")
        if place in given:
            raise SettingsError(f"{output.option} {output.path} would overwrite a report; give another file")
        if isinstance(place, Path) and (problem := unwritable(place)) is not None:
            raise SettingsError(f"{output.option} {output.path} cannot be written: {problem}")


def unwritable(path: Path) -> str | None:
    """Why a file cannot be written and what to do; None where nothing speaks against it."""
    if path.is_dir():
        return "it is a folder; name a file in it"
    if path.exists():
        return None if os.access(path, os.W_OK) else "it is write-protected; give another file"
    if not path.parent.is_dir():
        return f"there is no folder {path.parent}; make it first, or give another file"
    return None if os.access(path.parent, os.W_OK) else f"the folder {path.parent} is write-protected; give another"


def write_outputs(outputs: Sequence[Output], account: Account) -> list[str]:
    """Writes every output, gives the names of the files. Raises SettingsError where the disk refuses one."""
    rendered = [(output, output.render(account)) for output in outputs]
    for output, content in rendered:
        if output.to_stdout:
            sys.stdout.buffer.write(content)
            continue
        try:
            Path(output.path).write_bytes(content)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise SettingsError(
                f"{output.option} {output.path} could not be written: {reason}; give another file"
            ) from error
    return [output.path for output in outputs if not output.to_stdout]
