"""The whole newsroom put together: store, worker pool, intake and desk, opened and closed as one."""

from __future__ import annotations

import asyncio
import os
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.articles.fetching import Fetcher
from bot.articles.folder import load_file, load_folder, scan, source_of, watch
from bot.articles.records import Origin, Outcome
from bot.articles.store import SqlStore
from bot.errors import CopytasterError, ReadingError, RefusedFileError
from bot.files import is_folder, read_file
from bot.language.summary import Length
from bot.newsroom.analysing import AnalysisPool
from bot.newsroom.catalogue import Catalogue
from bot.newsroom.desk import Desk
from bot.newsroom.feeds import FeedPoller
from bot.newsroom.garbage import collect_periodically, freeze_survivors
from bot.newsroom.intake import Intake
from bot.newsroom.politeness import HostGate
from bot.newsroom.posting import now_utc
from bot.newsroom.presenting import item_of, same_text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from bot.articles.article import Article
    from bot.articles.folder import LoadReport, Progress
    from bot.articles.store import Store
    from bot.settings import Settings

log = structlog.get_logger(__name__)

_WAIT_FOR_REPAIR = 10.0  # seconds before what failed through no fault of a file is tried again
_BETWEEN_EXPIRIES = 3600.0  # seconds
_LOOK_ROUND = 2.0  # seconds between looks at what other processes (`copytaster add`, `remove`) did to the store


@dataclass(frozen=True, slots=True)
class Room:
    """A newsroom that is open."""

    settings: Settings
    store: Store
    pool: AnalysisPool
    intake: Intake
    desk: Desk
    fetcher: Fetcher
    gate: HostGate
    feeds: FeedPoller
    clock: Callable[[], datetime]

    async def load(self, folder: Path, origin: Origin, progress: Progress | None = None) -> LoadReport:
        """Keep every article of ``folder``; what did not change since the last load costs nothing.

        Raises:
            ReadingError: The folder cannot be read.
            StoreError: The store fails; what was kept before stays.
        """
        read = self._reader()
        return await load_folder(self.store, folder, read, origin=origin, received=self.clock(), progress=progress)

    async def load_folder(self) -> LoadReport:
        """Keep what already lies in the watched folder, before anything there counts as new.

        Raises:
            ReadingError: The folder cannot be made or read.
            StoreError: The store fails; what was kept before stays.
        """
        folder = self.settings.path(self.settings.intake.folder)
        await asyncio.to_thread(make_readable, folder)
        return await self.load(folder, Origin.FOLDER)

    async def run(self) -> None:
        """Take in what comes into the watched folder and the feeds, and analyse whatever is kept, until cancelled.

        Raises:
            ReadingError: The watched folder cannot be made or read.
            StoreError: The store fails at the start; later it is waited for.
        """
        folder = self.settings.path(self.settings.intake.folder)
        await asyncio.to_thread(make_readable, folder)
        known = {**await self.store.stamps(Origin.FOLDER), **self.intake.refusals.stamps}
        fresh = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            group.create_task(self.feeds.run())
            group.create_task(self._watch(folder, known, fresh))
            group.create_task(self._analyse(fresh))
            group.create_task(self._look_round(folder))
            group.create_task(self._expire())
            group.create_task(collect_periodically())

    async def _watch(self, folder: Path, known: Mapping[str, str], fresh: asyncio.Event) -> None:
        read = self._reader()
        async for path in watch(folder, known=known, settle=self.settings.intake.settle_seconds):
            await self._take_in(folder, path, read)
            fresh.set()

    async def _take_in(self, folder: Path, path: Path, read: Callable[[Path], Article]) -> None:
        """Keep one file, or remember why not; while the store or the workers fail, it waits for them."""
        while True:
            try:
                await self._keep_file(folder, path, read)
            except CopytasterError as error:
                log.error("file waits", file=str(path), reason=str(error))
                await asyncio.sleep(_WAIT_FOR_REPAIR)
            else:
                return

    async def _keep_file(self, folder: Path, path: Path, read: Callable[[Path], Article]) -> None:
        source = source_of(folder, path)
        try:
            put = await load_file(self.store, folder, path, read, origin=Origin.FOLDER, received=self.clock())
        except RefusedFileError as error:
            await self._refuse(source, path, str(error), error.stamp)
            return
        self.intake.note(put, path.name)
        twin = await self.store.article(put.article_id) if put.outcome is Outcome.DUPLICATE else None
        if twin is None:
            await self.intake.refusals.accept(source)
        else:
            await self._refuse(source, path, same_text(item_of(twin)))

    async def _refuse(self, source: str, path: Path, reason: str, stamp: str = "") -> None:
        """Remember why a file became no article; what was said of it before the bot's last stop still stands."""
        said = self.intake.refusals.against(source)
        same = said is not None and (said.reason, said.stamp) == (reason, stamp)
        if said is None or not same or await asyncio.to_thread(_changed_since, path, said.at):
            await self.intake.refusals.refuse(source, reason, stamp)

    async def _analyse(self, fresh: asyncio.Event) -> None:
        placed = False
        while True:
            try:
                if not placed:
                    await self.intake.stories.place_recent()
                    freeze_survivors()
                    placed = True
                await self.intake.analyse_waiting()
            except CopytasterError as error:
                log.error("articles wait", reason=str(error))
            fresh.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_ROUND):
                    await fresh.wait()

    async def _look_round(self, folder: Path) -> None:
        """Notice what was taken back, and what was deleted of the files that became no article."""
        while True:
            try:
                await self.intake.notice_removals()
                names = [one.source for one in self.intake.refusals.latest]
                for name in await asyncio.to_thread(_deleted, folder, names):
                    await self.intake.refusals.accept(name)
            except CopytasterError as error:
                log.error("removals wait", reason=str(error))
            await asyncio.sleep(_LOOK_ROUND)

    async def _expire(self) -> None:
        """Drop what somebody pointed at when the time that it is kept for is over."""
        days = self.settings.store.keep_unlisted_days
        while days is not None:
            try:
                await self.intake.forget_unlisted(timedelta(days=days))
            except CopytasterError as error:
                log.error("expiry waits", reason=str(error))
            await asyncio.sleep(_BETWEEN_EXPIRIES)

    def _reader(self) -> Callable[[Path], Article]:
        """Reads a file in a worker, for a thread that waits for it."""
        loop = asyncio.get_running_loop()

        def read(path: Path) -> Article:
            return asyncio.run_coroutine_threadsafe(self.intake.read(read_file(path), path.name), loop).result()

        return read


