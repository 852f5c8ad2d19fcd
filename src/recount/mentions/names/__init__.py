"""Names: takes the sentences of a text, gives what in them names or stands for a person, a body, a group or a place.

The one decision made here is where a name or a description begins and ends, and of what kind it is;
which of them are one thing is decided across reports by `resolve`. Works on capital letters, parts of
speech and general word tables. Leaves out what may be an ordinary word: a missed name costs less than
an invented one.
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.reader import Reader
from recount.language.seen import SeenName
from recount.mentions.names.descriptions import find_descriptions
from recount.mentions.names.proper import find_proper_names
from recount.mentions.names.seen import with_kinds_left_open, with_seen_names
from recount.mentions.names.throughout import names_throughout
from recount.records import NameMention, Sentence


def find_names(sentences: Sequence[Sentence], *, reader: Reader) -> tuple[NameMention, ...]:
    """The names and descriptions of a text in order; a description comes with the names inside it.

    Pronouns, weekdays, months, bare adjectives of nationality and numbers ("40" in "40 rebels") are no part
    of any.
    """
    seen = names_throughout(reader.see_all([sentence.text for sentence in sentences]))
    found = (_of_sentence(sentence, names) for sentence, names in zip(sentences, seen, strict=True))
    return with_kinds_left_open([name for names in found for name in names])


def _of_sentence(sentence: Sentence, seen: Sequence[SeenName]) -> tuple[NameMention, ...]:
    proper = with_seen_names(sentence, find_proper_names(sentence), seen)
    taken = {(name.start, name.end) for name in proper}
    described = [name for name in find_descriptions(sentence, proper) if (name.start, name.end) not in taken]
    return tuple(sorted((*proper, *described), key=lambda name: (name.start, -name.end)))
