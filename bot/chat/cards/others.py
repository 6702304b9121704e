"""The card of the others: quotes of whoever is none of an article's people, under the words it has for them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bot.chat import limits
from bot.chat.cards.frame import NAME, Card, Frame, button, heading, small
from bot.chat.cards.paging import pages_of, place, turning, within
from bot.chat.cards.passage import going
from bot.chat.cards.who import quote_option, quoted
from bot.chat.escaping import shown
from bot.chat.routes import Route, Show
from bot.newsroom.presenting import calling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.findings import Quote
    from bot.newsroom.answers import Item, WhoAnswer

_PAGE = 2100
"""Characters of quotes on one page."""

_QUOTE = 700
_UNSAID = "The article does not say who"


def others_card(answer: WhoAnswer, page: int = 0) -> Card:
    """One page of the quotes whose speakers the article does not name, each under its own words for them."""
    item = answer.item
    pages = pages_of([(quote, _listed(item, [quote])) for quote in answer.others], _PAGE, limits.OPTIONS)
    page = within(page, pages)
    route = Route(Show.OTHERS, article=item.id, page=page)
    frame = Frame().text(heading(item)).rule()
    frame.text(f"**Others**\n{_listed(item, pages[page]) or '*Nobody else is quoted.*'}")
    frame.text(small(place(page, len(pages))))
    frame.select(going("quotes", "Open a quote at its place …", (quote_option(item, quote) for quote in pages[page])))
    everyone = button("People", Route(Show.WHO, article=item.id))
    return frame.buttons([everyone, *turning(route, page, len(pages))]).card()


def _listed(item: Item, quotes: Sequence[Quote]) -> str:
    """The quotes in reading order, under the words for their speaker once where several follow each other."""
    parts = []
    for words, said in groupby(quotes, key=lambda quote: calling(quote, item.article.text)):
        who = shown(words[:1].upper() + words[1:], NAME) or f"*{_UNSAID}*"
        parts.append("\n".join([who, *(f"> {quoted(item, quote, _QUOTE)}" for quote in said)]))
    return "\n".join(parts)
