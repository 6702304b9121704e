"""Words for what somebody is: offices, trades, and what people are to one another."""

from __future__ import annotations

import re
from functools import lru_cache

_ROLES = frozenset(
    """
    abbess abbot abolitionist abseiler abuser academic accomplice accordionist accountant accused accuser acolyte
    acrobat activist actor actress actuary acupuncturist addict adjudicator adm administrator admiral adolescent
    adversary adviser advisor advocate agent agronomist aide aircraftman airwoman alchemist alcoholic alderman
    all-rounder allergist ally alum alumna alumnus ambassador anaesthetist analyst anarchist anatomist anchor
    anchorman anchorwoman anesthetist angler announcer antagonist antiquarian apologist apothecary apparatchik
    appellant appointee appraiser apprentice aquanaut arbitrator arborist archaeologist archbishop archdeacon
    architect archivist aristocrat arranger arsonist artist aspirant assailant assassin assemblyman assemblymember
    assemblywoman assessor assistant associate astrologer astronaut astronomer astrophysicist athlete attache
    attaché attacker attendant attendee attorney auctioneer audiologist auditor aunt author autocrat autoworker
    aviator ayatollah babysitter bachelor backbencher backer backpacker backstroker bailiff baker ballerina
    ballet-master balloonist bandleader bandmate banker barber bargee barista barmaid barman baron baroness
    barrister bartender basketballer bassist bassoonist batsman beadle beatboxer beautician beekeeper believer
    bellboy bellhop beneficiary bicyclist bigwig billionaire biochemist biographer biologist birdwatcher bishop
    blackmailer blacksmith blogger boatbuilder bodybuilder bodyguard boffin bombardier bomber bon-vivant bondholder
    bookbinder bookie bookkeeper bookmaker bookseller boss botanist bouncer bowler boxer boy boyfriend breadwinner
    breaststroker breeder bricklayer bride bridegroom bridesmaid brigadier broadcaster broker brother
    brother-in-law buddy builder bundler bureaucrat burglar bursar busdriver businessman businesswoman busker
    butcher butler buyer bystander cabbie cabby cabdriver caddie cadet cadre caliph caller calligrapher cameraman
    campaigner camper candidate canoeist capt captain cardinal cardiologist caregiver carer caretaker carjacker
    carpenter cartoonist cashier catcher caterer caver celebrity cellist cellmate censor centenarian centre-back
    centrist ceo ceramicist cfo chair chairman chairperson chairwoman challenger chambermaid champion chancellor
    chaplain chauffeur chauffeuse cheerleader cheesemaker chef chemist chessmaster chief chieftain child
    childminder chiropodist chiropractor chocolatier choirmaster choreographer chorister chronicler churchgoer
    citizen claimant clairvoyant clarinettist classicist classmate cleaner clergyman cleric clerk climatologist
    climber clinician clown cmdr co-author co-chair co-chairman co-chairwoman co-conspirator co-creator co-director
    co-founder co-host co-ordinator co-owner co-pilot co-sponsor co-star co-writer coach coachbuilder coal-miner
    coastguard cobbler codebreaker coder cofounder cohost col collaborator colleague collector colonel columnist
    combatant comedian comedienne comic commandant commander commando commentator commissioner committeeman
    committeewoman commodore commoner communist commuter companion compatriot compere competitor complainant
    composer compositor comptroller comrade concierge conductor confectioner confidant confidante congregant
    congressman congressmember congressperson congresswoman conman conscript conservationist conservative
    conservator conspirator constable consul consul-general consultant contender contestant contortionist
    contractor contributor controller convener convenor convict coo cook coordinator copilot copy-editor copywriter
    cornerback coroner corporal correspondent cosmologist cosmonaut cosponsor costumier councillor councilman
    councilmember councilor councilperson councilwoman counsel counsellor counselor count counterfeiter counterpart
    counterpuncher countess countryman countrywoman courier courtier cousin cowboy cpl craftsman creator creditor
    crewman cricketer critic crofter crony crooner croupier cryptographer cto culprit curate curator custodian
    customer cybercriminal cyclist czar dad dancer daredevil daughter daughter-in-law dauphin deacon deaconess
    dealer dean debater debtor debutant debutante decathlete deckhand decorator deejay defector defenceman
    defendant defender defenseman delegate deliveryman democrat demographer demonstrator dentist deputy
    dermatologist descendant designer despot detainee detective developer devotee diarist dictator dietician
    dietitian dignitary dilettante diplomat director disc-jockey disciple dispatcher dissenter dissident distiller
    diva diver divorcee dj docent docker dockworker doctor donator donor doorman double-agent doula doyen doyenne
    dramatist draughtsman dressmaker driver drover drummer duchess duke dustman earl ecologist economist editor
    educationalist educator egomaniac electrician embalmer embroiderer emcee emigrant emir emissary emperor
    employee employer empress endorser enforcer engineer engraver entertainer enthusiast entomologist entrepreneur
    enumerator environmentalist envoy epidemiologist escapee essayist ethicist ethnographer eurosceptic evacuee
    evangelist ex-boyfriend ex-girlfriend ex-husband ex-lover ex-partner ex-wife examiner exec executioner
    executive executor exile expat expatriate expert explorer exporter extremist eyewitness falconer fan fanatic
    farmer farmhand farmworker farrier fascist father father-in-law favorite favourite fellow felon feminist fencer
    ferryman fiance fiancee fiancé fiancée fiddler fighter figurehead filmmaker finalist financier firebrand
    firefighter fireman fisherman fishmonger fixer flanker flatmate flautist florist flowergirl fly-half foe
    folklorist folksinger follower footballer footman forager forecaster foreigner foreman foreperson forester
    forger forward founder fraudster freelancer freshman friar friend front-runner frontbencher frontman
    frontperson frontrunner frontwoman fugitive full-back fullback functionary fund-raiser fundraiser furrier
    futurist gaffer gambler gamekeeper gamer gangster gardener gasfitter gatekeeper gen genealogist general
    geneticist genius gentleman geochemist geologist geophysicist geriatrician ghostwriter gilder girl girlfriend
    glaciologist glazier goalie goalkeeper goalscorer goaltender goatherd god goddaughter goddess godfather
    godmother godparent godson golfer gondolier gov governess governor gp graduate grammarian grandchild granddad
    granddaughter grandfather grandma grandmaster grandmother grandnephew grandniece grandpa grandparent grandson
    gravedigger great-aunt great-grandfather great-grandmother great-uncle greengrocer greenkeeper grifter grocer
    groom groomsman groundskeeper groundsman grower guard guardian guerrilla guest guide guitarist gumshoe gunman
    gunner guru gymnast gynaecologist gynecologist haberdasher hacker haematologist hairdresser half-back
    half-brother half-sister handyman hang-glider hangman harbormaster harbourmaster hardliner harpist haulier hawk
    head headhunter headliner headmaster headmistress headteacher healer heartthrob heavyweight heir heiress
    helmsman hematologist heptathlete herbalist herder hermit hero heroine high-commissioner high-roller hijacker
    hiker historian hitchhiker hitman holder holidaymaker homeopath homeowner honoree hopeful horticulturalist
    horticulturist host hostage hostess hotelier househusband housekeeper housemate housewife hunter hurdler
    husband hydrologist hygienist hypnotherapist hypnotist icon iconoclast illusionist illustrator imam immigrant
    immunologist importer impresario impressionist incumbent independent industrialist infant influencer informant
    informer inmate innkeeper insider inspector inspector-general instructor insurgent intellectual interlocutor
    intern internee internist interpreter interrogator interventionist interviewer inventor investigator investor
    ironmonger ironworker islander isolationist jailbird jailer janitor jeweler jeweller jihadi jihadist jockey
    jogger joiner journalist judge judoka juggler jurist juror justice kayaker keeper keyboardist kickboxer
    kidnapper killer king kingmaker kingpin kitesurfer knitter lab-technician laborer labourer labourite lackey
    lady landlady landlord landowner landscaper lass laundress laureate lawmaker lawman lawyer layman leader
    leatherworker lecturer left-back leftist legate legend legislator lexicographer liar liberal libertarian
    librarian librettist lieutenant lifeguard lifer linchpin linebacker lineman linguist liquidator litigant loanee
    lobbyist lobsterman locksmith lodger logger logician longshoreman loosehead lord lorry-driver lover loyalist lt
    lumberjack luminary luthier lyricist machinist madam maestro magician magistrate magnate maharaja maid mainstay
    maker man manager manageress manicurist maoist marchioness marine mariner marquess marquis marshal marxist
    masseur masseuse mastermind matador matchmaker mate mathematician matriarch matron maven maverick mayor
    mayoress mechanic medalist medallist mediator medic member memoirist mentor mep mercenary merchandiser merchant
    messenger metallurgist metaphysician meteorologist microbiologist midfielder midshipman midwife migrant
    militant milkman milliner millionaire millworker miner minister misfit missionary mistress mixologist mobster
    model moderator mogul mom monarch monarchist moneylender monk monologuist monsignor mortician mother
    mother-in-law motorist mountaineer mourner mp mufti mugger mullah mum muralist murderer musician nanny narrator
    nationalist native naturalist naturopath navigator nazi negotiator neighbor neighbour nemesis neo-nazi nephew
    netballer netminder neurologist neuroscientist neurosurgeon newbie newcomer newlywed newsagent newscaster
    newsman newsreader niece nobleman nominee nonagenarian northerner notary novelist novice nun nuncio nurse
    nutritionist obituarist objector oboist observer obstetrician occupant oceanographer octogenarian offender
    officer official oligarch ombudsman ombudswoman oncologist onlooker operative operator ophthalmologist opponent
    opportunist optician optimist optometrist orator orchardist organiser organist organizer ornithologist orphan
    orthodontist osteopath outfielder outsider overseer owner pacifist paddler paediatrician paedophile painter pal
    palaeontologist paleontologist panelist panellist parachutist paraglider paralegal paramedic paramour
    paratrooper parent parishioner parliamentarian parolee participant partner passenger passer-by pastor
    pathologist patient patissier patriarch patron pawnbroker paymaster peacekeeper pediatrician pedophile peer
    penman penpal pensioner percussionist performer perpetrator personality petitioner pharmacist phenom
    philanthropist philologist philosopher phlebotomist photographer photojournalist physician physicist physio
    physiologist physiotherapist pianist pickpocket pilgrim pilot pimp pioneer pirate pitcher plaintiff planner
    plasterer player playmaker playmate playwright plenipotentiary plotter plumber pm poacher podcaster podiatrist
    poet poetess polemicist policeman policewoman policy-maker politician politico pollster polyglot polymath
    pontiff pope popstar populist porter postgraduate postman postmaster postmistress potholer potter powerbroker
    practitioner preacher predecessor prefect premier premier-designate presenter president priest primatologist
    prime prince prince-consort princeling princess principal prisoner probationer prodigy producer prof
    professional professor programmer progressive promoter proofreader prop propagandist prophet proponent
    proprietor prosecutor prostitute protagonist protege protester protégé protégée provocateur provost
    psychiatrist psychic psychoanalyst psychologist psychotherapist publican publicist publisher pundit punter
    pupil puppeteer purser quarterback quartermaster quartermaster-sergeant queen quilter quizmaster rabbi racegoer
    racer raconteur radiographer radiologist radiotherapist rancher ranger rapist rapper realtor rebel
    receiver-manager receptionist recluse recruit recruiter rector referee reformer refugee refusenik regent
    registrar relative relief-worker rep repairman reporter representative republican rescuer researcher reservist
    resident respondent restaurateur restorer retiree returnee rev reverend revolutionary rider rifleman right-back
    right-winger ringleader ringmaster rival roadie robber rocker roofer rookie roomie roommate rower royalist
    ruler runner runner-up saboteur saddler sage sailor salesman salesperson saleswoman sapper satirist savant
    saxophonist scaffolder sceptic scholar schoolboy schoolfriend schoolgirl schoolmaster schoolmate schoolmistress
    schoolteacher scientist scorer scout scoutmaster screenwriter scriptwriter scrum-half sculptor seaman seamer
    seamstress seatmate secretary seed segregationist seismologist selectman seller semi-finalist semifinalist
    seminarian semiotician sen senator separatist septuagenarian sergeant sergeant-major servant settler sexton sgt
    shah shareholder sharpshooter sheikh shepherd sheriff shipbuilder shipowner shoemaker shooter shopkeeper
    shoplifter shortstop showman showrunner sibling sidekick signaller signalman signatory silversmith singer
    sister sister-in-law skateboarder skater skeptic skier skipper skydiver slave sleuth smuggler sniper
    snowboarder socialist socialite sociologist soldier solicitor soloist sommelier son son-in-law songwriter
    sophomore soprano southerner speaker specialist spectator speculator speechwriter spin-doctor spinner spokesman
    spokesperson spokeswoman sponsor sportscaster sportswriter spouse sprinter spy spymaster squadron-leader
    squatter staffer stagehand stakeholder stalker stalwart stand-in standout star statesman stationmaster
    statistician steelworker stenographer stepbrother stepchild stepdaughter stepfather stepmother stepparent
    stepsister stepson stevedore steward stewardess stockbroker stockist stonemason storyteller stowaway strategist
    streamer street-sweeper strikebreaker striker stripper student stuntman stuntwoman stylist sub-editor
    subcontractor subeditor subpostmaster subscriber substitute successor suffragette suitor sultan superdelegate
    superhero superintendent supermodel superstar supervisor supplier supporter supremacist supremo surfer surgeon
    surrogate surveyor survivor suspect sweetheart swimmer swindler symbol sympathiser sympathizer tailor taoiseach
    tattooist taxidermist taxpayer teacher team-mate teammate technician technocrat technologist teen teenager
    teetotaller telegraphist televangelist tenant tenor terrorist theologian theorist therapist thief thinker thug
    tighthead tipster titan toddler toolmaker torchbearer tory tourist townsman townsperson toxicologist tracker
    trader tradesman trafficker trailblazer train-driver trainee trainer traitor translator trapeze-artist traveler
    traveller treasurer triathlete tribesman trombonist trooper trotskyist troubadour troubleshooter truckdriver
    trucker trumpeter trustee tsar tsarina turntablist tutor twin tycoon typist tyrant umpire uncle underdog
    undergraduate underling undersecretary understudy undertaker underwriter unionist upholsterer user usher
    usherette valet vegan vegetarian ventriloquist verger vet veteran veterinarian vicar vicar-general
    vice-chairman vice-chancellor vice-president viceroy victim victor victualler videographer viewer vigilante
    vigneron villager villain vintner violinist violist virologist viscount viscountess visionary visitor vlogger
    vocalist volcanologist volunteer voter waiter waitress walker warden warlord warrior watcher watchmaker
    weathergirl weatherman weaver webmaster weightlifter welder whaler whig whip whistle-blower whistleblower
    whittler whiz whizz whizzkid wicketkeeper widow widower wife windsurfer winemaker wing-commander winger wingman
    winner witness woman woodcarver woodcutter woodworker wordsmith worker worshipper wrangler wrestler writer
    yachtsman yachtswoman yodeller youngster youtuber zookeeper zoologist
    gran grandad hubby stepdad stepmum tanaiste tiktoker tánaiste
    """.split()
)
_OF_THINGS = frozenset(
    """
    academy act affiliate agency airline alliance app arm army association authority band bank behemoth bloc
    blog boat body bookmaker branch brand brewer brewery brigade broadcaster brokerage builder business cafe
    café campaign carmaker carrier cartel cathedral chain channel chapter charity chipmaker choir church cinema
    clinic club co-operative coalition collective college commission committee company competition conglomerate
    conservatoire consortium consultancy contractor cooperative council court daily department developer
    distributor division drugmaker duo ensemble entity estate exchange facility faction factory farm federation
    ferry festival firm foundation founding franchise fund gallery gang giant group guild hospice hospital hotel
    initiative institute institution insurer journal lab label laboratory league legislature lender library
    liner lobby magazine maker manufacturer militia mill mine ministry monopoly monthly mosque movement
    multinational museum network newsletter newspaper newswire ngo non-profit nonprofit nursery offshoot
    operator orchestra organisation organization outfit outlet pac paper parent parliament partnership party
    periodical plant platform podcast practice pressure-group producer program programme project provider pub
    publisher quarterly quartet regulator reinsurer restaurant retailer school sect service ship shop side site
    society spin-off squad start-up startup station store studio subsidiary supplier synagogue tabloid tank
    tanker team temple theater theatre think-tank tournament trawler trio troupe trust tug union unit university
    utility vehicle vessel watchdog website weekly wholesaler wing yacht
    """.split()
)
_SITES = frozenset(
    """
    airfield airport arena base beach cemetery camp casino castle estate farm ground harbour harbor headland hotel jail
    landmark marina memorial monument museum oasis outpost palace park plantation playground port preserve prison
    racecourse ranch refuge reserve reservation resort ruin ruins sanctuary shrine site stadium station summit venue
    vineyard winery zoo
    """.split()
)
_PLACES = frozenset(
    """
    archipelago area atoll bay borough canal canton capital city coast colony community continent country county
    dependency desert district enclave exclave fishing-village glacier hamlet hill hometown homeland island isle
    kingdom lake metropolis mountain municipality nation neighborhood neighbourhood parish peak peninsula port
    principality protectorate province quarter region republic river sea settlement sheikhdom shire state strait
    stronghold suburb territory town township valley village volcano waterfall zone
    """.split()
)

