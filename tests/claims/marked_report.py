"""A small report made of sentences, with its time mentions: what the tests of times are given."""

from __future__ import annotations

from typing import NamedTuple

from recount.mentions.times import find_times
from recount.records import Published, Report, Sentence, TimeMention


class Told(NamedTuple):
    """A report, its sentences and the times that stand in them."""

    report: Report
    sentences: tuple[Sentence, ...]
    times: tuple[TimeMention, ...]


def told(*lines: str, name: str = "a", published: Published | None = None) -> Told:
    """A report of one sentence a line."""
    text, sentences = "\n".join(lines), []
    start = 0
    for number, line in enumerate(lines):
        sentences.append(Sentence(start=start, end=start + len(line), text=line, kind="body", block=number, words=()))
        start += len(line) + 1
    report = Report(
        id=name, file=f"{name}.txt", sha256="", text_sha256="", text=text, published=published or Published()
    )
    times = [time for sentence in sentences for time in find_times(sentence.text, sentence.start)]
    return Told(report, tuple(sentences), tuple(times))


def appeared(words: str) -> Published:
    """When a report appeared: "2013-10-19", "2013-10-18/2013-10-20" (inferred), or "none"."""
    if words == "none":
        return Published()
    first, _, last = words.partition("/")
    return Published(text=None if last else words, earliest=first, latest=last or first)
