"""What the reader sees in one sentence, every place half-open in code points of that sentence."""

from __future__ import annotations

from msgspec import Struct

from recount.records import SyntaxWord

Place = tuple[int, int]


class SeenSpeech(Struct, frozen=True):
    """The parts of a cue, of its speaker and of what is said; a speaker or a content in another sentence is empty."""

    cue: tuple[Place, ...]
    speaker: tuple[Place, ...]
    content: tuple[Place, ...]
    probability: float


class SeenName(Struct, frozen=True):
    """A name (`proper`) or a description of something of a kind."""

    start: int
    end: int
    kind: str
    proper: bool
    probability: float


class SeenHappening(Struct, frozen=True):
    """A word that tells of a happening, how real it is, and the places of those who take part in it."""

    start: int
    end: int
    factuality: str
    actor: tuple[Place, ...] = ()
    affected: tuple[Place, ...] = ()
    place: tuple[Place, ...] = ()
    time: tuple[Place, ...] = ()


class Seen(Struct, frozen=True):
    """All that is seen in one sentence. `loose` is content whose cue stands in another sentence."""

    words: tuple[SyntaxWord, ...]
    speech: tuple[SeenSpeech, ...] = ()
    loose: tuple[Place, ...] = ()
    names: tuple[SeenName, ...] = ()
    happenings: tuple[SeenHappening, ...] = ()
