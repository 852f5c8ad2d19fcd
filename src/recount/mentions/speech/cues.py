"""Cues: the reporting words of a sentence, with their subject and the bounds of what they can report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recount.language.phrases import Place, has_finite, is_verb, lower, noun_phrase_ending, noun_phrase_from
from recount.language.reporting_verbs import CARRIER_HEADS, COUNTING_VERBS, TAKES_INFINITIVE, TAKES_NOUN, speech_table
from recount.mentions.speech.cue import Cue
from recount.mentions.speech.cue_adjuncts import (
    QUESTIONS,
    leading_carrier,
    noun_follows,
    past_verdict,
    skip_adjuncts,
)
from recount.mentions.speech.cue_hidden import HIDDEN_ADVERBS, hidden_adverb, hidden_passive
from recount.mentions.speech.cue_labels import closing_label, opening_label
from recount.mentions.speech.cue_subjects import (
    can_speak,
    inverted_subject,
    is_authority,
    quoted_speaker,
    subject_before,
)
from recount.mentions.speech.cue_verbs import is_date, negated, nobody_speaks, not_yet_said, passive, reports
from recount.mentions.speech.cue_zones import after_break, after_last_comma, zone_of_subject, zone_start
from recount.records import BlockKind, Word

Words = Sequence[Word]
HEADLINES = frozenset({"headline", "bullet", "crosshead", "standfirst"})
AMOUNTS = frozenset(
    "toll number figure figures loss losses cost costs total estimate damage count tally price size population dead "
    "injured wounded missing turnout share rate amount quantity level value bill odds chances it them".split()
)
"""What is put at a number ("put the toll at 31"); fires are put out, bags are put down."""
RECKONINGS = frozenset(
    {"estimate", "estimates", "count", "figures", "reckoning", "account", "admission", "tally", "calculation"}
)
"""What somebody's amount rests on ("by the union's count")."""
ABOUT_WHAT = {"warn": {"of", "about"}, "complain": {"of", "about"}, "appeal": {"for"}, "call": {"for"}}
"""Verbs that report with a preposition and a noun ("warned of a famine", "called for an inquiry")."""
PUTS = frozenset({"put", "puts", "putting"})
SPEAKS = frozenset({"speaks", "spoke", "speak"})
STANDS_AT = frozenset({"is", "was", "stands", "stood"})
RECKONED = frozenset({"by", "on"})
BESIDES_VERBS = {"according"} | PUTS | SPEAKS | STANDS_AT | RECKONED | HIDDEN_ADVERBS | COUNTING_VERBS
"""Words besides the verbs of saying and finding at which a cue can stand."""


def find_cues(words: Words, masked: Sequence[bool], kind: BlockKind) -> list[Cue]:
    """The cues of one sentence from left to right; words inside a quotation (`masked`) are never cues."""
    found: list[Cue] = []
    if kind in HEADLINES and (label := opening_label(words)):
        found.append(label)
    for place, word in enumerate(words):
        if lower(word) not in _cue_words() or masked[place] or (found and place < found[-1].content):
            continue
        cue = (
            _according_to(words, place)
            or _by_estimate(words, place)
            or hidden_adverb(words, place)
            or _verb(words, masked, place, found)
        )
        if cue is None or (found and found[-1].hidden and cue.hidden) or _inside_broken(cue, found):
            continue
        if found and _goes_on_after_according_to(words, found[-1], cue):
            cue = _through(found.pop(), cue)
        found.append(cue)
    if not found and (closing := closing_label(words, masked, edited=kind in HEADLINES)):
        found.append(closing)
    return found


@cache
def _cue_words() -> frozenset[str]:
    return frozenset(speech_table()) | BESIDES_VERBS


def _inside_broken(cue: Cue, found: Sequence[Cue]) -> bool:
    """Whether a cue belongs to the clause that an earlier cue interrupts ("The pilot, officials said, had reported
    …").
    """
    return bool(found) and found[-1].broken and cue.subject is not None and cue.subject[0] < found[-1].start


