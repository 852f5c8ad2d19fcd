"""The command line before any work: help, usage, outputs that cannot be written. Never a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from recount.cli import exit_code
from recount.cli.outputs import check_outputs, wanted_outputs
from recount.errors import SettingsError

REPORT = "A slope slid onto the coast road on Monday, the county said.\n"


def ran(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command."""
    code = exit_code(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["run"], "recount: no reports were given; name files, or - for reports on standard input\n"),
        (
            ["find", "-", "-"],
            "recount: standard input (-) is named twice but can be read once; leave one out\n",
        ),
        (
            ["run", "a.txt", "--json", "nowhere/account.json"],
            "recount: --json nowhere/account.json cannot be written: there is no folder {here}/nowhere; "
            "make it first, or give another file\n",
        ),
        (
            ["run", "a.txt", "--html", "."],
            "recount: --html . cannot be written: it is a folder; name a file in it\n",
        ),
        (
            ["run", "a.txt", "--json", "x", "--markdown", "./x"],
            "recount: --json and --markdown both name ./x; give each its own file\n",
        ),
        (
            ["run", "a.txt", "--json", "-", "--html", "-"],
            "recount: --json and --html both name -; give each its own file\n",
        ),
        (
            ["run", "a.txt", "--json", "./a.txt"],
            "recount: --json ./a.txt would overwrite a report; give another file\n",
        ),
        (
            ["find", "a.txt", "--only", "verbs"],
            "recount: invalid value for '--only': Value error, 'verbs' is not one of 'syntax', 'names', 'times', "
            "'amounts', 'speech', 'happenings'; see recount find --help\n",
        ),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(
    arguments: list[str],
    complaint: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(REPORT)
    assert ran(arguments, capsys) == (2, "", complaint.format(here=tmp_path))
    assert Path("a.txt").read_text() == REPORT


@pytest.mark.parametrize("arguments", [["run", "--jsn", "x"], ["rnu"], ["read", "--show=maybe", "x"]])
def test_misspelt_commands_and_options_name_the_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(arguments, capsys)
    assert (code, out) == (2, "")
    assert err.startswith("recount: ")
    assert err.endswith("--help\n")
    assert err.count("\n") == 1


def test_nothing_asked_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran([], capsys)
    assert (code, err) == (2, "")
    assert "Exit codes: 0 done" in out


@pytest.mark.parametrize("command", ["run", "group", "read", "find", "extract", "resolve", "trace", "align", "write"])
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran([command, "--help"], capsys)
    assert (code, err) == (0, "")
    assert f"recount {command} [OPTIONS] [REPORT]..." in out
    assert "Exit codes: 0 done" in out


def test_write_protected_outputs_are_seen_before_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    protected = tmp_path / "account.json"
    protected.write_text("{}")
    monkeypatch.setattr("os.access", lambda path, mode: False)  # the superuser, as in CI, may write everywhere
    with pytest.raises(SettingsError, match="cannot be written: it is write-protected; give another file"):
        check_outputs(wanted_outputs(json=str(protected), html=None, markdown=None), [])


def test_help_imports_nothing_heavy() -> None:
    """Which is why it answers in under 0.3 seconds; the best of five may take twice that."""
    show = "import sys; from recount.cli import exit_code; exit_code(['--help']); print(sorted(sys.modules))"
    out = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True).stdout
    for heavy in (
        "onnxruntime",
        "numpy",
        "trafilatura",
        "rich.console",
        "jinja2",
        "recount.pipeline",
        "lxml",
    ):
        assert f"'{heavy}'" not in out
    assert min(seconds_of_help() for _ in range(5)) < 0.6


def seconds_of_help() -> float:
    """How long `recount --help` takes, process start included."""
    start = perf_counter()
    subprocess.run(
        [sys.executable, "-c", "from recount.cli import main; main(['--help'])"],
        capture_output=True,
        check=True,
    )
    return perf_counter() - start
