"""Lists of other reports on a page: the heading above them and the titles that follow, or titles alone at
the end."""

from __future__ import annotations

import re

from recount.reports.layout.shapes import Line, word_set

HEADING = re.compile(
    r"(?:"
    r"(?:you|readers) (?:may|might|could|will|would)(?: also)? (?:like|enjoy|be interested in"
    r"|have missed|want to read|love|want)\b.{0,40}"
    r"|(?:read|see|watch|listen|also|find out)(?: more| also| next| on| this)?(?: (?:on|about|from|in"
    r"|by|at) .{1,60})?"
    r"|(?:what to|must|to) (?:read|watch)(?: next| now| today)?"
    r"|also (?:read|see|on|in|from|by|published|of interest)\b.{0,60}"
    r"|more (?:on|from|in|about|like|by|of|to read|to explore|to watch|news|stories|articles"
    r"|headlines|top stories|coverage|reading|videos)\b.{0,60}|more"
    r"|related(?: (?:articles?|stor(?:y|ies)|news|content|topics?|coverage|links?|posts?|videos?"
    r"|reading|items?|tags|reports?|pages?))?(?: (?:to|from|on) .{1,40})?"
    r"|(?:most|top|editor['’]?s['’]?|editors|our|reader|readers['’]?|today['’]?s|this week['’]?s"
    r"|staff) (?:read|popular|viewed|shared|watched|commented|recent|discussed|emailed|clicked"
    r"|engaged|stories|story|news|headlines|articles|posts|videos|picks?|choices?|selection"
    r"|recommendations?|favou?rites?|highlights?)\b.{0,40}"
    r"|(?:popular|trending|recent|latest|featured|recommended|suggested|promoted|sponsored|partner"
    r"|similar|other|further|top|breaking|new|newest|next|previous|earlier|selected|hot"
    r"|live)(?: (?:on|in|from|now|today|this week|right now|for you|by|at|reading|topics?|stor(?:y"
    r"|ies)|news|articles?|posts?|content|headlines|videos?|reads|links?|reports?|coverage|updates?"
    r"|items?|searches|pieces))*(?: (?:on|in|from|for|by|around) .{1,40})?"
    r"|(?:in case|if|what|stories|news) you (?:missed|may have missed|might have missed)(?: it)?"
    r"|icymi|don['’]?t miss(?: (?:this|these|out))?"
    r"|(?:around|from|elsewhere on|across) the (?:web|network|internet|site|archives?)"
    r"|from our (?:partners|network|archives?|advertisers?|sponsors?|other sites)"
    r"|from the (?:archives?|section|same section|same author|homepage)|elsewhere(?: on .{1,40})?"
    r"|(?:what|stories) (?:others|people|readers|we|everyone)(?: (?:are|is)|['’]re)? (?:reading"
    r"|watching|talking about|saying)"
    r"|(?:in|on) (?:other news|this topic|this subject|this story|this section|the same topic"
    r"|the same subject|today['’]s (?:news|paper|headlines)|the news today)|(?:also |elsewhere |more )?in the"
    r" (?:news|headlines|papers|spotlight)(?: today| this week)?|also in (?:the )?.{1,40}"
    r"|(?:the )?(?:day|week|month|hour)['’]?s? (?:top|best|biggest|main|most read)\b.{0,40}"
    r"|(?:more|other|further|additional|all|today['’]s|the latest|latest|top|main|best) (?:(?:top|latest|news"
    r"|recent|must-read|big|world|local|africa|asia|europe|business|politics|sports?) )*(?:stor(?:y|ies)|news"
    r"|headlines|articles|reports|coverage|posts|reads|features|picks)(?: (?:on|in|from|for|by|about|today|now)"
    r"\b.{0,40})?"
    r"|(?:our|the) (?:latest|top|best|most popular|most read|must[ -]read) (?:stor(?:y|ies)|news|headlines"
    r"|picks?|videos?|articles|podcasts?|reads)\b.{0,30}|our (?:must[ -]reads?|picks?)"
    r"|(?:hand-?picked|chosen|selected|curated|picked|promoted|stories|news|articles|posts) (?:for you|by our"
    r" editors|by (?:the )?editors?|for our readers)|just in|must[ -]reads?|don['’]?t miss(?: it)?|worth a read"
    r"|what (?:to|else to) (?:read|watch)(?: next| now| today)?|what(?:['’]s| is) (?:trending|hot)\b.{0,20}"
    r"|people also (?:read|viewed|liked)|readers (?:also )?(?:read|liked|viewed)"
    r"|(?:others|people) (?:also |who read this also )?(?:read|are reading)|before you go|while you['’]re here"
    r"|paid (?:stories|content|links|posts)|ads? by \w+|by taboola|by outbrain"
    r"|up next|next up|keep reading|continue reading|explore(?: more| further)?(?: (?:on"
    r"|from) .{1,40})?|discover(?: more)?|share your (?:thoughts|opinion)"
    r"|topics?(?: in this (?:story|article))?|tags|links|external links|useful links"
    r"|see all (?:topics|stories)"
    r"|about the authors?|author|(?:leave|post|write) a (?:reply|comment)|(?:\d+ )?(?:comments?"
    r"|responses?|replies|thoughts on .{1,200})|join the (?:discussion|conversation)"
    r")\s*[:.…»›>|–—-]*",
    re.IGNORECASE,
)
ALONE = word_set(
    "related trending recommended popular latest sponsored promoted featured suggested elsewhere icymi "
    "must-reads must-read headlines "
    "explore discover comments tags topics links"
)
"""Headings of one word; other single words ("Live", "Next") are buttons and head no list."""
LIST_ENTRY = re.compile(
    r"\W*(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat"
    r"|sun)[a-z]*\.? \d)",
    re.IGNORECASE,
)
"""How the entries of a programme or table begin: with a figure or a day. Such a list is part of a report."""
TEASERS_FEWEST = 3
"""Titles in a row at the end of a page that need no heading to be seen as pointers to other reports."""
PARAGRAPHS_FEWEST = 3
"""Paragraphs that must stand before such titles; a list of facts in a very short report stays."""
FAMILIAR_SHARE = 0.5
"""Share of a title's longer words that stand in the body from which on it belongs to the report."""


