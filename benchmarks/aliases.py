"""Aliases measured on re3d and ECB+: which names are one thing, in one report and across those of one event?

    python -m benchmarks.aliases [--data ../shared/data] [--weights FOLDER] [--errors 40]

re3d (https://github.com/dstl/re3d; licences per folder) says of names that stand near each other that one is a synonym
of the other. Taken are the names in these relations, each once a document; equal names are one thing, and what is a
synonym of a synonym too. All documents count, since no rule was learned from these relations; the names of those
whose id does not begin with 0, 1 or 2 were trained on. They are resolved each by itself, then all of a folder together.

ECB+ (Cybulska and Vossen 2014, https://github.com/cltl/ecbPlus, CC BY 3.0) says which participants and places are one
across reports. Taken are the mentions in validated sentences of the development topics that have a capital beyond
the articles and no pronoun; the reports of each of a topic's two events (ecb, ecbplus) are resolved together.

Measured is over the mentions that both sides know: ours ends where theirs does and begins there too, or differs in
front by words without a preposition, a comma or an "'s" (titles and what one is called). `pairs` counts pairs of
mentions with different words, `b3` is B-cubed.
"""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from benchmarks.measures import Place, Score, evenly, found_corpus, open_reader, read_options
from benchmarks.printed import marked_in, read_printed, report_of
from benchmarks.resolved_names import ResolvedName, plain, read_text, resolved_names
from training.corpora.happenings import DEV_TOPICS
from training.corpora.names import read_rows

from recount.language.reader import Reader
from recount.records import Report

SURE = 0.5
"""Relations of re3d that its annotators trusted less are left out."""
OTHER_WORDS = re.compile(r"\b(?:of|for|in|at|to|with|by|and|from|on)\b|['’]s\b|[,;:]", re.IGNORECASE)
PREPOSITION = re.compile(r"(?:in|at|off|on|from|to|near|outside|inside|into)\s+", re.IGNORECASE)
"""ECB+ takes the word in front into a place."""
PRONOUN = re.compile(
    r"\b(?:I|me|my|you|your|he|him|his|she|her|hers|it|its|we|us|our|they|them|their|who|whom|whose|which|that|this"
    r"|these|those|himself|herself|themselves|itself|one)\b",
    re.IGNORECASE,
)
CAPITAL = re.compile(r"\b(?!(?:The|A|An|Its|His|Her|Their|Some|Two|Three|Both|All|Each)\b)[A-Z]")


class Mention(NamedTuple):
    """A name that the corpus marks: where it stands, and the thing that it is taken for there."""

    report: str
    place: Place
    thing: str


class Group(NamedTuple):
    """Reports that are resolved together, with the names that are marked in them."""

    name: str
    reports: tuple[Report, ...]
    marked: tuple[Mention, ...]


class Known(NamedTuple):
    """A name that both sides know, with what each takes it for."""

    report: str
    text: str
    marked: str
    found: str


class Measured(NamedTuple):
    """A group with the names that both sides know."""

    group: Group
    known: tuple[Known, ...]


def read_re3d(folder: Path) -> Group:
    """The documents of a folder of re3d, and the names in its synonym relations, each once a document."""
    reports = {row["_id"]: report for row in read_rows(folder / "documents.json") if (report := read_text(row["text"]))}
    relations = [
        row
        for row in read_rows(folder / "relations.json")
        if row["type"] == "IsSynonymOf" and row["confidence"] >= SURE and row["documentId"] in reports
    ]
    things = _things((plain(row["source"]), plain(row["target"])) for row in relations)
    marked = {
        (row["documentId"], plain(row[end])): Mention(
            reports[row["documentId"]].id, (row[f"{end}Begin"], row[f"{end}End"]), things[plain(row[end])]
        )
        for row in relations
        for end in ("source", "target")
    }
    return Group(folder.name, tuple(reports.values()), tuple(sorted(marked.values())))


