"""One way to answer every interaction: at once where the card is ready at once, else after a word of patience."""

from __future__ import annotations

import asyncio
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from bot.chat.errors import acknowledged, report

if TYPE_CHECKING:
    from collections.abc import Coroutine

    import discord

    from bot.chat.cards import Card

PATIENCE = 0.7
"""Seconds after which an answer that is not ready is announced; Discord allows three, people one."""


class Place(Enum):
    """Where an answer appears."""

    PUBLIC = auto()
    """A new message that everybody in the channel sees."""

    PRIVATE = auto()
    """A new message that only the person sees."""

    HERE = auto()
    """The message whose button was pressed, changed."""


async def answer(
    interaction: discord.Interaction[Any], work: Coroutine[Any, Any, Card], place: Place, *, slow: bool = False
) -> None:
    """Do ``work`` and show its card at ``place``; any error becomes one private sentence.

    ``slow`` announces the answer before the work begins, for work that is known to take long.
    """
    task = asyncio.ensure_future(work)
    announced = False
    try:
        if slow or not (await asyncio.wait({task}, timeout=PATIENCE))[0]:
            await acknowledged(_defer(interaction, place))
            announced = True
        card = await task
        if announced:
            await interaction.edit_original_response(view=card, attachments=card.files)
        else:
            await acknowledged(_send(interaction, card, place))
    except Exception as error:  # noqa: BLE001 - the one place that keeps every fault from being silent
        task.cancel()
        await report(interaction, error, public=announced and place is Place.PUBLIC)


async def _defer(interaction: discord.Interaction[Any], place: Place) -> None:
    if place is Place.HERE:
        await interaction.response.defer()
    else:
        await interaction.response.defer(ephemeral=place is Place.PRIVATE, thinking=True)


async def _send(interaction: discord.Interaction[Any], card: Card, place: Place) -> None:
    if place is Place.HERE:
        await interaction.response.edit_message(view=card, attachments=card.files)
    else:
        await interaction.response.send_message(view=card, files=card.files, ephemeral=place is Place.PRIVATE)
