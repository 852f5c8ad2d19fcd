"""Every error Recount raises on purpose, sorted by who must act.

    RecountError
    ├── InputError      the person who gave the input: a file, a line, an address
    │   ├── UnreadableInput   the bytes cannot be had or are no text
    │   └── MalformedInput    the bytes are there but not in the form they claim
    ├── RecordError     whoever made the record: a span that does not fit its report
    ├── SettingsError   the person who gave the option
    ├── WeightsError    whoever installed the package: shipped weights missing or altered
    └── StageError      us: a stage failed on one unit

A message says what is wrong, names the value and its place, then says what to do.
"""

from __future__ import annotations


class RecountError(Exception):
    """Any error that Recount raises on purpose."""


class InputError(RecountError):
    """Something given to Recount cannot be used as it is."""


class UnreadableInput(InputError):
    """The bytes of an input cannot be had, or they are no text."""


class MalformedInput(InputError):
    """The bytes are there but not in the form that their name or position claims."""


class RecordError(RecountError):
    """A record contradicts itself or the report that it points into."""


class SettingsError(RecountError):
    """An option has a value that cannot be used."""


class WeightsError(RecountError):
    """The weights shipped inside the package are missing or were altered."""


class StageError(RecountError):
    """A stage failed on one unit of work; the unit becomes a `Rejected` record."""
