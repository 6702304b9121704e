"""``/who``: who is in an article, or what the whole store knows of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands

from bot.chat.answering import Place, answer
from bot.chat.commands.completing import complete_article, complete_name
from bot.chat.showing import may_attach, show_profile, show_who
from bot.errors import DeskError

if TYPE_CHECKING:
    import discord

    from bot.chat.cards import Card
    from bot.chat.client import CopytasterClient
    from bot.newsroom.desk import Desk


@app_commands.command(description="Who is in an article and what they said, or one name across all articles")
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.describe(
    article="Start of a headline, an outlet or a name, or any words to search for",
    name="A person, organisation or place, to see it across all articles",
    private="Show the answer to you alone",
)
@app_commands.autocomplete(article=complete_article, name=complete_name)
async def who(  # noqa: D103 - the decorator holds the description that people read
    interaction: discord.Interaction[CopytasterClient],
    article: str | None = None,
    name: str | None = None,
    private: bool = False,
) -> None:
    work = _card(interaction.client.desk, article, name, attach=may_attach(interaction))
    await answer(interaction, work, Place.PRIVATE if private else Place.PUBLIC)


async def _card(desk: Desk, article: str | None, name: str | None, *, attach: bool) -> Card:
    if article and not name:
        return await show_who(desk, await desk.find(article))
    if name and not article:
        return await show_profile(desk, name, attach=attach)
    asked = "Both an article and a name were given." if article else "Neither an article nor a name was given."
    raise DeskError(asked, "Give exactly one: an article to see who is in it, or a name to see it across all articles.")
