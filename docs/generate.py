"""Writes the generated parts of the documentation again: schema, tables of fields, tables of options.

    python docs/generate.py

What stands between `<!-- generated: NAME -->` and `<!-- end -->` in a page is replaced; the rest is by hand.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from recount.cli import app
from recount.cli.complaints import EXIT_CODES
from recount.exports.account_file import account_schema

DOCS = Path(__file__).parent
PART = re.compile(r"(<!-- generated: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)
PLAIN_TYPES = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false"}


def generated() -> dict[Path, str]:
    """Every file with generated parts, as it should be."""
    schema = account_schema()
    parts = {"fields": field_tables(schema), "options": option_tables(), "exit-codes": exit_codes()}
    pages = {DOCS / name: (DOCS / name).read_text(encoding="utf-8") for name in ("account-format.md", "cli.md")}
    files = {path: PART.sub(lambda found: found[1] + parts[found[2]] + found[3], text) for path, text in pages.items()}
    files[DOCS / "account.schema.json"] = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
    return files


def field_tables(schema: dict[str, Any]) -> str:
    """A table of fields for every record, in the order in which a reader meets them."""
    meanings = tomllib.loads((DOCS / "account-fields.toml").read_text(encoding="utf-8"))
    return "".join(field_table(name, schema["$defs"][name], meanings[name]) for name in meanings)


def field_table(name: str, record: dict[str, Any], meanings: dict[str, str]) -> str:
    """The fields of one record: name, type, meaning."""
    lines = [f"### {name}", "", " ".join(record["description"].split("\n\n")[0].split()), ""]
    lines += ["| field | type | meaning |", "| --- | --- | --- |"]
    for field, described in record["properties"].items():
        lines.append(f"| `{field}` | {type_words(described)} | {meanings[field]} |")
    return "\n".join(lines) + "\n\n"


def type_words(described: dict[str, Any]) -> str:
    """A type of JSON Schema in words, with links to the records it names."""
    if "$ref" in described:
        name = described["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in described:
        return " or ".join(type_words(option) for option in described["anyOf"])
    if "enum" in described:
        return ", ".join("null" if value is None else f"`{value}`" for value in described["enum"])
    if "const" in described:
        return f"`{described['const']}`"
    kind = described.get("type")
    if kind == "array":
        return f"list of {type_words(described['items'])}"
    return PLAIN_TYPES.get(kind, kind or "any") if isinstance(kind, str) else "any"


def option_tables() -> str:
    """Every command with its description and options."""
    return "".join("\n".join(command_lines(name, command)) + "\n\n" for name, command in commands())


def commands() -> Iterator[tuple[str, Any]]:
    """The whole command line first, then each command."""
    whole: Any = get_command(app)
    yield "recount", whole
    for name, command in whole.commands.items():
        yield f"recount {name}", command


def command_lines(name: str, command: Any) -> Iterator[str]:
    """One command: usage, description, options."""
    argument = "COMMAND" if hasattr(command, "commands") else "REPORT..."
    yield f"### `{name}`"
    yield ""
    yield f"    {name} [OPTIONS] {argument}"
    yield ""
    yield "\n\n".join(" ".join(paragraph.split()) for paragraph in command.help.split("\n\n"))
    yield ""
    yield "| option | meaning |"
    yield "| --- | --- |"
    for option in options_of(command):
        metavar = f" {option.metavar}" if option.metavar else ""
        yield f"| `{', '.join(option.opts)}{metavar}` | {option.help} |"
    yield "| `-h`, `--help` | Show the help and end. |"


def options_of(command: Any) -> list[Any]:
    """The options of a command, its help left out."""
    return [row for row in command.params if row.param_type_name == "option" and "--help" not in row.opts]


def exit_codes() -> str:
    """The exit codes and what each means."""
    rows = "".join(f"| {code} | {words} |\n" for code, words in EXIT_CODES.items())
    return f"| code | meaning |\n| --- | --- |\n{rows}"


def main() -> None:
    """Writes every file that has changed and names it."""
    for path, text in generated().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"wrote docs/{path.name}")


if __name__ == "__main__":
    main()
