"""What ``/newsroom status`` says of a server: posted, waiting, left out and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.articles.records import PostState
from bot.errors import AnalysisError
from bot.newsroom.answers import Reason
from tests.newsroom.fakes import FERRY

if TYPE_CHECKING:
    from tests.newsroom.fakes import Newsroom

GUILD, CHANNEL = 11, 22


async def test_status_of_a_server_that_chose_nothing(newsroom: Newsroom) -> None:
    status = await newsroom.desk.status(GUILD)
    assert (status.channel_id, status.paused, status.posted, status.waiting, status.articles) == (None, False, (), 0, 0)


async def test_status_says_what_was_posted_what_waits_and_why_the_rest_was_not(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    newsroom.pool.fails["bad.txt"] = AnalysisError("It was too much.")
    for number in range(3):
        await newsroom.keep(f"Headline {number}\nA body that says so.", f"{number}.txt")
    bad = await newsroom.keep(FERRY, "bad.txt")
    await newsroom.intake.analyse_waiting()
    outbox = newsroom.desk.outbox
    sent, failed, waiting = await outbox.due()
    await outbox.starting(sent)
    await outbox.sent(sent, 777)
    await outbox.failed(failed, Reason.FORBIDDEN, final=True, detail="it lacks Send Messages")
    status = await newsroom.desk.status(GUILD)
    assert (status.channel_id, status.articles, status.being_read) == (CHANNEL, 4, 0)
    assert (status.posted_count, status.not_posted_count, status.waiting) == (1, 2, 1)
    assert [(line.brief.id, line.message_id) for line in status.posted] == [(sent.article_id, 777)]
    reasons = {line.brief.id: (line.state, line.reason) for line in status.not_posted}
    assert reasons == {
        failed.article_id: (PostState.FAILED.value, f"{Reason.FORBIDDEN.value}: it lacks Send Messages"),
        waiting.article_id: (PostState.PENDING.value, ""),
        bad.article_id: (PostState.SKIPPED.value, Reason.NOT_ANALYSED.value),
    }


async def test_status_shows_what_waits_however_much_was_left_since(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    newsroom.clock.advance(seconds=1)
    first = await newsroom.arrive(FERRY, "first.txt")
    for number in range(12):
        await newsroom.arrive(f"Only a headline {number}", f"{number}.txt")
    status = await newsroom.desk.status(GUILD)
    assert (status.waiting, status.not_posted_count) == (1, 12)
    assert [line.brief.id for line in status.not_posted if line.state == PostState.PENDING.value] == [first]
