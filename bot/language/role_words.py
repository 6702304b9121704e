"""Words for what somebody is: offices, trades, and what people are to one another."""

from __future__ import annotations

import re
from functools import lru_cache

_ROLES = frozenset(
    """
    abbot academic accomplice accountant accused activist actor actress addict adm administrator admiral adversary
    adviser advisor advocate agent aide alderman ally alumna alumnus ambassador analyst anchor anchorman announcer
    antagonist apologist apprentice archaeologist archbishop archdeacon architect archivist arsonist artist aspirant
    assailant assassin assemblyman assemblywoman assistant associate astrologer astronaut astronomer athlete
    attacker attorney auctioneer auditor aunt author aviator ayatollah backbencher backer bailiff baker ballerina
    ballet-master bandleader bandmate banker barber barmaid barman baron baroness barrister bartender bassist
    batsman beekeeper believer beneficiary billionaire biochemist biographer biologist birdwatcher bishop blacksmith
    blogger bodybuilder bodyguard bomber bookkeeper bookmaker bookseller boss botanist bowler boxer boy boyfriend
    breeder bricklayer bride bridegroom bridesmaid brigadier broadcaster broker brother brother-in-law buddy builder
    bundler bureaucrat burglar bursar businessman businesswoman busker butcher caller calligrapher cameraman
    campaigner candidate capt captain cardinal caretaker carpenter cartoonist cashier celebrity cellist censor
    centenarian centre-back centrist ceo cfo chair chairman chairperson chairwoman challenger champion chancellor
    chaplain chauffeur chef chemist chief chieftain child choreographer clairvoyant clarinettist classmate cleaner
    clergyman cleric clerk climber clown co-author co-chair co-chairman co-chairwoman co-conspirator co-creator
    co-director co-founder co-host co-ordinator co-owner co-pilot co-sponsor co-star co-writer coach coal-miner
    cobbler cofounder cohost col collaborator colleague collector colonel columnist combatant comedian comic
    commandant commander commentator commissioner committeeman committeewoman communist commuter companion
    competitor complainant composer comrade concierge conductor confidant confidante congressman congresswoman
    conscript conservationist conservative conservator conspirator constable consul consultant contender contractor
    contributor controller convener convenor convict coo cook coordinator copywriter coroner correspondent cosponsor
    councillor councilman councilor councilperson councilwoman counsel counsellor counselor count counterpart
    countess countryman courier courtier cousin craftsman creator crewman cricketer critic crofter cto culprit
    curate curator customer cyclist czar dad dancer daredevil daughter daughter-in-law deacon deaconess dealer dean
    debutant defector defenceman defendant defender defenseman delegate democrat demonstrator dentist deputy
    dermatologist descendant designer despot detective developer diarist dictator dietitian diplomat director
    disc-jockey disciple dissenter dissident diver dj docker dockworker doctor donor doyen doyenne dramatist
    draughtsman dressmaker driver drummer duchess duke dustman earl ecologist economist editor educator electrician
    embalmer emcee emir emperor employee employer endorser engineer engraver entertainer enthusiast entomologist
    entrepreneur envoy epidemiologist eurosceptic evangelist ex-boyfriend ex-girlfriend ex-husband ex-lover
    ex-partner ex-wife examiner exec executioner executive exile expert explorer extremist fan farmer farmhand
    farrier father father-in-law favorite favourite fellow felon fiance fiancee fiancé fiancée fiddler fighter
    figurehead filmmaker finalist financier firebrand firefighter fireman fisherman fishmonger fixer flanker
    flatmate flautist florist fly-half foe follower footballer footman foreman forester forward founder fraudster
    freshman friend front-runner frontman frontrunner frontwoman fugitive full-back fullback fund-raiser fundraiser
    gambler gamekeeper gangster gardener gatekeeper gen genealogist general geneticist genius gentleman geologist
    ghostwriter girl girlfriend goalie goalkeeper goalscorer goatherd goddaughter godfather godmother godson golfer
    gov governess governor gp graduate grandchild granddad granddaughter grandfather grandma grandmother grandpa
    grandparent grandson greengrocer groom groundsman guard guardian guest guide guitarist gunman guru gynaecologist
    gynecologist hacker hairdresser half-back half-brother half-sister handyman harbormaster harbourmaster hardliner
    harpist hawk head headhunter headliner headmaster headmistress headteacher heavyweight heir heiress helmsman
    herder hero heroine hiker historian hitman holder homeowner hopeful host hostage hotelier housemate housewife
    hunter hurdler husband hydrologist icon iconoclast illustrator imam immigrant immunologist impresario incumbent
    independent industrialist informant inmate innkeeper insider inspector inspector-general instructor intellectual
    interlocutor intern internee interpreter interviewer inventor investigator investor ironmonger islander jailer
    janitor jeweller jihadist jockey jogger journalist judge judoka juggler jurist juror justice kayaker keeper
    kidnapper killer king kingpin laborer labourer labourite lady landlady landlord landowner lass laureate lawmaker
    lawman lawyer layman leader lecturer left-back leftist legend legislator liberal libertarian librarian
    librettist lieutenant lifeguard linchpin linebacker lineman linguist lobbyist lobsterman locksmith lodger lord
    lover loyalist lt luminary machinist maestro magician magistrate magnate maid mainstay maker man manager marine
    marquess marquis marshal masseur mastermind matchmaker mate mathematician matriarch matron maverick mayor
    mechanic medalist medallist mediator medic member mentor mep mercenary merchant messenger metallurgist
    meteorologist microbiologist midfielder midwife militant milkman millionaire miner minister missionary mobster
    model moderator mogul mom monarch monk mother mother-in-law motorist mountaineer mourner mp mufti mullah mum
    muralist murderer musician nanny narrator nationalist native naturalist navigator negotiator neighbor neighbour
    nemesis nephew neurologist neurosurgeon newcomer newscaster newsman newsreader niece nobleman nominee
    nonagenarian notary novelist nun nurse nutritionist observer obstetrician occupant oceanographer octogenarian
    officer official ombudsman oncologist onlooker operative operator ophthalmologist opponent optician optimist
    orator organiser organist organizer ornithologist orphan osteopath outfielder outsider overseer owner
    paediatrician painter palaeontologist paleontologist panelist panellist paralegal paramedic parent parishioner
    parliamentarian parolee participant partner passenger passer-by pastor pathologist patient patriarch patron
    paymaster peacekeeper pediatrician peer penman pensioner percussionist performer perpetrator personality
    petitioner pharmacist phenom philanthropist philologist philosopher photographer physician physicist
    physiologist physiotherapist pianist pilot pioneer pirate pitcher plaintiff planner player playmaker playmate
    playwright plumber pm poacher podcaster poet policeman policewoman policy-maker politician pollster polymath
    pope populist porter postgraduate postman postmaster postmistress potter powerbroker practitioner preacher
    predecessor premier premier-designate presenter president priest prime prince prince-consort princess principal
    prisoner probationer prodigy producer prof professional professor programmer progressive promoter propagandist
    proponent proprietor prosecutor protagonist protester provocateur provost psychiatrist psychoanalyst
    psychologist publicist publisher pundit pupil puppeteer purser quarterback quartermaster queen rabbi racer
    radiographer radiologist rancher ranger rapist rapper realtor rebel receptionist recruit recruiter rector
    referee reformer refugee refusenik registrar relative relief-worker rep repairman reporter representative
    republican rescuer researcher resident restaurateur retiree rev reverend revolutionary rider right-back
    right-winger ringleader ringmaster rival robber rocker roofer rookie roommate rower ruler runner runner-up sage
    sailor salesman salesperson saleswoman satirist saxophonist scaffolder sceptic scholar schoolboy schoolgirl
    schoolmaster schoolmate schoolmistress schoolteacher scientist screenwriter scriptwriter scrum-half sculptor
    seamstress secretary seed seismologist selectman seller semi-finalist semifinalist seminarian sen senator
    separatist septuagenarian sergeant servant settler sgt shareholder sharpshooter sheikh shepherd sheriff
    shipbuilder shipowner shoemaker shooter shopkeeper shortstop showman showrunner sibling signalman signatory
    silversmith singer sister sister-in-law skater skeptic skier skipper smuggler sniper socialist socialite
    sociologist soldier solicitor soloist son son-in-law songwriter sophomore soprano speaker specialist spectator
    speechwriter spin-doctor spokesman spokesperson spokeswoman sponsor sportscaster spouse sprinter spy squatter
    staffer stalwart stand-in star statesman stationmaster statistician steelworker stenographer stepdaughter
    stepfather stepmother stepson steward stockbroker stonemason storyteller stowaway strategist striker student
    stuntman stylist subcontractor successor suitor sultan superdelegate superintendent supermodel superstar
    supervisor supplier supporter supremo surfer surgeon surrogate surveyor survivor suspect swimmer sympathiser
    sympathizer tailor taoiseach taxidermist taxpayer teacher team-mate teammate technician technocrat technologist
    teenager televangelist tenant tenor terrorist theologian theorist therapist thief thinker titan toddler
    toolmaker torchbearer tory tourist townsman tracker trader tradesman trafficker trailblazer trainer traitor
    translator traveler traveller treasurer tribesman trombonist trooper troubadour trucker trumpeter trustee tsar
    tutor twin tycoon typist tyrant umpire uncle underdog undergraduate undersecretary understudy undertaker user
    usher valet vet veteran veterinarian vicar vicar-general vice-chairman vice-chancellor vice-president viceroy
    victim victor viewer vigilante villager villain vintner violinist violist virologist viscount viscountess
    visionary visitor vocalist volunteer voter waiter waitress walker warden warlord warrior watcher watchmaker
    weaver weightlifter welder whig whip whistle-blower whistleblower wicketkeeper widow widower wife winger wingman
    winner witness woman wordsmith worker wrestler writer yachtsman youngster zookeeper zoologist
    """.split()
)
_OF_THINGS = frozenset(
    """
    academy act affiliate agency airline alliance app arm army association authority band bank behemoth bloc blog
    boat body bookmaker brand brewer brewery brigade broadcaster brokerage builder business cafe café campaign
    carmaker carrier cartel cathedral chain channel chapter charity chipmaker choir church cinema clinic club
    co-operative coalition collective college commission committee company competition conglomerate conservatoire
    consortium consultancy contractor cooperative council court daily department developer distributor drugmaker duo
    ensemble entity estate exchange faction factory farm federation ferry festival firm foundation founding
    franchise fund gallery gang giant group guild hospice hospital hotel initiative institute institution insurer
    journal lab label laboratory league legislature lender library liner lobby magazine maker manufacturer militia
    mill mine ministry monopoly monthly mosque movement multinational museum network newsletter newspaper newswire
    ngo non-profit nonprofit nursery operator orchestra organisation organization outfit outlet paper parliament
    pac partnership party periodical plant platform podcast practice pressure-group producer program programme project
    provider pub publisher quarterly quartet regulator restaurant retailer school sect service ship shop side site
    society squad start-up startup station studio subsidiary supplier synagogue tabloid tank tanker team temple
    theater theatre think-tank tournament trawler trio troupe trust tug union unit university utility vessel
    watchdog website weekly wholesaler yacht
    """.split()
)
_ANY_THING = frozenset(
    "act arm body business company entity firm giant group label network organisation organization outfit practice "
    "programme program project service side site team unit venture".split()
)
"""Words that by themselves, without a word more, say nothing of what an organisation is."""

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


