"""Which outlet a page speaks for: its furniture gives hints, each with a weight, and the best name wins."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from bot.articles.credits import has_job, is_outlet, outlet_in
from bot.articles.wordlists import read_sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ENOUGH = 3.0
"""The weight from which on a name is the outlet's: one plain word of the page about itself, or several hints."""

_NAME = (
    r"(?P<name>(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ee]l) )?(?:[A-Z]|\d+[A-Za-z])[\w.’'&-]*"
    r"(?: (?:[A-Z&]|of (?=[A-Z]))[\w.’'&-]*){0,4})"
)
_ASKED = re.compile(
    r"^(?:[Aa]bout|[Cc]ontact|[Ff]ollow|FOLLOW|[Ss]ubscribe to|[Ss]ign [Uu]p (?:[Tt]o|for)|[Jj]oin|"
    r"[Ww]ork(?:ing)? (?:at|for)|[Ww]elcome to|[Dd]ownload(?: the)?|[Aa]dvertise (?:with|in|on)|[Ss]upport|[Vv]isit|"
    rf"[Ss]earch|SOURCE:|[Ss]ource:|[Mm]ore (?:from|on|in)|[Ww]rite (?:to|for)|[Ll]og in to|[Gg]et)\s+"
    rf"{_NAME}(?:\s+(?:app|newsletters?|alerts|today))?[.!:]?$"
)
"""What navigation asks its reader to do with the outlet."""

_OFFERED = re.compile(
    rf"^{_NAME} (?:[Nn]ewsletters?|[Ss]taff|[Aa]pps?|TV|[Rr]adio|[Mm]agazine|[Ss]hop|[Ss]tore|[Pp]ro|PRO|[Aa]lerts|"
    r"[Pp]odcasts?|[Vv]ideos?|[Aa]rchives?|[Ss]ervices|[Mm]embership|[Ee]vents|[Ss]ites?|[Ee]nglish|[Ll]ive|"
    r"wire services)$"
)
"""What navigation says the outlet has."""

_BYLINE = re.compile(rf"^(?:By|BY)\s.{{3,60}}?\s(?:\||for|of)\s+{_NAME}$")
_DOMAIN = re.compile(
    r"\b((?:[a-z0-9-]{2,40}\.)?([a-z0-9-]{2,40})\.(?:com|org|net|co\.uk|info|news|de|fr|es|it|eu|tv))\b", re.IGNORECASE
)
_FIRM = re.compile(
    r"[,.]? (?:LLC|Ltd|Limited|Inc|Corp|Corporation|Company|Co|Pty|GmbH|AG|PLC|plc|S\.?A|Group|Holdings?|Network|"
    r"Entertainment)\b\.?"
)
_RIGHTS = re.compile(r"^All Rights Reserved\b", re.IGNORECASE)
_OWNER = re.compile(
    r"\b(?:Communications|Holdings?|Group|Partners|Ventures|Design|Technologies|Interactive|Newspapers|Broadcasting|"
    r"Universal|Publishing|Publications|Ads|ADS)\b"
)
_WIRES = frozenset(
    {"associatedpress", "ap", "reuters", "thomsonreuters", "afp", "agencefrancepresse", "upi", "pressassociation"}
)
_PUBLISHER = re.compile(r" (?:Media|Publishing|Publications|Newspapers|Broadcasting)$")
_SIGNED = re.compile(r"^(?:\S+ ){2,4}(?:Associated Press|Reuters|Press Association)$")
"""A reporter's name before their agency's."""

_WORDS = read_sections("imprint.txt")
_COMMON = frozenset(_WORDS["common"].split())
_STRANGERS = frozenset(_WORDS["strangers"].split())
_LETTERS = re.compile(r"[^a-z0-9]")

_ALONE, _ALONE_ABOVE, _SAID, _HINT, _ADDRESS = 1.0, 3.0, 3.0, 1.5, 2.0
_BY_WIRE = 0.5
"""How much less an agency weighs: many outlets print what it wrote."""


def outlet_of(lines: Iterable[str], beside: Iterable[str], host: str | None = None) -> str | None:
    """The outlet that ``lines``, a page without its body, speak for; ``beside`` are those next to the headline.

    ``host`` is the host of the page's address, where it is known.

    A name alone in one of ``beside`` is enough, as are the page's words about itself ("© 2026 Gull Post",
    "notifications from the Gull Post"); navigation ("About Gull Post"), offers ("Gull Post Newsletters") and addresses
    have to agree. Other firms' networks and words that every page has are no names. None where nothing is sure.
    """
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    hosts = {_LETTERS.sub("", part) for part in (host or "").lower().split(".")}
    near = frozenset(beside)
    for line in dict.fromkeys(lines):
        for name, weight in dict.fromkeys(_hints(line, line in near)):
            key = _key(name)
            if _is_name(name, key):
                votes[key][name] += weight
        hosts.update(_LETTERS.sub("", match[2].lower()) for match in _DOMAIN.finditer(line[:200]))
    best: tuple[float, str] | None = None
    for key, spelt in votes.items():
        told = sum(spelt.values()) + (_ADDRESS if key in hosts else 0.0)
        weight = told - (_BY_WIRE if key in _WIRES else 0.0)
        if told >= ENOUGH and (best is None or weight > best[0]):
            best = (weight, max(spelt, key=lambda name: (spelt[name], len(name))))
    return best[1] if best else None


def has_page_word(text: str) -> bool:
    """Whether a short line has a word that every page has ("Read Later"), so that it names no place."""
    return any(_LETTERS.sub("", word) in _COMMON for word in text.lower().split())


def _hints(line: str, near: bool) -> Iterator[tuple[str, float]]:
    """The names that one line gives for its page's own, each with its weight."""
    text = " ".join(line.split())
    if found := outlet_in(text):
        name = _FIRM.sub("", _RIGHTS.sub("", found)).strip(" ,.-")
        paper = _PUBLISHER.sub("", name)
        yield (paper, _SAID) if paper != name and is_outlet(paper) else (name, _HINT if _OWNER.search(found) else _SAID)
    if len(text) > 90:
        return
    if is_outlet(text) and not _SIGNED.match(text):
        yield text, _ALONE_ABOVE if near else _ALONE
    for pattern, weight in ((_ASKED, _HINT), (_OFFERED, _HINT), (_BYLINE, _SAID)):
        if match := pattern.match(text):
            yield match["name"].strip(" .,:"), weight


def _key(name: str) -> str:
    return _LETTERS.sub("", name.removeprefix("The ").removeprefix("the ").lower().removesuffix(".com"))


def _is_name(name: str, key: str) -> bool:
    """Whether a name is nobody else's and has a word that not every page has."""
    words = [_LETTERS.sub("", word) for word in name.lower().split()]
    return (
        len(key) > 1
        and key not in _STRANGERS
        and not has_job(words[0])
        and any(word and word not in _COMMON for word in words)
    )
