"""Parts: what is split is the same when joined, and a missing part is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from training import parts


@pytest.mark.parametrize("size", [1, 99, 100, 250])
def test_a_file_is_the_same_when_joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(parts, "LARGEST", 100)
    whole = tmp_path / "whole"
    whole.write_bytes(bytes(number % 251 for number in range(size)))
    assert len(parts.split(whole, tmp_path / "parts")) == -(-size // 100)
    parts.join(tmp_path / "parts", tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == whole.read_bytes()


def test_a_missing_part_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LARGEST", 10)
    whole = tmp_path / "whole"
    whole.write_bytes(b"twenty-five bytes of text")
    parts.split(whole, tmp_path / "parts")[1].unlink()
    with pytest.raises(ValueError, match="do not make one file"):
        parts.join(tmp_path / "parts", tmp_path / "again")
