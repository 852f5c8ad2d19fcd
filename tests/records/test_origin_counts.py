"""The arithmetic of origins, on small invented points."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.records import Claim, Origin, OriginKind, Passage, ReportSpan, Span, Speaker, Verdict
from recount.records.origin_counts import corroboration_of, count_origins

ORIGINS = [
    Origin(id="army", name="army", kind="official_statement", party="Norland", family="armed forces"),
    Origin(
        id="ministry",
        name="defence ministry",
        kind="official_statement",
        party="Norland",
        family="armed forces",
    ),
    Origin(id="embassy", name="embassy", kind="official_statement", party="Norland"),
    Origin(id="video", name="video of the Dawn Brigade", kind="video", party="Dawn Brigade"),
    Origin(id="doctor", name="doctor", kind="unnamed_source"),
    Origin(id="activists", name="activists", kind="unnamed_source"),
    Origin(id="wire", name="Coast Wire", kind="wire"),
    Origin(id="own1", name="own voice", kind="own_voice"),
    Origin(id="own2", name="own voice", kind="own_voice"),
    Origin(id="own3", name="own voice", kind="own_voice"),
]


def claim(report: int, *origins: str, start: int = 0) -> Claim:
    kinds: dict[str, OriginKind] = {origin.id: origin.kind for origin in ORIGINS}
    told = any(kinds[key] not in ("own_voice", "wire") for key in origins)
    return Claim(
        id=f"c{report}{origins}{start}",
        report=f"r{report}",
        spans=(Span(start, start + 4, "word"),),
        speakers=(Speaker(name="somebody"),) if told else (),
        attribution="indirect" if told else "own_voice",
        origins=origins,
    )


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param([claim(1, "army"), claim(1, "army", start=9)], (1, 1), id="one report says it twice"),
        pytest.param(
            [claim(1, "video"), claim(2, "video"), claim(3, "video")],
            (1, 1),
            id="three carriers of one video",
        ),
        pytest.param([claim(1, "army"), claim(2, "ministry")], (1, 1), id="two offices of one authority"),
        pytest.param([claim(1, "army"), claim(2, "embassy")], (1, 2), id="one side, perhaps two authorities"),
        pytest.param([claim(1, "army"), claim(2, "video")], (2, 2), id="two sides"),
        pytest.param([claim(1, "activists", "doctor")], (1, 2), id="a joint attribution"),
        pytest.param(
            [claim(1, "activists", "doctor"), claim(2, "doctor")], (1, 2), id="a joint one and one of the two"
        ),
        pytest.param([claim(1, "activists", "doctor"), claim(2, "army")], (2, 3), id="a joint one and another"),
        pytest.param([claim(1, "own1")], (0, 1), id="own voice"),
        pytest.param([claim(1, "own1"), claim(2, "own2"), claim(3, "own3")], (0, 3), id="three own voices"),
        pytest.param([claim(1, "wire"), claim(2, "wire")], (0, 1), id="copied narration"),
        pytest.param(
            [claim(1, "wire"), claim(2, "wire"), claim(1, "own1", start=9)],
            (0, 1),
            id="copied, and more by the first",
        ),
        pytest.param([claim(1, "army"), claim(2, "own2")], (1, 2), id="one named, one not"),
        pytest.param([], (0, 0), id="nothing"),
    ],
)
def test_count(claims: list[Claim], expected: tuple[int, int]) -> None:
    found = count_origins(claims, ORIGINS)
    assert (found.min, found.max) == expected


def test_passages_make_two_own_voices_one() -> None:
    left, right = ReportSpan("r1", 0, 4, "word"), ReportSpan("r2", 0, 4, "word")
    passage = Passage(left=left, right=right, kind="verbatim", why="shared")
    claims = [claim(1, "own1"), claim(2, "own2")]
    assert count_origins(claims, ORIGINS).max == 2
    assert count_origins(claims, ORIGINS, [passage]).max == 1


@pytest.mark.parametrize(
    ("claims", "verdict", "expected"),
    [
        ([claim(1, "army"), claim(2, "video")], "agreed", "opposing_parties"),
        ([claim(1, "army"), claim(2, "video")], "compatible", "multi_origin"),
        ([claim(1, "army"), claim(2, "video")], "disputed", "contested"),
        ([claim(1, "army"), claim(2, "doctor")], "agreed", "multi_origin"),
        ([claim(1, "army"), claim(2, "ministry")], "agreed", "single_authority_family"),
        ([claim(1, "video"), claim(2, "video")], "agreed", "single_origin_multi_outlet"),
        ([claim(1, "army"), claim(1, "ministry", start=9)], "single_report", "single_outlet_attributed"),
        ([claim(1, "own1"), claim(2, "own2")], "agreed", "multi_outlet_unattributed"),
        ([claim(1, "wire"), claim(2, "wire")], "agreed", "single_outlet_unattributed"),
        ([claim(1, "own1")], "single_report", "single_outlet_unattributed"),
    ],
)
def test_corroboration(claims: list[Claim], verdict: Verdict, expected: str) -> None:
    assert corroboration_of(claims, ORIGINS, count_origins(claims, ORIGINS), verdict=verdict) == expected


NAMED = ["army", "video", "doctor", "activists"]
POINTS = st.lists(st.tuples(st.integers(1, 4), st.sets(st.sampled_from(NAMED), min_size=1, max_size=3)), max_size=7)


@given(POINTS, st.randoms(use_true_random=False))
def test_the_least_is_the_smallest_set_that_accounts_for_all_in_any_order(
    rows: list[tuple[int, set[str]]], random: object
) -> None:
    claims = [claim(report, *sorted(keys), start=place) for place, (report, keys) in enumerate(rows)]
    random.shuffle(claims)  # type: ignore[attr-defined]
    found = count_origins(claims, ORIGINS)
    slow = next(
        size
        for size in range(len(NAMED) + 1)
        if any(all(keys & set(chosen) for _, keys in rows) for chosen in combinations(NAMED, size))
    )
    assert found.min == slow
    assert found.min <= found.max == len({key for _, keys in rows for key in keys})
