"""Names: takes a sentence, gives what in it names or stands for a person, a body, a group or a place.

The one decision made here is where a name or a description begins and ends, and of what kind it is;
which of them are one thing is decided across reports by `resolve`. Works on capital letters, parts of
speech and general word tables. Leaves out what may be an ordinary word: a missed name costs less than
an invented one.
"""

from __future__ import annotations

from recount.language.reader import Reader
from recount.mentions.names.descriptions import find_descriptions
from recount.mentions.names.proper import find_proper_names
from recount.mentions.names.seen import with_seen_names
from recount.records import NameMention, Sentence


def find_names(sentence: Sentence, *, reader: Reader) -> tuple[NameMention, ...]:
    """The names and descriptions of a sentence in order; a description comes with the names inside it.

    Pronouns, weekdays, months, bare adjectives of nationality and numbers ("40" in "40 rebels") are no part
    of any.
    """
    proper = with_seen_names(sentence, find_proper_names(sentence), reader.see(sentence.text).names)
    taken = {(name.start, name.end) for name in proper}
    described = [name for name in find_descriptions(sentence, proper) if (name.start, name.end) not in taken]
    return tuple(sorted((*proper, *described), key=lambda name: (name.start, -name.end)))
