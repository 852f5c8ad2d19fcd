"""Rules that join descriptions to what they describe: "the task force", "the mayor", "Red Dawn fighters",
"the town".

A description is joined only where exactly one thing fits it: in its own report first, then in the
event. Members of a body are not the body, and an army is not its northern command.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from recount.entities.apposition import join_appositions, join_renamings
from recount.entities.armies import join_armies, state_served
from recount.entities.described_places import join_named_sites, join_settlements, join_sites
from recount.entities.joining import Joiner
from recount.entities.memberships import join_coalitions, join_members
from recount.entities.uses import Node, is_definite, is_unnamed
from recount.language.gazetteer import is_demonym, key_of
from recount.language.name_words import BODIES, GROUP_WORDS, PEOPLE, SETTLEMENTS, SITES, singular, word_set

PLAIN_SORTS = word_set("""
    terrorist militant jihadist jihadi rebel armed extremist islamist insurgent guerrilla political
    opposition
    """)
"""Words between a body's name and "group" that do not tell it from another."""
STATE_BODIES = word_set("""
    ministry department agency office police army navy command court council committee commission
    government parliament service board authority
    """)
COMPANIES = word_set("""
    ltd limited inc corp corporation company plc gmbh holdings airlines airways bank insurance mutual
    motors industries storage
    """)
MEDIA = word_set("""
    news wire times post herald journal radio tv television press agency media courier telegraph tribune
    network channel voice
    """)
COMPANY_HEADS = frozenset({"company", "firm"})
"""An insurer or an operator may be another company than the one in question; a company is the one named."""


def join_descriptions(joiner: Joiner) -> None:
    """Apply every rule, the surest first."""
    for rule in (
        _join_named_groups,
        join_named_sites,
        join_sites,
        join_renamings,
        join_appositions,
        join_members,
        join_armies,
        join_coalitions,
        _join_definite,
        join_settlements,
        _join_plain_groups,
        _join_across_reports,
    ):
        rule(joiner)


def _join_named_groups(joiner: Joiner) -> None:
    """Join a body with the word for what it is ("the Red Dawn group")."""
    names = joiner.by_key()
    for number, node in joiner.described():
        words = node.key.split()
        if len(words) > 1 and words[-1] in GROUP_WORDS:
            length = -2 if len(words) > 2 and words[-2] in PLAIN_SORTS else -1
            name = names.get(key_of(" ".join(words[:length])))
            if name is not None and joiner.nodes[name].kind in ("organisation", "other", "group"):
                joiner.join(number, name, f"“{joiner.nodes[name].text}” with the word for what it is")


def _fitting(joiner: Joiner, number: int, report: str | None) -> list[int]:
    """The nodes that say a description in more words, in a report or (None) in the event."""
    node = joiner.nodes[number]
    candidates = ((other, joiner.nodes[other]) for other in joiner.with_word(node.tokens[-1]) if other != number)
    return [
        other
        for other, longer in candidates
        if (report is None or report in longer.reports) and _says_more(longer, node)
    ]


def _says_more(longer: Node, node: Node) -> bool:
    """Whether a node says a description in more words, as "Joint Task Force" does "task force"."""
    words, tokens = node.tokens, longer.key.replace("'s", "").split()
    if node.kind == "person":
        return longer.proper and longer.kind == "person" and set(words) <= longer.titles
    if len(tokens) <= len(words) or not _kinds_fit(longer, node):
        return False
    if (state := state_served(node)) and state_served(longer) != state:
        return False
    leads = longer.proper and longer.kind == "organisation" and "of" in tokens
    return tokens[-len(words) :] == words or (leads and tokens[: len(words)] == words)


def _kinds_fit(longer: Node, node: Node) -> bool:
    """Whether a name or description can be that of what a shorter description stands for."""
    if not longer.proper:
        return longer.kind == node.kind and not is_unnamed(longer)
    if node.kind == "place":
        return longer.kind in ("place", "other")
    return node.kind == "organisation" and longer.kind not in ("person", "place")


