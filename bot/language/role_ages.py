"""How old somebody is, as it stands beside the name: "X, 38,", "X, aged six", "the 24-year-old singer X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

OLDEST = 120
_IN_WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
_AFTER = re.compile(
    rf"\s*[,(]\s*(?:aged?\s+)?(\d{{1,3}}|(?:{_IN_WORDS})(?=,))(?=\s*(?:[,;.)—–―]|-\s|$|and\b|from\b|of\b|who\b))"
)
_AGED = re.compile(rf"(?:\s*,)?\s+aged\s+(\d{{1,3}}|{_IN_WORDS})\b")
_IS = re.compile(r"\s+(?:is|was|turned|turns)\s+(\d{1,3})(?=\s*(?:[,;.)]|$|and\b|years old\b))")
_OLD = r"(\d{1,3}(?=-year-old\b)|\d{1,2}-(?:month|week|day)-old\b)(?:-year-old)?"
"""The years of "24-year-old", or all of "14-month-old"."""

_YEARS_OLD = re.compile(rf"(?:\s*[,–—(]|\s+(?:is|was))\s*(?:an?|the)\s+(?:[a-z-]+\s+){{0,2}}?{_OLD}")
_DIED = re.compile(
    r"\s+(?:has |had )?(?:died|dies)\b[^,.;:]{0,50}?,? (?:aged|at the age of|at age) (\d{1,3})(?=\s*(?:[,;.)]|$|\w))"
)
_BEFORE = re.compile(rf"\b{_OLD}(?:(?!\b(?:in|from|at|with|by|for|to|and|that|who|whose|was|on|as|told)\b)[^,.;:])*$")
_RIGHT_BEFORE = re.compile(rf"\b{_OLD}\s+$")
_FARTHEST = 80
"""Characters before a name among which the age is looked for."""

_MOST_WORDS = 8
"""Words from the age to the name: fewer than so many."""


def ages_behind(text: str, end: int) -> Iterator[tuple[int, int]]:
    """The characters of ``text`` with the age that stands behind the name that ends at ``end``."""
    for pattern in (_AFTER, _AGED, _IS, _YEARS_OLD, _DIED):
        match = pattern.match(text, end)
        if match and _is_age(match.group(1)):
            yield match.span(1)


def age_ahead(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The age with words behind it before the name, with its title, at ``start``: "the 24-year-old singer X"."""
    yield from _age(_BEFORE, text, start)


def age_before(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The age right before the description that starts at character ``start``: "her 6-year-old son, X"."""
    yield from _age(_RIGHT_BEFORE, text, start)


def _age(pattern: re.Pattern[str], text: str, start: int) -> Iterator[tuple[int, int]]:
    """The age that the ``pattern`` finds before character ``start``."""
    base = max(0, start - _FARTHEST)
    match = pattern.search(text[base:start])
    if match and _is_age(match.group(1)) and len(match.group().split()) < _MOST_WORDS:
        yield base + match.start(1), base + match.end(1)


def _is_age(words: str) -> bool:
    return not words.isdigit() or 0 < int(words) < OLDEST
