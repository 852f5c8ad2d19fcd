"""Read: inputs to reports.

Takes paths (or `-` for standard input) of plain text, HTML, PDF or JSON lines; gives a `Report` for each
unit that could be read and a `Rejected` for each that could not: units in = reports + rejected. A file is
one unit, but every line of a JSON-lines file is one. The one decision: what a unit is and whether it can be
read. Nothing is raised for a bad input.
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from recount.errors import InputError, MalformedInput, UnreadableInput
from recount.records.ids import id_of
from recount.records.report import Rejected, Report
from recount.reports.dates import published_of
from recount.reports.intake import Intake
from recount.reports.json_lines import numbered_lines, read_json_line
from recount.reports.language import ENGLISH, language_of
from recount.reports.layout.blocks import layout_of
from recount.reports.layout.end_matter import POST_FOOT
from recount.reports.outlets import BY, byline_of, credits_of, outlet_of
from recount.reports.pdf import read_pdf
from recount.reports.plain_text import read_plain_text
from recount.reports.web_page import read_web_page

STANDARD_INPUT = "-"
LARGEST: dict[str, int] = {"plain text": 500_000, "HTML": 10_000_000, "PDF": 100_000_000}
"""Bytes of one input by kind. The longest newspaper reports stay below 200,000 bytes of text; pages carry
scripts and PDF files pictures beside it."""
MOST_LINES = 20_000
"""Lines of one report; the longest live pages have a few thousand."""
HEAD = 65_536
"""Bytes looked at to see what an input is."""
MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|h1|article|main|section|table|span)\b",
    re.IGNORECASE,
)
FEED = re.compile(rb"<(?:rss|feed|rdf:rdf|urlset|sitemapindex)\b", re.IGNORECASE)
SPACE = b" \t\r\n\f\v\xef\xbb\xbf"
READERS: dict[str, Callable[[bytes, str, str], Intake]] = {
    "plain text": read_plain_text,
    "HTML": read_web_page,
    "PDF": read_pdf,
}

Unit = tuple[str, Report | InputError]


def read_reports(
    inputs: Iterable[str | Path], *, stdin: BinaryIO | None = None
) -> tuple[tuple[Report, ...], tuple[Rejected, ...]]:
    """The reports of the inputs, in their order, and what was turned away, with reasons.

    Two files with the same bytes under different names are two reports, since one may be a copy of the
    other; the same name and bytes given twice are one, and the second is turned away. `stdin` is read for
    `-`; without it, the process's own.
    """
    reports: dict[str, Report] = {}
    rejected: list[Rejected] = []
    for given in inputs:
        for unit, outcome in units_of(str(given), stdin):
            if isinstance(outcome, Report) and outcome.id not in reports:
                reports[outcome.id] = outcome
                continue
            error = (
                outcome
                if isinstance(outcome, InputError)
                else MalformedInput(f"{unit} was given twice; it is read once")
            )
            rejected.append(rejection(unit, error))
    return tuple(reports.values()), tuple(rejected)


def rejection(unit: str, error: InputError) -> Rejected:
    """A unit that could not be read, as a record."""
    cause = error.__cause__
    detail = f"{type(cause).__name__}: {cause}" if cause else type(error).__name__
    return Rejected(stage="read", unit=unit, reason=str(error), detail=detail)


def units_of(given: str, stdin: BinaryIO | None) -> Iterator[Unit]:
    """Every unit of one input, as a report or as the error that stopped it."""
    name = Path(given).name or given
    try:
        with opened(given, stdin) as stream:
            yield from units_in(stream, name, given)
    except InputError as error:
        yield given, error
    except OSError as error:
        problem = UnreadableInput(
            f"{given} cannot be read ({(error.strerror or 'unknown reason').lower()}); check the "
            f"path and its permissions"
        )
        problem.__cause__ = error
        yield given, problem


def opened(given: str, stdin: BinaryIO | None) -> BinaryIO:
    """The bytes of a path, or of standard input for `-`. Raises UnreadableInput for what is no file."""
    if given == STANDARD_INPUT:
        return io.BytesIO((stdin or sys.stdin.buffer).read(LARGEST["PDF"] + 1))
    if re.match(r"https?://", given):
        raise UnreadableInput(f"{given} is an address, and nothing is fetched; save the page and give the file")
    if "\0" in given or not given:
        raise UnreadableInput(f"{given!r} is no path; give the path of a file")
    path = Path(given)
    if path.is_dir():
        raise UnreadableInput(f"{given} is a folder; give the files in it")
    if not path.exists():
        raise UnreadableInput(f"{given} does not exist; check the path")
    if not path.is_file():
        raise UnreadableInput(f"{given} is no ordinary file; give a file, or - for standard input")
    return path.open("rb")


def units_in(stream: BinaryIO, name: str, given: str) -> Iterator[Unit]:
    """The units of an open input: one, or one a line for JSON lines."""
    head = stream.read(HEAD)
    stream.seek(0)
    kind = kind_of(head, name)
    if kind == "JSON lines":
        found = False
        for line in numbered_lines(stream):
            found = True
            yield (
                f"{given}:{line.number}",
                attempt(partial(read_json_line, line, name), f"{given}:{line.number}"),
            )
        if not found:
            yield given, UnreadableInput(f"{given} is empty; give a file that holds a report")
        return
    raw = stream.read(LARGEST[kind] + 1)
    yield given, attempt(partial(read_one, raw, name, kind), given)


def read_one(raw: bytes, name: str, kind: str) -> Intake:
    """One input that is one unit, as an intake. Raises InputError where it cannot be read."""
    if not raw.strip(SPACE):
        raise UnreadableInput(f"{name} is empty; give a file that holds a report")
    if len(raw) > LARGEST[kind]:
        raise UnreadableInput(
            f"{name} is longer than {LARGEST[kind]:,} bytes, too long for one report in {kind}; split it into reports"
        )
    if raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise UnreadableInput(f"{name} is an office document or an archive; save it as plain text, HTML or PDF")
    if raw.startswith(b"\x1f\x8b"):
        raise UnreadableInput(f"{name} is compressed; unpack it and give what is inside")
    if FEED.search(raw[:2048]) and raw.lstrip(SPACE).startswith(b"<") and kind != "HTML":
        raise MalformedInput(f"{name} is a feed or a site map, not a report; give the pages it lists")
    if kind == "plain text" and is_json(raw):
        raise MalformedInput(f"{name} is JSON over several lines; write one object with 'text' on each line")
    return READERS[kind](raw, name, sha256(raw).hexdigest())


def attempt(read: Callable[[], Intake], unit: str) -> Report | InputError:
    """The report, or the error that stopped it; an error that nobody foresaw becomes one of ours, with its
    cause."""
    try:
        return report_of(read())
    except InputError as error:
        return error
    except Exception as error:
        problem = MalformedInput(
            f"{unit} could not be read, for a reason that was not foreseen; save it as plain text and give it again"
        )
        problem.__cause__ = error
        return problem


def kind_of(head: bytes, name: str) -> str:
    """What an input is: by its content where that is plain, else by its suffix, else plain text."""
    suffix = Path(name).suffix.lower()
    start = head.lstrip(SPACE)
    if b"%PDF-" in head[:1024]:
        return "PDF"
    if start.startswith(b"{") and (
        suffix in (".jsonl", ".ndjson") or is_json(start.split(b"\n", 1)[0], with_text=True)
    ):
        return "JSON lines"
    if suffix in (".jsonl", ".ndjson") and any(line.lstrip().startswith(b"{") for line in start.splitlines()):
        return "JSON lines"
    if start.startswith(b"<") and not FEED.search(start[:2048]) and MARKUP.search(start[:4096]):
        return "HTML"
    sixteen = head.startswith((b"\xff\xfe", b"\xfe\xff")) and MARKUP.search(head[:8192].replace(b"\0", b""))
    if sixteen or (suffix in (".html", ".htm", ".xhtml") and MARKUP.search(head)):
        return "HTML"
    return "plain text"


def is_json(raw: bytes, *, with_text: bool = False) -> bool:
    """True where the bytes are one JSON object (that has a `text`, if asked) or one list of objects."""
    if not raw.lstrip(SPACE).startswith((b"{", b"[")):
        return False
    try:
        value = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    if with_text:
        return isinstance(value, dict) and "text" in value
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def report_of(intake: Intake) -> Report:
    """The report of an intake. Raises MalformedInput where it is surely not in English."""
    text, stated = intake.text, intake.stated
    if len(intake.pieces) > MOST_LINES:
        raise UnreadableInput(
            f"{intake.name} has {len(intake.pieces):,} lines, too many for one report; split it into "
            f"reports of at most {MOST_LINES:,}"
        )
    layout = layout_of(text, intake.pieces, title=stated.title)
    by_kind: dict[str, list[str]] = {}
    for block in layout.blocks:
        by_kind.setdefault(block.kind, []).append(text[block.start : block.end])
    running = [
        words for kind in ("body", "bullet", "standfirst", "caption", "headline") for words in by_kind.get(kind, [])
    ]
    language = language_of(running)
    if language not in (None, ENGLISH):
        raise MalformedInput(
            f"{intake.name} is in another language than English (it reads as '{language}'); give an "
            f"English text or a translation"
        )
    bylines, datelines, notes = (by_kind.get(kind, []) for kind in ("byline", "dateline", "credit"))
    feet = [text[block.start : block.end] for block in layout.blocks if block.why == POST_FOOT]
    return Report(
        id=id_of("r", intake.sha256, intake.name),
        file=intake.name,
        sha256=intake.sha256,
        text_sha256=sha256(text.encode("utf-8")).hexdigest(),
        text=text,
        url=stated.url,
        outlet=stated.outlet or outlet_of(by_kind.get("furniture", [])),
        title=layout.title,
        byline=byline_of([*bylines, *(foot for foot in feet if BY.match(foot))]) or stated.byline,
        language=language,
        credits=credits_of(bylines, datelines, notes),
        published=published_of(stated.published, stated.updated, [*datelines, *bylines]),
        dropped=layout.dropped,
        blocks=layout.blocks,
    )
