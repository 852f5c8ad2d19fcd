"""Counted classes: which counted nouns count the same kind of people or things, and what was done to them."""

from __future__ import annotations

import re

from msgspec.structs import replace

from recount.language.reporting_verbs import force_of
from recount.records import Claim, Figure
from recount.records.measures import converted

CLASSES: dict[str, str] = {
    "people": "person people human life death dead casualty victim fatality body soul",
    "civilians": "civilian resident local villager inhabitant citizen townspeople household family",
    "fighters": "fighter militant rebel insurgent gunman terrorist extremist jihadi jihadist guerrilla militiaman attacker bandit",
    "troops": "soldier troop serviceman conscript marine airman",
    "police": "police officer policeman policewoman gendarme",
    "workers": "worker employee staff miner driver colleague crew sailor",
    "protesters": "protester demonstrator marcher rioter activist",
    "children": "child schoolchild minor pupil student boy girl infant baby",
    "women": "woman",
    "patients": "patient case infection",
    "prisoners": "prisoner detainee hostage captive inmate",
    "rescuers": "firefighter rescuer medic doctor nurse paramedic volunteer",
    "passengers": "passenger traveller tourist pilgrim commuter",
}
GENERIC = "people"
SELF_CONTAINED = 4
"""Words that a content must have to be understood without its "he said"."""
LONG_LEAD = 2
"""A claim that leans on a clause longer than itself is compared by its own words."""
BARE_VERBS = frozenset(
    {None, "be", "have", "put", "say", "stand", "reach", "rise", "total", "give", "count", "amount", "estimate", "come"}
)
"""Verbs that say nothing of what was done with what is counted."""
ALLOWING = frozenset(
    {"allow", "permit", "limit", "require", "plan", "expect", "order", "promise", "need", "seat", "hold"}
)
OLD_BEFORE = re.compile(
    r"\b(?:up|down|rising|risen|revised|raised|lowered|increased|reduced) from\W*$|\b(?:earlier|initial|previous|first) (?:toll|figure|count|estimate) of\W*$",
    re.IGNORECASE,
)
"""Words before an amount that make it the one before the last."""
DEED_NOUNS = frozenset("strike airstrike raid attack sortie clash explosion blast protest arrest".split())
"""Counted nouns that are deeds themselves: what else the sentence tells of them makes no other counting."""
SHARE_DEEDS: dict[str, str] = {
    "held": r"\b(?:hold|held|occup|control|seiz|in the hands)",
    "lost": r"\b(?:driven|drove|expel|clear|left|lost|pushed|retak|retook|recaptur)",
    "voted": r"\b(?:vot|won|ballot|turnout)",
}
"""What a share is a share of having been done; shares of other doings are not compared."""
OF_NOUN = {noun: name for name, nouns in CLASSES.items() for noun in nouns.split()}
DEEDS: dict[str, str] = {
    "killed": r"kill|die|dead|death|fatal|perish|toll|lives|slain|bodies",
    "hospitalised": r"hospitali[sz]|(?:to|in|into) (?:\w+ ){0,3}hospitals?|hospital treatment|admitted",
    "injured": r"injur|wound|hurt|treat",
    "missing": r"missing|unaccounted",
    "held": r"arrest|detain|custody|jail|imprison",
    "displaced": r"flee|fled|displac|evacuat|homeless|left their|leave their|moved out|forced from",
    "rescued": r"rescu|saved|freed|releas",
    "destroyed": r"destroy|raz|flatten|demolish|gutted",
    "damaged": r"damag",
    "hit": r"\bhit|target|struck",
    "attacked": r"air ?-?strike|strikes?\b|raid|bomb|sortie|attack",
    "attended": r"turnout|t[ao]ken? part|took part|attend|crowd|on the square|rall(?:y|ied)|march(?:ed|ers)|gather(?:ed|ing)|demonstrat",
    "voted": r"vote|ballot",
}


OWN_LOSSES: tuple[tuple[str, str], ...] = (
    ("troops", r"\b(?:army|military|ministry|government|force|troops|navy)['’]s? (?:own )?(?:losses|dead|casualties)"),
    (
        "fighters",
        r"\b(?:his|their|our|its) (?:own )?(?:men|fighters|losses|dead)"
        r"|\b(?:group|rebels?|front|movement|militia|faction|insurgents?)['’]s? (?:own )?(?:losses|dead|men|casualties)",
    ),
)
"""Whose dead "the group's dead" and "his men" are, where the counted noun alone does not tell."""


def counted_class(figure: Figure, text: str = "") -> str | None:
    """The class of people counted, the most telling noun first; None where the noun is none of them.

    `text` is the clause: "the army's losses" are troops, whatever the noun.
    """
    found = [OF_NOUN[word] for word in reversed(figure.unit.lower().split()) if word in OF_NOUN]
    if not found or found == [GENERIC] or figure.unit.lower() in {"man", "men"}:
        whose = next((name for name, words in OWN_LOSSES if re.search(words, text, re.IGNORECASE)), None)
        if whose:
            return whose
    return next((name for name in found if name != GENERIC), found[0] if found else None)


def noun_of(figure: Figure) -> str:
    """The head of the counted noun phrase, as written without its plural ending."""
    return re.sub(r"[^\w%]", "", figure.unit.lower().split()[-1]) if figure.unit.strip() else ""


