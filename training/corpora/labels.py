"""What a corpus says of one sentence: words, and for each layer that it marks, the labels; None where it marks none.

Words are numbered from 1, as in Universal Dependencies; 0 is the mark of beginning (the root of a tree, and the
anchor of what is said by a cue in another sentence). Spans of words are half-open.
"""

from __future__ import annotations

from msgspec import Struct

KINDS = (
    "person",
    "organisation",
    "group",
    "place",
    "document",
    "other",
    "facility",
    "nationality",
    "weapon or vehicle",
)
"""Kinds of names: those of the account, and three more."""
LAYERS = ("proper", "described")
"""Names as such ("Ana Ruiz"), and whatever stands for a party, place or thing ("the minister", "its forces")."""
SPEECH_LABELS = ("none", "cue", "speaker begins", "speaker", "content begins", "content")
ROLE_LABELS = (
    "none",
    "trigger",
    "actor begins",
    "actor",
    "affected begins",
    "affected",
    "place begins",
    "place",
    "time begins",
    "time",
)
FACTUALITIES = ("asserted", "probable", "possible", "intended", "counterfactual", "denied")
WordSpan = tuple[int, int]


class Tree(Struct, frozen=True):
    """The syntax of a sentence, one entry for each word."""

    upos: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


class Row(Struct, frozen=True):
    """What belongs to one anchor word, as the number of a label for each word of the sentence."""

    anchor: int
    labels: tuple[int, ...]


class NameSpan(Struct, frozen=True):
    """Words that name or describe something of a kind."""

    layer: int
    kind: int
    start: int
    end: int


class Happening(Struct, frozen=True):
    """A trigger and, where the corpus says, how real it is (a number among FACTUALITIES) and its roles."""

    start: int
    end: int
    factuality: int | None = None
    roles: tuple[int, ...] | None = None


class Labelled(Struct, frozen=True, kw_only=True):
    """One sentence of a corpus. `name_kinds` are the (layer, kind) pairs that the corpus marks."""

    words: tuple[str, ...]
    tree: Tree | None = None
    speech: tuple[Row, ...] | None = None
    names: tuple[NameSpan, ...] | None = None
    name_kinds: tuple[tuple[int, int], ...] = ()
    happenings: tuple[Happening, ...] | None = None
