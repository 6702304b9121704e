"""``/newsroom``: where automatic posts go, for members who may manage the server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.chat.answering import Place, answer
from bot.chat.cards import channel_lines, notice, status_card

if TYPE_CHECKING:
    from bot.chat.cards import Card
    from bot.chat.client import CopytasterClient

    Asking = discord.Interaction[CopytasterClient]


class Newsroom(app_commands.Group):
    """The group of commands; Discord hides it from others, and it is checked again here."""

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Refuse members who may not manage the server, whatever a server's own overrides allow.

        Raises:
            app_commands.MissingPermissions: They may not.
        """
        if not interaction.permissions.manage_guild:
            raise app_commands.MissingPermissions(["manage_guild"])
        return True


newsroom = Newsroom(
    name="newsroom",
    description="The channel that new articles are posted to",
    allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
    default_permissions=discord.Permissions(manage_guild=True),
)


@newsroom.command(description="Choose the channel that new articles are posted to")
@app_commands.describe(channel="The text channel for automatic posts")
async def channel(interaction: Asking, channel: discord.TextChannel) -> None:  # noqa: D103 - described above
    await answer(interaction, _chosen(interaction, channel), Place.PRIVATE)


@newsroom.command(description="Post nothing until you resume")
async def pause(interaction: Asking) -> None:  # noqa: D103 - described above
    await answer(interaction, _paused(interaction), Place.PRIVATE)


@newsroom.command(description="Post new articles again")
async def resume(interaction: Asking) -> None:  # noqa: D103 - described above
    await answer(interaction, _resumed(interaction), Place.PRIVATE)


@newsroom.command(description="What was posted, what was not and why, and whether the bot lacks a permission")
async def status(interaction: Asking) -> None:  # noqa: D103 - described above
    await answer(interaction, _status(interaction), Place.PRIVATE)


async def _chosen(interaction: Asking, chosen: discord.TextChannel) -> Card:
    posting = await interaction.client.desk.choose_channel(chosen.guild.id, chosen.id)
    when = "will be posted" if posting else "will be posted, after `/newsroom resume`,"
    first = f"New articles {when} to {chosen.mention}. What is already there is not posted."
    return notice("Newsroom channel chosen", [first, *channel_lines(chosen.id, _own_permissions(chosen), told=False)])


async def _paused(interaction: Asking) -> Card:
    await interaction.client.desk.pause(_server(interaction))
    first = "Nothing is posted until `/newsroom resume`. Articles that come in meanwhile are kept and can be asked for."
    return notice("Posting paused", [first])


async def _resumed(interaction: Asking) -> Card:
    await interaction.client.desk.resume(_server(interaction))
    return notice(
        "Posting resumed", ["New articles are posted again as they come in. What came in during the pause is not."]
    )


async def _status(interaction: Asking) -> Card:
    server = _server(interaction)
    answered = await interaction.client.desk.status(server)
    found = interaction.client.get_channel(answered.channel_id) if answered.channel_id is not None else None
    permissions = _own_permissions(found) if isinstance(found, discord.abc.GuildChannel) else None
    guild = interaction.client.get_guild(server)
    told = permissions is not None or (guild is not None and not guild.unavailable)
    return status_card(answered, server, permissions, told=told)


def _server(interaction: Asking) -> int:
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    return interaction.guild_id


def _own_permissions(chosen: discord.abc.GuildChannel) -> discord.Permissions | None:
    # Against its type, ``me`` is None for a guild that Discord has not sent: in an outage, or just after a start.
    me: discord.Member | None = chosen.guild.me
    return None if me is None else chosen.permissions_for(me)
