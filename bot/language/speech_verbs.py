"""The words that say that somebody says something."""

from __future__ import annotations

_PLAIN = """
say tell add ask reply answer respond explain note warn claim insist argue declare announce state remark
observe comment continue conclude recall admit acknowledge concede confirm deny suggest stress emphasize
emphasise write tweet post quip joke shout yell cry whisper mutter murmur exclaim call describe denounce
criticize criticise accuse promise vow pledge predict caution urge repeat reiterate maintain contend assert
allege counter invite retort complain lament boast brag testify reveal disclose report estimate speculate think
believe hope fear agree disagree object protest demand plead beg recount relate read proclaim dub label term
laugh chant intone opine reckon reason muse wonder sigh snap thunder blast slam mock praise hail cite quote
inform remind assure advise offer propose charge interject begin finish open close sum signal indicate mean
express pronounce decry condemn dismiss bemoan chide chastise scold rail rant deadpan implore instruct order
reflect rebut ridicule rip tout underscore highlight voice volunteer greet jab lash lambaste marvel point
blame credit compare characterize characterise deride deem brand refer fire shoot chime pose confess sing put
go like text email phrase outline detail list exhort bellow grumble gush sneer scoff enthuse intimate imply
allude elaborate clarify commend applaud congratulate summarise summarize recommend crow sniff vent fume gripe
threaten echo cheer sob growl hiss roar scream holler babble
press inquire enquire query concur venture hint posit specify stammer swear profess riposte remonstrate interrupt
question reject portray depict liken doubt taunt tease utter rejoin grouse lecture hector preach
"""

_IRREGULAR = {
    "put": ("puts", "putting"),
    "go": ("goes", "went", "going"),
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
    "swear": ("swears", "swore", "sworn", "swearing"),
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

_CORE = """
said says say saying told tells telling added adds adding wrote writes asked asks replied explained explains
noted  notes warned warns insisted insists argued argues declared tweeted continued concluded recalled
responded stated  claimed announced answered quipped exclaimed acknowledged admitted conceded lamented joked
remarked observed
"""

CORE = frozenset(_CORE.split())
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


SPEECH_FORMS: dict[str, str] = {form: verb for verb in _PLAIN.split() for form in _forms(verb)}
"""Every inflected form of a verb of saying, with its base form."""

SPEECH_NOUNS = frozenset(
    (
        "statement tweet comment comments remark remarks words word claim assertion post message letter email speech "
        "question answer response motto slogan quote line warning call phrase description view interview memo "
        "declaration promise pledge suggestion argument accusation"
    ).split(" ")
)
"""Nouns for something that was said; whose they are is the speaker ("Ms Hale's statement", "a letter from her")."""

_DOCUMENTS = """
report statement letter memo email e-mail message note post tweet study paper filing brief review article essay column
editorial blog book analysis document complaint petition leaflet piece op-ed
"""
DOCUMENTS = frozenset(_DOCUMENTS.split())
"""Nouns for what says something in place of whoever wrote it."""

WRITINGS = {
    "write": ("piece", "article", "editorial", "column", "essay", "op-ed", "post", "blog"),
    "tweet": ("tweet", "post", "message"),
}
"""What whoever writes or tweets has made, so that "the piece says" is theirs a sentence later."""

TELLING = frozenset(
    "tell ask inform remind assure warn advise urge invite text email write promise instruct implore address".split(" ")
)
"""Verbs whose object is the person spoken to."""

HEARD = frozenset("tell inform remind assure urge invite".split(" "))
"""Those of them that a subject never follows: "told Radio Almada" has the radio told."""

NAMING = frozenset("call describe dub label brand term deem".split(" "))
"""Verbs that say by what words somebody goes: "called the traps “toys”"."""

CITING = frozenset({"quote", "cite"})
"""Verbs whose object is the person who speaks: "quoted the mayor as saying"."""

REPORTING = frozenset({"report", "say", "write", "according"})
"""Verbs by which a newspaper passes on what somebody else says."""
