"""A folder of articles: what lies in it, all of it into the store, and what comes into it from now on."""

from __future__ import annotations

import asyncio
import errno
import os
import stat
from contextlib import aclosing, suppress
from dataclasses import dataclass, field
from itertools import batched
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import awatch

from bot.articles.records import Outcome
from bot.errors import AnalysisError, CopytasterError, ReadingError, RefusedFileError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping
    from datetime import datetime

    from bot.articles.article import Article
    from bot.articles.records import Origin, Put
    from bot.articles.store import Store

    type Read = Callable[[Path], Article]
    type Progress = Callable[[int, int, Path], None]

SUFFIXES = frozenset({".txt", ".html", ".htm", ".md"})
"""The files that are read as articles, by the end of their names in lower case."""

OTHER_KIND = "It is no text, HTML or Markdown file."
"""What is said of a file whose name does not end in one of ``SUFFIXES``."""

_TEMPORARY = frozenset({".part", ".partial", ".tmp", ".temp", ".swp", ".crdownload", ".download"})
_OF_THE_DESKTOP = frozenset({"thumbs.db", "desktop.ini"})

BATCH = 20
"""How many files are stored in one transaction; a killed load has whole batches, and begins after them again."""


@dataclass(slots=True)
class LoadReport:
    """What a load did, counted in files.

    ``revised`` counts files read differently too; ``bad`` has the files that could not be read, each with the reason
    in words; ``other`` the files of kinds that are not read.
    """

    new: int = 0
    revised: int = 0
    unchanged: int = 0
    duplicate: int = 0
    bad: list[tuple[Path | str, str]] = field(default_factory=list)
    other: list[Path] = field(default_factory=list)

    def count(self, put: Put) -> None:
        """Add what became of one file."""
        self.new += put.outcome is Outcome.NEW
        self.revised += put.outcome in {Outcome.REVISED, Outcome.REREAD}
        self.unchanged += put.outcome is Outcome.UNCHANGED
        self.duplicate += put.outcome is Outcome.DUPLICATE


def source_of(folder: Path, path: Path) -> str:
    """The source that a file of ``folder`` has in the store: its path from there, with slashes.

    Bytes of a name that are no UTF-8 are written as escapes.
    """
    return os.fsencode(path.relative_to(folder).as_posix()).decode(errors="backslashreplace")


def stamp_of(path: Path, reader: str = "") -> str:
    """A mark that changes with the file and with ``reader``, the version of what reads it.

    Raises:
        OSError: The file is gone, cannot be asked about, or is none that can be read to its end.
    """
    state = path.stat()
    if not stat.S_ISREG(state.st_mode):
        raise OSError(errno.EINVAL, "Not a regular file", str(path))
    return f"{reader}:{state.st_size}:{state.st_mtime_ns}"


def _stamp_or_none(path: Path, reader: str) -> str:
    """The stamp of a file, or an empty one where it cannot be asked about."""
    try:
        return stamp_of(path, reader)
    except OSError:
        return ""


def scan(folder: Path) -> list[Path]:
    """The articles' files in a folder and the folders below it, in the order of their paths.

    Hidden and temporary files, hidden folders, and README files are left out.

    Raises:
        ReadingError: The folder is not there, is none, or cannot be read.
    """
    return survey(folder)[0]


async def load_folder(
    store: Store,
    folder: Path,
    read: Read,
    *,
    origin: Origin,
    received: datetime,
    progress: Progress | None = None,
    reader: str = "",
) -> LoadReport:
    """Put every file of a folder into the store, those that have not changed since the last load at no cost.

    ``read`` runs in a thread. ``progress`` is told how many of how many files are done, and which was the last one.
    ``reader`` is the version of ``read``: another one reads every file again. A file that cannot be read is reported
    and passed over. Finished batches stay when the load is stopped; another load goes on from there.

    Raises:
        ReadingError: The folder itself cannot be read.
        StoreError: The store fails; the batches before are kept.
    """
    files, bad = await asyncio.to_thread(survey, folder)
    report = LoadReport(bad=[*bad])
    stamps = await store.stamps(origin)
    done = 0
    for batch in batched(files, BATCH):
        readings = await asyncio.to_thread(_read_batch, folder, batch, read, reader, stamps)
        async with store.transaction():
            for reading in readings:
                await _store_reading(store, reading, report, origin=origin, received=received)
        for path in batch:
            done += 1
            if progress is not None:
                progress(done, len(files), path)
    return report


