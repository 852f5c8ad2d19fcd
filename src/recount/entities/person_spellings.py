"""Spellings of persons: when two romanised full names are one person's, by their letters, articles and given
names.

Made for names written in English from Arabic, Cyrillic, Persian, Turkish and Urdu letters. Two names of
one person differ in vowels, doubled letters, the article, hyphens and endings; two persons of one family
differ in the given name, so given names must agree as written, by sound, or as known forms of one name.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from recount.entities.spellings import one_letter_off, skeleton
from recount.language.gazetteer import is_demonym
from recount.language.name_words import GIVEN_NAMES, PEOPLE, TITLES, word_set

FORMS_OF_ONE_NAME = """
    mohammed mohamed muhammad mohammad mohamad muhammed mohamud muhamed mehmed mahomed muhamad
    ahmed ahmad ahmet akhmed akhmad achmed
    mahmoud mahmud mehmud mahmood
    hussein husain hussain hossein husayn hussien hosain husein houssein hussayn
    hassan hasan hassane
    yousef youssef yusuf yousuf yusef youssouf yusof yousif yussuf yosef youcef
    osman othman usman uthman ousmane osmane
    omar umar omer oumar
    khaled khalid haled halid
    tariq tarek tareq tarig tarik tarick
    said saeed sayeed saied saeid
    nasser nasir naser nassir
    jamal gamal djamal jamaal cemal
    abdullah abdallah abdulla abdalla abdellah abdoulaye abdullahi
    ibrahim ebrahim brahim ibraheem
    ismail esmail ismael ismaeel
    mustafa moustafa mostafa mustapha moustapha
    sulaiman suleiman soleiman sulayman suleyman sleiman solaiman
    hamid hameed
    rashid rasheed rachid rashed
    karim kareem
    salim saleem selim
    saleh salih
    ali aly
    musa moussa mousa moosa
    isa issa eissa
    yahya yahia yehia yahiya
    zakaria zakariya zekaria zakariyya
    bashir basheer bachir beshir
    walid waleed oualid
    sharif shareef cherif sherif
    faisal faysal feisal fayssal
    fatima fatimah fatma fatema
    aisha ayesha aicha aysha aishah
    zainab zeinab zaynab zeynab zaineb
    mariam maryam miriam meryem maryiam
    khadija khadijah khadidja hadija
    amina aminah ameena
    leila layla laila leyla
    huda houda hoda
    noor nour nur
    alexander aleksandr oleksandr alexandr aleksander alyaksandr aliaksandr
    alexei alexey aleksei aleksey oleksii oleksiy alexy oleksij
    andrei andrey andriy andrii andrij andrej
    dmitry dmitri dmitriy dmitrii dmytro dzmitry
    sergei sergey serhiy serhii sergii serguei siarhei
    yuri yuriy yurii iurii juri yury
    vladimir volodymyr uladzimir wladimir
    mikhail mykhailo mihail michail mikhailo
    nikolai nikolay mykola nikolaj nicolai mikalai
    yevgeny evgeny evgeni yevgeniy evgenii yevhen yevhenii evgeniy
    pavel pavlo
    vasily vasiliy vasyl vasili vassily
    grigory grigori grigoriy hryhoriy hryhorii
    anatoly anatoli anatoliy anatolii
    valery valeri valeriy valerii
    vitaly vitali vitaliy vitalii
    igor ihor
    oleg oleh
    kirill kyrylo kiril kyrill
    ilya illia ilia illya
    arseny arseniy arsenii
    georgy georgi georgiy georgii heorhii
    yulia yuliya iuliia julia
    natalia nataliya natalya nataliia
    tatiana tatyana tetiana tetyana
    olga olha
    elena yelena olena
    svetlana svitlana
    ekaterina yekaterina kateryna katerina
    anastasia anastasiya anastasiia
    daria darya dariya dariia
    """
"""Romanised forms of one given name, a line each; persons with the same family name and two forms of one
line are one.
"""
SHORT_NAMES = """
    abe abraham | al alan albert alfred | alex alexander | andy andrew | ben benjamin | bernie bernard | bill william
    | billy william | bob robert | bobby robert | charlie charles | chuck charles | cathy catherine | kathy katherine
    | dan daniel | danny daniel | dave david | deb deborah | dick richard | don donald | doug douglas | ed edward
    | eddie edward | fred frederick | gerry gerald | greg gregory | hank henry | jack john | jake jacob | jeff jeffrey
    | jim james | jimmy james | joe joseph | joey joseph | johnny john | jon jonathan | josh joshua | ken kenneth
    | kenny kenneth | larry lawrence | liz elizabeth | matt matthew | meg margaret | mick michael | mike michael
    | mo maurice mohamed mohammed muhammad | nate nathaniel | ned edward | nick nicholas | pat patrick | pete peter
    | phil philip | rick richard | rob robert | ron ronald | russ russell | sam samuel | steve stephen steven
    | stu stuart | sue susan | ted edward theodore | tim timothy | tom thomas | tommy thomas | tony anthony
    | vince vincent | walt walter | will william | zach zachary
    """
"""Short forms of English given names, each with the names that it is short for."""
MAN = ("man", "woman")
FEMALE_ENDINGS = ("a", "ah")
ARTICLES = word_set("al el ul il ad ar as at an az ash adh es er ed en ez")
SERVANT = re.compile(r"(?:abd|abdu|abed|abdul|abdel|abdal|abdol|abdool|abdoul)")
SERVANT_GLUED = re.compile(
    r"(?:abdul|abdel|abdal|abdol|abdur|abder|abdar|abdus|abdes|abdou|abdu)(?=[b-df-hj-np-tv-z]\w{3,})"
)
SOUNDS = (("dh", "d"), ("th", "t"), ("ts", "c"), ("tz", "c"), ("x", "ks"), ("ij", "i"), ("g", "k"))
SHORTEST_ATTACHED = 5
"""Letters of a name with the article written on to it ("Elhadi")."""


@cache
def forms() -> dict[str, str]:
    """Every form of a given name with the first of its line."""
    found: dict[str, str] = {}
    for line in FORMS_OF_ONE_NAME.strip().splitlines():
        words = line.split()
        for word in words:
            found.setdefault(word, words[0])
    return found


@cache
def short_names() -> dict[str, frozenset[str]]:
    """Every short form with the given names that it is short for."""
    rows = (row.split() for row in SHORT_NAMES.split("|"))
    return {short: frozenset(names) for short, *names in rows}


@lru_cache(maxsize=20_000)
def parts_of(key: str) -> tuple[tuple[str, bool], ...]:
    """The words of a key, each with whether an article stood before it; "abd al rahman", "abdul rahman" and
    "abdelrahman" become one word.
    """
    parts: list[tuple[str, bool]] = []
    words = key.split()
    place = 0
    while place < len(words):
        word, article = words[place], False
        if SERVANT.fullmatch(word) and place + 1 < len(words):
            step = 2 if words[place + 1] in ARTICLES and place + 2 < len(words) else 1
            if step == 2 or word not in ("abd", "abed") or place + 2 < len(words):
                place += step
                word = "abd" + words[place]
        elif word in ARTICLES and place + 1 < len(words):
            place += 1
            word, article = words[place], True
        parts.append((SERVANT_GLUED.sub("abd", word), article))
        place += 1
    return tuple(parts)


@lru_cache(maxsize=20_000)
def sound_of(word: str) -> str:
    """A word of a name with letters of one sound made alike, beyond what holds for places."""
    for written, sound in SOUNDS[:-1]:
        word = word.replace(written, sound)
    return skeleton(re.sub(r"(?<=[oe])ff$", "v", word)).replace("g", "k").removesuffix("i") or word


def same_part(left: tuple[str, bool], right: tuple[str, bool], *, given: bool) -> bool:
    """Whether two words of a name are one, the article left out or written on to either."""
    (one, one_article), (other, other_article) = left, right
    pairs = [(one, other)]
    if one_article and not other_article and is_attached(other):
        pairs.append((one, other[2:]))
    if other_article and not one_article and is_attached(one):
        pairs.append((one[2:], other))
    return any((same_given if given else same_surname)(*pair) for pair in pairs)


def is_attached(word: str) -> bool:
    """Whether a word may begin with an article written on to it."""
    return len(word) >= SHORTEST_ATTACHED and word[:2] in ("al", "el", "ul")


def same_given(left: str, right: str) -> bool:
    """Whether two given names are one: as written, an initial, forms of one name, or alike in sound."""
    if left == right:
        return True
    if 1 in (len(left), len(right)):
        return left[0] == right[0]
    if right in short_names().get(left, ()) or left in short_names().get(right, ()):
        return True
    known = forms()
    if left in known and right in known:
        return known[left] == known[right]
    if differ_in_sex(left, right):
        return False
    if left in GIVEN_NAMES and right in GIVEN_NAMES:
        return skeleton(left) == skeleton(right)
    return skeleton(left) == skeleton(right) or (min(len(left), len(right)) > 3 and sound_of(left) == sound_of(right))


def differ_in_sex(left: str, right: str) -> bool:
    """Whether one given name is the other with a woman's ending ("Amir", "Amira")."""
    shorter, longer = sorted((left, right), key=len)
    return any(longer == shorter + ending for ending in FEMALE_ENDINGS)


