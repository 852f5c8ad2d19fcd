"""The arithmetic of origins: how many independent ones stand behind claims, and what kind of support that
is.

Pure functions over records. `min` counts named originating authorities after collapsing repetition, shared
carriers and offices of one family or side; `max` adds joint attributions taken apart, offices of one side
that may be apart, and each outlet's own unattributed narration. A copy of a report never raises either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from recount.records.claim import Claim
from recount.records.origin import Origin, Passage
from recount.records.point import Corroboration, OriginCount, Verdict
from recount.records.spans import Span, covered_share

COPIED = 0.6
"""Share of a claim that must lie in words shared with another report for the two to be one narration (as in
`origins`).
"""
EXACT = 12
"""Authorities up to which the smallest set that accounts for all claims is searched in full; greedily
above.
"""

Unit = frozenset[str]


def count_origins(claims: Sequence[Claim], origins: Iterable[Origin], passages: Sequence[Passage] = ()) -> OriginCount:
    """At least and at most how many independent origins stand behind the claims together.

    At least: the smallest number of authorities such that every attributed claim rests on one of them, so
    that "activists and officials said" is one. At most: every authority named, and every outlet's own
    narration, where reports that share the words narrate once. Claims in a report's own voice alone give a
    least of 0.
    """
    by_id = {origin.id: origin for origin in origins}
    named = [keys for claim in claims if (keys := _named(claim, by_id))]
    sides = _collapsed({key for keys in named for key in keys}, by_id, by_party=True)
    offices = _collapsed({key for keys in named for key in keys}, by_id, by_party=False)
    least = _fewest([frozenset(sides[key] for key in keys) for keys in named])
    own = [claim for claim in claims if not _named(claim, by_id)]
    return OriginCount(least, len(set(offices.values())) + _narrations(own, by_id, passages))


def corroboration_of(
    claims: Sequence[Claim], origins: Iterable[Origin], count: OriginCount, *, verdict: Verdict
) -> Corroboration:
    """What kind of support the claims of a point have.

    Opposing parties must agree, not only be compatible; a dispute is contested whoever speaks. Where nobody
    is named, copied narration counts as one outlet's.
    """
    by_id = {origin.id: origin for origin in origins}
    named = {key for claim in claims for key in _named(claim, by_id)}
    if verdict == "disputed":
        return "contested"
    if count.min == 0:
        return "multi_outlet_unattributed" if count.max > 1 else "single_outlet_unattributed"
    if count.min > 1:
        parties = {by_id[key].party for key in named if key in by_id and by_id[key].party}
        return "opposing_parties" if verdict == "agreed" and len(parties) > 1 else "multi_origin"
    if len({claim.report for claim in claims if _named(claim, by_id)}) == 1:
        return "single_outlet_attributed"
    return "single_authority_family" if len(named) > 1 else "single_origin_multi_outlet"


def _named(claim: Claim, origins: Mapping[str, Origin]) -> Unit:
    """The origins of a claim that are somebody's word; none for narration. Untraced claims go by their
    speaker.
    """
    if not claim.origins:
        return frozenset(f"speaker {speaker.entity or speaker.name}" for speaker in claim.speakers[-1:])
    narrated = ("own_voice",) if claim.speakers else ("own_voice", "wire")
    return frozenset(key for key in claim.origins if key not in origins or origins[key].kind not in narrated)


def _collapsed(keys: Iterable[str], origins: Mapping[str, Origin], *, by_party: bool) -> dict[str, str]:
    """For each origin the one that stands for its authority: the first of its family, or of its side too."""
    ordered = sorted(keys)
    stands = {key: key for key in ordered}
    for left, right in combinations(ordered, 2):
        if _kin(origins.get(left), origins.get(right), by_party=by_party):
            old, new = stands[right], stands[left]
            stands = {key: new if stand == old else stand for key, stand in stands.items()}
    return stands


def _kin(left: Origin | None, right: Origin | None, *, by_party: bool) -> bool:
    if left is None or right is None:
        return False
    if left.family is not None and left.family == right.family:
        return True
    alike = left.kind == right.kind == "unnamed_source" and left.name.casefold() == right.name.casefold()
    return by_party and (alike or (left.party is not None and left.party == right.party))


def _fewest(units: Sequence[Unit]) -> int:
    """The size of the smallest set with a member in every unit."""
    needed = {next(iter(unit)) for unit in units if len(unit) == 1}
    open_units = {unit for unit in units if not unit & needed}
    rest = sorted({key for unit in open_units for key in unit})
    if len(rest) <= EXACT:
        sizes = (n for n in range(len(rest) + 1) if any(_hit(open_units, set(c)) for c in combinations(rest, n)))
        return len(needed) + next(sizes)
    while open_units:
        best = max(rest, key=lambda key: sum(key in unit for unit in open_units))
        needed.add(best)
        open_units = {unit for unit in open_units if best not in unit}
    return len(needed)


def _hit(units: Iterable[Unit], chosen: set[str]) -> bool:
    return all(unit & chosen for unit in units)


def _narrations(claims: Sequence[Claim], origins: Mapping[str, Origin], passages: Sequence[Passage]) -> int:
    """How many outlets narrate on their own: those with words of their own, and each shared text that none
    of these shares.
    """
    carriers = [(_carriers(claim, origins, passages, claims), claim.report) for claim in claims]
    alone = {report for shared, report in carriers if len(shared) == 1}
    counted = len(alone)
    for shared in sorted({shared for shared, _ in carriers if len(shared) > 1}, key=lambda s: (len(s), sorted(s))):
        if not shared & alone:
            counted += 1
            alone |= shared
    return counted


def _carriers(
    claim: Claim, origins: Mapping[str, Origin], passages: Sequence[Passage], beside: Sequence[Claim]
) -> Unit:
    """The reports, among those of the claims, whose narration this claim is one with: of one wire, or in
    shared words.
    """
    here = {other.report for other in beside}
    found = {claim.report}
    for key in claim.origins:
        found |= {other.report for other in beside if key in other.origins and key in origins}
    for report, spans in _shared_words(claim.report, passages).items():
        if report in here and covered_share(claim.spans[0], spans) >= COPIED:
            found.add(report)
    return frozenset(found)


def _shared_words(report: str, passages: Iterable[Passage]) -> dict[str, list[Span]]:
    """By other report, the words of this report that both share."""
    found: dict[str, list[Span]] = {}
    for passage in passages:
        for side, other in ((passage.left, passage.right), (passage.right, passage.left)):
            if side.report == report:
                found.setdefault(other.report, []).append(Span(side.start, side.end, side.quote))
    return found
