"""The base network's weights: all-MiniLM-L6-v2 in eight bits, and the word table from the package."""

from __future__ import annotations

import lzma
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from msgspec import Struct

WORDS = Path(__file__).resolve().parents[1] / "src/recount/language/weights/words.npz"
POSITIONS = 256
STEPS = 127
"""Steps from zero to the largest weight of a row. Half precision took twice the room, and training goes on from here."""


def write_base(file: Path) -> None:
    """Write every weight but the word table and the pooler."""
    from safetensors.numpy import load_file

    from training.export_encoder import carried_model

    parameters = load_file(str(carried_model() / "model.safetensors"))
    segment = parameters["embeddings.token_type_embeddings.weight"][0]
    kept = {name: value for name, value in parameters.items() if name.startswith(("encoder.", "embeddings.LayerNorm"))}
    kept["positions"] = (parameters["embeddings.position_embeddings.weight"] + segment)[:POSITIONS]
    content = msgspec.msgpack.encode({name: _rounded(value) for name, value in kept.items()})
    file.write_bytes(lzma.compress(content, preset=6))
    print(f"base: {file.stat().st_size / 2**20:.1f} MiB")


def read_base(file: Path) -> dict[str, Any]:
    """What `write_base` wrote, by the published names."""
    found = msgspec.msgpack.decode(lzma.decompress(file.read_bytes()), type=dict[str, Rounded])
    return {name: one.values() for name, one in found.items()}


class Rounded(Struct, array_like=True):
    """A matrix in eight bits with a scale for each row, or a vector in half precision."""

    shape: list[int]
    content: bytes
    scales: bytes = b""

    def values(self) -> Any:
        """The array in 32 bits."""
        if not self.scales:
            return np.frombuffer(self.content, np.float16).astype(np.float32).reshape(self.shape)
        whole = np.frombuffer(self.content, np.int8).reshape(self.shape).astype(np.float32)
        return whole * np.frombuffer(self.scales, np.float32)[:, None]


def _rounded(value: Any) -> Rounded:
    if value.ndim == 1:
        return Rounded(list(value.shape), value.astype(np.float16).tobytes())
    scales = (np.abs(value).max(axis=1, keepdims=True) / STEPS).astype(np.float32)
    return Rounded(list(value.shape), np.rint(value / scales).astype(np.int8).tobytes(), scales.tobytes())


def word_table() -> tuple[Any, Any]:
    """The word pieces in eight bits, shape (30522, 384), and the scale of each, shape (30522, 1)."""
    table = np.load(WORDS)
    return table["words"], table["scales"]