_PEOPLES = frozenset(
    """
    aborigine afghan arab argentine bangladeshi basque berliner brit briton buddhist catalan catholic chechen cornishman
    croat czech dane dubliner dutchman englishman filipina filipino finn fleming frenchman frenchwoman greek hindu
    icelander inuit iraqi irishman irishwoman israeli jew kenyan kurd kuwaiti latina latino liverpudlian londoner mainer
    maori marylander mormon muslim national nepali new-yorker new-zealander parisian pakistani pole protestant quaker
    saudi scot scotsman scouser serb sikh slav slovak slovene somali spaniard swede swiss tajik texan thai tibetan turk
    uighur uzbek vermonter walloon welshman yemeni yorker zealander zulu
    """.split()
)
"""Nouns for where somebody is from and what they believe."""

_OF_A_PEOPLE = re.compile(r"[a-z]{3,}(?:ian|can|man|tan|ean)")


_KIN = frozenset("father mother son daughter brother sister husband wife dad mum mom aunt uncle".split())
_AGENT = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|eer|ant|ee)")
_NO_AGENTS = frozenset(
    """
    anger answer banner barrier border center centre chapter charter color colour committee container corner counter
    cover cylinder danger degree disaster door encounter error factor favor favour fee finger flavour
    floor flower folder former gender grant guarantee hammer harbour hour instant knee labour ladder layer letter
    liter litre matter mirror monster number odor odour offer order other paper pattern plant poster power
    quarter rather reactor remainder reminder restaurant river rumour saucer sector semester server shoulder silver
    slaughter spider sticker sum summer sweater thriller timber total toner tower tractor tumor tumour trailer
    trigger variant vector warrant water weather whisker whisper winter wonder
    """.split()
)
"""Words that end as words for those who do something do."""

