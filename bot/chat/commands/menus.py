"""The menus on any message, "Summarise" and "Who is in this?": its text or its attached file, answered privately.

Without the message content intent Discord still gives the text of a message that somebody points at.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.chat.answering import Place, answer
from bot.chat.delivery import UNREACHABLE
from bot.chat.routes import routes_on
from bot.chat.showing import show_summary, show_who
from bot.errors import ReadingError

if TYPE_CHECKING:
    from bot.chat.cards import Card
    from bot.chat.client import CopytasterClient
    from bot.newsroom.answers import Item

    Asking = discord.Interaction[CopytasterClient]

READABLE = (".txt", ".html", ".htm", ".md")
_ADDRESS = re.compile(r"https?://[^\s<>|]+")
_FEW_WORDS = 40
"""Words beside a link under which a message is taken for a pointer to what it links to."""

LARGEST_FILE = 2 * 1024 * 1024
"""Bytes: some 300,000 words; more than that is no article."""


@app_commands.context_menu(name="Summarise")
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def summarise_menu(interaction: Asking, message: discord.Message) -> None:
    """Summarise a message or its attached file."""
    await answer(interaction, _summary(interaction.client, message), Place.PRIVATE, slow=True)


@app_commands.context_menu(name="Who is in this?")
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def who_menu(interaction: Asking, message: discord.Message) -> None:
    """List who is in a message or its attached file."""
    await answer(interaction, _who(interaction.client, message), Place.PRIVATE, slow=True)


async def _summary(client: CopytasterClient, message: discord.Message) -> Card:
    return await show_summary(client.desk, await _item(client, message))


async def _who(client: CopytasterClient, message: discord.Message) -> Card:
    return await show_who(client.desk, await _item(client, message))


async def _item(client: CopytasterClient, message: discord.Message) -> Item:
    """The article that the message is: one of the bot's own cards, its attached file, what it links to, or its text."""
    if client.user is not None and message.author.id == client.user.id:
        article = next((route.article for route in routes_on(message.components) if route.article), None)
        if article is not None:
            return await client.desk.item(article)
    attachment = _attachment(message)
    if attachment is not None:
        return await client.desk.read_text(await _read(attachment), attachment.filename, message.jump_url)
    text = _text(message)
    address = _only_address(text)
    if address is not None:
        return await client.desk.read_address(address)
    if not text.strip():
        raise ReadingError(
            "This message has no text and no file that can be read.",
            f"Attach the article as one of {', '.join(READABLE)}, or paste its text.",
        )
    return await client.desk.read_text(text.encode(), f"message-{message.id}.txt", message.jump_url)


def _only_address(text: str) -> str | None:
    """The first web address in a message that says little besides; an article pasted with links is the article."""
    found = _ADDRESS.search(text)
    rest = _ADDRESS.sub(" ", text)
    return found.group().rstrip(".,;:!?)'”") if found and len(rest.split()) < _FEW_WORDS else None


def _attachment(message: discord.Message) -> discord.Attachment | None:
    """The first attached file of a kind that can be read, also of a forwarded message."""
    forwarded = [attached for snapshot in message.message_snapshots for attached in snapshot.attachments]
    readable = (one for one in (*message.attachments, *forwarded) if PurePath(one.filename).suffix.lower() in READABLE)
    return next(readable, None)


def _text(message: discord.Message) -> str:
    """What the message says: its own text, what it forwards, or else the text of its embeds."""
    said = [message.content, *(snapshot.content for snapshot in message.message_snapshots)]
    if not any(said):
        said = [part for embed in message.embeds for part in (embed.title, embed.description) if part]
    return "\n\n".join(part for part in said if part)


async def _read(attachment: discord.Attachment) -> bytes:
    """The attached file.

    Raises:
        ReadingError: It is too large, or it is not there any more.
    """
    if attachment.size > LARGEST_FILE:
        size = attachment.size / 1024 / 1024
        message = f"The attached file has {size:.1f} MB; the bot reads up to {LARGEST_FILE // 1024 // 1024} MB."
        raise ReadingError(message, "Attach the article alone.")
    try:
        return await attachment.read()
    except (discord.HTTPException, *UNREACHABLE) as error:
        message = "The attached file could not be fetched from Discord."
        raise ReadingError(message, "Try again, or attach it anew.") from error
