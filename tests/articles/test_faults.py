from __future__ import annotations

import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.articles import faults

SQLITE = make_url("sqlite+aiosqlite:///news/store.db")
SERVER = make_url("postgresql+asyncpg://desk:secret@db.example/articles")


class SqliteFaultError(Exception):
    def __init__(self, name: str) -> None:
        super().__init__(f"sqlite says {name}.\nand more")
        self.sqlite_errorname = name


class ServerFaultError(Exception):
    def __init__(self, state: str) -> None:
        super().__init__(f"the server says {state}")
        self.sqlstate = state


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("SQLITE_FULL", "no room left"),
        ("SQLITE_BUSY_SNAPSHOT", "locked by another program"),
        ("SQLITE_LOCKED", "locked by another program"),
        ("SQLITE_READONLY_DIRECTORY", "cannot be written"),
        ("SQLITE_CANTOPEN_ISDIR", "cannot be opened"),
        ("SQLITE_CORRUPT_INDEX", "damaged"),
        ("SQLITE_NOTADB", "is no store"),
        ("SQLITE_IOERR_SHMSIZE", "no room left"),
        ("SQLITE_IOERR_WRITE", "disk fails"),
        ("SQLITE_MISUSE", r"failed: sqlite says SQLITE_MISUSE\. Nothing was changed"),
    ],
)
def test_every_sqlite_fault_has_its_sentence(name: str, said: str) -> None:
    error = faults.store_error(OperationalError("SELECT 1", {}, SqliteFaultError(name)), SQLITE)

    with pytest.raises(type(error), match=said):
        raise error
    assert "“news/store.db”" in error.message
    assert error.remedy


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("53100", "no room left"),
        ("55P03", "locked by another program"),
        ("40P01", "locked by another program"),
        ("25006", "cannot be written"),
        ("08006", "No database server answers"),
        ("57P01", "No database server answers"),
        ("28P01", "refuses the user"),
        ("42501", "refuses the user"),
        ("3D000", "does not exist"),
        ("53300", "no connection left"),
        ("58030", "disk fails"),
        ("XX001", "damaged"),
        ("22000", "failed: the server says 22000"),
    ],
)
def test_every_server_fault_has_its_sentence_and_hides_the_password(state: str, said: str) -> None:
    wrapped = OperationalError("SELECT 1", {}, RuntimeError("wrapped"))
    assert wrapped.orig is not None
    wrapped.orig.__cause__ = ServerFaultError(state)
    for error in (faults.store_error(wrapped, SERVER), faults.store_error(ServerFaultError(state), SERVER)):
        if state != "22000":
            assert said in error.message
        assert "desk:***@db.example" in error.message
        assert "secret" not in str(error)


@pytest.mark.parametrize("lost", [ConnectionRefusedError(111, "refused"), TimeoutError(), PoolTimeoutError("none")])
def test_no_answer_is_said_as_such(lost: Exception) -> None:
    error = faults.store_error(lost, SERVER)

    expected = "failed: none" if isinstance(lost, PoolTimeoutError) else "No database server answers"
    assert expected in error.message
