"""What comes in: read, kept, analysed, told to its story, and handed to the outbox; safe to stop at any moment.

Every step is in the store before the next begins. What was kept but not analysed when the bot stopped is analysed after
the next start, so nothing that came in is ever lost.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from itertools import batched
from typing import TYPE_CHECKING

import structlog

from bot.articles.records import NameRow, Origin, Outcome
from bot.errors import AnalysisError, CopytasterError, DeskError
from bot.language.analysis import ANALYSIS_VERSION
from bot.newsroom import metrics
from bot.newsroom.answers import Reason
from bot.newsroom.codec import dump_analysis
from bot.newsroom.listing import Listing
from bot.newsroom.placing import Stories
from bot.newsroom.posting import Candidate, Outbox, now_utc, post_reason
from bot.newsroom.refusals import Refusals

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.articles.article import Article
    from bot.articles.records import Put, StoredArticle
    from bot.articles.store import Store
    from bot.language.findings import Analysis
    from bot.newsroom.analysing import AnalysisPool
    from bot.newsroom.catalogue import Catalogue
    from bot.settings import Settings

log = structlog.get_logger(__name__)

_BATCH = 64


class Intake:
    """Takes articles in; one decision about stories and posts at a time, in the order they came.

    Beside what each method says, all of them raise a StoreError where the store fails.
    """

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        pool: AnalysisPool,
        settings: Settings,
        *,
        clock: Callable[[], datetime] = now_utc,
    ) -> None:
        """Keep articles in ``store`` and list them in ``catalogue``; ``pool`` reads and analyses."""
        self._store = store
        self._listing = Listing(store, catalogue)
        self._pool = pool
        self._settings = settings
        self._clock = clock
        self._outbox = Outbox(store, clock)
        self.stories = Stories(store, clock)
        self._one_at_a_time = asyncio.Lock()
        self.waiting = 0
        self.refusals = Refusals(store, clock)

    async def open(self) -> None:
        """Fill the catalogue, and remember what became no article."""
        await self.refusals.open()
        await self._listing.open()

    async def take(
        self,
        data: bytes,
        name: str,
        *,
        source: str,
        origin: Origin,
        listed: bool = True,
        url: str | None = None,
        outlet: str | None = None,
        content_type: str | None = None,
        received: datetime | None = None,
        stamp: str = "",
    ) -> int:
        """Read and keep a text; gives the article's id.

        Raises:
            ReadingError: It is no article, in a sentence that says why.
            DeskError: ``outlet`` is not one that the desk knows.
            AnalysisError: Reading it killed a worker twice or took too long.
            LanguageError: No worker can be started.
        """
        article = await self.read(data, name, url=url, outlet=outlet, content_type=content_type)
        put = await self.keep(article, source=source, origin=origin, listed=listed, received=received, stamp=stamp)
        return put.article_id

    async def read(
        self,
        data: bytes,
        name: str,
        *,
        url: str | None = None,
        outlet: str | None = None,
        content_type: str | None = None,
    ) -> Article:
        """The article that ``data`` holds, under the outlet that the desk knows it by.

        Raises:
            ReadingError: It is no article.
            DeskError: ``outlet`` is not one that the desk knows.
            AnalysisError: Reading it killed a worker twice or took too long.
            LanguageError: No worker can be started.
        """
        if outlet is not None:
            self.check_outlet(outlet)
        # A file's name may hold bytes that are no text; no database keeps those.
        name = name.encode(errors="backslashreplace").decode()
        article = await self._pool.read(data, name, url=url, content_type=content_type)
        found = outlet or self._settings.outlet_of(article.url or url, name) or article.outlet
        return replace(article, outlet=found) if found != article.outlet else article

    async def take_from_feed(
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
        """Read and keep what a feed brought; see ``bot.newsroom.feeds.Deliver``.

        Raises:
            ReadingError: It is no article.
            AnalysisError: Reading it failed.
            DeskError: ``outlet`` is not one that the desk knows.
            LanguageError: No worker can be started.
        """
        article = await self.read(data, name, url=url, outlet=outlet, content_type=content_type)
        if article.published is None and published is not None:
            article = replace(article, published=published)
        async with self._store.transaction():
            put = await self.keep(article, source=source, origin=Origin.FEED)
            if backlog and put.outcome is Outcome.NEW:
                for server in await self._store.servers():
                    await self._store.record_skip(
                        server.guild_id,
                        put.article_id,
                        post_reason(Reason.BACKLOG),
                        self._clock(),
                        channel_id=server.channel_id,
                    )

    def check_outlet(self, name: str) -> None:
        """Make sure that the desk knows an outlet called ``name``.

        Raises:
            DeskError: It does not; the error lists those it knows.
        """
        known = [outlet.name for outlet in self._settings.outlets]
        if name not in known:
            message = f"There is no outlet called “{name}”."
            raise DeskError(message, f"The outlets in config/outlets.yaml are: {', '.join(known) or 'none yet'}.")

    async def keep(
        self,
        article: Article,
        *,
        source: str,
        origin: Origin,
        listed: bool = True,
        received: datetime | None = None,
        stamp: str = "",
    ) -> Put:
        """Keep an article that was read; what it says is found later by ``analyse`` or ``analyse_waiting``.

        Raises:
            ReadingError: It holds characters that no database keeps.
        """
        put = await self._store.put_article(
            article, source=source, origin=origin, received=received or self._clock(), listed=listed, stamp=stamp
        )
        self.note(put, article.name)
        return put

    def note(self, put: Put, name: str) -> None:
        """Count, and where it is news log, what became of a text that was put into the store."""
        metrics.ARTICLES.labels(put.outcome.value).inc()
        if put.outcome in {Outcome.NEW, Outcome.REVISED, Outcome.REREAD}:
            log.info("article", outcome=put.outcome.value, id=put.article_id, name=name)

    async def analyse_waiting(self, progress: Callable[[int, int], None] | None = None) -> int:
        """Analyse everything that was kept and not analysed, oldest first; gives how many there were.

        ``progress`` is told how many are done and how many there are. An article that cannot be analysed is set aside.

        Raises:
            LanguageError: The language model is missing; everything goes on waiting.
        """
        done = 0
        while ids := await self._store.unanalysed(ANALYSIS_VERSION, _BATCH):
            self._wait_for(len(ids))
            for some in batched(ids, self._settings.language.workers):
                await asyncio.gather(*map(self._analyse_or_set_aside, some))
                done += len(some)
                self._wait_for(self.waiting - len(some))
                if progress is not None:
                    progress(done, done + self.waiting)
        return done

    async def analyse(self, article_id: int) -> None:
        """Analyse one article now, unless it has been.

        Raises:
            AnalysisError: The language model could not read it; it is set aside.
            LanguageError: The language model is missing; the article goes on waiting.
        """
        stored = await self._store.article(article_id)
        if stored is None or (stored.analysis is not None and stored.analysis_version == ANALYSIS_VERSION):
            return
        await self._analyse(stored)

    async def _analyse_or_set_aside(self, article_id: int) -> None:
        stored = await self._store.article(article_id)
        if stored is None:
            return
        try:
            await self._analyse(stored)
        except AnalysisError as error:
            log.warning("article set aside", id=article_id, name=stored.article.name, reason=str(error))
        except CopytasterError:
            raise
        except Exception as error:
            # A fault of ours on one article must not stop all others.
            log.exception("article set aside", id=article_id, name=stored.article.name)
            async with self._one_at_a_time:
                await self._set_aside(stored, f"It could not be placed: {type(error).__name__}.")

    async def _analyse(self, stored: StoredArticle) -> None:
        try:
            with metrics.ANALYSES.time():
                analysis = await self._pool.analyse(stored.article)
        except AnalysisError as error:
            async with self._one_at_a_time:
                await self._set_aside(stored, str(error))
            raise
        async with self._one_at_a_time:
            await self._record(stored, analysis)

    def _wait_for(self, count: int) -> None:
        self.waiting = count
        metrics.WAITING.set(count)

    async def _set_aside(self, stored: StoredArticle, reason: str) -> None:
        metrics.SET_ASIDE.inc()
        async with self._store.transaction():
            now = await self._unchanged(stored)
            if now is None:
                return
            await self._store.set_aside(now.id, now.revision, ANALYSIS_VERSION, reason)
            if _shown(now):
                await self._offer(now, None, None)
        if _shown(now):
            self._listing.put(now, ())

    async def _record(self, stored: StoredArticle, analysis: Analysis) -> None:
        now = await self._unchanged(stored)
        if now is None:
            return
        story = now.story_id
        if story is None and _shown(now):
            story = await self.stories.story_of(now, analysis)
        async with self._store.transaction():
            latest = await self._unchanged(stored)
            # What was listed, or taken back, while this waited for the store is analysed anew as what it is now.
            if latest is None or _shown(latest) is not _shown(now):
                return
            await self._store.put_analysis(
                now.id, now.revision, ANALYSIS_VERSION, dump_analysis(analysis), _names(analysis)
            )
            if _shown(now) and story is not None:
                await self._store.assign_story(now.id, story)
                await self._offer(now, analysis, story)
        self.stories.stored(now.id)
        if _shown(now):
            self._listing.put(now, analysis.entities)

    async def _unchanged(self, stored: StoredArticle) -> StoredArticle | None:
        """The article as it stands now; None when it was revised meanwhile: that revision waits for its own turn."""
        now = await self._store.article(stored.id)
        return now if now is not None and now.revision == stored.revision else None

    async def _offer(self, stored: StoredArticle, analysis: Analysis | None, story: int | None) -> None:
        candidate = Candidate(
            article_id=stored.id,
            revision=stored.revision,
            story_id=story,
            received=stored.received,
            analysed=analysis is not None,
            has_sentences=bool(analysis and analysis.sentences),
        )
        await self._outbox.consider(candidate, await self._store.servers())

    async def remove(self, article_id: int) -> bool:
        """Take an article back: it is listed and posted no more; False when it was before, or is not there."""
        async with self._one_at_a_time, self._store.transaction():
            removed = await self._listing.remove(article_id)
            for post in await self._store.posts_for(article_id):
                await self._store.mark_skipped(post.id, post_reason(Reason.REMOVED))
        await self.notice_removals()
        return removed

    async def restore(self, article_id: int) -> bool:
        """Undo ``remove``: the article is listed again; what was not posted meanwhile stays so."""
        restored = await self._listing.restore(article_id)
        await self.notice_removals()
        return restored

    async def forget_unlisted(self, older_than: timedelta) -> int:
        """Drop what somebody last pointed at longer ago than that, for good; gives how many articles it was."""
        before, dropped = self._clock() - older_than, 0
        while some := await self._store.forget_unlisted(before, _BATCH):
            dropped += some
        if dropped:
            log.info("texts expired", count=dropped)
        return dropped

    async def notice_removals(self) -> None:
        """List no more what was taken back since the last look, by whatever process, and again what was given back."""
        async with self._one_at_a_time:
            await self._listing.notice_removals()

    async def post_newest(self, guild_id: int, stories: int) -> int:
        """Post the newest article of each of the ``stories`` newest stories to a server; gives how many."""
        server = await self._store.server(guild_id)
        if server is None:
            return 0
        chosen: dict[int, StoredArticle] = {}
        for stored in await self._store.newest(stories * 10):
            told = stored.analysis is not None and bool(stored.analysis.get("sentences"))
            if told and stored.story_id is not None and len(chosen) < stories:
                chosen.setdefault(stored.story_id, stored)
        asked = replace(server, since=min((s.received for s in chosen.values()), default=server.since) - _MOMENT)
        posted = 0
        for stored in reversed(chosen.values()):
            candidate = Candidate(
                stored.id, stored.revision, stored.story_id, stored.received, analysed=True, has_sentences=True
            )
            posted += await self._outbox.consider(candidate, [asked])
        return posted


_MOMENT = timedelta(microseconds=1)


def _shown(stored: StoredArticle) -> bool:
    return stored.listed and not stored.removed


def _names(analysis: Analysis) -> list[NameRow]:
    return [
        NameRow(entity.name, entity.kind.value, len(entity.mentions), entity.salience, entity.aliases)
        for entity in analysis.entities
    ]
