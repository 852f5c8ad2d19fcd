"""Names as the reader sees them, brought together with those by rule.

The rules know titles, descriptions and nations; the reader knows from the sentence around it what an unknown name
names. Where the rules cannot tell the kind, the reader's stands; a name that the rules cut short or did not see is the
reader's.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from recount.language.gazetteer import is_demonym
from recount.language.seen import SeenName
from recount.mentions.names.proper import title_length
from recount.records import EntityKind, NameMention, Sentence

KINDS: dict[str, EntityKind] = {
    "person": "person",
    "organisation": "organisation",
    "group": "group",
    "place": "place",
    "facility": "place",
    "document": "document",
    "other": "other",
}
"""The reader's kinds in the account's; nationalities, weapons and vehicles are no names of parties."""

BARE_TITLES = frozenset("Mr Mrs Ms Dr Prof Gen Col Lt Sgt Capt Maj".split())
"""Titles in short that are no names by themselves ("Mr and Mrs Kunda"); "King" can be one."""


def with_seen_names(
    sentence: Sentence, ruled: Sequence[NameMention], seen: Sequence[SeenName]
) -> tuple[NameMention, ...]:
    """The proper names of a sentence in order: those by rule with the kinds that are seen, and those only seen.

    Of names only seen, those of a known kind whose first and last word have a capital are taken, adjectives of
    nationality not.
    """
    placed = [_mention(sentence, name) for name in seen if name.proper and name.kind in KINDS]
    found = [_of_kind(name, placed) for name in ruled if not _cut_short(name, placed)]
    for name in placed:
        free = all(name.end <= other.start or other.end <= name.start for other in found)
        capital = name.text[:1].isupper() and not name.text.split()[-1][:1].islower()
        titled = name.text.strip(".") in BARE_TITLES
        if free and name.kind != "other" and capital and not titled and not is_demonym(name.text):
            found.append(name)
    return tuple(sorted(found, key=lambda name: (name.start, -name.end)))


def _mention(sentence: Sentence, name: SeenName) -> NameMention:
    text = sentence.text[name.start : name.end]
    start, end = sentence.start + name.start, sentence.start + name.end
    places = [place for place, word in enumerate(sentence.words) if start <= word.start and word.end <= end]
    titles = title_length(sentence.words, places[0], places[-1] + 1) if places and name.kind == "person" else 0
    return NameMention(
        start=start, end=end, text=text, kind=KINDS[name.kind], head=text.split()[-1].lower(),
        bare_start=sentence.words[places[titles]].start if titles else None,
    )  # fmt: skip


def _of_kind(name: NameMention, placed: Sequence[NameMention]) -> NameMention:
    """The name by rule, with the kind that is seen where the rules know none."""
    if name.kind != "other":
        return name
    starts = (name.start, name.bare_start)
    same = (other for other in placed if other.end == name.end and other.start in starts)
    return replace(name, kind=next((other.kind for other in same), name.kind))


def _cut_short(name: NameMention, placed: Sequence[NameMention]) -> bool:
    """`Jars` in "Jars of Clay": a name of no known kind inside a longer one of a known kind that is seen."""
    return name.kind == "other" and any(
        other.kind != "other" and other.start <= name.start and name.end <= other.end and other.text != name.text
        for other in placed
    )


def with_kinds_left_open(names: Sequence[NameMention]) -> tuple[NameMention, ...]:
    """The names of a report; a single word taken for a person is left open where a longer name shows that it is none.

    "Norde Chemical Works ... Norde said no": what `resolve` is to join must not differ in kind.
    """
    longer = {name.text.split()[0] for name in names if name.proper and " " in name.text and name.kind != "person"}
    surnames = {name.text.split()[-1] for name in names if name.proper and " " in name.text and name.kind == "person"}
    return tuple(
        replace(name, kind="other")
        if name.proper and name.kind == "person" and name.text in longer - surnames
        else name
        for name in names
    )
