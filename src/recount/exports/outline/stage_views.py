"""Stage views: what resolve, trace and align give, as sections that a terminal can show."""

from __future__ import annotations

from collections.abc import Iterator

from recount.exports.outline.citing import Citing, Reference
from recount.exports.outline.gaps import passages_section
from recount.exports.outline.sentences import reason_lines, support_words
from recount.exports.outline.shape import Line, Section
from recount.exports.outline.tables import origins_section
from recount.exports.page.directory import one_line, quoted
from recount.exports.page.wording import HOW_WORDS, VERDICT_WORDS, counted, days_words
from recount.records.account import Account
from recount.records.entity import Alias, Entity
from recount.records.point import Point


def entities_view(account: Account) -> tuple[tuple[Section, ...], tuple[Reference, ...]]:
    """Who and what the reports name, and when what they tell happened."""
    citing = Citing(account)
    lines = tuple(entity_line(entity, citing) for entity in account.entities)
    entities = Section(key="entities", heading="Who and what is named", lines=lines)
    times = Section(key="times", heading="When it was", lines=tuple(time_lines(citing)))
    return (entities, times), citing.references()


def origins_view(account: Account) -> tuple[tuple[Section, ...], tuple[Reference, ...]]:
    """Whose word the claims are, and which words reports share."""
    citing = Citing(account)
    return (origins_section(citing), passages_section(citing)), citing.references()


def points_view(account: Account) -> tuple[tuple[Section, ...], tuple[Reference, ...]]:
    """The questions that claims speak to, those of several reports first, with how the claims relate."""
    citing = Citing(account)
    ranked = sorted(account.points, key=lambda point: -len(tellers(point, citing)))
    lines = tuple(point_line(point, citing) for point in ranked)
    return (Section(key="points", heading="Points", lines=lines),), citing.references()


def entity_line(entity: Entity, citing: Citing) -> Line:
    """An entity with each name that a report uses for it, and why it is taken for this entity."""
    place = entity.place
    where = f"; {place.lat:.4f}, {place.lon:.4f}, {place.precision}, {place.gazetteer}" if place else ""
    return Line(
        text=f"{entity.name} ({entity.kind}{where})",
        under=tuple(Line(text=alias_words(alias, citing), kind="reason") for alias in entity.aliases),
    )


def alias_words(alias: Alias, citing: Citing) -> str:
    """A name of an entity in one report."""
    times = counted(alias.count, "time")
    return f"“{one_line(alias.text)}” in {citing.name(alias.report)}, {times}: {alias.why}"


def time_lines(citing: Citing) -> Iterator[Line]:
    """The times of the claims as they were understood, with the reason and the words that tie them down."""
    for claim in citing.account.claims:
        for time in claim.times:
            days = days_words(time.earliest, time.latest)
            why = f"{HOW_WORDS[time.how]}: {time.why}" if time.why else HOW_WORDS[time.how]
            anchor = citing.words(time.anchor) if time.anchor else ()
            yield Line(
                text=f"“{one_line(time.text)}” = {days}",
                citations=citing.claims([claim.id]),
                under=(Line(text=why, kind="reason", citations=anchor),),
            )


def point_line(point: Point, citing: Citing) -> Line:
    """A question with the words of its claims, the verdict, and every reason."""
    claims = [citing.directory.claim(claim_id) for claim_id in point.claims]
    told = [
        Line(text=f"{citing.name(claim.report)}: {quoted(claim)}", citations=citing.claims([claim.id]))
        for claim in claims
    ]
    return Line(
        text=point.question,
        kind="question",
        support=f"{VERDICT_WORDS[point.verdict]}; {support_words(point)}",
        under=(*told, *reason_lines(point.relations, citing)),
    )


def tellers(point: Point, citing: Citing) -> set[str]:
    """The reports that speak to a point."""
    return {citing.directory.claim(claim_id).report for claim_id in point.claims}
