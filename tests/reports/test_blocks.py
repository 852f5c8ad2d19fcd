"""Whole pages as they come from a scraper, each line marked with the kind that it must be told to be.

A line `kind| words` is one block; `kind| words <kind| words` is one line with two blocks. A line that
holds only `|` is an empty line.
"""

import re

import pytest

from recount.reports.layout.blocks import layout_of
from recount.reports.layout.pieces import pieces_of

PAGES = {
    "a broadcaster's page": """
furniture| Skip to content
furniture| Home
furniture| News
furniture| The Marlow Gazette
headline| Flood barrier fails at Orsay Bridge, forcing 4,000 from homes
byline| By Dana Whitlock
byline| Gazette News, Marlow
dateline| Published
dateline| 3 March 2021
furniture| Share
furniture| Image source, Getty Images
caption| Image caption, Fire crews used boats to reach people stranded in Mill Lane
body| About 4,000 people have been forced out of their homes after a flood barrier failed overnight.
body| Two people are missing.
body| "We heard a roar and then the water came," said Peter Lunn, 61, who lives in Mill Lane.
crosshead| How the barrier failed
body| An inspection in January had found cracks in one of the gates, council papers show.
furniture| Image source, PA Media
furniture| Image caption,
caption| The barrier was built in 1986
furniture| You may also be interested in:
furniture| The town that moved uphill
furniture| More on this story
furniture| Second flood warning for Marlow
furniture| 2 March
furniture| Top Stories
furniture| Minister resigns over ferry contract
furniture| 1 hour ago
furniture| Copyright © 2021 The Marlow Gazette.
""",
    "a daily with its summary as dashes and numbered titles below": """
headline| KAMPORO BRIDGE COLLAPSE: DEATH TOLL RISES TO 19
|
furniture| Summary
|
bullet| - Nineteen bodies have been recovered from the Niva river
bullet| - The bridge was closed to heavy vehicles in May
|
byline| By JANE ODUYA
furniture| More by this Author
|
dateline| KAMPORO, Tuesday
|
body| The death toll from Sunday's bridge collapse at Kamporo has risen to 19, the police commander has said.
|
furniture| ALSO READ: How to spot a fake banknote
|
body| The lorry was carrying 30 tonnes of cement, twice the limit, according to the roads authority.
|
furniture| joduya@example.com
|
furniture| What Others Are Reading
|
furniture| 1. Sugar prices to fall, says minister
|
furniture| 2. Teachers call off strike
""",
    "a page with a list of other reports in the middle": """
furniture| News|Protests
|
headline| Police fire tear gas at pension protesters in Velmora
|
standfirst| Tens of thousands march in three cities as parliament votes on the pension bill.
|
caption| A protester throws a canister back at police in Velmora <furniture| [Ana Ruiz/Reuters]
credit| By news agencies
dateline| Published On 3 Mar 2021
body| Police in Velmora have fired tear gas at protesters who tried to reach parliament as lawmakers voted.
|
body| Organisers said 80,000 people marched in the capital on Tuesday; police put the number at 22,000.
|
furniture| Keep reading
furniture| list of 2 items
furniture| Why are pensioners marching in Velmora?
furniture| Strike closes ports for third day
furniture| end of list
|
body| At least 41 people were arrested, the interior ministry said. The union put it at more than 60.
|
furniture| A woman walks past a burning bin in Velmora on Tuesday [File: Luis Prado/AFP]
|
body| The bill passed by 151 votes to 148.
|
credit| Source: The Courier and news agencies
""",
    "a newspaper with standfirst, picture and credit line": """
headline| Mine collapse in Tarn valley kills six
standfirst| Rescuers reach last trapped miners after 31 hours as union blames owner for ignored warnings
byline| Lena Marsh in Tarn and agencies
dateline| Tue 12 May 2020 14.05 BST
dateline| Last modified on Wed 13 May 2020 09.20 BST
|
caption| A rescue worker at the Tarn pit on Tuesday. <furniture| Photograph: Jonas Weil/EPA
|
body| Six miners have died and 14 have been brought out alive after part of a coal mine collapsed.
|
body| The last four survivors were reached on Tuesday morning after 31 hours underground, the service said.
|
furniture| Sign up for First Edition, our free daily newsletter
|
body| “I counted us again and again,” said Iwan Pryce, one of the survivors.
|
credit| Agence France-Presse and Associated Press contributed to this report
|
furniture| Topics
furniture| Mining
furniture| Share on Facebook
furniture| Share on Twitter
""",
    "captions that say again what the body says": """
headline| Ferry runs aground off Pemba with 112 aboard, all saved by fishermen
|
body| A passenger ferry with 112 people aboard ran aground on a reef off Pemba point on Tuesday morning.
|
furniture| Scroll down for video
|
caption| Safe at last: A passenger ferry with 112 people aboard ran aground on a reef off Pemba point
|
caption| A passenger ferry with 112 people aboard ran aground on a reef off Pemba point on Tuesday morning
|
body| The coast guard said that all of them were taken off by fishing boats within two hours.
|
bullet| “All of them were taken off”
|
furniture| The ferry at its launch in 2009 (file)
|
body| Last year 41 people died when a ferry sank in the same strait, and its captain is still on trial.
|
furniture| Share this articleComments
""",
    "titles of other reports at the end without a heading": """
headline| Gunmen abduct 30 students from college in Dabra
dateline| LAMBU, Nigeria (AP) — <body| Gunmen have abducted 30 students, officials said Saturday.
body| The attackers stormed the forestry college around 9:30 p.m. Thursday, the security commissioner said.
body| He said the army rescued 180 people — 42 female students, eight staff and 130 male students.
body| Parents waited at the gate through the night for news of their children.
furniture| Oil prices climb for third week as winter bites
furniture| Singer cancels tour after knee operation
furniture| Rangers hold on for draw in cup replay
""",
    "a press release": """
furniture| Press Release
|
furniture| For immediate release
|
headline| Relief group says 2,300 families cut off in Orlan after quake
|
dateline| (ORLAN, 5 April 2019) – <body| About 2,300 families have received no aid since Monday's earthquake.
|
body| "We can see them from the helicopter, but we cannot land," said Omar Haddad, who heads the team.
|
furniture| ENDS
""",
    "a broadcaster's page with credits alone on a line": """
furniture| Africa
headline| Dozens killed as market in Tellamar shelled, medics say
furniture| 2 hours ago
furniture| Share
furniture| Save
byline| Ruth Smith
byline| Africa correspondent, Nairobi
furniture| Reuters
caption| Smoke could be seen rising over the old market on Friday
body| At least 41 people were killed when shells hit a crowded market in the town of Tellamar on Friday, medics say.
body| The army blamed the Sarn Liberation Front (SLF) for the attack. The group has denied any role.
furniture| Getty Images
caption| Col Idris Vantar (L), pictured in 2021, has led the SLF since it was formed
body| Surgeon Hala Dern told the Marlow Gazette that the hospital had run out of blood.
body| "We are operating on the floor," she said.
furniture| Planet Labs
body| Who are the SLF?
body| The SLF was formed in 2019 by officers who left the army.
furniture| AFP
caption| Thousands of families have left Tellamar since the fighting began in March
body| It holds three districts along the river, and has been accused of looting by the United Nations.
furniture| OpenStreetMap
body| The UN has called for an immediate ceasefire.
furniture| You may also be interested in:
furniture| Why the river trade stopped
furniture| The town that feeds an army
furniture| World
furniture| Africa
furniture| Top stories
furniture| Minister resigns over ferry contract
furniture| 1 hour ago
furniture| Storm Ada: what we know
furniture| 3 hours ago
furniture| More to explore
furniture| The singer who came back
furniture| Around the web
furniture| Sport
""",
    "a daily whose labels, channels and initials stand alone": """
headline| Ceasefire talks open in Solmara as shelling goes on
furniture| Published 11 hours ago
furniture| Solmara Herald — Foreign desk | Reading time: 4 min
furniture| Highlights
bullet| - Two delegations met for three hours
bullet| - Shelling killed six in Arvid, doctors say
byline| By Nadia Ferro in Solmara, Tomas Wilk in Arvid
dateline| Sat 9 Nov 2019 18.20 GMT
furniture| AP
caption| Delegates arrive at the harbour hotel in Solmara under heavy guard
body| Delegations from the government and the Coast League met in Solmara on Saturday for the first time since 2017.
body| Six people were killed and 21 wounded by shells in Arvid while they talked, Dr Lena Voss of its clinic said.
furniture| SHARE
furniture| League negotiator Samir Haddan, pictured in 2017
furniture| Getty
furniture| Negotiator Samir Haddan speaks to reporters outside the hotel (Reuters)
body| The League said that it would not talk about its weapons. "That is for later," Haddan said.
crosshead| “We came to listen”
body| The government's delegate, Elena Brask, said the talks would go on for a week. She did not say who shelled Arvid.
furniture| Mapbox
body| Arvid has changed hands four times since the war began in 2016, and half of its people have left.
furniture| nf/tw
furniture| Topics
furniture| Solmara
furniture| Coast League
furniture| Share
furniture| More from the Herald
furniture| Five dishes for a cold night
furniture| Ferry fares to rise again
furniture| 2 days ago
furniture| Get the Herald's best stories in your inbox
furniture| Become a subscriber
furniture| World
furniture| Opinion
""",
    "a page with a portrait, pointers and a late time stamp": """
furniture| LATEST
headline| Chemical leak at Brenholt plant sends 60 to hospital
dateline| 14 March 2024
byline| Anna Feld
byline| Industry reporter, Brenholt
furniture| Foto: Feuerwehr Brenholt
caption| Firefighters in protective suits at the gate of the plant
body| About 60 people were taken to hospital on Wednesday after ammonia leaked from a cooling plant in Brenholt.
furniture| Sponsored
body| Police told people within two kilometres to close their windows, and lifted the warning at 6pm.
furniture| ALSO READ: How safe is your town?
furniture| Plant manager Otto Grimm attends a hearing in Brenholt (file)
body| The firm, Norfrost, said a valve had failed. It put the leak at 400 kg; the fire service spoke of over a tonne.
furniture| Join our Telegram channel for live updates
body| Two of the injured were in intensive care, spokeswoman Rita Lang said. <credit| [Additional reporting by Jon Beck]
furniture| Editor's picks
furniture| Why the river froze
furniture| Cup draw pairs old rivals
furniture| Updated 21:10 CET
""",
}


