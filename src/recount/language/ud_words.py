"""Words as the English treebanks of Universal Dependencies have them: takes a sentence, gives the places of its words.

The one decision made here is where a word ends. It is made as in EWT and GUM, and as in EWT where the two
differ: compounds are cut at their hyphens but for prefixes ("US - led", "re-elected"); contractions, possessives,
currencies and units are cut off ("do n't", "John 's", "can not", "$ 5", "10 km"); abbreviations keep their full
stop unless it ends the sentence ("Mr. Li", "at 5 p.m ."); addresses, file names, telephone numbers and dates in
figures stay whole. `benchmarks/words.py` measures how often that agrees with the treebanks.

All of it is one regular expression, but for words of letters alone: at each place the first kind of word that fits is taken. Every repeat is
bounded, or possessive, or ends in something that the rest of the word is cut by, so no text makes it slow.
"""

from __future__ import annotations

import re

INVISIBLE = r"\s\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
"""Spaces, controls and characters without width: part of a word only where they stand inside one."""

MARKS = (
    r"\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e"
    r"\u1000-\u109f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
    r"\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
)
"""Combining marks, skin tones and flag tags, which belong to the character before them."""

JOINERS = r"\xad\u200c\u200d\u2060\ufeff"
"""Soft hyphens and joiners without width: a word goes on behind them."""

LETTER = r"[^\W\d_]"
WORD = rf"[^\W_][\w{MARKS}]*+(?:[{JOINERS}]++[\w{MARKS}]++)*+"
APOSTROPHE = "['’‘`´]"
TAIL = rf"{APOSTROPHE}(?i:s|m|d|re|ve|ll)(?!\w)"
"""A contracted word behind its apostrophe."""

PREFIXES = (
    "anti|arch|bi|co|counter|cross|cyber|de|e|ex|extra|hyper|inter|intra|macro|mega|meta|micro|mid|mini|multi|neo|non"
    "|over|para|poly|post|pre|pro|proto|pseudo|psycho|re|semi|socio|sub|super|trans|tri|ultra|un|under|uni"
)
"""Prefixes that keep their hyphen: what follows belongs to the same word."""

TITLES = (
    "Mr Mrs Ms Mx Mlle Mme Messrs Dr Prof Rev Fr Hon St Ste Mt Ft Gen Lt Col Maj Capt Cpt Cmdr Cdr Sgt Cpl Pvt Adm Brig "
    "Gov Sen Sens Rep Reps Pres Supt Det Insp Atty Amb Jr Sr Esq"
)
PLACES_AND_BODIES = (
    "Ariz Ark Cal Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Neb Nev Okla Ont Ore Pa Penn Que "
    "Tenn Tex Va Vt Wash Wis Wyo Ave Blvd Bldg Hwy Rd Sq Assn Bros Co Corp Cos Dept Govt Inc Intl Ltd Pty Univ"
)
DAYS_AND_MONTHS = "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec"
OTHER_ABBREVIATIONS = (
    "al approx attn Attn arr Arr ca cf co dep dept div ed eds eg esp est etc excl ext ft govt hr hrs ie incl lb lbs max "
    "min mins misc oz resp Sec sq temp viz Vol vol vols vs yr yrs Ph.D D.Phil M.Sc B.Sc Ed.D"
)
ABBREVIATIONS = "|".join(
    re.escape(word)
    for table in (TITLES, PLACES_AND_BODIES, DAYS_AND_MONTHS, OTHER_ABBREVIATIONS)
    for plain in table.split()
    for word in dict.fromkeys((plain, plain.upper()))
)
BEFORE_FIGURES = "[Nn]os?|NO|[Pp]{1,2}|[Ff]igs?|[Ss]ecs?|[Aa]rts?|[Cc]h|[Pp]aras?|[bcdmrv]"
"""Abbreviations where a figure follows, which otherwise are words or letters at the end of a sentence."""

ENDING = r"""\.(?=["'”’)\]\s]*+\Z)"""
"""The full stop of a sentence, with the quotation marks and brackets that it closes."""

DOMAINS = "com|org|net|edu|gov|mil|int|info|biz|uk|eu|us|de|fr|ru|ua|ca|au|nz|ie|in|cn|jp|io|ai|tv|me"
FILES = "docx?|xlsx?|pptx?|pdf|txt|csv|html?|jpe?g|gif|png|mp[34]|zip|exe|php"

FIGURE = r"\d++(?:,\d{3}(?!\d))*(?:[.:]\d++)*"
UNITS = (
    "[ap]m|[ap]\\.m\\.?|[AP]M|[AP]\\.M\\.?|[cmk]?m|k[gm]|kms|kmh|kph|mph|lbs?|ft|oz|g|mg|ml|[kKmMbB]|bn|mn"
    "|[kMGT]W|[kMGT]Wh|[kMGT]B|[kMG]?Hz|hrs?|mins?|secs?|yrs?|x"
)
"""Units that may stand right behind a figure and are words of their own."""

CONTRACTIONS = rf"""
    (?i:can(?=not\b)|gon(?=na\b)|wan(?=na\b)|got(?=ta\b)|out(?=ta\b)|gim(?=me\b)|lem(?=me\b)|else(?=s\b))
    |[Ii](?=m\b|ve\b)|(?i:(?:you|they)(?=(?:re|ll|ve)\b)|(?:that|there|what|here|he|she)(?=s\b)|it(?=ll\b))
    |(?i:(?:ai|are|ca|could|dare|did|does|do|had|has|have|is|may|might|must|need|ought|sha|should|was|were|wo|would)
       (?=n{APOSTROPHE}?t\b))
    |(?i:n{APOSTROPHE}t\b|{APOSTROPHE}(?:em|til|cause|bout)\b)
    |{TAIL}
"""
"""The first half of a contraction, seen by what follows, and second halves that begin with an apostrophe."""

