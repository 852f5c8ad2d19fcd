"""Speech as the reader sees it, made into mentions: cues, speakers and contents in the bounds that claims need.

The reader learned where journalists' readers set the ends of a speaker and of what is said. A claim wants less of the
one (the name without "who asked not to be named") and all of the other: what hangs on it in the tree belongs to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from recount.language.phrases import (
    Place,
    base_noun_phrase_ending,
    is_finite,
    lower,
    noun_phrase_from,
)
from recount.language.reader import Reader
from recount.language.reporting_verbs import (
    CARRIER_HEADS,
    speech_table,
)
from recount.language.seen import Place as SeenPlace
from recount.language.seen import SeenSpeech
from recount.mentions.speech.bare_objects import is_clause
from recount.mentions.speech.contents import has_verb, trimmed, without_remarks
from recount.mentions.speech.cue_seen import answers, hides_speaker, reporting, reports_noun
from recount.mentions.speech.cue_subjects import can_speak
from recount.mentions.speech.cue_verbs import is_date, nobody_speaks
from recount.mentions.speech.manners import manner_of
from recount.records import Report, Sentence, Span, SpeechMention, Word, span_of

Words = Sequence[Word]
TURNS = frozenset("but while whereas although though".split())
"""Words that turn from what somebody said to what the writer sets against it."""
ONE_OF_MANY = frozenset("another one others some many several both neither most".split())
"""Words that stand alone for some of those just spoken of."""
EDITED = frozenset({"headline", "bullet", "crosshead", "standfirst", "caption"})
SURE = 0.9
"""Probability from which the reader is believed where a verb is not known for a verb of saying."""
SPEAKING = frozenset("speak speaks spoke tell tells talk talks".split())


def seen_speech(report: Report, sentence: Sentence, masked: Sequence[bool], *, reader: Reader) -> list[SpeechMention]:
    """The speech of one sentence that the reader sees and that a verb of saying or "according to" tells."""
    seen = (_mention(report, sentence, masked, seen) for seen in reader.see(sentence.text).speech)
    found = [mention for mention in seen if mention is not None]
    return [_with_nearer_subject(report, sentence, mention, found) for mention in found]


def _with_nearer_subject(
    report: Report, sentence: Sentence, mention: SpeechMention, found: Sequence[SpeechMention]
) -> SpeechMention:
    """`One calls it a retreat, while another is blunter, saying …`: a participle is said by the subject of the clause that it
    stands in, not by that of a clause before.
    """
    words, tree, speaker = sentence.words, sentence.syntax, mention.speaker
    cue = next((n for n, word in enumerate(words) if word.start == mention.cue.start), 0)
    if speaker is None or words[cue].tag != "VBG" or words[cue - 1].tag != ",":
        return mention
    for turn in range(cue - 1, 0, -1):
        if words[turn].start < speaker.end:
            break
        subject = noun_phrase_from(words, turn + 1, ceiling=cue)
        if lower(words[turn]) not in TURNS | {"and", ";"} or subject is None:
            continue
        heads = [word for word in tree if words[subject[0]].start <= word.start < words[subject[1] - 1].end]
        is_subject = any(
            word.relation.startswith("nsubj") and tree[word.head - 1].start < mention.cue.start for word in heads
        )
        contents = [part for other in found for part in other.contents if part.end <= mention.cue.start]
        told = any(part.start <= words[subject[0]].start < part.end for part in contents)
        if is_subject and not told and (can_speak(words, subject) or lower(words[subject[0]]) in ONE_OF_MANY):
            return replace(mention, speaker=_span(report, words, subject))
    return mention


def _mention(report: Report, sentence: Sentence, masked: Sequence[bool], seen: SeenSpeech) -> SpeechMention | None:
    words = sentence.words
    sure = seen.probability >= SURE
    cue = reporting(words, _words_in(sentence, seen.cue), sure=sure)
    parts = [place for part in _with_dependents(sentence, seen) if (place := _words_in(sentence, [part]))]
    parts = [place for place in parts if place == parts[0] or not _turns(words, place)]
    parts = [_before_turn(sentence, cue, place) for place in parts] if cue else parts
    parts = [_before_other_voice(words, place) for place in parts] if sentence.kind in EDITED else parts
    contents = [_with_antecedent(words, place) for part in parts if (place := _content(words, part))]
    if cue is None or not contents:
        return None
    if _tells_of(words, masked, cue, contents):
        return None
    speaker = _words_in(sentence, seen.speaker)
    speaker = _bare_speaker(words, speaker) if speaker else None
    if speaker is not None and not _is_party(sentence, speaker, contents):
        return None
    if hides_speaker(words, cue):
        speaker, contents = None, [_to_comma(words, place) for place in contents]
    known = lower(words[cue[0]]) in speech_table() or lower(words[cue[0]]) == "according" or cue[1] - cue[0] > 1
    with_noun = sure and speaker is not None and reports_noun(words, cue, able=can_speak(words, speaker))
    if not known and not with_noun and not any(_is_told(words, masked, place) for place in contents):
        return None
    told = with_noun or any(_tells(words, masked, place) or answers(words, cue, place) for place in contents)
    if not told or (speaker and nobody_speaks(words, speaker)):
        return None
    return SpeechMention(
        cue=_span(report, words, cue),
        speaker=_span(report, words, speaker) if speaker else None,
        contents=tuple(_span(report, words, place) for place in contents),
        manner=manner_of(words, masked, contents),
    )


def _turns(words: Words, place: Place) -> bool:
    """`The bridge was safe, the mayor said, but engineers disagreed`: a part behind "but" is the writer's again."""
    before = words[place[0] - 1] if place[0] else words[0]
    return before.text == ";" or any(lower(word) in TURNS for word in (before, words[place[0]]))


