"""Texts that break careless readers, shared by the tests of both models."""

WEIRD = {
    "emoji": "Rockets 🚀🚀 over the town 😱",
    "family emoji": "👨‍👩‍👧‍👦",
    "combining marks": "Z̵̢͝a̸͓͐l̷̰̈́g̶̱͝o̷͇͠ said so",
    "no-break space": "12\u00a0000 people",
    "right to left": "قال الجيش إن القصف توقف",
    "no spaces": "他说有四十人死亡。",
    "control characters": "one\x00two\x07three\u200bfour",
    "line ends": "one\r\ntwo\u2028three",
    "curly quotes": "“We’re ‘done’,” said O’Neill.",
    "one long word": "a" * 10_000,
    "many words": "The army said so again. " * 2_000,
    "half a surrogate pair": "before \ud83d after",
}
