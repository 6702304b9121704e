from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.newsroom.answers import PostLine
from tests.chat.conftest import read
from tests.chat.newsdesk import NOW, brief, harbour

if TYPE_CHECKING:
    import simcord

    from tests.chat.conftest import World


async def test_an_editor_chooses_the_channel(world: World) -> None:
    result = await world.editor.slash(world.channel, "newsroom channel", channel=world.channel)
    assert result.ephemeral
    assert world.desk.channels == {world.guild.id: world.channel.id}
    assert f"New articles will be posted to <#{world.channel.id}>." in read(result.response)
    assert "✓ The bot has every permission it needs there." in read(result.response)


def closed_channel(world: World) -> simcord.ChannelHandle:
    closed = discord.PermissionOverwrite(send_messages=False, read_message_history=False)
    return world.guild.create_text_channel("closed", overwrites={world.guild.roles["TestBot"]: closed})


async def test_choosing_says_at_once_which_permission_is_missing(world: World) -> None:
    result = await world.editor.slash(world.channel, "newsroom channel", channel=closed_channel(world))
    assert "✗ Send Messages is missing" in read(result.response)
    assert "✗ Read Message History is missing" in read(result.response)
    assert "View Channel is missing" not in read(result.response)


async def test_pause_and_resume(world: World) -> None:
    world.desk.channels[world.guild.id] = world.channel.id
    paused = await world.editor.slash(world.channel, "newsroom pause")
    assert paused.ephemeral
    assert "### Posting paused" in read(paused.response)
    assert world.desk.paused == {world.guild.id}
    status = await world.editor.slash(world.channel, "newsroom status")
    assert f"**Channel** <#{world.channel.id}> · paused" in read(status.response)
    chosen = await world.editor.slash(world.channel, "newsroom channel", channel=world.channel)
    assert f"New articles will be posted, after `/newsroom resume`, to <#{world.channel.id}>." in read(chosen.response)
    resumed = await world.editor.slash(world.channel, "newsroom resume")
    assert "### Posting resumed" in read(resumed.response)
    assert "What came in during the pause is not." in read(resumed.response)
    assert world.desk.paused == set()


async def test_pausing_without_a_channel_says_what_to_do(world: World) -> None:
    result = await world.editor.slash(world.channel, "newsroom pause")
    assert read(result.response) == "No newsroom channel has been chosen yet. Choose one with /newsroom channel."


async def test_status_tells_what_happened(world: World) -> None:
    world.desk.channels[world.guild.id] = world.channel.id
    world.desk.posted = [PostLine(brief(harbour()), "sent", "", NOW, 11, world.channel.id)]
    world.desk.left_out = [PostLine(brief(harbour(2)), "skipped", "it was already there on the first start", NOW)]
    result = await world.editor.slash(world.channel, "newsroom status")
    shown = read(result.response)
    assert result.ephemeral
    assert f"https://discord.com/channels/{world.guild.id}/{world.channel.id}/11" in shown
    assert "— it was already there on the first start" in shown
    assert "✓ The bot has every permission it needs there." in shown


async def test_status_takes_no_channel_for_gone_that_discord_has_not_told_of(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.desk.channels[world.guild.id] = world.channel.id
    monkeypatch.setattr(world.env.bot, "get_channel", lambda _: None)
    gone = read((await world.editor.slash(world.channel, "newsroom status")).response)
    assert "✗ The chosen channel no longer exists." in gone
    monkeypatch.setattr(discord.Guild, "unavailable", True)
    waiting = read((await world.editor.slash(world.channel, "newsroom status")).response)
    assert f"**Channel** <#{world.channel.id}> · posting" in waiting
    assert "Discord has not told the bot yet what it may do there." in waiting


async def test_a_channel_is_chosen_also_before_discord_has_told_what_the_bot_may(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.Guild, "me", None)
    chosen = read((await world.editor.slash(world.channel, "newsroom channel", channel=world.channel)).response)
    assert "### Newsroom channel chosen" in chosen
    assert "Discord has not told the bot yet what it may do there." in chosen


async def test_status_says_that_the_channel_is_gone(world: World) -> None:
    world.desk.channels[world.guild.id] = 4242
    result = await world.editor.slash(world.channel, "newsroom status")
    assert "✗ The chosen channel no longer exists." in read(result.response)


@pytest.mark.parametrize("command", ["newsroom status", "newsroom pause", "newsroom resume"])
async def test_a_server_that_opens_the_command_to_all_still_keeps_it_to_managers(world: World, command: str) -> None:
    (registered,) = [one for one in await world.env.bot.tree.fetch_commands() if one.name == "newsroom"]
    world.guild.set_command_permissions(registered, {world.reader: True})
    result = await world.reader.slash(world.channel, command)
    assert result.ephemeral
    assert "Only members who may manage the server can do this." in read(result.response)
    assert [type(error) for error in world.env.errors] == [discord.app_commands.MissingPermissions]
