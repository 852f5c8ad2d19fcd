"""Occupations before a person's name: "surgeon Hiba Osman", "truck driver Jonas Pell", "Baker Omar Nasr".

What a person does belongs to the mention as a title does. The table holds the general occupations of the
news world; words that are as often surnames ("Baker") count with a capital only where a sentence opens.
"""

from __future__ import annotations

from collections.abc import Sequence

from recount.language.gazetteer import is_demonym
from recount.language.name_words import (
    FUNCTION_WORDS,
    GIVEN_NAMES,
    ORGANISATION_WORDS,
    PEOPLE,
    PLACE_WORDS,
    TITLES,
    word_set,
)
from recount.mentions.names.capitals import is_dictionary_word
from recount.records import Word

OCCUPATIONS = (
    PEOPLE
    - word_set("""
    monitor observer source head guide guard partisan watchdog paramilitary terrorist militants local
    islamist jihadist jihadi extremist separatist rebel militant loyalist insurgent guerrilla ally relative
    """)
) | word_set("""
    accountant activist actor actress adjudicator administrator anaesthetist anchor anthropologist
    archaeologist architect archivist artisan artist astronaut astronomer athlete author bailiff baker
    banker barber bargeman barista barrister bartender biochemist blacksmith blogger boatman bodyguard
    bookkeeper bookseller botanist boxer brewer bricklayer broadcaster broker builder butcher butler
    cameraman camerawoman captain cardiologist caretaker carpenter cartographer cartoonist cashier caterer
    cellist chaplain chauffeur chef chemist childminder choreographer cinematographer cleaner clerk clown
    cobbler columnist comedian composer confectioner consultant contractor cook cosmonaut counsellor
    courier craftsman craftswoman criminologist curator custodian dairyman dancer dentist dermatologist
    designer developer dietitian diver dockworker documentarian dramatist dressmaker ecologist educator
    electrician embalmer entrepreneur essayist ethnographer farmhand farmworker ferryman filmmaker
    financier fishmonger fitter florist footballer forester foreman gardener geographer glaciologist
    goldsmith goalkeeper golfer greengrocer grocer groom gravedigger gynaecologist hairdresser handyman
    harbourmaster harbormaster headmaster headmistress headteacher herder herdsman historian housekeeper
    housewife hunter hydrologist illustrator imam importer industrialist influencer innkeeper
    instructor interpreter janitor jeweller jeweler jockey joiner judoka jurist keeper laboratory-technician
    laborer labourer landowner lecturer librarian lifeguard linguist lobbyist locksmith lorry-driver
    machinist magician mason mathematician mechanic merchant metalworker meteorologist midwife miller
    milkman milliner minder missionary model musician nanny naturalist navigator neurologist
    neurosurgeon newsreader notary novelist nun nutritionist obstetrician oceanographer oncologist
    ophthalmologist optician orthopaedist orchardist pacifist painter paediatrician palaeontologist
    pediatrician parliamentarian pharmacist philanthropist philosopher photographer photojournalist
    physician physicist physiotherapist pianist plasterer playwright plumber podcaster poet
    police-officer porter postman potter presenter printer processor producer programmer
    psychiatrist psychologist publicist publisher radiographer radiologist railwayman rancher realtor
    receptionist referee repairman retailer rickshaw-driver rower runner saddler salesman saleswoman sculptor
    seamstress seaman seismologist servant shepherd shipbuilder shoemaker singer skier smith sociologist
    solicitor songwriter specialist stallholder statistician steward stewardess steelworker stonemason
    storekeeper strategist stylist surfer surveyor swimmer tailor tanner tattooist technician teenager
    theologian therapist toolmaker trainer translator trucker tutor typist undertaker urologist
    veterinarian vendor violinist vintner virologist waiter waitress watchmaker weaver welder winemaker
    woodcutter worker writer youtuber zoologist grandmother grandfather mother father widow widower pensioner
    retiree housemate flatmate student pupil schoolboy schoolgirl intern trainee apprentice
    """)
