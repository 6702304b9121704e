"""The Discord client: what it asks Discord for, when it registers its commands, and the posts it sends."""

from __future__ import annotations

import asyncio
import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import discord
import structlog
from discord import app_commands
from discord.ext import tasks

from bot.chat.buttons import CardButton, PersonMenu, RouteMenu
from bot.chat.commands import COMMANDS
from bot.chat.delivery import Delivery
from bot.chat.errors import report

if TYPE_CHECKING:
    from bot.newsroom.desk import Desk

log = structlog.get_logger(__name__)

_CLOSING = 5.0
"""Seconds that a post under way has to end when the client closes."""


class CommandTree(app_commands.CommandTree["CopytasterClient"]):
    """The commands; every error that one leaves becomes a private sentence."""

    async def on_error(
        self, interaction: discord.Interaction[CopytasterClient], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the person, and log."""
        await report(interaction, error)


class CopytasterClient(discord.Client):
    """The bot on Discord.

    It asks for no privileged intent and for no more than the servers it is in, keeps no messages and no members in
    memory, and never pings anybody.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        development_server: int | None = None,
        poll_seconds: float = 2.0,
        polling: bool = True,
    ) -> None:
        """Answer from ``desk``.

        Args:
            desk: What knows the articles and the outbox.
            development_server: The id of a server that commands are copied to, where changes show at once.
            poll_seconds: Seconds between looks into the outbox.
            polling: Whether to send what the outbox holds, and to register commands at the start; without, the client
                only does what it is told.
        """
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.desk = desk
        self.tree = CommandTree(self)
        for command in COMMANDS:
            self.tree.add_command(command)
        self._development_server = development_server
        self._polling = polling
        self._delivery = Delivery(self, desk)
        self._delivering = asyncio.Lock()
        self._loop: tasks.Loop[Any] = tasks.loop(seconds=poll_seconds)(self._deliver)

    async def setup_hook(self) -> None:
        """Register buttons and, where they changed, commands; begin to send what the outbox holds."""
        self.add_dynamic_items(CardButton, PersonMenu, RouteMenu)
        if not self._polling:
            return
        try:
            await self.sync(copy_to=self._development_server)
        except discord.HTTPException as error:
            # The commands that Discord knows already go on working.
            log.error("commands_not_synced", server=self._development_server, error=str(error))
        self._loop.start()

    async def sync(self, *, force: bool = False, copy_to: int | None = None) -> int:
        """Tell Discord the commands where they changed since it was last told; gives how many it was told.

        Args:
            force: Tell it even if nothing changed.
            copy_to: The id of a server to copy the commands to as well.

        Raises:
            discord.HTTPException: Discord refused, or the bot is not in that server.
        """
        payload = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        digest = sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
        told = 0
        for server in (None, copy_to) if copy_to is not None else (None,):
            key = f"commands:{self.application_id}:{server or 'everywhere'}"
            if not force and await self.desk.remembered(key) == digest:
                continue
            guild = None if server is None else discord.Object(server)
            if guild is not None:
                self.tree.copy_global_to(guild=guild)
            told += len(await self.tree.sync(guild=guild))
            await self.desk.remember(key, digest)
            log.info("commands_synced", server=server or "everywhere")
        return told

    async def close(self) -> None:
        """Let a post under way end, then leave Discord."""
        try:
            async with asyncio.timeout(_CLOSING), self._delivering:
                self._loop.cancel()
        except TimeoutError:
            # The post keeps its nonce: the next start sees whether it arrived.
            self._loop.cancel()
        await super().close()

    async def _deliver(self) -> None:
        if not self.is_ready() or self.is_closed():
            return
        async with self._delivering:
            try:
                await self._delivery.send_due()
            except Exception:  # the loop goes on: an outbox that cannot be read now may be read in two seconds
                log.exception("outbox_unreadable")

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Forget what a server chose when the bot is removed from it."""
        await self.desk.forget_server(guild.id)
        log.info("server_left", server=guild.id)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Note the end of a newsroom channel; ``/newsroom status`` says it to the editors."""
        if await self.desk.newsroom_channel(channel.guild.id) == channel.id:
            log.warning("newsroom_channel_deleted", server=channel.guild.id, channel=channel.id)
