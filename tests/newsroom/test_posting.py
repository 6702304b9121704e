"""What is posted, what is not and why, and the outbox over a real store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.records import MAX_NONCE, EditState, Post, PostState, ServerSettings
from bot.newsroom.answers import Reason
from bot.newsroom.posting import (
    Candidate,
    Outbox,
    decide,
    decide_edit,
    new_nonce,
    now_utc,
    post_reason,
    retry_after,
    wants_again,
)
from tests.newsroom.fakes import DAM, FERRY, START

if TYPE_CHECKING:
    from tests.newsroom.fakes import Newsroom

GUILD, CHANNEL = 11, 22
SERVER = ServerSettings(GUILD, CHANNEL, START)
CANDIDATE = Candidate(1, 1, 1, START + timedelta(seconds=1), analysed=True, has_sentences=True)


async def chosen(newsroom: Newsroom, guild: int = GUILD, channel: int = CHANNEL) -> ServerSettings:
    await newsroom.desk.choose_channel(guild, channel)
    server = await newsroom.store.server(guild)
    assert server is not None
    return server


async def offer(newsroom: Newsroom, article_id: int, *servers: ServerSettings) -> int:
    candidate = Candidate(article_id, 1, None, newsroom.clock(), analysed=True, has_sentences=True)
    return await newsroom.desk.outbox.consider(candidate, servers)


@pytest.mark.parametrize(
    ("candidate", "server", "reason"),
    [
        ({}, {}, None),
        ({}, {"channel_id": None}, Reason.NO_CHANNEL),
        ({"received": START}, {}, Reason.BACKLOG),
        ({"received": START - timedelta(days=9)}, {"paused": True}, Reason.BACKLOG),
        ({}, {"paused": True}, Reason.PAUSED),
        ({"analysed": False, "has_sentences": False}, {}, Reason.NOT_ANALYSED),
        ({"has_sentences": False}, {}, Reason.NOTHING_TO_SAY),
    ],
)
def test_why_an_article_is_not_posted(
    candidate: dict[str, object], server: dict[str, object], reason: Reason | None
) -> None:
    about = {name: getattr(CANDIDATE, name) for name in Candidate.__slots__} | candidate
    there = {name: getattr(SERVER, name) for name in ServerSettings.__slots__} | server
    assert decide(Candidate(**about), ServerSettings(**there)) is reason


@given(attempts=st.integers(-3, 10_000))
def test_the_wait_after_a_failure_grows_and_stays_bounded(attempts: int) -> None:
    wait = retry_after(attempts)
    assert timedelta(seconds=4) <= wait <= retry_after(attempts + 1) <= timedelta(minutes=10)


def test_the_wait_doubles_from_four_seconds() -> None:
    assert [retry_after(n).total_seconds() for n in (1, 2, 3, 8, 9)] == [4, 8, 16, 512, 600]


def test_a_reason_is_kept_with_a_code_and_words() -> None:
    assert post_reason(Reason.PAUSED).code == "paused"
    assert post_reason(Reason.REFUSED, "50035").words == "Discord refused the message: 50035"


def test_nonces_fit_discord_and_differ() -> None:
    nonces = {new_nonce() for _ in range(100)}
    assert len(nonces) == 100
    assert all(len(nonce) <= MAX_NONCE for nonce in nonces)


def test_the_outboxs_own_clock_is_aware_utc() -> None:
    assert now_utc().tzinfo is UTC
    assert abs(now_utc() - datetime.now(UTC)) < timedelta(minutes=1)


async def test_two_considerations_of_one_article_give_one_post(newsroom: Newsroom) -> None:
    article_id = (await newsroom.keep(FERRY)).article_id
    servers = [await chosen(newsroom), await chosen(newsroom, 33, 44)]
    assert await offer(newsroom, article_id, *servers) == 2
    assert await offer(newsroom, article_id, *servers) == 0
    due = await newsroom.desk.outbox.due()
    assert sorted((post.guild_id, post.channel_id) for post in due) == [(11, 22), (33, 44)]
    assert len({post.nonce for post in due}) == 2


async def test_a_skip_is_not_turned_into_a_post_later(newsroom: Newsroom) -> None:
    article_id = (await newsroom.keep(FERRY)).article_id
    server = await chosen(newsroom)
    paused = ServerSettings(server.guild_id, server.channel_id, server.since, paused=True)
    assert await offer(newsroom, article_id, paused) == 0
    assert await offer(newsroom, article_id, server) == 0
    (post,) = await newsroom.store.posts_of(GUILD, 5)
    assert (post.state, post.reason) == (PostState.SKIPPED, post_reason(Reason.PAUSED))


async def test_a_post_that_was_sent_is_looked_for_in_the_history_and_waits_longer_each_time(
    newsroom: Newsroom,
) -> None:
    outbox = newsroom.desk.outbox
    await offer(newsroom, (await newsroom.keep(FERRY)).article_id, await chosen(newsroom))
    (first,) = await outbox.due()
    assert (first.attempts, first.search_history) == (0, False)
    assert await outbox.starting(first)
    assert await outbox.sending(first)
    await outbox.failed(first, Reason.REFUSED, final=False, detail="500")
    assert await outbox.due() == []
    newsroom.clock.advance(seconds=5)
    (again,) = await outbox.due()
    assert (again.nonce, again.attempts, again.search_history) == (first.nonce, 1, True)
    assert await outbox.starting(again)
    newsroom.clock.advance(seconds=5)
    assert await outbox.due() == []
    newsroom.clock.advance(seconds=5)
    assert len(await outbox.due()) == 1


async def test_a_post_that_failed_before_it_was_sent_is_looked_for_nowhere(newsroom: Newsroom) -> None:
    outbox = newsroom.desk.outbox
    await offer(newsroom, (await newsroom.keep(FERRY)).article_id, await chosen(newsroom))
    (first,) = await outbox.due()
    assert await outbox.starting(first)
    await outbox.failed(first, Reason.NOT_ANALYSED, final=False)
    await newsroom.desk.choose_channel(GUILD, CHANNEL + 1)
    newsroom.clock.advance(seconds=5)
    (again,) = await outbox.due()
    assert (again.attempts, again.search_history, again.channel_id) == (1, False, CHANNEL + 1)


async def test_a_post_that_was_sent_or_given_up_is_not_started_again(newsroom: Newsroom) -> None:
    outbox, server = newsroom.desk.outbox, await chosen(newsroom)
    for name, text in (("a.txt", FERRY), ("b.txt", DAM)):
        await offer(newsroom, (await newsroom.keep(text, name)).article_id, server)
    sent, given_up = await outbox.due()
    assert await outbox.starting(sent)
    await outbox.sent(sent, 777)
    await outbox.failed(given_up, Reason.CHANNEL_GONE, final=True)
    assert await outbox.due() == []
    assert not await outbox.starting(sent)
    assert not await outbox.starting(given_up)
    assert not await outbox.sending(given_up)
    by_state = {post.state: post for post in await newsroom.store.posts_of(GUILD, 5)}
    assert by_state[PostState.SENT].message_id == 777
    assert by_state[PostState.FAILED].reason == post_reason(Reason.CHANNEL_GONE)


async def test_two_bots_over_one_store_share_the_nonce_and_what_one_has_sent_the_other_leaves(
    newsroom: Newsroom,
) -> None:
    one, other = newsroom.desk.outbox, (await newsroom.restarted()).desk.outbox
    await offer(newsroom, (await newsroom.keep(FERRY)).article_id, await chosen(newsroom))
    (first,), (second,) = await one.due(), await other.due()
    assert first.nonce == second.nonce
    assert await one.starting(first)
    assert await other.starting(second)
    assert await one.sending(first)
    await one.sent(first, 777)
    assert not await other.sending(second)
    # Had both sent at once, Discord would have taken the second for the first, by the nonce.
    await other.sent(second, 778)
    (post,) = await newsroom.store.posts_of(GUILD, 5)
    assert (post.message_id, post.attempts) == (777, 2)


async def test_due_posts_of_a_paused_server_wait_and_no_more_are_given_than_asked_for(newsroom: Newsroom) -> None:
    outbox, server = newsroom.desk.outbox, await chosen(newsroom)
    for number in range(3):
        kept = await newsroom.keep(f"Headline {number}\nBody of it.", f"{number}.txt")
        await offer(newsroom, kept.article_id, server)
    assert [post.article_id for post in await outbox.due(2)] == [1, 2]
    await newsroom.desk.pause(GUILD)
    assert await outbox.due() == []
    await newsroom.desk.resume(GUILD)
    assert len(await outbox.due()) == 3


async def test_posts_in_back_off_never_hide_one_that_is_due_however_many_they_are(newsroom: Newsroom) -> None:
    outbox, server = newsroom.desk.outbox, await chosen(newsroom)
    for number in range(4):
        kept = await newsroom.keep(f"Headline {number}\nBody of it.", f"{number}.txt")
        await offer(newsroom, kept.article_id, server)
    first, second, *_ = await outbox.due(3)
    for outgoing in (first, second):
        await outbox.starting(outgoing)
        await outbox.failed(outgoing, Reason.FORBIDDEN, final=False)
    assert [post.article_id for post in await outbox.due(1)] == [3]
    assert [post.article_id for post in await outbox.due(2)] == [3, 4]
    newsroom.clock.advance(seconds=5)
    # What was never tried comes before what is tried again, and both before what was tried more often.
    [_, _, again] = await outbox.due(3)
    assert (again.article_id, again.attempts) == (1, 1)
    await outbox.starting(again)
    newsroom.clock.advance(minutes=11)
    assert [(post.article_id, post.attempts) for post in await outbox.due()] == [(3, 0), (4, 0), (2, 1), (1, 2)]


@pytest.mark.parametrize("attempts", [1, 2, 8, 9, 10, 40])
async def test_how_long_a_post_rests_after_so_many_attempts(newsroom: Newsroom, attempts: int) -> None:
    outbox = newsroom.desk.outbox
    await offer(newsroom, (await newsroom.keep(FERRY)).article_id, await chosen(newsroom))
    [outgoing] = await outbox.due()
    for _ in range(attempts):
        await outbox.starting(outgoing)
    newsroom.clock.now += retry_after(attempts) - timedelta(milliseconds=5)
    assert await outbox.due() == []
    newsroom.clock.advance(seconds=1)
    assert [one.attempts for one in await outbox.due()] == [attempts]


async def test_an_outbox_without_a_clock_takes_the_time_of_day(newsroom: Newsroom) -> None:
    kept = await newsroom.keep(FERRY)
    outbox = Outbox(newsroom.store)
    assert await outbox.consider(
        Candidate(kept.article_id, 1, None, now_utc(), analysed=True, has_sentences=True), [SERVER]
    )
    (post,) = await newsroom.store.posts_of(GUILD, 1)
    assert now_utc() - post.created_at < timedelta(minutes=1)


async def test_a_post_that_was_never_sent_follows_its_server_to_another_channel(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(1, 2)
    newsroom.clock.advance(seconds=1)
    await newsroom.arrive(FERRY)
    await newsroom.desk.choose_channel(1, 3)
    [outgoing] = await newsroom.desk.outbox.due()
    assert outgoing.channel_id == 3
    await newsroom.desk.outbox.starting(outgoing)
    await newsroom.desk.outbox.sending(outgoing)
    await newsroom.desk.choose_channel(1, 4)
    newsroom.clock.advance(hours=1)
    [again] = await newsroom.desk.outbox.due()
    assert again.channel_id == 3


CORRECTED = FERRY.replace("nine hours", "eleven hours")


async def posted(newsroom: Newsroom, text: str = FERRY) -> int:
    """An article that was posted to the channel as message 777; gives its id."""
    if await newsroom.store.server(GUILD) is None:
        await chosen(newsroom)
        newsroom.clock.advance(seconds=1)
    article_id = await newsroom.arrive(text)
    [outgoing] = await newsroom.desk.outbox.due()
    assert await newsroom.desk.outbox.starting(outgoing)
    await newsroom.desk.outbox.sent(outgoing, 777, revision=1, shown="first")
    return article_id


@pytest.mark.parametrize(
    ("candidate", "reason"),
    [
        ({}, None),
        ({"analysed": False, "has_sentences": False}, Reason.NOT_ANALYSED),
        ({"has_sentences": False}, Reason.NOTHING_TO_SAY),
    ],
)
def test_why_a_message_goes_on_showing_an_earlier_revision(candidate: dict[str, bool], reason: Reason | None) -> None:
    about = {name: getattr(CANDIDATE, name) for name in Candidate.__slots__} | candidate
    assert decide_edit(Candidate(**about)) is reason


@pytest.mark.parametrize(
    ("revision", "state", "reason", "again"),
    [
        (2, PostState.SKIPPED, Reason.NOTHING_TO_SAY, True),
        (2, PostState.FAILED, Reason.NOT_ANALYSED, True),
        (1, PostState.SKIPPED, Reason.NOTHING_TO_SAY, False),
        (2, PostState.SKIPPED, Reason.BACKLOG, False),
        (2, PostState.FAILED, Reason.FORBIDDEN, False),
        (2, PostState.PENDING, Reason.NOT_ANALYSED, False),
        (2, PostState.SENT, None, False),
    ],
)
def test_which_posts_a_revision_has_decided_anew(
    revision: int, state: PostState, reason: Reason | None, *, again: bool
) -> None:
    kept = None if reason is None else post_reason(reason)
    post = Post(1, GUILD, CHANNEL, 1, 1, 1, None, state, kept, None, 0, START, None, None)
    about = {name: getattr(CANDIDATE, name) for name in Candidate.__slots__} | {"revision": revision}
    assert wants_again(Candidate(**about), post) is again


async def test_a_revision_of_a_posted_article_is_an_edit_and_no_second_post(newsroom: Newsroom) -> None:
    article_id = await posted(newsroom)
    assert await newsroom.arrive(CORRECTED) == article_id
    outbox = newsroom.desk.outbox
    assert await outbox.due() == []
    [edit] = await outbox.due_edits()
    assert (edit.guild_id, edit.channel_id, edit.message_id, edit.article_id) == (GUILD, CHANNEL, 777, article_id)
    assert (edit.revision, edit.attempts, edit.shown) == (2, 0, "first")
    assert await outbox.starting_edit(edit)
    await outbox.edited(edit, revision=2, shown="second")
    assert await outbox.due_edits() == []
    assert not await outbox.starting_edit(edit)
    (line,) = (await newsroom.desk.status(GUILD)).edits
    assert (line.state, line.reason, line.message_id) == (EditState.DONE.value, "", 777)
    await newsroom.arrive(CORRECTED)
    assert await outbox.due_edits() == []


async def test_an_edit_that_fails_waits_longer_each_time_and_survives_a_restart(newsroom: Newsroom) -> None:
    await posted(newsroom)
    await newsroom.arrive(CORRECTED)
    newsroom = await newsroom.restarted()
    outbox = newsroom.desk.outbox
    [edit] = await outbox.due_edits()
    await outbox.starting_edit(edit)
    await outbox.edit_failed(edit, Reason.REFUSED, final=False, detail="error 503")
    assert await outbox.due_edits() == []
    (line,) = (await newsroom.desk.status(GUILD)).edits
    assert (line.state, line.reason) == ("pending", "Discord refused the message: error 503")
    newsroom.clock.advance(seconds=5)
    [again] = await outbox.due_edits()
    assert again.attempts == 1
    await outbox.starting_edit(again)
    await outbox.edit_failed(again, Reason.MESSAGE_GONE, final=True)
    newsroom.clock.advance(hours=1)
    assert await outbox.due_edits() == []
    (line,) = (await newsroom.desk.status(GUILD)).edits
    assert (line.state, line.reason) == ("failed", Reason.MESSAGE_GONE.value)


async def test_edits_of_a_paused_server_wait_and_no_more_are_given_than_asked_for(newsroom: Newsroom) -> None:
    await posted(newsroom)
    await newsroom.arrive(CORRECTED)
    await newsroom.desk.pause(GUILD)
    assert await newsroom.desk.outbox.due_edits() == []
    await newsroom.desk.resume(GUILD)
    assert await newsroom.desk.outbox.due_edits(0) == []
    assert len(await newsroom.desk.outbox.due_edits()) == 1


async def test_edits_in_back_off_never_hide_one_that_is_due(newsroom: Newsroom) -> None:
    await posted(newsroom)
    newsroom.clock.advance(seconds=1)
    await newsroom.arrive(DAM, "dam.txt")
    [outgoing] = await newsroom.desk.outbox.due()
    await newsroom.desk.outbox.sent(outgoing, 778, revision=1, shown="first")
    await newsroom.arrive(CORRECTED)
    await newsroom.arrive(DAM.replace("eleven", "twelve"), "dam.txt")
    [first] = await newsroom.desk.outbox.due_edits(1)
    await newsroom.desk.outbox.starting_edit(first)
    await newsroom.desk.outbox.edit_failed(first, Reason.FORBIDDEN, final=False)
    [second] = await newsroom.desk.outbox.due_edits(1)
    assert (first.message_id, second.message_id) == (777, 778)
    newsroom.clock.advance(seconds=5)
    assert [edit.message_id for edit in await newsroom.desk.outbox.due_edits()] == [778, 777]


async def test_a_revision_that_says_nothing_leaves_the_message_with_the_reason(newsroom: Newsroom) -> None:
    await posted(newsroom)
    await newsroom.arrive(FERRY.partition("\n")[0])
    assert await newsroom.desk.outbox.due_edits() == []
    (line,) = (await newsroom.desk.status(GUILD)).edits
    assert (line.state, line.reason) == ("skipped", Reason.NOTHING_TO_SAY.value)


async def test_a_card_that_would_say_the_same_is_left(newsroom: Newsroom) -> None:
    article_id = await posted(newsroom)
    await newsroom.arrive(CORRECTED)
    outbox = newsroom.desk.outbox
    [edit] = await outbox.due_edits()
    await outbox.edit_not_needed(edit, revision=2, shown="first")
    (line,) = (await newsroom.desk.status(GUILD)).edits
    assert (line.state, line.reason) == ("skipped", Reason.SAME_CARD.value)
    candidate = Candidate(article_id, 2, None, newsroom.clock(), analysed=True, has_sentences=True)
    await outbox.consider(candidate, await newsroom.store.servers())
    assert await outbox.due_edits() == []


async def test_a_post_that_still_waits_shows_the_newest_revision_and_needs_no_edit(newsroom: Newsroom) -> None:
    await chosen(newsroom)
    newsroom.clock.advance(seconds=1)
    await newsroom.arrive(FERRY)
    await newsroom.arrive(CORRECTED)
    outbox = newsroom.desk.outbox
    [outgoing] = await outbox.due()
    assert await outbox.due_edits() == []
    await outbox.starting(outgoing)
    await outbox.sent(outgoing, 777, revision=2, shown="second")
    assert await outbox.due_edits() == []


async def test_a_revision_that_came_while_the_post_was_on_its_way_is_an_edit(newsroom: Newsroom) -> None:
    await chosen(newsroom)
    newsroom.clock.advance(seconds=1)
    await newsroom.arrive(FERRY)
    outbox = newsroom.desk.outbox
    [outgoing] = await outbox.due()
    await outbox.starting(outgoing)
    await newsroom.arrive(CORRECTED)
    await outbox.sent(outgoing, 777, revision=1, shown="first")
    [edit] = await outbox.due_edits()
    assert (edit.revision, edit.message_id) == (2, 777)


async def test_an_article_that_had_nothing_to_say_is_posted_when_its_file_is_whole(newsroom: Newsroom) -> None:
    await chosen(newsroom)
    newsroom.clock.advance(seconds=1)
    await newsroom.arrive(FERRY.partition("\n")[0])
    (post,) = await newsroom.store.posts_of(GUILD, 5)
    assert post.reason == post_reason(Reason.NOTHING_TO_SAY)
    await newsroom.arrive(FERRY)
    [outgoing] = await newsroom.desk.outbox.due()
    assert (outgoing.post_id, outgoing.attempts) == (post.id, 0)
    assert len(await newsroom.store.posts_of(GUILD, 5)) == 1


async def test_a_revision_of_an_article_that_was_paused_away_stays_unposted(newsroom: Newsroom) -> None:
    await chosen(newsroom)
    newsroom.clock.advance(seconds=1)
    await newsroom.desk.pause(GUILD)
    await newsroom.arrive(FERRY)
    await newsroom.desk.resume(GUILD)
    await newsroom.arrive(CORRECTED)
    assert await newsroom.desk.outbox.due() == []
    assert (await newsroom.desk.status(GUILD)).edits == ()
