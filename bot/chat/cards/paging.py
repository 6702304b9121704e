"""Parting lists into pages that fit a card, and the buttons between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat import limits
from bot.chat.cards.frame import Card, button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discord import ui

    from bot.chat.routes import Route


def pages_of[Part](parts: Sequence[tuple[Part, str]], room: int, most: int = limits.OPTIONS) -> list[list[Part]]:
    """Part ``parts``, each with the text it will be shown as, into pages of at most ``room`` characters.

    Texts are counted with three characters between them. There is always one page, if need be an empty one.
    """
    pages: list[list[Part]] = [[]]
    used = 0
    for part, text in parts:
        needed = limits.size(text) + 3
        if pages[-1] and (used + needed > room or len(pages[-1]) >= most):
            pages.append([])
            used = 0
        pages[-1].append(part)
        used += needed
    return pages


def within(page: int, pages: Sequence[object]) -> int:
    """``page`` where there is such a page, else the nearest one: the list may have become shorter since."""
    return max(0, min(page, len(pages) - 1))


def turning(route: Route, page: int, count: int) -> list[ui.Button[Card]]:
    """Previous and Next around ``page`` of ``count``; nothing where there is one page only."""
    if count < 2:
        return []
    return [
        button("Previous", replace(route, page=max(0, page - 1)), enabled=page > 0),
        button("Next", replace(route, page=page + 1), enabled=page < count - 1),
    ]


def place(page: int, count: int) -> str:
    """Which page this is, in words; nothing where there is one page only."""
    return f"page {page + 1} of {count}" if count > 1 else ""
