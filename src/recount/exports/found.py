"""Found: what `find` finds, kind by kind, and a reading as data with some kinds alone."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Any

import msgspec

from recount.records.mention import Reading


class FoundKind(StrEnum):
    """A kind of what `find` finds, under the name that it has in a `Reading`; the syntax stands in its sentences."""

    SYNTAX = "syntax"
    NAMES = "names"
    TIMES = "times"
    AMOUNTS = "amounts"
    SPEECH = "speech"
    HAPPENINGS = "happenings"


SYNTAX_FIELDS = ("words", "syntax")
"""The fields of a sentence that hold its syntax."""


def narrowed_reading(reading: Reading, only: Collection[FoundKind]) -> dict[str, Any]:
    """A reading as plain data with these kinds alone; with all where none is named.

    Every sentence stays, with its place, text and block; its words and their tree only with `syntax`.
    """
    narrowed: dict[str, Any] = msgspec.to_builtins(reading, order="deterministic")
    left_out = [kind for kind in FoundKind if kind not in (only or FoundKind)]
    for kind in left_out:
        narrowed.pop(kind, None)
    if FoundKind.SYNTAX in left_out:
        for sentence in narrowed["sentences"]:
            for field in SYNTAX_FIELDS:
                del sentence[field]
    return narrowed
