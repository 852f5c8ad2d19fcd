"""Words that tell what a name stands for: titles, kinds of bodies, people and places, given names.

General tables of English-language news, lower case, in the singular. `find` uses them to see names, `resolve`
to join them.
"""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a table, written with white space between them."""
    return frozenset(words.split())


def name_set(names: str) -> frozenset[str]:
    """The names of a table, some of several words, written with bars between them."""
    return frozenset(" ".join(name.split()) for name in names.split("|"))


TITLES = word_set("""
    general lieutenant-general major-general brigadier-general lieutenant-colonel vice-admiral
    rear-admiral lieutenant gen lt major maj colonel col captain capt cpt sergeant sgt corporal cpl
    private pvt admiral adm commander cmdr brigadier brig marshal commandant commodore chief deputy
    president vice-president vice prime minister chancellor premier governor gov lieutenant-governor
    senator sen congressman congresswoman rep representative secretary undersecretary ambassador consul
    envoy mayor councillor councilman councilwoman alderman judge justice magistrate prosecutor attorney
    sheriff inspector superintendent supt detective det officer constable commissioner director
    professor prof doctor dr mr mrs ms miss mx sir lord lady dame king queen prince princess emperor
    empress crown duke duchess sultan emir pope cardinal archbishop bishop reverend rev rabbi imam
    sheikh sheik shaikh ayatollah mullah mufti maulana hajji patriarch pastor spokesman spokeswoman
    spokesperson chairman chairwoman chair executive manager treasurer administrator agent suspect
    defender ceo cfo coo pm mp mep coach speaker leader warlord comrade ranger trooper paramedic
    firefighter nurse hon
    """)
"""Titles and offices that stand before a person's name."""

PERSONAL_TITLES = word_set("""
    mr mrs ms miss mx dr prof professor gen general lt lieutenant maj major col colonel capt captain sgt
    sergeant cpl corporal adm admiral brigadier lieutenant-general major-general brigadier-general
    lieutenant-colonel cmdr commander senator sen congressman congresswoman gov governor ambassador
    mayor councillor councilman councilwoman judge inspector superintendent detective constable
    commissioner spokesman spokeswoman spokesperson reverend rev bishop archbishop sheikh imam nurse
    president minister premier chancellor secretary chief
    """)
"""Titles behind which a person's name stands, whatever else its words mean ("Colonel Park", "Mrs May")."""

SURNAME_WORDS = word_set("""
    park hill hills field banks lane hall church bridge castle forest lake rivers brook marsh heath wood woods
    stone house guard law may march april june august winter summer spring will long english french west
    north east south day case price bush rice gates gate mills power small street tower
    """)
"""Place-words, times and small words that are English surnames too: a title or a given name in front shows a person."""

TITLE_MODIFIERS = word_set("""
    prime foreign defence defense interior finance health justice education energy transport trade
    labour labor home environment agriculture fire police deputy vice acting former interim assistant
    associate senior junior chief crown first second retired army navy air force staff attorney
    executive state district city county regional federal national
    """)
"""Words that stand before a title and belong to it ("Fire Chief", "former Foreign Minister")."""

ORGANISATION_WORDS = word_set("""
    ministry department agency office bureau council committee commission court tribunal parliament
    senate congress assembly knesset duma bundestag party union front army navy force forces corps
    command brigade brigades battalion division regiment police constabulary gendarmerie guard guards
    service services bank fund company corporation corp inc ltd limited llc plc gmbh co group holdings
    industries airlines airways airline air railways rail university college school institute academy
    society association federation confederation foundation trust organisation organization league club
    team network news times post herald journal tribune gazette courier telegraph guardian mirror mail
    chronicle observer monitor wire radio television tv broadcasting press media magazine observatory
    center centre museum church coalition alliance movement brotherhood authority board mission
    programme program initiative advisors advisers consultants works workers partners associates studios
    records systems technologies motors mutual insurance inspectorate directorate administration
    government embassy consulate secretariat treasury taskforce unit squad hospital clinic charity
    caucus lobby syndicate cartel militia resistance rangers democrats republicans tories liberals
    socialists greens band orchestra choir international group's motors energy oil gas petroleum
    pharmaceuticals laboratories bros brothers sons stores foods airlines shipping lines logistics
    chemicals storage steel mining voice channel watch without rights nations state's defence defense
    borders crescent red salvation
    """)
"""Words that make a capitalised run the name of a body when they end it or stand in it."""

