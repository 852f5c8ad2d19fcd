"""Sentences: what the account says of each point, every sentence on the claims that it cites.

Claims that say the same thing share a sentence; claims that differ are set against each other with the reason. Its own voice
states only what independent origins share; all else names who says so and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from recount.account.neutral import loaded_words, neutral
from recount.account.voice import (
    Names,
    balanced,
    bare_quote,
    finished,
    is_fragment,
    is_headline_in_first_person,
    listed,
    name_speaker,
    needs_quoting,
    said_text,
    sentence_of,
)
from recount.records import AccountSentence, Claim, Point, Relation, SentenceKind, Span, span_of

ORDER: tuple[SentenceKind, ...] = ("agreed", "disputed", "attributed", "single", "note")
SAME_WORDS = 0.7
"""Share of words, of all in either, from which two wordings are one statement."""
ALONE = frozenset({"single", "attributed"})
JOINER = re.compile(r",? ?(?:and|but)? ?")
"""What stands between a clause and the next in a report that tells both in one breath."""
ONE_STATEMENT = frozenset({"agree", "same_utterance"})


def write_sentences(
    points: Sequence[Point], claims: Mapping[str, Claim], *, names: Names
) -> tuple[AccountSentence, ...]:
    """The sentences of all points: first what is agreed, then what is disputed, what differs, what one report says."""
    sentences = [sentence for point in points for sentence in _of_point(point, claims, names)]
    told = with_what_leans(sentences, points, claims, names)
    return tuple(sorted(told, key=lambda sentence: _place(sentence, claims, names)))


def with_what_leans(
    sentences: Sequence[AccountSentence], points: Sequence[Point], claims: Mapping[str, Claim], names: Names
) -> Iterator[AccountSentence]:
    """The sentences; where one claim alone is told and others told alone lean on its words (", killing nine", ", days after he
    left"), one sentence tells them all, as their report does, instead of saying the same words again for each.
    """
    singles = {sentence.claims[0]: sentence for sentence in sentences if len(sentence.claims) == 1}
    verdicts = {point.id: point.verdict for point in points}
    taken: set[str] = set()
    for number, sentence in singles.items():
        claim = claims[number]
        leaning = [
            other
            for other, told in singles.items()
            if other != number and told.kind in ALONE and _leans_on(claims[other], claim)
        ]
        if sentence.kind not in ALONE or not leaning or {number, *leaning} & taken:
            continue
        together = [claim, *(claims[other] for other in leaning)]
        own = [part for one in together for part in (one.parts or one.spans[:1])]
        whole = replace(claim, parts=_joined(sorted(set(own)), names.texts.get(claim.report, "")))
        taken |= {number, *leaning}
        about = dict.fromkeys(point for one in (number, *leaning) for point in singles[one].points)
        alone = all(verdicts[point] == "single_report" for point in about)
        yield AccountSentence(
            text=finished(_led(whole, [whole], names, alone=alone)),
            kind="single" if alone else "attributed",
            claims=tuple(sorted(one.id for one in together)),
            points=tuple(about),
        )
    yield from (sentence for sentence in sentences if len(sentence.claims) > 1 or sentence.claims[0] not in taken)


def _joined(parts: Sequence[Span], text: str) -> tuple[Span, ...]:
    """The parts, those in one that have nothing but a comma and "and" between them."""
    joined = [parts[0]]
    for part in parts[1:]:
        if JOINER.fullmatch(text[joined[-1].end : part.start]):
            joined[-1] = span_of(text, joined[-1].start, part.end)
        else:
            joined.append(part)
    return tuple(joined)


def _leans_on(claim: Claim, main: Claim) -> bool:
    """Whether a claim of the same report and voice is told with all the words of another before or behind its own."""
    if (
        claim.report != main.report
        or not one_voice(claim, main)
        or len(claim.parts) < 2
        or claim.spans[0] not in claim.parts
    ):
        return False
    return set(claim.parts) - {claim.spans[0]} == set(main.parts or main.spans[:1])


def _place(sentence: AccountSentence, claims: Mapping[str, Claim], names: Names) -> tuple[int, int, str, int, str]:
    cited = [claims[claim] for claim in sentence.claims]
    first = min(cited, key=lambda claim: (names.reports[claim.report], claim.spans[0].start))
    reports = len({claim.report for claim in cited})
    return ORDER.index(sentence.kind), -reports, names.reports[first.report], first.spans[0].start, sentence.text


def _of_point(point: Point, claims: Mapping[str, Claim], names: Names) -> Iterator[AccountSentence]:
    members = [claims[claim] for claim in point.claims]
    statements = statements_of(members, point.relations)
    told: set[str] = set()
    for relation in _differences(point, statements, claims):
        pair = [claims[relation.left], claims[relation.right]]
        yield _contrast(point, relation, pair, statements, names)
        told |= {claim.id for one in pair for claim in _statement_of(one, statements)}
    for pair_of in _agreements(point, statements, claims):
        if not {claim.id for side in pair_of for claim in side} & told:
            yield _shared(point, pair_of, names)
            told |= {claim.id for side in pair_of for claim in side}
    for statement in statements:
        if not {claim.id for claim in statement} <= told:
            yield _plain(point, statement, names)


def statements_of(members: Sequence[Claim], relations: Sequence[Relation]) -> list[list[Claim]]:
    """The claims of a point that say one thing in nearly the same words, together; every claim in exactly one list."""
    same = {(r.left, r.right) for r in relations if r.label in ONE_STATEMENT and r.certain}
    statements: list[list[Claim]] = []
    for claim in members:
        home = next(
            (
                group
                for group in statements
                if all((min(claim.id, o.id), max(claim.id, o.id)) in same and can_share(claim, o) for o in group)
            ),
            None,
        )
        if home is None:
            statements.append([claim])
        else:
            home.append(claim)
    return statements


def can_share(left: Claim, right: Claim) -> bool:
    """Whether one sentence can tell both: two reports, one speaker, and nearly the same words."""
    ours, theirs = _words(left), _words(right)
    alike = len(ours & theirs) >= SAME_WORDS * len(ours | theirs)
    return left.report != right.report and one_voice(left, right) and alike


def _words(claim: Claim) -> set[str]:
    return set(re.findall(r"[^\W_]+", said_text(claim).lower()))


def one_voice(left: Claim, right: Claim) -> bool:
    """Whether one sentence can name one speaker for both: the same speaker, or none."""
    if not left.speakers or not right.speakers:
        return left.attribution == right.attribution
    ours, theirs = left.speakers[-1], right.speakers[-1]
    return ours.entity == theirs.entity if ours.entity and theirs.entity else ours.name == theirs.name


def _statement_of(claim: Claim, statements: Sequence[list[Claim]]) -> list[Claim]:
    return next(group for group in statements if claim in group)


def _differences(point: Point, statements: Sequence[list[Claim]], claims: Mapping[str, Claim]) -> list[Relation]:
    """One relation for each pair of statements that differ in a way to be told, the gravest kind first.

    Two voices that contradict each other are set against each other once, and one opposition of framing is told once.
    """
    by_claim = {claim.id: number for number, group in enumerate(statements) for claim in group}
    seen: set[frozenset[object]] = set()
    found, told = [], set[int]()
    for relation in (r for label in GRAVEST_FIRST for r in point.relations if r.label == label):
        pair = frozenset({by_claim[relation.left], by_claim[relation.right]})
        voices = frozenset({voice_of(claims[relation.left]), voice_of(claims[relation.right])})
        key: frozenset[object] = (
            voices
            if relation.label == "conflict"
            else frozenset({relation.why})
            if relation.label == "framing"
            else pair
        )
        if key in seen or len(pair) < 2 or (pair <= told and relation.label != "conflict"):
            continue
        seen.add(key)
        told |= pair
        found.append(relation)
    return found


def voice_of(claim: Claim) -> str:
    """Who says a claim: the speaker's entity or name, else its report."""
    return (claim.speakers[-1].entity or claim.speakers[-1].name) if claim.speakers else claim.report


def name_of(claim: Claim) -> str:
    """The innermost speaker's name without case, empty where there is none."""
    return claim.speakers[-1].name.casefold() if claim.speakers else ""


def _agreements(
    point: Point, statements: Sequence[list[Claim]], claims: Mapping[str, Claim]
) -> Iterator[tuple[list[Claim], list[Claim]]]:
    """Pairs of statements by different speakers in different reports that say the same."""
    if point.origins.min < 2:
        return
    for relation in point.relations:
        left, right = claims[relation.left], claims[relation.right]
        apart = left.report != right.report and bool(left.speakers) and bool(right.speakers)
        shared = set(left.origins) & set(right.origins) or name_of(left) == name_of(right)
        if relation.label == "agree" and relation.certain and apart and not shared and not one_voice(left, right):
            yield _statement_of(left, statements), _statement_of(right, statements)


GRAVEST_FIRST = ("conflict", "framing", "update", "different_scope")
BETWEEN = {
    "conflict": "; against that, ",
    "framing": "; in another light, ",
    "update": "; earlier or later, ",
    "different_scope": "; counted otherwise, ",
}
"""What stands between two statements that differ, by how they differ."""


def _contrast(
    point: Point, relation: Relation, pair: Sequence[Claim], statements: Sequence[list[Claim]], names: Names
) -> AccountSentence:
    sides = [_statement_of(claim, statements) for claim in pair]
    told = [f"{_where(side, names)}: {sentence_of(best_of(side), names).rstrip('.')}" for side in sides]
    kind: SentenceKind = "disputed" if relation.label == "conflict" else "attributed"
    cited = tuple(sorted({claim.id for side in sides for claim in side}))
    text = f"{told[0]}{BETWEEN[relation.label]}{told[1]}"
    return AccountSentence(text=finished(text), kind=kind, claims=cited, points=(point.id,))


def _shared(point: Point, sides: tuple[list[Claim], list[Claim]], names: Names) -> AccountSentence:
    """Two speakers of different reports who say the same: both are named, and what they share is said in one's words."""
    who = [f"{name_speaker(best_of(side).speakers[-1], names)} ({_where(side, names)})" for side in sides]
    best = best_of([best_of(side) for side in sides])
    told = neutral(balanced(said_text(best)))
    cited = tuple(sorted({claim.id for side in sides for claim in side}))
    text = f"{who[0]} and {who[1]} say the same: {told}"
    return AccountSentence(text=finished(text), kind="agreed", claims=cited, points=(point.id,))


def _plain(point: Point, statement: Sequence[Claim], names: Names) -> AccountSentence:
    best = best_of(statement)
    kind: SentenceKind = "attributed"
    if point.verdict == "single_report":
        kind = "single"
    text = _led(best, statement, names, alone=kind == "single")
    return AccountSentence(
        text=finished(text), kind=kind, claims=tuple(sorted(claim.id for claim in statement)), points=(point.id,)
    )


def _led(best: Claim, statement: Sequence[Claim], names: Names, *, alone: bool) -> str:
    told = sentence_of(best, names)
    where = _where(statement, names)
    if best.attribution == "unattributed":
        return f"{where}, without saying on whose word: {told}"
    if best.id in names.headlines and (not best.speakers or is_headline_in_first_person(best, names)):
        where += ", in a headline or caption"
    elif is_fragment(best):
        where += ", in passing"
    elif needs_quoting(best):
        return f"{'Only ' if alone else ''}{where} writes: “{bare_quote(best.quote)}”"
    return f"Only in {where}: {told}" if alone else f"{where}: {told}"


def _where(statement: Sequence[Claim], names: Names) -> str:
    return listed(sorted({names.reports[claim.report] for claim in statement}))


def best_of(statement: Sequence[Claim]) -> Claim:
    """The claim whose wording tells a statement best: fewest party words, a speaker named, then the shortest.

    The shortest of nearly equal wordings puts no detail of one report into the mouth of another.
    """

    def merit(claim: Claim) -> tuple[int, bool, int, str]:
        text = said_text(claim)
        return -len(loaded_words(text)), bool(claim.speakers), -len(text), claim.id

    return max(statement, key=merit)