PLAIN = r"[A-Za-z]++(?=[\s,])"
"""Most words: tried early, since it makes the whole half again as fast."""

ADDRESSES = rf"""
    (?:https?://|ftp://|www\.)[^{INVISIBLE}<>"“”]*[^{INVISIBLE}<>"“”'’.,;:!?)\]}}…]
    |(?:mailto:)?\w[\w.+%-]{{0,63}}(?<!\w\.)@(?:[\w-]{{1,63}}\.){{0,6}}[\w-]{{1,63}}
    |[@\#][^\W\d]\w*+
    |[^\W_][\w\#-]{{0,60}}(?:\.[\w\#-]{{1,60}}){{0,4}}\.
       (?:(?:{DOMAINS})(?!\w)(?:/[\w./-]{{0,200}}[\w/])?|(?i:{FILES})(?!\w))
    |\.(?i:{FILES})(?!\w)
    |[a-z][a-z-]{{1,20}}(?:\.[a-z][a-z-]{{1,20}}){{2,5}}(?![.\w])
"""
"""Web and e-mail addresses, @names, #tags, names of sites, files and newsgroups."""

SHORTENED = rf"""
    [A-Z]\.[A-Z]\.(?!\w)
    |{LETTER}(?:\.{LETTER})+(?!\w)(?:(?!{ENDING})\.(?!\w))?
    |(?:{ABBREVIATIONS})(?!{ENDING})\.(?!{LETTER})
    |(?:{BEFORE_FIGURES})\.(?=\s?\d)
    |[A-Z](?!{ENDING})\.(?!\w)|Yahoo!
    |(?i:[a-z]{{1,3}}&[a-z]{{1,2}}|[bil]/c|w/o|s/he)(?!\w)
"""
"""Abbreviations and initials. "U.S." and its like keep their stop at the end of a sentence too, as in GUM."""

FIGURES = rf"""
    \d{{1,4}}(?:[-.]\d{{2,4}}){{2,3}}(?!\w)
    |(?:\d{{3}}[-/])?\d{{3}}-\d{{4}}(?!\w)
    |(?:0?[1-9]|1[0-2])/(?:0\d|[12]\d|3[01])(?![\w/])|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}(?!\w)
    |{FIGURE}(?=(?:{UNITS})(?!\w))
    |\d*0['’]s(?!\w)|(?<!\w)['’]\d\ds?(?!\w)
    |\+?{FIGURE}(?:st|nd|rd|th|s)?(?![\w{MARKS}])
    |(?<!\w)\.\d++(?!\w)
"""
"""Dates and telephone numbers, then figures in front of a unit, decades, and figures alone."""

WHOLE = rf"""
    (?<!-)(?!UN-|[A-Z]{{2,}}-[a-z])(?i:{PREFIXES})-{WORD}
    |[A-Z]{{1,2}}[$£€]
    |{WORD}(?:(?!{TAIL}){APOSTROPHE}{LETTER}[\w{MARKS}]*+)*
"""
"""Words with their prefix or with apostrophes inside ("O'Hara"); the country of a dollar ("US$")."""

SIGNS = rf"""
    [:;]['’]?-?[()DPp/|](?!\w)|=[()](?!\w)|\(:|\^_\^|<3(?!\w)
    |[-=+*<>|]{{4,}}+|[.,]?[!?]++\.?|\.{{2,}}+|…++\.?|,,++
    |-{{2,}}+|_++|={{2,}}+|\*{{2,}}+|\#{{2,}}+|~{{2,}}+|\+{{2,}}+|\${{2,}}+
    |``|''|‘‘|’’|‘’|>>++|<<++|-++>|<-++
    |[\U0001f1e6-\U0001f1ff]{{2}}
    |[^{INVISIBLE}][{MARKS}]*+(?:\u200d[^\s\w][{MARKS}]*+)*+
"""
"""Faces, rows of one sign, doubled quotation marks; then whatever visible sign is left, emoji in one piece."""

FUSED = frozenset(
    """
    cannot gonna wanna gotta outta gimme lemme elses im ive youre youll youve theyre theyll theyve thats theres whats heres
    hes shes itll aint arent cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt maynt mightnt mustnt neednt
    oughtnt shant shouldnt wasnt werent wont wouldnt
    """.split()
)
"""Contractions of letters alone. Other words of letters alone are taken whole without the patterns, twice as fast in all."""
CHUNKS = re.compile(r"\S+")
WORDS = re.compile("|".join((CONTRACTIONS, PLAIN, ADDRESSES, SHORTENED, FIGURES, WHOLE, SIGNS)), re.VERBOSE)


def split_words(sentence: str) -> tuple[tuple[int, int], ...]:
    """The words of a sentence in order: start and end in code points.

    No word is empty and none overlaps; every visible character lies in exactly one word. Any string is
    accepted, and time grows with its length alone.

    >>> sentence = "He can't re-elect U.S.-led forces."
    >>> [sentence[start:end] for start, end in split_words(sentence)]
    ['He', 'ca', "n't", 're-elect', 'U.S.', '-', 'led', 'forces', '.']
    """
    found: list[tuple[int, int]] = []
    for chunk in CHUNKS.finditer(sentence):
        start, end = chunk.span()
        word = chunk[0].removesuffix(",")
        if word.isalpha() and word.isascii() and end < len(sentence) and word.lower() not in FUSED:
            found.append((start, start + len(word)))
            if start + len(word) < end:
                found.append((end - 1, end))
            continue
        while start < end:
            if match := WORDS.match(sentence, start):
                found.append(match.span())
                start = match.end()
            else:
                start += 1
    return tuple(found)