LEADING_ORGANISATION_WORDS = word_set("""
    ministry department agency office bureau council committee commission court bank fund university
    college institute academy society association federation confederation foundation organisation
    organization league house church board party union front army brigades movement centre center school
    museum observatory parliament congress royal chamber order knights friends sons islamic people's
    brigade battalion directorate authority embassy mission campaign coalition alliance forum workers
    doctors reporters lawyers physicians engineers teachers mothers
    """)
"""Words after which "of" or "for" goes on with the name ("Ministry of Defence", "Institute for Peace")."""

PLACE_WORDS = word_set("""
    city town village province region district county state states republic kingdom island islands isle
    isles peninsula river lake sea ocean bay gulf strait straits channel mount mountain mountains valley
    desert forest park street road avenue boulevard lane square bridge airport airfield port harbour
    harbor station stadium arena camp base prison jail dam plaza market hill hills coast beach canal
    cape heights territory territories strip crossing highway motorway gate quarter palace castle
    cathedral mosque temple tower hall building house basin delta plateau reservoir reef falls springs
    border east west north south municipality governorate oblast prefecture canton suburb neighbourhood
    neighborhood outpost junction terminal refinery plant mine cemetery ghetto zone
    """)
"""Words that make a capitalised run the name of a place when they end it."""

SETTLEMENTS = word_set("""
    town city village province region district county state governorate suburb neighbourhood
    neighborhood port island settlement capital municipality hamlet quarter area enclave camp township
    republic peninsula
    """)
"""Kinds of place that stand before "of" and a name, or right after it ("town of", "province")."""

PEOPLE = word_set("""
    official fighter militant rebel insurgent activist resident witness soldier officer militiaman
    gunman extremist jihadi jihadist terrorist islamist separatist guerrilla combatant commando sniper
    mercenary recruit troop policeman policewoman spokesman spokeswoman spokesperson minister president
    mayor governor senator lawmaker legislator parliamentarian diplomat ambassador envoy doctor nurse
    surgeon medic paramedic rescuer firefighter investigator inspector prosecutor detective lawyer
    attorney judge magistrate general colonel commander captain lieutenant sergeant admiral leader chief
    head deputy director chairman chairwoman executive manager employee worker miner driver pilot sailor
    fisherman farmer villager local civilian refugee migrant evacuee survivor victim hostage prisoner
    detainee protester demonstrator rioter student teacher professor scientist researcher expert analyst
    economist engineer journalist reporter correspondent editor photographer campaigner volunteer
    monitor observer inspector negotiator mediator peacekeeper supporter opponent critic ally member
    source aide adviser advisor secretary premier chancellor king queen prince princess pope bishop
    priest imam cleric rabbi shopkeeper trader neighbour neighbor relative parent owner operator
    organiser organizer founder coach player teammate striker passenger tourist spectator suspect
    assailant attacker kidnapper smuggler trafficker hacker defector loyalist regulator auditor coroner
    pathologist ranger sheriff warden guard patrolman serviceman marine cadet veteran reservist
    conscript elder tribesman warlord settler landlord tenant customer shareholder investor banker
    striker unionist delegate representative councillor candidate voter politician dissident exile
    defender militants forecaster meteorologist seismologist climber guide cook clerk conductor skipper
    crewman bystander motorist cyclist pedestrian commuter meteorologist geologist epidemiologist
    virologist vet keeper biologist conservationist terrorist bandit pirate paramilitary partisan
    policymaker watchdog whistleblower informant insider
    """)
"""People by what they do: a person in the singular, a group in the plural."""

BODIES = word_set("""
    police army navy military force coalition government ministry task-force group company union party
    agency court council committee commission parliament senate congress cabinet administration
    opposition leadership command militia brigade battalion division airline operator carrier
    manufacturer maker insurer bank firm charity hospital university organisation organization network
    broadcaster newspaper station channel authority department office service embassy consulate
    inspectorate regulator board watchdog federation association alliance movement front faction
    syndicate gang cartel crew team squad delegation mission tribunal prosecution defence judiciary bloc
    regime junta monarchy palace kremlin municipality town-hall utility institute observatory monitor
    foundation society club league brigade media press public-prosecutor coastguard gendarmerie troop
    rescue-service task-force working-group airforce fire-service
    """)
"""Bodies: organisations, powers and their arms."""

NEEDS_MODIFIER = word_set("""
    office service department board station channel unit team crew division command mission front
    monitor head chief secretary guard source member player coach defence operator press media network
    force palace local head captain general leader director deputy driver owner guide cook clerk keeper
    """)
