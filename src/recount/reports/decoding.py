"""Bytes to text, without changing a character; abstains from what is no text."""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter

from recount.errors import UnreadableInput

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WESTERN_MARKS = frozenset("‘’“”–—…•£€©®™°·½¼¾«»´¨ ‚„\xad§¶±×²³¿¡")
WESTERN_SHARE = 0.08
"""Highest share of bytes above 127 in English text with western accents and typographic marks: French names
and quotation marks in a dense paragraph stay under a twentieth."""
CONTROL_SHARE = 0.005
"""Highest share of control characters in text; pages copied by hand have a few, binary files a tenth."""
LETTER_SHARE = 0.5
"""Lowest share of letters and digits among what is not white space; tables of figures lie near 0.7, noise
near 0.3."""
CONTROLS_SPARED = 3
SHORT = 40
"""Characters below which shares say little."""
SAMPLE = 200_000
"""Characters looked at to see whether a decoded text is text."""


def decoded(raw: bytes, name: str, *, declared: str | None = None, markup: bool = False) -> str:
    """The text of `raw`: by its byte order mark, as UTF-8, by the declared encoding, else by the best guess.

    A byte order mark stays in the text as U+FEFF. Line ends stay as they are. `markup` spares HTML the test
    for letters, since tags may outweigh words. Raises UnreadableInput where the bytes are empty, binary, or
    in no encoding that gives text.
    """
    if not raw.strip():
        raise UnreadableInput(f"{name} is empty; give a file that holds a report")
    text = marked(raw)
    if text is None and b"\0" in raw:
        raise UnreadableInput(f"{name} holds NUL bytes, so it is no text; give plain text, HTML, PDF or JSON lines")
    text = text or strict(raw, "utf-8") or (strict(raw, declared) if declared else None) or western(raw) or guessed(raw)
    if text is None or not reads_as_text(text, markup=markup):
        raise UnreadableInput(f"{name} is in no encoding that gives text; save it as UTF-8 and give it again")
    if not text.strip("\ufeff \t\r\n\f\v\xa0\u2028\u2029\x85\u3000"):
        raise UnreadableInput(f"{name} holds nothing but white space; give a file that holds a report")
    return text


def marked(raw: bytes) -> str | None:
    """The text where the bytes begin with a byte order mark and keep to it."""
    encoding = next((encoding for mark, encoding in BYTE_ORDER_MARKS if raw.startswith(mark)), None)
    return strict(raw, encoding) if encoding else None


def strict(raw: bytes, encoding: str) -> str | None:
    """The text where every byte fits the encoding, else None."""
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def western(raw: bytes) -> str | None:
    """The text as Windows-1252 where it holds only what English news has above 127: western letters and
    marks."""
    text = strict(raw, "cp1252")
    if text is None:
        return None
    high = [character for character in text if ord(character) > 127]
    plausible = all(is_western(character) for character in high)
    return text if plausible and len(high) <= WESTERN_SHARE * len(text) else None


def is_western(character: str) -> bool:
    """True for letters of western European languages and the marks of English typography."""
    return character in WESTERN_MARKS or (character.isalpha() and character not in "ªºƒˆÐðÞþ")


def guessed(raw: bytes) -> str | None:
    """The text by charset-normalizer's best guess, None where it has none."""
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:SAMPLE]).best()
    return strict(raw, best.encoding) if best is not None else None


def reads_as_text(text: str, *, markup: bool = False) -> bool:
    """False for decoded noise: NUL, many control characters or unassigned ones, few letters."""
    kinds = Counter(unicodedata.category(character) for character in text[:SAMPLE] if not character.isspace())
    total = sum(kinds.values())
    if not total or "\0" in text:
        return not total
    controls = sum(kinds[kind] for kind in ("Cc", "Cn", "Co"))
    letters = sum(count for kind, count in kinds.items() if kind[0] in "LMN")
    wordy = markup or letters >= LETTER_SHARE * total or total < SHORT
    return controls <= CONTROL_SHARE * total + CONTROLS_SPARED and wordy
