"""Words beside a name that tell what it is the name of: nouns for places, bodies, vessels and people, and verbs."""

from __future__ import annotations

PLACE_NOUNS = frozenset(
    "island islands isle village town city hamlet suburb district province region county state country nation "
    "kingdom republic emirate capital port harbour harbor resort river lake mountain volcano valley peninsula "
    "coast bay gulf strait sea square street road neighbourhood neighborhood borough municipality parish "
    "settlement outpost enclave territory archipelago airport airfield hotel stadium park beach forest desert "
    "glacier cape reef quarter crossing junction canal plateau colony oasis".split()
)
"""What a place is: "the village of X", "the river X", "X, a resort"."""

BODY_NOUNS = frozenset(
    "company firm bank airline charity group newspaper magazine broadcaster chain agency union club website "
    "network supermarket brewer carmaker automaker drugmaker retailer manufacturer publisher insurer operator "
    "association institute institution party movement militia militias faction band orchestra organisation "
    "organization startup start-up conglomerate cooperative co-operative consortium federation league team side "
    "foundation affiliate offshoot coalition alliance junta cartel gang syndicate think-tank university college "
    "school hospital paper weekly daily tabloid station channel contractor lender utility brokerage consultancy "
    "partnership subsidiary cult ministry regulator watchdog studio label blog bookmaker restaurant bookseller pac "
    "trio quartet duo choir troupe lobby pub journal academy publication bookshop fraternity sorority".split()
)
"""What a body is: "the charity X", "X, a firm in Y"."""

VESSELS = frozenset(
    "ship vessel ferry tanker trawler yacht submarine frigate destroyer liner warship freighter lifeboat boat "
    "cutter schooner tug tugboat steamer cruiser barge battleship catamaran dinghy icebreaker minesweeper "
    "corvette steamship supertanker gunboat powerboat sailboat longboat ketch sloop galleon hovercraft hydrofoil "
    "spacecraft rocket satellite probe rover locomotive airship zeppelin".split()
)
"""Craft: their names are neither people nor places nor bodies."""

VESSEL_PREFIXES = frozenset({"hms", "uss", "mv", "ss", "rms", "rrs", "hmas", "hmcs"})

COMMANDS = frozenset("aboard commanded boarded captained skippered scuttled torpedoed".split())
"""Words right before "the X" that make X a vessel; "aboard" also without the article."""

STORMS = frozenset("storm hurricane typhoon cyclone comet asteroid".split())

THING_TAILS = frozenset(
    "prize prizes award awards cup act bill trophy medal shield marathon derby festival pact accord accords "
    "protocol amendment code virus disease syndrome".split()
)
"""Last words of names that are neither people nor places nor bodies."""

PLACE_FIRSTS = frozenset(
    "port fort mount lake cape upper lower nether lesser greater little north south east west northern southern "
    "eastern western central inner outer isle".split()
)
"""First words of names of places."""

TRAVEL = frozenset(
    "sailed sails sailing travelled traveled travelling traveling arrived arrives arriving commuted commuting "
    "emigrated deported evacuated extradited airlifted flew flown fly flying fled flee fleeing drove driven "
    "driving crossing ferry train bus flight flights road route miles kilometres kilometers journey".split()
)
"""Words that govern "to X" and "from X" where X can only be a place."""

MOTION = frozenset(
    "return returns returned returning move moves moved moving went go goes going gone come comes came coming head "
    "heads headed heading marched marching walked walking shipped bound trip trips visit visits toured tour".split()
)
"""The same where X may be somebody, too."""

DWELLING = frozenset(
    "live lives lived living people life residents born inhabitants islanders landed settled stationed".split()
)
"""Words that govern "on X" and "of X" where X is a place."""

OF_PLACES = frozenset(
    "people residents inhabitants north south east west outskirts coast streets capital suburbs centre center "
    "border borders shores port bishop archbishop mayor king queen duke citizens governor parts president "
    "minister government parliament republic rulers".split()
)
"""Words before "of X" where X is a place."""

OF_BODIES = frozenset(
    "workers staff unions jobs chairman chairwoman chair chairperson director spokesman spokeswoman "
    "spokesperson member members boss founder commander commanders fighters co-founder board employee employees "
    "shares customers subsidiary unit branch editor owner owners".split()
)
"""Words before "of X", "for X" or "at X" where X is a body."""

OF_PEOPLE = frozenset("pupil pupils disciple disciples widow widower biographer protege protégé".split())
"""Words before "of X" where X is a person."""

OF_CANDIDATES = frozenset("campaign campaigns supporters aides backers".split())
"""Words right behind the name of whoever runs for an office."""

