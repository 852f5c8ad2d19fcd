"""Tables: the reports, the figures side by side, the timeline, and the origins with their reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recount.exports.outline.citing import Citing
from recount.exports.outline.shape import Line, Row, Section, Table
from recount.exports.page.directory import on_report, one_line
from recount.exports.page.wording import (
    HOW_WORDS,
    NOT_STATED,
    ORIGIN_WORDS,
    counted,
    days_words,
    published_words,
    range_words,
)
from recount.records.claim import Claim
from recount.records.figure import Figure
from recount.records.origin import Origin
from recount.records.report import Report

UNKNOWN = "–"
FIGURE_COLUMNS = ("figure", "what is counted", "place", "period", "report", "speaker")


def reports_section(citing: Citing) -> Section:
    """The reports that the account is told from."""
    lines = tuple(Line(text=report_words(report, citing)) for report in citing.account.reports)
    return Section(key="reports", heading="The reports", lines=lines)


def report_words(report: Report, citing: Citing) -> str:
    """A report in one line: who published it, under which title, when, its file and what was found in it."""
    claims = len(citing.directory.claims_of_report[report.id])
    dropped = sum(stretch.end - stretch.start for stretch in report.dropped)
    parts = [
        f"{citing.name(report.id)}: “{one_line(report.title)}”" if report.title else citing.name(report.id),
        f"published {published_words(report.published)}".replace(
            f"published {NOT_STATED}", "publication date not stated"
        ),
        f"credits {', '.join(report.credits)}" if report.credits else "",
        report.file,
        counted(claims, "claim"),
        f"{counted(dropped, 'character')} of page furniture left aside" if dropped else "",
    ]
    return "; ".join(part for part in parts if part)


def figures_section(citing: Citing) -> Section:
    """All figures: those that speak to one question side by side, the rest in one table at the end."""
    groups: dict[str, list[tuple[Claim, Figure]]] = {}
    placed: set[str] = set()
    for point in citing.account.points:
        claims = [citing.directory.claim(claim_id) for claim_id in dict.fromkeys(point.claims)]
        counting = [claim for claim in claims if claim.figures and claim.id not in placed]
        if len(counting) > 1:
            placed.update(claim.id for claim in counting)
            groups[point.id] = [(claim, figure) for claim in counting for figure in claim.figures]
    tables = [figure_table(citing.directory.point(key).question, rows, citing) for key, rows in groups.items()]
    rest = [(claim, row) for claim in citing.account.claims if claim.id not in placed for row in claim.figures]
    if rest:
        title = "Figures that stand alone" if tables else "Figures"
        tables.append(figure_table(title, rest, citing))
    return Section(
        key="figures",
        heading="Figures side by side",
        meaning=f"Comparable only where thing, place and period are the same. {UNKNOWN} means not stated.",
        tables=tuple(tables),
    )


def figure_table(title: str, rows: Iterable[tuple[Claim, Figure]], citing: Citing) -> Table:
    """A table of figures."""
    return Table(
        title=title,
        columns=FIGURE_COLUMNS,
        rows=tuple(
            Row(cells=figure_cells(claim, figure, citing), citations=citing.claims([claim.id]))
            for claim, figure in rows
        ),
    )


def figure_cells(claim: Claim, figure: Figure, citing: Citing) -> tuple[str, ...]:
    """One figure as a row: its words, its interval where the words do not say it plainly, and its scope."""
    days = days_words(figure.period.earliest, figure.period.latest) if figure.period else NOT_STATED
    place = citing.directory.entity_name(figure.place) if figure.place else UNKNOWN
    return (
        figure_words(figure),
        counted_words(figure),
        place,
        UNKNOWN if days == NOT_STATED else days,
        citing.name(claim.report),
        speaker_words(claim),
    )


def figure_words(figure: Figure) -> str:
    """The words of a figure, with the amounts they allow unless it is a plain number."""
    plain = figure.qualifier == "exact" and figure.low == figure.high
    words, amounts = one_line(figure.text), range_words(figure)
    return f"“{words}”" + ("" if plain or amounts in words else f" = {amounts}")


def counted_words(figure: Figure) -> str:
    """What a figure counts, of what, and how."""
    parts = [
        figure.unit or UNKNOWN,
        f"of {figure.object}" if figure.object else "",
        f"({figure.verb})" if figure.verb else "",
        "in all" if figure.cumulative else "",
    ]
    return " ".join(part for part in parts if part)


def speaker_words(claim: Claim) -> str:
    """Whose word a claim is, as its report has it."""
    if claim.speakers:
        return claim.speakers[-1].name
    return "unattributed" if claim.attribution == "unattributed" else "own voice"


def timeline_section(citing: Citing) -> Section:
    """What happened when, in the account's order."""
    rows = tuple(
        Row(
            cells=(days_words(entry.earliest, entry.latest), entry.text),
            citations=citing.claims(entry.claims),
        )
        for entry in citing.account.timeline
    )
    tables = (Table(title="", columns=("when", "what"), rows=rows),) if rows else ()
    return Section(key="timeline", heading="Timeline", tables=tables)


def origins_section(citing: Citing) -> Section:
    """Who stands behind what, through which reports; what several reports carry first, own voices last."""
    origins = sorted(
        citing.account.origins,
        key=lambda origin: (origin.kind == "own_voice", -len({row.report for row in origin.reports})),
    )
    return Section(
        key="origins",
        heading="Whose word it is",
        meaning="An origin that several reports carry is one origin.",
        lines=tuple(origin_line(origin, citing) for origin in origins),
    )


def origin_line(origin: Origin, citing: Citing) -> Line:
    """An origin, what rests on it, and how each report shows that it carries it."""
    claims = [claim for claim in citing.account.claims if origin.id in claim.origins]
    reports = {claim.report for claim in claims}
    return Line(
        text=f"{origin_name(origin, citing)} ({'; '.join(origin_traits(origin, citing))})",
        support=f"{counted(len(claims), 'claim')} in {counted(len(reports), 'report')}" if claims else "",
        under=tuple(
            Line(
                text=f"{citing.name(row.report)}, {HOW_WORDS[row.how]}: {row.why}",
                kind="reason",
                citations=citing.words(on_report(row.report, row.span)) if row.span else (),
            )
            for row in origin.reports
        ),
    )


def origin_name(origin: Origin, citing: Citing) -> str:
    """The name of an origin; an outlet's own voice is named after its report, since every outlet has one."""
    if origin.kind != "own_voice":
        return origin.name
    return ", ".join(dict.fromkeys(citing.name(row.report) for row in origin.reports)) or origin.name


def origin_traits(origin: Origin, citing: Citing) -> Iterator[str]:
    """The kind of an origin, whose side it is on, and the other offices of its authority."""
    yield ORIGIN_WORDS[origin.kind]
    if origin.party:
        yield f"on the side of {origin.party}"
    if origin.family:
        kin = [row.name for row in citing.account.origins if row.family == origin.family and row.id != origin.id]
        if kin:
            yield f"one authority with {', '.join(kin)}"
