"""Reporting verbs: the cues that make words somebody's, and what each does to them.

The classes follow the usual division of English reporting verbs (Quirk et al. 1985, section 16.31; Bergler 1992);
the list covers them without regard to any one subject.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

Force = Literal["assert", "deny", "intend", "believe", "ask", "judge"]
"""What the speaker does: assert, deny, undertake, hold likely, ask for, or pass judgement on."""

VERBS: dict[Force, str] = {
    "assert": (
        "say tell add state announce report claim insist assert maintain contend argue allege note explain confirm "
        "acknowledge admit concede reveal disclose declare affirm assure reiterate repeat reply respond answer "
        "comment remark observe recall recount relate describe inform notify testify stress emphasise emphasize "
        "underline underscore continue conclude write tweet post quip joke shout cry whisper mutter agree boast brag "
        "record count document verify register charge complain caution warn remember sob yell scream signal suggest indicate mention hint"
    ),
    "deny": "deny reject dismiss refute dispute rebut disavow",
    "intend": "vow pledge promise threaten swear undertake",
    "believe": "believe think suspect fear estimate expect predict forecast guess reckon assume hope doubt",
    "ask": "ask urge demand request appeal order instruct",
    "judge": "blame accuse condemn criticise criticize denounce praise hail welcome call recognise recognize brand slam lambast",
}

IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "swear": "swears swore sworn swearing",
    "undertake": "undertakes undertook undertaken undertaking",
    "write": "writes wrote written writing",
    "quip": "quips quipped quipping",
    "admit": "admits admitted admitting",
    "brag": "brags bragged bragging",
    "rebut": "rebuts rebutted rebutting",
    "find": "finds found finding",
    "show": "shows showed shown showing",
    "sob": "sobs sobbed sobbing",
    "slam": "slams slammed slamming",
    "hear": "hears heard hearing",
    "understand": "understands understood understanding",
    "deny": "denies denied denying",
    "reply": "replies replied replying",
    "cry": "cries cried crying",
    "testify": "testifies testified testifying",
    "notify": "notifies notified notifying",
    "dispute": "disputes disputed disputing",
}

TAKES_NOUN = frozenset(
    "admit acknowledge announce confirm deny reject dismiss refute dispute rebut report claim allege reveal disclose "
    "declare promise pledge threaten vow fear expect predict forecast estimate blame accuse condemn criticise "
    "criticize denounce praise hail welcome describe concede call demand urge order recognise recognize brand slam lambast".split()
)
"""Verbs that report with a noun after them ("admitted defeat", "denied the charge"), not only with a clause."""

TAKES_INFINITIVE = frozenset(
    "claim vow pledge promise threaten swear undertake expect hope offer agree ask demand urge order".split()
)
"""Verbs that report with an infinitive ("claims to have killed", "vowed to return")."""

PHRASAL = frozenset({("points", "out"), ("pointed", "out"), ("pointing", "out"), ("makes", "clear"), ("made", "clear")})
"""Words that report together, and else do not."""

INVERTS = frozenset(
    "say add ask note explain state write reply respond answer comment remark observe recall insist assure continue "
    "conclude warn declare report announce claim argue admit agree shout cry repeat stress quip joke".split()
)
"""Verbs that may stand before their subject after a quotation or a comma ("…," said the driver)."""

FINDING_VERBS: dict[Force, str] = {
    "assert": "find rule show hear learn discover determine establish decide understand rumour rumor",
    "intend": "resolve",
    "ask": "propose recommend",
}
"""Verbs that report what is found, ruled or heard, and only where "that" follows (Quirk's factual verbs)."""

NEEDS_THAT = frozenset("document count register record verify assume".split()).union(
    *(lemmas.split() for lemmas in FINDING_VERBS.values())
)
"""Verbs that report only with "that" after them: else they tell of finding, hearing or counting a thing."""

TAKES_ADDRESSEE = frozenset("tell inform assure warn remind notify advise caution".split())
"""Verbs whose first noun phrase is the one who is told ("told reporters the dam would hold")."""

COUNTING_VERBS = frozenset(
    "records recorded counts counted documents documented registers registered logged tallied estimates estimated".split()
)
"""What a body does that gives an amount on its own word ("the agency has recorded 60 attacks")."""

NOT_SPEECH_BEFORE_NOUN = frozenset("life lives".split())
"""Objects with which a reporting verb reports nothing ("the blaze claimed two lives")."""

SPEECH_OBJECTS = frozenset(
    "responsibility credit victory victories success successes attack attacks bombing killing killings defeat immunity "
    "innocence ignorance progress kinship ownership sovereignty".split()
)
"""What can be claimed in words; with another noun alone "claim" tells of taking ("claimed the top prize")."""

CARRIER_HEADS = frozenset(
    "statement video clip clips footage interview tweet post letter report briefing conference broadcast speech "
    "message "
    "recording document communique communiqué bulletin release email memo testimony indictment filing note "
    "audio call".split()
)
"""What words come through: a noun phrase with such a head names a carrier, not a place or a time."""


def forms_of(lemma: str) -> tuple[str, ...]:
    """The written forms of a reporting verb, the lemma first.

    >>> forms_of("claim")
    ('claim', 'claims', 'claimed', 'claiming')
    >>> forms_of("argue")
    ('argue', 'argues', 'argued', 'arguing')
    """
    if lemma in IRREGULAR:
        return (lemma, *IRREGULAR[lemma].split())
    stem = lemma.removesuffix("e")
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    return (lemma, third, stem + "ed", stem + "ing")


@cache
def cue_table() -> dict[str, tuple[str, Force]]:
    """Every written form of the verbs of saying with its lemma and force."""
    return _table(VERBS)


@cache
def speech_table() -> dict[str, tuple[str, Force]]:
    """The same, with the verbs of finding that report where "that" follows."""
    return _table(FINDING_VERBS) | _table(VERBS)


def _table(verbs: dict[Force, str]) -> dict[str, tuple[str, Force]]:
    return {
        form: (lemma, force) for force, lemmas in verbs.items() for lemma in lemmas.split() for form in forms_of(lemma)
    }


def force_of(cue: str) -> Force:
    """What the words of a cue do; a phrase counts by the first reporting verb in it, and asserts where none is
    found. Who does not deny a thing grants it.

    >>> force_of("denied"), force_of("does not dispute")
    ('deny', 'assert')
    """
    table, words = speech_table(), cue.lower().split()
    force: Force = next((table[word][1] for word in words if word in table), "assert")
    granted = force == "deny" and any(word in {"not", "never"} or word.endswith(("n't", "n’t")) for word in words[:-1])
    return "assert" if granted else force


def is_reporting(cue: str) -> bool:
    """Whether the words of a cue hold a reporting verb ("said"), and not only one of publishing ("released")."""
    table = speech_table()
    return any(word in table for word in cue.lower().split()) or cue.lower() == "according to"


def takes_noun(cue: str) -> bool:
    """Whether the reporting verb of a cue may report a bare noun phrase ("confirmed 29 deaths"); "said" may not."""
    table = speech_table()
    lemmas = [table[word][0] for word in cue.lower().split() if word in table]
    return not lemmas or any(lemma in TAKES_NOUN for lemma in lemmas)
