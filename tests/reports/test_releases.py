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