"""Words too plain to stand for a party without a determiner or modifier."""

SITES = word_set("""
    hospital bridge market airport airfield school camp base prison jail factory plant warehouse port
    harbour harbor station church mosque temple cathedral synagogue monastery stadium hotel quarter
    district province town city village suburb neighbourhood neighborhood refinery dam checkpoint
    crossing barracks headquarters embassy museum clinic university depot terminal dockyard shipyard
    bakery mall tunnel outpost settlement island peninsula valley square palace courthouse laboratory
    reactor pier quay jetty reservoir
    """)
"""Places that reports name by what they are."""

SEATS = name_set("""
    pentagon | kremlin | whitehall | elysee | élysée | bundestag | knesset | duma | capitol | vatican |
    westminster | holyrood | stormont | zhongnanhai | chancellery | quirinale | moncloa | planalto |
    itamaraty | nobel | white house | downing street | state department | blue house | foggy bottom |
    scotland yard | sublime porte | élysée palace
    """)
"""Buildings whose name stands for the power that sits in them."""

REGIONS = name_set("""
    europe | asia | africa | antarctica | oceania | eurasia | scandinavia | middle east | far east |
    west bank | gaza | gaza strip | balkans | caucasus | sahel | horn of africa | maghreb | levant |
    latin america | north america | south america | central america | central asia | south asia |
    southeast asia | north africa | west africa | east africa | southern africa | sub-saharan africa |
    eastern europe | western europe | central europe | baltics | persian gulf | kurdistan | kashmir |
    crimea | donbas | donbass | transnistria | south ossetia | abkhazia | nagorno-karabakh | darfur |
    tigray | punjab | balochistan | patagonia | amazon | arctic | siberia | chechnya | dagestan | tibet
    | xinjiang | scotland | wales | england | northern ireland | catalonia | basque country | bavaria |
    sicily | sardinia | corsica | anatolia | golan heights | sinai | kurdistan region | caribbean |
    mediterranean | pacific | atlantic
    """)
"""Parts of the world and lands that are no countries of the gazetteer."""

DIRECTIONS = word_set("""
    northern southern eastern western central north-eastern northeastern north-western northwestern
    south-eastern southeastern south-western southwestern upper lower
    """)
"""Words that name a part of a place."""

PERSON_CUES = word_set("""
    said says told added tweeted wrote argued insisted warned replied asked announced explained claimed
    recalled vowed testified confirmed denied noted stated acknowledged admitted declared
    """)
"""Verbs of saying that show a person or a body beside them."""

CORPORATE_ENDINGS = word_set("""
    ltd limited inc incorporated corp corporation plc llc gmbh ag sa nv co company holdings
    """)
"""Legal forms that a company's name may drop."""

GROUP_WORDS = word_set("group organisation organization movement network company firm militia party faction")
"""Words that may follow a body's own name without changing it ("the Red Dawn group")."""

NOT_NAMES = word_set("""
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec christmas easter ramadan eid hanukkah diwali thanksgiving
    halloween passover lent spring summer autumn winter god allah i am pm a.m p.m gmt utc est edt cet
    bst mr mrs ms dr st jr sr ii iii iv vi vii viii ix no ok yes oh prophet internet web kg km
    """)
"""Capitalised words that are times, forms of address or exclamations and no names."""

FUNCTION_WORDS = word_set("""
    the a an this that these those he she it we they you i his her its our their your my who which what
    when where why how if but and or nor so yet as at by for from in into of off on onto out over to
    under up with without within after before since until while although though because however
    meanwhile earlier later also both each every either neither some any all many most much more less
    few several other another such no not only just even still then than there here now once one two
    three four five six seven eight nine ten eleven twelve dozens hundreds thousands is are was were be
    been being has have had do does did will would can could may might must shall should according about
    against between among during through across around near outside inside along behind beyond despite
    amid says said last next nobody everyone everything nothing forty fifty sixty seventy eighty ninety
    twenty thirty hundred thousand first second third new old big small final nearly almost up update
    flash breaking live watch photo photos picture video file read reporting editing share follow
    subscribe sign scroll advertisement published updated exclusive analysis opinion factbox correction
    copy us
    """)
"""Words that start sentences or lines with a capital and are no names there."""

PARTICLES = word_set("al el bin ibn ben abu von van der den de da di du del della la le dos das bint ul y")
"""Small words inside names of persons and places."""