def deed_of(figure: Figure, text: str) -> str | None:
    """What was done to or by what is counted: from the figure's verb and unit, else from the words nearest to it."""
    for words in (f"{figure.verb or ''} {figure.unit}", _near(figure, text)):
        for deed, pattern in DEEDS.items():
            if re.search(pattern, words, re.IGNORECASE):
                return deed
    return None


def _near(figure: Figure, text: str) -> str:
    place = text.find(figure.text)
    return text[max(0, place - 40) : place + len(figure.text) + 60] if place >= 0 else text


def said_words(claim: Claim) -> str:
    """What the claim says, without "he said" where its parts leave that out.

    The speaker and the cue stay where the content says nothing without them: "vowed to return", "denied any role", "blamed
    the army".
    """
    words = " ".join(part.quote for part in claim.parts) or claim.quote
    if claim.parts and claim.parts[-1] == claim.spans[0] and len(words) > LONG_LEAD * len(claim.quote):
        words = claim.quote
    cue = claim.speakers[-1].cue if claim.speakers else None
    leaning = cue is not None and force_of(cue) in {"deny", "judge", "ask"}
    return claim.quote if leaning or words.lower().startswith("to ") or len(words.split()) < SELF_CONTAINED else words


def gives_way(figure: Figure, text: str) -> bool:
    """Whether the text gives the amount as the old one that another has taken the place of ("up from 29")."""
    place = text.find(figure.text)
    return place >= 0 and bool(OLD_BEFORE.search(text[:place]))


def in_unit_of(ours: Figure, theirs: Figure) -> Figure:
    """The second figure in the unit of the first where both measure one thing ("10,000 acres" in hectares), else as it is."""
    amount = converted(theirs, theirs.unit, into=ours.unit)
    if amount is None:
        return theirs
    return replace(
        theirs, unit=ours.unit, low=amount.low, high=amount.high, open_low=amount.open_low, open_high=amount.open_high
    )


def countings(left: Claim, right: Claim) -> frozenset[str]:
    """How the figures of two claims count: "" for a pair that counts the same thing, a reason for one that counts differently."""
    found = (
        same_counting(ours, in_unit_of(ours, theirs), left, right) for ours in left.figures for theirs in right.figures
    )
    return frozenset(reason for reason in found if reason is not None)


def same_counting(ours: Figure, theirs: Figure, left: Claim, right: Claim) -> str | None:
    """Empty where both count the same thing in the same way, a reason where they count differently, None if unrelated."""
    if (ours.unit == "percent") != (theirs.unit == "percent"):
        return None
    if ours.unit == "percent":
        return _same_share(said_words(left), said_words(right))
    if ours.part != theirs.part:
        part = "one is given as a part of a larger count, the other is not"
        return part if counted_class(ours) or counted_class(theirs) else None
    if gives_way(ours, said_words(left)) or gives_way(theirs, said_words(right)):
        return None
    ours_deed, theirs_deed = deed_of(ours, said_words(left)), deed_of(theirs, said_words(right))
    ours_class, theirs_class = counted_class(ours, said_words(left)), counted_class(theirs, said_words(right))
    if "attended" in {ours_deed, theirs_deed}:  # "put the turnout at 60,000": a crowd is people without being called so
        ours_class, theirs_class = (
            (ours_class or GENERIC * (not ours.unit)),
            (theirs_class or GENERIC * (not theirs.unit)),
        )
    if ours_class and theirs_class:
        return _same_people(ours_class, theirs_class, ours_deed, theirs_deed)
    if not noun_of(ours) or noun_of(ours) != noun_of(theirs):
        return None
    if ours_deed != theirs_deed and ours_deed and theirs_deed and noun_of(ours) not in DEED_NOUNS:
        return f"one tells what was {ours_deed}, the other what was {theirs_deed}"
    verbs = ours.verb, theirs.verb
    if (verbs[0] in ALLOWING) != (verbs[1] in ALLOWING):
        return "one tells what is allowed or planned, the other what was there"
    if verbs[0] != verbs[1] and not set(verbs) & BARE_VERBS and not ours_deed and not theirs_deed:
        return f"one tells what was meant by “{verbs[0]}”, the other by “{verbs[1]}”"
    return ""


def _same_people(ours: str, theirs: str, ours_deed: str | None, theirs_deed: str | None) -> str | None:
    if {ours_deed, theirs_deed} == {"injured", "hospitalised"}:
        return "one counts the injured, the other those taken to hospital"
    if ours_deed is None or ours_deed != theirs_deed:
        return None
    generic = GENERIC in {ours, theirs} and ours_deed in {"displaced", "missing", "injured", "rescued", "attended"}
    return "" if ours == theirs or generic else f"one counts {ours}, the other {theirs}"


def _same_share(ours: str, theirs: str) -> str | None:
    deeds = [
        next((deed for deed, pattern in SHARE_DEEDS.items() if re.search(pattern, text, re.IGNORECASE)), None)
        for text in (ours, theirs)
    ]
    if deeds[0] is None or deeds[1] is None:
        return None
    return "" if deeds[0] == deeds[1] else f"one is a share {deeds[0]}, the other a share {deeds[1]}"
