"""The words that names are made of, and names taken apart: titles, particles, suffixes, nicknames."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.articles.article import Span

if TYPE_CHECKING:
    from bot.language.findings import EntityKind

MALE_TITLES = frozenset(
    {"mr", "sir", "lord", "king", "prince", "baron", "count", "duke", "sheikh", "monsieur", "herr", "señor", "don"}
)
FEMALE_TITLES = frozenset(
    {
        "mrs",
        "ms",
        "miss",
        "dame",
        "lady",
        "queen",
        "princess",
        "baroness",
        "countess",
        "duchess",
        "madame",
        "frau",
        "señora",
        "mme",
    }
)
OTHER_TITLES = frozenset(
    "mx dr doctor prof professor sen senator rep representative gov governor president gen general col colonel capt "
    "captain lt lieutenant sgt sergeant maj major rev reverend father judge justice chancellor minister mayor pope "
    "cardinal bishop archbishop chief commissioner secretary chairman chairwoman detective inspector superintendent "
    "constable officer coach ambassador congressman congresswoman councillor cllr alderman admiral adm cmdr commander "
    "brigadier brig corporal cpl imam rabbi hon premier sheriff marshal archdeacon canon nurse ag vp mp mep "
    "det insp supt coun pc dci smt alhaji alhaja oba engr const cst ofc tpr magistrate barrister mzee "
    "taoiseach tánaiste ald fr spc pte".split()
)
PEERAGES = frozenset("duke duchess earl countess marquess marchioness marquis viscount viscountess".split())
"""Titles that stand before "of" and a place, and with them for a name."""

COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "mme"})
"""Titles that nothing but a person bears."""

PLAIN = frozenset({"mr", "mrs", "ms", "miss", "mx", "mme"})
"""Those of them that anybody bears: "Dr Marsh" is whoever was a doctor when named in full."""

HONORIFICS = (MALE_TITLES | FEMALE_TITLES | OTHER_TITLES) - {"don", "duke", "baron", "count"}
"""Words before a name that belong to its holder and not to the name, without their full stop.

