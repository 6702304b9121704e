"""The words that say that somebody says something."""

from __future__ import annotations

_PLAIN = (
    "say tell add ask reply answer respond explain note warn claim insist argue declare announce state remark observe "
    "comment continue conclude recall admit acknowledge concede confirm deny suggest stress emphasize emphasise write "
    "tweet post quip joke joked shout yell cry whisper mutter murmur exclaim call describe denounce criticize criticise "
    "accuse promise vow pledge predict caution urge repeat reiterate maintain contend assert allege counter retort "
    "complain lament boast brag testify testified reveal disclose report estimate speculate think believe hope fear "
    "agree disagree object protest demand plead beg recount relate read proclaim dub label term laugh chant intone "
    "opine reckon reason muse wonder joke sigh snap thunder blast slam mock praise hail cite quote inform remind assure "
    "advise offer propose charge interject begin finish open close sum signal indicate mean express pronounce decry "
    "condemn dismiss bemoan chide chastise scold rail rant deadpan implore instruct order reflect rebut ridicule rip "
    "tout underscore highlight voice volunteer greet jab lash lambaste marvel point blame credit compare characterize "
    "characterise deride deem declare brand refer fire shoot chime pose confess sing wrote"
).split()

_IRREGULAR = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "think": ("thinks", "thought", "thinking"),
    "read": ("reads", "reading"),
    "begin": ("begins", "began", "begun", "beginning"),
    "sing": ("sings", "sang", "singing"),
    "mean": ("means", "meant"),
    "shoot": ("shot", "shoots"),
    "quip": ("quips", "quipped", "quipping"),
    "admit": ("admits", "admitted", "admitting"),
    "brag": ("brags", "bragged", "bragging"),
    "beg": ("begs", "begged", "begging"),
    "snap": ("snaps", "snapped", "snapping"),
    "slam": ("slams", "slammed", "slamming"),
    "sum": ("sums", "summed", "summing"),
    "rebut": ("rebuts", "rebutted", "rebutting"),
    "rip": ("rips", "ripped", "ripping"),
    "jab": ("jabs", "jabbed", "jabbing"),
    "label": ("labels", "labeled", "labelled", "labeling", "labelling"),
    "signal": ("signals", "signaled", "signalled", "signaling"),
    "marvel": ("marvels", "marveled", "marvelled"),
    "refer": ("refers", "referred", "referring"),
    "plead": ("pleads", "pleaded", "pled", "pleading"),
    "dub": ("dubs", "dubbed", "dubbing"),
}

CORE = frozenset(
    "said says say saying told tells telling added adds adding wrote writes asked asks replied explained explains noted "
    "notes warned warns insisted insists argued argues declared tweeted continued concluded recalled responded stated "
    "claimed announced answered quipped exclaimed acknowledged admitted conceded lamented joked remarked observed".split()
)
"""Forms that hardly ever mean anything but speech."""


def _forms(verb: str) -> tuple[str, ...]:
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb])
    if verb.endswith("e"):
        return (verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return (verb, plural, f"{verb}ed", f"{verb}ing")


SPEECH_FORMS: dict[str, str] = {form: verb for verb in _PLAIN for form in _forms(verb)}
"""Every inflected form of a verb of saying, with its base form."""
