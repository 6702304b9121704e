"""The bot as a process: killed around a post, started again, refused, dropped by the network, asked to stop."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.articles.records import Post, PostState, ServerSettings
from bot.articles.store import SqlStore
from tests.chat.discord_server import CHANNEL, GUILD, TOKEN, DiscordServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

HERE = Path(__file__).parent
ARTICLE = """Ferry strike called off in Port Amara

By Ana Pell

The ferry strike that was to begin in Port Amara on Monday was called off after eleven hours of talks, the union said.

“We have what we asked for,” said Joan Whit, who leads the crews. She said 340 people would go back to work at six.

The company said that it would raise wages by four per cent in May and by three in November.
"""


class Newsroom:
    """A configuration, a store and a watched folder of their own, and the bot running over them."""

    def __init__(self, root: Path, server: DiscordServer) -> None:
        self.root = root
        self.server = server
        self.process: asyncio.subprocess.Process | None = None
        (root / "config").mkdir()
        (root / "inbox").mkdir()
        (root / "config" / "copytaster.yaml").write_text(
            "posting: {poll_seconds: 0.2}\nintake: {settle_seconds: 0.1}\n"
        )

    def store(self) -> SqlStore:
        return SqlStore(f"sqlite+aiosqlite:///{self.root}/var/copytaster.db")

    async def posts(self) -> list[Post]:
        async with self.store() as store:
            return await store.posts_of(GUILD, 10)

    async def start(self, *arguments: str, token: str = TOKEN) -> asyncio.subprocess.Process:
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(HERE / "run_against.py"),
            str(self.server.port),
            *(arguments or ("run",)),
            env={
                **os.environ,
                "DISCORD_TOKEN": token,
                "COPYTASTER_CONFIG": str(self.root / "config"),
                "PYTHONPATH": str(HERE.parent.parent),
            },
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
        )
        return self.process

    async def kill(self) -> None:
        """Kill the bot and its workers at once, as a power cut does."""
        assert self.process is not None
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)

    async def edited(self) -> None:
        """Wait until the store says that the message shows the second revision."""
        async with asyncio.timeout(60):
            while [post.revision for post in await self.posts()] != [2]:  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.1)

    async def sent(self) -> None:
        """Wait until the store says that the post is in the channel."""
        async with asyncio.timeout(60):
            while [post.state for post in await self.posts()] != [PostState.SENT]:  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.1)


@pytest.fixture
async def newsroom(tmp_path: Path) -> AsyncIterator[Newsroom]:
    async with DiscordServer() as server:
        room = Newsroom(tmp_path, server)
        async with room.store() as store:
            await store.save_server(ServerSettings(GUILD, CHANNEL, datetime(2026, 1, 1, tzinfo=UTC)))
        try:
            yield room
        finally:
            await room.kill()
            if room.process is not None:
                await room.process.communicate()


def killing(newsroom: Newsroom, *, stored: bool) -> Callable[[], Awaitable[None]]:
    """A hook that kills the bot while its message is on the way."""

    async def hook() -> None:
        newsroom.server.before_post = newsroom.server.after_post = None
        newsroom.server.before_edit = newsroom.server.after_edit = None
        await newsroom.kill()
        if not stored:
            raise asyncio.CancelledError

    return hook


@pytest.mark.parametrize(
    ("arrived", "nonces"),
    [
        pytest.param(True, True, id="after it arrived, nonce remembered"),
        pytest.param(True, False, id="after it arrived, nonce forgotten"),
        pytest.param(False, True, id="before it arrived"),
    ],
)
async def test_a_bot_killed_around_a_post_posts_exactly_once(
    newsroom: Newsroom, *, arrived: bool, nonces: bool
) -> None:
    server = newsroom.server
    server.remembers_nonces = nonces
    hook = killing(newsroom, stored=arrived)
    server.after_post, server.before_post = (hook, None) if arrived else (None, hook)
    (newsroom.root / "inbox" / "strike.txt").write_text(ARTICLE)
    first = await newsroom.start()
    await asyncio.wait_for(first.communicate(), 90)
    assert first.returncode == -signal.SIGKILL
    assert len(server.messages) == int(arrived)
    assert [post.state for post in await newsroom.posts()] == [PostState.PENDING]

    await newsroom.start()
    await newsroom.sent()
    logins = server.logins
    await server.drop_gateway()
    await server.wait_for(lambda: server.logins > logins)

    assert len(server.messages) == 1
    [post] = await newsroom.posts()
    assert post.message_id == int(server.messages[0]["id"])


@pytest.mark.parametrize("arrived", [pytest.param(True, id="after it arrived"), pytest.param(False, id="before")])
async def test_a_bot_killed_around_an_edit_makes_it_and_posts_no_second_message(
    newsroom: Newsroom, *, arrived: bool
) -> None:
    server, file = newsroom.server, newsroom.root / "inbox" / "strike.txt"
    file.write_text(ARTICLE)
    process = await newsroom.start()
    await newsroom.sent()
    hook = killing(newsroom, stored=arrived)
    server.after_edit, server.before_edit = (hook, None) if arrived else (None, hook)
    server.refuse_next = [500, 429]
    file.write_text(ARTICLE.replace("eleven hours", "thirteen hours"))
    await asyncio.wait_for(process.communicate(), 90)
    assert ("thirteen hours" in str(server.messages)) == arrived
    assert [post.revision for post in await newsroom.posts()] == [1]

    await newsroom.start()
    await newsroom.edited()

    assert server.edits_asked == 4
    assert server.posts_asked == len(server.messages) == 1
    assert "thirteen hours" in str(server.messages)
    assert "eleven hours" not in str(server.messages)


async def test_refusals_and_a_dropped_gateway_lose_no_post_and_sigterm_ends_it_cleanly(newsroom: Newsroom) -> None:
    newsroom.server.refuse_next = [500, 429, 503]
    process = await newsroom.start()
    await newsroom.server.wait_for(lambda: newsroom.server.logins == 1)
    await newsroom.server.drop_gateway()
    (newsroom.root / "inbox" / "strike.txt").write_text(ARTICLE)
    await newsroom.sent()
    assert len(newsroom.server.messages) == 1
    assert newsroom.server.posts_asked == 4

    process.send_signal(signal.SIGTERM)
    output, _ = await asyncio.wait_for(process.communicate(), 10)
    assert process.returncode == 0
    assert b"Traceback" not in output
    assert TOKEN.encode() not in output


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
async def test_a_stop_while_the_store_is_being_opened_ends_it_cleanly(
    newsroom: Newsroom, asked: signal.Signals
) -> None:
    """Another program keeps the store, so that its tables cannot be made, for longer than anybody waits for a stop."""
    store = newsroom.root / "var" / "copytaster.db"
    for file in store.parent.iterdir():
        file.unlink()
    with contextlib.closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("BEGIN IMMEDIATE")
        process = await newsroom.start()
        assert process.stdout is not None
        async with asyncio.timeout(60):
            while b"opening the newsroom" not in await process.stdout.readline():
                assert process.returncode is None
        process.send_signal(asked)
        output, _ = await asyncio.wait_for(process.communicate(), 10)
        other.execute("ROLLBACK")
        tables = other.execute("SELECT count(*) FROM sqlite_master").fetchone()
    assert process.returncode == 0
    assert b"Traceback" not in output
    assert newsroom.server.logins == 0
    assert tables == (0,)


STUCK = """
import asyncio, os, signal, time
from bot.chat import service