Nobility goes by "the Duke of X": before a name these words are far more often given names.
"""

ALSO_SURNAMES = frozenset(
    "sheikh king prince bishop pope judge major dean marshal father chief constable canon cardinal lord".split()
)
"""Titles that are surnames as well: the last word of "Cllr Sheikh" is no title."""

PARTICLES = frozenset(
    "van von der den de del della di da do dos das du la le les ten ter al el bin ibn ben bint abu af av zu "
    "zur of y e st ste saint dal dalla degli dello lo ni nic ui o mac".split()
)
"""Words inside a family name, usually in small letters."""

_ALSO_GIVEN = frozenset({"al", "ben", "bin", "abu", "e", "y", "la", "lo", "mac", "nic"})
"""Particles that at the start of a name may be a given name ("Al", "Ben")."""

FAMILY_FIRST = frozenset(
    "kim park lee choi jung moon roh ban xi li wang zhang chen liu hu wen jiang mao deng zhou zhao wu xu sun ma lin "
    "nguyen tran le pham ho".split()
)
"""Family names that Korean, Chinese and Vietnamese names begin with: their holders go by the first word."""

SUFFIXES = {
    "jr": "jr", "junior": "jr", "jnr": "jr", "sr": "sr", "senior": "sr", "snr": "sr",
    "ii": "ii", "iii": "iii", "iv": "iv",
}  # fmt: skip
"""What tells two holders of one name apart, by spelling."""

RANKS = {"elder": "sr", "older": "sr", "younger": "jr"}
"""Words that tell two of one name apart, with the suffixes that say the same."""

NICKNAMES = {
    short: frozenset(long.split())
    for short, long in {
        "alf": "alfred", "alfie": "alfred", "archie": "archibald", "bea": "beatrice", "becca": "rebecca",
        "bert": "albert herbert robert", "bertie": "albert herbert", "bess": "elizabeth", "carrie": "caroline",
        "clem": "clement", "cliff": "clifford", "connie": "constance", "des": "desmond", "di": "diana",
        "dot": "dorothy", "doug": "douglas", "edie": "edith", "ellie": "eleanor ellen", "em": "emma emily",
        "ernie": "ernest", "flo": "florence", "fran": "frances", "gil": "gilbert", "ginny": "virginia",
        "gus": "augustus angus", "gwen": "gwendolyn gwendolen", "hattie": "harriet", "herb": "herbert",
        "izzy": "isabel isabella", "jess": "jessica", "jo": "joanna joanne josephine", "josie": "josephine",
        "kit": "christopher katherine", "len": "leonard", "lenny": "leonard", "les": "leslie lester",
        "libby": "elizabeth", "lizzie": "elizabeth", "lottie": "charlotte", "maddie": "madeleine madeline",
        "marge": "margaret", "mel": "melanie melvin", "millie": "mildred", "mo": "maureen maurice mohamed",
        "nat": "nathan nathaniel natalie", "nell": "eleanor ellen helen", "norm": "norman", "ollie": "oliver",
        "reg": "reginald", "reggie": "reginald", "rod": "roderick rodney", "ronnie": "ronald veronica",
        "rosie": "rosemary", "sal": "salvatore", "sally": "sarah", "sid": "sidney", "steph": "stephanie",
        "tess": "theresa", "theo": "theodore", "toby": "tobias", "tori": "victoria", "trish": "patricia",
        "val": "valerie", "viv": "vivian vivienne", "wally": "walter", "wilf": "wilfred", "winnie": "winifred",
        "abby": "abigail", "abe": "abraham", "angie": "angela", "barb": "barbara", "becky": "rebecca",
        "betsy": "elizabeth", "chuck": "charles", "cindy": "cynthia", "deb": "deborah", "debbie": "deborah",
        "dick": "richard", "gene": "eugene", "gerry": "gerald gerard", "hal": "harold", "jackie": "jacqueline",
        "jenny": "jennifer", "judy": "judith", "katie": "katherine kathleen", "lou": "louis louise",
        "mandy": "amanda", "marty": "martin", "nate": "nathan nathaniel", "ned": "edward", "patty": "patricia",
        "penny": "penelope", "ray": "raymond", "ricky": "richard", "russ": "russell", "sandy": "alexander sandra",
        "stan": "stanley", "stu": "stuart stewart", "terry": "terence theresa", "tina": "christina",
        "vic": "victor", "vicky": "victoria", "wes": "wesley",
        "al": "albert alan alfred", "alex": "alexander alexandra alexandre alejandro",
        "andy": "andrew andreas", "ben": "benjamin", "bernie": "bernard", "beth": "elizabeth",
        "bill": "william", "billy": "william", "bob": "robert", "bobby": "robert roberto", "cathy": "catherine",
        "charlie": "charles charlotte", "chris": "christopher christine christian", "dan": "daniel",
        "danny": "daniel", "dave": "david", "don": "donald", "ed": "edward edwin edmund", "eddie": "edward",
        "frank": "francis franklin", "fred": "frederick alfred", "gabe": "gabriel", "greg": "gregory",
        "hank": "henry", "harry": "harold henry", "jack": "john", "jake": "jacob", "jeff": "jeffrey geoffrey",
        "jen": "jennifer", "jerry": "gerald jerome", "jim": "james", "jimmy": "james", "joe": "joseph",
        "joey": "joseph", "johnny": "john", "jon": "jonathan", "josh": "joshua", "kate": "katherine catherine",
        "kathy": "katherine kathleen", "ken": "kenneth", "larry": "lawrence laurence", "liz": "elizabeth",
        "maggie": "margaret", "matt": "matthew", "max": "maximilian maxwell", "meg": "margaret",
        "mick": "michael", "mike": "michael", "mitch": "mitchell", "nancy": "ann anne",
        "nick": "nicholas nicolas", "pat": "patrick patricia", "peggy": "margaret", "pete": "peter",
        "phil": "philip phillip", "rick": "richard", "rob": "robert", "ron": "ronald", "sam": "samuel samantha",
        "steve": "steven stephen", "sue": "susan", "ted": "edward theodore", "tim": "timothy", "tom": "thomas",
        "tommy": "thomas", "tony": "anthony antonio", "vince": "vincent", "walt": "walter", "will": "william",
        "zach": "zachary",
    }.items()
}  # fmt: skip
"""Short given names and what they are commonly short for."""

LETTERS_BEHIND = r"(?:MP|MSP|MEP|MLA|TD|KC|QC|SC|BL|SAN|OBE|CBE|MBE|KBE|DBE|FRS|JP|PhD|Ph\.D\.?|Esq\.?)"
"""Seats, ranks, honours and degrees in letters behind a person's name, as a pattern."""

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ø": "o", "ł": "l", "đ": "d"})
_EDGE = " \t\"“”‘’'`(),;:[]"
_NICK = re.compile(r"[“\"‘'(]\s*([^“”\"‘’'()]{2,20}?)\s*[”\"’')]")