OF_RULERS = frozenset({"administration", "presidency", "candidacy"})
"""Words right behind the name of whoever holds an office."""

SPORT = frozenset(
    "club clubs striker strikers goalkeeper midfielder winger batsman bowler season seasons pitch league coach squad "
    "promotion relegation fixture fixtures kick-off tier scored goals supporters fans premiership".split()
)
"""What is written about games."""

GAMES = SPORT | frozenset(
    "soccer football baseball cricket rugby hockey basketball netball tennis referee umpire penalty penalties defender "
    "defenders half-time halftime innings wicket wickets homer homers homered goal equaliser equalizer unbeaten "
    "qualifier playoff playoffs play-offs team-mate teammate teammates quarterback touchdown touchdowns pitcher "
    "match matches champion champions championship score scoring scorer scores hat-trick victory defeat teams team "
    "player players playing games game captain visitors midfield overtime dugout final semi-final cup".split()
)
"""The same, with what is written about other contests as well."""

OF_BODIES_ALONE = frozenset("magazine newspaper inc corp corporation news".split())
"""Last words of a body's name that it goes without elsewhere."""

OWNED_BY_PLACES = frozenset(
    "government capital coast president parliament army economy prime finance foreign population airport streets "
    "port mayor beaches harbour harbor neighbours neighbors citizens ruling military navy constitution borders".split()
)
"""Words after a place's possessive."""

OWNED_BY_PEOPLE = frozenset(
    "wife husband father mother son daughter brother sister lawyer lawyers attorney solicitor mother-in-law "
    "partner family death arrest widow girlfriend boyfriend parents hand hands eyes face home career memory "
    "biographer grandfather grandmother uncle aunt cousin nephew niece childhood birthday body lips voice".split()
)
"""Words after a person's possessive."""

KIN = frozenset(
    "father mother son daughter brother sister wife husband grandson granddaughter grandfather grandmother uncle "
    "aunt nephew niece cousin stepson stepdaughter stepfather stepmother twin fiance fiancee fiancé fiancée widow "
    "widower".split()
)
"""What people are to one another."""

FAMILY = frozenset("family families brothers sisters siblings twins household clan dynasty couple".split())
"""Words after a surname that make it several people's."""

ENTERED = frozenset(
    "entered reached captured retook recaptured seized visited besieged bombed shelled invaded occupied enter "
    "reach visit capture shelling bombing besieging liberated overran leave left".split()
)
"""Verbs whose object X is a place."""

PERSONAL = frozenset("born died married divorced grew retired pleaded testified wept smiled shrugged nodded".split())
"""What people alone do, behind the name or behind "X was"."""

OWNED_GROUND = frozenset(
    "bay bridge corner creek cross farm ferry field fold gate green hill island landing lane meadow mill point quay "
    "rock walk wharf wood yard".split()
)
"""Last words of the names of places that are called by whoever had them once: "Miller's Bridge"."""

QUARRIES = frozenset(
    "mine mines pit quarry refinery plant prison camp dam airport airfield district region province valley area "
    "crossing pass residents villagers".split()
)
"""Words right behind the name of a place."""

STYLED = frozenset({"lady", "sir", "miss"})
"""What people are called without an article, and ships with one."""

NOBODY = frozenset({"bible", "koran", "quran", "torah", "gospel"})
"""Books that are written like names of bodies."""

DAYS = frozenset("easter christmas ramadan lent hanukkah passover diwali thanksgiving eid halloween".split())
"""Days and seasons that are written like names."""

AFTER_PLACES = frozenset(
    "university college council police airport hospital court cathedral chamber bay county harbour harbor".split()
)
"""Last words of names that begin with the name of a place."""

OWNED_BY_FIRMS = frozenset(
    "shares stock unit division profits sales revenue revenues turnover subsidiary shareholders customers board "
    "chairman boss headquarters factories plants products brand brands stores workforce".split()
)
"""What a firm has: "X's shares"."""

TRADING = frozenset("employs sells manufactures produces".split())
"""What firms do, right behind their names."""

OF_LORDS = frozenset({"chancellor", "mayor", "justice", "chief justice", "advocate", "provost", "lieutenant"})
"""Offices whose holders are lords by them: "Lord Chancellor" is nobody's name."""

ALSO_FIRMS = frozenset(
    "maker manufacturer producer publisher retailer supplier insurer rival parent partner owner holder leader "
    "champion champions winner operator giant investor trader broker banker contractor developer lender bank "
    "member party participant creator lead runner trainer chair agent head".split()
)
"""Words before a name that describe firms and teams as well as people."""

FIRMS = frozenset("giant maker manufacturer retailer insurer lender bookmaker carrier conglomerate".split())
"""Those that describe hardly anything but firms."""
