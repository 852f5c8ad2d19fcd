"""The reader: takes a sentence, gives its words, its tree, and the speech, names and happenings seen in it.

The one decision made here is what the network's scores amount to. Every distinct sentence is run once and by itself, so
what is seen depends on the sentence alone, never on what was read before or beside it. A sentence longer than the
network takes is cut at a word and read in parts. `docs/model.md` says how the weights were made and what they score.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from recount.language.kept import Kept
from recount.language.pieces import Pieces, PieceTable
from recount.language.seen import Place, Seen, SeenHappening, SeenName, SeenSpeech
from recount.language.spans_seen import Run, best_labels, best_rows, best_spans, likely_spans, runs_of
from recount.language.trees import best_tree
from recount.language.ud_words import split_words
from recount.language.weight_files import WEIGHTS, WordTable, open_session, open_words, read_checked, read_description
from recount.records import SyntaxWord

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = dict[str, NDArray[np.float32]]

CACHED_SENTENCES = 3_000  # 5,000 reports were read in 503 MiB, and with 4,000 in 508
SURE_OF_A_CUE = 0.3
"""The score from which a cue counts; set on PolNeAR dev."""
LIKELY_NAME = -1.0
"""The score from which a span counts as a name: on wikigold dev F1 76.4 instead of 74.8 at 0, on re3d dev 70.2 for 69.7."""
TOGETHER = 60_000
"""Pairs of words in the sentences that are run, one by one, before any is made out: some sixty sentences of news. What follows the network
takes two to four times as long right behind a run as by itself (docs/measured.md). Scores are held
for each pair, some 120 bytes, so 7 MB in all."""
LABELS = ("upos", "tags", "relations", "speech", "layers", "kinds", "factualities", "roles", "heads", "maximum_pieces")
"""What the description must name."""


Placed = tuple[str, Sequence[Place]]
"""A sentence with the places of its words."""


class Window(NamedTuple):
    """Words that the network reads in one run, numbered from `first`."""

    first: int
    pieces: Pieces


class Reader:
    """The loaded network and what it has already seen. Made by `load_reader`; threads may share it."""

    def __init__(
        self,
        session: Any,
        words: WordTable,
        pieces: PieceTable,
        description: dict[str, Any],
        *,
        cached_sentences: int = CACHED_SENTENCES,
    ) -> None:
        self.heads: tuple[str, ...] = tuple(description["heads"])
        self._session = session
        self._words = words
        self._pieces = pieces
        self._labels = description
        self._outputs = [output.name for output in session.get_outputs()]
        self.kept: Kept[str, Seen] = Kept(cached_sentences)

    def see(self, sentence: str) -> Seen:
        """What is seen in one sentence; the same sentence gives the same, to the bit."""
        return self.kept.get(sentence) or self.see_all([sentence])[0]

    def see_all(self, sentences: Sequence[str]) -> list[Seen]:
        """What is seen in each sentence, the same as one by one and sooner; what is not kept is run by itself, once."""
        found = {sentence: self.kept.get(sentence) for sentence in sentences}
        new = [(sentence, split_words(sentence)) for sentence, seen in found.items() if seen is None]
        for group in _in_groups(new):
            for (sentence, _), one in zip(group, self._see(group), strict=True):
                found[sentence] = one
                self.kept.put(sentence, one)
        return [seen for sentence in sentences if (seen := found[sentence]) is not None]

    def see_words(self, sentence: str, places: Sequence[Place]) -> Seen:
        """What is seen in a sentence whose words are given, as a treebank gives them."""
        return self._see([(sentence, places)])[0]

    def _see(self, sentences: Sequence[Placed]) -> list[Seen]:
        """What is seen in sentences with the places of their words: all are prepared, then all run, then all made out.

        A sentence in several windows is run and made out window by window, so that no scores are held for all of them.
        """
        cut = [[sentence[start:end] for start, end in places] for sentence, places in sentences]
        windows = [list(self._windows(texts)) for texts in cut]
        ahead = [self.scores_of(own[0].pieces) if len(own) == 1 else None for own in windows]
        return [
            _joined([self._of_window(one, scores or self.scores_of(one.pieces), places, texts) for one in own])
            for own, scores, (_, places), texts in zip(windows, ahead, sentences, cut, strict=True)
        ]

    def _windows(self, texts: Sequence[str]) -> Iterator[Window]:
        """The words, in as few runs as the network can take."""
        first, longest = 0, self._labels["maximum_pieces"]
        while first < len(texts):
            pieces = self._pieces.pieces_of(texts[first : first + longest])
            fitting = sum(place < longest for place in [*pieces.firsts[2:], len(pieces.ids) - 1])
            if fitting < len(pieces.firsts) - 1:
                pieces = self._pieces.pieces_of(texts[first : first + fitting])
            yield Window(first, pieces)
            first += len(pieces.firsts) - 1

    def scores_of(self, pieces: Pieces) -> Scores:
        """The network's outputs for one run, by name; the first word is the mark of beginning."""
        import numpy as np

        fed = {
            "rows": self._words.rows_of(pieces.ids)[None],
            "shapes": np.array([pieces.shapes], dtype=np.int64),
            "firsts": np.array(pieces.firsts, dtype=np.int64),
        }
        return dict(zip(self._outputs, self._session.run(None, fed), strict=True))

    def _of_window(self, window: Window, scores: Scores, places: Sequence[Place], texts: Sequence[str]) -> Seen:
        here = range(window.first, window.first + len(window.pieces.firsts) - 1)
        own = [places[word] for word in here]
        speech, loose = self._speech(scores, own) if "speech" in scores else ((), ())
        return Seen(
            words=self._tree(scores, own, [texts[word] for word in here]),
            speech=speech,
            loose=loose,
            names=self._names(scores, own) if "names" in scores else (),
            happenings=self._happenings(scores, own) if "triggers" in scores else (),
        )

    def _tree(self, scores: Scores, places: Sequence[Place], texts: Sequence[str]) -> tuple[SyntaxWord, ...]:
        heads = best_tree(scores["arcs"][:, 0])
        upos, tags, relations = (self._labels[name] for name in ("upos", "tags", "relations"))
        related = scores["relations"][range(len(heads)), heads].tolist()
        rows = zip(
            places, texts, heads[1:], related[1:], scores["upos"][1:].tolist(), scores["tags"][1:].tolist(), strict=True
        )
        return tuple(
            SyntaxWord(start, end, text, upos[own], tags[tag], head, relations[relation] if head else "root")
            for (start, end), text, head, relation, own, tag in rows
        )

    def _speech(self, scores: Scores, places: Sequence[Place]) -> tuple[tuple[SeenSpeech, ...], tuple[Place, ...]]:
        labels: Sequence[str] = self._labels["speech"]
        cues = scores["cues"][1:, 0]
        found = []
        anchors: list[int] = (cues > SURE_OF_A_CUE).nonzero()[0].tolist()
        rows = scores["speech"][[0, *(anchor + 1 for anchor in anchors)], 1:]
        for row, anchor in zip(rows[1:], anchors, strict=True):
            row[anchor, labels.index("cue")] += 1e3
        without_cue, *with_cue = best_rows(rows, labels)
        for anchor, best in zip(anchors, with_cue, strict=True):
            cue, speaker, content = (runs_of(best, labels, role) for role in ("cue", "speaker", "content"))
            # Cues and speakers are one stretch: all cues and all but nine speakers in PolNeAR's training part are.
            own = tuple(run for run in cue if run[0] <= anchor < run[1])
            longest = tuple(sorted(speaker, key=lambda run: (run[0] - run[1], run[0]))[:1])
            found.append(
                SeenSpeech(
                    cue=_spans(places, own),
                    speaker=_spans(places, longest),
                    content=_spans(places, content),
                    probability=_probability(cues[anchor]),
                )
            )
        loose = runs_of(without_cue, labels, "content")
        return tuple(found), _spans(places, loose)

    def _names(self, scores: Scores, places: Sequence[Place]) -> tuple[SeenName, ...]:
        kinds: Sequence[str] = self._labels["kinds"]
        spans = likely_spans(scores["names"], above=LIKELY_NAME)
        found = []
        for layer, name in enumerate(self._labels["layers"]):
            proper = name == "proper"
            own = [span for span in spans if span.label // len(kinds) == layer]
            for score, first, label, last in best_spans(own, flat=proper):
                kind, start, end = kinds[label % len(kinds)], places[first - 1][0], places[last - 1][1]
                found.append(SeenName(start, end, kind, proper, _probability(score)))
        return tuple(found)

    def _happenings(self, scores: Scores, places: Sequence[Place]) -> tuple[SeenHappening, ...]:
        triggers = best_labels(scores["triggers"][1:], ("none", "trigger begins", "trigger"))
        roles: Sequence[str] = self._labels["roles"]
        runs = runs_of(triggers, ("none", "trigger begins", "trigger"), "trigger")
        rows = scores["roles"][[first + 1 for first, _ in runs], 1:]
        found = []
        for (first, end), best in zip(runs, best_rows(rows, roles), strict=True):
            real = self._labels["factualities"][int(scores["factuality"][first + 1].argmax())]
            taking = {
                role: _spans(places, runs_of(best, roles, role)) for role in ("actor", "affected", "place", "time")
            }
            found.append(SeenHappening(places[first][0], places[end - 1][1], real, **taking))
        return tuple(found)


def _spans(places: Sequence[Place], runs: Sequence[Run]) -> tuple[Place, ...]:
    """The places of runs of words in the sentence."""
    return tuple((places[first][0], places[end - 1][1]) for first, end in runs)


def _probability(score: float) -> float:
    """The logistic of a score, to three places."""
    from math import exp

    return round(1 / (1 + exp(-max(-30.0, min(30.0, float(score))))), 3)


def _in_groups(sentences: Sequence[Placed]) -> Iterator[list[Placed]]:
    """The sentences in their order, as many at a time as are run before any is made out."""
    group: list[Placed] = []
    pairs = 0
    for sentence, places in sentences:
        if group and pairs + len(places) ** 2 > TOGETHER:
            yield group
            group, pairs = [], 0
        group.append((sentence, places))
        pairs += len(places) ** 2
    if group:
        yield group


def _joined(parts: Sequence[Seen]) -> Seen:
    """What is seen in a sentence, from the parts that the network took at once."""
    if not parts:
        return Seen(())
    names = sorted((name for part in parts for name in part.names), key=lambda name: (name.start, -name.end))
    return Seen(
        words=_one_tree([part.words for part in parts]),
        speech=tuple(one for part in parts for one in part.speech),
        loose=tuple(one for part in parts for one in part.loose),
        names=tuple(names),
        happenings=tuple(one for part in parts for one in part.happenings),
    )


def _one_tree(parts: Sequence[tuple[SyntaxWord, ...]]) -> tuple[SyntaxWord, ...]:
    """The parts of a long sentence in one tree: the roots of later parts hang on the first root."""
    from msgspec.structs import replace

    if len(parts) == 1:
        return parts[0]
    whole: list[SyntaxWord] = []
    root = 0
    for part in parts:
        before = len(whole)
        for number, word in enumerate(part, start=before + 1):
            if word.head:
                whole.append(replace(word, head=word.head + before))
            else:
                whole.append(replace(word, head=root, relation="parataxis" if root else "root"))
                root = root or number
    return tuple(whole)


def load_reader(weights: Path = WEIGHTS, *, threads: int = 1, cached_sentences: int = CACHED_SENTENCES) -> Reader:
    """Open the shipped reader, after checking that its files are the ones that were measured.

    One thread by default: a sentence is too little work to share, so scale by processes. Raises `WeightsError` when a
    file is missing or differs from what `reader.json` says of it. Nothing is downloaded or sent.
    """
    description = read_description(weights, "reader.json", needed=LABELS)
    network = read_checked(weights, "reader.onnx", description)
    vocabulary = read_checked(weights, "tokenizer.json", description)
    return Reader(
        open_session(network, threads=threads),
        open_words(weights, description),
        PieceTable(vocabulary.decode("utf-8")),
        description,
        cached_sentences=cached_sentences,
    )
