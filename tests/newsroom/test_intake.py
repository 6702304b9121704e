"""What comes in: read, kept, analysed, told to its story and offered for posting, whatever happens in between."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event
from structlog.testing import capture_logs

from bot.articles.records import Origin, Outcome, PostState
from bot.errors import AnalysisError, DeskError, LanguageError, ReadingError, StoreError
from bot.language.analysis import ANALYSIS_VERSION
from bot.newsroom import intake as intake_module
from bot.newsroom.answers import Reason
from tests.newsroom.fakes import DAM, FERRY, make_article, open_newsroom

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.articles.records import Post
    from bot.language.findings import Analysis
    from tests.newsroom.fakes import Newsroom

GUILD, CHANNEL = 11, 22


async def posts(newsroom: Newsroom) -> list[Post]:
    return await newsroom.store.posts_of(GUILD, 50)


async def problem(newsroom: Newsroom, article_id: int) -> str | None:
    stored = await newsroom.store.article(article_id)
    assert stored is not None
    return stored.problem


# Coming in


async def test_an_article_is_read_kept_analysed_listed_and_posted(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    article_id = await newsroom.intake.take(
        FERRY.encode(), "01_harbour-courier_fire.txt", source="1", origin=Origin.ADD
    )
    assert newsroom.catalogue.newest(5) == []
    assert await newsroom.intake.analyse_waiting() == 1
    stored = await newsroom.store.article(article_id)
    assert stored is not None
    assert (stored.article.outlet, stored.analysis_version) == ("Harbour Courier", ANALYSIS_VERSION)
    assert [entry.id for entry in newsroom.catalogue.search("ines bellamy", 5)] == [article_id]
    (post,) = await posts(newsroom)
    assert (post.state, post.article_id, post.story_id) == (PostState.PENDING, article_id, stored.story_id)


async def test_the_outlet_asked_for_wins_and_an_unknown_one_is_refused(newsroom: Newsroom) -> None:
    article = await newsroom.intake.read(FERRY.encode(), "x.txt", outlet="Harbour Courier")
    assert article.outlet == "Harbour Courier"
    with pytest.raises(DeskError, match=r"no outlet called “Nobody’s”.*config/outlets\.yaml are: Harbour Courier\."):
        await newsroom.intake.read(FERRY.encode(), "x.txt", outlet="Nobody’s")
    assert await newsroom.store.count_articles() == 0


async def test_the_address_says_the_outlet_where_the_file_does_not(newsroom: Newsroom) -> None:
    article = await newsroom.intake.read(FERRY.encode(), "x.txt", url="https://www.harbour.example/fire")
    assert article.outlet == "Harbour Courier"


BAD = {
    "empty": (b"", "empty"),
    "white space": (b"\xef\xbb\xbf \r\n\xc2\xa0", "empty"),
    "binary": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
    "20 MB": (b"Rain fell on the harbour. " * 800_000, "larger than 15 MB"),
    "no letters": (b"1234 5678 -- 9\n" * 20, "no words"),
}


@pytest.mark.parametrize(("data", "said"), BAD.values(), ids=BAD)
async def test_what_is_no_article_is_refused_in_words_and_the_store_stays_as_it_was(
    newsroom: Newsroom, data: bytes, said: str
) -> None:
    await newsroom.arrive(FERRY)
    with pytest.raises(ReadingError, match=said):
        await newsroom.intake.take(data, "bad.txt", source="bad", origin=Origin.ADD)
    assert await newsroom.store.count_articles() == 1
    assert await newsroom.store.unanalysed(ANALYSIS_VERSION, 5) == []


async def test_one_endless_line_is_kept_and_said_to_be_an_article(newsroom: Newsroom) -> None:
    line = ("The ferry burned for nine hours off the harbour. " * 20_000).encode()
    article_id = await newsroom.intake.take(line, "endless.txt", source="endless", origin=Origin.ADD)
    await newsroom.intake.analyse(article_id)
    assert await problem(newsroom, article_id) is None


async def test_a_text_without_a_sentence_is_kept_and_not_posted(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    article = replace(make_article("Harbour"), blocks=())
    await newsroom.intake.keep(article, source="a", origin=Origin.ADD)
    await newsroom.intake.analyse_waiting()
    (post,) = await posts(newsroom)
    assert post.reason is not None
    assert (post.state, post.reason.words) == (PostState.SKIPPED, Reason.NOTHING_TO_SAY.value)


async def test_a_full_disk_is_said_and_nothing_is_half_written(newsroom: Newsroom) -> None:
    await newsroom.arrive(FERRY)
    engine = newsroom.store._engine.sync_engine  # type: ignore[attr-defined]
    limit = _NoMorePages()
    event.listen(engine, "begin", limit)
    with pytest.raises(StoreError, match=r"no room left .*Free some disk space"):
        await newsroom.intake.take(
            b"A headline\n" + b"More words here. " * 9000, "b.txt", source="b", origin=Origin.ADD
        )
    event.remove(engine, "begin", limit)
    limit.lift(engine)
    assert await newsroom.store.count_articles() == 1
    assert await newsroom.arrive(DAM, "c.txt") > 1


class _NoMorePages:
    """Lets a database file grow no more, as on a full disk."""

    def __call__(self, connection: Any) -> None:  # noqa: ANN401 - any of SQLAlchemy's
        connection.exec_driver_sql("PRAGMA max_page_count = 1")

    def lift(self, engine: Any) -> None:  # noqa: ANN401 - any of SQLAlchemy's
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("PRAGMA max_page_count = 1000000"))


# Revisions, duplicates, removal


async def test_a_revised_article_is_listed_anew_and_not_posted_twice(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    first = await newsroom.arrive(FERRY)
    second = await newsroom.arrive(FERRY.replace("Ferry fire", "Blaze").replace("Tomas Brandt", "Olu Adeyemi"))
    assert first == second
    assert [entry.headline for entry in newsroom.catalogue.search("blaze", 5)] == [
        "Blaze strands hundreds at Port Amara"
    ]
    assert newsroom.catalogue.names("tomas", 5) == []
    assert len(await posts(newsroom)) == 1


async def test_the_same_text_under_another_name_is_no_second_article(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    await newsroom.arrive(FERRY)
    put = await newsroom.keep(FERRY, "copy.txt")
    assert put.outcome is Outcome.DUPLICATE
    assert await newsroom.intake.analyse_waiting() == 0
    assert len(await posts(newsroom)) == 1


async def test_a_text_that_a_message_brought_is_posted_when_it_comes_in_as_an_article(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    put = await newsroom.keep(FERRY, listed=False)
    await newsroom.intake.analyse(put.article_id)
    assert await posts(newsroom) == []
    assert newsroom.catalogue.newest(5) == []
    again = await newsroom.keep(FERRY, source="inbox/a.txt")
    assert (again.article_id, again.outcome) == (put.article_id, Outcome.NEW)
    await newsroom.intake.analyse_waiting()
    assert [post.state for post in await posts(newsroom)] == [PostState.PENDING]
    assert [entry.id for entry in newsroom.catalogue.newest(5)] == [put.article_id]


async def test_texts_that_somebody_pointed_at_expire_and_news_does_not(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_module, "_BATCH", 2)
    await newsroom.arrive(DAM)
    for number in range(4):
        await newsroom.keep(f"Text {number}\nIt was said on Monday.", f"{number}.txt", listed=False)
    newsroom.clock.advance(days=30)
    await newsroom.keep("Another text\nIt was said on Tuesday.", "young.txt", listed=False)
    assert await newsroom.intake.forget_unlisted(timedelta(days=31)) == 0
    with capture_logs() as logs:
        assert await newsroom.intake.forget_unlisted(timedelta(days=30)) == 4
    assert [(line["event"], line["count"]) for line in logs] == [("texts expired", 4)]
    assert len(newsroom.catalogue.newest(5)) == 1
    # What the folder, the feeds or a message brought is taken in as before.
    again = await newsroom.keep("Text 0\nIt was said on Monday.", "0.txt")
    assert again.outcome is Outcome.NEW


async def test_an_article_taken_back_is_not_listed_and_taking_it_back_twice_says_so(newsroom: Newsroom) -> None:
    article_id = await newsroom.arrive(FERRY)
    assert await newsroom.intake.remove(article_id)
    assert not await newsroom.intake.remove(article_id)
    assert newsroom.catalogue.newest(5) == []


@pytest.mark.parametrize("fails", [False, True])
async def test_an_article_taken_back_while_it_is_analysed_is_not_listed_or_posted(
    newsroom: Newsroom, *, fails: bool
) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    if fails:
        newsroom.pool.fails["a.txt"] = AnalysisError("It was too much.")
    put = await newsroom.keep(FERRY)
    newsroom.pool.may_go_on.clear()
    analysing = asyncio.create_task(newsroom.intake.analyse_waiting())
    await newsroom.pool.asked.wait()
    await newsroom.intake.remove(put.article_id)
    newsroom.pool.may_go_on.set()
    await analysing
    assert newsroom.catalogue.newest(5) == []
    assert await posts(newsroom) == []


@pytest.mark.parametrize("fails", [False, True])
async def test_an_article_revised_while_it_is_analysed_is_analysed_as_what_it_is_now(
    newsroom: Newsroom, *, fails: bool
) -> None:
    if fails:
        newsroom.pool.fails["a.txt"] = AnalysisError("It was too much.")
    put = await newsroom.keep(FERRY)
    newsroom.pool.may_go_on.clear()
    analysing = asyncio.create_task(newsroom.intake.analyse(put.article_id))
    await newsroom.pool.asked.wait()
    await newsroom.keep(DAM)
    newsroom.pool.may_go_on.set()
    (error,) = await asyncio.gather(analysing, return_exceptions=True)
    assert isinstance(error, AnalysisError) is fails
    assert newsroom.catalogue.newest(5) == []
    assert await problem(newsroom, put.article_id) is None
    newsroom.pool.fails.clear()
    assert await newsroom.intake.analyse_waiting() == 1
    assert [entry.headline for entry in newsroom.catalogue.newest(5)] == ["Dam memos show years of warnings"]


@pytest.mark.parametrize("fails", [False, True])
async def test_a_text_that_comes_in_as_an_article_while_its_analysis_waits_for_the_store_is_posted(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, *, fails: bool
) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    put = await newsroom.keep(FERRY, listed=False)
    real = newsroom.store.transaction

    @asynccontextmanager
    async def after_the_folders_turn() -> AsyncIterator[None]:
        monkeypatch.undo()
        assert (await newsroom.keep(FERRY, source="inbox/a.txt")).outcome is Outcome.NEW
        async with real():
            yield

    if fails:
        newsroom.pool.fails["a.txt"] = AnalysisError("It was too much.")
    monkeypatch.setattr(newsroom.store, "transaction", after_the_folders_turn)
    await asyncio.gather(newsroom.intake.analyse(put.article_id), return_exceptions=True)
    await newsroom.intake.analyse_waiting()
    assert [post.state for post in await posts(newsroom)] == [PostState.SKIPPED if fails else PostState.PENDING]
    assert [entry.id for entry in newsroom.catalogue.newest(5)] == [put.article_id]


# Failing


async def test_an_article_that_cannot_be_analysed_is_set_aside_listed_and_explained(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    newsroom.pool.fails["bad.txt"] = AnalysisError("Reading 'bad.txt' stopped the language worker twice.", "Set aside.")
    bad = await newsroom.keep(FERRY, "bad.txt")
    good = await newsroom.keep(DAM, "good.txt")
    assert await newsroom.intake.analyse_waiting() == 2
    assert await problem(newsroom, bad.article_id) == "Reading 'bad.txt' stopped the language worker twice. Set aside."
    assert await problem(newsroom, good.article_id) is None
    assert {entry.id for entry in newsroom.catalogue.newest(5)} == {bad.article_id, good.article_id}
    by_article = {post.article_id: post for post in await posts(newsroom)}
    assert by_article[bad.article_id].state is PostState.SKIPPED
    assert by_article[good.article_id].state is PostState.PENDING
    assert await newsroom.intake.analyse_waiting() == 0


async def test_a_fault_of_the_bots_own_sets_one_article_aside_and_not_the_others(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = await newsroom.keep(FERRY, "bad.txt")
    good = await newsroom.keep(DAM, "good.txt")
    stories = await newsroom.intake.stories.place_recent()
    real = stories.add

    def add(analysis: Analysis, published: datetime) -> int:
        if analysis.article.name == "bad.txt":
            raise ZeroDivisionError
        return real(analysis, published)

    monkeypatch.setattr(stories, "add", add)
    assert await newsroom.intake.analyse_waiting() == 2
    assert await problem(newsroom, bad.article_id) == "It could not be placed: ZeroDivisionError."
    assert await problem(newsroom, good.article_id) is None


async def test_a_store_that_fails_sets_nothing_aside(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    put = await newsroom.keep(FERRY)

    async def fail(*_: object) -> bool:
        raise StoreError("There is no room left.")

    with monkeypatch.context() as patch:
        patch.setattr(newsroom.store, "put_analysis", fail)
        with pytest.raises(StoreError, match="no room left"):
            await newsroom.intake.analyse_waiting()
    assert await problem(newsroom, put.article_id) is None
    assert await newsroom.intake.analyse_waiting() == 1


async def test_without_a_model_everything_waits_and_nothing_is_set_aside(newsroom: Newsroom) -> None:
    newsroom.pool.fails["a.txt"] = LanguageError("The language pipeline is not installed.", "Install it.")
    put = await newsroom.keep(FERRY)
    with pytest.raises(LanguageError, match="not installed"):
        await newsroom.intake.analyse_waiting()
    assert await problem(newsroom, put.article_id) is None
    newsroom.pool.fails.clear()
    assert await newsroom.intake.analyse_waiting() == 1


async def test_an_article_that_is_gone_or_done_is_not_analysed_again(newsroom: Newsroom) -> None:
    article_id = await newsroom.arrive(FERRY)
    await newsroom.intake.analyse(article_id)
    await newsroom.intake.analyse(999)
    await newsroom.intake._analyse_or_set_aside(999)
    assert newsroom.pool.analysed == ["a.txt"]


async def test_progress_is_told(newsroom: Newsroom) -> None:
    for number in range(3):
        await newsroom.keep(f"Headline {number}\nA body.", f"{number}.txt")
    told: list[tuple[int, int]] = []
    await newsroom.intake.analyse_waiting(lambda done, total: told.append((done, total)))
    assert told == [(2, 3), (3, 3)]
    assert newsroom.intake.waiting == 0


# Starting again


async def test_what_was_kept_and_not_analysed_is_analysed_after_a_restart(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    put = await newsroom.keep(FERRY)
    newsroom.pool.may_go_on.clear()
    killed = asyncio.create_task(newsroom.intake.analyse_waiting())
    await newsroom.pool.asked.wait()
    killed.cancel()
    await asyncio.wait([killed])
    again = await newsroom.restarted()
    assert await again.intake.analyse_waiting() == 1
    assert [post.article_id for post in await posts(again)] == [put.article_id]
    assert await (await newsroom.restarted()).intake.analyse_waiting() == 0
    assert len(await posts(again)) == 1


async def test_a_kill_inside_the_last_step_leaves_none_of_it(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    put = await newsroom.keep(FERRY)

    async def die(*_: object) -> None:
        raise asyncio.CancelledError

    with monkeypatch.context() as patch:
        patch.setattr(newsroom.intake, "_offer", die)
        with pytest.raises(asyncio.CancelledError):
            await newsroom.intake.analyse(put.article_id)
    stored = await newsroom.store.article(put.article_id)
    assert stored is not None
    assert (stored.analysis, stored.story_id) == (None, None)
    again = await newsroom.restarted()
    assert await again.intake.analyse_waiting() == 1
    assert len(await posts(again)) == 1


async def test_the_catalogue_is_full_again_after_a_restart(newsroom: Newsroom) -> None:
    await newsroom.arrive(FERRY)
    await newsroom.arrive(DAM, "dam.txt")
    again = await newsroom.restarted()
    assert again.catalogue.newest(9) == newsroom.catalogue.newest(9)
    assert again.catalogue.names("", 9) == newsroom.catalogue.names("", 9)


async def test_an_article_without_a_headline_and_a_revised_one_are_listed_the_same_after_a_restart(
    newsroom: Newsroom,
) -> None:
    plain = replace(make_article("Rain fell.\nThe harbour flooded on Friday."), headline=None)
    await newsroom.intake.keep(plain, source="plain", origin=Origin.ADD)
    first = make_article(FERRY, "ferry.txt", published=newsroom.clock.now - timedelta(days=1))
    await newsroom.intake.keep(first, source="ferry", origin=Origin.ADD)
    newsroom.clock.advance(days=2)
    revised = replace(first, text=FERRY + " Soon.", published=newsroom.clock.now - timedelta(days=1))
    await newsroom.intake.keep(revised, source="ferry", origin=Origin.ADD)
    await newsroom.intake.analyse_waiting()
    again = await newsroom.restarted()
    listed = newsroom.catalogue.newest(9)
    assert [entry.headline for entry in listed] == [first.headline, "The harbour flooded on Friday."]
    assert again.catalogue.newest(9) == listed


# The backlog


async def test_what_was_there_before_the_channel_was_chosen_is_not_posted(newsroom: Newsroom) -> None:
    await newsroom.arrive(FERRY)
    late = await newsroom.keep(DAM, "kept-before.txt")
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    await newsroom.intake.analyse_waiting()
    (post,) = await posts(newsroom)
    assert post.reason is not None
    assert (post.article_id, post.reason.words) == (late.article_id, Reason.BACKLOG.value)
    new = await newsroom.arrive("Strike ends\nTeachers went back to work in Norland on Monday.", "new.txt")
    newest = (await posts(newsroom))[0]
    assert (newest.article_id, newest.state) == (new, PostState.PENDING)


async def test_the_newest_stories_can_be_posted_from_the_backlog_once(newsroom: Newsroom) -> None:
    texts = {
        "ferry.txt": FERRY,
        "ferry-again.txt": FERRY + "\nThe captain was praised by passengers.",
        "dam.txt": DAM,
        "strike.txt": "Strike ends\nTeachers went back to work in Norland on Monday.",
    }
    ids = {}
    for name, text in texts.items():
        newsroom.clock.advance(minutes=5)
        ids[name] = await newsroom.arrive(text, name)
    assert await newsroom.intake.post_newest(GUILD, 3) == 0
    newsroom.clock.advance(minutes=5)
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    assert await newsroom.intake.post_newest(GUILD, 3) == 3
    due = await newsroom.desk.outbox.due()
    assert [post.article_id for post in due] == [ids["ferry-again.txt"], ids["dam.txt"], ids["strike.txt"]]
    assert await newsroom.intake.post_newest(GUILD, 3) == 0
    assert len(await newsroom.desk.outbox.due()) == 3


async def test_an_empty_store_has_no_newest_stories_to_post(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    assert await newsroom.intake.post_newest(GUILD, 3) == 0


async def test_a_paused_server_gets_nothing_and_is_told_why(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    await newsroom.desk.pause(GUILD)
    await newsroom.arrive(FERRY)
    (post,) = await posts(newsroom)
    assert post.reason is not None
    assert post.reason.words == Reason.PAUSED.value
    await newsroom.desk.resume(GUILD)
    await newsroom.arrive(DAM, "dam.txt")
    assert (await posts(newsroom))[0].state is PostState.PENDING


async def test_an_undated_article_is_dated_by_its_coming_and_a_future_one_too(tmp_path: Path) -> None:
    async with open_newsroom(tmp_path) as newsroom:
        future = make_article(FERRY, published=newsroom.clock.now + timedelta(days=400))
        put = await newsroom.intake.keep(future, source="f", origin=Origin.ADD)
        await newsroom.intake.analyse_waiting()
        stored = await newsroom.store.article(put.article_id)
        assert stored is not None
        assert newsroom.catalogue.newest(1)[0].dated == stored.received
        assert (await newsroom.store.catalogue())[0].dated == stored.received


async def test_a_feeds_backlog_is_listed_and_not_posted(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(1, 2)
    newsroom.clock.advance(minutes=1)
    for name, backlog in (("old", True), ("new", False)):
        await newsroom.intake.take_from_feed(
            f"{FERRY}\nThis one is {name}.".encode(),
            name=name,
            url=None,
            source=f"item:{name}",
            outlet=None,
            published=datetime(2026, 3, 1, tzinfo=UTC),
            content_type="text/plain; charset=utf-8",
            backlog=backlog,
        )
    await newsroom.intake.analyse_waiting()
    posts = {post.article_id: post for post in await newsroom.store.posts_of(1, 10)}
    assert [(post.state.value, post.reason and post.reason.code) for _, post in sorted(posts.items())] == [
        ("skipped", "backlog"),
        ("pending", None),
    ]
    assert len(await newsroom.desk.suggest_articles("")) == 2
    stored = await newsroom.store.article(min(posts))
    assert stored is not None
    assert stored.article.published == datetime(2026, 3, 1, tzinfo=UTC)
