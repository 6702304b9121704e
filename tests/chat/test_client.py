from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import discord
import simcord
from structlog.testing import capture_logs

from bot.chat import client as client_module
from bot.chat.client import CopytasterClient
from bot.chat.commands import COMMANDS
from tests.chat.newsdesk import FakeDesk

if TYPE_CHECKING:
    import pytest

    from tests.chat.conftest import World


def syncs(env: simcord.Env) -> list[str]:
    return [entry.path for entry in env.http_requests if entry.method == "PUT"]


def test_no_privileged_intent_and_no_pings(desk: FakeDesk) -> None:
    client = CopytasterClient(desk)
    assert client.intents == discord.Intents(guilds=True)
    assert client.allowed_mentions is not None
    assert client.allowed_mentions.to_dict() == {"parse": []}


def test_every_command_and_option_is_described(desk: FakeDesk) -> None:
    client = CopytasterClient(desk)
    seen: list[str] = []

    def look(options: list[dict[str, object]]) -> None:
        for option in options:
            seen.append(str(option["name"]))
            assert len(str(option["description"])) > 5
            look(option.get("options") or [])

    payload = [command.to_dict(client.tree) for command in client.tree.get_commands()]
    look([command for command in payload if command["type"] == 1])
    assert {"summary", "article", "length", "method", "private", "who", "name", "channel", "pause"} < set(seen)
    assert [command["name"] for command in payload if command["type"] == 3] == ["Summarise", "Who is in this?"]
    assert all(command["contexts"] == [0] for command in payload)
    (newsroom,) = [command for command in payload if command["name"] == "newsroom"]
    assert newsroom["default_member_permissions"] == discord.Permissions(manage_guild=True).value


async def test_commands_are_told_to_discord_only_when_they_changed(world: World) -> None:
    assert len(syncs(world.env)) == 1
    await world.restart()
    assert len(syncs(world.env)) == 1
    changed = CopytasterClient(world.desk)
    changed.tree.remove_command("who")
    await world.env.restart_bot(changed)
    assert len(syncs(world.env)) == 2
    await world.restart()
    assert len(syncs(world.env)) == 3


async def test_syncing_can_be_forced_and_copied_to_one_server(world: World) -> None:
    client = world.env.bot
    assert await client.sync() == 0
    assert await client.sync(force=True) == len(COMMANDS)
    assert await client.sync(force=True, copy_to=world.guild.id) == 2 * len(COMMANDS)
    assert syncs(world.env)[-1].endswith(f"/guilds/{world.guild.id}/commands")
    assert await client.sync(copy_to=world.guild.id) == 0


async def test_a_development_server_that_refuses_commands_does_not_stop_the_bot() -> None:
    env = simcord.Env(CopytasterClient(FakeDesk(), development_server=77))
    env.inject_error("PUT", "/applications/*/guilds/77/commands", status=403, code=50001, message="Missing Access")
    with capture_logs() as logs:
        await env.start()
    try:
        member = env.create_guild().add_member(env.create_user("rea"))
        channel = env.guild.create_text_channel("general")
        assert (await member.slash(channel, "summary", article="bridge")).response is not None
    finally:
        await env.shutdown()
    assert [entry["event"] for entry in logs] == ["commands_synced", "commands_not_synced"]


async def test_a_client_that_does_not_poll_registers_and_sends_nothing() -> None:
    desk = FakeDesk()
    async with simcord.run(CopytasterClient(desk, polling=False)) as env:
        channel = env.create_guild().create_text_channel("general")
        desk.outbox.intend(1, env.guild.id, channel.id, 1)
        await env.advance_time(10)
        assert syncs(env) == []
        assert channel.last_message is None


async def test_a_server_that_removes_the_bot_is_forgotten(world: World) -> None:
    world.env.backend.emit("GUILD_DELETE", {"id": str(world.guild.id)})
    await world.env.settle()
    assert world.desk.forgotten == [world.guild.id]


async def test_a_server_that_is_only_out_of_reach_is_not_forgotten(world: World) -> None:
    world.env.backend.emit("GUILD_DELETE", {"id": str(world.guild.id), "unavailable": True})
    await world.env.settle()
    assert world.desk.forgotten == []


async def test_the_end_of_the_newsroom_channel_is_noted(world: World) -> None:
    other = world.guild.create_text_channel("other")
    world.desk.channels[world.guild.id] = world.channel.id
    with capture_logs() as logs:
        await world.env.bot.get_channel(other.id).delete()
        await world.env.bot.get_channel(world.channel.id).delete()
        await world.env.settle()
    assert [entry["channel"] for entry in logs if entry["event"] == "newsroom_channel_deleted"] == [world.channel.id]


async def test_closing_lets_a_post_under_way_end(world: World) -> None:
    client = world.env.bot
    ended: list[str] = []

    async def posting() -> None:
        async with client._delivering:
            await asyncio.sleep(0.05)
            ended.append("post")

    task = asyncio.ensure_future(posting())
    await asyncio.sleep(0)
    await client.close()
    ended.append("closed")
    await task
    assert ended == ["post", "closed"]
    assert client.is_closed()


async def test_closing_does_not_wait_for_ever(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "_CLOSING", 0.05)
    client = world.env.bot
    async with client._delivering:
        await client.close()
    assert client.is_closed()


async def test_nothing_is_sent_before_the_bot_is_ready_or_after_it_closed(world: World) -> None:
    client = world.env.bot
    world.desk.outbox.intend(1, world.guild.id, world.channel.id, 1)
    client._ready.clear()
    await world.tick()
    assert world.channel.last_message is None
    client._ready.set()
    await world.tick()
    assert world.channel.last_message is not None
