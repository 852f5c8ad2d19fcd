"""Subjects of cues: the noun phrase that says, asks or denies, before its verb or after it."""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.name_words import BODIES, ORGANISATION_WORDS, PEOPLE
from recount.language.phrases import (
    AUXILIARIES,
    NOUN,
    Place,
    base_noun_phrase_ending,
    has_finite,
    is_verb,
    lower,
    noun_phrase_ending,
    noun_phrase_from,
)
from recount.language.reporting_verbs import CARRIER_HEADS, INVERTS, TAKES_NOUN, speech_table
from recount.mentions.speech.cue_zones import after_break, after_quotation, zone_start
from recount.records import Word

Words = Sequence[Word]
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SPEAKERS = PEOPLE | BODIES | ORGANISATION_WORDS | CARRIER_HEADS | frozenset(
    "witness people study survey poll report source family friend relative paper daily website media".split()
)  # fmt: skip
COUNTERS = frozenset(
    "ministry department agency office bureau council committee commission court police observatory monitor league "
    "charity hospital clinic institute service authority union inspectorate volunteer observer official doctor medic researcher "
    "analyst inspector organisation organization society mission federation directorate group network watchdog operator "
    "prosecutor embassy secretariat brigade organiser organizer".split()
)
"""Those who keep count ("the ministry has recorded 63 cases"); a band that recorded 12 songs counted nothing."""
PHRASE_LINKS = frozenset("by in on at with for from outside near inside via through".split())
"""Prepositions that go on with a participle ("a teacher reached by phone"); "that" and "after" open clauses instead."""


def can_speak(words: Words, place: Place) -> bool:
    """Whether a noun phrase names a person, a body or a paper by its words: a proper noun, or a head that speaks."""
    head = (
        next((p for p in range(place[0], place[1]) if lower(words[p]) in {"of", "for", "from", "at", "in"}), place[1])
        - 1
    )
    word = lower(words[max(head, place[0])])
    known = word in SPEAKERS or word.removesuffix("s") in SPEAKERS or word.removesuffix("es") in SPEAKERS
    return known or any(words[p].tag in {"NNP", "NNPS", "PRP"} for p in range(place[0], head + 1))


def is_authority(words: Words, place: Place) -> bool:
    """Whether a noun phrase is a body or people who keep count of things: a count of theirs is on their word."""
    head = next((p for p in range(*place) if lower(words[p]) in {"of", "for", "from", "at", "in"}), place[1]) - 1
    word = lower(words[max(head, place[0])])
    acronym = any(word.text.isupper() and 1 < len(word.text) <= 6 for word in words[slice(*place)])
    return acronym or word in COUNTERS or word.removesuffix("s") in COUNTERS


def inverted_subject(words: Words, masked: Sequence[bool], place: int, lemma: str) -> Place | None:
    """The subject behind its verb ("…," said the driver); None where the verb does not stand so."""
    if lemma not in INVERTS or words[place].tag in {"VBG", "VBN"}:
        return None
    if place and not after_break(words, masked, place):
        return None
    follower = place + 1
    while follower < len(words) and words[follower].tag == "RB":
        follower += 1
    subject = noun_phrase_from(words, follower, ceiling=len(words))
    if subject is None or any(masked[slice(*subject)]):
        return None
    end = subject[1]
    if place == 0:  # "Said the mayor: …"
        return subject if end < len(words) and words[end].text == ":" else None
    if not after_quotation(words, masked, place) and not _can_invert(words, place, subject, lemma):
        return None  # "Roe, a judge, said the town had fallen" is no inversion
    return _with_apposition(words, subject, len(words)) if end < len(words) and words[end].tag == "," else subject


def _can_invert(words: Words, place: int, subject: Place, lemma: str) -> bool:
    """Without a quotation, a subject after its verb needs a clause before them and none after.

    Where the noun could as well be the verb's object ("the firm, based in Tarn, announced the closure"), it has to be
    one that speaks, and no insertion may stand before the verb.
    """
    zone = zone_start(words, place)
    stop = next((p for p in range(subject[1], len(words)) if words[p].tag in {",", "."}), len(words))
    if any(is_verb(word) for word in words[subject[1] : stop]) or not any(map(is_verb, words[zone:place])):
        return False
    if lemma not in TAKES_NOUN | {"agree"}:
        return True
    inserted = any(word.tag in {"WDT", "WP", "WP$"} for word in words[zone:place])
    clause = has_finite(words, zone, place) or any(_may_be_past(words, p) for p in range(zone + 1, place - 1))
    return clause and not inserted and can_speak(words, subject)


