"""The closed cases are as they were packed; see tests/cases/closed/README.md."""

from __future__ import annotations

import hashlib
from pathlib import Path

CLOSED = Path(__file__).parent / "cases" / "closed"


def test_every_archive_is_as_it_was_packed() -> None:
    sums = dict(reversed(line.split()) for line in (CLOSED / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    found = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in CLOSED.glob("*.tar.xz")}
    assert found == sums
    assert len(sums) == 12
