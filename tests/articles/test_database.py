from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager, closing, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest
from alembic import command
from sqlalchemy import event
from sqlalchemy.pool import Pool

from bot.articles import database
from bot.articles.records import NameRow, Origin, Outcome, PostIntent
from bot.articles.store import SqlStore
from bot.errors import ReadingError, StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from pathlib import Path

    from bot.articles.article import Article

    type Make = Callable[..., Article]

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HOW: dict[str, Any] = {"origin": Origin.FOLDER, "received": NOON}


@asynccontextmanager
async def as_program(url: str) -> AsyncIterator[Callable[[str], Any]]:
    """Run statements on a store's database as another program would."""
    if url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)

        async def run(statement: str) -> list[Any]:
            return connection.execute(statement).fetchall()

        with closing(connection):
            yield run
    else:
        server = await asyncpg.connect(url)
        try:
            yield server.fetch
        finally:
            await server.close()


# Opening and closing


async def test_a_store_is_made_where_there_is_none_and_found_again(new_url: str, make_article: Make) -> None:
    async with SqlStore(new_url) as store:
        await store.open()
        await store.put_article(make_article("One."), source="a", **HOW)
    await store.close()

    async with SqlStore(new_url) as store:
        assert await store.count_articles() == 1


async def test_a_store_that_is_not_open_says_so(store_url: str) -> None:
    store = SqlStore(store_url)

    with pytest.raises(StoreError, match="not open"):
        await store.catalogue()


async def test_two_programs_may_open_a_new_store_at_once(new_url: str) -> None:
    first, second = SqlStore(new_url), SqlStore(new_url)
    try:
        await asyncio.gather(first.open(), second.open())
        assert await first.count_articles() == await second.count_articles() == 0
    finally:
        await first.close()
        await second.close()


async def test_a_sqlite_store_is_in_wal_mode_and_makes_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder 100%" / "store.db"

    async with SqlStore(f"sqlite:///{path}"):
        pass

    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("store.db", r"none that the bot understands.*sqlite:///path"),
        ("mysql://localhost/articles", r"none that the bot understands.*postgresql://"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
    ],
)
def test_a_wrong_url_is_explained(url: str, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        SqlStore(url)


@pytest.mark.parametrize("url", ["sqlite:///x.db", "sqlite+aiosqlite:///x.db", "sqlite+pysqlite:///x.db"])
def test_the_driver_need_not_be_named(url: str) -> None:
    assert str(database.store_url(url)) == "sqlite+aiosqlite:///x.db"


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StoreError, match=r"folder “.*file/deep” .* cannot be made .*another place"):
        await SqlStore(f"sqlite:///{tmp_path}/file/deep/store.db").open()


async def test_a_path_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=f"“{tmp_path}” cannot be opened.*Check that its folder"):
        await SqlStore(f"sqlite:///{tmp_path}").open()


async def test_a_file_that_is_no_store_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear editor, " * 200)

    with pytest.raises(StoreError, match=r"damaged or is no store.*backup"):
        await SqlStore(f"sqlite:///{path}").open()

    assert path.read_text() == "Dear editor, " * 200


async def test_a_store_of_a_newer_version_is_left_alone(store_url: str) -> None:
    async with as_program(store_url) as run:
        ((version,),) = await run("SELECT version_num FROM copytaster_version")
        await run("UPDATE copytaster_version SET version_num = '9999'")

        with pytest.raises(StoreError, match=r"newer version of Copytaster.*Update Copytaster"):
            await SqlStore(store_url).open()

        assert [tuple(row) for row in await run("SELECT version_num FROM copytaster_version")] == [("9999",)]
        await run(f"UPDATE copytaster_version SET version_num = '{version}'")  # noqa: S608 - from the store itself


async def test_tables_of_another_program_are_left_alone(new_url: str) -> None:
    async with as_program(new_url) as run:
        await run("CREATE TABLE posts (id INTEGER)")

        with pytest.raises(StoreError, match=r"tables of another program.*database of its own"):
            await SqlStore(new_url).open()

        await run("INSERT INTO posts VALUES (1)")


async def test_a_migration_that_breaks_off_leaves_nothing(new_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = command.upgrade

    def breaks_off(*arguments: object) -> None:
        whole(*arguments)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "upgrade", breaks_off)
    with pytest.raises(KeyboardInterrupt):
        await SqlStore(new_url).open()
    monkeypatch.undo()

    async with SqlStore(new_url) as store:
        assert await store.count_articles() == 0


# Servers


async def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    store = SqlStore("postgresql://desk:secret@127.0.0.1:1/articles")

    with pytest.raises(StoreError, match=r"No database server answers.*desk:\*\*\*@127\.0\.0\.1:1.*Start PostgreSQL"):
        await store.open()


async def test_a_database_that_does_not_exist_is_named(postgresql_server: str) -> None:
    with pytest.raises(StoreError, match=r"nowhere.* does not exist.*createdb"):
        await SqlStore(postgresql_server + "nowhere").open()


async def test_a_lost_connection_is_a_clear_error_and_the_next_call_works(
    postgresql_store: str, make_article: Make
) -> None:
    others = "pid <> pg_backend_pid() AND datname = current_database()"

    async def write_after(run: Callable[[str], Any]) -> None:
        async with store.transaction():
            await run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")  # noqa: S608 - no input in it
            await store.put_article(make_article("One."), source="a", **HOW)

    async with SqlStore(postgresql_store) as store, as_program(postgresql_store) as run:
        with pytest.raises(StoreError, match="No database server answers"):
            await write_after(run)

        assert isinstance(await store.count_articles(), int)


