"""Spans hold the words that stand at their place, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.errors import RecordError
from recount.records import Block, Claim, Report, ReportSpan, Span, Speaker, covered_share, overlap, span_of

TEXT = "“He said so,” the guard\u00a0told us 🚒.\r\nNobody\tleft."


def test_a_span_leaves_out_white_space_at_both_ends() -> None:
    assert span_of(TEXT, 13, 24) == Span(14, 23, "the guard")
    assert span_of(TEXT, 23, 33) == Span(24, 33, "told us 🚒")
    assert span_of(TEXT, 33, 43) == Span(33, 42, ".\r\nNobody")


@pytest.mark.parametrize(("start", "end"), [(13, 14), (34, 36), (5, 5), (99, 120)])
def test_no_span_without_words(start: int, end: int) -> None:
    with pytest.raises(RecordError, match="hold no words"):
        span_of(TEXT, start, end)


@pytest.mark.parametrize(("start", "end", "quote"), [(0, 3, "four"), (3, 3, ""), (5, 4, "x"), (-1, 1, "ab")])
def test_a_span_that_cannot_hold_its_words_is_refused(start: int, end: int, quote: str) -> None:
    with pytest.raises(RecordError, match="cannot hold"):
        Span(start, end, quote)
    with pytest.raises(RecordError, match="report r1 cannot hold"):
        ReportSpan("r1", start, end, quote)


def test_a_report_anchors_its_own_words() -> None:
    report = Report(id="r1", file="a", sha256="", text_sha256="", text=TEXT, blocks=(Block(0, 36, "body"),))
    assert report.span(13, 24) == Span(14, 23, "the guard")
    assert report.anchor(13, 24) == ReportSpan("r1", 14, 23, "the guard")


def test_a_claim_rests_on_words_and_has_one_kind_of_voice() -> None:
    with pytest.raises(RecordError, match="claim c1 of report r1 has no span"):
        Claim(id="c1", report="r1", spans=())
    for voice in ("own_voice", "unattributed"):
        with pytest.raises(RecordError, match=f"has speakers but is {voice}"):
            Claim(
                id="c1",
                report="r1",
                spans=(Span(0, 2, "ab"),),
                speakers=(Speaker(name="the guard"),),
                attribution=voice,  # type: ignore[arg-type]
            )
    assert Claim(id="c1", report="r1", spans=(Span(3, 5, "so"), Span(0, 2, "ab"))).quote == "so"


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [((0, 4), (2, 6), 2), ((0, 4), (4, 6), 0), ((0, 9), (3, 5), 2), ((5, 6), (0, 2), 0), ((1, 3), (1, 3), 2)],
)
def test_overlap_counts_shared_characters(left: tuple[int, int], right: tuple[int, int], shared: int) -> None:
    one, two = _letters(*left), _letters(*right)
    assert overlap(one, two) == overlap(two, one) == shared


def test_characters_covered_twice_count_once() -> None:
    assert covered_share(_letters(0, 8), [_letters(0, 2), _letters(1, 4), _letters(7, 12)]) == 5 / 8
    assert covered_share(_letters(2, 4), []) == 0
    assert covered_share(_letters(2, 4), [_letters(0, 9)]) == 1


def _letters(start: int, end: int) -> Span:
    return Span(start, end, "x" * (end - start))


@given(st.text(min_size=1), st.data())
def test_every_span_equals_its_place_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    if not text[start:end].strip():
        with pytest.raises(RecordError):
            span_of(text, start, end)
        return
    span = span_of(text, start, end)
    assert text[span.start : span.end] == span.quote == span.quote.strip()
    assert start <= span.start < span.end <= end
    assert not text[start : span.start].strip()
    assert not text[span.end : end].strip()


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9)), max_size=6), st.integers(0, 20), st.integers(1, 9))
def test_covered_share_is_what_overlaps_add_up_to_where_they_are_apart(
    others: list[tuple[int, int]], start: int, length: int
) -> None:
    span = _letters(start, start + length)
    spans = [_letters(left, left + size) for left, size in others]
    covered = sum(any(other.start <= place < other.end for other in spans) for place in range(span.start, span.end))
    assert covered_share(span, spans) == covered / length
    assert all(covered_share(span, [other]) == overlap(span, other) / length for other in spans)
