"""Starting and stopping the bot on Discord, with one clear sentence for each way that can fail."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

import aiohttp
import discord
import structlog

from bot.chat.client import CopytasterClient
from bot.errors import DiscordError
from bot.newsroom.metrics import serve_metrics
from bot.newsroom.room import open_room, spare_the_collector

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from bot.settings import Settings

log = structlog.get_logger(__name__)

_CLOSING_SECONDS = 8.0  # systemd and containers send SIGKILL 10 seconds after SIGTERM or later


async def run_on_discord(settings: Settings) -> None:
    """Run until interrupted, terminated, or refused.

    Raises:
        DiscordError: The token is not accepted, or Discord cannot be reached.
    """
    assert settings.token is not None  # noqa: S101 - the command line checked it
    if settings.metrics.port is not None:
        serve_metrics(settings.metrics.port)
    async with open_room(settings) as room:
        client = CopytasterClient(
            room.desk,
            development_server=settings.discord.development_server,
            poll_seconds=settings.posting.poll_seconds,
        )
        spare_the_collector()
        try:
            await until_stopped(_start(client, settings.token.get_secret_value()), room.run())
        finally:
            log.info("closing")
            try:
                async with asyncio.timeout(_CLOSING_SECONDS):
                    await client.close()
            except TimeoutError:
                log.warning("closed without waiting for Discord")


async def sync_commands(settings: Settings) -> int:
    """Send the commands to Discord now, and copy them to the development server where one is set; gives how many.

    Raises:
        DiscordError: The token is not accepted, or Discord cannot be reached or refuses the commands.
    """
    assert settings.token is not None  # noqa: S101 - the command line checked it
    async with open_room(settings) as room:
        client = CopytasterClient(room.desk, poll_seconds=settings.posting.poll_seconds, polling=False)
        try:
            await translated(client.login(settings.token.get_secret_value()))
            return await translated(client.sync(force=True, copy_to=settings.discord.development_server))
        finally:
            await client.close()


async def until_stopped(*work: Coroutine[Any, Any, None]) -> None:
    """Run all of ``work`` until one of it ends or a signal asks to stop; the rest is cancelled, a fault is raised."""
    loop = asyncio.get_running_loop()
    asked = asyncio.Event()
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signal_number, asked.set)
    tasks = [asyncio.ensure_future(one) for one in work]
    stop = asyncio.ensure_future(asked.wait())
    try:
        done, _ = await asyncio.wait([*tasks, stop], return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for signal_number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(signal_number)
        for task in (*tasks, stop):
            task.cancel()
        await asyncio.gather(*tasks, stop, return_exceptions=True)


async def _start(client: CopytasterClient, token: str) -> None:
    await translated(client.start(token))


async def translated[Result](work: Coroutine[Any, Any, Result]) -> Result:
    """Await ``work`` and say in a sentence why Discord did not do it.

    Raises:
        DiscordError: The token is not accepted, or Discord cannot be reached or refuses.
    """
    try:
        return await work
    except discord.LoginFailure as error:
        message = "Discord does not accept the token."
        raise DiscordError(message, "Copy it anew from the application's Bot page into DISCORD_TOKEN.") from error
    except (discord.ConnectionClosed, discord.PrivilegedIntentsRequired) as error:
        code = f" (code {error.code})" if isinstance(error, discord.ConnectionClosed) else ""
        message = f"Discord ended the connection{code}: the token was reset, or the application was changed."
        raise DiscordError(
            message, "Copy the token anew from the application's Bot page into DISCORD_TOKEN."
        ) from error
    except (aiohttp.ClientConnectionError, TimeoutError, OSError) as error:
        message = f"Discord cannot be reached: {error}."
        raise DiscordError(message, "Check this machine's network, then start the bot again.") from error
    except discord.HTTPException as error:
        message = f"Discord refused: {error.text or error} (status {error.status})."
        raise DiscordError(
            message, "Try again in a while; if it stays so, check the application's settings."
        ) from error
