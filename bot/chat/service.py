"""Starting and stopping the bot on Discord, with one clear sentence for each way that can fail."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

import aiohttp
import discord
import structlog

from bot.chat.client import CopytasterClient
from bot.errors import DiscordError
from bot.newsroom.garbage import freeze_survivors, shorten_thread_turns
from bot.newsroom.metrics import serve_metrics
from bot.newsroom.room import open_room

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from bot.settings import Settings

log = structlog.get_logger(__name__)

# Systemd and containers send SIGKILL 10 seconds after SIGTERM or later.
_CLOSING_SECONDS = 7.0
_LAST_RESORT_SECONDS = 9.0


async def run_on_discord(settings: Settings) -> None:
    """Run until interrupted, terminated, or refused.

    Raises:
        DiscordError: The token is not accepted, or Discord cannot be reached.
    """
    assert settings.token is not None  # noqa: S101 - the command line checked it
    if settings.metrics.port is not None:
        serve_metrics(settings.metrics.port)
    shorten_thread_turns()
    freeze_survivors()
    await until_stopped(_serve(settings, settings.token.get_secret_value()))


async def _serve(settings: Settings, token: str) -> None:
    log.info("opening the newsroom")
    async with open_room(settings) as room:
        client = CopytasterClient(
            room.desk,
            development_server=settings.discord.development_server,
            poll_seconds=settings.posting.poll_seconds,
        )
        freeze_survivors()
        try:
            await until_first_ends(translated(client.start(token)), room.run())
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


async def until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Run ``work`` until it ends or SIGINT or SIGTERM asks to stop; it is cancelled then, wherever it stands.

    What does not let itself be cancelled, such as a wait for a store that another program has locked, is left to the
    operating system in time: the store undoes what was not finished.
    """
    loop = asyncio.get_running_loop()
    asked = asyncio.Event()

    def stop() -> None:
        if not asked.is_set():
            last_resort = threading.Timer(_LAST_RESORT_SECONDS, _end)
            last_resort.daemon = True
            last_resort.start()
        asked.set()

    async def wait() -> None:
        await asked.wait()

    for signal_number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signal_number, stop)
    try:
        await until_first_ends(work, wait())
    finally:
        for signal_number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(signal_number)


def _end() -> None:
    """End the process, and the workers that it would wait for, as if it had closed."""
    try:
        for worker in multiprocessing.active_children():
            worker.kill()
        log.warning("closed without waiting for all of it")
        sys.stdout.flush()
    finally:
        os._exit(0)


async def until_first_ends(*work: Coroutine[Any, Any, None]) -> None:
    """Run all of ``work`` until one of it ends; the rest is cancelled, a fault is raised."""
    tasks = [asyncio.ensure_future(one) for one in work]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


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
