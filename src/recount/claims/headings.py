"""Headings: whether a heading inside the body says something or only names what follows.

"Party split over mine sale" says something; "The vote", "How to fill a jar", "Making the jam" and "Who holds what" name a
part of the text, and are neither claims nor repeats of one.
"""

from __future__ import annotations

from recount.records import Sentence, SyntaxWord

ASKING = frozenset({"WRB", "WP", "WDT", "WP$"})
TELLING = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB", "MD", "CD"})


def only_names(heading: Sentence) -> bool:
    """Whether a heading tells nothing: it asks, or has neither a number nor a verb that tells of somebody or something."""
    words = heading.syntax
    if not words or words[0].tag in ASKING or heading.text.rstrip().endswith("?"):
        return True
    return not any(
        (word.tag in TELLING and word.relation != "amod") or _is_done_by_somebody(words, number)
        for number, word in enumerate(words, start=1)
    )


def _is_done_by_somebody(words: tuple[SyntaxWord, ...], number: int) -> bool:
    """`Families sleeping in schools`, not `Making the jam`."""
    word = words[number - 1]
    subject = any(other.head == number and other.relation.startswith("nsubj") for other in words)
    return word.tag == "VBG" and (subject or word.relation == "acl")
