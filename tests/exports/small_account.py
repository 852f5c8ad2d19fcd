"""A small account made by hand: three reports of a landslide, with a line for every section of an outline."""

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
from recount.records.claim import Claim, ClaimPlace, Speaker
from recount.records.entity import Alias, Coordinates, Entity
from recount.records.figure import Figure, Period
from recount.records.origin import Carrier, Origin, Passage
from recount.records.point import OriginCount, Point, Relation
from recount.records.report import Block, Dropped, Published, Rejected, Report
from recount.records.spans import Span
from recount.records.when import When

GAZETTE_TEXT = """\
Hillside gives way above Orvik
A slope above Orvik slid onto the coast road on Monday, the county said.
"We have closed the road," said engineer Lise Berg, "until it is safe."
At least 12 houses were emptied, the county said.
"""
RADIO_TEXT = """\
A slope above Orvik slid onto the coast road on 6 June.
About 30 houses in the whole valley were emptied, police said.
Nobody was hurt, police said.
Read next: *Ten* [walks] <b>for</b> spring
"""
POST_TEXT = "The coast road was open on 6 June, a haulier said.\n"


def small_report(name: str, text: str, **known: object) -> Report:
    """A report with its furniture marked; its id is its name, to be read easily."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(start, start + len(line), "furniture" if line.startswith("Read next") else "body"))
        start += len(line) + 1
    return Report(
        id=f"r-{name.partition('.')[0]}",
        file=name,
        sha256=sha256(text.encode()).hexdigest(),
        text_sha256=sha256(text.encode()).hexdigest(),
        text=text,
        blocks=tuple(blocks),
        dropped=tuple(Dropped(row.start, row.end, "teaser") for row in blocks if row.kind == "furniture"),
        **known,  # type: ignore[arg-type]
    )


GAZETTE = small_report(
    "gazette.txt",
    GAZETTE_TEXT,
    outlet="Orvik Gazette",
    title="Hillside gives way above Orvik",
    published=Published("7 June 2033", "2033-06-07", "2033-06-07", "stated beside the report"),
)
RADIO = small_report("radio.txt", RADIO_TEXT, outlet="Valley Radio", credits=("Norline",))
POST = small_report("post.txt", POST_TEXT)


def at(report: Report, words: str) -> Span:
    """Where words stand in a report."""
    start = report.text.index(words)
    return Span(start, start + len(words), words)


def of(report: Report, words: str) -> object:
    """The same, naming the report."""
    span = at(report, words)
    return report.anchor(span.start, span.end)


COUNTY = Speaker(name="the county", entity="e-county", cue="said", span=at(GAZETTE, "the county"))
POLICE = Speaker(name="police", cue="said", span=at(RADIO, "police"))
MONDAY = When(
    text="Monday", of="event", earliest="2033-06-06", latest="2033-06-06", edtf="2033-06-06",
    granularity="day",
    how="inferred_across", anchor=of(RADIO, "6 June"), why="the Monday before 7 June 2033",
    # type: ignore[arg-type]
)  # fmt: skip
HOUSES_12 = Figure(
    text="At least 12 houses", low=12, high=None, qualifier="at least", unit="house", verb="empty",
    place="e-orvik", period=Period("2033-06-06", "2033-06-06"),
)  # fmt: skip
HOUSES_30 = Figure(text="About 30 houses", low=27, high=33, qualifier="about", unit="house", verb="empty")

CLAIMS = (
    Claim(
        id="c-slid", report="r-gazette", speakers=(COUNTY,), attribution="indirect", kind="landslide",
        spans=(
            at(GAZETTE, "A slope above Orvik slid onto the coast road on Monday"),
            at(GAZETTE, "Hillside gives way"),
        ),
        places=(ClaimPlace("e-orvik", "near"),), times=(MONDAY,), origins=("o-county",),
    ),
    Claim(
        id="c-closed", report="r-gazette", attribution="direct", origins=("o-berg",),
        spans=(at(GAZETTE, '"We have closed the road," said engineer Lise Berg, "until it is safe."'),),
        parts=(at(GAZETTE, '"We have closed the road,"'), at(GAZETTE, '"until it is safe."')),
        speakers=(Speaker(name="Lise Berg", cue="said", span=at(GAZETTE, "engineer Lise Berg")),),
    ),
    Claim(
        id="c-12", report="r-gazette", speakers=(COUNTY,), attribution="indirect", figures=(HOUSES_12,),
        spans=(at(GAZETTE, "At least 12 houses were emptied"),), origins=("o-county",),
    ),
    Claim(
        id="c-slid-too", report="r-radio", origins=("o-radio",),
        spans=(at(RADIO, "A slope above Orvik slid onto the coast road on 6 June."),),
    ),
    Claim(
        id="c-30", report="r-radio", speakers=(POLICE,), attribution="indirect", figures=(HOUSES_30,),
        spans=(at(RADIO, "About 30 houses in the whole valley were emptied"),), origins=("o-police",),
    ),
    Claim(
        id="c-unhurt", report="r-radio", speakers=(POLICE,), attribution="indirect", polarity="negative",
        spans=(at(RADIO, "Nobody was hurt"),), origins=("o-police",),
    ),
    Claim(
        id="c-open", report="r-post", attribution="indirect",
        spans=(at(POST, "The coast road was open on 6 June"),),
        speakers=(Speaker(name="a haulier", cue="said"),), origins=("o-haulier",),
    ),
)  # fmt: skip


def relation(left: str, right: str, label: str, why: str, *, certain: bool = True) -> Relation:
    """How two claims relate."""
    return Relation(left=left, right=right, label=label, certain=certain, why=why)  # type: ignore[arg-type]


POINTS = (
    Point(
        id="p-slid", question="What slid?", claims=("c-slid", "c-slid-too"), verdict="agreed",
        relations=(relation("c-slid", "c-slid-too", "agree", "the same slope and day"),),
        origins=OriginCount(1, 2), corroboration="multi_origin", silent=("r-post",),
    ),
    Point(
        id="p-houses", question="How many houses were emptied?", claims=("c-12", "c-30"),
        verdict="compatible",
        relations=(relation("c-12", "c-30", "different_scope", "one counts Orvik, one the whole valley"),),
        origins=OriginCount(2, 2), corroboration="multi_origin", silent=("r-post",),
    ),
    Point(
        id="p-road", question="Was the road closed?", claims=("c-closed", "c-open"), verdict="disputed",
        relations=(
            relation("c-closed", "c-open", "conflict", "closed and open exclude each other", certain=False),
        ),
        origins=OriginCount(2, 2), corroboration="contested", silent=("r-radio",),
    ),
    Point(
        id="p-unhurt", question="Was anyone hurt?", claims=("c-unhurt",), verdict="single_report",
        origins=OriginCount(1, 1), corroboration="single_outlet_attributed", silent=("r-gazette", "r-post"),
    ),
)  # fmt: skip
SENTENCES = (
    AccountSentence(
        text="A slope above Orvik slid onto the coast road on 6 June 2033.", kind="agreed",
        claims=("c-slid", "c-slid-too"), points=("p-slid",),
    ),
    AccountSentence(
        text="According to the county, at least 12 houses were emptied.", kind="attributed",
        claims=("c-12",), points=("p-houses",),
    ),
    AccountSentence(
        text="According to police, about 30 houses in the whole valley were emptied.", kind="attributed",
        claims=("c-30",), points=("p-houses",),
    ),
    AccountSentence(
        text="Lise Berg says that the road is closed; a haulier says that it was open.", kind="disputed",
        claims=("c-closed", "c-open"), points=("p-road",),
    ),
    AccountSentence(
        text="According to police, nobody was hurt.", kind="single", claims=("c-unhurt",),
        points=("p-unhurt",),
    ),
)  # fmt: skip

SMALL = Account(
    reports=(GAZETTE, RADIO, POST),
    entities=(
        Entity(
            id="e-county", name="the county", kind="organisation",
            aliases=(Alias(text="the county", report="r-gazette", count=2, why="the same words"),),
        ),
        Entity(id="e-orvik", name="Orvik", kind="place", place=Coordinates(
            lat=61.5, lon=5.25, precision="town", gazetteer="geonames:1",
        )),
    ),
    origins=(
        Origin(
            id="o-county", name="the county", kind="official_statement", party="county", family="f-orvik",
            reports=(
                Carrier(
                    report="r-gazette", how="stated", why="names it", span=at(GAZETTE, "the county said"),
                ),
            ),
        ),
        Origin(id="o-berg", name="Lise Berg", kind="named_person", family="f-orvik", reports=(
            Carrier(report="r-gazette", how="stated", why="quotes her"),
        )),
        Origin(id="o-police", name="police", kind="official_statement", reports=(
            Carrier(report="r-radio", how="stated", why="names them"),
        )),
        Origin(id="o-radio", name="Valley Radio", kind="own_voice", reports=(
            Carrier(report="r-radio", how="inferred", why="names nobody"),
        )),
        Origin(id="o-haulier", name="a haulier", kind="unnamed_source", reports=(
            Carrier(report="r-post", how="stated", why="mentions one"),
        )),
    ),
    claims=CLAIMS,
    points=POINTS,
    account=SENTENCES,
    timeline=(TimelineEntry(
        earliest="2033-06-06", latest="2033-06-06", edtf="2033-06-06",
        text="A slope slides onto the coast road.",
        claims=("c-slid", "c-slid-too"),
    ),),
    passages=(Passage(
        left=of(GAZETTE, "A slope above Orvik slid onto the coast road on"),  # type: ignore[arg-type]
        right=of(RADIO, "A slope above Orvik slid onto the coast road on"),  # type: ignore[arg-type]
        kind="verbatim", direction="left_to_right", why="ten words alike, and the other was first",
    ),),
    drift=(Drift(
        from_=of(GAZETTE, "At least 12 houses"),  # type: ignore[arg-type]
        to=of(RADIO, "About 30 houses"),  # type: ignore[arg-type]
        lost="at least", why="a bound became a round number",
    ),),
    silences=(
        Silence(report="r-post", point="p-slid", text="does not say what slid"),
        Silence(report="r-post", point="p-houses", text="does not say how many houses were emptied"),
        Silence(report="r-post", point="p-unhurt", text="does not say whether anyone was hurt"),
        Silence(report="r-radio", point="p-road", text="does not say whether the road was closed"),
        Silence(report="r-gazette", point="p-unhurt", text="does not say whether anyone was hurt"),
    ),
    open_questions=(OpenQuestion(
        text="Was the coast road closed on 6 June?", points=("p-road",), would_settle="the county's road log",
    ),),
    warnings=("one report does not say when it appeared",),
    rejected=(Rejected(stage="read", unit="scan.pdf", reason="it holds pictures and no text; give a text"),),
)  # fmt: skip
