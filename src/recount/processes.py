"""Processes: the find stage over many reports, in one process or in several.

Each process opens the reader for itself. A report's reading depends on the report alone, so the number of processes
changes the time and nothing else; a report that fails is rejected and the others go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from recount.errors import SettingsError
from recount.language.reader import Reader, load_reader
from recount.mentions.find import find_mentions
from recount.records import Reading, Rejected, Report

FEWEST_FOR_PROCESSES = 2
"""Reports below which no process is started: opening the reader takes longer than reading one report."""


def read_all(reports: Sequence[Report], *, reader: Reader, jobs: int) -> Iterator[Reading | Rejected]:
    """A reading or a rejection for each report, in their order; raises SettingsError where `jobs` is below 1."""
    if jobs < 1:
        raise SettingsError(f"{jobs} processes cannot read anything; give --jobs a number from 1 up")
    if jobs == 1 or len(reports) < FEWEST_FOR_PROCESSES:
        yield from (read_one(report, reader=reader) for report in reports)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A forked copy of a process that runs onnxruntime may hang, so each begins anew.
    workers = min(jobs, len(reports))
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_read_in_process, reports, chunksize=max(1, len(reports) // (4 * workers)))


def read_one(report: Report, *, reader: Reader) -> Reading | Rejected:
    """The reading of a report, or why there is none."""
    try:
        return find_mentions(report, reader=reader)
    except Exception as error:
        return rejected_at("find", report, error)


def rejected_at(stage: str, report: Report, error: Exception) -> Rejected:
    """The record of a report that a stage could not work through."""
    return Rejected(
        stage=stage,
        unit=report.file,
        reason="this report could not be worked through; the others were, and its text is kept",
        detail=f"{type(error).__name__}: {error}",
    )


def _read_in_process(report: Report) -> Reading | Rejected:
    return read_one(report, reader=_own_reader())


@cache
def _own_reader() -> Reader:
    return load_reader()