def _join_definite(joiner: Joiner) -> None:
    """Join "the task force" to the one body whose name ends so, "the mayor" to the one person titled so."""
    for number, node in joiner.described():
        head = singular(node.key.split()[-1])
        if not is_definite(node) or head in SETTLEMENTS or "'s" in node.key:
            continue
        (report,) = node.reports
        fitting = _fitting(joiner, number, report) or (_fitting(joiner, number, None) if _names_one(head, node) else [])
        if node.kind == "group":
            fitting = [other for other in fitting if _is_led_by_name(joiner.nodes[other])]
        one = joiner.one_set(fitting)
        if one is not None:
            joiner.join(number, one, f"“{joiner.nodes[one].text}” is the only one that the words fit")


def _names_one(head: str, node: Node) -> bool:
    """Whether a description without antecedent in its report may be looked up in the others."""
    return node.kind in ("organisation", "person", "place") and head in (BODIES | PEOPLE | SITES) - GROUP_WORDS


def _is_led_by_name(node: Node) -> bool:
    """Whether a capital in a description is a name's ("Kurdish officials"), not a sentence's ("Officers")."""
    words = re.sub(r"^(?:The|A|An)\s+", "", node.text).split()
    inside = any(re.search(r"[\w,]\s+(?:the\s+)?$", use.before) for use in node.uses)
    first = words[0][:1].isupper() and (inside or is_demonym(words[0]) or words[0].isupper())
    return first or any(word[:1].isupper() for word in words[1:])


def _join_plain_groups(joiner: Joiner) -> None:
    """Join "the group" and "the company" to the one body of the report that can be called so."""
    for number, node in joiner.described():
        words = node.key.split()
        plain = words[-1] in ("group", "movement", "organisation", "organization") or words[-1] in COMPANY_HEADS
        if not (plain and len(words) == 1 and is_definite(node)) or len(joiner.members(number)) > 1:
            continue
        (report,) = node.reports
        start = min(use.mention.start for use in node.uses)
        bodies = [
            other
            for other, body in enumerate(joiner.nodes)
            if body.proper and any(use.report == report and use.mention.start < start for use in body.uses)
            and _can_be_called(joiner, other, words[-1])
        ]  # fmt: skip
        one = joiner.one_set(bodies)
        if one is not None:
            joiner.join(number, one, f"“{joiner.nodes[one].text}” is the only body before it that can be called so")


def _can_be_called(joiner: Joiner, number: int, head: str) -> bool:
    nodes = [joiner.nodes[other] for other in joiner.members(number)]
    if not any(node.kind == "organisation" for node in nodes if node.proper) and not any(
        node.key.endswith(" group") for node in nodes
    ):
        return False
    tokens = {singular(token) for node in nodes if node.proper for token in node.tokens}
    if head in COMPANY_HEADS:
        return bool(tokens & {singular(word) for word in COMPANIES}) and not tokens & MEDIA
    return not tokens & (STATE_BODIES | {singular(word) for word in COMPANIES | MEDIA})


def _join_across_reports(joiner: Joiner) -> None:
    """The same definite words in two reports, where the event has only one thing that they fit."""
    same: defaultdict[str, list[int]] = defaultdict(list)
    for number, node in joiner.described():
        if (is_definite(node) and node.kind != "group") or (not is_unnamed(node) and _is_led_by_name(node)):
            same[node.key].append(number)
    for numbers in same.values():
        if len(numbers) > 1 and _mean_one(joiner, numbers):
            first = joiner.nodes[numbers[0]].text
            why = f"the same words as “{first}”, and nothing else in the reports that they fit"
            for number in numbers[1:]:
                joiner.join(number, numbers[0], why)


def _mean_one(joiner: Joiner, numbers: Sequence[int]) -> bool:
    """Whether equal definite words mean one thing: at most one of them is joined to a name, and nothing else
    fits.
    """
    words = joiner.nodes[numbers[0]].key.split()
    head = singular(words[-1])
    if len(words) == 1 and head in GROUP_WORDS | COMPANY_HEADS | SETTLEMENTS:
        return False
    own = {joiner.find(number) for number in numbers}
    named = {root for root in own if any(joiner.nodes[other].proper for other in joiner.members(root))}
    rivals = {joiner.find(other) for number in numbers for other in _fitting(joiner, number, None)}
    return len(named) < 2 and rivals <= own
