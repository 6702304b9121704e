"""What the words around a name say in politics, trade and games of what it is the name of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.cue_words import OWNED_GROUND
from bot.language.gazetteer import CITIES, PLACES
from bot.language.given_names import GIVEN_NAMES
from bot.language.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.evidence import Weights
    from bot.language.name_setting import Setting

_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Justice|Judge|Sen|Senator)\.? [A-Z]\w+ $")
_SEATED = frozenset(
    "mp msp mep td mla senator senators congressman congresswoman member councillor representative assemblyman "
    "assemblywoman delegate alderman".split()
)
"""Who sits somewhere "for X", where X is a place."""

_PARTY = re.compile(r"(?:\b[RDI]-|\((?:Con|Lab|Lib Dem|LD|Ind|Green|Labour|Conservative|Independent),? )$")
"""What stands in brackets or behind a comma before the place that somebody sits for."""

_DATELINE = re.compile(r" \([A-Z][\w ]{1,20}\) ?[-–—―]")
"""The agency behind the place that a report comes from."""

_SHARES = re.compile(
    r"(?:['’]s?)? (?:shares?|stock|shareholders|investors|stores|outlets|factories|products|customers)\b|"
    r" (?:rose|fell|climbed|slipped|jumped|dropped|gained|lost|slid|tumbled|soared|closed|ended|was|were|edged|added)"
    r"(?: up| down| by| at| nearly| about| almost)* [£$€]?\d[\d.,]* ?(?:%|percent\b|per cent\b|pence\b|p\b|cents?\b)"
)
_STAKE = re.compile(
    r"\b(?:shares?|stock|stake|takeover|acquisition|flotation|merger|buyout|investors?|shareholders?|bid|offer)"
    r" (?:in|of|for|by|with|from) $"
)
_TRADES = re.compile(
    r" (?:employs|sells|manufactures|produces|makes|operates|has rejected an? (?:\w+ )?(?:offer|approach|bid)|"
    r"(?:was|were|is|had been) (?:founded|acquired|taken over|bought by|floated|listed|privatised))\b"
)
_MANY = frozenset({"VBP"})
_NOT_MANY = frozenset({"am", "'m", "do", "have"})

_SCORE = re.compile(r",? \d{1,3}[-–]\d{1,3}\b(?![-–])")
_BEATEN = frozenset("beat beats beating thrashed thrash hammered edged trounced outplayed hosted host hosts".split())
_CLUBS = frozenset("rovers wanderers albion athletic rangers hotspur utd afc fc rfc cfc harriers argyle orient".split())
_FIRMS = frozenset(
    "metals copper steel minerals mining oil gas logistics analytics airways brewery breweries distillery bakery rail "
    "railways telecom biotech consulting solicitors wire water".split()
)
_HOUSES = frozenset("observatory constabulary infirmary department café cafe diner grill consulate embassy".split())
_PAPERS = frozenset(
    "beacon courier chronicle observer echo mercury argus telegraph dispatch ledger sentinel examiner enquirer "
    "inquirer advertiser bugle reporter citizen".split()
)
_PUBLISHED = frozenset(
    "published reported wrote written writing article articles column interview editorial review essay paper study"
    " advertisement".split()
)
"""What is done in newspapers and journals."""

_GROUND = frozenset(
    "lane close terrace crescent glacier zone cut boulevard gardens mews wharf quay moor fell loch".split()
)
"""Last words of the names of streets, waters and hills; of some people, too."""

_INSTITUTE = re.compile(
    r"\w+ (?:Cent(?:re|er)|Institute|School|Faculty|Department|Society|Museum|Association|Agency|Office|Board|Campaign|"
    r"Union|Federation|Foundation|Trust|College|Academy|Committee|Commission|Chamber|Confederation|Council) (?:for|of) "
)


def _text_before(setting: Setting) -> str:
    at = setting.mention.start - setting.line.block.start
    return setting.line.block.text[max(0, at - 40) : at]


def _behind(setting: Setting, pattern: re.Pattern[str]) -> bool:
    return pattern.match(setting.line.block.text, setting.mention.end - setting.line.block.start) is not None


def _sits_for(setting: Setting) -> bool:
    return setting.link == "for" and not setting.definite and setting.governor in _SEATED


def _of_party(setting: Setting) -> bool:
    return _PARTY.search(_text_before(setting)) is not None


def _reported_from(setting: Setting) -> bool:
    return setting.mention.first == 0 and _behind(setting, _DATELINE)


def _who_are(setting: Setting) -> bool:
    """Whether "who" and a plural verb stand behind: "X, who play in red"; not behind "X and Y"."""
    line, at = setting.line, setting.mention.last
    if setting.after != "," or line.word(at + 1) != "who" or line.word(setting.mention.first - 1) in {"and", ",", "&"}:
        return False
    return (line.tag(at + 2) in _MANY and line.word(at + 2) not in _NOT_MANY) or line.word(at + 2) in {"were", "have"}


def shared(setting: Setting) -> bool:
    """Whether shares are spoken of: "X shares", "a bid for X", "X fell 3 percent"; not of a well-known town."""
    if fold(setting.mention.text) in CITIES | PLACES:
        return False
    return _behind(setting, _SHARES) or _STAKE.search(_text_before(setting)) is not None


def _contests(setting: Setting) -> bool:
    """Whether the name is a side's: a score behind it, a verb of winning before it."""
    if fold(setting.mention.text) in PLACES:
        return False
    if setting.before in _BEATEN and _behind(setting, _SCORE):
        return True
    return setting.after in _BEATEN and setting.line.tag(setting.mention.last + 1) in {"NNP", "DT"}


