"""Framing: pairs of wordings that tell one fact in two lights."""

from __future__ import annotations

import re

OPPOSITIONS: tuple[tuple[str, str, str], ...] = (
    (
        r"withdr[ae]w\w*|pull\w* (?:back|out)|retreat\w*|redeploy\w*|(?:left|quit) (?:the )?\w+|reposition\w*",
        r"driv(?:e|en|ing)\b|drove|expel\w*|defeat\w*|rout\w*|push\w* (?:out|back)|forc\w* (?:\w+ )?(?:out|from|to)|chas\w*|ous\w*|retak\w*|retook"
        r"|recaptur\w*|beaten|overr[ua]n|fled|put to flight|purge\w*",
        "one wording has them go of their own will, the other has them made to go",
    ),
    (
        r"liberat\w*|freed|\bfree\b|secur\w*",
        r"occup(?!a?nts)\w*|seiz\w*|captur\w*|overran|invad\w*",
        "one wording calls it a liberation, the other a seizure",
    ),
    (
        r"accident\w*|incident\w*|mishap|error|mistak\w*|malfunction\w*",
        r"attack\w*|sabotage\w*|deliberate\w*|massacre\w*|crime\w*|neglig\w*|preventable|avoidable",
        "one wording makes it an accident, the other somebody's doing",
    ),
    (
        r"peaceful\w*|demonstrat\w*|protest\w*|rall(?:y|ied|ies)",
        r"riot\w*|mob\b|violen\w*|hooligan\w*|coup\b|unrest",
        "one wording makes it a protest, the other disorder",
    ),
    (
        r"dispers\w*|restor\w* order|restrain\w*",
        r"beat\w*|brutal\w*|crack(?:ed)? ?down|attack\w*|assault\w*",
        "one wording has order kept, the other force used on people",
    ),
    (
        r"ceasefire|truce|pause|agree\w*|deal|compromise",
        r"surrender\w*|capitulat\w*|concession\w*|climbdown|cave[ds]?",
        "one wording makes it an agreement, the other giving in",
    ),
    (
        r"reform\w*|restructur\w*|streamlin\w*|redundanc\w*",
        r"job cuts|sack\w*|fir(?:ed|ing)\b|axe[ds]?|mass lay-?offs",
        "one wording makes it a reform, the other dismissals",
    ),
    (
        r"admit\w*|concede\w*|acknowledg\w*|defeat\w*",
        r"tactical\w*|strategic\w*|orderly|planned|voluntar\w*|staged",
        "one wording makes it a defeat, the other a step of their own choosing",
    ),
)


def framing_of(left: str, right: str) -> str | None:
    """Why two wordings put one fact in two lights; None where no opposition of framing is seen."""
    for first, second, why in OPPOSITIONS:
        for ours, theirs in ((left, right), (right, left)):
            plain = _has(first, ours) and not _has(second, ours)
            if plain and _has(second, theirs):
                return why
    return None


NEGATED = re.compile(
    r"\b(?:no one|nobody|none|not|never|without|den(?:y|ies|ied))\b[^,.;“”\"]*|n['’]t\b[^,.;“”\"]*", re.IGNORECASE
)


def _has(pattern: str, text: str) -> bool:
    """Whether the text says so; what it says is not so ("nobody drove us") does not count."""
    return bool(re.search(rf"\b(?:{pattern})", NEGATED.sub("", text), re.IGNORECASE))
