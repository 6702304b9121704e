"""What the words around a name say it is the name of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.cue_words import (
    ALSO_FIRMS,
    BODY_NOUNS,
    DWELLING,
    ENTERED,
    FAMILY,
    FIRMS,
    KIN,
    MOTION,
    OF_BODIES,
    OF_CANDIDATES,
    OF_PEOPLE,
    OF_PLACES,
    OF_RULERS,
    OWNED_BY_FIRMS,
    OWNED_BY_PEOPLE,
    OWNED_BY_PLACES,
    PERSONAL,
    PLACE_FIRSTS,
    PLACE_NOUNS,
    QUARRIES,
    TRADING,
    TRAVEL,
)
from bot.language.given_names import GIVEN_NAMES
from bot.language.role_words import is_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.name_setting import Setting
    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

    Weights = tuple[float, float, float]
    Cues = tuple[tuple[Callable[[Setting], bool], Weights], ...]

_AGE = re.compile(r", (?:\d\d?,|aged \d)")
_WHO = re.compile(r", (?:who|whose)\b")

_PLACES = frozenset(
    "city town county street road avenue river lake mount island islands park bridge airport station stadium "
    "falls bay beach valley springs creek hills heights harbour harbor coast peninsula province square forest "
    "desert ocean sea gulf strait lagoon hotel inn point tower towers end district atoll barracks".split()
)
_BUILDINGS = frozenset("center centre memorial arena theater theatre library".split())
"""Last words of the names of bodies and of places."""

ALSO_TEAMS = frozenset({"city", "town", "county"})
"""Last words of the names of places that clubs have too."""

BODIES = _PLACES | frozenset(
    "academy agency arena association bank cathedral center centre church clinic club college commission "
    "committee corp council court elementary entertainment federation foundation gallery gazette group herald "
    "high hospital inc institute institution journal library llc llp ltd magazine memorial museum news party plc "
    "post productions review school society studios theater theatre times tribune trust union united university".split()
)
"""Last words that make a name a body's or a place's, and that any body or place goes by."""

ENDS = BODIES | frozenset(
    "administration airlines airways alliance army assembly authority board brigade broadcasting bureau campaign "
    "capital choir circuit co coalition command communications company congress corps councils department "
    "division energy ensemble features films foods holdings industries initiative insurance investments "
    "laboratories labs league media ministry motors movement navy network networks office orchestra parliament "
    "parties partners patrol petroleum pharmaceuticals pictures police project publishing records regiment "
    "securities service services software squad states stores systems technologies technology unions".split()
)
"""Last words that no person's name has."""

_NO_PERSON = frozenset("& and of for the".split())
"""Words that no person's name has in small letters or at all."""

_DOUBLE_BARRELLED = re.compile(r"[A-Z][a-zà-ÿ]+ [A-Z]\w{2,}-[A-Z]\w{2,}")
_INITIALLED = re.compile(r"(?![NSEW]\. |U\.S\.|U\.N\.|U\.K\.)[A-Z]\.(?: ?[A-Z]\.)* [A-Z]\w{2,}")
_DELVING = frozenset("miner miners prisoner prisoners inmate inmates".split())
"""Who is "at X" where X is a place."""

_OF_PERSONS = FAMILY | OF_CANDIDATES | OF_RULERS
"""Words behind "the X" that leave X a person."""

_SPEECH = frozenset("said says told tells added adds asked wrote writes replied warned insisted recalled".split())
_INTO_PLACES = frozenset(
    {"in", "near", "outside", "throughout", "across", "off", "inside", "around", "beyond", "towards", "via"}
)
_NEIGHBOURS = frozenset({"neighbour", "neighbor", "ally"})
_ALSO_PEOPLE = frozenset({"contractor", "publisher", "operator", "bookseller"})
"""What bodies are, and who has two names or three."""


def could_be_person(words: str) -> bool:
    """Whether folded ``words`` may be a person's name: at most four, none of them of a body's or a place's name."""
    parts = words.split()
    return len(parts) < 5 and not _NO_PERSON & set(parts) and parts[-1] not in ENDS


def for_people(word: str) -> bool:
    """Whether the small word says what a person is, and never what a body or a place is."""
    return bool(word) and word not in ALSO_FIRMS and word not in BODY_NOUNS | PLACE_NOUNS and is_role(word)


def _given(setting: Setting) -> bool:
    return 1 < len(setting.parts) < 5 and setting.parts[0] in GIVEN_NAMES


def _speaks(setting: Setting) -> bool:
    last = setting.mention.last
    return setting.after in _SPEECH or (
        setting.line.word(setting.mention.first - 1) in _SPEECH
        and setting.line.word(last) in {",", ".", "", "of", "who"}
    )


def _as_neighbour(setting: Setting) -> bool:
    """Whether "its neighbour", "its rival" stands before the name: countries and bodies have them."""
    return bool(setting.noun) and setting.noun not in KIN and setting.line.word(setting.at - 1) == "its"


