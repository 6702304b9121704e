from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import aclosing, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import bot
from bot.articles import folder as folder_room
from bot.articles.article import Article, Block, Role
from bot.articles.folder import Settling, load_file, load_folder, others, scan, source_of, stamp_of, watch
from bot.articles.records import Origin, Outcome
from bot.articles.store import SqlStore
from bot.errors import AnalysisError, ReadingError, RefusedFileError, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    type Write = Callable[..., Path]

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def read(path: Path) -> Article:
    """A reader that knows headlines from the rest, no more."""
    text = path.read_text()
    if not text:
        raise ReadingError("This is empty.", "Send a text that has words in it.")
    if "crash" in text:
        raise ZeroDivisionError("a bug")
    first = text.partition("\n")[0]
    blocks = (Block(0, len(first), Role.HEADLINE), Block(len(first) + 1, len(text), Role.BODY))
    return Article(text=text, name=path.name, blocks=blocks, headline=first)


async def load(store: SqlStore, inbox: Path, **more: object) -> folder_room.LoadReport:
    return await load_folder(store, inbox, read, origin=Origin.FOLDER, received=NOON, **more)  # type: ignore[arg-type]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """An empty folder."""
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


@pytest.fixture
def write(inbox: Path) -> Write:
    """Write a file into the folder."""

    def put(name: str, text: str = "") -> Path:
        path = inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text or f"About {name}\nIt happened.")
        return path

    return put


# Scanning


def test_articles_files_are_found_in_order_and_others_left_out(inbox: Path, write: Write) -> None:
    wanted = [write(name) for name in ("a.txt", "b/c.HTML", "b/d.htm", "z.md")]
    for name in (".hidden.txt", "~$open.txt", "#edited.txt", "a.txt~", "a.txt.part", "README.md", "b/readme.txt"):
        write(name)
    for name in (".git/x.txt", ".git/y.jpg", "Thumbs.db", "film.mp4.crdownload"):
        write(name)
    of_other_kinds = [write(name) for name in ("b/photo.jpg", "no_suffix")]

    assert scan(inbox) == wanted
    assert others(inbox) == of_other_kinds
    assert [source_of(inbox, path) for path in wanted] == ["a.txt", "b/c.HTML", "b/d.htm", "z.md"]


def test_a_folder_that_is_not_there_is_named(inbox: Path) -> None:
    with pytest.raises(ReadingError, match=r"nowhere” cannot be read \(No such file.*Check its path"):
        scan(inbox / "nowhere")


def test_a_file_in_place_of_a_folder_is_named(write: Write) -> None:
    with pytest.raises(ReadingError, match=r"a\.txt” cannot be read \(Not a directory"):
        scan(write("a.txt"))


def test_a_name_that_is_no_text_has_a_source_all_the_same(inbox: Path) -> None:
    path = inbox / os.fsdecode(b"caf\xe9.txt")

    assert source_of(inbox, path) == "caf\\xe9.txt"


def test_a_stamp_changes_with_the_file_and_its_reader(write: Write) -> None:
    path = write("a.txt", "One.")
    before = stamp_of(path)

    assert stamp_of(path) == before
    assert stamp_of(path, "2") != before
    write("a.txt", "Another.")
    assert stamp_of(path) != before


# Loading


async def test_a_load_reports_each_file_and_the_next_one_does_nothing(
    store: SqlStore, inbox: Path, write: Write
) -> None:
    write("a.txt", "One\nIt happened.")
    write("b.txt", "Two\nIt happened.")
    write("copy/of/a.txt", "One\nIt happened.")
    first = await load(store, inbox)

    again = await load(store, inbox)

    assert (first.new, first.duplicate, first.revised, first.unchanged, first.bad) == (2, 1, 0, 0, [])
    ids = sorted(row.id for row in await store.catalogue())
    assert [found.source for found in await store.articles(ids)] == ["a.txt", "b.txt"]
    assert (again.new, again.duplicate, again.revised, again.unchanged) == (0, 0, 0, 3)


async def test_a_file_that_has_not_changed_is_not_read_again(store: SqlStore, inbox: Path, write: Write) -> None:
    write("a.txt")
    await load(store, inbox)
    seen: list[Path] = []

    def never(path: Path) -> Article:
        seen.append(path)
        raise ReadingError("It should not be read.")

    report = await load_folder(store, inbox, never, origin=Origin.FOLDER, received=NOON)
    assert (report.unchanged, seen) == (1, [])
    better = await load_folder(store, inbox, never, origin=Origin.FOLDER, received=NOON, reader="2")
    assert better.bad == [(inbox / "a.txt", "It should not be read.")]


async def test_a_changed_file_is_a_revision(store: SqlStore, inbox: Path, write: Write) -> None:
    write("a.txt", "One\nIt happened.")
    await load(store, inbox)
    (article_id,) = [row.id for row in await store.catalogue()]
    write("a.txt", "One, corrected\nIt happened.")

    report = await load(store, inbox)

    assert (report.new, report.revised) == (0, 1)
    found = await store.article(article_id)
    assert found is not None
    assert (found.revision, found.article.headline) == (2, "One, corrected")


