"""One file a command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.chat.commands.menus import summarise_menu, who_menu
from bot.chat.commands.newsroom import newsroom
from bot.chat.commands.said import said
from bot.chat.commands.summary import summary
from bot.chat.commands.who import who

if TYPE_CHECKING:
    from discord import app_commands

COMMANDS: tuple[app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu, ...] = (
    summary,
    who,
    said,
    newsroom,
    summarise_menu,
    who_menu,
)
"""Everything that people can call."""
