"""Notes of the desk that stand alone on a line: how the text was changed, whom to ask, where pictures are, the end of a live
page, what is left of the page's code.

Holds patterns of whole lines with the reason for each, and where a pointer at the end of a paragraph begins. The one
decision: whether a line speaks of the text ("An earlier version of this story gave the wrong street") or of what happened;
a correction that does not speak of the text is kept.
"""

from __future__ import annotations

import re

CHANGED = "a note on how the text was changed"
TEXT = (
    r"(?:story|article|report|piece|post|page|text|headline|caption|column|dispatch|note|statement|live ?blog|version"
    r"|edition|review|interview|feature)"
)
CORRECTION = r"(?:corrections?|clarifications?|amendments?|erratum|corrigendum)\b[^:.!?]{0,40}[:.–—-]\s*"
LABEL = rf"(?:{CORRECTION}|(?:updates?|footnotes?|notes?|(?:editor|publisher)['’]?s? note)\b[^:.!?]{{0,40}}[:.–—-]\s*)"
EARLIER = r"(?:earlier|previous|original|former|first|early|initial)"
DESK_VERB = (
    r"(?-i:Adds|ADDS|Updates|UPDATES|Corrects|CORRECTS|Recasts|RECASTS|Refiles|REFILES|Changes|Writes|Removes|Clarifies"
    r"|Repeats|REPEATS|Fixes|Rewrites|Deletes|Restores|Rewords|Releads|Inserts|Updating|Adding|Correcting|Recasting"
    r"|New throughout|Edits|Trims|Incorporates)"
)
PARTING = (
    r"(?:[^.!?]|[ap]\.m\.){0,160}[.!]?(?:\s+(?:thank|we|join us|our|see you|good ?night|you can|until|stay with)\b"
    r"(?:[^.!?]|[ap]\.m\.){0,160}[.!]?){0,4}"
)
"""The rest of a sentence, and others that go on to speak of the readers and the coverage."""
POINTED = (
    r"(?:charts?|tables?|graphics?|maps?|box|stor(?:y|ies)|sidebar|editorial|factbox|timeline|video|photos?|pictures?|slideshow"
    r"|gallery|page|related|accompanying|below|above)"
)
DESK_NOTES = (
    (CHANGED,
        rf"[(\[*]*\s*(?:{LABEL})?this (?:version of (?:the|this) )?{TEXT} (?:was|has been|is|had been)"
        r"(?: (?:since|later|last|also|subsequently|further|first))? (?:amended|corrected|updated|edited|revised|clarified"
        r"|changed|modified|refiled)(?:\s*[.)]*|,? (?:(?:on|at|in) [^.]{0,30}\d|to (?:add|include|reflect|clarify|correct|remove|make"
        r"|show|fix|amend|note)\b|because\b|following\b|throughout\b|with\b).{0,500})"
        rf"|[(\[*]*\s*(?:{LABEL})?(?:(?:owing|due|because) [^,.]{{2,60}}, )?(?:an?|the|our|in an?|in the) {EARLIER}"
        r" (?:version|edition)s? of (?:(?:this|our) \w+|the (?:story|article|headline|caption))\b.{0,500}"
        rf"|[(\[*]*\s*{CORRECTION}[^“\"]{{0,160}}\b(?:{EARLIER} (?:version|edition)|originally (?:said|stated|gave|reported)"
        r"|(?:we|i) (?:wrongly|first wrote|misstated|regret|apologi[sz]e)|(?:error|mistake) is regretted|misspelled|misidentified)"
        r"\b.{0,300}"
        rf"|[(\[*]*\s*this version (?:of (?:the|this) {TEXT} )?(?:corrects|adds|updates|clarifies|removes|fixes|changes|restores)"
        r"\b.{0,300}"
        rf"|\({DESK_VERB}\b[^()]{{3,300}}\)"
        rf"|this {TEXT} (?:replaces|supersedes|cancels) (?:all |any |the |our )?(?:{EARLIER}|prior|last)\b.{{0,80}}"),
    ("whom to ask",
        r"\(\([^()]*(?:\([^()]*\)[^()]*)*\)\)"
        r"|(?:press|media|news)[ -]?(?:office|desk|room|line|contacts?|enquiries|inquiries|team)\s*:\s*(?=.*(?:@|\d{4})).{0,160}"
        r"|(?:tel(?:ephone)?|phone|fax|mobile|cell|switchboard)\b\.?:?\s*[+\d(][\d\s()./+-]{6,}.{0,80}"
        r"|(?:[^.!?@]{0,100}\s)?[^\s@]{1,60}@\S{1,80}\.\w{2,}[\s,;|/]+\+?\d[\d\s()-]{6,}.{0,60}"
        r"|for (?:more|further|additional) (?:information|details)\b[^.!?]{0,60}\bplease contact\b.{0,160}"
        r"|this is a summary of what was said by .{5,240}"),
    ("when the page was changed",
        r"(?:last )?(?:updated|modified|edited|refreshed)(?: at| on|:)? \d{1,2}[:.]\d\d(?:\s*(?:[ap]\.?m\.?|gmt|bst|utc|cet|est))?"
        r"|(?:posted|filed|written) (?:on|at) [^|]{2,60}\|[^|]{0,80}\b(?:comments?|filed under|tags?)\b.{0,120}"),
    ("a line of the wire's own codes",
        r"=\([^()]{2,30}\)=|(?-i:[A-Z]{2,5}\d{3,5}) \d? ?(?-i:[a-z]{1,4}) .{0,60}"
        r"|(?-i:[A-Z]{2,6} \d{4,6} (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* \d\d)"),
    ("where the page stands",
        r"home(?: page)? ?[>›»] .{2,120}|[^|.!?]{2,40} \| (?:press|news|media) ?(?:room|centre|center|office)(?: \|.{0,60})?"),
    ("a motto and a price", r"[^.!?:]{3,60}\s[-–—|]\s*(?:\$|£|€|R|Rs\.?|KSh|Sh|Fr)\s?\d{1,3}(?:[.,]\d\d)"),
    ("an appeal for tips or replies",
        r"(?:[^.!?]{0,80}\? )?(?:ring|call|text|phone|whatsapp|e-?mail|contact) (?:us\b|our (?:news ?desk|news ?room|reporters?"
        r"|team|tips? ?line|picture desk|studio)).{0,60}(?:\d[\d ()-]{5,}|@).{0,80}"
        r"|(?:share|tell us|post|add) (?:what you think|your (?:views?|comments?|opinions?|thoughts)|what you know)\b.{0,140}"
        r"|the comments below\b.{0,120}|(?:like|enjoy) what (?:we|i) do\?.{0,120}"
        r"|(?:liked|enjoyed|found) this(?: \w+){0,2}\?.{0,140}"
        r"|[^.!?]{0,60}\btext (?-i:[A-Z]{2,12}) to \d{3,6}\b.{0,80}"),
    ("an invitation to sign up or subscribe",
        r"(?!.*\b(?:said|says|was|were|is|are|has|had|told|reported)\b)[^.!?:“”\"]{2,40}[:,–—-]\s*our (?:[\w-]+ ){0,3}"
        r"(?:newsletters?|briefing|bulletin|podcast)\b[^.!?]{0,120}[.!]?"),
    ("a pointer to pictures or pages",
        r"(?:earlier|previously|see also|also read|related|elsewhere|from the archives?)\s*:\s*[^|]{3,120}(?:\|[^|]{2,120})+"
        r"|more (?:pictures?|photos?|news|reports?|coverage|stories|letters)\s*[:,–—-]\s*(?:see )?pages? [\d ,and&–-]+\.?|"
        r"(?:pictures?|photos?|photographs|pix|videos?|tv|graphics?|audio|files?)\s*:\s*(?:for|see|search|click|available|find|visit"
        r"|go to|to (?:see|view|order|download))\b.{0,160}"
        rf"|[(\[]\s*(?:see|click|go to|for (?:more|a|an|the|full|related)) [^()\[\]]{{0,80}}\b{POINTED}\b[^()\[\]]{{0,60}}[)\]]\.?"
        r"|[(\[]\s*(?:graphics?|interactive|chart|factbox|infographic|slideshow)\s*[:–-][^()\[\]]{2,160}[)\]]\.?"),
    ("how to read the live page",
        r"(?:please )?(?:refresh|reload) (?:this|the|your) page\b.{0,80}|(?:all )?times (?:are|in) (?:local|gmt|utc|bst|cet|est)\b.{0,80}"
        r"|(?:follow|join us for|stay with us for|watch|read) [^.!?]{0,80}\b(?:minute[ -]by[ -]minute|as (?:it|they) happens?|live"
        r" (?:here|below|updates|blog))\b[^.!?]{0,40}\.?"),
    ("the end of a live page",
        r"(?:that(?:['’]s| is| was| will be) (?:all|it|everything)(?: we have)? (?:from (?:us|me|the)|for (?:now|today|tonight|this"
        r" evening|the (?:day|night)))\b"
        r"|(?:we|i)(?:['’]re|['’]m| are| am) (?:closing|wrapping up|ending|pausing) (?:this|our|the) (?:live ?)?(?:blog|page|coverage)\b"
        rf"|thank(?:s| you) for (?:joining|following|being with|staying with) us\b){PARTING}"),
    ("a reading time or count", r"\+\s?\d{1,3}"),
    ("a copyright or legal line",
        r"copyright (?-i:[A-Z][\w.&'’-]*(?: (?:[A-Z&][\w.&'’-]*|of|the|and|for)){0,6}),? (?:19|20)\d\d(?:\s*[-–|,].{0,80}[^.!?])?"
        r"|[^.!?]{0,80}\b(?:ISSN|ISBN)\b[:\s]*[\dX-]{8,20}.{0,60}"),
    ("a tag of the page's code", r"(?:</?(?-i:[a-z][a-z0-9-]*)(?:\s+[\w:-]+(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s<>]+))?)*\s*/?>[\s.]*)+"),
    ("a heading that only leads on",
        r"what (?:we|you)(?: do(?: not|n['’]t)?)?(?: need to)? know(?: so far)?|how (?:we|it) got (?:here|to this)|the story so far"),
)  # fmt: skip

TRAILING_POINTER = re.compile(
    rf"(?<=[.!?”\"’')])\s+(?P<pointer>[(\[]\s*(?i:see|click|go to) [^()\[\]]{{0,80}}\b{POINTED}\b[^()\[\]]{{0,60}}[)\]]\.?"
    r"|(?:Follow|Watch|Read|Join)\b[^.!?]{0,80}\b(?:minute[ -]by[ -]minute|as (?:it|they) happens?|live (?:here|below|updates|blog))"
    r"\b[^.!?]{0,40}\.?)\s*$"
)


def trailing_pointer(text: str) -> int | None:
    """Where a pointer behind the last sentence of a paragraph begins: "(See accompanying map.)", "Follow the count minute
    by minute"; None where there is none."""
    match = TRAILING_POINTER.search(text[-240:])
    return max(0, len(text) - 240) + match.start("pointer") if match else None
