"""Which story an article tells: decided once for each, and known again after a restart."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import batched
from typing import TYPE_CHECKING

from bot.articles.codec import dated
from bot.language.stories import StoryIndex
from bot.newsroom.codec import load_analysis

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.articles.records import StoredArticle
    from bot.articles.store import Store
    from bot.language.findings import Analysis

STORY_WINDOW = timedelta(days=14)
"""How far back stories are looked for when the bot starts."""

_BATCH = 64


class Stories:
    """The stories of the last days, in memory as they are in the store."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        """Know none yet; ``clock`` gives aware UTC times."""
        self._store = store
        self._clock = clock
        self._index: StoryIndex | None = None
        self._placing = asyncio.Lock()
        self._decided: dict[int, int] = {}

    async def place_recent(self) -> StoryIndex:
        """Place the recent articles in their stories again, once; no article is told to a story before.

        It takes some milliseconds for each of them, so commands do not wait for it.

        Raises:
            StoreError: The store fails.
        """
        async with self._placing:
            if self._index is None:
                index = StoryIndex(first_story=await self._store.next_story_id())
                members = await self._store.recent_stories(self._clock() - STORY_WINDOW)
                for some in batched(members, _BATCH):
                    batch = {member.article_id: member.story_id for member in some}
                    for stored in await self._store.articles(list(batch)):
                        await asyncio.to_thread(_place, index, batch[stored.id], stored)
                self._index = index
            return self._index

    async def story_of(self, stored: StoredArticle, analysis: Analysis) -> int:
        """The story that an article tells, as decided when it was first asked; one call at a time.

        Raises:
            StoreError: The store fails.
        """
        if stored.id not in self._decided:
            index = await self.place_recent()
            self._decided[stored.id] = await asyncio.to_thread(index.add, analysis, _dated(stored))
        return self._decided[stored.id]

    def stored(self, article_id: int) -> None:
        """What was decided on an article is in the store; until then a retry must not decide again."""
        self._decided.pop(article_id, None)


def _place(index: StoryIndex, story_id: int, stored: StoredArticle) -> None:
    if stored.analysis is not None:
        try:
            analysis = load_analysis(stored.article, stored.analysis)
        except (KeyError, TypeError, ValueError):
            # An older analyser wrote it in another form; it is being analysed anew.
            return
        index.place(story_id, analysis, _dated(stored))


def _dated(stored: StoredArticle) -> datetime:
    """When an article counts as written: one dated in the future would push all others out of the stories' window."""
    return dated(stored.article.published, stored.received)
