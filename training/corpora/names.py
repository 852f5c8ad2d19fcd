"""Names: wikigold, WNUT17 and Broad Twitter (one kind a word), and re3d (places in a text, one name inside another).

The mapping of each corpus's labels to our kinds is `KINDS_OF`; `docs/model.md` prints it. What a corpus does not mark
it says nothing of: its sentences have no word on that kind, neither yes nor no.
"""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from recount.language.ud_words import split_words
from training.corpora.attributions import sentences_of, words_in
from training.corpora.labels import KINDS, LAYERS, Labelled, NameSpan
from training.corpora.universal_dependencies import labelled_tree, sentence_rows

KINDS_OF: dict[str, dict[str, str]] = {
    "wikigold": {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"},
    "wnut17": {"person": "person", "location": "place", "corporation": "organisation"},
    "broad twitter": {"PER": "person", "ORG": "organisation", "LOC": "place"},
    "re3d": {
        "Person": "person",
        "Organisation": "organisation",
        "Location": "place",
        "DocumentReference": "document",
        "Nationality": "nationality",
        "Weapon": "weapon or vehicle",
        "Vehicle": "weapon or vehicle",
        "MilitaryPlatform": "weapon or vehicle",
    },
}
"""A label that stands in no row (re3d's amounts, times and addresses; WNUT17's products and works) is not learned."""
WIKIGOLD_DEV = 29
"""The last so many documents of wikigold are its development part."""
RE3D_DEV = "012"
"""re3d documents whose id starts with one of these are its development part."""
PROPER, DESCRIBED = (LAYERS.index(layer) for layer in LAYERS)


def read_wikigold(data: Path, part: str) -> Iterator[Labelled]:
    """wikigold's sentences; `part` is `train` or `dev`."""
    for document in read_wikigold_documents(data, part):
        yield from document


def read_wikigold_documents(data: Path, part: str) -> Iterator[list[Labelled]]:
    """wikigold's documents, each as its sentences; `part` is `train` or `dev`."""
    text = (data / "ner/wikigold/CONLL-format/data/wikigold.conll.txt").read_text(encoding="utf-8")
    documents = text.split("-DOCSTART-")
    documents = [document for document in documents if document.strip(" O\n")]
    chosen = documents[:-WIKIGOLD_DEV] if part == "train" else documents[-WIKIGOLD_DEV:]
    for document in chosen:
        yield list(_tagged_sentences(document, " ", "wikigold"))


def with_other_names(sentences: Sequence[Labelled], order: random.Random) -> Iterator[Labelled]:
    """The sentences with each name in them replaced by one of its kind from another sentence: the words around a name
    must tell its kind, not the name alone."""
    stock: dict[int, list[tuple[str, ...]]] = defaultdict(list)
    for sentence in sentences:
        for name in sentence.names or ():
            stock[name.kind].append(sentence.words[name.start - 1 : name.end - 1])
    for sentence in sentences:
        words: list[str] = []
        names: list[NameSpan] = []
        place = 1
        for name in sorted(sentence.names or (), key=lambda name: name.start):
            words += sentence.words[place - 1 : name.start - 1]
            other = order.choice(stock[name.kind])
            names.append(NameSpan(name.layer, name.kind, len(words) + 1, len(words) + 1 + len(other)))
            words += other
            place = name.end
        words += sentence.words[place - 1 :]
        yield Labelled(words=tuple(words), names=tuple(names), name_kinds=sentence.name_kinds)


def read_tweets(data: Path, part: str) -> Iterator[Labelled]:
    """WNUT17 and Broad Twitter."""
    yield from read_wnut17(data, part)
    yield from read_broad_twitter(data, part)


def read_wnut17(data: Path, part: str) -> Iterator[Labelled]:
    """WNUT17's messages."""
    folder = data / "ner/WNUT17/CONLL-format/data"
    file = folder / ("train/wnut17train.conll" if part == "train" else "dev/emerging.dev.conll")
    yield from _tagged_sentences(file.read_text(encoding="utf-8"), "\t", "wnut17")


def read_broad_twitter(data: Path, part: str) -> Iterator[Labelled]:
    """Broad Twitter's messages; section `h` is for development."""
    for name in "abeg" if part == "train" else "h":
        file = data / f"ner/BTC/CONLL-format/data/{name}.conll"
        yield from _tagged_sentences(file.read_text(encoding="utf-8"), "\t", "broad twitter")


GUM_KINDS = {"person": "person", "organization": "organisation", "place": "place"}
ENTITY = re.compile(r"\((?P<id>\d+)-(?P<kind>[a-z]+)-[^()]*(?P<alone>\)?)|(?P<closed>\d+)\)")
JOINING = frozenset("of the for and & de la del al - 's ’s".split())
"""Small words that may stand inside a name."""


def read_gum(data: Path, part: str) -> Iterator[Labelled]:
    """GUM's sentences with their trees and the names of persons, bodies and places: what has a proper noun as its head.

    GUM marks whole noun phrases; the name is the run of capitals around the head.
    """
    for document in read_gum_documents(data, part):
        yield from document


def read_gum_documents(data: Path, part: str) -> Iterator[list[Labelled]]:
    """The same, each document as its sentences."""
    for file in sorted((data / "gum" / part).glob("*.conllu")):
        opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
        yield [_named_sentence(rows, opened) for rows in sentence_rows(file)]


def _named_sentence(rows: list[list[str]], opened: dict[str, list[tuple[int, str]]]) -> Labelled:
    marked = tuple((PROPER, KINDS.index(kind)) for kind in GUM_KINDS.values())
    sentence = labelled_tree(rows)
    names = {name for entity in _entities(rows, opened) if (name := _gum_name(sentence, *entity))}
    return replace(sentence, names=tuple(sorted(names, key=lambda name: name.start)), name_kinds=marked)


def _entities(
    rows: Sequence[Sequence[str]], opened: dict[str, list[tuple[int, str]]]
) -> Iterator[tuple[str, int, int]]:
    """Kind, first word and end of the entities that begin and end in one sentence."""
    opened.clear()
    for number, row in enumerate(rows, start=1):
        text = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for match in ENTITY.finditer(text):
            if match["alone"]:
                yield match["kind"], number, number + 1
            elif match["id"]:
                opened[match["id"]].append((number, match["kind"]))
            elif opened[match["closed"]]:
                start, kind = opened[match["closed"]].pop()
                yield kind, start, number + 1


def _gum_name(sentence: Labelled, kind: str, start: int, end: int) -> NameSpan | None:
    tree, words = sentence.tree, sentence.words
    if tree is None or kind not in GUM_KINDS:
        return None
    head = next((word for word in range(start, end) if not start <= tree.heads[word - 1] < end), start)
    if tree.upos[head - 1] != "PROPN":
        return None

    def named(word: int) -> bool:
        kind = tree.upos[word - 1] in {"PROPN", "NOUN", "ADJ", "NUM"} or tree.tags[word - 1].startswith("NNP")
        return kind and words[word - 1][:1].isupper()  # the "United" of "United States" is a verb by its first tag

    first, last = head, head + 1
    while first > start and (
        named(first - 1) or (first - 2 >= start and words[first - 2] in JOINING and named(first - 2))
    ):
        first -= 1
    while last < end and (named(last) or (last + 1 < end and words[last - 1] in JOINING and named(last + 1))):
        last += 1
    return NameSpan(PROPER, KINDS.index(GUM_KINDS[kind]), first, last)


def _tagged_sentences(text: str, gap: str, corpus: str) -> Iterator[Labelled]:
    kinds = KINDS_OF[corpus]
    marked = tuple(sorted({(PROPER, KINDS.index(kind)) for kind in kinds.values()}))
    for block in text.replace("\r", "").split("\n\n"):
        rows = [line.rsplit(gap, 1) for line in block.split("\n") if line.strip() and not line.startswith(" ")]
        rows = [row for row in rows if len(row) == 2 and row[0].strip()]
        if rows:
            names = tuple(
                NameSpan(PROPER, KINDS.index(kinds[label]), start, end)
                for label, start, end in tagged_spans([row[1].strip() for row in rows])
                if label in kinds
            )
            yield Labelled(words=tuple(row[0].strip() for row in rows), names=names, name_kinds=marked)


def tagged_spans(tags: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The label, first word (from 1) and end of each run of tags, with or without B- at its beginning."""
    start = 0
    for place in range(1, len(tags) + 1):
        following = tags[place] if place < len(tags) else "O"
        if following.startswith("I-") and following[2:] == tags[place - 1][2:]:
            continue
        if tags[place - 1] != "O":
            yield tags[place - 1][2:], start + 1, place + 1
        start = place


def read_re3d(data: Path, part: str) -> Iterator[Labelled]:
    """re3d's sentences, with names and descriptions in one layer, as the corpus has them."""
    for folder in sorted((data / "re3d").iterdir()):
        if not (folder / "documents.json").exists():
            continue
        entities = list(read_rows(folder / "entities.json"))
        for document in sorted(read_rows(folder / "documents.json"), key=lambda row: str(row["_id"])):
            if (document["_id"][0] in RE3D_DEV) == (part == "dev"):
                yield from _placed(document, [one for one in entities if one["documentId"] == document["_id"]])


def read_rows(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of re3d: one list in JSON, or a row on each line."""
    text = file.read_text(encoding="utf-8")
    try:
        yield from json.loads(text)
    except json.JSONDecodeError:
        yield from (json.loads(line) for line in text.splitlines() if line.strip())


def _placed(document: dict[str, Any], entities: Sequence[dict[str, Any]]) -> Iterator[Labelled]:
    kinds, text = KINDS_OF["re3d"], document["text"]
    marked = tuple(sorted({(DESCRIBED, KINDS.index(kind)) for kind in kinds.values()}))
    for sentence in sentences_of(text):
        names = set()
        for one in entities:
            if one["type"] not in kinds or not sentence.start <= one["begin"] < one["end"] <= sentence.end:
                continue
            numbers = words_in(sentence.words, [(one["begin"], one["end"])])
            whole = numbers and (sentence.words[numbers[0]][0], sentence.words[numbers[-1]][1])
            if whole == (one["begin"], one["end"]) and text[one["begin"] : one["end"]] == one["value"]:
                kind = KINDS.index(kinds[one["type"]])
                names.add((DESCRIBED, kind, numbers[0] + 1, numbers[-1] + 2))
        words = tuple(text[start:end] for start, end in sentence.words)
        yield Labelled(words=words, names=tuple(NameSpan(*name) for name in sorted(names)), name_kinds=marked)


def split_as_ours(labelled: Labelled) -> Labelled:
    """The sentence with words that our tokeniser would cut further ("US-led") cut, and its names moved along."""
    words: list[str] = []
    starts = [0]
    for word in labelled.words:
        starts.append(len(words) + 1)
        words += [word[start:end] for start, end in split_words(word)] or [word]
    starts.append(len(words) + 1)
    names = tuple(
        NameSpan(name.layer, name.kind, starts[name.start], starts[name.end]) for name in labelled.names or ()
    )
    return Labelled(words=tuple(words), names=names, name_kinds=labelled.name_kinds)
