"""The tagger: which part of speech each word of a sentence is, in Penn Treebank tags.

An averaged perceptron over words, shapes, endings and the two tags before (Collins 2002; the greedy form and the
features follow Honnibal's description of 2013). Its weights are whole numbers, so the same words give the same tags
on every machine. `training/tagger.py` makes them; `docs/model.md` says from what and how well they do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

import msgspec
from msgspec import Struct

from recount.errors import WeightsError

WEIGHTS = "tagger.msgpack"
START = ("-START-", "-START2-")


class TaggerWeights(Struct, frozen=True):
    """What the tagger knows: its tags, words with one tag only, and per feature the weight of each tag by number."""

    tags: list[str]
    known: dict[str, int]
    weights: dict[str, dict[int, int]]


class Tagger:
    """Tags words; holds nothing but its weights, so one tagger serves any number of reports."""

    def __init__(self, weights: TaggerWeights) -> None:
        self._tags = weights.tags
        self._known = weights.known
        self._weights = weights.weights

    def tag(self, words: Sequence[str]) -> tuple[str, ...]:
        """One Penn Treebank tag for each word of one sentence."""
        shapes = [*START, *map(shape_of, words), *START]
        before, last = START
        tags = []
        for place, word in enumerate(words):
            number = self._known.get(word)
            tag = self._best(features(place, word, shapes, before, last)) if number is None else self._tags[number]
            tags.append(tag)
            before, last = last, tag
        return tuple(tags)

    def _best(self, found: Iterator[str]) -> str:
        scores = [0] * len(self._tags)
        for feature in found:
            for number, weight in self._weights.get(feature, {}).items():
                scores[number] += weight
        return self._tags[max(range(len(scores)), key=scores.__getitem__)]


def shape_of(word: str) -> str:
    """The word as a context feature: lower case, with numbers and unusual shapes made alike."""
    if any(map(str.isdigit, word)):
        return "!year" if len(word) == 4 and word.isdigit() else "!digits"
    return word.lower()


def case_of(word: str) -> str:
    """lower, Title, UPPER, mixed or none: what the letters' case says of a word."""
    if word.islower():
        return "lower"
    if word.isupper():
        return "UPPER" if len(word) > 1 else "Single"
    return "Title" if word[:1].isupper() and word[1:].islower() else "mixed" if word[:1].isalpha() else "none"


def features(place: int, word: str, shapes: Sequence[str], before: str, last: str) -> Iterator[str]:
    """The features of one word: `shapes` holds two start marks, the sentence, two end marks."""
    here = place + 2
    own, case = shapes[here], case_of(word)
    yield "bias"
    yield "w " + own
    yield "c " + case + (" first" if place == 0 else "")
    yield "s3 " + own[-3:]
    yield "s2 " + own[-2:]
    yield "s1c " + own[-1:] + " " + case
    yield "p1 " + own[:1]
    yield "t-1 " + last
    yield "t-2 " + before
    yield "t-2-1 " + before + " " + last
    yield "t-1w " + last + " " + own
    yield "w-1 " + shapes[here - 1]
    yield "w-1s3 " + shapes[here - 1][-3:]
    yield "w-2 " + shapes[here - 2]
    yield "w+1 " + shapes[here + 1]
    yield "w+1s3 " + shapes[here + 1][-3:]
    yield "w+2 " + shapes[here + 2]
    yield "t-1s3 " + last + " " + own[-3:]
    yield "s3w+1 " + own[-3:] + " " + shapes[here + 1]
    if "-" in word:
        yield "hyphen " + own.rpartition("-")[2][-4:]


@cache
def load_tagger() -> Tagger:
    """The tagger with the weights shipped in the package; raises WeightsError where they are missing or altered."""
    folder = files("recount.language") / "weights"
    try:
        raw = (folder / WEIGHTS).read_bytes()
        expected = (folder / (WEIGHTS + ".sha256")).read_text(encoding="ascii").strip()
    except OSError as error:
        raise WeightsError(
            f"the tagger's weights {WEIGHTS} are missing from the package; install recount again"
        ) from error
    if sha256(raw).hexdigest() != expected:
        raise WeightsError(f"the tagger's weights {WEIGHTS} are not those recorded with them; install recount again")
    return Tagger(msgspec.msgpack.decode(raw, type=TaggerWeights))
