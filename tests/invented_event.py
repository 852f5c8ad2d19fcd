"""Three short reports of an event that never was, with its days, people and numbers as blanks to be filled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from recount.pipeline import Tools, run
from recount.records import Account, Claim

WIRE = """\
Ore train derails at Marnby, chemicals leak into river

MARNBY, {today:%B} {today.day}, {today.year} (Norline) - A freight train carrying ore left the rails at Marnby on \
{crash:%A}, {rail} said, and {wagons} wagons rolled down the bank.

{minister}, the transport minister, said at least {dead} people had been killed. "Nobody warned us about the bridge," \
{minister_last} said.

{driver} of the drivers' union said the brakes had been reported as faulty on {warned.day} {warned:%B} {warned.year}.
"""
PAPER = """\
Nine wagons down the bank

{later.day} {later:%B} {later.year}

The freight train that derailed at Marnby on {crash:%A} was going too fast, {rail} said on {later:%A}.

{driver} denied that the train had been going too fast. "The brakes were gone," {driver} said.

The hospital in Marnby said {hurt} people were being treated. About {homes} people had to leave their homes.
"""
RADIO = """\
Marnby crash: union blames brakes

{later:%A}, {later.day} {later:%B} {later.year}

{minister} told reporters that {dead_later} people had died at Marnby.

Some {homes_radio} people were moved out of their homes on {crash:%A}, the mayor's office said.

{rail} said the bridge would be closed until {reopened.day} {reopened:%B} {reopened.year}.
"""
TEMPLATES = {"wire.txt": WIRE, "paper.txt": PAPER, "radio.txt": RADIO}
FILLINGS = {
    "rail": "Norrail",
    "minister": "Ida Roskam",
    "minister_last": "Roskam",
    "driver": "Tor Hellem",
    "wagons": "9",
    "dead": "11",
    "dead_later": "14",
    "hurt": "36",
    "homes": "400",
    "homes_radio": "400",
}
CRASH = date(2031, 5, 5)


def days(crash: date) -> dict[str, date]:
    """The days that the reports name, for a crash on a given one; each is as far from the crash as ever."""
    distances = {"crash": 0, "today": 1, "later": 2, "warned": -20, "reopened": 40}
    return {name: crash + timedelta(days=distance) for name, distance in distances.items()}


def texts(*, crash: date = CRASH, **fillings: str) -> dict[str, str]:
    """The reports by file name."""
    return {name: text.format(**{**FILLINGS, **days(crash), **fillings}) for name, text in TEMPLATES.items()}


def account_of(reports: Mapping[str, str], folder: Path, tools: Tools) -> Account:
    """The account of some reports, written into a folder first."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in reports.items():
        (folder / name).write_text(text, encoding="utf-8")
    return run([str(folder / name) for name in reports], tools=tools)


def files_of(account: Account) -> dict[str, str]:
    """The file of each report, by id."""
    return {report.id: report.file for report in account.reports}


def told(account: Account) -> list[tuple[str, Claim]]:
    """The claims with the file of their report, in the order in which they stand."""
    files = files_of(account)
    return sorted(
        ((files[claim.report], claim) for claim in account.claims),
        key=lambda pair: (pair[0], pair[1].spans[0].start, pair[1].spans[0].end, pair[1].quote),
    )
