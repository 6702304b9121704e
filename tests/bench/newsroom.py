"""A newsroom full of generated articles, everything in it real but the repeated work of the language model."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.articles.records import Origin, ServerSettings
from bot.newsroom.analysing import AnalysisPool
from tests.bench.articles import article, file_of, midnight, number_of, retold
from tests.chat.discord_server import CHANNEL, GUILD

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from bot.articles.article import Article
    from bot.language.findings import Analysis
    from bot.newsroom.room import Room
    from tests.bench.probe import LoopProbe

TEMPLATES = 100


class TemplatePool(AnalysisPool):
    """The real workers; of articles that differ in their names alone, one is really analysed."""

    found: dict[int, Analysis]
    seconds: float

    def __init__(self, **options: object) -> None:
        super().__init__(**options)  # type: ignore[arg-type]
        self.found, self.seconds = {}, 0.0

    async def analyse(self, article: Article) -> Analysis:
        number = number_of(article.name)
        if number is None:
            return await super().analyse(article)
        template = number % TEMPLATES
        if number == template:
            begun = time.perf_counter()
            self.found[template] = await super().analyse(article)
            self.seconds += time.perf_counter() - begun
            return self.found[template]
        return await asyncio.to_thread(retold, self.found[template], template, article, number)


@dataclass(frozen=True)
class Loaded:
    """Articles a second, part by part."""

    kept: float
    analysed: float
    placed: float


def _write(folder: Path, count: int, now: datetime) -> None:
    for number in range(count):
        (folder / file_of(number)).write_text(article(number, TEMPLATES, midnight(now)), encoding="utf-8")


async def load(room: Room, count: int, folder: Path, now: datetime, probe: LoopProbe) -> Loaded:
    """Write, load, analyse and place the articles, each with a line in the outbox of a server that has paused."""
    await asyncio.to_thread(_write, folder, count, now)
    await room.store.save_server(ServerSettings(GUILD, CHANNEL, now, paused=True))
    begun = time.perf_counter()
    with probe.part("loading"):
        report = await room.load(folder, Origin.FOLDER)
    kept = time.perf_counter() - begun
    assert report.new == count, report
    begun = time.perf_counter()
    with probe.part("analysing"):
        assert await room.intake.analyse_waiting() == count
    assert isinstance(room.pool, TemplatePool)
    placed = time.perf_counter() - begun - room.pool.seconds
    return Loaded(count / kept, len(room.pool.found) / room.pool.seconds, count / placed)