# One writer, many readers


async def test_a_transaction_is_kept_whole(store: SqlStore, make_article: Make) -> None:
    async with store.transaction():
        put = await store.put_article(make_article("One."), source="a", **HOW)
        async with store.transaction():
            await store.put_analysis(put.article_id, 1, "v1", {}, [NameRow("Ida Okonjo", "person")])
        await store.intend_posts([PostIntent(1, 2, put.article_id, 1, "n1")], NOON)
        assert await store.articles_naming("Ida Okonjo") == [put.article_id]

    assert len(await store.pending_posts(9)) == 1


async def test_a_transaction_is_undone_whole(store: SqlStore, make_article: Make) -> None:
    async def write() -> None:
        async with store.transaction():
            await store.put_article(make_article("One."), source="a", **HOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await write()

    assert await store.count_articles() == 0
    await store.put_article(make_article("Two."), source="b", **HOW)
    assert await store.count_articles() == 1


async def test_a_transaction_with_a_failed_part_is_not_kept_though_the_failure_was_caught(
    store: SqlStore, make_article: Make
) -> None:
    async def write() -> None:
        async with store.transaction():
            await store.put_article(make_article("One."), source="a", **HOW)
            with suppress(StoreError):
                await store.intend_posts([PostIntent(1, 2, 99, 1, "n1")], NOON)

    with pytest.raises(StoreError, match="all of it was undone"):
        await write()

    assert await store.count_articles() == 0


async def test_a_refused_article_does_not_spoil_its_transaction(store: SqlStore, make_article: Make) -> None:
    async with store.transaction():
        with pytest.raises(ReadingError):
            await store.put_article(make_article("\x00"), source="bad", **HOW)
        await store.put_article(make_article("Good."), source="good", **HOW)

    assert await store.count_articles() == 1


async def test_readers_see_the_last_finished_transaction_and_never_wait(store: SqlStore, make_article: Make) -> None:
    async with store.transaction():
        await store.put_article(make_article("One."), source="a", **HOW)
        seen_by_others = await asyncio.create_task(store.count_articles())
        assert (await store.count_articles(), seen_by_others) == (1, 0)

    assert await store.count_articles() == 1


async def test_writers_take_turns(store: SqlStore, make_article: Make) -> None:
    puts = await asyncio.gather(
        *(store.put_article(make_article(f"Number {n % 5}."), source=str(n), **HOW) for n in range(20))
    )

    assert [put.outcome for put in puts].count(Outcome.NEW) == 5
    assert await store.count_articles() == 5


async def test_programs_that_write_the_same_text_at_once_make_one_article(store_url: str, make_article: Make) -> None:
    async with SqlStore(store_url) as one, SqlStore(store_url) as other:
        puts = await asyncio.gather(
            *(store.put_article(make_article("One."), source=name, **HOW) for name, store in (("a", one), ("b", other)))
        )

        assert sorted(put.outcome for put in puts) == [Outcome.DUPLICATE, Outcome.NEW]
        assert await one.count_articles() == 1


@pytest.mark.parametrize("elsewhere", [True, False])
async def test_a_writer_that_waits_too_long_is_told_so(store_url: str, make_article: Make, elsewhere: bool) -> None:
    async with SqlStore(store_url, lock_timeout=0.1) as holder, SqlStore(store_url, lock_timeout=0.1) as other:
        waiting = other if elsewhere else holder
        async with holder.transaction():
            blocked = asyncio.create_task(waiting.put_article(make_article("One."), source="a", **HOW))
            with pytest.raises(StoreError, match=r"locked by another program.*try again"):
                await blocked

        await waiting.put_article(make_article("One."), source="a", **HOW)
        assert await holder.count_articles() == 1


async def test_a_cancelled_writer_leaves_nothing_and_gives_its_turn_back(store: SqlStore, make_article: Make) -> None:
    written = asyncio.Event()

    async def write() -> None:
        async with store.transaction():
            await store.put_article(make_article("One."), source="a", **HOW)
            written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await written.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert await store.count_articles() == 0
    await store.put_article(make_article("Two."), source="b", **HOW)
    assert await store.count_articles() == 1


# A full disk


@pytest.fixture
def small_disk() -> Iterator[None]:
    """SQLite files that cannot grow beyond 100 pages."""

    def shrink(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 100")

    event.listen(Pool, "connect", shrink)
    yield
    event.remove(Pool, "connect", shrink)


@pytest.mark.usefixtures("small_disk")
async def test_a_full_disk_is_said_and_what_was_stored_is_intact(tmp_path: Path, make_article: Make) -> None:
    path = tmp_path / "store.db"
    async with SqlStore(f"sqlite:///{path}") as store:
        await store.put_article(make_article("Small."), source="small", **HOW)

        with pytest.raises(StoreError, match=r"no room left .*store\.db.*Free some disk space"):
            await store.put_article(make_article("Long. " * 200_000), source="long", **HOW)

        assert [row.id for row in await store.catalogue()] == [1]
        await store.put_article(make_article("Small too."), source="other", **HOW)
        assert await store.count_articles() == 2
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
