from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.articles.article import Span
from bot.language.findings import Entity, EntityKind
from bot.newsroom.pictures import Picture
from tests.chat.conftest import buttons, choose, options, parts_of, raw_components, read
from tests.chat.newsdesk import HARBOUR, article, item, person

if TYPE_CHECKING:
    from tests.chat.conftest import World


async def test_who_is_in_an_article(world: World) -> None:
    result = await world.reader.slash(world.channel, "who", article="bridge")
    assert not result.ephemeral
    assert "**Ida Holm**\u00a0×3 — Mayor" in read(result.response)
    assert options(result.response) == {"Ida Holm": "0:Ida Holm", "Jonas Brandt": "1:Jonas Brandt"}
    assert buttons(result.response) == {"Summary": True, "Organisations (2)": True, "Places (1)": True}


async def test_one_name_across_all_articles(world: World) -> None:
    result = await world.reader.slash(world.channel, "who", name="Port Authority", private=True)
    assert result.ephemeral
    assert "### Port Authority\n-# Organisation · in 2 articles" in read(result.response)
    assert "Ferry company sues over closed berth, Coast Radio" in read(result.response)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Neither an article nor a name was given."),
        ({"article": "bridge", "name": "Ida Holm"}, "Both an article and a name were given."),
    ],
)
async def test_exactly_one_of_article_and_name(world: World, given: dict[str, str], said: str) -> None:
    result = await world.reader.slash(world.channel, "who", **given)
    assert result.ephemeral
    assert read(result.response).startswith(said)


async def test_a_name_nobody_has_gets_one_private_sentence(world: World) -> None:
    result = await world.reader.slash(world.channel, "who", name="Zorro")
    assert result.ephemeral
    assert "Nobody called “Zorro” is in any article here." in read(result.response)


async def test_typing_completes_articles_and_names(world: World) -> None:
    names = await world.reader.autocomplete(world.channel, "who", "name", "ida")
    assert names == [{"name": "Ida Holm", "value": "Ida Holm"}]
    articles = await world.reader.autocomplete(world.channel, "who", "article", "bridge")
    assert [choice["value"] for choice in articles] == ["1"]


async def test_a_long_list_is_turned_page_by_page(world: World) -> None:
    people = [Entity(f"Person Number{n}", EntityKind.PERSON, mentions=(Span(0, 1),)) for n in range(60)]
    world.desk.items[3] = item(3, article(HARBOUR), *people)
    first = await world.reader.slash(world.channel, "who", article="3", private=True)
    assert "page 1 of 3" in read(first.response)
    assert not buttons(first.response)["Previous"]
    second = await world.reader.click(first.response, label="Next")
    assert "page 2 of 3" in read(second.response)
    assert "Person Number25" in options(second.response)
    third = await world.reader.click(second.response, label="Next")
    assert buttons(third.response) == {"Summary": True, "Previous": True, "Next": False}
    back = await world.reader.click(third.response, label="Previous")
    assert "page 2 of 3" in read(back.response)


async def test_a_long_profile_is_turned_page_by_page(world: World) -> None:
    for number in range(3, 40):
        world.desk.items[number] = item(
            number, article(f"Story {number}\nHolm came."), Entity("Ida Holm", EntityKind.PERSON)
        )
    first = await world.reader.slash(world.channel, "who", name="Ida Holm")
    second = await world.reader.click(first.response, label="Next")
    assert second.response.id == first.response.id
    assert "page 2 of" in read(second.response)


PNG = b"\x89PNG\r\n\x1a\n"
DRAWN = (Picture("network.png", "Who appears with Ida Holm", PNG), Picture("mentions.png", "Mentions of Ida Holm", PNG))


def in_two_articles(world: World) -> None:
    """Let the mayor be in two articles of two days, so that there is something to draw."""
    text = "Mayor opens pool\nIda Holm swam the first length on Monday."
    world.desk.items[3] = item(3, article(text, outlet="Coast Radio"), person(text, "Ida Holm"))
    world.desk.drawings = DRAWN


async def test_a_profile_brings_its_pictures(world: World) -> None:
    in_two_articles(world)
    result = await world.reader.slash(world.channel, "who", name="Ida Holm")
    attached = [(one.filename, one.description) for one in result.response.attachments]
    assert attached == [("network.png", "Who appears with Ida Holm"), ("mentions.png", "Mentions of Ida Holm")]
    galleries = [part for part in parts_of(raw_components(result.response)) if part["type"] == 12]
    assert len(galleries) == 2
    assert "permission" not in read(result.response)


