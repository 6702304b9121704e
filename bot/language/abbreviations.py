"""English words whose stop or mark need not end a sentence, by what may follow them."""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


TITLES = _words(
    "mr mrs ms mx messrs dr prof sen sens rep reps gov govs gen lt col sgt capt cpl pvt cmdr adm maj brig",
    "supt insp det rev hon pres amb sec treas atty mme mlle fr fra msgr cllr const ald chf cmsr comr",
    "dep asst assoc ret mt ft st ste pt",
)
"""A name follows."""

TITLES_AND_PLACES = frozenset({"st", "dr", "ft", "mt", "pt"})
"""Titles that also end the names of streets and the like, after which a sentence may end."""

BEFORE_NUMBERS = _words(
    "no nos art arts sec secs sect sects fig figs p pp para paras par vol vols ch chap ver op est ca approx c jan feb",
    "mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun",
)
"""A number follows; before anything else the stop ends the sentence."""

NEVER_LAST = _words(
    "e.g i.e eg ie vs v cf viz incl esp resp nr a.k.a aka d/b/a n.b",
)
"""Something always follows."""

OPEN = _words(
    "jr sr esq inc corp co cos ltd llc plc bros mfg intl assn dept univ inst govt natl ave blvd rd hwy",
    "pkwy sq bldg ph.d m.d b.a m.a d.c al etc ala ariz ark calif colo conn del fla ga ill ind kan ky la md",
    "mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo n.c n.d n.h n.j n.m",
    "n.y s.c s.d w.va r.i oz lb lbs ft mph min max avg tel ext dist",
)
"""The sentence goes on before a name and ends before a word that opens sentences."""

HOURS = frozenset({"a.m", "p.m", "am", "pm"})

ABBREVIATIONS = TITLES | BEFORE_NUMBERS | NEVER_LAST | OPEN | HOURS

AFTER_HOURS = _words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    "january february march april may june july august september october november december jan feb mar apr",
    "jun jul aug sep sept oct nov dec gmt bst est edt et cst cdt ct mst mdt mt pst pdt pt utc cet cest eet",
    "ist jst eastern central pacific mountain greenwich london paris moscow",
)
"""What goes on after an hour: a day, a month, a time zone."""

NAMES_WITH_MARKS = frozenset(
    {"which?", "yahoo!", "jeopardy!", "ok!", "hello!", "wham!", "airplane!", "oklahoma!", "oliver!", "panic!", "yum!"}
)
"""Names that end in a question or an exclamation mark."""

STARTERS = _words(
    "the a an he she it they we you this that these those but and or nor so yet in on at for if when while",
    "as there here his her its their our my your what why how who whose where which not no however now",
    "then after before since also some many most more much few such both each every one two three by from",
    "with without to although though because despite during under over between among according meanwhile",
    "last earlier later once all another other others only even still until unless like unlike just",
    "perhaps maybe instead indeed yes nobody nothing everyone everything someone something anyone mr mrs",
    "ms is are was were do does did has have had can could will would should today yesterday tomorrow",
    "never always nearly about almost i i'm i've i'd i'll i’m i’ve i’d i’ll it's it’s he's he’s she's",
    "she’s they're they’re we're we’re that's that’s there's there’s don't don’t let's let’s critics",
    "officials police asked",
)
"""Words that seldom go on with a name and often open a sentence."""

SPEECH_VERBS = _words(
    "said says say told tells asked asks replied replies added adds wrote writes tweeted posted shouted",
    "cried yelled screamed whispered joked quipped insisted insists warned recalled wondered wonders",
    "exclaimed declared answered demanded argued responded explained laughed called chanted announced",
    "continued noted observed remarked",
)
