from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord
import pytest
from hypothesis import settings

from bot.chat.client import CopytasterClient
from tests.chat.newsdesk import FakeDesk

if TYPE_CHECKING:
    from collections.abc import Iterator

    import simcord

    Message = discord.Message | simcord.ResponseMessage


settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@dataclass
class World:
    """A server with an editor who manages it, a reader who does not, and the bot."""

    env: simcord.Env
    desk: FakeDesk
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    editor: simcord.MemberActor
    reader: simcord.MemberActor

    async def restart(self) -> None:
        """Start the bot anew on the same store, as after a crash or an update."""
        await self.env.restart_bot(CopytasterClient(self.desk))

    async def tick(self, seconds: float = 2.5) -> None:
        """Let the bot look into its outbox."""
        await self.env.advance_time(seconds)


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def simcord_bot(desk: FakeDesk) -> CopytasterClient:
    return CopytasterClient(desk)


@pytest.fixture
async def world(simcord_env: simcord.Env, desk: FakeDesk) -> World:
    guild = simcord_env.create_guild("The newsroom")
    channel = guild.create_text_channel("general")
    managers = guild.create_role("Editors", permissions=discord.Permissions(manage_guild=True))
    editor = guild.add_member(simcord_env.create_user("ed"), roles=[managers])
    reader = guild.add_member(simcord_env.create_user("rea"))
    return World(simcord_env, desk, guild, channel, editor, reader)


def parts_of(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every component with everything inside it."""
    for component in components:
        yield component
        yield from parts_of(component.get("components") or [])


def raw_components(message: Message) -> list[dict[str, Any]]:
    """A message's components as Discord has them."""
    return [part if isinstance(part, dict) else part.to_dict() for part in message.components]


def _of_type(message: Message, kind: discord.ComponentType) -> list[dict[str, Any]]:
    return [part for part in parts_of(raw_components(message)) if part.get("type") == kind.value]


def read(message: Message) -> str:
    """All that a person reads on a message."""
    texts = [part["content"] for part in _of_type(message, discord.ComponentType.text_display)]
    return "\n".join([message.content, *texts]).strip()


def buttons(message: Message) -> dict[str, bool]:
    """The labels of a message's buttons, and whether each can be pressed."""
    found = _of_type(message, discord.ComponentType.button)
    return {part["label"]: not part.get("disabled", False) for part in found}


def options(message: Message) -> dict[str, str]:
    """The labels of the options in a message's menu, and the value of each."""
    (menu,) = _of_type(message, discord.ComponentType.select)
    return {option["label"]: option["value"] for option in menu["options"]}


async def choose(actor: simcord.MemberActor, message: Message, label: str) -> simcord.InteractionResult:
    """Choose the option of that label in whichever menu of a message has it."""
    menus = _of_type(message, discord.ComponentType.select)
    found = [(menu["custom_id"], one["value"]) for menu in menus for one in menu["options"] if one["label"] == label]
    custom_id, value = found[0]
    return await actor.select(message, [value], custom_id=custom_id)