def same_surname(left: str, right: str) -> bool:
    """Whether two family names are one by letters or sound, one letter off where they are long enough."""
    if left == right or skeleton(left) == skeleton(right) or forms().get(left, "") == forms().get(right):
        return True
    least = min(len(left), len(right))
    return (least >= 4 and one_letter_off(left, right)) or (least > 3 and sound_of(left) == sound_of(right))


@lru_cache(maxsize=50_000)
def same_person(left: str, right: str) -> bool:
    """Whether two full names can be one person's: one surname, given names alike, initials or left out."""
    ones, others = parts_of(left), parts_of(right)
    if not same_part(ones[-1], others[-1], given=False):
        return False
    firsts, seconds = ones[:-1], others[:-1]
    if not firsts or not seconds:
        return True
    if len(firsts) == len(seconds):
        return all(same_part(one, other, given=True) for one, other in zip(firsts, seconds, strict=True))
    return same_part(firsts[0], seconds[0], given=True)


def without_titles(key: str) -> str:
    """The key of a full name without titles and callings that a mention took for its beginning.

    >>> without_titles("president ana ruiz"), without_titles("englishman ivo brandt"), without_titles("dean smith")
    ('ana ruiz', 'ivo brandt', 'dean smith')
    """
    words = key.split()
    while len(words) > 2 and words[0] not in GIVEN_NAMES and _is_calling(words[0]):
        words = words[1:]
    return " ".join(words)


def _is_calling(word: str) -> bool:
    return (
        word in TITLES
        or word in PEOPLE
        or any(is_demonym(word.removesuffix(end).capitalize()) for end in MAN if word.endswith(end))
    )


def written_as_one(left: str, right: str) -> bool:
    """Whether two full names have word for word the same parts, so that one is a spelling of the other."""
    ones, others = parts_of(left), parts_of(right)
    return len(ones) == len(others) > 1 and same_person(left, right)


def near_names(left: str, right: str) -> bool:
    """Whether two full names are so near that a reader could take one for the other: one family name, and
    given names with the same consonants or one letter apart.
    """
    ones, others = parts_of(left), parts_of(right)
    if len(ones) < 2 or len(others) < 2 or not same_part(ones[-1], others[-1], given=False):
        return False
    one, other = ones[0][0], others[0][0]
    return consonants(one) == consonants(other) or one_letter_off(one, other) or same_given(one, other)


def consonants(word: str) -> str:
    """The consonants of a word by their sound."""
    return re.sub(r"[aiueo]", "", sound_of(word))
