"""The command line at work: what it prints and writes, and what it makes of inputs that cannot be used."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from recount.cli import exit_code
from recount.exports.account_file import decode_account, encode_account
from recount.records.mention import Reading, Sentence

FIRST = """\
Slope slides onto coast road

ORVIK (Norline) - A slope above the town of Orvik slid onto the coast road on Monday, 6 June 2033, the
county said.

At least 12 houses were emptied, the county said.
"""
SECOND = """\
Coast road buried near Orvik

7 June 2033

Part of a slope slid onto the coast road near Orvik on Monday. Police said about 30 houses in the whole valley
were emptied. "Nobody was hurt," said police officer Ida Moen.
"""


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    """Two reports of one event, as files."""
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / "first.txt"), str(tmp_path / "second.txt")]


def ran(arguments: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> tuple[int, str, list[str]]:
    """Exit code, standard output and the lines of standard error."""
    code = exit_code(arguments)
    sys.stdout.flush()
    captured = capfdbinary.readouterr()
    return code, captured.out.decode(), captured.err.decode().splitlines()


def test_run_prints_the_account_and_writes_every_file(
    reports: list[str], tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    files = {"--json": tmp_path / "a.json", "--html": tmp_path / "a.html", "--markdown": tmp_path / "a.md"}
    options = [word for option, path in files.items() for word in (option, str(path))]
    code, out, err = ran(["run", *reports, *options], capfdbinary)
    assert (code, err) == (0, [f"recount: wrote {path}" for path in files.values()])
    assert out.startswith("Account of 2 reports\n")
    assert "\x1b" not in out
    account = decode_account(files["--json"].read_bytes())
    assert [report.file for report in account.reports] == sorted(
        ["first.txt", "second.txt"], key=lambda name: [row.file for row in account.reports].index(name)
    )
    assert files["--json"].read_bytes() == encode_account(account)
    assert files["--html"].read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert files["--markdown"].read_text(encoding="utf-8").startswith("# Account of 2 reports\n")


def test_the_order_of_the_reports_changes_nothing(
    reports: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    forwards = ran(["run", *reports, "--json", "-"], capfdbinary)
    backwards = ran(["run", *reversed(reports), "--json", "-"], capfdbinary)
    assert forwards == backwards
    assert json.loads(forwards[1])["format"] == "recount/account"


def test_quiet_says_nothing_on_success(
    reports: list[str], tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert ran(["run", "-q", *reports, "--markdown", str(tmp_path / "a.md")], capfdbinary) == (0, "", [])
    assert (tmp_path / "a.md").exists()


@pytest.mark.parametrize(
    ("stage", "records"),
    [
        ("read", {"report"}),
        ("find", {"reading"}),
        ("extract", {"claim"}),
        ("resolve", {"entity", "claim"}),
        ("trace", {"origin", "passage", "claim"}),
        ("align", {"point"}),
    ],
)
def test_stages_print_json_lines(
    stage: str, records: set[str], reports: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    code, out, err = ran([stage, *reports], capfdbinary)
    lines = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, [])
    assert lines
    assert all(next(iter(line)) == "record" for line in lines)
    assert {line["record"] for line in lines} <= records


@pytest.mark.parametrize("stage", ["read", "find", "extract", "resolve", "trace", "align", "write"])
def test_stages_can_be_looked_at(stage: str, reports: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code, out, err = ran([stage, "--show", *reports], capfdbinary)
    assert (code, err) == (0, [])
    assert "{" not in out
    assert "Orvik" in out


BULLETIN = "Road shut\n\nAt least 12 houses were emptied on Monday, the county said.\n"
BULLETIN_AMOUNTS = """
bulletin.txt
outlet     not stated
title      Road shut
byline     not stated
published  not stated
credits    not stated
language   not stated
address    not stated

   1  Road shut
   3  At least 12 houses were emptied on Monday, the county said.
      amount    At least 12 (count, at least: 12 to ? house)
