"""From a route to its card: what every button, and the commands behind them, show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.cards import evidence_card, person_card, profile_card, summary_card, who_card
from bot.chat.routes import Show
from bot.errors import DeskError

if TYPE_CHECKING:
    from bot.chat.cards import Card
    from bot.chat.routes import Route
    from bot.newsroom.answers import WhoAnswer
    from bot.newsroom.desk import Desk


async def card_for(desk: Desk, route: Route) -> Card:
    """The card that ``route`` leads to, without the mark of the post whose button led there.

    Raises:
        CopytasterError: The article or the name is not there any more, or cannot be shown; the error says why.
    """
    if route.show is Show.PROFILE:
        return profile_card(await desk.profile(await _full_name(desk, route)), route.page)
    item = await desk.item(route.article)
    if route.show is Show.SUMMARY:
        return summary_card(await desk.summary(item, route.length, route.method))
    if route.show is Show.EVIDENCE:
        return evidence_card(await desk.summary(item, route.length, route.method), route.page)
    who = desk.who(item)
    return _person(who, route) if route.show is Show.PERSON else who_card(who, route.page)


async def picked_card(desk: Desk, route: Route, value: str) -> Card:
    """The card of the person that was chosen from the menu of a who card.

    Raises:
        CopytasterError: The article is not there any more, or has been read anew and names nobody at that place.
    """
    who = desk.who(await desk.item(route.article))
    number = int(value) if value.isdecimal() else -1
    if not 0 <= number < len(who.people):
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
