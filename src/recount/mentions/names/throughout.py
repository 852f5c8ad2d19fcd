"""Names throughout a text: what the reader sees in each sentence by itself, brought together over all of them.

Of "Eberlein fell by a third" no sentence alone tells whether a person fell or a share; "Eberlein, a brewery" elsewhere does.
The one decision made here is that words that name something do so wherever they stand in a text, and something of one
kind: that which their mentions speak for together (Krishnan and Manning 2006, https://aclanthology.org/P06-1141).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from recount.language.gazetteer import is_demonym
from recount.language.name_words import NOT_NAMES
from recount.language.seen import Seen, SeenName
from recount.mentions.names.capitals import OPENINGS, is_dictionary_word
from recount.mentions.names.told_kinds import kind_told_by, nouns_said_of
from recount.records import SyntaxWord

Key = tuple[str, ...]
"""The words of a name as they stand."""
TOLD = 4.0
"""What a sentence that says what a name is weighs: as much as four mentions whose kind is certain. On wikigold dev 2 and 4 give
the same F1, 1 gives 0.4 less and 0 gives 1.6 less."""
NAMED = 0.55
"""The probability that one mention of a name must have for its words to be that name where the reader saw none, and for it to take
the place of a part of it."""
PERSON_WORDS = range(2, 5)
"""Words of a person's full name, of which the first or last may stand alone."""
SET_IN_CAPITALS = 0.7
"""Share of a sentence's longer words with a capital from which capitals tell nothing, as in headlines."""


class _Named(NamedTuple):
    """A name in the words `first` to `last` of a sentence."""

    first: int
    last: int
    kind: str
    probability: float


class _Known:
    """What the mentions of a name in a text speak for: a sum for each kind, and the surest mention."""

    def __init__(self) -> None:
        self.kinds: dict[str, float] = defaultdict(float)
        self.surest = 0.0

    @property
    def kind(self) -> str:
        """The kind with the highest sum; of equals the first that was met."""
        return max(self.kinds, key=lambda kind: self.kinds[kind])


def names_throughout(text: Sequence[Seen]) -> tuple[tuple[SeenName, ...], ...]:
    """The names of each sentence of a text, in order: proper names with one kind each, descriptions as they are.

    "German-American" is one name.
    """
    found = [_proper_names(seen) for seen in text]
    known = _known_names(text, found)
    sure = {key: own for key, own in known.items() if own.surest >= NAMED and key[0][:1].isupper()}
    lengths = _lengths_by_first_word(sure)
    return tuple(
        _placed(seen, _with_known(seen.words, names, sure, lengths), known)
        for seen, names in zip(text, found, strict=True)
    )


def _proper_names(seen: Seen) -> list[_Named]:
    """The proper names that the reader sees in a sentence, on its words and in their order."""
    if not seen.names:
        return []
    starts = {word.start: place for place, word in enumerate(seen.words)}
    ends = {word.end: place for place, word in enumerate(seen.words)}
    names = sorted(
        _Named(starts[name.start], ends[name.end], name.kind, name.probability) for name in seen.names if name.proper
    )
    return list(_joined_peoples(seen.words, names))


def _joined_peoples(words: Sequence[SyntaxWord], names: Sequence[_Named]) -> Iterator[_Named]:
    """The names, adjectives of nations taken as one with those that hyphens join to them."""
    last = -1
    for name in names:
        if name.first > last:
            last = _end_of_peoples(words, name.last) if name.first == name.last else name.last
            yield name if last == name.last else name._replace(last=last, kind="other")


def _end_of_peoples(words: Sequence[SyntaxWord], place: int) -> int:
    """The place of the last adjective of a nation that hyphens join to the one at `place`."""
    while place + 2 < len(words) and words[place + 1].tag == "HYPH":
        if not (is_demonym(words[place].text) and is_demonym(words[place + 2].text)):
            break
        place += 2
    return place