"""


@pytest.fixture
def bulletin(tmp_path: Path) -> str:
    """A report of a headline and a sentence, as a file."""
    (tmp_path / "bulletin.txt").write_text(BULLETIN, encoding="utf-8")
    return str(tmp_path / "bulletin.txt")


def test_find_shows_one_kind_alone(bulletin: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert ran(["find", "--show", "--only", "amounts", bulletin], capfdbinary) == (0, BULLETIN_AMOUNTS, [])


def test_find_shows_syntax_in_a_pipe(bulletin: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code, out, err = ran(["find", "--show", "--only", "syntax", bulletin], capfdbinary)
    assert (code, err) == (0, [])
    assert "\x1b" not in out
    assert max(len(line) for line in out.splitlines()) <= 80
    table = out[out.index("the county said.\n") :].splitlines()[1:]
    assert [line.split()[1] for line in table if line.strip()] == [
        "word", *"At least 12 houses were emptied on Monday , the county said .".split(),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("only", "fields", "sentence_fields"),
    [
        ((), [*Reading.__struct_fields__], [*Sentence.__struct_fields__]),
        (("syntax",), ["report", "sentences"], [*Sentence.__struct_fields__]),
        (("speech", "names"), ["report", "sentences", "names", "speech"], ["start", "end", "text", "kind", "block"]),
    ],
)
def test_find_gives_the_kinds_asked_for(
    only: tuple[str, ...],
    fields: list[str],
    sentence_fields: list[str],
    bulletin: str,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    options = [word for kind in only for word in ("--only", kind)]
    code, out, err = ran(["find", bulletin, *options], capfdbinary)
    assert (code, err) == (0, [])
    reading = json.loads(out)
    assert list(reading) == ["record", *fields]
    assert [sentence["text"] for sentence in reading["sentences"]] == [BULLETIN[:9], BULLETIN[11:-1]]
    assert all(list(sentence) == sentence_fields for sentence in reading["sentences"])


def test_write_gives_the_account_file(reports: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert ran(["write", *reports], capfdbinary) == ran(["run", *reports, "--json", "-"], capfdbinary)


def test_group_names_the_event(reports: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code, out, err = ran(["group", *reports], capfdbinary)
    assert (code, err) == (0, [])
    assert "first.txt" in out
    lines = ran(["group", "--json", *reports], capfdbinary)[1].splitlines()
    events = [json.loads(line) for line in lines]
    assert sorted(report for event in events for report in event["reports"]) == sorted(
        {report for event in events for report in event["reports"]}
    )
    assert all(event["record"] == "event" for event in events)


def test_reports_come_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    lines = "".join(json.dumps({"text": text}) + "\n" for text in (FIRST, SECOND))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    code, out, err = ran(["read", "-"], capfdbinary)
    assert (code, err) == (0, [])
    assert sorted(json.loads(line)["text"] for line in out.splitlines()) == sorted([FIRST, SECOND])


BAD_INPUTS = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "broken.jsonl": b'{"text": "A slope slid."\n',
    "textless.jsonl": b'{"title": "A slope slid."}\n',
    "broken.pdf": b"%PDF-1.7\nnothing more",
}


@pytest.mark.parametrize("name", [*BAD_INPUTS, "missing.txt", "."])
def test_bad_inputs_cost_no_other_report(
    name: str, reports: list[str], tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    bad = tmp_path / name
    if name in BAD_INPUTS:
        bad.write_bytes(BAD_INPUTS[name])
    code, out, err = ran(["read", str(bad), *reports], capfdbinary)
    assert code == 3
    assert len(out.splitlines()) == 2
    assert len(err) == 1
    assert err[0].startswith("recount: ")
    assert "; " in err[0]  # what is wrong; what to do
    assert "Traceback" not in err[0]

    code, out, err = ran(["run", str(bad), "--json", str(tmp_path / "a.json")], capfdbinary)
    assert (code, out) == (1, "")
    assert err[-1] == "recount: no report could be used, so nothing was made; see the lines above, or give other files"
    assert not (tmp_path / "a.json").exists()


def test_what_was_turned_away_is_in_the_account(
    reports: list[str], tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    code, out, _ = ran(["run", *reports, str(tmp_path / "empty.txt"), "--json", "-"], capfdbinary)
    assert code == 3
    assert len(json.loads(out)["rejected"]) == 1


def test_one_report_alone_is_no_error(reports: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code, out, err = ran(["run", reports[0]], capfdbinary)
    assert (code, err) == (0, [])
    assert out.startswith("Account of 1 report\n")


class Interrupted(io.RawIOBase):
    """Standard input at which a person presses Ctrl-C."""

    def readable(self) -> bool:
        """It can be read, in principle."""
        return True

    def readinto(self, buffer: object) -> int:
        """The moment of Ctrl-C."""
        raise KeyboardInterrupt


def test_an_interrupted_run_says_so(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Interrupted())))
    code, out, err = ran(["read", "-"], capfdbinary)
    assert (code, out, err) == (130, "", ["recount: interrupted; nothing more was written"])
