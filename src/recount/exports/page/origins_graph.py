"""Origins graph: reports on the left, their origins on the right, offices of one authority in one box.

A drawn line is a carrier: unbroken where the report states whose word it is, dashed where that was inferred.
Its title, and the table beside it, say why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from urllib.parse import quote

from msgspec import Struct

from recount.exports.page.directory import Directory, on_report, one_line, shortened
from recount.exports.page.wording import ORIGIN_WORDS, counted
from recount.records.origin import Carrier, Origin

WIDTH = 880
REPORT_X, REPORT_WIDTH = 8, 210
ORIGIN_X, ORIGIN_WIDTH = 520, 340
NODE_HEIGHT, NODE_GAP = 46, 12
FAMILY_PADDING, FAMILY_LABEL = 10, 20
"""Pixels of the drawing: an origin's name of 44 characters at 14 px fits its box."""
NAME_LENGTH, DETAIL_LENGTH, REPORT_NAME_LENGTH = 42, 52, 26


class Node(Struct, frozen=True, kw_only=True):
    """A box: a report or an origin."""

    x: int
    y: int
    width: int
    height: int
    name: str
    detail: str
    title: str
    href: str | None
    kind: str


class FamilyBox(Struct, frozen=True, kw_only=True):
    """A box around the offices of one authority."""

    x: int
    y: int
    width: int
    height: int
    label: str


class Line(Struct, frozen=True, kw_only=True):
    """A report carries an origin."""

    path: str
    how: str
    title: str


class CarrierRow(Struct, frozen=True, kw_only=True):
    """The same in words, with a link to the words that show it."""

    report: str
    how: str
    why: str
    href: str | None
    quote: str | None


class OriginRow(Struct, frozen=True, kw_only=True):
    """An origin in words."""

    name: str
    kind: str
    party: str | None
    family: str | None
    claims: str
    carriers: tuple[CarrierRow, ...]


class OriginsGraph(Struct, frozen=True, kw_only=True):
    """The drawing and its table."""

    width: int
    height: int
    reports: tuple[Node, ...]
    origins: tuple[Node, ...]
    families: tuple[FamilyBox, ...]
    lines: tuple[Line, ...]
    rows: tuple[OriginRow, ...]


def origins_graph(directory: Directory) -> OriginsGraph:
    """The graph of an account's origins; without origins it has no nodes."""
    ordered = ordered_origins(directory.account.origins)
    origins, families, bottom = stacked(ordered, directory)
    reports = report_nodes(ordered, origins, directory)
    height = max([bottom, *(node.y + node.height for node in reports.values())], default=0) + NODE_GAP
    return OriginsGraph(
        width=WIDTH,
        height=height,
        reports=tuple(reports.values()),
        origins=tuple(origins.values()),
        families=tuple(families),
        lines=tuple(lines_of(ordered, reports, origins, directory)),
        rows=tuple(row_of(origin, directory) for origin in ordered),
    )


def ordered_origins(origins: Iterable[Origin]) -> list[Origin]:
    """Families together, the widest carried first, each outlet's own narration last."""
    members = list(origins)
    reach: dict[str, int] = {}
    for origin in members:
        key = origin.family or origin.id
        reach[key] = max(reach.get(key, 0), len({row.report for row in origin.reports}))

    def place(origin: Origin) -> tuple[bool, int, str, str, str]:
        key = origin.family or origin.id
        return origin.kind == "own_voice", -reach[key], key if origin.family else "", origin.name, origin.id

    return sorted(members, key=place)


def stacked(origins: list[Origin], directory: Directory) -> tuple[dict[str, Node], list[FamilyBox], int]:
    """The origins' boxes from top to bottom, the boxes around families, and where the stack ends."""
    nodes: dict[str, Node] = {}
    families: list[FamilyBox] = []
    y = NODE_GAP
    for family, group in groupby(origins, key=lambda origin: origin.family):
        members = list(group)
        boxed = family is not None and len(members) > 1
        top = y
        y += FAMILY_LABEL + FAMILY_PADDING if boxed else 0
        for origin in members:
            nodes[origin.id] = origin_node(origin, y, directory)
            y += NODE_HEIGHT + NODE_GAP
        if boxed:
            y += FAMILY_PADDING
            families.append(family_box(members, top, y - NODE_GAP))
            y += NODE_GAP
    return nodes, families, y


