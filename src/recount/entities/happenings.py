"""Happenings named twice: claims of two reports that tell of one happening closely enough to lend each other a date."""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.encoder import Encoder
from recount.records import Claim

SAME_HAPPENING = 0.72
"""Cosine from which two claims tell of one happening. High on purpose: a date lent wrongly is worse than none."""


def pair_happenings(claims: Sequence[Claim], *, encoder: Encoder) -> tuple[tuple[Claim, Claim], ...]:
    """Pairs of asserted claims of different reports that tell of one happening, in order of their ids."""
    told = sorted((claim for claim in claims if claim.modality == "asserted"), key=lambda claim: claim.id)
    texts = [" ".join(part.quote for part in claim.parts) or claim.quote for claim in told]
    vectors = encoder.encode(texts)
    return tuple(
        (told[a], told[b])
        for a in range(len(told))
        for b in range(a + 1, len(told))
        if told[a].report != told[b].report
        and told[a].polarity == told[b].polarity
        and float(vectors[a] @ vectors[b]) >= SAME_HAPPENING
    )
