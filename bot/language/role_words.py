"""Words for what somebody is: offices, trades, and what people are to one another."""

from __future__ import annotations

from functools import lru_cache

_ROLES = frozenset(
    """
    gov sen rep gen adm col capt lt sgt prof rev
    abbot academic accountant accused activist actor actress administrator admiral adviser advisor agent aide
    ally ambassador
    analyst anchor announcer apprentice archaeologist archbishop architect artist assistant associate astronaut
    astronomer athlete
    attorney auctioneer auditor aunt author baker banker barber baron baroness barrister baroness biographer
    biologist bishop blogger boss
    botanist boxer boy boyfriend brigadier broker brother buddy builder burglar businessman businesswoman
    butcher candidate captain
    cardinal caretaker carpenter cartoonist cashier celebrity chair chairman chairperson chairwoman champion
    chancellor chaplain chef
    chemist chief child choreographer cleaner clergyman cleric clerk coach cofounder colleague collector colonel
    columnist comedian commander
    commentator commissioner composer conductor congressman congresswoman conservator constable consul
    consultant contractor controller
    convict cook coordinator coroner correspondent councillor councilman councilwoman councilor counsel
    counsellor counselor
    count countess courier cousin creator critic curator customer cyclist dad dancer daughter daughter-in-law
    dean defendant
    defender delegate democrat dentist deputy designer detective developer diplomat director dissident doctor
    driver duchess duke
    economist editor educator electrician emperor employee engineer entrepreneur envoy epidemiologist executive
    ex-husband ex-wife expert
    farmer father father-in-law fellow fiance fiancé fiancee fiancée fighter filmmaker financier firefighter
    fireman fisherman footballer
    forward founder friend gardener general genius geologist girl girlfriend goalkeeper golfer governor graduate
    grandfather grandmother
    grandson granddaughter guard guardian guest guide guitarist gunman half-brother half-sister hairdresser head
    headmaster headmistress
    headteacher heir heiress hero historian host hostage housewife husband imam immigrant incumbent informant
    inspector instructor
    intern interpreter inventor investigator investor jailer jeweller jockey journalist judge jurist juror
    keeper king laborer
    labourer landlady landlord lawmaker lawyer leader lecturer legend legislator liberal librarian lieutenant linguist
    lobbyist lord magistrate magnate maker man manager marshal mathematician mayor mechanic member mentor
    merchant meteorologist
    midfielder midwife militant millionaire billionaire miner minister model monarch monk mother mother-in-law mum mom
    musician nanny native neighbor neighbour nephew newcomer niece novelist number nun nurse nutritionist
    observer officer official ombudsman
    operator opponent organiser organizer owner painter paramedic parent participant partner passenger pastor
    patient patriarch patron
    pediatrician paediatrician pensioner philanthropist philosopher photographer physician physicist pianist
    pilot pioneer pirate plaintiff player
    playwright plumber poet policeman policewoman politician pollster pope porter postmaster practitioner
    preacher premier
    president presenter priest prime prince princess principal prisoner prisoner producer professor programmer
    prosecutor protester
    psychiatrist psychologist publicist publisher pupil quarterback queen rabbi racer ranger realtor
    receptionist recruit rector referee
    refugee registrar relative reporter representative republican researcher resident retailer reverend rider
    rival runner sailor salesman saleswoman
    scholar schoolboy schoolgirl scientist sculptor secretary senator sergeant servant sheikh sheriff shopkeeper
    singer sister sister-in-law
    skipper sociologist soldier solicitor son son-in-law songwriter specialist speaker spokesman spokesperson
    spokeswoman
    spouse star statesman statistician stepfather stepmother stepson stepdaughter strategist striker student
    superintendent
    supermodel supervisor supporter surgeon surveyor survivor suspect swimmer tailor tenant teacher teenager
    tenor terrorist therapist
    toddler trader trainer translator treasurer trustee tutor twin tycoon umpire uncle undersecretary veteran
    vet veterinarian
    vicar vice-chancellor vice-chairman vice-president victim violinist virologist visitor vocalist volunteer
    waiter waitress warden warlord wrestler
    widow widower wife winger winner witness woman worker writer youngster zoologist chieftain negotiator banker
    aviator ceo cfo coo cto
    mp mep pm whip lead holder founding premier-designate firm company charity group organisation organization
    agency union club team party
    newspaper magazine broadcaster website network association institute institution think-tank tank startup
    start-up manufacturer maker retailer
    bank insurer airline hospital university college school publisher producer supplier subsidiary
    """.split()
)
_OF_THINGS = frozenset(
    """
    firm company charity group organisation organization agency union club team party newspaper magazine website network
    association institute institution think-tank tank startup start-up bank airline hospital university college school
    subsidiary number prime founding weekly monthly daily quarterly broadcaster manufacturer retailer insurer publisher
    body regulator lender chain brand fund trust side vessel ship festival museum orchestra band
    """.split()
)
_ENDINGS = (
    "man",
    "woman",
    "person",
    "ologist",
    "onomist",
    "keeper",
    "maker",
    "owner",
    "ographer",
    "holder",
    "smith",
    "elect",
    "monger",
    "wright",
)


@lru_cache(maxsize=4096)
def is_role(word: str, *, things: bool = False) -> bool:
    """Whether the lower-case noun ``word`` says what a person is, or with ``things`` what an organisation is."""
    word = word.rstrip(".")
    if things or word in _OF_THINGS:
        return things and word in _OF_THINGS
    if word in _ROLES or (word.endswith("s") and word[:-1] in _ROLES):
        return True
    if "-" in word.strip("-"):
        first, _, last = word.partition("-")
        return is_role(word.rpartition("-")[2]) or (
            last in {"elect", "general", "in-law", "designate"} and is_role(first)
        )
    return len(word) > 5 and word.endswith(_ENDINGS)
