"""Words that point back at an earlier sentence, and words that can only seem to, in English and elsewhere."""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


PERSONAL = _words("he she they him them")
POSSESSIVE = _words("his her its their")
IMPERSONAL = _words("it this that these those")
SUBJECTS = _words("he she they it")
WRITINGS = _words("statement report letter document memo email e-mail message post tweet")
POINTERS = _words("then that these those it them him her this which")

CONNECTIVES = _words(
    "but and so yet or then still also however instead nevertheless nonetheless indeed moreover furthermore",
    "additionally besides similarly likewise thus therefore hence otherwise because meanwhile nor",
)
"""First words that go on with what was said before."""

CONTRASTS = _words(
    "but and yet still also however nevertheless nonetheless moreover furthermore additionally besides so indeed",
    "instead similarly likewise thus therefore hence meanwhile",
)
"""Those of them that go on with the story rather than with a sentence."""

ADVERBS = CONNECTIVES | _words(
    "now later earlier today yesterday afterwards afterward finally eventually ultimately recently",
    "previously initially originally overall separately once soon although though yes no well perhaps maybe",
)
PREPOSITIONS = _words(
    "in on at by during since until for over from with under despite following throughout within last next this",
    "according per through of among like unlike",
)
CONJUNCTIONS = _words("after before when while as if once although though because whenever where unless whether")

COUNTS = _words(
    "one two three four five six seven eight nine ten eleven twelve some many most few several all each none half",
    "neither either dozens hundreds thousands both others another such",
)
"""First words that count something which stands elsewhere, where no noun follows them."""

FURTHER = _words("others more other additional further")
"""After a number: there were some before."""

ORDINALS = _words("second third fourth fifth sixth other others same latter former rest remaining pair")
"""After "the": one of several that were named before."""

PREDICATES = _words(
    "is are was were be been has have had do does did will would can could may might must shall should said say says",
    "told tell tells added asked went came left took made got gave found won lost died fell rose ran sat stood held",
    "kept began became saw knew thought felt put set cut hit led met paid read sent sold shot spent spoke struck",
    "wrote broke brought bought built caught chose drew drove fled flew fought grew hid hurt let rang sang sank still",
    "also never later now then soon already just even only reportedly allegedly apparently remain remains remained",
    "come comes go goes take takes make makes get gets give gives want wants seem seems need needs appear appears",
    "include includes mean means follow follows show shows carry carries feature features",
)
"""What can only follow a finished subject."""

FINITE = PREDICATES | _words(
    "beat blew wore meant slid threw tore swore stole spread swept swung taught hung hurled wept woke dealt bore bent",
    "bled bred bound fed forgot forgave froze heard kept knelt laid leapt learnt lent lit lay rode rid sought sewed",
    "shone shook shut slept sped spun split sprang stuck stung strode swam trod withdrew underwent undertook",
    "understood overcame upheld wound am isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't",
    "wouldn't can't couldn't cannot i we you they he she it it's he's she's that's there's i'm i've we're we've",
    "they're they've you're it’s he’s she’s that’s there’s i’m i’ve we’re we’ve they’re they’ve you’re who which",
    "there what let",
)
"""Words that only a sentence with a verb has."""

BEFORE_NOUNS = _words(
    "the a an of in on at by for from with to and or his her its their our my your this these those no some all many",
    "most other new two three four five six seven eight nine ten",
)
"""After these, a word that ends in -s is a noun."""

AFTER_PARTICIPLE = _words(
    "in on at by to from with for of into over after before during as the a an his her their its that because when",
    "while and out up down off away back no more less nothing through across along around against under within",
    "without",
)
"""What follows a verb in the past tense rather than a participle before its noun."""

WHOSE = _words(
    "company firm group organisation organization agency charity corporation retailer airline carrier bank club team",
    "side band newspaper network website union party panel committee ministry department board council body",
    "institution school hospital minister senator congressman congresswoman lawmaker governor mayor president premier",
    "chancellor spokesman spokeswoman spokesperson official officer actor actress singer star player striker",
    "midfielder defender goalkeeper captain coach manager boss man woman boy girl couple pair duo trio teen teenager",
    "youth suspect victim defendant judge author director chairman chairwoman executive lawyer attorney doctor driver",
    "pilot gunman attacker student professor researcher scientist father mother son daughter brother sister husband",
    "wife baby child family men women girls boys children suspects victims politician leader candidate latter two",
    "three four researchers scientists authors brothers sisters parents pensioner musician rapper model presenter",
    "journalist footballer",
)
"""After "the": people and bodies that only an earlier sentence can have named."""

PEOPLE = _words(
    "cleric international native veteran striker midfielder defender goalkeeper keeper winger forward quarterback",
    "coach manager skipper captain star singer actor actress model rapper presenter comedian author writer director",
    "businessman businesswoman tycoon billionaire mogul politician lawmaker senator congressman congresswoman",
    "candidate teenager teen duo pair couple trio driver rider golfer champion swimmer sprinter boxer fighter player",
    "youngster man woman firm company giant retailer airline carrier bank automaker carmaker drugmaker broadcaster",
    "group outfit side club",
)
"""After "the" and a name: "the Shiite cleric" was named before."""

