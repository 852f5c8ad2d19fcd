"""Happenings: words that tell what happened, with its kind in the field's words.

The kinds follow the event classes that conflict and disaster monitors share (ACLED sub-event types, PLOVER, IFRC
disaster types) and everyday classes of civil news; each is found by a few stems in any part of speech.
"""

from __future__ import annotations

import re
from functools import cache

from recount.records import HappeningMention, Sentence

KINDS: dict[str, str] = {
    "air strike": r"air ?-?strikes?|air raids?|airdrops?|bomb(?:ed|ing|ings|ardment|ard|arded|s)?"
    r"|shell(?:ed|ing|s)|missiles?",
    "strike": r"strikes?|struck|striking",
    "killing": r"kill(?:ed|ing|s|ings)?|dead|deaths?|died|dies|toll|massacre[ds]?|fatalit(?:y|ies)|shot",
    "injury": r"injur(?:ed|y|ies|ing)|wound(?:ed|s|ing)|hurt",
    "withdrawal": r"withdr(?:aw|ew|awn|awal|awing|awals)|retreat(?:ed|ing|s)?|pull(?:ed|ing)? (?:out|back)|pull-?out",
    "capture of territory": r"captur(?:e|ed|es|ing)|seiz(?:e|ed|es|ing|ure)|ret(?:ook|ake|aken|aking)"
    r"|recaptur(?:e|ed)|driven out|expel(?:led|s)?|clear(?:ed)",
    "clash": r"clash(?:ed|es)?|fight(?:ing)?|fought|battles?|assault(?:ed|s)?|offensive|attack(?:ed|s|ing)?"
    r"|siege|ambush(?:ed)?",
    "destruction": r"destroy(?:ed|s|ing)?|destruction|damag(?:e|ed|es|ing)|raz(?:ed|ing)|collaps(?:e|ed|es)"
    r"|flatten(?:ed)",
    "explosion": r"explo(?:sion|sions|ded|de|des|ding)|blasts?|detonat(?:ed|ion)",
    "fire": r"fires?|blaze[sd]?|wildfires?|burn(?:ed|t|ing)?|flames",
    "displacement": r"flee(?:ing)?|fled|displac(?:ed|ement)|evacuat(?:ed|ion|e|ing|ions)|homeless|left their homes",
    "arrest": r"arrest(?:ed|s|ing)?|detain(?:ed|ees?|s)?|detention|custody|jailed|imprisoned",
    "protest": r"protest(?:s|ed|ers?|ing)?|demonstrat(?:ion|ions|ed|ors?)|rall(?:y|ies|ied)|march(?:ed|ers)?"
    r"|riot(?:s|ed|ing)?",
    "vote": r"vot(?:e|ed|es|ing|ers)|elections?|ballots?|run-?off|referendum|polls?",
    "negotiation": r"talks?|negotiat(?:e|ed|ions?|ing|ors?)|ceasefires?|truce|agree(?:d|ment|ments)|accord|deal"
    r"|mediat(?:ed|ion|ors?)",
    "rescue": r"rescu(?:e|ed|es|ers|ing)|survivors?|releas(?:e|ed|ing)|freed|hostages?",
    "verdict": r"verdict|convict(?:ed|ion)|sentenc(?:e|ed|ing)|acquit(?:ted|tal)|guilty|ruling|ruled|appeal(?:ed)?",
    "investigation": r"investigat(?:ion|ions|ors?|ed|ing|e)|inquiry|probe[sd]?|inspect(?:ed|ion|ions|ors?)|audit",
    "disease": r"infect(?:ed|ion|ions)|outbreak|epidemic|cases|virus|vaccinat(?:ed|ion)|cholera|quarantine[ds]?",
    "natural disaster": r"earthquakes?|quakes?|floods?|flooding|landslides?|storms?|hurricane|cyclone|tremors?",
    "accident": r"crash(?:ed|es)?|capsiz(?:e|ed|ing)|sank|sunk|sinking|derail(?:ed|ment)|collision|collided",
    "business deal": r"takeover|merger|acqui(?:re|red|sition)|bid|shares?|profit|layoffs?|job cuts",
    "labour dispute": r"walkout|picket(?:s|ed)?|union|industrial action|stoppage",
    "shortage or aid": r"aid|food|supplies|medicines?|shortage[s]?|relief",
    "statement": r"statement|announce[ds]?|announcement|video|press conference|broadcast",
}  # fmt: skip


@cache
def _pattern() -> re.Pattern[str]:
    """All kinds as one pattern, a group for each, so that the sentence is read once: the first kind that fits counts."""
    return re.compile(rf"\b(?=\w)(?:{'|'.join(f'({words})' for words in KINDS.values())})\b", re.IGNORECASE)


def find_happenings(sentence: Sentence) -> tuple[HappeningMention, ...]:
    """The happening words of one sentence, in order of their place, each with one kind, none inside a longer one."""
    kinds = tuple(KINDS)
    return tuple(
        HappeningMention(
            start=sentence.start + match.start(),
            end=sentence.start + match.end(),
            text=match[0],
            kind=kinds[(match.lastindex or 0) - 1],
        )
        for match in _pattern().finditer(sentence.text)
    )
