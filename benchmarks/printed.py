"""Reports of corpora in CAT XML (ECB+, MEANTIME) as printed text, with the places of what is marked in them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.measures import Place

from recount.records import Block, Report

NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]”/-]|''|['’](?:s|re|ve|ll|d|m|t)?|n['’]t")
NO_SPACE_AFTER = re.compile(r".*[$£€]|[(\[“/-]|``")
SHORT_FORM = re.compile(r"['’] (?:s|re|ve|ll|d|m|t)")


class Printed(NamedTuple):
    """A document as text: the places of its tokens by id, and of its sentences, one a line, by number."""

    name: str
    root: ElementTree.Element
    text: str
    tokens: dict[str, Place]
    sentences: dict[int, Place]


def read_printed(path: Path) -> Printed:
    """A document with its words joined as print joins them."""
    root = ElementTree.parse(path).getroot()
    text, before, here = "", "", -1
    tokens: dict[str, Place] = {}
    sentences: dict[int, Place] = {}
    for token in root.iter("token"):
        word, number = (token.text or "").strip(), int(token.get("sentence") or 0)
        if not word:
            continue
        if text:
            text += "\n" if number != here else _gap(before, word)
        start, before, here = len(text), word, number
        text += '"' if word in ("``", "''") else word
        tokens[token.get("t_id") or ""] = (start, len(text))
        sentences[number] = (sentences.get(number, (start, start))[0], len(text))
    return Printed(path.stem, root, text, tokens, sentences)


def _gap(before: str, word: str) -> str:
    close = NO_SPACE_BEFORE.fullmatch(word) or NO_SPACE_AFTER.fullmatch(before)
    return "" if close or SHORT_FORM.fullmatch(f"{before} {word}") else " "


def marked_in(printed: Printed) -> Iterator[tuple[ElementTree.Element, Place]]:
    """What is marked in a document, with the place from its first to its last token; what has no words is left out."""
    for element in printed.root.iterfind("Markables/*"):
        places = [printed.tokens[anchor.get("t_id") or ""] for anchor in element.iter("token_anchor")]
        if places:
            yield element, (min(places)[0], max(places)[1])


def report_of(printed: Printed) -> Report:
    """The document as a report; each sentence is a block, an address at the head of a page is furniture."""
    blocks = tuple(
        Block(start, end, "furniture" if printed.text.startswith("http", start) else "body")
        for start, end in printed.sentences.values()
    )
    return Report(id=printed.name, file=printed.name, sha256="", text_sha256="", text=printed.text, blocks=blocks)