def _goes_on_after_according_to(words: Words, before: Cue, cue: Cue) -> bool:
    """`According to the agency, the minister said …`: the agency is who the minister's words come through."""
    leads = lower(words[before.start]) == "according" and before.force_right
    return leads and cue.subject is not None and cue.nested and not has_finite(words, before.content, cue.subject[0])


def _through(before: Cue, cue: Cue) -> Cue:
    through = (before.subject,) if before.subject else ()
    return cue._replace(zone=before.content, nested=False, takes_left=False, carriers=(*through, *cue.carriers))


def _according_to(words: Words, place: int) -> Cue | None:
    if lower(words[place]) != "according" or place + 1 >= len(words) or lower(words[place + 1]) != "to":
        return None
    subject = noun_phrase_from(words, place + 2, ceiling=len(words))
    if subject is None:
        return None
    carriers = (subject,) if lower(words[subject[1] - 1]) in CARRIER_HEADS else ()
    leads = place == 0 or words[place - 1].tag == "CC"
    after, zone = len(words), zone_start(words, place)
    if leads:
        after = next((p + 1 for p in range(subject[1], len(words)) if words[p].tag == ","), len(words))
    elif _breaks(words, zone, place, subject[1]):
        return Cue(place, place + 2, subject, zone, place, subject[1] + 1, True, broken=True, carriers=carriers)
    return Cue(
        place, place + 2, subject, zone, place, after, not leads, that=leads, carriers=carriers, force_right=leads
    )


def _by_estimate(words: Words, place: int) -> Cue | None:
    """`by the union's estimate, 40 ran`, `they were 40, on the ministry's own figures`: whose reckoning it is."""
    if lower(words[place]) not in RECKONED or place + 3 >= len(words):
        return None
    mark = next((p for p in range(place + 2, min(len(words) - 1, place + 7)) if words[p].tag == "POS"), None)
    if mark is None or not any(lower(word) in RECKONINGS for word in words[mark + 1 : mark + 3]):
        return None
    end = next(p for p in range(mark + 1, mark + 3) if lower(words[p]) in RECKONINGS) + 1
    set_off = place == 0 or words[place - 1].tag == ","
    if not set_off or (end < len(words) and words[end].tag not in {",", ".", ":"}):
        return None
    if is_date(words, (place + 1, mark)) or not can_speak(words, (place + 1, mark)):
        return None
    leads = place == 0
    return Cue(
        end - 1, end, (place + 1, mark), zone_start(words, place), place, end if leads else len(words), not leads,
        that=leads, force_right=leads,
    )  # fmt: skip


def _breaks(words: Words, zone: int, left_end: int, right: int) -> bool:
    """Whether an attribution between two commas stands inside the clause that it reports: the verb comes after it."""
    if left_end - zone < 2 or words[left_end - 1].tag != "," or right + 2 >= len(words) or words[right].tag != ",":
        return False
    left = words[zone : left_end - 1]
    if any(word.tag in {"VBD", "VBZ", "VBP", "MD", '"'} for word in left) or left[0].tag in {"VBG", "VBN", "RB"}:
        return False
    if left[0].tag in {"IN", "WRB", "TO"}:
        return has_finite(words, right + 1, len(words)) and words[right + 1].tag in {
            "DT",
            "PRP",
            "NNP",
            "NNS",
            "PRP$",
            "CD",
        }
    return words[right + 1].tag in {"VBD", "VBZ", "VBP", "MD"} and lower(words[right + 1]) not in speech_table()


def _verb(words: Words, masked: Sequence[bool], place: int, found: Sequence[Cue]) -> Cue | None:
    """The cue that a reporting verb makes; None where it reports nothing, or where nothing was said."""
    entry = speech_table().get(lower(words[place]))
    counted = _counts(words, masked, place)
    if counted is not None:
        return counted
    before = _subject_to_share(words, place, found)
    if entry is None:
        if lower(words[place]) in PUTS:
            return _put_at(words, masked, place, before)
        return _speaks_of(words, masked, place, before) or _own_figure(words, place)
    inverted = inverted_subject(words, masked, place, entry[0])
    if negated(words, place) or not_yet_said(words, place) or not (inverted or _is_verb_here(words, place)):
        return None
    if passive(words, place):
        return hidden_passive(words, place)
    if not inverted and not reports(words, place):
        return None
    if lower(words[place]) == "saying" and place > 1 and lower(words[place - 1]) == "as":
        return _quoted(words, masked, place)
    subject = inverted or subject_before(words, masked, place, before)
    if subject is None or nobody_speaks(words, subject) or is_date(words, subject):
        return None
    return _with_bounds(words, masked, place, (subject, inverted is not None), found)


