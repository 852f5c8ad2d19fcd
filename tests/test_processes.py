"""Processes: how many of them read changes nothing, and a report that fails stops none of the others."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from recount.errors import SettingsError
from recount.language.reader import Reader
from recount.processes import read_all
from recount.records import Block, Rejected, Report
from recount.reports import read_reports

EXAMPLES = Path(__file__).parents[1] / "examples"


def test_two_processes_read_what_one_does(reader: Reader) -> None:
    reports, _ = read_reports([str(path) for path in sorted((EXAMPLES / "accident").glob("*.txt"))])
    alone = [msgspec.json.encode(reading) for reading in read_all(reports, reader=reader, jobs=1)]
    assert len(alone) == len(reports) > 1
    assert [msgspec.json.encode(reading) for reading in read_all(reports, reader=reader, jobs=2)] == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_report_that_fails_is_rejected_and_the_others_are_read(reader: Reader, jobs: int) -> None:
    reports, _ = read_reports([str(path) for path in sorted((EXAMPLES / "accident").glob("*.txt"))])
    block = Block(start=0, end=4, kind="body")
    broken = Report(id="broken", file="broken.txt", sha256="", text_sha256="", text=None, blocks=(block,))  # type: ignore[arg-type]
    found = list(read_all([reports[0], broken, reports[1]], reader=reader, jobs=jobs))
    assert [isinstance(one, Rejected) for one in found] == [False, True, False]
    rejected = found[1]
    assert isinstance(rejected, Rejected)
    assert (rejected.stage, rejected.unit) == ("find", "broken.txt")
    assert rejected.detail.startswith("TypeError: ")


def test_no_process_cannot_read(reader: Reader) -> None:
    with pytest.raises(SettingsError, match="0 processes cannot read anything; give --jobs a number from 1 up"):
        list(read_all([], reader=reader, jobs=0))
