"""Official texts, wire takes and live pages: what of their lines is form, and what tells."""

from __future__ import annotations

import pytest

from recount.reports.layout.blocks import layout_of
from recount.reports.layout.pieces import pieces_of

BODY = (
    "Nine of our colleagues were released near Tarn during the night and are being looked after by doctors in the town. "
    "We thank all who helped, and we ask that the families be left in peace while they wait for news."
)
TEXTS = {
    "a statement": f"""furniture| HARL SURVEY GROUP PLC
furniture| Statement on our colleagues in Tarn
dateline| Issued 13 March 2007, 17.30 GMT
body| {BODY}
furniture| Ends""",
    "a communiqué": f"""furniture| HIGH COMMAND OF THE NORTHERN FORCES
furniture| COMMUNIQUÉ No. 17
credit| (unofficial translation from the French)
body| {BODY}
dateline| Done at Tarn, 13 March 2002
byline| For the High Command,
byline| Major Issa Roe""",
    "an association": f"""furniture| Association of relatives of the guests of the Hotel Harl
furniture| STATEMENT ON THE JUDGMENT OF THE DISTRICT COURT
body| {BODY}
byline| For the association: Marjan Roe, president""",
    "a situation report": f"""furniture| TARN RELIEF: SITUATION REPORT No. 4
dateline| Period covered: 11–18 March 2002. Issued in Tarn, 19 March 2002
body| {BODY}""",
    "a take": f"""credit| HARL PRESS 0712 URGENT
headline| Nine aid workers freed near Tarn
body| {BODY}
furniture| More follows""",
    "a take with its slug": f"""furniture| BC-TARN-AID/HARL (UPDATE 3, PIX, TV)
headline| UPDATE 3-Nine aid workers freed near Tarn
furniture| (Adds relatives, mayor of Tarn)
body| {BODY}
furniture| (Harl newsroom)""",
    "a note with the number in its file": f"""furniture| HARL CASUALTY RECORD
furniture| Field note HCR-2007-0311
dateline| Tarn, 13 March 2007
headline| Tarn: nine aid workers counted as free
body| {BODY}
furniture| Notes to editors
furniture| HCR is an independent, not-for-profit recorder of abductions, founded in Harl in 1999.
furniture| Its standards are published at hcr.example/method.""",
    "a statement whose title ends in a full stop": f"""headline| Harl Survey Group statement on our colleagues in Tarn.
body| {BODY}""",
    "a live page": f"""headline| Aid workers freed near Tarn
byline| Live updates by Ida Roe and Tom Lim
furniture| Refresh this page for the latest posts. Times are local.
body| {BODY}""",
    "a blog": f"""furniture| Tarn & Beyond: an aid worker's notebook
headline| What the release will cost
body| {BODY}""",
    # What only looks like such a line is kept.
    "a headline about a statement": f"""headline| Army statement denies attack on market
body| {BODY}""",
    "notes to editors that tell more": f"""headline| Nine aid workers freed near Tarn
body| {BODY}
furniture| Notes to editors
body| The nine were taken on 2 March, when their convoy was stopped at a bridge north of the town.""",
    "a plain headline above": f"""headline| Nine aid workers freed near Tarn
body| {BODY}""",
}


@pytest.mark.parametrize("name", TEXTS)
def test_form_and_telling(name: str) -> None:
    expected = [tuple(line.split("| ", 1)) for line in TEXTS[name].splitlines()]
    text = "\n\n".join(words for _, words in expected)
    assert [
        (block.kind, text[block.start : block.end]) for block in layout_of(text, pieces_of(text)).blocks
    ] == expected
