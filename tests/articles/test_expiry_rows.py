"""What is dropped for good when its time is over, and what stays."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.articles import schema
from bot.articles.records import NameRow, Origin, Outcome, PostReason

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.articles.article import Article
    from bot.articles.store import SqlStore

    type Make = Callable[..., Article]

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def put(store: SqlStore, make_article: Make) -> Callable[..., object]:
    """Puts a text that a message brought, by its source; with ``listed`` one that came in."""

    async def put(source: str, text: str = "", *, at: datetime = NOON, listed: bool = False) -> int:
        origin = Origin.FOLDER if listed else Origin.MESSAGE
        made = make_article(text or f"Text of {source}.", outlet="Wire")
        found = await store.put_article(made, source=source, origin=origin, received=at, listed=listed)
        return found.article_id

    return put


async def test_what_was_only_pointed_at_is_dropped_with_all_that_was_found_in_it(store: SqlStore, put: Make) -> None:
    old = await put("message:1")
    await store.put_analysis(old, 1, "1", {"sentences": []}, [NameRow("Ida Okonjo", "person")])
    await put("message:1", "Another text.")
    await store.put_analysis(old, 2, "1", {"sentences": []}, [NameRow("Ida Okonjo", "person", aliases=("Okonjo",))])
    young = await put("message:2", at=NOON + DAY)
    news = await put("news.txt", listed=True)

    assert await store.forget_unlisted(NOON + DAY, 5) == 1

    assert [one.id for one in await store.articles([old, young, news])] == [young, news]
    assert await store.stamps(Origin.MESSAGE) == {"message:2": ""}
    async with store._reading() as connection:
        for table in (schema.revisions, schema.blocks, schema.analyses, schema.article_names, schema.name_forms):
            rows = (await connection.execute(table.select().where(table.c.article_id == old))).all()
            assert rows == []
    assert await store.forget_unlisted(NOON + DAY, 5) == 0


async def test_what_is_pointed_at_again_is_kept_from_then_on(store: SqlStore, put: Make) -> None:
    again, other, last = await put("message:1"), await put("message:2", "Seen elsewhere."), await put("message:9")
    await put("message:1", at=NOON + 2 * DAY)
    assert await put("message:3", "Seen elsewhere.", at=NOON + 2 * DAY) == other
    assert await store.forget_unlisted(NOON + DAY, 5) == 0
    assert await store.forget_unlisted(NOON + 3 * DAY, 5) == 2
    assert [one.id for one in await store.articles([again, other, last])] == [last]


async def test_no_more_are_dropped_at_once_than_was_asked_for(store: SqlStore, put: Make) -> None:
    for number in range(5):
        await put(f"message:{number}")
    assert [await store.forget_unlisted(NOON + DAY, 3) for _ in range(3)] == [3, 1, 0]


async def test_a_dropped_articles_id_is_never_given_again(store: SqlStore, put: Make) -> None:
    first, second = await put("message:1"), await put("message:2")
    assert await store.forget_unlisted(NOON + DAY, 5) == 1
    third = await put("message:3")
    assert len({first, second, third}) == 3
    assert await store.forget_unlisted(NOON + DAY, 5) == 1


async def test_a_dropped_text_can_come_in_again(store: SqlStore, put: Make, make_article: Make) -> None:
    old = await put("message:1", "Once more.")
    await put("message:2")
    await store.forget_unlisted(NOON + DAY, 5)
    found = await store.put_article(make_article("Once more."), source="a.txt", origin=Origin.FOLDER, received=NOON)
    assert found.outcome is Outcome.NEW
    assert found.article_id != old


async def test_what_was_posted_or_taken_back_stays(store: SqlStore, put: Make) -> None:
    posted, removed, _ = await put("message:1"), await put("message:2"), await put("message:3")
    await store.record_skip(1, posted, PostReason("paused", "posting was paused"), NOON)
    await store.remove_article(removed)
    assert await store.forget_unlisted(NOON + DAY, 5) == 0
    assert [one.id for one in await store.articles([posted, removed])] == [posted, removed]
    assert len(await store.posts_for(posted)) == 1