SUPERLATIVES = _words(
    "latest last first best worst biggest largest smallest highest lowest longest oldest youngest richest greatest",
    "strongest nearest closest newest deadliest hardest",
)
"""After "the": one of some that are told of where a noun follows."""

DEMONYMS = _words(
    "American Canadian Mexican Brazilian Argentine Argentinian Chilean Colombian Venezuelan Cuban Jamaican Briton",
    "Brit Englishman Englishwoman Scot Scotsman Welshman Irishman Irishwoman Frenchman Frenchwoman German Spaniard",
    "Portuguese Italian Swiss Austrian Dutchman Dutchwoman Belgian Dane Swede Norwegian Finn Pole Czech Slovak",
    "Hungarian Romanian Bulgarian Greek Turk Serb Serbian Croat Croatian Slovenian Bosnian Albanian Russian Ukrainian",
    "Belarusian Latvian Lithuanian Estonian Israeli Palestinian Egyptian Moroccan Tunisian Algerian Nigerian Kenyan",
    "Ethiopian Ghanaian Ivorian Senegalese Cameroonian Iranian Iraqi Saudi Afghan Pakistani Indian Chinese Japanese",
    "Korean Thai Vietnamese Filipino Indonesian Malaysian Australian Aussie Kiwi Londoner Californian Texan Parisian",
    "Republican Democrat",
)
"""After "the", for one person: "the Spaniard" was named before."""

THINGS = _words(
    "move decision announcement ruling verdict incident report study survey poll statement letter claim claims",
    "allegation allegations comments remarks figures findings news deal agreement plan plans proposal proposals",
    "attack attacks accident crash blast explosion fire shooting killing killings murder arrest arrests raid case",
    "trial hearing match game win victory defeat loss result results row dispute scandal controversy uproar outcry",
    "outrage backlash problem problems issue question answer idea effort efforts project programme program scheme",
    "measure measures ban cuts increase drop sale purchase offer bid merger takeover show film movie book song album",
    "series episode photo photos picture pictures image images video clip footage post tweet message messages email",
    "emails call calls device devices vehicle car plane aircraft ship boat vessel bus train truck building house home",
    "site area room item object animal dog cat bear process practice system technique method approach tactic strategy",
    "tour trip visit meeting talks event ceremony festival exhibition tournament race fight contest campaign debate",
    "speech interview article list award prize job role position title change changes difference discrepancy reason",
    "reasons details symptoms injury injuries wound wounds body bodies weapon gun knife bomb operation investigation",
    "inquiry probe search lawsuit suit complaint charge charges sentence penalty fine punishment conviction goal shot",
    "strike equaliser opener ball trend phenomenon discovery invention technology software app feature features tool",
    "drug treatment test tests passengers residents protesters demonstrators workers employees students players",
    "patients soldiers troops officers officials rebels militants inmates prisoners migrants survivors investigators",
    "detectives prosecutors jurors",
)
"""After "the" and without any more: things and events that an earlier sentence told of."""

UNIQUE = _words(
    "government president police public world sun moon weather economy internet web media press army military navy",
    "country nation state states crown law constitution future past year years week month months day days morning",
    "afternoon evening night weekend summer winter spring autumn season end beginning start age number numbers amount",
    "majority minority total pope queen king opposition treasury taxpayer taxpayers euro dollar pound yen market",
    "markets rich poor young old elderly dead wounded injured homeless unemployed truth fact facts first last latest",
    "next only best worst biggest largest smallest highest lowest longest oldest youngest richest more most least new",
    "current late prime foreign front same-sex cost costs price prices chance chances odds point bottom top message",
    "authorities church bible parliament senate congress court left right north south east west air sky sea ocean",
    "earth",
)
"""After "the": what everybody knows which one is meant."""

IDENTIFIED = _words(
    "of for that which who whose behind against between by from in at with involving called named known charged",
    "accused suspected responsible dubbed led run owned backed to on where into about over when why how whether",
)
"""What says in the same sentence who is meant."""

TIMES = _words(
    "week month year morning afternoon evening spring summer autumn fall winter season time weekend decade century",
    "day days weeks months years term quarter moment",
)

DEICTIC = TIMES | _words("country nation world planet city state town region kind type sort point stage is was")
"""After "this" or "these": what is known without an earlier sentence."""

POINTING = {
    "fr": _words("il elle ils elles ce cela ceci celui-ci celle-ci ceux-ci son sa ses leur leurs"),
    "de": _words("er sie es dies dieser diese dieses sein seine ihr ihre ihm ihn"),
    "es": _words("él ella ellos ellas esto eso este esta su sus"),
    "it": _words("lui lei egli ella essi loro questo questa suo sua"),
    "pt": _words("ele ela eles elas isso isto este esta seu sua seus suas"),
    "sv": _words("han hon de den det detta dessa hans hennes deras"),
    "cs": _words("on ona oni ten ta to tento tato jeho její jejich"),
    "sk": _words("on ona oni ten tá to tento táto jeho jej ich"),
    "pl": _words("on ona oni one ten ta to jego jej ich"),
    "uk": _words("він вона вони воно це цей ця його її їх їхній"),
    "el": _words("αυτός αυτή αυτό αυτοί αυτές αυτά"),
}
"""First words that point back, in other languages."""
