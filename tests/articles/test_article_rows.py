from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from bot.articles.article import Article, Block, Role, Span
from bot.articles.records import NameRow, Origin, Outcome, Put
from bot.articles.store import SqlStore
from bot.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    type Make = Callable[..., Article]

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LATER = NOON + timedelta(hours=5)
FOLDER, MESSAGE = Origin.FOLDER, Origin.MESSAGE

WHOLE = Article(
    text="Harbour wall gives way\nBy Ida Okonjo\n“It shook,” she said — twice. 🌊",
    name="harbour.txt",
    blocks=(
        Block(0, 22, Role.HEADLINE, ("first line", "no full stop")),
        Block(23, 36, Role.BYLINE),
        Block(37, 68, Role.BODY, ("a whole sentence",)),
    ),
    headline="Harbour wall gives way",
    standfirst="Nobody was hurt",
    outlet="The Tidewater Post",
    bylines=("Ida Okonjo", "Per Lind"),
    dateline="SALTMERE",
    published=datetime(2026, 2, 28, 23, 59, 59, 123456, tzinfo=UTC),
    published_span=Span(5, 9),
    published_day=date(2026, 3, 1),
    modified=datetime(2026, 3, 1, 8, tzinfo=UTC),
    captions=("The wall on Friday",),
    corrections=("An earlier version gave a wrong height.",),
    language="en",
    url="https://tidewater.example/harbour?x=1",
    notices=("Only the start of a paid article.",),
)


async def test_an_article_comes_back_as_it_went_in(store: SqlStore) -> None:
    put = await store.put_article(WHOLE, source="a/harbour.txt", origin=FOLDER, received=NOON)

    found = await store.article(put.article_id)

    assert put == Put(put.article_id, 1, Outcome.NEW)
    assert found is not None
    assert found.article == WHOLE
    assert (found.source, found.origin, found.listed, found.removed) == ("a/harbour.txt", FOLDER, True, False)
    assert (found.received, found.revised, found.revision) == (NOON, NOON, 1)
    assert (found.analysis, found.analysis_version, found.problem, found.story_id) == (None, None, None, None)
    assert len(found.fingerprint) == 64


