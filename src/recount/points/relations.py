"""Relations: how two claims on one question relate, each label with one plain sentence of reason.

What rules and arithmetic settle is settled first (utterances, figures, negation); then framing; what is left agrees.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from recount.language.reporting_verbs import force_of
from recount.points.completeness import completeness_clash
from recount.points.counted_classes import said_words
from recount.points.figures import Comparison, Setting, compare_figures
from recount.points.framing import framing_of
from recount.points.likeness import Alikeness, Likeness, one_person, stems
from recount.points.times import compare_times
from recount.records import Claim, Relation

SAME_WORDS = 0.55
"""Share of content words, or cosine plus shared words, from which two quotations are one utterance in two wordings."""
SAME_PREDICATE = 0.60
"""Cosine from which two clauses tell of the same thing closely enough for a negation in one of them to deny the other."""
DENIED_PREDICATE = 0.58
"""As SAME_PREDICATE, for denials, whose wording leaves out what they deny it with."""
SAME_CONTEXT = 0.30
"""Cosine below which figures of one kind stand in contexts too different for a conflict to be claimed."""
SURELY_SAME = 0.70
SHARED_WORDS = 2
"""Content words that a denial and what it denies have in common."""
PLAIN_NEGATION = re.compile(r"\b(?:not|never|no|none|nobody|neither|nor|cannot)\b|n['’]t\b", re.IGNORECASE)
ACCUSES = re.compile(r"\b(?:blam|accus|responsib)\w*", re.IGNORECASE)
CAUSES: dict[str, str] = {
    "fire": r"fires?|blaze|burn(?:ed|t)|wildfires?",
    "explosion": r"blast|explosion|exploded|bomb\w*|detonat\w*|air ?-?strikes?|shell\w*|missiles?|raid",
    "crash": r"crash\w*|collision|collided|derail\w*|capsiz\w*|sank",
    "quake": r"(?:earth)?quakes?|tremors?",
    "water": r"floods?|flooding|storm|hurricane|cyclone|landslides?",
    "shooting": r"shooting|gunm[ae]n|shot|gunfire",
    "collapse": r"collaps\w*",
    "crush": r"stampede|crush(?:ed)?",
    "disease": r"virus|outbreak|infection|cholera|epidemic",
}
RANK = ("conflict", "update", "different_scope", "refine", "agree")


class Circumstances(NamedTuple):
    """What the relations of one event's claims are decided with."""

    alikeness: Alikeness
    names: Mapping[str, str]
    authorities: Mapping[str, frozenset[str]]
    """For each claim the origins behind it, by family where they have one."""
    published: Mapping[str, str | None]
    """For each report the latest day that it can have appeared on."""
    located: frozenset[str] = frozenset()
    """The places that a gazetteer knows more closely than by country."""
    edited: frozenset[str] = frozenset()
    """Claims of headlines and captions in nobody's name; an editor's summary is no side of a dispute."""

    def one_authority(self, left: Claim, right: Claim) -> bool:
        """Whether two claims rest on one authority: the same person, or offices of one body."""
        ours, theirs = self.authorities.get(left.id, frozenset()), self.authorities.get(right.id, frozenset())
        return bool(ours & theirs) or _one_voice(left, right)


def relate(left: Claim, right: Claim, *, given: Circumstances) -> Relation | None:
    """The relation of two claims of one point, the lesser id on the left; None where they only speak to one question."""
    if right.id < left.id:
        left, right = right, left
    likeness = given.alikeness.of(left.id, right.id)
    found = (
        _utterance(left, right, likeness)
        or _numbers(left, right, given, likeness)
        or _dates(left, right, likeness)
        or _denial(left, right, likeness, given)
        or _accusation(left, right, given)
        or _incomplete(left, right)
        or _framed(left, right, given)
        or _agreement(left, right, likeness, given.names)
    )
    if found is None or (found.label == "conflict" and {left.id, right.id} & given.edited):
        return None
    return Relation(left=left.id, right=right.id, label=found.label, certain=found.certain, why=found.why)


def _utterance(left: Claim, right: Claim, likeness: Likeness) -> Comparison | None:
    quoted = {"direct", "mixed"}
    if left.report == right.report or left.attribution not in quoted or right.attribution not in quoted:
        return None
    if left.speakers and right.speakers and not _can_be_one(left, right):
        return None
    ours, theirs = stems(said_words(left)), stems(said_words(right))
    shared = len(ours & theirs) / max(1, min(len(ours), len(theirs)))
    if shared >= SAME_WORDS or likeness.cosine >= SAME_PREDICATE:
        same = said_words(left) == said_words(right)
        why = (
            "both quote the same words" if same else "both quote one speaker, in words close enough to be one utterance"
        )
        return Comparison("same_utterance", same, why)
    return None


def _can_be_one(left: Claim, right: Claim) -> bool:
    """Two speakers can be one unless both are resolved to different persons by name."""
    ours, theirs = left.speakers[-1], right.speakers[-1]
    if one_person(ours, theirs):
        return True
    named = [speaker.name.split()[-1][:1].isupper() for speaker in (ours, theirs)]
    return not all(named)


