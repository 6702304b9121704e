"""``copytaster add``: files and folders into the store, each bad one named."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from bot import files
from bot.articles.folder import LoadReport
from bot.articles.store import SqlStore
from bot.errors import AnalysisError, DeskError
from bot.newsroom import room as room_module
from bot.newsroom.adding import add_paths, sentence
from bot.settings import FetchingSettings, Outlet, Settings, StoreSettings
from tests.articles.web_server import WebServer, answer
from tests.newsroom.fakes import DAM, FERRY, FakePool

if TYPE_CHECKING:
    from bot.articles.article import Article


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        root=tmp_path,
        store=StoreSettings(url="sqlite:///articles.db"),
        outlets=(Outlet(name="Northline", files=("northline",)),),
    )


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> FakePool:
    made = FakePool()
    monkeypatch.setattr(room_module, "AnalysisPool", lambda **_: made)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "1_northline_ferry.txt").write_text(FERRY, encoding="utf-8")
    (made / "2_dam.txt").write_text(DAM, encoding="utf-8")
    return made


async def add(settings: Settings, *paths: Path, outlet: str | None = None) -> LoadReport:
    said = io.StringIO()
    report = await add_paths(settings, [str(path) for path in paths], outlet=outlet, console=Console(file=said))
    assert said.getvalue() == "", "only a terminal has a progress bar"
    return report


async def outlets(settings: Settings) -> list[str]:
    async with SqlStore(settings.store_url) as store:
        return sorted({row.outlet for row in await store.catalogue() if row.outlet is not None})


@pytest.mark.usefixtures("pool")
async def test_files_and_folders_are_added_once(settings: Settings, folder: Path) -> None:
    assert sentence(await add(settings, folder)) == "2 new."
    assert await outlets(settings) == ["Northline"]
    (folder / "2_dam.txt").write_text(DAM + "\nMore of it.", encoding="utf-8")
    copy = folder / "copy.txt"
    copy.write_text(FERRY, encoding="utf-8")
    again = await add(settings, folder / "1_northline_ferry.txt", folder / "2_dam.txt", copy)
    assert sentence(again) == "1 revised, 1 unchanged, 1 already there under another name."


@pytest.mark.usefixtures("pool")
async def test_a_bad_path_is_named_and_the_others_are_added(settings: Settings, folder: Path, tmp_path: Path) -> None:
    (folder / "3_empty.txt").touch()
    report = await add(settings, tmp_path / "nowhere.txt", folder)
    assert {path.name: reason for path, reason in report.bad} == {
        "nowhere.txt": "There is no such file.",
        "3_empty.txt": "This is empty. Send a text that has words in it.",
    }
    assert sentence(report) == "2 new, 2 not read."


@pytest.mark.usefixtures("pool")
async def test_a_file_that_cannot_be_opened_is_named(
    settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(files, "read_file", deny)
    report = await add(settings, folder / "2_dam.txt")
    assert report.bad == [(folder / "2_dam.txt", "The file cannot be read (Permission denied).")]


@pytest.mark.usefixtures("pool")
async def test_a_path_that_is_too_long_for_one_is_named_and_the_others_are_added(
    settings: Settings, folder: Path
) -> None:
    pasted = Path("a text pasted in place of a path " * 20)
    report = await add(settings, pasted, folder)
    assert report.bad == [(pasted, "The file cannot be read (File name too long).")]
    assert report.new == 2


async def test_a_folder_that_cannot_be_listed_is_named(
    settings: Settings, folder: Path, pool: FakePool, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def deny(path: Path | str) -> object:
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", deny)
    report = await add(settings, folder)
    ((path, reason),) = report.bad
    assert path == folder
    assert "cannot be read (Permission denied)" in reason
    assert pool.analysed == []


async def test_a_text_that_kills_its_reader_is_named(
    settings: Settings, folder: Path, pool: FakePool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def die(data: bytes, name: str, **_: object) -> Article:
        raise AnalysisError(f"Reading {name!r} ({len(data)} bytes) took longer than 60 seconds and was stopped.")

    monkeypatch.setattr(pool, "read", die)
    report = await add(settings, folder)
    assert len(report.bad) == 2
    assert "took longer than 60 seconds" in report.bad[0][1]


@pytest.mark.usefixtures("pool")
async def test_the_outlet_asked_for_is_theirs_and_an_unknown_one_adds_nothing(settings: Settings, folder: Path) -> None:
    with pytest.raises(DeskError, match="no outlet called “Nobody”"):
        await add(settings, folder, outlet="Nobody")
    assert await outlets(settings) == []
    await add(settings, folder / "2_dam.txt", outlet="Northline")
    assert await outlets(settings) == ["Northline"]


@pytest.mark.usefixtures("pool")
async def test_files_of_other_kinds_in_a_folder_are_passed_over_and_said(settings: Settings, folder: Path) -> None:
    (folder / "photo.jpg").write_bytes(b"jpg")
    report = await add(settings, folder)
    assert (sentence(report), report.other) == ("2 new, 1 of another kind, passed over.", [folder / "photo.jpg"])
    assert report.bad == []


@pytest.mark.usefixtures("pool")
async def test_what_is_piped_in_is_added_once(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    for expected in ("1 new.", "1 unchanged."):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FERRY.encode())))
        assert sentence(await add(settings, Path("-"))) == expected


def test_nothing_to_add_is_said() -> None:
    assert sentence(LoadReport()) == "There was nothing to add."


@pytest.mark.usefixtures("pool")
async def test_a_web_address_is_fetched_and_a_page_that_is_gone_is_named(settings: Settings) -> None:
    allowed = settings.model_copy(update={"fetching": FetchingSettings(allow_hosts=("127.0.0.1",))})
    async with WebServer() as web:
        page = "".join(f"<p>{line}</p>" for line in FERRY.splitlines())
        web.pages["/ferry"] = answer(f"<html><body><article><h1>Ferry</h1>{page}</article></body></html>".encode())
        report = await add_paths(
            allowed, [web.url("/ferry"), web.url("/gone")], outlet=None, console=Console(file=io.StringIO())
        )
        assert report.new == 1
        assert [(path, "404" in reason) for path, reason in report.bad] == [(web.url("/gone"), True)]
        refused = await add_paths(settings, [web.url("/ferry")], outlet=None, console=Console(file=io.StringIO()))
        assert "127.0.0.1" in refused.bad[0][1]
