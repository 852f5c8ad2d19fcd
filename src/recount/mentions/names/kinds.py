"""What kind of thing a proper name names, from its words and the words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.gazetteer import PlaceCandidate, country_of, find_place, is_people, state_in_short
from recount.language.name_words import (
    GIVEN_NAMES,
    ORGANISATION_WORDS,
    PEOPLE,
    PERSON_CUES,
    PLACE_WORDS,
    REGIONS,
    SEATS,
    SETTLEMENTS,
    SITES,
    SURNAME_WORDS,
    singular,
    word_set,
)
from recount.language.organisations import known_body
from recount.records import EntityKind, Word

PLACE_PREPOSITIONS = word_set("in near outside around inside across toward towards throughout")
LARGE_TOWN = 100_000
"""A town of so many people is meant by its name more often than a person who bears it."""
LONGEST_ACRONYM = 6
EVENTS = word_set("law case power march guard")
"""Surnames that behind a given name are as often the name of a law, an event or a body ("Megan Law")."""
MEMBERS = word_set("fighters militants rebels members militia militiamen group insurgents gunmen movement")
"""Words behind the name of a body that has members."""
DOCUMENT_WORDS = word_set("""
    act bill treaty agreement convention protocol accord constitution charter resolution amendment
    """)


def kind_of_name(words: Sequence[Word], start: int, end: int, *, titled: bool) -> EntityKind:
    """The kind of the name in words start..end; `other` where nothing shows it."""
    texts = [word.text for word in words[start:end]]
    lower = [text.lower().rstrip(".") for text in texts]
    if len(texts) == 1 and is_people(texts[0]):
        return "group"
    if " ".join(lower) in SEATS or (len(texts) > 1 and known_body(" ".join(texts))):
        return "organisation"
    if _is_state_in_short(words, start, end):
        return "place"
    if " ".join(lower) in REGIONS:
        return "place"
    if lower[-1] in SURNAME_WORDS and _is_shown_as_person(words, (start, end), lower, titled=titled):
        return "person"
    by_words = _kind_by_words(lower)
    if by_words:
        return by_words
    if titled and len(texts) <= 4 and not texts[0].isupper():
        return "person"
    return _kind_by_places(words, (start, end), texts) or _kind_by_context(words, (start, end), lower)


def _is_shown_as_person(words: Sequence[Word], extent: tuple[int, int], lower: list[str], *, titled: bool) -> bool:
    """Whether a name that ends in a word like "Hill" is a person's: by a title, or by a given name and what it says."""
    if titled:
        return len(lower) <= 3
    before, after = _beside(words, *extent)
    speaks = after in (*PERSON_CUES, "who") or before in PERSON_CUES
    named = len(lower) == 2 and lower[0] in GIVEN_NAMES
    return named and (speaks or before in PEOPLE - SITES or lower[-1] not in PLACE_WORDS | EVENTS)


def _kind_by_words(lower: list[str]) -> EntityKind | None:
    if lower[-1] in DOCUMENT_WORDS and len(lower) > 1:
        return "document"
    if len(lower) > 1 and any(
        word in ("ministry", "department", "university", "institute", "committee", "council") for word in lower
    ):
        return "organisation"
    if len(lower) > 1 and lower[-1] in PLACE_WORDS and lower[-1] not in ("state", "states", "house"):
        return "place"
    if lower[0] in ("mount", "lake", "cape", "fort", "port", "camp", "gulf") and len(lower) > 1:
        return "place"
    if len(lower) > 1 and (lower[-1] in ORGANISATION_WORDS or "for" in lower or "&" in lower):
        return "organisation"
    return "organisation" if len(lower) > 1 and lower[0] in ORGANISATION_WORDS and "of" in lower else None


def _kind_by_places(words: Sequence[Word], extent: tuple[int, int], texts: list[str]) -> EntityKind | None:
    start, end = extent
    candidates = find_place(" ".join(texts))
    if candidates and (candidates[0].kind == "country" or _is_state(candidates[0])):
        return "place"
    if len(texts) == 1 and texts[0].isupper() and 1 < len(texts[0]) <= LONGEST_ACRONYM and not candidates:
        return "organisation"
    before, after = _beside(words, start, end)
    settled = start > 1 and before == "of" and singular(words[start - 2].text.lower()) in SETTLEMENTS
    if (
        settled
        or (singular(after) in SETTLEMENTS and not after.endswith("s"))
        or (before in PLACE_PREPOSITIONS and not _is_person_shape(texts))
    ):
        return "place"
    if candidates and before in ("at", "from", "to") and not _is_person_shape(texts):
        return "place"
    speaks = after in PERSON_CUES or before in PERSON_CUES
    large = any(place.kind == "town" and place.population >= LARGE_TOWN for place in candidates)
    person_like = len(texts) > 1 and texts[0].lower() in GIVEN_NAMES
    return "place" if large and not speaks and not person_like else None


def _is_state_in_short(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether words are a state's name as the press shortens it, behind a town and a comma ("Nashville, Tenn.")."""
    if start < 2 or words[start - 1].text != "," or not words[start - 2].text[0].isupper():
        return False
    text = "".join(word.text for word in words[start:end])
    return state_in_short(text) is not None or state_in_short(f"{text}.") is not None


def _is_state(place: PlaceCandidate) -> bool:
    """Whether a place is a state of the United States, which its name means more often than a person or a thing."""
    return place.kind == "region" and place.country == "US"


def _is_person_shape(texts: list[str]) -> bool:
    return 2 <= len(texts) <= 4 and texts[0].lower() in GIVEN_NAMES


def _kind_by_context(words: Sequence[Word], extent: tuple[int, int], lower: list[str]) -> EntityKind:
    start, end = extent
    before, after = _beside(words, start, end)
    if 2 <= len(lower) <= 4 and lower[0] in GIVEN_NAMES:
        return "person"
    code = words[start].text.isupper() and len(lower[0]) > 1 and len(lower) > 1 and not country_of(words[start].text)
    if code or any(word in ORGANISATION_WORDS for word in lower[1:]):
        return "organisation"
    if after in MEMBERS and before not in ("a", "an"):
        return "organisation"
    if before == "," and start > 1 and words[start - 2].text.lower() in PEOPLE and 2 <= len(lower) <= 4:
        return "person"
    role_before = before in PEOPLE and before not in SITES
    speaks = after in PERSON_CUES or (before in PERSON_CUES and len(lower) > 1)
    aged = after == "," and end + 1 < len(words) and words[end + 1].text.isdigit() and len(words[end + 1].text) == 2
    role_after = after == "," and any(singular(word.text.lower()) in PEOPLE for word in words[end + 1 : end + 5])
    names_one = 2 <= len(lower) <= 4 and all(word[:1].isalpha() for word in lower if word)
    return "person" if (names_one and (role_before or speaks or aged or role_after)) or after == "who" else "other"


def _beside(words: Sequence[Word], start: int, end: int) -> tuple[str, str]:
    """The words before and behind a range, lower case, empty at the ends."""
    before = words[start - 1].text.lower() if start else ""
    return before, words[end].text.lower() if end < len(words) else ""
