"""Cue: a reporting word in its sentence, with its subject and the bounds of what it can report."""

from __future__ import annotations

from typing import NamedTuple

from recount.language.phrases import Place


class Cue(NamedTuple):
    """A cue in places of a sentence's words.

    `zone`..`left_end` can hold what is said before it, `content`..`stop` what is said after it (`stop` None: as far as
    the next cue). `hidden`: the words hide the speaker. `nested`: the cue stands inside what the cue before it reports.
    `broken`: it stands in the middle of what it reports ("The tunnel, he said, was closed").
    """

    start: int
    end: int
    subject: Place | None
    zone: int
    left_end: int
    content: int
    takes_left: bool
    that: bool = False
    noun_content: bool = False
    infinitive: bool = False
    hidden: bool = False
    nested: bool = False
    force_right: bool = False
    broken: bool = False
    stop: int | None = None
    carriers: tuple[Place, ...] = ()
