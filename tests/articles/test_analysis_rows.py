from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.articles.records import NameRow, Origin, StoryMember

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.articles.article import Article
    from bot.articles.store import SqlStore

    type Put = Callable[..., Awaitable[int]]

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
OKONJO = NameRow("Ida Okonjo", "person", 3, 0.8, ("Okonjo", "Ms Okonjo"))


@pytest.fixture
def put(store: SqlStore, make_article: Callable[..., Article]) -> Put:
    """Put an article under a source, and give its id."""

    async def enter(source: str, text: str = "", **values: object) -> int:
        article = make_article(text or f"All about {source}.", **values)
        return (await store.put_article(article, source=source, origin=Origin.FOLDER, received=NOON)).article_id

    return enter


async def test_an_analysis_comes_back_with_its_article(store: SqlStore, put: Put) -> None:
    article_id = await put("a")
    payload = {"sentences": [[0, 12]], "note": "“ü” 🌊 \x00 \ud83d", "share": 0.25, "none": None}

    assert await store.put_analysis(article_id, 1, "v1", payload, [OKONJO])

    found = await store.article(article_id)
    assert found is not None
    assert (found.analysis, found.analysis_version) == (payload, "v1")


async def test_an_analysis_takes_the_place_of_the_one_before(store: SqlStore, put: Put) -> None:
    article_id = await put("a")
    await store.put_analysis(article_id, 1, "v1", {"n": 1}, [OKONJO, NameRow("Saltmere", "place")])

    await store.put_analysis(article_id, 1, "v2", {"n": 2}, [NameRow("Per Lind", "person")])

    found = await store.article(article_id)
    assert found is not None
    assert (found.analysis, found.analysis_version) == ({"n": 2}, "v2")
    assert await store.articles_naming("Per Lind") == [article_id]
    assert await store.articles_naming("Okonjo") == []
    assert (await store.catalogue())[0].names == ("Per Lind",)


async def test_an_analysis_of_a_past_revision_is_not_kept(store: SqlStore, put: Put) -> None:
    article_id = await put("a", "One.")
    await put("a", "Two.")

    assert not await store.put_analysis(article_id, 1, "v1", {"n": 1}, [OKONJO])
    assert not await store.put_analysis(99, 1, "v1", {"n": 1}, [OKONJO])

    found = await store.article(article_id)
    assert found is not None
    assert found.analysis is None
    assert await store.articles_naming("Ida Okonjo") == []


async def test_a_revision_has_no_analysis_until_it_is_made_but_keeps_its_names(store: SqlStore, put: Put) -> None:
    article_id = await put("a", "One.")
    await store.put_analysis(article_id, 1, "v1", {"n": 1}, [OKONJO])

    await put("a", "Two.")

    found = await store.article(article_id)
    assert found is not None
    assert (found.analysis, found.analysis_version) == (None, None)
    assert await store.unanalysed("v1", 5) == [article_id]
    assert await store.articles_naming("Okonjo") == [article_id]


async def test_a_payload_that_is_no_json_is_refused_whole(store: SqlStore, put: Put) -> None:
    article_id = await put("a")

    with pytest.raises(ValueError, match="JSON compliant"):
        await store.put_analysis(article_id, 1, "v1", {"share": float("nan")}, [OKONJO])

    assert await store.unanalysed("v1", 5) == [article_id]
    assert await store.articles_naming("Ida Okonjo") == []


async def test_what_waits_for_analysis_comes_in_turn_and_the_outdated_last(store: SqlStore, put: Put) -> None:
    old, done, first, second = [await put(name) for name in ("old", "done", "first", "second")]
    await store.put_analysis(old, 1, "v1", {}, [])
    await store.put_analysis(done, 1, "v2", {}, [])

    assert await store.unanalysed("v2", 9) == [first, second, old]
    assert await store.unanalysed("v2", 1) == [first]


