"""Notices around a story: what the page's controls, prompts and small print say, and who helped with the story.

Outlets word them much alike, so that a line which opens as one of them does is told by its wording alone, whatever
stands around it. Each pattern is held to the beginning of a line, of a sentence or to a whole line, as reports use
the same words further on; nothing that somebody is quoted with is a notice.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.articles.facts import OWN_FEATURES
from bot.articles.wordings import CONTROLS, LIST_HEADS, LONGEST, OFFER, OPENINGS, TEASED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.facts import Facts

_AT = {name: index for index, name in enumerate(OWN_FEATURES)}
_HELPED = "says who else worked on the story"

_CORRECTION = re.compile(
    r"^(?:correction|clarification|corrected|editor['’]s note|an? (?:earlier|previous) version|this (?:article|story) "
    r"(?:was|has been) (?:amended|corrected|updated|changed))\b",
    re.IGNORECASE,
)  # fmt: skip

type _Opening = tuple[int, str, re.Pattern[str]]


def _by_first_word() -> dict[str, list[_Opening]]:
    """The patterns by the words that their lines open with, ``#`` for a figure."""
    found: dict[str, list[_Opening]] = {}
    for words, longest, why, pattern in OPENINGS:
        compiled = re.compile(pattern, re.IGNORECASE)
        for word in words.split():
            found.setdefault(word, []).append((longest, why, compiled))
    return found


_BY_FIRST_WORD = _by_first_word()

