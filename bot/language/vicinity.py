"""What stands near a quotation in its line: a whole book may stand in one line, with thousands of quotations."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.language.quotation_marks import Quotation
    from bot.language.speaker_candidates import Candidate, Cue, Line

_MOST_AROUND = 60
"""Candidates of a line on either side of a quotation that are ever looked at: a line may hold thousands."""

_FARTHEST_AROUND = 6000
"""Characters to either side of a quotation in which they stand: more than most articles in one line."""


def around(line: Line, quotation: Quotation) -> Line:
    """The same line with the candidates, cues and quotations that stand anywhere near ``quotation``."""
    if len(line.candidates) <= _MOST_AROUND and line.end - line.start <= _FARTHEST_AROUND:
        return line
    first = bisect_left(line.candidates, quotation.outer.start, key=_start) - _MOST_AROUND
    last = bisect_left(line.candidates, quotation.outer.end, key=_start) + _MOST_AROUND
    low = max(line.candidates[first].start if first > 0 else line.start, quotation.outer.start - _FARTHEST_AROUND)
    ahead = line.candidates[last].start if last < len(line.candidates) else line.end
    high = min(ahead, quotation.outer.end + _FARTHEST_AROUND)
    return replace(
        line,
        candidates=between(line.candidates, low, high),
        cues=between(line.cues, low, high),
        quotations=between(line.quotations, low, high),
    )


def _start(one: Candidate | Cue | Quotation) -> int:
    return one.start


def between[Placed: (Candidate, Cue, Quotation)](ordered: list[Placed], low: int, high: int) -> list[Placed]:
    """Those of the ``ordered`` that start in ``[low, high)``."""
    return ordered[bisect_left(ordered, low, key=_start) : bisect_left(ordered, high, key=_start)]
