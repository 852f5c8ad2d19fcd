"""The base network's weights: all-MiniLM-L6-v2 in half precision, and the word table from the package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

WORDS = Path(__file__).resolve().parents[1] / "src/recount/language/weights/words.npz"
POSITIONS = 256


def write_base(file: Path) -> None:
    """Write every weight but the word table and the pooler, in half precision."""
    from safetensors.numpy import load_file

    from training.export_encoder import carried_model

    parameters = load_file(str(carried_model() / "model.safetensors"))
    segment = parameters["embeddings.token_type_embeddings.weight"][0]
    kept = {
        name: value.astype(np.float16)
        for name, value in parameters.items()
        if name.startswith(("encoder.", "embeddings.LayerNorm"))
    }
    positions = (parameters["embeddings.position_embeddings.weight"] + segment)[:POSITIONS]
    np.savez(file, positions=positions.astype(np.float16), **kept)
    print(f"base: {file.stat().st_size / 2**20:.1f} MiB")


def word_table() -> tuple[Any, Any]:
    """The word pieces in eight bits, shape (30522, 384), and the scale of each, shape (30522, 1)."""
    table = np.load(WORDS)
    return table["words"], table["scales"]
