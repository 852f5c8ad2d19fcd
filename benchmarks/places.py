"""Places measured on GeoVirus and LGL: are names of places found, and put where they lie?

    python -m benchmarks.places [--data ../shared/data] [--weights FOLDER] [--errors 30]

GeoVirus (Gritta et al. 2018, https://github.com/milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation, CC BY 4.0) has
Wikinews texts; LGL (Lieberman et al. 2010, same address, for measuring only) texts of local papers, and marks also
adjectives ("Canadian"). Each text is read, found and resolved as the only report of its event. Found are the proper
names whose entity is a place. `overlap` counts names that share a character with a mark, `exact` the same words but
for an article in front or an "'s" behind. Of the marks with coordinates, those are right that overlap a name placed
within 161 km; of several names the one that shares most counts. Countries are also left out: the corpora put them at
the middle of the land, Recount where the people live. Left open is what is found and has no coordinates: `ambiguous`
where the gazetteer has several places of the name, `one` where it has one, `unknown` where it has none.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import NamedTuple

from benchmarks.measures import Place, Score, evenly, found_corpus, open_reader, read_options, share
from benchmarks.resolved_names import ResolvedName, read_text, resolved_names

from recount.language.gazetteer import country_of, find_place
from recount.language.reader import Reader

NEAR_KM = 161
EARTH_KM = 6371
WHERE_FROM = "https://github.com/milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation"


class Degrees(NamedTuple):
    """A point on the earth: degrees north and east."""

    north: float
    east: float


class Toponym(NamedTuple):
    """A name of a place that is marked, and where that lies, if the corpus says."""

    place: Place
    point: Degrees | None


class MarkedText(NamedTuple):
    """A text of a corpus."""

    text: str
    toponyms: tuple[Toponym, ...]


class Measured(NamedTuple):
    """A text with the names of places that are found in it."""

    marked: MarkedText
    found: tuple[ResolvedName, ...]


def read_geovirus(file: Path) -> Iterator[MarkedText]:
    """GeoVirus, whose places count from 1."""
    for article in ElementTree.parse(file).getroot():
        toponyms = (
            Toponym((_number(one, "start") - 1, _number(one, "end") - 1), _point(one))
            for one in article.iter("location")
        )
        yield MarkedText(article.findtext("text") or "", tuple(toponyms))


def read_lgl(file: Path) -> Iterator[MarkedText]:
    """LGL; what has no entry in its gazetteer (streets, most of them) has no coordinates."""
    for article in ElementTree.parse(file).getroot():
        toponyms = (
            Toponym((_number(one, "start"), _number(one, "end")), None if tag is None else _point(tag))
            for one in article.iter("toponym")
            for tag in [one.find("gaztag")]
        )
        yield MarkedText(article.findtext("text") or "", tuple(toponyms))


def _number(element: ElementTree.Element, name: str) -> int:
    return int(element.findtext(name) or 0)


def _point(element: ElementTree.Element) -> Degrees:
    return Degrees(float(element.findtext("lat") or 0), float(element.findtext("lon") or 0))


CORPORA: dict[str, tuple[str, Callable[[Path], Iterator[MarkedText]]]] = {
    "GeoVirus": ("geoparsing/GeoVirus.xml", read_geovirus),
    "LGL": ("geoparsing/lgl.xml", read_lgl),
}


def find_places(reader: Reader, texts: Iterable[MarkedText]) -> Iterator[Measured]:
    """The texts with the names in them whose entities are places."""
    for marked in texts:
        report = read_text(marked.text)
        names = resolved_names([report], reader) if report else []
        yield Measured(marked, tuple(name for name in names if name.mention.proper and name.entity.kind == "place"))


def score_overlap(texts: Iterable[Measured]) -> Score:
    """How names are found that share a character with a mark."""
    total = Score()
    for one in texts:
        found = [(name.mention.start, name.mention.end) for name in one.found]
        total.count_fitting(found, [toponym.place for toponym in one.marked.toponyms], fits=_meet)
    return total


def score_exact(texts: Iterable[Measured]) -> Score:
    """How names are found with the same words."""
    total = Score()
    for one in texts:
        found = [(name.mention.start, name.mention.end) for name in one.found]
        marked = [toponym.place for toponym in one.marked.toponyms]
        total.count(*([_core(one.marked.text, place) for place in side] for side in (found, marked)))
    return total


def _meet(ours: Place, theirs: Place) -> bool:
    return _shared(ours, theirs) > 0


def _shared(ours: Place, theirs: Place) -> int:
    return min(ours[1], theirs[1]) - max(ours[0], theirs[0])


def _core(text: str, place: Place) -> Place:
    start, end = place
    start += 4 if text[start:end].lower().startswith("the ") else 0
    return start, end - (2 if text[start:end].endswith(("'s", "’s")) else 0)


def found_for(one: Measured, toponym: Toponym) -> ResolvedName | None:
    """The name that shares most with a mark, of equal ones the shortest; None where none does."""
    meeting = [name for name in one.found if _meet((name.mention.start, name.mention.end), toponym.place)]
    return max(
        meeting,
        key=lambda name: (
            _shared((name.mention.start, name.mention.end), toponym.place),
            name.mention.start - name.mention.end,
        ),
        default=None,
    )


def distance_km(one: Degrees, other: Degrees) -> float:
    """The way over the earth's surface, by the haversine formula."""
    north, other_north = radians(one.north), radians(other.north)
    across = sin((other_north - north) / 2) ** 2
    along = cos(north) * cos(other_north) * sin(radians(other.east - one.east) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(across + along))


