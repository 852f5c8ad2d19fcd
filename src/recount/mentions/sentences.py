"""Sentences and words: where they begin and end in the untouched text, and each word's part of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from recount.language.reader import Reader
from recount.records import Report, Sentence, SyntaxWord, Word

SILENT_BLOCKS = frozenset({"furniture", "byline", "dateline", "credit"})
"""Blocks that say nothing of the event: page furniture and metadata."""

WORD = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+"  # addresses
    r"|(?:[A-Za-z]\.){2,}|(?<=[a-z.]\s)[A-Z]\.(?=\s[A-Z][a-z])|[Nn]os?\.(?=\s*\d)"
    r"|(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Cpt|Sgt|Cpl|Pvt|Adm|Cmdr|Brig|Sen|Rep|Gov|Pres|Prof|Rev|Hon|Supt|Det|Insp"
    r"|Jr|Sr|vs|etc)\."
    r"|[a-zA-Z]+(?=n['’]t\b)|n['’]t\b"  # "does" and "n't"
    r"|['’](?:s|S|re|ve|ll|d|m)\b"  # possessive and short forms are words of their own
    r"|\d+(?:[.,:]\d+)*(?:[-‐‑][^\W\d_]+)+"  # "18-minute", "22-year-old"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|[a-z]{1,2}\b)?%?"
    r"|[A-Z](?:\w*[-‐‑])*\w*['’](?=[A-Z])[\w-]*[^\W_]"  # "O’Brien", "N’Djamena"
    r"|[A-Z]\w*(?:[-‐‑]\w+)*['’](?!s\b|S\b|re\b|ve\b|ll\b)[a-z]{2,}\b"  # "Al-Sha’er"
    r"|[^\W\d_]\w*(?:[-‐‑–][\w]+)*"
    r"|\w+|\.\.\.|[^\w\s]"
)
PLAIN_END = re.compile(
    r"\b(?!(?:approx|dept|govt|incl|assoc|assn|univ|corp|prof|capt|misc|resp)\.)[a-z]{4,}[.!?][”\"’']?\s+(?=[“\"‘'(]?[A-Z])"
)
"""The end of a sentence after a plain word of four letters or more, whatever else that word is short for."""
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Cpt|Sgt|Cpl|Adm|Cmdr|Brig|Pvt|Sen|Rep|Gov|Pres|Prof|Rev|Hon|Fr|Sr|Jr"
    r"|Supt|Det|Insp|Ald|Amb|vs|No|Nos|Art|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z])\.$"
)
"""A full stop after these does not end a sentence: ranks, titles, months and initials."""


AUXILIARIES = frozenset({"aux", "aux:pass", "cop", "nsubj:pass"})
"""Relations below a verb that is a participle after all, or a passive."""
LONGEST = 2000
"""Characters of a sentence; what is longer is no sentence of news, and is cut so that the work stays in proportion."""


def split_sentences(report: Report, *, reader: Reader) -> tuple[Sentence, ...]:
    """The sentences of a report in order, none across two blocks, none in furniture or metadata."""
    places = [
        (number, block.start + start, block.start + end)
        for number, block in enumerate(report.blocks)
        if block.kind not in SILENT_BLOCKS
        for start, end in short_ranges(report.text[block.start : block.end])
    ]
    seen = reader.see_all([report.text[start:end] for _, start, end in places])
    sentences = [_sentence(report, place, one.words) for place, one in zip(places, seen, strict=True)]
    return tuple(
        sentence for sentence in sentences if any(word.text.lstrip("_")[:1].isalnum() for word in sentence.words)
    )


def _sentence(report: Report, place: tuple[int, int, int], syntax: Sequence[SyntaxWord]) -> Sentence:
    """The sentence at a place: the number of its block, its start and end."""
    number, start, end = place
    text = report.text[start:end]
    placed = tuple(replace(word, start=start + word.start, end=start + word.end) for word in syntax)
    return Sentence(start, end, text, report.blocks[number].kind, number, tag_words(text, start, syntax=syntax), placed)


def tag_words(text: str, offset: int, *, syntax: Sequence[SyntaxWord]) -> tuple[Word, ...]:
    """The words of one sentence as the rules take them, compounds in one piece, moved by `offset`.

    `syntax` holds the words of the sentence's tree, which lends the tags.
    """
    found = list(WORD.finditer(text))
    texts, places = [word[0] for word in found], [word.span() for word in found]
    tags = [_settled(word, tag) for word, tag in zip(texts, _tags_of(places, with_tenses(syntax)), strict=True)]
    rows = zip(places, texts, _with_capital_names(texts, tags), strict=True)
    return tuple(Word(offset + start, offset + end, text, tag) for (start, end), text, tag in rows)


def with_tenses(syntax: Sequence[SyntaxWord]) -> Sequence[SyntaxWord]:
    """The words with their tags, participles made past tenses where the tree shows a subject and no auxiliary.

    "rebels who once held the town": the subject tells that it was they who held it.
    """
    if all(word.tag != "VBN" for word in syntax):
        return syntax
    below: dict[int, set[str]] = {}
    for word in syntax:
        below.setdefault(word.head, set()).add(word.relation)
    return [
        replace(word, tag="VBD")
        if word.tag == "VBN" and "nsubj" in below.get(number, ()) and not AUXILIARIES & below[number]
        else word
        for number, word in enumerate(syntax, start=1)
    ]


def _tags_of(places: Sequence[tuple[int, int]], syntax: Sequence[SyntaxWord]) -> Iterator[str]:
    """A tag for each word: that of the tree's word there, or for a compound of several what they make together."""
    place, count = 0, len(syntax)
    for start, end in places:
        while place < count and syntax[place].end <= start:
            place += 1
        last = place
        while last < count and syntax[last].start < end:
            last += 1
        if last == place + 1:
            yield syntax[place].tag
        else:
            yield _tag_together([part.tag for part in syntax[place:last]]) if last > place else "NFP"