@dataclass(frozen=True, slots=True)
class Hints:
    """What the words around a person's name say of who it is.

    ``rank`` is "sr" or "jr" for "the elder X" and "the younger X"; ``age`` is in years, 0 for unknown; ``described``
    the noun that says what X is ("striker"). ``newcomer`` says that X is brought in as somebody's kin ("his son, X"),
    ``apart`` that X is no relation of another of that name, ``many`` that a whole family is meant ("the X family").
    """

    rank: str = ""
    age: int = 0
    described: str = ""
    newcomer: bool = False
    apart: bool = False
    many: bool = False


NO_HINTS = Hints()
"""The words around the name say nothing."""


@dataclass(slots=True)
class Mention:
    """One name where it stands: ``block`` indexes the parsed blocks, ``first`` and ``last`` bound its tokens there.

    ``text`` is the bare name, ``title`` what stands before it ("Mr"), ``definite`` whether "the" does; ``scores`` are
    the log chances of the kinds in the order of :class:`EntityKind`, empty where nobody has an opinion; ``common`` says
    that all of its words are usually written small; ``cues`` is what the words around it speak for, once somebody
    looked.
    """

    start: int
    end: int
    text: str
    kind: EntityKind
    block: int
    first: int
    last: int
    title: str = ""
    title_start: int = -1
    definite: bool = False
    scores: tuple[float, ...] = ()
    common: bool = False
    cues: tuple[tuple[float, ...], tuple[float, ...]] | None = None
    hints: Hints = field(default_factory=lambda: NO_HINTS)

    @property
    def span(self) -> Span:
        """Where the bare name stands in the article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in comparable parts: case, accents and full stops are gone from all of them."""

    given: tuple[str, ...]
    family: str
    suffix: str = ""
    nickname: str = ""

    @property
    def full(self) -> bool:
        """Whether there is more than one word of name."""
        return bool(self.given)

    @property
    def families(self) -> frozenset[str]:
        """The family name with and without its particles ("van der pas", "pas")."""
        return _families(self.family)


@lru_cache(maxsize=4096)
def _families(family: str) -> frozenset[str]:
    words = family.replace("al-", "al ").replace("el-", "el ").split()
    if "of" in words[1:2]:
        return frozenset({family})
    return frozenset(" ".join(words[i:]) for i in range(len(words)) if i == 0 or words[i - 1] in PARTICLES)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """``text`` for comparing: no case, no accents, no full stops, plain apostrophes, single spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN)).casefold()
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(bare.replace(".", "").split())


@lru_cache(maxsize=4096)
def person_name(text: str) -> PersonName:
    """Take a bare name apart (without title; see :class:`PersonName`)."""
    nickname = ""
    found = _NICK.search(text)
    if found and found.start() > 0:
        nickname = fold(found.group(1))
        text = text[: found.start()] + " " + text[found.end() :]
    words = [word for word in fold(text.replace(",", " ")).split() if word.strip(_EDGE)]
    suffix = ""
    if len(words) > 1 and words[-1] in SUFFIXES:
        suffix = SUFFIXES[words.pop()]
    elif len(words) > 2 and words[-2] == "the" and words[-1] in RANKS:
        suffix = RANKS[words[-1]]
        words = words[:-2]
    if not words:
        return PersonName((), "", suffix, nickname)
    if words[0] in PEERAGES | {"prince", "princess"} and words[1:2] == ["of"]:
        return PersonName((), " ".join(words))
    if len(words) == len(("given", "initial")) and len(words[1]) == 1 and words[1] != "x":
        # "Charles G." of "Charles G. and David H. Marsh": the family name comes later.
        return PersonName((), " ".join(words), suffix, nickname)
    cut = len(words) - 1
    while cut > 1 and words[cut - 1] in PARTICLES:
        cut -= 1
    if words[0] in PARTICLES - _ALSO_GIVEN:
        cut = 0
    return PersonName(tuple(words[:cut]), " ".join(words[cut:]), suffix, nickname)


def is_slip(one: str, other: str) -> bool:
    """Whether one letter is left out or doubled between two words, or two letters have changed places."""
    if not one or not other or one[0] != other[0]:
        return False
    if len(one) == len(other):
        apart = [at for at in range(len(one)) if one[at] != other[at]]
        swapped = len(apart) == 2 and apart[1] == apart[0] + 1
        return swapped and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one: equal, an initial of it, or its short form."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return long.startswith(short[0])
    return bool(long in NICKNAMES.get(short, ()) or short in NICKNAMES.get(long, ()))
