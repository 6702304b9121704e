from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.articles.records import EditState, Origin, Post, PostIntent, PostReason, PostState, ServerSettings

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.articles.article import Article
    from bot.articles.store import SqlStore

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LATER = NOON + timedelta(minutes=1)
GUILD, CHANNEL, MESSAGE = 1_152_921_504_606_846_976, 1_152_921_504_606_846_977, 1_152_921_504_606_846_978
BUSY = PostReason("refused", "Discord refused the message: error 503")
SAME = PostReason("same_card", "the card says the same as before")


@pytest.fixture
async def waiting(store: SqlStore, make_article: Callable[..., Article]) -> Post:
    """A post that waits to be sent."""
    put = await store.put_article(make_article("One."), source="a", origin=Origin.FOLDER, received=NOON)
    (post,) = await store.intend_posts([PostIntent(GUILD, CHANNEL, put.article_id, 1, "n1")], NOON)
    return post


@pytest.fixture
async def sent(store: SqlStore, waiting: Post) -> Post:
    """A post that shows the first revision of its article."""
    await store.mark_sent(waiting.id, MESSAGE, NOON, revision=1, shown="one")
    (post,) = await store.posts_for(waiting.article_id)
    return post


async def test_an_edit_is_written_waits_and_is_made(store: SqlStore, sent: Post) -> None:
    assert sent.shown == "one"
    assert await store.intend_edit(sent.id, 2, NOON)

    (edit,) = await store.pending_edits(5)

    assert (edit.post, edit.revision, edit.state, edit.reason) == (sent, 2, EditState.PENDING, None)
    assert (edit.attempts, edit.created_at, edit.attempted_at, edit.ended_at) == (0, NOON, None, None)
    assert await store.mark_edit_attempt(sent.id, 2, LATER)
    await store.mark_edited(sent.id, 2, "two", LATER)
    assert await store.pending_edits(5) == []
    assert not await store.mark_edit_attempt(sent.id, 2, LATER)
    (edit,) = await store.edits_of(GUILD, 5)
    assert (edit.state, edit.attempts, edit.attempted_at, edit.ended_at) == (EditState.DONE, 1, LATER, LATER)
    assert (edit.post.revision, edit.post.shown, edit.post.message_id) == (2, "two", MESSAGE)
    assert await store.edits_of(7, 5) == []


async def test_what_a_post_shows_already_is_not_to_be_shown_again(store: SqlStore, sent: Post) -> None:
    assert not await store.intend_edit(sent.id, 1, NOON)
    assert await store.intend_edit(sent.id, 3, NOON)
    assert not await store.intend_edit(sent.id, 3, NOON)
    assert not await store.intend_edit(sent.id, 2, NOON)
    assert not await store.intend_edit(99, 2, NOON)
    assert [edit.revision for edit in await store.pending_edits(5)] == [3]


async def test_a_later_revision_takes_the_place_of_one_that_failed_or_waits(store: SqlStore, sent: Post) -> None:
    await store.intend_edit(sent.id, 2, NOON)
    await store.mark_edit_attempt(sent.id, 2, NOON)
    await store.mark_edit_failed(sent.id, 2, BUSY, NOON, final=False)
    assert [edit.reason for edit in await store.pending_edits(5)] == [BUSY]
    await store.mark_edit_failed(sent.id, 2, BUSY, LATER, final=True)
    (failed,) = await store.edits_of(GUILD, 5)
    assert (failed.state, failed.reason, failed.ended_at) == (EditState.FAILED, BUSY, LATER)

    assert not await store.intend_edit(sent.id, 2, LATER)
    assert await store.intend_edit(sent.id, 3, LATER)

    (edit,) = await store.pending_edits(5)
    assert (edit.revision, edit.attempts, edit.attempted_at, edit.ended_at, edit.reason) == (3, 0, None, None, None)
    assert not await store.mark_edit_attempt(sent.id, 2, LATER)


async def test_an_edit_made_for_an_earlier_revision_leaves_the_later_one_waiting(store: SqlStore, sent: Post) -> None:
    await store.intend_edit(sent.id, 3, NOON)

    await store.mark_edited(sent.id, 2, "two", LATER)

    (edit,) = await store.pending_edits(5)
    assert (edit.revision, edit.post.revision, edit.post.shown) == (3, 2, "two")