def _may_be_past(words: Words, place: int) -> bool:
    """`The blast injured nine`: a past tense that was taken for a participle."""
    seen = words[place].tag == "VBN" and words[place].text.endswith("ed")
    return seen and words[place - 1].tag in NOUN and words[place + 1].tag not in {"IN", ",", "TO"}


def subject_before(words: Words, masked: Sequence[bool], place: int, before: Place | None) -> Place | None:
    """The subject before its verb; `before` is the subject of the cue before, which a bare "and said" goes on with."""
    end = _before_auxiliaries(words, place)
    if end == 0:
        return None
    goes_on = words[end - 1].tag == "," or lower(words[end - 1]) in {"by", "without", "before", "after", "while", "in"}
    if words[end - 1].tag == "CC" or (words[place].tag == "VBG" and goes_on):
        return _shared_subject(words, masked, end, before)
    if words[place].tag == "VBG" and lower(words[end - 1]) in CARRIER_HEADS:
        return _shared_subject(words, masked, end - 1, before)
    if words[end - 1].tag in {"WP", "WDT"}:
        end -= 1
        if end > 1 and words[end - 1].tag == ",":
            return noun_phrase_ending(words, end - 1)  # "The mayor, who said …"
    if end > 0 and words[end - 1].tag in {",", ")"}:
        end = _before_insertion(words, end)
    subject = _subject_ending(words, end)
    subject = _before_relative(words, masked, subject, end) or subject
    if subject is not None and subject[1] < place and words[subject[1]].tag == ",":
        subject = _with_apposition(words, subject, place)
    if subject is None or any(masked[slice(*subject)]) or _is_no_subject(words, subject, place):
        return None
    return subject


def _is_no_subject(words: Words, subject: Place, place: int) -> bool:
    """`what he calls`, `let's say`, `the ministry's claims`: words around a verb or noun that report nothing here."""
    if lower(words[subject[0]]) == "let" or lower(words[subject[1] - 1]) == "let":
        return True
    if subject[0] and lower(words[subject[0] - 1]) == "what":
        return True
    possessed = any(words[p].tag == "POS" for p in range(*subject)) and subject[1] == place
    return (
        possessed
        and words[place].tag == "VBZ"
        and words[place + 1 : place + 2] != []
        and words[place + 1].tag in {",", "IN"}
    )


def _before_auxiliaries(words: Words, place: int) -> int:
    end = place
    while end > 0 and (
        words[end - 1].tag in {"RB", "RBR", "MD"}
        or lower(words[end - 1]) in AUXILIARIES
        or (lower(words[end - 1]) in {"earlier", "later"} and end > 1)
    ):
        end -= 1
    return end


def _subject_ending(words: Words, end: int) -> Place | None:
    subject = noun_phrase_ending(words, end)
    if subject is None:
        return _head_before_prepositions(words, end)
    without = _behind_carrier(words, _without_object(words, subject, end))
    first = subject[0]
    if without != subject:
        return without
    if first > 1 and words[first - 1].tag in {"VBG", "VBN"}:  # "the body leading the work said"
        return noun_phrase_ending(words, first - 1) or subject
    linked = first > 2 and lower(words[first - 1]) in PHRASE_LINKS and words[first - 2].tag in {"VBN", "VBG", "VBD"}
    if linked and lower(words[first - 2]) not in speech_table():  # "a teacher reached by phone said"
        return noun_phrase_ending(words, first - 2) or subject
    return subject


def _behind_carrier(words: Words, subject: Place) -> Place:
    """`In a radio interview Ruiz said`: the name behind a carrier without a comma is the subject."""
    for place in range(subject[0], subject[1] - 1):
        if lower(words[place]) in CARRIER_HEADS and words[place].tag == "NN" and words[place + 1].tag == "NNP":
            return place + 1, subject[1]
    return subject


