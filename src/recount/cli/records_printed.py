"""Records printed: what a stage gives as JSON lines, for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import msgspec


def print_records(name: str, records: Iterable[msgspec.Struct]) -> None:
    """Prints each record as one line of JSON that begins with its name under "record"."""
    for record in records:
        line = {"record": name, **msgspec.to_builtins(record, order="deterministic")}
        sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
