"""Directory: what stands where in one account, and the short names under which the page cites it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from urllib.parse import quote, urlsplit

from msgspec import Struct

from recount.errors import RecordError
from recount.records.account import Account
from recount.records.claim import Claim
from recount.records.entity import Entity
from recount.records.origin import Origin
from recount.records.point import Point
from recount.records.report import Report
from recount.records.spans import ReportSpan, Span

SHORT_NAME_LENGTH = 22
"""Characters of a report's short name: two citations with it still fit on a line of a phone."""


class Citation(Struct, frozen=True, kw_only=True):
    """A link to one claim: its number within its report, where it leads, and its name when read aloud."""

    number: int
    href: str
    name: str


class CitationGroup(Struct, frozen=True, kw_only=True):
    """The citations of one report that stand side by side."""

    report: str
    citations: tuple[Citation, ...]


class Directory:
    """Finds the records of one account by id, and names them the same way everywhere on the page.

    Raises RecordError where the account names a record that it does not hold.
    """

    def __init__(self, account: Account) -> None:
        self.account = account
        self.reports = {report.id: report for report in account.reports}
        self.claims = {claim.id: claim for claim in account.claims}
        self.points = {point.id: point for point in account.points}
        self.origins = {origin.id: origin for origin in account.origins}
        self.entities = {entity.id: entity for entity in account.entities}

    def report(self, report_id: str) -> Report:
        """The report with this id."""
        if report_id not in self.reports:
            raise RecordError(f"the account names report {report_id!r} but does not hold it; add it to 'reports'")
        return self.reports[report_id]

    def claim(self, claim_id: str) -> Claim:
        """The claim with this id."""
        if claim_id not in self.claims:
            raise RecordError(f"the account cites claim {claim_id!r} but does not hold it; add it to 'claims'")
        return self.claims[claim_id]

    def point(self, point_id: str) -> Point:
        """The point with this id."""
        if point_id not in self.points:
            raise RecordError(f"the account names point {point_id!r} but does not hold it; add it to 'points'")
        return self.points[point_id]

    def origin(self, origin_id: str) -> Origin | None:
        """The origin with this id, None where the account does not hold it."""
        return self.origins.get(origin_id)

    def entity_name(self, entity_id: str) -> str:
        """The neutral name of an entity, its id where the account does not hold it."""
        entity: Entity | None = self.entities.get(entity_id)
        return entity.name if entity else entity_id

    @cached_property
    def short_names(self) -> dict[str, str]:
        """A short name for each report: its outlet, else its file, with a number where two are alike."""
        names: dict[str, str] = {}
        seen: dict[str, int] = defaultdict(int)
        for report in self.account.reports:
            short = shortened(report.outlet or file_stem(report), SHORT_NAME_LENGTH)
            seen[short] += 1
            names[report.id] = short if seen[short] == 1 else f"{short} ({seen[short]})"
        return names

    @cached_property
    def claims_of_report(self) -> dict[str, tuple[Claim, ...]]:
        """The claims of each report in the order of its text."""
        found: dict[str, list[Claim]] = {report.id: [] for report in self.account.reports}
        for claim in self.account.claims:
            found[self.report(claim.report).id].append(claim)
        return {
            report: tuple(sorted(claims, key=lambda claim: main_spans(claim)[0].start))
            for report, claims in found.items()
        }

    @cached_property
    def claim_numbers(self) -> dict[str, int]:
        """The number of each claim within its report, from one, in the order of the text."""
        return {
            claim.id: number
            for claims in self.claims_of_report.values()
            for number, claim in enumerate(claims, start=1)
        }

    @cached_property
    def point_numbers(self) -> dict[str, int]:
        """The number of each point, from one, in the account's order."""
        return {point.id: number for number, point in enumerate(self.account.points, start=1)}

    @cached_property
    def points_of_claim(self) -> dict[str, tuple[Point, ...]]:
        """The points that each claim speaks to."""
        found: dict[str, list[Point]] = defaultdict(list)
        for point in self.account.points:
            for claim_id in dict.fromkeys(point.claims):
                found[claim_id].append(point)
        return {claim_id: tuple(points) for claim_id, points in found.items()}

    @cached_property
    def sentences_of_claim(self) -> dict[str, tuple[int, ...]]:
        """The numbers, from one, of the account's sentences that rest on each claim."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.account.account, start=1):
            for claim_id in dict.fromkeys(sentence.claims):
                found[claim_id].append(number)
        return {claim_id: tuple(numbers) for claim_id, numbers in found.items()}

    @cached_property
    def marked_words(self) -> dict[ReportSpan, str]:
        """Words outside the claims that the page links to (evidence, passages, drift), with its link."""
        found: list[ReportSpan] = []
        for origin in self.account.origins:
            found += [on_report(row.report, row.span) for row in origin.reports if row.span]
        found += [time.anchor for claim in self.account.claims for time in claim.times if time.anchor]
        for passage in self.account.passages:
            found += [passage.left, passage.right]
        for drift in self.account.drift:
            found += [drift.from_, drift.to]
        return {span: f"w{number}" for number, span in enumerate(sorted(set(found)), start=1)}

    @cached_property
    def anchor_ids(self) -> dict[str, str]:
        """The page's own name for the place in a report that each link leads to."""
        claims = {f"c{place}": f"claim-{claim.id}" for place, claim in enumerate(self.account.claims)}
        return claims | {link: f"words-{link}" for link in self.marked_words.values()}

    def words_href(self, span: ReportSpan) -> str:
        """Where the link to words outside the claims leads."""
        return f"#words-{self.marked_words[span]}"

    def citation(self, claim_id: str) -> Citation:
        """The link to one claim."""
        claim = self.claim(claim_id)
        number = self.claim_numbers[claim_id]
        return Citation(
            number=number,
            href=claim_href(claim_id),
            name=f"{self.short_names[claim.report]}, claim {number}",
        )

    def citations(self, claim_ids: Iterable[str]) -> tuple[CitationGroup, ...]:
        """The links to several claims, report by report in the order in which the reports are first cited."""
        by_report: dict[str, list[Citation]] = {}
        for claim_id in dict.fromkeys(claim_ids):
            by_report.setdefault(self.claim(claim_id).report, []).append(self.citation(claim_id))
        return tuple(
            CitationGroup(report=self.short_names[report], citations=tuple(citations))
            for report, citations in by_report.items()
        )


