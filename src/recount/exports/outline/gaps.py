"""Gaps: silences, open questions, words that reports share or lost on the way, and what could not be used."""

from __future__ import annotations

from recount.exports.outline.citing import Citing
from recount.exports.outline.shape import Line, Section
from recount.exports.page.wording import counted
from recount.records.account import Account, Silence
from recount.records.spans import ReportSpan

SILENCES_SHOWN = 12
"""Silences shown for one report, those first that most reports speak to; the account file has all."""
PASSAGES_SHOWN = 12


def warnings_section(account: Account) -> Section:
    """What to know before reading on."""
    lines = tuple(Line(text=words, kind="remark") for words in account.warnings)
    return Section(key="warnings", heading="Warnings", lines=lines)


def silence_section(citing: Citing) -> Section:
    """What each report does not speak to."""
    by_report: dict[str, list[Silence]] = {}
    for silence in citing.account.silences:
        by_report.setdefault(silence.report, []).append(silence)
    return Section(
        key="silent",
        heading="Who is silent on what",
        meaning="What others tell and a report does not; silence is no denial.",
        lines=tuple(silence_line(report, rows, citing) for report, rows in by_report.items()),
    )


def silence_line(report: str, silences: list[Silence], citing: Citing) -> Line:
    """A report with what it is silent on: points told by most first, those that one tells as a count."""
    ranked = sorted(silences, key=lambda row: -tellers(row, citing))
    shared = [row for row in ranked if tellers(row, citing) > 1]
    under = [
        Line(text=point.question, citations=citing.claims(point.claims))
        for point in (citing.directory.point(row.point) for row in shared[:SILENCES_SHOWN])
    ]
    if (more := len(shared) - SILENCES_SHOWN) > 0:
        under.append(Line(text=f"{counted(more, 'more point')} that several reports speak to", kind="remark"))
    if alone := len(ranked) - len(shared):
        under.append(Line(text=f"{counted(alone, 'point')} that one other report alone tells", kind="remark"))
    return Line(text=f"{citing.name(report)} says nothing on", kind="question", under=tuple(under))


def tellers(silence: Silence, citing: Citing) -> int:
    """How many reports speak to the point of a silence."""
    claims = citing.directory.point(silence.point).claims
    return len({citing.directory.claim(claim_id).report for claim_id in claims})


def questions_section(citing: Citing) -> Section:
    """What the reports leave open."""
    lines = []
    for row in citing.account.open_questions:
        claims = [claim for point in row.points for claim in citing.directory.point(point).claims]
        settle = Line(text=f"would settle it: {row.would_settle}", kind="reason")
        lines.append(Line(text=row.text, citations=citing.claims(claims), under=(settle,)))
    return Section(key="open", heading="Open questions", lines=tuple(lines))


def passages_section(citing: Citing) -> Section:
    """Words that two reports share, and who has them from whom where that is known."""
    lines = []
    for row in citing.account.passages[:PASSAGES_SHOWN]:
        left, right = citing.name(row.left.report), citing.name(row.right.report)
        kind = "word for word" if row.kind == "verbatim" else "rewritten"
        origin = {
            "left_to_right": f"; {right} has it from {left}",
            "right_to_left": f"; {left} has it from {right}",
            None: "",
        }[row.direction]
        text = f"{left} and {right} share {length_words(row.left)}, {kind}{origin}: {row.why}"
        lines.append(Line(text=text, citations=citing.words(row.left, row.right)))
    if (more := len(citing.account.passages) - PASSAGES_SHOWN) > 0:
        lines.append(Line(text=f"{counted(more, 'more passage')} in the account file", kind="remark"))
    return Section(key="passages", heading="Words that reports share", lines=tuple(lines))


def length_words(span: ReportSpan) -> str:
    """How long a passage is."""
    return counted(len(span.quote.split()), "word")


def drift_section(citing: Citing) -> Section:
    """What a wording lost or gained between two reports."""
    lines = tuple(
        Line(
            text=f"from {citing.name(row.from_.report)} to {citing.name(row.to.report)}: "
            f"“{row.lost}” was lost; {row.why}",
            citations=citing.words(row.from_, row.to),
        )
        for row in citing.account.drift
    )
    return Section(key="drift", heading="What changed on the way", lines=lines)


def rejected_section(account: Account) -> Section:
    """What could not be used, and why."""
    lines = tuple(Line(text=f"{row.unit} ({row.stage}): {row.reason}", kind="remark") for row in account.rejected)
    return Section(key="rejected", heading="What could not be used", lines=lines)
