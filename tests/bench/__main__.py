"""`python -m tests.bench`: what 10,000 articles cost the bot, measured on the real store, desk, client and worker pool.

A hundred of the generated articles are really analysed; the others, which differ from one of those in the six digits of
a case number alone, get its analysis, so that a run takes minutes and not an hour. Commands are driven through the real
client over the simulated Discord, one after another, while a probe measures how long the event loop is held.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import simcord
from rich.console import Console
from rich.table import Table

from bot.articles.records import NameRow, Origin
from bot.chat.client import CopytasterClient
from bot.language.analysis import ANALYSIS_VERSION
from bot.newsroom.codec import dump_analysis
from bot.newsroom.room import Room, open_room, spare_the_collector
from bot.settings import Settings, StoreSettings
from tests.bench.articles import article

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

TEMPLATES = 100


class LoopProbe:
    """Samples how late the event loop comes back to a task that sleeps for a millisecond."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> LoopProbe:
        self._task = asyncio.create_task(self._watch())
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._task is not None
        self._task.cancel()

    async def _watch(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.001)
            self.longest = max(self.longest, time.perf_counter() - before - 0.001)


def peak_mebibytes() -> int:
    """Peak resident memory of this process, without its workers."""
    with Path("/proc/self/status").open() as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))


async def load(room: Room, count: int, folder: Path) -> dict[str, float]:
    """Write, load and analyse the articles; seconds of each part."""
    for number in range(count):
        (folder / f"{number:06d}.txt").write_text(article(number, TEMPLATES), encoding="utf-8")
    begun = time.perf_counter()
    report = await room.load(folder, Origin.FOLDER)
    loaded = time.perf_counter() - begun
    assert report.new == count, report
    ids = await room.store.unanalysed(ANALYSIS_VERSION, TEMPLATES)
    begun = time.perf_counter()
    for article_id in ids:
        await room.intake.analyse(article_id)
    analysed = (time.perf_counter() - begun) / len(ids)
    begun = time.perf_counter()
    made = {number: await _analysed(room, article_id) for number, article_id in enumerate(ids)}
    while waiting := await room.store.unanalysed(ANALYSIS_VERSION, 200):
        async with room.store.transaction():
            for article_id in waiting:
                stored = await room.store.article(article_id)
                assert stored is not None
                payload, names = made[int(stored.article.name.removesuffix(".txt")) % TEMPLATES]
                await room.store.put_analysis(article_id, stored.revision, ANALYSIS_VERSION, payload, names)
    kept = time.perf_counter() - begun
    return {"load": loaded, "analysis": analysed, "keep": kept}


async def _analysed(room: Room, article_id: int) -> tuple[dict[str, object], list[NameRow]]:
    item = await room.desk.item(article_id)
    assert item.analysis is not None
    names = [NameRow(e.name, e.kind.value, len(e.mentions), e.salience, e.aliases) for e in item.analysis.entities]
    return dump_analysis(item.analysis), names


async def timed(times: int, act: Callable[[int], Awaitable[object]]) -> list[float]:
    """Milliseconds of each of `times` calls."""
    out = []
    for turn in range(times):
        begun = time.perf_counter()
        await act(turn)
        out.append((time.perf_counter() - begun) * 1000)
    return out


async def drive(room: Room, turns: int) -> tuple[dict[str, list[float]], float]:
    """Use the commands as a person would; milliseconds by command, and the longest hold of the loop in milliseconds."""
    rng = random.Random(7)
    client = CopytasterClient(room.desk, poll_seconds=2)
    figures: dict[str, list[float]] = {}
    async with simcord.run(client, settle_timeout=60, check_errors=True) as env:
        owner = env.create_user("editor")
        guild = env.create_guild("Bench", owner=owner)
        channel = guild.create_text_channel("newsroom")
        editor = guild.add_member(owner)
        typed = [article(n).split("\n")[0][: rng.randint(3, 30)] for n in rng.sample(range(TEMPLATES), 40)]
        typed += ["harbuor", "Halvorsn", "zzzz", ""]
        async with LoopProbe() as probe:
            figures["completing article"] = await timed(
                turns, lambda n: room.desk.suggest_articles(typed[n % len(typed)])
            )
            names = [choice.label[: rng.randint(2, 12)] for choice in await room.desk.suggest_names("")]
            figures["completing name"] = await timed(turns, lambda n: room.desk.suggest_names(names[n % len(names)]))
            held = probe.longest
        async with LoopProbe() as probe:
            figures["/summary"] = await timed(
                turns, lambda n: editor.slash(channel, "summary", article=str(1 + n * 37 % 9000))
            )
            figures["/who article"] = await timed(
                turns, lambda n: editor.slash(channel, "who", article=str(1 + n * 41 % 9000))
            )
            figures["/newsroom status"] = await timed(turns // 4, lambda _: editor.slash(channel, "newsroom status"))
            held = max(held, probe.longest)
    return figures, held * 1000


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--turns", type=int, default=200)
    asked = parser.parse_args()
    console = Console(highlight=False)
    with tempfile.TemporaryDirectory() as home:
        root = Path(home)
        (root / "articles").mkdir()
        settings = Settings(root=root, store=StoreSettings(url=f"sqlite+aiosqlite:///{root}/bench.db"))
        async with open_room(settings) as room:
            seconds = await load(room, asked.articles, root / "articles")
        begun = time.perf_counter()
        async with open_room(settings) as room:
            ready = time.perf_counter() - begun
            spare_the_collector()
            figures, held = await drive(room, asked.turns)
    console.print(f"{asked.articles} articles, {datetime.now(UTC):%Y-%m-%d}")
    console.print(f"loading: {asked.articles / seconds['load']:.0f} articles a second (read and kept)")
    console.print(f"analysing: {1 / seconds['analysis']:.1f} articles a second with one worker")
    console.print(f"keeping analyses: {asked.articles / seconds['keep']:.0f} a second")
    console.print(f"start-up to ready: {ready:.2f} s")
    console.print(f"longest hold of the event loop: {held:.0f} ms")
    console.print(f"peak memory of the bot's process: {peak_mebibytes()} MiB")
    table = Table("command", "median ms", "p99 ms")
    for name, times in figures.items():
        table.add_row(name, f"{statistics.median(times):.2f}", f"{sorted(times)[int(len(times) * 0.99) - 1]:.1f}")
    console.print(table)


if __name__ == "__main__":
    asyncio.run(main())
