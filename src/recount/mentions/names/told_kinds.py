"""What a sentence says that a name is: "Brannick, a mining company", "Ostrov is a village", "the ferry Astrid".

Takes the tree of a sentence and the words of a name, gives the nouns that stand for what it names, and the kind of thing
that a noun stands for. What is denied, asked or supposed is not said; a noun that no table knows tells no kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.language.name_words import BODIES, SETTLEMENTS, SITES, singular, word_set
from recount.mentions.names.occupations import OCCUPATIONS
from recount.records import SyntaxWord

PERSONS = word_set("""
    man woman boy girl son daughter wife husband brother sister uncle aunt cousin nephew niece grandson granddaughter
    grandchild stepson stepdaughter twin spouse fiance fiancee bride partner lover girlfriend boyfriend friend
    godfather godmother heir orphan namesake winner champion laureate medallist finalist runner-up nominee
    guitarist drummer bassist trumpeter saxophonist rapper vocalist soprano tenor
    businessman businesswoman inventor explorer pioneer aviator sprinter wrestler gymnast cricketer
    screenwriter theorist saint martyr nobleman aristocrat
    """)
"""People by kin, by what they won and by what they do, besides occupations."""
NAMED_BODIES = word_set("""
    band label brand studio orchestra choir ensemble duo trio quartet quintet troupe corporation conglomerate subsidiary
    startup retailer wholesaler supplier distributor chain brewery distillery winery publisher magazine journal tabloid
    daily weekly website platform marketplace lender exchange think-tank nonprofit ngo fraternity sorority guild lodge
    monastery order sect denomination school college academy seminary kindergarten
    """)
"""Bodies besides those that act in the news."""
LANDSCAPE = word_set("""
    river stream creek canal lake pond sea bay gulf fjord lagoon strait ocean mountain hill ridge peak volcano glacier
    canyon gorge plain plateau desert oasis forest wood park garden beach cape cliff cave reef atoll archipelago
    country kingdom territory parish commune street road lane avenue boulevard highway
    waterfall spring townland resort
    """)
WORKS = word_set("""
    album song single anthem hymn symphony concerto sonata opera operetta musical ballet play film movie documentary
    sitcom soap series episode show programme broadcast podcast novel novella book trilogy saga poem epic essay memoir
    biography textbook dictionary encyclopedia manuscript comic manga cartoon painting fresco sculpture statue mural
    photograph game video soundtrack sequel prequel
    ship boat ferry vessel yacht schooner frigate destroyer submarine tanker trawler aircraft plane airliner helicopter
    glider drone missile rocket rifle pistol tank train locomotive car truck motorcycle bicycle spacecraft satellite
    probe telescope computer console smartphone software app language alphabet dialect script
    war battle siege revolution uprising massacre treaty law act statute bill festival carnival fair tournament cup
    championship race award prize medal trophy storm hurricane cyclone typhoon earthquake epidemic
    disease syndrome virus bacterium parasite drug vaccine medicine mineral element compound fruit vegetable cheese
    wine beer dish breed species genus religion holiday theorem
    """)
"""Works, makes, events, kinds and whatever else bears a name."""
KINDS = {
    "person": OCCUPATIONS | PERSONS,
    "organisation": BODIES | NAMED_BODIES,
    "place": SITES | SETTLEMENTS | LANDSCAPE,
    "other": WORKS,
}
"""The reader's kinds with the nouns that tell them; a noun of two kinds ("a hospital") tells the first."""
NOT_STATED = {"case", "mark", "discourse"}
"""Relations below a noun that a name is only in or at, or is supposed to be: "was in court", "if it were a bank"."""
DENYING = word_set("not n't never no nor hardly would could might should may")


def kind_told_by(noun: str) -> str | None:
    """The reader's kind of what a common noun stands for; None where the tables do not know it.

    >>> [kind_told_by(noun) for noun in ("companies", "village", "poet", "album", "matter")]
    ['organisation', 'place', 'person', 'other', None]
    """
    forms = {noun.lower(), singular(noun.lower())}
    return next((kind for kind, nouns in KINDS.items() if not nouns.isdisjoint(forms)), None)


def nouns_said_of(words: Sequence[SyntaxWord], first: int, last: int) -> Iterator[str]:
    """The common nouns that a sentence says the name in its words `first` to `last` is.

    "X is a noun", "X, a noun", "the noun X", "her noun, X," and for each name of a list "the nouns X, Y and Z".
    """
    if _is_set_off(words, first, last):
        yield words[first - 2].text
    inside = range(first + 1, last + 2)
    heads = [number for number in inside if words[number - 1].head not in inside]
    if len(heads) == 1:
        for number in _said_of(words, heads[0]):
            if number not in inside:
                yield words[number - 1].text


def _is_set_off(words: Sequence[SyntaxWord], first: int, last: int) -> bool:
    """`at her firm, Brannick,`: a name between commas behind what is somebody's, which the tree often takes for a subject."""
    if first < 3 or last + 1 == len(words) or words[first - 1].text != "," or words[last + 1].text not in {",", "."}:
        return False
    owner = any(word.tag in {"PRP$", "POS"} for word in words[max(0, first - 5) : first - 2])
    return owner and words[first - 2].tag == "NN"


def _said_of(words: Sequence[SyntaxWord], number: int) -> Iterator[int]:
    """The numbers of the nouns that the tree sets beside the name whose head has a number."""
    head = words[number - 1]
    above = words[head.head - 1] if head.head else None
    if above is None:
        return
    if head.relation.startswith("nsubj") and above.tag == "NN" and _is_stated(words, head.head):
        yield head.head
    for beside, word in enumerate(words, start=1):
        if word.head == number and word.relation == "appos" and word.tag == "NN":
            yield beside
    if head.relation == "appos" and above.tag in {"NN", "NNS"}:
        yield head.head
    if head.relation == "conj" and above.relation == "appos" and words[above.head - 1].tag == "NNS":
        yield above.head


def _is_stated(words: Sequence[SyntaxWord], noun: int) -> bool:
    """Whether a clause says plainly that its subject is a noun: it does not deny, suppose or ask it."""
    below = [word for word in words if word.head == noun]
    relations = {word.relation for word in below}
    denied = any(word.text.lower() in DENYING for word in below)
    return "cop" in relations and not relations & NOT_STATED and not denied and words[-1].text != "?"
