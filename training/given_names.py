"""Make the list of given names by gender that ships inside the package, from the package `faker`.

    python training/given_names.py

Faker (MIT licence) carries the given names of some eighty languages, men's and women's apart. A name counts for the gender
that at least three times as many of the languages give it; the others are left out. The same data give the same bytes.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from pathlib import Path

import faker.providers.person as languages

OUT = Path(__file__).parents[1] / "src/recount/language/given_names.txt"
LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,}(?:['’-][A-Za-zÀ-ɏ]+)*")
CLEARLY = 3
"""How many times as many languages must have a name as a man's for it to be one, and the other way round."""


def given_names() -> dict[str, Counter[str]]:
    """How many languages have each name as a man's and as a woman's."""
    counts = {"he": Counter[str](), "she": Counter[str]()}
    for module in pkgutil.iter_modules(languages.__path__):
        if not module.ispkg:
            continue
        provider = importlib.import_module(f"{languages.__name__}.{module.name}").Provider
        for gender, field in (("he", "first_names_male"), ("she", "first_names_female")):
            names = {str(name).split()[0] for name in getattr(provider, field, None) or ()}
            counts[gender].update(name for name in names if LATIN.fullmatch(name))
    return counts


def main() -> None:
    """Write the file: a line for each gender, its names in order."""
    counts = given_names()
    lines = []
    for gender, other in (("he", "she"), ("she", "he")):
        clear = sorted(name for name, count in counts[gender].items() if count >= CLEARLY * counts[other][name])
        lines.append(f"{gender} {' '.join(clear)}\n")
        print(f"{gender}: {len(clear)} names")
    OUT.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
