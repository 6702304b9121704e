"""`python -m tests.bench`: what 10,000 articles cost the bot, measured on the real store, desk, client and worker pool.

A hundred of the generated articles are really analysed; the others, which differ from one of those in their names,
their number and their day alone, get its analysis with their own names in it, so that a run takes minutes and not an
hour. Everything else is done for every article. Commands come one after another to the real client, over HTTP and the
gateway of a small Discord in the same process. A probe measures all the while how long the event loop is held, and
shows by what.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import statistics
import tempfile
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from rich.console import Console
from rich.table import Table

from bot.newsroom import room as room_module
from bot.newsroom.garbage import freeze_survivors
from bot.newsroom.room import open_room
from bot.settings import Settings, StoreSettings
from tests.bench.newsroom import TEMPLATES, TemplatePool, load
from tests.bench.probe import Hold, LoopProbe
from tests.bench.serving import serve, start_process

if TYPE_CHECKING:
    from tests.bench.driving import Times
    from tests.bench.newsroom import Loaded


async def fill(settings: Settings, count: int, now: datetime) -> tuple[Loaded, dict[str, Hold]]:
    """Load so many articles into the store; the figures, and how long the event loop was held."""
    folder = settings.root / "articles"
    folder.mkdir()
    with patch.object(room_module, "AnalysisPool", TemplatePool):
        freeze_survivors()
        async with LoopProbe() as probe, open_room(settings) as room:
            loaded = await load(room, count, folder, now, probe)
    return loaded, probe.holds


def show_commands(console: Console, figures: dict[str, Times]) -> None:
    """How long each command took, and when the slowest one was acknowledged."""
    table = Table("command", "median ms", "p99 ms", "acknowledged within ms")
    for name, times in figures.items():
        done = sorted(times.answered)
        p99 = done[min(len(done) - 1, int(len(done) * 0.99))]
        table.add_row(name, f"{statistics.median(done):.0f}", f"{p99:.0f}", f"{max(times.acknowledged):.0f}")
    console.print(table)


def show_holds(console: Console, holds: dict[str, Hold]) -> None:
    """How long the event loop was held, part by part, and for what held it long what was seen."""
    table = Table("longest hold of the event loop while", "ms", "by the bot itself")
    for name, hold in holds.items():
        table.add_row(name, f"{hold.seconds * 1000:.0f}", f"{hold.own * 1000:.0f}")
    console.print(table)
    for name, hold in holds.items():
        if hold.seen:
            console.print(f"while {name}:\n{hold.seen}", markup=False, soft_wrap=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--turns", type=int, default=200)
    asked = parser.parse_args()
    assert asked.articles >= TEMPLATES
    console = Console(highlight=False)
    now = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as home:
        root = Path(home)
        settings = Settings(root=root, store=StoreSettings(url=f"sqlite+aiosqlite:///{root}/bench.db"))
        loaded, holds = asyncio.run(fill(settings, asked.articles, now))
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as another:
            served = another.submit(serve, settings, asked.articles, asked.turns, now).result()
        started = asyncio.run(start_process(root))
    console.print(f"{asked.articles} articles, {now:%Y-%m-%d}")
    console.print(f"loading: {loaded.kept:.0f} articles a second (read and kept)")
    console.print(f"analysing: {loaded.analysed:.1f} articles a second with one worker")
    console.print(f"placing in stories and keeping analyses: {loaded.placed:.0f} a second")
    console.print(f"start-up until the client is ready: {served.ready:.2f} s")
    console.print(f"from starting the process until Discord has logged it in: {started:.2f} s")
    console.print(f"peak memory of the bot's process: {served.peak} MiB")
    show_commands(console, served.figures)
    show_holds(console, {**holds, **served.holds})


if __name__ == "__main__":
    main()