def _without_object(words: Words, subject: Place, end: int) -> Place:
    """`they arrested two men and the hospital said`: what stands behind another verb is its object, no partner."""
    joined = any(lower(word) == "and" for word in words[slice(*subject)])
    before = words[subject[0] - 1] if subject[0] else None
    if not joined or before is None or not is_verb(before) or lower(before) in speech_table():
        return subject
    return base_noun_phrase_ending(words, end) or subject


def _before_relative(words: Words, masked: Sequence[bool], subject: Place | None, end: int) -> Place | None:
    """`a nurse who asked not to be named for fear of reprisals told …`: the speaker is who the relative clause is
    about.
    """
    zone = zone_start(words, end)
    bare = (p for p in range(zone + 1, end) if lower(words[p]) == "who" and words[p - 1].tag != "," and not masked[p])
    who = next(bare, None)
    if who is None or subject is None or subject[0] <= who or not has_finite(words, who, end):
        return None
    return noun_phrase_ending(words, who, floor=zone)


def _with_apposition(words: Words, subject: Place, ceiling: int) -> Place:
    """`the fire chief, Ada Roe`: a name between commas after a description belongs to the subject."""
    phrase = noun_phrase_from(words, subject[1] + 1, ceiling=ceiling)
    if phrase is None or phrase[1] - phrase[0] > 4:
        return subject
    if any(words[p].tag not in {"NNP", "NNPS"} for p in range(*phrase)):
        return subject
    closed = phrase[1] >= len(words) or words[phrase[1]].tag in {",", '"', "."}
    return (subject[0], phrase[1]) if closed and words[subject[1] - 1].tag in {"NN", "NNS"} else subject


def _shared_subject(words: Words, masked: Sequence[bool], end: int, before: Place | None) -> Place | None:
    """`The union rejected the offer but says …`: the subject of the clause's first verb speaks again."""
    if before is not None:
        return before
    zone = zone_start(words, end)
    first = next((p for p in range(zone, end) if words[p].tag in FINITE and not masked[p]), None)
    subject = noun_phrase_ending(words, first, floor=zone) if first else None
    if subject is None:
        comma = next((p for p in range(end - 1) if words[p].tag == ","), -1)
        subject = noun_phrase_from(words, comma + 1, ceiling=end)
    return subject


def _before_insertion(words: Words, end: int) -> int:
    """The place before an insertion set off by two commas or brackets ("Ada Roe, who runs the port, said")."""
    opening = {",": ",", ")": "("}[words[end - 1].text] if words[end - 1].text in {",", ")"} else ","
    for start in range(end - 2, 0, -1):
        if words[start].text == opening:
            return start
    return end


def _head_before_prepositions(words: Words, end: int) -> Place | None:
    """The noun phrase before a chain such as "of the northern command in Ostrell" or a participle ("leading the
    work").
    """
    for start in range(end - 1, max(0, end - 12), -1):
        if words[start].tag in {"IN", "VBG", "VBN", "TO"} and (subject := noun_phrase_ending(words, start)):
            return subject
        if words[start].tag in {",", ".", ":", '"', *FINITE}:
            return None
    return None


def quoted_speaker(words: Words, masked: Sequence[bool], place: int) -> tuple[Place, tuple[Place, ...]] | None:
    """`X quoted Y as saying`, `Y was quoted by X as saying`: who is quoted, and whoever quotes him; None where
    neither is told.
    """
    quoting = (
        p for p in range(place - 2, 0, -1) if lower(words[p]) in {"quoted", "cited", "quotes", "cites", "quoting"}
    )
    verb = next(quoting, None)
    if verb is None:
        return None
    before = subject_before(words, masked, verb, None)
    if lower(words[verb - 1]) in AUXILIARIES - {"has", "have", "had"}:
        by = noun_phrase_from(words, verb + 2, ceiling=place - 1) if lower(words[verb + 1]) in {"by", "in"} else None
        if by is None and place + 1 < len(words) and lower(words[place + 1]) == "by":
            by = noun_phrase_from(words, place + 2, ceiling=len(words))
        return (before, (by,) if by else ()) if before else None
    quoted = noun_phrase_from(words, verb + 1, ceiling=place - 1)
    if quoted is None or any(words[p].tag in NOUN for p in range(quoted[1], place - 1) if words[p - 1].tag in {","}):
        return None
    return quoted, (before,) if before else ()
