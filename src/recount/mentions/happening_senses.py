"""Senses: the words that tell of a happening of each kind, and what shows that a word is meant in that sense.

The kinds follow the event classes that conflict and disaster monitors share (ACLED sub-event types, PLOVER, IFRC
disaster types) and everyday classes of civil news. Many of their words have other senses ("a great deal", "under fire",
"rural poll"): a sense asks for a part of speech, for words that stand in the same sentence, or shuts out phrases. Where the
sense is in doubt the word tells of nothing.
"""

from __future__ import annotations

from typing import NamedTuple

FORCES = (
    r"troops?|army|armies|soldiers?|rebels?|forces|militias?|militants?|fighters?|gunm[ae]n|insurgents?|jihad\w+|tanks?"
    r"|front ?lines?|warplanes?|jets?|drones?|artillery|rockets?|missiles?|guerrillas?|brigades?|military|war|armed|gunfire"
)
HARM = r"kill\w*|dead|died|deaths?|wounded|injur\w+|bullets?|guns?|shooting|shooter|bod(?:y|ies)|casualt\w+"
PEOPLE = r"people|police\w*|m[ae]n|wom[ae]n|officers?|protesters?|child(?:ren)?|teenagers?|passers-by|civilians?"
BUILT = (
    r"buildings?|bridges?|roofs?|walls?|towers?|mines?|tunnels?|dams?|houses?|homes?|floors?|stands?|ceilings?|cranes?"
    r"|structures?|tanks?|infrastructure|apartments?|warehouses?|church\w*|schools?|hospitals?"
)
CROWD = (
    r"protest\w*|demonstrat\w*|thousands|hundreds|crowds?|police|activists?|streets?|squares?|supporters?|unions?"
    r"|students?|banners?|slogans?|placards?|against|people|\d[\d,]*"
)
COURT = (
    r"courts?|judges?|jail\w*|prison|years?|months?|life|trial|jury|convict\w*|guilty|prosecut\w+|lawyers?|defen[cs]e"
    r"|verdict|sentence[ds]?|ruling|decision"
)
ILLNESS = (
    r"virus\w*|infect\w*|diseases?|flu|cholera|measles|plague|covid\S*|ebola|health|hospitals?|patients?|vaccin\w+"
    r"|outbreaks?|sick|ill|fever|symptoms?|bacteria\w*|confirmed|suspected"
)
COMPUTERS = r"malware|software|computers?|networks?|hack\w+|servers?|ransomware|websites?|passwords?|online"
BUSINESS = (
    r"compan(?:y|ies)|firms?|stocks?|investors?|shareholders?|billion|million|bn|per ?cent|bank\w*|exchange|trading|listed"
    r"|prices?|revenues?|sales|takeover|merger"
)
VESSELS = r"ferr(?:y|ies)|boats?|ships?|vessels?|trawlers?|submarines?|tankers?|yachts?|canoes?|dingh\w+|sea|port|coast"
WORKERS = r"strikes?|walkout|pay|wages?|workers?|members|ballot\w*|staff|employees|drivers|teachers|nurses|miners|jobs"
NEED = (
    r"shortages?|hunger|starv\w+|famine|aid|relief|refugees?|camps?|humanitarian|run(?:ning)? out|ran out|short of"
    r"|displaced|survivors?|medical|convoys?"
)


class Sense(NamedTuple):
    """Words of a kind, as one pattern, and when they are meant so."""

    kind: str
    words: str
    tags: str = ""
    """Penn Treebank tags that their last word may have, as a pattern; any where empty."""
    near: str = ""
    """Words of which one must stand in the sentence beside them."""
    unless: str = ""
    """Words of which none may."""
    never: str = ""
    """Phrases in which they mean something else."""
    named: bool = False
    """Whether a name counts ("Hurricane Odrun")."""


