"""Speech measured on the development reports of PolNeAR: who says what, by which word.

    python benchmarks/speech.py [CORPUS_FOLDER] [--errors 60]
Reads the corpus (Political News Attribution Relations, Newell et al. 2018, https://github.com/networkdynamics/PolNeAR)
from `../shared/data/polnear/dev` unless another folder is named, and prints. Where a report was annotated more than
once, the first file by name counts. A span is exact where it begins and ends alike but for marks, quotation marks and
an opening "that"; it overlaps where it shares a character. Each span counts once. A pair is a speaker with what he
says: of one mention, both right.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from recount.mentions.find import find_mentions, load_reader
from recount.records import Block, Reading, Report

CORPUS = Path(__file__).resolve().parents[2] / "shared/data/polnear/dev"
ENDS = " \n\t.,:;!?\"'“”‘’`()-–—"
DOUBLED = re.compile(r"(?:(?P<opens>(?<!\S)|(?<=[(\[]))'')|''")
"""Quotation marks that the corpus writes as two apostrophes; the report gets one mark and a space instead."""
Place = tuple[int, int]


class Speech(NamedTuple):
    """One saying: the places of its speaker, its cue and what is said; each empty where the words hide it."""

    speaker: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]


class Score(NamedTuple):
    """How many are right of those found and of those marked."""

    found_right: int
    found: int
    marked_right: int
    marked: int

    def line(self) -> str:
        """Precision, recall and F1 in percent."""
        precision, recall = self.found_right / max(1, self.found), self.marked_right / max(1, self.marked)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}"


def read_marks(path: Path, text: str) -> list[Speech]:
    """The attributions of a stand-off file."""
    spans: dict[str, tuple[Place, ...]] = {}
    sayings = []
    lines = path.read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("T"):
            name, place = line.split("\t")[:2]
            pieces = (_trimmed(text, *map(int, piece.split())) for piece in place.split(" ", 1)[1].split(";"))
            spans[name] = tuple(_without_that(text, piece) for piece in pieces)
    for line in lines:
        if line.startswith("E"):
            roles = [role.split(":") for role in line.split("\t")[1].split()]
            sayings.append(_saying(spans, roles))
    return sayings


def _saying(spans: dict[str, tuple[Place, ...]], roles: Sequence[Sequence[str]]) -> Speech:
    def places(role: str) -> tuple[Place, ...]:
        return tuple(p for name, target in roles if re.fullmatch(role + r"\d*", name) for p in spans.get(target, ()))

    return Speech(places("Source"), places("Cue"), places("Content"))


def _without_that(text: str, place: Place) -> Place:
    return (place[0] + 5, place[1]) if text[place[0] : place[0] + 5].lower() == "that " else place


def _trimmed(text: str, start: int, end: int) -> Place:
    while start < end and text[start] in ENDS:
        start += 1
    while end > start and text[end - 1] in ENDS:
        end -= 1
    return start, end


def report_of(path: Path) -> Report:
    """A report of the corpus, its first paragraph the headline and each further one a block."""
    text = DOUBLED.sub(lambda mark: ' "' if mark["opens"] else '" ', path.read_text(encoding="utf-8"))
    blocks: list[Block] = []
    for paragraph in re.finditer(r"\S(?:.*\S)?", text):
        blocks.append(Block(paragraph.start(), paragraph.end(), "body" if blocks else "headline"))
    return Report(id=path.stem, file=path.name, sha256="", text_sha256="", text=text, blocks=tuple(blocks))


def found_in(report: Report, reading: Reading) -> list[Speech]:
    """The speech that is found, in the form of the marks: one saying for each cue, over however many sentences."""
    sayings: dict[Place, Speech] = {}
    for m in reading.speech:
        speaker = (_trimmed(report.text, m.speaker.start, m.speaker.end),) if m.speaker else ()
        content = tuple(_trimmed(report.text, c.start, c.end) for c in m.contents)
        before = sayings.get((m.cue.start, m.cue.end))
        cue = (_trimmed(report.text, m.cue.start, m.cue.end),)
        sayings[m.cue.start, m.cue.end] = Speech(speaker, cue, (*before.content, *content) if before else content)
    return list(sayings.values())


def same(ours: Sequence[Place], theirs: Sequence[Place]) -> bool:
    """Whether two roles cover the same stretch from first to last, in whatever pieces."""
    return bool(ours and theirs) and (min(ours)[0], max(ours)[1]) == (min(theirs)[0], max(theirs)[1])


def meets(ours: Sequence[Place], theirs: Sequence[Place]) -> bool:
    """Whether two roles share a character."""
    return any(a[0] < b[1] and b[0] < a[1] for a in ours for b in theirs)


def score(
    pairs: Sequence[tuple[list[Speech], list[Speech]]], fits: Callable[[Speech, Speech], bool], role: str
) -> Score:
    """How one role, or `pair`, is found over all reports."""
    numbers = [0, 0, 0, 0]
    for ours, theirs in pairs:
        mine, marks = _with_role(ours, role), _with_role(theirs, role)
        numbers[0] += sum(any(fits(a, b) for b in marks) for a in mine)
        numbers[1] += len(mine)
        numbers[2] += sum(any(fits(a, b) for a in mine) for b in marks)
        numbers[3] += len(marks)
    return Score(*numbers)


def _with_role(sayings: Sequence[Speech], role: str) -> list[Speech]:
    """The sayings that have the role, each stretch once."""
    if role == "pair":
        return [saying for saying in sayings if saying.speaker and saying.content]
    return list({getattr(saying, role): saying for saying in sayings if getattr(saying, role)}.values())


def fitting(role: str, equal: Callable[[Sequence[Place], Sequence[Place]], bool]) -> Callable[[Speech, Speech], bool]:
    """Whether two sayings agree in a role, or in speaker and content."""
    roles = ("speaker", "content") if role == "pair" else (role,)
    return lambda a, b: all(equal(getattr(a, name), getattr(b, name)) for name in roles)


def read_corpus(corpus: Path) -> Iterator[tuple[Report, list[Speech], list[Speech]]]:
    """Each report with the speech found and the speech marked."""
    reader = load_reader()
    for path in sorted((corpus / "text").glob("*.txt")):
        marks = sorted((corpus / "attributions").glob(path.stem + "_*.ann"))
        if marks:
            report = report_of(path)
            reading = find_mentions(report, reader=reader)
            yield report, found_in(report, reading), read_marks(marks[0], report.text)


def print_errors(corpus: Sequence[tuple[Report, list[Speech], list[Speech]]], most: int) -> None:
    """Speakers found that are none, spread evenly over the reports; then marked sayings that are missed."""
    wrong, missed = [], []
    for report, ours, theirs in corpus:
        for saying in ours:
            if saying.speaker and not any(meets(saying.speaker, other.speaker) for other in theirs):
                wrong.append(_shown(report, saying))
        for saying in theirs:
            if saying.speaker and not any(meets(saying.cue, other.cue) for other in ours):
                missed.append(_shown(report, saying))
    for title, rows in (("no speaker", wrong), ("missed", missed)):
        step = max(1, len(rows) // max(1, most // 2))
        for row in rows[::step][: most // 2]:
            print(f"{title}: {row}")


def _shown(report: Report, saying: Speech) -> str:
    def words(places: Sequence[Place]) -> str:
        return " … ".join(report.text[start:end].replace("\n", " ") for start, end in places)

    start, end = saying.cue[0] if saying.cue else saying.content[0]
    near = report.text[max(0, start - 110) : end + 110].replace("\n", " ")
    return f"{words(saying.speaker)} | {words(saying.cue)} | {words(saying.content)[:90]}\n      ~ {near}"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    if not options.corpus.is_dir():
        sys.exit(f"there is no corpus at {options.corpus}; name the folder that holds its text/ and attributions/")
    corpus = list(read_corpus(options.corpus))
    pairs = [(ours, theirs) for _, ours, theirs in corpus]
    print(f"{len(corpus)} reports, {sum(len(theirs) for _, theirs in pairs)} sayings marked")
    for role in ("speaker", "cue", "content", "pair"):
        for name, equal in (("exact", same), ("overlap", meets)):
            print(f"{role:8} {name:8} {score(pairs, fitting(role, equal), role).line()}")
    print_errors(corpus, options.errors)


if __name__ == "__main__":
    main()
