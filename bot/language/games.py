"""Whether an article is about games: towns are called by then for their clubs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.cue_words import GAMES, SPORT

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from bot.language.name_setting import Line

_FEWEST = 4
"""How many words of sport an article has at least that is about it."""

_SHARE = 0.02
"""How large a share of its words are about contests at least."""


def is_about_clubs(lines: Sequence[Line]) -> bool:
    """Whether an article is about clubs that play."""
    return _count(lines, SPORT) >= _FEWEST


def is_about_games(lines: Sequence[Line]) -> bool:
    """Whether an article is about contests of any sort, clubs' or others'."""
    least = max(_FEWEST, _SHARE * sum(len(line.words) for line in lines))
    return is_about_clubs(lines) or _count(lines, GAMES) >= least


def _count(lines: Sequence[Line], words: Set[str]) -> int:
    return sum(word in words for line in lines for word in line.words)
