"""Tag mending: parts of speech that the tagger cannot have meant, put right by the words around them.

English has few words that are both a third person ("reports") and a plural; where one stands without a subject before
it, or right before another finite verb, it is the plural. Past tenses that are no other word are verbs.
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.reporting_verbs import cue_table

SAID_ONLY = frozenset("said told wrote thought knew denied replied testified admitted insisted".split())
"""Past tenses of reporting verbs that are never a noun."""
PAST_ONLY = SAID_ONLY | frozenset(
    "fell sank began went came took gave held met won lost shook struck drove flew grew threw became brought "
    "caught fought built kept sent slept stood fled chose hid sought shot fed ran swam swept crept stole".split()
)
"""Irregular past tenses that are never, or hardly ever, a noun."""
SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WDT", "WP", "EX", "DT"})
BETWEEN = frozenset({",", "CC", "RB", ")", '"', ":", "POS"})
"""Tags behind which a verb may stand with its subject further off."""
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
OBJECTS = NOUNS | {"DT", "PRP$"}
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBS_ONLY = frozenset("is has does was 's says goes".split())


def mended_tags(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """The tags with those put right that their neighbours rule out; all others as they were.

    >>> mended_tags(["Witnesses", "described", "it"], ["VBZ", "VBD", "PRP"])
    ['NNS', 'VBD', 'PRP']
    """
    mended = list(tags)
    for place, word in enumerate(words):
        before = next((tag for tag in reversed(mended[:place]) if tag != "RB"), "START")
        after = tags[place + 1] if place + 1 < len(tags) else "END"
        mended[place] = _mended(word.lower().replace("’", "'"), tags[place], (before, after), capital=word.istitle())
        if _reports_that(words, mended, place, before):
            mended[place] = "VBZ"
        if word.lower() == "that" and place and tags[place] == "WDT" and words[place - 1].lower() in cue_table():
            mended[place] = "IN"  # "denies that", "said that"
        if word.lower() == "both" and tags[place] == "CC" and "and" not in words[place : place + 5]:
            mended[place] = "DT"
    return mended


def _reports_that(words: Sequence[str], tags: Sequence[str], place: int, before: str) -> bool:
    """`The ministry denies that …`, tagged as a plural: a reporting verb behind its subject and before "that"."""
    following = words[place + 1].lower() if place + 1 < len(words) else ""
    return tags[place] == "NNS" and following == "that" and before in NOUNS and words[place].lower() in cue_table()


def _mended(word: str, tag: str, around: tuple[str, str], *, capital: bool) -> str:
    before, after = around
    if word == "may" and tag == "MD" and capital and before == "NNP":
        return "NNP"  # "Theresa May said"
    if word in SAID_ONLY and (tag in {"NN", "JJ"} or (tag == "VBN" and before in NOUNS and after in OBJECTS)):
        return "VBD"
    if word in PAST_ONLY and tag == "NN" and before in NOUNS:
        return "VBD"
    if tag != "VBZ" or not word.endswith("s") or word in VERBS_ONLY or len(word) < 4:
        return tag
    if after in FINITE and before not in {"PRP", "WP"}:
        return "NNS"
    alone = before not in SUBJECTS | BETWEEN
    return "NNS" if alone and not (word in cue_table() and before == "START") else tag