async def test_no_table_is_read_from_end_to_end_for_a_few_articles(
    sqlite_template: Path, tmp_path: Path, make_article: Make
) -> None:
    file = tmp_path / "store.db"
    shutil.copy(sqlite_template, file)
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(_connection: object, _cursor: object, statement: str, values: tuple[object, ...], *_: object) -> None:
        asked.append((statement, values))

    async with SqlStore(f"sqlite:///{file}") as store:
        puts = [
            await store.put_article(make_article(name), source=name, origin=FOLDER, received=NOON) for name in "abc"
        ]
        event.listen(Engine, "before_cursor_execute", note)
        try:
            assert len(await store.articles([put.article_id for put in puts])) == 3
        finally:
            event.remove(Engine, "before_cursor_execute", note)
    with closing(sqlite3.connect(file)) as connection:
        steps = [
            step[3]
            for statement, values in asked
            if statement.startswith("SELECT")
            for step in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    assert sum(step.startswith("SEARCH") for step in steps) >= 4
    assert [step for step in steps if step.startswith("SCAN")] == []


async def test_there_is_no_article_of_an_unknown_id(store: SqlStore) -> None:
    assert await store.article(99) is None
    assert await store.articles_from("a") == []


async def test_the_same_text_and_reading_change_nothing(store: SqlStore) -> None:
    first = await store.put_article(WHOLE, source="a", origin=FOLDER, received=NOON)

    again = await store.put_article(WHOLE, source="a", origin=FOLDER, received=LATER)

    assert again == Put(first.article_id, 1, Outcome.UNCHANGED)
    found = await store.article(first.article_id)
    assert found is not None
    assert found.received == found.revised == NOON


async def test_a_changed_text_is_a_revision_and_the_earlier_ones_stay(store: SqlStore, make_article: Make) -> None:
    old, new = make_article("Two were hurt.", headline="Old"), make_article("Three were hurt.", headline="New")
    first = await store.put_article(old, source="a", origin=FOLDER, received=NOON)

    second = await store.put_article(new, source="a", origin=FOLDER, received=LATER)

    assert second == Put(first.article_id, 2, Outcome.REVISED)
    found = await store.article(first.article_id)
    assert found is not None
    assert (found.article, found.received, found.revised) == (new, NOON, LATER)
    assert [row.headline for row in await store.catalogue()] == ["New"]
    again = await store.put_article(old, source="another", origin=FOLDER, received=LATER)
    assert again == Put(first.article_id, 2, Outcome.DUPLICATE)


async def test_a_text_that_goes_back_is_a_revision_too(store: SqlStore, make_article: Make) -> None:
    for text in ("First.", "Second.", "First."):
        put = await store.put_article(make_article(text), source="a", origin=FOLDER, received=NOON)

    assert put.outcome is Outcome.REVISED
    assert put.revision == 3


async def test_a_better_reading_of_the_same_text_is_told_apart_from_a_revision(
    store: SqlStore, make_article: Make
) -> None:
    first = await store.put_article(make_article("One.", headline=None), source="a", origin=FOLDER, received=NOON)
    better = make_article("One.", headline="Now it was seen")

    again = await store.put_article(better, source="a", origin=FOLDER, received=LATER)

    assert again == Put(first.article_id, 2, Outcome.REREAD)
    assert (await store.articles([first.article_id]))[0].article == better


async def test_one_text_under_two_sources_is_one_article(store: SqlStore, make_article: Make) -> None:
    first = await store.put_article(make_article("One."), source="a", origin=FOLDER, received=NOON)

    copy = await store.put_article(make_article("One."), source="b", origin=Origin.FEED, received=LATER)

    assert copy == Put(first.article_id, 1, Outcome.DUPLICATE)
    assert await store.count_articles() == 1


async def test_a_copy_of_an_earlier_revision_is_not_a_second_article(store: SqlStore, make_article: Make) -> None:
    first = await store.put_article(make_article("One."), source="a", origin=FOLDER, received=NOON)
    await store.put_article(make_article("One, corrected."), source="a", origin=FOLDER, received=NOON)

    copy = await store.put_article(make_article("One."), source="b", origin=FOLDER, received=LATER)

    assert copy == Put(first.article_id, 2, Outcome.DUPLICATE)


async def test_a_copy_that_goes_its_own_way_becomes_an_article(store: SqlStore, make_article: Make) -> None:
    first = await store.put_article(make_article("One."), source="a", origin=FOLDER, received=NOON)
    await store.put_article(make_article("One."), source="b", origin=FOLDER, received=NOON)

    own = await store.put_article(make_article("One, and more."), source="b", origin=FOLDER, received=LATER)

    assert own.outcome is Outcome.NEW
    assert own.article_id != first.article_id


async def test_the_same_name_in_another_origin_is_another_source(store: SqlStore, make_article: Make) -> None:
    await store.put_article(make_article("One."), source="a.txt", origin=Origin.SEEDS, received=NOON)

    other = await store.put_article(make_article("Two."), source="a.txt", origin=FOLDER, received=NOON)

    assert other.outcome is Outcome.NEW
    assert await store.count_articles() == 2


async def test_an_unlisted_text_is_in_no_list_until_it_comes_in_listed(store: SqlStore, make_article: Make) -> None:
    text = make_article("From a message.", headline="M", outlet="Wire")
    quiet = await store.put_article(text, source="message:1", origin=MESSAGE, received=NOON, listed=False)
    assert (await store.catalogue(), await store.newest(5)) == ([], [])
    assert await store.count_articles() == 0

    listed = await store.put_article(text, source="m.txt", origin=FOLDER, received=LATER)

    assert listed == Put(quiet.article_id, 1, Outcome.NEW)
    found = await store.article(quiet.article_id)
    assert found is not None
    assert (found.source, found.origin, found.listed, found.received) == ("m.txt", FOLDER, True, LATER)
    assert [row.id for row in await store.catalogue()] == [quiet.article_id]
    again = await store.put_article(text, source="message:1", origin=MESSAGE, received=LATER, listed=False)
    assert again.outcome is Outcome.DUPLICATE


async def test_an_edited_message_is_not_what_its_earlier_text_listed(store: SqlStore, make_article: Make) -> None:
    for text in ("As it was.", "As it is."):
        quiet = await store.put_article(
            make_article(text), source="message:1", origin=MESSAGE, received=NOON, listed=False
        )

    listed = await store.put_article(make_article("As it was."), source="m.txt", origin=FOLDER, received=LATER)

    assert listed.outcome is Outcome.NEW
    assert listed.article_id != quiet.article_id


async def test_a_removed_article_is_in_no_list_and_stays_removed(store: SqlStore, make_article: Make) -> None:
    put = await store.put_article(make_article("One.", outlet="Wire"), source="a", origin=FOLDER, received=NOON)
    await store.put_analysis(put.article_id, 1, "1", {}, [NameRow("Ida Okonjo", "person")])

    assert await store.remove_article(put.article_id)
    assert not await store.remove_article(put.article_id)
    again = await store.put_article(make_article("One."), source="b", origin=FOLDER, received=LATER)
    changed = await store.put_article(make_article("Two."), source="a", origin=FOLDER, received=LATER)

    assert (again.outcome, changed.outcome) == (Outcome.DUPLICATE, Outcome.REVISED)
    found = await store.article(put.article_id)
    assert found is not None
    assert found.removed
    assert (await store.catalogue(), await store.newest(5)) == ([], [])
    assert await store.articles_naming("Ida Okonjo") == []
    assert await store.unanalysed("2", 5) == []


async def test_a_removal_can_be_undone(store: SqlStore, make_article: Make) -> None:
    put = await store.put_article(make_article("One."), source="a", origin=FOLDER, received=NOON)
    assert not await store.restore_article(put.article_id)
    await store.remove_article(put.article_id)

    assert await store.restore_article(put.article_id)

    assert [row.id for row in await store.catalogue()] == [put.article_id]
    assert not await store.remove_article(99)


async def test_a_text_beside_a_removed_twin_is_the_one_that_people_can_see(store: SqlStore, make_article: Make) -> None:
    first = await store.put_article(make_article("One."), source="a", origin=FOLDER, received=NOON)
    await store.put_article(make_article("Other."), source="b", origin=FOLDER, received=NOON)
    twin = await store.put_article(make_article("One."), source="b", origin=FOLDER, received=NOON)
    await store.remove_article(first.article_id)

    copy = await store.put_article(make_article("One."), source="c", origin=FOLDER, received=NOON)

    assert twin.outcome is Outcome.REVISED
    assert copy == Put(twin.article_id, 2, Outcome.DUPLICATE)


async def test_lists_begin_with_the_newest_by_date_published_or_received(store: SqlStore, make_article: Make) -> None:
    day = timedelta(days=1)
    dates = {"past": NOON - 3 * day, "undated": None, "future": NOON + 300 * day, "recent": NOON - day}
    for name, published in dates.items():
        article = make_article(f"About {name}.", headline=name, published=published)
        await store.put_article(article, source=name, origin=FOLDER, received=NOON)

    rows = await store.catalogue()

    assert [row.headline for row in rows] == ["future", "undated", "recent", "past"]
    assert [row.dated for row in rows] == [NOON, NOON, NOON - day, NOON - 3 * day]
    assert rows[0].published == NOON + 300 * day
    assert [found.article.headline for found in await store.newest(3)] == ["future", "undated", "recent"]


async def test_articles_come_in_the_order_asked_for(store: SqlStore, make_article: Make) -> None:
    ids = []
    async with store.transaction():
        for number in range(60):
            article = make_article(f"Number {number}.", f"More of {number}.")
            put = await store.put_article(article, source=str(number), origin=FOLDER, received=NOON)
            ids.append(put.article_id)

    found = await store.articles([*reversed(ids), 9999])

    assert [row.id for row in found] == ids[::-1]
    assert found[0].article == make_article("Number 59.", "More of 59.")
    assert await store.articles([]) == []


async def test_a_catalogue_row_has_what_a_completion_needs(store: SqlStore) -> None:
    put = await store.put_article(WHOLE, source="a", origin=FOLDER, received=NOON)
    names = [NameRow("Ida Okonjo", "person"), NameRow("Saltmere\nHarbour", "place")]
    await store.put_analysis(put.article_id, 1, "1", {}, names)
    await store.assign_story(put.article_id, 7)

    (row,) = await store.catalogue()

    assert (row.id, row.headline, row.outlet) == (put.article_id, WHOLE.headline, WHOLE.outlet)
    assert (row.published, row.received, row.dated) == (WHOLE.published, NOON, WHOLE.published)
    assert (row.names, row.kinds, row.story_id) == (("Ida Okonjo", "Saltmere Harbour"), ("person", "place"), 7)


async def test_outlets_are_named_once_and_follow_a_revision(store: SqlStore, make_article: Make) -> None:
    for number, outlet in enumerate(["Wire", "Post", "Post", "ärende", "Zeit", None]):
        article = make_article(f"Number {number}.", outlet=outlet)
        await store.put_article(article, source=str(number), origin=FOLDER, received=NOON)
    moved = make_article("Number 0, corrected.", outlet="Post")
    await store.put_article(moved, source="0", origin=FOLDER, received=LATER)

    outlets = [row.outlet for row in sorted(await store.catalogue(), key=lambda row: row.id)]
    assert outlets == ["Post", "Post", "Post", "ärende", "Zeit", None]


@pytest.mark.parametrize("source", ["wire/a_1%.txt", "a_1%.txt", "https://wire.example/1"])
async def test_an_article_is_found_by_what_it_came_from(store: SqlStore, make_article: Make, source: str) -> None:
    article = make_article("One.", url="https://wire.example/1")
    put = await store.put_article(article, source="wire/a_1%.txt", origin=FOLDER, received=NOON)
    await store.put_article(article, source="copy.txt", origin=FOLDER, received=NOON)
    await store.put_article(make_article("Two."), source="wire/aa1_.txt", origin=FOLDER, received=NOON)
    await store.put_article(make_article("Three."), source="a_1%.txt", origin=MESSAGE, received=NOON, listed=False)

    assert await store.articles_from(source) == [put.article_id]
    assert await store.removed_articles() == []
    await store.remove_article(put.article_id)
    assert await store.articles_from(source) == await store.removed_articles() == [put.article_id]


@pytest.mark.parametrize("source", ["", "A_1.TXT", "1.txt", "/a_1.txt", "a_1.txt/", "much/longer/than/wire/a_1.txt"])
async def test_an_article_is_not_found_by_what_is_only_like_its_source(
    store: SqlStore, make_article: Make, source: str
) -> None:
    await store.put_article(make_article("One."), source="wire/a_1.txt", origin=FOLDER, received=NOON)
    await store.put_article(make_article("Two."), source="ends/with/", origin=FOLDER, received=NOON)

    assert await store.articles_from(source) == []
    assert len(await store.articles_from("a_1.txt")) == 1


async def test_stamps_are_kept_for_every_source_of_an_origin(store: SqlStore, make_article: Make) -> None:
    await store.put_article(make_article("One."), source="a", origin=FOLDER, received=NOON, stamp="1")
    await store.put_article(make_article("One."), source="copy", origin=FOLDER, received=NOON, stamp="2")
    await store.put_article(make_article("Two."), source="b", origin=Origin.ADD, received=NOON, stamp="3")
    await store.put_article(make_article("One."), source="a", origin=FOLDER, received=NOON, stamp="4")

    assert await store.stamps(FOLDER) == {"a": "4", "copy": "2"}


async def test_a_source_or_outlet_of_any_length_is_kept(store: SqlStore, make_article: Make) -> None:
    long = "https://tidewater.example/" + "ü" * 9000
    article = make_article("One.", outlet="W" * 9000, url=long)

    put = await store.put_article(article, source=long + "1", origin=Origin.FEED, received=NOON)
    again = await store.put_article(article, source=long + "1", origin=Origin.FEED, received=NOON)
    other = await store.put_article(make_article("Two."), source=long + "2", origin=Origin.FEED, received=NOON)

    assert (again.outcome, other.outcome) == (Outcome.UNCHANGED, Outcome.NEW)
    found = await store.article(put.article_id)
    assert found is not None
    assert found.article == article


@pytest.mark.parametrize(
    "bad",
    [
        Article(text="One\x00two."),
        Article(text="Half \ud83d of one."),
        Article(text="Fine.", bylines=("A\x00",)),
        Article(text="Fine.", blocks=(Block(0, 5, Role.BODY, ("\ud800",)),)),
    ],
)
async def test_what_no_database_keeps_is_refused_with_a_sentence(store: SqlStore, bad: Article) -> None:
    with pytest.raises(ReadingError, match=r"characters that are not text.*Save it as plain text"):
        await store.put_article(bad, source="a", origin=FOLDER, received=NOON)

    assert await store.count_articles() == 0


async def test_times_are_taken_in_any_zone_and_come_back_in_utc(store: SqlStore, make_article: Make) -> None:
    east = timezone(timedelta(hours=9))
    article = make_article("One.", published=datetime(2026, 2, 1, 6, tzinfo=east))

    put = await store.put_article(article, source="a", origin=FOLDER, received=NOON.astimezone(east))

    found = await store.article(put.article_id)
    assert found is not None
    assert found.received.isoformat() == "2026-03-01T12:00:00+00:00"
    (row,) = await store.catalogue()
    assert row.published is not None
    assert row.published.isoformat() == "2026-01-31T21:00:00+00:00"


@pytest.mark.parametrize("field", ["received", "published", "modified"])
async def test_a_time_without_a_zone_is_refused(store: SqlStore, make_article: Make, field: str) -> None:
    naive = datetime(2026, 3, 1)  # noqa: DTZ001 - the mistake that is tested
    article = make_article("One.", **({} if field == "received" else {field: naive}))

    with pytest.raises(ValueError, match="aware"):
        await store.put_article(article, source="a", origin=FOLDER, received=naive if field == "received" else NOON)

    assert await store.count_articles() == 0
