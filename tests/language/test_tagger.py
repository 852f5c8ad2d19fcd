"""The tagger: the right part of speech on plain news sentences, the same on every run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.errors import WeightsError
from recount.language import tagger as module
from recount.language.tagger import case_of, features, load_tagger, shape_of

PENN = set(
    "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH "
    "VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB . , : ( ) -LRB- -RRB- `` '' \" $ # HYPH NFP ADD AFX GW XX".split()
)
WORDS = st.one_of(
    st.sampled_from("The army said nine ’ “ 12,000 don't U.S. — 🚒".split()), st.text(min_size=1, max_size=8)
)
SENTENCES = [
    "The/DT mayor/NN said/VBD the/DT bridge/NN was/VBD safe/JJ ./.",
    "Nine/CD people/NNS have/VBP drowned/VBN ./.",
    "Rebels/NNS will/MD not/RB leave/VB the/DT town/NN ./.",
    "She/PRP is/VBZ waiting/VBG in/IN Geneva/NNP ./.",
    "They/PRP wanted/VBD to/TO see/VB their/PRP$ children/NNS ./.",
    "He/PRP was/VBD arrested/VBN on/IN Monday/NNP and/CC released/VBN later/RBR ./.",
    "Officials/NNS say/VBP that/IN the/DT worst/JJS is/VBZ over/RB ./.",
    "The/DT company/NN ,/, which/WDT makes/VBZ paint/NN ,/, closed/VBD two/CD plants/NNS ./.",
    "Who/WP told/VBD you/PRP ?/.",
    "There/EX were/VBD no/DT survivors/NNS ./.",
]


@pytest.mark.parametrize("row", SENTENCES)
def test_parts_of_speech_on_plain_sentences(row: str) -> None:
    pairs = [pair.rsplit("/", 1) for pair in row.split()]
    assert load_tagger().tag([word for word, _ in pairs]) == tuple(tag for _, tag in pairs)


def test_no_words_no_tags() -> None:
    assert load_tagger().tag([]) == ()


@settings(deadline=None)
@given(st.lists(WORDS, max_size=25))
def test_one_known_tag_a_word_and_the_same_each_time(words: list[str]) -> None:
    tags = load_tagger().tag(words)
    assert len(tags) == len(words)
    assert set(tags) <= PENN
    assert load_tagger().tag(list(words)) == tags


@settings(deadline=None, max_examples=40)
@given(st.lists(WORDS, min_size=1, max_size=12), st.lists(WORDS, min_size=3, max_size=6))
def test_only_two_words_ahead_are_looked_at(words: list[str], others: list[str]) -> None:
    tagger = load_tagger()
    alone, followed = tagger.tag([*words, "x", "y"]), tagger.tag([*words, "x", "y", *others])
    assert alone[: len(words)] == followed[: len(words)]


@pytest.mark.parametrize(
    ("word", "shape", "case"),
    [
        ("Mayor", "mayor", "Title"),
        ("US", "us", "UPPER"),
        ("us", "us", "lower"),
        ("I", "i", "Single"),
        ("McRae", "mcrae", "mixed"),
        ("1968", "!year", "none"),
        ("12,000", "!digits", "none"),
        ("22-year-old", "!digits", "lower"),
        ("—", "—", "none"),
    ],
)
def test_how_a_word_looks(word: str, shape: str, case: str) -> None:
    assert (shape_of(word), case_of(word)) == (shape, case)


def test_the_first_word_says_less_by_its_capital() -> None:
    shapes = ["-START-", "-START2-", "police", "ran", "-START-", "-START2-"]
    assert "c Title first" in set(features(0, "Police", shapes, "-START-", "-START2-"))
    assert "c lower" in set(features(1, "ran", shapes, "-START2-", "NNS"))


@pytest.mark.parametrize("harm", ["missing", "altered"])
def test_weights_that_are_not_those_shipped_are_refused(
    harm: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "weights"
    folder.mkdir()
    if harm == "altered":
        shipped = Path(module.__file__).parent / "weights"
        (folder / module.WEIGHTS).write_bytes((shipped / module.WEIGHTS).read_bytes() + b"x")
        expected = (shipped / (module.WEIGHTS + ".sha256")).read_text()
        (folder / (module.WEIGHTS + ".sha256")).write_text(expected)
    monkeypatch.setattr(module, "files", lambda package: tmp_path)
    with pytest.raises(WeightsError, match="install recount again"):
        load_tagger.__wrapped__()
