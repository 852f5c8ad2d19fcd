"""Repeats: a report says a thing once, however often its headline, bullets and captions say it again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from recount.claims.drafts import Draft
from recount.claims.wording import polarity_of
from recount.language.encoder import Encoder
from recount.records import Reading, Span

ALIKE = 0.55
"""Cosine from which a headline, bullet or caption says what a body sentence says; set on the example reports."""
SURELY_ALIKE = 0.65
"""The same where the two name speakers with no word in common ("Union: …" over what the fire chief said)."""
CONTAINED = 0.50
"""Share of a headline's content words that stand in the body sentence, which also makes it a repeat."""
EDITED = frozenset({"headline", "standfirst", "bullet", "caption", "crosshead"})
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
WORD = re.compile(r"[^\W_]+")
QUOTED = re.compile(r"[\"“‘'](?P<said>[^\"“”‘]{8,}?)[\"”’'](?!\w)")
QUOTED_WORDS = 3
STOP = frozenset(
    "the and for that with from they were was are has have had his her its their this who which said says say "
    "after over into "
    "than but not been will would about more out off all she him our you one two".split()
)


class Told(NamedTuple):
    """A draft with the further spans that repeat it."""

    draft: Draft
    repeats: tuple[Span, ...]


def content_stems(text: str) -> frozenset[str]:
    """The content words of a text by their first four letters, numbers whole: enough to see through inflection."""
    words = (word.lower() for word in WORD.findall(text))
    return frozenset(
        word if word.isdigit() else word[:4] for word in words if word not in STOP and (len(word) > 2 or word.isdigit())
    )


def fold_repeats(drafts: Sequence[Draft], reading: Reading, *, encoder: Encoder) -> tuple[Told, ...]:
    """The drafts of the body, each with the headline, bullets and captions that say the same; then those that say
    more.
    """
    body = [draft for draft in drafts if reading.sentences[draft.sentence].kind not in EDITED]
    edited = [draft for draft in drafts if reading.sentences[draft.sentence].kind in EDITED]
    kept: list[Draft] = []
    repeats: dict[int, list[Span]] = {}
    for draft in (*body, *sorted(edited, key=lambda draft: _rank(reading, draft))):
        home = _home(draft, kept, reading, encoder)
        if home is None:
            kept.append(draft)
        else:
            repeats.setdefault(home, []).append(draft.span)
    told = [Told(draft, tuple(sorted(repeats.get(place, ())))) for place, draft in enumerate(kept)]
    return tuple(sorted(told, key=lambda item: (item.draft.span.start, item.draft.span.end)))


def _rank(reading: Reading, draft: Draft) -> int:
    order = ("standfirst", "bullet", "caption", "crosshead", "headline")
    return order.index(reading.sentences[draft.sentence].kind)


def _home(draft: Draft, kept: Sequence[Draft], reading: Reading, encoder: Encoder) -> int | None:
    """The place of the draft that says the same, the most alike of those alike enough."""
    from_body = reading.sentences[draft.sentence].kind not in EDITED
    best, place = 0.0, None
    vector, stems = encoder.encode([_of_any_day(draft)])[0], content_stems(draft.span.quote)
    for number, other in enumerate(kept):
        if from_body and (other.sentence == draft.sentence or other.span.quote != draft.span.quote):
            continue
        if _quotes(draft, other):
            return number
        if not _can_repeat(draft, other):
            continue
        cosine = float(vector @ encoder.encode([_of_any_day(other)])[0])
        contained = len(stems & content_stems(other.span.quote)) / max(1, len(stems))
        strangers = (
            draft.speakers and other.speakers and not _one_voice(draft.speakers[-1].name, other.speakers[-1].name)
        )
        doubtful = strangers or (draft.speakers and not other.speakers)
        if doubtful and cosine < SURELY_ALIKE:
            continue
        same = cosine >= ALIKE or (contained >= CONTAINED and len(stems) > 2)
        if same and cosine + contained > best:
            best, place = cosine + contained, number
    return place


def _one_voice(ours: str, theirs: str) -> bool:
    """Whether a headline's speaker and the body's can be one: a headline's common noun ("union", "expert") can be anybody,
    and names share a word that is more than an article.
    """
    if _is_role(ours):
        return True
    left, right = (
        {word.lower().rstrip("s") for word in WORD.findall(name) if len(word) > 2} - STOP for name in (ours, theirs)
    )
    return bool(left & right)


def _is_role(name: str) -> bool:
    """`union`, `COURT`, `Rebel commander`: common nouns, as headlines name speakers."""
    return name.isupper() or not re.search(r"\w\W.*[A-Z]", name)


def _quotes(draft: Draft, other: Draft) -> bool:
    """Whether a headline holds, between quotation marks, words that somebody says in the body."""
    said = " ".join(WORD.findall(other.span.quote.lower()))
    quoted = (" ".join(WORD.findall(match[1].lower())) for match in QUOTED.finditer(draft.span.quote))
    return any(len(words.split()) >= QUOTED_WORDS and words in said for words in quoted)


def _can_repeat(draft: Draft, other: Draft) -> bool:
    """A headline that affirms does not repeat a sentence that denies, nor one that names a speaker a sentence
    without.
    """
    if draft.speakers and not other.speakers and not _is_role(draft.speakers[-1].name):
        return False
    return polarity_of(wording(draft), force=draft.force) == polarity_of(wording(other), force=other.force)


def _of_any_day(draft: Draft) -> str:
    """The wording with one weekday for all: whether two say the same must not turn on which day it was."""
    return WEEKDAY.sub("Monday", wording(draft))


def wording(draft: Draft) -> str:
    """What a draft says, in the order it stands, without "he said"."""
    return " ".join(part.quote for part in draft.parts) or draft.span.quote