_INSIDE = (
    (
        "house_outside",
        re.compile(
            r"(?:^|[.?!] )(?:get in touch|let us know|tell us|write to us|e-?mail us|contact us|send us|follow us"
            r"|talk to us|message us|have your say|join the (?:conversation|discussion|debate))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "cue_subscription",
        re.compile(
            r"(?:^|[.!?] )(?:sign up|subscribe|register)\b[^.!?]{0,80}"
            r"\b(?:newsletters?|e-?mails?|briefing|alerts|inbox)\b|\byour inbox\b",
            re.IGNORECASE,
        ),
    ),
    (
        "cue_application",
        re.compile(
            r"\bwherever you (?:get|listen|find)\b|\bour (?:\w+ )?podcasts?\b"
            r"|\bsubscribe (?:on|via|to) (?:apple|itunes|spotify)\b",
            re.IGNORECASE,
        ),
    ),
)
"""Prompts that may stand in a later sentence of a line, each with the fact that a line with it must show."""

_LOOKED_AT = 600
"""Characters: a longer line is no notice, however few its words."""

_FORWARD = "orward-looking statements"
_CONTROL_WORDS = 2
_CONTROLS = re.compile(CONTROLS, re.IGNORECASE)
_MARKS = "[*•·–—-▶►»> "
"""What may stand before a notice's first word."""

_SERIES = re.compile(
    r"this (?:article|story|essay|piece) is part of (?:an?|our|the)\b.{0,80}"
    r"\b(?:series|project|collaboration|partnership)\b",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"[^.,]{0,80}(?:, [^.,]{0,60}){0,3} contributed "
    r"(?:reporting|additional|to this (?:report|article|story|post|piece))\b"
)
_HELPERS = re.compile(
    r"[(\[]?(?:(?:additional )?(?:reporting|writing|research|photography) by|(?:edited|translated|compiled) by"
    r"|contributing(?=:)|with (?:files|inputs?|reports?|reporting|material|additional \w+) (?:from|by))\b",
    re.IGNORECASE,
)
_HELPERS_OPEN = frozenset(
    "contributing additional reporting writing research photography edited translated compiled with".split()
)
_PLAIN_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_JOINING = frozenset(
    "and in by for at from of the de la van der von bin al additional reporting writing editing research graphics "
    "compiled translation photography agencies agency wires wire staff our".split()
)

_NAME = r"(?:The )?[A-Z0-9][\w&.'’-]*(?: [A-Z0-9&][\w&.'’-]*){0,4}(?: ?\([^()]{1,60}\))?,?"
_PROFILE = re.compile(
    rf"^(?:About {_NAME}:? )?(?P<name>{_NAME}) is (?:an?|the|one of the) (?:\S+ ){{0,4}}?"
    r"(?:leading|global|globally|largest|premier|international|independent|privately|publicly|award-winning|innovative)"
    r"\S*(?: \S+){0,12}? (?:company|companies|provider|firm|maker|manufacturer|supplier|platform|leader|developer"
    r"|operator|specialist|agency|brand|distributor|producer)\b"
)
_ABOUT = re.compile(rf"About {_NAME}:?")
_PROFILE_GOES_ON = (
    r"[^.]{0,60}\b(?:headquartered|employs|employees|subsidiaries|is listed|are listed|offices in|founded in)\b"
)
_LIST_HEADS, _TEASED = re.compile(LIST_HEADS, re.IGNORECASE), re.compile(TEASED, re.IGNORECASE)
_LONGEST_HEAD = 45
"""Characters of the longest heading over a list of other stories."""

_LISTED = 12
"""So many lines below such a heading may belong to its list."""

_LONGEST_TITLE, _FEW = 20, 8
"""Words of the longest title, and of a line too short to tell for its full stop."""

IN_MENU = "stands in a long row of a few words each"
_MENU = 8
"""Lines of the shortest row that is taken for a menu."""

_FEWEST = 4
"""Words of a menu's item at most."""

LISTED = "stands in a list of other stories"

_LAST = 4
"""So many of a story's last paragraphs may be a firm's account of itself."""

OF_A_FIRM = "is what a firm says of itself at the end of its release"


def notice_of(text: str, fact: Facts) -> str | None:
    """What kind of notice a line is, in words; None where it is none."""
    count = len(fact.tokens)
    if _FORWARD in text:
        return "belongs to the small print of a press release"
    if not 0 < count <= LONGEST or len(text) > _LOOKED_AT:
        return None
    first = "#" if fact.tokens[0].isdigit() else fact.tokens[0]
    whole = (
        (count <= _CONTROL_WORDS and _CONTROLS.fullmatch(text), "is a control or a heading of the page"),
        (first in _HELPERS_OPEN and names_helpers(text), _HELPED),
        ("contributed " in text and _CONTRIBUTED.match(text), _HELPED),
        (first == "this" and _SERIES.match(text), "says what series the story belongs to"),
    )
    told = next((why for holds, why in whole if holds), None)
    if told or fact.values[_AT["quotes"]]:
        return told
    bare = text.lstrip(_MARKS)
    opened = (
        why for longest, why, pattern in _BY_FIRST_WORD.get(first, ()) if count <= longest and pattern.match(bare)
    )
    inside = (OFFER for name, pattern in _INSIDE if fact.values[_AT[name]] and pattern.search(text))
    return next(opened, None) or next(inside, None)


def names_helpers(text: str) -> bool:
    """Whether a line is nothing but who reported, wrote and edited."""
    match = _HELPERS.match(text)
    return match is not None and all(
        word[0].isupper() or word.lower() in _JOINING for word in _PLAIN_WORD.findall(text, match.end())
    )


def heads_list(text: str) -> bool:
    """Whether a line announces a list of other stories."""
    return len(text) <= _LONGEST_HEAD and _LIST_HEADS.fullmatch(text) is not None


def listed_lines(texts: Sequence[str], facts: Sequence[Facts]) -> frozenset[int]:
    """The places of the titles of other stories: above a bare "Read more", or under a heading, with its own place."""
    found: set[int] = set()
    for at, text in enumerate(texts):
        if len(text) > _LONGEST_HEAD:
            continue
        if heads_list(text):
            below = range(at + 1, min(len(texts), at + 1 + _LISTED))
            listed = list(takewhile(lambda place: _may_be_title(facts[place]), below))
            found.update([at, *listed] if listed else ())
        if at and _TEASED.fullmatch(text) and _may_be_title(facts[at - 1]):
            found.add(at - 1)
    return frozenset(found)


def menu_lines(texts: Sequence[str], facts: Sequence[Facts]) -> frozenset[int]:
    """The places of lines that stand in a long row of a few words each, without a figure or a stop: menus.

    Tables and lists in stories have figures, and few lists have items so short.
    """
    found: set[int] = set()
    row: list[int] = []
    for at in range(len(texts) + 1):
        if at < len(texts) and _is_item(texts[at], facts[at]):
            row.append(at)
            continue
        if len(row) >= _MENU:
            found.update(row)
        row = []
    return frozenset(found)


def _is_item(text: str, fact: Facts) -> bool:
    short = 0 < len(fact.tokens) <= _FEWEST and not fact.prose
    return short and text[-1].isalnum() and not any(letter.isdigit() for letter in text)


def _may_be_title(fact: Facts) -> bool:
    """Whether a line is no sentence of a story: a title, or a few words."""
    words = len(fact.tokens)
    return not fact.prose and words <= _LONGEST_TITLE and (words <= _FEW or not fact.values[_AT["ends_stop"]])


def company_lines(texts: Sequence[str]) -> frozenset[int]:
    """The places, among the last of a story's paragraphs, of those in which a firm says what it is.

    Press releases end with such a paragraph or two ("Northline is a leading provider of ..."). One that stands in
    the middle of a story is left alone.
    """
    for at in range(len(texts) - 1, max(0, len(texts) - 1 - _LAST), -1):
        if _ABOUT.fullmatch(texts[at - 1]) and texts[at - 1].removeprefix("About ").rstrip(":") in texts[at]:
            return frozenset(range(at - 1, len(texts)))
        if match := _PROFILE.match(texts[at][:_LOOKED_AT]):
            goes_on = re.compile(re.escape(match["name"].split(" (")[0].rstrip(",")) + _PROFILE_GOES_ON)
            rest = range(at + 1, len(texts))
            heading = {at - 1} if _ABOUT.fullmatch(texts[at - 1]) else set()
            return (
                frozenset({at, *rest} | heading)
                if all(goes_on.match(texts[other][:_LOOKED_AT]) for other in rest)
                else frozenset()
            )
    return frozenset()


def is_correction(text: str) -> bool:
    """Whether a line is a correction or an editor's note."""
    return _CORRECTION.match(text) is not None