def _changed_since(path: Path, when: datetime) -> bool:
    try:
        return path.stat().st_mtime > when.timestamp()
    except OSError:
        return True


def _deleted(folder: Path, names: Sequence[str]) -> list[str]:
    """Those of the names of files of a folder that are not there; none while the folder itself is not."""
    if not is_folder(folder):
        return []
    # A name that is no UTF-8 is kept with escapes, under which no file is found.
    return [name for name in names if "\\" not in name and not os.path.lexists(folder / name)]


def make_readable(folder: Path) -> None:
    """Make the watched folder where there is none yet, and make sure that it can be read.

    Raises:
        ReadingError: It cannot be made or read.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The watched folder “{folder}” cannot be made ({error.strerror})."
        raise ReadingError(message, "Name another one under intake.folder in config/copytaster.yaml.") from error
    scan(folder)


@asynccontextmanager
async def open_store(settings: Settings) -> AsyncIterator[Store]:
    """The store that the settings name, open; a folder for an SQLite file is made.

    Raises:
        StoreError: It cannot be reached, read or written, or a newer version wrote it.
    """
    async with SqlStore(settings.store_url) as store:
        yield store


@asynccontextmanager
async def _workers(settings: Settings, *, preload: bool) -> AsyncIterator[AnalysisPool]:
    language = settings.language
    pool = AnalysisPool(
        workers=language.workers, pipeline=language.pipeline, deadline=language.deadline_seconds, preload=preload
    )
    try:
        yield pool
    finally:
        await pool.close()


@asynccontextmanager
async def open_room(
    settings: Settings, *, clock: Callable[[], datetime] = now_utc, preload: bool = True
) -> AsyncIterator[Room]:
    """Open everything; the workers start with the first article, without the language model where not to ``preload``.

    Raises:
        StoreError: The store cannot be opened.
    """
    async with open_store(settings) as store, _workers(settings, preload=preload) as pool:
        catalogue = Catalogue()
        intake = Intake(store, catalogue, pool, settings, clock=clock)
        fetcher, gate = Fetcher(allow_hosts=settings.fetching.allow_hosts), HostGate()
        feeds = FeedPoller(
            settings.feeds,
            fetcher=fetcher,
            store=store,
            parse=pool.parse_feed,
            deliver=intake.take_from_feed,
            clock=clock,
            gate=gate,
        )
        await intake.open()
        await feeds.open()
        desk = Desk(
            store,
            catalogue,
            intake,
            fetcher,
            gate=gate,
            draw=pool.draw,
            summarise=pool.summarise,
            feeds=feeds.health,
            method=settings.summary.method,
            length=Length(settings.summary.length),
            post_length=Length(settings.posting.length),
            clock=clock,
        )
        async with fetcher:
            yield Room(settings, store, pool, intake, desk, fetcher, gate, feeds, clock)
