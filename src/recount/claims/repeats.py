"""Repeats: a report says a thing once, however often its headline, bullets and captions say it again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from recount.claims.drafts import Draft
from recount.claims.headings import only_names
from recount.claims.negations import oppose
from recount.claims.restating import Restating, Wording
from recount.language.encoder import Encoder
from recount.records import BlockKind, Reading, Sentence, Span

EDITED: tuple[BlockKind, ...] = ("standfirst", "bullet", "caption", "crosshead", "headline")
"""Blocks that say again what the body says, those that tend to say more first."""
ALL_OF_IT = 0.9
"""Share of the content words that two bullets must have of each other, and two captions, to say one thing."""
WORD = re.compile(r"[^\W_]+")
QUOTED = re.compile(r"[\"“‘'](?P<said>[^\"“”‘]{8,}?)[\"”’'](?!\w)")
QUOTED_WORDS = 3


class Told(NamedTuple):
    """A draft with the further spans that repeat it."""

    draft: Draft
    repeats: tuple[Span, ...]


def fold_repeats(drafts: Sequence[Draft], reading: Reading, *, encoder: Encoder) -> tuple[Told, ...]:
    """The drafts of the body, each with the headline, bullets and captions that say the same, and those that say more; a
    heading that only names what follows is left out.
    """
    kinds = _kinds_of(reading.sentences)
    body = [number for number, kind in enumerate(kinds) if kind not in EDITED]
    restating = Restating(reading, kinds=kinds, body=body, encoder=encoder)
    kept: list[Wording] = []
    repeats: dict[int, list[Span]] = {}
    for draft in sorted(drafts, key=lambda draft: _rank(kinds[draft.sentence])):
        if kinds[draft.sentence] == "crosshead" and only_names(reading.sentences[draft.sentence]):
            continue
        ours = restating.wording_of(draft, wording(draft))
        home = _home(ours, kept, reading.sentences, restating)
        if home is None:
            kept.append(ours)
        else:
            repeats.setdefault(home, []).append(draft.span)
    told = [Told(item.draft, tuple(sorted(repeats.get(place, ())))) for place, item in enumerate(kept)]
    return tuple(sorted(told, key=lambda item: (item.draft.span.start, item.draft.span.end)))


def _kinds_of(sentences: Sequence[Sentence]) -> list[BlockKind]:
    """The kinds of the sentences' blocks; a first line of the body that is the headline once more is a title as well."""
    kinds = [sentence.kind for sentence in sentences]
    headlines = {_plain(sentence.text) for sentence in sentences if sentence.kind == "headline"}
    first = next((number for number, kind in enumerate(kinds) if kind not in EDITED), None)
    if first is not None and _plain(sentences[first].text) in headlines:
        kinds[first] = "standfirst"
    return kinds


def _rank(kind: BlockKind) -> int:
    return EDITED.index(kind) + 1 if kind in EDITED else 0


def _home(ours: Wording, kept: Sequence[Wording], sentences: Sequence[Sentence], restating: Restating) -> int | None:
    """The place of the wording that says the same, the likeliest of those that rather do than not."""
    best, home = 0.0, None
    for number, theirs in enumerate(kept):
        if ours.draft.span.quote == theirs.draft.span.quote and ours.draft.sentence != theirs.draft.sentence:
            return number
        if ours.kind not in EDITED:
            continue
        if _quotes(ours.draft, theirs.draft):
            return number
        if not _can_repeat(ours, theirs, restating):
            continue
        score = restating.score(ours, theirs, stranger=_are_strangers(ours.draft, theirs.draft))
        if score > best and not oppose(ours, theirs, sentences):
            best, home = score, number
    return home


def _can_repeat(ours: Wording, theirs: Wording, restating: Restating) -> bool:
    """A headline that names a speaker does not repeat what nobody says, nor an item of a list one beside it."""
    if ours.draft.speakers and not theirs.draft.speakers and not _is_role(ours.draft.speakers[-1].name):
        return False
    if ours.kind != theirs.kind:
        return True
    return min(restating.share(ours.words, theirs.words), restating.share(theirs.words, ours.words)) >= ALL_OF_IT


def _are_strangers(draft: Draft, other: Draft) -> bool:
    """Whether a headline's speaker is somebody else than the body's, or nobody is named there."""
    if not draft.speakers:
        return False
    return not other.speakers or not _one_voice(draft.speakers[-1].name, other.speakers[-1].name)


def _one_voice(ours: str, theirs: str) -> bool:
    """Whether a headline's speaker and the body's can be one: a headline's common noun ("union", "expert") can be anybody,
    and names share a word that is more than an article.
    """
    if _is_role(ours):
        return True
    left, right = (
        {word.lower().rstrip("s") for word in WORD.findall(name) if len(word) > 2} - {"the"} for name in (ours, theirs)
    )
    return bool(left & right)


def _is_role(name: str) -> bool:
    """`union`, `COURT`, `Rebel commander`: common nouns, as headlines name speakers."""
    return name.isupper() or not re.search(r"\w\W.*[A-Z]", name)


def _quotes(draft: Draft, other: Draft) -> bool:
    """Whether a headline holds, between quotation marks, words that somebody says in the body."""
    quoted = [_plain(match["said"]) for match in QUOTED.finditer(draft.span.quote)]
    return any(len(words.split()) >= QUOTED_WORDS and words in _plain(other.span.quote) for words in quoted)


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))


def wording(draft: Draft) -> str:
    """What a draft says, in the order it stands, without "he said"."""
    return " ".join(part.quote for part in draft.parts) or draft.span.quote
