"""Quotes of whoever an article does not name, opened from its who card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.articles.article import Span
from bot.language.findings import Quote
from tests.chat.conftest import buttons, choose, options, read
from tests.chat.newsdesk import HARBOUR, article, item, person

if TYPE_CHECKING:
    from tests.chat.conftest import World


async def test_the_quotes_of_whoever_has_no_name_open_under_what_the_article_calls_them(world: World) -> None:
    start, called = HARBOUR.index("We were told"), HARBOUR.index("bridge's last keeper")
    quote = Quote(start, start + 42, None, Span(called, called + len("bridge's last keeper")))
    world.desk.items[3] = item(3, article(HARBOUR), person(HARBOUR, "Ida Holm"), quotes=(quote,))
    first = await world.reader.slash(world.channel, "who", article="3", private=True)
    others = await world.reader.click(first.response, label="Others (1)")
    assert "**Others**\nBridge's last keeper\n> “We were told it would take eighteen months”" in read(others.response)
    assert buttons(others.response) == {"People": True}
    (label,) = options(others.response)
    place = await choose(world.reader, others.response, label)
    assert "**We were told it would take eighteen months" in read(place.response)