service._LAST_RESORT_SECONDS = 0.2

async def stuck():
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.to_thread(time.sleep, 600)

asyncio.run(service.until_stopped(stuck()))
"""


async def test_what_cannot_be_stopped_does_not_keep_the_process() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", STUCK),
        env={**os.environ, "PYTHONPATH": str(HERE.parent.parent)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0
    assert b"closed without waiting" in output
    assert b"Traceback" not in output


async def test_a_token_that_discord_does_not_accept_is_said_in_one_sentence(newsroom: Newsroom) -> None:
    process = await newsroom.start(token="MTAwMQ.wrong.token")
    output, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 1
    last = output.decode().strip().splitlines()[-1]
    assert last.startswith("Discord does not accept the token.")
    assert b"Traceback" not in output
    assert b"wrong" not in output


async def test_a_token_that_is_reset_while_running_is_said_in_one_sentence(newsroom: Newsroom) -> None:
    process = await newsroom.start()
    await newsroom.server.wait_for(lambda: newsroom.server.logins == 1)
    await newsroom.server.drop_gateway(code=4004)
    output, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 1
    assert output.decode().strip().splitlines()[-1].startswith("Discord ended the connection (code 4004)")
    assert b"Traceback" not in output


async def test_no_network_is_said_in_one_sentence(newsroom: Newsroom) -> None:
    newsroom.server.port, open_port = 9, newsroom.server.port
    process = await newsroom.start()
    newsroom.server.port = open_port
    output, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 1
    assert output.decode().strip().splitlines()[-1].startswith("Discord cannot be reached")
    assert b"Traceback" not in output


async def test_commands_are_sent_once_until_they_change_or_sync_is_asked_for(newsroom: Newsroom) -> None:
    for _ in range(2):
        process = await newsroom.start()
        logins = newsroom.server.logins
        await newsroom.server.wait_for(lambda before=logins: newsroom.server.logins > before)  # type: ignore[misc]
        process.send_signal(signal.SIGINT)
        await asyncio.wait_for(process.communicate(), 15)
    assert newsroom.server.commands_put == 1

    process = await newsroom.start("sync")
    output, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0, output
    assert b"commands were sent" in output
    assert newsroom.server.commands_put == 2
