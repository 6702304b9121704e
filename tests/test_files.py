"""Files that people name: no name and no size is too much."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from bot import files
from bot.errors import ReadingError
from bot.files import is_folder, read_file, read_named

TOO_LONG = "a text pasted in place of a path " * 20


def test_a_folder_is_one_and_whatever_cannot_be_looked_at_is_none(tmp_path: Path) -> None:
    (tmp_path / "file.txt").touch()
    assert is_folder(tmp_path)
    assert [is_folder(Path(other)) for other in (tmp_path / "file.txt", tmp_path / "nowhere", TOO_LONG)] == [False] * 3


def test_no_more_is_read_than_shows_that_it_is_too_much(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    (tmp_path / "long.txt").write_bytes(b"x" * 1000)
    assert read_file(tmp_path / "long.txt") == b"x" * 11
    assert read_named("/dev/zero") == (bytes(11), "zero")
    endless = io.BytesIO(b"y" * 1000)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(endless))
    assert read_named("-") == (b"y" * 11, "standard input")
    assert endless.tell() == 11


def test_a_file_is_read_and_called_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_bytes(b"Rain fell.\r\n")
    assert read_named(str(tmp_path / "ferry.txt")) == (b"Rain fell.\r\n", "ferry.txt")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("nowhere.txt", r"^There is no such file\.$"),
        (".", r"^It is a folder\. Name its files, for example with a shell pattern: \./\*\.txt\.$"),
        (TOO_LONG, r"^The file cannot be read \(File name too long\)\.$"),
        ("half\0name", r"^The file cannot be read \(embedded null byte\)\.$"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(given: str, said: str) -> None:
    assert not os.path.lexists("nowhere.txt")
    with pytest.raises(ReadingError, match=said):
        read_named(given)
