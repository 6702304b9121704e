"""The bot over a full store, in a process of its own as it is in life: from its start through every command."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import discord
from discord.gateway import DiscordWebSocket
from yarl import URL

from bot.chat.client import CopytasterClient
from bot.newsroom.garbage import freeze_survivors, shorten_thread_turns
from bot.newsroom.room import open_room
from tests.bench.discord import BenchDiscord
from tests.bench.driving import Driver, Times
from tests.bench.probe import Hold, LoopProbe
from tests.chat.discord_server import TOKEN, DiscordServer

if TYPE_CHECKING:
    from datetime import datetime

    from bot.settings import Settings

_RUN = Path(__file__).parent.parent / "chat" / "run_against.py"


@dataclass(frozen=True)
class Served:
    """What was measured."""

    ready: float
    """Seconds from opening the store until the client was ready."""
    figures: dict[str, Times]
    holds: dict[str, Hold]
    peak: int


def serve(settings: Settings, articles: int, turns: int, now: datetime) -> Served:
    """Start on what is stored, and use the commands."""
    return asyncio.run(_serve(settings, articles, turns, now))


async def _serve(settings: Settings, articles: int, turns: int, now: datetime) -> Served:
    async with BenchDiscord() as server:
        discord.http.Route.BASE = f"http://127.0.0.1:{server.port}/api"
        DiscordWebSocket.DEFAULT_GATEWAY = URL(f"ws://127.0.0.1:{server.port}/gateway-socket/")
        shorten_thread_turns()
        freeze_survivors()
        async with LoopProbe() as probe:
            begun = time.perf_counter()
            with probe.part("starting"):
                async with open_room(settings) as room:
                    client = CopytasterClient(room.desk, poll_seconds=2)
                    freeze_survivors()
                    bot = asyncio.gather(client.start(TOKEN), room.run())
                    while not client.is_ready():  # noqa: ASYNC110 - waiting for it needs a client that has logged in
                        await asyncio.sleep(0.002)
                    ready = time.perf_counter() - begun
                    driver = Driver(room.desk, server, articles, turns, now)
                    with probe.part("placing stories"):
                        await room.intake.stories.place_recent()
                    with probe.part("completing"):
                        await driver.complete()
                    with probe.part("answering commands"):
                        await driver.command()
                    await client.close()
                    bot.cancel()
                    with suppress(asyncio.CancelledError):
                        await bot
    return Served(ready, driver.figures, probe.holds, peak_mebibytes())


def peak_mebibytes() -> int:
    """Peak resident memory of this process, without its workers."""
    with Path("/proc/self/status").open() as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))


async def start_process(root: Path) -> float:
    """Seconds from starting the bot's process over the store in ``root`` until Discord has logged it in."""
    (root / "config").mkdir()
    (root / "config" / "copytaster.yaml").write_text("store: {url: 'sqlite:///bench.db'}\n")
    async with DiscordServer() as server:
        environment = {**os.environ, "DISCORD_TOKEN": TOKEN, "COPYTASTER_CONFIG": str(root / "config")}
        begun = time.perf_counter()
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, str(_RUN), str(server.port), "run"),
            env={**environment, "PYTHONPATH": str(_RUN.parent.parent.parent)},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.STDOUT,
        )
        await server.wait_for(lambda: server.logins > 0)
        ready = time.perf_counter() - begun
        bot.send_signal(signal.SIGTERM)
        await bot.wait()
    return ready
