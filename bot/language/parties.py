"""British parties by the words they go by, which are common words elsewhere: Labour, the Conservatives, the Tories."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARTY = re.compile(
    r"(?<![\w-])(?P<labour>(?:New )?Labour)(?![\w-])"
    r"(?! (?:Day|Ministers?|Ministry|Department|Secretary|Office|Court|Exchange)\b)|"
    r"(?<![\w-])(?P<tory>Tor(?:y|ies)|Conservatives?)(?![\w-])|"
    r"(?<![\w-])(?P<liberal>Liberal Democrats?|Lib Dems?)(?![\w-])"
)
_BODIES = frozenset({"Labour", "Tories", "Conservatives", "Liberal Democrats", "Lib Dems"})
_SEVERAL = 2
"""How many of the parties an article speaks of to be about British politics."""


def british_parties(lines: Iterable[str]) -> list[tuple[int, tuple[int, int]]]:
    """Where the parties stand in ``lines``: the line's number and the characters; none where only one is spoken of."""
    found = [(number, match) for number, line in enumerate(lines) for match in _PARTY.finditer(line)]
    named = {match.lastgroup for _, match in found}
    if len(named) < _SEVERAL or named == {"tory", "liberal"}:
        return []
    return [(number, match.span()) for number, match in found if match.group() in _BODIES]
