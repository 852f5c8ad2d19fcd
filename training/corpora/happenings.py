"""Happenings: ECB+ (which words tell of a happening) and MEANTIME (also how real it is, and who takes part, where).

Both are CAT XML. Of ECB+ only the validated sentences count: in the others not everything is marked.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from xml.etree import ElementTree

from training.corpora.labels import FACTUALITIES, ROLE_LABELS, Happening, Labelled

DEV_TOPICS = frozenset({2, 5, 12, 18, 21, 23, 34, 35})
IN_FULL = range(6)
"""The headline and five sentences of a MEANTIME report; further on only what was told of before is marked."""
ROLE_OF = {"Arg0": "actor", "Arg1": "affected", "Argm-LOC": "place"}
"""PropBank roles of MEANTIME's participants; Arg2 and further mean another thing with each verb and are left out."""


def read_ecbplus(data: Path, part: str) -> Iterator[Labelled]:
    """The validated sentences of ECB+; `part` is `train` or `dev`."""
    with (data / "ecbplus/validated_sentences.csv").open(encoding="utf-8", newline="") as opened:
        wanted: dict[str, set[int]] = defaultdict(set)
        for row in csv.DictReader(opened):
            if (int(row["Topic"]) in DEV_TOPICS) == (part == "dev"):
                wanted[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    for name in sorted(wanted):
        file = data / "ecbplus/docs" / name.partition("_")[0] / f"{name}.xml"
        if file.exists():
            document = ElementTree.parse(file).getroot()
            yield from _sentences(document, only=wanted[name], triggers=lambda tag: "ACTION" in tag)


def read_meantime(data: Path, part: str) -> Iterator[Labelled]:
    """The sentences of MEANTIME that were annotated in full; topic `corpus_gm` is for development."""
    for topic in ("corpus_airbus", "corpus_apple") if part == "train" else ("corpus_gm",):
        for file in sorted((data / "meantime" / topic).glob("*.xml")):
            document = ElementTree.parse(file).getroot()
            yield from _sentences(document, only=IN_FULL, triggers=lambda tag: tag == "EVENT_MENTION", with_roles=True)


def _sentences(
    document: ElementTree.Element,
    *,
    only: Collection[int],
    triggers: Callable[[str], bool],
    with_roles: bool = False,
) -> Iterator[Labelled]:
    tokens: dict[int, list[ElementTree.Element]] = defaultdict(list)
    for token in document.iter("token"):
        tokens[int(token.get("sentence", "0"))].append(token)
    marked = _mentions(document)
    roles = _roles(document)
    for number, row in sorted(tokens.items()):
        if number not in only:
            continue
        place = {token.get("t_id", ""): position for position, token in enumerate(row, start=1)}
        happenings = []
        for mention, element in marked.items():
            anchors = _anchors(element)
            if not anchors or not triggers(element.tag) or not all(anchor in place for anchor in anchors):
                continue
            found = sorted(place[anchor] for anchor in anchors)
            if found[-1] - found[0] != len(found) - 1:
                continue
            labels = _role_row(found, roles.get(mention, ()), marked, place) if with_roles else None
            happenings.append(Happening(found[0], found[-1] + 1, _factuality(element), labels))
        words = tuple((token.text or "").strip() or "_" for token in row)
        yield Labelled(words=words, happenings=tuple(sorted(happenings, key=lambda one: (one.start, one.end))))


def _mentions(document: ElementTree.Element) -> dict[str, ElementTree.Element]:
    markables = document.find("Markables")
    return {} if markables is None else {element.get("m_id", ""): element for element in markables}


def _anchors(element: ElementTree.Element) -> list[str]:
    return [anchor.get("t_id", "") for anchor in element.iter("token_anchor")]


def _roles(document: ElementTree.Element) -> dict[str, list[tuple[str, str]]]:
    """For each event mention, the roles and mentions that take part in it."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for relation in document.iter("HAS_PARTICIPANT"):
        role = ROLE_OF.get(relation.get("sem_role", ""))
        ends = [end.get("m_id", "") for name in ("source", "target") for end in relation.iter(name)]
        if role and len(ends) == 2:
            found[ends[0]].append((role, ends[1]))
    return found


def _role_row(
    trigger: list[int],
    roles: list[tuple[str, str]] | tuple[()],
    marked: dict[str, ElementTree.Element],
    place: dict[str, int],
) -> tuple[int, ...]:
    labels = [0] * len(place)
    for role, mention in roles:
        words = (
            sorted(place[anchor] for anchor in _anchors(marked[mention]) if anchor in place)
            if mention in marked
            else []
        )
        for position, word in enumerate(words):
            begins = position == 0 or words[position - 1] != word - 1
            labels[word - 1] = ROLE_LABELS.index(f"{role} begins" if begins else role)
    for word in trigger:
        labels[word - 1] = ROLE_LABELS.index("trigger")
    return tuple(labels)


def _factuality(element: ElementTree.Element) -> int | None:
    """MEANTIME's certainty, polarity and time as one of ours; ECB+ says only where a happening is denied."""
    if element.tag != "EVENT_MENTION":
        return FACTUALITIES.index("denied") if element.tag.startswith("NEG_") else None
    if element.get("polarity") == "NEG":
        return FACTUALITIES.index("denied")
    if element.get("special_cases") in {"COND_MAIN_CLAUSE", "COND_IF_CLAUSE"}:
        return FACTUALITIES.index("possible")
    certainty = element.get("certainty", "").lower()
    if certainty in {"probable", "possible"}:
        return FACTUALITIES.index(certainty)
    return FACTUALITIES.index("intended" if element.get("time") == "FUTURE" else "asserted")
