"""PolNeAR: who says what, by which word (Newell et al. 2018, https://github.com/networkdynamics/PolNeAR)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from recount.language.ud_words import split_words
from recount.mentions.sentences import sentence_ranges
from training.corpora.labels import SPEECH_LABELS, Labelled, Row

Place = tuple[int, int]
ROLES = {"Cue": "cue", "Source": "speaker", "Content": "content"}
DOUBLED = re.compile(r"(?:(?P<opens>(?<!\S)|(?<=[(\[]))'')|''")
"""Quotation marks that the corpus writes as two apostrophes; they are read as one mark and a space."""


class Attribution(NamedTuple):
    """The parts of cue, speaker and content, as places in the text; a speaker may be missing."""

    cue: tuple[Place, ...]
    speaker: tuple[Place, ...]
    content: tuple[Place, ...]


class AttributedText(NamedTuple):
    """A text with its attributions; of several annotations of one text, the first file by name counts."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def read_attributed(folder: Path) -> Iterator[AttributedText]:
    """The texts of a part of the corpus, in order."""
    for file in sorted((folder / "text").glob("*.txt")):
        marked = sorted((folder / "attributions").glob(file.stem + "_*.ann"))
        if marked:
            with file.open(encoding="utf-8", newline="") as opened:
                text = DOUBLED.sub(lambda mark: ' "' if mark["opens"] is not None else '" ', opened.read())
            yield AttributedText(file.stem, text, tuple(_attributions(marked[0])))


def _attributions(file: Path) -> Iterator[Attribution]:
    parts: dict[str, tuple[Place, ...]] = {}
    lines = file.read_text(encoding="utf-8").split("\n")
    for line in lines:
        if re.match(r"T\d+\t", line):  # a span's words may run over lines, which then begin with anything
            name, place = line.split("\t")[:2]
            parts[name] = tuple(
                (int(start), int(end)) for start, end in (piece.split() for piece in place.split(" ", 1)[1].split(";"))
            )
    for line in lines:
        if re.match(r"E\d+\t", line):
            roles: dict[str, tuple[Place, ...]] = dict.fromkeys(ROLES.values(), ())
            for role, target in (role.split(":") for role in line.split("\t")[1].split()):
                if (known := ROLES.get(role.rstrip("0123456789"))) is not None:
                    roles[known] += parts.get(target, ())
            if roles["cue"]:
                yield Attribution(**{role: tuple(sorted(places)) for role, places in roles.items()})


class PlacedSentence(NamedTuple):
    """A sentence of a text, with the places of its words in the text."""

    start: int
    end: int
    words: tuple[Place, ...]


def sentences_of(text: str) -> Iterator[PlacedSentence]:
    """The sentences of a text, none across two paragraphs, as `find` cuts them."""
    for paragraph in re.finditer(r"\S(?:.*\S)?", text):
        for start, end in sentence_ranges(paragraph[0]):
            left, right = paragraph.start() + start, paragraph.start() + end
            words = tuple((left + first, left + last) for first, last in split_words(text[left:right]))
            if words:
                yield PlacedSentence(left, right, words)


def read_speech(folder: Path) -> Iterator[Labelled]:
    """Every sentence with a row for each cue in it; row 0 holds what is said by a cue in another sentence."""
    for attributed in read_attributed(folder):
        for sentence in sentences_of(attributed.text):
            yield Labelled(
                words=tuple(attributed.text[start:end] for start, end in sentence.words),
                speech=tuple(_rows(sentence, attributed.attributions)),
            )


def _rows(sentence: PlacedSentence, attributions: Sequence[Attribution]) -> Iterator[Row]:
    away = [0] * len(sentence.words)
    for attribution in attributions:
        cue = words_in(sentence.words, attribution.cue)
        if cue:
            labels = [0] * len(sentence.words)
            _mark(labels, sentence.words, attribution.content, "content")
            _mark(labels, sentence.words, attribution.speaker, "speaker")
            for number in cue:
                labels[number] = SPEECH_LABELS.index("cue")
            yield Row(cue[0] + 1, tuple(labels))
        else:
            _mark(away, sentence.words, attribution.content, "content")
    yield Row(0, tuple(away))


def _mark(labels: list[int], words: Sequence[Place], places: Sequence[Place], role: str) -> None:
    for place in places:
        for position, number in enumerate(words_in(words, [place])):
            labels[number] = SPEECH_LABELS.index(role if position else f"{role} begins")


def words_in(words: Sequence[Place], places: Sequence[Place]) -> list[int]:
    """The numbers of the words that share a character with one of the places."""
    return [number for number, (start, end) in enumerate(words) if any(a < end and start < b for a, b in places)]
