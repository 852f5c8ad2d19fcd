"""Well-known bodies under all their names: international organisations, agencies, parties and armed groups
of the world.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def known_body(name: str) -> str | None:
    """The full name of a well-known body that a name or acronym, as written, stands for; None for any other
    name.

    >>> known_body("OSCE") == known_body("Organization for Security and Co-operation in Europe")
    True
    """
    return _bodies().get(name.replace("’", "'"))


@cache
def _bodies() -> dict[str, str]:
    """Every name with the full name; a name that two bodies share stands for neither."""
    rows = (files("recount.language") / "organisations.tsv").read_text(encoding="utf-8").splitlines()
    found: dict[str, str] = {}
    shared = set()
    for names in (row.split("|") for row in rows if row):
        for name in names:
            if found.setdefault(name, names[0]) != names[0]:
                shared.add(name)
    return {name: full for name, full in found.items() if name not in shared}
