"""The store's connection to its database: opening, migrating, and one writer at a time."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import time
import weakref
from contextlib import AsyncExitStack, asynccontextmanager, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Table, event, inspect, make_url, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.articles import faults, schema
from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from types import TracebackType

    from sqlalchemy import URL

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
_MIGRATIONS = Path(__file__).with_name("migrations")
_PATIENCE = 1.0  # seconds that SQLite waits by itself for a lock; nothing can end that wait
_MODE_WAIT, _MODE_PAUSE = 5.0, 0.02  # seconds: how long the change of mode is tried, and between two tries
_WRITER_LOCK = 7_227_836  # any number: it is the key of PostgreSQL's advisory lock for writers
_DATABASE_FAULTS = (DBAPIError, PoolTimeoutError)
# Alembic keeps the running migration in a global of its module: one at a time in a loop.
_migrating: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock] = weakref.WeakKeyDictionary()


def store_url(url: str) -> URL:
    """The URL with the driver that the store uses: ``sqlite:///file`` or ``postgresql://user@host/database``.

    Raises:
        StoreError: It is no URL, of another database, or of a SQLite store in memory.
    """
    try:
        parsed = make_url(url)
        driver = _DRIVERS[parsed.get_backend_name()]
    except (ArgumentError, KeyError) as error:
        raise StoreError(
            "The store's URL is none that the bot understands.",
            "Write sqlite:///path/to/file or postgresql://user:password@host/database.",
        ) from error
    if parsed.get_backend_name() == "sqlite" and (parsed.database or ":memory:").startswith((":memory:", "file:")):
        raise StoreError("The store's URL names no file.", "Write sqlite:/// and the path of the file to keep it in.")
    return parsed.set(drivername=driver)


class Database:
    """A connection pool to the store's database; the classes above it say what is kept there."""

    def __init__(self, url: str, *, lock_timeout: float = 30.0) -> None:
        """Take a store's URL and how many seconds a writer waits for its turn.

        Raises:
            StoreError: The URL is wrong.
        """
        self.url = store_url(url)
        self._lock_timeout = lock_timeout
        self._engine: AsyncEngine | None = None
        self._turn = asyncio.Lock()
        self._owner: asyncio.Task[Any] | None = None
        self._connection: AsyncConnection | None = None
        self._spoiled = False

    async def open(self) -> None:
        """Connect and migrate; see ``Store.open``."""
        if self._engine is not None:
            return
        if self.url.get_backend_name() == "sqlite":
            await asyncio.to_thread(self._make_file)
        self._engine = self._make_engine()
        try:
            async with self._reading() as connection:
                up_to_date = await connection.run_sync(self._is_up_to_date)
            if not up_to_date:
                loop = asyncio.get_running_loop()
                async with _migrating.setdefault(loop, asyncio.Lock()), self._writing() as connection:
                    await connection.run_sync(self._migrate)
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """Give every connection back; see ``Store.close``."""
        engine, self._engine = self._engine, None
        if engine is not None:
            await engine.dispose()

    async def __aenter__(self) -> Self:
        """Open."""
        await self.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        await self.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[None]:
        """Make this task's block one transaction; see ``Store.transaction``."""
        async with self._writing():
            yield

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection that sees one state of the store throughout."""
        if self._connection is not None and self._owner is asyncio.current_task():
            with self._told():
                yield self._connection
            return
        async with self._begun(writer=False) as connection:
            yield connection

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[AsyncConnection]:
        """The writing connection, when it is this task's turn; committed at the end unless an exception leaves."""
        if self._connection is not None and self._owner is asyncio.current_task():
            try:
                with self._told():
                    yield self._connection
            except BaseException:
                # A part that failed may have been written in part: nothing of the whole may be kept.
                self._spoiled = True
                raise
            return
        async with self._my_turn(), self._begun(writer=True) as connection:
            self._owner, self._connection, self._spoiled = asyncio.current_task(), connection, False
            try:
                yield connection
                if self._spoiled:
                    raise StoreError("A part of this change to the store failed, so all of it was undone.")
            finally:
                self._owner = self._connection = None

    @asynccontextmanager
    async def _my_turn(self) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(self._lock_timeout):
                await self._turn.acquire()
        except TimeoutError as error:
            raise faults.locked(self.url) from error
        try:
            yield
        finally:
            self._turn.release()

    @asynccontextmanager
    async def _begun(self, *, writer: bool) -> AsyncIterator[AsyncConnection]:
        if self._engine is None:
            raise StoreError("The article store is not open.", "Open it first.")
        on_server = self.url.get_backend_name() == "postgresql"
        options: dict[str, Any] = {"writer": writer}
        if on_server and not writer:
            options["isolation_level"] = "REPEATABLE READ"
        engine = self._engine.execution_options(**options)
        with self._told():
            async with AsyncExitStack() as stack:
                try:
                    connection = await stack.enter_async_context(engine.connect())
                    await self._begin(connection, stack)
                except OSError as error:
                    raise faults.store_error(error, self.url) from error
                if on_server and writer:
                    await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITER_LOCK})
                yield connection

    async def _begin(self, connection: AsyncConnection, stack: AsyncExitStack) -> None:
        """Begin, waiting for another program's turn to end; a task that is cancelled need not wait for all of that."""
        deadline = time.monotonic() + self._lock_timeout
        while True:
            try:
                await stack.enter_async_context(connection.begin())
            except OperationalError as error:
                code = getattr(error.orig, "sqlite_errorcode", 0)
                if code & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
            else:
                return

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn the database's faults into errors for people."""
        try:
            yield
        except _DATABASE_FAULTS as error:
            raise faults.store_error(error, self.url) from error
        except StatementError as error:
            # A value that no column takes is the caller's fault, and says so itself.
            raise error.orig or error from error

    def _make_file(self) -> None:
        """Make a SQLite file that there is not yet, for many readers beside a writer (write-ahead log).

        Raises:
            StoreError: It cannot be made, or is no SQLite file.
        """
        path = Path(str(self.url.database))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._use_write_ahead_log(path)
        except OSError as error:
            raise StoreError(
                f"The folder “{path.parent}” for the article store cannot be made ({error.strerror}).",
                "Make it yourself, or name another place in the store's URL.",
            ) from error
        except sqlite3.Error as error:
            raise faults.store_error(error, self.url) from error

    def _use_write_ahead_log(self, path: Path) -> None:
        """Change the file's mode; SQLite does not wait by itself while another program opens or closes the file."""
        deadline = time.monotonic() + min(self._lock_timeout, _MODE_WAIT)
        while True:
            try:
                with closing(sqlite3.connect(path, timeout=min(self._lock_timeout, _PATIENCE))) as connection:
                    connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(_MODE_PAUSE)
            else:
                return

    def _make_engine(self) -> AsyncEngine:
        serializer = partial(json.dumps, allow_nan=False, separators=(",", ":"))
        if self.url.get_backend_name() == "sqlite":
            # Without an isolation level the driver leaves BEGIN to us; its own would let reads slip out of it.
            arguments: dict[str, Any] = {"timeout": min(self._lock_timeout, _PATIENCE), "isolation_level": None}
            engine = create_async_engine(self.url, connect_args=arguments, json_serializer=serializer)
            event.listen(engine.sync_engine, "connect", _set_up_sqlite)
            event.listen(engine.sync_engine, "begin", _begin_sqlite)
            return engine
        settings = {
            "application_name": "copytaster",
            "lock_timeout": str(round(self._lock_timeout * 1000)),
            "timezone": "UTC",
        }
        return create_async_engine(
            self.url,
            connect_args={"timeout": self._lock_timeout, "server_settings": settings},
            json_serializer=serializer,
            pool_pre_ping=True,
        )

    def _is_up_to_date(self, connection: Connection) -> bool:
        """Whether the store is at this version.

        Raises:
            StoreError: It is at a version that this one does not know, or was made by something else.
        """
        steps = ScriptDirectory.from_config(_alembic_config())
        at = MigrationContext.configure(connection, opts={"version_table": schema.VERSION_TABLE}).get_current_revision()
        if at is None and set(inspect(connection).get_table_names()) & set(schema.metadata.tables):
            raise faults.said(
                ("The database {place} holds tables of another program.", "Give the store a database of its own."),
                self.url,
            )
        if at is not None and at not in {step.revision for step in steps.walk_revisions()}:
            raise faults.said(
                (
                    "The article store {place} was written by a newer version of Copytaster.",
                    "Update Copytaster, or name another place in the store's URL.",
                ),
                self.url,
            )
        return at == steps.get_current_head()

    def _migrate(self, connection: Connection) -> None:
        """Bring the store to this version, unless another process did so while this one waited."""
        if not self._is_up_to_date(connection):
            command.upgrade(_alembic_config(connection), "head")


def insert_for(connection: AsyncConnection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that knows ON CONFLICT, in the connection's own dialect."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def _alembic_config(connection: Connection | None = None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


def _set_up_sqlite(dbapi_connection: Any, _record: object) -> None:  # noqa: ANN401 - a driver's connection, whichever it is
    cursor = dbapi_connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once: one that reads first and then writes cannot wait for another one.
    immediate = connection.get_execution_options().get("writer")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
