"""Proper names: runs of capitalised words, cut where a name ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from recount.language.gazetteer import country_of, find_place, is_demonym
from recount.language.name_words import (
    DIRECTIONS,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    LEADING_ORGANISATION_WORDS,
    NOT_NAMES,
    ORGANISATION_WORDS,
    PARTICLES,
    PERSON_CUES,
    PLACE_WORDS,
    REGIONS,
    SURNAME_WORDS,
    TITLE_MODIFIERS,
    TITLES,
    word_set,
)
from recount.language.organisations import known_body
from recount.mentions.names.capitals import (
    LARGE,
    is_borne_word,
    is_capital,
    is_opening,
    is_title_case,
    stands_behind_title,
)
from recount.mentions.names.kinds import kind_of_name
from recount.mentions.names.occupations import capital_occupation, with_occupation
from recount.records import NameMention, Sentence, Word

PEOPLE_POSSESSIVE = word_set("""
    people women men children workers farmers teachers doctors students writers lawyers veterans mothers
    king queen
    """)
"""Words whose possessive begins a name ("People's Party")."""
Range = tuple[int, int]


def find_proper_names(sentence: Sentence) -> tuple[NameMention, ...]:
    """The proper names of a sentence in order, none inside another but in "northern Chad" and "Kano Governor Musa Bello"."""
    words = sentence.words
    title_case = is_title_case(words)
    names: list[NameMention] = []
    for start, end in runs_of(words):
        pieces = single_words(start, end) if title_case else cut_run(words, start, end)
        for left, right in pieces:
            if is_name(words, left, right, title_case=title_case):
                name = make_name(sentence, left, right)
                if names and _is_listed(words, names[-1], name, right):
                    name = replace(name, kind="place")
                names += [
                    *_with_direction(sentence, name, left, right),
                    name,
                    *_place_inside(sentence, name, left, right),
                ]
    return tuple(names)


def _is_listed(words: Sequence[Word], before: NameMention, name: NameMention, end: int) -> bool:
    """Whether a name of no known kind goes on with a list of places ("in Sabha, [Murzuq] and Ghat")."""
    between = [word.text for word in words if before.end <= word.start and word.end <= name.start]
    after = words[end].text.lower() if end < len(words) else "."
    listed = between in (["and"], [",", "and"], ["or"]) or (between == [","] and after in (",", "and", "or"))
    return before.kind == "place" and name.kind == "other" and listed and after not in PERSON_CUES


def _with_direction(sentence: Sentence, name: NameMention, start: int, end: int) -> Iterator[NameMention]:
    """The part of a place that a direction names ("northern Iraq"), a place of its own."""
    words = sentence.words
    if name.kind == "place" and start and words[start - 1].text.lower() in DIRECTIONS:
        yield replace(make_name(sentence, start - 1, end), kind="place", bare_start=None)


PUBLIC_BODIES = word_set("""
    council police government parliament assembly court department ministry authority legislature senate commission
    administration
    """)
"""Last words of the bodies of a place ("Athens City Council")."""


def _place_inside(sentence: Sentence, name: NameMention, start: int, end: int) -> Iterator[NameMention]:
    """The place in front of an office or of a public body ("Kano Governor Musa Bello", "Athens City Council")."""
    words = sentence.words
    if name.bare_start is not None:
        behind = next((place for place in range(start, end) if _is_office(words[place])), start)
    elif name.kind == "organisation" and words[end - 1].text.lower() in PUBLIC_BODIES:
        behind = end - 1
    else:
        return
    for cut in range(behind, start, -1):
        if _is_known_place(words[start:cut]):
            yield replace(make_name(sentence, start, cut), kind="place", bare_start=None)
            return


def _is_office(word: Word) -> bool:
    return word.text.lower() in TITLES | TITLE_MODIFIERS


def _is_known_place(words: Sequence[Word]) -> bool:
    """Whether words are the name of a country, a region or a large town, and no adjective."""
    text = " ".join(word.text for word in words)
    if len(text) < 3 or is_demonym(text) or text.isupper():
        return _is_land(words)
    return any(place.kind != "town" or place.population >= LARGE for place in find_place(text))


def runs_of(words: Sequence[Word]) -> Iterator[Range]:
    """Ranges of words that may be one name, small words inside included."""
    place = 0
    while place < len(words):
        if not (is_capital(words, place) or _starts_with_particle(words, place)):
            place += 1
            continue
        end = place + 1
        while (following := _next_in_run(words, place, end)) is not None:
            end = following
        yield place, end
        place = end


TOPICAL = word_set("committee commission mission council conference forum")
"""Words after which "on" or "to" goes on with the name ("Committee on Trade")."""


def _starts_with_particle(words: Sequence[Word], place: int) -> bool:
    """Whether a name begins here with a small word ("al Asad")."""
    following = words[place + 1] if place + 1 < len(words) else None
    return words[place].text in ("al", "el", "abu", "bin", "von", "van") and bool(
        following and following.text[0].isupper()
    )


def _next_in_run(words: Sequence[Word], start: int, end: int) -> int | None:
    """Where a run that holds words start..end goes on to, None where it ends."""
    if end >= len(words):
        return None
    text = words[end].text
    if is_capital(words, end) and not is_opening(words, end):
        return end + 1
    if _is_initial(words, end - 1) and text == "." and end + 1 < len(words) and words[end + 1].text[0].isupper():
        return end + 2
    if words[end - 1].text.lower() == "no" or (
        text.isdigit() and words[end - 1].text in ("Flight", "Route", "Highway", "Unit")
    ):
        return end + 1
    if _is_apostrophe_inside(words, end):
        return end + 2
    if text in ("'", "’") and words[end - 1].text.endswith("s") and (body := _body_behind(words, end + 1)):
        return body
    for length in (1, 2):
        after = end + length
        if after < len(words) and is_capital(words, after) and _links(words, start, range(end, after)):
            return after + 1
    return None


def _body_behind(words: Sequence[Word], place: int) -> int | None:
    """Where a body's name ends whose beginning a plural's apostrophe closes ("Workers' Union", "Mine Workers' and
    Allied Union"); None where no word of a body follows.
    """
    start = place + (place < len(words) and words[place].text in ("and", "&"))
    for end in range(start, min(start + 4, len(words))):
        if not words[end].text[0].isupper():
            return None
        if words[end].text.lower() in ORGANISATION_WORDS:
            return end + 1
    return None


def _is_apostrophe_inside(words: Sequence[Word], place: int) -> bool:
    """Whether an apostrophe stands inside a word ("N'Djamena", "Sana'a")."""
    if words[place].text not in ("'", "’") or place + 1 >= len(words):
        return False
    tight = words[place - 1].end == words[place].start and words[place].end == words[place + 1].start
    return tight and words[place + 1].text.isalpha()


def _is_initial(words: Sequence[Word], place: int) -> bool:
    return len(words[place].text) == 1 and words[place].text.isupper()


def _links(words: Sequence[Word], start: int, between: range) -> bool:
    """Whether small words join the capitals on both sides into one name."""
    linking = " ".join(words[place].text.lower().replace("’", "'") for place in between)
    before = [word.text.lower().replace("’", "'") for word in words[start : between.start]]
    after = words[between.stop].text.lower()
    if (
        linking == "&"
        or (linking in PARTICLES and linking != "y")
        or (linking in ("de la", "of the") and "republic" in before)
    ):
        return True
    if linking in ("of", "of the", "for", "for the", "on", "to"):
        heads = LEADING_ORGANISATION_WORDS | (
            PLACE_WORDS | {"bank", "secretary", "duke", "prince", "bishop", "archbishop", "university"}
        )
        topical = TOPICAL if linking in ("on", "to") else LEADING_ORGANISATION_WORDS
        return before[-1] in heads and (linking in ("of", "of the") or before[-1] in topical)
    if linking in ("and", "in", "and the"):
        led = any(word in ("of", "for", "on") for word in before) and before[0] in LEADING_ORGANISATION_WORDS
        return (led and linking == "and" and not find_place(words[between.stop].text)) or (
            linking == "in" and "of" in before and after in ("europe", "asia", "africa", "america")
        )
    if linking in ("d '", "l '"):
        return True
    if linking == "without":
        return words[between.start].text.istitle() and before[-1] in LEADING_ORGANISATION_WORDS
    if linking == "'s":
        return len(before) == 1 and before[0] in PEOPLE_POSSESSIVE
    return False


def single_words(start: int, end: int) -> Iterator[Range]:
    """The whole run, else each of its words: all that a line in title case can tell."""
    yield start, end
    if end - start > 1:
        yield from ((place, place + 1) for place in range(start, end))


def cut_run(words: Sequence[Word], start: int, end: int) -> Iterator[Range]:
    """The names in a run: an adjective of nationality in front goes where the rest is a name of its own."""
    while start < end and _is_loose_adjective(words, start, end):
        start += 1
    if start < end:
        for cut in range(start + 1, end - 1):
            if words[cut].text.lower() in GIVEN_NAMES and _is_land(words[start:cut]):
                yield start, cut
                start = cut
                break
        if _keeps_possessive(words, start, end):
            end += 1
        yield start, end


def _is_land(words: Sequence[Word]) -> bool:
    """Whether words are the name of a country or a part of the world."""
    text = " ".join(word.text for word in words)
    return text.lower() in REGIONS or (len(text) > 2 and country_of(text) is not None and not is_demonym(text))


def _is_loose_adjective(words: Sequence[Word], start: int, end: int) -> bool:
    first, rest = words[start].text, words[start + 1 : end]
    if not is_demonym(first):
        return False
    if not rest:
        return True
    lower = [word.text.lower().rstrip(".") for word in rest]
    acronym = len(rest) == 1 and rest[0].text.isupper() and len(rest[0].text) > 1
    titled = lower[0] in TITLES or (lower[0] in TITLE_MODIFIERS and len(lower) > 2 and lower[1] in TITLES)
    if lower[-1] in TITLES or acronym or lower[0] in GIVEN_NAMES:
        return True
    return (
        (titled and lower[-1] not in ORGANISATION_WORDS)
        or is_demonym(rest[0].text)
        or (rest[0].text in ("Prime", "Foreign") and titled)
    )


def _keeps_possessive(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether "'s" is part of a name because nothing possessed follows ("St Brigid's, ...")."""
    if end >= len(words) or words[end].text.replace("’", "'") != "'s" or words[end].tag != "POS":
        return False
    following = words[end + 1] if end + 1 < len(words) else None
    saint = words[start].text.rstrip(".") in ("St", "Saint")
    return saint and (
        following is None or following.tag in (",", ".", "CC", "IN", "VBD", "VBZ", "VBP", "MD", "TO", ":", ")")
    )


def is_name(words: Sequence[Word], start: int, end: int, *, title_case: bool) -> bool:
    """Whether a cut run is a name after all."""
    texts = [word.text for word in words[start:end]]
    lower = [text.lower().rstrip(".") for text in texts]
    if is_borne_word(words, end - 1):
        return True
    if all(word in NOT_NAMES or word in TITLES or word in TITLE_MODIFIERS for word in lower):
        return False
    if len(texts) == 1:
        only = texts[0]
        if len(only) == 1 or all(is_demonym(part) for part in (only, *only.split("-"))[-2:]) or is_demonym(only):
            return False
        if (lower[0] in FUNCTION_WORDS and only != "US" and not known_body(only)) or _is_unknown_adjective(
            words, start
        ):
            return False
    if not title_case:
        return True
    joined = " ".join(texts)
    acronym = (
        len(texts) == 1
        and texts[0].isupper()
        and 2 <= len(texts[0]) <= 6
        and not all(word.text.isupper() for word in words)
    )
    return acronym or any(place.kind == "country" or place.population > 100_000 for place in find_place(joined))


def _is_unknown_adjective(words: Sequence[Word], place: int) -> bool:
    """Whether a capitalised word looks like the adjective of a nation unknown here ("Ruritanian troops")."""
    following = words[place + 1] if place + 1 < len(words) else None
    shaped = words[place].text.endswith(("ian", "ean", "ese", "ish", "nian"))
    noun_follows = following is not None and following.tag.startswith(("NN", "JJ")) and following.text[0].islower()
    return shaped and noun_follows and not find_place(words[place].text)


def make_name(sentence: Sentence, start: int, end: int) -> NameMention:
    """The mention of words start..end, with a lower-case title in front of a person's name."""
    words = sentence.words
    bare = start + title_length(words, start, end)
    begin = start
    while bare < end and begin > 0 and _is_small_title(words[begin - 1]):
        begin -= 1
    if begin < start and words[end - 1].text.lower() in ORGANISATION_WORDS:
        begin = start
    if begin == bare:
        begin = with_occupation(words, start, end)
    kind = kind_of_name(words, bare, end, titled=bare > begin)
    first, last = words[begin], words[end - 1]
    text = sentence.text[first.start - sentence.start : last.end - sentence.start]
    bare_start = words[bare].start if bare > begin and kind == "person" else None
    return NameMention(
        start=first.start, end=last.end, text=text, kind=kind, head=last.text.lower(), bare_start=bare_start
    )


def _is_small_title(word: Word) -> bool:
    """Whether a lower-case word is a title in front of a name ("mayor Ida Lund")."""
    return word.text in TITLES and (word.tag.startswith("N") or word.text not in DOUBTFUL_TITLES)


DOUBTFUL_TITLES = word_set("""
    general major chief deputy private vice prime crown miss chair lord sir rep col gen may
    """)
"""Titles that are other words too when written small."""


def _is_titled_person(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a run ends in a title that only persons bear and one or two names, the last a surname like "Hill"."""
    behind = [place for place in range(start + 1, end) if words[place].text != "."]
    titled = next((place for place in behind if stands_behind_title(words, place) and place >= end - 2), None)
    if titled is None or words[end - 1].text.lower() not in SURNAME_WORDS:
        return False
    first = words[titled].text.lower()
    return titled == end - 1 or first not in ORGANISATION_WORDS | PLACE_WORDS | TITLES


def title_length(words: Sequence[Word], start: int, end: int) -> int:
    """How many words in front of a person's name are title ("US Lieutenant-General" James Terry: 2)."""
    lower = [word.text.lower().rstrip(".") for word in words[start:end]]
    ends_otherwise = lower[-1] in ORGANISATION_WORDS or lower[-1] in PLACE_WORDS
    if (ends_otherwise and not _is_titled_person(words, start, end)) or words[start].text == "DR":
        return 0
    titles = [place for place, word in enumerate(lower[:-1]) if word in TITLES]
    if not titles or titles[0] > 3:
        return capital_occupation(words, start, end, opening=is_opening(words, start)) or 0
    length = titles[0] + 1
    while length < len(lower) - 1 and (lower[length] in TITLES or lower[length] == "."):
        length += 1
    if lower[length] == "of" and length + 2 < len(lower):
        length += 2
    return length if lower[length] not in ("of", "for", "the") else 0
