"""PDF files: columns one after the other, paragraphs by the space between lines, words as they are set."""

import pytest
from printed_page import printed_page

from recount.errors import MalformedInput, UnreadableInput
from recount.reports.layout.blocks import layout_of
from recount.reports.pdf import read_pdf

LEFT = [
    "Rescuers in the hill town of Orlan",
    "pulled nine people from the rub-",
    "ble of a school on Friday, the mayor",
    "said.",
    "",
    "Engineers had warned of cracks.",
]
RIGHT = [
    "About 300 families have moved to",
    "tents on the football field, the",
    "relief group Bridge said on Friday.",
    "",
    "The road will open on Sunday, the",
    "army said.",
]


def set_in_rows(*columns: tuple[int, list[str]]) -> list[tuple[float, float, int, str]]:
    """Lines of columns side by side, drawn row by row, as careless programs draw them."""
    rows = max(len(lines) for _, lines in columns)
    return [
        (left, 740 - 12 * row, 10, lines[row])
        for row in range(rows)
        for left, lines in columns
        if row < len(lines) and lines[row]
    ]


def blocks_of_pdf(raw: bytes) -> list[tuple[str, str]]:
    intake = read_pdf(raw, "orlan.pdf", "hash")
    return [
        (block.kind, intake.text[block.start : block.end]) for block in layout_of(intake.text, intake.pieces).blocks
    ]


def test_two_columns_are_read_one_after_the_other_and_hyphens_stay() -> None:
    headline = (60, 780, 18, "Nine pulled alive from Orlan school")
    assert blocks_of_pdf(printed_page([headline, *set_in_rows((60, LEFT), (320, RIGHT))])) == [
        ("headline", "Nine pulled alive from Orlan school"),
        (
            "body",
            "Rescuers in the hill town of Orlan\npulled nine people from the rub-\nble of a school "
            "on Friday, the mayor\nsaid.",
        ),
        ("body", "Engineers had warned of cracks."),
        (
            "body",
            "About 300 families have moved to\ntents on the football field, the\nrelief group Bridge said on Friday.",
        ),
        ("body", "The road will open on Sunday, the\narmy said."),
    ]


def test_a_page_of_one_column_keeps_its_order() -> None:
    lines = [
        "Nine people were pulled from the rubble of a school on Friday, the mayor said.",
        "",
        "The road will open on Sunday.",
    ]
    assert read_pdf(printed_page(set_in_rows((60, lines))), "a.pdf", "hash").text == "\n".join(lines)


def test_a_page_without_words_and_a_broken_file_are_turned_away() -> None:
    with pytest.raises(UnreadableInput, match="without words"):
        read_pdf(printed_page([]), "scan.pdf", "hash")
    with pytest.raises(MalformedInput, match="broken or cut off"):
        read_pdf(b"%PDF-1.7 nothing", "cut.pdf", "hash")
