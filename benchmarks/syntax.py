"""Parts of speech and trees measured on the development parts of two English treebanks, on the treebanks' own words.

    python -m benchmarks.syntax [--data ../shared/data] [--weights FOLDER] [--errors 10]

Reads UD English EWT (https://universaldependencies.org/treebanks/en_ewt) and GUM
(https://universaldependencies.org/treebanks/en_gum), and prints for each: right parts of speech (UPOS), Penn tags
(XPOS), heads (UAS), heads with their relations less the subtype, which is what stands before ":" (LAS), and with the
subtype. Every word counts, punctuation too, as in the CoNLL 2018 scorer. Since the words are given, precision and
recall are the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.measures import commonest, evenly, found_corpus, open_reader, read_options, share, shown, spaced
from training.corpora.labels import Labelled, Tree
from training.corpora.universal_dependencies import read_trees, treebank_files

from recount.language.reader import Reader
from recount.records import SyntaxWord

MEASURES = ("UPOS", "XPOS", "UAS", "LAS", "LAS with subtypes")
TREEBANKS = ("EWT", "GUM")


class Parsed(NamedTuple):
    """A sentence of a treebank, its tree and the tree that is found."""

    sentence: Labelled
    tree: Tree
    words: tuple[SyntaxWord, ...]


def parse(reader: Reader, sentences: Iterable[Labelled]) -> Iterator[Parsed]:
    """The sentences with the trees that the reader finds on their own words."""
    for sentence in sentences:
        if sentence.tree is not None:
            yield Parsed(sentence, sentence.tree, reader.see_words(*spaced(sentence.words)).words)


def plain(relation: str) -> str:
    """A relation less its subtype."""
    return relation.partition(":")[0]


def count_right(parsed: Iterable[Parsed]) -> Counter[str]:
    """How many words are right by each measure, and how many there are."""
    counts: Counter[str] = Counter()
    for _, tree, words in parsed:
        for number, word in enumerate(words):
            head = word.head == tree.heads[number]
            relation = tree.relations[number]
            right = (
                word.upos == tree.upos[number],
                word.tag == tree.tags[number],
                head,
                head and plain(word.relation) == plain(relation),
                head and word.relation == relation,
            )
            counts["words"] += 1
            counts.update(name for name, is_right in zip(MEASURES, right, strict=True) if is_right)
    return counts


def confusions(parsed: Iterable[Parsed]) -> Counter[str]:
    """What is taken for what: relations, and heads where the relation is right."""
    errors: Counter[str] = Counter()
    for _, tree, words in parsed:
        for number, word in enumerate(words):
            relation, found = plain(tree.relations[number]), plain(word.relation)
            if relation != found:
                errors[f"{relation} taken for {found}"] += 1
            elif word.head != tree.heads[number]:
                errors[f"{relation} on another head"] += 1
    return errors


def wrong_words(one: Parsed) -> Iterator[str]:
    """The words of a sentence that hang wrong, as "word: head and relation, not head and relation"."""
    texts = ("ROOT", *one.sentence.words)
    for number, word in enumerate(one.words):
        head, relation = one.tree.heads[number], one.tree.relations[number]
        if (word.head, plain(word.relation)) != (head, plain(relation)):
            yield f"{word.text}: {relation} of {texts[head]}, not {word.relation} of {texts[word.head]}"


def print_errors(parsed: list[Parsed], most: int) -> None:
    """The commonest confusions, and some sentences with what is wrong in them."""
    print("\n".join(commonest(confusions(parsed), 2 * most)))
    wrong = [one for one in parsed if any(True for _ in wrong_words(one))]
    for place in evenly(range(len(wrong)), most):
        print(shown(wrong[place].sentence, most=60))
        print("\n".join(f"      {line}" for line in wrong_words(wrong[place])))


def treebanks(data: Path) -> dict[str, list[Path]]:
    """The development files of each treebank."""
    ewt, *gum = treebank_files(data, "dev")
    found_corpus(ewt, "https://github.com/UniversalDependencies/UD_English-EWT")
    found_corpus(data / "gum/dev", "https://github.com/UniversalDependencies/UD_English-GUM")
    return dict(zip(TREEBANKS, ([ewt], gum), strict=True))


def main() -> None:
    """Measures and prints."""
    options = read_options(__doc__)
    files = treebanks(options.data)
    reader = open_reader(options.weights, "syntax")
    print(f"{'':10}" + "".join(f"{name:>18}" for name in ("words", *MEASURES)))
    for name, paths in files.items():
        parsed = list(parse(reader, read_trees(paths)))
        counts = count_right(parsed)
        cells = (f"{100 * share(counts[measure], counts['words']):.2f}" for measure in MEASURES)
        print(f"{name:10}" + "".join(f"{cell:>18}" for cell in (counts["words"], *cells)))
        if options.errors:
            print_errors(parsed, options.errors)


if __name__ == "__main__":
    main()
