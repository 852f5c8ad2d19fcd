"""Names throughout a text: what the reader sees in each sentence by itself, brought together over all of them.

Of "Eberlein fell by a third" no sentence alone tells whether a person fell or a share; "Eberlein, a brewery" elsewhere does.
The one decision made here is that words that name something do so wherever they stand in a text, and something of one
kind: that which their mentions speak for together (Krishnan and Manning 2006, https://aclanthology.org/P06-1141).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from recount.language.gazetteer import is_demonym
from recount.language.name_words import NOT_NAMES, PERSONAL_TITLES, TITLES
from recount.language.seen import Seen, SeenName
from recount.mentions.names.told_kinds import kind_told_by, nouns_said_of
from recount.records import SyntaxWord

Key = tuple[str, ...]
"""The words of a name as they stand."""
Votes = dict[str, float]
TOLD = 4.0
"""What a sentence that says what a name is weighs: as much as four mentions whose kind is certain."""
NAMED = 0.3
"""The vote from which words are a name where the reader saw none; it is that of one mention with a probability of 0.55."""
LONGER = 0.6
"""The vote from which a longer name takes the place of a part of it."""
PERSON_WORDS = range(2, 5)
"""Words of a person's full name, of which the first or last may stand alone."""


class _Named(NamedTuple):
    """A name in the words `first` to `last` of a sentence."""

    first: int
    last: int
    kind: str
    probability: float


def names_throughout(text: Sequence[Seen]) -> tuple[tuple[SeenName, ...], ...]:
    """The names of each sentence of a text, in order: proper names with one kind each, descriptions as they are.

    Titles before persons are cut off, as in the corpora; "German-American" is one name.
    """
    found = [_proper_names(seen) for seen in text]
    votes = _votes(text, found)
    known = _by_first_word(votes)
    return tuple(
        _placed(seen, _settled(seen.words, _with_known(seen.words, names, known, votes), votes))
        for seen, names in zip(text, found, strict=True)
    )


def _proper_names(seen: Seen) -> list[_Named]:
    """The proper names that the reader sees in a sentence, on its words and in their order."""
    if not seen.names:
        return []
    starts = {word.start: place for place, word in enumerate(seen.words)}
    ends = {word.end: place for place, word in enumerate(seen.words)}
    names = sorted(
        _without_title(seen.words, _Named(starts[name.start], ends[name.end], name.kind, name.probability))
        for name in seen.names
        if name.proper
    )
    return list(_joined_peoples(seen.words, names))


def _without_title(words: Sequence[SyntaxWord], name: _Named) -> _Named:
    first = name.first
    while name.kind == "person" and first < name.last and _is_title(words[first].text):
        first += 1
    return name._replace(first=first)


def _is_title(text: str) -> bool:
    return text == "." or text.lower().rstrip(".") in PERSONAL_TITLES | TITLES


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


def _votes(text: Sequence[Seen], found: Sequence[Sequence[_Named]]) -> dict[Key, Votes]:
    """For each name of a text what its mentions speak for; a part of a person's name has the whole name's votes too."""
    votes: dict[Key, Votes] = defaultdict(lambda: defaultdict(float))
    for seen, names in zip(text, found, strict=True):
        for name in names:
            own = votes[_key(seen.words, name.first, name.last)]
            own[name.kind] += name.probability**2
            for noun in nouns_said_of(seen.words, name.first, name.last):
                if kind := kind_told_by(noun):
                    own[kind] += TOLD
    whole = [key for key, own in votes.items() if len(key) in PERSON_WORDS and _best(own) == "person"]
    for key in whole:
        for part in {key[:1], key[-1:]} & votes.keys():
            votes[part]["person"] += votes[key]["person"]
    return votes


def _best(votes: Votes) -> str:
    return max(votes, key=lambda kind: votes[kind])


def _by_first_word(votes: Mapping[Key, Votes]) -> dict[str, list[Key]]:
    """The names that may stand unseen, by their first word."""
    known: dict[str, list[Key]] = defaultdict(list)
    for key, own in votes.items():
        if key[0][:1].isupper() and max(own.values()) >= NAMED:
            known[key[0]].append(key)
    return known


def _with_known(
    words: Sequence[SyntaxWord], names: Sequence[_Named], known: Mapping[str, Sequence[Key]], votes: Mapping[Key, Votes]
) -> list[_Named]:
    """The names of a sentence with those that stand there unseen, longer names in place of a part of them."""
    runs = [
        (place, place + len(key) - 1, key)
        for place, word in enumerate(words)
        for key in known.get(word.text, ())
        if _key(words, place, place + len(key) - 1) == key
    ]
    settled = list(names)
    for first, last, key in sorted(runs, key=lambda run: (run[0] - run[1], run[0])):
        meeting = [name for name in settled if name.first <= last and first <= name.last]
        strongest = max(votes[key].values())
        unseen = not meeting and _may_name(words[first : last + 1])
        longer = len(meeting) == 1 and strongest > LONGER and _lies_inside(meeting[0], first, last)
        if unseen or longer:
            settled = [name for name in settled if name not in meeting]
            settled.append(_Named(first, last, _best(votes[key]), round(min(1.0, strongest), 3)))
    return sorted(settled)


def _may_name(words: Sequence[SyntaxWord]) -> bool:
    """Whether words can be a name where the reader sees none: "Park" in "the Park", but not "May" in "on May 3"."""
    named = any(word.upos in {"PROPN", "NOUN", "ADJ"} for word in words)
    return named and not (len(words) == 1 and words[0].text.lower() in NOT_NAMES)


def _lies_inside(name: _Named, first: int, last: int) -> bool:
    return first <= name.first and name.last <= last and (name.first, name.last) != (first, last)


def _settled(words: Sequence[SyntaxWord], names: Sequence[_Named], votes: Mapping[Key, Votes]) -> Iterator[_Named]:
    """The names of a sentence, each with the kind that its words have throughout the text."""
    for name in names:
        yield name._replace(kind=_best(votes[_key(words, name.first, name.last)]))


def _placed(seen: Seen, names: Iterator[_Named]) -> tuple[SeenName, ...]:
    proper = [
        SeenName(seen.words[name.first].start, seen.words[name.last].end, name.kind, True, name.probability)
        for name in names
    ]
    described = [name for name in seen.names if not name.proper]
    return tuple(sorted((*proper, *described), key=lambda name: (name.start, -name.end)))
