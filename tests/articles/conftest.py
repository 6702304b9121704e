"""A store on each database: SQLite in a file, and PostgreSQL where its server programs are on the machine."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import asyncpg
import pytest

from bot.articles import schema
from bot.articles.article import Article, Block, Role
from bot.articles.store import SqlStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator


def server_programs() -> Path | None:
    """The folder with PostgreSQL's own programs, wherever this system keeps them."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    if pg_config := shutil.which("pg_config"):
        said = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True, check=False)
        folders.append(Path(said.stdout.strip()))
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    folders += [Path("/usr/local/bin"), Path("/usr/local/pgsql/bin")]
    programs = ("initdb", "postgres", "pg_isready")
    return next((folder for folder in folders if all((folder / name).is_file() for name in programs)), None)


def unprivileged() -> dict[str, object]:
    """Whom to run the server as: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            user = pwd.getpwnam(name)
            return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    pytest.skip("PostgreSQL refuses to run as root, and there is neither a user postgres nor a user nobody.")


def free_port() -> int:
    """A port of the loopback device that nothing listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_server(programs: Path, place: Path, whom: dict[str, object]) -> tuple[subprocess.Popen[bytes], int]:
    """A running server on a port of its own; another port is tried where somebody was quicker."""
    for _ in range(5):
        port = free_port()
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": port,
            "unix_socket_directories": str(place),
            "fsync": "off",
        }
        options = [word for key, value in settings.items() for word in ("-c", f"{key}={value}")]
        command = [str(programs / "postgres"), "-D", str(place / "data"), *options]
        server = subprocess.Popen(command, cwd=place, stderr=subprocess.DEVNULL, **whom)  # type: ignore[call-overload]
        ready = [str(programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "1"]
        deadline = time.monotonic() + 30
        while server.poll() is None and time.monotonic() < deadline:
            if subprocess.run(ready, check=False).returncode == 0:
                return server, port
            time.sleep(0.05)
        server.kill()
        server.wait()
    pytest.fail("PostgreSQL is on this machine, but its server does not start.")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL, up to the database's name, of a PostgreSQL server for these tests alone."""
    programs = server_programs()
    if programs is None:
        pytest.skip("PostgreSQL's server programs (initdb, postgres, pg_isready) are not on this machine.")
    whom = unprivileged()
    place = Path(tempfile.mkdtemp(prefix="copytaster-pg-"))
    try:
        if whom:
            os.chown(place, int(str(whom["user"])), int(str(whom["group"])))
        make = [programs / "initdb", "-D", place / "data", "-U", "copytaster", "-A", "trust", "-E", "UTF8", "-N"]
        made = subprocess.run(make, cwd=place, capture_output=True, text=True, check=False, **whom)  # type: ignore[call-overload]
        assert made.returncode == 0, made.stderr
        server, port = start_server(programs, place, whom)
        yield f"postgresql://copytaster@127.0.0.1:{port}/"
        server.send_signal(signal.SIGINT)  # a fast shutdown: does not wait for connections to end
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
    finally:
        shutil.rmtree(place, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql_blank(postgresql_server: str) -> str:
    """The URL of a database on the server; each test that takes it clears it first."""
    asyncio.run(make_database(postgresql_server, "blank"))
    return postgresql_server + "blank"


@pytest.fixture
def new_database(postgresql_blank: str) -> str:
    """The URL of an empty PostgreSQL database."""
    asyncio.run(run_on(postgresql_blank, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public"))
    return postgresql_blank


@pytest.fixture(params=["sqlite", "postgresql"])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a store that was never opened, on each database in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    return str(request.getfixturevalue("new_database"))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty store: a copy of it is quicker than making the tables each time."""
    template = tmp_path_factory.mktemp("template") / "store.db"
    asyncio.run(make_store(f"sqlite:///{template}"))
    return template


@pytest.fixture(scope="session")
def postgresql_store(postgresql_server: str) -> str:
    """The URL of a store on the server; each test empties it first."""
    asyncio.run(make_database(postgresql_server, "store"))
    asyncio.run(make_store(postgresql_server + "store"))
    return postgresql_server + "store"


async def run_on(url: str, *statements: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


async def make_database(server: str, name: str) -> None:
    await run_on(server + "postgres", f'CREATE DATABASE "{name}" TEMPLATE template0')


async def make_store(url: str) -> None:
    async with SqlStore(url):
        pass


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty store, on each database in turn."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "store.db")
        return f"sqlite:///{tmp_path / 'store.db'}"
    url = str(request.getfixturevalue("postgresql_store"))
    tables = reversed(schema.metadata.sorted_tables)
    asyncio.run(run_on(url, *(f'DELETE FROM "{table.name}"' for table in tables)))  # noqa: S608 - our own tables
    return url


@pytest.fixture
async def store(store_url: str) -> AsyncIterator[SqlStore]:
    """An open, empty store, on each database in turn."""
    async with SqlStore(store_url, lock_timeout=20) as opened:
        yield opened


@pytest.fixture
def make_article() -> Callable[..., Article]:
    """Make an article of some paragraphs, one body block each."""

    def make(*paragraphs: str, **values: object) -> Article:
        blocks, start = [], 0
        for paragraph in paragraphs:
            blocks.append(Block(start, start + len(paragraph), Role.BODY, ("a whole sentence",)))
            start += len(paragraph) + 1
        return Article(text="\n".join(paragraphs), blocks=tuple(blocks), **values)  # type: ignore[arg-type]

    return make