_MANY = re.compile(r"(?:men|women|people|children|s)$")


@lru_cache(maxsize=4096)
def is_role(word: str, *, things: bool = False, formed: bool = True) -> bool:
    """Whether the lower-case noun ``word`` says what a person is, or with ``things`` what an organisation is.

    With ``formed`` also where only its ending says so ("bookmaker"), which many surnames share ("Horsman").
    """
    word = word.rstrip(".")
    if things:
        return word in _OF_THINGS
    if word in _ROLES or (word.endswith("s") and word[:-1] in _ROLES):
        return True
    if word.endswith("ies") and f"{word[:-3]}y" in _ROLES:
        return True
    if "-" in word.strip("-"):
        first, _, last = word.partition("-")
        return is_role(word.rpartition("-")[2]) or (
            last in {"elect", "general", "in-law", "designate", "to-be"} and is_role(first)
        )
    return formed and len(word) > 5 and word.endswith(_ENDINGS) and word not in _OF_THINGS


def is_of_a_people(word: str, *, apposed: bool = False) -> bool:
    """Whether the lower-case noun ``word`` says where somebody is from or what they believe: "Briton", "Muslim".

    With ``apposed`` also those that as adjectives mean other things ("American"), formed as such words are.
    """
    return word in _PEOPLES or (apposed and _OF_A_PEOPLE.fullmatch(word) is not None)


def is_any_thing(word: str) -> bool:
    """Whether the lower-case ``word`` by itself says nothing of what an organisation is ("company")."""
    return word in _ANY_THING


def is_kin(word: str) -> bool:
    """Whether the lower-case ``word`` is a parent, child or spouse."""
    return word in _KIN


def is_agent(word: str) -> bool:
    """Whether the lower-case ``word``, no known role, is formed as a word for who does something ("blaster")."""
    return _AGENT.fullmatch(word) is not None and word not in _NO_AGENTS | _OF_THINGS


def is_plural(word: str) -> bool:
    """Whether the lower-case ``word`` is a role of several people ("advisers", "policemen")."""
    return word not in _ROLES and _MANY.search(word) is not None
