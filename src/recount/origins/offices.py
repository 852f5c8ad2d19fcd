"""Offices: the words that show for which authority somebody speaks. General tables of English-language news.

Seats of power follow the world's governments and defence ministries whose name the English-language press
uses for the power that sits there; ranks follow the NATO rank scales (STANAG 2116) as written in English;
services and offices are the ones found in every country.
"""

from __future__ import annotations

import re
from typing import Literal

Sector = Literal[
    "state",
    "military",
    "coalition",
    "police",
    "fire",
    "city",
    "region",
    "prosecution",
    "health",
    "court",
    "parliament",
    "coastguard",
    "hospital",
    "group",
    "union",
    "company",
    "body",
]
"""What kind of authority an office belongs to. `state` is the executive of a nation; `military` its armed
forces and defence ministry; the two are one authority once the nation is known. `body` is any organisation
that bears a name.
"""

SEATS: dict[str, str] = {
    "pentagon": "US",
    "white house": "US",
    "state department": "US",
    "capitol hill": "US",
    "centcom": "US",
    "foggy bottom": "US",
    "us central command": "US",
    "kremlin": "RU",
    "downing street": "GB",
    "number 10": "GB",
    "no 10": "GB",
    "whitehall": "GB",
    "elysee": "FR",
    "élysée": "FR",
    "elysee palace": "FR",
    "élysée palace": "FR",
    "quai d'orsay": "FR",
    "matignon": "FR",
    "chancellery in berlin": "DE",
    "quirinale": "IT",
    "palazzo chigi": "IT",
    "moncloa": "ES",
    "zarzuela": "ES",
    "zhongnanhai": "CN",
    "blue house": "KR",
    "planalto": "BR",
    "itamaraty": "BR",
    "casa rosada": "AR",
    "la moneda": "CL",
    "miraflores": "VE",
    "los pinos": "MX",
    "casa de nariño": "CO",
    "malacañang": "PH",
    "malacanang": "PH",
    "istana": "SG",
    "south block": "IN",
    "rashtrapati bhavan": "IN",
    "kantei": "JP",
    "nabanna": "IN",
    "aso rock": "NG",
    "union buildings": "ZA",
    "state house in nairobi": "KE",
    "flagstaff house": "GH",
    "jubilee house": "GH",
    "bankova": "UA",
    "belweder": "PL",
    "binnenhof": "NL",
    "ballhausplatz": "AT",
    "bundeshaus": "CH",
    "bundeswehr": "DE",
    "aiwan-e-sadr": "PK",
    "ispr": "PK",
    "idf": "IL",
    "israel defense forces": "IL",
    "israel defence forces": "IL",
    "irgc": "IR",
    "tatmadaw": "MM",
    "people's liberation army": "CN",
    "wehrmacht": "DE",
    "raf": "GB",
    "royal air force": "GB",
    "royal navy": "GB",
    "centre for military operations": "TR",
    "sublime porte": "TR",
}
"""Names that stand for the government or the armed forces of one nation (ISO 3166 code)."""

