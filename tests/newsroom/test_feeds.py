"""The poller against a real web server and a real store: nothing lost, nothing twice, nobody bothered."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.articles.feeds import Feed, parse_feed
from bot.articles.fetching import Fetcher
from bot.errors import AnalysisError, CopytasterError, ReadingError, StoreError
from bot.newsroom import feeds
from bot.newsroom.feeds import FeedPoller
from bot.newsroom.politeness import HostGate
from bot.settings import FeedSource
from tests.articles.web_server import WebServer, answer
from tests.newsroom.fakes import START, Clock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.articles.store import Store
    from bot.newsroom.feeds import ParseFeed
    from tests.newsroom.fakes import Newsroom

FULL = "<p>" + "The board of the harbour met and asked for a new lamp. " * 20 + "</p>"


def listed(number: int, content: str = FULL, date: str | None = "Thu, 12 Mar 2026 08:{:02}:00 GMT") -> str:
    when = f"<pubDate>{date.format(number % 60)}</pubDate>" if date else ""
    return (
        f"<item><title>Story {number} of the lamp</title><link>/story-{number}</link><guid>gp-000{number}</guid>{when}"
        f"<description><![CDATA[{content}]]></description></item>"
    )


def rss(*items: str) -> bytes:
    return f"<rss version='2.0'><channel><title>Gull Post</title>{''.join(items)}</channel></rss>".encode()


def serve(server: WebServer, *items: str, **headers: str) -> None:
    server.pages["/rss"] = answer(rss(*items), content_type="application/rss+xml", **headers)


async def parse(data: bytes, url: str, content_type: str) -> Feed:
    return parse_feed(data, url, content_type)


@dataclass
class Desk:
    """Takes articles in, or fails as it is told to."""

    taken: list[dict[str, Any]] = field(default_factory=list)
    fails: dict[str, CopytasterError] = field(default_factory=dict)

    async def __call__(self, data: bytes, **values: object) -> None:
        path = str(values["source"]).rpartition("/")[2]
        if path in self.fails:
            raise self.fails[path]
        self.taken.append({"data": data, **values})

    def paths(self, *, backlog: bool) -> list[str]:
        return [one["source"].rpartition("/")[2] for one in self.taken if one["backlog"] is backlog]


@dataclass
class Setting:
    server: WebServer
    store: Store
    fetcher: Fetcher
    desk: Desk
    clock: Clock

    @property
    def source(self) -> FeedSource:
        return FeedSource(url=self.server.url("/rss"), outlet="Harbour Courier", interval_minutes=15)

    def poller(self, *sources: FeedSource, parser: ParseFeed = parse) -> FeedPoller:
        return FeedPoller(
            sources or [self.source],
            fetcher=self.fetcher,
            store=self.store,
            parse=parser,
            deliver=self.desk,
            clock=self.clock,
            chance=lambda: 0.0,
            gate=HostGate(0.0),
        )

    async def poll(self) -> None:
        """One poll by a bot that was just started."""
        self.clock.advance(minutes=15)
        await self.poller().poll(self.source)


@pytest.fixture
async def at(newsroom: Newsroom) -> AsyncIterator[Setting]:
    async with WebServer() as server, Fetcher(allow_hosts=["127.0.0.1"]) as fetcher:
        yield Setting(server, newsroom.store, fetcher, Desk(), Clock())


async def test_a_first_poll_is_backlog_and_what_follows_is_news(at: Setting) -> None:
    serve(at.server, listed(2), listed(1))
    await at.poll()
    assert (at.desk.paths(backlog=True), at.desk.paths(backlog=False)) == (["story-1", "story-2"], [])
    serve(at.server, listed(4), listed(3, date=None), listed(2), listed(1))
    await at.poll()
    await at.poll()
    assert at.desk.paths(backlog=False) == ["story-4", "story-3"]
    assert at.server.paths() == ["/rss"] * 3


async def test_an_article_is_handed_on_with_all_that_is_known_of_it(at: Setting) -> None:
    serve(at.server, listed(1))
    await at.poll()
    (one,) = at.desk.taken
    assert one["name"] == "Story 1 of the lamp"
    assert one["url"] == at.server.url("/story-1")
    assert one["source"] == at.server.url("/story-1").replace("http:", "https:")
    assert (one["outlet"], one["published"]) == ("Harbour Courier", datetime(2026, 3, 12, 8, 1, tzinfo=UTC))
    assert b"asked for a new lamp" in one["data"]


async def test_the_page_is_fetched_where_the_feed_only_teases(at: Setting) -> None:
    serve(at.server, listed(1, "The lamp failed…"))
    at.server.pages["/story-1"] = answer(b"<p>The whole story</p>", content_type="text/html; charset=latin-1")
    await at.poll()
    (one,) = at.desk.taken
    assert (one["data"], one["content_type"]) == (b"<p>The whole story</p>", "text/html; charset=latin-1")


async def test_a_page_that_is_closed_leaves_the_feeds_own_words(at: Setting) -> None:
    serve(at.server, listed(1, "The lamp failed on Monday."))
    at.server.pages["/story-1"] = answer(b"", "403 Forbidden")
    await at.poll()
    assert b"The lamp failed on Monday." in at.desk.taken[0]["data"]


async def test_a_page_in_trouble_is_tried_at_each_poll_and_not_lost(at: Setting) -> None:
    serve(at.server, listed(1, "The lamp failed on Monday."), listed(2, ""))
    for path in ("/story-1", "/story-2"):
        at.server.pages[path] = answer(b"", "503 Service Unavailable")
    await at.poll()
    serve(at.server)
    await at.poll()
    assert at.desk.taken == []
    at.server.pages["/story-2"] = answer(b"<p>Whole at last</p>")
    await at.poll()
    assert at.desk.paths(backlog=True) == ["story-1", "story-2"]
    assert b"The lamp failed on Monday." in at.desk.taken[0]["data"]
    assert at.server.paths().count("/story-1") == 3


@pytest.mark.parametrize("error", [ReadingError("No words."), AnalysisError("Too slow.")])
async def test_an_item_that_cannot_be_read_is_given_up_and_holds_nobody(at: Setting, error: CopytasterError) -> None:
    serve(at.server, listed(1), listed(2), listed(3, "").replace("<link>/story-3</link>", ""))
    at.desk.fails["story-1"] = error
    for _ in range(3):
        await at.poll()
    at.desk.fails.clear()
    await at.poll()
    assert sorted(at.desk.paths(backlog=True)) == ["gp-0003", "story-2"]
    poller = at.poller()
    await poller.open()
    (health,) = poller.health()
    assert (health.given_up, health.last_given_up) == (1, f"Story 1 of the lamp: {error}")


async def test_while_the_store_fails_items_wait(at: Setting) -> None:
    serve(at.server, listed(1), listed(2))
    at.desk.fails["story-2"] = StoreError("It is full.")
    with pytest.raises(StoreError):
        await at.poll()
    at.desk.fails.clear()
    await at.poll()
    assert at.desk.paths(backlog=True) == ["story-1", "story-2"]


async def test_only_the_newest_of_a_long_backlog_are_read(at: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "BACKLOG", 3)
    serve(at.server, *(listed(number) for number in range(10)))
    await at.poll()
    assert at.desk.paths(backlog=True) == ["story-7", "story-8", "story-9"]
    await at.poll()
    assert len(at.desk.taken) == 3


async def test_dates_that_lie_neither_lose_an_article_nor_flood_the_channel(at: Setting) -> None:
    serve(at.server, listed(1))
    await at.poll()
    dates = ["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 12 Mar 2099 09:00:00 GMT", "12 Mar 2026 23:00:00 +0900", "", "soon"]
    serve(at.server, *(listed(number, date=date) for number, date in enumerate(dates, 2)))
    await at.poll()
    assert sorted(at.desk.paths(backlog=False)) == [f"story-{number}" for number in range(2, 7)]
    assert all(one["published"] is None or one["published"] <= at.clock.now for one in at.desk.taken)
    archive = [listed(number, date="Thu, 12 Mar 2020 09:00:00 GMT") for number in range(100, 130)]
    serve(at.server, *archive)
    await at.poll()
    assert len(at.desk.paths(backlog=False)) == 5
    moved = [listed(number, date=None) for number in range(200, 230)]
    serve(at.server, *moved)
    await at.poll()
    assert len(at.desk.paths(backlog=False)) == 5
    assert len(at.desk.paths(backlog=True)) == 61


async def test_what_has_not_changed_is_not_sent_again(at: Setting) -> None:
    serve(at.server, listed(1), etag='"7"', last_modified="Thu, 12 Mar 2026 09:00:00 GMT")
    await at.poll()
    at.server.pages["/rss"] = answer(b"", "304 Not Modified", content_length="")
    for _ in range(2):
        await at.poll()
        assert at.server.header("If-None-Match") == '"7"'
        assert at.server.header("If-Modified-Since") == "Thu, 12 Mar 2026 09:00:00 GMT"
    assert len(at.desk.taken) == 1


async def test_health_tells_how_each_feed_fares(at: Setting) -> None:
    serve(at.server, listed(1), listed(2))
    poller = at.poller()
    await poller.poll(at.source)
    (health,) = poller.health()
    assert (health.url, health.outlet, health.new_items, health.failures) == (at.source.url, "Harbour Courier", 2, 0)
    assert health.last_error == ""
    assert health.last_success is not None
    assert health.next_poll == health.last_success + timedelta(minutes=15)
    at.server.pages["/rss"] = answer(b"", "429 Too Many Requests", retry_after="7200")
    await poller.poll(at.source)
    again = at.poller()
    assert again.health()[0].last_success is None
    await again.open()
    (health,) = again.health()
    assert (health.failures, health.new_items) == (1, 2)
    assert "was asked too often (HTTP 429)" in health.last_error
    assert health.next_poll is not None
    assert health.next_poll - START > timedelta(hours=2)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (answer(b"<html><p>Hello</p></html>"), "is not a feed. Name the address of an RSS"),
        (answer(b"x", content_type="image/png"), "is not a page of text"),
        (answer(b"", "500 Internal Server Error"), "is in trouble"),
    ],
)
async def test_a_feed_that_cannot_be_read_says_so(at: Setting, page: bytes, said: str) -> None:
    at.server.pages["/rss"] = page
    poller = at.poller()
    await poller.poll(at.source)
    assert said in poller.health()[0].last_error
    serve(at.server, listed(1))
    await poller.poll(at.source)
    assert (poller.health()[0].last_error, at.desk.paths(backlog=True)) == ("", ["story-1"])


async def test_what_another_version_remembered_begins_anew(at: Setting) -> None:
    await at.store.set_meta(f"feed:{at.source.url}", '{"future": 1}')
    serve(at.server, listed(1))
    await at.poll()
    assert at.desk.paths(backlog=True) == ["story-1"]


async def until(done: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not done():  # noqa: ASYNC110 - the poller tells nobody when it is through
            await asyncio.sleep(0.01)


async def test_running_polls_every_feed_when_it_is_due(at: Setting) -> None:
    serve(at.server, listed(1))
    at.server.pages["/other"] = answer(rss(listed(2)), content_type="text/xml")
    other = FeedSource(url=at.server.url("/other"))
    running = asyncio.create_task(at.poller(at.source, other).run())
    await until(lambda: len(at.desk.taken) == 2)
    await asyncio.sleep(0.05)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert sorted(at.server.paths()) == ["/other", "/rss"]


@pytest.mark.parametrize("error", [StoreError("It is full."), RuntimeError("a fault of ours")])
async def test_a_fault_is_waited_out(at: Setting, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    monkeypatch.setattr(feeds, "_REPAIR", timedelta(seconds=0.01))
    faults = [error]

    async def fail_once(data: bytes, url: str, content_type: str) -> Feed:
        if faults:
            raise faults.pop()
        return parse_feed(data, url, content_type)

    serve(at.server, listed(1))
    running = asyncio.create_task(at.poller(parser=fail_once).run())
    await until(lambda: at.desk.taken)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert at.desk.paths(backlog=True) == ["story-1"]
