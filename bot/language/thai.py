"""Where sentences of Thai end: it has no full stop; a space stands between sentences, and between some clauses."""

from __future__ import annotations

import re

_SPACE = re.compile("(?<=[\u0e00-\u0e7f])[\"'”’)\\]]? +(?=[\"'“‘(\\[]?[\u0e00-\u0e7f])")
_GOES_ON = re.compile("[\"'“‘(\\[]?(?:และ|หรือ|แต่|ที่|ซึ่ง|โดย|เพื่อ|เพราะ|เนื่องจาก|ว่า|จึง|ก็|กับ|รวมถึง|ได้แก่|เช่น|ๆ|ฯ)")
_SHORTEST = 20
"""Letters of the shortest sentence: what stands between spaces that is shorter is a clause, a name or an item."""


def thai_ends(line: str) -> list[int]:
    """Where the sentences of a line of Thai end, but for the last one: at a space between two that are long enough.

    A space before a conjunction, or one that parts a clause, a name or a number, ends none.
    """
    ends: list[int] = []
    last = 0
    for space in _SPACE.finditer(line):
        following = _SPACE.search(line, space.end())
        rest = (following.start() if following else len(line)) - space.end()
        if space.start() - last >= _SHORTEST and rest >= _SHORTEST and not _GOES_ON.match(line, space.end()):
            ends.append(space.end())
            last = space.end()
    return ends