def _is_verb_here(words: Words, place: int) -> bool:
    """Whether the tags make it a verb: some passives ("is understood to") are tagged as adjectives."""
    with_pronoun = place + 1 < len(words) and words[place + 1].tag == "PRP" and words[place].tag == "NNS"
    return (
        is_verb(words[place]) or with_pronoun or (passive(words, place) and lower(words[place]).endswith(("ed", "od")))
    )


def _subject_to_share(words: Words, place: int, found: Sequence[Cue]) -> Place | None:
    """The subject of the cue before, where it stands in the clause of `place` and not behind its verb."""
    if not found or found[-1].subject is None or zone_start(words, place) > found[-1].start:
        return None
    return found[-1].subject


def _quoted(words: Words, masked: Sequence[bool], place: int) -> Cue | None:
    """The cue of `quoted … as saying`."""
    told = quoted_speaker(words, masked, place)
    if told is None:
        return None
    subject, carriers = told
    content = max([place + 1, *(carrier[1] for carrier in carriers if carrier[0] > place)])
    content += content < len(words) and lower(words[content]) == "that"
    first = min(subject[0], *(carrier[0] for carrier in (*carriers, subject)))
    zone = zone_start(words, first)
    return Cue(place, place + 1, subject, zone, first, content, False, that=True, force_right=True, carriers=carriers)


def _with_bounds(
    words: Words, masked: Sequence[bool], place: int, subject_found: tuple[Place, bool], found: Sequence[Cue]
) -> Cue:
    """The cue of a verb and its subject, with what can be said before and after it."""
    (subject, inverted), (lemma, force) = subject_found, speech_table()[lower(words[place])]
    shared = bool(found) and subject[1] <= found[-1].start
    zone = _zone(words, place, subject_found, found)
    after = subject[1] if inverted else place + 1
    content, carriers = (after, ()) if _takes_on(words, lemma, after) else skip_adjuncts(words, after)
    content, about = _past_about(words, lemma, content)
    if force in {"deny", "judge"}:
        content = past_verdict(words, content)
    leading = leading_carrier(words, zone, subject[0])
    follows = content + 1 < len(words) and words[content + 1].tag not in {".", ","}
    that = follows and lower(words[content]) in QUESTIONS | {"that"}
    content += follows and lower(words[content]) == "that"
    left_end = place if inverted or shared else subject[0]
    broken = not shared and _breaks(words, zone, left_end, content)
    return Cue(
        place, place + 1, subject, zone, place if inverted else subject[0], content + broken,
        takes_left=words[place].tag != "VBG" and after_break(words, masked, place if inverted else subject[0]),
        that=that, noun_content=about or _calls_on(words, lemma, content) or (lemma in TAKES_NOUN and noun_follows(words, content)),
        infinitive=lemma in TAKES_INFINITIVE, broken=broken,
        nested=bool(found) and not found[-1].hidden and zone <= found[-1].start and subject[0] >= found[-1].content,
        force_right=that or leading is not None, stop=_relative_end(words, subject, place),
        carriers=(*((leading,) if leading else ()), *carriers),
    )  # fmt: skip


def _zone(words: Words, place: int, subject_found: tuple[Place, bool], found: Sequence[Cue]) -> int:
    subject, inverted = subject_found
    if found and subject[1] <= found[-1].start:  # "rejected the offer but says": the subject speaks again
        zone = zone_start(words, place)
        return after_last_comma(words, place) if zone <= found[-1].start else zone
    return zone_start(words, place) if inverted else zone_of_subject(words, subject[0])


def _past_about(words: Words, lemma: str, content: int) -> tuple[int, bool]:
    """Past "of" or "for" where the verb reports what follows it, and whether it does."""
    told = content + 2 < len(words) and lower(words[content]) in ABOUT_WHAT.get(lemma, ())
    return (content + 1, True) if told and noun_follows(words, content + 1) else (content, False)