def marked_page(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of a marked page and the blocks that it must have."""
    blocks, lines = [], []
    for line in marked.strip("\n").split("\n"):
        if line == "|":
            lines.append("")
            continue
        parts = [tuple(part.split("| ", 1)) for part in re.split(r" <(?=\w+\| )", line)]
        blocks += parts
        lines.append(" ".join(words for _, words in parts))
    return "\n".join(lines), blocks


@pytest.mark.parametrize("name", PAGES)
def test_every_line_of_a_page_is_told_to_be_what_it_is(name: str) -> None:
    text, expected = marked_page(PAGES[name])
    layout = layout_of(text, pieces_of(text))
    assert [(block.kind, text[block.start : block.end]) for block in layout.blocks] == expected


@pytest.mark.parametrize("name", PAGES)
def test_each_dropped_stretch_is_a_furniture_block_with_a_reason(name: str) -> None:
    text, expected = marked_page(PAGES[name])
    layout = layout_of(text, pieces_of(text))
    dropped = [text[stretch.start : stretch.end] for stretch in layout.dropped]
    assert dropped == [words for kind, words in expected if kind == "furniture"]
    assert all(stretch.reason for stretch in layout.dropped)


def test_line_ends_of_any_kind_make_the_same_blocks() -> None:
    text, expected = marked_page(PAGES["a newspaper with standfirst, picture and credit line"])
    crlf = text.replace("\n", "\r\n")
    blocks = layout_of(crlf, pieces_of(crlf)).blocks
    assert [(block.kind, crlf[block.start : block.end]) for block in blocks] == expected


def test_a_hard_wrapped_text_has_paragraphs_not_lines() -> None:
    text = (
        "     Pemba ferry runs aground; 112 taken off by fishermen\n\n"
        "     PORT SELIM, June 9 (Reuters) - A passenger ferry with 112 people\n"
        "aboard ran aground on a reef off Pemba point on Tuesday and all of them\n"
        "were taken off by fishing boats, the coast guard said.\n\n"
        '     "Nobody is hurt. The fishermen were there before us," Juma told\n'
        "Reuters by telephone.\n\n"
        "     (Reporting by Amina Said and Tom Hale; Editing by Grace Lin and\n"
        "Peter Moss)\n"
    )
    blocks = layout_of(text, pieces_of(text)).blocks
    assert [(block.kind, " ".join(text[block.start : block.end].split())) for block in blocks] == [
        ("headline", "Pemba ferry runs aground; 112 taken off by fishermen"),
        ("dateline", "PORT SELIM, June 9 (Reuters) -"),
        (
            "body",
            "A passenger ferry with 112 people aboard ran aground on a reef off Pemba point on "
            "Tuesday and all of "
            "them were taken off by fishing boats, the coast guard said.",
        ),
        ("body", '"Nobody is hurt. The fishermen were there before us," Juma told Reuters by telephone.'),
        ("credit", "(Reporting by Amina Said and Tom Hale; Editing by Grace Lin and Peter Moss)"),
    ]


def test_a_headline_said_twice_is_kept_twice_and_named_once() -> None:
    text = (
        "Dam holds as rain eases in Tarn | The Courier\n\nDam holds as rain eases in Tarn\n\nThe dam "
        "held on Friday, engineers said."
    )
    layout = layout_of(text, pieces_of(text))
    assert [block.kind for block in layout.blocks] == ["headline", "headline", "body"]
    assert layout.title == "Dam holds as rain eases in Tarn"
    assert not layout.dropped


def test_a_headline_that_opens_the_first_paragraph_is_said_again_before_the_dateline() -> None:
    text = (
        "Dam holds as rain eases\n\nDam holds as rain eases. TARN, Mo. -- The dam held on Friday, engineers in the town said. "
        "(See accompanying map.)"
    )
    assert [(block.kind, text[block.start : block.end]) for block in layout_of(text, pieces_of(text)).blocks] == [
        ("headline", "Dam holds as rain eases"),
        ("headline", "Dam holds as rain eases."),
        ("dateline", "TARN, Mo. --"),
        ("body", "The dam held on Friday, engineers in the town said."),
        ("furniture", "(See accompanying map.)"),
    ]


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("Dam Above Tarn Holds As Rain Eases Over Hills.", "headline"),
        ("Mayor’s statement on the dam above Tarn being held by sandbags overnight.", "headline"),
        ("The Dam held overnight and nobody was hurt.", "body"),
        ("The mayor made a statement on the dam and said that it had held.", "body"),
    ],
)
def test_a_first_line_with_a_full_stop_is_a_headline_where_it_is_written_as_one(first: str, kind: str) -> None:
    text = f"{first}\n\nThe dam above Tarn held on Friday as the rain eased, engineers said in the evening."
    assert layout_of(text, pieces_of(text)).blocks[0].kind == kind


def test_an_invitation_behind_a_standfirst_is_no_part_of_it() -> None:
    text = (
        "Dam holds as rain eases\nThe river falls after two days. Follow the night in Tarn minute by minute\nBy Ida Lund\n\n"
        "The dam above Tarn held on Friday as the rain eased, engineers said in the evening."
    )
    blocks = [(block.kind, text[block.start : block.end]) for block in layout_of(text, pieces_of(text)).blocks]
    assert blocks[1:3] == [
        ("standfirst", "The river falls after two days."),
        ("furniture", "Follow the night in Tarn minute by minute"),
    ]


def test_a_labelled_caption_in_brackets_gives_up_its_credit() -> None:
    text = (
        "Dam holds as rain eases\n\nThe dam above Tarn held on Friday as the rain eased, engineers said in the evening.\n\n"
        "[Photo: The spillway on Friday. Two of its gates are shut. ADA TORV/THE TARN ECHO]\n\n"
        "Two thousand people were told to go home, the mayor said, and the road was opened."
    )
    blocks = [(block.kind, text[block.start : block.end]) for block in layout_of(text, pieces_of(text)).blocks]
    assert blocks[2:4] == [
        ("caption", "[Photo: The spillway on Friday. Two of its gates are shut."),
        ("furniture", "ADA TORV/THE TARN ECHO]"),
    ]


def test_a_body_paragraph_after_a_list_of_other_reports_ends_the_list() -> None:
    text = (
        "Ferry sinks\n\nA ferry sank off Pemba point on Tuesday with 41 people "
        "aboard.\n\nRelated\n\nPort fees rise\n\n"
        "Divers found 12 bodies by noon, the coast guard said, and went on searching.\n\nA last line "
        "of the report."
    )
    layout = layout_of(text, pieces_of(text))
    assert [text[stretch.start : stretch.end] for stretch in layout.dropped] == ["Related", "Port fees rise"]


def test_a_list_of_figures_at_the_end_is_not_taken_for_titles() -> None:
    text = "\n\n".join(
        [
            "Storm Ada: what we know",
            "The storm reached the coast at noon on Tuesday, the weather service said.",
            "It moved inland during the night and lost its force over the hills.",
            "Schools will open again on Thursday, the education office said.",
            "12 March – two dead in Orlan",
            "13 March – nine dead in Tarn",
            "14 March – one missing in Pemba",
        ]
    )
    assert not layout_of(text, pieces_of(text)).dropped
