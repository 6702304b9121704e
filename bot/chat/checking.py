"""``copytaster check``: is everything there that the bot needs, and what to do where it is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

from bot.chat.cards.newsroom import missing_permissions
from bot.chat.delivery import UNREACHABLE
from bot.chat.service import translated
from bot.errors import CopytasterError
from bot.language.parsing import load_pipeline
from bot.newsroom.presenting import counted
from bot.newsroom.room import make_readable, open_store
from bot.settings import TOKEN_VARIABLE, load_settings

if TYPE_CHECKING:
    from bot.articles.records import ServerSettings
    from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether it is as it should be, and a sentence with the fix where it is not."""

    good: bool
    sentence: str


async def check_everything() -> list[Finding]:
    """Look at configuration, store, language model, watched folder, token and permissions, in this order."""
    try:
        settings = load_settings()
    except CopytasterError as error:
        return [Finding(good=False, sentence=f"Configuration: {error}")]
    findings = [Finding(good=True, sentence="Configuration: every setting is understood.")]
    servers: list[ServerSettings] = []
    try:
        async with open_store(settings) as store:
            count = await store.count_articles()
            servers = await store.servers()
        findings.append(Finding(good=True, sentence=f"Store: open, {counted(count, 'article')}."))
    except CopytasterError as error:
        findings.append(Finding(good=False, sentence=f"Store: {error}"))
    findings.append(_check_model(settings))
    findings.append(_check_folder(settings))
    findings += await _check_discord(settings, servers)
    return findings


def _check_model(settings: Settings) -> Finding:
    try:
        nlp = load_pipeline(settings.language.pipeline)
    except CopytasterError as error:
        return Finding(good=False, sentence=f"Language model: {error}")
    return Finding(good=True, sentence=f"Language model: {nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}.")


def _check_folder(settings: Settings) -> Finding:
    folder = settings.path(settings.intake.folder)
    try:
        make_readable(folder)
    except CopytasterError as error:
        return Finding(good=False, sentence=f"Watched folder: {error}")
    return Finding(good=True, sentence=f"Watched folder: {folder}.")


async def _check_discord(settings: Settings, servers: list[ServerSettings]) -> list[Finding]:
    if settings.token is None:
        sentence = f"Token: {TOKEN_VARIABLE} is not set. Set it to your bot's token to run on Discord."
        return [Finding(good=False, sentence=sentence)]
    client = discord.Client(intents=discord.Intents.none())
    try:
        await translated(client.login(settings.token.get_secret_value()))
        findings = [Finding(good=True, sentence=f"Token: logged in as {client.user}.")]
    except CopytasterError as error:
        return [Finding(good=False, sentence=f"Token: {error}")]
    else:
        chosen = [(server.guild_id, server.channel_id) for server in servers if server.channel_id is not None]
        return findings + [await _check_channel(client, guild, channel) for guild, channel in chosen]
    finally:
        await client.close()


async def _check_channel(client: discord.Client, guild_id: int, channel_id: int) -> Finding:
    try:
        guild = await client.fetch_guild(guild_id)
        channel = next((c for c in await guild.fetch_channels() if c.id == channel_id), None)
        if channel is None:
            sentence = f"{guild.name}: the newsroom channel was deleted. Choose another with /newsroom channel."
            return Finding(good=False, sentence=sentence)
        assert client.user is not None  # noqa: S101 - logged in
        member = await guild.fetch_member(client.user.id)
    except (discord.Forbidden, discord.NotFound) as error:
        sentence = f"Server {guild_id}: cannot be looked at: {error.text or error}. Invite the bot to it again."
        return Finding(good=False, sentence=sentence)
    except (discord.HTTPException, *UNREACHABLE) as error:
        sentence = f"Server {guild_id}: cannot be looked at: {error}. Try again in a while."
        return Finding(good=False, sentence=sentence)
    missing = missing_permissions(channel.permissions_for(member))
    if missing:
        fixes = " ".join(missing)
        return Finding(good=False, sentence=f"{guild.name}, #{channel.name}: {fixes}")
    return Finding(good=True, sentence=f"{guild.name}, #{channel.name}: every permission is there.")
