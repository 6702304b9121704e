"""Keeping the catalogue what the store says it is: filled at the start, and told of what is taken back."""

from __future__ import annotations

import asyncio
from itertools import batched
from typing import TYPE_CHECKING
from uuid import uuid4

from bot.articles.codec import dated
from bot.language.findings import EntityKind
from bot.newsroom.catalogue import Entry
from bot.newsroom.presenting import item_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.records import CatalogueRow, StoredArticle
    from bot.articles.store import Store
    from bot.language.findings import Entity
    from bot.newsroom.catalogue import Catalogue

_REMOVALS = "removals"  # the note that changes when an article is taken back or given back
_AT_A_TIME = 1000  # articles listed in one go: a stop need not wait for all


class Listing:
    """Lists articles of the store in the catalogue."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        """List what is in ``store`` in ``catalogue``."""
        self._store = store
        self._catalogue = catalogue
        self._gone: set[int] = set()
        self._last_removal: str | None = None

    async def open(self) -> None:
        """Fill the catalogue."""
        await self.notice_removals()
        for rows in batched(await self._store.catalogue(), _AT_A_TIME):
            await asyncio.to_thread(self._fill, rows)

    def _fill(self, rows: Sequence[CatalogueRow]) -> None:
        for row in rows:
            headline = row.headline or f"Article {row.id}"
            kinds = zip(row.names, row.kinds, strict=True)
            people = frozenset(name for name, kind in kinds if kind == EntityKind.PERSON)
            self._catalogue.put(Entry(row.id, headline, row.outlet, row.dated, row.names, people))

    def put(self, stored: StoredArticle, entities: Sequence[Entity]) -> None:
        """List an article with the names in it, as it is listed after a restart too."""
        article = stored.article
        when = dated(article.published, stored.revised if article.published else stored.received)
        people = frozenset(one.name for one in entities if one.kind is EntityKind.PERSON)
        names = tuple(one.name for one in entities)
        self._catalogue.put(Entry(stored.id, article.title, article.outlet, when, names, people))

    async def remove(self, article_id: int) -> bool:
        """Take an article back; False when it was before, or is not there."""
        async with self._store.transaction():
            await self._store.set_meta(_REMOVALS, uuid4().hex)
            return await self._store.remove_article(article_id)

    async def restore(self, article_id: int) -> bool:
        """Undo ``remove``; False when there is nothing to undo."""
        async with self._store.transaction():
            await self._store.set_meta(_REMOVALS, uuid4().hex)
            return await self._store.restore_article(article_id)

    async def notice_removals(self) -> None:
        """List no more what was taken back since the last look, by whatever process, and again what was given back."""
        last = await self._store.meta(_REMOVALS)
        if last == self._last_removal:
            return
        gone = set(await self._store.removed_articles())
        for article_id in gone:
            self._catalogue.drop(article_id)
        for stored in await self._store.articles(sorted(self._gone - gone)):
            if stored.listed:
                # Names in another form are listed when the article has been analysed anew.
                analysis = item_of(stored).analysis
                self.put(stored, analysis.entities if analysis else ())
        self._gone, self._last_removal = gone, last
