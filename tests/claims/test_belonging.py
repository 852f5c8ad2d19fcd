"""Which times of a sentence a claim has, and whether they are of what happened or of the saying."""

from __future__ import annotations

import pytest

from marked_text import reading_of, report_of
from recount.claims.extract import extract_claims
from recount.claims.times.belonging import Saying, times_of
from recount.language.encoder import Encoder
from recount.mentions.times import find_times
from recount.records import Sentence, span_of

TABLE = """
# the sentence | the words by which the claim is known | its times, each with what it is of
Ole Brandt, who died in 1963, was mayor of Holm. | was mayor | -
Ole Brandt, who died in 1963, was mayor of Holm. | who died | 1963 event
The latest victim is Ada Wick, who died yesterday in Holm. | who died | yesterday event
A man whose son died of the fever on December 2, 2007, has also fallen ill. | fallen ill | -
Established in 1984, the firm soon flourished in Holm. | flourished | -
The number of people killed in Saturday's crush has risen to 21. | risen | Saturday event
There were 40 who died on Monday. | died | Monday event
At least 11 people were killed on Tuesday when fire tore through a mill. | killed | Tuesday event
Medics said 12 people were hurt when a school in Holm was struck late Tuesday. | struck | late Tuesday event
The 2013 Corvo gets a new grill. | grill | -
The 2011 flood in Holm killed nine people. | killed | 2011 event
Not to be confused with a 1990s grunge band, pear jam is a fine gift. | gift | -
A partnership from 2009 between the two towns will support the mill. | support | -
Sales in Holm rose 4 percent in January, up from 2 percent in March 2012. | rose | January event
The check was up 16 percent from March 2008. | check | -
Holm collected $59,000 in March compared to $48,000 in 2008. | collected | March event
The river was higher than in March 2011. | higher | -
It was the largest sale in Holm in nine years. | largest | -
It was the largest sale in Holm in the past two years. | largest | in the past two years event
In 2003, the council decided it would build a hotel. | build | 2003 report
Two weeks ago, city lawyers rejected the offer, saying they had no contract. | no contract | Two weeks ago report
Monday, Judge Ada Wick ruled the town did have a contract. | contract | Monday report
As of December 9, 2007, the agency reported that 17 people had died. | died | December 9, 2007 report
In his 2011 interview, Brandt told agents that he had acted alone. | alone | 2011 report
Ask why, she said in response to a question at a rally on Monday in Holm. | why | Monday report
“It is not right,” said Anna Moll, chief vet for Holm yesterday in the statement. | right | yesterday report
According to a report Friday by the comptroller, sales grew in Holm. | grew | Friday report
“I remember we were amazed some months ago,” Moll said Monday. | amazed | some months ago event, Monday report
The lawyer said Monday night she had not read the order. | had not read | Monday night report
The group claimed responsibility on Monday. | responsibility | Monday report
She expects the pumps to be up and running again by Thursday. | running | by Thursday event
On Monday, Moll denied the claim and said she would resign. | resign | Monday report
In a speech on Monday to mark the day when the dam broke in 1963, the mayor promised help. | help | Monday report
The plan is to deliver on the pledge made at the summit in May 2012. | deliver | May 2012 event
Minister Anna Moll, who visited Holm on Sunday, said an inquiry would begin. | inquiry | -
Two days before Ole Brandt shot ten men, he knelt in the church. | knelt | Two days before event
On Monday the rebels took the town and burned the mill. | burned | Monday event
At least ten people were killed and dozens injured on Monday. | killed | Monday event
The captain resigned on Friday and his men went home on Sunday. | resigned | Friday event
Firms raised prices because costs had risen in March. | raised | -
"""
ROWS = [[cell.strip() for cell in line.split(" | ")] for line in TABLE.strip().splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0][:50]} [{row[1]}]")
def test_times_of_a_claim(row: list[str], encoder: Encoder) -> None:
    text, known, expected = row
    report = report_of(text)
    claims = extract_claims(report, reading_of(report), encoder=encoder)
    told = [claim for claim in claims if any(known in span.quote for span in claim.parts or claim.spans)]
    assert told
    assert ", ".join(f"{time.text} {time.of}" for time in told[-1].times) == expected.replace("-", "")


def test_without_a_tree_a_claim_has_the_times_among_its_words() -> None:
    text = "The mayor resigned on Friday, and on Monday the council met."
    sentence = Sentence(0, len(text), text, "body", 0, ())
    said = (span_of(text, 0, text.index(",")),)
    chosen = times_of(Saying(said=said, reported=False), sentence, find_times(text))
    assert [(time.text, of) for time, of in chosen] == [("Friday", "event")]
