"""Recount: several reports of one event in, one account out in which every sentence is cited.

`run` does it all. The whole flow, verb by verb, for the reports of one event:

    >>> import recount
    >>> reader, encoder = recount.load_reader(), recount.load_encoder()
    >>> reports, rejected = recount.read_reports(["harrow-wire.txt", "highland-monitor.txt"])
    >>> readings = [recount.find_mentions(report, reader=reader) for report in reports]
    >>> events = recount.group_reports(reports, readings, encoder=encoder)
    >>> told = [recount.extract_claims(*pair, encoder=encoder) for pair in zip(reports, readings)]
    >>> entities, claims = recount.resolve_entities(sum(told, ()), readings=readings, reports=reports)
    >>> origins, claims, passages = recount.trace_origins(reports, claims, entities=entities)
    >>> known = {"reports": reports, "entities": entities, "origins": origins, "passages": passages}
    >>> points = recount.align_points(claims, encoder=encoder, **known)
    >>> account = recount.write_account(points, claims=claims, rejected=rejected, **known)

Every verb is a pure function from records to records (`recount.records`); docs/ has a page on each. `run` also infers
when an undated report appeared, settles dates across reports, and warns. Nothing heavy is imported before it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recount.account.write import write_account
    from recount.claims.extract import extract_claims
    from recount.entities.resolve import resolve_entities
    from recount.events.group import group_reports
    from recount.language.encoder import load_encoder
    from recount.language.reader import load_reader
    from recount.mentions.find import find_mentions
    from recount.origins.trace import trace_origins
    from recount.pipeline import run
    from recount.points.align import align_points
    from recount.records import (
        Account,
        AccountSentence,
        Claim,
        Entity,
        Event,
        Figure,
        Origin,
        Passage,
        Point,
        Reading,
        Rejected,
        Relation,
        Report,
        Span,
        Speaker,
        When,
    )
    from recount.reports import read_reports

    __version__: str

__all__ = [
    "Account", "AccountSentence", "Claim", "Entity", "Event", "Figure", "Origin", "Passage", "Point", "Reading",
    "Rejected", "Relation", "Report", "Span", "Speaker", "When", "__version__", "align_points", "extract_claims",
    "find_mentions", "group_reports", "load_encoder", "load_reader", "read_reports", "resolve_entities", "run",
    "trace_origins", "write_account",
]  # fmt: skip

HOMES = {
    "align_points": "points.align",
    "extract_claims": "claims.extract",
    "find_mentions": "mentions.find",
    "group_reports": "events.group",
    "load_encoder": "language.encoder",
    "load_reader": "language.reader",
    "read_reports": "reports",
    "resolve_entities": "entities.resolve",
    "run": "pipeline",
    "trace_origins": "origins.trace",
    "write_account": "account.write",
}
"""Where each function lives; every other name is a record."""


def __getattr__(name: str) -> Any:
    """The function or record of that name, imported when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "__version__":
        value: Any = _version()
    else:
        value = getattr(import_module(f"{__name__}.{HOMES.get(name, 'records')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Every public name, imported or not."""
    return sorted({*globals(), *__all__})


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("recount")
    except PackageNotFoundError:
        return "not installed"