def _lives(setting: Setting) -> bool:
    """Whether the name is the subject of what people alone do: "X was born", "X died"."""
    last = setting.mention.last
    after = setting.line.word(last + 1) if setting.after in {"was", "is", "has", "had", "later"} else setting.after
    return after in PERSONAL


def _followed_by(setting: Setting, pattern: re.Pattern[str]) -> bool:
    """Whether ``pattern`` stands right behind the name; not behind "the mayor of X", where it is the mayor's."""
    if setting.link in {"of", "in", "at", "for", "from"}:
        return False
    return pattern.match(setting.line.block.text, setting.mention.end - setting.line.block.start) is not None


def described_as_person(setting: Setting) -> bool:
    """Whether an age, "who", or a word for a person stands at the name, or a given name in it and speech beside it."""
    mention = setting.mention
    return (
        _followed_by(setting, _AGE)
        or (len(setting.parts) > 1 and _followed_by(setting, _WHO))
        or (for_people(setting.noun) and not _as_neighbour(setting))
        or (setting.link != "of" and for_people(setting.apposed))
        or _DOUBLE_BARRELLED.fullmatch(mention.text) is not None
        or _INITIALLED.match(mention.text) is not None
        or (_given(setting) and _speaks(setting))
    )


def speaks(mention: Mention, block: ParsedBlock) -> bool:
    """Whether a verb of saying stands right behind the name."""
    return mention.last < len(block.doc) and block.doc[mention.last].lower_ in _SPEECH


def _settled_in(setting: Setting) -> bool:
    """Whether a preposition of place stands before the name, and no article: "in X", "on X" after "lives"."""
    if setting.definite or not setting.link:
        return False
    return setting.link in _INTO_PLACES or (setting.link in {"on", "of", "at"} and setting.governor in DWELLING)


def _goes(setting: Setting, verbs: frozenset[str]) -> bool:
    """Whether somebody goes there: "sailed to X", "a ferry from X", "the road to X"."""
    if setting.link not in {"to", "from", "for", "into", "at", "between"} or setting.definite:
        return False
    return any(setting.line.word(setting.preposition - step) in verbs for step in (1, 2, 3))


def _of_place(setting: Setting) -> bool:
    return setting.link == "of" and not setting.definite and setting.governor in OF_PLACES


def named_place(setting: Setting) -> bool:
    """Whether a noun for places names it: "the island of X", "the river X", "X, a village"."""
    own = setting.line.tag(setting.mention.last) not in {"NN", "NNS"}
    of = setting.governor if setting.link == "of" and own else ""
    return bool({of, setting.noun, setting.apposed} & PLACE_NOUNS)


def _named_body(setting: Setting) -> bool:
    nouns = {setting.noun, setting.apposed} & BODY_NOUNS
    if len(setting.parts) > 1 and could_be_person(setting.mention.text.lower()):
        nouns -= _ALSO_PEOPLE
    return bool(nouns) or (setting.link in {"in", "of"} and setting.governor == "shares")


def _takes_plural(setting: Setting) -> bool:
    """Whether a plural verb stands behind the lone name: teams and firms take one in British English."""
    last, line = setting.mention.last, setting.line
    alone = line.word(setting.mention.first - 1) not in {"and", "or", ",", "&"} and setting.preposition < 0
    plural = line.tag(last) == "VBP" or setting.after == "were"
    return alone and plural and setting.after not in {"am", "'m", "do"} and not setting.parts[-1].endswith("s")


def _soon(setting: Setting, words: set[str]) -> bool:
    """Whether one of ``words`` stands among the next four behind the name, with no mark or name between."""
    last, line = setting.mention.last, setting.line
    for at in range(last, min(len(line.words), last + 4)):
        if line.words[at] in words:
            return True
        if line.tags[at] in {",", ".", ":", "NNP", "CC", "``", "POS"}:
            return False
    return False


def _dateline(setting: Setting) -> bool:
    marks = {"—", "–", "―", "--", "-", "("}
    return setting.mention.first == 0 and setting.mention.text.isupper() and setting.after in marks


def _ends_like_place(setting: Setting) -> bool:
    return len(setting.parts) > 1 and setting.parts[-1] in _PLACES - ALSO_TEAMS


def _ends_like_body(setting: Setting) -> bool:
    return len(setting.parts) > 1 and setting.parts[-1] in ENDS - _PLACES - _BUILDINGS


OUTRIGHT = 4.0
"""The weight from which what is seen at one mention counts in full, however many others there are."""

