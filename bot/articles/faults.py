"""What a database's fault means to a person, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from bot.errors import StoreError

if TYPE_CHECKING:
    from sqlalchemy import URL

_FULL = ("There is no room left for the article store {place}.", "Free some disk space; what was stored is intact.")
_LOCKED = (
    "The article store {place} is locked by another program.",
    "Close the other program that writes to it, or wait until it is done, and try again.",
)
_READ_ONLY = (
    "The article store {place} cannot be written.",
    "Make the file and its folder writable for the user that the bot runs as.",
)
_UNREACHABLE = (
    "The article store {place} cannot be opened.",
    "Check that its folder is there and that the user the bot runs as may write in it.",
)
_BROKEN = (
    "The article store {place} is damaged or is no store.",
    "Put a backup in its place, or move the file away to begin a new one.",
)
_DISK = ("The disk fails under the article store {place}.", "Check the disk and its free space.")
_NO_SERVER = (
    "No database server answers for the article store {place}.",
    "Start PostgreSQL, or correct the host and port of the store's URL.",
)
_DENIED = (
    "The database server refuses the user of the article store {place}.",
    "Check user name, password and rights in the store's URL.",
)
_NO_DATABASE = (
    "The database of the article store {place} does not exist.",
    "Create it (createdb), or correct its name in the store's URL.",
)
_TOO_MANY = (
    "The database server has no connection left for the article store {place}.",
    "Raise its max_connections or stop other programs.",
)
_OTHER = ("The article store {place} failed: {detail}.", "Nothing was changed. If it happens again, report it.")

_SQLITE = {
    "SQLITE_FULL": _FULL,
    "SQLITE_BUSY": _LOCKED,
    "SQLITE_LOCKED": _LOCKED,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _READ_ONLY,
    "SQLITE_CANTOPEN": _UNREACHABLE,
    "SQLITE_CORRUPT": _BROKEN,
    "SQLITE_NOTADB": _BROKEN,
    "SQLITE_IOERR_SHMSIZE": _FULL,
    "SQLITE_IOERR": _DISK,
}
"""By the beginning of SQLite's result code name (https://www.sqlite.org/rescode.html)."""

_POSTGRESQL = {
    "08": _NO_SERVER,
    "25006": _READ_ONLY,
    "28": _DENIED,
    "3D000": _NO_DATABASE,
    "40P01": _LOCKED,
    "42501": _DENIED,
    "53100": _FULL,
    "53300": _TOO_MANY,
    "55P03": _LOCKED,
    "57P": _NO_SERVER,
    "58030": _DISK,
    "XX001": _BROKEN,
}
"""By the beginning of PostgreSQL's SQLSTATE (its manual, appendix A)."""


def store_error(error: BaseException, url: URL) -> StoreError:
    """The sentence and remedy for a fault that a database or the way to it raised."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    meaning = _meaning(cause)
    if meaning is _OTHER and isinstance(error, DBAPIError) and error.connection_invalidated:
        meaning = _NO_SERVER
    return said(meaning, url, detail=str(cause).strip().split("\n")[0].rstrip("."))


def locked(url: URL) -> StoreError:
    """The error for a writer that did not get its turn in time."""
    return said(_LOCKED, url)


def said(fault: tuple[str, str], url: URL, detail: str = "") -> StoreError:
    """``fault`` as an error about the store at ``url``, which never shows its password."""
    place = url.database if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)
    return StoreError(fault[0].format(place=f"“{place}”", detail=detail), fault[1])


def _meaning(cause: BaseException) -> tuple[str, str]:
    chain = [cause, cause.__cause__]
    name = next((code for link in chain if (code := getattr(link, "sqlite_errorname", None))), "")
    state = next((code for link in chain if (code := getattr(link, "sqlstate", None))), "")
    known = [meaning for code, meaning in _SQLITE.items() if name.startswith(code)]
    known += [meaning for code, meaning in _POSTGRESQL.items() if state.startswith(code)]
    if known:
        return known[0]
    return _NO_SERVER if isinstance(cause, OSError) else _OTHER