GIVEN_NAMES = word_set("""
    aaron abdul abdullah abdel abigail adam adrian ahmad ahmed aisha alan albert alberto alejandro
    alessandro alex alexander alexandra alexei alfred ali alice alicia alison amanda amelia amina amir
    amit amy ana anastasia anders andre andrea andreas andrei andres andrew andriy andrzej angela
    angelina anita anjali ann anna anne annie anthony antoine anton antonio arjun arne arthur ashley
    asma astrid aung austin ayesha bashar barack barbara ben benedict benjamin bernard bernie beth bill
    bjorn bob boris brad brandon brenda brian bruce bruno camille carl carla carlos carmen carol
    caroline catherine cecilia charles charlie charlotte chen chiara chloe chris christian christina
    christine christopher claire clara claudia colin connor craig cristina cyril daniel daniela david
    deborah denis dennis diana diego dmitri dmitry dominic donald donna dorothy douglas duncan ebrahim
    edith eduardo edward elena elizabeth ellen emily emma emmanuel enrique eric erik ernest esther eva
    evelyn fatima faisal felix ferdinand fernando fiona florence francesca francesco francis francisco
    francois frank franz fred frederick gabriel gareth gary gavin george georgina gerald gerard giovanni
    giulia giuseppe gloria gordon grace graham greg gregory guido guillaume gustav haider hamid hanna
    hannah hans harold harry hasan hassan heather helen helena henri henrik henry hiroshi howard hugh
    hugo hussein ian ibrahim igor ilya imran ines ingrid irene irina isaac isabel isabella ismail ivan
    jack jacob jacques jaime jake jakob jamal james jan jane janet jason javier jean jeff jeffrey
    jennifer jeremy jessica jesus jill jim joan joanna joao joe joel johan johannes john jon jonas
    jonathan jordan jorge jose josef joseph joshua juan judith julia julian julie june juan karen karim
    karl karin kate katherine kathleen kathy katja kenji kenneth kevin khaled khalid kim klaus kofi
    kumar kwame lars laura lauren laurent lea leah lee leila lena leo leon leonard leonid lewis li liam
    lidia lily linda lisa liu louis louise luc luca lucas lucia lucy luigi luis luiz lukas lydia
    magdalena mahmoud malcolm marc marcel marco marcos marcus margaret maria mariam marie marina mario
    mark marta martha martin martina mary maryam matteo matthew matthias maurice max maya megan mehmet
    mia michael michel michelle miguel mikhail mike mira miriam mohamed mohammad mohammed mohammad
    moritz mustafa muhammad nadia narendra natalia natalie natasha nathan neil nelson nicholas nick
    nicola nicolas nicole nigel nikita nikolai nina noah nora norman odile oleg olga oliver olivia omar
    oscar osama otto pablo pamela paolo patricia patrick paul paula paulo pavel pedro peter petra philip
    philippe phillip pierre piotr priya rachel rafael rahul raj rajesh ralph ramon ramzi rania rashid
    ravi raymond rebecca recep reza ricardo richard rita robert roberto robin rodrigo roger roland roman
    ronald rosa rosie ross roy ruben rupert ruth ryan sabine sadiq said salim salma salman sam samantha
    samir samuel sanjay sara sarah scott sean sebastian selim serge sergei sergey sergio seth shane
    sharon shinzo silvia simon sofia sonia sophie stefan stefano stella stephan stephanie stephen steve
    steven stuart sue sunil susan suzanne svetlana sven sylvia takashi tamara tanya tariq tatiana ted
    teresa terry thabo theresa thomas tim timothy tina tobias todd tom tomas tony tracy trevor ursula
    valentina vanessa vasily vera veronica victor victoria vijay vincent viktor vladimir volodymyr
    walter wang wei wendy werner wilhelm will william wolfgang xavier xi yasmin yasser yuki yulia yuri
    yusuf yves zainab zara zhang zoe
    """)
"""Given names common in one part of the world or another; one of them first shows a person."""


def singular(word: str) -> str:
    """A lower-case common noun in the singular, by its ending.

    >>> [singular(word) for word in ("militiamen", "parties", "forces", "witnesses", "police")]
    ['militiaman', 'party', 'force', 'witness', 'police']
    """
    if word.endswith("is") and word[:-1] in PEOPLE:
        return word[:-1]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is", "news", "headquarters", "barracks", "corps"))
        and len(word) > 3
    ):
        return word[:-1]
    return word
