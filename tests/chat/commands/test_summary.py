from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.errors import StoreError
from bot.newsroom.answers import Choice
from tests.chat.conftest import buttons, read

if TYPE_CHECKING:
    from tests.chat.conftest import World


async def test_an_article_is_summarised_for_everybody(world: World) -> None:
    result = await world.reader.slash(world.channel, "summary", article="bridge")
    assert not result.ephemeral
    assert "Harbour bridge reopens after nine years" in read(result.response)
    assert "> The Quay Street bridge reopened on Tuesday" in read(result.response)
    assert buttons(result.response) == {"Shorter": True, "Longer": True, "Who": True, "Evidence": True}


async def test_a_private_summary_is_seen_by_the_asker_alone(world: World) -> None:
    result = await world.reader.slash(world.channel, "summary", article="bridge", private=True)
    assert result.ephemeral
    assert world.channel.history(viewer=world.editor) == []


@pytest.mark.parametrize(("length", "count"), [("short", 1), ("medium", 2), ("long", 4)])
async def test_the_length_is_obeyed(world: World, length: str, count: int) -> None:
    result = await world.reader.slash(world.channel, "summary", article="1", length=length)
    assert read(result.response).count("\n> ") == 2 * count - 1


async def test_a_method_may_be_chosen_and_is_kept_by_the_buttons(world: World) -> None:
    result = await world.reader.slash(world.channel, "summary", article="1", method="lsa", private=True)
    assert "method: LSA" in read(result.response)
    longer = await world.reader.click(result.response, label="Longer")
    assert "method: LSA" in read(longer.response)


async def test_typing_completes_articles(world: World) -> None:
    offered = await world.reader.autocomplete(world.channel, "summary", "article", "FERRY")
    assert offered == [{"name": "Ferry company sues over closed berth · Coast Radio", "value": "2"}]
    assert len(await world.reader.autocomplete(world.channel, "summary", "article", "")) == 2


async def test_completions_keep_discords_limits(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def many(typed: str, limit: int) -> list[Choice]:  # noqa: ARG001 - the desk's signature
        labels = [Choice("long " * 40, "v"), Choice("\u202e", "w"), Choice("x", "y" * 101), Choice("x", "")]
        return labels + [Choice(f"Story {n}", str(n)) for n in range(60)]

    monkeypatch.setattr(world.desk, "suggest_articles", many)
    offered = await world.reader.autocomplete(world.channel, "summary", "article", "x")
    assert 0 < len(offered) <= 25
    assert offered[0]["name"].endswith("long…")
    assert offered[1]["name"] == "untitled"
    assert all(0 < len(choice["name"]) <= 100 and 0 < len(choice["value"]) <= 100 for choice in offered)


async def test_a_fault_while_typing_offers_nothing_and_is_logged(world: World) -> None:
    world.desk.fault = StoreError("The store is closed.")
    assert await world.reader.autocomplete(world.channel, "summary", "article", "x") == []


async def test_words_that_fit_nothing_get_one_private_sentence(world: World) -> None:
    result = await world.reader.slash(world.channel, "summary", article="*zebra* @everyone")
    assert result.ephemeral
    assert read(result.response) == "No article fits “\\*zebra\\* \\@everyone”. Try a word of its headline."


async def test_an_article_that_was_set_aside_says_why(world: World) -> None:
    found = world.desk.items[1]
    world.desk.items[1] = type(found)(
        1, 1, found.article, None, None, found.received, problem="The model took too long."
    )
    result = await world.reader.slash(world.channel, "summary", article="1")
    assert result.ephemeral
    assert "could not be analysed: The model took too long." in read(result.response)
