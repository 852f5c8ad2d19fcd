"""The counted noun: which words after a number name what is counted, found without parts of speech.

Above one, English marks the counted noun itself: the first plural ends the phrase, and a further plural
beside it ("sports halls", "women fighters") is the head instead, since no verb in -s agrees with a plural.
For one, the phrase ends before the first word that can open a verb phrase. Where no noun is found the unit
stays empty.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from recount.mentions.amounts import noun_words as table
from recount.mentions.amounts.plurals import is_plural, singular
from recount.mentions.amounts.tokens import Token, lower_at, titled

REACH = 8  # words after a number; no longer phrase was seen in 150 sentences of three news corpora
_LENGTH = re.compile(r"[-‑](?:second|minute|hour|day|week|month|year|mile|metre|meter|kilometre|kilometer)$")
"""Such a compound only modifies: "one two-hour and two one-hour shows"."""
_PARTICIPLES = ("set", "lost", "paid", "cut", "found", "broken", "stolen", "hit", "led", "left", "held")
_QUOTES = frozenset("\"“”'‘’«»")
_NAMES = ("US", "IS", "WHO")  # other words than us, is and who
_PEOPLE_NAME = re.compile(r"^[A-Z][a-z]+(?:ese|ish|ch)$")


class NounPhrase(NamedTuple):
    """What is counted, in the singular, and the token after its last word."""

    unit: str
    end: int
    plural: bool


class _Piece(NamedTuple):
    """A word of the phrase, with what hyphens tie to it ("US-led")."""

    text: str
    lower: str
    end: int
    gap: bool


def counted_noun(tokens: tuple[Token, ...], place: int, *, single: bool = False) -> NounPhrase | None:
    """The noun phrase counted by the number that ends at a place; None where none is found.

    `single` where the number is one: then the head stands in the singular.
    """
    place = _skip_opening(tokens, place)
    pieces = _pieces(tokens, place)
    if not single and pieces:
        pieces = _with_coordination(tokens, pieces)
    if not pieces:
        return None
    head = _single_head(pieces) if single else _plural_head(pieces)
    if head is None or (single and _LENGTH.search(pieces[head].lower)):
        return None
    adjective = not single and pieces[head].lower in table.STATES
    words = [piece.text for piece in pieces[head if adjective else 0 : head + 1]]
    both = None if single else _both_of_a_pair(tokens, pieces[head])
    if both is not None:
        return both
    return NounPhrase(_unit(words, titled(tokens), single), pieces[head].end, not single)


def after_participle(tokens: tuple[Token, ...], place: int) -> NounPhrase | None:
    """ "(for) four set lunches": after a preposition a past form between a number and a plural is no verb."""
    noun = counted_noun(tokens, place + 1)
    if lower_at(tokens, place) not in _PARTICIPLES or noun is None or noun.end != place + 2:
        return None
    return noun._replace(unit=f"{tokens[place].text} {noun.unit}")


def _both_of_a_pair(tokens: tuple[Token, ...], head: _Piece) -> NounPhrase | None:
    """ "40 men and women": the number counts the two together, under both names."""
    pair = (head.lower, lower_at(tokens, head.end), lower_at(tokens, head.end + 1))
    return NounPhrase(" ".join(pair), head.end + 2, True) if pair in table.PAIRS else None


def noun_words_at(tokens: tuple[Token, ...], place: int) -> int:
    """Where the noun phrase that begins at a place ends, its determiners, numbers and names included."""
    while place < len(tokens) and (
        tokens[place].kind == "number" or tokens[place].lower in table.DETERMINERS | {"one", "two", "three"}
    ):
        place += 1
    end = place
    for index, piece in enumerate(_pieces(tokens, place)):
        if index and _verbal(piece) and not _lower_adverb(tokens, end):
            break
        end = piece.end
    return end


def _skip_opening(tokens: tuple[Token, ...], place: int) -> int:
    """Past "more", "other", and "of the 41": what stands between a number and its noun."""
    while lower_at(tokens, place) in table.SKIPPED:
        place += 1
    if lower_at(tokens, place) == "out" and lower_at(tokens, place + 1) == "of":
        place += 1
    if lower_at(tokens, place) == "of":
        place += 1
        while place < len(tokens) and (
            tokens[place].kind == "number" or lower_at(tokens, place) in table.DETERMINERS | table.SKIPPED
        ):
            place += 1
    return place


def _pieces(tokens: tuple[Token, ...], place: int) -> list[_Piece]:
    """The words from a place on up to the first that no noun phrase goes past."""
    pieces: list[_Piece] = []
    while place < len(tokens) and len(pieces) < REACH:
        token = tokens[place]
        gap = False
        if token.text in _QUOTES:
            opening = not token.glued and place + 1 < len(tokens) and tokens[place + 1].glued
            if not opening:
                break
            place, gap = place + 1, True
            token = tokens[place]
        if token.kind not in ("word", "name") or (
            token.lower in table.STOPS and token.text not in _NAMES and not _tied(tokens, place + 1)
        ):
            break
        if token.lower == "may" or (token.kind == "word" and token.text[0].isupper() and token.lower == "march"):
            break
        start, place = token.start, place + 1
        while _tied(tokens, place):
            place += 2
        last = tokens[place - 1]
        text = "".join(
            ("-" if token.text in "‑–" else token.text) for token in tokens if start <= token.start < last.end
        )
        pieces.append(_Piece(text, text.lower().replace("’", "'"), place, gap))
    return pieces


def _with_coordination(tokens: tuple[Token, ...], pieces: list[_Piece]) -> list[_Piece]:
    """ "rocket and mortar shells": where no plural came before "and", the words after it belong to the
    phrase.
    """
    joint = pieces[-1].end
    if lower_at(tokens, joint) not in ("and", "or") or any(is_plural(piece.text) for piece in pieces):
        return pieces
    further = _pieces(tokens, joint + 1)
    if any(_verbal(piece) or piece.lower in table.STATES for piece in pieces) or not further[:3]:
        return pieces
    if not any(is_plural(piece.text) for piece in further[:3]):
        return pieces
    return [*pieces, _Piece(tokens[joint].text, tokens[joint].lower, joint + 1, False), *further]


def _tied(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a hyphen at a place ties the next word to the one before."""
    return (
        place + 1 < len(tokens)
        and tokens[place].text in ("-", "‑")
        and tokens[place].glued
        and tokens[place + 1].glued
        and tokens[place + 1].kind in ("word", "name", "number")
    )


