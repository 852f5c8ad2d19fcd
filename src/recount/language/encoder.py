"""Sentences as vectors: takes sentences, gives one unit vector of 384 numbers for each.

Two sentences that say alike things have a large dot product, which is their cosine. The one decision made
here is to run every sentence alone: int8 arithmetic scales its activations over whatever is run together,
so a sentence beside others would come out slightly different. Alone, its vector is the same to the bit in
any batch, in any order, cached or not.

That holds for one version of onnxruntime on one kind of processor; others round differently, so never let
an id depend on a vector. The model is all-MiniLM-L6-v2; `docs/model.md` says where it comes from and how
near it is to the original.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from recount.language.weight_files import WEIGHTS, WordTable, open_session, open_words, read_checked, read_description

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

CACHED_SENTENCES = 20_000  # 384 numbers of 4 bytes each: about 31 MB when full, plus the sentences


class Encoder:
    """One loaded sentence model and the vectors it has already made.

    Made by `load_encoder`. Threads may share it. It cannot be pickled: a worker process loads its own.
    """

    def __init__(
        self,
        run_pieces: Callable[[Sequence[int]], Vector],
        pieces_of: Callable[[str], Sequence[int]],
        *,
        dimension: int,
        cached_sentences: int = CACHED_SENTENCES,
    ) -> None:
        self.dimension = dimension
        self._run_pieces = run_pieces
        self._pieces_of = pieces_of
        self._vector_of = lru_cache(maxsize=cached_sentences)(self._make_vector)

    def encode(self, sentences: Sequence[str]) -> Vector:
        """The vectors of the sentences, in their order: float32, shape (number of sentences, 384).

        Each row has length one, and depends on its sentence alone. A sentence without a single word piece
        (empty, blank, only control characters) gives zeros, whose cosine with anything is 0. At most 256
        word pieces are read, two of them the marks of beginning and end (some 180 words); what follows is
        left out. Letter case and accents make no difference.

            >>> encoder = load_encoder()
            >>> sentences = ["Jets hit the town.", "The town was bombed.", "It rained."]
            >>> hit, bombed, rain = encoder.encode(sentences)
            >>> bool(hit @ bombed > hit @ rain)
            True
        """
        import numpy as np

        vectors = np.zeros((len(sentences), self.dimension), dtype=np.float32)
        for row, sentence in enumerate(sentences):
            vectors[row] = self._vector_of(sentence)
        return vectors

    def _make_vector(self, sentence: str) -> Vector:
        """The vector of one sentence, computed."""
        import numpy as np

        pieces = self._pieces_of(sentence)
        if len(pieces) <= 2:  # only the marks of beginning and end
            return np.zeros(self.dimension, dtype=np.float32)
        return self._run_pieces(pieces)


def load_encoder(weights: Path = WEIGHTS, *, threads: int = 1, cached_sentences: int = CACHED_SENTENCES) -> Encoder:
    """Open the shipped encoder, after checking that its files are the ones that were measured.

    One thread by default: a sentence is too little work to share, so scale by processes. Raises
    `WeightsError` when a file is missing or differs from what `encoder.json` says of it. Nothing is
    downloaded or sent.
    """
    description = read_description(weights, "encoder.json", needed=["dimension"])
    network = read_checked(weights, "encoder.onnx", description)
    vocabulary = read_checked(weights, "tokenizer.json", description)
    table = open_words(weights, description)
    return Encoder(
        _open_network(network, table, threads=threads),
        _open_tokenizer(vocabulary),
        dimension=description["dimension"],
        cached_sentences=cached_sentences,
    )


def _open_tokenizer(vocabulary: bytes) -> Callable[[str], Sequence[int]]:
    """A function from a sentence to its word pieces, the marks of beginning and end included, at most 256."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str(vocabulary.decode("utf-8"))

    def pieces_of(sentence: str) -> Sequence[int]:
        # The tokenizer refuses half of a surrogate pair, which broken JSON can contain.
        text = sentence.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        pieces: list[int] = tokenizer.encode(text).ids
        return pieces

    return pieces_of


def _open_network(network: bytes, table: WordTable, *, threads: int) -> Callable[[Sequence[int]], Vector]:
    """A function from the word pieces of one sentence to its vector."""
    session = open_session(network, threads=threads)

    def run_pieces(pieces: Sequence[int]) -> Vector:
        (vectors,) = session.run(["vector"], {"rows": table.rows_of(pieces)[None]})
        vector: Vector = vectors[0]
        return vector

    return run_pieces
