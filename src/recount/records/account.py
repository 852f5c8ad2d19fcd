"""Account: the cited sentences, and everything they rest on. Its JSON form is the account file (docs/account-format.md)."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from recount.records.claim import Claim
from recount.records.entity import Entity
from recount.records.origin import Origin, Passage
from recount.records.point import Point
from recount.records.report import Rejected, Report
from recount.records.spans import ReportSpan

SentenceKind = Literal["agreed", "attributed", "disputed", "single", "note"]


class AccountSentence(Struct, frozen=True, kw_only=True):
    """A sentence of the account and the claims it rests on; never without claims."""

    text: str
    kind: SentenceKind
    claims: tuple[str, ...]
    points: tuple[str, ...] = ()


class TimelineEntry(Struct, frozen=True, kw_only=True):
    """Something that happened, the days it can have happened on, and the claims that say so."""

    earliest: str | None
    latest: str | None
    edtf: str | None
    text: str
    claims: tuple[str, ...]


class Drift(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What a wording lost (or gained) on its way from one span to another."""

    from_: ReportSpan
    to: ReportSpan
    lost: str
    why: str


class Silence(Struct, frozen=True, kw_only=True):
    """A point that a report of the event does not speak to."""

    report: str
    point: str
    text: str


class OpenQuestion(Struct, frozen=True, kw_only=True):
    """What the reports leave open, and what would settle it."""

    text: str
    points: tuple[str, ...]
    would_settle: str


class Account(Struct, frozen=True, kw_only=True):
    """One event, told from its reports. Field names and order are those of the account file."""

    format: Literal["recount/account"] = "recount/account"
    version: Literal[1] = 1
    reports: tuple[Report, ...] = ()
    entities: tuple[Entity, ...] = ()
    origins: tuple[Origin, ...] = ()
    claims: tuple[Claim, ...] = ()
    points: tuple[Point, ...] = ()
    account: tuple[AccountSentence, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    passages: tuple[Passage, ...] = ()
    drift: tuple[Drift, ...] = ()
    silences: tuple[Silence, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    warnings: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()
