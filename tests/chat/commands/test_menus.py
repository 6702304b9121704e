from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import discord
import pytest

from bot.chat.commands import menus
from bot.errors import AnalysisError
from tests.chat.conftest import buttons, read

if TYPE_CHECKING:
    from tests.chat.conftest import World

STORY = "Council closes the baths\nThe council closed the baths on Friday. Swimmers protested outside."


async def test_a_message_is_summarised_privately(world: World) -> None:
    message = await world.editor.send(world.channel, STORY)
    result = await world.reader.context_menu(world.channel, "Summarise", message)
    assert result.ephemeral
    assert "> The council closed the baths on Friday." in read(result.response)
    assert world.desk.read == [(STORY.encode(), f"message-{message.id}.txt", message.jump_url)]
    assert world.channel.last_message.id == message.id


async def test_who_is_in_a_message(world: World) -> None:
    message = await world.editor.send(world.channel, STORY)
    result = await world.reader.context_menu(world.channel, "Who is in this?", message)
    assert result.ephemeral
    assert "Nobody is named" in read(result.response)


async def test_buttons_of_a_menus_answer_work(world: World) -> None:
    message = await world.editor.send(world.channel, STORY)
    result = await world.reader.context_menu(world.channel, "Summarise", message)
    evidence = await world.reader.click(result.response, label="Evidence")
    assert "**The council closed the baths on Friday.**" in read(evidence.response)


@pytest.mark.parametrize("name", ["story.txt", "story.HTML", "story.md", "story.htm"])
async def test_an_attached_file_goes_before_the_text(world: World, name: str) -> None:
    message = await world.editor.send(
        world.channel, "look at this", attachments=[("photo.png", b"\x89PNG"), (name, STORY.encode())]
    )
    result = await world.reader.context_menu(world.channel, "Summarise", message)
    assert "The council closed the baths" in read(result.response)
    assert [name for _, name, _ in world.desk.read] == [name]


async def test_a_message_with_nothing_to_read_says_what_can_be_read(world: World) -> None:
    message = await world.editor.send(world.channel, "", attachments=[("photo.png", b"\x89PNG")])
    result = await world.reader.context_menu(world.channel, "Summarise", message)
    assert result.ephemeral
    assert read(result.response).startswith("This message has no text and no file that can be read.")


async def test_a_file_too_large_is_refused_in_a_sentence(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(menus, "LARGEST_FILE", 1024 * 1024)
    message = await world.editor.send(world.channel, "", attachments=[("story.txt", b"x" * (1536 * 1024))])
    result = await world.reader.context_menu(world.channel, "Summarise", message)
    assert "The attached file has 1.5 MB; the bot reads up to 1 MB." in read(result.response)
    assert world.desk.read == []


async def test_a_file_that_is_gone_is_said(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    message = await world.editor.send(world.channel, "", attachments=[("story.txt", STORY.encode())])
    monkeypatch.setattr(world.env.backend.cdn, "get", lambda url: None)  # noqa: ARG005 - the method's signature
    result = await world.reader.context_menu(world.channel, "Summarise", message)
    assert "The attached file could not be fetched from Discord." in read(result.response)


async def test_a_file_is_not_fetched_while_the_network_is_down(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object, **__: object) -> bytes:
        raise aiohttp.ClientConnectionError

    message = await world.editor.send(world.channel, "", attachments=[("story.txt", STORY.encode())])
    monkeypatch.setattr(discord.Attachment, "read", broken)
    result = await world.reader.context_menu(world.channel, "Summarise", message)
    assert "The attached file could not be fetched from Discord. Try again" in read(result.response)


async def test_a_text_that_cannot_be_analysed_says_why(world: World) -> None:
    message = await world.editor.send(world.channel, STORY)
    world.desk.fault = AnalysisError("The language model gave up on this text.")
    result = await world.reader.context_menu(world.channel, "Summarise", message)
    assert read(result.response) == "The language model gave up on this text."


async def test_a_forwarded_message_is_read(world: World) -> None:
    original = await world.editor.send(world.channel, STORY)
    message = await world.editor.forward(original, world.channel)
    result = await world.reader.context_menu(world.channel, "Summarise", world.channel.last_message)
    assert "The council closed the baths" in read(result.response)
    assert message is None or message.id == world.channel.last_message.id


async def test_an_embed_is_read_where_there_is_no_text(world: World) -> None:
    webhook = world.guild.create_webhook(world.channel, "feed")
    import discord

    embed = discord.Embed(title="Council closes the baths", description="The council closed the baths on Friday.")
    await webhook.send("", embeds=[embed])
    await world.reader.context_menu(world.channel, "Summarise", world.channel.last_message)
    assert world.desk.read[0][0] == b"Council closes the baths\n\nThe council closed the baths on Friday."


async def test_one_of_the_bots_own_cards_leads_to_its_article(world: World) -> None:
    card = await world.editor.slash(world.channel, "summary", article="bridge")
    result = await world.reader.context_menu(world.channel, "Who is in this?", card.response)
    assert "**Ida Holm**\u00a0×3" in read(result.response)
    assert world.desk.read == []
    assert buttons(result.response) == {"Summary": True, "Organisations (2)": True, "Places (1)": True}


async def test_a_message_of_the_bot_without_an_article_has_nothing_to_read(world: World) -> None:
    card = await world.editor.slash(world.channel, "who", name="Ida Holm")
    result = await world.reader.context_menu(world.channel, "Summarise", card.response)
    assert "This message has no text" in read(result.response)


async def test_a_message_that_only_points_to_a_page_is_answered_from_the_page(world: World) -> None:
    message = await world.editor.send(world.channel, "worth a look: https://gazette.example/page?x=1.")
    result = await world.reader.context_menu(world.channel, "Summarise", message)
    assert "> The page at that address says this." in read(result.response)
    assert world.desk.fetched == ["https://gazette.example/page?x=1"]


async def test_an_article_pasted_with_a_link_is_itself_the_article(world: World) -> None:
    message = await world.editor.send(world.channel, "Baths close\n" + STORY * 6 + " https://gazette.example/page")
    await world.reader.context_menu(world.channel, "Summarise", message)
    assert world.desk.fetched == []
