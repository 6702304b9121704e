"""Lords and ladies that go by a title and a place, "the Duke of X", and the houses and ships that are named so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.cue_words import VESSELS
from bot.language.findings import EntityKind
from bot.language.names import PEERAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.parsing import ParsedBlock

_TITLE = "|".join(sorted(word.capitalize() for word in PEERAGES))
_NAME = r"[^\W\d_a-z][\w’'-]*[^\W_](?<![’']s)"
_PEER = re.compile(rf"\b(?:{_TITLE}|Prince|Princess) of (?:the )?{_NAME}(?: and {_NAME}(?= ?[,.;)]))?")
_LONGER = re.compile(r"(?:[’']s)? (?:[^\W\d_a-z]|(?:pub|inn|hotel|theatre|theater|ferry|school|pier)\b)")
"""What follows where a street, a house or a prize has the name."""

_HOUSE = re.compile(r",? (?:an?|the) (?:[\w’-]+ ){0,3}(?:pub|inn|hotel|tavern|bar|restaurant|theatre|theater)\b")
_KEPT = re.compile(
    r"\b(?:(?:pub|inn|landlord|landlady|licensee|regulars?|barman|barmaid|pint|drink|drinks)(?: (?:of|at|in))?,?|"
    r"drinking (?:at|in)|drank (?:at|in)|leaving|inside|outside) the $"
)
"""What stands before the name of a house."""

_BESIDE = re.compile(r", (?:now |later |then )?(?:the )?(?:new |current |first |last |\d+\w\w )?")
"""Before what somebody is who has just been named: "Prince Edward, the Duke of X"."""

_SENTENCE = re.compile(r"[.!?][”\"’')]* (?=[A-Z“\"‘'])")
_SHIP = re.compile(rf"\b(?:{'|'.join(sorted(VESSELS))}|ferrie)s?\b")


def peers(parsed: Sequence[ParsedBlock]) -> list[tuple[int, tuple[tuple[int, int], EntityKind | None]]]:
    """The peerages in ``parsed`` with the number of their block: a person, a house, or with None for a kind a ship.

    What is a house's anywhere is one's throughout the article.
    """
    found: list[tuple[int, tuple[int, int], str]] = []
    kinds: dict[str, EntityKind | None] = {}
    for number, block in enumerate(parsed):
        for match in _PEER.finditer(block.text):
            if _LONGER.match(block.text, match.end()):
                continue
            found.append((number, match.span(), match.group()))
            kind = _kind(block.text, *match.span())
            if kind is not EntityKind.PERSON:
                kinds[match.group()] = kind
    return [(number, (span, kinds.get(name, EntityKind.PERSON))) for number, span, name in found]


def is_beside(between: str, behind: str) -> bool:
    """Whether a peerage says what the person is who is named before it, by the words between and those behind."""
    return _BESIDE.fullmatch(between) is not None and behind[:1] in {"", ",", ".", ";", ")"}


def _kind(text: str, start: int, end: int) -> EntityKind | None:
    """Whose name stands there: a house's, a ship's (None) that the sentence speaks of before it, or a person's."""
    if _HOUSE.match(text, end) or _KEPT.search(text, 0, start):
        return EntityKind.ORGANISATION
    breaks = [stop.end() for stop in _SENTENCE.finditer(text, 0, start)]
    if text[max(0, start - 4) : start].lower() == "the " and _SHIP.search(text, breaks[-1] if breaks else 0, start):
        return None
    return EntityKind.PERSON