def _published_in(setting: Setting) -> bool:
    """Whether something is written in it: "an article in X", "reported today in the X"."""
    if setting.link != "in" or not (setting.definite or len(setting.parts) > 1):
        return False
    if fold(setting.mention.text) in CITIES | PLACES:
        return False
    return any(setting.line.word(setting.preposition - step) in _PUBLISHED for step in (1, 2))


def _told(setting: Setting) -> bool:
    """Whether somebody tells it something, and it has an article: "told the X"."""
    return setting.definite and setting.before == "told"


def _has_owner(setting: Setting) -> bool:
    """Whether the name is "X's Bridge"."""
    parts = setting.parts
    return len(parts) > 1 and parts[-1] in OWNED_GROUND and parts[-2].endswith(("'s", "’s"))


def _follows_title(setting: Setting) -> bool:
    """Whether a title and a given name that is no part of it stand before a lone name: "Justice Hauwa X"."""
    return len(setting.parts) == 1 and _TITLED.search(_text_before(setting)) is not None


def _last(words: frozenset[str]) -> Callable[[Setting], bool]:
    return lambda setting: len(setting.parts) > 1 and setting.parts[-1] in words


WALKS: tuple[tuple[Callable[[Setting], bool], Weights], ...] = (
    (_sits_for, (-1.0, -2.5, 3.5)),
    (_of_party, (-1.0, -1.0, 3.5)),
    (_reported_from, (-1.0, 0.0, 5.0)),
    (_who_are, (-5.0, 1.5, 1.0)),
    (shared, (-1.5, 2.5, -0.5)),
    (lambda s: _behind(s, _TRADES), (-1.5, 1.5, 0.0)),
    (_contests, (-0.5, 2.0, 0.0)),
    (_published_in, (-1.0, 3.5, -3.0)),
    (_told, (-0.5, 2.0, -1.0)),
    (_has_owner, (-4.0, 0.0, 4.0)),
    (_follows_title, (4.0, 0.0, 0.0)),
    (_last(_CLUBS), (-4.0, 3.0, 0.0)),
    (_last(_FIRMS), (-3.0, 3.0, 0.0)),
    (_last(_HOUSES), (-4.0, 3.0, 0.0)),
    (_last(_PAPERS), (-1.0, 2.0, 0.0)),
    (lambda s: _last(_GROUND)(s) and s.parts[0] not in GIVEN_NAMES, (-2.5, 0.0, 3.0)),
    (lambda s: _INSTITUTE.match(s.mention.text) is not None, (-4.0, 3.0, 0.0)),
    (lambda s: len(s.parts) == 1 and s.after in {"team", "side", "squad"}, (-2.0, 2.0, 0.0)),
)
"""What is seen at a name, and how much it speaks for a person, a body and a place (nats)."""
