"""Files that people name: whatever stands there is said in a sentence, and no more is read than may be kept."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.articles.encoding import MAX_BYTES
from bot.errors import ReadingError

if TYPE_CHECKING:
    from typing import BinaryIO

STANDARD_INPUT = "-"


def is_folder(path: Path) -> bool:
    """Whether a folder stands there, as far as this user may know."""
    try:
        return path.is_dir()
    except OSError:
        # Against its description pathlib raises for a name that is too long, and below a folder that is closed to us.
        return False


def read_file(path: Path) -> bytes:
    """What a file holds; of one that is larger than any article only so much that reading it says so.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        return _read(file)


def read_named(given: str) -> tuple[bytes, str]:
    """What a file, or ``STANDARD_INPUT``, holds, as ``read_file`` reads it, and what to call it.

    Raises:
        ReadingError: There is no such file, it is a folder, or it cannot be read.
    """
    if given == STANDARD_INPUT:
        return _read(sys.stdin.buffer), "standard input"
    path = Path(given)
    try:
        return read_file(path), path.name
    except IsADirectoryError as error:
        message = "It is a folder."
        raise ReadingError(message, f"Name its files, for example with a shell pattern: {path}/*.txt.") from error
    except FileNotFoundError as error:
        message = "There is no such file."
        raise ReadingError(message) from error
    except (OSError, ValueError) as error:
        message = f"The file cannot be read ({getattr(error, 'strerror', None) or error})."
        raise ReadingError(message) from error


def _read(file: BinaryIO) -> bytes:
    return file.read(MAX_BYTES + 1)
