"""Sentences and words: where they begin and end in the untouched text, and each word's part of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recount.language.tag_mending import mended_tags
from recount.language.tagger import Tagger
from recount.records import Block, Report, Sentence, Word

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
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Cpt|Sgt|Cpl|Adm|Cmdr|Brig|Pvt|Sen|Rep|Gov|Pres|Prof|Rev|Hon|Fr|Sr|Jr"
    r"|Supt|Det|Insp|Ald|Amb|vs|No|Nos|Art|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z])\.$"
)
"""A full stop after these does not end a sentence: ranks, titles, months and initials."""


LONGEST = 2000
"""Characters of a sentence; what is longer is no sentence of news, and is cut so that the work stays in proportion."""


def split_sentences(report: Report, *, tagger: Tagger) -> tuple[Sentence, ...]:
    """The sentences of a report in order, none across two blocks, none in furniture or metadata."""
    sentences = []
    for number, block in enumerate(report.blocks):
        if block.kind not in SILENT_BLOCKS:
            for start, end in short_ranges(report.text[block.start : block.end]):
                sentences.append(_sentence(report, block, number, (block.start + start, block.start + end), tagger))
    return tuple(
        sentence for sentence in sentences if any(word.text.lstrip("_")[:1].isalnum() for word in sentence.words)
    )


def _sentence(report: Report, block: Block, number: int, place: tuple[int, int], tagger: Tagger) -> Sentence:
    start, end = place
    text = report.text[start:end]
    words = tag_words(text, start, tagger=tagger)
    return Sentence(start, end, text, block.kind, number, words)


def tag_words(text: str, offset: int, *, tagger: Tagger) -> tuple[Word, ...]:
    """The words of one sentence, their positions moved by `offset`."""
    found = list(WORD.finditer(text))
    shouted = text.isupper()
    # Curly marks are one character each; the tagger learned on straight ones.
    tags = tagger.tag([word[0].replace("’", "'").replace("‘", "'") for word in found])
    tags = tuple("POS" if _is_possessive(text, word) else tag for word, tag in zip(found, tags, strict=True))
    tags = tuple(_inside_name(found, tags, place) for place in range(len(found)))
    written = [word[0] for word in found]
    mended = mended_tags(written, [_mend(word, tag, shouted=shouted) for word, tag in zip(written, tags, strict=True)])
    return tuple(
        Word(offset + word.start(), offset + word.end(), word[0], tag) for word, tag in zip(found, mended, strict=True)
    )


def _is_possessive(text: str, word: re.Match[str]) -> bool:
    """The mark after a plural ("the doctors' union"), where no quotation is open."""
    place = word.start()
    if word[0] not in "'’" or text[place - 1 : place] != "s" or not text[place + 1 : place + 2].isspace():
        return False
    return "‘" not in text[:place] and not re.search(r"(?<!\w)'\w", text[:place])


def _inside_name(found: Sequence[re.Match[str]], tags: Sequence[str], place: int) -> str:
    """`Without` in "Doctors Without Borders": a capital between two names makes a small word part of the name."""
    word = found[place][0]
    if tags[place] not in {"IN", "CC", "DT", "RB"} or not word.istitle() or not 0 < place < len(found) - 1:
        return tags[place]
    named = found[place - 1][0][:1].isupper() and place > 1
    return "NNP" if named and found[place + 1][0].istitle() else tags[place]


def _mend(word: str, tag: str, *, shouted: bool) -> str:
    """Marks and capitals get the tag that their form settles: WHO and US are names where not all is in capitals."""
    if word.isupper() and len(word) > 1 and word.isalpha() and not shouted and tag not in {"NNS", "NNPS"}:
        return "NNP"
    if word in '“”"‘«»„':
        return '"'
    if tag in {"ADD", "GW", "FW", "XX", "LS", "AFX", "NFP"} and word[:1].isalpha():
        return "NNP" if word[:1].isupper() else "NN"
    if word in ",;:.!?…()[]–—-•":
        return {",": ",", ".": ".", "!": ".", "?": ".", "…": "."}.get(word, ":" if word not in "()[]" else word)
    return tag


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
    again.
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
        stripped = piece.strip()
        if stripped:
            begin += len(piece) - len(piece.lstrip())
            yield begin, begin + len(stripped)