def _things(synonyms: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each name the first by the alphabet of all that are its synonyms, also by way of others."""
    sets: dict[str, set[str]] = {}
    for one, other in synonyms:
        joined = sets.get(one, {one}) | sets.get(other, {other})
        sets |= dict.fromkeys(joined, joined)
    return {name: min(joined) for name, joined in sets.items()}


def one_by_one(group: Group) -> Iterator[Group]:
    """Each report of a group by itself."""
    for report in group.reports:
        marked = tuple(mention for mention in group.marked if mention.report == report.id)
        if marked:
            yield Group(group.name, (report,), marked)


def read_ecbplus(corpus: Path) -> Iterator[Group]:
    """The reports of each event of the development topics, with the names in validated sentences."""
    with (corpus / "validated_sentences.csv").open(encoding="utf-8", newline="") as opened:
        sentences: dict[str, set[int]] = defaultdict(set)
        for row in csv.DictReader(opened):
            sentences[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    for topic in sorted(DEV_TOPICS):
        for event in ("ecb", "ecbplus"):
            paths = sorted((corpus / f"docs/{topic}").glob(f"*[0-9]{event}.xml"))
            yield _event(f"{topic} {event}", paths, sentences)


def _event(name: str, paths: Sequence[Path], sentences: dict[str, set[int]]) -> Group:
    reports, marked = [], []
    for path in paths:
        printed = read_printed(path)
        reports.append(report_of(printed))
        validated = [place for number, place in printed.sentences.items() if number in sentences[path.stem]]
        things = _instances(printed.root)
        for element, (start, end) in marked_in(printed):
            named = element.tag.startswith(("HUMAN", "LOC")) and _is_named(printed.text[start:end])
            if named and any(first <= start and end <= last for first, last in validated):
                number = element.get("m_id") or ""
                leading = PREPOSITION.match(printed.text, start)
                place = (leading.end() if leading else start, end)
                marked.append(Mention(path.stem, place, things.get(number, f"{path.stem} {number}")))
    return Group(name, tuple(reports), tuple(marked))


def _instances(root: ElementTree.Element) -> dict[str, str]:
    """For each mention by its number what it is taken for."""
    found: dict[str, str] = {}
    for relation in root.iterfind("Relations/*"):
        target = next(relation.iter("target")).get("m_id")
        thing = relation.get("note") or f"{root.get('doc_name')} {target}"
        found |= {source.get("m_id") or "": thing for source in relation.iter("source")}
    return found


def _is_named(words: str) -> bool:
    return CAPITAL.search(words) is not None and PRONOUN.search(words) is None


def find_known(group: Group, reader: Reader) -> Measured:
    """The names of a group that both sides know."""
    texts = {report.id: report.text for report in group.reports}
    names: dict[tuple[str, int], list[ResolvedName]] = defaultdict(list)
    for name in resolved_names(group.reports, reader):
        names[name.report, _bare_end(texts[name.report], name.mention.start, name.mention.end)].append(name)
    known = []
    for mention in group.marked:
        text, (start, end) = texts[mention.report], mention.place
        fitting = [
            name
            for name in names[mention.report, _bare_end(text, start, end)]
            if not OTHER_WORDS.search(text[min(start, name.mention.start) : max(start, name.mention.start)])
        ]
        if fitting:
            best = min(fitting, key=lambda name: (abs(name.mention.start - start), name.mention.start))
            known.append(Known(mention.report, text[start:end], mention.thing, best.entity.id))
    return Measured(group, tuple(known))


def _bare_end(text: str, start: int, end: int) -> int:
    return end - 2 if text[start:end].endswith(("'s", "’s")) else end


def score_pairs(groups: Iterable[Measured]) -> Score:
    """How pairs of names with different words are joined."""
    total = Score()
    for one in groups:
        pairs = [
            (first, second)
            for first, second in combinations(range(len(one.known)), 2)
            if plain(one.known[first].text) != plain(one.known[second].text)
        ]
        total.count(*([(a, b) for a, b in pairs if side[a] == side[b]] for side in _sides(one)))
    return total


def _sides(one: Measured) -> tuple[list[str], list[str]]:
    return [name.found for name in one.known], [name.marked for name in one.known]


def b_cubed(groups: Iterable[Measured]) -> str:
    """Precision, recall and F1, in percent: the mean share of a name's set that is its set on the other side."""
    precision = recall = 0.0
    total = 0
    for one in groups:
        found, marked = _sides(one)
        sizes, wanted, both = Counter(found), Counter(marked), Counter(zip(found, marked, strict=True))
        precision += sum(both[pair] / sizes[pair[0]] for pair in zip(found, marked, strict=True))
        recall += sum(both[pair] / wanted[pair[1]] for pair in zip(found, marked, strict=True))
        total += len(one.known)
    precision, recall = precision / max(1, total), recall / max(1, total)
    f1 = 2 * precision * recall / (precision + recall) if total else 0.0
    return f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}"


def errors(one: Measured) -> Iterator[tuple[str, str]]:
    """Pairs of names that are one thing and were left apart, or are two and were joined; each pair of words once."""
    told = set()
    for first, second in combinations(one.known, 2):
        words = tuple(sorted((" ".join(first.text.split()), " ".join(second.text.split()))))
        if (first.marked == second.marked) != (first.found == second.found) and words not in told:
            told.add(words)
            sort = "left apart" if first.marked == second.marked else "joined"
            yield sort, f"{words[0]!r} and {words[1]!r} ({one.group.name})"


def print_errors(groups: Sequence[Measured], most: int) -> None:
    """How many pairs were left apart and how many joined wrongly, and some of them, spread over the corpus."""
    rows = [row for one in groups for row in errors(one)]
    for sort in ("left apart", "joined"):
        lines = [line for each, line in rows if each == sort]
        print(f"    {sort}: {len(lines)} pairs of words")
        print("".join(f"      {line}\n" for line in evenly(lines, most // 2)), end="")


def print_measured(name: str, groups: Sequence[Measured], most: int) -> None:
    """All measures of some groups, and some errors."""
    known, marked = sum(len(one.known) for one in groups), sum(len(one.group.marked) for one in groups)
    print(f"{name}: {known} names known to both of {marked} marked")
    print(f"  pairs  {score_pairs(groups).line()}")
    print(f"  b3     {b_cubed(groups)}")
    if most:
        print_errors(groups, most)


def main() -> None:
    """Measures and prints."""
    options = read_options(__doc__)
    re3d = found_corpus(options.data / "re3d", "https://github.com/dstl/re3d")
    ecbplus = found_corpus(options.data / "ecbplus", "https://github.com/cltl/ecbPlus")
    reader = open_reader(options.weights, "names", cached_sentences=10_000)
    folders = [read_re3d(file.parent) for file in sorted(re3d.glob("*/relations.json"))]
    alone = [find_known(one, reader) for folder in folders for one in one_by_one(folder)]
    print_measured("re3d, each document by itself", alone, options.errors)
    print_measured("re3d, a folder together", [find_known(folder, reader) for folder in folders], options.errors)
    events = [find_known(event, reader) for event in read_ecbplus(ecbplus)]
    print_measured("ECB+, an event together", events, options.errors)
    for event in events:
        pairs = score_pairs([event])
        print(
            f"    {event.group.name:11} b3 {b_cubed([event])}  pairs F1 {100 * pairs.f1:5.1f}  {len(event.known)} names"
        )


if __name__ == "__main__":
    main()
