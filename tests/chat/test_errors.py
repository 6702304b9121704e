from __future__ import annotations

import discord
import pytest
from discord import app_commands

from bot.chat.errors import acknowledged, sentence_for
from bot.errors import DeskError
from tests.chat.conftest import World, read

UNSEEN = app_commands.TransformerError("x", discord.AppCommandOptionType.channel, app_commands.Transformer())


@pytest.mark.parametrize(
    ("error", "start"),
    [
        (DeskError("It is gone.", "Ask again."), "It is gone. Ask again."),
        (app_commands.MissingPermissions(["manage_guild"]), "Only members who may manage the server"),
        (app_commands.NoPrivateMessage(), "This works in servers only."),
        (app_commands.CommandNotFound("old", []), "This command has changed"),
        (
            app_commands.TransformerError("x", discord.AppCommandOptionType.channel, app_commands.Transformer()),
            "The bot cannot see",
        ),
    ],
)
def test_what_people_can_mend_is_said_in_a_sentence(error: Exception, start: str) -> None:
    sentence = sentence_for(error)
    assert sentence is not None
    assert sentence.startswith(start)


def test_a_fault_of_the_bot_has_no_sentence_of_its_own() -> None:
    assert sentence_for(ValueError("a bug")) is None


async def test_other_refusals_of_an_acknowledgement_are_raised() -> None:
    class Response:
        status = 403
        reason = "Forbidden"

    async def refused() -> None:
        raise discord.Forbidden(Response(), {"code": 50001, "message": "Missing Access"})  # type: ignore[arg-type]

    with pytest.raises(discord.Forbidden):
        await acknowledged(refused())


async def test_a_second_acknowledgement_is_none_at_all() -> None:
    async def again() -> None:
        raise discord.InteractionResponded(None)  # type: ignore[arg-type]

    await acknowledged(again())


async def test_a_command_that_the_bot_no_longer_has_says_so(world: World) -> None:
    world.env.bot.tree.remove_command("who")
    result = await world.reader.slash(world.channel, "who", article="bridge")
    assert result.ephemeral
    assert "This command has changed" in read(result.response)
    assert len(world.env.errors) == 1
