from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.newsroom.answers import SaidAnswer
from tests.chat.conftest import buttons, choose, read

if TYPE_CHECKING:
    import pytest

    from tests.chat.conftest import World


async def test_what_somebody_said_with_its_article(world: World) -> None:
    result = await world.reader.slash(world.channel, "said", name="Ida Holm", about="eighteen")
    assert not result.ephemeral
    assert "### What Ida Holm said about “eighteen”" in read(result.response)
    assert "“We were told it would take eighteen months”" in read(result.response)
    assert "Harbour bridge reopens after nine years" in read(result.response)


async def test_nothing_said_of_the_kind_gets_one_private_sentence(world: World) -> None:
    result = await world.reader.slash(world.channel, "said", name="Ida Holm", about="taxes")
    assert result.ephemeral
    assert "No article here has anything that Ida Holm said about “taxes”." in read(result.response)


async def test_names_are_completed(world: World) -> None:
    names = await world.reader.autocomplete(world.channel, "said", "name", "ida")
    assert names == [{"name": "Ida Holm", "value": "Ida Holm"}]


async def test_much_that_was_said_is_turned_page_by_page(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    few = await world.desk.said("Ida Holm", "eighteen")
    many = tuple(replace(few.said[0], text=f"{number} " + "word " * 60) for number in range(30))

    async def said(name: str, about: str = "", article_id: int | None = None) -> SaidAnswer:  # noqa: ARG001 - the desk's
        return SaidAnswer(name, about, many, called=name)

    monkeypatch.setattr(world.desk, "said", said)
    first = await world.reader.slash(world.channel, "said", name="Ida Holm", about="words", private=True)
    assert buttons(first.response) == {"Previous": False, "Next": True}
    second = await world.reader.click(first.response, label="Next")
    assert "page 2 of" in read(second.response)
    assert "said about “words”" in read(second.response)


async def test_what_was_said_is_opened_at_its_place(world: World) -> None:
    result = await world.reader.slash(world.channel, "said", name="Ida Holm")
    words = "the repair cost 61 million crowns"
    opened = await choose(world.editor, result.response, words)
    assert opened.ephemeral
    assert f"that **{words}**, twice the estimate" in read(opened.response)