"""What people do or are called by before their names, in the singular."""
SURNAMES = word_set("""
    baker barber bishop butcher butler carpenter chandler clark cook cooper farmer fisher forester foreman
    gardener glover goldsmith groom hunter judge king knight marshall mason miller page painter parker
    pastor piper pope porter potter priest prince ranger sargent shepherd singer skinner smith steward tanner
    taylor tailor turner tyler walker ward warden weaver webb monk abbot constable model trainer deacon major
    marine cadet elder keeper head chief leader driver pilot runner fowler sawyer
    """)
"""Occupations that are English surnames or given names too."""
MODIFIERS_MOST = 2
"""Nouns taken along before an occupation ("human rights lawyer" takes "rights")."""
NAME_LEAST = 2
"""Words of a name behind an occupation; "baker Nasr" may be one name."""


def is_occupation(word: str) -> bool:
    """Whether a word, without regard to capitals, is an occupation in the singular."""
    return word.lower() in OCCUPATIONS


def is_countryman(word: str) -> bool:
    """Whether a word says of which nation a person is ("Englishman", "Dutchwoman")."""
    return any(word.endswith(end) and is_demonym(word.removesuffix(end).capitalize()) for end in ("man", "woman"))


def with_occupation(words: Sequence[Word], start: int, end: int) -> int:
    """Where the mention of a person named in words start..end begins, an occupation in small letters and the
    nouns before it included; `start` where none stands there or the words name no person.
    """
    if not start or not _may_be_person(words, start, end) or not _is_small(words, start - 1):
        return start
    begin = start - 1
    while start - 1 - begin < MODIFIERS_MOST and begin > 0 and _is_modifier(words[begin - 1]):
        begin -= 1
    if begin == 1 and words[0].tag == "NN" and words[0].text.istitle() and is_opening_noun(words[0].text):
        begin = 0
    return begin


def is_opening_noun(word: str) -> bool:
    """Whether the capital of a sentence's first word hides a common noun ("Truck driver Jonas Pell")."""
    lower = word.lower()
    return lower not in GIVEN_NAMES | FUNCTION_WORDS and is_dictionary_word(lower)


def _is_small(words: Sequence[Word], place: int) -> bool:
    word = words[place]
    before = words[place - 1].text.lower() if place else ""
    return word.text.islower() and is_occupation(word.text) and before not in ("'s", "’s", "-", "as")


def _is_modifier(word: Word) -> bool:
    lower = word.text
    return (
        lower.islower()
        and lower.isalpha()
        and word.tag in ("NN", "NNS")
        and lower not in FUNCTION_WORDS
        and lower not in ("year", "years", "month")
    )


def _may_be_person(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether words can be a personal name: two to four capitalised ones, none of a body or a place."""
    lower = [word.text.lower() for word in words[start:end]]
    shaped = all(word.text[0].isalpha() or word.text == "." for word in words[start:end])
    plain = not (set(lower) & ORGANISATION_WORDS or lower[-1] in PLACE_WORDS) and not _is_all_english(lower)
    return (
        shaped and plain and NAME_LEAST <= len(lower) <= 5 and not all(word.text.isupper() for word in words[start:end])
    )


def _is_all_english(lower: list[str]) -> bool:
    """Whether words are ordinary English ones with no given name in front ("White Helmets", "Red Dawn")."""
    return lower[0] not in GIVEN_NAMES and all(is_dictionary_word(word) for word in lower)


def capital_occupation(words: Sequence[Word], start: int, end: int, *, opening: bool) -> int | None:
    """How many words at the start of a capitalised run are an occupation, None where none is.

    At most one word may stand before it ("Truck Driver Jonas Pell"); two words or more of a name follow.
    """
    lower = [word.text.lower() for word in words[start:end]]
    for place in range(min(2, len(lower) - NAME_LEAST)):
        word = lower[place]
        if (
            not (word in OCCUPATIONS or is_countryman(word))
            or word in TITLES
            or not _may_be_person(words, start + place + 1, end)
        ):
            continue
        sure = word not in SURNAMES or (opening and place == 0) or lower[place + 1] in GIVEN_NAMES
        if sure and not (place and lower[0] in GIVEN_NAMES):
            return place + 1
    return None
