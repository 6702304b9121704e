"""Who else tells a story, and how many independent sources that makes: what several print word for word counts once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.language.stories import copies
from bot.newsroom.presenting import brief

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.findings import Analysis
    from bot.newsroom.answers import Brief, Item

COPIED = 0.7
"""From which share of the shorter text on two articles are one text, as printed by two outlets that have one agency.

Two reports of one story that were written apart share a quarter at most, their quotes."""


def others(item: Item, told: Iterable[Item]) -> tuple[Brief, ...]:
    """Who tells the story of ``item`` besides its own outlet, by ``told``, its other articles, oldest first.

    Each outlet once, with its latest article; an outlet that is not known counts as another.
    """
    latest: dict[str | int, Item] = {}
    for one in told:
        if one.article.outlet is None or one.article.outlet != item.article.outlet:
            latest[one.article.outlet or one.id] = one
    return tuple(replace(brief(one), copied=_is_copy(item, one)) for one in latest.values())


def independent(analyses: Sequence[Analysis]) -> int:
    """How many of the articles of a story are texts of their own."""
    own: list[Analysis] = []
    for analysis in analyses:
        if not any(copies(analysis, other) >= COPIED for other in own):
            own.append(analysis)
    return len(own)


def _is_copy(one: Item, other: Item) -> bool:
    return one.analysis is not None and other.analysis is not None and independent([one.analysis, other.analysis]) == 1