def _numbers(left: Claim, right: Claim, given: Circumstances, likeness: Likeness) -> Comparison | None:
    one = given.one_authority(left, right)
    published = (given.published.get(left.report), given.published.get(right.report))
    compared = compare_figures(left, right, setting=Setting(given.names, one, published, given.located))
    found = min(compared, key=lambda comparison: RANK.index(comparison.label), default=None)
    shares = any(figure.unit == "percent" for figure in left.figures)
    if (
        found
        and found.label == "conflict"
        and ((likeness.cosine < SAME_CONTEXT and not shares) or _other_cause(left, right))
    ):
        return None
    return found


def _other_cause(left: Claim, right: Claim) -> bool:
    """Whether each clause names what caused its figures, and the two name different things (a fire, a bus crash)."""
    ours, theirs = (
        {name for name, words in CAUSES.items() if re.search(rf"\b(?:{words})\b", said_words(claim), re.IGNORECASE)}
        for claim in (left, right)
    )
    return bool(ours and theirs and not ours & theirs)


def _dates(left: Claim, right: Claim, likeness: Likeness) -> Comparison | None:
    compared = compare_times(left, right)
    if compared is None:
        return None
    if compared.label == "conflict" and likeness.cosine < SAME_PREDICATE:
        return Comparison("different_scope", False, compared.why)
    return compared


def _incomplete(left: Claim, right: Claim) -> Comparison | None:
    why = completeness_clash(said_words(left), said_words(right))
    return Comparison("conflict", False, why) if why else None


def _denial(left: Claim, right: Claim, likeness: Likeness, given: Circumstances) -> Comparison | None:
    if left.polarity == right.polarity or likeness.cosine < DENIED_PREDICATE:
        return None
    if {left.modality, right.modality} & {"intended", "counterfactual"}:
        return None
    denier = left if left.polarity == "negative" else right
    shared = len(stems(said_words(left)) & stems(said_words(right)))
    if not _denies(denier) or shared < (1 if likeness.cosine >= SURELY_SAME else SHARED_WORDS):
        return None
    if given.one_authority(left, right) or not _more_than_names(left, right, given.names):
        return None
    who = denier.speakers[-1].name if denier.speakers else "one report"
    return Comparison("conflict", False, f"{who} denies what the other affirms")


def _accusation(left: Claim, right: Claim, given: Circumstances) -> Comparison | None:
    """Somebody is blamed in one claim and denies it in the other."""
    for accuser, denier in ((left, right), (right, left)):
        if not ACCUSES.search(accuser.quote) or not _is_denial(denier) or not denier.speakers:
            continue
        name = denier.speakers[-1].name
        blamed = {word for word in stems(name) if len(word) > 3 or word.isupper()} & stems(accuser.quote)
        by = accuser.speakers[-1].name if accuser.speakers else "one report"
        if blamed and not given.one_authority(left, right):
            return Comparison("conflict", False, f"{by} blames {name}, who denies it")
    return None


def _denies(claim: Claim) -> bool:
    """Whether the claim says "not", or its speaker denies; "failure to take the town" denies nothing that others say."""
    return bool(PLAIN_NEGATION.search(said_words(claim))) or _is_denial(claim)


def _is_denial(claim: Claim) -> bool:
    cue = claim.speakers[-1].cue if claim.speakers else None
    return cue is not None and force_of(cue) == "deny"


def _one_voice(left: Claim, right: Claim) -> bool:
    if not left.speakers or not right.speakers:
        return left.report == right.report
    ours, theirs = left.speakers[-1], right.speakers[-1]
    return (ours.entity or ours.name) == (theirs.entity or theirs.name)


def _framed(left: Claim, right: Claim, given: Circumstances) -> Comparison | None:
    if left.report == right.report and (_one_voice(left, right) or given.one_authority(left, right)):
        return None
    why = framing_of(said_words(left), said_words(right))
    return Comparison("framing", False, why) if why else None


def _more_than_names(left: Claim, right: Claim, names: Mapping[str, str]) -> bool:
    """Whether two claims share a content word beside the names of parties and places."""
    named = {stem for name in names.values() for stem in stems(name)}
    return bool((stems(said_words(left)) & stems(said_words(right))) - named)


def _agreement(left: Claim, right: Claim, likeness: Likeness, names: Mapping[str, str]) -> Comparison | None:
    if {left.modality, right.modality} == {"asserted", "possible"} or {left.modality, right.modality} == {
        "asserted",
        "probable",
    }:
        return Comparison("refine", False, "one states what the other holds only likely or possible")
    if likeness.cosine < SAME_PREDICATE or not _more_than_names(left, right, names):
        return None
    more, less = len(stems(said_words(left))), len(stems(said_words(right)))
    if max(more, less) >= 2 * min(more, less) + 1:
        return Comparison("refine", False, "they speak to the same thing and one tells more of it")
    certain = likeness.cosine >= 0.8
    return Comparison(
        "agree", certain, "they say the same thing, in " + ("nearly the same words" if certain else "other words")
    )


def relate_all(claims: Sequence[Claim], *, given: Circumstances) -> tuple[Relation, ...]:
    """The relations among a point's claims, in the order of their ids; pairs that only share the question have none."""
    ordered = sorted(claims, key=lambda claim: claim.id)
    pairs = ((left, right) for place, left in enumerate(ordered) for right in ordered[place + 1 :])
    found = (relate(left, right, given=given) for left, right in pairs)
    return tuple(relation for relation in found if relation is not None)
