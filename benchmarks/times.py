"""Times measured on the development reports of MEANTIME: are they found, and are their days right?

    python benchmarks/times.py [CORPUS_FOLDER] [--errors 50]
Reads the corpus (90 Wikinews reports with TIMEX3 marks, CC BY 4.0,
http://www.newsreader-project.eu/results/data/wikinews/) from `../shared/data/meantime/corpus_gm` unless
another folder is named, and prints. Spans count as found where they overlap a mark; exact spans have the same
words but for a preposition or an article in front. Days are right where first and last day equal those of the
mark's value. Marks without words, without a calendar value (PAST_REF, P3Y, XXXX) or of kind SET ask for no
days. Only the first sentences of each report are annotated, and only they are measured.
"""

from __future__ import annotations

import argparse
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from recount.claims.times import resolve_times
from recount.mentions.times import find_times
from recount.records import Published, Report, Sentence, TimeMention, When
from recount.records.days import Days, day_of, month_days, one_day, quarter_days, year_days

CORPUS = Path(__file__).resolve().parents[2] / "shared/data/meantime/corpus_gm"
ANNOTATED_SENTENCES = 6
"""Headline, and the first five sentences: no TIMEX3 of the corpus stands further down."""
NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]]|['\u2019](?:s|re|ve|ll|d|m|t)?|n['\u2019]t")


class Mark(NamedTuple):
    """A TIMEX3 of the corpus: where it stands, its type and value."""

    start: int
    end: int
    kind: str
    value: str


class Marked(NamedTuple):
    """A report of the corpus as text, with its sentences, its marks and where the part that was annotated
    ends."""

    report: Report
    sentences: tuple[Sentence, ...]
    marks: tuple[Mark, ...]
    annotated: int


def read_marked(path: Path) -> Marked:
    """A report with words joined as print joins them."""
    root = ElementTree.parse(path).getroot()
    text, places, bounds = "", {}, {}
    for token in root.iter("token"):
        word, line = token.text or "", token.get("sentence") or ""
        if line not in bounds:
            text += "\n" if text else ""
            bounds[line] = [len(text), len(text)]
        elif not NO_SPACE_BEFORE.fullmatch(word) and not text.endswith("("):
            text += " "
        places[token.get("t_id")] = (len(text), len(text) + len(word))
        text += word
        bounds[line][1] = len(text)
    annotated = sorted(end for _, end in bounds.values())[:ANNOTATED_SENTENCES][-1]
    marks, published = [], Published()
    for timex in root.iter("TIMEX3"):
        spots = sorted(places[anchor.get("t_id")] for anchor in timex.findall("token_anchor"))
        value = timex.get("value") or ""
        if timex.get("functionInDocument") == "CREATION_TIME" and day_of(value):
            published = Published(text=value, earliest=value, latest=value)
        if spots:
            marks.append(Mark(spots[0][0], spots[-1][1], timex.get("type") or "", value))
    report = Report(id=path.stem, file=path.name, sha256="", text_sha256="", text=text, published=published)
    sentences = tuple(
        Sentence(start=start, end=end, text=text[start:end], kind="body", block=number, words=())
        for number, (start, end) in enumerate(bounds.values())
    )
    return Marked(report, sentences, tuple(sorted(marks)), annotated)


def value_days(value: str) -> Days | None:
    """The days of a TIMEX3 value, None where it is no stretch of the calendar."""
    day = day_of(value[:10]) if re.match(r"\d{4}-\d\d-\d\d", value) else None
    if day:
        return one_day(day)
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return month_days(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return Days(monday + timedelta(days=5 if match[3] else 0), monday + timedelta(days=6))
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return quarter_days(int(match[1]), int(match[2]))
    return year_days(int(value)) if re.fullmatch(r"(?:19|20)\d\d", value) else None


def found_times(marked: Marked) -> list[tuple[TimeMention, When]]:
    """Every time that Recount finds in the annotated part of a report, with its days."""
    mentions = [
        mention
        for sentence in marked.sentences
        if sentence.start < marked.annotated
        for mention in find_times(sentence.text, sentence.start)
    ]
    whens = resolve_times(mentions, report=marked.report, sentences=marked.sentences)
    return list(zip(mentions, whens, strict=True))


def core(text: str) -> str:
    """The words without a preposition or an article in front."""
    return re.sub(
        r"^(?:(?:in|on|at|by|for|over|within|since|until|from|during|before|after|the|just|about)\s+)+",
        "",
        text.lower(),
    )


def agrees(mention: TimeMention, when: When, days: Days) -> bool:
    """Whether the days are those of the mark; a mark does not hold "since" or "by", so there the bounded end
    counts."""
    first, last = str(days.earliest), str(days.latest)
    bound = mention.expression.bound
    if bound == "since":
        return when.earliest == first
    if bound in ("by", "until"):
        return when.latest == last
    return when.earliest == last if bound == "after" else (when.earliest, when.latest) == (first, last)


def measure(marked: Marked, counts: Counter[str]) -> Iterator[str]:
    """Adds a report's counts; gives a line for each error."""
    found, text = found_times(marked), marked.report.text
    dates = [mark for mark in marked.marks if mark.kind in ("DATE", "TIME") and re.match(r"\d{4}|PRESENT", mark.value)]

    def around(start: int, end: int) -> str:
        return repr(text[max(0, start - 60) : end + 40])

    for mark in dates:
        hits = [(m, w) for m, w in found if m.start < mark.end and mark.start < m.end]
        counts["marks"] += 1
        counts["found"] += bool(hits)
        counts["exact"] += any(core(m.text) == core(text[mark.start : mark.end]) for m, _ in hits)
        if not hits:
            yield f"missed   {text[mark.start : mark.end]!r} {mark.value}: {around(mark.start, mark.end)}"
        days = value_days(mark.value)
        if hits and days:
            when = hits[0][1]
            right = agrees(hits[0][0], when, days)
            known = when.earliest is not None or when.latest is not None
            counts["valued"] += 1
            counts["right"] += right
            counts["abstained"] += not known
            if not right:
                kind = "wrong   " if known else "abstains"
                got = f"{when.earliest}..{when.latest} ({when.why})"
                yield f"{kind} {when.text!r} {mark.value} got {got}: {around(mark.start, mark.end)}"
    for mention, _ in found:
        counts["mentions"] += 1
        if any(mention.start < mark.end and mark.start < mention.end for mark in marked.marks):
            counts["mentions on marks"] += 1
        else:
            yield f"extra    {mention.text!r}: {text[max(0, mention.start - 50) : mention.end + 40]!r}"


def main() -> int:
    """Prints the figures, and the errors that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    paths = sorted(options.folder.glob("*.xml"))
    if not paths:
        print(f"no MEANTIME reports (*.xml) in {options.folder}; name the folder that holds them")
        return 1
    counts: Counter[str] = Counter()
    errors = [f"{path.stem[:24]} {line}" for path in paths for line in measure(read_marked(path), counts)]
    precision, recall = counts["mentions on marks"] / counts["mentions"], counts["found"] / counts["marks"]
    print(f"reports {len(paths)}, dated marks {counts['marks']}, mentions {counts['mentions']}")
    f1 = 2 * precision * recall / (precision + recall)
    print(f"found (overlap): recall {recall:.3f} precision {precision:.3f} F1 {f1:.3f}")
    print(f"same words: {counts['exact'] / counts['marks']:.3f} of the marks")
    wrong = counts["valued"] - counts["right"] - counts["abstained"]
    print(f"days right: {counts['right']} of {counts['valued']}, abstained {counts['abstained']}, wrong {wrong}")
    print("\n".join(errors[: options.errors]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
