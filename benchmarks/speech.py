"""Speech measured on the development reports of PolNeAR: who says what, by which word.

    python -m benchmarks.speech [--data ../shared/data] [--weights FOLDER] [--errors 30]

Reads the corpus (Political News Attribution Relations, Newell et al. 2018, https://github.com/networkdynamics/PolNeAR;
of several annotations of a report the first file by name counts) and measures three ways: `find` is what
`find_mentions` finds, `sentences` what the reader sees in each sentence by itself, `joined` the same with what is said
over several sentences joined.

What is counted: each cue, speaker and content once, of whatever parts; a `pair` is a speaker with what he says, a
`whole` is speaker, cue and content of one attribution. Right is, by measure: `exact`, where all parts hold the same
words; `characters`, where they hold the same characters; `ends`, where first and last character are the same but for
marks, quotation marks and an opening "that"; `overlap`, where they share a character.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.measures import Place, Score, evenly, found_corpus, open_reader, read_options
from benchmarks.speech_across import joined_speech
from training.corpora.attributions import AttributedText, Attribution, PlacedSentence, read_attributed, sentences_of

from recount.language.reader import Reader
from recount.mentions.find import find_mentions
from recount.records import Block, Report, Sentence

ENDS = " \n\t.,:;!?\"'“”‘’`()-–—"
WAYS = ("find", "sentences", "joined")
ROLES = {
    "cue": ("cue",),
    "speaker": ("speaker",),
    "content": ("content",),
    "pair": ("speaker", "content"),
    "whole": ("speaker", "cue", "content"),
}
Part = tuple[Place, ...]
Found = dict[str, Sequence[Attribution]]


class Measured(NamedTuple):
    """A text of the corpus with its words and what is found in it, by way."""

    marked: AttributedText
    words: list[Place]
    found: Found


def find_speech(reader: Reader, marked: AttributedText) -> Measured:
    """What each way finds in a text."""
    placed = list(sentences_of(marked.text))
    sentences = list(in_blocks(marked.text, placed))
    seen = [reader.see(sentence.text) for sentence in sentences]
    plain = [
        Attribution(*(moved(part, sentence.start) for part in (one.cue, one.speaker, one.content)))
        for sentence, one_seen in zip(sentences, seen, strict=True)
        for one in one_seen.speech
    ]
    joined = [Attribution(one.cue, one.speaker, one.content) for one in joined_speech(marked.text, sentences, seen)]
    found: Found = {"find": found_by_find(reader, marked), "sentences": plain, "joined": joined}
    return Measured(marked, [word for sentence in placed for word in sentence.words], found)


def in_blocks(text: str, placed: Sequence[PlacedSentence]) -> Iterator[Sentence]:
    """The sentences as Recount has them; each paragraph is a block."""
    block = end = 0
    for start, stop, _ in placed:
        block += "\n" in text[end:start]
        end = stop
        yield Sentence(start, stop, text[start:stop], "body", block, ())


def moved(part: Part, start: int) -> Part:
    """Places in a sentence as places in the text."""
    return tuple((start + first, start + end) for first, end in part)


def found_by_find(reader: Reader, marked: AttributedText) -> list[Attribution]:
    """What `find_mentions` finds, one attribution for each cue; the first paragraph is the headline."""
    blocks: list[Block] = []
    for paragraph in re.finditer(r"\S(?:.*\S)?", marked.text):
        blocks.append(Block(paragraph.start(), paragraph.end(), "body" if blocks else "headline"))
    report = Report(id=marked.name, file="", sha256="", text_sha256="", text=marked.text, blocks=tuple(blocks))
    contents: dict[tuple[Part, Part], list[Place]] = defaultdict(list)
    for mention in find_mentions(report, reader=reader).speech:
        speaker = ((mention.speaker.start, mention.speaker.end),) if mention.speaker else ()
        cue = ((mention.cue.start, mention.cue.end),)
        contents[cue, speaker] += [(content.start, content.end) for content in mention.contents]
    return [Attribution(cue, speaker, tuple(sorted(content))) for (cue, speaker), content in contents.items()]


def as_words(measured: Measured, part: Part) -> Part:
    """The part with each place from the beginning of its first word to the end of its last."""
    words = measured.words
    held = [
        (max(0, bisect_right(words, (start, sys.maxsize)) - 1), bisect_right(words, (end, -1)) - 1)
        for start, end in part
    ]
    return tuple(
        (words[first + (words[first][1] <= start)][0], words[last][1])
        for (first, last), (start, _) in zip(held, part, strict=True)
        if first + (words[first][1] <= start) <= last
    )


def as_ends(measured: Measured, part: Part) -> Part:
    """From the first to the last character, less marks and an opening "that"."""
    text = measured.marked.text
    start, end = part[0][0], part[-1][1]
    start += len(text[start:end]) - len(text[start:end].lstrip(ENDS))
    start += 5 if text[start : start + 5].lower() == "that " else 0
    return ((start, start + len(text[start:end].rstrip(ENDS))),)


MEASURES: dict[str, Callable[[Measured, Part], Part]] = {
    "exact": as_words,
    "characters": lambda _, part: part,
    "ends": as_ends,
}


OTHER_MEASURES = ("characters", "ends", "overlap")


def things(attributions: Sequence[Attribution], role: str) -> Iterator[tuple[Part, ...]]:
    """The parts to count in a role; of a whole attribution the speaker may be hidden."""
    for one in attributions:
        parts = tuple(getattr(one, name) for name in ROLES[role])
        if all(parts) or role == "whole":
            yield parts


def meet(ours: tuple[Part, ...], theirs: tuple[Part, ...]) -> bool:
    """Whether two things share a character in every part."""
    return all(
        any(a[0] < b[1] and b[0] < a[1] for a in one for b in other) for one, other in zip(ours, theirs, strict=True)
    )


def score(texts: Sequence[Measured], way: str, role: str, measure: str) -> Score:
    """How one way finds one role."""
    total = Score()
    for one in texts:
        ours, theirs = things(one.found[way], role), things(one.marked.attributions, role)
        if measure == "overlap":
            total.count_fitting(ours, theirs, fits=meet)
        else:
            total.count(
                *(
                    [tuple(MEASURES[measure](one, part) if part else () for part in thing) for thing in side]
                    for side in (ours, theirs)
                )
            )
    return total


def errors(one: Measured) -> Iterator[str]:
    """Every attribution that the joined way does not find rightly, with what it finds by that cue."""
    ours = {as_words(one, each.cue): each for each in one.found["joined"]}
    theirs = {as_words(one, each.cue): each for each in one.marked.attributions}
    for cue in sorted({**ours, **theirs}):
        found, marked = ours.get(cue), theirs.get(cue)
        if found is None or marked is None:
            yield f"{'MISSED' if marked else 'NO CUE'}  {_shown(one, marked or found)}"
        elif wrong := [role for role in ("speaker", "content") if _differ(one, found, marked, role)]:
            yield f"{' and '.join(wrong).upper()}  {_shown(one, marked)}\n   found {_shown(one, found)}"


def _differ(one: Measured, found: Attribution, marked: Attribution, role: str) -> bool:
    return as_words(one, getattr(found, role)) != as_words(one, getattr(marked, role))


def _shown(one: Measured, attribution: Attribution | None) -> str:
    def words(part: Part) -> str:
        return " … ".join(one.marked.text[start:end].replace("\n", " ") for start, end in part)

    return " | ".join(map(words, attribution[1::-1] + attribution[2:])) if attribution else ""


def main() -> None:
    """Measures and prints."""
    options = read_options(__doc__)
    corpus = found_corpus(options.data / "polnear/dev", "https://github.com/networkdynamics/PolNeAR")
    reader = open_reader(options.weights, "speech")
    texts = [find_speech(reader, marked) for marked in read_attributed(corpus)]
    print(f"{len(texts)} reports, {sum(len(one.marked.attributions) for one in texts)} attributions marked")
    for way in WAYS:
        for role in ROLES:
            others = (f"{name} {100 * score(texts, way, role, name).f1:5.1f}" for name in OTHER_MEASURES)
            print(f"{way:9} {role:7} {score(texts, way, role, 'exact').line()}  F1 {'  '.join(others)}")
    lines = [f"{one.marked.name[:20]}  {line}" for one in texts for line in errors(one)]
    print("\n".join(evenly(lines, options.errors)))


if __name__ == "__main__":
    main()
