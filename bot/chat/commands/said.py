"""``/said``: what somebody said, about a topic where one is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands

from bot.chat.answering import Place, answer
from bot.chat.commands.completing import complete_name
from bot.chat.showing import show_said

if TYPE_CHECKING:
    import discord

    from bot.chat.client import CopytasterClient


@app_commands.command(description="What somebody said, with outlet and date, newest first")
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.describe(
    name="Whose words",
    about="Words that stand near what was said",
    private="Show the answer to you alone",
)
@app_commands.autocomplete(name=complete_name)
async def said(  # noqa: D103 - the decorator holds the description that people read
    interaction: discord.Interaction[CopytasterClient],
    name: str,
    about: app_commands.Range[str, 0, 200] = "",
    private: bool = False,
) -> None:
    work = show_said(interaction.client.desk, name, about)
    await answer(interaction, work, Place.PRIVATE if private else Place.PUBLIC)
