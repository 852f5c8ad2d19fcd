"""Trace: whose word claims are, across the reports of invented events."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.origins.made_events import make_claim, make_entity, make_report

from recount.origins.trace import Traced, trace_origins
from recount.records import Claim, Entity, Origin, Report
from recount.records.origin_counts import count_origins

WIRE = make_report(
    "wire.txt",
    ("dateline", "VELK, May 3 (Coast Wire) -"),
    "Army spokesman Col. Ida Brandt said 12 strikes had hit the depot at Ostra since Friday.",
    "A Dawn Brigade commander, Ravn Holt, said in a video posted on Monday "
    "that his men had left the depot in good order.",
    "The depot had stored grain for the whole of the northern coast since the spring of last year.",
    "Activists and hospital officials said nine people had died.",
    credits=("Coast Wire",),
)
POST = make_report(
    "post.txt",
    ("byline", "By Coast Wire"),
    "The defence ministry said at least 40 fighters had been killed.",
    "The depot had stored grain for the whole of the northern coast since the spring of last year.",
    "The brigade did not leave a gun behind, Holt says in the clip.",
    credits=("Coast Wire",),
)
BLOG = make_report(
    "blog.txt",
    "One of the Dawn Brigade fighters says his men left the depot in good order.",
    "General Odd Lien said the depot was in the army’s hands.",
    "Rain fell all night.",
)
ENTITIES = [
    make_entity("group", "Dawn Brigade", [WIRE, POST, BLOG], "The brigade"),
    make_entity("person", "Ravn Holt", [WIRE, POST], "A Dawn Brigade commander", "Holt"),
    make_entity("person", "Ida Brandt", [WIRE], "Army spokesman Col. Ida Brandt"),
    make_entity("person", "Odd Lien", [BLOG], "General Odd Lien"),
    make_entity("organisation", "defence ministry", [POST], "The defence ministry"),
]
STRIKES = make_claim(
    WIRE, "12 strikes had hit the depot at Ostra since Friday", ("Army spokesman Col. Ida Brandt", "said")
)
LEFT = make_claim(WIRE, "his men had left the depot in good order", ("Ravn Holt", "said"))
GRAIN = make_claim(WIRE, "The depot had stored grain for the whole of the northern coast since the spring of last year")
DIED = make_claim(WIRE, "nine people had died", ("Activists and hospital officials", "said"))
KILLED = make_claim(POST, "at least 40 fighters had been killed", ("The defence ministry", "said"))
GRAIN_AGAIN = make_claim(
    POST, "The depot had stored grain for the whole of the northern coast since the spring of last year"
)
NO_GUN = make_claim(POST, "The brigade did not leave a gun behind", ("Holt", "says"))
LEFT_TOO = make_claim(BLOG, "his men left the depot in good order", ("One of the Dawn Brigade fighters", "says"))
HANDS = make_claim(BLOG, "the depot was in the army’s hands", ("General Odd Lien", "said"))
RAIN = make_claim(BLOG, "Rain fell all night")
CLAIMS = [STRIKES, LEFT, GRAIN, DIED, KILLED, GRAIN_AGAIN, NO_GUN, LEFT_TOO, HANDS, RAIN]
REPORTS = [WIRE, POST, BLOG]


@pytest.fixture(scope="module")
def traced() -> Traced:
    return trace_origins(REPORTS, CLAIMS, entities=ENTITIES)


def origins_of(traced: Traced, claim: Claim) -> list[Origin]:
    by_id = {origin.id: origin for origin in traced.origins}
    return [by_id[key] for row in traced.claims if row.id == claim.id for key in row.origins]


def count(traced: Traced, *claims: Claim) -> tuple[int, int]:
    ids = {claim.id for claim in claims}
    found = count_origins([c for c in traced.claims if c.id in ids], traced.origins, traced.passages)
    return found.min, found.max


def test_offices_of_one_army_are_one_family_each_with_its_reason(traced: Traced) -> None:
    spokesman, ministry, general = (origins_of(traced, claim)[0] for claim in (STRIKES, KILLED, HANDS))
    assert {o.family for o in (spokesman, ministry, general)} == {"the armed forces"}
    assert {o.kind for o in (spokesman, ministry, general)} == {"official_statement"}
    assert {o.party for o in (spokesman, ministry, general)} == {"government"}
    assert len({o.id for o in (spokesman, ministry, general)}) == 3
    assert "“General” is a military rank" in general.reports[0].why
    assert count(traced, STRIKES, KILLED, HANDS) == (1, 1)


def test_one_video_stands_behind_all_who_carry_it(traced: Traced) -> None:
    [video] = origins_of(traced, LEFT)
    assert origins_of(traced, NO_GUN) == [video]
    assert (video.kind, video.party) == ("video", "Dawn Brigade")
    rows = {carrier.report: (carrier.how, carrier.span and carrier.span.quote) for carrier in video.reports}
    assert rows == {WIRE.id: ("stated", "in a video"), POST.id: ("stated", "in the clip")}


def test_a_fighter_of_the_group_is_of_its_family_and_no_further_origin(traced: Traced) -> None:
    [fighter] = origins_of(traced, LEFT_TOO)
    assert (fighter.kind, fighter.family) == ("unnamed_source", "Dawn Brigade")
    assert count(traced, LEFT, NO_GUN, LEFT_TOO) == (1, 1)


def test_unnamed_members_who_say_the_same_carry_the_video_that_another_report_names() -> None:
    stated = make_report(
        "a",
        "In a video released by Harbour News, a masked Dawn Brigade fighter says jets drove them from the depot.",
    )
    bare = make_report("b", "Two Dawn Brigade fighters said that it was jets that drove them from the depot.")
    group = make_entity("group", "Dawn Brigade", [stated, bare])
    claims = [
        make_claim(stated, "jets drove them from the depot", ("a masked Dawn Brigade fighter", "says")),
        make_claim(bare, "it was jets that drove them from the depot", ("Two Dawn Brigade fighters", "said")),
    ]
    traced = trace_origins([stated, bare], claims, entities=[group])
    [video] = origins_of(traced, claims[0])
    assert origins_of(traced, claims[1]) == [video]
    assert video.name == "video released by Harbour News"
    assert {carrier.report: carrier.how for carrier in video.reports} == {
        stated.id: "stated",
        bare.id: "inferred",
    }


def test_copied_narration_is_the_wires_and_other_narration_the_reports_own(traced: Traced) -> None:
    [wire] = origins_of(traced, GRAIN)
    assert (wire.kind, wire.name) == ("wire", "Coast Wire")
    assert [(c.how, c.span.quote if c.span else None) for c in wire.reports if c.report == POST.id] == [
        ("stated", "By Coast Wire")
    ]
    assert origins_of(traced, GRAIN_AGAIN) == [wire]
    assert origins_of(traced, RAIN)[0].kind == "own_voice"
    assert count(traced, GRAIN, GRAIN_AGAIN) == (0, 1)
    assert count(traced, GRAIN, GRAIN_AGAIN, RAIN) == (0, 2)


def test_a_joint_attribution_is_one_at_least_and_two_at_most(traced: Traced) -> None:
    assert [o.name for o in origins_of(traced, DIED)] == ["Activists", "hospital officials"]
    assert count(traced, DIED) == (1, 2)


def test_opposite_sides_are_two(traced: Traced) -> None:
    assert count(traced, LEFT, HANDS) == (2, 2)


def test_second_hand_words_may_rest_on_the_one_who_passes_them_on() -> None:
    report = make_report(
        "a", "Investigators believe a cable melted, Fire Chief Lis Aune said.", "Aune said the fire was out."
    )
    chief = make_entity("person", "Lis Aune", [report], "Fire Chief Lis Aune", "Aune")
    cable = make_claim(report, "a cable melted", ("Fire Chief Lis Aune", "said"), ("Investigators", "believe"))
    out = make_claim(report, "the fire was out", ("Aune", "said"))
    traced = trace_origins([report], [cable, out], entities=[chief])
    assert count(traced, cable, out) == (1, 2)


def test_whoever_puts_out_a_recording_is_no_second_voice() -> None:
    report = make_report("a", "In a clip released by Harbour News, a masked man says the bridge is mined.")
    claim = make_claim(report, "the bridge is mined", ("Harbour News", "released"), ("a masked man", "says"))
    traced = trace_origins([report], [claim], entities=[])
    [video] = origins_of(traced, claim)
    assert (video.kind, video.name) == ("video", "video released by Harbour News")
    assert count(traced, claim) == (1, 1)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Police said a man seen in a video had been arrested.", id="only seen there"),
        pytest.param("The mayor said that nobody had been hurt in the video.", id="told about"),
    ],
)
def test_a_recording_that_is_only_spoken_about_is_no_carrier(line: str) -> None:
    report = make_report("a", line)
    speaker = line.split(" said")[0]
    claim = make_claim(report, line.split("said ")[1].rstrip("."), (speaker, "said"))
    traced = trace_origins([report], [claim], entities=[])
    assert origins_of(traced, claim)[0].kind == "official_statement"


def test_it_was_reported_goes_to_the_speaker_whom_the_next_sentence_goes_on_with() -> None:
    report = make_report("a", "Some 30 boats were reportedly sunk. In addition, the navy says it took two piers.")
    boats = make_claim(report, "Some 30 boats were reportedly sunk", attribution="unattributed")
    piers = make_claim(report, "the navy says it took two piers", ("the navy", "says"))
    traced = trace_origins([report], [boats, piers], entities=[])
    assert origins_of(traced, boats) == origins_of(traced, piers)
    alone = trace_origins([report], [boats], entities=[])
    assert origins_of(alone, boats)[0].kind == "own_voice"


def test_an_unnamed_speaker_quoted_with_the_same_words_elsewhere_is_the_same() -> None:
    said = "“The water came over the wall before anybody in the street had heard the sirens”"
    left = make_report("a", f"{said}, a resident said.")
    right = make_report("b", f"{said}, said Per Moen, who lives by the pier.")
    claims = [
        make_claim(left, said, ("a resident", "said"), attribution="direct"),
        make_claim(right, said, ("Per Moen", "said"), attribution="direct"),
    ]
    traced = trace_origins([left, right], claims, entities=[make_entity("person", "Per Moen", [right])])
    assert traced.claims[0].origins == traced.claims[1].origins
    assert count(traced, *claims) == (1, 1)


def test_unnamed_speakers_of_two_reports_stay_apart_without_a_sign() -> None:
    left, right = (
        make_report("a", "The wall broke, a resident said."),
        make_report("b", "The sirens failed, a resident said."),
    )
    claims = [
        make_claim(left, "The wall broke", ("a resident", "said")),
        make_claim(right, "The sirens failed", ("a resident", "said")),
    ]
    traced = trace_origins([left, right], claims, entities=[])
    assert traced.claims[0].origins != traced.claims[1].origins
    assert count(traced, *claims) == (1, 2)


def test_every_span_of_a_carrier_is_words_of_its_report(traced: Traced) -> None:
    texts = {report.id: report.text for report in REPORTS}
    spans = [(carrier.report, carrier.span) for origin in traced.origins for carrier in origin.reports if carrier.span]
    assert spans
    assert all(texts[report][span.start : span.end] == span.quote for report, span in spans)
    assert all(claim.origins for claim in traced.claims)


@settings(max_examples=15, deadline=None)
@given(st.permutations(REPORTS), st.permutations(CLAIMS), st.permutations(ENTITIES))
def test_no_order_makes_a_difference(reports: list[Report], claims: list[Claim], entities: list[Entity]) -> None:
    first = trace_origins(REPORTS, CLAIMS, entities=ENTITIES)
    again = trace_origins(reports, claims, entities=entities)
    assert (again.origins, again.passages) == (first.origins, first.passages)
    assert {c.id: c.origins for c in again.claims} == {c.id: c.origins for c in first.claims}


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(REPORTS), st.sets(st.sampled_from(range(len(CLAIMS))), min_size=1))
def test_a_copy_under_another_name_raises_no_count(report: Report, chosen: set[int]) -> None:
    copy = msgspec.structs.replace(report, id="r" + "f" * 12, file="copy.txt")
    copies = {c.id: msgspec.structs.replace(c, id=c.id + "x", report=copy.id) for c in CLAIMS if c.report == report.id}
    entities = [
        msgspec.structs.replace(
            entity,
            aliases=(
                *entity.aliases,
                *(msgspec.structs.replace(a, report=copy.id) for a in entity.aliases if a.report == report.id),
            ),
        )
        for entity in ENTITIES
    ]
    before = trace_origins(REPORTS, CLAIMS, entities=ENTITIES)
    after = trace_origins([*REPORTS, copy], [*CLAIMS, *copies.values()], entities=entities)
    claims = [CLAIMS[place] for place in chosen]
    doubled = [*claims, *(copies[claim.id] for claim in claims if claim.id in copies)]
    assert count(after, *doubled) == count(before, *claims)


def test_a_rank_without_a_nation_goes_to_the_only_army_of_its_paragraph() -> None:
    report = make_report(
        "a",
        "The Kenyan army said it had crossed the river. Colonel Ida Brandt said nobody had been hurt.",
        "The Ugandan army said the bridge was closed.",
        "Major Odd Lien said the road was open.",
    )
    people = [
        make_entity("person", name, [report], f"{rank} {name}")
        for rank, name in (("Colonel", "Ida Brandt"), ("Major", "Odd Lien"))
    ]
    claims = [
        make_claim(report, "it had crossed the river", ("The Kenyan army", "said")),
        make_claim(report, "nobody had been hurt", ("Colonel Ida Brandt", "said")),
        make_claim(report, "the bridge was closed", ("The Ugandan army", "said")),
        make_claim(report, "the road was open", ("Major Odd Lien", "said")),
    ]
    traced = trace_origins([report], claims, entities=people)
    kenya, colonel, _, major = (origins_of(traced, claim)[0] for claim in claims)
    assert kenya.family == colonel.family == "armed forces of Kenya"
    assert major.family is None
    assert count(traced, *claims[:2]) == (1, 1)