def _takes_on(words: Words, lemma: str, after: int) -> bool:
    """Whether the preposition behind the verb belongs to what is said."""
    return _past_about(words, lemma, after)[1] or _calls_on(words, lemma, after)


def _calls_on(words: Words, lemma: str, content: int) -> bool:
    """`called on all sides to show restraint`: who is called on belongs to what is said."""
    return lemma == "call" and content < len(words) and lower(words[content]) in {"on", "upon"}


def _relative_end(words: Words, subject: Place, place: int) -> int | None:
    """`The mayor, who said the bridge was safe, has resigned`: what is said ends with the relative clause."""
    relative = subject[1] + 1 < place and words[subject[1]].tag == "," and words[subject[1] + 1].tag == "WP"
    if not relative or any(words[p].tag == "," for p in range(subject[1] + 1, place)):
        return None
    return next((p for p in range(place + 1, len(words)) if words[p].tag == ","), None)


def _speaks_of(words: Words, masked: Sequence[bool], place: int, before: Place | None) -> Cue | None:
    """`the minister speaks of 8,000`, `spoke of an "attempt …"`: an amount or a quotation on the subject's word."""
    if lower(words[place]) not in SPEAKS or place + 2 >= len(words) or lower(words[place + 1]) != "of":
        return None
    near = words[place + 2 : place + 6]
    subject = subject_before(words, masked, place, before)
    if subject is None or negated(words, place) or not any(word.tag in {"CD", '"'} for word in near):
        return None
    zone = zone_of_subject(words, subject[0])
    return Cue(place, place + 2, subject, zone, subject[0], place + 2, False, noun_content=True)


def _own_figure(words: Words, place: int) -> Cue | None:
    """`the ministry's own figure is 112`: the possessor gives the amount."""
    if lower(words[place]) not in STANDS_AT or lower(words[place - 1]) not in AMOUNTS:
        return None
    mark = next((p for p in range(place - 1, max(0, place - 4), -1) if words[p].tag == "POS"), None)
    if mark is None or not any(word.tag == "CD" for word in words[place + 1 : place + 5]):
        return None
    subject = noun_phrase_ending(words, mark)
    if subject is None:
        return None
    return Cue(
        place, place + 1, subject, zone_of_subject(words, subject[0]), subject[0], mark + 1, False, noun_content=True
    )


def _counts(words: Words, masked: Sequence[bool], place: int) -> Cue | None:
    """`the agency has recorded more than 60 attacks`: an amount that the one who counted answers for."""
    if lower(words[place]) not in COUNTING_VERBS or words[place].tag not in {"VBD", "VBN", "VBZ", "VBP"}:
        return None
    behind = words[place + 1 : place + 5]
    stop = next(
        (number for number, word in enumerate(behind) if word.tag in {"IN", ",", ".", "TO"} and lower(word) != "than"),
        4,
    )
    active = place > 0 and (words[place].tag != "VBN" or lower(words[place - 1]) in {"has", "have", "had"})
    if not active or not any(word.tag == "CD" for word in behind[:stop]) or negated(words, place):
        return None
    subject = subject_before(words, masked, place, None)
    if subject is None or nobody_speaks(words, subject) or not is_authority(words, subject):
        return None
    zone = zone_of_subject(words, subject[0])
    return Cue(place, place + 1, subject, zone, subject[0], place + 1, False, noun_content=True)


def _put_at(words: Words, masked: Sequence[bool], place: int, before: Place | None) -> Cue | None:
    """`the army puts its losses at seven`: an amount given on the subject's word."""
    at = next((p for p in range(place + 2, min(len(words), place + 14)) if lower(words[p]) == "at"), None)
    if at is None or words[place + 1].tag == "RP" or not AMOUNTS & {lower(word) for word in words[place + 1 : at]}:
        return None
    subject = subject_before(words, masked, place, before)
    if subject is None or negated(words, place) or not any(word.tag == "CD" for word in words[at + 1 : at + 6]):
        return None
    zone = zone_of_subject(words, subject[0])
    return Cue(place, place + 1, subject, zone, subject[0], place + 1, False, noun_content=True)
