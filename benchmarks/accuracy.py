"""Accuracy measured on cases with hand-made gold: is what the account says right, and is each gate kept?

    python benchmarks/accuracy.py [CASE_FOLDER ...] [--json] [--set-floors]

A case folder holds reports and a `case.json` (its form is in CASE_FORMAT.md). Without a name, every case in
`examples` and `tests/cases` is scored, and every one in `../shared/cases` where there are any. Prints each score and gate of
score.py. The floors in floors.toml are for cases by name; exit status 1 where one is broken, 2 where a
folder holds no case. `--set-floors` writes floors.toml again from what the cases in `examples` and `tests/cases` give.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

import score
from placed import placed
from recount.exports.account_file import encode_account
from recount.pipeline import Tools, load_tools, run

HERE = Path(__file__).resolve().parent
PLACES = (HERE.parent / "examples", HERE.parent / "tests/cases", HERE.parents[1] / "shared/cases")
FLOORS = HERE / "floors.toml"
SLACK = 0.03
"""How far below what it is a score may fall: about two claims of a case of seventy."""
FLOORS_HEAD = """\
# The least that each score of each case may be; written by `python benchmarks/accuracy.py --set-floors`.
# Scores that are 1 because something must never happen may not fall at all.
"""
STRICT = frozenset({"no_false_conflict", "sentences_cited", "quotations_verbatim", "forbidden_absent"})


class Floor(NamedTuple):
    """A score that lies below what it may, or a gate that is not kept."""

    case: str
    what: str
    found: str
    wanted: str


def case_folders(places: Sequence[Path] = PLACES) -> list[Path]:
    """The folders below some places that hold a case, in order of their names."""
    return sorted(case.parent for place in places for case in place.glob("*/case.json"))


def score_case(folder: Path, *, tools: Tools | None = None) -> dict[str, Any]:
    """All scores and gates of the account that the package writes of a case's reports.

    Raises score.InputError where the case cannot be read.
    """
    case = score.read_object(folder / "case.json")
    account = run([str(folder / report["file"]) for report in case["reports"]], tools=tools)
    if any(report.get("text_sha256") for report in case["reports"]):
        case = placed(case, folder, {Path(report.file).name: report.text for report in account.reports})
    return score.evaluate(case, json.loads(encode_account(account)), str(folder))


def read_floors(path: Path = FLOORS) -> dict[str, dict[str, float]]:
    """For each case by folder name the least that each score may be."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def broken_floors(name: str, result: dict[str, Any], floors: dict[str, float]) -> Iterator[Floor]:
    """The scores of a case below their floors, and the gates that it does not keep."""
    values = {"overall": result["overall"], **{key: row["value"] for key, row in result["scores"].items()}}
    for key, least in floors.items():
        value = values.get(key)
        if value is None or value < least:
            yield Floor(name, key, "n/a" if value is None else f"{value:.3f}", f"{least:.2f} or more")
    for gate, row in result["gates"].items():
        if not row["pass"]:
            yield Floor(name, f"gate {gate}", f"{len(row['problems'])} broken", "none")


def write_floors(results: dict[str, dict[str, Any]], path: Path = FLOORS) -> None:
    """The floors that the results allow: each score less SLACK, cut to two decimals."""
    lines = [FLOORS_HEAD]
    for name, result in results.items():
        values = {"overall": result["overall"], **{key: row["value"] for key, row in result["scores"].items()}}
        lines += [
            f"[{name}]\n",
            *(f"{key} = {_floor(key, value)}\n" for key, value in values.items() if value is not None),
        ]
        lines.append("\n")
    path.write_text("".join(lines).rstrip() + "\n", encoding="utf-8")


def _floor(key: str, value: float) -> float:
    slack = 0 if key in STRICT else SLACK
    return math.floor(round((value - slack) * 100, 6)) / 100


def rows(results: dict[str, dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    """The table: a line for each score and each gate, a column for each case."""
    first = next(iter(results.values()))
    yield "", *results
    for name in first["scores"]:
        yield name, *(_shown(result["scores"][name]["value"]) for result in results.values())
    yield "overall", *(_shown(result["overall"]) for result in results.values())
    for name in first["gates"]:
        gates = [result["gates"][name] for result in results.values()]
        yield f"gate {name}", *("kept" if gate["pass"] else f"{len(gate['problems'])} broken" for gate in gates)


def _shown(value: float | None) -> str:
    return "n/a" if value is None else f"{math.floor(value * 1000) / 1000:.3f}"


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Score the accounts of cases with hand-made gold.")
    parser.add_argument("cases", nargs="*", type=Path, help="folders with a case.json")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.add_argument("--set-floors", action="store_true", help="write floors.toml again")
    arguments = parser.parse_args()
    tools, floors = load_tools(), read_floors()
    results: dict[str, dict[str, Any]] = {}
    places = PLACES[:2] if arguments.set_floors else PLACES
    for folder in arguments.cases or case_folders(places):
        try:
            results[folder.resolve().name] = score_case(folder, tools=tools)
        except score.InputError as error:
            print(f"error: {error}", file=sys.stderr)
            return 2
    if arguments.set_floors:
        write_floors(results)
        return 0
    broken = [floor for name, result in results.items() for floor in broken_floors(name, result, floors.get(name, {}))]
    if arguments.json:
        shown = {"cases": results, "broken": [floor._asdict() for floor in broken]}
        print(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        for first, *others in rows(results):
            print(f"{first:<28}" + "".join(f"{cell:>14}" for cell in others))
        for floor in broken:
            print(f"below its floor: {floor.case} {floor.what} is {floor.found}, wanted {floor.wanted}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