SECTOR_WORDS: tuple[tuple[Sector, str], ...] = (
    ("hospital", r"hospitals?|clinic|infirmary|medical cent(?:er|re)"),
    (
        "fire",
        (
            r"fire(?:fighters?|men|[- ](?:service|department|brigade|chief|officials?|officers?|"
            r"authority|authorities|commissioner|marshal|crews?|and rescue service))|firefighters?"
        ),
    ),
    ("coastguard", r"coast ?guards?|coastguards?"),
    (
        "prosecution",
        (
            r"prosecutors?(?: general)?|prosecution|attorney[- ]general(?:'s office)?|district "
            r"attorney"
        ),
    ),
    (
        "police",
        (
            r"police(?:man|woman|men|women)?|constabulary|gendarmerie|gendarmes?|sheriffs?|"
            r"detectives?|constables?|scotland yard"
        ),
    ),
    (
        "health",
        (
            r"health (?:ministry|ministers?|department|authority|authorities|officials?|secretary|"
            r"service|agency)|(?:ministry|department|minister|secretary) (?:of|"
            r"for) (?:public )?health|ambulance service|paramedics"
        ),
    ),
    ("court", r"courts?|tribunal|judges?|magistrates?"),
    ("parliament", r"parliament|senate|knesset|duma|bundestag"),
    (
        "region",
        (
            r"governors?|governorate|prefects?|prefecture|(?:provincial|regional) (?:government|"
            r"administration|authorities|officials?|council)"
        ),
    ),
    (
        "city",
        (
            r"mayors?|city hall|town hall|municipality|municipal(?:ity)? (?:officials?|"
            r"authorities|government)|(?:city|town|borough|municipal) (?:[\w-]+ )?(?:council|"
            r"office|officials?|authorities|government|administration|spokes(?:man|woman|person))"
        ),
    ),
    (
        "coalition",
        (
            r"(?:military |international )?coalition|joint task force|task force|allied command|"
            r"multinational force"
        ),
    ),
    (
        "military",
        (
            r"army|military|armed forces|air ?force|navy|naval|marines?|defen[cs]e (?:ministry|"
            r"department|ministers?|secretary|officials?|forces?|chief)|(?:ministry|department|"
            r"ministers?|secretary) (?:of|for) (?:national )?defen[cs]e|general staff|"
            r"chiefs? of staff|chief of (?:the )?(?:general )?staff|joint chiefs|(?:central|"
            r"northern|southern|eastern|western|high) command|troops|warplanes"
        ),
    ),
    (
        "state",
        (
            r"government|president(?:ial (?:office|palace))?|prime ministers?|premier|chancellor|"
            r"cabinet|(?:interior|foreign|home|justice|finance|transport|energy|"
            r"information) (?:ministry|ministers?|secretary|department|office)|(?:ministry|"
            r"department|ministers?) (?:of|for) (?:the )?(?:interior|foreign affairs|justice|"
            r"finance|transport|energy|information)|state media"
        ),
    ),
)
"""Which words show which kind of authority; the first that fits counts, so that a military hospital is a
hospital.
"""
SECTORS = tuple(
    (sector, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for sector, words in SECTOR_WORDS
)

CLOSE_MODIFIERS = frozenset(
    """former then acting interim transitional caretaker deputy vice state provincial regional local current
    outgoing incoming new military federal national late central international global allied multinational
    joint combined of in the a its civil
    """.split()
)
"""Words that may stand right before "president", "government" or "coalition" of a nation. Any other common
noun there makes it somebody else's: a club president, an opposition coalition, a bank governor.
"""
GUARDED: frozenset[Sector] = frozenset({"state", "region", "coalition"})

RANKS = frozenset(
    """general lieutenant-general major-general brigadier-general brigadier colonel lieutenant-colonel major
    captain lieutenant sergeant corporal admiral vice-admiral rear-admiral commodore marshal gen gen. lt lt.
    lt-gen lt.-gen maj maj. maj-gen brig brig. brig-gen col col. lt-col capt capt. sgt sgt. cpl adm adm. cmdr
    cmdr.
    """.split()
)
"""Military ranks: whoever bears one speaks for armed forces. Captains and sergeants of police say so."""

MEMBERS = frozenset(
    """fighter militant rebel insurgent jihadi jihadist terrorist islamist extremist gunman separatist
    guerrilla militiaman combatant bandit paramilitary
    """.split()
)
"""Words for a member of an armed group, in the singular."""

SPEAKS_FOR = (
    frozenset(
        """spokesman spokeswoman spokesperson spokespersons spokesmen commander commanders chief head leader
        leaders secretary director president chairman chairwoman chair officer officers official officials
        executive manager minister deputy member members fighter fighters militant militants rebel rebels
        soldier soldiers gunman gunmen insurgent insurgents representative representatives lawyer lawyers
        doctor doctors surgeon nurse nurses medic medics founder owner coordinator organiser organizer
        adviser advisor aide envoy ambassador office statement general-secretary ceo boss negotiator
        negotiators captain coach employee employees staff headquarters branch forces troops emir source
        sources
        """.split()
    )
    | MEMBERS
    | {member + "s" for member in MEMBERS}
)
"""Words for somebody who speaks for, or belongs to, the body named beside them."""

GROUP_NOUNS = MEMBERS | frozenset("group militia front faction movement organisation organization".split())
"""Words that stand for an armed group already named."""

GENERIC_BODIES: dict[str, Sector] = {
    "union": "union",
    "company": "company",
    "firm": "company",
    "operator": "company",
    "manufacturer": "company",
    "airline": "company",
    "ministry": "state",
    "party": "body",
    "charity": "body",
    "bank": "company",
    "insurer": "company",
    "agency": "body",
    "regulator": "body",
    "inspectorate": "body",
    "university": "body",
    "school": "body",
    "club": "body",
    "church": "body",
    "association": "body",
    "federation": "union",
    "network": "body",
    "commission": "body",
    "committee": "body",
    "council": "body",
    "authority": "body",
    "department": "body",
}
"""Words that stand for a body already named, and what kind it is."""

NAME_WORDS: dict[Sector, str] = {
    "union": (
        r"\b(?:union|workers|federation|guild|brotherhood|association|congress|trades?|"
        r"employees|teachers|nurses|drivers|pilots)\b"
    ),
    "company": (
        r"\b(?:ltd|limited|inc|corp|corporation|plc|llc|gmbh|ag|sa|nv|bv|co|company|holdings?|"
        r"group|industries|airlines?|airways|motors|energy|oil|gas|mining|steel|bank|"
        r"insurance|mutual|chemicals?|pharmaceuticals?|railways?|rail|trains|lines|shipping|"
        r"logistics|foods?|stores|retail|telecom|technologies|systems|laboratories|brewery|"
        r"water|power|electric|construction|engineering)\b"
    ),
    "state": r"\bministry\b",
}
"""Words in a body's own name that show its kind."""

PLAIN_MODIFIERS = frozenset(
    """the a an its his her their our this that one two three four five several some many senior top former
    deputy acting local national federal central northern southern eastern western high joint combined royal
    regional branch chief managing press general official unnamed unidentified masked anonymous young old new
    main only armed public field executive media first second another both other military political state
    government city town district provincial municipal interior foreign defence defense health fire police
    army air force navy naval of the's
    """.split()
)
"""Words before an office that tell nothing about whose office it is."""