def _before_turn(sentence: Sentence, cue: Place, place: Place) -> Place:
    """`The agency said the river was safe, but the council told …`: what is said ends where a second verb stands beside the
    cue in the tree.
    """
    words, tree = sentence.words, sentence.syntax
    cues = [n for n, word in enumerate(tree, start=1) if words[cue[0]].start <= word.start < words[cue[1] - 1].end]
    for stop in range(place[0] + 1, place[1]):
        if lower(words[stop]) not in TURNS:
            continue
        number = next((n for n, word in enumerate(tree, start=1) if word.start == words[stop].start), 0)
        if not number or tree[number - 1].relation not in {"cc", "mark"}:
            continue
        verb = tree[tree[number - 1].head - 1]
        if verb.head in cues and verb.relation in {"conj", "advcl"} and verb.start > words[stop].start:
            return place[0], stop - (words[stop - 1].tag == ",")
    return place


def _with_antecedent(words: Words, place: Place) -> Place:
    """`the 36 people whom the ministry says were killed`: a relative pronoun alone, with the words it stands for."""
    start, end = place
    if end - start > 1 or lower(words[start]) not in {"who", "whom", "which", "that"}:
        return place
    phrase = base_noun_phrase_ending(words, start)
    return (phrase[0], end) if phrase else place


def _to_comma(words: Words, place: Place) -> Place:
    """The place up to its first comma: "said to be the father" ends before ", has left"."""
    return place[0], next((stop for stop in range(place[0] + 1, place[1]) if words[stop].tag == ","), place[1])


def _tells_of(words: Words, masked: Sequence[bool], cue: Place, contents: Sequence[Place]) -> bool:
    """`A driver tells of her horror`: what is told of is no statement, unless it is quoted."""
    told = speech_table().get(lower(words[cue[0]]), ("",))[0] == "tell" and cue[1] < len(words)
    return told and lower(words[cue[1]]) == "of" and not any(any(masked[slice(*place)]) for place in contents)


def _is_party(sentence: Sentence, speaker: Place, contents: Sequence[Place]) -> bool:
    """Whether those words can be a speaker: no day or amount, and behind a headline's own words somebody who can speak."""
    words = sentence.words
    if is_date(words, speaker):
        return False
    edited = sentence.kind in EDITED and contents[-1][1] <= speaker[0]
    return not edited or can_speak(words, speaker)


