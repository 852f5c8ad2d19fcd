"""Happenings: each marked word tells what happened, with its kind behind it."""

from __future__ import annotations

import re

import pytest

from marked_text import reading_of, report_of

ROWS = [
    "The [quake=natural disaster] [killed=killing] nine people and [injured=injury] 40.",
    "The ferry [capsized=accident] and [survivors=rescue] were taken to Harl.",
    "The [strike=strike] closed 12 schools.",
    "Police [arrested=arrest] two men after the [protest=protest].",
    "The [vote=vote] was held on Sunday.",
    "[Cholera=disease] has reached three towns.",
    "An [air strike=air strike] hit the market.",
    "The choir sang for an hour.",
    "The [fire=fire] [destroyed=destruction] 12 homes.",
    "The army [withdrew=withdrawal] and rebels [seized=capture of territory] the port.",
]


@pytest.mark.parametrize("row", ROWS)
def test_what_happened(row: str) -> None:
    reading = reading_of(report_of(re.sub(r"\[(.*?)=.*?\]", r"\1", row)))
    assert [(h.text, h.kind) for h in reading.happenings] == re.findall(r"\[(.*?)=(.*?)\]", row)


def test_kinds_are_found_in_any_case() -> None:
    assert [h.kind for h in reading_of(report_of("# EXPLOSION ROCKS HARL")).happenings] == ["explosion"]
