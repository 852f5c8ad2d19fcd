"""The nouns of Recount, a file each: frozen, typed, with their arithmetic. Rooms meet here and nowhere else."""

from recount.records.account import (
    Account,
    AccountSentence,
    Drift,
    OpenQuestion,
    SentenceKind,
    Silence,
    TimelineEntry,
)
from recount.records.claim import (
    Actor,
    Alternative,
    Attribution,
    Claim,
    ClaimPlace,
    Modality,
    PlaceRelation,
    Polarity,
    Speaker,
)
from recount.records.entity import Alias, Coordinates, Entity
from recount.records.event import Event
from recount.records.figure import Figure, Period, Qualifier
from recount.records.ids import id_of
from recount.records.mention import (
    AmountKind,
    AmountMention,
    EntityKind,
    HappeningMention,
    Manner,
    NameMention,
    Reading,
    Sentence,
    SpeechMention,
    SyntaxWord,
    TimeMention,
    Word,
)
from recount.records.origin import Carrier, Origin, OriginKind, Passage
from recount.records.point import Corroboration, OriginCount, Point, Relation, RelationLabel, Verdict
from recount.records.report import Block, BlockKind, Dropped, Published, Rejected, Report
from recount.records.spans import ReportSpan, Span, covered_share, overlap, span_of
from recount.records.when import How, TimeExpression, TimeOf, When

__all__ = [
    "Account", "AccountSentence", "Actor", "Alias", "Alternative", "AmountKind", "AmountMention", "Attribution",
    "Block", "BlockKind", "Carrier", "Claim", "ClaimPlace", "Coordinates", "Corroboration", "Drift", "Dropped",
    "Entity", "EntityKind", "Event", "Figure", "HappeningMention", "How", "Manner", "Modality", "NameMention",
    "OpenQuestion", "Origin", "OriginCount", "OriginKind", "Passage", "Period", "PlaceRelation", "Point",
    "Polarity", "Published", "Qualifier", "Reading", "Rejected", "Relation", "RelationLabel", "Report",
    "ReportSpan", "Sentence", "SentenceKind", "Silence", "Span", "Speaker", "SpeechMention", "SyntaxWord", "TimeExpression",
    "TimeMention", "TimeOf", "TimelineEntry", "Verdict", "When", "Word", "covered_share", "id_of", "overlap", "span_of",
]  # fmt: skip
