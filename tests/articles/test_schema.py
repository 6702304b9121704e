from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.articles import schema
from bot.articles.database import _alembic_config, store_url
from bot.articles.store import SqlStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


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


async def test_the_migrations_can_be_taken_back(connection: AsyncConnection) -> None:
    def down(sync: Connection) -> list[str]:
        command.downgrade(_alembic_config(sync), "base")
        return inspect(sync).get_table_names()

    assert await connection.run_sync(down) == [schema.VERSION_TABLE]