async def test_an_article_set_aside_waits_for_another_version_or_text(store: SqlStore, put: Put) -> None:
    article_id = await put("a", "One.")

    await store.set_aside(article_id, 1, "v1", "The worker died twice.\x00")

    found = await store.article(article_id)
    assert found is not None
    assert found.problem == "The worker died twice.\N{REPLACEMENT CHARACTER}"
    assert await store.unanalysed("v1", 5) == []
    assert await store.unanalysed("v2", 5) == [article_id]
    await put("a", "Two.")
    assert await store.unanalysed("v1", 5) == [article_id]


async def test_an_analysis_ends_a_setting_aside(store: SqlStore, put: Put) -> None:
    article_id = await put("a")
    await store.set_aside(article_id, 1, "v1", "The worker died twice.")

    await store.put_analysis(article_id, 1, "v2", {}, [])

    found = await store.article(article_id)
    assert found is not None
    assert found.problem is None


@pytest.mark.parametrize("spelling", ["Ida Okonjo", "IDA  OKONJO", "ms okonjo", "Ida Okonjó"])
async def test_a_name_is_found_in_any_spelling_and_by_its_aliases(store: SqlStore, put: Put, spelling: str) -> None:
    article_id = await put("a")
    await store.put_analysis(article_id, 1, "v1", {}, [OKONJO])

    assert await store.articles_naming(spelling) == [article_id]


async def test_a_name_is_found_newest_first_and_once_an_article(store: SqlStore, put: Put) -> None:
    older = await put("a", published=NOON - timedelta(days=2))
    newer = await put("b", published=NOON - timedelta(days=1))
    await store.put_analysis(older, 1, "v1", {}, [NameRow("O’Hara", "person"), NameRow("O'Hara", "place")])
    await store.put_analysis(newer, 1, "v1", {}, [NameRow("Sam O'Hara", "person", aliases=("O'Hara",))])

    assert await store.articles_naming("o'hara") == [newer, older]
    assert await store.articles_naming("o'hara", limit=1) == [newer]
    assert await store.articles_naming("O‘Hara") == [newer, older]
    assert await store.articles_naming("Hara") == []


async def test_names_of_any_length_and_with_no_letters_are_kept(store: SqlStore, put: Put) -> None:
    article_id = await put("a")
    long = "Ö" * 9000

    await store.put_analysis(article_id, 1, "v1", {}, [NameRow(long, "person"), NameRow(" ", "place")])

    assert await store.articles_naming(long) == [article_id]
    assert (await store.catalogue())[0].names == (long,)


async def test_stories_are_numbered_and_hold_their_articles(store: SqlStore, put: Put) -> None:
    first = await put("a", published=NOON - timedelta(days=9))
    second = await put("b", published=NOON - timedelta(days=1))
    third = await put("c")
    assert await store.next_story_id() == 1

    await store.assign_story(second, 4)
    await store.assign_story(first, 4)
    await store.assign_story(third, 2)
    await store.assign_story(third, 3)

    assert await store.next_story_id() == 5
    assert await store.story_articles(4) == [first, second]
    assert await store.story_articles(2) == []
    recent = await store.recent_stories(NOON - timedelta(days=2))
    assert recent == [StoryMember(4, second), StoryMember(3, third)]
    found = await store.article(third)
    assert found is not None
    assert found.story_id == 3
    await store.remove_article(second)
    assert await store.story_articles(4) == [first]
    assert await store.recent_stories(NOON - timedelta(days=2)) == [StoryMember(3, third)]


async def test_a_revision_is_not_set_aside_for_the_text_before_it(store: SqlStore, put: Put) -> None:
    article_id = await put("a", "One text.")
    assert await put("a", "Another text.") == article_id
    await store.set_aside(article_id, 1, "v1", "The worker died.")
    stored = await store.article(article_id)
    assert stored is not None
    assert (stored.revision, stored.problem) == (2, None)
