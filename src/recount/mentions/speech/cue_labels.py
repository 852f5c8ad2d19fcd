"""Labels: speakers set off from what they say by a colon or a dash, without a verb ("Minister: tunnel not safe")."""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.gazetteer import is_country
from recount.language.phrases import Place, has_finite, is_verb, lower, noun_phrase_ending, noun_phrase_from
from recount.mentions.speech.cue import Cue
from recount.mentions.speech.cue_subjects import can_speak
from recount.records import Word

Words = Sequence[Word]
DASHES = frozenset({"–", "—", "-"})
KICKERS = frozenset(
    "analysis opinion live video watch explainer explained update updates exclusive breaking comment review "
    "factbox timeline profile editorial photos pictures recap background fact check facts special feature "
    "story letter obituary podcast quiz gallery map chart developing alert correction "
    "column essay insight focus guide summary flash urgent bulletin newsalert newsbreak snap lead wrap wrapup refile "
    "corrected recast advisory".split()
)
"""What editors set before a headline's colon to say what kind of text follows."""
LONGEST_LABEL = 7
"""Words within which the colon of a label stands."""


def opening_label(words: Words) -> Cue | None:
    """`Minister: the dam is safe`: in headlines and bullets the name before a colon is the speaker."""
    colon = next((place for place, word in enumerate(words[:LONGEST_LABEL]) if word.text == ":"), None)
    if not colon or colon + 2 >= len(words):
        return None
    first = next((place for place in range(colon) if words[place].text[0].isalnum()), colon)
    subject = noun_phrase_ending(words, colon, floor=first)
    if subject is None or subject[0] != first or any(is_verb(word) for word in words[:colon]):
        return None
    if lower(words[colon - 1]) in KICKERS or is_country(words[colon - 1].text):
        return None
    if not has_finite(words, colon + 1, len(words)) and not _speaks_plainly(words, subject):
        return None
    return Cue(colon, colon + 1, subject, 0, 0, colon + 1, takes_left=False, that=True)


def closing_label(words: Words, masked: Sequence[bool], *, edited: bool) -> Cue | None:
    """`Nine missing after ferry sinks – officials`; in the body only behind a quotation (`“We ran” – Rosa Lim`)."""
    dash = next((p for p in range(len(words) - 2, max(len(words) - 8, 2), -1) if words[p].text in DASHES), None)
    if dash is None or words[dash - 1].end == words[dash].start:
        return None
    subject = noun_phrase_from(words, dash + 1, ceiling=len(words))
    if subject is None or any(word.text[0].isalnum() for word in words[subject[1] :]):
        return None
    if not edited and not (masked[dash - 1] and any(words[p].tag in {"NNP", "NNPS"} for p in range(*subject))):
        return None
    if edited and not _speaks_plainly(words, subject):
        return None
    return Cue(dash, dash + 1, subject, _past_kicker(words), dash, len(words), takes_left=True, hidden=True)


def _past_kicker(words: Words) -> int:
    """Where a headline begins behind what an editor set before it ("FLASH: ...")."""
    colon = next((place for place, word in enumerate(words[:LONGEST_LABEL]) if word.text == ":"), 0)
    return colon + 1 if colon and lower(words[colon - 1]) in KICKERS else 0


def _speaks_plainly(words: Words, subject: Place) -> bool:
    """Whether a label without a verb is a speaker: by its common noun, or by the capitals of a body's short name."""
    common = any(words[p].tag in {"NN", "NNS"} or lower(words[p]) != words[p].text for p in range(*subject))
    acronym = all(words[p].text.isupper() and 1 < len(words[p].text) <= 5 for p in range(*subject))
    plain = Word(0, 0, lower(words[subject[1] - 1]), "NN")
    return acronym or (common and can_speak([*words[: subject[1] - 1], plain], (subject[1] - 1, subject[1])))
