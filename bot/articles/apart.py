"""The passages of a text that are no part of its story for sure, known before its lines are judged one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.articles.cards import CARD, card_lines
from bot.articles.comments import comment_lines
from bot.articles.furniture import consent_lines, front_matter, teaser_cards
from bot.articles.page_top import ABOVE, lines_above

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.articles.facts import Facts
    from bot.articles.lines import Line


def plain_lines(lines: Sequence[Line], facts: Sequence[Facts]) -> dict[int, str]:
    """The lines that are no part of the story for sure, though they read like it, each with the reason."""
    known = {
        **dict.fromkeys(front_matter(lines), "belongs to what the file says of itself"),
        **dict.fromkeys(lines_above(facts), ABOVE),
        **dict.fromkeys(consent_lines(lines), "speaks of the page's cookies"),
        **dict.fromkeys(teaser_cards(lines), "is one of several titles that run into their summaries"),
        **comment_lines(lines, facts),
    }
    return {**dict.fromkeys(card_lines(lines, facts, known), CARD), **known}


def unjudged(plain: Mapping[int, str]) -> frozenset[int]:
    """The lines known for sure that the others are judged without.

    Cards are no such lines: the model learned what they tell of the lines around them.
    """
    return frozenset(at for at, why in plain.items() if why != CARD)
