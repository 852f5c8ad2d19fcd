"""Reading: one report with what a stage saw in it, marked for a person who wants to see what Recount sees.

`show_report` shows what `read` gives, `show_reading` what `find` gives, `show_claims` what `extract` gives.
Marks are colours where the terminal has them; what they say also stands in words under each sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from recount.exports.found import FoundKind
from recount.exports.outline.citing import position
from recount.exports.outline.tables import counted_words
from recount.exports.page.directory import one_line
from recount.exports.page.wording import (
    ATTRIBUTION_WORDS,
    MODALITY_WORDS,
    TIME_OF_WORDS,
    days_words,
    published_words,
    range_words,
)
from recount.exports.printable import printable
from recount.exports.syntax_table import syntax_table
from recount.exports.terminal import Hanging, text
from recount.records.claim import Claim
from recount.records.mention import Reading, Sentence
from recount.records.report import Block, Report
from recount.records.spans import Span

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

MENTION_STYLES = {
    "name": "bold cyan",
    "time": "bold magenta",
    "amount": "bold yellow",
    "happening": "bold green",
    "speech": "underline",
}
MENTION_KINDS = {
    "name": FoundKind.NAMES,
    "time": FoundKind.TIMES,
    "amount": FoundKind.AMOUNTS,
    "happening": FoundKind.HAPPENINGS,
    "speech": FoundKind.SPEECH,
}
BLOCK_STYLES = {"headline": "bold", "standfirst": "bold", "crosshead": "bold", "furniture": "dim strike"}
METADATA_STYLE = "dim"
CLAIM_STYLES = ("underline cyan", "underline yellow", "underline green", "underline magenta")


def show_report(report: Report, console: Console) -> None:
    """Prints a report block by block: what each is, and why it was left out where it is furniture."""
    show_heading(report, console)
    reasons = {(stretch.start, stretch.end): stretch.reason for stretch in report.dropped}
    for block in report.blocks or (Block(0, len(report.text), "body"),):
        words = text(report.text[block.start : block.end].strip("\n"), block_style(block))
        why = reasons.get((block.start, block.end)) or block.why
        if why and block.kind != "body":
            words.append(f"  ({printable(why)})", "dim italic")
        console.print(Hanging(f"{block.kind:<10} ", words))


def block_style(block: Block) -> str:
    """The style of a kind of block; metadata and furniture stand back."""
    if block.kind in ("byline", "dateline", "credit", "caption"):
        return METADATA_STYLE
    return BLOCK_STYLES.get(block.kind, "")


def show_heading(report: Report, console: Console) -> None:
    """Prints what is known of a report."""
    console.print(text(f"\n{report.file}", "bold underline"))
    published = published_words(report.published)
    why = f" ({report.published.why})" if report.published.why else ""
    known = {
        "outlet": report.outlet,
        "title": report.title,
        "byline": report.byline,
        "published": published + why,
        "credits": ", ".join(report.credits) or None,
        "language": report.language,
        "address": report.url,
    }
    for name, value in known.items():
        console.print(Hanging(f"{name:<10} ", text(one_line(value) if value else "not stated", "dim")))
    console.print()


def show_reading(report: Report, reading: Reading, console: Console, *, only: Collection[FoundKind] = ()) -> None:
    """Prints a report sentence by sentence with what was seen in each marked and listed.

    `only` names the kinds to show; where it names none, all but the syntax, which is a table under each sentence.
    """
    only = only or MENTION_KINDS.values()
    show_heading(report, console)
    for sentence in reading.sentences:
        words = text(sentence.text, "")
        for start, end, kind in placed_mentions(reading, sentence):
            if MENTION_KINDS[kind] in only:
                words.stylize(MENTION_STYLES[kind], start - sentence.start, end - sentence.start)
        console.print(Hanging(place_words(report, sentence.start), words))
        for kind, mention in mention_words(reading, sentence):
            if MENTION_KINDS[kind] in only:
                console.print(Hanging(f"      {kind:<10}", text(one_line(mention), MENTION_STYLES[kind])))
        if FoundKind.SYNTAX in only:
            console.print(syntax_table(sentence))
            console.print()


def placed_mentions(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of what is marked in a sentence; longer ones first, so that short ones show."""
    found = [(row.start, row.end, "name") for row in reading.names]
    found += [(row.start, row.end, "time") for row in reading.times]
    found += [(row.start, row.unit_end, "amount") for row in reading.amounts]
    found += [(row.start, row.end, "happening") for row in reading.happenings]
    found += [(part.start, part.end, "speech") for row in reading.speech for part in row.contents]
    for start, end, kind in sorted(found, key=lambda row: row[0] - row[1]):
        start, end = max(start, sentence.start), min(end, sentence.end)
        if start < end:
            yield start, end, kind


