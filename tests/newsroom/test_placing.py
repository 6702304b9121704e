"""Which story an article tells, also after a restart."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.articles.records import Origin
from bot.errors import AnalysisError, StoreError
from bot.newsroom.codec import dump_analysis
from tests.newsroom.fakes import DAM, FERRY, make_article, quick_analysis

if TYPE_CHECKING:
    from tests.newsroom.fakes import Newsroom


async def test_a_story_is_decided_once_however_often_it_cannot_be_stored(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = await newsroom.keep(FERRY)

    async def fail(*_: object) -> None:
        message = "There is no room left."
        raise StoreError(message)

    with monkeypatch.context() as patch:
        patch.setattr(newsroom.store, "assign_story", fail)
        for _ in range(3):
            with pytest.raises(StoreError, match="no room left"):
                await newsroom.intake.analyse(put.article_id)
    index = await newsroom.intake.stories.place_recent()
    assert len(index) == 1
    await newsroom.intake.analyse(put.article_id)
    stored = await newsroom.store.article(put.article_id)
    assert stored is not None
    assert (stored.story_id, len(index)) == (1, 1)


async def test_a_text_that_a_message_brought_tells_no_story(newsroom: Newsroom) -> None:
    item = await newsroom.desk.read_text(FERRY.encode(), "fire.txt", "message:5")
    assert item.story is None
    assert len(await newsroom.intake.stories.place_recent()) == 0


async def test_a_story_goes_on_after_a_restart(newsroom: Newsroom) -> None:
    first = await newsroom.arrive(FERRY)
    again = await newsroom.restarted()
    second = await again.arrive(FERRY + "\nThe captain was praised by passengers.", "later.txt")
    stored = await again.store.articles([first, second])
    assert stored[0].story_id == stored[1].story_id


async def test_an_article_dated_in_the_future_keeps_no_others_out_of_their_story(newsroom: Newsroom) -> None:
    far = newsroom.clock.now + timedelta(days=9000)
    await newsroom.intake.keep(make_article(DAM, published=far), source="dam", origin=Origin.ADD)
    first = await newsroom.arrive(FERRY)
    second = await newsroom.arrive(FERRY + "\nThe captain was praised by passengers.", "later.txt")
    again = await newsroom.restarted()
    third = await again.arrive(FERRY + "\nThe ferry was towed to the yard.", "last.txt")
    stories = {stored.story_id for stored in await newsroom.store.articles([first, second, third])}
    assert len(stories - {None}) == 1


async def test_an_article_revised_before_a_restart_keeps_its_story(newsroom: Newsroom) -> None:
    article_id = await newsroom.arrive(FERRY)
    before = await newsroom.store.article(article_id)
    await newsroom.keep(FERRY.replace("nine hours", "ten hours"))
    again = await newsroom.restarted()
    assert await again.intake.analyse_waiting() == 1
    after = await again.store.article(article_id)
    assert before is not None
    assert after is not None
    assert (after.revision, after.story_id) == (2, before.story_id)


async def test_a_new_story_never_takes_the_number_of_an_old_one(newsroom: Newsroom) -> None:
    old = await newsroom.arrive(FERRY)
    newsroom.clock.advance(days=90)
    again = await newsroom.restarted()
    new = await again.arrive(DAM, "dam.txt")
    stored = await again.store.articles([old, new])
    assert stored[0].story_id != stored[1].story_id
    assert None not in {stored[0].story_id, stored[1].story_id}


async def test_an_analysis_in_an_older_form_does_not_stop_the_start(newsroom: Newsroom) -> None:
    article_id = await newsroom.arrive(FERRY)
    await newsroom.store.put_analysis(article_id, 1, "0", {"old": True}, [])
    again = await newsroom.restarted()
    assert await again.intake.analyse_waiting() == 1
    stored = await again.store.article(article_id)
    assert stored is not None
    assert stored.analysis == dump_analysis(quick_analysis(stored.article))


async def test_an_older_analysis_that_cannot_be_made_anew_keeps_its_story(newsroom: Newsroom) -> None:
    article_id = await newsroom.arrive(FERRY)
    stored = await newsroom.store.article(article_id)
    assert stored is not None
    assert stored.analysis is not None
    await newsroom.store.put_analysis(article_id, 1, "0", stored.analysis, [])
    again = await newsroom.restarted()
    again.pool.fails["a.txt"] = AnalysisError("It was too much.")
    await again.intake.analyse_waiting()
    after = await again.store.article(article_id)
    assert after is not None
    assert (after.story_id, after.problem) == (stored.story_id, "It was too much.")
