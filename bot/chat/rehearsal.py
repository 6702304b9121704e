"""The same bot in a local browser page: real client, commands, cards, store and posts, over a simulated Discord.

The simulated Discord has a clock of its own that stands still, and its page shows what was last published. Both are
driven here: when a post is due, the clock is moved past the next look at the outbox, and the page is published anew.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import simcord
import structlog

from bot.articles.records import Origin
from bot.chat.client import CopytasterClient
from bot.chat.service import until_first_ends, until_stopped
from bot.errors import DeskError
from bot.newsroom.garbage import freeze_survivors, shorten_thread_turns
from bot.newsroom.room import open_room
from bot.settings import StoreSettings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from simcord import Preview

    from bot.newsroom.room import Room
    from bot.settings import Settings

log = structlog.get_logger(__name__)

STORE_FILE = "var/rehearsal-{port}.db"
"""The rehearsal's own store, made anew at every start: what is tried out here never reaches the real one."""

_CATCH_UP = 20.0  # seconds that the simulated clock may be behind; each step costs a click made at that moment
_TICK = 1.0  # seconds between looks at whether something is due
_SETTLE = 60.0  # seconds that one action may take: the first one starts the language model


async def rehearse(settings: Settings, port: int, *, seeds: Path, announce: Callable[[str], None]) -> None:
    """Serve the page on ``port`` until it is interrupted.

    Raises:
        DeskError: The port is in use.
    """
    _claim(port)
    store = settings.path(Path(STORE_FILE.format(port=port)))
    settings = settings.model_copy(update={"store": StoreSettings(url=f"sqlite+aiosqlite:///{store}"), "token": None})
    for left in store.parent.glob(f"{store.name}*"):
        left.unlink()
    announce("Getting the articles ready…")
    shorten_thread_turns()
    freeze_survivors()
    await until_stopped(_rehearse(settings, port, seeds, announce))


async def _rehearse(settings: Settings, port: int, seeds: Path, announce: Callable[[str], None]) -> None:
    async with open_room(settings) as room:
        await room.load(seeds, Origin.SEEDS)
        await room.load_folder()
        await room.intake.analyse_waiting()
        client = CopytasterClient(room.desk, poll_seconds=settings.posting.poll_seconds)
        freeze_survivors()
        env = simcord.Env(client, settle_timeout=_SETTLE, check_errors=False)
        env.backend.bot_user.name = "Copytaster"
        env.backend.clock.advance((datetime.now(UTC) - env.now()).total_seconds())
        await env.start()
        try:
            await _show(env, room, settings, port, announce)
        finally:
            await env.shutdown()


async def _show(env: simcord.Env, room: Room, settings: Settings, port: int, announce: Callable[[str], None]) -> None:
    editor = env.create_user("editor")
    guild = env.create_guild("The newsroom", owner=editor)
    channel = guild.create_text_channel("newsroom")
    member = guild.add_member(editor)
    await room.desk.choose_channel(guild.id, channel.id)
    await room.intake.post_newest(guild.id, settings.rehearsal.posts)
    await _tick(env, room, settings)
    async with _served(env.preview(channel, viewers=[member], layout="channel", port=port), port) as preview:
        announce(f"The newsroom is open: {preview.url}")
        inbox = settings.path(settings.intake.folder)
        announce(f"Type /summary or /who there. A text file put into {inbox} is posted.")
        announce("Ctrl-C ends it.")

        async def drive() -> None:
            while True:
                await asyncio.sleep(_TICK)
                late = _behind(env) > _CATCH_UP
                if await _tick(env, room, settings) or (late and await _move_clock(env, _behind(env))):
                    # The page tells "2 minutes ago" by the moment of its last publication.
                    await preview.refresh()

        await until_first_ends(drive(), room.run(), preview.wait_closed())


async def _tick(env: simcord.Env, room: Room, settings: Settings) -> bool:
    """Let the bot send what is due; True when something was."""
    if not (await room.desk.outbox.due() or await room.desk.outbox.due_edits()):
        return False
    return await _move_clock(env, max(_behind(env), settings.posting.poll_seconds))


def _behind(env: simcord.Env) -> float:
    """How many seconds the simulated clock is behind."""
    return (datetime.now(UTC) - env.now()).total_seconds()


async def _move_clock(env: simcord.Env, seconds: float) -> bool:
    try:
        await env.advance_time(seconds)
    except simcord.SetupError:
        # Somebody is clicking at this very moment: the next tick does it.
        return False
    return True


@contextlib.asynccontextmanager
async def _served(preview: Preview, port: int) -> AsyncIterator[Preview]:
    """The page, served; a port that somebody took while the articles were read is said like one taken before."""
    try:
        await preview.__aenter__()
    except simcord.SetupError as error:
        raise _in_use(port, str(error)) from error
    try:
        yield preview
    finally:
        await preview.close()


def _in_use(port: int, why: str) -> DeskError:
    message = f"Port {port} cannot be used: {why}."
    return DeskError(message, "Choose another one: PORT=8766 make run, or copytaster rehearse --port 8766.")


def _claim(port: int) -> None:
    with contextlib.closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise _in_use(port, error.strerror or str(error)) from error
