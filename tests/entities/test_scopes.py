"""Scopes: a figure takes place and period from its claim, or from the claim before in its sentence."""

from __future__ import annotations

import pytest

from recount.entities.scopes import settle_scopes
from recount.records import Claim, Figure, Period, Report, When, span_of

TEXTS = [
    # Two claims of one sentence share what the first one names; a sentence of its own takes nothing.
    ("Strikes hit the port on 3 May, killing nine people.", "killing nine people", True),
    ("The plant was built on 3 May. It employs 512 people.", "It employs 512 people", False),
    ("Strikes hit the port on 3 May; killing nine people.", "killing nine people", False),
]


def claims_of(text: str, second: str) -> tuple[Report, list[Claim]]:
    report = Report(id="a", file="a.txt", sha256="", text_sha256="", text=text)
    when = When(text="on 3 May", of="event", earliest="2019-05-03", latest="2019-05-03")
    cut = text.index(second)
    first = Claim(id="c1", report="a", spans=(span_of(text, 0, len(text[:cut].rstrip(" ,.;"))),), times=(when,))
    figure = Figure(text="nine people", low=9, high=9, unit="person")
    return report, [
        first,
        Claim(id="c2", report="a", spans=(span_of(text, cut, cut + len(second)),), figures=(figure,)),
    ]


@pytest.mark.parametrize(("text", "second", "inherited"), TEXTS)
def test_what_a_figure_takes_from_the_claim_before(text: str, second: str, inherited: bool) -> None:
    report, claims = claims_of(text, second)
    _, told = settle_scopes(claims, reports=[report])
    (figure,) = told.figures
    assert figure.period == (Period("2019-05-03", "2019-05-03") if inherited else None)
    assert figure.scope_inherited is inherited
