"""Neutral words: party words stay evidence; where the account repeats a wording it puts a plain word in square brackets.

The list holds words that newsroom style books (BBC, Reuters, AP) ask writers to keep for attribution, each with the plain word
they give instead. Words inside quotation marks are somebody's and are never touched.
"""

from __future__ import annotations

import re

PLAIN: dict[str, str] = {
    r"terrorists?": "fighter", r"jihad(?:i|is|ist|ists)": "fighter", r"extremists?": "fighter", r"bandits?": "fighter",
    r"thugs?": "person", r"martyrs?": "dead", r"martyred": "killed", r"regime": "government", r"junta": "government",
    r"liberated": "took", r"liberation": "taking", r"neutrali[sz]ed": "killed", r"eliminated": "killed",
    r"slaughtered": "killed", r"butchered": "killed", r"massacred": "killed", r"purged": "removed", r"purge": "remove",
    r"infidels?": "person", r"invaders?": "force", r"mobs?": "crowd", r"rioters?": "protester", r"hooligans?": "person",
    r"puppet": "allied", r"cowardly": "", r"heroic(?:ally)?": "", r"barbaric": "", r"brutal(?:ly)?": "", r"evil": "",
    r"savage(?:ly)?": "", r"vicious(?:ly)?": "", r"glorious(?:ly)?": "", r"despicable": "", r"so-called": "",
}  # fmt: skip
LOADED = re.compile(r"\b(?:" + "|".join(PLAIN) + r")\b", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘(?:[^’]|’(?=\w))*’(?!\w)")


def loaded_words(text: str) -> tuple[str, ...]:
    """The party words of a text, outside and inside quotations, in order."""
    return tuple(match[0] for match in LOADED.finditer(text))


def neutral(text: str) -> str:
    """The text with each party word outside quotation marks replaced by a plain one in brackets, or left out.

    >>> neutral("The so-called terrorists left.")
    'The [fighters] left.'
    """
    pieces, last = [], 0
    for quoted in QUOTED.finditer(text):
        pieces += [_plain(text[last : quoted.start()]), quoted[0]]
        last = quoted.end()
    return re.sub(r"  +", " ", "".join((*pieces, _plain(text[last:])))).strip()


def _plain(text: str) -> str:
    return LOADED.sub(_replacement, text)


def _replacement(match: re.Match[str]) -> str:
    word = match[0]
    plain = next(plain for pattern, plain in PLAIN.items() if re.fullmatch(pattern, word, re.IGNORECASE))
    if not plain:
        return ""
    if plain == "took" and re.search(r"\b(?:was|were|been|being|be|is|are)\s+$", match.string[: match.start()]):
        plain = "taken"
    plural = word.lower().endswith("s") and not plain.endswith(("ed", "took", "taken", "dead"))
    return f"[{'people' if plain == 'person' and plural else plain + 's' * plural}]"