async def test_pictures_come_with_a_button_too_and_go_when_another_card_takes_the_place(world: World) -> None:
    in_two_articles(world)
    card = (await world.reader.slash(world.channel, "who", article="bridge", private=True)).response
    await world.reader.select(card, [options(card)["Ida Holm"]])
    profile = await world.reader.click(card, label="In all articles")
    assert len(profile.response.attachments) == 2
    opened = await choose(world.reader, profile.response, "Mayor")
    assert opened.response.id == card.id
    assert opened.response.attachments == []
    assert "said **Mayor** Ida Holm" in read(opened.response)


async def test_without_the_permission_a_profile_comes_without_pictures_and_says_why(world: World) -> None:
    in_two_articles(world)
    closed = discord.PermissionOverwrite(attach_files=False)
    channel = world.guild.create_text_channel("closed", overwrites={world.guild.roles["TestBot"]: closed})
    result = await world.reader.slash(channel, "who", name="Ida Holm")
    assert result.response.attachments == []
    assert "-# Its two pictures are left out: the bot needs the permission Attach Files" in read(result.response)
    assert world.desk.drawn == []


async def test_what_could_not_be_drawn_is_said_in_small_print(world: World) -> None:
    in_two_articles(world)
    world.desk.drawings = ()
    result = await world.reader.slash(world.channel, "who", name="Ida Holm")
    assert "-# The pictures could not be drawn this time." in read(result.response)


async def test_a_name_of_one_article_has_no_picture_and_no_word_of_it(world: World) -> None:
    result = await world.reader.slash(world.channel, "who", name="Jonas Brandt")
    assert world.desk.drawn == []
    assert "picture" not in read(result.response)


async def test_every_quote_of_a_profile_is_opened_at_its_place(world: World) -> None:
    profile = await world.reader.slash(world.channel, "who", name="Ida Holm")
    words = "We were told it would take eighteen months,"
    opened = await choose(world.editor, profile.response, words)
    assert opened.ephemeral
    assert f"“**{words}**” said Mayor Ida Holm." in read(opened.response)
    assert buttons(opened.response) == {"Summary": True, "Who": True}


async def test_a_person_is_shown_in_the_text_and_a_place_too(world: World) -> None:
    card = (await world.reader.slash(world.channel, "who", article="bridge", private=True)).response
    await world.reader.select(card, [options(card)["Ida Holm"]])
    await world.reader.click(card, label="In the text")
    assert "said **Mayor** **Ida Holm**" in read(card)
    assert "**Holm** told the Harbour Gazette" in read(card)
    await world.reader.click(card, label="Ida Holm")
    assert "**Also called** Holm" in read(card)
    await choose(world.reader, card, "the repair cost 61 million crowns")
    assert "that **the repair cost 61 million crowns**, twice" in read(card)
    await world.reader.click(card, label="Who")
    await world.reader.click(card, label="Places (1)")
    await choose(world.reader, card, "Quay Street")
    await world.reader.click(card, label="In the text")
    assert "The **Quay Street** bridge reopened" in read(card)


async def test_a_passage_of_an_article_that_was_read_anew_is_not_shown(world: World) -> None:
    profile = await world.reader.slash(world.channel, "who", name="Ida Holm", private=True)
    world.desk.items[1] = item(1, article("Another\nText."), person("Another\nText.", "Ida Holm"))
    result = await choose(world.reader, profile.response, "We were told it would take eighteen months,")
    assert "The article has been read anew since this card was made." in read(result.response)


async def test_organisations_of_a_public_card_are_shown_to_the_asker_alone(world: World) -> None:
    card = (await world.reader.slash(world.channel, "who", article="bridge")).response
    result = await world.reader.click(card, label="Organisations (2)")
    assert result.ephemeral
    assert "**Port Authority**" in read(result.response)


async def test_menus_work_after_a_restart(world: World) -> None:
    profile = await world.reader.slash(world.channel, "who", name="Ida Holm")
    await world.restart()
    opened = await choose(world.reader, profile.response, "Mayor")
    assert "said **Mayor** Ida Holm" in read(opened.response)
