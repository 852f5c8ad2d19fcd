"""Words as the treebanks have them: each row is a sentence with a bar where one word ends without a space.

Where a space stands, a word ends too, so a row shows every word of its sentence.
"""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.language.ud_words import FUSED, WORDS, split_words

ROWS = {
    "compounds": [
        "A Kyiv|-|based firm hired a 22|-|year|-|old man|.",
        "US|-|led forces met UN|-|backed envoys of the so|-|called republic|.",
        "Twenty|-|one T|-|72 tanks of al|-|Hadid stood there for 5|-|10 days|.",
    ],
    "prefixes": [
        "The re-elected ex-mayor sent an e-mail about co-operation|.",
        "Anti-war and pro-Western groups met in mid-2014|, pre-war rules in hand|.",
        "A pre-world|-|war law on non-residents|.",
        "ANTI-WAR march",
    ],
    "contractions": [
        "I|'m sure they do|n't know it|'s late and we|'ve lost|.",
        "She ca|n’t|, he wo|n’t|, and you should|n’t|’ve|.",
        "THEY DO|N'T AND IT|'S LATE",
        "We can|not stay|: they|'re gon|na leave|, I wan|na go and he|'s got|ta rest|.",
        "I do|nt think you|re late|, that|s all|.",
        "Cannon fire went on|; the Kant reader wants more|.",
    ],
    "possessives": [
        "John|'s boat and the workers|' boats lay at the city|’s quay|.",
        "The BBC|'s view of 2003|'s war",
    ],
    "apostrophes inside": [
        "Mr. O'Hara of L’Aquila met Shi'ite elders at six o'clock|.",
        "O’Hara|’s Qur'an from the '90s and the 1980's",
    ],
    "currencies and units": [
        "It cost $|5|, £|3.5|bn|, US$|40|m or 1,250 €|.",
        "Some 5|%|, or 10|km of 12 km|, at 20|°|C|.",
        "Come at 10|am|, 10 am or 7:30|p.m.|, not later|.",
    ],
    "abbreviations": [
        "Mr. Li and Gen. Roe of the U.S. Navy met Dr. B. Oda|, i.e. his friend|.",
        "It was 9 a.m. on Jan. 5 when No. 7 and Smith Inc. failed|.",
        "No|. It is no|.",
        "See p. 12 and fig. 3|.",
        "MR. ROE LEFT",
        "U.S.|-|made arms at R&D sites w/o guards",
    ],
    "abbreviations at the end": [
        "They came at 5 p.m|.",
        "“|Guns|, shells|, etc|.|”",
        "They fled to the U.S.",
        "That was plan B|.",
    ],
    "addresses": [
        "See https://example.org/a_b?c=d|, www.example.com or mail jo.roe@example.org|.",
        "Thanks to @reporter_1 for #FloodWatch on example.com|!",
        "Open report-2.pdf or budget.xls|.",
    ],
    "figures": [
        "Of 1,000 people 3.5 or .5 came at 10:30|, the 3rd and 21st in the 1990s|.",
        "On 2015-01-26|, 26/01/2015 and 9/11 but 1|/|2 of 13|,|14|.",
        "Call +44 or 202-555-0143 or 555-0143|, item #|4|.",
    ],
    "slashes and signs": [
        "He and|/|or she said|: (|yes|) [|1|]",
        "Wait|... no|… -- well|?! ok|!!!",
        "He|—|unlike her|–|came|, \"|he|\" said|, ``|so|''|.",
        "Great :) or :-( and <3 ^_^",
    ],
    "odd text": [
        "A re\xadelected naïve cafe\u0301 man",
        "Flags 🇺🇦|🇵🇱|, hands 👍🏽|, families 👩‍👩‍👧 and 1️⃣|.",
        "Київ і Москва|, 東京|。",
        "हिन्दी भाषा",
    ],
}
ANY_TEXT = st.text(st.characters(), max_size=200)
PIECES_OF_TEXT = (
    "a B cannot don't gonna n't 's ’s ' ’ \" “ . ... … , ? ! - -- — / & @ # $ US$ % ° 1 1,000 3.5 10:30 1/2 00's "
    "10km 5pm p.m. U.S. Mr. etc. No. www. http:// .com a@b re- e- UN- :) <3 _ = * é \u0301 \u200d \xad \u200b "
    "👍🏽 🇺🇦 \ud800 \ufeff \x00"
).split(" ")
PIECES = st.lists(st.sampled_from([*PIECES_OF_TEXT, " ", "\xa0", "\r\n", "\t"]), max_size=40).map("".join)
HIDDEN = {"Cc", "Cf", "Zs", "Zl", "Zp"}


@pytest.mark.parametrize(("kind", "row"), [(kind, row) for kind, rows in ROWS.items() for row in rows])
def test_words_end_at_spaces_and_bars(kind: str, row: str) -> None:
    sentence = row.replace("|", "")
    words = [sentence[start:end] for start, end in split_words(sentence)]
    assert words == row.replace("|", " ").split(), kind


@pytest.mark.parametrize("space", ["\xa0", "\r\n", "\t", "\u2009", "\u200b", " \ufeff"])
def test_every_space_parts_words(space: str) -> None:
    sentence = f"Ten{space}km{space}from{space}Lviv"
    assert [sentence[start:end] for start, end in split_words(sentence)] == ["Ten", "km", "from", "Lviv"]


@pytest.mark.parametrize("sentence", ["", " ", "\r\n", "\xa0", "\u200b\ufeff", "\x00\x1f"])
def test_no_word_without_a_visible_character(sentence: str) -> None:
    assert split_words(sentence) == ()


@given(ANY_TEXT | PIECES)
def test_words_are_in_order_and_hide_nothing(sentence: str) -> None:
    place = 0
    for start, end in split_words(sentence):
        assert place <= start < end <= len(sentence)
        assert is_hidden(sentence[place:start])
        assert not any(map(str.isspace, sentence[start:end]))
        place = end
    assert is_hidden(sentence[place:])


def is_hidden(text: str) -> bool:
    """Whether a stretch holds only spaces, controls and characters without width."""
    return all(
        unicodedata.category(character) in HIDDEN or "\ufe00" <= character <= "\ufe0f" or character == "\u034f"
        for character in text
    )


@given(PIECES, PIECES)
def test_a_blank_line_parts_the_words_of_two_texts(first: str, second: str) -> None:
    words = split_words(f"{first}\n\n{second}")
    gap = len(first)
    assert all(end <= gap or start >= gap + 2 for start, end in words)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a.",
        "1,111",
        "1.1",
        "1-",
        "a@",
        "a-",
        "e-e-",
        "a'",
        "www.",
        "http://,",
        "Mr. '",
        "😀\u200d",
        "\ud800",
        "'' ",
        "*|",
    ],
)
def test_time_grows_with_length_alone(unit: str) -> None:
    sentence = (unit * 100_000)[:100_000] + "x"
    start = time.process_time()
    split_words(sentence)
    assert time.process_time() - start < 10  # half a second where it is slowest; quadratic time would be minutes


CONTRACTED = st.sampled_from(
    [*sorted(FUSED), "can", "not", "Do", "nt", "IT", "word", "I", "m,", "thats,", "x.", "No", "5", "’s", "-"]
)


@given(st.lists(CONTRACTED, max_size=8), st.sampled_from([" ", "  ", "\u00a0", ", ", ""]))
def test_the_short_way_cuts_as_the_patterns_do(parts: list[str], gap: str) -> None:
    sentence = gap.join(parts)
    assert split_words(sentence) == tuple(match.span() for match in WORDS.finditer(sentence))
