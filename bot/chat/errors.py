"""No interaction dies silently: whatever goes wrong, the person reads one private sentence."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

import aiohttp
import discord
import structlog
from discord import app_commands

from bot.chat import limits
from bot.chat.escaping import clean, escape
from bot.errors import CopytasterError

if TYPE_CHECKING:
    from collections.abc import Awaitable

log = structlog.get_logger(__name__)

ALREADY_ACKNOWLEDGED = 40060
"""Discord's code for a second answer to one interaction; the first one arrived, only its receipt was lost."""

_TOO_LATE = frozenset({10008, 10015, 10062, 50027})
"""Discord's codes for a message that was deleted meanwhile, for an interaction that was not answered within three
seconds, and for one whose fifteen minutes are over: there is nobody left to tell."""

_SENTENCE = 1500
_ENDED = "No answer."


async def acknowledged(answer: Awaitable[object]) -> None:
    """Await a first answer to an interaction; that it had already arrived counts as success.

    discord.py repeats an answer whose receipt was lost to a network fault or a 5xx; the repetition is refused.
    """
    try:
        await answer
    except discord.InteractionResponded:
        return
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise


def sentence_for(error: BaseException) -> str | None:
    """What a person is told about an error that they or their server can mend; None for a fault of the bot."""
    error = _cause(error)
    if isinstance(error, CopytasterError):
        return str(error)
    if isinstance(error, app_commands.MissingPermissions):
        return "Only members who may manage the server can do this. Ask someone with the Manage Server permission."
    if isinstance(error, app_commands.NoPrivateMessage):
        return "This works in servers only. Use it in a channel of your server."
    if isinstance(error, app_commands.TransformerError):
        return "The bot cannot see what you chose. Choose a text channel that it may view."
    if isinstance(error, (app_commands.CommandNotFound, app_commands.CommandSignatureMismatch)):
        return "This command has changed since Discord last asked for it. Try again in a minute, or reload Discord."
    return None


def _cause(error: BaseException) -> BaseException:
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error


async def report(interaction: discord.Interaction[Any], error: BaseException, *, public: bool = False) -> None:
    """Tell the person privately what went wrong, and log what they were not told under the reference they got.

    ``public`` says that an answer has been announced to the whole channel, which is then taken back.
    """
    error = _cause(error)
    sentence = sentence_for(error)
    what = _what(interaction)
    if isinstance(error, discord.HTTPException) and error.code in _TOO_LATE:
        log.warning("answered_too_late", interaction=what, error=str(error))
        return
    if sentence is None:
        reference = secrets.token_hex(3).upper()
        log.error("interaction_failed", reference=reference, interaction=what, exc_info=error)
        sentence = f"Something went wrong here, and it has been noted. Try again in a moment. [ref {reference}]"
    else:
        log.info("interaction_refused", interaction=what, reason=sentence, error=type(error).__name__)
    try:
        await _tell(interaction, sentence, public=public)
    except (discord.HTTPException, aiohttp.ClientError, OSError) as failure:
        log.warning("answer_not_delivered", interaction=what, error=str(failure))


async def _tell(interaction: discord.Interaction[Any], sentence: str, *, public: bool) -> None:
    """Say one sentence to the person alone, whatever was answered before."""
    content = limits.cut(clean(sentence), _SENTENCE, escape)
    response = interaction.response
    if not response.is_done():
        try:
            await response.send_message(content, ephemeral=True)
        except discord.HTTPException as error:
            if error.code != ALREADY_ACKNOWLEDGED:
                raise
        else:
            return
    if response.type is not discord.InteractionResponseType.deferred_channel_message:
        await interaction.followup.send(content, ephemeral=True)
    elif public:
        # The first message after a public announcement would take its place and be public as well: it is ended first.
        await interaction.edit_original_response(content=_ENDED)
        await interaction.followup.send(content, ephemeral=True)
        await interaction.delete_original_response()
    else:
        await interaction.edit_original_response(content=content)


def _what(interaction: discord.Interaction[Any]) -> str:
    """Which command or button this was, for the log."""
    if interaction.command is not None:
        return interaction.command.qualified_name
    data: dict[str, Any] = {**(interaction.data or {})}
    return str(data.get("custom_id") or data.get("name") or "unknown")
