"""The documentation says what the package does: commands, options, errors, record fields, messages."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from typer.main import get_command

from recount import errors
from recount.cli import app
from recount.cli.complaints import EXIT_CODES
from recount.exports.account_file import account_schema

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def generator() -> ModuleType:
    """`docs/generate.py` as a module."""
    spec = importlib.util.spec_from_file_location("generate_docs", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def page(name: str) -> str:
    """A page of the documentation."""
    return (DOCS / name).read_text(encoding="utf-8")


def test_generated_parts_are_in_step() -> None:
    for path, text in generator().generated().items():
        kept = path.read_text(encoding="utf-8")
        if path.suffix == ".json":
            assert json.loads(kept) == json.loads(text), f"{path.name} is out of step; run `make docs`"
        else:
            assert kept == text, f"{path.name} is out of step; run `make docs`"


def test_every_command_and_option_is_documented() -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    sections = dict(re.findall(r"^### `(recount[\w ]*)`\n(.*?)(?=^### |\Z)", page("cli.md"), re.MULTILINE | re.DOTALL))
    assert set(sections) == {"recount", *(f"recount {name}" for name in commands)}
    for name, command in commands.items():
        for option in (opt for row in command.params if row.param_type_name == "option" for opt in row.opts):
            assert option in sections[f"recount {name}"], f"{option} of recount {name} is not in docs/cli.md"


def test_every_exit_code_is_documented() -> None:
    for code, words in EXIT_CODES.items():
        assert f"| {code} | {words} |" in page("cli.md")


def test_every_error_is_documented_and_none_besides() -> None:
    raised = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, errors.RecountError)
    }
    assert set(re.findall(r"^\| `(\w+)` \|", page("errors.md"), re.MULTILINE)) == raised
    assert all(name in (errors.__doc__ or "") for name in raised)


@pytest.mark.parametrize(("name", "record"), account_schema()["$defs"].items(), ids=list(account_schema()["$defs"]))
def test_every_record_field_is_documented(name: str, record: dict[str, object]) -> None:
    section = re.search(rf"^### {name}\n(.*?)(?=^### |^<!-- end)", page("account-format.md"), re.MULTILINE | re.DOTALL)
    assert section is not None, f"docs/account-format.md has no section on {name}"
    documented = dict(re.findall(r"^\| `(\w+)` \| .+? \| (.+) \|$", section[1], re.MULTILINE))
    assert set(documented) == set(record["properties"])  # type: ignore[call-overload]


def test_links_lead_somewhere() -> None:
    for path in [*DOCS.rglob("*.md"), ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]:
        text = path.read_text(encoding="utf-8")
        headings = {
            re.sub(r"[^\w -]", "", row).strip().lower().replace(" ", "-")
            for row in re.findall(r"^#+ (.*)$", text, re.M)
        }
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            if target.startswith("#"):
                assert target[1:] in headings, f"{path.name} links to {target}"
            elif "://" not in target:
                assert (path.parent / target.partition("#")[0]).exists(), f"{path.name} links to {target}"


def test_every_target_of_the_makefile_that_the_docs_name_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for path in [*DOCS.rglob("*.md"), ROOT / "CONTRIBUTING.md"]:
        assert set(re.findall(r"`make ([a-z]+)`", path.read_text(encoding="utf-8"))) <= targets