async def test_a_file_touched_but_not_changed_is_unchanged(store: SqlStore, inbox: Path, write: Write) -> None:
    path = write("a.txt")
    await load(store, inbox)
    os.utime(path, ns=(1, 1))

    assert (await load(store, inbox)).unchanged == 1
    assert (await store.stamps(Origin.FOLDER))["a.txt"] == stamp_of(path)


async def test_bad_files_are_named_and_the_others_loaded(store: SqlStore, inbox: Path, write: Write) -> None:
    write("a.txt")
    (inbox / "b.txt").touch()
    write("c.txt", "crash")
    write("d.txt", "NUL\x00\nin it.")
    (inbox / "e.txt").symlink_to(inbox / "gone")
    os.mkfifo(inbox / "f.txt")
    write("z.txt")

    report = await load(store, inbox)

    assert report.new == 2
    assert [path.name for path, _ in report.bad] == ["b.txt", "c.txt", "d.txt", "e.txt", "f.txt"]
    reasons = [reason for _, reason in report.bad]
    assert reasons[0] == "This is empty. Send a text that has words in it."
    assert reasons[1] == "The reader failed on it (ZeroDivisionError: a bug)."
    assert "characters that are not text" in reasons[2]
    assert reasons[3] == "The file cannot be read (No such file or directory)."
    assert reasons[4] == "The file cannot be read (Not a regular file)."