def main_spans(claim: Claim) -> tuple[Span, ...]:
    """The words that a citation of the claim stands for: its parts, else its best wording."""
    return claim.parts or claim.spans[:1]


def quoted(claim: Claim) -> str:
    """The words that a citation of the claim stands for, on one line, an ellipsis where they are broken."""
    return " … ".join(one_line(span.quote) for span in main_spans(claim))


def claim_href(claim_id: str) -> str:
    """Where a citation of the claim leads."""
    return f"#claim-{quote(claim_id, safe='')}"


def on_report(report_id: str, span: Span) -> ReportSpan:
    """A span that names its report."""
    return ReportSpan(report_id, span.start, span.end, span.quote)


def one_line(words: str) -> str:
    """The words with each run of white space as one blank, for places outside the report's own text."""
    return " ".join(words.split())


def shortened(words: str, length: int) -> str:
    """At most `length` characters of the words, cut between words where one ends in the second half.

    >>> shortened("Upper Valley Evening Messenger", 22)
    'Upper Valley Evening…'
    """
    words = one_line(words)
    if len(words) <= length:
        return words
    cut = words[: length - 1]
    blank = cut.rfind(" ")
    return (cut[:blank] if blank > length // 2 else cut).rstrip(" ,;:") + "…"


def file_stem(report: Report) -> str:
    """The name of a report's file without its ending, or the last part of its address."""
    name = report.file
    if "://" in name:
        address = urlsplit(name)
        name = address.path.rstrip("/").rsplit("/", 1)[-1] or address.netloc
    stem, dot, ending = name.rpartition(".")
    return stem if dot and stem and len(ending) <= 5 else name
