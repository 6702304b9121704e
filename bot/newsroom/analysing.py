"""Reading and analysing in worker processes, so that no text, however bad, holds or kills the bot."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pebble import ProcessExpired, ProcessPool

from bot.errors import AnalysisError, CopytasterError, LanguageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.articles.article import Article
    from bot.articles.feeds import Feed
    from bot.language.findings import Analysis, Summary
    from bot.language.summary import Length
    from bot.newsroom.pictures import Drawing


@dataclass(frozen=True, slots=True)
class _Work:
    """What is said of a task that comes to no end: what it was doing, and what to do about it."""

    doing: str
    if_slow: str = "Shorten it, or raise language.deadline_seconds."
    if_failed: str = "It was set aside; the bot goes on without it."


_READING = _Work("Reading")
_ANALYSING = _Work("Analysing")
_SUMMARISING = _Work("Summarising", "Choose the house method, which is quick.", "Choose the house method.")
_DRAWING = _Work("Drawing", "Raise language.deadline_seconds.", "The profile is shown without the picture.")


class AnalysisPool:
    """Processes that read, analyse and summarise articles.

    A worker that dies or overruns its deadline is replaced. After a death its article is tried once more; after
    that, or after an overrun, the article is refused with an AnalysisError that says why.
    """

    def __init__(self, *, workers: int = 1, pipeline: str, deadline: float = 60.0, preload: bool = True) -> None:
        """Prepare ``workers`` processes; ``deadline`` is in seconds for one article. The first task starts them.

        With ``preload`` a worker loads the model before its first task, which is not counted against a deadline; a
        pool that is only to read does without.
        """
        self._preload = preload
        self._workers = workers
        self._pipeline = pipeline
        self._deadline = deadline
        self._pool: Any = None

    async def read(self, data: bytes, name: str, *, url: str | None = None, content_type: str | None = None) -> Article:
        """The article that ``data`` holds; ``url`` and ``content_type`` are what it was fetched from and as.

        Raises:
            ReadingError: It is no article, in a sentence that says why.
            AnalysisError: Reading it killed a worker twice or took longer than the deadline.
            LanguageError: No worker can be started.
        """
        article: Article = await self._run(_READING, _read, name, data, name, url, content_type)
        return article

    async def parse_feed(self, data: bytes, url: str, content_type: str) -> Feed:
        """The feed that ``data`` holds.

        Raises:
            ReadingError: It is no feed.
            AnalysisError: Reading it killed a worker twice or took longer than the deadline.
            LanguageError: No worker can be started.
        """
        feed: Feed = await self._run(_READING, _parse_feed, url, data, url, content_type)
        return feed

    async def analyse(self, article: Article) -> Analysis:
        """What the language model finds in ``article``.

        Raises:
            AnalysisError: It killed a worker twice, took longer than the deadline, or the model failed on it.
            LanguageError: The model is not installed, or no worker can be started: the article may be in order.
        """
        analysis: Analysis = await self._run(_ANALYSING, _analyse, article.name, article, self._pipeline)
        return analysis

    async def summarise(self, analyses: Sequence[Analysis], method: str, length: Length) -> Summary:
        """What ``analyses`` report, by ``method``.

        Raises:
            AnalysisError: It killed a worker twice, took longer than the deadline, or failed.
            LanguageError: There is no such method, or no worker can be started.
        """
        name = analyses[0].article.name
        summary: Summary = await self._run(_SUMMARISING, _summarise, name, [*analyses], method, length)
        return summary

    async def draw(self, drawing: Drawing) -> bytes:
        """The picture as PNG.

        Raises:
            AnalysisError: It killed a worker twice, took longer than the deadline, or could not be drawn.
            LanguageError: No worker can be started.
        """
        png: bytes = await self._run(_DRAWING, _draw, drawing.name, drawing)
        return png

    async def close(self) -> None:
        """Stop the workers; what they were doing is dropped and will be done after the next start."""
        pool, self._pool = self._pool, None
        if pool is not None:
            await _stop(pool)

    async def _run(self, work: _Work, task: Callable[..., Any], name: str, *values: object) -> Any:  # noqa: ANN401 - the task's own
        for last_try in (False, True):
            pool = self._running_pool()
            try:
                return await asyncio.wrap_future(pool.schedule(task, args=values, timeout=self._deadline))
            except TimeoutError as error:
                message = f"{work.doing} {name!r} took longer than {self._deadline:g} seconds and was stopped."
                raise AnalysisError(message, work.if_slow) from error
            except ProcessExpired as error:
                if last_try:
                    message = f"{work.doing} {name!r} stopped the language worker twice (exit code {error.exitcode})."
                    raise AnalysisError(message, work.if_failed) from error
            except BrokenProcessPool as error:
                # A worker died with no task in hand (the system was short of memory): its whole pool ends with it.
                if self._pool is pool:
                    self._pool = None
                await _stop(pool)
                if last_try:
                    message = "The language workers end as soon as they are started."
                    raise LanguageError(
                        message, "Give the machine more memory, or set language.workers to 1."
                    ) from error
            except CopytasterError:
                raise
            except Exception as error:
                message = f"{work.doing} {name!r} failed: {type(error).__name__}: {error}."
                raise AnalysisError(message, work.if_failed) from error
        raise AssertionError  # the second try returns or raises

    def _running_pool(self) -> Any:  # noqa: ANN401 - pebble ships no types
        if self._pool is None or not self._pool.active:
            # Spawned, not forked: the bot's process holds threads and open connections.
            context = multiprocessing.get_context("spawn")
            needed = self._pipeline if self._preload else None
            self._pool = ProcessPool(
                max_workers=self._workers, context=context, initializer=_prepare, initargs=(needed,)
            )
        return self._pool


async def _stop(pool: Any) -> None:  # noqa: ANN401 - pebble ships no types
    pool.stop()
    await asyncio.to_thread(pool.join)


def _prepare(pipeline: str | None) -> None:
    """Runs first in a worker: one thread each, for there are as many workers as cores are meant to be used."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
    # A worker reads what strangers wrote: the token is none of its business.
    os.environ.pop("DISCORD_TOKEN", None)
    # A missing pipeline is said by the task that needs it; reading needs none.
    with suppress(CopytasterError):
        if pipeline is not None:
            _load(pipeline)


def _load(pipeline: str) -> None:
    from bot.language.parsing import load_pipeline  # noqa: PLC0415 - after the threads are limited

    load_pipeline(pipeline)


def _read(data: bytes, name: str, url: str | None, content_type: str | None) -> Article:
    from bot.articles.reading import read_bytes  # noqa: PLC0415 - only workers read

    return read_bytes(data, name, url=url, content_type=content_type)


def _parse_feed(data: bytes, url: str, content_type: str) -> Feed:
    from bot.articles.feeds import parse_feed  # noqa: PLC0415 - only workers parse

    return parse_feed(data, url, content_type)


def _analyse(article: Article, pipeline: str) -> Analysis:
    from bot.language import analyse  # noqa: PLC0415 - only workers analyse

    return analyse(article, pipeline=pipeline)


def _summarise(analyses: Sequence[Analysis], method: str, length: Length) -> Summary:
    from bot.language import summarise  # noqa: PLC0415 - only workers need sumy

    return summarise(analyses, method=method, length=length)


def _draw(drawing: Drawing) -> bytes:
    from bot.newsroom.drawing import draw  # noqa: PLC0415 - matplotlib is loaded when the first picture is drawn

    return draw(drawing)
