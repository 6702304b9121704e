from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.cards.frame import Card, Frame
from bot.chat.routes import Route, Show
from bot.newsroom.answers import Choice
from tests.chat.conftest import buttons, options, raw_components, read
from tests.chat.newsdesk import HARBOUR, article, item, person

if TYPE_CHECKING:
    import pytest
    import simcord

    from tests.chat.conftest import World


async def public_summary(world: World) -> simcord.ResponseMessage:
    result = await world.reader.slash(world.channel, "summary", article="bridge")
    assert result.response is not None
    return result.response


async def test_the_asker_changes_the_length_of_a_public_card_in_place(world: World) -> None:
    card = await public_summary(world)
    result = await world.reader.click(card, label="Shorter")
    assert result.response.id == card.id
    assert "1 of its own sentences" in read(world.channel.last_message)
    assert buttons(card) == {"Shorter": False, "Longer": True, "Who": True, "Evidence": True}
    await world.reader.click(card, label="Longer")
    await world.reader.click(card, label="Longer")
    assert not buttons(card)["Longer"]


async def test_anybody_elses_press_answers_that_person_alone(world: World) -> None:
    card = await public_summary(world)
    before = read(card)
    result = await world.editor.click(card, label="Shorter")
    assert result.ephemeral
    assert result.response.id != card.id
    assert "1 of its own sentences" in read(result.response)
    assert read(world.channel.last_message) == before


async def test_another_kind_of_card_never_replaces_what_others_read(world: World) -> None:
    card = await public_summary(world)
    before = read(card)
    for label in ("Who", "Evidence"):
        result = await world.reader.click(card, label=label)
        assert result.ephemeral
    assert read(world.channel.last_message) == before


async def test_a_private_card_changes_in_place_through_all_its_pages(world: World) -> None:
    card = (await world.reader.slash(world.channel, "summary", article="bridge", private=True)).response
    for label, expected in [
        ("Evidence", "### Evidence"),
        ("Who", "**Ida Holm**\u00a0×3"),
        ("Summary", "> The Quay Street bridge"),
        ("Who", "**Jonas Brandt**"),
        ("Organisations (2)", "**Port Authority**"),
        ("People", "**Ida Holm**\u00a0×3"),
        ("Places (1)", "**Quay Street**"),
    ]:
        result = await world.reader.click(card, label=label)
        assert result.response.id == card.id
        assert expected in read(card)


async def test_one_person_is_opened_from_the_menu_and_leads_on(world: World) -> None:
    card = (await world.reader.slash(world.channel, "who", article="bridge", private=True)).response
    await world.reader.select(card, [options(card)["Jonas Brandt"]])
    assert "**Described as** the bridge's last keeper · aged 81" in read(card)
    await world.reader.click(card, label="In all articles")
    assert "### Jonas Brandt" in read(card)
    card = (await world.reader.slash(world.channel, "who", article="bridge")).response
    opened = await world.editor.select(card, [options(card)["Ida Holm"]])
    assert opened.ephemeral
    everyone = await world.editor.click(opened.response, label="Everyone")
    assert "Jonas Brandt" in read(everyone.response)


async def test_a_person_with_much_to_say_is_paged(world: World) -> None:
    lines = [f"The remark with the number {n} goes on and on for quite a while, as remarks do" for n in range(30)]
    text = "Head\n" + "\n".join(f"“{line}.”" for line in lines)
    from tests.chat.newsdesk import said

    quotes = tuple(said(text, line, "Ida Holm") for line in lines)
    world.desk.items[3] = item(3, article(text), person(text, "Ida Holm"), quotes=quotes)
    card = (await world.reader.slash(world.channel, "who", article="3", private=True)).response
    await world.reader.select(card, list(options(card).values())[:1])
    await world.reader.click(card, label="Next")
    assert "page 2 of" in read(card)


async def test_all_outlets_of_a_story_are_told_together_and_lead_back(world: World) -> None:
    world.desk.items = {number: replace(one, story=7) for number, one in world.desk.items.items()}
    card = await public_summary(world)
    story = await world.reader.click(card, label="All outlets")
    assert story.ephemeral
    assert "One story, told by 2 outlets" in read(story.response)
    shorter = await world.reader.click(story.response, label="Shorter")
    assert buttons(shorter.response) == {"Shorter": True, "Longer": True, "Summary": True, "Who": True}
    back = await world.reader.click(shorter.response, label="Summary")
    assert "### [Harbour bridge reopens" in read(back.response)


async def test_buttons_work_after_a_restart(world: World) -> None:
    card = await public_summary(world)
    menu = (await world.reader.slash(world.channel, "who", article="bridge")).response
    await world.restart()
    who = await world.editor.click(card, label="Who")
    assert "**Ida Holm**\u00a0×3" in read(who.response)
    longer = await world.reader.click(card, label="Longer")
    assert longer.response.id == card.id
    person_ = await world.editor.select(menu, list(options(menu).values())[:1])
    assert "**Ida Holm**" in read(person_.response)


