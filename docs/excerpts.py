"""Write the pieces of real output in README.md and docs/*.md again.

    .venv/bin/python docs/excerpts.py

A piece stands in the fence below a comment such as

    <!-- excerpt: recount run examples/conflict/*.txt
         3 entries from In dispute
         references -->

Each line below the command picks from what the command prints: so many entries (a bullet with the lines that it runs
on over) or so many lines, from the first line that begins with the words; `references` picks the references that the
pick before it cites. Commands run from the root of the repository, 92 columns wide.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from glob import glob
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXCERPT = re.compile(r"(<!-- excerpt: (.+?) -->\n\s*```\n)(.*?)(^\s*```$)", re.DOTALL | re.MULTILINE)
ENTRY = re.compile(r"\s*(?:[•↳?·]|\[\d+\]|\d+\. )")
GAP = "[...]"


@cache
def output_of(command: str) -> tuple[str, ...]:
    """The lines that a recount command prints, given as it would be typed."""
    words = [name for word in shlex.split(command)[1:] for name in (sorted(glob(word, root_dir=ROOT)) or [word])]
    program = "import sys; from recount.cli import main; main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "92", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
    )
    return tuple((done.stdout or done.stderr).splitlines())


def excerpt(command: str, picks: Sequence[str]) -> list[str]:
    """The picked lines, with a mark between picks that do not stand side by side."""
    lines = output_of(command)
    shown: list[str] = []
    for pick in picks:
        found = references(lines, shown) if pick == "references" else picked(lines, pick)
        shown += [GAP, *found] if shown else found
    return shown


def picked(lines: Sequence[str], pick: str) -> list[str]:
    """The lines of one pick, such as `3 entries from In dispute`."""
    count, kind, words = re.fullmatch(r"(\d+) (lines|entries) from (.+)", pick).groups()  # type: ignore[union-attr]
    first = next((n for n, line in enumerate(lines) if line.lstrip().startswith(words)), None)
    if first is None:
        raise SystemExit(f"no line begins with {words!r}; mend the comment above the excerpt")
    if kind == "lines":
        return [line.rstrip() for line in lines[first : first + int(count)]]
    starts = [n for n in range(first, len(lines)) if n == first or ENTRY.match(lines[n]) or not lines[n].strip()]
    end = starts[int(count)] if int(count) < len(starts) else len(lines)
    return [line.rstrip() for line in lines[first:end]]


def references(lines: Sequence[str], shown: Sequence[str]) -> list[str]:
    """The list of references, cut down to those that the last pick cites."""
    last = max((n for n, line in enumerate(shown) if line == GAP), default=-1)
    text = " ".join(shown[last + 1 :])
    cited = [number for marks in re.findall(r"\[(\d+(?:, +\d+)*)\]", text) for number in re.split(r", +", marks)]
    tail = lines[lines.index("References") :]
    return [
        "References",
        *(line for number in dict.fromkeys(cited) for line in picked(tail, f"1 entries from [{number}]")),
    ]


def refreshed(text: str) -> str:
    """A page with its excerpts made again."""

    def again(match: re.Match[str]) -> str:
        opening, comment, _, closing = match.groups()
        command, *picks = (line.strip() for line in comment.splitlines())
        indent = closing[: len(closing) - 3]
        lines = excerpt(command, picks)
        return opening + "".join(f"{indent}{line}".rstrip() + "\n" for line in lines) + closing

    return EXCERPT.sub(again, text)


def main() -> None:
    """Writes every page again that holds an excerpt."""
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        text = page.read_text(encoding="utf-8")
        again = refreshed(text)
        if again != text:
            page.write_text(again, encoding="utf-8")
            print(f"wrote {page.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