async def load_file(
    store: Store, folder: Path, path: Path, read: Read, *, origin: Origin, received: datetime, reader: str = ""
) -> Put:
    """Put one file of a folder into the store, such as ``watch`` gives.

    Raises:
        RefusedFileError: The file cannot be read as an article, or is of a kind that is not read.
        StoreError: The store fails.
    """
    if path.suffix.lower() not in SUFFIXES:
        stamp = await asyncio.to_thread(_stamp_or_none, path, reader)
        raise RefusedFileError(OTHER_KIND, f"Save it as one of {', '.join(sorted(SUFFIXES))}.", stamp=stamp)
    reading = await asyncio.to_thread(_read_one, folder, path, read, reader)
    if reading.article is None:
        raise RefusedFileError(reading.problem, stamp=reading.stamp)
    try:
        return await store.put_article(
            reading.article, source=reading.source, origin=origin, received=received, stamp=reading.stamp
        )
    except ReadingError as error:
        raise RefusedFileError(error.message, error.remedy, stamp=reading.stamp) from error


async def watch(
    folder: Path,
    *,
    known: Mapping[str, str] | None = None,
    reader: str = "",
    settle: float = 0.5,
    recheck: float = 5.0,
) -> AsyncIterator[Path]:
    """The files of a folder that are new or have changed, each when it has stayed the same for ``settle`` seconds.

    Files of other kinds are given too, so that somebody can be told that they are not read; ``load_file`` refuses them.
    Begins with the files whose stamp is not the one in ``known`` (``Store.stamps``): those that came or changed
    while nobody watched. A folder that is not there, or goes away, is waited for. What the operating system does
    not report (a network drive) is found by looking every ``recheck`` seconds. Ends only when it is closed.
    """
    # All in threads: of ten thousand paths even the hashes hold the event loop.
    settling = await asyncio.to_thread(
        lambda: Settling({folder / source: stamp for source, stamp in (known or {}).items()}, settle)
    )
    stirred = asyncio.Event()
    watcher = asyncio.create_task(_stir(folder, stirred, recheck))
    loop = asyncio.get_running_loop()
    try:
        while True:
            stirred.clear()
            for path in await asyncio.to_thread(lambda: settling.settled(_stamps(folder, reader), loop.time())):
                yield path
            with suppress(TimeoutError):
                async with asyncio.timeout(settle / 2 if settling.waiting else recheck):
                    await stirred.wait()
                    await asyncio.sleep(settle / 4)  # a burst of events is one look
    finally:
        watcher.cancel()
        with suppress(asyncio.CancelledError):
            await watcher


class Settling:
    """Decides which files have stayed the same for long enough to be whole; knows no clock and no disk."""

    def __init__(self, known: Mapping[Path, str], settle: float) -> None:
        """Take the stamps of the files that are done with, and how many seconds a file must stay the same."""
        self._known = dict(known)
        self._settle = settle
        self._waiting: dict[Path, tuple[str, float]] = {}

    @property
    def waiting(self) -> bool:
        """Whether a file has changed and not yet settled."""
        return bool(self._waiting)

    def settled(self, stamps: Mapping[Path, str], now: float) -> list[Path]:
        """The files that have now settled, from the stamps of all files there at ``now`` in seconds of any clock."""
        ready: list[Path] = []
        waiting: dict[Path, tuple[str, float]] = {}
        for path, stamp in stamps.items():
            if self._known.get(path) == stamp:
                continue
            before, since = self._waiting.get(path, (stamp, now))
            if before == stamp and now - since >= self._settle:
                ready.append(path)
                self._known[path] = stamp
            else:
                waiting[path] = (stamp, since if before == stamp else now)
        self._waiting = waiting
        return ready


@dataclass(frozen=True, slots=True)
class _Reading:
    """One file as it was read: an article, or the problem with it, or neither where it has not changed.

    A problem has a ``stamp`` where the file itself is at fault, so that only another file does better.
    """

    path: Path
    source: str
    stamp: str = ""
    article: Article | None = None
    problem: str = ""


