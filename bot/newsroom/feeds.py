"""Polls the feeds: fetches, recognises what is new, and hands each article on, so that none is lost or comes twice."""

from __future__ import annotations

import asyncio
import random
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

import structlog

from bot.articles.feeds import plain_text
from bot.articles.fetching import fetch_article
from bot.articles.identity import SeenItems
from bot.errors import AnalysisError, CopytasterError, FetchError, ReadingError, StatusError
from bot.newsroom.politeness import HostGate
from bot.newsroom.polling import (
    FeedHealth,
    FeedState,
    after_failure,
    after_success,
    believable,
    is_backlog,
    is_rebuilt,
    is_teaser,
    own_page,
)
from bot.newsroom.posting import now_utc

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from bot.articles.feeds import Feed, FeedItem
    from bot.articles.fetching import Fetcher
    from bot.articles.identity import NewItem
    from bot.articles.store import Store
    from bot.settings import FeedSource

    type ParseFeed = Callable[[bytes, str, str], Awaitable[Feed]]

log = structlog.get_logger(__name__)

BACKLOG = 50
"""How many of the newest items of a feed's first poll are read; the others are only remembered."""

TRIES = 3
"""How often an item that cannot be read is tried, at one poll each, before it is given up."""

_PARALLEL = 4
_REPAIR = timedelta(minutes=1)  # the wait after a fault of the store or the workers, which no feed is to blame for
_CLOSED = frozenset({401, 402, 403, 404, 410, 451})  # a page that will not open at the next try either
_OF_ONE_ITEM = (FetchError, ReadingError, AnalysisError)


class Deliver(Protocol):
    """Takes an article in. A second delivery from the same ``source`` must do no harm."""

    async def __call__(
        self,
        data: bytes,
        *,
        name: str,
        url: str | None,
        source: str,
        outlet: str | None,
        published: datetime | None,
        content_type: str,
        backlog: bool,
    ) -> None:
        """Keep the article that ``data`` holds; with ``backlog`` it is not to be posted.

        Raises:
            ReadingError: It is no article.
            AnalysisError: Reading it failed.
            CopytasterError: It cannot be kept now; it is delivered again at the next poll.
        """


