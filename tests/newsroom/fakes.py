"""A newsroom without workers and without the language model: real store, quick analyses, a clock that is told."""

from __future__ import annotations

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bot.articles.article import Article, Block, Role, Span
from bot.articles.fetching import Fetcher
from bot.articles.records import Origin
from bot.articles.store import SqlStore
from bot.language.analysis import ANALYSIS_VERSION
from bot.language.findings import Analysis, Entity, EntityKind, Quote
from bot.language.sentences import article_sentences
from bot.newsroom import analysing
from bot.newsroom.analysing import AnalysisPool
from bot.newsroom.catalogue import Catalogue
from bot.newsroom.desk import Desk
from bot.newsroom.intake import Intake
from bot.newsroom.politeness import HostGate
from bot.settings import LanguageSettings, Outlet, Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.articles.feeds import Feed
    from bot.articles.records import Put
    from bot.articles.store import Store

START = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
PEOPLE = ("Ines Bellamy", "Tomas Brandt", "Olu Adeyemi")
PLACES = ("Port Amara",)
ORGANISATIONS = ("Strait Ferries",)

FERRY = """\
Ferry fire strands hundreds at Port Amara
Harbour master Ines Bellamy said the ferry burned for nine hours off Port Amara on Thursday.
“Nobody was left aboard,” said Ines Bellamy, who spoke beside Tomas Brandt of Strait Ferries.
Divers will look at the engine room of the ferry on Friday."""

DAM = """\
Dam memos show years of warnings
Engineers wrote of cracks in the Harrower dam eleven times since 2019, memos seen by this paper show.
“We were told to wait,” said Olu Adeyemi, an engineer at the dam until last year."""


class Clock:
    """Says what it was told, a millisecond later each time."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now

    def advance(self, **duration: float) -> None:
        self.now += timedelta(**duration)


def make_article(text: str, name: str = "a.txt", *, language: str = "en", published: datetime | None = None) -> Article:
    """An article whose first line is its headline and whose other lines are its body."""
    blocks = [
        Block(match.start(), match.end(), Role.BODY if match.start() else Role.HEADLINE)
        for match in re.finditer(r"[^\n]+", text)
    ]
    headline = text.partition("\n")[0]
    return Article(text, name, tuple(blocks), headline, language=language, published=published)


def quick_analysis(article: Article) -> Analysis:
    """The known names where they stand, and what somebody said in the form “...,” said NAME."""
    known = dict.fromkeys(PEOPLE, EntityKind.PERSON)
    known |= dict.fromkeys(PLACES, EntityKind.PLACE) | dict.fromkeys(ORGANISATIONS, EntityKind.ORGANISATION)
    entities = []
    for name, kind in known.items():
        mentions = tuple(Span(found.start(), found.end()) for found in re.finditer(name, article.text))
        if mentions:
            roles = tuple(Span(f.start(1), f.end(1)) for f in re.finditer(f"(Harbour master) {name}", article.text))
            alias = (name.split()[-1],) if kind is EntityKind.PERSON else ()
            entities.append(Entity(name, kind, alias, roles, mentions, 0.5))
    quotes = tuple(
        Quote(found.start(1), found.end(1), found.group(2), Span(found.start(2), found.end(2)))
        for found in re.finditer(r"“([^”]+),” said (\w+ \w+)", article.text)
    )
    words = tuple(re.findall(r"\w+", article.text.lower()))
    return Analysis(article, article_sentences(article), tuple(entities), quotes, (), words, version=ANALYSIS_VERSION)


class FakePool(AnalysisPool):
    """Reads and analyses at once, in this process; told to, it fails on an article of some name, or waits."""

    def __init__(self) -> None:
        super().__init__(pipeline="none")
        self.fails: dict[str, Exception] = {}
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()
        self.asked = asyncio.Event()
        self.analysed: list[str] = []

    async def read(self, data: bytes, name: str, *, url: str | None = None, content_type: str | None = None) -> Article:
        return analysing._read(data, name, url, content_type)

    async def parse_feed(self, data: bytes, url: str, content_type: str) -> Feed:
        return analysing._parse_feed(data, url, content_type)

    async def analyse(self, article: Article) -> Analysis:
        self.asked.set()
        await self.may_go_on.wait()
        if article.name in self.fails:
            raise self.fails[article.name]
        self.analysed.append(article.name)
        return quick_analysis(article)


@dataclass
class Newsroom:
    """Everything a test of the desk needs."""

    store: Store
    settings: Settings
    pool: FakePool
    clock: Clock
    fetcher: Fetcher = field(default_factory=lambda: Fetcher(allow_hosts=("127.0.0.1",)))
    catalogue: Catalogue = field(init=False)
    intake: Intake = field(init=False)
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        self.catalogue = Catalogue()
        self.intake = Intake(self.store, self.catalogue, self.pool, self.settings, clock=self.clock)
        gate = HostGate(0.0)
        self.desk = Desk(
            self.store, self.catalogue, self.intake, self.fetcher, gate=gate, method="lead", clock=self.clock
        )

    async def restarted(self) -> Newsroom:
        """The same store in a new process: nothing is remembered but what was stored."""
        again = Newsroom(self.store, self.settings, FakePool(), self.clock)
        await again.intake.open()
        return again

    async def keep(self, text: str, name: str = "a.txt", *, listed: bool = True, source: str = "") -> Put:
        article = make_article(text, name)
        return await self.intake.keep(article, source=source or name, origin=Origin.FOLDER, listed=listed)

    async def arrive(self, text: str, name: str = "a.txt", *, source: str = "") -> int:
        """An article comes in and is analysed; gives its id."""
        put = await self.keep(text, name, source=source)
        await self.intake.analyse_waiting()
        return put.article_id


@cache
def empty_store() -> bytes:
    """The file of a new store: migrated once, for migrating takes longer than most tests."""

    async def migrate(file: Path) -> None:
        async with SqlStore(f"sqlite:///{file}"):
            pass

    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as another_loop:
        file = Path(folder, "empty.db")
        another_loop.submit(asyncio.run, migrate(file)).result()
        return file.read_bytes()


@asynccontextmanager
async def open_newsroom(folder: Path) -> AsyncIterator[Newsroom]:
    """A newsroom over a new store in ``folder``."""
    settings = Settings(
        root=folder,
        outlets=(Outlet(name="Harbour Courier", hosts=("harbour.example",), files=("harbour-courier",)),),
        language=LanguageSettings(workers=2),
    )
    (folder / "articles.db").write_bytes(empty_store())
    async with SqlStore(f"sqlite:///{folder / 'articles.db'}") as store:
        newsroom = Newsroom(store, settings, FakePool(), Clock())
        await newsroom.intake.open()
        yield newsroom