def is_heading(line: Line) -> bool:
    """True for the heading above a list of other reports ("Most read", "You might also like")."""
    if len(line.words) == 1 and line.key not in ALONE:
        return False
    return len(line.words) <= 10 and bool(HEADING.fullmatch(line.text.strip("#*»›>|–—- \xa0")))


def section_after(lines: list[Line], heading: int, settled: set[int]) -> list[int]:
    """The numbers of the lines below a heading that are titles, up to the first paragraph; `settled` lines
    are furniture or metadata already and stand in such lists."""
    members: list[int] = []
    for line in lines[heading + 1 :]:
        if line.paragraph and line.number not in settled:
            break
        short = len(line.words) <= 4 and not (line.ends_sentence and len(line.words) > 2)
        if line.number in settled or line.title_like or short:
            members.append(line.number)
        else:
            break
    return members


def teasers_at_end(lines: list[Line], settled: set[int]) -> list[int]:
    """The titles of other reports below the last paragraph, where there are three or more and the body
    shares few of their words."""
    paragraphs = [line.number for line in lines if line.paragraph and line.number not in settled]
    if len(paragraphs) < PARAGRAPHS_FEWEST:
        return []
    after = [line for line in lines[paragraphs[-1] + 1 :] if line.number not in settled]
    if len(after) < TEASERS_FEWEST or not all(is_teaser(line) for line in after):
        return []
    if sum(bool(LIST_ENTRY.match(line.text)) for line in after) * 3 >= len(after):
        return []
    known = {word for number in paragraphs for word in longer_words(lines[number])}
    words = [word for line in after for word in longer_words(line)]
    familiar = sum(word in known for word in words)
    return [line.number for line in after] if familiar < FAMILIAR_SHARE * len(words) else []


def is_teaser(line: Line) -> bool:
    """True for a line that could be the title of another report: three words or more, no label with a
    figure, no list entry."""
    return (
        line.title_like
        and len(line.words) >= 3
        and not re.search(r":\s*\d", line.text)
        and line.piece.hint not in ("bullet", "body")
    )


def longer_words(line: Line) -> list[str]:
    """The words of four letters or more, in lower case: those that tell one matter from another."""
    return [word for word in line.key.split() if len(word) >= 4]
