"""Relative clauses: what is said inside one ends with it ("the brigade, which had vowed to close the road, did not")."""

from __future__ import annotations

from msgspec.structs import replace

from recount.records import Report, Sentence, Span, SpeechMention, span_of

NAMING = frozenset({"call", "calls", "called"})
"""What in a relative clause tells a name, and no saying."""


def within_relative(report: Report, sentence: Sentence, mention: SpeechMention) -> SpeechMention | None:
    """The mention with contents that end where the relative clause of its cue ends in the tree; None where none is left."""
    end = _end_of_relative(sentence, mention.cue)
    if end is not None and mention.cue.quote.lower() in NAMING and mention.contents[0].quote[:1].isupper():
        return None  # "the town, which the group calls Harl Gate", and not "a rate it called shameful"
    if end is None or mention.contents[-1].end <= end:
        return mention
    kept = [
        span_of(report.text, content.start, min(content.end, end)) if content.start > mention.cue.start else content
        for content in mention.contents
        if content.start < end
    ]
    return replace(mention, contents=tuple(kept)) if kept else None


def _end_of_relative(sentence: Sentence, cue: Span) -> int | None:
    """Where the innermost relative clause around a cue ends; None where it stands in none."""
    tree = sentence.syntax
    number = next((n for n, word in enumerate(tree, start=1) if cue.start <= word.start < cue.end), 0)
    while number and tree[number - 1].relation != "acl:relcl":
        number = tree[number - 1].head
    if not number:
        return None
    inside = {number}
    grown = True
    while grown:
        more = {n for n, word in enumerate(tree, start=1) if word.head in inside} - inside
        grown = bool(more)
        inside |= more
    words = [tree[n - 1] for n in inside if tree[n - 1].upos != "PUNCT"]
    return max(word.end for word in words)
