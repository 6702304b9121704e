"""The commands as people use them, and how soon they are acknowledged and answered."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.errors import DeskError
from tests.bench.articles import article, midnight, people
from tests.bench.discord import labels
from tests.bench.newsroom import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from bot.newsroom.desk import Desk
    from tests.bench.discord import Asked, BenchDiscord


@dataclass
class Times:
    """Milliseconds of one command: until it was acknowledged to Discord, and until its answer was there."""

    acknowledged: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)


class Driver:
    """Uses every command so many times; figures by what was done."""

    def __init__(self, desk: Desk, discord: BenchDiscord, count: int, turns: int, now: datetime) -> None:
        self.figures: dict[str, Times] = {}
        self._desk, self._discord, self._count, self._turns, self._today = desk, discord, count, turns, midnight(now)
        self._rng = random.Random(7)

    async def complete(self) -> None:
        """What is asked while somebody types."""
        rng, discord = self._rng, self._discord
        numbers = rng.sample(range(self._count), 40)
        headlines = [article(n, TEMPLATES, self._today).split("\n")[0][: rng.randint(3, 30)] for n in numbers]
        headlines += ["harbuor", "Halvorsn", "zzzz"]
        names = [rng.choice(people(n)[1:])[: rng.randint(2, 15)] for n in numbers] + ["Halvorsn", "Marne"]
        for label, command, option, typed in (
            ("completing an article", "summary", "article", headlines),
            ("completing an article, nothing typed", "summary", "article", [""]),
            ("completing a name", "who", "name", names),
            ("completing a name, nothing typed", "who", "name", [""]),
        ):
            await self._time(label, lambda n, c=command, o=option, t=typed: discord.complete(c, o, t[n % len(t)]))  # type: ignore[misc]

    async def command(self) -> None:
        """Every slash command, what its card offers, and the menu on a message."""
        discord, rng = self._discord, self._rng
        numbers = [rng.randrange(self._count) for _ in range(self._turns)]
        ids = [str(number + 1) for number in numbers]
        often = [choice.value for choice in await self._desk.suggest_names("")]
        # Of two names that are asked for, one is of somebody who is often in the news.
        names = [often[n % len(often)] if n % 2 else people(numbers[n])[1 + n // 2 % 3] for n in range(self._turns)]
        speakers = [name for name in names if await self._said(name)]
        await self._time("/summary", lambda n: discord.slash("summary", article=ids[n]))
        await self._time("/who article", lambda n: discord.slash("who", article=ids[n]))
        await self._time("/who name", lambda n: discord.slash("who", name=names[n]))
        await self._time("/said", lambda n: discord.slash("said", name=speakers[n % len(speakers)]))
        await self._time("/newsroom status", lambda _: discord.slash("newsroom status"), self._turns // 4)
        summary = (await discord.slash("summary", article=ids[0])).card
        await self._time("a button", lambda _: discord.press(summary, "Evidence"))
        who = (await discord.slash("who", article=ids[0])).card
        await self._time("the menu of a card", lambda _: discord.choose(who))
        profile = (await discord.slash("who", name=often[0])).card
        assert labels(profile)["Next"], labels(profile)
        await self._time("a page of a profile", lambda _: discord.press(profile, "Next"))
        # A text of its own each time, for one that was read before is not read again.
        text = article(self._count + 1, TEMPLATES, self._today)
        texts = [f"{text[:1800]}\n\nRead {n} times." for n in range(max(3, self._turns // 20))]
        await self._time("the menu on a message", lambda n: discord.menu("Summarise", texts[n]), len(texts))

    async def _said(self, name: str) -> bool:
        try:
            return bool(await self._desk.said(name))
        except DeskError:
            return False

    async def _time(self, label: str, act: Callable[[int], Awaitable[Asked]], turns: int | None = None) -> None:
        times = self.figures.setdefault(label, Times())
        for turn in range(turns or self._turns):
            asked = await act(turn)
            times.answered.append((time.perf_counter() - asked.begun) * 1000)
            times.acknowledged.append((asked.acknowledged - asked.begun) * 1000)
            await asyncio.sleep(0)
