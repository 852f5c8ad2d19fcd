"""The examples and the opened cases, scored against their hand-made gold: no score falls below its floor, and no gate is
broken, but that opened cases may still hold a false conflict.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from recount.pipeline import Tools

ROOT = Path(__file__).parents[1]
EXAMPLES, OPENED = (
    {path.parent.name: path.parent for path in sorted((ROOT / place).glob("*/case.json"))}
    for place in ("examples", "tests/cases")
)
CASES = EXAMPLES | OPENED
NOT_YET_KEPT = "no_false_conflict"
"""The gate that opened cases still break: it asks for points that hold only what belongs together."""


def benchmark(name: str) -> ModuleType:
    """A file of `benchmarks` as a module."""
    spec = importlib.util.spec_from_file_location(f"benchmarks_{name}", ROOT / "benchmarks" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def accuracy() -> ModuleType:
    """`benchmarks/accuracy.py`."""
    return benchmark("accuracy")


@pytest.fixture(scope="module", params=sorted(CASES))
def scored(request: pytest.FixtureRequest, accuracy: ModuleType, tools: Tools) -> tuple[str, dict[str, Any]]:
    """An example's name and all its scores and gates."""
    name = str(request.param)
    return name, accuracy.score_case(CASES[name], tools=tools)


def may_break(name: str, gate: str) -> bool:
    """Whether a gate is not yet asked of a case."""
    return name in OPENED and gate == NOT_YET_KEPT


def test_there_are_cases_of_more_than_one_kind(accuracy: ModuleType) -> None:
    assert len(EXAMPLES) >= 2
    assert len(OPENED) >= 4
    assert set(CASES) == set(accuracy.read_floors())


def test_every_gate_is_kept(scored: tuple[str, dict[str, Any]]) -> None:
    name, result = scored
    assert result["gates"]
    broken = {gate: row["problems"] for gate, row in result["gates"].items() if not row["pass"]}
    assert {gate: problems for gate, problems in broken.items() if not may_break(name, gate)} == {}


def test_no_score_is_below_its_floor(scored: tuple[str, dict[str, Any]], accuracy: ModuleType) -> None:
    name, result = scored
    found = accuracy.broken_floors(name, result, accuracy.read_floors()[name])
    assert [floor for floor in found if not may_break(name, floor.what.removeprefix("gate "))] == []


def test_every_score_that_applies_has_a_floor(scored: tuple[str, dict[str, Any]], accuracy: ModuleType) -> None:
    name, result = scored
    applying = {key for key, row in result["scores"].items() if row["value"] is not None}
    assert applying | {"overall"} <= set(accuracy.read_floors()[name])


def test_a_broken_floor_and_a_broken_gate_are_seen(scored: tuple[str, dict[str, Any]], accuracy: ModuleType) -> None:
    name, result = scored
    broken = {**result, "gates": {"offsets_valid": {"pass": False, "problems": ["a span"]}}}
    found = list(accuracy.broken_floors(name, broken, {"core_recall": 1.01, "unheard_of": 0.5}))
    assert [floor.what for floor in found] == ["core_recall", "unheard_of", "gate offsets_valid"]
