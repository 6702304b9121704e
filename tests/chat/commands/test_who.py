from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.articles.article import Span
from bot.language.findings import Entity, EntityKind
from tests.chat.conftest import buttons, options, read
from tests.chat.newsdesk import HARBOUR, article, item

if TYPE_CHECKING:
    from tests.chat.conftest import World


async def test_who_is_in_an_article(world: World) -> None:
    result = await world.reader.slash(world.channel, "who", article="bridge")
    assert not result.ephemeral
    assert "**Ida Holm** ×3 — Mayor" in read(result.response)
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
