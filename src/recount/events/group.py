"""Group: takes the reports of a collection, gives the Events that they tell of.

The one decision made here is which reports tell of one event. Two reports are near when their headlines and first sentences
are alike and they share names; groups are joined by average linkage.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from recount.language.encoder import Encoder
from recount.records import Event, Reading, Report, id_of

OPENING_SENTENCES = 6
"""Sentences of the body that stand for a report; news tells its event first."""
SAME_EVENT = 0.42
"""Mean of cosine and shared names from which reports tell of one event; the example reports lie above, other news below."""


def group_reports(reports: Sequence[Report], readings: Sequence[Reading], *, encoder: Encoder) -> tuple[Event, ...]:
    """Every report is in exactly one event; the order of input changes nothing."""
    pairs = sorted(zip(reports, readings, strict=True), key=lambda pair: pair[0].id)
    if not pairs:
        return ()
    vectors = [_vector(report, reading, encoder) for report, reading in pairs]
    names = [_names(reading) for _, reading in pairs]
    groups = [[place] for place in range(len(pairs))]
    near = [[_nearness(vectors, names, a, b) for b in range(len(pairs))] for a in range(len(pairs))]
    while len(groups) > 1:
        score, a, b = max(
            (_mean(near, groups[a], groups[b]), -a, -b) for a in range(len(groups)) for b in range(a + 1, len(groups))
        )
        if score < SAME_EVENT:
            break
        groups[-a] += groups.pop(-b)
    return tuple(sorted((_event(group, pairs, names) for group in groups), key=lambda event: event.id))


def _vector(report: Report, reading: Reading, encoder: Encoder) -> list[float]:
    texts = [sentence.text for sentence in reading.sentences if sentence.kind in {"headline", "body"}][
        :OPENING_SENTENCES
    ]
    rows = encoder.encode(texts or [report.title or report.file])
    total = rows.sum(axis=0)
    length = float((total @ total) ** 0.5) or 1.0
    return [float(value) / length for value in total]


def _names(reading: Reading) -> Counter[str]:
    return Counter(re.sub(r"\W+", " ", name.text.lower()).strip() for name in reading.names if name.text[:1].isupper())


def _nearness(vectors: Sequence[Sequence[float]], names: Sequence[Counter[str]], a: int, b: int) -> float:
    cosine = sum(x * y for x, y in zip(vectors[a], vectors[b], strict=True))
    shared = len(names[a].keys() & names[b].keys())
    fewer = min(len(names[a]), len(names[b]))
    return 0.5 * cosine + 0.5 * min(1.0, 2 * shared / fewer) if fewer else cosine


def _mean(near: Sequence[Sequence[float]], left: Sequence[int], right: Sequence[int]) -> float:
    return sum(near[a][b] for a in left for b in right) / (len(left) * len(right))


def _event(group: Sequence[int], pairs: Sequence[tuple[Report, Reading]], names: Sequence[Counter[str]]) -> Event:
    members = [pairs[place][0] for place in sorted(group)]
    shared = [name for name in names[group[0]] if all(name in names[place] for place in group)]
    first = members[0]
    why = (f"all name {', '.join(sorted(shared)[:5])}",) if len(members) > 1 and shared else ()
    return Event(
        id=id_of("v", *(report.id for report in members)),
        name=first.title or first.file,
        reports=tuple(report.id for report in members),
        why=why or (("their openings are alike",) if len(members) > 1 else ("no other report tells of it",)),
    )