def survey(folder: Path) -> tuple[list[Path], list[tuple[Path, str]]]:
    """What ``scan`` finds, and the folders below that cannot be read, each with the reason.

    Raises:
        ReadingError: The folder is not there, is none, or cannot be read.
    """
    bad: list[tuple[Path, str]] = []

    def note(error: OSError) -> None:
        if Path(error.filename) == folder:
            raise ReadingError(
                f"The folder “{folder}” cannot be read ({error.strerror}).",
                "Check its path, and that the user the bot runs as may read it.",
            ) from error
        bad.append((Path(error.filename), f"The folder cannot be read ({error.strerror})."))

    files = [path for path in _visible(folder, note) if path.suffix.lower() in SUFFIXES]
    return sorted(files, key=lambda path: source_of(folder, path)), sorted(bad)


def others(folder: Path) -> list[Path]:
    """The files of a folder and those below it that ``scan`` leaves out for their kind alone, in order."""
    return sorted(path for path in _visible(folder, lambda _: None) if path.suffix.lower() not in SUFFIXES)


def _visible(folder: Path, onerror: Callable[[OSError], None]) -> Iterator[Path]:
    """Every file of a folder and those below it, without hidden folders and what ``_is_visible`` leaves out."""
    for place, folders, names in os.walk(folder, onerror=onerror):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in names if _is_visible(name))


def _is_visible(name: str) -> bool:
    """Whether somebody put the file there to be read: it is not hidden, not temporary, and no README."""
    path = Path(name.lower())
    temporary = name.startswith((".", "~", "#")) or name.endswith("~") or path.suffix in _TEMPORARY
    return not temporary and path.stem != "readme" and path.name not in _OF_THE_DESKTOP


def _stamps(folder: Path, reader: str) -> dict[Path, str]:
    """The stamp of every file that is there; none where the folder cannot be read just now."""
    stamps: dict[Path, str] = {}
    for path in sorted(_visible(folder, onerror=lambda _: None), key=lambda path: source_of(folder, path)):
        with suppress(OSError):
            stamps[path] = stamp_of(path, reader)
    return stamps


def _read_batch(
    folder: Path, batch: tuple[Path, ...], read: Read, reader: str, stamps: Mapping[str, str]
) -> list[_Reading]:
    return [_read_one(folder, path, read, reader, stamps.get(source_of(folder, path))) for path in batch]


def _read_one(folder: Path, path: Path, read: Read, reader: str, known: str | None = None) -> _Reading:
    source = source_of(folder, path)
    try:
        # Before the reading: a file that changes meanwhile then has another stamp the next time.
        stamp = stamp_of(path, reader)
        article = None if stamp == known else read(path)
    except ReadingError as error:
        return _Reading(path, source, stamp, problem=str(error))
    except AnalysisError as error:
        return _Reading(path, source, problem=str(error))
    except CopytasterError:
        # Nothing is wrong with the file: it is read when what reads it works again.
        raise
    except OSError as error:
        return _Reading(path, source, problem=f"The file cannot be read ({error.strerror or error}).")
    except Exception as error:  # noqa: BLE001 - one strange file must not stop ten thousand others
        return _Reading(path, source, problem=f"The reader failed on it ({type(error).__name__}: {error}).")
    return _Reading(path, source, stamp, article)


async def _store_reading(
    store: Store, reading: _Reading, report: LoadReport, *, origin: Origin, received: datetime
) -> None:
    if reading.problem:
        report.bad.append((reading.path, reading.problem))
        return
    if reading.article is None:
        report.unchanged += 1
        return
    try:
        put = await store.put_article(
            reading.article, source=reading.source, origin=origin, received=received, stamp=reading.stamp
        )
    except ReadingError as error:
        report.bad.append((reading.path, str(error)))
    else:
        report.count(put)


async def _stir(folder: Path, stirred: asyncio.Event, recheck: float) -> None:
    """Set ``stirred`` whenever something happens in the folder, whichever folder stands at that path."""
    while True:
        with suppress(OSError):
            watched = await asyncio.to_thread(_identity, folder)
            changes = awatch(folder, step=20, debounce=200, rust_timeout=round(recheck * 1000), yield_on_timeout=True)
            async with aclosing(changes):
                async for _ in changes:
                    stirred.set()
                    if await asyncio.to_thread(_identity, folder) != watched:
                        break
        await asyncio.sleep(recheck)
        stirred.set()


def _identity(folder: Path) -> tuple[int, int]:
    """Which folder stands at a path: another one after it was deleted and made again."""
    state = folder.stat()
    return state.st_dev, state.st_ino
