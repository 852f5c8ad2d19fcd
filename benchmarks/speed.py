"""Speed measured on the example reports: time and memory of the command as a whole process.

    python benchmarks/speed.py [REPORT ...] [--runs 5] [--json]

Each command runs in a process of its own, as a user starts it, once unmeasured and then `--runs` times. Times
are medians of wall-clock seconds, memory is the largest resident set of any of those processes in MiB. A
machine is never the same twice, so every time is also given as a multiple of the time that Python takes on the
same machine to import the two libraries that run the models. What `find` costs inside one process, beside the bare
network and as reports grow in number, is measured by `python -m benchmarks.find_speed`.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

EXAMPLE = Path(__file__).resolve().parents[1] / "examples/conflict"
MEASURED_INSIDE = "--measured-inside"
"""Marks this file's own child, which starts one command only: its peak memory is then no other command's."""


class Measurement(NamedTuple):
    """What one command took: median seconds, all seconds, and peak memory."""

    name: str
    seconds: float
    runs: tuple[float, ...]
    memory_mib: float


def commands(reports: Sequence[str], folder: str) -> dict[str, list[str]]:
    """The commands that are measured, by name; the first is what the others are set against."""
    recount = [sys.executable, "-c", "import sys; from recount.cli import main; sys.exit(main())"]
    return {
        "import of the model libraries": [sys.executable, "-c", "import onnxruntime, tokenizers"],
        "recount --help": [*recount, "--help"],
        f"recount run, {len(reports)} reports": [
            *recount,
            "run",
            *reports,
            "--json",
            os.path.join(folder, "account.json"),
        ],
    }


def measure(name: str, command: Sequence[str], runs: int) -> Measurement:
    """One command, measured by a child of this process that starts nothing else."""
    inside = [sys.executable, __file__, MEASURED_INSIDE, json.dumps({"command": list(command), "runs": runs})]
    found = json.loads(subprocess.run(inside, check=True, capture_output=True, text=True).stdout)
    return Measurement(name, statistics.median(found["seconds"]), tuple(found["seconds"]), found["memory_mib"])


def measure_inside(wanted: str) -> None:
    """Starts one command over and over and prints what it took, as JSON."""
    order = json.loads(wanted)
    seconds = []
    for _ in range(order["runs"] + 1):
        start = time.perf_counter()
        subprocess.run(order["command"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
    print(json.dumps({"seconds": seconds[1:], "memory_mib": peak * unit / 2**20}))


def table(found: Sequence[Measurement]) -> list[str]:
    """A line for each command."""
    lines = [f"{'':<34}{'median s':>10}{'min':>8}{'max':>8}{'ratio':>8}{'peak MiB':>10}"]
    for one in found:
        ratio = one.seconds / found[0].seconds
        lines.append(
            f"{one.name:<34}{one.seconds:>10.2f}{min(one.runs):>8.2f}{max(one.runs):>8.2f}{ratio:>8.1f}{one.memory_mib:>10.0f}"
        )
    return lines


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Measure time and memory of recount as a whole process.")
    parser.add_argument("reports", nargs="*", help="report files; the example of a conflict without any")
    parser.add_argument("--runs", type=int, default=5, help="measured runs of each command")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.add_argument(MEASURED_INSIDE, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measured_inside:
        measure_inside(arguments.measured_inside)
        return 0
    reports = arguments.reports or sorted(str(path) for path in EXAMPLE.iterdir() if path.suffix in {".txt", ".html"})
    with tempfile.TemporaryDirectory() as folder:
        wanted = commands(reports, folder).items()
        found = [measure(name, command, arguments.runs) for name, command in wanted]
    print(json.dumps([one._asdict() for one in found], indent=2) if arguments.json else "\n".join(table(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