class FeedPoller:
    """Polls every feed at its own pace, and keeps in the store what it has seen."""

    def __init__(
        self,
        feeds: Sequence[FeedSource],
        *,
        fetcher: Fetcher,
        store: Store,
        parse: ParseFeed,
        deliver: Deliver,
        clock: Callable[[], datetime] = now_utc,
        chance: Callable[[], float] = random.random,
        gate: HostGate | None = None,
    ) -> None:
        """Prepare to poll ``feeds``.

        Args:
            feeds: What to poll.
            fetcher: Fetches feeds and pages.
            store: Keeps the state of each feed, as notes.
            parse: ``bot.articles.feeds.parse_feed`` in a worker process, with a deadline.
            deliver: Takes each article in.
            clock: The time, in UTC.
            chance: Random numbers, 0 to 1, for the jitter.
            gate: Waits between two requests to one host; one of its own where nobody shares another.
        """
        self._feeds = tuple(feeds)
        self._fetcher = fetcher
        self._store = store
        self._parse = parse
        self._deliver = deliver
        self._clock = clock
        self._chance = chance
        self._gate = gate or HostGate()
        self._parallel = asyncio.Semaphore(_PARALLEL)
        self._states: dict[str, FeedState] = {}
        self._seen: dict[str, SeenItems] = {}

    async def run(self) -> None:
        """Poll until cancelled; a fault of one feed, or of the store, is waited out."""
        async with asyncio.TaskGroup() as group:
            for source in self._feeds:
                group.create_task(self._follow(source))

    async def open(self) -> None:
        """Read what is remembered of every feed, so that ``health`` can tell it before the first poll.

        Raises:
            StoreError: The store fails.
        """
        for source in self._feeds:
            await self._load(source)

    def health(self) -> list[FeedHealth]:
        """How each feed fares, in the order of the configuration."""
        return [_health(source, self._states.get(source.url, FeedState())) for source in self._feeds]

    async def _follow(self, source: FeedSource) -> None:
        while True:
            try:
                await self._load(source)
                due = self._states[source.url].next_poll
                # A clock that was set back must not silence a feed for longer than its own interval.
                wait = min(due - self._clock(), _longest(self._states[source.url], source)) if due else timedelta()
                await asyncio.sleep(max(0.0, wait.total_seconds()))
                async with self._parallel:
                    await self.poll(source)
            except CopytasterError as error:
                log.error("feed waits", url=source.url, reason=str(error))
                await asyncio.sleep(_REPAIR.total_seconds())
            except Exception:
                # A fault of ours on one feed must not stop the others.
                log.exception("feed waits", url=source.url)
                await asyncio.sleep(_REPAIR.total_seconds())

    async def poll(self, source: FeedSource) -> None:
        """Look at a feed once and hand on what is new; a fault of the feed is noted in its health.

        Raises:
            CopytasterError: The store or the workers fail; what was not handed on waits for the next poll.
        """
        await self._load(source)
        state, interval = self._states[source.url], timedelta(minutes=source.interval_minutes)
        try:
            async with self._gate.turn(source.url):
                page = await self._fetcher.fetch(source.url, etag=state.etag, modified=state.modified)
            feed = None if page.not_modified else await self._parse(page.body, page.url, page.content_type)
        except _OF_ONE_ITEM as error:
            log.warning("feed not read", url=source.url, reason=str(error))
            asked = error.retry_after if isinstance(error, StatusError) else None
            state = after_failure(state, self._clock(), interval, str(error), retry_after=asked, chance=self._chance())
            await self._save_state(source, state)
            return
        found = await self._take_in(source, feed.items if feed else ())
        state = after_success(
            self._states[source.url],
            self._clock(),
            interval,
            new_items=found,
            etag=page.etag or (state.etag if page.not_modified else None),
            modified=page.modified or (state.modified if page.not_modified else None),
            chance=self._chance(),
        )
        await self._save_state(source, state)

    async def _take_in(self, source: FeedSource, items: Sequence[FeedItem]) -> int:
        """Hand on what waits, oldest first, and note in the feed's state what is given up; gives how many were new."""
        seen, state, now = self._seen[source.url], self._states[source.url], self._clock()
        first = state.last_success is None
        waiting = await asyncio.to_thread(seen.sort, items, now.date(), backlog=first)
        fresh = sum(one.tries == 0 for one in waiting)
        rebuilt = is_rebuilt(fresh, len(items), state, now, timedelta(minutes=source.interval_minutes))
        dated = [replace(one, item=replace(one.item, published=believable(one.item.published, now))) for one in waiting]
        newest_first = sorted(dated, key=lambda one: one.item.published or now, reverse=True)
        try:
            for place, one in reversed(list(enumerate(newest_first))):
                if one.backlog and place >= BACKLOG:
                    seen.finish(one.key)
                    continue
                backlog = one.backlog or is_backlog(one.item.published, state, rebuilt=rebuilt)
                await self._take(source, seen, one, backlog=backlog)
        finally:
            await self._store.set_meta(_items_key(source), await asyncio.to_thread(seen.dump))
        return fresh

    async def _take(self, source: FeedSource, seen: SeenItems, one: NewItem, *, backlog: bool) -> None:
        """Hand one item on, or note that it failed; what fails for good is left."""
        try:
            data, url, content_type = await self._article(one)
            await self._deliver(
                data,
                name=one.item.title or one.key,
                url=url,
                source=one.key,
                outlet=source.outlet,
                published=one.item.published,
                content_type=content_type,
                backlog=backlog,
            )
        except _OF_ONE_ITEM as error:
            tries = seen.fail(one.key)
            log.warning("item not taken in", feed=source.url, item=one.key, tries=tries, reason=str(error))
            if tries < TRIES:
                return
            state = self._states[source.url]
            why = f"{one.item.title or one.key}: {error}"
            self._states[source.url] = replace(state, given_up=state.given_up + 1, last_given_up=why)
        seen.finish(one.key)

    async def _article(self, one: NewItem) -> tuple[bytes, str | None, str]:
        """The article's page where the feed only teases, else the feed's own text; also at the last try."""
        own = (own_page(one.item), one.item.url, "text/html; charset=utf-8")
        if one.item.url is None or not is_teaser(one.item):
            return own
        try:
            async with self._gate.turn(one.item.url):
                return await fetch_article(self._fetcher, one.item.url)
        except FetchError as error:
            closed = isinstance(error, StatusError) and error.status in _CLOSED
            if plain_text(one.item.content or one.item.summary) and (closed or one.tries + 1 >= TRIES):
                return own
            raise

    async def _load(self, source: FeedSource) -> None:
        if source.url in self._states:
            return
        try:
            seen = SeenItems.load(await self._store.meta(_items_key(source)))
            state = FeedState.load(await self._store.meta(_state_key(source)))
        except ValueError:
            # Written by another version: the feed begins anew, with a backlog that is not posted.
            seen, state = SeenItems(), FeedState()
        self._seen[source.url], self._states[source.url] = seen, state

    async def _save_state(self, source: FeedSource, state: FeedState) -> None:
        self._states[source.url] = state
        await self._store.set_meta(_state_key(source), state.dump())


def _state_key(source: FeedSource) -> str:
    return f"feed:{source.url}"


def _items_key(source: FeedSource) -> str:
    return f"feed-items:{source.url}"


def _longest(state: FeedState, source: FeedSource) -> timedelta:
    return timedelta(days=2) if state.failures else 2 * timedelta(minutes=source.interval_minutes)


def _health(source: FeedSource, state: FeedState) -> FeedHealth:
    return FeedHealth(
        source.url,
        source.outlet,
        state.last_success,
        state.last_error,
        state.new_items,
        state.next_poll,
        state.failures,
        state.given_up,
        state.last_given_up,
    )
