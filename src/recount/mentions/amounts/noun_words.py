"""Words that tell where a counted noun ends, and nouns whose plural does not end in -s.

General tables of English: closed classes (prepositions, conjunctions, auxiliaries, pronouns), the past
forms of frequent verbs, invariant and irregular plurals after the usual school grammars.
"""

from __future__ import annotations

from recount.language.name_words import word_set

PREPOSITIONS = word_set("""
    about above across after against ahead along alongside amid amidst among amongst around as at away
    before behind below beneath beside besides between beyond by concerning despite down during except
    following for from in including inside into like near nearby of off on onto opposite out outside over
    past per plus regarding since through throughout till to toward towards under underneath unlike until
    unto up upon versus via with within without according amounting using carrying wearing belonging
    involving leaving containing
""")
CONJUNCTIONS = word_set("""
    and or but nor yet so if because while whereas although though when where whether that which who whom
    whose what why how than unless & then
""")
AUXILIARIES = word_set("""
    am is are was were be been being have has had having do does did will would shall should can could may
    might must cannot ain't isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't
    wouldn't can't couldn't i'm he's she's it's they're we're you're they've we've i've they'd they'll
""")
PRONOUNS = word_set("""
    i you he she it we they me him us them myself himself herself itself ourselves themselves someone
    somebody everyone everybody anyone anybody nobody nothing something anything everything there here
""")
DETERMINERS = word_set("""
    the a an this these those its his her their our my your all each every any both some no another such
""")
ADVERBS = word_set("""
    ago later earlier afterwards again already also always almost alone apart apiece back ever even forward
    further hence here however immediately instead just maybe meanwhile more mostly mainly largely nearly
    never next not now nowhere off often once only otherwise overnight perhaps quite rather respectively
    still straight subsequently therefore thus today together tomorrow tonight too twice yesterday
    simultaneously partly a.m p.m gmt am pm
""")
TIMES = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december
""")
# Past and present forms that no noun phrase holds before its head.
FINITE = word_set("""
    said says say told tells added adds died dies fled flees went goes came comes took takes made makes got
    gets gave gives saw sees fell falls rose rises began begins became becomes kept keeps remain remains
    remained survive survived survives escaped escapes arrived arrives wrote writes met led sent sends
    brought held stood stands sat ran knew thought felt found left let put lay lost won paid spoke sought
    set hit struck cost caught claimed claims reported confirmed announced happened occurred appeared seemed
    continued wanted want need needed tried try decided agreed refused failed include includes included took
    belong belonged belongs lived worked return returned flew swam drove rode hid shot blew broke stole
    threw tore woke wore perished drowned voted joined gathered protested marched demanded called crossed
    entered reached attended participated took according contain contains represent represents comprise
    comprises hurt killed
""")
STOPS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS | DETERMINERS | ADVERBS | TIMES | FINITE

IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "policemen": "policeman",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "wolves": "wolf",
    "thieves": "thief",
    "halves": "half",
    "loaves": "loaf",
    "shelves": "shelf",
    "calves": "calf",
    "hooves": "hoof",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "axes": "axe",
    "media": "medium",
    "alumni": "alumnus",
    "fungi": "fungus",
    "bacteria": "bacterium",
    "cacti": "cactus",
    "nuclei": "nucleus",
    "memoranda": "memorandum",
    "referenda": "referendum",
    "gunmen": "gunman",
}
INVARIANT = word_set("""
    police personnel troops cattle aircraft spacecraft hovercraft helicopter-gunships military infantry
    cavalry crew staff livestock sheep deer fish salmon poultry offspring folk series species clergy
    artillery ammunition headquarters barracks gallows crossroads works mujahideen mujahedeen fedayeen
    peshmerga militia coastguard faithful elderly youth kin airmen
""")
NAMED_INVARIANT = word_set("""
    Peshmerga Taliban Mujahideen Basij Hezbollah Wagner Maya Roma Inuit Maori Sherpa Swiss Bedouin
""")
PLURAL_ONLY = word_set("""
    troops headquarters barracks crossroads series species gallows works clothes goods arms premises remains
    ruins proceeds earnings belongings surroundings
""")
STATES = word_set("""
    dead injured wounded missing homeless sick unaccounted disabled unemployed hurt
""")
NOT_PLURAL = word_set("""
    always perhaps besides its his hers theirs ours yours as was has does this thus plus minus news yes less
    across versus abroad gas bus virus christmas corps chaos campus census consensus status atlas bias
    canvas basis crisis emphasis thesis diagnosis process politics economics physics mathematics logistics
    various previous numerous serious dangerous religious indigenous suspicious anonymous enormous
    continuous porous mass press class us is downwards upwards afterwards towards backwards indoors outdoors
    overseas specimen acumen sometimes nowadays whereas
""")
SINGULAR_IN_IS = word_set("""
    paris tunis memphis davis lewis harris francis dennis chris louis ellis morris axis praxis tennis debris
    chassis iris pelvis cannabis trellis adonis metropolis acropolis minneapolis indianapolis
""")
PERSONS_END = word_set("""
    people persons civilians others victims casualties hostages migrants refugees bodies deaths injuries
    dead
""")
SKIPPED = word_set("""
    more other further additional extra total different separate individual reported fewer
""")
OTHERS = word_set("others more additional")
# Persons named by two words under one number ("40 men and women").
PAIRS = frozenset(
    (left, "and", right)
    for left, right in (
        ("men", "women"),
        ("women", "men"),
        ("women", "children"),
        ("boys", "girls"),
        ("girls", "boys"),
        ("servicemen", "servicewomen"),
    )
)