NOUN, VERB = r"NNS?", r"VB.?"
SENSES = (
    Sense("air strike", r"air ?-?strikes?|air ?-?raids?|bombard(?:ed|ment|ing|s)?|missiles?|shell(?:ed|ing)"),
    Sense("air strike", r"shells", NOUN, FORCES),
    Sense(
        "air strike", r"bomb(?:ed|ing|ings|s)?", near="air|aircraft|jets?|warplanes?|planes?|drones?|sky",
        never="suicide bomb.*?|(?:car|truck|roadside) bomb.*?|bomb (?:threat|scare|shelter)s?",
    ),
    Sense(
        "explosion", r"explo(?:sion|sions|ded|de|des|ding)|detonat(?:ed|ion)|bomb(?:ed|ing|ings|s)?",
        never="explod\\w+ (?:to|onto)|population explosion|bomb (?:threat|scare|shelter)s?",
    ),
    Sense("explosion", r"blasts?", NOUN, never="full blast|blast from"),
    Sense("strike", r"strikes?", NOUN, never="strikes? zone|strikes? out"),
    Sense(
        "strike", r"struck|striking", VERB, f"{FORCES}|{HARM}|quakes?|lightning|hurricane|blast|bomb",
        never="str(?:uck|iking) (?:a|an|the) (?:deal|agreement|balance|chord|pose|right)|striking workers",
    ),
    Sense(
        "killing", r"kill(?:ed|ing|s|ings)?|massacre[ds]?|fatalit(?:y|ies)|died|dies|succumbed to (?:his|her|their) (?:injuries|wounds)",
        never=r"kill\w* time|(?:died|dies) (?:of|from|peacefully|in (?:his|her) sleep|in an? (?:\w+ )?(?:crash|accident))",
    ),
    Sense(
        "killing", r"deaths?",
        never=r"death (?:threats?|penalty|row|certificates?|sentences?)|scared to death|deaths? from",
    ),
    Sense(
        "killing", r"dead",
        never=r"all but dead|dead or (?:infected|sick)|dead (?!or\b|and\b|in\b|on\b|at\b|after\b|as\b|since\b|from\b|by\b|were\b"
        r"|was\b|is\b|are\b|ha[sd]\b|have\b|rose\b|includ|when\b|with\b|outside\b|near\b|bod|people\b|m[ae]n\b|wom[ae]n\b"
        r"|child|soldiers?\b|fighters?\b)[a-z]",
    ),
    Sense(
        "killing", r"(?:death |casualty )?toll", NOUN,
        never=r"t(?:ake|akes|ook|aken|aking) (?:a|its|their|his|her) (?:\w+ )?toll|toll (?:road|booth|bridge|plaza)s?",
    ),
    Sense("killing", r"shot", "VB[DN]", f"{HARM}|{PEOPLE}", unless="video|film\\w*|footage|photos?|gas", never="shot up"),
    Sense("injury", r"injur(?:ed|y|ies|ing)|wound(?:ed|s|ing)", never=r"(?:battling|nagging|knee|ankle|groin) injur\w+"),
    Sense("injury", r"hurt", "VBN|JJ", never="hurt by|hurt feelings"),
    Sense("withdrawal", r"withdr(?:aw|ew|awn|awal|awing|awals)|retreat(?:ed|ing|s)?|pull(?:ed|ing)? (?:out|back)|pull-?out",
          near=FORCES),
    Sense("capture of territory", r"captur(?:e|ed|es|ing)|seiz(?:e|ed|es|ing|ure)|ret(?:ook|ake|aken|aking)|expel(?:led|s)?|cleared",
          near=FORCES, never=r"captured? on|seized? on|cleared (?:to|of)"),
    Sense("capture of territory", r"recaptur(?:e|ed)|driven out"),
    Sense("clash", r"clash(?:ed|es)?|siege|ambush(?:ed)?"),
    Sense("clash", r"fight(?:s|ing)?|fought|battles?|offensive", near=f"{FORCES}|{HARM}", never=r"offensive lines?"),
    Sense("clash", r"assault(?:ed|s)?|attack(?:ed|s|ing)?",
          never=r"(?:heart|panic|asthma|anxiety|ad|cyber|hacking|phishing|ransomware|personal|verbal|sexual) ?-?(?:assault|attack)(?:s|ed)?"
          r"|sexually assault\w*|attack ads?"),
    Sense("destruction", r"destroy(?:ed|s|ing)?|destruction|raz(?:ed|ing)|damag(?:e|ed|ing)"),
    Sense("destruction", r"collaps(?:e|ed|es)|flattened", near=BUILT),
    Sense("fire", r"(?:wild)?fires?|flames|blazes?", NOUN,
          never=r"dumpster.?fires?|(?:under|open\w*|return\w*|cross|friendly|mortar|artillery|rocket|machine-?gun|line of|gun) fires?"
          r"|fire (?:departments?|chiefs?|brigades?|services?|engines?|trucks?|stations?|alarms?|season|weather|drills?|hydrants?"
          r"|crews?|marshals?|power|sale|safety|officers?|captains?|risks?|danger)"),
    Sense("fire", r"burn(?:ed|t|ing)?|ablaze|blazed", unless="calories|fat|eyes?|skin|passports?|flags?"),
    Sense("displacement", r"flee(?:ing)?|fled|displac(?:ed|ement)|evacuat(?:ed|ion|e|ing|ions)|left their homes",
          never=r"fle\w+ (?:the scene|on foot)"),
    Sense("displacement", r"homeless", near="made|left|rendered"),
    Sense("arrest", r"arrest(?:ed|s|ing)?|detain(?:ed|ees?|s)?|detention|custody|jailed|imprisoned",
          never=r"cardiac arrest|arrested development|custody (?:of|battle|dispute)|(?:joint|sole|shared|child) custody"),
    Sense("protest", r"protest(?:s|ed|ers?|ing)?|demonstrators?|march(?:ed|ers|ing)|riot(?:s|ed|ing|ers)?",
          never=r"riot (?:of|gear)|marching (?:bands?|orders)"),
    Sense("protest", r"(?-i:march)|demonstrations?|rall(?:y|ies|ied)", near=CROWD, unless="prices|stocks|shares"),
    Sense("vote", r"vot(?:e|ed|es|ing|ers)|elections?|ballots?|run-?offs?|referendums?|polling stations?|exit polls?|to the polls",
          never=r"as a vote of confidence|(?:storm|rain)water run-?off|water run-?off"),
    Sense("negotiation", r"talks", "NNS", never="pep talks"),
    Sense("negotiation", r"negotiat(?:e|ed|ions?|ing|ors?)|ceasefires?|truces?|agreed (?:to|on|upon)|mediat(?:ed|ion|ors?)"),
    Sense("negotiation", r"agreements?|accords?", NOUN, never="in agreement|own accord"),
    Sense("negotiation", r"deals?", NOUN, never=r"(?:great|good|big|real|raw) deals?|deals? (?:with|of)\b"),
    Sense("rescue", r"rescu(?:e|ed|es|ers|ing)|survivors?|hostages?",
          never=r"hostage to|rescue (?:the |a )?(?:compan\w+|bank|firm|econom\w+|plan|package|deal|loan)"),
    Sense("rescue", r"releas(?:e|ed|ing)|freed", near=r"hostages?|captives?|captors?|kidnap\w+|abduct\w+"),
    Sense("verdict", r"verdicts?|convict(?:ed|ions?)|sentenc(?:ed|ing)|acquit(?:ted|tal)|guilty",
          never=r"fe(?:el|els|elt|eling) guilty|guilty (?:pleasures?|conscience)"),
    Sense("verdict", r"sentences?", NOUN, COURT),
    Sense("verdict", r"ruling", "NN", never=r"ruling (?:out|part\w+|coalition|class|famil\w+|council|body|bloc|elite|junta)"),
    Sense("verdict", r"ruled", VERB, COURT, never=r"ruled (?:out|by|over)"),
    Sense("verdict", r"appeal(?:s|ed)?", near=COURT, never=r"appeal(?:s|ed)? (?:to|for)\b(?! (?:the|a) (?:\w+ )?court)"),
    Sense("investigation", r"investigat(?:ion|ions|ors?|ed|ing|e)|inquir(?:y|ies)|inspect(?:ed|ion|ions|ors?)|audits?"),
    Sense("investigation", r"probe[sd]?", near="into|impeachment|police|prosecut\\w+|fraud|corruption|launched", unless="space|orbit\\w*"),
    Sense("disease", r"infect(?:ed|ion|ions)|virus(?:es)?|vaccinat(?:ed|ion)|cholera|quarantine[ds]?", unless=COMPUTERS),
    Sense("disease", r"cases|epidemics?", near=ILLNESS, unless=COMPUTERS, never=r"in \w+ cases|court cases"),
    Sense("disease", r"outbreaks?", unless=COMPUTERS, never="outbreaks? of (?:the )?(?:violence|fighting|war|hostilities|anger)"),
    Sense("natural disaster", r"earthquakes?|quakes?|hurricanes?|cyclones?|tremors?|tsunamis?|flooding", named=True,
          never="flooding the market"),
    Sense("natural disaster", r"floods?|storms?|landslides?", "NN.*",
          never=r"floods? of|by a landslide|landslide (?:win|victory|defeat)", named=True),
    Sense("accident", r"crash(?:ed|es)?", unless="market|stocks?|software|websites?|servers?|apps?|computers?|currency|prices"),
    Sense("accident", r"capsiz(?:e|ed|ing)|derail(?:ed|ment)|collision|collided",
          never=r"collision (?:warning|course|avoidance)|derail\w* (?:the )?(?:talks|deal|plans?|process)"),
    Sense("accident", r"sank|sunk|sinking", near=VESSELS),
    Sense("business deal", r"takeovers?|mergers?|layoffs?|job cuts|share prices?", unless=FORCES),
    Sense("business deal", r"acqui(?:red?|sitions?)|shares|profits?|bids?", f"{NOUN}|VB[DN]", BUSINESS,
          never=r"in a bid to|(?:non|not-for|for)-?profit"),
    Sense("labour dispute", r"walkouts?|picket(?:s|ed)?|industrial action|stoppages?|striking workers"),
    Sense("labour dispute", r"unions?", NOUN, WORKERS, never="(?:credit|student|civil) unions?"),
    Sense("shortage or aid", r"(?:humanitarian|food) aid|aid (?:workers?|agenc(?:y|ies)|convoys?|trucks?|groups?|shipments?)|shortages?"
          r"|relief (?:efforts?|supplies|agenc(?:y|ies)|work(?:ers)?|goods|teams?|operations?)|food (?:supplies|parcels|rations)"
          r"|medical supplies|medicines"),
    Sense("shortage or aid", r"aid", "NN",
          never=r"(?:first|hearing|visual|legal|student|teaching) aid|(?:to|with) (?:the )?aid of"),
    Sense("shortage or aid", r"supplies|food", NOUN, NEED),
    Sense("statement", r"statements?", NOUN, never=r"(?:bank|financial|fashion|mission) statements?"),
    Sense("statement", r"announce[ds]?|announcements?|(?:press|news) conferences?"),
)  # fmt: skip
"""Where two senses of one word fit, the first counts."""
