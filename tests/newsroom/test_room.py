"""The newsroom put together: a folder that is loaded, one that is watched, and a store that fails."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from prometheus_client import REGISTRY
from structlog.testing import capture_logs

from bot import files
from bot.articles.records import Origin
from bot.errors import AnalysisError, LanguageError, ReadingError, StoreError
from bot.language.analysis import ANALYSIS_VERSION
from bot.newsroom import garbage
from bot.newsroom import room as room_module
from bot.newsroom.room import open_room
from bot.settings import IntakeSettings, Settings, StoreSettings
from tests.newsroom.fakes import DAM, FERRY, Clock, FakePool
from tests.newsroom.test_garbage import old_knot

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import timedelta
    from pathlib import Path

    from bot.articles.article import Article
    from bot.newsroom.room import Room


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        root=tmp_path,
        store=StoreSettings(url="sqlite:///var/articles.db"),
        intake=IntakeSettings(settle_seconds=0.05),
    )


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> FakePool:
    """The pool that the next room works with."""
    made = FakePool()
    monkeypatch.setattr(room_module, "AnalysisPool", lambda **_: made)
    monkeypatch.setattr(room_module, "_LOOK_ROUND", 0.05)
    monkeypatch.setattr(room_module, "_WAIT_FOR_REPAIR", 0.05)
    return made


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not happened():  # noqa: ASYNC110 - what is waited for happens on the disk and in the store
            await asyncio.sleep(0.02)


async def listed(room: Room) -> list[str]:
    """The headlines that are completed, once there are any."""
    async with asyncio.timeout(20):
        while not await room.desk.suggest_articles(""):  # noqa: ASYNC110 - another task makes it so
            await asyncio.sleep(0.02)
    return [choice.label for choice in await room.desk.suggest_articles("")]


@asynccontextmanager
async def running(room: Room) -> AsyncIterator[None]:
    task = asyncio.create_task(room.run())
    try:
        yield
    finally:
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


async def test_a_folder_is_loaded_once_and_a_bad_file_named(settings: Settings, pool: FakePool, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (folder / "dam.html").write_text(DAM, encoding="utf-8")
    (folder / "empty.txt").touch()
    told: list[int] = []
    async with open_room(settings, clock=Clock()) as room:
        report = await room.load(folder, Origin.SEEDS, lambda done, _total, _path: told.append(done))
        assert (report.new, [(path.name, "empty" in reason) for path, reason in report.bad]) == (
            2,
            [("empty.txt", True)],
        )
        again = await room.load(folder, Origin.SEEDS)
        assert (again.new, again.unchanged, len(again.bad)) == (0, 2, 1)
        assert await room.intake.analyse_waiting() == 2
        assert len(await room.desk.suggest_articles("")) == 2
    assert told == [1, 2, 3]
    assert sorted(pool.analysed) == ["dam.html", "ferry.txt"]


async def test_a_folder_that_is_not_there_is_said(settings: Settings, pool: FakePool, tmp_path: Path) -> None:
    async with open_room(settings) as room:
        with pytest.raises(ReadingError, match=r"“.*nowhere” cannot be read \(No such file or directory\)"):
            await room.load(tmp_path / "nowhere", Origin.SEEDS)
    assert pool.analysed == []


async def test_what_comes_into_the_watched_folder_is_taken_in_and_analysed(
    settings: Settings, pool: FakePool, tmp_path: Path
) -> None:
    figure = REGISTRY.get_sample_value
    before = figure("copytaster_articles_total", {"outcome": "new"}) or 0
    async with open_room(settings, clock=Clock()) as room, running(room):
        await until((tmp_path / "inbox").is_dir)
        (tmp_path / "inbox" / "ferry.txt").write_text(FERRY, encoding="utf-8")
        await until(lambda: "ferry.txt" in pool.analysed)
        (tmp_path / "inbox" / "dam.txt").write_text(DAM, encoding="utf-8")
        await until(lambda: "dam.txt" in pool.analysed)
        assert await room.store.count_articles() == 2
    assert figure("copytaster_articles_total", {"outcome": "new"}) == before + 2


async def test_what_another_process_added_is_analysed_too(settings: Settings, pool: FakePool) -> None:
    async with open_room(settings) as room, open_room(settings) as other, running(room):
        await other.intake.take(FERRY.encode(), "added.txt", source="added", origin=Origin.ADD)
        assert await listed(room) == ["Ferry fire strands hundreds at Port Amara"]
        assert await room.store.unanalysed(ANALYSIS_VERSION, 5) == []
        assert (await room.desk.find("ferry fire")).story == 1
    assert pool.analysed == ["added.txt"]


async def test_what_another_process_took_back_is_found_no_more(settings: Settings, pool: FakePool) -> None:
    async with open_room(settings) as room, open_room(settings) as other:
        article_id = await room.intake.take(FERRY.encode(), "a.txt", source="a", origin=Origin.ADD)
        await room.intake.analyse_waiting()
        async with running(room):
            assert await other.intake.remove(article_id)
            async with asyncio.timeout(20):
                while await room.desk.suggest_articles("ferry"):  # noqa: ASYNC110 - another process did it
                    await asyncio.sleep(0.02)
    assert pool.analysed == ["a.txt"]


async def test_of_a_file_larger_than_any_article_no_more_is_read_than_that(
    settings: Settings, pool: FakePool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 100)
    sizes: list[int] = []

    async def note(data: bytes, name: str, **options: object) -> Article:
        sizes.append(len(data))
        return await FakePool.read(pool, data, name, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pool, "read", note)
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "long.txt").write_text(FERRY * 50, encoding="utf-8")
    async with open_room(settings, clock=Clock()) as room:
        await room.load(folder, Origin.SEEDS)
    assert sizes == [101]


async def test_a_bad_file_is_logged_and_the_next_one_taken_in(
    settings: Settings, pool: FakePool, tmp_path: Path
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "1.txt").write_bytes(b"\x00\x01\x02" * 100)
    (inbox / "2.txt").write_text(FERRY, encoding="utf-8")
    with capture_logs() as logs:
        async with open_room(settings) as room, running(room):
            await until(lambda: "2.txt" in pool.analysed)
            [refused] = (await room.desk.status(1)).refused
    (warning,) = [line for line in logs if line["event"] == "not taken in"]
    assert warning["name"] == refused.source == "1.txt"
    assert "binary" in refused.reason
    assert warning["reason"] == refused.reason


async def test_a_file_waits_while_the_store_or_the_workers_fail(
    settings: Settings, pool: FakePool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    real, failures = room_module.load_file, [StoreError("Full."), LanguageError("No workers.")]

    async def load_file(*args: object, **options: object) -> object:
        if failures:
            raise failures.pop()
        return await real(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(room_module, "load_file", load_file)
    with capture_logs() as logs:
        async with open_room(settings) as room, running(room):
            await until(lambda: "ferry.txt" in pool.analysed)
    assert [line["reason"] for line in logs if line["event"] == "file waits"] == ["No workers.", "Full."]


@pytest.mark.parametrize(("days", "left"), [(30, 1), (None, 3)])
async def test_what_somebody_pointed_at_expires_while_the_bot_runs(
    settings: Settings, pool: FakePool, monkeypatch: pytest.MonkeyPatch, days: int | None, left: int
) -> None:
    monkeypatch.setattr(room_module, "_BETWEEN_EXPIRIES", 0.02)
    settings = settings.model_copy(update={"store": settings.store.model_copy(update={"keep_unlisted_days": days})})
    clock = Clock()
    real, failures = room_module.Intake.forget_unlisted, [StoreError("Full.")]

    async def forget(intake: room_module.Intake, older_than: timedelta) -> int:
        if failures:
            raise failures.pop()
        return await real(intake, older_than)

    monkeypatch.setattr(room_module.Intake, "forget_unlisted", forget)
    with capture_logs() as logs:
        async with open_room(settings, clock=clock) as room:
            ids = [(await room.desk.read_text(text.encode(), "a.txt", text)).id for text in (FERRY, DAM, FERRY + DAM)]
            clock.advance(days=31)
            async with running(room):
                if days is not None:
                    await until(lambda: any(line["event"] == "texts expired" for line in logs))
                else:
                    await asyncio.sleep(0.1)
            assert len(await room.store.articles(ids)) == left
    assert [line["reason"] for line in logs if line["event"] == "expiry waits"] == (["Full."] if days else [])
    assert len(pool.analysed) >= 1


async def test_articles_wait_while_the_model_is_missing(settings: Settings, pool: FakePool) -> None:
    pool.fails["a.txt"] = LanguageError("The model is missing.")
    with capture_logs() as logs:
        async with open_room(settings) as room, running(room):
            await room.intake.take(FERRY.encode(), "a.txt", source="a", origin=Origin.ADD)
            await until(lambda: any(line["event"] == "articles wait" for line in logs))
            # It is neither set aside nor listed: nothing is wrong with it.
            [waiting] = await room.store.unanalysed(ANALYSIS_VERSION, 5)
            stored = await room.store.article(waiting)
            assert stored is not None
            assert stored.problem is None
            assert await room.desk.suggest_articles("") == []
            pool.fails.clear()
            assert await listed(room) == ["Ferry fire strands hundreds at Port Amara"]
            assert await room.store.unanalysed(ANALYSIS_VERSION, 5) == []
    reasons = {line["reason"] for line in logs if line["event"] == "articles wait"}
    assert reasons == {"The model is missing."}
    assert pool.analysed == ["a.txt"]


async def test_what_is_dropped_while_it_runs_is_collected(
    settings: Settings, pool: FakePool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "ROUND", 0.01)
    monkeypatch.setattr("gc.freeze", lambda: None)
    async with open_room(settings) as room, running(room):
        gone = old_knot()
        await until(lambda: gone() is None)
    assert pool.analysed == []


async def test_a_watched_folder_that_cannot_be_is_said(settings: Settings, pool: FakePool, tmp_path: Path) -> None:
    (tmp_path / "inbox").write_text("a file in its place", encoding="utf-8")
    async with open_room(settings) as room:
        with pytest.raises(ReadingError, match=r"“.*inbox” cannot be made \(File exists\)\. Name another one under"):
            await room.run()
    assert pool.analysed == []


async def test_a_copy_and_a_file_of_another_kind_are_said_with_their_reason_also_after_a_restart(
    settings: Settings, pool: FakePool, tmp_path: Path
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "ferry.txt").write_text(FERRY, encoding="utf-8")
    async with open_room(settings) as room, running(room):
        await until(lambda: "ferry.txt" in pool.analysed)
        (inbox / "copy.txt").write_text(FERRY, encoding="utf-8")
        (inbox / "report.docx").write_bytes(b"PK")
        await until(lambda: len(room.intake.refusals.latest) == 2)
        (inbox / "the next one.txt").write_text("A tram stops\nA tram stopped on the hill.", encoding="utf-8")
        await until(lambda: "the next one.txt" in pool.analysed)
    async with open_room(settings) as room:
        reasons = {one.source: one.reason for one in (await room.desk.status(1)).refused}
        assert reasons["copy.txt"] == "It has the same text as “Ferry fire strands hundreds at Port Amara”."
        assert reasons["report.docx"].startswith("It is no text, HTML or Markdown file.")
        (inbox / "copy.txt").write_text(DAM, encoding="utf-8")
        async with running(room):
            await until(lambda: "copy.txt" in pool.analysed)
            await until(lambda: [one.source for one in room.intake.refusals.latest] == ["report.docx"])


async def test_files_of_one_name_in_two_folders_are_said_apart_until_they_are_deleted(
    settings: Settings, pool: FakePool, tmp_path: Path
) -> None:
    inbox = tmp_path / "inbox"
    for place in ("east", "west"):
        (inbox / place).mkdir(parents=True)
        (inbox / place / "report.docx").write_bytes(b"PK")
    async with open_room(settings) as room, running(room):
        await until(lambda: len(room.intake.refusals.latest) == 2)
        assert {one.source for one in room.intake.refusals.latest} == {"east/report.docx", "west/report.docx"}
        (inbox / "west" / "report.docx").unlink()
        await until(lambda: len(room.intake.refusals.latest) == 1)
    (inbox / "east" / "report.docx").unlink()
    async with open_room(settings) as room, running(room):
        await until(lambda: not room.intake.refusals.latest)
    assert pool.analysed == []


async def test_what_was_said_of_a_file_keeps_its_time_after_a_restart_until_the_file_changes(
    settings: Settings, pool: FakePool, tmp_path: Path
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "report.docx").write_bytes(b"PK")
    (inbox / "the next one.txt").write_text(DAM, encoding="utf-8")
    async with open_room(settings) as room, running(room):
        await until(lambda: "the next one.txt" in pool.analysed)
        (first,) = room.intake.refusals.latest
    async with open_room(settings) as room, running(room):
        (inbox / "ferry.txt").write_text(FERRY, encoding="utf-8")
        await until(lambda: "ferry.txt" in pool.analysed)
        assert room.intake.refusals.latest == (first,)
        (inbox / "report.docx").write_bytes(b"PK, changed")
        await until(lambda: room.intake.refusals.latest != (first,))
        (changed,) = room.intake.refusals.latest
        assert (changed.source, changed.reason, changed.at > first.at) == (first.source, first.reason, True)


async def test_what_was_refused_is_not_read_again_until_it_changes_but_what_a_restart_may_mend_is(
    settings: Settings, pool: FakePool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    read: list[str] = []

    async def note(data: bytes, name: str, **options: object) -> Article:
        read.append(name)
        if name == "slow.txt":
            message = "Reading it took longer than 60 seconds."
            raise AnalysisError(message)
        return await FakePool.read(pool, data, name, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pool, "read", note)
    for number in range(25):
        (inbox / f"{number:02}.txt").write_bytes(b"\x00\x01\x02" * 100)
    (inbox / "slow.txt").write_text(FERRY, encoding="utf-8")
    async with open_room(settings) as room, running(room):
        await until(lambda: len(room.intake.refusals.latest) == 26)
        before = room.intake.refusals.latest
    assert sorted(read) == [*(f"{number:02}.txt" for number in range(25)), "slow.txt"]
    read.clear()
    (inbox / "07.txt").write_bytes(b"\x00\x01\x02" * 99)
    async with open_room(settings) as room:
        status = await room.desk.status(1)
        assert (status.refused_count, status.refused) == (26, before[:10])
        async with running(room):
            await until(lambda: {"07.txt", "slow.txt"} <= {*read})
            await until(lambda: room.intake.refusals.latest[0].source == "07.txt")
            (inbox / "the next one.txt").write_text(DAM, encoding="utf-8")
            await until(lambda: "the next one.txt" in pool.analysed)
    assert sorted(read) == ["07.txt", "slow.txt", "the next one.txt"]
    assert {one.source: one for one in before if one.source != "07.txt"} == {
        one.source: one for one in room.intake.refusals.latest if one.source != "07.txt"
    }


def test_no_file_is_taken_for_deleted_while_its_folder_is_away_or_its_name_is_no_text(tmp_path: Path) -> None:
    assert room_module._deleted(tmp_path / "away", ["a.docx"]) == []
    assert room_module._deleted(tmp_path / ("too long" * 40), ["a.docx"]) == []
    assert room_module._deleted(tmp_path, ["a.docx", "caf\\xe9.docx"]) == ["a.docx"]
    assert room_module._changed_since(tmp_path / "gone", Clock()())
