"""Completions while somebody types an option: from memory, at once, and never an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from discord import app_commands

from bot.chat import limits
from bot.chat.escaping import label

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence

    import discord

    from bot.chat.client import CopytasterClient
    from bot.newsroom.answers import Choice

log = structlog.get_logger(__name__)


async def complete_article(
    interaction: discord.Interaction[CopytasterClient], current: str
) -> list[app_commands.Choice[str]]:
    """Articles that fit what was typed."""
    return await _completed(interaction.client.desk.suggest_articles(current, limits.CHOICES))


async def complete_name(
    interaction: discord.Interaction[CopytasterClient], current: str
) -> list[app_commands.Choice[str]]:
    """Names that fit what was typed."""
    return await _completed(interaction.client.desk.suggest_names(current, limits.CHOICES))


async def _completed(found: Awaitable[Sequence[Choice]]) -> list[app_commands.Choice[str]]:
    try:
        choices = await found
    except Exception:  # a person who types has no use for an error; the command itself will tell
        log.exception("completion_failed")
        return []
    return [
        app_commands.Choice(name=label(choice.label, limits.CHOICE_TEXT, "untitled"), value=choice.value)
        for choice in choices[: limits.CHOICES]
        if 0 < limits.size(choice.value) <= limits.CHOICE_TEXT
    ]
