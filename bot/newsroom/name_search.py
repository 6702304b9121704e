"""Whom a name stands for, over the store: the newest articles that could mean it, and what they make of it together."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from bot.articles.codec import fold
from bot.language.appearances import family_of
from bot.language.findings import EntityKind
from bot.newsroom.catalogue import words
from bot.newsroom.presenting import nobody
from bot.newsroom.profiles import find

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.articles.store import Store
    from bot.newsroom.answers import Item
    from bot.newsroom.catalogue import Catalogue
    from bot.newsroom.persons import Found

    Match = tuple[EntityKind, Found]

NAMING_ARTICLES = 200
"""The newest articles with the name itself that are looked through."""

FAMILY_ARTICLES = 200
"""The newest articles with a name of the same family that are looked through for it."""


class NameSearch:
    """Looks names up in a store and its catalogue."""

    def __init__(
        self, store: Store, catalogue: Catalogue, load: Callable[[Sequence[int]], Awaitable[list[Item]]]
    ) -> None:
        """Search ``store``; ``load`` gives the articles of some ids, without holding the event loop."""
        self._store = store
        self._catalogue = catalogue
        self._load = load

    async def find(self, name: str, article_id: int | None = None) -> tuple[Match, int | None]:
        """Whom the name, or the one nearest to it, stands for; with ``article_id`` whoever is called exactly so there.

        Second comes the number of newest articles looked through, where not all that could have the name were.

        Raises:
            DeskError: Nobody of that name is in any article.
        """
        ids, limit = await self._ids(name)
        if not ids and words(name) and article_id is None:
            name = next((near for near, _ in self._catalogue.names(name, 1)), name)
            ids, limit = await self._ids(name)
        if article_id is not None and article_id not in ids:
            ids.append(article_id)
        looked_at: dict[int, Item] = {}
        match = await self._look_through(name, ids, article_id, looked_at)
        if match is None:
            raise nobody(name)
        kind, found = match
        # Under a given name only those articles were looked for that use it by itself.
        partly = limit is not None or family_of(found.name) != family_of(name)
        if partly and kind is EntityKind.PERSON and not found.ambiguous and fold(found.name) != fold(name):
            # The articles of the full name come first, whatever short name of theirs was asked for.
            ids, limit = await self._ids(found.name)
            if article_id is None:
                name = found.name
            elif article_id not in ids:
                ids.append(article_id)
            return await self._look_through(name, ids, article_id, looked_at) or match, limit
        return match, limit

    async def _look_through(
        self, name: str, ids: Sequence[int], article_id: int | None, looked_at: dict[int, Item]
    ) -> Match | None:
        """What the articles have under the name; those that are ``looked_at`` already are not loaded again."""
        new = await self._load([each for each in ids if each not in looked_at])
        looked_at |= {item.id: item for item in new}
        items = [looked_at[each] for each in ids if each in looked_at]
        return await asyncio.to_thread(
            partial(find, name, items, article=article_id, is_common=self._catalogue.is_common)
        )

    async def _ids(self, name: str) -> tuple[list[int], int | None]:
        """The newest articles that have the name, or one of the same family's."""
        if not name:
            return [], None
        family = family_of(name)
        relatives = [each for each in self._catalogue.named_with(family) if family_of(each) == family]
        called = await self._store.articles_naming(name, limit=NAMING_ARTICLES + 1)
        others = self._catalogue.naming(relatives, FAMILY_ARTICLES + 1)
        ids = list(dict.fromkeys([*called[:NAMING_ARTICLES], *others[:FAMILY_ARTICLES]]))
        whole = len(called) <= NAMING_ARTICLES and len(others) <= FAMILY_ARTICLES
        return ids, None if whole else len(ids)
