"""What the words around a time say of it: whose time it is, past or future, up to now or not.

Takes a sentence and where a time stands in it. Each answer falls back on the plain reading of news (something
that happened, in the past) where the words around show nothing else.
"""

from __future__ import annotations

import re
from functools import cache

from recount.language.reporting_verbs import cue_table
from recount.mentions.times.words import APOSTROPHE, S

_BREAK = re.compile(
    r"[,;:()\u201c\u201d\"]|\b"
    r"(?:that|which|who|whom|whose|where|when|while|because|although|but|after|before|since|if|as|and"
    r"|said|says|told)\b"
)
"""Where a clause starts or ends, roughly: commas, quotation marks and the words that open another clause."""

_FUTURE = re.compile(
    r"\b(?:will|shall|wo|would(?!\s+have)|(?:is|are|was|were)\s+(?:"
    r"(?:due|set|expected|scheduled|likely|planned|ready|supposed|meant)\s+)?to(?:\s+have\s+\w+)?|to\s+be"
    r"|due|expected|scheduled|planned|set\s+to|going\s+to|(?:could|can|may|might|should|must)(?!\s+have)"
    r"|(?:plans?|planned|agreed|vow(?:s|ed)|hop(?:es?|ed)|promis"
    r"(?:es?|ed)|intends?|intended|wants?|expects?|threaten(?:s|ed)|order(?:s|ed)"
    r"|urg(?:es?|ed)|ask(?:s|ed)|prepar(?:es|ed|ing)|need(?:s|ed)?)(?:\s+\w+){0,6}\s+to|(?:call"
    r"(?:s|ed)?|plan(?:s|ned)?)\s+for"
    r"|(?:put\s+off|pushed\s+back|brought\s+forward|postponed|delayed|deferred|moved|rescheduled|adjourned|extended)"
    r"(?:\s+\w+){0,2}\s+(?:to|until|till|for)"
    r"|(?:has|have)\s+(?:promised|pledged|vowed|agreed)"
    r"|deadline|upcoming|forthcoming)\b|['\u2019]ll\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:until|till)?", re.IGNORECASE)
"""The word that a mention begins with and that belongs to the verb before it ("postponed until Tuesday")."""
_HAD_BEEN_DUE = re.compile(r"\bhad\s+been\s+(?:due|set|expected|scheduled|planned)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|were|had|did|has|have|been|came|went|took|made|left|fell|fought|held|began|ran|met|shot|died|broke|struck|hit"
    r"|said|told|saw|lost|won|led|kept|found|gave|got|became|rose|drove|brought|thought)\b",
    re.IGNORECASE,
)
_FINITE_PAST = re.compile(r"\b(?:was|were|had|did|has|have)\b", re.IGNORECASE)
_PRESENT = re.compile(rf"\b(?:has|have|is|are|remains?|continues?)\b|{APOSTROPHE}(?:ve|s\s+been)\b", re.IGNORECASE)
_AUXILIARY = re.compile(
    rf"\b(?:has|have|is|are|remains?|continues?|had|was|were|did|would|will)\b|{APOSTROPHE}(?:ve|s\s+been)\b",
    re.IGNORECASE,
)
_JOINED_PARTICIPLE = re.compile(r"\s+\w{2,}ing\b")
_AUXILIARY_AT_END = re.compile(r"\b(has|have|is|are|had|was|were|did)\s+(?:not\s+)?$", re.IGNORECASE)
_PAST_VERB = re.compile(r"\s+(?:\w{2,}ed|held|had|kept|were|was|stood|lay|sat|ran|fought)\b")
_PRESENT_VERB = re.compile(r"\s*\w+(?<!s)s\b(?!['\u2019])")
_SAYING_NOUN = (
    r"(?:statement|press\s+release|news\s+release|report|briefing|interview|tweet|communiqu[eé]|bulletin|news\s+conference"
    r"|press\s+conference|letter|speech|address|post|memo|announcement)"
)
_LEAD_IN = rf"(?:{S}(?:on|late|early|in|at|as|back|only|earlier|later|by|the))*{S}?$"
_DATELINE_BEFORE = re.compile(r"\W*[A-Z][A-Z.'\u2019 -]+(?:\([^)]*\)|,[\w.'\u2019 -]+)?,?\s*$")
_DATELINE_AFTER = re.compile(r"\s*(?:\([^)]*\)\s*)?[-\u2012-\u2015:]")
_OPENING = re.compile(r"^[\s\"\u201c\u2018'(]*(?:(?:on|in|at|late|early|by)\s+)*$", re.IGNORECASE)
_ALSO_DO = frozenset({
    "continue", "post", "write", "describe", "relate", "respond", "answer", "agree", "cry", "shout", "inform",
    "notify", "signal", "indicate", "observe", "reject", "dismiss", "order", "instruct", "request", "demand",
    "ask", "appeal", "undertake", "assure", "boast", "brag", "joke", "quip",
})  # fmt: skip
"""Reporting verbs that as often tell of an act with a day of its own: an order given, a film posted."""
_PASSIVE_SAYING = "reported|announced|said|confirmed|claimed|revealed|disclosed|alleged|told|stated"
_NOT_YET_SAID = re.compile(
    r"\b(?:to|will|would|shall|should|can|could|may|might|must|be|being)\s+(?:\w+ly\s+)?[^\w]*$", re.IGNORECASE
)
"""What makes a verb of saying no report of words: "is to announce on Friday", "will be sworn in on Monday"."""
_NO_SUBJECT = frozenset(["that", "which", "who", "to", "was", "were", "is", "are", "had", "has", "have", "and", "but"])


