"""``/summary``: what an article reports, in its own sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands

from bot.chat.answering import Place, answer
from bot.chat.cards import METHOD_NAMES
from bot.chat.commands.completing import complete_article
from bot.chat.showing import show_summary
from bot.language.summary import METHODS, Length

if TYPE_CHECKING:
    import discord

    from bot.chat.cards import Card
    from bot.chat.client import CopytasterClient
    from bot.newsroom.desk import Desk


@app_commands.command(description="What an article reports, in a few of its own sentences")
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.describe(
    article="Start of a headline, an outlet or a name, or any words to search for",
    length="How much of it: one sentence, about 60 words, or about 120",
    method="How the sentences are chosen",
    private="Show the answer to you alone",
)
@app_commands.choices(
    length=[app_commands.Choice(name=length.value.capitalize(), value=length.value) for length in Length],
    method=[app_commands.Choice(name=METHOD_NAMES.get(method, method), value=method) for method in METHODS],
)
@app_commands.autocomplete(article=complete_article)
async def summary(  # noqa: D103 - the decorator holds the description that people read
    interaction: discord.Interaction[CopytasterClient],
    article: str,
    length: str | None = None,
    method: str | None = None,
    private: bool = False,
) -> None:
    work = _card(interaction.client.desk, article, Length(length) if length else None, method)
    await answer(interaction, work, Place.PRIVATE if private else Place.PUBLIC)


async def _card(desk: Desk, article: str, length: Length | None, method: str | None) -> Card:
    return await show_summary(desk, await desk.find(article), length, method)
