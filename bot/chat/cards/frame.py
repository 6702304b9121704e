"""The frame that every card has: one calm container, text that fits, buttons that say where they lead."""

from __future__ import annotations

from datetime import time
from io import BytesIO
from typing import TYPE_CHECKING, Literal

import discord
from discord import MediaGalleryItem, ui

from bot.chat import limits
from bot.chat.escaping import label, link, shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.chat.routes import Route
    from bot.newsroom.answers import Brief, Item
    from bot.newsroom.pictures import Picture

INK = 0x2B4C6F
"""The house colour, a printer's blue-black, on the edge of every card."""

HEADLINE = 300
NAME = 80
OUTLET = 80


class Card(ui.LayoutView):
    """A finished message. Nothing is kept of it: its buttons say in their custom_id where they lead."""

    def __init__(self, container: ui.Container[Card], pictures: Sequence[Picture] = ()) -> None:
        """Wrap ``container``, which shows ``pictures``; a card never times out."""
        super().__init__(timeout=None)
        self._pictures = tuple(pictures)
        self.add_item(container)

    @property
    def files(self) -> list[discord.File]:
        """The pictures as files to attach, new ones each time: a file is read once."""
        return [discord.File(BytesIO(one.png), one.file_name, description=_alt(one)) for one in self._pictures]

    def is_finished(self) -> bool:
        """Always True, so that discord.py keeps no view: a kept one would drop its buttons when it times out."""
        return True


class Frame:
    """Builds a card part by part and knows how much text still fits."""

    def __init__(self, colour: int = INK) -> None:
        """Start an empty card."""
        self._container: ui.Container[Card] = ui.Container(accent_colour=colour)
        self._pictures: list[Picture] = []
        self.room = limits.TEXT

    def text(self, content: str) -> Frame:
        """Add a text, which the caller has made to fit into ``room``; an empty one is left out."""
        if content.strip():
            self.room -= limits.size(content)
            self._container.add_item(ui.TextDisplay(content))
        return self

    def rule(self) -> Frame:
        """Add a thin line."""
        self._container.add_item(ui.Separator())
        return self

    def buttons(self, buttons: Sequence[ui.Button[Card]]) -> Frame:
        """Add one row of at most five buttons; none, no row."""
        if buttons:
            self._container.add_item(ui.ActionRow(*buttons))
        return self

    def select(self, select: ui.Select[Card] | None) -> Frame:
        """Add a menu in a row of its own; without one, nothing."""
        if select is not None:
            self._container.add_item(ui.ActionRow(select))
        return self

    def pictures(self, pictures: Sequence[Picture]) -> Frame:
        """Add pictures, each in the card's full width, which the card then brings along as files."""
        for one in pictures:
            self._pictures.append(one)
            shown_as = MediaGalleryItem(f"attachment://{one.file_name}", description=_alt(one))
            self._container.add_item(ui.MediaGallery(shown_as))
        return self

    def card(self) -> Card:
        """The card as built so far."""
        return Card(self._container, self._pictures)


def _alt(picture: Picture) -> str:
    return label(picture.alt, limits.ALT_TEXT, "A picture")


def button(text: str, route: Route, *, enabled: bool = True, main: bool = False) -> ui.Button[Card]:
    """A button to ``route``; ``main`` gives it the colour of the next likely step."""
    style = discord.ButtonStyle.primary if main else discord.ButtonStyle.secondary
    return ui.Button(label=text, custom_id=route.custom_id, disabled=not enabled, style=style)


def small(content: str) -> str:
    """``content``, one line, in small print."""
    return f"-# {content}" if content else ""


def times(count: int) -> str:
    """How often there is something, behind its name and never on a line of its own; nothing for once."""
    return f"\u00a0×{count}" if count > 1 else ""


def timestamp(moment: datetime, style: Literal["f", "D"] = "f") -> str:
    """``moment``, aware UTC, in every reader's own local time: with the time of day ("f") or the day alone ("D").

    Midnight is how a date without a time of day is kept, so it is shown as a day: from noon, for it to be the same day
    wherever the reader is.
    """
    if moment.time() == time():
        return discord.utils.format_dt(moment.replace(hour=12), "D")
    return discord.utils.format_dt(moment, style)


def moment(item: Item) -> str:
    """The article's date as every reader's own local time, or when it came in where it gives none."""
    stamp = timestamp(item.dated)
    return stamp if item.article.published else f"came in {stamp}"


def heading(item: Item) -> str:
    """Headline, linked where there is an address, and under it outlet, byline and date."""
    article = item.article
    authors = ", ".join(article.bylines)
    about = [
        f"**{shown(article.outlet, OUTLET)}**" if article.outlet else "",
        shown(f"By {authors}", 2 * NAME) if authors else "",
        moment(item),
    ]
    title = link(item.title, article.url, HEADLINE, "Article without a headline")
    return f"### {title}\n{small(' · '.join(part for part in about if part))}"


def day_of(brief: Brief) -> str:
    """The day of another article, or the day it came in where it gives none."""
    day = timestamp(brief.dated, "D")
    return f"came in {day}" if brief.undated else day


def mention_of(brief: Brief, limit: int = 120) -> str:
    """Another article in one line: its title, linked where the address is short enough for a list, and its outlet."""
    url = brief.url if brief.url and len(brief.url) <= 2 * limit else None
    outlet = f", {shown(brief.outlet, OUTLET // 2)}" if brief.outlet else ""
    return link(brief.title, url, limit) + outlet


def notice(title: str, sentences: Sequence[str]) -> Card:
    """A card that only says something; the sentences are our own, in markdown."""
    return Frame().text(f"### {title}\n" + "\n".join(sentences)).card()