def _plural_head(pieces: list[_Piece]) -> int | None:
    for index, piece in enumerate(pieces):
        if is_plural(piece.text):
            return _last_plural(pieces, index)
        if index and _between_names(pieces, index):
            return None
    return _nominal_adjective(pieces)


def _between_names(pieces: list[_Piece], index: int) -> bool:
    """ "Turkey launched Euphrates ...": a participle between two names is a verb."""
    around = (pieces[index - 1], pieces[index + 1]) if index + 1 < len(pieces) else ()
    return bool(around) and _verbal(pieces[index]) and all(piece.text[0].isupper() for piece in around)


def _last_plural(pieces: list[_Piece], index: int) -> int:
    """From a plural on to the head: a plural right after it, or one that a name or an invariant word leads
    to.
    """
    word = pieces[index].lower
    if word in table.PERSONS_END:
        return index
    ahead = index + 1
    leads_on = word in table.INVARIANT or pieces[index].text[0].isupper()
    while leads_on and ahead < min(len(pieces), index + 3) and not is_plural(pieces[ahead].text):
        if _verbal(pieces[ahead]) or pieces[ahead].lower in table.STATES:
            return index
        ahead += 1
    if ahead < len(pieces) and is_plural(pieces[ahead].text) and not pieces[ahead].gap:
        return _last_plural(pieces, ahead)
    return index


def _nominal_adjective(pieces: list[_Piece]) -> int | None:
    """ "27 dead", "30 seriously wounded", "12 Chinese": an adjective that stands for persons."""
    for index, piece in enumerate(pieces):
        if piece.lower in table.STATES or (_PEOPLE_NAME.match(piece.text) and index == len(pieces) - 1):
            return index
        if not (piece.lower.endswith("ly") or piece.lower in ("confirmed", "feared", "believed", "presumed")):
            return None
    return None


def _single_head(pieces: list[_Piece]) -> int | None:
    """The last word before one that can be a verb; None where the first word already is none of a noun
    phrase.
    """
    first = pieces[0]
    if is_plural(first.text) and first.text.islower() and first.lower not in table.INVARIANT:
        return None
    head = 0
    for index in range(1, len(pieces)):
        before, piece = pieces[index - 1], pieces[index]
        verb_in_s = is_plural(piece.text) and piece.text.islower() and piece.lower not in table.INVARIANT
        if verb_in_s or piece.lower.endswith("ly") or (_verbal(piece) and not _adverb(before)):
            break
        if piece.lower in table.STATES:
            break
        head = index
    return None if _adverb(pieces[head]) else head


def _verbal(piece: _Piece) -> bool:
    """Whether a word has the form of a participle."""
    return (
        piece.text.islower() and "-" not in piece.lower and len(piece.lower) > 4 and piece.lower.endswith(("ed", "ing"))
    )


def _adverb(piece: _Piece) -> bool:
    return piece.lower.endswith("ly") and piece.text.islower()


def _lower_adverb(tokens: tuple[Token, ...], end: int) -> bool:
    return lower_at(tokens, end - 1).endswith("ly")


def _unit(words: list[str], headline: bool, single: bool) -> str:
    """The words as a unit: lower case but for names, the head in the singular."""
    kept = [_lowered(word, headline) for word in words]
    if not single:
        kept[-1] = singular(kept[-1])
    return " ".join(kept).replace("’", "'")


def _lowered(word: str, headline: bool) -> str:
    if word.lower() in table.STATES | table.PERSONS_END:
        return word.lower()
    if not headline or not word[:1].isupper() or (word.isupper() and len(word) <= 5):
        return word
    import simplemma

    return word.lower() if simplemma.is_known(word.lower(), lang="en") else word
