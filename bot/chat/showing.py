"""From a question to its card: what the commands, and the buttons on their cards, show.

Cards of long lists are drawn in a thread, so that no article and no name, however long, holds the event loop.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from bot.chat.cards import (
    TITLES,
    TOPIC_MARK,
    evidence_card,
    others_card,
    passage_card,
    person_card,
    pick_value,
    profile_card,
    said_card,
    span_of,
    story_card,
    summary_card,
    text_card,
    things_card,
    who_card,
)
from bot.chat.routes import Show
from bot.errors import DeskError
from bot.newsroom.pictures import has_pictures

if TYPE_CHECKING:
    from collections.abc import Sequence

    import discord

    from bot.chat.cards import Card
    from bot.chat.routes import Route
    from bot.language.summary import Length
    from bot.newsroom.answers import Item, WhoAnswer
    from bot.newsroom.desk import Desk
    from bot.newsroom.pictures import Picture

_MAY_NOT_ATTACH = "Its two pictures are left out: the bot needs the permission Attach Files in this channel."
_NOT_DRAWN = "The pictures could not be drawn this time."


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


async def show_profile(
    desk: Desk, name: str, page: int = 0, *, article: int | None = None, attach: bool = False
) -> Card:
    """One name across all articles, or whoever is called so in ``article``; its pictures where files may be attached.

    Raises:
        DeskError: Nobody is called that.
    """
    profile = await desk.profile(name, article)
    pictures: Sequence[Picture] = ()
    note = ""
    if page == 0 and has_pictures(profile):
        if attach:
            pictures = await desk.pictures(profile)
            note = "" if pictures else _NOT_DRAWN
        else:
            note = _MAY_NOT_ATTACH
    return await asyncio.to_thread(lambda: profile_card(profile, page, pictures=pictures, note=note))


async def show_said(desk: Desk, name: str, about: str = "", page: int = 0, *, article: int | None = None) -> Card:
    """What somebody said, about a topic where one is given.

    Raises:
        DeskError: Nobody is called that, or nothing of the kind was said.
    """
    return await asyncio.to_thread(said_card, await desk.said(name, about, article), page)


async def show(desk: Desk, route: Route, *, attach: bool = False) -> Card:
    """The card that a button's route leads to; it is no automatic post, whatever the route is from.

    Raises:
        CopytasterError: The article or the name is not there any more, or cannot be shown; the error says why.
    """
    if route.show is Show.SAID:
        name, _, about = route.name.partition(TOPIC_MARK)
        return await show_said(desk, name, about, route.page, article=route.article or None)
    if route.show is Show.PROFILE:
        name = await _full_name(desk, route)
        return await show_profile(desk, name, route.page, article=route.article or None, attach=attach)
    return await _show_article(desk, await desk.item(route.article), route)


def may_attach(interaction: discord.Interaction[Any]) -> bool:
    """Whether the bot may attach files where the answer appears."""
    return interaction.app_permissions.attach_files


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
        case Show.PASSAGE:
            return await asyncio.to_thread(_passage, item, route)
        case _:
            return await asyncio.to_thread(lambda: _of_who(desk.who(item), route))


async def show_picked(desk: Desk, route: Route, value: str) -> Card:
    """The card of the person that was chosen from the menu of a who card.

    Raises:
        CopytasterError: The article is not there any more, or has been read anew and names nobody at that place.
    """
    return await asyncio.to_thread(_picked, desk, await desk.item(route.article), value)


def _picked(desk: Desk, item: Item, value: str) -> Card:
    who = desk.who(item)
    number = next((number for number in range(len(who.people)) if pick_value(who, number) == value), None)
    if number is None:
        raise _changed()
    return person_card(who, who.people[number])


def _of_who(who: WhoAnswer, route: Route) -> Card:
    """Who is in the article, what else it names, or one of these."""
    if route.show is Show.WHO:
        return who_card(who, route.page)
    if route.show is Show.OTHERS:
        return others_card(who, route.page)
    if route.show in TITLES:
        return things_card(who, route.show, route.page)
    lines = (*who.people, *who.organisations, *who.places)
    line = next((line for line in lines if route.is_about(line.entity.name)), None)
    if line is None:
        raise _changed()
    return text_card(who.item, line, route.page) if route.show is Show.TEXT else person_card(who, line, route.page)


def _passage(item: Item, route: Route) -> Card:
    span = span_of(route, item.article.text)
    if span is None:
        raise _changed()
    return passage_card(item, span, route.page)


def _changed() -> DeskError:
    return DeskError("The article has been read anew since this card was made.", "Open it again with /who.")


async def _full_name(desk: Desk, route: Route) -> str:
    """The route's name; one that was cut to fit is looked up in its article, or by its beginning."""
    if not route.is_cut:
        return route.name
    if route.article:
        item = await desk.item(route.article)
        names = [entity.name for entity in item.analysis.entities] if item.analysis else []
    else:
        names = [choice.value for choice in await desk.suggest_names(route.name_start)]
    return next((name for name in names if route.is_about(name)), route.name_start)
