"""The buttons and menus of cards; all they need stands in their custom_id, so they work after a restart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self

from discord import ui

from bot.chat.answering import Place, answer
from bot.chat.cards import GO, PICK
from bot.chat.errors import report
from bot.chat.routes import Route, Show, routes_on
from bot.chat.showing import may_attach, show, show_picked
from bot.errors import DeskError

if TYPE_CHECKING:
    import re

    import discord

    from bot.chat.client import CopytasterClient

    Press = discord.Interaction[CopytasterClient]


_TURNING = frozenset({"Shorter", "Longer", "Previous", "Next"})
"""Labels of the buttons that lead to the same kind of card."""


class CardButton(ui.DynamicItem[ui.Button[Any]], template=r"ct:(?!pick:|go:)(?s:.*)"):
    """Any button of any card."""

    @classmethod
    async def from_custom_id(cls, interaction: Press, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # type: ignore[override]  # noqa: ARG003 - discord.py's signature
        """Take the button as it was pressed."""
        assert isinstance(item, ui.Button)  # noqa: S101 - discord.py matched it by its type
        return cls(item)

    async def callback(self, interaction: Press) -> None:  # type: ignore[override] # theirs takes any client
        """Show the card that the button leads to."""
        route = Route.parse(self.custom_id)
        if route is None:
            await report(interaction, _outdated())
            return
        await _go(interaction, route)


class PersonMenu(ui.DynamicItem[ui.Select[Any]], template=PICK + r"(?s:.*)"):
    """The menu of a who card that opens one person."""

    @classmethod
    async def from_custom_id(cls, interaction: Press, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # type: ignore[override]  # noqa: ARG003 - discord.py's signature
        """Take the menu as it was used."""
        assert isinstance(item, ui.Select)  # noqa: S101 - discord.py matched it by its type
        return cls(item)

    async def callback(self, interaction: Press) -> None:  # type: ignore[override] # theirs takes any client
        """Show the chosen person."""
        route = Route.parse("ct:" + self.custom_id.removeprefix(PICK))
        if route is None or not self.item.values:
            await report(interaction, _outdated())
            return
        place = place_for(interaction, replace(route, show=Show.PERSON))
        await answer(interaction, show_picked(interaction.client.desk, route, self.item.values[0]), place)


class RouteMenu(ui.DynamicItem[ui.Select[Any]], template=GO + r"(?s:.*)"):
    """A menu of any card whose options are routes."""

    @classmethod
    async def from_custom_id(cls, interaction: Press, item: ui.Item[Any], match: re.Match[str], /) -> Self:  # type: ignore[override]  # noqa: ARG003 - discord.py's signature
        """Take the menu as it was used."""
        assert isinstance(item, ui.Select)  # noqa: S101 - discord.py matched it by its type
        return cls(item)

    async def callback(self, interaction: Press) -> None:  # type: ignore[override] # theirs takes any client
        """Show what was chosen."""
        route = Route.parse(self.item.values[0]) if self.item.values else None
        if route is None:
            await report(interaction, _outdated())
            return
        await _go(interaction, route)


async def _go(interaction: Press, route: Route) -> None:
    """Show the card that a route leads to."""
    work = show(interaction.client.desk, route, attach=may_attach(interaction))
    await answer(interaction, work, place_for(interaction, route))


def place_for(interaction: Press, route: Route) -> Place:
    """Where the answer to a press belongs: never where it would change what others are reading.

    A private card changes in place. A public one changes only for the person who asked for it, and only its length or
    page; another kind of card, another person, or an automatic post, is answered privately.
    """
    message = interaction.message
    if message is None:
        return Place.PRIVATE
    if message.flags.ephemeral:
        return Place.HERE
    # An automatic post was asked for by nobody.
    asked = message.interaction_metadata
    if asked is None or asked.user.id != interaction.user.id:
        return Place.PRIVATE
    return Place.HERE if route.show in _kinds(message) else Place.PRIVATE


def _kinds(message: discord.Message) -> set[Show]:
    """What kind of card a public message is: the kind that its own Shorter, Longer, Previous or Next lead to."""
    return {route.show for route in routes_on(message.components, labels=_TURNING)}


def _outdated() -> DeskError:
    return DeskError("This button is from another version of the bot.", "Ask again with /summary or /who.")