def family_box(members: list[Origin], top: int, bottom: int) -> FamilyBox:
    """The box around the offices of one authority."""
    return FamilyBox(
        x=ORIGIN_X - FAMILY_PADDING,
        y=top,
        width=ORIGIN_WIDTH + 2 * FAMILY_PADDING,
        height=bottom - top,
        label=f"one authority, {counted(len(members), 'office')}",
    )


def origin_node(origin: Origin, y: int, directory: Directory) -> Node:
    """An origin's box."""
    party = f" · side: {origin.party}" if origin.party else ""
    detail = f"{ORIGIN_WORDS[origin.kind]}{party}"
    return Node(
        x=ORIGIN_X,
        y=y,
        width=ORIGIN_WIDTH,
        height=NODE_HEIGHT,
        name=shortened(origin.name, NAME_LENGTH),
        detail=shortened(detail, DETAIL_LENGTH),
        title=f"{one_line(origin.name)}: {detail}; {claims_words(origin, directory)}",
        href=None,
        kind=origin.kind,
    )


def claims_words(origin: Origin, directory: Directory) -> str:
    """How many claims rest on an origin."""
    return counted(sum(1 for claim in directory.account.claims if origin.id in claim.origins), "claim")


def report_nodes(origins: list[Origin], nodes: dict[str, Node], directory: Directory) -> dict[str, Node]:
    """The reports' boxes, each near the middle of the origins that it carries, none on another."""
    wanted: dict[str, float] = {}
    for report in directory.account.reports:
        ys = [nodes[origin.id].y for origin in origins for row in origin.reports if row.report == report.id]
        wanted[report.id] = sum(ys) / len(ys) if ys else 0.0
    placed: dict[str, Node] = {}
    y = NODE_GAP
    for report_id in sorted(wanted, key=lambda report_id: (wanted[report_id], report_id)):
        y = max(y, round(wanted[report_id]))
        placed[report_id] = report_node(report_id, y, directory)
        y += NODE_HEIGHT + NODE_GAP
    return placed


def report_node(report_id: str, y: int, directory: Directory) -> Node:
    """A report's box."""
    report = directory.report(report_id)
    title = report.title or "title not stated"
    return Node(
        x=REPORT_X,
        y=y,
        width=REPORT_WIDTH,
        height=NODE_HEIGHT,
        name=directory.short_names[report_id],
        detail=shortened(title, REPORT_NAME_LENGTH + 4),
        title=one_line(title),
        href=f"#report-{quote(report_id, safe='')}",
        kind="report",
    )


def lines_of(
    origins: list[Origin], reports: dict[str, Node], nodes: dict[str, Node], directory: Directory
) -> Iterator[Line]:
    """A line for each carrier."""
    for origin in origins:
        for carrier in origin.reports:
            name = directory.short_names[directory.report(carrier.report).id]
            title = f"{name} to {one_line(origin.name)}, {carrier.how}: {carrier.why}"
            yield Line(path=curve(reports[carrier.report], nodes[origin.id]), how=carrier.how, title=title)


def curve(report: Node, origin: Node) -> str:
    """The line from a report's right edge to an origin's left edge."""
    start_x, start_y = report.x + report.width, report.y + report.height // 2
    end_x, end_y = origin.x, origin.y + origin.height // 2
    middle = (start_x + end_x) // 2
    return f"M{start_x} {start_y}C{middle} {start_y} {middle} {end_y} {end_x} {end_y}"


def row_of(origin: Origin, directory: Directory) -> OriginRow:
    """An origin in words."""
    return OriginRow(
        name=origin.name,
        kind=ORIGIN_WORDS[origin.kind],
        party=origin.party,
        family=origin.family,
        claims=claims_words(origin, directory),
        carriers=tuple(carrier_row(carrier, directory) for carrier in origin.reports),
    )


def carrier_row(carrier: Carrier, directory: Directory) -> CarrierRow:
    """A carrier in words."""
    span = carrier.span
    return CarrierRow(
        report=directory.short_names[directory.report(carrier.report).id],
        how=carrier.how,
        why=carrier.why,
        href=directory.words_href(on_report(carrier.report, span)) if span else None,
        quote=shortened(span.quote, DETAIL_LENGTH) if span else None,
    )
