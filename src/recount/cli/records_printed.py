"""Records printed: what a stage gives as JSON lines, for programs."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from typing import Any

import msgspec

from recount.exports.found import FoundKind, narrowed_reading
from recount.records.mention import Reading


def print_records(name: str, records: Iterable[msgspec.Struct]) -> None:
    """Prints each record as one line of JSON that begins with its name under "record"."""
    for record in records:
        print_fields(name, msgspec.to_builtins(record, order="deterministic"))


def print_readings(readings: Iterable[Reading], *, only: Collection[FoundKind]) -> None:
    """Prints each reading in the same way, with these kinds alone; with all where none is named."""
    for reading in readings:
        print_fields("reading", narrowed_reading(reading, only))


def print_fields(name: str, fields: dict[str, Any]) -> None:
    """Prints the fields of one record, in their order."""
    sys.stdout.buffer.write(msgspec.json.encode({"record": name, **fields}) + b"\n")
