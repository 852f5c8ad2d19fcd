"""Printable: words of a report made safe for a terminal.

A report's text may hold control characters, and a terminal obeys some of them. They are shown as signs
here; the account file and the page keep the text as it came.
"""

from __future__ import annotations

CONTROLS = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)} | {0x7F: 0x2421}
"""The control characters of ASCII and the signs that Unicode has for them."""
CONTROLS |= dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
"""The second set of control characters, which has no signs."""


def printable(words: str) -> str:
    """The words with control characters shown as signs, one character for one; tabs and line feeds stay.

    >>> printable("red: \\x1b[31m")
    'red: ␛[31m'
    """
    return words.translate(CONTROLS)
