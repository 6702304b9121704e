"""From a question to its card: what the commands, and the buttons on their cards, show.

Cards of long lists are drawn in a thread, so that no article and no name, however long, holds the event loop.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.chat.cards import (
    TOPIC_MARK,
    evidence_card,
    person_card,
    pick_value,
    profile_card,
    said_card,
    story_card,
    summary_card,
    who_card,
)
from bot.chat.routes import Show
from bot.errors import DeskError

if TYPE_CHECKING:
    from bot.chat.cards import Card
    from bot.chat.routes import Route
    from bot.language.summary import Length
    from bot.newsroom.answers import Item, WhoAnswer
    from bot.newsroom.desk import Desk


async def show_summary(desk: Desk, item: Item, length: Length | None = None, method: str | None = None) -> Card:
    """What the article reports.

    Raises:
        CopytasterError: It cannot be summarised; the error says why.
    """
    return summary_card(await desk.summary(item, length, method))


async def show_who(desk: Desk, item: Item, page: int = 0) -> Card:
    """Who is in the article.

    Raises:
        CopytasterError: It was not analysed; the error says why.
    """
    return await asyncio.to_thread(lambda: who_card(desk.who(item), page))


async def show_profile(desk: Desk, name: str, page: int = 0) -> Card:
    """One name across all articles.

    Raises:
        DeskError: Nobody is called that.
    """
    return await asyncio.to_thread(profile_card, await desk.profile(name), page)


async def show_said(desk: Desk, name: str, about: str = "", page: int = 0) -> Card:
    """What somebody said, about a topic where one is given.

    Raises:
        DeskError: Nobody is called that, or nothing of the kind was said.
    """
    return await asyncio.to_thread(said_card, await desk.said(name, about), page)


async def show(desk: Desk, route: Route) -> Card:
    """The card that a button's route leads to, without the mark of the post whose button led there.

    Raises:
        CopytasterError: The article or the name is not there any more, or cannot be shown; the error says why.
    """
    if route.show is Show.SAID:
        name, _, about = route.name.partition(TOPIC_MARK)
        return await show_said(desk, name, about, route.page)
    if route.show is Show.PROFILE:
        return await show_profile(desk, await _full_name(desk, route), route.page)
    return await _show_article(desk, await desk.item(route.article), route)


async def _show_article(desk: Desk, item: Item, route: Route) -> Card:
    """The card of one article that a route leads to."""
    match route.show:
        case Show.SUMMARY:
            return await show_summary(desk, item, route.length, route.method)
        case Show.EVIDENCE:
            answer = await desk.summary(item, route.length, route.method)
            return await asyncio.to_thread(evidence_card, answer, route.page)
        case Show.STORY:
            return story_card(await desk.story(item, route.length))
        case Show.WHO:
            return await show_who(desk, item, route.page)
        case _:
            return await asyncio.to_thread(lambda: _person(desk.who(item), route))


async def show_picked(desk: Desk, route: Route, value: str) -> Card:
    """The card of the person that was chosen from the menu of a who card.

    Raises:
        CopytasterError: The article is not there any more, or has been read anew and names nobody at that place.
    """
    who = desk.who(await desk.item(route.article))
    number = next((number for number in range(len(who.people)) if pick_value(who, number) == value), None)
    if number is None:
        raise _changed()
    return person_card(who, who.people[number])


def _person(who: WhoAnswer, route: Route) -> Card:
    line = next((line for line in who.people if route.is_about(line.entity.name)), None)
    if line is None:
        raise _changed()
    return person_card(who, line, route.page)


def _changed() -> DeskError:
    return DeskError("The article has been read anew since this card was made.", "Open it again with /who.")


async def _full_name(desk: Desk, route: Route) -> str:
    """The route's name; one that was cut to fit is looked up by its beginning."""
    if not route.is_cut:
        return route.name
    choices = await desk.suggest_names(route.name_start)
    return next((choice.value for choice in choices if route.is_about(choice.value)), route.name_start)
