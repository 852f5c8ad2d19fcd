"""How the table of amounts is written and read: a sentence, then a line for each of its amounts, whole."""

from __future__ import annotations

from pathlib import Path

from recount.records import AmountMention

TABLE = Path(__file__).with_name("amounts.txt")


def rows() -> list[tuple[str, list[str]]]:
    """The sentences of the table, each with the lines of its amounts."""
    found: list[tuple[str, list[str]]] = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            found[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found


def line_of(mention: AmountMention, sentence: str) -> str:
    """A whole mention in one line: its words | the counted noun's, kind, interval, qualifier, unit, what it "
    "is of."""
    noun = sentence[mention.end : mention.unit_end]
    low, high = ("" if bound is None else f"{bound:.10g}" for bound in (mention.low, mention.high))
    interval = f"{'(' if mention.open_low else '['}{low}, {high}{')' if mention.open_high else ']'}"
    implied = " implied" if mention.implied_unit else ""
    of = f" of <{mention.of}>" if mention.of is not None else ""
    unit = f" <{mention.unit}>" if mention.unit else ""
    return f"{mention.text}|{noun} = {mention.kind} {interval} {mention.qualifier}{unit}{implied}{of}"