@cache
def _verb() -> str:
    """Every finite form of a verb of saying, but for those that also tell of an act ("ordered")."""
    forms = [
        form
        for form, (lemma, force) in cue_table().items()
        if force in ("assert", "deny", "intend", "ask") and lemma not in _ALSO_DO and not form.endswith("ing")
    ]
    passive = rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?:{'|'.join(sorted(forms, key=len, reverse=True))})"
    return rf"(?:{passive}|(?:was|were|been){S}(?:{_PASSIVE_SAYING}))"


@cache
def _said_before() -> tuple[re.Pattern[str], ...]:
    verb, word = _verb(), r"[\w'\u2019.-]+"
    plain = (
        r"(?!(?:that|which|who|to|was|were|is|are|and|but|it|he|she|they|will|would|can|could|may|might|must|should|has|had|have)\b)"
        + word
    )
    where = rf"(?:in|at|during|through|via|to|from|by)(?:{S}{plain}){{1,6}}"
    return (
        re.compile(rf"\b{verb}{_LEAD_IN}"),
        re.compile(rf"[,\u201d\u2019\"']{S}{verb}(?:{S}{plain}){{1,6}}?{_LEAD_IN}"),
        re.compile(rf"\b[Ss]peaking(?:{S}{plain}){{0,6}}?{_LEAD_IN}"),
        re.compile(rf"\b(?:tell|tells|told)(?:{S}{plain}){{1,4}}?(?:{S}{where})?{_LEAD_IN}"),
        re.compile(rf"\b{verb}{S}{where}{_LEAD_IN}"),
        re.compile(rf"\b(?:announc|confirm|den|acknowledg|disclos|reveal)(?:es|e|ed|s|ied|ies)"
                   rf"{S}(?:the|a|an|its|his|her|their)(?:{S}{plain}){{1,4}}?{_LEAD_IN}"),
        re.compile(rf"\b{_SAYING_NOUN}(?:,)?"
                   rf"(?:{S}(?:released|issued|published|made|given|held|carried|sent|dated))?{_LEAD_IN}"),
    )  # fmt: skip


def tells_when_said(sentence: str, start: int, end: int) -> bool:
    """Whether the time at `start`..`end` is when something was said, not when it happened.

    True beside a reporting verb ("said on Saturday", "told reporters late Friday", "officials on Friday
    said"), and for a time that opens a sentence whose first verb is one ("On Friday, the ministry said ..."),
    and in a dateline. "Said Friday's attack" is not.
    """
    after = sentence[end:]
    if re.match(rf"{APOSTROPHE}s?\b|\s+(?:will|would|was|is|had|has)\b", after):
        return False
    before = sentence[:start]
    if _DATELINE_BEFORE.match(before) and _DATELINE_AFTER.match(after):
        return True
    said = [match for pattern in _said_before() if (match := pattern.search(before))]
    if any(not _NOT_YET_SAID.search(before[: match.start()]) for match in said):
        return True
    set_off = re.search(rf",{S}(?:(?:on|in|at|late|early){S})*$", before) and after.startswith(",")
    if re.match(rf"{',' if set_off else ''}{S}(?:also{S}|again{S})?{_verb()}\b", after) and not _OPENING.match(before):
        return True
    opening = re.match(rf"\)?,?{S}(?P<subject>(?:[\w'\u2019.-]+{S}){{1,7}}?){_verb()}\b", after)
    words = opening["subject"].lower().split() if opening else []
    return bool(opening and _OPENING.match(before) and not _NO_SUBJECT & set(words))


