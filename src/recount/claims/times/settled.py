"""What is known where a time stands, and the days it comes to.

`Setting` holds when the report appeared and the times around; `Settled` the days with their reason. Times
that name their own year, and those that lean on nothing but the report's day, are settled here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from recount.claims.times.reckoned import calendar_days, granularity_of, other_weekday, reckoned
from recount.records import How, Report, ReportSpan, TimeExpression, TimeMention, When
from recount.records.days import SEASON_CODES, WEEKDAYS, Days, edtf_of, edtf_one_of, hull, one_day
from recount.records.when import Granularity, TimeUnit

LONGEST_DOUBT_DAYS = 400
"""A report whose own date is less certain than this gives no day to lean on."""
_FINE_ENOUGH: dict[TimeUnit, int] = {"week": 7, "weekend": 7, "month": 31, "quarter": 92, "year": 366}
"""Days that a time may cover for weeks, months, years to be counted from it; days count from one day."""
VAGUE_PARTS = ("start", "early", "mid", "late", "end")
"""Parts of a unit whose edges are only roughly meant."""


class Settled(Struct, frozen=True, kw_only=True):
    """The days of a time, either end None where it is open or unknown, and the reason."""

    earliest: date | None = None
    latest: date | None = None
    edtf: str | None = None
    granularity: Granularity | None = None
    how: How = "stated"
    anchor: ReportSpan | None = None
    why: str = ""
    expression: TimeExpression

    def when(self, mention: TimeMention) -> When:
        """The record of a mention with these days."""
        return When(
            text=mention.text,
            of=mention.expression.of,
            earliest=str(self.earliest) if self.earliest else None,
            latest=str(self.latest) if self.latest else None,
            edtf=self.edtf,
            granularity=self.granularity,
            how=self.how,
            anchor=self.anchor,
            why=self.why,
        )

    @property
    def days(self) -> Days | None:
        """The days where both ends are known."""
        return Days(self.earliest, self.latest) if self.earliest and self.latest else None


class Setting(Struct, frozen=True, kw_only=True):
    """What is known where a time stands: when the report appeared, the times of its sentence and those before
    it."""

    report: Report
    published: Days | None
    stated: bool
    anchor: ReportSpan | None
    beside: tuple[tuple[TimeMention, Settled], ...] = ()
    before: tuple[tuple[int, TimeMention, Settled], ...] = ()

    def at(
        self,
        number: int,
        mentions: Sequence[TimeMention],
        places: Sequence[int],
        done: Mapping[int, Settled],
    ) -> Setting:
        """The same, seen from one mention: the settled times of its sentence, and those before it with how
        far back."""
        beside = tuple((mentions[other], done[other]) for other in sorted(done) if places[other] == places[number])
        before = tuple(
            (places[number] - places[other], mentions[other], done[other]) for other in sorted(done) if other < number
        )
        return replace(self, beside=beside, before=before)

    def said(self) -> tuple[TimeMention, Settled] | None:
        """The day of saying in the same sentence, where it is known."""
        found = [pair for pair in self.beside if pair[0].expression.of == "report" and pair[1].days]
        return found[0] if len(found) == 1 else None

    def named(self, reach: int, unit: TimeUnit) -> tuple[TimeMention, Settled] | None:
        """The time named last before, within so many sentences, that is as exact as a unit needs."""
        fine = _FINE_ENOUGH.get(unit, 1)
        found = [
            (mention, when)
            for back, mention, when in self.before
            if back <= reach and when.days and when.days.count <= fine
            and mention.expression.form not in ("now", "range", "span")
        ]  # fmt: skip
        return found[-1] if found else None

    def here(self, mention: TimeMention) -> ReportSpan:
        """The span of a mention."""
        return self.report.anchor(mention.start, mention.end)


def opened(expression: TimeExpression, why: str) -> Settled:
    """A time whose days are not known, and what is missing."""
    return Settled(expression=expression, why=why)


def closed(expression: TimeExpression, days: Days, why: str, *, approximate: bool = False) -> Settled:
    """Days known at both ends, in EDTF with the time of day where its zone is known."""
    granularity = granularity_of(expression, days)
    edtf = edtf_of(days, approximate=approximate or expression.approximate or expression.part in VAGUE_PARTS)
    if expression.clock and expression.zone and ":" in expression.clock and days.count == 1:
        edtf = f"{days.earliest}T{expression.clock}{expression.zone}"
    return Settled(
        expression=expression,
        earliest=days.earliest,
        latest=days.latest,
        edtf=edtf,
        granularity=granularity,
        why=why,
    )


def own_date(expression: TimeExpression) -> Settled:
    """A date that names its year; a weekday beside it must agree."""
    days = calendar_days(expression, expression.year or 0)
    if days is None:
        before = (expression.year or 1) < 1
        return opened(
            expression, "years before our era are not reckoned in days" if before else "the calendar has no such day"
        )
    if expression.weekday is not None and days.count == 1 and days.earliest.weekday() != expression.weekday:
        really, said = WEEKDAYS[days.earliest.weekday()], WEEKDAYS[expression.weekday]
        return opened(expression, f"the words say {said}, but {days.earliest} is a {really}")
    why = "the words name the date"
    if expression.season:
        why += "; seasons are taken as those of the northern hemisphere"
        return replace(closed(expression, days, why), edtf=f"{expression.year}-{SEASON_CODES[expression.season]}")
    return closed(expression, days, why)


def from_report(expression: TimeExpression, setting: Setting) -> Settled:
    """A time that leans on the day the report appeared, tried on every day that this can be."""
    published = setting.published
    if published is None or published.count > LONGEST_DOUBT_DAYS:
        return opened(expression, "it leans on the day the report appeared, which the report does not tell")
    tried = [reckoned(expression, day) for day in published]
    found = sorted({days for days in tried if days is not None})
    if not found or None in tried:
        return opened(expression, _misfit(expression, published))
    others = {other for day in published if (other := other_weekday(expression, day))}
    how: How = "stated" if setting.stated else "inferred"
    why = f"counted from the report's day, {words_of(published)}"
    if expression.season:
        why += "; seasons are taken as those of the northern hemisphere"
    if len(found) == 1 and not others:
        approximate = expression.form == "ago" and expression.unit != "day"
        made = closed(expression, found[0], why, approximate=approximate)
    else:
        made = _one_of(expression, found, others, why)
    return replace(made, how=how, anchor=setting.anchor)


def _misfit(expression: TimeExpression, published: Days) -> str:
    if expression.weekday is not None and expression.day:
        weekday = WEEKDAYS[expression.weekday]
        day = words_of(published)
        return f"no {weekday} falls on that day of the month within a year of the report's day, {day}"
    return f"it may lie before or after the report's day, {words_of(published)}, and the words do not say which"


def _one_of(expression: TimeExpression, found: Sequence[Days], others: set[date], why: str) -> Settled:
    """Several readings: their hull, and in EDTF which days they are."""
    days = hull([*found, *map(one_day, others)])
    why += "; the words leave open which of these days"
    made = closed(expression, days, why)
    if all(each.count == 1 for each in found):
        made = replace(made, edtf=edtf_one_of([*(each.earliest for each in found), *others]))
    return made


def words_of(days: Days) -> str:
    """Days as a reason names them."""
    return str(days.earliest) if days.count == 1 else f"{days.earliest} to {days.latest}"
