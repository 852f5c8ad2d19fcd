"""Writes the golden outputs again: `python tests/exports/regenerate.py`; then read the difference."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from small_account import SMALL
from test_terminal import GOLDEN, printed

from recount.exports.markdown import render_markdown

if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for width in (100, 48):
        (GOLDEN / f"terminal-{width}.txt").write_text(printed(SMALL, width=width), encoding="utf-8")
    (GOLDEN / "account.md").write_text(render_markdown(SMALL), encoding="utf-8")
