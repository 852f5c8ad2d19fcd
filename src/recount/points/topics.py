"""Topics: the standing questions of news that a clause speaks to, whatever its words ("who holds the town", "how many died").

General stems of conflict, disaster, civic and business reporting; a clause may speak to several. A shared topic says that two
claims may answer one question, never that they say the same.
"""

from __future__ import annotations

import re
from functools import cache

TOPICS: dict[str, str] = {
    "control": r"withdr[ae]w\w*|retreat\w*|pull(?:ed|ing)? (?:back|out)|driv\w+ .{0,50}\bout|drove|expel\w*|defeat\w*|beaten|rout(?:ed)?|"
    r"ret(?:ak|ook)\w*|recaptur\w*|take back|took back|cleared|liberat\w*|push(?:ed|ing)? out|"
    r"(?:left|quit|enter\w*) .{0,20}(?:town|city|village|district|quarter|area)|in control|"
    r"(?:army|rebel\w*|government)\W?s?\W* hands|purge\w*|lost (?:\w+ )?(?:ground|positions?|control)|still h[eo]ld|"
    r"no longer hold|front line|(?:fighting|clashes|battles?) (?:still|continue)\w*",
    "hold": r"overr[ua]n|in the hands of|(?<!be )captur\w*|seiz(?:e|ed|ing|ure)\b|(?:held|holds?|holding|occup(?:y|ied|ies|ying)|overr[ua]n) .{0,30}"
    r"(?:town|city|village|district|quarter|area|percent|per cent)",
    "killed": r"kill\w*|dead\b|deaths?\b|died|dies|toll|fatal\w*|losses|lives\b",
    "injured": r"injur\w*|wound\w*|hurt\b|hospitali[sz]ed|taken to (?:two |the |a )?hospital|hospital treatment|treated",
    "missing": r"missing|unaccounted",
    "held": r"arrest\w*|detain\w*|custody|detention",
    "displaced": r"flee\w*|fled|displac\w*|evacuat\w*|left their homes|leave their homes|moved out|forced from|homeless",
    "destroyed": r"destroy\w*|raz(?:ed|ing)|damag\w*|flatten\w*|wreck\w*|gutted",
    "strikes": r"air ?-?strikes?|air raids?|sorties?|strikes (?:near|on|across|against|have|had|were|targeted)",
    "cause": r"caus(?:e|ed|es)\b|because of|due to|led to|reason|trigger\w*|error|negligen\w*|fault|origin of",
    "safety": r"alarms?|safety|unsafe|inspect\w*|violat\w*|permits?|licen[cs]e\w*",
    "crowd": r"turnout|crowd|took part|taken part|on the (?:\w+ )?square|rall(?:y|ied)\b|march(?:ed|ers)\b|demonstrat\w*",
    "votes": r"per cent of the vote|percent of the vote|ballots?|count(?:ed|ing)? (?:of )?votes|polling|fraud|irregularit\w*",
    "damage cost": r"damage .{0,30}(?:million|billion)|insur\w*|loss(?:es)? .{0,20}(?:million|billion)",
    "video": r"video|footage|clips?\b",
    "return": r"return(?:s|ed|ing)?\b|(?:come|came|coming|be) back\b|(?:strike|attack|fight|hit|march)\w* (?:\w+ )?(?:again|back)\b",
    "responsibility": r"den(?:y|ies|ied)|reject\w*|dismiss\w*|no truth|blam\w*|accus\w*|responsib\w*|fabricat\w*",
    "talks": r"talks|negotiat\w*|ceasefire|truce|agreement",
    "probe": r"investigat\w*|inquiry|probe\b|inspect\w*",
}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((topic, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for topic, words in TOPICS.items())


def topics_of(text: str) -> frozenset[str]:
    """The topics that a clause speaks to; empty where it speaks to none of these.

    >>> sorted(topics_of("They withdrew from the town and 12 people died."))
    ['control', 'killed']
    """
    return frozenset(topic for topic, pattern in _patterns() if pattern.search(text))


QUESTIONS: dict[str, str] = {
    "control": "Who holds {place}, and how did that come about",
    "hold": "What was held or seized, and by whom",
    "killed": "How many were killed, and who",
    "injured": "How many were injured",
    "missing": "Is anybody missing",
    "held": "How many were detained, and who",
    "displaced": "How many had to leave their homes",
    "destroyed": "What was destroyed or damaged",
    "strikes": "How many strikes were there, where and when",
    "cause": "What caused it, and who is to blame",
    "safety": "Were the safety rules kept",
    "crowd": "How many took part, and how was it called",
    "votes": "How was the vote, and what was counted",
    "damage cost": "What will it cost",
    "video": "What does the video show, and who put it out",
    "return": "Will they come back",
    "responsibility": "Who is held responsible, and what do they say",
    "talks": "What came of the talks",
    "probe": "Who is looking into it",
}