def _tag_together(tags: Sequence[str]) -> str:
    """`US - led` is an adjective, as any compound that ends in a participle; others are what their last part is."""
    if len(tags) > 1 and "HYPH" in tags:
        return "JJ" if tags[-1] in {"VBN", "VBG", "VBD", "JJ"} else tags[-1]
    return tags[0]


def _settled(word: str, tag: str) -> str:
    """Marks get one tag each, whatever their side; a tag for odds and ends becomes that of a noun."""
    if word in '“”"‘«»„':
        return '"'
    if tag in {"ADD", "GW", "FW", "XX", "LS", "AFX", "NFP"} and word[:1].isalpha():
        return "NNP" if word[:1].isupper() else "NN"
    if word in ",;:.!?…()[]–—-•":
        return {",": ",", ".": ".", "!": ".", "?": ".", "…": "."}.get(word, ":" if word not in "()[]" else word)
    return tag


def _with_capital_names(words: Sequence[str], tags: Sequence[str]) -> Iterator[str]:
    """The tags, names put right where only the capitals tell: "the WHO said", "said Omar Said"."""
    shouted = not any(word.islower() for word in words)
    small_verb = any(tag.startswith("VB") and word.islower() for word, tag in zip(words, tags, strict=True))
    for place, (word, tag) in enumerate(zip(words, tags, strict=True)):
        acronym = word.isupper() and len(word) > 1 and word.isalpha() and tag not in {"NNS", "NNPS"}
        surname = place and tags[place - 1] == "NNP" and word.istitle() and tag.startswith("VB") and small_verb
        yield "NNP" if not shouted and (acronym or surname) else tag


def short_ranges(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a block, those longer than LONGEST cut at a space, or anywhere where there is none."""
    for start, end in sentence_ranges(text):
        while end - start > LONGEST:
            cut = text.rfind(" ", start + 1, start + LONGEST)
            cut = cut if cut > start else start + LONGEST
            yield start, cut
            start = cut + (text[cut : cut + 1] == " ")
        if end > start:
            yield start, end


def sentence_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of one block, white space left out at both ends.

    Line breaks inside a block are spaces. `nupunkt` finds the ends; what it cuts after a rank or an initial is joined
    again, and what it takes for an abbreviation ("to the wall. “They") is cut where it is a plain word.
    """
    import nupunkt

    flat = re.sub(r"\s", " ", text)
    start: int | None = None
    for left, right in nupunkt.sent_spans(flat):
        begin = left if start is None else start
        piece = flat[begin:right]
        if ABBREVIATION.search(piece.rstrip()) and right < len(flat):
            start = begin
            continue
        start = None
        for first, end in pairwise((0, *(match.end() for match in PLAIN_END.finditer(piece)), len(piece))):
            stripped = piece[first:end].strip()
            if stripped:
                inner = begin + first + len(piece[first:end]) - len(piece[first:end].lstrip())
                yield inner, inner + len(stripped)