async def test_why_an_edit_is_left_is_kept_and_may_be_decided_anew(store: SqlStore, sent: Post) -> None:
    await store.record_edit_skip(sent.id, 2, BUSY, LATER)
    (left,) = await store.edits_of(GUILD, 5)
    assert (left.state, left.reason, left.ended_at) == (EditState.SKIPPED, BUSY, LATER)
    assert await store.pending_edits(5) == []

    assert await store.intend_edit(sent.id, 2, LATER)
    await store.mark_edited(sent.id, 2, "one", LATER, reason=SAME)

    (same,) = await store.edits_of(GUILD, 5)
    assert (same.state, same.reason, same.post.revision) == (EditState.SKIPPED, SAME, 2)
    assert not await store.intend_edit(sent.id, 2, LATER)


async def test_the_edit_of_a_post_that_waits_is_not_due_and_goes_when_the_post_shows_the_revision(
    store: SqlStore, waiting: Post
) -> None:
    assert await store.intend_edit(waiting.id, 2, NOON)
    assert await store.pending_edits(5) == await store.edits_of(GUILD, 5) == []

    await store.mark_sent(waiting.id, MESSAGE, NOON, revision=2, shown="two")

    assert await store.pending_edits(5) == []


@pytest.mark.parametrize("revision", [1, None])
async def test_the_edit_stays_when_the_post_shows_an_earlier_revision_or_nobody_knows_which(
    store: SqlStore, waiting: Post, revision: int | None
) -> None:
    await store.intend_edit(waiting.id, 2, NOON)

    await store.mark_sent(waiting.id, MESSAGE, NOON, revision=revision, shown=revision and "one")

    assert [edit.revision for edit in await store.pending_edits(5)] == [2]


async def test_a_post_that_was_left_can_be_meant_again(store: SqlStore, waiting: Post) -> None:
    again = PostIntent(GUILD, CHANNEL + 5, waiting.article_id, 2, "n2", 8)
    assert not await store.intend_again(waiting.id, again)
    await store.mark_skipped(waiting.id, BUSY)

    assert await store.intend_again(waiting.id, again)

    (post,) = await store.pending_posts(5)
    assert (post.nonce, post.channel_id, post.revision, post.story_id) == ("n2", CHANNEL + 5, 2, 8)
    assert (post.state, post.reason) == (PostState.PENDING, None)


async def test_a_post_that_was_sent_and_is_meant_again_keeps_its_nonce_and_channel(
    store: SqlStore, waiting: Post
) -> None:
    await store.mark_attempt(waiting.id, NOON, channel_id=CHANNEL + 1)
    await store.mark_sending(waiting.id, LATER)
    await store.mark_failed(waiting.id, BUSY, final=True)

    assert await store.intend_again(waiting.id, PostIntent(GUILD, CHANNEL + 5, waiting.article_id, 2, "n2"))

    (post,) = await store.pending_posts(5)
    assert (post.nonce, post.channel_id, post.attempts, post.sending_at) == ("n1", CHANNEL + 1, 1, LATER)
    await store.mark_sent(post.id, MESSAGE, NOON)
    assert not await store.intend_again(post.id, PostIntent(GUILD, CHANNEL, waiting.article_id, 3, "n3"))


async def test_the_edits_of_a_paused_server_take_nobodys_place(store: SqlStore, sent: Post) -> None:
    (other,) = await store.intend_posts([PostIntent(7, CHANNEL, sent.article_id, 1, "n2")], NOON)
    await store.mark_sent(other.id, MESSAGE + 1, NOON, revision=1, shown="one")
    for post in (sent, other):
        await store.intend_edit(post.id, 2, NOON)
    await store.save_server(ServerSettings(GUILD, CHANNEL, NOON, paused=True))

    assert [edit.post.guild_id for edit in await store.pending_edits(1)] == [7]
    await store.save_server(ServerSettings(GUILD, CHANNEL, NOON))
    assert [edit.post.guild_id for edit in await store.pending_edits(1)] == [GUILD]


async def test_the_edits_of_a_forgotten_server_end_and_no_others(store: SqlStore, sent: Post) -> None:
    (other,) = await store.intend_posts([PostIntent(7, CHANNEL, sent.article_id, 1, "n2")], NOON)
    await store.mark_sent(other.id, MESSAGE + 1, NOON, revision=1, shown="one")
    for post in (sent, other):
        await store.intend_edit(post.id, 2, NOON)

    await store.forget_server(GUILD, BUSY)

    assert [edit.post.guild_id for edit in await store.pending_edits(5)] == [7]
    (ended,) = await store.edits_of(GUILD, 5)
    assert (ended.state, ended.reason) == (EditState.SKIPPED, BUSY)
