"""The README and the pages: their examples run, their links lead somewhere, every verb has its page."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

import recount

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(
    [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "examples").rglob("*.md"), *(ROOT / "training").glob("*.md")]
)
VERBS = {
    "read": "read_reports",
    "find": "find_mentions",
    "group": "group_reports",
    "extract": "extract_claims",
    "resolve": "resolve_entities",
    "trace": "trace_origins",
    "align": "align_points",
    "write": "write_account",
}
LINK = re.compile(r"\]\(([^)\s]+)\)")
MACHINE = re.compile(r"(?<![\w.])(?:/(?:home|Users|root|tmp|work|mnt|private)/|[A-Z]:\\)")
HEAVY = {"msgspec", "numpy", "onnxruntime", "rich", "tokenizers", "trafilatura", "typer"}


def names_of(pages: list[Path]) -> list[str]:
    """How the pages are called in the test's output."""
    return [str(page.relative_to(ROOT)) for page in pages]


def test_the_example_in_the_readme_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(ROOT)
    exec(compile(example, "README.md", "exec"), {})
    shown = capsys.readouterr().out.splitlines()
    cited = [re.fullmatch(r" +(\S+\.txt) (\d+) (.+)", line) for line in shown if line.startswith(" ")]
    assert len([line for line in shown if not line.startswith(" ")]) == 3
    assert cited
    for line in cited:
        assert line is not None
        text = (ROOT / "examples" / "conflict" / line[1]).read_text(encoding="utf-8")
        assert text[int(line[2]) :].startswith(line[3])


def test_the_flow_in_the_docstring_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "examples" / "conflict")
    (flow,) = doctest.DocTestFinder(recurse=False).find(recount)
    shared: dict[str, object] = {}
    flow.globs = shared
    assert doctest.DocTestRunner().run(flow, clear_globs=False) == doctest.TestResults(0, len(flow.examples))
    account = shared["account"]
    assert isinstance(account, recount.Account)
    assert {report.file for report in account.reports} == {"harrow-wire.txt", "highland-monitor.txt"}
    assert account.account
    assert all(f"recount.{function}(" in (recount.__doc__ or "") for function in VERBS.values())


def test_importing_the_package_imports_nothing_heavy() -> None:
    listing = "import sys, recount; print(*{name.partition('.')[0] for name in sys.modules}); print(dir(recount))"
    done = subprocess.run([sys.executable, "-I", "-c", listing], capture_output=True, encoding="utf-8", check=True)
    modules, names = done.stdout.splitlines()
    assert not HEAVY & set(modules.split())
    assert all(repr(name) in names for name in recount.__all__)


def test_every_public_name_is_there_and_no_other() -> None:
    for name in recount.__all__:
        assert getattr(recount, name) is not None
    assert set(recount.HOMES) <= set(recount.__all__)
    assert re.match(r"\d+\.\d+", recount.__version__)
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        recount.summarise  # noqa: B018


@pytest.mark.parametrize("page", PAGES, ids=names_of(PAGES))
def test_links_lead_to_files_that_exist(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        file = target.partition("#")[0]
        if file and "://" not in target:
            assert (page.parent / file).exists(), f"{page.relative_to(ROOT)} links to {target}"


@pytest.mark.parametrize("page", PAGES, ids=names_of(PAGES))
def test_no_line_names_a_path_of_a_machine(page: Path) -> None:
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        assert not MACHINE.search(line), f"{page.relative_to(ROOT)}:{number} names a path of a machine: {line.strip()}"


@pytest.mark.parametrize(("verb", "function"), VERBS.items(), ids=list(VERBS))
def test_every_verb_has_a_page_that_shows_its_function(verb: str, function: str) -> None:
    page = (DOCS / f"{verb}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {verb}")
    assert f"{function}(" in page


def test_the_index_lists_every_page() -> None:
    listed = set(LINK.findall((DOCS / "README.md").read_text(encoding="utf-8")))
    pages = {str(page.relative_to(DOCS)) for page in DOCS.rglob("*.md")} - {"README.md"}
    assert pages <= listed, f"docs/README.md does not list {sorted(pages - listed)}"


def test_every_excerpt_shows_something() -> None:
    for page in PAGES:
        for shown in re.findall(r"<!-- excerpt: .+?-->\n\s*```\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            assert shown.strip(), f"{page.relative_to(ROOT)} has an empty excerpt; run docs/excerpts.py"
