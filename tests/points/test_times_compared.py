"""Times against times: only days or hours that cannot both hold are told apart."""

from __future__ import annotations

import pytest

from made_claims import on, told
from recount.points.times import compare_times
from recount.records import When


def first_call(*times: When, report: str = "a", **more: object) -> object:
    """A claim of when the first call came."""
    return told(f"the first call came {' '.join(when.text for when in times)}", report=report, times=times, **more)


def clock(words: str) -> When:
    """A time of day."""
    return on(words, None, granularity=None)


ROWS = [
    (clock("at 5.10 a.m."), clock("at 4.50 a.m."), True),
    (clock("at 5.10 a.m."), clock("at 5:12 am"), False),
    (clock("at 5.10 a.m."), clock("at 5.10 p.m."), True),
    (clock("at 17:10"), clock("at 5.10 p.m."), False),
    (clock("at 12.15 a.m."), clock("at 00:15"), False),
    (clock("at 1.15 p.m."), clock("at 1315 GMT"), False),
    (on("on Monday", "2031-05-05"), on("on Tuesday", "2031-05-06"), True),
    (on("on Monday", "2031-05-05"), on("5 May", "2031-05-05"), False),
    (on("on Monday", "2031-05-05"), on("last week", "2031-05-05", "2031-05-11", granularity="week"), False),
    (on("on Monday", "2031-05-05"), on("by Tuesday", None, "2031-05-06"), False),
    (on("on Monday", "2031-05-05"), on("on Tuesday", "2031-05-06", of="report"), False),
]


@pytest.mark.parametrize(("ours", "theirs", "apart"), ROWS)
def test_times_that_cannot_both_hold(ours: When, theirs: When, apart: bool) -> None:
    left, right = first_call(ours), first_call(theirs, report="b")
    for one, other in ((left, right), (right, left)):
        found = compare_times(one, other)
        assert (found is not None) is apart
        if found:
            assert found.label == "conflict"
            assert ours.text in found.why
            assert theirs.text in found.why


def test_what_is_planned_is_not_set_against_what_happened() -> None:
    happened, planned = (
        first_call(on("on Monday", "2031-05-05")),
        first_call(on("on Tuesday", "2031-05-06"), report="b", modality="intended"),
    )
    assert compare_times(happened, planned) is None


def test_what_did_not_happen_is_not_set_against_what_did() -> None:
    did, did_not = (
        first_call(on("on Monday", "2031-05-05")),
        first_call(on("on Tuesday", "2031-05-06"), report="b", polarity="negative"),
    )
    assert compare_times(did, did_not) is None
