"""Citing: numbers for the words that an account rests on, and where each number leads."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from recount.exports.page.directory import Directory, main_spans, on_report, one_line, quoted, shortened
from recount.exports.page.wording import published_words
from recount.records.account import Account
from recount.records.claim import Claim
from recount.records.report import Report
from recount.records.spans import ReportSpan

PASSAGE_LENGTH = 200
"""Characters shown of a shared passage, which can be half a report; the words of a claim are shown whole."""


class Reference(Struct, frozen=True, kw_only=True):
    """Words of a report and where they stand: line and column, from 1, of the report's text.

    `words` has each run of white space as one blank, and an ellipsis where a quotation is broken or a
    passage is long.
    """

    number: int
    name: str
    outlet: str | None
    file: str
    line: int
    column: int
    published: str
    words: str


class Citing:
    """Hands out reference numbers in the order asked, the same number for the same words."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.directory = Directory(account)
        self._numbers: dict[str | ReportSpan, int] = {}

    def claims(self, claim_ids: Iterable[str]) -> tuple[int, ...]:
        """The numbers of claims, in rising order."""
        return tuple(sorted({self._number(self.directory.claim(claim_id).id) for claim_id in claim_ids}))

    def words(self, *spans: ReportSpan) -> tuple[int, ...]:
        """The numbers of words that are no claim: evidence, passages."""
        return tuple(sorted({self._number(span) for span in spans}))

    def name(self, report_id: str) -> str:
        """The short name of a report, the same everywhere."""
        return self.directory.short_names[self.directory.report(report_id).id]

    def references(self) -> tuple[Reference, ...]:
        """Where every number handed out leads, in the order of the numbers."""
        return tuple(self._reference(cited, number) for cited, number in self._numbers.items())

    def _number(self, cited: str | ReportSpan) -> int:
        return self._numbers.setdefault(cited, len(self._numbers) + 1)

    def _reference(self, cited: str | ReportSpan, number: int) -> Reference:
        span, words = (cited, "") if isinstance(cited, ReportSpan) else claim_words(self.directory.claim(cited))
        report = self.directory.report(span.report)
        line, column = position(report, span.start)
        return Reference(
            number=number,
            name=self.name(report.id),
            outlet=report.outlet,
            file=report.file,
            line=line,
            column=column,
            published=published_words(report.published),
            words=words or shortened(one_line(span.quote), PASSAGE_LENGTH),
        )


def claim_words(claim: Claim) -> tuple[ReportSpan, str]:
    """Where a claim's words begin, and the words."""
    return on_report(claim.report, main_spans(claim)[0]), quoted(claim)


def position(report: Report, start: int) -> tuple[int, int]:
    """The line and the column, both from 1, of a place in a report's text; a line ends with its line feed."""
    before = report.text[:start]
    return before.count("\n") + 1, start - (before.rfind("\n") + 1) + 1


def in_quotes(words: str) -> str:
    """The words between quotation marks, none added where they bring their own at both ends."""
    return words if words[:1] in '“"' and words[-1:] in '”"' else f"“{words}”"