def mention_words(reading: Reading, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """What was seen in a sentence, kind by kind, each in the words of the report and as it was understood."""
    for name in (row for row in reading.names if starts_in(row.start, sentence)):
        yield "name", f"{name.text} ({name.kind}{'' if name.proper else ', a description'})"
    for time in (row for row in reading.times if starts_in(row.start, sentence)):
        yield "time", f"{time.text} ({time.expression.form})"
    for amount in (row for row in reading.amounts if starts_in(row.start, sentence)):
        interval = f"{open_range(amount.low, amount.high)} {amount.unit}".rstrip()
        yield "amount", f"{amount.text} ({amount.kind}, {amount.qualifier}: {interval})"
    for speech in (row for row in reading.speech if starts_in(row.cue.start, sentence)):
        speaker = speech.speaker.quote if speech.speaker else "someone unnamed"
        contents = " … ".join(part.quote for part in speech.contents) or "nothing found"
        yield "speech", f"{speaker} | {speech.cue.quote} | {contents}"
    for happening in (row for row in reading.happenings if starts_in(row.start, sentence)):
        yield "happening", f"{happening.text} ({happening.kind})"


def open_range(low: float | None, high: float | None) -> str:
    """An interval in short; "?" where the words give no bound."""
    left, right = ("?" if bound is None else f"{bound:g}" for bound in (low, high))
    return left if left == right else f"{left} to {right}"


def show_claims(report: Report, reading: Reading, claims: Sequence[Claim], console: Console) -> None:
    """Prints a report sentence by sentence with its claims underlined, numbered and explained beneath."""
    show_heading(report, console)
    own = [claim for claim in claims if claim.report == report.id]
    numbered = list(enumerate(sorted(own, key=lambda claim: (claim.spans[0].start, claim.spans[0].end)), start=1))
    for sentence in reading.sentences:
        console.print(Hanging(place_words(report, sentence.start), marked_sentence(sentence, numbered)))
        for number, claim in numbered:
            if starts_in(claim.spans[0].start, sentence):
                for words in claim_lines(claim, report):
                    console.print(Hanging(f"      ⟨{number}⟩ ", text(words, "dim")))


def marked_sentence(sentence: Sentence, numbered: Sequence[tuple[int, Claim]]) -> Text:
    """A sentence with its claims underlined and the number of each where its words end."""
    words = text(sentence.text)
    ends: list[tuple[int, int]] = []
    for number, claim in numbered:
        for span in (*(claim.parts or claim.spans[:1]), *claim.spans[1:]):
            if overlaps(span, sentence):
                start, end = max(span.start - sentence.start, 0), min(span.end, sentence.end) - sentence.start
                words.stylize(CLAIM_STYLES[number % len(CLAIM_STYLES)], start, end)
                ends.append((end, number))
    for end, number in sorted(ends, reverse=True):
        words = words[:end].append(f"⟨{number}⟩", "bold").append_text(words[end:])
    return words


def claim_lines(claim: Claim, report: Report) -> Iterator[str]:
    """A claim in words: how it is said and by whom, then figures, times, repetitions, other readings."""
    speakers = [f"{row.name} (“{row.cue}”)" if row.cue else row.name for row in claim.speakers]
    traits = [ATTRIBUTION_WORDS[claim.attribution], *speakers]
    traits += [MODALITY_WORDS[claim.modality]] if claim.modality != "asserted" else []
    traits += ["denied"] if claim.polarity == "negative" else []
    traits += [claim.kind] if claim.kind else []
    yield "; ".join(traits)
    for figure in claim.figures:
        yield f"figure: “{one_line(figure.text)}” = {range_words(figure)} {counted_words(figure)}"
    for time in claim.times:
        days = days_words(time.earliest, time.latest)
        yield f"time: “{one_line(time.text)}” {days} ({TIME_OF_WORDS[time.of]}) {time.why}"
    for span in claim.spans[1:]:
        line, column = position(report, span.start)
        yield f"said again at {line}:{column}: “{one_line(span.quote)}”"
    for reading in claim.alternatives:
        yield f"can also be read: {reading.text}; {reading.why}"


def place_words(report: Report, start: int) -> str:
    """The line of a place, in a column of its own."""
    return f"{position(report, start)[0]:>4}  "


def starts_in(start: int, sentence: Sentence) -> bool:
    """Whether something that starts here belongs to the sentence."""
    return sentence.start <= start < sentence.end


def overlaps(span: Span, sentence: Sentence) -> bool:
    """Whether a span and a sentence share characters."""
    return span.start < sentence.end and sentence.start < span.end