def clause_before(sentence: str, start: int) -> str:
    """The words from where the clause starts, roughly, up to a place in it."""
    breaks = list(_BREAK.finditer(sentence, 0, start))
    return sentence[breaks[-1].end() if breaks else 0 : start]


def _joined_clause_before(sentence: str, start: int) -> str:
    """The clause before, on past an "and" that joins a participle ("to be up and running again by Friday")."""
    breaks = list(_BREAK.finditer(sentence, 0, start))
    while breaks and breaks[-1][0] == "and" and _JOINED_PARTICIPLE.match(sentence, breaks[-1].end(), start):
        breaks.pop()
    return sentence[breaks[-1].end() if breaks else 0 : start]


def _clause_after(sentence: str, end: int) -> str:
    start = end + 1 if sentence[end : end + 1] in (",", ")") else end
    match = _BREAK.search(sentence, start)
    return sentence[start : match.start() if match else len(sentence)]


def lies_ahead(sentence: str, start: int, end: int) -> bool:
    """Whether the words put a time in the future ("will meet on Friday", "is due in court on Monday")."""
    if tells_when_said(sentence, start, end):
        return False
    before = _joined_clause_before(sentence, start) + _UNTIL.match(sentence[start:end])[0]  # type: ignore[index]
    future = list(_FUTURE.finditer(before))
    if future and _HAD_BEEN_DUE.search(before):
        return False
    if future:
        return not _FINITE_PAST.search(before, future[-1].end())
    if _PAST.search(before) or re.search(r"\b\w{2,}ed\b", before):
        return False
    opening = re.match(
        r"\W*(?P<subject>(?:\w+\W+){0,6}?)(?:will|would|is\s+(?:due|expected|scheduled|set)\s+to)\b",
        _clause_after(sentence, end),
    )
    return opening is not None and not re.search(rf"{_PAST.pattern}|\b\w{{2,}}ed\b", opening["subject"], re.IGNORECASE)


def reaches_now(sentence: str, start: int, end: int) -> bool:
    """Whether a state is told in the present or the present perfect ("has raged for four months", "are still
    there")."""
    before = clause_before(sentence, start)
    told = not _AUXILIARY.search(before) and re.search(r"\b\w{2,}ed\b", before)
    for clause in (before,) if told else (before, _clause_after(sentence, end)):
        auxiliaries = list(_AUXILIARY.finditer(clause))
        if auxiliaries:
            nearest = auxiliaries[-1] if clause and sentence[:start].endswith(clause) else auxiliaries[0]
            return bool(_PRESENT.fullmatch(nearest[0]))
    return False


def is_in_past(sentence: str, start: int, end: int) -> bool:
    """Whether "now" or "still" stands in a clause told in the past ("were still trapped", "still held the
    bridge")."""
    beside = _AUXILIARY_AT_END.search(sentence[:start])
    if beside:
        return bool(_FINITE_PAST.fullmatch(beside[1]) and not _PRESENT.fullmatch(beside[1]))
    if _PAST_VERB.match(sentence, end):
        return True
    if _PRESENT_VERB.match(sentence, end):
        return False
    auxiliaries = (
        _AUXILIARY.findall(clause_before(sentence, start))[-1:] or _AUXILIARY.findall(_clause_after(sentence, end))[:1]
    )
    return bool(auxiliaries and _FINITE_PAST.fullmatch(auxiliaries[0]) and not _PRESENT.fullmatch(auxiliaries[0]))


def counts_from_happening(sentence: str, start: int, end: int, has_date: bool) -> bool:
    """Whether "two days after" goes on to name what it counts from, in words and not as a date."""
    if has_date or not re.search(r"\b(?:after|before)$", sentence[start:end]):
        return False
    return bool(re.match(rf"{S}[\w'\u2019\u201c\"]", sentence[end:]))


def is_told_as_new(sentence: str, start: int, end: int) -> bool:
    """Whether what is told "comes days after" something, so that the distance counts back from the report
    itself. Also where the distance opens the sentence and its main verb stands in the present ("Days after
    the vote, the army is ...").
    """
    before = sentence[:start]
    if re.search(rf"\b(?:comes?|coming|follows)(?:{S}(?:just|only|barely|less{S}than))*{S}$", before, re.IGNORECASE):
        return True
    if not re.fullmatch(r"\W*(?:just|only|barely)?\s*", before, re.IGNORECASE):
        return False
    main = sentence[end:].rpartition(",")[2]
    auxiliary = _AUXILIARY.search(main)
    return bool(auxiliary and re.fullmatch("is|are|has|have", auxiliary[0], re.IGNORECASE))
