"""Speed of `find` inside one process: beside the bare network, with repeated sentences, and as reports grow in number.

    python -m benchmarks.find_speed [--data ../shared/data] [--reports 100] [--rounds 5]
                                    [--sizes 1000 2000 5000 10000] [--new 0.25] [--json]

Growth (left out by `--sizes` without a number): reports of FA-KES (Salem et al. 2019) are repeated as wire copies repeat
them. Each event is told by eight reports in a row: the first with a change in every sentence (other figures, one word
swapped), the others as it stands but for sentences changed by chance, so that the share `--new` of all sentences was never
read before. At each size: time of `find_mentions` per report since the beginning and since the size before, the share of
sentences that the network ran on, and the largest resident set so far. Memory grows until the reader's cache is full.

Pace: the example reports and `--reports` of FA-KES, evenly taken, with an empty cache in each round. For each report in turn
the bare network runs on the pieces of its sentences, one at a time and prepared beforehand, and `find_mentions` reads
it; which comes first alternates, so that noise of the machine hits both. `repeated` adds a second reading of the same
report, so that half of the sentences are known. A sentence that was met before in the same round is run by neither.
All on one thread; medians over the rounds, lowest and highest in brackets.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from benchmarks.measures import DATA, evenly

from recount.language.pieces import Pieces
from recount.language.reader import Reader, load_reader
from recount.mentions.find import find_mentions
from recount.mentions.sentences import sentence_ranges
from recount.records import Block, Report
from recount.reports import read_reports

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
COPIES = 8  # reports of one event in a row


class Grown(NamedTuple):
    """What so many reports have cost: seconds in all, and since the size before, and the largest resident set."""

    reports: int
    seconds: float
    seconds_since: float
    reports_since: int
    new_share: float
    peak_mib: float


class Round(NamedTuple):
    """Seconds that one round took over all reports: network, first reading, second reading."""

    bare: float = 0.0
    first: float = 0.0
    again: float = 0.0


def report_of(name: str, headline: str, body: str) -> Report:
    """A headline and one paragraph as a report."""
    text = f"{headline}\n{body}"
    blocks = (Block(0, len(headline), "headline"), Block(len(headline) + 1, len(text), "body"))
    digest = sha256(text.encode()).hexdigest()
    return Report(id=name, file=name, sha256=digest, text_sha256=digest, text=text, blocks=blocks)


def read_fa_kes(data: Path) -> list[tuple[str, str]]:
    """Headline and text of each report of FA-KES; none, with a word on what is missing, where there is no such file."""
    file = data / "fa_kes/FA-KES-Dataset.csv"
    if not file.is_file():
        print(f"there is no corpus at {file.parent}; only the examples are read (name its folder with --data)")
        return []
    with file.open(encoding="utf-8", errors="replace", newline="") as lines:
        rows = [(row["article_title"].strip(), row["article_content"].strip()) for row in csv.DictReader(lines)]
    return [(headline, body) for headline, body in rows if headline and body]


def example_reports() -> tuple[Report, ...]:
    """The reports of all examples, read as `recount` reads them."""
    files = sorted(path for path in EXAMPLES.glob("*/*") if path.suffix in {".txt", ".html"})
    return tuple(read_reports(files)[0])


class Wire:
    """Endless reports made of those of a corpus: told anew, then copied with edits. The same seed gives the same."""

    def __init__(self, told: Sequence[tuple[str, str]], new_share: float) -> None:
        self._random = random.Random(1)
        self._told = [(headline, [body[a:b] for a, b in sentence_ranges(body)]) for headline, body in told]
        self._random.shuffle(self._told)
        self._words: list[str] = sorted({word for _, body in told for word in re.findall(r"\b[a-z]{4,}\b", body)})
        self._edited_share = max(0.0, (new_share - 1 / COPIES) / (1 - 1 / COPIES))

    def reports(self, most: int) -> Iterator[Report]:
        """So many reports, event after event."""
        for number in range(most):
            if number % COPIES == 0:
                headline, sentences = self._told[number // COPIES % len(self._told)]
                headline, *sentences = (self._edit(sentence) for sentence in (headline, *sentences))
            told = (self._perhaps_edit(sentence) for sentence in sentences) if number % COPIES else sentences
            yield report_of(str(number), headline, " ".join(told))

    def _perhaps_edit(self, sentence: str) -> str:
        return self._edit(sentence) if self._random.random() < self._edited_share else sentence

    def _edit(self, sentence: str) -> str:
        """The sentence with other figures of the same length and one word swapped for another of the corpus."""
        sentence = re.sub(r"\d", lambda _: self._random.choice("123456789"), sentence)
        words = list(re.finditer(r"\b[a-z]{4,}\b", sentence)) or list(re.finditer(r"\w+", sentence))
        if not words:
            return sentence
        word = self._random.choice(words)
        return sentence[: word.start()] + self._random.choice(self._words) + sentence[word.end() :]


def grow(reader: Reader, wire: Wire, sizes: Sequence[int]) -> Iterator[Grown]:
    """The cost at each size, in one run over the largest; of the readings none is kept."""
    reader.kept.clear()
    seconds, sentences, before, runs, run = 0.0, 0, (0, 0.0), 0, reader.scores_of

    def counted(pieces: Pieces) -> dict[str, Any]:
        nonlocal runs
        runs += 1
        return run(pieces)

    with mock.patch.object(reader, "scores_of", counted):
        for number, report in enumerate(wire.reports(max(sizes)), start=1):
            start = time.perf_counter()
            reading = find_mentions(report, reader=reader)
            seconds += time.perf_counter() - start
            sentences += len(reading.sentences)
            if number in sizes:
                share = runs / sentences
                yield Grown(number, seconds, seconds - before[1], number - before[0], share, peak_mib())
                before = number, seconds


def peak_mib() -> float:
    """The largest resident set of this process so far."""
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


def network_runs(reports: Sequence[Report], reader: Reader) -> list[list[Pieces]]:
    """The pieces that the network is given for each report by `find_mentions`, starting with an empty cache."""
    reader.kept.clear()
    found = []
    for report in reports:
        with mock.patch.object(reader, "scores_of", wraps=reader.scores_of) as run:
            find_mentions(report, reader=reader)
        found.append([call.args[0] for call in run.call_args_list])
    return found


def one_round(reports: Sequence[Report], runs: Sequence[Sequence[Pieces]], reader: Reader, turn: int) -> Round:
    """Every report by the bare network and by find in turn; the reports at even places begin with the one, if `turn` is 0."""
    reader.kept.clear()
    total = Round()
    for number, (report, pieces) in enumerate(zip(reports, runs, strict=True), start=turn):
        if number % 2:
            first, again = _seconds_of(report, reader), _seconds_of(report, reader)
            bare = _seconds_bare(pieces, reader)
        else:
            bare = _seconds_bare(pieces, reader)
            first, again = _seconds_of(report, reader), _seconds_of(report, reader)
        total = Round(total.bare + bare, total.first + first, total.again + again)
    return total


def _seconds_bare(runs: Sequence[Pieces], reader: Reader) -> float:
    start = time.perf_counter()
    for pieces in runs:
        reader.scores_of(pieces)
    return time.perf_counter() - start


def _seconds_of(report: Report, reader: Reader) -> float:
    start = time.perf_counter()
    find_mentions(report, reader=reader)
    return time.perf_counter() - start


def pace_lines(rounds: Sequence[Round], reports: int, runs: Sequence[Sequence[Pieces]]) -> Iterator[str]:
    """The paces as lines to print."""
    sentences, pieces = sum(map(len, runs)), sum(len(one.ids) for run in runs for one in run)
    yield f"pace: {reports} reports, {sentences} different sentences, {pieces} word pieces, {len(rounds)} rounds"
    kinds: dict[str, Callable[[Round], float]] = {
        "bare network": lambda one: one.bare,
        "find": lambda one: one.first,
        "find, half of the sentences repeated": lambda one: (one.first + one.again) / 2,
    }
    for name, seconds in kinds.items():
        median = statistics.median(map(seconds, rounds))
        yield f"  {name:<38}{reports / median:8.1f} reports/s{pieces / median:10.0f} pieces/s"
    yield f"  find as a share of the bare network     {_spread([one.bare / one.first for one in rounds])}"
    yield f"  repeated as a multiple of find          {_spread([2 * one.first / (one.first + one.again) for one in rounds])}"


def _spread(ratios: Sequence[float]) -> str:
    return f"{statistics.median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f})"


def grown_line(one: Grown) -> str:
    """One size as a line to print."""
    return (
        f"{one.reports:>8} reports{1000 * one.seconds / one.reports:>9.1f} ms each"
        f"{1000 * one.seconds_since / one.reports_since:>9.1f} ms each since the size before"
        f"{100 * one.new_share:>7.1f} % of sentences new{one.peak_mib:>7.0f} MiB peak"
    )


def read_options() -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the corpora")
    parser.add_argument("--reports", type=int, default=100, help="reports of FA-KES in the pace")
    parser.add_argument("--rounds", type=int, default=5, help="measured rounds of the pace")
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 2000, 5000, 10000], help="none: no growth")
    parser.add_argument(
        "--new", type=float, default=0.25, help="share of new sentences as reports grow, at least 0.125"
    )
    parser.add_argument("--json", action="store_true", help="print everything as JSON as well")
    return parser.parse_args()


def main() -> None:
    """Measures and prints; growth comes first, since the largest resident set never falls."""
    options = read_options()
    told = read_fa_kes(options.data)
    reader = load_reader()
    grown: list[Grown] = []
    if told and options.sizes:
        print(
            f"growth: {COPIES} reports of each event, {options.new:.3g} of the sentences new; {peak_mib():.0f} MiB at the start"
        )
        for one in grow(reader, Wire(told, options.new), options.sizes):
            grown.append(one)
            print(grown_line(one), flush=True)
    reports = [*example_reports(), *(report_of(str(n), *one) for n, one in enumerate(evenly(told, options.reports)))]
    runs = network_runs(reports, reader)
    rounds = [one_round(reports, runs, reader, turn % 2) for turn in range(options.rounds)]
    print("\n".join(pace_lines(rounds, len(reports), runs)))
    if options.json:
        print(json.dumps({"growth": [one._asdict() for one in grown], "rounds": [one._asdict() for one in rounds]}))


if __name__ == "__main__":
    main()
