"""Train the tagger on UD English EWT and GUM and write its weights into the package.

    python training/tagger.py DATA_FOLDER [--rounds 6]

DATA_FOLDER holds `ud_ewt/` and `gum/` as CoNLL-U (CC BY-SA; see docs/model.md). Seeded: the same data give the same bytes.
Prints the accuracy on both development parts.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

from recount.language.tagger import START, WEIGHTS, Tagger, TaggerWeights, features, shape_of

Tagged = list[tuple[str, str]]
OUT = Path(__file__).parents[1] / "src" / "recount" / "language" / "weights"
SCALE = 10
"""Weights are kept as whole numbers of tenths; on the development parts this cost nothing."""
CERTAIN = 30
"""A word seen this often with one tag only is tagged by look-up."""


def read_sentences(paths: Iterable[Path]) -> Iterator[Tagged]:
    """Sentences as (word, Penn tag), with hyphenated compounds joined as the package's word rule joins them."""
    for path in sorted(paths):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
            rows = [row for row in rows if row[0].isdigit() and row[4] != "_"]
            if rows:
                yield join_hyphens(rows)


def join_hyphens(rows: list[list[str]]) -> Tagged:
    """`US - led` written without spaces becomes one word; a compound that ends in a participle is an adjective."""
    joined: Tagged = []
    glued = False
    for place, row in enumerate(rows):
        word, tag = row[1], row[4]
        if (tag == "HYPH" or glued) and joined:
            before, first = joined.pop()
            tag = first if tag == "HYPH" else "JJ" if tag in {"VBN", "VBG", "VBD", "JJ"} else tag
            word = before + word
        joined.append((word, tag))
        tight = "SpaceAfter=No" in row[9]
        following = rows[place + 1][4] if place + 1 < len(rows) else ""
        glued = tight and row[4] == "HYPH"
        if following == "HYPH" and not tight:
            glued = False
    return joined


class Averaged:
    """Perceptron weights with their running sums, so that the average over all steps can be taken at the end."""

    def __init__(self, tags: list[str]) -> None:
        self.tags = tags
        self.weights: dict[str, dict[int, float]] = defaultdict(dict)
        self._sums: dict[tuple[str, int], float] = defaultdict(float)
        self._since: dict[tuple[str, int], int] = defaultdict(int)
        self.step = 0

    def guess(self, found: list[str]) -> int:
        scores = [0.0] * len(self.tags)
        for feature in found:
            for number, weight in self.weights.get(feature, {}).items():
                scores[number] += weight
        return max(range(len(scores)), key=scores.__getitem__)

    def learn(self, found: list[str], *, truth: int, guess: int) -> None:
        self.step += 1
        if truth == guess:
            return
        for feature in found:
            for number, change in ((truth, 1.0), (guess, -1.0)):
                key = (feature, number)
                old = self.weights[feature].get(number, 0.0)
                self._sums[key] += (self.step - self._since[key]) * old
                self._since[key] = self.step
                self.weights[feature][number] = old + change

    def average(self) -> dict[str, dict[int, int]]:
        rounded: dict[str, dict[int, int]] = {}
        for feature in sorted(self.weights):
            row = {}
            for number, weight in sorted(self.weights[feature].items()):
                key = (feature, number)
                total = self._sums[key] + (self.step - self._since[key]) * weight
                if value := round(SCALE * total / self.step):
                    row[number] = value
            if row:
                rounded[feature] = row
        return rounded


def certain_words(sentences: list[Tagged], tags: list[str]) -> dict[str, int]:
    """Words that were seen often and always with one tag."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word, tag in sentence:
            seen[word][tag] += 1
    certain = {word: counts for word, counts in seen.items() if len(counts) == 1 and counts.total() >= CERTAIN}
    return {word: tags.index(next(iter(counts))) for word, counts in sorted(certain.items())}


def train(sentences: list[Tagged], rounds: int) -> TaggerWeights:
    """Weights after so many rounds over the sentences in a seeded order."""
    tags = sorted({tag for sentence in sentences for _, tag in sentence})
    number_of = {tag: number for number, tag in enumerate(tags)}
    model, order = Averaged(tags), random.Random(20150126)
    known = certain_words(sentences, tags)
    for _ in range(rounds):
        order.shuffle(sentences)
        for sentence in sentences:
            shapes = [*START, *(shape_of(word) for word, _ in sentence), *START]
            before, last = START
            for place, (word, tag) in enumerate(sentence):
                guess = known.get(word)
                if guess is None:
                    found = list(features(place, word, shapes, before, last))
                    guess = model.guess(found)
                    model.learn(found, truth=number_of[tag], guess=guess)
                before, last = last, tags[guess]
    return TaggerWeights(tags=tags, known=known, weights=model.average())


def accuracy(tagger: Tagger, sentences: Iterable[Tagged]) -> float:
    """The share of words that get the right tag."""
    pairs = [
        (got, tag)
        for sentence in sentences
        for got, (_, tag) in zip(tagger.tag([word for word, _ in sentence]), sentence, strict=True)
    ]
    return sum(got == tag for got, tag in pairs) / len(pairs)


def main() -> None:
    """Train, write, and print what the weights score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--rounds", type=int, default=6)
    arguments = parser.parse_args()
    ewt, gum = arguments.data / "ud_ewt", arguments.data / "gum"
    sentences = list(read_sentences([ewt / "train.conllu", *(gum / "train").glob("*.conllu")]))
    weights = train(sentences, arguments.rounds)
    raw = msgspec.msgpack.encode(weights)
    (OUT / WEIGHTS).write_bytes(raw)
    (OUT / (WEIGHTS + ".sha256")).write_text(sha256(raw).hexdigest() + "\n", encoding="ascii")
    tagger = Tagger(weights)
    print(f"{len(sentences)} sentences, {len(weights.weights)} features, {len(raw)} bytes")
    print(f"EWT dev {accuracy(tagger, read_sentences([ewt / 'dev.conllu'])):.4f}")
    print(f"GUM dev {accuracy(tagger, read_sentences((gum / 'dev').glob('*.conllu'))):.4f}")


if __name__ == "__main__":
    main()
