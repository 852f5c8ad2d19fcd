"""Speakers: the chain of those whose words a claim is, with "he" and "the general" settled where that is plain.

Behind each text stand the chains of its speech in order, outermost to innermost.
"""

from __future__ import annotations

import pytest

from marked_text import reading_of, report_of
from recount.claims.speakers import SpeakerBook, carrier_speaker
from recount.records import Span

ROWS = [
    ("The mayor said the bridge was safe.", ["The mayor"]),
    ("General Ada Roe visited the camp. The general said aid would come.", ["General Ada Roe"]),
    ("General Ada Roe met Colonel Idris Bello. The colonel said the war was over.", ["Colonel Idris Bello"]),
    ("General Ada Roe met Colonel Idris Bello. The general said the war was over.", ["General Ada Roe"]),
    ("Ana Ruiz runs the shelter. She said 40 people slept there.", ["Ana Ruiz"]),
    ("Ana Ruiz said the road was open. She added that the bridge had gone.", ["Ana Ruiz", "Ana Ruiz"]),
    ("The rebels met in Tarn. They said the war was over.", ["The rebels"]),
    ("The Coast Guard began a search. It said nine people were missing.", ["Coast Guard"]),
    ("“It was chaos,” said Omar Farah, a driver.\n“We ran,” he said.", ["Omar Farah", "Omar Farah"]),
    (
        "General Ada Roe met Colonel Idris Bello. The colonel said the war was over. “It is safe,” he said.",
        ["Colonel Idris Bello", "Colonel Idris Bello"],
    ),
    (
        "Ana Ruiz said it was dark. Her neighbour, Omar Said, said the roof fell.\n“We were asleep,” he said.",
        ["Ana Ruiz", "Her neighbour, Omar Said", "Her neighbour, Omar Said"],
    ),
    # Left as it stands: who "she" or "the doctor" is, is not told.
    ("She said the war was over.", ["She"]),
    ("The doctor said the ward was full.", ["The doctor"]),
    ("The rebels met in Tarn. He said the war was over.", ["He"]),
    # "It" is no person, "they" no single man.
    ("Omar Said left. It said nine people were missing.", ["It"]),
    # Words that come through a video have the publisher outside and the person inside.
    (
        "In a video released by the Falcon Brigade, a masked man says the hostages are alive.",
        ["Falcon Brigade > a masked man"],
    ),
    ("In a statement issued by the Grey Wolves, the fighters said the siege was over.", ["Grey Wolves > the fighters"]),
    ("It was reported that nine people had died.", [""]),
    # Gender, number and kind rule out; a subject and a speaker weigh more than what stands beside.
    ("Dr Grace Bauer met the chief. A man shouted. She said the market would close.", ["Dr Grace Bauer"]),
    (
        "His widow, Ana Ruiz, said he was no victim.\nThe judge, Milan Roe, read. “It is over,” he said.",
        ["His widow, Ana Ruiz", "The judge"],
    ),
    ("A nurse at the clinic said drips were short. “We have two days,” she said.", ["A nurse at the clinic"] * 2),
    (
        "The army left the town. The Relief League said 40 had died, a rate it called shameful.",
        ["The Relief League", "The Relief League"],
    ),
    ("The inspectors sent a report to the ministry. It says the brakes were sound.", ["a report"]),
    ("A boy led us to the wall. “They come at night,” he told us.", ["A boy"]),
    # Who is gone on about as "he" keeps his weight; who is only named in a quotation or before a noun is not meant.
    (
        "Ivo Shirley runs the chapel. He took it over in May. He painted the door. A driver left a parcel there."
        " He said it was safe.",
        ["Ivo Shirley"],
    ),
    (
        "Ivo Roe spoke to the crowd.\n“Even Paul Gold once said that we would walk home,” Roe said. He said the road was open.",
        ["Roe", "Ivo Roe"],
    ),
    ("Ivo Roe ran to the ship. It signalled in Morse code. He said nobody had drowned.", ["Ivo Roe"]),
    # Two of one surname, two bodies of one kind, and a report that is no "he".
    (
        "John Smith and his wife, Jane Smith, ran the shelter. Jane Smith said it was old. She said it was full.",
        ["Jane Smith", "Jane Smith"],
    ),
    (
        "The Conservative Party said it had won. The Labour Party said it was ready. It said the count was fair.",
        ["The Conservative Party", "The Labour Party", "The Labour Party"],
    ),
    (
        "Mayor Tom Reed opened the dam. The report said the dam was weak. He said it was safe.",
        ["The report", "Mayor Tom Reed"],
    ),
    ("Omar Farah spoke first. WHO said 12 people had died.", ["WHO"]),
    # Another is never the one before.
    ("One fighter said the road was lost. Another said the town was lost.", ["One fighter", "Another"]),
    # One who is cited is the speaker, and who cites carries it.
    ("The Courier said, quoting a rail source, that the signal had failed.", ["Courier > a rail source"]),
]


@pytest.mark.parametrize(("text", "chains"), ROWS)
def test_whose_words(text: str, chains: list[str]) -> None:
    reading = reading_of(report_of(text))
    book = SpeakerBook(reading)
    found = [" > ".join(speaker.name for speaker in book.chain_of(mention)) for mention in reading.speech]
    assert found == chains


@pytest.mark.parametrize(
    ("words", "name", "cue"),
    [
        ("a video released by the Harbour Agency", "Harbour Agency", "released"),
        ("footage published on Monday by state television", "state television", "published"),
        ("a letter translated by Ana Ruiz.", "Ana Ruiz", "translated"),
        ("a statement on Monday", None, None),
        ("a film made for television", None, None),
    ],
)
def test_who_put_a_carrier_out(words: str, name: str | None, cue: str | None) -> None:
    speaker = carrier_speaker(Span(10, 10 + len(words), words))
    if speaker is None:
        assert name is None
        return
    assert (speaker.name, speaker.cue) == (name, cue)
    assert speaker.span is not None
    assert words[speaker.span.start - 10 : speaker.span.end - 10] == speaker.span.quote
    assert name in speaker.span.quote


@pytest.mark.parametrize("name", ["Ana Ruiz", "Li Wei", "Kwame Mensah", "Zoë Hara"])
def test_another_name_changes_only_the_name(name: str) -> None:
    reading = reading_of(report_of(f"The town was calm. {name} said the war was over."))
    (mention,) = reading.speech
    (speaker,) = SpeakerBook(reading).chain_of(mention)
    assert (speaker.name, speaker.cue) == (name, "said")
    assert speaker.span is not None
    assert speaker.span.quote == name