def _with_dependents(sentence: Sentence, seen: SeenSpeech) -> list[SeenPlace]:
    """The parts of what is said, each run on over the words that hang on it in the tree."""
    syntax, start = sentence.syntax, sentence.start
    own = [(start + part[0], start + part[1]) for part in seen.content]
    others = [(start + part[0], start + part[1]) for part in (*seen.cue, *seen.speaker)]

    def within(number: int, places: Sequence[SeenPlace]) -> bool:
        return any(left <= syntax[number].start and syntax[number].end <= right for left, right in places)

    def hangs(number: int) -> bool:
        for _ in syntax:
            if within(number, others):
                return False
            if within(number, own):
                return True
            number = syntax[number].head - 1
            if number < 0:
                return False
        return False

    longer = []
    for left, right in own:
        number = next((n for n, word in enumerate(syntax) if word.start >= right), len(syntax))
        while number < len(syntax) and hangs(number) and not within(number, own):
            right = syntax[number].end
            number += 1
        longer.append((left - start, right - start))
    return _joined(longer, sentence)


def _joined(parts: Sequence[SeenPlace], sentence: Sentence) -> list[SeenPlace]:
    """The parts, those with nothing but white space between them in one."""
    joined: list[SeenPlace] = []
    for left, right in sorted(parts):
        if joined and not sentence.text[joined[-1][1] : left].strip():
            joined[-1] = joined[-1][0], max(right, joined[-1][1])
        else:
            joined.append((left, right))
    return joined


def _bare_speaker(words: Words, place: Place) -> Place | None:
    """The speaker without what describes a name behind it: ", who asked not to be named", ", a resident", "(AMR)"."""
    start, end = place
    for stop in range(start + 1, end):
        word, before = words[stop], words[stop - 1]
        after = words[stop + 1] if stop + 1 < end else None
        relative = after is not None and after.tag in {"WP", "WDT", "WP$", "WRB", "VBN", "VBG"}
        described = after is not None and after.tag in {"DT", "CD", "JJ", "NN", "NNS"} and before.tag.startswith("NNP")
        reduced = word.tag == "VBN" and before.tag.startswith(("NN", "DT"))
        carried = word.tag == "IN" and any(
            lower(later) in CARRIER_HEADS for later in words[stop + 1 : min(stop + 4, end)]
        )
        if (
            (word.tag == "," and (relative or described))
            or word.text == "("
            or reduced
            or (carried and stop > start + 1)
        ):
            end = stop
            break
    return trimmed(words, (start, end))


def _content(words: Words, place: Place) -> Place | None:
    """The content without an opening "that", the writer's remarks behind it, and the marks at its ends."""
    first, end = place
    if lower(words[first]) == "that" and end - first > 1 and not is_finite(words, first + 1):
        place = first + 1, end
    kept = trimmed(words, place)
    return trimmed(words, without_remarks(words, kept)) if kept else None


def _tells(words: Words, masked: Sequence[bool], place: Place) -> bool:
    """Whether a content says something: it has a verb or is quoted ("asked for water" says nothing)."""
    return has_verb(words, place) or any(masked[slice(*place)])


def _is_told(words: Words, masked: Sequence[bool], place: Place) -> bool:
    """Whether a content is quoted or a clause with "that" or a subject of its own."""
    return any(masked[slice(*place)]) or (words[place[0]].tag != "TO" and is_clause(words, place))


def _before_other_voice(words: Words, place: Place) -> Place:
    """`Army says it holds the town, rebels speak of a retreat`: what a headline's one voice says ends where another speaks."""
    for comma in range(place[0] + 1, place[1] - 2):
        other = noun_phrase_from(words, comma + 1, ceiling=place[1]) if words[comma].tag in {",", ":"} else None
        if other is None or other[1] >= place[1] or words[other[1]].tag not in {"VBP", "VBZ", "VBD"}:
            continue
        if lower(words[other[1]]) in speech_table() or lower(words[other[1]]) in SPEAKING:
            return place[0], comma
    return place


def _words_in(sentence: Sentence, parts: Sequence[SeenPlace]) -> Place | None:
    """The words from the first part to the last."""
    if not parts:
        return None
    start, end = sentence.start + parts[0][0], sentence.start + parts[-1][1]
    inside = [number for number, word in enumerate(sentence.words) if word.start < end and start < word.end]
    return (inside[0], inside[-1] + 1) if inside else None


def _span(report: Report, words: Words, place: Place) -> Span:
    return span_of(report.text, words[place[0]].start, words[place[1] - 1].end)
