"""Words that place a figure in its clause: verbs of happenings, and what marks a sum over a period.

The verbs cover what the press reports of any event (harm, force, movement, damage, trade, rescue, ruling);
verbs of speech are left out, since they govern the claim and not the figure.
"""

from __future__ import annotations

from recount.language.name_words import word_set

VERBS = word_set("""
    abandon abduct accept add admit advance affect aim airlift allow apprehend approve arm arrest arrive
    assassinate attack attend award ban beat behead besiege blast block bomb bombard break bring build burn
    bury buy call cancel capture carry cause cease charge clash clear close collapse collect collide
    complete conduct confiscate contain contract control convict cost crash create cross crush cut damage
    dead deal deliver demand demolish deploy deport destroy detain detonate die disable discharge discover
    dislodge dismiss displace distribute divert donate down draw drive drop drown earn elect eliminate
    employ engage enter eradicate escape evacuate exceed execute exhume expel explode export extend face
    fail fall fatally fight fill find fine fire flatten flee flood fly force free freeze fund gain gather
    give grant grow gut hang harm hijack hire hit hold host hospitalise hospitalize house hurt identify
    impose import imprison infect inflict injure inspect intercept invade invest issue jail join jump kidnap
    kill land last launch lay lead leave level liberate lift lodge lose loot lower make march measure
    mobilise move murder neutralise neutralize nominate occupy open operate order own pay perform perish
    plant pledge poison pound produce protest provide pull pursue quarantine raid raise rage ram rape raze
    reach rebuild recapture receive recover reduce regain register release remain remove repair repatriate
    replace rescue resettle resign resist retake retreat return rise ruin run sack save score scramble
    secure see seek seize sell send sentence serve set shell shelter shoot shut sink slay smuggle spend
    spill stab stage stand start starve steal stop storm strand strike strip suffer supply surrender survive
    suspend sustain swallow take target teargas test torch torture total trap travel treat trigger uncover
    undergo use vaccinate vote wait want warn win withdraw wound wreck wipe dispatch exchange host hunt
    inject injure mount number occur press pump shrink sign spread stretch struggle support sweep tear throw
    topple trade train transfer tumble weigh work
""")
# Forms that are nouns as often as verbs: read as verbs only where grammar says so.
NOUN_LIKE = word_set("""
    attack attacks strike strikes raid raids bomb bombs blast blasts fire fires shell shells fight fights
    clash clashes crash crashes damage force forces house houses flood floods deal deals land lands test
    tests trade vote votes work works use uses charge charges fine fines order orders call calls demand
    demands support house arms storm storms sentence sentences raids march marches protest protests release
    rise rises loss losses search use cost costs target targets trap sweep ruins remains leaves total number
    numbers exchange host supply supplies train trains transfer transfers down lead fall falls cut cuts draw
    drop drops contract contracts award awards ban bans block blocks fund funds press pump pumps plant
    plants face faces gain gains move moves murder murders rape export exports import imports control
    controls start stop stage set run shelter shelters surrender tear wound wounds visit bombing building
    buildings fighting shelling shooting meeting
""")
AUXILIARIES = word_set("""
    am is are was were be been being has have had having will would can could may might must shall should do
    does did to not
""")
ADVERBS = word_set("""
    also reportedly allegedly already still now then later ever never only just since so far all even again
    even together both each nearly almost
""")
BOUNDARIES = word_set("""
    who which that where when while after before as because if but although though whereas until unless
    whose
""")
SUBJECTS = word_set("i he she it we they")
PARTICLES = word_set("out up off over back away")
STOPS = (
    word_set("""
        in near at on by for from with of to around inside outside into during since after before and or but
        as who which that where when while because if until over under across against along between among
        amid through towards toward within without upon about per via including than it he she they we you i
        there here today yesterday monday tuesday wednesday thursday friday saturday sunday
    """)
    | AUXILIARIES
)
DETERMINERS = word_set("""
    the a an this these those its his her their our my your some any all more several many
""")
AGAINST = word_set("against on targeting upon")
BEFORE_NUMBERS = word_set("""
    more than less fewer at least most about around over under nearly almost up to some only just one two
    three four five six seven eight nine ten eleven twelve dozen hundred thousand
""")
STATES = {"wounded": "wound", "injured": "injure", "dead": "die", "missing": None}
SINCE_NOT_TIME = word_set("he she it they we i you there this these those the")
# Past forms and participles that the dictionary of lemmas reads as another word.
IRREGULAR: dict[str, str] = {
    pair.partition("/")[0]: pair.partition("/")[2]
    for pair in word_set("""
        blew/blow blown/blow bought/buy broke/break broken/break brought/bring built/build burnt/burn
        caught/catch cost/cost cut/cut dead/die died/die drawn/draw drew/draw driven/drive drove/drive
        dying/die fallen/fall fell/fall fled/flee flew/fly flown/fly fought/fight found/find froze/freeze
        frozen/freeze gave/give given/give grew/grow grown/grow held/hold hit/hit hurt/hurt laid/lay lay/lie
        led/lead left/leave lost/lose made/make paid/pay ran/run razed/raze razing/raze risen/rise rose/rise
        sank/sink saw/see seen/see sent/send set/set shot/shoot shut/shut sold/sell spent/spend
        spread/spread stole/steal stolen/steal stood/stand struck/strike sunk/sink swept/sweep taken/take
        threw/throw thrown/throw took/take tore/tear torn/tear withdrawn/withdraw withdrew/withdraw won/win
        wounded/wound wounding/wound
    """)
}
