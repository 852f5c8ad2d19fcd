"""Words measured on English treebanks: are they cut where the Universal Dependencies cut them?

    python benchmarks/words.py [CORPUS.conllu ...] [--errors 40]

Reads the development parts of English EWT (https://universaldependencies.org/treebanks/en_ewt) and GUM
(https://universaldependencies.org/treebanks/en_gum) from `../shared/data` unless other files are named, and
prints precision, recall and F1 of exact spans, in percent, for each corpus: files of one folder count together.
Sentences are given as their `# text`. A gold word that has no span there (the parts of a contraction that are
not written as the contraction is) counts as missed.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from recount.language.ud_words import split_words

DATA = Path(__file__).resolve().parents[2] / "shared/data"
Span = tuple[int, int]


class GoldSentence(NamedTuple):
    """A sentence of a treebank: its text, the spans of its words, how many words have no span."""

    text: str
    spans: frozenset[Span]
    unaligned: int


class Score(NamedTuple):
    """How many words are right, of those found and of those in the treebank."""

    right: int
    found: int
    gold: int

    def line(self) -> str:
        """Precision, recall and F1 in percent."""
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.gold)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"P {100 * precision:6.2f}  R {100 * recall:6.2f}  F1 {100 * f1:6.2f}"


def read_sentences(path: Path) -> Iterator[GoldSentence]:
    """The sentences of a CoNLL-U file in order."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        text = next((line[len("# text = ") :] for line in lines if line.startswith("# text = ")), "")
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if rows:
            yield align(text, rows)


def align(text: str, rows: Sequence[Sequence[str]]) -> GoldSentence:
    """The words of a sentence with their places in its text."""
    forms = {int(row[0]): row[1] for row in rows if row[0].isdigit()}
    spans: set[Span] = set()
    unaligned = place = done = 0
    for row in rows:
        first, _, last = row[0].partition("-")
        if "." in first or int(first) <= done:
            continue
        done = int(last or first)
        words = [forms[number] for number in range(int(first), done + 1)]
        start = text.find(row[1], place)
        if start < 0 or "".join(words) != row[1]:
            unaligned += len(words)
            place = max(place, start + len(row[1])) if start >= 0 else place
            continue
        place = start
        for word in words:
            spans.add((place, place + len(word)))
            place += len(word)
    return GoldSentence(text, frozenset(spans), unaligned)


def score_corpus(paths: Sequence[Path]) -> tuple[Score, Counter[str]]:
    """The score of some files together, and each stretch that is cut otherwise, gold before found, with its count."""
    right = found = gold = 0
    errors: Counter[str] = Counter()
    for path in paths:
        for sentence in read_sentences(path):
            spans = split_words(sentence.text)
            right += len(sentence.spans.intersection(spans))
            found += len(spans)
            gold += len(sentence.spans) + sentence.unaligned
            errors.update(errors_of(sentence, spans))
    return Score(right, found, gold), errors


def errors_of(sentence: GoldSentence, spans: Sequence[Span]) -> Iterator[str]:
    """Every run of words between which gold and found do not agree, as "gold words  ->  found words"."""
    text = sentence.text
    missed, wrong = sorted(sentence.spans.difference(spans)), sorted(set(spans) - sentence.spans)
    while missed or wrong:
        start = min(run[0][0] for run in (missed, wrong) if run)
        end = start + 1
        sides: tuple[list[str], list[str]] = ([], [])
        grown = True
        while grown:
            grown = False
            for run, side in zip((missed, wrong), sides, strict=True):
                while run and run[0][0] < end:
                    end, grown = max(end, run[0][1]), True
                    side.append(text[slice(*run.pop(0))])
        yield f"{' '.join(sides[0])}  ->  {' '.join(sides[1])}"


def corpora(names: Sequence[str]) -> dict[str, list[Path]]:
    """The files to read, those of one folder together."""
    paths = [Path(name) for name in names] or [DATA / "ud_ewt/dev.conllu", *sorted(DATA.glob("gum/dev/*.conllu"))]
    grouped: dict[str, list[Path]] = {}
    for path in paths:
        grouped.setdefault(str(path.parent), []).append(path)
    return grouped


def seconds_per_megabyte(paths: Sequence[Path]) -> float:
    """How long a million characters take, in sentences as they are."""
    texts = [sentence.text for path in paths for sentence in read_sentences(path)]
    start = time.perf_counter()
    for text in texts:
        split_words(text)
    return (time.perf_counter() - start) * 1e6 / sum(map(len, texts))


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", metavar="CORPUS.conllu")
    parser.add_argument("--errors", type=int, default=0, help="how many kinds of errors to print, commonest first")
    given = parser.parse_args()
    for name, paths in corpora(given.files).items():
        score, errors = score_corpus(paths)
        print(f"{name}: {score.line()}  {score.gold} words, {seconds_per_megabyte(paths):.2f} s per million characters")
        for error, count in errors.most_common(given.errors):
            print(f"{count:6} {error}")


if __name__ == "__main__":
    main()
