"""Parts: a checkpoint cut into files small enough to carry from machine to machine, and put together again.

    python -m training.parts split build/reader/speech.pt PARTS_FOLDER
    python -m training.parts join PARTS_FOLDER build/reader/speech.pt

Parts are named by their place and end with the sha256 of the whole, so a missing or mixed-up part is noticed.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

LARGEST = 15 * 2**20
"""Bytes of a part."""


def split(file: Path, folder: Path) -> list[Path]:
    """Write the parts of a file into a folder."""
    content = file.read_bytes()
    whole = hashlib.sha256(content).hexdigest()
    folder.mkdir(parents=True, exist_ok=True)
    parts = []
    for number, start in enumerate(range(0, len(content), LARGEST), start=1):
        parts.append(folder / f"{number:03}.{whole}.part")
        parts[-1].write_bytes(content[start : start + LARGEST])
    return parts


def join(folder: Path, file: Path) -> None:
    """Put a file together from its parts; raises ValueError where they are not the parts of one whole."""
    parts = sorted(folder.glob("*.part"))
    content = b"".join(part.read_bytes() for part in parts)
    wholes = {part.name.split(".")[1] for part in parts}
    if wholes != {hashlib.sha256(content).hexdigest()}:
        raise ValueError(f"the {len(parts)} parts in {folder} do not make one file; copy all parts of one split there")
    file.write_bytes(content)


def main() -> None:
    """Split or join."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", choices=("split", "join"))
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    options = parser.parse_args()
    try:
        if options.work == "split":
            print(f"{len(split(options.first, options.second))} parts")
        else:
            join(options.first, options.second)
    except (OSError, ValueError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