CUES: Cues = (
    (described_as_person, (5.0, 0.0, -1.0)),
    (_given, (2.0, 0.0, 0.0)),
    (lambda s: len(s.parts) == 1 and _followed_by(s, _WHO), (1.5, 0.5, 0.0)),
    (_speaks, (0.6, 0.6, -0.6)),
    (lambda s: s.owned in OWNED_BY_PEOPLE, (2.0, 0.0, 0.0)),
    (lambda s: s.link == "of" and s.governor in OF_PEOPLE and not s.definite, (3.0, 0.0, 0.0)),
    (lambda s: len(s.parts) == 1 and s.after in OF_CANDIDATES, (3.0, 0.0, -1.0)),
    (lambda s: len(s.parts) == 1 and s.after in OF_RULERS, (4.5, 0.0, -1.0)),
    (lambda s: len(s.mention.text) > 2 and s.mention.text.isalpha() and s.mention.text.isupper(), (-2.0, 0.0, 0.0)),
    (lambda s: not could_be_person(s.mention.text.lower()), (-6.0, 0.0, 0.0)),
    (lambda s: s.mention.common, (-3.0, 0.0, 0.0)),
    (lambda s: s.definite and len(s.parts) == 1 and s.after not in _OF_PERSONS, (-3.0, 0.5, 0.0)),
    (lambda s: s.definite and len(s.parts) > 1, (-1.0, 0.0, 0.0)),
    (_settled_in, (0.0, 0.0, 3.0)),
    (lambda s: s.link == "at" and s.governor != "look", (-1.0, 0.3, 1.3)),
    (lambda s: s.link == "in" and s.definite, (-1.0, 0.5, 0.5)),
    (lambda s: _goes(s, TRAVEL), (0.0, 0.0, 4.0)),
    (lambda s: _goes(s, MOTION), (0.0, 0.0, 2.0)),
    (lambda s: s.after in QUARRIES, (-0.5, 0.0, 2.0)),
    (_of_place, (0.0, 0.3, 3.0)),
    (named_place, (-1.0, 0.0, 5.0)),
    (lambda s: _as_neighbour(s) and s.noun in _NEIGHBOURS, (0.0, 0.0, 2.0)),
    (lambda s: _as_neighbour(s) and s.noun in ALSO_FIRMS, (-1.0, 1.5, 0.0)),
    (lambda s: s.noun in ALSO_FIRMS and not _given(s), (0.0, 1.0, 0.0)),
    (lambda s: s.noun in FIRMS, (-1.5, 2.0, 0.0)),
    (lambda s: len(s.parts) == 1 and s.apposed in FIRMS, (-1.5, 4.0, 0.0)),
    (lambda s: len(s.parts) == 1 and s.owned in OWNED_BY_FIRMS, (-1.0, 2.0, 0.0)),
    (lambda s: len(s.parts) == 1 and s.after in TRADING, (-0.5, 2.0, 0.0)),
    (
        lambda s: s.link in {"at", "for", "with"} and is_role(s.governor) and s.governor not in _DELVING,
        (-1.0, 2.5, 0.0),
    ),
    (lambda s: s.link == "at" and s.governor in _DELVING, (-1.0, 0.0, 3.0)),
    (lambda s: s.link == "of" and s.governor == ",", (-1.0, 0.0, 2.5)),
    (_takes_plural, (-2.0, 2.0, 0.0)),
    (lambda s: _soon(s, {"its", "itself"}), (-1.5, 0.7, 0.3)),
    (lambda s: _soon(s, {"he", "she", "his", "her", "himself", "herself"}), (1.0, 0.0, 0.0)),
    (_lives, (3.0, 0.0, 0.0)),
    (lambda s: s.before in ENTERED and not s.definite, (-0.5, 0.0, 1.5)),
    (lambda s: s.owned in OWNED_BY_PLACES, (-1.0, 0.0, 2.0)),
    (lambda s: len(s.parts) > 1 and s.parts[0] in PLACE_FIRSTS, (-1.0, 0.0, 2.0)),
    (_dateline, (0.0, 0.0, 4.0)),
    (_ends_like_place, (-4.0, 0.0, 3.0)),
    (lambda s: len(s.parts) > 1 and s.parts[-1] in ALSO_TEAMS, (-4.0, 0.5, 0.5)),
    (lambda s: len(s.parts) > 1 and s.parts[-1] == "county", (0.0, 0.0, 1.0)),
    (_ends_like_body, (-4.0, 3.0, 0.0)),
    (_named_body, (-1.0, 5.0, 0.0)),
    (lambda s: s.link in {"of", "for", "at"} and s.governor in OF_BODIES, (0.0, 1.5, 0.0)),
    (lambda s: s.after in {"shares", "executives", "spokesman", "spokeswoman", "shareholders"}, (0.0, 2.5, 0.0)),
    (lambda s: s.after in {"said", "says"} and s.line.word(s.mention.last + 1) == "it", (0.0, 2.0, 0.5)),
    (lambda s: s.after == "," and s.line.word(s.mention.last + 1) == "which", (-1.5, 0.5, 0.0)),
)
"""What is seen at a name, and how much it speaks for a person, a body and a place (nats)."""


def weigh(setting: Setting, cues: Cues = CUES) -> tuple[Weights, Weights]:
    """How much the words around a name speak for a person, for a body and for a place.

    Returns:
        What hints at a kind, and what names it outright ("the charity X").
    """
    hinted, named = [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]
    for seen, weights in cues:
        if seen(setting):
            into = named if max(weights) >= OUTRIGHT else hinted
            for at, weight in enumerate(weights):
                into[at] += weight
    return (hinted[0], hinted[1], hinted[2]), (named[0], named[1], named[2])
