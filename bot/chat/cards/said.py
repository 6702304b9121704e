"""The said card: what one person said across every article, about a topic where one is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.cards.frame import NAME, Card, Frame, small
from bot.chat.cards.paging import pages_of, place, turning, within
from bot.chat.cards.passage import going
from bot.chat.cards.profile import OPEN_PLACE, quote_option, quoted
from bot.chat.escaping import shown
from bot.chat.routes import Route, Show
from bot.newsroom.presenting import counted

if TYPE_CHECKING:
    from bot.newsroom.answers import SaidAnswer

TOPIC_MARK = "\x1f"
"""Parts the name from the topic in a route; no name holds this control character (ASCII's unit separator)."""

_PAGE = 2600
_MOST_QUOTES = 10


def said_card(answer: SaidAnswer, page: int = 0) -> Card:
    """One page of what somebody said, newest first; a page past the end shows the last one."""
    pages = pages_of([(said, quoted([said])) for said in answer.said], _PAGE, _MOST_QUOTES)
    page = within(page, pages)
    route = Route(Show.SAID, article=answer.article, page=page, name=f"{answer.called}{TOPIC_MARK}{answer.about}")
    topic = f" about “{shown(answer.about, NAME)}”" if answer.about else ""
    frame = Frame().text(f"### What {shown(answer.name, NAME)} said{topic}")
    frame.text(small(f"{counted(len(answer.said), 'time')}, newest first")).rule()
    frame.text(quoted(pages[page])).text(small(place(page, len(pages))))
    frame.select(going("said", OPEN_PLACE, map(quote_option, pages[page])))
    # A name and a topic too long for a button leave the first page alone: the next question can be narrower.
    fits = Route.parse(route.custom_id) == route
    return frame.buttons(turning(route, page, len(pages)) if fits else []).card()
