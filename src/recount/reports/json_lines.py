"""JSON lines: one report a line, its words under `text`; each line is a unit of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, BinaryIO

from msgspec import Struct

from recount.errors import MalformedInput, UnreadableInput
from recount.reports.intake import Intake, Stated
from recount.reports.layout.pieces import pieces_of

LARGEST_LINE = 500_000
"""Bytes of one line: thirty times the longest report; beyond it a line is a file without line ends, not a
report."""


class NumberedLine(Struct, frozen=True):
    """A line of a file that holds more than white space; `raw` is None where it is longer than a report can
    be."""

    number: int
    raw: bytes | None


def numbered_lines(stream: BinaryIO) -> Iterator[NumberedLine]:
    """The lines of a file with their numbers, counted from 1; empty ones are passed over, and never a whole
    huge line is held."""
    number = 0
    while True:
        raw = stream.readline(LARGEST_LINE + 1)
        if not raw:
            return
        number += 1
        if len(raw) > LARGEST_LINE and not raw.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            yield NumberedLine(number, None)
        elif raw.strip(b" \t\r\n\f\v\xef\xbb\xbf"):
            yield NumberedLine(number, raw.rstrip(b"\r\n"))


def read_json_line(line: NumberedLine, file: str) -> Intake:
    """One line as an intake, named by its `url`, else by file and line.

    Raises MalformedInput for what is no JSON object or has no words under `text`, UnreadableInput for what
    is too long.
    """
    place = f"{file} line {line.number}"
    if line.raw is None:
        raise UnreadableInput(f"{place} is longer than {LARGEST_LINE:,} bytes; put each report on a line of its own")
    fields = object_of(line.raw, place)
    text = fields.get("text")
    if not isinstance(text, str):
        raise MalformedInput(f"{place} has no 'text'; add the report's text under that name")
    if not text.strip():
        raise MalformedInput(f"{place} has an empty 'text'; add the report's text under that name")
    checked(text, place)
    url, published = words_of(fields.get("url")), words_of(fields.get("published"))
    return Intake(
        name=url or f"{file}:{line.number}",
        sha256=sha256(line.raw).hexdigest(),
        text=text,
        pieces=pieces_of(text),
        stated=Stated(
            title=words_of(fields.get("title")),
            url=url,
            outlet=words_of(fields.get("outlet")),
            byline=words_of(fields.get("byline")),
            published=((published, "the line's field published"),) if published else (),
        ),
    )


def object_of(raw: bytes, place: str) -> dict[str, Any]:
    """The JSON object of a line."""
    try:
        value = json.loads(raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableInput(f"{place} is not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise MalformedInput(f"{place} is no JSON at column {error.colno} ({error.msg}); mend the line") from error
    except (RecursionError, ValueError) as error:
        raise MalformedInput(f"{place} is JSON that cannot be read; mend the line") from error
    if not isinstance(value, dict):
        raise MalformedInput(f"{place} is JSON but no object; write one object with 'text' on each line")
    return value


def checked(text: str, place: str) -> None:
    """Raise where the text holds half a surrogate pair, which no file could hold, or NUL characters."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise MalformedInput(
            f"{place} has half a character (a lone surrogate) at {error.start} of 'text'; mend the escape"
        ) from error
    if "\0" in text:
        raise UnreadableInput(f"{place} has NUL characters in 'text', so it is no text; give the report's words")


def words_of(value: Any) -> str | None:
    """A field as words; None where it holds none. Lists of names are joined with commas."""
    if isinstance(value, list):
        return ", ".join(filter(None, (words_of(entry) for entry in value))) or None
    if isinstance(value, dict):
        return words_of(value.get("name"))
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    text = str(value).strip()
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return None
    return text or None
