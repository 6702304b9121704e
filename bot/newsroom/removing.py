"""``copytaster remove``: an article that is taken back, by a legal demand or as a mistake, and given back again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.articles.codec import fold
from bot.errors import DeskError
from bot.newsroom.catalogue import words
from bot.newsroom.presenting import item_of, shorten
from bot.newsroom.room import open_room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.records import StoredArticle
    from bot.newsroom.answers import Item
    from bot.newsroom.room import Room
    from bot.settings import Settings

_NAMED = 5  # articles told apart by their numbers when several fit


@dataclass(frozen=True, slots=True)
class Removal:
    """An article that was taken back, with the links of the messages that still tell of it, or given back."""

    item: Item
    messages: tuple[str, ...] = ()


async def find_article(settings: Settings, reference: str, *, removed: bool = False) -> Item:
    """The one article that ``reference`` means among those that are shown, or among those that were ``removed``.

    ``reference`` is the article's number, the name of its file, its address, or words of its headline.

    Raises:
        DeskError: No article fits, or several do.
        StoreError: The store fails.
    """
    async with open_room(settings, preload=False) as room:
        return await _find(room, reference.strip(), removed=removed)


async def take_back(settings: Settings, item: Item) -> Removal:
    """Take an article out of everything that is shown and posted; a bot that runs notices within seconds.

    Raises:
        StoreError: The store fails.
    """
    async with open_room(settings, preload=False) as room:
        await room.intake.remove(item.id)
        posts = await room.store.posts_for(item.id)
    links = [
        f"https://discord.com/channels/{post.guild_id}/{post.channel_id}/{post.message_id}"
        for post in posts
        if post.message_id is not None
    ]
    return Removal(item, tuple(links))


async def give_back(settings: Settings, item: Item) -> Removal:
    """Undo ``take_back``; what was not posted meanwhile stays so.

    Raises:
        StoreError: The store fails.
    """
    async with open_room(settings, preload=False) as room:
        await room.intake.restore(item.id)
    return Removal(item)


async def _find(room: Room, reference: str, *, removed: bool) -> Item:
    fitting = await _fitting(room, reference)
    right = [stored for stored in fitting if stored.removed is removed]
    if len(right) == 1:
        return item_of(right[0])
    if right:
        listed = "; ".join(_line(stored) for stored in right[:_NAMED])
        more = f"; and {len(right) - _NAMED} more" if len(right) > _NAMED else ""
        message = f"“{shorten(reference, 80)}” fits {len(right)} articles: {listed}{more}."
        raise DeskError(message, "Say which one by its number.")
    if fitting:
        message = f"“{shorten(fitting[0].article.title, 80)}” was {'not' if removed else 'already'} taken back."
        raise DeskError(message)
    message = f"No article fits “{shorten(reference, 80)}”."
    raise DeskError(message, "Give its number, the name of its file, its address, or words of its headline.")


async def _fitting(room: Room, reference: str) -> Sequence[StoredArticle]:
    """The articles that ``reference`` may mean; where one has those very words for its headline, no others."""
    if reference.isascii() and reference.isdigit() and len(reference) <= 18:
        numbered = await room.store.articles([int(reference)])
        if numbered:
            return numbered
    asked = set(words(reference))
    if not asked:
        return []
    filed = await room.store.articles(await room.store.articles_from(reference.removeprefix("./")))
    if filed:
        return filed
    choices = await room.desk.suggest_articles(reference)
    found = await room.store.articles([int(choice.value) for choice in choices])
    # What was taken back is listed nowhere.
    gone = await room.store.articles(await room.store.removed_articles())
    found += [stored for stored in gone if asked <= set(words(stored.article.title))]
    same = [stored for stored in found if fold(stored.article.title) == fold(reference)]
    return same or found


def _line(stored: StoredArticle) -> str:
    return f"{stored.id} “{shorten(stored.article.title, 60)}”"
