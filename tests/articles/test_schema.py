from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.articles import schema
from bot.articles.database import _alembic_config, store_url
from bot.articles.records import Origin, PostIntent
from bot.articles.store import SqlStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.articles.article import Article

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
async def connection(new_url: str) -> AsyncIterator[AsyncConnection]:
    """A connection to a store that the migrations just made."""
    async with SqlStore(new_url):
        pass
    engine = create_async_engine(store_url(new_url))
    async with engine.begin() as opened:
        yield opened
    await engine.dispose()


def differences(connection: Connection) -> list[object]:
    options = {"version_table": schema.VERSION_TABLE, "compare_type": True, "compare_server_default": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), schema.metadata))


async def test_the_migrations_end_at_the_tables_that_the_code_uses(connection: AsyncConnection) -> None:
    assert await connection.run_sync(differences) == []


async def test_a_missing_column_would_be_noticed(connection: AsyncConnection) -> None:
    def drop(sync: Connection) -> list[object]:
        sync.exec_driver_sql("ALTER TABLE posts DROP COLUMN story_id")
        return differences(sync)

    assert len(await connection.run_sync(drop)) == 1


async def test_what_an_earlier_version_tried_may_have_arrived(
    new_url: str, make_article: Callable[..., Article]
) -> None:
    async with SqlStore(new_url) as store:
        for name in ("tried", "waits"):
            put = await store.put_article(make_article(name), source=name, origin=Origin.FOLDER, received=NOON)
            await store.intend_posts([PostIntent(1, 2, put.article_id, 1, name)], NOON)
        await store.mark_attempt(1, NOON)
    engine = create_async_engine(store_url(new_url))
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: command.downgrade(_alembic_config(sync), "0002"))
    await engine.dispose()

    async with SqlStore(new_url) as store:
        assert [(post.nonce, post.sending_at) for post in await store.pending_posts(5)] == [
            ("waits", None),
            ("tried", NOON),
        ]


async def test_what_an_earlier_version_kept_expires_from_when_it_came_in(
    new_url: str, make_article: Callable[..., Article]
) -> None:
    async with SqlStore(new_url) as store:
        for name in ("one", "two", "last"):
            await store.put_article(make_article(name), source=name, origin=Origin.MESSAGE, received=NOON, listed=False)
    engine = create_async_engine(store_url(new_url))
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: command.downgrade(_alembic_config(sync), "0004"))
    await engine.dispose()

    async with SqlStore(new_url) as store:
        await store.put_article(
            make_article("two"), source="two", origin=Origin.MESSAGE, received=NOON + timedelta(days=9), listed=False
        )
        assert await store.forget_unlisted(NOON, 5) == 0
        assert await store.forget_unlisted(NOON + timedelta(days=1), 5) == 1
        assert sorted(await store.stamps(Origin.MESSAGE)) == ["last", "two"]


async def test_the_migrations_can_be_taken_back(connection: AsyncConnection) -> None:
    def down(sync: Connection) -> list[str]:
        command.downgrade(_alembic_config(sync), "base")
        return inspect(sync).get_table_names()

    assert await connection.run_sync(down) == [schema.VERSION_TABLE]
