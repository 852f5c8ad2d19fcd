"""Sentences: what the account says, sorted by how it holds: agreed, differing, disputed, according to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from recount.exports.outline.citing import Citing
from recount.exports.outline.shape import Line, Section
from recount.exports.page.wording import CORROBORATION_WORDS, RELATION_WORDS, counted
from recount.records.account import AccountSentence
from recount.records.point import Point, Relation

DIFFERING = frozenset({"different_scope", "update", "framing", "conflict"})
"""Relations by which two claims say something else; the others say the same or more of it."""
REASONS_SHOWN = 5
"""Reasons shown under one question; the account file has all."""

HEADINGS = {
    "agreed": ("What the reports agree on", ""),
    "differs": (
        "What differs, and why",
        "Other places, periods, ways of counting, later news or other words: no contradiction.",
    ),
    "disputed": (
        "In dispute",
        "As read, not all of this can be right. Nothing is averaged and nobody is believed.",
    ),
    "attributed": (
        "According to the reports",
        "Said by a report or by someone in it, and told here on their word.",
    ),
    "single": ("Told by one report alone", "Neither backed nor contradicted by another."),
    "note": ("Notes", ""),
}


def sentence_sections(citing: Citing) -> tuple[Section, ...]:
    """The account's sentences, section by section; where they differ, by question, with the reasons."""
    found: dict[str, list[AccountSentence]] = {key: [] for key in HEADINGS}
    for sentence in citing.account.account:
        found[section_key(sentence, citing)].append(sentence)
    return tuple(
        Section(key=key, heading=heading, meaning=meaning, lines=tuple(section_lines(key, found[key], citing)))
        for key, (heading, meaning) in HEADINGS.items()
    )


def section_key(sentence: AccountSentence, citing: Citing) -> str:
    """The section of a sentence: its kind, with attributed claims that differ from others kept apart."""
    if sentence.kind != "attributed":
        return sentence.kind
    points = points_of(sentence, citing)
    return "differs" if any(row.label in DIFFERING for row in reasons(points, sentence.claims)) else "attributed"


def section_lines(key: str, sentences: Sequence[AccountSentence], citing: Citing) -> Iterator[Line]:
    """The lines of one section."""
    if key not in ("differs", "disputed"):
        for sentence in sentences:
            yield sentence_line(sentence, citing, with_support=key in ("agreed", "attributed"))
        return
    for point, told in by_point(sentences, citing):
        if point is None:
            yield from (sentence_line(sentence, citing, with_support=False) for sentence in told)
        else:
            yield question_line(point, told, citing)


def question_line(point: Point, sentences: Sequence[AccountSentence], citing: Citing) -> Line:
    """A question with what is said to it, and the reasons for differences that the sentences do not give."""
    told = tuple(sentence_line(sentence, citing, with_support=False) for sentence in sentences)
    points = [row for sentence in sentences for row in points_of(sentence, citing)]
    claims = [claim for sentence in sentences for claim in sentence.claims]
    said = " ".join(sentence.text for sentence in sentences)
    unsaid = [row for row in reasons(points, claims) if row.why not in said]
    return Line(
        text=point.question,
        kind="question",
        support=support_words(point),
        under=told + tuple(reason_lines(unsaid, citing)),
    )


def by_point(sentences: Iterable[AccountSentence], citing: Citing) -> list[tuple[Point | None, list[AccountSentence]]]:
    """Sentences under the first point they speak to, in the order in which the points come up."""
    found: dict[str | None, list[AccountSentence]] = {}
    for sentence in sentences:
        found.setdefault(sentence.points[0] if sentence.points else None, []).append(sentence)
    return [(None if key is None else citing.directory.point(key), rows) for key, rows in found.items()]


def sentence_line(sentence: AccountSentence, citing: Citing, *, with_support: bool) -> Line:
    """A sentence with its references and, where wanted, what stands behind it."""
    points = points_of(sentence, citing)
    support = support_words(points[0]) if with_support and points else ""
    return Line(text=sentence.text, citations=citing.claims(sentence.claims), support=support)


def points_of(sentence: AccountSentence, citing: Citing) -> list[Point]:
    """The points that a sentence speaks to."""
    return [citing.directory.point(point_id) for point_id in dict.fromkeys(sentence.points)]


def reasons(points: Iterable[Point], claims: Iterable[str]) -> list[Relation]:
    """How the claims relate to others where that is more than saying the same, conflicts first."""
    cited = frozenset(claims)
    found: dict[tuple[str, str, str], Relation] = {}
    for row in (row for point in points for row in point.relations):
        if row.label not in ("agree", "same_utterance") and not cited.isdisjoint((row.left, row.right)):
            found.setdefault((row.left, row.right, row.label), row)
    return sorted(found.values(), key=lambda row: (row.label != "conflict", row.label not in DIFFERING))


def reason_lines(relations: Sequence[Relation], citing: Citing) -> Iterator[Line]:
    """The reasons in words, the same words once; a last line counts those left out."""
    found: dict[tuple[str, str], list[Relation]] = {}
    for row in relations:
        found.setdefault((row.label, row.why), []).append(row)
    for (label, why), rows in list(found.items())[:REASONS_SHOWN]:
        sure = "" if any(row.certain for row in rows) else ", perhaps"
        claims = [claim for row in rows for claim in (row.left, row.right)]
        yield Line(text=f"{RELATION_WORDS[label]}{sure}: {why}", kind="reason", citations=citing.claims(claims))
    if (left_out := len(found) - REASONS_SHOWN) > 0:
        yield Line(text=f"{counted(left_out, 'more reason')} in the account file", kind="remark")


def support_words(point: Point) -> str:
    """How many independent origins stand behind a point, and what they are to each other."""
    low, high = point.origins.min, point.origins.max
    count = counted(low, "origin") if low == high else f"{low} to {high} origins"
    return f"{count}: {CORROBORATION_WORDS[point.corroboration]}"
