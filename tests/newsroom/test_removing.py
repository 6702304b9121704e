"""``copytaster remove``: an article that is taken back is found, shown and posted no more, until it is given back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.articles.records import Origin, PostState
from bot.errors import DeskError
from bot.newsroom import room as room_module
from bot.newsroom.removing import Removal, find_article, give_back, take_back
from bot.newsroom.room import open_room
from bot.settings import Settings, StoreSettings
from tests.newsroom.fakes import DAM, FERRY, FakePool, empty_store

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path


GUILD, CHANNEL, MESSAGE = 11, 22, 33
NOW = datetime(2026, 3, 1, tzinfo=UTC)
SECOND_FERRY = FERRY.replace("Ferry fire strands hundreds", "Ferry fire strands dozens")

type Remove = Callable[..., Awaitable[Removal]]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(root=tmp_path, store=StoreSettings(url="sqlite:///articles.db"))


@pytest.fixture(autouse=True)
async def loaded(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three articles: number 1 and 2 of a ferry, number 3 of a dam, each on its way to a channel."""
    (tmp_path / "articles.db").write_bytes(empty_store())
    monkeypatch.setattr(room_module, "AnalysisPool", lambda **_: FakePool())
    async with open_room(settings) as room:
        await room.desk.choose_channel(GUILD, CHANNEL)
        for text, source in ((FERRY, "wire/ferry.txt"), (SECOND_FERRY, "wire/100%_ferry.txt"), (DAM, "/other/dam.txt")):
            name = source.rpartition("/")[2]
            await room.intake.take(text.encode(), name, source=source, origin=Origin.ADD)
        await room.intake.analyse_waiting()


@pytest.fixture
def remove(settings: Settings) -> Remove:
    async def run(reference: str, *, undo: bool = False) -> Removal:
        item = await find_article(settings, reference, removed=undo)
        return await (give_back if undo else take_back)(settings, item)

    return run


async def shown(settings: Settings) -> set[int]:
    async with open_room(settings) as room:
        return {int(choice.value) for choice in await room.desk.suggest_articles("")}


@pytest.mark.parametrize(
    "reference",
    [
        "3",
        " 3 ",
        "dam.txt",
        "/other/dam.txt",
        "other/dam.txt",
        "./dam.txt",
        "harrower dam memos",
        "Dam memos show years of warnings",
        "dam memmos",
    ],
)
async def test_an_article_is_meant_by_number_file_or_headline(
    settings: Settings, remove: Remove, reference: str
) -> None:
    removal = await remove(reference)
    assert (removal.item.id, removal.messages) == (3, ())
    assert await shown(settings) == {1, 2}


async def test_a_headline_that_is_given_word_for_word_is_meant_alone(settings: Settings, remove: Remove) -> None:
    longer = FERRY.replace("at Port Amara\n", "at Port Amara, owners say\n", 1)
    async with open_room(settings) as room:
        await room.intake.take(longer.encode(), "longer.txt", source="longer", origin=Origin.ADD)
        await room.intake.analyse_waiting()
    removal = await remove("FERRY FIRE STRANDS HUNDREDS at Port Amara.")
    assert removal.item.id == 1


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("ferry fire", r"“ferry fire” fits 2 articles: 2 “Ferry .*”; 1 “Ferry .*”\. Say which one by its number\."),
        ("nothing of the kind", r"No article fits “nothing of the kind”\. Give its number"),
        ("99", r"No article fits “99”"),
        ("?!", r"No article fits “\?!”"),
        ("am.txt", r"No article fits “am\.txt”"),
        ("1%ferry.txt", r"No article fits"),
        ("_.txt", r"No article fits"),
    ],
)
async def test_what_fits_no_article_or_several_changes_nothing(
    settings: Settings, remove: Remove, reference: str, said: str
) -> None:
    with pytest.raises(DeskError, match=said):
        await remove(reference)
    assert await shown(settings) == {1, 2, 3}


async def test_many_that_fit_are_not_all_named(settings: Settings, remove: Remove) -> None:
    async with open_room(settings) as room:
        for number in range(6):
            text = FERRY.replace("hundreds", f"{number} hundred")
            await room.intake.take(text.encode(), "x.txt", source=f"{number}.txt", origin=Origin.ADD)
        await room.intake.analyse_waiting()
    with pytest.raises(DeskError, match=r"fits 8 articles: .*; and 3 more\."):
        await remove("ferry fire strands")


async def test_what_waits_is_not_posted_and_what_was_posted_is_linked(settings: Settings, remove: Remove) -> None:
    async with open_room(settings) as room:
        (sent, *_) = await room.store.posts_for(1)
        await room.store.mark_sent(sent.id, MESSAGE, NOW)
    posted = await remove("1")
    await remove("3")
    assert posted.messages == (f"https://discord.com/channels/{GUILD}/{CHANNEL}/{MESSAGE}",)
    async with open_room(settings) as room:
        states = {post.article_id: (post.state, post.reason) for post in await room.store.posts_of(GUILD, 9)}
        assert [outgoing.article_id for outgoing in await room.desk.outbox.due()] == [2]
    assert states[1] == (PostState.SENT, None)
    assert states[3][0] is PostState.SKIPPED
    assert states[3][1] is not None
    assert "taken back" in states[3][1].words


@pytest.mark.parametrize("reference", ["", " ", "./", "/"])
async def test_no_words_mean_no_article(settings: Settings, reference: str) -> None:
    async with open_room(settings) as room:
        await room.intake.take(FERRY.lower().encode(), "f", source="https://wire.example/f/", origin=Origin.FEED)
    with pytest.raises(DeskError, match="No article fits"):
        await find_article(settings, reference)


async def test_an_article_that_was_taken_back_stays_so_until_it_is_given_back(
    settings: Settings, remove: Remove
) -> None:
    with pytest.raises(DeskError, match=r"“Dam memos.*” was not taken back\."):
        await remove("3", undo=True)
    await remove("3")
    with pytest.raises(DeskError, match=r"“Dam memos.*” was already taken back\."):
        await remove("dam.txt")
    async with open_room(settings) as room:
        with pytest.raises(DeskError, match="was taken back and is no longer shown"):
            await room.desk.item(3)
        with pytest.raises(DeskError, match="No article fits “dam memos”"):
            await room.desk.find("dam memos")
        await room.intake.take(DAM.encode(), "dam.txt", source="again.txt", origin=Origin.ADD)
        assert await room.intake.analyse_waiting() == 0

    with pytest.raises(DeskError, match=r"“Dam memos.*” was already taken back\."):
        await remove("dam memos")
    assert (await remove("dam memos", undo=True)).item.id == 3
    await remove("3")
    assert (await remove("dam.txt", undo=True)).item.id == 3
    async with open_room(settings) as room:
        assert (await room.desk.find("dam memos")).id == 3
        assert [outgoing.article_id for outgoing in await room.desk.outbox.due()] == [1, 2]


async def test_a_running_desk_notices_what_another_process_took_back_or_gave_back(
    settings: Settings, remove: Remove
) -> None:
    async with open_room(settings) as room:
        names = await room.desk.suggest_names("")
        await remove("3")
        await room.intake.notice_removals()
        assert [choice.value for choice in await room.desk.suggest_articles("dam")] == []
        assert await room.desk.suggest_names("Olu") == []
        await remove("3", undo=True)
        await room.intake.notice_removals()
        assert [choice.value for choice in await room.desk.suggest_articles("dam")] == ["3"]
        assert await room.desk.suggest_names("") == names