def _key(words: Sequence[SyntaxWord], first: int, last: int) -> Key:
    return tuple(word.text for word in words[first : last + 1])


def _known_names(text: Sequence[Seen], found: Sequence[Sequence[_Named]]) -> dict[Key, _Known]:
    """The names of a text with what they are known as; a part of a person's name has the whole name's votes too."""
    known: dict[Key, _Known] = defaultdict(_Known)
    for seen, names in zip(text, found, strict=True):
        for name in names:
            own = known[_key(seen.words, name.first, name.last)]
            own.kinds[name.kind] += name.probability**2
            own.surest = max(own.surest, name.probability)
            for noun in nouns_said_of(seen.words, name.first, name.last):
                if kind := kind_told_by(noun):
                    own.kinds[kind] += TOLD
    whole = [key for key, own in known.items() if len(key) in PERSON_WORDS and own.kind == "person"]
    for key in whole:
        for part in {key[:1], key[-1:]} & known.keys():
            known[part].kinds["person"] += known[key].kinds["person"]
    return known


def _lengths_by_first_word(names: Iterable[Key]) -> dict[str, set[int]]:
    """How many words names have, by their first word: a list of many that share one takes no longer each."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[0]].add(len(name))
    return lengths


def _with_known(
    words: Sequence[SyntaxWord], names: Sequence[_Named], sure: Mapping[Key, _Known], lengths: Mapping[str, set[int]]
) -> list[_Named]:
    """The names of a sentence with those of the sure ones that stand there unseen, longer names in place of a part of them."""
    runs = [
        (place, place + length - 1, own)
        for place, word in enumerate(words)
        for length in lengths.get(word.text, ())
        if place + length <= len(words) and (own := sure.get(_key(words, place, place + length - 1)))
    ]
    settled = list(names)
    for first, last, own in sorted(runs, key=lambda run: (run[0] - run[1], run[0])):
        meeting = [name for name in settled if name.first <= last and first <= name.last]
        unseen = not meeting and _may_name(words, first, last)
        longer = len(meeting) == 1 and _lies_inside(meeting[0], first, last)
        if unseen or longer:
            settled = [name for name in settled if name not in meeting]
            settled.append(_Named(first, last, own.kind, own.surest))
    return sorted(settled)


def _may_name(words: Sequence[SyntaxWord], first: int, last: int) -> bool:
    """Whether words can be a name where the reader sees none: "Park" in "the Park", but not "May" in "on May 3".

    Where capitals tell nothing, what is not tagged as a name cannot, nor can a word of the dictionary ("Banks Close Early").
    """
    alone = words[first].text.lower() if first == last else ""
    if alone in NOT_NAMES:
        return False
    if _capitals_tell_nothing(words, first):
        return not (alone and is_dictionary_word(alone)) and any(
            word.upos == "PROPN" for word in words[first : last + 1]
        )
    return any(word.upos in {"PROPN", "NOUN", "ADJ"} for word in words[first : last + 1])


def _capitals_tell_nothing(words: Sequence[SyntaxWord], first: int) -> bool:
    if first == 0 or words[first - 1].text in OPENINGS:
        return True
    longer = [word.text[0].isupper() for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    return sum(longer) >= SET_IN_CAPITALS * len(longer)


def _lies_inside(name: _Named, first: int, last: int) -> bool:
    return first <= name.first and name.last <= last and (name.first, name.last) != (first, last)


def _placed(seen: Seen, names: Sequence[_Named], known: Mapping[Key, _Known]) -> tuple[SeenName, ...]:
    """The names on the characters of a sentence, each of the kind that its words have throughout the text."""
    proper = [
        SeenName(
            seen.words[name.first].start,
            seen.words[name.last].end,
            known[_key(seen.words, name.first, name.last)].kind,
            True,
            name.probability,
        )
        for name in names
    ]
    described = [name for name in seen.names if not name.proper]
    return tuple(sorted((*proper, *described), key=lambda name: (name.start, -name.end)))
