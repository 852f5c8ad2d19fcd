"""News agencies of the world: the names they go by in bylines, datelines and credit lines.

The national and international agencies of the English-language news world, every region alike, under the
short name that credit lines use. Sources: the membership lists of the European, Asia-Pacific, African and
Arab alliances of news agencies (EANA, OANA, FAAPA, FANA), and the international wires.
"""

from __future__ import annotations

import re
from functools import cache

from recount.reports.layout.shapes import phrase_set

AGENCIES: dict[str, tuple[str, ...]] = {
    "AP": ("Associated Press", "The Associated Press", "AP News", "A.P."),
    "Reuters": ("Thomson Reuters", "Reuters News Agency", "Reuters News"),
    "AFP": ("Agence France-Presse", "Agence France Presse", "AFP News"),
    "UPI": ("United Press International",),
    "Bloomberg": ("Bloomberg News",),
    "dpa": ("DPA", "Deutsche Presse-Agentur", "dpa International", "dpa-infocom"),
    "PA": ("PA Media", "Press Association", "PA News", "PA news agency"),
    "EFE": ("Agencia EFE", "Efe"),
    "ANSA": ("Agenzia ANSA",),
    "Adnkronos": (),
    "Europa Press": (),
    "Lusa": ("LUSA",),
    "Belga": ("Belga News Agency",),
    "ANP": ("Algemeen Nederlands Persbureau",),
    "APA": ("Austria Presse Agentur", "Austria Press Agency"),
    "Keystone-SDA": ("Keystone-ATS", "SDA", "ATS"),
    "SID": (),
    "epd": (),
    "KNA": (),
    "Ritzau": (),
    "NTB": ("Norsk Telegrambyrå",),
    "TT": ("TT News Agency", "Tidningarnas Telegrambyrå"),
    "STT": ("STT-Lehtikuva",),
    "BNS": ("Baltic News Service",),
    "LETA": (),
    "ELTA": (),
    "PAP": ("Polish Press Agency",),
    "CTK": ("ČTK", "Czech News Agency"),
    "TASR": (),
    "SITA": (),
    "MTI": ("Hungarian News Agency",),
    "STA": ("Slovenian Press Agency", "Slovene Press Agency"),
    "HINA": ("Hina",),
    "FENA": ("Fena",),
    "Tanjug": ("TANJUG",),
    "Beta": (),
    "SRNA": (),
    "MIA": (),
    "ATA": ("Albanian Telegraphic Agency",),
    "BTA": ("Bulgarian News Agency",),
    "Agerpres": ("AGERPRES",),
    "Mediafax": (),
    "Moldpres": (),
    "ANA-MPA": ("AMNA", "Athens News Agency", "Athens-Macedonian News Agency"),
    "Cyprus News Agency": (),
    "Anadolu": ("Anadolu Agency", "AA", "Anadolu Ajansı"),
    "DHA": ("Demirören News Agency", "Doğan News Agency"),
    "IHA": ("İHA", "Ihlas News Agency"),
    "TASS": ("ITAR-TASS", "Itar-Tass", "Tass"),
    "RIA Novosti": ("RIA", "RIA-Novosti"),
    "Interfax": ("Interfax-Ukraine", "Interfax-Kazakhstan"),
    "Sputnik": (),
    "Ukrinform": ("UKRINFORM",),
    "UNIAN": (),
    "BelTA": ("BELTA", "Belta"),
    "Armenpress": ("ARMENPRESS",),
    "Azertac": ("AZERTAC",),
    "Trend": (),
    "Interpress News": ("InterPressNews", "IPN"),
    "Kazinform": ("KAZINFORM",),
    "Kabar": (),
    "UzA": (),
    "Khovar": (),
    "IRNA": ("Islamic Republic News Agency",),
    "ISNA": (),
    "Fars": ("Fars News Agency", "FARS"),
    "Tasnim": ("Tasnim News Agency",),
    "Mehr": ("Mehr News Agency",),
    "SANA": ("Syrian Arab News Agency",),
    "INA": ("Iraqi News Agency",),
    "NNA": ("National News Agency",),
    "Petra": ("Jordan News Agency",),
    "WAFA": ("Wafa",),
    "Ma'an": ("Ma'an News Agency", "Maan"),
    "SPA": ("Saudi Press Agency",),
    "WAM": ("Emirates News Agency",),
    "QNA": ("Qatar News Agency",),
    "KUNA": ("Kuwait News Agency",),
    "BNA": ("Bahrain News Agency",),
    "ONA": ("Oman News Agency",),
    "Saba": ("SABA",),
    "MENA": ("Middle East News Agency",),
    "SUNA": ("Sudan News Agency",),
    "LANA": ("Libyan News Agency",),
    "TAP": ("Tunis Afrique Presse",),
    "APS": ("Algeria Press Service", "Algérie Presse Service"),
    "MAP": ("Maghreb Arabe Presse",),
    "PANA": ("PANAPRESS", "Panapress"),
    "NAN": ("News Agency of Nigeria",),
    "GNA": ("Ghana News Agency",),
    "ENA": ("Ethiopian News Agency",),
    "Kenya News Agency": (),
    "SONNA": ("Somali National News Agency",),
    "ANGOP": ("Angop",),
    "SAPA": ("South African Press Association",),
    "ANA": ("African News Agency",),
    "Xinhua": ("Xinhua News Agency", "XINHUA"),
    "China News Service": ("CNS", "Ecns"),
    "CNA": ("Central News Agency", "Focus Taiwan"),
    "Kyodo": ("Kyodo News", "KYODO"),
    "Jiji": ("Jiji Press", "JIJI"),
    "Yonhap": ("Yonhap News Agency", "YONHAP"),
    "Newsis": (),
    "KCNA": ("Korean Central News Agency",),
    "Montsame": ("MONTSAME",),
    "PTI": ("Press Trust of India",),
    "ANI": ("Asian News International",),
    "IANS": ("Indo-Asian News Service",),
    "UNI": ("United News of India",),
    "APP": ("Associated Press of Pakistan",),
    "PPI": ("Pakistan Press International",),
    "BSS": ("Bangladesh Sangbad Sangstha",),
    "UNB": ("United News of Bangladesh",),
    "RSS": ("Rastriya Samachar Samiti",),
    "Lankapuvath": (),
    "Pajhwok": ("Pajhwok Afghan News",),
    "Bakhtar": ("Bakhtar News Agency",),
    "Bernama": ("BERNAMA",),
    "Antara": ("ANTARA",),
    "PNA": ("Philippine News Agency",),
    "TNA": ("Thai News Agency",),
    "VNA": ("Vietnam News Agency", "VNS"),
    "MNA": ("Myanmar News Agency",),
    "AAP": ("Australian Associated Press",),
    "NZPA": ("New Zealand Press Association",),
    "PACNEWS": (),
    "The Canadian Press": ("Canadian Press", "CP"),
    "Notimex": ("NOTIMEX",),
    "Prensa Latina": ("Prensa Latina News Agency",),
    "ACN": ("Cuban News Agency",),
    "CMC": ("Caribbean Media Corporation",),
    "Andina": ("ANDINA",),
    "Télam": ("Telam", "TELAM"),
    "Agência Brasil": ("Agencia Brasil",),
    "AVN": (),
    "TNS": ("Tribune News Service",),
    "CNN Newsource": ("CNN Wire",),
    "Religion News Service": ("RNS",),
    "IRIN": ("The New Humanitarian",),
    "Thomson Reuters Foundation": (),
    "Inter Press Service": ("IPS",),
}  # fmt: skip

