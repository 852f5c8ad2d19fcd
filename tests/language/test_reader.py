"""The reader: what it sees depends on the sentence alone, and every place is one of the sentence's."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import msgspec
import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_texts import WEIRD

from recount.errors import WeightsError
from recount.language.reader import Reader, _in_groups, load_reader
from recount.language.seen import Place, Seen
from recount.language.weight_files import WEIGHTS

CACHED = load_reader()
UNCACHED = load_reader(cached_sentences=0)
NEWS = "“ The army said ” 40 people , were killed near Tarnov US-led on Monday not 14 ; NATO’s denied it . according to"
SENTENCE = st.one_of(
    st.lists(st.sampled_from(NEWS.split()), min_size=1, max_size=30).map(" ".join),
    st.text(st.characters(), max_size=60),
)


def places_of(seen: Seen) -> Iterator[Place]:
    """Every place in what is seen, but for the words."""
    for speech in seen.speech:
        yield from (*speech.cue, *speech.speaker, *speech.content)
    yield from seen.loose
    yield from ((name.start, name.end) for name in seen.names)
    for happening in seen.happenings:
        yield from ((happening.start, happening.end), *happening.actor, *happening.affected, *happening.place)


def check(sentence: str, seen: Seen) -> None:
    """Words stand in order as in the sentence, hang in one tree, and begin and end everything else."""
    last = 0
    for word in seen.words:
        assert last <= word.start < word.end <= len(sentence)
        assert sentence[word.start : word.end] == word.text
        last = word.end
    if seen.words:
        tree = networkx.DiGraph((word.head, number) for number, word in enumerate(seen.words, start=1))
        assert networkx.is_arborescence(tree)
        assert [word.relation for word in seen.words if word.head == 0] == ["root"]
    starts, ends = {word.start for word in seen.words}, {word.end for word in seen.words}
    for start, end in places_of(seen):
        assert start in starts
        assert end in ends
        assert start < end


@settings(max_examples=60, deadline=None)
@given(SENTENCE)
def test_every_place_is_the_sentences_own(sentence: str) -> None:
    check(sentence, CACHED.see(sentence))


@pytest.mark.parametrize("name", WEIRD)
def test_odd_texts_are_read(name: str) -> None:
    check(WEIRD[name], CACHED.see(WEIRD[name]))


@settings(max_examples=40, deadline=None)
@given(st.lists(SENTENCE, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_what_is_seen_depends_on_the_sentence_alone(sentences: list[str], draw: Random) -> None:
    alone = {sentence: msgspec.json.encode(UNCACHED.see(sentence)) for sentence in sentences}
    for reader in (UNCACHED, CACHED, CACHED):  # the second pass of CACHED comes from its cache
        draw.shuffle(sentences)
        for sentence in sentences:
            assert msgspec.json.encode(reader.see(sentence)) == alone[sentence]


@settings(max_examples=20, deadline=None)
@given(st.lists(SENTENCE, max_size=6), st.sampled_from((1, 300, 60_000)))
def test_together_they_are_seen_as_one_by_one(sentences: list[str], together: int) -> None:
    alone = [UNCACHED.see(sentence) for sentence in sentences]
    small = load_reader(cached_sentences=2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("recount.language.reader.TOGETHER", together)
        assert small.see_all(sentences) == small.see_all(sentences) == alone


def test_a_sentence_that_is_kept_is_not_run_again() -> None:
    reader = load_reader()
    first = reader.see_all(["The mayor left.", "It rained.", "The mayor left."])
    assert first[0] is first[2]
    assert reader.see("It rained.") is first[1]
    assert reader.see_all(["The mayor left."])[0] is first[0]


@given(st.lists(st.integers(0, 40), max_size=12), st.integers(1, 900))
def test_groups_hold_every_sentence_once_and_are_no_larger_than_told(lengths: list[int], together: int) -> None:
    sentences = [(str(number), [(0, 1)] * length) for number, length in enumerate(lengths)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("recount.language.reader.TOGETHER", together)
        groups = list(_in_groups(sentences))
    assert [one for group in groups for one in group] == sentences
    assert all(len(group) == 1 or sum(len(places) ** 2 for _, places in group) <= together for group in groups)


def test_two_threads_see_the_same() -> None:
    other = load_reader(threads=2)
    for sentence in ("The army said 40 people were killed near Tarnov.", "“It is over,” she said, “for now.”"):
        assert msgspec.json.encode(other.see(sentence)) == msgspec.json.encode(CACHED.see(sentence))


@pytest.mark.parametrize(
    ("sentence", "word", "upos"),
    [
        ("On Friday US troops left the base.", "US", "PROPN"),
        ("On Friday they told us about the base.", "us", "PRON"),
        ("In the video IS said US troops had left.", "IS", "PROPN"),
        ("In the video he is said to have left.", "is", "AUX"),
        ("The WHO said the virus had reached 12 countries.", "WHO", "PROPN"),
        ("The man who said the virus had reached us died.", "who", "PRON"),
    ],
)
def test_capitals_tell_names_from_words(sentence: str, word: str, upos: str) -> None:
    assert [one.upos for one in CACHED.see(sentence).words if one.text == word] == [upos]


def arcs(reader: Reader, sentence: str) -> dict[str, tuple[str, str]]:
    """For each word its relation and the word that it hangs on."""
    words = reader.see(sentence).words
    return {word.text: (word.relation, words[word.head - 1].text if word.head else "") for word in words}


def test_a_plain_sentence_has_the_tree_that_a_grammarian_gives_it() -> None:
    assert arcs(CACHED, "The army said on Monday that two soldiers were killed by a mine.") == {
        "The": ("det", "army"),
        "army": ("nsubj", "said"),
        "said": ("root", ""),
        "on": ("case", "Monday"),
        "Monday": ("obl", "said"),
        "that": ("mark", "killed"),
        "two": ("nummod", "soldiers"),
        "soldiers": ("nsubj:pass", "killed"),
        "were": ("aux:pass", "killed"),
        "killed": ("ccomp", "said"),
        "by": ("case", "mine"),
        "a": ("det", "mine"),
        "mine": ("obl:agent", "killed"),
        ".": ("punct", "said"),
    }


def test_weights_that_were_altered_are_refused(tmp_path: Path) -> None:
    for name in ("reader.json", "words.npz", "tokenizer.json"):
        shutil.copy(WEIGHTS / name, tmp_path / name)
    with pytest.raises(WeightsError, match=r"reader\.onnx cannot be read"):
        load_reader(tmp_path)
    (tmp_path / "reader.onnx").write_bytes(b"something else")
    with pytest.raises(WeightsError, match=r"reader\.onnx was altered"):
        load_reader(tmp_path)


def test_a_description_that_lacks_something_is_refused(tmp_path: Path) -> None:
    description = json.loads((WEIGHTS / "reader.json").read_text(encoding="utf-8"))
    del description["kinds"]
    (tmp_path / "reader.json").write_text(json.dumps(description), encoding="utf-8")
    with pytest.raises(WeightsError, match="has no 'kinds'; install recount again"):
        load_reader(tmp_path)
