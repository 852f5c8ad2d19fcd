"""Figures chart: every figure of the reports as a range, one row each, an axis for each unit.

An end that is not known is an arrow, an end that is not itself reached is a hollow ring, and words without a
number ("dozens") are hatched across the whole width: no number is drawn that no report gives.
"""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from recount.exports.page.axis import RIGHT_PERCENT, Scale, Tick, percent, scale_of, tick_values
from recount.exports.page.directory import Citation, Directory, one_line
from recount.exports.page.wording import NOT_STATED, counted, days_words, is_share, number_words, range_words
from recount.records.claim import Claim
from recount.records.figure import Figure

ARROW_PERCENT = 4.0
"""Length of the line under an arrow where the known end already lies at the edge of the axis."""


class End(Struct, frozen=True):
    """An end of a drawn range: where it lies, and whether the value there is itself reached."""

    x: str
    hollow: bool


class Drawing(Struct, frozen=True, kw_only=True):
    """How a figure is drawn. Without line and ends it is vague: hatched, with its words."""

    left: str | None = None
    right: str | None = None
    arrow_left: str | None = None
    arrow_right: str | None = None
    ends: tuple[End, ...] = ()

    @property
    def vague(self) -> bool:
        """Whether no bound is known."""
        return not self.ends


class FigureRow(Struct, frozen=True, kw_only=True):
    """One figure of one claim."""

    words: str
    understood: str
    qualifier: str
    report: str
    citation: Citation
    scope: str
    drawing: Drawing


class FigureGroup(Struct, frozen=True, kw_only=True):
    """The figures of one unit, on one axis."""

    unit: str
    count: str
    logarithmic: bool
    ticks: tuple[Tick, ...]
    rows: tuple[FigureRow, ...]

    @property
    def alone(self) -> bool:
        """Whether there is but one figure, so that there is nothing to compare."""
        return len(self.rows) == 1


def figure_groups(directory: Directory) -> tuple[FigureGroup, ...]:
    """The figures unit by unit: first those that most reports speak of, then those with most figures."""
    found: dict[str, list[tuple[Claim, Figure]]] = defaultdict(list)
    for claim in directory.account.claims:
        for figure in claim.figures:
            found[unit_of(figure)].append((claim, figure))

    def weight(unit: str) -> tuple[int, int, str]:
        return -len({claim.report for claim, _ in found[unit]}), -len(found[unit]), unit

    return tuple(group_of(unit, found[unit], directory) for unit in sorted(found, key=weight))


def unit_of(figure: Figure) -> str:
    """The unit that a figure is grouped under: what is counted, written alike."""
    return "share of a whole" if is_share(figure) else one_line(figure.unit).lower() or "unit not stated"


def group_of(unit: str, members: list[tuple[Claim, Figure]], directory: Directory) -> FigureGroup:
    """The figures of one unit, smallest first, those without a number last."""
    share = any(is_share(figure) for _, figure in members)
    bounds = [bound for _, figure in members for bound in (figure.low, figure.high) if bound is not None]
    scale = scale_of([*bounds, 1.0] if share else bounds)
    order = {report.id: place for place, report in enumerate(directory.account.reports)}

    def place(member: tuple[Claim, Figure]) -> tuple[float, float, int, int]:
        claim, figure = member
        low = figure.low if figure.low is not None else figure.high if figure.high is not None else float("inf")
        high = figure.high if figure.high is not None else float("inf")
        return low, high, order[claim.report], directory.claim_numbers[claim.id]

    return FigureGroup(
        unit=unit,
        count=counted(len(members), "figure"),
        logarithmic=scale.logarithmic,
        ticks=tuple(Tick(percent(scale.at(value)), number_words(value, share=share)) for value in tick_values(scale))
        if bounds
        else (),
        rows=tuple(row_of(claim, figure, scale, directory) for claim, figure in sorted(members, key=place)),
    )


def row_of(claim: Claim, figure: Figure, scale: Scale, directory: Directory) -> FigureRow:
    """One figure with its scope and its drawing."""
    return FigureRow(
        words=one_line(figure.text),
        understood=range_words(figure),
        qualifier=figure.qualifier,
        report=directory.short_names[claim.report],
        citation=directory.citation(claim.id),
        scope=scope_of(figure, directory),
        drawing=drawing_of(figure, scale),
    )


def scope_of(figure: Figure, directory: Directory) -> str:
    """What was counted, where and when, as far as it is known; an unknown place or period is named so."""
    period = figure.period
    days = days_words(period.earliest, period.latest) if period else NOT_STATED
    unknown = [name for name, value in (("place", figure.place), ("period", days)) if value in (None, NOT_STATED)]
    where = directory.entity_name(figure.place) if figure.place else None
    parts = [figure.verb, figure.object, where, None if days == NOT_STATED else days]
    parts += ["summed up over the period" if figure.cumulative else None]
    parts += ["scope from the words around" if figure.scope_inherited else None]
    parts += [f"{' and '.join(unknown)} {NOT_STATED}" if unknown else None]
    return " · ".join(part for part in parts if part)


def drawing_of(figure: Figure, scale: Scale) -> Drawing:
    """The range of a figure on its unit's scale."""
    low = None if figure.low is None else scale.at(figure.low)
    high = None if figure.high is None else scale.at(figure.high)
    ends = []
    if low is not None:
        ends.append(End(percent(low), figure.open_low))
    if high is not None and (high != low or figure.open_high != figure.open_low):
        ends.append(End(percent(high), figure.open_high))
    if low is not None and high is not None:
        return Drawing(left=percent(low), right=percent(high), ends=tuple(ends))
    if low is not None:
        tip = percent(max(RIGHT_PERCENT, low) + ARROW_PERCENT)
        return Drawing(left=percent(low), right=tip, arrow_right=tip, ends=tuple(ends))
    if high is not None:
        tip = percent(max(0.0, min(scale.at(scale.low), high - ARROW_PERCENT)))
        return Drawing(left=tip, right=percent(high), arrow_left=tip, ends=tuple(ends))
    return Drawing()
