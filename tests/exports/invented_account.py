"""An invented event, told by three invented reports, with everything on which a page can stumble.

Overlapping claims, a quotation broken in two, open and vague figures, unknown dates, furniture, markup in a
report's text, quotation marks in a title, line ends of another system; something of every verdict and kind.
"""

from __future__ import annotations

from hashlib import sha256

from recount.records.account import (
    Account,
    AccountSentence,
    Drift,
    OpenQuestion,
    Silence,
    TimelineEntry,
)
from recount.records.claim import Actor, Alternative, Claim, ClaimPlace, Speaker
from recount.records.entity import Alias, Entity
from recount.records.figure import Figure, Period
from recount.records.origin import Carrier, Origin, Passage
from recount.records.point import OriginCount, Point, Relation
from recount.records.report import Block, Dropped, Published, Rejected, Report
from recount.records.spans import ReportSpan, Span
from recount.records.when import When

POST_TEXT = """\
Ferry "Alma" strikes pier at Skarn, dozens hurt
By Ines Maro
Published 4 May 2031

The ferry Alma struck the pier at Skarn on Saturday morning, injuring at least 14 people, \
the harbour authority said.

“We heard a bang,” said deckhand Tor Vik, “and then everybody fell.”

The harbour office later said 14 passengers were taken to hospital. Police put the number of injured at 22.

The ferry carries up to 300 passengers.
"""
WIRE_TEXT = """\
Share this page
SKARN (Northline)
A ferry ran into the pier at Skarn on 3 May, and dozens of people were hurt, the harbour authority said.
Police said more than 20 people were injured, nearly half of them children.
The captain was not drunk, police said.
Fog had nothing to do with it, the harbour office said.
You might also like
Ten recipes for spring
Subscribe now
Follow us
"""
LIVE_TEXT = (
    "Live: Skarn ferry accident\r\n\r\n"
    'A reader sent <script>alert("x")</script> & a picture of the 🚢 Alma.\r\n\r\n'
    "The ferry may have lost its engine, a passenger said. The accident happened in fog.\r\n\r\n"
    "The accident happened\r\nin fog, the page says again.\r\n"
)


def report(name: str, text: str, **known: object) -> Report:
    """A report with a block for each line, its first line the headline unless it is furniture."""
    blocks, place = [], 0
    furniture = (
        "Share this page",
        "You might also like",
        "Ten recipes for spring",
        "Subscribe now",
        "Follow us",
    )
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            kind = "furniture" if words in furniture else "body" if blocks else "headline"
            kind = "byline" if words.startswith(("By ", "Published ")) else kind
            blocks.append(Block(place, place + len(words), kind))
        place += len(line)
    dropped = tuple(Dropped(block.start, block.end, "page furniture") for block in blocks if block.kind == "furniture")
    digest = sha256(text.encode()).hexdigest()
    return Report(
        id="r" + name[:4],
        file=name,
        sha256=digest,
        text_sha256=digest,
        text=text,
        language="en",
        blocks=tuple(blocks),
        dropped=dropped,
        **known,
    )


POST = report(
    "post.txt",
    POST_TEXT,
    outlet="Calder Post",
    title='Ferry "Alma" strikes pier at Skarn, dozens hurt',
    byline="Ines Maro",
    published=Published("4 May 2031", "2031-05-04", "2031-05-04", "stated in the report"),
)
WIRE = report("wire.txt", WIRE_TEXT, outlet="Northline Wire", credits=("Northline",))
LIVE = report("live-skarn.html", LIVE_TEXT, title="Live: Skarn ferry accident")


