"""Weight files: opened only where they are the ones that were measured.

Each model has a description (`encoder.json`, `reader.json`) that names its files and what they hash to. The word table
is shared: it is opened once for both models.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recount.errors import WeightsError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHTS = Path(__file__).parent / "weights"


class WordTable:
    """The vectors of the word pieces: eight bits a number, one scale for each piece."""

    def __init__(self, words: NDArray[np.int8], scales: NDArray[np.float32]) -> None:
        self._words = words
        self._scales = scales

    def rows_of(self, pieces: Sequence[int]) -> NDArray[np.float32]:
        """The vectors of the pieces: float32, shape (number of pieces, 384)."""
        rows: NDArray[np.float32] = self._words[pieces] * self._scales[pieces]
        return rows


def read_description(weights: Path, name: str, *, needed: Sequence[str]) -> dict[str, Any]:
    """What a model's description says: at least the sha256 of its files, and what is `needed`."""
    file = weights / name
    try:
        description: dict[str, Any] = json.loads(_read(file))
    except ValueError as error:
        raise WeightsError(f"{file} is no JSON ({error}); install recount again") from error
    for key in (*needed, "sha256"):
        if key not in description:
            raise WeightsError(f"{file} has no {key!r}; install recount again")
    return {**description, "name": name}


def read_checked(weights: Path, name: str, description: dict[str, Any]) -> bytes:
    """The bytes of a file, if they have the SHA-256 that the description gives."""
    content = _read(weights / name)
    expected, found = description["sha256"].get(name), hashlib.sha256(content).hexdigest()
    if found != expected:
        raise WeightsError(
            f"{weights / name} was altered: its sha256 is {found}, {description['name']} expects {expected}; "
            "install recount again"
        )
    return content


def _read(file: Path) -> bytes:
    """The bytes of a file that must be there."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise WeightsError(f"{file} cannot be read ({error.strerror}); install recount again") from error


def open_words(weights: Path, description: dict[str, Any]) -> WordTable:
    """The word table of a folder of weights, checked; opened once however many models share it."""
    return _open_words(weights, description["name"], description["sha256"].get("words.npz", ""))


@lru_cache(maxsize=2)
def _open_words(weights: Path, name: str, expected: str) -> WordTable:
    import numpy as np

    content = read_checked(weights, "words.npz", {"name": name, "sha256": {"words.npz": expected}})
    table = np.load(BytesIO(content))
    return WordTable(table["words"], table["scales"])


def open_session(network: bytes, *, threads: int) -> Any:
    """A network that is ready to run, under options by which the same input gives the same bits."""
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    # The shipped graphs were optimised when they were made (training/rounding.py).
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    # A memory plan per length of sentence is never used again often enough to be worth its memory.
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
