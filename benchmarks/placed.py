"""Gold moved to the text that Recount reads: for web pages a case's offsets refer to the visible text, a line a block.

What a reader of web pages takes for text changes with the reader, so a case written by hand keeps to what is seen in a
browser, and each quote is looked up again in the text that is to be scored.
"""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

BLOCKS = frozenset(
    "p div h1 h2 h3 h4 ul ol li section article header footer nav figure figcaption blockquote main aside br time button "
    "table tr td".split()
)
UNSEEN = frozenset({"script", "style", "head", "noscript"})
CONTEXT = 80
"""Characters before a quote by which one of several places is chosen."""


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden += tag in UNSEEN
        self.pieces += ["\n"] * (tag in BLOCKS)

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in UNSEEN
        self.pieces += ["\n"] * (tag in BLOCKS)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.pieces.append(re.sub(r"\s+", " ", data))


def visible_text(page: str) -> str:
    """The text of a web page as a case writer sees it: a line a block, white space made single.

    >>> visible_text("<h1>Fire</h1><p>Nine <b>died</b>.</p>")
    'Fire\\nNine died.\\n'
    """
    parser = _Visible()
    parser.feed(page)
    parser.close()
    lines = (re.sub(r" +", " ", line).strip() for line in "".join(parser.pieces).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def placed(case: dict[str, Any], folder: Path, texts: Mapping[str, str]) -> dict[str, Any]:
    """The case with the spans of its web pages where their quotes stand in `texts` (by file name).

    A wording that the text does not hold is left out: that is the reader's loss, and shows in the scores. Raises
    ValueError where the folder's page is not the one that the case was written on.
    """
    for report in case["reports"]:
        if not report.get("text_sha256"):
            continue
        old = visible_text((folder / report["file"]).read_text(encoding="utf-8"))
        if hashlib.sha256(old.encode()).hexdigest() != report["text_sha256"]:
            raise ValueError(f"{folder / report['file']}: not the page that the case was written on")
        new = texts[report["file"]]
        report["text_sha256"] = hashlib.sha256(new.encode("utf-8", "surrogatepass")).hexdigest()
        for claim in case["claims"]:
            if claim["report"] == report["id"]:
                claim["spans"] = list(_moved(claim["spans"], old, new)) or claim["spans"]
        for name in ("extras", "furniture"):
            own = [row for row in case.get(name, []) if row["report"] == report["id"]]
            others = [row for row in case.get(name, []) if row["report"] != report["id"]]
            case[name] = [*others, *_moved(own, old, new)]
    return case


def _moved(rows: list[dict[str, Any]], old: str, new: str) -> Iterator[dict[str, Any]]:
    for row in rows:
        pattern = r"\s+".join(map(re.escape, row["quote"].split()))
        places = [match.span() for match in re.finditer(pattern, new)]
        if places:
            start, end = max(places, key=lambda place: _likeness(old, row["start"], new, place[0]))
            yield {**row, "start": start, "end": end, "quote": new[start:end]}


def _likeness(old: str, there: int, new: str, here: int) -> float:
    before = (" ".join(text[max(0, place - CONTEXT) : place].split()) for text, place in ((old, there), (new, here)))
    return difflib.SequenceMatcher(None, *before).ratio()
