"""What holds for any text at all, odd characters and odd layouts included."""

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from recount.reports import read_reports
from recount.reports.layout.blocks import layout_of
from recount.reports.layout.pieces import pieces_of

WORDS = st.sampled_from(
    [
        "Share this article", "By Ana Lee", "LONDON, Jan 3 (Reuters) -", "• Nine dead", "- two hurt",
        "Photo: Lia Torv", "(file)", "Related",
        "Read more: Port fees rise", "Published on", "3 March 2021",
        "Fire kills nine at Orlan mill, mayor says", "Final word: nine dead",
        "The mayor said nine people had died in the fire at the mill on Tuesday.", "“We ran,” she said.",
        "\ufeff", "\u200b", "\u2028", "\x85", "\x0c",
        "\r\n", "\r", "\n", "\n\n", " ", "\xa0", "\u3000", "e\u0301", "👩‍🚒", "\u202e", "İ", "ß", "ﬁ", "[",
        "(", "—", ":", ".", "Reporting by Ana Lee; Editing by Bo",
    ]
)  # fmt: skip
PAGES = st.one_of(
    st.lists(WORDS, max_size=30).map("".join),
    st.lists(WORDS, max_size=30).map("\n".join),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300),
)


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_blocks_hold_every_character_outside_white_space_once_and_in_order(text: str) -> None:
    layout = layout_of(text, pieces_of(text))
    covered = "".join(text[block.start : block.end] for block in layout.blocks)
    assert "".join(covered.split()) == "".join(text.split())
    ends = [0, *(place for block in layout.blocks for place in (block.start, block.end))]
    assert ends == sorted(ends)
    assert all(text[block.start : block.end].strip() == text[block.start : block.end] != "" for block in layout.blocks)


@settings(max_examples=200, deadline=None)
@given(PAGES)
def test_dropped_stretches_lie_in_the_text_in_order_and_have_reasons(text: str) -> None:
    dropped = layout_of(text, pieces_of(text)).dropped
    places = [place for stretch in dropped for place in (stretch.start, stretch.end)]
    assert places == sorted(places)
    assert all(0 <= stretch.start < stretch.end <= len(text) and stretch.reason for stretch in dropped)


@settings(max_examples=60, deadline=None)
@given(st.lists(PAGES, min_size=1, max_size=4))
def test_units_in_are_units_out_and_rejected_and_texts_are_the_bytes(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_bytes(text.encode("utf-8"))
        reports, rejected = read_reports(paths)
        assert len(reports) + len(rejected) == len(texts)
        for report in reports:
            assert report.text.encode("utf-8") == (Path(folder) / report.file).read_bytes()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(PAGES.map(lambda text: json.dumps({"text": text})), st.just("{"), st.just("[]")),
        min_size=1,
        max_size=5,
    )
)
def test_each_line_of_json_lines_is_counted(lines: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.jsonl"
        path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
        reports, rejected = read_reports([path])
        assert len(reports) + len(rejected) == len(lines) or not any(line.startswith("{") for line in lines)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_turned_away(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "given"
        path.write_bytes(raw)
        reports, rejected = read_reports([path])
        assert reports or rejected
        assert all("not foreseen" not in entry.reason for entry in rejected)