BROADCASTERS = phrase_set(
    "CNN, BBC, NBC, NBC News, CBS, CBS News, ABC, ABC News, FOX, Fox News, NPR, VOA, RFE/RL, RFI, DW, NHK"
)
"""Broadcasters that set their own name in brackets after the place, as agencies do."""

AMBIGUOUS = phrase_set(
    "Trend, Beta, TAP, MAP, MIA, SITA, ATA, TT, RSS, UNI, ACN, CP, AA, Fars, Saba, Petra, Mehr, ANA, "
    "MENA, Line, INA, SPA, PA, CNS, SID, STA"
)
"""Names that are also common words or other bodies; they count only where a whole credit stands in brackets
or a list."""

SERVICE_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’&\-]*\s){0,4}(?:News ?wires?|Wires?|News (?:Agency|Service)|(?:Press|Media"
    r"|Information|Telegraph(?:ic)?|Wire|Features) (?:Agency|Service|Association|Trust)|Agenc(?:y"
    r"|ies))"
)
"""A name that says itself that it is an agency: "X Wire", "X News Agency", "Agencies"."""


@cache
def names() -> dict[str, str]:
    """Every name of an agency in lower case, with its short name."""
    table = {name.lower(): short for short, others in AGENCIES.items() for name in (short, *others)}
    return {**table, "agencies": "Agencies", "news agencies": "Agencies", "wire services": "Agencies"}


def agency_named(words: str) -> str | None:
    """The agency that the words name, as a whole: its short name where the table has it, else as stated;
    None where it names none.

    >>> agency_named("REUTERS"), agency_named("Harrow Wire"), agency_named("Ari Soffer")
    ('Reuters', 'Harrow Wire', None)
    """
    bare = " ".join(words.replace("’", "'").split()).strip(" .,;:()[]–—-")
    bare = re.sub(r"^(?:(?:by|via|from)\s+)?(?:the\s+)?", "", bare, flags=re.IGNORECASE)
    if len(bare) <= 3 and not bare.isupper() and bare not in AGENCIES:
        return None
    known = names().get(bare.lower()) or names().get("the " + bare.lower())
    return known or (bare if SERVICE_NAME.fullmatch(bare) else None)


def agencies_in(words: str) -> tuple[str, ...]:
    """The agencies of a list such as "AP, REUTERS and AFP", in order, each once; parts that name none are
    left out."""
    parts = re.split(r"\s*(?:[,;/|&+]|\band\b|\bwith\b|\bplus\b|\bvia\b|\s[–—-]\s)\s*", words)
    found = (agency_named(part) for part in parts if part)
    return tuple(dict.fromkeys(name for name in found if name))


@cache
def mention() -> re.Pattern[str]:
    """A pattern for the unambiguous names, in the letter case they are written in, inside a sentence."""
    every = {name for short, others in AGENCIES.items() for name in (short, *others)} - AMBIGUOUS
    ordered = "|".join(re.escape(name) for name in sorted(every, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<![\w'’])(?:{ordered}|{SERVICE_NAME.pattern})(?![\w])")


def agencies_mentioned(sentence: str) -> tuple[str, ...]:
    """The agencies that a credit sentence names ("The Associated Press contributed to this report")."""
    found = (agency_named(match[0]) for match in mention().finditer(sentence))
    return tuple(dict.fromkeys(name for name in found if name))