async def test_buttons_still_work_when_private_cards_have_long_been_forgotten(world: World) -> None:
    private = await world.reader.slash(world.channel, "summary", article="bridge", private=True)
    card = await public_summary(world)
    await world.env.advance_time(3600)
    assert private.ephemeral
    assert "1 of its own sentences" in read((await world.editor.click(card, label="Shorter")).response)


async def test_the_button_of_an_article_that_is_gone_says_so_privately(world: World) -> None:
    card = await public_summary(world)
    before = read(card)
    del world.desk.items[1]
    for label in ("Shorter", "Who", "Evidence"):
        result = await world.reader.click(card, label=label)
        assert result.ephemeral
        assert read(result.response) == "This article is no longer in the store. Look for it again with /summary."
    assert read(world.channel.last_message) == before


async def test_people_of_an_article_that_was_read_anew_are_not_confused(world: World) -> None:
    card = (await world.reader.slash(world.channel, "who", article="bridge", private=True)).response
    world.desk.items[1] = item(1, article(HARBOUR), person(HARBOUR, "Jonas Brandt"), person(HARBOUR, "Mayor"))
    result = await world.reader.select(card, [options(card)["Jonas Brandt"]])
    assert "The article has been read anew since this card was made." in read(result.response)
    assert result.response.id != card.id


async def test_a_persons_page_of_an_article_that_was_read_anew(world: World) -> None:
    world.env.bot.tree.clear_commands(guild=None)
    channel = world.env.bot.get_channel(world.channel.id)
    route = Route(Show.PERSON, article=1, name="Somebody Else")
    from bot.chat.cards.frame import button

    message = await channel.send(view=Frame().text("x").buttons([button("Next", route)]).card())
    result = await world.reader.click(message, label="Next")
    assert "The article has been read anew" in read(result.response)


async def send_by_bot(world: World, custom_id: str) -> object:
    from discord import ui

    container: ui.Container[Card] = ui.Container()
    container.add_item(ui.TextDisplay("An old card"))
    container.add_item(ui.ActionRow(ui.Button(label="Old", custom_id=custom_id)))
    return await world.env.bot.get_channel(world.channel.id).send(view=Card(container))


async def test_a_button_of_another_version_says_so(world: World) -> None:
    message = await send_by_bot(world, "ct:sum:1")
    result = await world.reader.click(message, label="Old")
    assert result.ephemeral
    assert "This button is from another version of the bot." in read(result.response)


async def test_a_menu_of_another_version_says_so(world: World) -> None:
    import discord
    from discord import ui

    container: ui.Container[Card] = ui.Container()
    select: ui.Select[Card] = ui.Select(custom_id="ct:pick:1", options=[discord.SelectOption(label="a", value="a")])
    container.add_item(ui.ActionRow(select))
    message = await world.env.bot.get_channel(world.channel.id).send(view=Card(container))
    result = await world.reader.select(message, ["a"])
    assert "This button is from another version of the bot." in read(result.response)


async def test_a_name_too_long_for_a_button_is_found_by_its_beginning(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "Maximiliane Theodora Philippa von und zu Hohenstein-Wittgenstein-Langenburg auf Schloss Eulenberg"
    text = f"Head\n{long} came."
    world.desk.items[3] = item(3, article(text), person(text, long))

    async def near(typed: str, limit: int = 25) -> list[Choice]:  # noqa: ARG001 - the desk's signature
        return [Choice("x", typed + " of another house"), Choice("y", long)]

    monkeypatch.setattr(world.desk, "suggest_names", near)
    card = (await world.reader.slash(world.channel, "who", article="3", private=True)).response
    await world.reader.select(card, list(options(card).values())[:1])
    await world.reader.click(card, label="In all articles")
    assert read(card).startswith(f"### {long}")


async def test_no_card_pings_or_formats_by_what_an_article_says(world: World) -> None:
    text = "@everyone **Free** [gift](https://evil.example) <@1>\n# Big https://evil.example discord.gg/abc ||hidden||."
    world.desk.items[3] = item(3, article(text, outlet="<@&2>"))
    card = (await world.reader.slash(world.channel, "summary", article="3")).response
    shown = read(card)
    assert "\\@everyone \\*\\*Free\\*\\* \\[gift\\](https\\://evil.example) \\<@1\\>" in shown
    assert "> \\# Big https\\://evil.example discord\\.gg/abc \\|\\|hidden\\|\\|." in shown
    assert not card.message.mention_everyone
    assert raw_components(card)
