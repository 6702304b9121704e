"""The real client over a real store and desk: what comes in is posted, asked for, paged, and survives a restart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import discord
import pytest
import simcord

from bot.chat.client import CopytasterClient
from tests.chat.conftest import options, read
from tests.newsroom.fakes import DAM, FERRY, open_newsroom

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.newsroom.fakes import Newsroom

THIRD = "Bakery wins prize\nThe bakery on Mill Lane won the prize for bread on Sunday.\nIt had come second twice."


@dataclass
class House:
    """A server with the bot in it, over a newsroom with a store of its own."""

    env: simcord.Env
    newsroom: Newsroom
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    editor: simcord.MemberActor

    async def choose(self) -> None:
        await self.editor.slash(self.channel, "newsroom channel", channel=self.channel)

    async def tick(self) -> None:
        self.newsroom.clock.advance(seconds=30)
        await self.env.advance_time(30)

    async def restart(self) -> None:
        self.newsroom = await self.newsroom.restarted()
        await self.env.restart_bot(CopytasterClient(self.newsroom.desk))

    async def status(self) -> str:
        return read((await self.editor.slash(self.channel, "newsroom status")).response)

    def posts(self) -> list[discord.Message]:
        sent = [message for message in self.channel.history() if message.author.id == self.env.bot.user.id]
        return [message for message in sent if message.interaction_metadata is None]


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_newsroom(tmp_path) as newsroom:
        env = simcord.Env(CopytasterClient(newsroom.desk))
        env.backend.advance_clock((newsroom.clock.now - env.now()).total_seconds())
        await env.start()
        guild = env.create_guild("The newsroom")
        channel = guild.create_text_channel("newsroom")
        managers = guild.create_role("Editors", permissions=discord.Permissions(manage_guild=True))
        editor = guild.add_member(env.create_user("ed"), roles=[managers])
        try:
            yield House(env, newsroom, guild, channel, editor)
        finally:
            await env.shutdown()
        env.raise_errors()


async def test_what_comes_in_is_posted_once_and_the_backlog_is_not(house: House) -> None:
    await house.newsroom.arrive(FERRY, "ferry.txt")
    await house.choose()
    await house.tick()
    assert house.posts() == []
    await house.newsroom.arrive(DAM, "dam.txt")
    await house.tick()
    await house.tick()
    (post,) = house.posts()
    assert "### Dam memos show years of warnings" in read(post)
    assert "> Engineers wrote of cracks in the Harrower dam" in read(post)
    status = await house.status()
    assert "**Posted** 1" in status
    assert f"[Dam memos show years of warnings]({post.jump_url})" in status


async def test_posts_and_buttons_survive_a_restart(house: House) -> None:
    await house.choose()
    article_id = await house.newsroom.arrive(FERRY, "ferry.txt")
    await house.tick()
    (post,) = house.posts()
    await house.newsroom.arrive(DAM, "dam.txt")
    await house.restart()
    await house.tick()
    assert len(house.posts()) == 2
    who = await house.editor.click(post, label="Who")
    assert who.ephemeral
    assert "**Ines Bellamy**\u00a0×2 — Harbour master\n> “Nobody was left aboard”" in read(who.response)
    evidence = await house.editor.click(post, label="Evidence")
    assert "**Harbour master Ines Bellamy said the ferry burned" in read(evidence.response)
    await house.newsroom.intake.remove(article_id)
    gone = await house.editor.click(post, label="Evidence")
    assert "was taken back and is no longer shown." in read(gone.response)


async def test_articles_and_names_are_found_by_what_is_typed(house: House) -> None:
    await house.newsroom.arrive(FERRY, "ferry.txt")
    await house.newsroom.arrive(DAM, "dam.txt")
    newest = await house.editor.autocomplete(house.channel, "summary", "article", "")
    assert [choice["name"] for choice in newest] == [
        "Dam memos show years of warnings",
        "Ferry fire strands hundreds at Port Amara",
    ]
    (chosen, *_) = await house.editor.autocomplete(house.channel, "summary", "article", "fery fire")
    result = await house.editor.slash(house.channel, "summary", article=chosen["value"], length="short")
    assert "Ferry fire strands hundreds at Port Amara" in read(result.response)
    free = await house.editor.slash(house.channel, "who", article="harrower dam memos", private=True)
    assert list(options(free.response)) == ["Olu Adeyemi"]
    (name, *_) = await house.editor.autocomplete(house.channel, "who", "name", "bellamy")
    profile = await house.editor.slash(house.channel, "who", name=name["value"])
    assert "> “Nobody was left aboard" in read(profile.response)
    assert "**Appears with** Tomas Brandt" in read(profile.response)


async def test_a_message_is_read_but_never_posted_or_listed(house: House) -> None:
    await house.choose()
    message = await house.editor.send(house.channel, THIRD)
    result = await house.editor.context_menu(house.channel, "Summarise", message)
    assert "The bakery on Mill Lane won the prize" in read(result.response)
    await house.tick()
    assert house.posts() == []
    assert await house.editor.autocomplete(house.channel, "summary", "article", "bakery") == []


async def test_buttons_of_a_message_whose_time_is_over_say_so(house: House) -> None:
    message = await house.editor.send(house.channel, THIRD)
    summary = await house.editor.context_menu(house.channel, "Summarise", message)
    await house.newsroom.arrive(FERRY, "ferry.txt")
    house.newsroom.clock.advance(days=31)
    assert await house.newsroom.intake.forget_unlisted(timedelta(days=30)) == 1
    gone = await house.editor.click(summary.response, label="Who")
    assert read(gone.response) == (
        "This article is no longer in the store: a text that somebody points at is kept for a while only. "
        "Point at it once more, or look for it with /summary."
    )
    again = await house.editor.context_menu(house.channel, "Summarise", message)
    assert "Bakery wins prize" in read(again.response)


async def test_a_pause_and_a_deleted_channel_have_their_reasons(house: House) -> None:
    other = house.guild.create_text_channel("other")
    await house.choose()
    await house.editor.slash(house.channel, "newsroom pause")
    await house.newsroom.arrive(FERRY, "ferry.txt")
    assert "posting was paused" in await house.status()
    await house.editor.slash(house.channel, "newsroom resume")
    await house.editor.slash(house.channel, "newsroom channel", channel=other)
    await house.newsroom.arrive(DAM, "dam.txt")
    await house.env.bot.get_channel(other.id).delete()
    await house.tick()
    status = await house.status()
    assert "✗ The chosen channel no longer exists." in status
    assert "the channel no longer exists" in status.partition("**Not posted**")[2]


async def test_a_refusal_that_passes_is_tried_again_with_the_same_nonce(house: House) -> None:
    await house.choose()
    house.env.inject_error("POST", "/channels/*/messages", status=503, times=2)
    await house.newsroom.arrive(FERRY, "ferry.txt")
    await house.tick()
    assert len(house.posts()) <= 1
    await house.tick()
    await house.tick()
    assert len(house.posts()) == 1
    sent = [entry for entry in house.env.http_requests if entry.path.endswith("/messages") and entry.method == "POST"]
    assert len({entry.json["nonce"] for entry in sent}) == 1
    assert len(sent) == 3


async def test_a_corrected_article_corrects_its_post(house: House) -> None:
    await house.choose()
    await house.newsroom.arrive(FERRY, "ferry.txt")
    await house.tick()
    (post,) = house.posts()
    assert "nine hours" in read(post)
    await house.newsroom.arrive(FERRY.replace("nine hours", "eleven hours"), "ferry.txt")
    await house.restart()
    await house.tick()
    (edited,) = house.posts()
    assert edited.id == post.id
    assert "eleven hours" in read(edited)
    assert f"**Revised after posting**\n- [Ferry fire strands hundreds at Port Amara]({post.jump_url})" in (
        await house.status()
    )
    await house.newsroom.arrive(FERRY + "\n\n", "ferry.txt")
    await house.newsroom.arrive(FERRY.replace("nine hours", "twelve hours"), "ferry.txt")
    await edited.delete()
    await house.tick()
    assert house.posts() == []
    assert "the message was deleted in the channel" in await house.status()
