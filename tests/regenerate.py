"""Writes the golden account again: `python tests/regenerate.py`; then read the difference."""

from __future__ import annotations

import json
import sys
from importlib.metadata import version
from pathlib import Path

from recount.exports.account_file import encode_account
from recount.pipeline import Tools, run

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests/golden/conflict.account.json"
MADE_WITH = ROOT / "tests/golden/conflict.made-with.json"
"""The libraries whose versions change the last digits of vectors, as they were when the golden account was written."""
LIBRARIES = ("onnxruntime", "tokenizers", "numpy")


def golden_bytes(tools: Tools | None = None) -> bytes:
    """The account of the example of a conflict, as a file."""
    folder = ROOT / "examples/conflict"
    inputs = sorted(str(path) for path in folder.iterdir() if path.suffix in {".txt", ".html"})
    return encode_account(run(inputs, tools=tools))


def versions() -> dict[str, str]:
    """The installed version of each library."""
    return {name: version(name) for name in LIBRARIES}


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_bytes(golden_bytes())
    MADE_WITH.write_text(json.dumps(versions(), indent=1) + "\n", encoding="utf-8")
    print(f"wrote {GOLDEN.relative_to(ROOT)}", file=sys.stderr)