def at(text: str, words: str, nth: int = 0) -> Span:
    """Where words stand in a text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words), words)


def words(report: Report, quote: str) -> ReportSpan:
    """Where words stand in a report, naming it."""
    span = at(report.text, quote)
    return ReportSpan(report.id, span.start, span.end, span.quote)


HARBOUR = Entity(
    id="e1",
    name="Skarn harbour authority",
    kind="organisation",
    aliases=(Alias(text="harbour office", report=POST.id, count=1, why="same office"),),
)
SKARN = Entity(id="e2", name="Skarn", kind="place")
POLICE = Entity(id="e3", name="police", kind="organisation")

INJURED_AT_LEAST = Figure(
    text="at least 14 people",
    low=14,
    high=None,
    qualifier="at least",
    unit="person",
    verb="injure",
    place=SKARN.id,
    period=Period("2031-05-03", "2031-05-03"),
)
CLAIMS = (
    Claim(
        id="c-struck",
        report=POST.id,
        spans=(
            at(POST_TEXT, "The ferry Alma struck the pier at Skarn on Saturday morning"),
            at(POST_TEXT, 'Ferry "Alma" strikes pier at Skarn'),
        ),
        speakers=(
            Speaker(name="harbour authority", entity="e1", cue="said", span=at(POST_TEXT, "the harbour authority")),
        ),
        attribution="indirect",
        kind="collision",
        actors=(Actor("e1", "speaker"),),
        places=(ClaimPlace("e2", "in"),),
        times=(
            When(
                text="Saturday morning",
                of="event",
                earliest="2031-05-03",
                latest="2031-05-03",
                edtf="2031-05-03",
                granularity="day",
                how="inferred_across",
                anchor=words(WIRE, "3 May"),
                why="the Saturday before publication; the other report names 3 May",
            ),
        ),
        origins=("o1",),
    ),
    Claim(
        id="c-injured",
        report=POST.id,
        spans=(
            at(POST_TEXT, "on Saturday morning, injuring at least 14 people"),
            at(POST_TEXT, "dozens hurt"),
        ),
        speakers=(Speaker(name="harbour authority", entity="e1", cue="said"),),
        attribution="indirect",
        figures=(INJURED_AT_LEAST,),
        origins=("o1",),
    ),
    Claim(
        id="c-bang",
        report=POST.id,
        spans=(at(POST_TEXT, "“We heard a bang,” said deckhand Tor Vik, “and then everybody fell.”"),),
        parts=(at(POST_TEXT, "“We heard a bang,”"), at(POST_TEXT, "“and then everybody fell.”")),
        speakers=(Speaker(name="Tor Vik", cue="said", span=at(POST_TEXT, "deckhand Tor Vik")),),
        attribution="direct",
        origins=("o4",),
    ),
    Claim(
        id="c-hospital",
        report=POST.id,
        spans=(at(POST_TEXT, "14 passengers were taken to hospital"),),
        speakers=(Speaker(name="harbour office", entity="e1", cue="said"),),
        attribution="indirect",
        figures=(Figure(text="14 passengers", low=14, high=14, unit="passenger", verb="take to hospital"),),
        origins=("o2",),
    ),
    Claim(
        id="c-police-22",
        report=POST.id,
        spans=(at(POST_TEXT, "Police put the number of injured at 22."),),
        speakers=(Speaker(name="police", entity="e3", cue="put"),),
        attribution="indirect",
        figures=(Figure(text="22", low=22, high=22, unit="person", verb="injure"),),
        origins=("o3",),
        alternatives=(
            Alternative(
                text="22 without the crew",
                changes={"object": "passengers"},
                why="the sentence before counts passengers",
            ),
        ),
    ),
    Claim(
        id="c-carries",
        report=POST.id,
        spans=(at(POST_TEXT, "The ferry carries up to 300 passengers."),),
        figures=(Figure(text="up to 300 passengers", low=None, high=300, qualifier="up to", unit="passenger"),),
    ),
    Claim(
        id="c-wire-struck",
        report=WIRE.id,
        spans=(at(WIRE_TEXT, "A ferry ran into the pier at Skarn on 3 May"),),
        speakers=(Speaker(name="harbour authority", entity="e1", cue="said"),),
        attribution="indirect",
        origins=("o1",),
    ),
    Claim(
        id="c-dozens",
        report=WIRE.id,
        spans=(at(WIRE_TEXT, "dozens of people were hurt"),),
        speakers=(Speaker(name="harbour authority", entity="e1", cue="said"),),
        attribution="indirect",
        figures=(Figure(text="dozens of people", low=None, high=None, qualifier="vague", unit="person"),),
        origins=("o1",),
    ),
    Claim(
        id="c-more-than-20",
        report=WIRE.id,
        spans=(at(WIRE_TEXT, "more than 20 people were injured, nearly half of them children"),),
        speakers=(Speaker(name="police", entity="e3", cue="said"),),
        attribution="indirect",
        figures=(
            Figure(
                text="more than 20 people",
                low=20,
                high=None,
                open_low=True,
                qualifier="more than",
                unit="person",
                verb="injure",
            ),
            Figure(
                text="nearly half",
                low=0.4,
                high=0.5,
                open_high=True,
                qualifier="nearly",
                unit="percent",
                object="the injured",
            ),
        ),
        origins=("o3",),
    ),
    Claim(
        id="c-not-drunk",
        report=WIRE.id,
        spans=(at(WIRE_TEXT, "The captain was not drunk"),),
        polarity="negative",
        speakers=(Speaker(name="police", entity="e3", cue="said"),),
        attribution="indirect",
        origins=("o3",),
    ),
    Claim(
        id="c-no-fog",
        report=WIRE.id,
        spans=(at(WIRE_TEXT, "Fog had nothing to do with it"),),
        polarity="negative",
        speakers=(Speaker(name="harbour office", entity="e1", cue="said"),),
        attribution="indirect",
        origins=("o2",),
    ),
    Claim(
        id="c-engine",
        report=LIVE.id,
        spans=(at(LIVE_TEXT, "The ferry may have lost its engine"),),
        modality="possible",
        speakers=(Speaker(name="a passenger", cue="said"),),
        attribution="indirect",
        origins=("o5",),
    ),
    Claim(
        id="c-fog",
        report=LIVE.id,
        spans=(
            at(LIVE_TEXT, "The accident happened\r\nin fog"),
            at(LIVE_TEXT, "The accident happened in fog."),
        ),
        attribution="unattributed",
        origins=("o6",),
    ),
    Claim(
        id="c-picture",
        report=LIVE.id,
        spans=(at(LIVE_TEXT, 'A reader sent <script>alert("x")</script> & a picture of the 🚢 Alma.'),),
        origins=("o6",),
    ),
)

ORIGINS = (
    Origin(
        id="o1",
        name="harbour authority's statement",
        kind="official_statement",
        party="the port",
        family="f1",
        reports=(
            Carrier(report=POST.id, how="stated", why="names it", span=at(POST_TEXT, "the harbour authority said")),
            Carrier(report=WIRE.id, how="stated", why="names it", span=at(WIRE_TEXT, "the harbour authority said")),
        ),
    ),
    Origin(
        id="o2",
        name="harbour office",
        kind="official_statement",
        party="the port",
        family="f1",
        reports=(
            Carrier(report=POST.id, how="stated", why="names it"),
            Carrier(report=WIRE.id, how="inferred", why="the same words"),
        ),
    ),
    Origin(
        id="o3",
        name="police",
        kind="official_statement",
        reports=(
            Carrier(report=POST.id, how="stated", why="names them"),
            Carrier(report=WIRE.id, how="stated", why="names them"),
        ),
    ),
    Origin(
        id="o4",
        name="deckhand Tor Vik",
        kind="named_person",
        reports=(Carrier(report=POST.id, how="stated", why="quotes him"),),
    ),
    Origin(
        id="o5",
        name="a passenger",
        kind="unnamed_source",
        reports=(Carrier(report=LIVE.id, how="stated", why="mentions one"),),
    ),
    Origin(
        id="o6",
        name="live-skarn.html",
        kind="own_voice",
        reports=(Carrier(report=LIVE.id, how="inferred", why="names nobody"),),
    ),
)


def relation(left: str, right: str, label: str, why: str, certain: bool = True) -> Relation:
    """A relation of two claims."""
    return Relation(left=left, right=right, label=label, certain=certain, why=why)


POINTS = (
    Point(
        id="p1",
        question="Where did the ferry strike?",
        claims=("c-struck", "c-wire-struck"),
        verdict="agreed",
        relations=(relation("c-struck", "c-wire-struck", "agree", "both say the pier at Skarn on 3 May"),),
        origins=OriginCount(1, 1),
        corroboration="single_origin_multi_outlet",
        silent=(LIVE.id,),
    ),
    Point(
        id="p2",
        question="How many people were hurt?",
        claims=("c-injured", "c-police-22", "c-dozens", "c-more-than-20"),
        verdict="compatible",
        relations=(
            relation("c-injured", "c-police-22", "refine", "22 lies within at least 14"),
            relation("c-police-22", "c-more-than-20", "agree", "22 lies within more than 20"),
        ),
        origins=OriginCount(2, 2),
        corroboration="multi_origin",
        silent=(LIVE.id,),
    ),
    Point(
        id="p3",
        question="Was there fog?",
        claims=("c-no-fog", "c-fog"),
        verdict="disputed",
        relations=(
            relation("c-no-fog", "c-fog", "conflict", "one denies the fog that the other tells of", certain=False),
        ),
        origins=OriginCount(1, 2),
        corroboration="contested",
        silent=(POST.id,),
    ),
    Point(
        id="p4",
        question="What was it like on board?",
        claims=("c-bang", "c-engine"),
        verdict="framed_differently",
        relations=(relation("c-bang", "c-engine", "framing", "a bang, or a lost engine"),),
        origins=OriginCount(2, 2),
        corroboration="multi_origin",
        silent=(WIRE.id,),
    ),
    Point(
        id="p5",
        question="Was the captain drunk?",
        claims=("c-not-drunk",),
        verdict="single_report",
        origins=OriginCount(1, 1),
        corroboration="single_outlet_attributed",
        silent=(POST.id, LIVE.id),
    ),
)

ACCOUNT = Account(
    reports=(POST, WIRE, LIVE),
    entities=(HARBOUR, SKARN, POLICE),
    origins=ORIGINS,
    claims=CLAIMS,
    points=POINTS,
    account=(
        AccountSentence(
            text="A ferry struck the pier at Skarn on 3 May 2031.",
            kind="agreed",
            claims=("c-struck", "c-wire-struck"),
            points=("p1",),
        ),
        AccountSentence(
            text="At least 14 people were injured, said the harbour authority; 22, said police.",
            kind="attributed",
            claims=("c-injured", "c-police-22", "c-more-than-20", "c-dozens"),
            points=("p2",),
        ),
        AccountSentence(
            text="The harbour office says that fog had nothing to do with it; a report tells of fog.",
            kind="disputed",
            claims=("c-no-fog", "c-fog"),
            points=("p3",),
        ),
        AccountSentence(
            text="A deckhand tells of a bang, a passenger of a lost engine.",
            kind="attributed",
            claims=("c-bang", "c-engine"),
            points=("p4",),
        ),
        AccountSentence(
            text="According to Northline Wire, police said that the captain was not drunk.",
            kind="single",
            claims=("c-not-drunk",),
            points=("p5",),
        ),
        AccountSentence(text="One report shows a picture sent by a reader.", kind="note", claims=("c-picture",)),
    ),
    timeline=(
        TimelineEntry(
            earliest="2031-05-03",
            latest="2031-05-03",
            edtf="2031-05-03",
            text="The ferry strikes the pier.",
            claims=("c-struck", "c-wire-struck"),
        ),
        TimelineEntry(
            earliest="2031-05-03",
            latest="2031-05-05",
            edtf="2031-05-03/2031-05-05",
            text="Passengers are taken to hospital.",
            claims=("c-hospital",),
        ),
        TimelineEntry(
            earliest="2031-05-04",
            latest=None,
            edtf=None,
            text="Police count the injured.",
            claims=("c-police-22",),
        ),
        TimelineEntry(earliest=None, latest=None, edtf=None, text="A reader takes a picture.", claims=("c-picture",)),
    ),
    passages=(
        Passage(
            left=words(POST, "the harbour authority said"),
            right=words(WIRE, "the harbour authority said"),
            kind="verbatim",
            why="26 characters alike",
        ),
    ),
    drift=(
        Drift(
            from_=words(POST, "at least 14 people"),
            to=words(WIRE, "dozens of people"),
            lost="at least 14",
            why="a number became a word",
        ),
    ),
    silences=(
        Silence(report=LIVE.id, point="p2", text="Says nothing of how many people were hurt."),
        Silence(report=POST.id, point="p3", text="Says nothing of fog."),
    ),
    open_questions=(
        OpenQuestion(
            text="Was there fog at the pier?",
            points=("p3",),
            would_settle="the harbour's weather log of 3 May",
        ),
    ),
    warnings=("Two reports state no date of publication.",),
    rejected=(
        Rejected(stage="read", unit="broken.pdf", reason="the file holds no text", detail="0 of 3 pages have text"),
    ),
)