_OF_BOTH = frozenset(
    """
    backer beneficiary bidder borrower breeder buyer challenger champion client competitor consultant contender
    creditor customer dealer debtor donor employer exporter favourite finalist founder holder importer investor
    landlord leader maker member newcomer occupant opponent owner partner pioneer recipient rival runner-up
    seller shareholder signatory specialist sponsor stakeholder subcontractor successor supporter tenant
    underdog user vendor winner
    """.split()
)
"""Words for people that are said of firms, clubs and countries as well."""

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
_RANKS = frozenset("pc wpc dci det insp supt const cst ofc tpr ald fr spc pte cllr coun".split())
"""Ranks and offices that before a name are shorter than the word for them."""

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
        return word in _OF_THINGS or word in _SITES
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


def can_be_of_a_body(word: str) -> bool:
    """Whether the lower-case word for a person ``word`` is said of firms, clubs and countries too: "rival"."""
    return word in _OF_BOTH


def is_place(word: str) -> bool:
    """Whether the lower-case noun ``word`` says what a place is: "suburb", "wildlife refuge"."""
    return word in _PLACES or word in _SITES or word in _OF_THINGS


def is_any_thing(word: str) -> bool:
    """Whether the lower-case ``word`` by itself says nothing of what an organisation is ("company")."""
    return word in _ANY_THING


def is_kin(word: str) -> bool:
    """Whether the lower-case ``word`` is a parent, child or spouse."""
    return word in _KIN


def is_rank(word: str) -> bool:
    """Whether the lower-case ``word`` before a name is short for a rank or an office: "PC", "Ald."."""
    return word.rstrip(".") in _RANKS


def is_agent(word: str) -> bool:
    """Whether the lower-case ``word``, no known role, is formed as a word for who does something ("blaster")."""
    return _AGENT.fullmatch(word) is not None and word not in _NO_AGENTS | _OF_THINGS


def is_plural(word: str) -> bool:
    """Whether the lower-case ``word`` is a role of several people ("advisers", "policemen")."""
    return word not in _ROLES and _MANY.search(word) is not None
