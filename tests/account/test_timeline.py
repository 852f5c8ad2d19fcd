"""Timeline: dated happenings in order, with what is not known of their days left unknown."""

from __future__ import annotations

from collections.abc import Sequence

from made_claims import on, points_of, reports_of, said, told
from recount.account.timeline import write_timeline
from recount.account.voice import Names
from recount.language.encoder import Encoder
from recount.records import Claim, Point, TimelineEntry


def alone(claims: Sequence[Claim], encoder: Encoder) -> tuple[Point, ...]:
    """Each claim in a point of its own."""
    return tuple(point for claim in claims for point in points_of([claim], encoder))


def entries(claims: Sequence[Claim], points: Sequence[Point]) -> tuple[TimelineEntry, ...]:
    """The timeline of some claims."""
    names = Names({report.id: report.outlet or "" for report in reports_of(claims)}, {})
    return write_timeline(points, {claim.id: claim for claim in claims}, names=names)


MONDAY, TUESDAY = on("on Monday", "2031-05-05"), on("on Tuesday", "2031-05-06")
WEEK = on("last week", "2031-04-28", "2031-05-04", granularity="week")
EVENT = [
    told("the road reopened on Tuesday", report="a", times=[TUESDAY]),
    told("a slope buried the road on Monday", report="a", times=[MONDAY]),
    told("heavy rain fell last week", report="b", times=[WEEK]),
    told("drains will be dug on Tuesday", report="b", times=[TUESDAY], modality="intended"),
    told("a wall may have burst on Monday", report="b", times=[MONDAY], modality="possible"),
    told("the road has no drains", report="b"),
    told(
        "the valley was settled in the last century",
        report="a",
        times=[on("in the last century", "1901-01-01", "2000-12-31")],
    ),
    said("The county", "it would look into it", report="a", times=[on("on Tuesday", "2031-05-06", of="report")]),
]


def test_only_dated_happenings_stand_on_it_in_order(encoder: Encoder) -> None:
    found = entries(EVENT, alone(EVENT, encoder))
    assert [(entry.earliest, entry.latest) for entry in found] == [
        ("2031-04-28", "2031-05-04"),
        ("2031-05-05", "2031-05-05"),
        ("2031-05-06", "2031-05-06"),
    ]
    assert [entry.claims for entry in found] == [(EVENT[2].id,), (EVENT[1].id,), (EVENT[0].id,)]


def test_the_narrowest_of_several_times_is_taken(encoder: Encoder) -> None:
    one = told("the slope fell last week, on Monday", report="a", times=[WEEK, MONDAY])
    (entry,) = entries([one], alone([one], encoder))
    assert (entry.earliest, entry.latest, entry.edtf) == ("2031-05-05", "2031-05-05", "2031-05-05")


def test_open_ends_are_not_filled_in(encoder: Encoder) -> None:
    one = told("the slope fell by Tuesday", report="a", times=[on("by Tuesday", None, "2031-05-06")])
    assert all(entry.earliest is None for entry in entries([one], alone([one], encoder)))


def test_every_entry_cites_dated_claims(encoder: Encoder) -> None:
    copies = [
        said("The county", "a slope buried the coast road at Orvik on Monday", report=report, times=[MONDAY])
        for report in ("a", "b")
    ]
    undated = said("The county", "a slope buried the coast road at Orvik", report="c")
    claims = [*copies, undated]
    for entry in entries(claims, points_of(claims, encoder)):
        assert entry.claims
        assert undated.id not in entry.claims


def test_the_order_of_points_changes_nothing(encoder: Encoder) -> None:
    points = alone(EVENT, encoder)
    assert entries(EVENT, points) == entries(EVENT[::-1], points[::-1])


def test_nothing_dated_makes_no_timeline(encoder: Encoder) -> None:
    one = told("the road has no drains", report="a")
    assert entries([one], alone([one], encoder)) == ()
