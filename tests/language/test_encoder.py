"""The sentence encoder: a vector depends on its sentence alone, and on nothing that was altered."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_texts import WEIRD

from recount.errors import WeightsError
from recount.language.encoder import Encoder, load_encoder
from recount.language.weight_files import WEIGHTS

CACHED = load_encoder()
UNCACHED = load_encoder(cached_sentences=0)

TEXT = "the army said 40 people were killed near Tarnov on Monday, not 14; NATO denied it ."
NEWS = st.lists(st.sampled_from(TEXT.split()), min_size=1, max_size=30).map(" ".join)
ANY_TEXT = st.text(st.characters(), max_size=60)  # half surrogate pairs included
SENTENCES = st.lists(st.one_of(NEWS, ANY_TEXT), min_size=1, max_size=6)


def encode_alone(sentence: str) -> np.ndarray:
    """The slow obvious way: one sentence, no cache."""
    vector: np.ndarray = UNCACHED.encode([sentence])[0]
    return vector


def same_bits(first: np.ndarray, second: np.ndarray) -> bool:
    return first.dtype == second.dtype and first.tobytes() == second.tobytes()


@settings(max_examples=60, deadline=None)
@given(SENTENCES, st.randoms(use_true_random=False))
def test_vector_depends_on_its_sentence_alone(sentences: list[str], draw: Random) -> None:
    alone = {sentence: encode_alone(sentence) for sentence in sentences}
    for encoder in (UNCACHED, CACHED, CACHED):  # the second pass of CACHED comes from its cache
        draw.shuffle(sentences)
        for sentence, vector in zip(sentences, encoder.encode(sentences), strict=True):
            assert same_bits(vector, alone[sentence])


@settings(max_examples=2, deadline=None)
@given(SENTENCES)
def test_fresh_session_and_more_threads_give_the_same_bits(sentences: list[str]) -> None:
    expected = CACHED.encode(sentences)
    assert same_bits(load_encoder().encode(sentences), expected)
    assert same_bits(load_encoder(threads=2).encode(sentences), expected)


def test_another_process_gives_the_same_bits() -> None:
    sentence = "The army said 40 people were killed near Tarnov."
    program = (
        "import sys; from recount.language.encoder import load_encoder;"
        "sys.stdout.write(load_encoder().encode([sys.argv[1]]).tobytes().hex())"
    )
    assert run_python(program, sentence) == encode_alone(sentence).tobytes().hex()


@settings(max_examples=60, deadline=None)
@given(st.one_of(NEWS, ANY_TEXT))
def test_length_is_one_or_zero(sentence: str) -> None:
    vector = encode_alone(sentence)
    assert vector.shape == (384,)
    assert vector.dtype == np.float32
    length = float(np.linalg.norm(vector))
    assert length == pytest.approx(1, abs=1e-5) or not vector.any()


@pytest.mark.parametrize("sentence", WEIRD.values(), ids=WEIRD)
def test_weird_sentences_have_unit_vectors(sentence: str) -> None:
    vector = encode_alone(sentence)
    assert np.isfinite(vector).all()
    assert float(np.linalg.norm(vector)) == pytest.approx(1, abs=1e-5)
    assert same_bits(CACHED.encode(["before", sentence, "after"])[1], vector)


@pytest.mark.parametrize("sentence", ["", " ", "\n\t", "\u00a0", "\u200b", "\x00", "\ud83d"])
def test_no_word_piece_gives_zeros(sentence: str) -> None:
    assert not encode_alone(sentence).any()


def test_no_sentences_give_no_rows() -> None:
    assert CACHED.encode([]).shape == (0, 384)


def test_only_the_first_256_pieces_are_read() -> None:
    # [CLS] and [SEP] are two of the 256, and each of these words is one piece
    full = " ".join(["army"] * 254)
    assert same_bits(encode_alone(full + " said rebels"), encode_alone(full))
    assert not same_bits(encode_alone(" ".join(["army"] * 252) + " said rebels"), encode_alone(full))


def test_case_and_accents_make_no_difference() -> None:
    assert same_bits(encode_alone("Café in TARNÔV"), encode_alone("cafe in tarnov"))
    assert same_bits(encode_alone("cafe\u0301"), encode_alone("caf\u00e9"))


@pytest.mark.parametrize(
    ("sentence", "near", "far"),
    [
        (
            "At least 40 people were killed in the attack.",
            "The attack left 40 dead.",
            "The museum opened a new wing.",
        ),
        (
            "Jets bombed the town on Monday.",
            "There were air strikes on the town.",
            "Jets of water cool the reactor.",
        ),
        ("The minister resigned.", "The member of the cabinet stepped down.", "The team won the final."),
        ("Prices rose by three per cent.", "Inflation was 3%.", "The bishop rose to speak."),
        (
            "Thousands fled across the border.",
            "Refugees are crossing the frontier.",
            "The recipe needs two eggs.",
        ),
    ],
)
def test_alike_sentences_are_nearer(sentence: str, near: str, far: str) -> None:
    vector, near_vector, far_vector = CACHED.encode([sentence, near, far])
    assert float(vector @ near_vector) > float(vector @ far_vector) + 0.2


def test_result_may_be_changed_without_changing_the_cache() -> None:
    expected = encode_alone("The bridge was closed.")
    CACHED.encode(["The bridge was closed."])[0] += 1
    assert same_bits(CACHED.encode(["The bridge was closed."])[0], expected)


def test_cache_is_bounded_and_saves_work() -> None:
    ran: list[Sequence[int]] = []

    def run_pieces(pieces: Sequence[int]) -> np.ndarray:
        ran.append(pieces)
        return np.array([len(ran)], dtype=np.float32)

    encoder = Encoder(run_pieces, lambda text: [0, *map(ord, text), 0], dimension=1, cached_sentences=2)
    assert encoder.encode(["a", "b", "a", "b"]).tolist() == [[1], [2], [1], [2]]
    encoder.encode(["c"])  # leaves no room for "a"
    assert encoder.encode(["b", "a"]).tolist() == [[2], [4]]


@pytest.fixture
def copied_weights(tmp_path: Path) -> Path:
    copy = tmp_path / "weights"
    shutil.copytree(WEIGHTS, copy)
    return copy


def test_copied_weights_load(copied_weights: Path) -> None:
    vector = load_encoder(copied_weights).encode(["It rained."])[0]
    assert same_bits(vector, encode_alone("It rained."))


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json"])
def test_altered_file_is_refused(copied_weights: Path, name: str) -> None:
    file = copied_weights / name
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(WeightsError, match=rf"{name} was altered: its sha256 is \w+, encoder.json expects"):
        load_encoder(copied_weights)


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json", "encoder.json"])
def test_missing_file_is_named(copied_weights: Path, name: str) -> None:
    (copied_weights / name).unlink()
    with pytest.raises(WeightsError, match=f"{name} cannot be read"):
        load_encoder(copied_weights)


@pytest.mark.parametrize(
    ("content", "message"),
    [("{", "is no JSON"), ("{}", "has no 'dimension'"), ('{"dimension": 384}', "has no 'sha256'")],
)
def test_unusable_description_is_refused(copied_weights: Path, content: str, message: str) -> None:
    (copied_weights / "encoder.json").write_text(content, encoding="utf-8")
    with pytest.raises(WeightsError, match=message):
        load_encoder(copied_weights)


def test_description_states_what_is_shipped() -> None:
    description = json.loads((WEIGHTS / "encoder.json").read_text(encoding="utf-8"))
    assert description["model"] == "all-MiniLM-L6-v2"
    assert description["licence"] == "Apache-2.0"
    assert description["dimension"] == CACHED.dimension == 384
    assert description["maximum_pieces"] == 256
    assert set(description["sha256"]) == {"encoder.onnx", "words.npz", "tokenizer.json"}
    assert (WEIGHTS / "encoder.onnx").stat().st_size < 12_000_000


def test_importing_loads_nothing_heavy_and_never_torch() -> None:
    program = (
        "import sys, recount.language, recount.language.encoder as encoder;"
        "heavy = {'numpy', 'onnxruntime', 'tokenizers', 'torch', 'transformers'};"
        "print(sorted(heavy & set(sys.modules)));"
        "encoder.load_encoder().encode(['It rained.']);"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert run_python(program).split("\n") == ["[]", "['numpy', 'onnxruntime', 'tokenizers']"]


def run_python(program: str, *arguments: str) -> str:
    """What a new interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.strip()
