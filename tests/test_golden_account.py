"""The account of the example of a conflict, whole: any change is meant, and read as a difference."""

from __future__ import annotations

import json

import pytest

from recount.pipeline import Tools
from regenerate import GOLDEN, MADE_WITH, golden_bytes, versions


def test_the_account_is_the_golden_one(tools: Tools) -> None:
    made_with = json.loads(MADE_WITH.read_text(encoding="utf-8"))
    if versions()["onnxruntime"] != made_with["onnxruntime"]:
        pytest.skip(
            f"the golden account was made with onnxruntime {made_with['onnxruntime']}, here is "
            f"{versions()['onnxruntime']}, whose vectors differ in the last digits; write it again with "
            f"`python tests/regenerate.py`"
        )
    found, golden = json.loads(golden_bytes(tools)), json.loads(GOLDEN.read_bytes())
    for part in golden:
        assert found[part] == golden[part], f"{part} changed; if that is meant, run `python tests/regenerate.py`"
    assert golden_bytes(tools) == GOLDEN.read_bytes()