def outcome(name: ResolvedName | None, point: Degrees) -> tuple[str, float | None]:
    """What became of a mark with coordinates (missed, right, far, ambiguous, one, unknown), how far off it is placed."""
    if name is None:
        return "missed", None
    placed = name.entity.place
    if placed is None:
        return ("unknown", "one", "ambiguous")[min(2, len(find_place(name.mention.text)))], None
    away = distance_km(Degrees(placed.lat, placed.lon), point)
    return ("right" if away <= NEAR_KM else "far"), away


def outcomes(texts: Iterable[Measured]) -> Iterator[tuple[str, bool]]:
    """For each mark with coordinates what became of it, and whether its words name a country."""
    for one in texts:
        for toponym in one.marked.toponyms:
            if toponym.point is not None:
                country = country_of(one.marked.text[slice(*toponym.place)]) is not None
                yield outcome(found_for(one, toponym), toponym.point)[0], country


def placing_line(sorts: Iterable[str]) -> str:
    """The shares within 161 km, and how many were left open."""
    counts = Counter(sorts)
    placed = counts["right"] + counts["far"]
    of = {"marked": counts.total(), "found": counts.total() - counts["missed"], "placed": placed}
    shares = ", ".join(f"{100 * share(counts['right'], total):.1f} % of {total} {name}" for name, total in of.items())
    left_open = ", ".join(f"{counts[sort]} {sort}" for sort in ("ambiguous", "one", "unknown"))
    return f"{shares}; left open {left_open}"


def errors(one: Measured) -> Iterator[tuple[str, str]]:
    """The sort of each error of a text, and its words."""
    text = one.marked.text
    for toponym in one.marked.toponyms:
        name = found_for(one, toponym)
        words = f"{text[slice(*toponym.place)]!r}"
        sort, away = ("found", None) if toponym.point is None else outcome(name, toponym.point)
        if name is None:
            yield "missed", f"{words} ~ {_around(text, toponym.place)}"
        elif sort not in ("right", "found"):
            put = f" is put {away:.0f} km off, at {name.entity.place}" if away else ""
            yield (
                sort,
                f"{words} as {name.mention.text!r} in {name.entity.name!r}{put} ~ {_around(text, toponym.place)}",
            )
    for name in one.found:
        place = (name.mention.start, name.mention.end)
        if not any(_meet(place, toponym.place) for toponym in one.marked.toponyms):
            yield "extra", f"{name.mention.text!r} ~ {_around(text, place)}"


def _around(text: str, place: Place) -> str:
    return " ".join(text[max(0, place[0] - 60) : place[1] + 40].split())


def print_errors(texts: list[Measured], most: int) -> None:
    """The sorts of errors with their counts, and some errors of each, spread over the corpus."""
    rows = [row for one in texts for row in errors(one)]
    counts = Counter(sort for sort, _ in rows)
    print("  wrong: " + ", ".join(f"{count} {sort}" for sort, count in counts.most_common()))
    for sort in counts:
        lines = [line for each, line in rows if each == sort]
        print("".join(f"    {sort}: {line}\n" for line in evenly(lines, most // len(counts))), end="")


def main() -> None:
    """Measures and prints."""
    options = read_options(__doc__)
    for file, _ in CORPORA.values():
        found_corpus(options.data / file, WHERE_FROM)
    reader = open_reader(options.weights, "names", cached_sentences=1000)
    for name, (file, read) in CORPORA.items():
        texts = list(find_places(reader, read(options.data / file)))
        print(f"{name}, {len(texts)} texts")
        print(f"  overlap  {score_overlap(texts).line()}")
        print(f"  exact    {score_exact(texts).line()}")
        rows = list(outcomes(texts))
        print(f"  within {NEAR_KM} km: {placing_line(sort for sort, _ in rows)}")
        print(f"  countries left out: {placing_line(sort for sort, country in rows if not country)}")
        if options.errors:
            print_errors(texts, options.errors)


if __name__ == "__main__":
    main()