async def test_a_folder_below_that_cannot_be_read_is_named(
    store: SqlStore, inbox: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt")
    write("locked/b.txt")
    whole = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return whole(path)

    monkeypatch.setattr(os, "scandir", refuse)

    report = await load(store, inbox)

    assert report.new == 1
    assert report.bad == [(inbox / "locked", "The folder cannot be read (Permission denied).")]


async def test_a_load_tells_how_far_it_is(store: SqlStore, inbox: Path, write: Write) -> None:
    paths = [write(f"{number:03}.txt") for number in range(folder_room.BATCH + 1)]
    told: list[tuple[int, int, Path]] = []

    await load(store, inbox, progress=lambda *step: told.append(step))

    assert told == [(done, len(paths), path) for done, path in enumerate(paths, start=1)]


async def test_one_file_can_be_loaded(store: SqlStore, inbox: Path, write: Write) -> None:
    path = write("b/a.txt")

    put = await load_file(store, inbox, path, read, origin=Origin.FOLDER, received=NOON)

    assert put.outcome is Outcome.NEW
    assert await store.stamps(Origin.FOLDER) == {"b/a.txt": stamp_of(path)}
    assert (await load(store, inbox)).unchanged == 1


@pytest.mark.parametrize(
    ("name", "fault", "reason", "would_be_again"),
    [
        ("a.txt", ReadingError("It is empty.", "Fill it."), "It is empty. Fill it.", True),
        ("a.txt", AnalysisError("It took too long."), "It took too long.", False),
        ("a.txt", PermissionError(13, "Permission denied"), "The file cannot be read (Permission denied).", False),
        ("a.txt", ValueError("odd"), "The reader failed on it (ValueError: odd).", False),
        ("a.docx", None, "It is no text, HTML or Markdown file. Save it as one of .htm, .html, .md, .txt.", True),
    ],
)
async def test_a_file_that_cannot_be_loaded_is_marked_where_it_would_be_refused_again(
    store: SqlStore, inbox: Path, write: Write, name: str, fault: Exception | None, reason: str, *, would_be_again: bool
) -> None:
    path = write(name)

    def fail(_: Path) -> Article:
        assert fault is not None
        raise fault

    with pytest.raises(RefusedFileError) as refused:
        await load_file(store, inbox, path, fail, origin=Origin.FOLDER, received=NOON)

    assert str(refused.value) == reason
    assert refused.value.stamp == (stamp_of(path) if would_be_again else "")


async def test_a_file_that_is_gone_may_come_back(store: SqlStore, inbox: Path) -> None:
    for name in ("gone.txt", "gone.docx"):
        with pytest.raises(RefusedFileError) as refused:
            await load_file(store, inbox, inbox / name, read, origin=Origin.FOLDER, received=NOON)
        assert refused.value.stamp == ""


async def test_a_file_that_no_database_keeps_is_marked(store: SqlStore, inbox: Path, write: Write) -> None:
    path = write("a.txt")

    with pytest.raises(RefusedFileError, match="NUL") as refused:
        await load_file(store, inbox, path, lambda _: Article("a\x00b", "a.txt"), origin=Origin.FOLDER, received=NOON)

    assert refused.value.stamp == stamp_of(path)


async def test_a_store_that_fails_ends_the_load(store: SqlStore, inbox: Path, write: Write) -> None:
    write("a.txt")
    await store.close()

    with pytest.raises(StoreError, match="not open"):
        await load(store, inbox)


KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
sys.path.insert(0, str(Path(sys.argv[3]).parent))
from bot.articles.store import SqlStore
import test_folder

class Dies(SqlStore):
    puts = 0
    async def put_article(self, *arguments, **values):
        put = await super().put_article(*arguments, **values)
        self.puts += 1
        if self.puts == test_folder.folder_room.BATCH * 3 // 2:
            os.kill(os.getpid(), signal.SIGKILL)
        return put

async def main():
    async with Dies(sys.argv[1]) as store:
        await test_folder.load(store, Path(sys.argv[2]))

asyncio.run(main())
"""


async def test_a_killed_load_leaves_whole_articles_and_the_next_one_completes_it(
    store_url: str, inbox: Path, write: Write
) -> None:
    files = folder_room.BATCH * 2
    for number in range(files):
        write(f"{number:03}.txt")
    command = [sys.executable, "-c", KILLED, store_url, str(inbox), __file__]
    environment = {**os.environ, "PYTHONPATH": str(Path(bot.__file__).parents[1])}
    child = await asyncio.to_thread(subprocess.run, command, env=environment, capture_output=True, check=False)
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()
    if store_url.startswith("sqlite"):
        with closing(sqlite3.connect(store_url.removeprefix("sqlite:///"))) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []

    async with SqlStore(store_url) as store:
        kept = await store.newest(files)
        report = await load(store, inbox)
        complete = await store.newest(files)

    assert len(kept) == folder_room.BATCH
    assert all(len(found.article.blocks) == 2 for found in complete)
    assert (report.unchanged, report.new) == (folder_room.BATCH, files - folder_room.BATCH)
    assert sorted(found.source for found in complete) == [f"{number:03}.txt" for number in range(files)]


# Watching

A, B = Path("a.txt"), Path("b.txt")


def test_a_file_settles_when_it_has_stayed_the_same() -> None:
    settling = Settling({}, settle=0.5)

    assert settling.settled({A: "1"}, now=10.0) == []
    assert settling.waiting
    assert settling.settled({A: "1"}, now=10.4) == []
    assert settling.settled({A: "1"}, now=10.5) == [A]
    assert not settling.waiting
    assert settling.settled({A: "1"}, now=99.0) == []


def test_a_file_that_is_still_written_is_waited_for() -> None:
    settling = Settling({}, settle=0.5)

    for now, stamp in ((10.0, "1"), (10.4, "2"), (10.8, "3")):
        assert settling.settled({A: stamp}, now) == []
    assert settling.settled({A: "3"}, now=11.2) == []
    assert settling.settled({A: "3"}, now=11.3) == [A]


def test_only_what_changed_while_away_settles() -> None:
    settling = Settling({A: "1", B: "1"}, settle=0.5)

    settling.settled({A: "1", B: "2"}, now=10.0)

    assert settling.settled({A: "1", B: "2"}, now=11.0) == [B]


def test_a_file_that_goes_away_is_not_waited_for() -> None:
    settling = Settling({}, settle=0.5)
    settling.settled({A: "1"}, now=10.0)

    assert settling.settled({}, now=10.2) == []
    assert not settling.waiting
    assert settling.settled({A: "1"}, now=10.6) == []


@pytest.fixture
async def arrivals(inbox: Path) -> object:
    """The files that a watched folder gives, as they come."""
    found: asyncio.Queue[Path] = asyncio.Queue()

    async def follow() -> None:
        async with aclosing(watch(inbox, settle=0.1, recheck=0.3)) as files:  # type: ignore[type-var]
            async for path in files:
                found.put_nowait(path)

    task = asyncio.create_task(follow())
    yield found
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def after(arrivals: asyncio.Queue[Path]) -> Path:
    async with asyncio.timeout(20):
        return await arrivals.get()


async def test_a_watched_folder_gives_what_is_there_what_comes_and_what_changes(
    arrivals: asyncio.Queue[Path], write: Write
) -> None:
    there = write("there.txt")
    assert await after(arrivals) == there

    new = write("below/new.txt")
    assert await after(arrivals) == new
    photo = write("photo.jpg")
    assert await after(arrivals) == photo

    write("there.txt", "Something else\nhappened since.")
    assert await after(arrivals) == there
    assert arrivals.empty()


async def test_a_watched_folder_may_go_away_and_come_back(
    arrivals: asyncio.Queue[Path], inbox: Path, write: Write
) -> None:
    assert await after_writing(arrivals, write, "a.txt") == "a.txt"

    shutil.rmtree(inbox)
    await asyncio.sleep(0.4)

    assert await after_writing(arrivals, write, "b.txt") == "b.txt"
    assert await after_writing(arrivals, write, "c.txt") == "c.txt"


async def after_writing(arrivals: asyncio.Queue[Path], write: Write, name: str) -> str:
    write(name)
    return (await after(arrivals)).name


async def test_watching_begins_with_what_changed_since_the_last_load(
    store: SqlStore, inbox: Path, write: Write
) -> None:
    write("same.txt")
    write("changed.txt")
    await load(store, inbox)
    changed = write("changed.txt", "Something else\nhappened.")
    known = await store.stamps(Origin.FOLDER)

    async with aclosing(watch(inbox, known=known, settle=0.05, recheck=0.2)) as files:  # type: ignore[type-var]
        async with asyncio.timeout(20):
            assert await anext(files) == changed
        write("end.txt")
        async with asyncio.timeout(20):
            assert (await anext(files)).name == "end.txt"
