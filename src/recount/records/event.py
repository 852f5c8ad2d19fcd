"""Event: which reports of a collection tell of one event."""

from __future__ import annotations

from msgspec import Struct


class Event(Struct, frozen=True, kw_only=True):
    """The reports, by id, that tell of one event, a name for it, and why they were put together."""

    id: str
    name: str
    reports: tuple[str, ...]
    why: tuple[str, ...] = ()
